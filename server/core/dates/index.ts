/**
 * From words to days, in two steps. `readDates` finds expressions and says what they say, from the text alone; the result
 * may be kept for ever. `resolveDate` counts from a day. Neither throws, and both take time linear in the text.
 */
import type { DateFact, DateRole, Day, LanguageId, Settings, Span } from '../model.ts';

/** What an expression says, without a calendar. Plain data; only this folder looks inside. */
export interface DateExpression {
  kind: string;
}

export interface DateMention extends Span {
  text: string;
  expression: DateExpression;
  /** Said by the words around it (`前`, `by`, `开始`, `完成时间：`); null where nothing says. */
  role: DateRole | null;
}

export interface DateContext {
  /** The day to count from; null where the note has none: then only expressions that name their day resolve. */
  reference: Day | null;
  settings: Pick<Settings, 'weekStart'>;
  /** Which way a bare weekday, day or month-day points: `next` in plans and minutes, `last` in a log of done things. */
  direction: 'next' | 'last';
  /** The note's language: decides between day/month orders where the words do not. */
  language: LanguageId;
}

export type ResolvedDate = Omit<DateFact, 'span'>;

/** Date expressions of a text, in order, never overlapping. `languages` orders the lexicons; all are tried. */
export function readDates(_text: string, _languages?: readonly LanguageId[]): DateMention[] {
  return [];
}

export function resolveDate(mention: DateMention, context: DateContext): ResolvedDate {
  return {
    from: null,
    to: null,
    role: mention.role ?? 'at',
    grain: 'day',
    rule: 'task.checkbox',
    relative: false,
    reference: context.reference,
  };
}
