/** That an entry is a task: by which rule, how sure, and by which words. */
import type { RuleId } from '../messages/index.ts';
import type { Certainty, Span } from '../model.ts';
import type { Context } from './context.ts';
import type { Claim, Entry } from './parts.ts';

const claim = (rule: RuleId, certainty: Certainty, { start, end }: Span): Claim => ({
  rule,
  certainty,
  span: { start, end },
});
/** A claim beyond doubt, and one that a word, day or heading states. */
export const explicit = (rule: RuleId, span: Span): Claim => claim(rule, 'explicit', span);
export const stated = (rule: RuleId, span: Span): Claim => claim(rule, 'stated', span);

/** What the shape of a list or of the whole note makes a task, by the words of one of its entries. */
export const claimBy = (rule: RuleId, by: Span): Claim => ({ ...claim(rule, 'inferred', by), by });

/** What the rules of tasks know while they judge the entries. */
export interface Claiming extends Context {
  /** Openers of scopes in which tasks carry markers: there, what has none is a remark. */
  markedScopes: ReadonlySet<Entry>;
}

/** Says of one entry whether it is a task, and by which words. */
export type Rule = (index: number, context: Claiming) => Claim | null;
