/**
 * What a log or a report tells as done: points below a day, a period or somebody's name, where at least three of them, and
 * a third of all such points of the note, say in the past what somebody did; where there are few, two. The others are
 * told of with them.
 *
 *     ## 第一周（3月2日~3月6日）
 *     - 修好了栏杆
 *     - 更换灯具
 */
import { lexicons } from '../../lexicons/index.ts';
import { anyOf, isBare, numeral, wordsOf } from '../../mentions/words.ts';
import type { LanguageId, NoteKind, Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { claimBy } from '../claim.ts';
import { type Context, dateMentions, statusesIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Chapter, Claims, Entry, Outline } from '../parts.ts';
import { isAlike } from '../scopes/alikeLines.ts';
import { isRemark, isStretch, saysOnlyDates } from '../scopes/listed.ts';
import { isShort } from '../scopes/plainLines.ts';
import { perEntry } from '../words.ts';
import { namesDeed } from './namedDeeds.ts';
import { past, plainOf, sentenceEnd, tells } from './past.ts';

const stative = new RegExp(`${anyOf(wordsOf((notes) => notes.told.never))}[。.\\s]{0,9}$`, 'i');
const open = new RegExp(anyOf(wordsOf((notes) => [...notes.remaining, ...notes.obligations, ...notes.plans])), 'i');
/** `需求`, `摘要` are nothing that has to be. */
const notOpen = new RegExp(anyOf(wordsOf((notes) => notes.notObligations)), 'gi');

/** `6. 次の一週間`, `下周码头`: a time to come. */
const ahead = new RegExp(
  `^(?:(?:\\d|${numeral}){1,3}\\p{P}\\s?)?${anyOf(wordsOf((notes) => notes.scopePairs.todoWhen))}`,
  'iu',
);

/** `下周更换灯具`, `计划更换灯具`, `更换灯具，预计周五完成`: it begins with a time to come, or its last clause leaves it open. */
const isOpen = perEntry(({ text }) => {
  const last = text
    .slice(0, 200)
    .split(/[，,；;。]/)
    .findLast((clause) => !isBare(clause));
  return ahead.test(text) || (last !== undefined && open.test(last.replace(notOpen, '')));
});

/** Only plans and logs tell so. */
export const mayTell = (kind: NoteKind): boolean => kind === 'plan' || kind === 'log';

/** No more points than these are few. */
const few = 6;

/** Whether the points of a note, by their chapters, make it such a note. */
export function isTold(points: readonly Points[]): boolean {
  let [told, all] = [0, 0];
  for (const one of points) {
    told += one.told;
    all += one.entries.length;
  }
  return told >= (all > few ? 3 : 2) && told * 3 >= all;
}

/** Claims points of such a note, and in any case those of a report that tell by themselves; what is planned for a day was done on it. */
export function toldClaims(claims: Claims, { entries, reported }: Points, told: boolean): void {
  for (const entry of told ? [...entries, ...reported] : reported) {
    const { index } = entry;
    const deed = deedIn(entry) ?? (isLike(entry) || namesDeed(entry) ? { start: 0, end: entry.text.length } : null);
    const said = claims[index];
    if (!deed || isOpen(entry) || (said && said.rule !== 'task.planned')) continue;
    const span = { start: entry.at + deed.start, end: entry.at + deed.end };
    claims[index] = { ...claimBy('task.told', span), by: entry };
  }
}

/** The words of a point that tell a deed as done, by their places in its text. */
const deedIn = perEntry(({ text }): Span | null => {
  const plain = plainOf(text);
  const words = trimEndOf(plain, sentenceEnd);
  const word = past.exec(words);
  if (!word || /[?？]$/.test(words)) return null;
  return { start: word.index, end: word.index + word[0].length };
});

/** No question, no remark of how it was, nothing that is still open, and no field: `问题：灯太暗`, `width = 3`. */
const isLike = perEntry(
  (entry) =>
    !(entry.label && (entry.label.alone || entry.label.mode === 'none')) &&
    !/\s=\s/.test(entry.text) &&
    !isRemark(entry) &&
    !stative.test(entry.text.slice(-40)) &&
    !/[?？:：]\s*$/.test(entry.text.slice(-40)) &&
    !open.test(entry.text.slice(0, 200).replace(notOpen, '')) &&
    statusesIn(entry).every(({ status }) => status === 'done'),
);

/** Languages in which `更换灯具` may tell as well as bid. */
const tenseless: ReadonlySet<LanguageId> = new Set(lexicons.flatMap(({ id, notes }) => (notes.tenseless ? [id] : [])));

/** What a chapter may tell. */
export interface Points {
  entries: readonly Entry[];
  /** How many of them say in the past what somebody did. */
  told: number;
  /**
   * Those of a report that tell by themselves: two or more. Where half of a section do that is of no day and nobody, all of
   * it; right below a day, where half name a deed, all that say little.
   */
  reported: readonly Entry[];
}

/** `## 3.2-3.6` and `### 灯塔` below it: of those days. */
function isOfDays(heading: Entry, above: Outline | null): boolean {
  if (ahead.test(heading.text)) return false;
  if (dateMentions(heading).length > 0 || isStretch(heading)) return true;
  for (let at = above; at; at = at.above)
    if (at.heading.level < heading.level && (isStretch(at.heading) || saysOnlyDates(at.heading))) return true;
  return false;
}

/** `灯塔页面联调`, but not `为了安全，码头关闭`. */
const isDeed = (entry: Entry): boolean => namesDeed(entry) && !/[，,]/.test(entry.text);

/** `- 灯塔平台` above `- 更换灯具` and `- 检查栏杆`: a few words for what the points below it are of. */
const isPart = perEntry(
  (entry) =>
    entry.children > 0 && entry.parent === null && entry.text.length <= 24 && !namesDeed(entry) && !tells(entry.text),
);

/** `- 灯塔的灯`: a point that refers to nothing, and says little. */
const saysLittle = perEntry((entry) => entry.text.length <= 100 && entry.block.links.length === 0 && isLike(entry));

/**
 * The points below headings that name a day or somebody and open nothing else, and in what is called a report all that
 * nothing explains: in languages without tenses `更换灯具` was done there as well. In plans and logs alone.
 */
export function pointsIn(
  { entries: own, above }: Pick<Chapter, 'entries' | 'above'>,
  { kind, language, entries: all, scopes, heads, fields, report }: Context,
): Points {
  if (!mayTell(kind)) return { entries: [], told: 0, reported: [] };
  const bare = report && tenseless.has(language);
  const entries: Entry[] = [];
  const others: Entry[] = [];
  const listed: Entry[] = [];
  let apart = false;
  for (const entry of own) {
    const { index } = entry;
    apart ||= entry.kind === 'line' && !isPoint(entry);
    const { mode, under } = scopes[index]!;
    if (!isPoint(entry) && !(report && (isAlike(index, all) || (under && heads.has(under.index) && isShort(entry)))))
      continue;
    if (mode !== null || entry.checkbox || entry.marker || isPart(entry)) continue;
    if (entry.parent !== null && !(report && isPart(all[entry.parent]!))) continue;
    if (fields.own.has(index) || isBare(entry.text) || saysOnlyDates(entry)) continue;
    if (under && (heads.has(under.index) || isOfDays(under, above))) {
      entries.push(entry);
      if (bare && !apart && saysLittle(entry)) listed.push(entry);
    } else if (report && !(under && ahead.test(under.text))) others.push(entry);
  }
  const isTelling = (entry: Entry) => !isOpen(entry) && (deedIn(entry) !== null || (bare && namesDeed(entry)));
  const telling = others.filter(isTelling);
  const whole = bare && telling.length * 2 >= others.length;
  const reported = whole ? others.filter((entry) => telling.includes(entry) || isLike(entry)) : telling;
  const told = entries.filter((entry) => deedIn(entry) !== null || (bare && isDeed(entry))).length;
  const working = listed.filter((entry) => deedIn(entry) !== null || namesDeed(entry)).length;
  if (working * 2 < listed.length) listed.length = 0;
  return { entries, told, reported: [reported, listed].flatMap((points) => (points.length > 1 ? points : [])) };
}
