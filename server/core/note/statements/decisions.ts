/**
 * What was decided: behind a label, below a heading, in a word or in a sentence.
 *
 *     結論：青にする   ## Decisions   →採用   We agreed to paint it blue
 */
import { anyOf, isBare, isNothing, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../parts.ts';
import { isPoint } from '../scopes/listed.ts';
import { titleOf } from '../title.ts';

const decision = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.decisionLabels))})(?:\\s{0,3}\\d{1,3}(?:\\.\\d{1,3})?)?\\s{0,3}[:：]\\s*(?=\\S)`,
  'i',
);

/** `ACTION: consensus is that …` */
const agreed = new RegExp(`^${anyOf(wordsOf((notes) => notes.agreed))}`, 'i');
const undecided = new RegExp(`^${anyOf(wordsOf((notes) => notes.undecided))}`, 'i');
const verdicts = anyOf(wordsOf((notes) => notes.verdicts));
const deeds = new Set(wordsOf((notes) => notes.deeds));
const told = anyOf(wordsOf((notes) => notes.verdicts).filter((word) => !deeds.has(word)));
/** `Approved.`, `Rejected without a vote`: few words, the judgement first. But `Adopt the plan` is still to be done. */
const verdict = new RegExp(`^(?:${verdicts}|${told}[ \\t][^,，:：]{1,30})[。.！!\\s]{0,3}$`, 'i');
/** `Approved.`, `ok` */
export const isVerdictAlone = (text: string): boolean => verdict.test(text.trim());
/** `… → 採用` */
const judged = new RegExp(`(?:→|⇒|->|=>|＞)\\s{0,3}${verdicts}[。.！!\\s]{0,3}$`, 'i');
const begins = new RegExp(`^${anyOf(wordsOf((notes) => notes.deciding.begins))}`, 'i');
const ends = new RegExp(`${anyOf(wordsOf((notes) => notes.deciding.ends))}[。.\\s]{0,3}$`);
const arrow = /(?:→|⇒|➡|->|=>|＞)\s*$/;

/** Whether an arrow leads from what stands before to an entry: `→採用`, `- → 採用`. */
export const followsArrow = ({ at }: Entry, text: string): boolean => arrow.test(text.slice(Math.max(0, at - 4), at));

/** A decision: by which rule, and where in the entry its words begin. */
export interface Decision {
  kind: 'decision';
  rule: RuleId;
  from: number;
}

/** Whether an entry says what was decided; null where it does not. */
export function decisionIn(index: number, context: Context): Decision | null {
  const entry = context.entries[index]!;
  if (entry.kind !== 'item' && entry.kind !== 'line' && entry.kind !== 'heading') return null;
  const said =
    decision.exec(entry.text.slice(0, 80)) ??
    (entry.marker && agreed.test(entry.text.slice(entry.marker.body))
      ? { 0: entry.text.slice(0, entry.marker.body) }
      : null);
  if (said) {
    const body = entry.text.slice(said[0].length);
    return isNothing(body) || undecided.test(body)
      ? null
      : { kind: 'decision', rule: 'statement.decision', from: said[0].length };
  }
  if (entry.kind === 'heading') return null;
  const listed =
    context.scopes[index]!.mode === 'decisions' &&
    // `- Decisions` above a list of them
    entry.mode !== 'decisions' &&
    (isPoint(index, context) || isConclusion(index, context));
  if (listed && !isNothing(entry.text) && !undecided.test(entry.text))
    return { kind: 'decision', rule: 'statement.decision-section', from: 0 };
  if (context.kind !== 'minutes' && !followsArrow(entry, context.text)) return null;
  return isVerdict(entry) ? { kind: 'decision', rule: 'statement.verdict', from: 0 } : null;
}

/** `Approved.`, `→採用`, `We agreed to …`, `青にすることになった` */
function isVerdict({ text, bullet, kind, children }: Entry): boolean {
  if (/[?？]\s*$/.test(text)) return false;
  const last = text.slice(-40);
  // `- 採用` above what is done to find people is what they are about.
  const alone = (kind === 'item' || bullet !== '') && children === 0 && text.length <= 60 && verdict.test(text);
  return alone || judged.test(last) || begins.test(text.slice(0, 40)) || ends.test(last);
}

/** The sentence right below the words that open decisions: `### 結論` and `青にする。` */
function isConclusion(index: number, { entries, scopes, fields }: Context): boolean {
  const { opener } = scopes[index]!;
  const { kind, parent, label, text } = entries[index]!;
  const first = opener >= 0 && index === opener + 1 && kind === 'line' && parent === null;
  return first && !label && !fields.own.has(index) && !isBare(text) && !/[:：]\s*$/.test(text);
}

/** A verdict alone says what it is about: `青にする案 → 採用`. */
export function decisionText(index: number, { rule, from }: Decision, { entries, text }: Context): string {
  const entry = entries[index]!;
  const own = titleOf(entry, text, entry.at + from);
  const about = followsArrow(entry, text) ? (entry.parent ?? (index > 0 ? index - 1 : null)) : entry.parent;
  const alone = rule === 'statement.verdict' && verdict.test(entry.text) && about !== null;
  return alone ? `${titleOf(entries[about]!, text)} → ${own}` : own;
}
