/** What can be asked of a task as it is, without a value. */
export type QueryFlag =
  | 'open'
  | 'done'
  | 'cancelled'
  | 'overdue'
  | 'dueToday'
  | 'dueTomorrow'
  | 'dueThisWeek'
  | 'dueSoon'
  | 'hasDue'
  | 'noDue'
  | 'hasStart'
  | 'noStart'
  | 'hasOwner'
  | 'noOwner'
  | 'mine'
  | 'hasIssue'
  | 'noIssue'
  | 'hasPriority'
  | 'noPriority'
  | 'carried';

/** What of a task can be compared, grouped by or sorted by. `happens`: any of its days; `urgency`: overdue first, then by due day. */
export type QueryField =
  | 'owner'
  | 'status'
  | 'due'
  | 'start'
  | 'done'
  | 'happens'
  | 'priority'
  | 'issue'
  | 'title'
  | 'path'
  | 'folder'
  | 'note'
  | 'section'
  | 'kind'
  | 'certainty'
  | 'carried'
  | 'moved'
  | 'urgency';

export type TextOperatorName = 'isNot' | 'is' | 'lacks' | 'includes';
export type DateOperatorName = 'before' | 'after' | 'onOrBefore' | 'onOrAfter' | 'on';
export type CountOperatorName = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'exactly';
export type Choice =
  | 'task'
  | 'form'
  | 'plan'
  | 'minutes'
  | 'runbook'
  | 'log'
  | 'other'
  | 'explicit'
  | 'stated'
  | 'inferred';
export type InstructionName = 'group' | 'sort' | 'sortBack' | 'limit' | 'limitGroups' | 'explain';

/**
 * How a language asks for tasks: read by core/index/query/index.ts. The first words of a list are those to write. Where `…` stands in
 * them a value goes, a field or a number: `按…分组`; other operators stand before theirs. Case does not matter; words that
 * begin or end with a Latin letter are whole words.
 */
export interface QueryLexicon {
  flags: Record<QueryFlag, string[]>;
  fields: Record<QueryField, string[]>;
  /** What else fields are called where nothing else can stand: behind `group by`. */
  keys: Partial<Record<QueryField, string[]>>;
  text: Record<TextOperatorName, string[]>;
  dates: Record<DateOperatorName, string[]>;
  counts: Record<CountOperatorName, string[]>;
  /** Behind a number: how often, or for how long. */
  units: Record<'times' | 'weeks', string[]>;
  /** Kinds of notes and tasks, and certainties; statuses have the words that notes use. */
  choices: Record<Choice, string[]>;
  connectives: Record<'and' | 'or' | 'not', string[]>;
  instructions: Record<InstructionName, string[]>;
  /** Between the fields to group or sort by, and behind one that is to be sorted from its end. */
  next: string[];
  reverse: string[];
}
