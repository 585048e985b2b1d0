/** What the columns of a table are for, where it lists work. */
import type { NoteLexicon } from '../lexicons/index.ts';

/**
 * `todo`: of what is to do by its own words; `rank`: how urgent or how long it is; `value`: what it is set to; `day`: a column
 * of days that need not be when something is due; `week`: the first of several that are called by days of the week; `dated`: before those, that of the week's own days.
 `told`: what was done, or how far that is; `check`: what is to be checked.
 */
export type ColumnName =
  | keyof NoteLexicon['columns']
  | 'repository'
  | 'todo'
  | 'told'
  | 'check'
  | 'rank'
  | 'value'
  | 'day'
  | 'week'
  | 'dated';

/** Which column is which, by index. */
export type Columns = Partial<Record<ColumnName, number>>;
