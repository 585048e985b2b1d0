/** What a query says: plain data, from which it is tested and explained. */
import type { DateMention } from '../../dates/index.ts';
import type { CountField, DateField, FieldName, Flag, GroupKey, SortKey, TextField } from './fields.ts';
import type { CountOperator, DateOperator, TextOperator } from './operators.ts';

export type Condition =
  | { kind: 'and'; parts: Condition[] }
  | { kind: 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'flag'; flag: Flag }
  /** Words that stand in the task. */
  | { kind: 'words'; words: string }
  /** `wanted`: the value as values are compared. */
  | { kind: 'text'; field: TextField; operator: TextOperator; words: string; wanted: string }
  | { kind: 'date'; field: DateField; operator: DateOperator; mention: DateMention }
  | { kind: 'count'; field: CountField; operator: CountOperator; number: number; unit: CountField['units'][0] };

export interface QuerySort {
  key: SortKey;
  reverse: boolean;
}

/** How the tasks are to be shown. */
export interface Layout {
  /** Outermost first; none where the query does not say. */
  groups: GroupKey[];
  /** The first decides. */
  sorts: QuerySort[];
  limit: number | null;
  /** The most tasks of one group. */
  groupLimit: number | null;
  /** Whether to say how the query was understood. */
  explain: boolean;
}

export interface Syntax extends Layout {
  /** Each must hold. */
  conditions: Condition[];
  /** The fields that the conditions speak of; `text` where they ask for words. */
  fields: Set<FieldName | 'text'>;
}
