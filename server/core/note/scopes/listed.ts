import { deedAt, latinDeedAt } from '../../mentions/deedWords.ts';
import { anyOf, bare, hanOrKana, isBare, isNothing, latinOf, numeral, oneOf, wordsOf } from '../../mentions/words.ts';
import { beginner } from '../../mentions/wordTree.ts';
import { type Context, holders, peopleIn, statusesIn } from '../context.ts';
import type { Entry, Scope } from '../parts.ts';
import { closesInDeed, deedIn, isThing, namesDeed, opensInDeed } from '../sentences/namedDeeds.ts';
import { endsInDeeds, leavesDeed } from '../sentences/verbEndings.ts';
import { perEntry } from '../words.ts';
import { isAbsence } from './absences.ts';
import { saysNoDeed } from './directions.ts';
import { isAtHour, isTimed } from './hours.ts';
import { isExplained } from './introductions.ts';
import { isDeedInParts, isNamedThing } from './partLists.ts';
import { announcing, isPlainLine } from './plainLines.ts';
import { isTeam, sharedIn } from './shares.ts';

const tellings = wordsOf((notes) => notes.tellings);
const telling = new RegExp(`(?:${anyOf(tellings)})[^\\p{L}\\p{N}?？)）]{0,9}$`, 'u');
const wish = new RegExp(`${anyOf(wordsOf((notes) => notes.wishes))}[。.]?$`);
/** Bullets that carry on with the point above them. */
const remark = /^(?:→|⇒|➡|->|=>|※|＞|[-–—]$)/;

/** Whether an entry stands in the list that a heading or label opens, as one of its points. */
export function isListed(index: number, context: Context): boolean {
  const entry = context.entries[index]!;
  const point = entry.kind === 'item' || (entry.kind === 'line' && entry.bullet !== '' && !carriesOn(entry));
  if (!point && !isPlainLine(index, context)) return false;
  if (
    isBare(entry.text) &&
    (isAddressOf(entry, context.entries) || (entry.block.links.length === 0 && entry.issues.length === 0))
  )
    return false;
  if (isNothing(entry.text) || isRemark(entry) || isNamedThing(index, context.entries)) return false;
  if (isTopic(index, context) && !isParted(entry)) return false;
  // `- 星期一：`, with what was done on it set apart.
  if (saysOnlyDates(entry) && /[:：]\s*$/.test(entry.text)) return false;
  // `- （王宁）`: nobody has said yet what he is to do.
  if (entry.children === 0 && /^[(（][^()（）]{0,20}[)）]\s*$/.test(entry.text)) return false;
  if (
    isSetting(entry, context) ||
    saysNoDeed(entry) ||
    isPointer(entry) ||
    isExplained(entry, context.entries) ||
    headsNothing(entry, context)
  )
    return false;
  const { opener, mode } = context.scopes[index]!;
  if (opener === index) return false;
  if (entry.bullet && !sameStyle(index, context)) return ownStatus(entry);
  for (const at of holders(context.entries, index)) {
    // `后续：`, a line in a point above the list that it opens there.
    if (at === opener || context.entries[opener]?.parent === at) return true;
    const above = context.entries[at]!;
    // `- 1) paint the pier`: a bullet of its own before the number.
    if (isBare(above.text)) continue;
    if (isTopic(at, context) && !isParted(above)) continue;
    const below =
      (isGroup(above) && isBidden(entry)) ||
      (isThing(above) && namesDeed(entry)) ||
      isProject(at, context) ||
      isDeedAlone(above);
    if (!below)
      return (
        ownStatus(entry) ||
        (mode !== 'done' && namesDeed(entry) && entry.mentions.some((it) => it.kind === 'date')) ||
        sharedIn(entry, context.known, context.scopes[index]!).length > 0
      );
  }
  return true;
}

/** `https://…` below `- The list of lamps:`: where a thing is. */
const isAddressOf = ({ parent, text }: Entry, entries: readonly Entry[]): boolean =>
  parent !== null && text.includes('\ufffc') && /[:：]\s*$/.test(entries[parent]!.text);

/** `- **Ann**:`, with nothing below: whose the points behind it are; `- 前端：`: a part of which nothing is said. */
const headsNothing = (entry: Entry, { heads }: Context): boolean =>
  entry.children === 0 && (heads.has(entry.index) || isLeftOpen(entry));

const isLeftOpen = perEntry(
  (entry) =>
    entry.label?.alone === true &&
    !entry.checkbox &&
    (isTeam(entry) || !(opensInDeed(entry.text) || closesInDeed(entry.text.replace(/\s?[:：]\s*$/, '')))),
);

/** A dash is the bullet of a list of its own where its paragraph begins with one (`-paint the pier`), or behind a full-width blank (`　- 柵`). */
const carriesOn = ({ bullet, block, start, offset }: Entry): boolean =>
  remark.test(bullet) &&
  !(bullet === '-' && (/^\s{0,3}-/.test(block.text) || block.text.charAt(start - offset - 1) === '\u3000'));

const actedAt = beginner(latinOf(wordsOf((notes) => [...notes.deeds, ...notes.told.begins])));

/** `Check with Ann`, `Ann: check the rope`: the words of a deed, or whose it is, come first. */
const isBidden = perEntry((entry) => {
  const begins = peopleIn(entry, 'opener').length > 0 ? (entry.label?.end ?? 0) : 0;
  return latinDeedAt(entry.text, begins) > 0;
});

/** `- Harbour fund` above `- Check with Ann`: a few words that name no deed, for what stands below to be done. */
const isGroup = perEntry(
  ({ text, checkbox, marker }) =>
    !checkbox && !marker && /^[A-Z][^()@]*[^.!?()@]$/.test(text) && wordsIn(text) < 6 && !actedAt(text),
);

const isDeed = oneOf(wordsOf((notes) => notes.deeds));
/** `- 実装` above `- 灯りの画面` and `- 柵の一覧`: a deed in a word, and what it is done to. */
const isDeedAlone = perEntry(({ text, checkbox, children }) => !checkbox && children > 1 && isDeed(text));

/**
 * `- 灯塔项目` above `- 更新图纸` and `- 检查灯具`: a few words that name no deed, above at least as many deeds as other things;
 * in Chinese, where they end with one (`- 灯塔监控`), above deeds mostly.
 */
function isProject(index: number, { entries, language }: Context): boolean {
  const { text, checkbox, marker, label, children } = entries[index]!;
  if (checkbox || marker || label || children === 0 || text.length > 24 || !hanOrKana.test(text)) return false;
  const deed = deedIn(entries[index]!);
  if (deed && (deed.start === 0 || endsInDeeds(language))) return false;
  let deeds = 0;
  for (let at = index + 1, left = children; left > 0 && at < entries.length; at++) {
    if (entries[at]!.parent !== index) continue;
    if (namesDeed(entries[at]!) || beginsDone(entries[at]!)) deeds++;
    left--;
  }
  return deed ? deeds * 3 >= children * 2 : deeds * 2 >= children;
}

/** `完成了灯具的更换`, `[完成] 灯具`: how far it is comes first. */
const beginsDone = (entry: Entry): boolean =>
  statusesIn(entry).some(({ place, status }) => status === 'done' && (place === 'opening' || place === 'prefix'));

/** `- Train the models for the harbour:` above its parts: a deed in a sentence is no topic, whatever sign it ends with. */
const isParted = perEntry(
  (entry) =>
    !entry.label?.mode &&
    (isDeedInParts(entry) ||
      (/^[A-Z]/.test(entry.text) &&
        wordsIn(entry.text) > 4 &&
        actedAt(entry.text) > 0 &&
        !announcing.test(entry.text.replace(/[:：]\s*$/, '')))),
);

const wordsIn = (text: string): number => text.slice(0, 80).split(' ').length;

/** A path in code before a colon (`` `docs/plan/`：计划 ``), or a label with nothing but an address behind it: `仓库地址：https://…`. */
function isSetting({ text, at, label }: Entry, { text: source }: Context): boolean {
  if (!label) return false;
  const address =
    !(/[ ，。]/.test(label.text) && deedAt(label.text) > 0) &&
    /^\s*\ufffc+\s*$/.test(text.slice(label.end)) &&
    /^\s*<?https?:/.test(source.slice(at + label.end, at + label.end + 12));
  return address || path.test(source.slice(Math.max(0, at - 1), at + label.end));
}

const path = /^`?[^`\s]{0,60}[/.][^`\s]{0,60}`\s{0,2}[:：]/;

const ownStatus = (entry: Entry): boolean =>
  statusesIn(entry).some(({ place }) => place === 'suffix' || place === 'percent' || place === 'sign');

/** `- Importer:` or `- Ann` with things below it: a heading by other means. */
export function isTopic(index: number, { entries, heads }: Context): boolean {
  const entry = entries[index]!;
  if (entry.children === 0 || entry.checkbox) return false;
  return heads.has(index) || isTeam(entry) || /[:：]$/.test(entry.text.trimEnd()) || saysOnlyDates(entry);
}

/** `- Next meeting: 22 April`: a label that opens nothing to do, and a day. */
const isNextMeeting = (entry: Entry): boolean =>
  entry.label?.mode === 'none' && onlyDates({ mentions: entry.mentions, text: entry.text.slice(entry.label.end) });

const dayLabel = new RegExp(`${anyOf(wordsOf((notes) => notes.noteDate))}$`, 'i');

/** `- 公開日: 2026-03-06`: on what day something is or was. */
export const isDayField = perEntry(
  ({ label, mentions, text }) =>
    label?.mode === null && dayLabel.test(label.text) && onlyDates({ mentions, text: text.slice(label.end) }),
);

/** `- 11/25`, `- ~ 1/24` heads what stands below it. */
export const saysOnlyDates = perEntry((entry) => onlyDates(entry));

/** `上周：10.14~10.18` opens what stands below it as `上周：` does: behind the colon stands no more than its days. */
export const opensAlone = perEntry(({ label, text, mentions }) => {
  if (!label) return false;
  const behind = text.slice(label.end);
  return stretch.test(behind) || onlyDates({ mentions, text: behind });
});

/** `## 3.2-3.6`: from one day to another, whatever else that may be. */
export const isStretch = perEntry(({ text }) => stretch.test(text));

const stretch = /^\s{0,3}\d{1,2}[./]\d{1,2}\s?[-~～—–]\s?\d{1,2}[./]\d{1,2}\s*$/;

function onlyDates(entry: Pick<Entry, 'text' | 'mentions'>): boolean {
  let rest = entry.text;
  for (const mention of entry.mentions) if (mention.kind === 'date') rest = rest.replace(mention.text, '');
  return rest !== entry.text && !says.test(rest);
}

/** Two letters or digits, or one that takes as much room. */
const says = /[^\s\p{P}\p{S}][\s\p{P}\p{S}]*[^\s\p{P}\p{S}]|[^\s\p{P}\p{S}\0-\uffff]/u;

const appointments = new RegExp(anyOf(wordsOf((notes) => notes.appointments)), 'i');

const nextTime = new RegExp(`^${anyOf(wordsOf((notes) => notes.scopePairs.todoWhen))}`);

/** Below `## 次回予定` or `## 次回`, which open nothing of the kind: what is planned for the next time, or how and when that is. */
export const isComing = ({ mode, kind, from }: Scope): boolean =>
  mode === 'none' &&
  kind === 'heading' &&
  (appointments.test(from!.text.slice(0, 80)) || nextTime.test(from!.text.slice(0, 80)));

/** `## 今後の予定` and `- 4/23 見学会`: what begins with a day under such a heading takes place on it; `4/23に柵を塗る` is done. */
export function isAppointment(index: number, { entries, scopes }: Context): boolean {
  const opener = entries[scopes[index]!.opener];
  if (isNextMeeting(entries[index]!) || isAbsence(entries[index]!) || isAtHour(entries[index]!)) return true;
  if (!opener || !appointments.test(opener.text.slice(0, 80))) return false;
  const { at, text, dates } = entries[index]!;
  const [first] = dates;
  if (leavesDeed(text.slice(-16))) return false;
  return first !== undefined && first.role === 'at' && !/[\p{L}\p{N}]/u.test(text.slice(0, first.span.start - at));
}

/** `- 16:30〜 発表`, and what stands below it, outside plans, logs and lists of things to do: a programme, or what happened. */
export function isProgramme(index: number, { entries, scopes, kind }: Context): boolean {
  if (kind === 'plan' || kind === 'log' || scopes[index]!.mode === 'todo') return false;
  return isTimed(entries[index]!) || [...holders(entries, index)].some((at) => isTimed(entries[at]!));
}

/**
 * `Painting rails [pages/rails.md](pages/rails.md)`: an entry of a contents list ends with the path of what it names;
 * `Slides ([link](https://…))` says where a record is.
 */
export function isPointer({ block, at, text, until, offset }: Entry): boolean {
  const last = block.links.at(-1);
  if (!last || last.start < at - offset - 1 || !isBare(block.source.slice(last.end, until - offset))) return false;
  // `[柵の色](#柵の色)`: a part of the note itself.
  if (last.target.startsWith('#') && last.start <= at - offset) return true;
  const label = block.source.slice(last.label.start, last.label.end);
  // `[3月2日纪要（未开始）](…)`, and what a search finds: `[Ready for review](https://…/issues?q=…)`.
  if (last.start < at - offset)
    return /[?&]q=/.test(last.target) || isRecord(label.replace(/[(（][^()（）]{0,20}[)）]$/, ''));
  if (isLinkWord(label)) return isRecord(bare(text.slice(0, linkedFrom(block, last) - (at - offset))));
  return !/^\w+:/.test(last.target) && label === last.target;
}

/** Where the links begin that end a line, with words for links and signs alone between them: `([link](…))([link](…))`. */
function linkedFrom({ links, source }: Entry['block'], last: Entry['block']['links'][number]): number {
  let { start } = last;
  for (const link of links.slice(0, -1).toReversed()) {
    const label = source.slice(link.label.start, link.label.end);
    if (!isLinkWord(label) || !isBare(source.slice(link.end, start))) break;
    start = link.start;
  }
  return start;
}

const isLinkWord = oneOf(wordsOf((notes) => notes.linkWords));
const endsRecord = new RegExp(`${anyOf(wordsOf((notes) => notes.records))}$`, 'i');
const isRecord = (words: string): boolean => endsRecord.test(words) && !deedAt(words);

/** A sentence that tells how things are or were, or why. */
export const isRemark = ({ text }: Entry): boolean => telling.test(text.slice(-40)) && !wish.test(text);

/** `（1）` below `1、` is a part of it: the first kind of bullet of a list is that of its points. */
function sameStyle(index: number, { entries, scopes }: Context): boolean {
  const { opener } = scopes[index]!;
  const entry = entries[index]!;
  if (entry.kind !== 'line' || opener < 0) return true;
  const first = entries[opener + 1];
  return !first || styleOf(first) === '' || styleOf(first) === styleOf(entry);
}

const numerals = new RegExp(`${numeral}+`, 'g');

/** The style of the bullet of a line; empty where it has none. */
export const styleOf = perEntry(({ kind, bullet }) => (kind === 'line' && bullet ? style(bullet) : ''));

const style = (bullet: string): string =>
  bullet
    .replace(/[\d０-９]+/g, '1')
    .replace(/^[a-z](?=[.、．)）])/, 'a')
    .replace(numerals, 'a')
    .replace(/[①-⑳]/g, '①');

/** A point of the list that a heading or label opens, and no value of something else. */
export function isPoint(index: number, context: Context): boolean {
  const entry = context.entries[index]!;
  const { opener } = context.scopes[index]!;
  const top = entry.depth === 0 || (opener >= 0 && entry.parent === opener);
  return (
    top &&
    (entry.kind === 'item' || entry.bullet !== '') &&
    !isTopic(index, context) &&
    !context.fields.own.has(index) &&
    !isBare(entry.text)
  );
}
