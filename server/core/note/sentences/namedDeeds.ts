/** Points that name a deed by their first words or their last: `- Paint the pier`, `- 修复登录页`, `- 灯の交換`. */

import type { NoteLexicon } from '../../lexicons/index.ts';
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { hanVerb, noThing } from '../../mentions/hanDeeds.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { ender } from '../endings.ts';
import type { Entry, Run } from '../parts.ts';
import { perRun } from '../runs.ts';
import { perEntry } from '../words.ts';
import { saysOfDeed } from './ofDeeds.ts';
import { isWished, leavesDeed } from './verbEndings.ts';

/** Words of lists by what they say. */
export const listWords = (name: keyof NoteLexicon['lists']): string => anyOf(wordsOf((notes) => notes.lists[name]));
const deeds = wordsOf((notes) => notes.deeds);
const latin = latinOf(deeds);
const object = new RegExp(`[ \\u00a0]{1,3}(?!${listWords('things')})[^\\s:–—-]`, 'iy');

/** `Paint the pier`: where the deed ends with which a text begins; 0 where it begins with none, or nothing follows that could be its object. */
const beginningOf = (text: string): number =>
  latinDeedAt(text, 0, (end) => {
    object.lastIndex = end;
    return object.test(text);
  });

const finished: ReadonlySet<string> = new Set(
  wordsOf((notes) => [...notes.statuses.done, ...notes.finished, ...notes.lists.nouns]),
);
const beforeArticle = new RegExp(`^(\\p{L}\\p{Ll}{1,14})[ \\u00a0]${listWords('articles')}[ \\u00a0]`, 'u');
const links: ReadonlySet<string> = new Set(wordsOf((notes) => notes.lists.links));
const endings = wordsOf((notes) => notes.lists.endings);

/** A verb that no list has, before an article: `Soap the rail`. */
function unlisted(text: string): RegExpExecArray | null {
  const found = beforeArticle.exec(text.slice(0, 40));
  const word = found?.[1]?.toLowerCase();
  return word && !links.has(word) && !endings.some((ending) => word.endsWith(ending)) ? found : null;
}

const others = deeds.filter((word) => !latin.includes(word) && word.length > 1);
const first = wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => others.includes(word));
/** `在东侧码头上`, `在三月底之前，`: where or when, before the deed. */
const within = `${listWords('within')}[^：:，,。；;]{1,40}?${listWords('withinEnds')}[，,]?`;
/**
 * Behind a label too: `前端：修复登录页`, but nothing in brackets: `了解（岡本）`; before a blank and Latin letters: `修复 login 页`; and behind words that say how or by what: `进一步梳理缆绳`, `根据图纸更新栏杆`. What is
 * looked ahead for V8 compiles once, not once for each way to get there.
 */
const opening = new RegExp(
  `^(?:[^：:，,。]{1,12}[：:]\\s?)?(?:${listWords('leads')}[^：:，,。]{1,16}?[，,]?|${within})?(?=(${listWords('manners')}?${anyOf(first)}${noThing}(?:[^\\s：:(（]|[ \\u00a0]{1,3}[A-Za-z\\d\\ufffc])))\\1`,
);
/** `将图纸挂到灯塔`, `把数据采集自动化`: what is to be done with it comes first, and what it comes to behind that. */
const disposing = new RegExp(
  `^(?:[^：:，,。]{1,12}[：:]\\s?)?${listWords('disposing')}[^，,。；;：:]{2,24}?${anyOf([...first, ...wordsOf((notes) => notes.lists.results)])}`,
);
/** `界面增设灯塔图`, `前端部分添加按钮`: a part of the product or of the team, and behind it what is done to it. */
const placed = new RegExp(
  `^[^\\s：:，,。；;]{0,12}?(?:${anyOf(wordsOf(({ lists }) => [...lists.teams, ...lists.places]))})(?=(${listWords('manners')}?${listWords('changes')}${noThing}[^\\s：:(（，,。]))\\1`,
  'i',
);
/** `跑一下测试`: a verb that is asked for in passing. */
const passing = new RegExp(`^\\p{Script=Han}{1,2}${listWords('passing')}(?=\\S)`, 'u');
/** `写缆绳文档`, `尽快补图纸`, `拆洗缆绳`: a verb of one character or of two verbs, and what it is done to. */
const short = new RegExp(
  `^${listWords('manners')}?${hanVerb}${noThing}(?=[^\\s\\p{P}]|[ \\u00a0][A-Za-z\\d\\ufffc])`,
  'u',
);
/** `栏杆修复`, but not `进度同步`: how far it is can only be told. */
const reported = ender(wordsOf((notes) => (notes.objectFollows ? notes.scopePairs.doneWhat : [])));
const closing = ender(others.filter((word) => !finished.has(word)));
const closed = /[。.；;、,\s]{0,3}$/;
const apart = /[\s：:]$/;

/** `塗装など`, `塗装予定` */
const tail = ender(wordsOf((notes) => notes.doing.tails));
const beforeTail = /[\p{Script=Han}\p{Script=Katakana}ー]{2}$/u;

/** `網を分類`: a noun right behind what something is done to. */
const doing = new RegExp(
  `${anyOf(wordsOf((notes) => notes.particles.object))}(?!${listWords('idle')})([\\p{Script=Han}\\p{Script=Katakana}ー]{2,10})[。.；;\\s]{0,3}$`,
  'u',
);

/** `Back End`: two words in capitals name something. */
const named = /^[A-Z][a-z]+ [A-Z][A-Za-z]+\s*$/;

const aside = /(?:[(（][^()（）]{0,40}[)）]|【[^【】]{0,40}】|#\d{1,6}|…)$/;
const unsaid = /[\s\ufffc]/;
/** `[柵の設計](…)`, what a page is called, as its marks and address are painted out; not `[#12](…)`. */
const linked = /\D {2}$/;
/** `→ 灯台へ`, `※急ぎ` */
const remark = /\s?[→⇒※](?<=\S{3}\s?[→⇒※])/;

/** `栏杆修复（王小明）`, `柵の塗装 #12`, `柵の塗装など ※急ぎ`: the words of a point without what stands behind them. */
function withoutAsides(text: string): string {
  const blank = linked.test(trimEndOf(text, /\ufffc/)) ? /\s/ : unsaid;
  let plain = trimEndOf(text.slice(0, remark.exec(text)?.index), blank);
  for (let times = 0; times < 3 && aside.test(plain); times++) plain = trimEndOf(plain.replace(aside, ''), blank);
  const begins = tail(plain, (start) => beforeTail.test(plain.slice(0, start)));
  return begins < 0 ? plain : plain.slice(0, begins);
}

/** `修理` of `柵の修理、`, with something before it that it is done to; where it begins, -1 where none ends the text. */
function closingDeed(text: string): number {
  const said = text.replace(closed, '');
  return closing(said, (start) => {
    const before = said.slice(0, start);
    return start > 0 && !apart.test(before) && reported(before) < 0;
  });
}

/** Where the deed begins with which a text ends; -1 where it ends with none. */
function lastDeed(text: string): number {
  const plain = withoutAsides(text);
  const from = Math.max(0, plain.length - 24);
  const said = plain.slice(from);
  const last = closingDeed(said);
  if (last >= 0) return from + last;
  const begins = doing.exec(said)?.index;
  if (begins !== undefined) return from + begins + 1;
  return leavesDeed(plain.slice(-16)) ? Math.max(0, plain.length - 1) : -1;
}

/** `柵の修理`, `柵を直す`, `柵を分類`: whether it ends with what is done. */
export const closesInDeed = (text: string): boolean => lastDeed(text) >= 0;

const talk = new RegExp(`${listWords('talk')}$`);

/** `柵の報告`: whether it ends with what is only talked about. */
export const closesInTalk = (text: string): boolean => talk.test(text);

/** Where the deed ends with which a text begins, by a verb that the lexicons have; 0 where it begins with none. */
function firstDeed(text: string): number {
  if (named.test(text)) return 0;
  const found = () =>
    opening.exec(text) ??
    passing.exec(text) ??
    disposing.exec(text) ??
    (text.charCodeAt(0) > 0x7f ? placed.exec(text) : null) ??
    short.exec(text);
  return beginningOf(text) || (found()?.[0].length ?? 0);
}

/** `order the ropes`, `更换灯具`: whether it begins with what is done. */
export const opensInDeed = (text: string): boolean => firstDeed(text) > 0;

/** Where the deed ends with which a text begins, also one that no lexicon has but its form tells; 0 where it begins with none. */
export const bidEnd = (text: string): number => firstDeed(text) || (unlisted(text)?.[0].length ?? 0);

/** The words of the deed that a point names, by their places in its text: its first or its last. */
export const deedIn = perEntry((entry): Span | null => {
  const { text } = entry;
  if (text.length > 240 || /[?？:：]\s*$/.test(text) || saysOfDeed(text)) return null;
  const first = bidEnd(text);
  if (first > 0) return { start: 0, end: first };
  const plain = withoutAsides(text);
  const last = lastDeed(text);
  if (last >= 0) return { start: last, end: plain.length };
  return isWished(plain.slice(-16)) ? { start: plain.length - 1, end: plain.length } : null;
});

export const namesDeed = (entry: Entry): boolean => deedIn(entry) !== null;
export const isBid = (entry: Entry): boolean => deedIn(entry)?.start === 0;

/** `- LAMP-2` above `- 鏡の交換`: a few Latin letters that name no deed. */
export const isThing = perEntry(
  (entry) => !entry.checkbox && !entry.marker && /^[ -~]{2,16}$/.test(entry.text) && !namesDeed(entry),
);

const bidsIn = perRun((entries) => {
  const points = entries.filter((entry) => (entry.kind === 'item' || entry.bullet !== '') && !entry.checkbox);
  return { points: points.length, bids: points.filter(isBid).length };
});

/** Whether a third of the points of a note bid something, and five at least. */
export function bidsThroughout(runs: readonly Run[]): boolean {
  let [points, bids] = [0, 0];
  for (const run of runs) {
    const found = bidsIn(run);
    points += found.points;
    bids += found.bids;
  }
  return bids >= 5 && bids * 3 >= points;
}
