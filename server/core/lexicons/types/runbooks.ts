/** The words of runbooks in a language: types, no values. */

/**
 * Words in the heading of a section that says how to do something, whole headings of the parts of such a text and of those
 * of a report of something past, and what stands before the number of a step.
 */
export type RunbookWords = Record<'titles' | 'parts' | 'reports' | 'steps', string[]> & {
  /** What is done to machines, under one name in all languages: plans are written in one and commands in another. */
  deeds: Record<Deed, string[]>;
  /** What it is done to, in the same way. */
  things: Record<Thing, string[]>;
  /** Small words that make a verb a noun when they are joined to it: `back` of `roll back`, `rollback`. */
  particles: string[];
  /** What opens a clause of the time or the reason of a deed, where that stands behind the deed: `before`. */
  clauses: string[];
  /** Single letters of grammar that stand right behind a word, in a language that writes no blanks: `の`. */
  grammar: string[];
  /** Words in the name of what nobody else may read: `password`. */
  secrets: string[];
  /**
   * What stands behind an endpoint that is in use, and behind one that is not to be used any more; and what says of either that
   * it is not certain, or not yet so: `will be`, `予定`.
   */
  endpoints: Record<'live' | 'retired' | 'planned', string[]>;
};

/** What is done to machines. */
export type Deed =
  | 'deploy'
  | 'restart'
  | 'rollback'
  | 'tag'
  | 'scale'
  | 'stop'
  | 'start'
  | 'restore'
  | 'failover'
  | 'renew'
  | 'install'
  | 'loadTest'
  | 'export'
  | 'rerun'
  | 'migrate'
  | 'switch'
  | 'clear'
  | 'disconnect'
  | 'expire';

/** What that is done to. */
export type Thing = 'disk' | 'memory' | 'certificate' | 'queue' | 'log' | 'account' | 'alert';
