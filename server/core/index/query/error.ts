/** What is missing, or stands in place of something else. */
export type Wanted =
  | { kind: 'condition' }
  | { kind: 'comparison'; field: string }
  | { kind: 'value'; field: string }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'group' | 'sort' };

/** Says what is wrong with a query, what is possible instead, and where (UTF-16 offsets in the query). */
export class QueryError extends Error {
  readonly start: number;
  readonly end: number;
  /** What could stand there, where that is known. */
  readonly wanted: Wanted | null;

  constructor(message: string, start: number, end: number, wanted: Wanted | null = null) {
    super(message);
    this.name = 'QueryError';
    this.start = start;
    this.end = end;
    this.wanted = wanted;
  }
}
