/** Lines that are points of a list without a bullet: right below the words that open it, and short or otherwise told apart. */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { hasSurname } from '../../mentions/names.ts';
import { anyOf, hanOrKana, isBare, wordsOf } from '../../mentions/words.ts';
import { type Context, peopleIn, statusesIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { intended } from '../sentences/bids.ts';
import { isBid, opensInDeed } from '../sentences/namedDeeds.ts';
import { tells } from '../sentences/past.ts';
import { plainDeed } from '../sentences/plainDeeds.ts';
import { resumedIn } from '../sentences/pledges.ts';
import { asksNothing } from '../sentences/remarks.ts';
import { endsInDeeds } from '../sentences/verbEndings.ts';
import { namesTask } from '../tasks/headings.ts';
import { perEntry } from '../words.ts';
import { isAlike } from './alikeLines.ts';
import { comesNext } from './partLabels.ts';

/** What words end with that lead to a list. */
export const announcing = new RegExp(`[:：]$|${anyOf(wordsOf((notes) => notes.announcing))}`, 'i');

/** Lines without bullets right below the words that open the list: short, or beginning with who is to do it. */
export function isPlainLine(index: number, context: Context): boolean {
  const { entries, scopes } = context;
  const entry = entries[index]!;
  const { opener, kind, mode } = scopes[index]!;
  if (entry.kind !== 'line' || entry.bullet) return false;
  if (opener < 0) return mode === 'todo' && (isListedLine(index, entries) || isAlike(index, entries));
  if (namesTask(entries[opener]!) || (kind === 'lead-in' && entry.unit !== entries[opener]!.unit)) return false;
  if (entry.parent !== null && entry.parent !== opener) return false;
  if (isAlike(index, entries) || isTitle(entry)) return true;
  // `### 码头` and `进行中`: how far all of it is.
  if (statusesIn(entry).some(({ place }) => place === 'whole')) return false;
  if (entry.label) return isShare(index, context) || isBelowName(index, context);
  if (saysWork(index, context)) return true;
  if (beginsInBrackets(entry, context)) return true;
  if (isDeedParagraph(index, context)) return true;
  const first = beginningOf(index, context);
  // `### 码头` and `很高。`, below what is to do: a remark.
  if (entries[first - 1]?.kind === 'heading' && first - 1 > opener && /[。.]\s*$/.test(entry.text)) return false;
  if (entry.unit !== entries[first]?.unit && !areShort(entries, first, index)) return false;
  const after = entries[index + 1];
  const next = entry.parent === null || after?.parent === entry.parent ? after : undefined;
  // A sentence above a list introduces it, unless it is the last of several lines.
  const several = entries[index - 1]?.unit === entry.unit && next?.unit !== entry.unit;
  if (!several && next && isPointOrRow(next) && !comesNext(next, entries[opener]!, undefined)) return false;
  if (introduces(index, opener, entries) || isProse(index, entries)) return false;
  const named = peopleIn(entry, 'verb', 'handle').some(({ start }) => start - entry.at < 2);
  if (isBelowBare(entry, entries[opener]!)) return true;
  const short = entry.text.length <= 50 && hanOrKana.test(entry.text);
  const said = short || isAnswer(entry, entries[opener]!);
  return named || (said && !announcing.test(entry.text) && !entry.more);
}

/** `灯りを替える`, where nothing but the name of the note says that it lists what is to do, beside other such lines; `更换灯具` also alone. */
function isListedLine(index: number, entries: readonly Entry[]): boolean {
  const { unit, parent, text } = entries[index]!;
  const beside = [entries[index - 1], entries[index + 1]].some((other) => other?.unit === unit && isShort(other));
  return (beside || opensInDeed(text)) && parent === null && isShort(entries[index]!) && !/[。.:：]\s*$/.test(text);
}

const referring = new RegExp(`^${anyOf(wordsOf((notes) => notes.lists.referring))}\\s`, 'i');
/** `See [the list of ropes](ropes.md).`: where something stands. */
const refersOn = ({ text, block }: Entry): boolean => block.links.length > 0 && referring.test(text);

/** `Order two ropes.`, `We will paint the rail`: in Latin letters, a paragraph or line that says what somebody is to do; no question, and nothing that is only foretold. */
export const isDeedLine = perEntry(
  (entry) =>
    entry.kind === 'line' &&
    !entry.bullet &&
    entry.text.length <= 240 &&
    !hanOrKana.test(entry.text) &&
    !/[?:]\s*$/.test(entry.text) &&
    !asksNothing(entry) &&
    !refersOn(entry) &&
    (isBid(entry) || resumedIn(entry)?.start === 0 || intended(entry)?.start === entry.at),
);

/** The same right below words for work, or below a name among that, in a note of work; and `Painted the rail` below what was done. */
function saysWork(index: number, { entries, scopes, kind, heads }: Context): boolean {
  if (kind !== 'minutes' && kind !== 'plan' && kind !== 'log') return false;
  const { mode, from, under } = scopes[index]!;
  if (from?.kind === 'heading' && under && under !== from && !heads.has(under.index)) return false;
  return (mode === 'todo' && isDeedLine(entries[index]!)) || (mode === 'done' && toldLine(entries[index]!));
}

const toldLine = perEntry(({ text }) => text.length <= 240 && !hanOrKana.test(text) && tells(text));

/** `[Mend the east pier](https://…)`, and nothing else in its paragraph: the title of a ticket or a proposal. */
const isTitle = perEntry(({ text, label, first, more, parent, block: { links, text: whole } }) => {
  const [link] = links;
  if (links.length !== 1 || label || !first || more || parent !== null || hanOrKana.test(text)) return false;
  const words = whole.slice(link!.label.start, link!.label.end);
  return link!.start === 0 && isBare(whole.slice(link!.end)) && /\S\s+\S/.test(words);
});

const isPointOrRow = ({ kind, bullet }: Entry): boolean => kind === 'item' || bullet !== '' || kind === 'row';

/** How many lines of a paragraph are looked at. */
const reach = 6;

/** `检查分三轮。`, in a paragraph of sentences right above a list; `3.本周成果` behind what stands below `2.下周计划` is the next part. */
function introduces(index: number, opener: number, entries: readonly Entry[]): boolean {
  const { unit, parent } = entries[index]!;
  for (let at = index; at < index + reach; at++) {
    const line = entries[at];
    if (line?.unit !== unit) {
      const point = line !== undefined && line.parent === parent && isPointOrRow(line) && at > index;
      return point && !comesNext(line, entries[opener]!, undefined);
    }
    if (line.bullet || !/[。.]\s*$/.test(line.text)) return false;
  }
  return false;
}

/** `柵の一覧。塗ったら消す。`: two sentences on a line, and what stands in a paragraph with such a line. */
function isProse(index: number, entries: readonly Entry[]): boolean {
  const { unit } = entries[index]!;
  for (let at = Math.max(0, index - reach); at < index + reach; at++)
    if (entries[at]?.unit === unit && /。[^。）)」]{2,}。\s*$/.test(entries[at]!.text)) return true;
  return false;
}

/** `TODO:` with `paint the pier` on the next line of the same paragraph. */
const isBelowBare = (entry: Entry, { unit, label, parent }: Entry): boolean =>
  entry.unit === unit && label?.alone === true && parent === null && !hanOrKana.test(entry.text);

/** Where the list begins in which an entry stands: behind what opens it, behind the last heading that names a part of it, or behind whose it is. */
function beginningOf(index: number, context: Context): number {
  const { scopes, heads, entries } = context;
  const { opener, under } = scopes[index]!;
  if (isBelowName(index, context)) return index;
  const divides = under && under.index > opener && (heads.has(under.index) || entries[opener]!.kind === 'heading');
  return (divides ? under.index : opener) + 1;
}

/** `皆様のご協力をよろしくお願いします` */
const greeting = new RegExp(anyOf(wordsOf(({ objectFollows, bids }) => (objectFollows ? [] : bids.never))));
/** `綱が古い。新しいのを注文する。` right below `## 次にやること`, in a paragraph of its own: some sentence of it is a deed. */
function isDeedParagraph(index: number, { entries, scopes, kind, language }: Context): boolean {
  const entry = entries[index]!;
  const { mode, from, under } = scopes[index]!;
  if (mode !== 'todo' || from?.kind !== 'heading' || under !== from || kind === 'runbook' || kind === 'other')
    return false;
  const apart = entries[index - 1]?.unit !== entry.unit && entries[index + 1]?.unit !== entry.unit;
  const [last, next] = [entries[index - 1], entries[index + 1]];
  return (
    apart &&
    last !== undefined &&
    !isPointOrRow(last) &&
    !entry.more &&
    entry.parent === null &&
    !(next && isPointOrRow(next)) &&
    endsInDeeds(language) &&
    !announcing.test(entry.text) &&
    !greeting.test(entry.text) &&
    plainDeed(entry) !== null
  );
}

/** In the paragraph of an item that is somebody's name: `- 小明`, and on the next line, not set in, `灯塔：等待图纸`. */
function isBelowName(index: number, { entries, heads }: Context): boolean {
  let at = index;
  while (entries[at]!.kind === 'line' && entries[at - 1]?.unit === entries[index]!.unit) at--;
  return at < index && entries[at]!.kind === 'item' && heads.has(at);
}

/** Whether nothing but short lines stands between two entries: a list whose points have paragraphs of their own. */
function areShort(entries: readonly Entry[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isShort(entries[at]!)) return false;
  return to - from < 20;
}

/** `更换灯具`: no sentence, and nothing set apart in it. */
export const isShort = ({ kind, bullet, label, text, more }: Entry): boolean =>
  kind === 'line' && !bullet && (!label || label.alone) && !more && text.length <= 50 && hanOrKana.test(text);

/** `[KS] Suggest two ropes`, in a paragraph of its own: somebody known, and their deed. */
const beginsInBrackets = (entry: Entry, { known }: Context): boolean =>
  peopleIn(entry, 'bracket').some(
    ({ name, start, end }) =>
      start === entry.at + 1 && known.has(name) && latinDeedAt(entry.text, end - entry.at + 2) > 0,
  );

/** Below a heading that asks for it, also a sentence in Latin letters: `What will I do today?`, `Finish the gate`. */
const isAnswer = ({ text }: Entry, { kind, text: asked }: Entry): boolean =>
  kind === 'heading' && text.length <= 120 && /[?？][\s*_]*$/.test(asked);

/** `王小明：刷漆` in a list of things to do: whose share it is, and what. */
function isShare(index: number, { entries, scopes, known, openers }: Context): boolean {
  const entry = entries[index]!;
  const people = peopleIn(entry, 'opener');
  if (scopes[index]!.mode !== 'todo' || people.length === 0 || isBare(entry.text.slice(entry.label!.end))) return false;
  return people.every(({ name }) => known.has(name) || openers.has(name) || hasSurname(name));
}
