/** Headers of the columns of tables. */
export interface ColumnWords {
  /**
   * Headers of table columns. `person`: who takes part, so that a task beside the name is theirs; `raised`: the day on which
   * it came up; `condition`: what may come to pass, in tables that say what is done then (`症状`).
   */
  columns: Record<'task' | 'owner' | 'person' | 'due' | 'status' | 'done' | 'start' | 'raised' | 'condition', string[]>;
  /** Headers over what somebody or something is called: `name`. */
  nameColumns: string[];
  /** Headers over what something is set to or may be, in tables that list no work: `値`, `型`. */
  valueColumns: string[];
  /** Headers over a day that is when something was done, where it was done: `日付`. */
  dayColumns: string[];
  /**
   * Tables of what is to be checked: headers of it, and in the other columns what says that it holds (`OK`), or that nobody
   * asks for it.
   */
  checks: Record<'items' | 'passed' | 'waived', string[]>;
}
