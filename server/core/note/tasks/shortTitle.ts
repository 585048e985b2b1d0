/**
 * Where the words of a deed end: before what is shown as a fact of its own, such as its day, owner, status or priority.
 *
 *     补发短信 —— 王五 完成时间：3月6日         →  补发短信
 *     paint the pier (Owner: Ann, by Friday)    →  paint the pier
 *     paint the pier by Friday @ann             →  paint the pier
 *     call on Ann                               →  as it is: a name that nothing parts from the deed belongs to it
 */
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { DateRole, Span } from '../../model.ts';

export interface Decoration extends Span {
  field: 'owner' | 'date' | 'status' | 'priority' | 'field';
  /** What a date is to the deed; null of other fields. */
  role: DateRole | null;
}

const named = anyOf(wordsOf((notes) => [...notes.ownerLabels, ...Object.values(notes.columns).flat()]));
const dated = anyOf([
  ...lexicons.flatMap(({ dates }) => Object.values(dates.labels).flat()),
  ...wordsOf(({ plans }) => plans),
]);
/** Signs and fields of neighbours' formats, with the bracket that they open. */
const field =
  '[📅📆🗓🛫⏳✅]\\ufe0f?|@(?:due|deadline|done|completed|start|scheduled)\\(|(?:DEADLINE|SCHEDULED|CLOSED):\\s?[<[]';
/** `责任人：`, `due::`, `预计`, `@due(` before a fact: part of what it says. */
const label = new RegExp(`(?:${named}\\s{0,2}[:：]{1,2}|${dated}\\s{0,2}[:：]{0,2}|${field})\\s{0,3}$`, 'iu');
const parted = /(?:[-–—→⇒,，、;；.。:：·|/([（［【<]|[\s\u3000]{2}|\ufffc)[\s\u3000@*_~]{0,20}$/u;
const blank = /[\s\u3000,，、;；。:：·|—–*_~@/→⇒-]/;
const polite = new RegExp(`^(?:${anyOf(wordsOf((notes) => notes.honorifics))})?[\\s\\u3000*_~]*$`);
const linked = /^\]\(\S{0,160}\)[\s\u3000]*$/;
const closers = ')）]］】>';
const openers = '(（[［【<';

/** The end of the deed's words in `text` between two offsets; all of them where nothing else would be left. */
export function deedEnd(text: string, { start, end }: Span, decorations: readonly Decoration[]): number {
  let at = end;
  let kept = end;
  let depth = 0;
  for (let steps = 0; steps < 80 && at > start; steps++) {
    const last = text.charAt(at - 1);
    const fact = decorations.find((each) => each.start >= start && isLast(text, at, each));
    const before = fact ? text.slice(Math.max(start, fact.start - 24), fact.start) : '';
    if (fact && (isParted(before, fact, depth) || follows(before, fact, decorations))) {
      at = beginOf(text, start, fact);
      if (/[(<[]/.test(text.slice(at, fact.start)) && depth > 0) depth--;
      kept = depth === 0 ? at : kept;
    } else if (closers.includes(last)) {
      depth++;
      at--;
    } else if (openers.includes(last) && depth > 0) {
      depth--;
      at--;
      kept = depth === 0 && at < kept && kept - at < 200 ? at : kept;
    } else if (blank.test(last)) at--;
    else break;
  }
  while (kept > start && kept < end && blank.test(text.charAt(kept - 1))) kept--;
  return /[\p{L}\p{N}]{2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text.slice(start, kept))
    ? kept
    : end;
}

/** Whether a fact ends where the text does so far, but for a title behind a name or the target of a link. */
function isLast(text: string, at: number, { start, end, field }: Decoration): boolean {
  if (end > at || start >= at || at - end > 180) return false;
  const between = text.slice(end, at);
  return between === '' || (field === 'owner' && (polite.test(between) || linked.test(between)));
}

/** Whether something parts a fact from the deed: a label, a sign, brackets, or its own words (`by Friday`). */
function isParted(before: string, { field, role }: Decoration, depth: number): boolean {
  if (depth > 0 || role === 'due' || parted.test(before) || label.test(before)) return true;
  return field !== 'date' && field !== 'owner' && /[\s\u3000]$/.test(before);
}

/** Whether a fact stands right behind another: `… by Friday @ann`. */
function follows(before: string, { start }: Decoration, decorations: readonly Decoration[]): boolean {
  const end = start - /[\s\u3000@]{0,4}$/.exec(before)![0].length;
  return end < start && decorations.some((each) => each.end === end);
}

/** Where a fact begins with its label, or with the bracket of its link. */
function beginOf(text: string, from: number, { start, end, field }: Decoration): number {
  if (field === 'field') return start;
  const bracket = text.charAt(end) === ']' ? /\[@?$/.exec(text.slice(Math.max(from, start - 2), start)) : null;
  if (bracket) return start - bracket[0].length;
  const before = text.slice(Math.max(from, start - 24), start);
  return start - (label.exec(before)?.[0].length ?? 0);
}
