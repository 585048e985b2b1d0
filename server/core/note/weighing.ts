/**
 * Lists whose heading is missing or says nothing of the kind: what speaks for a list of things to do is weighed against
 * what speaks for something else, each by a name of its own.
 *
 *     ## Harbour office
 *     - Paint the pier
 *     - Order two ropes
 */

import type { NoteLexicon } from '../lexicons/index.ts';
import { anyOf, isBare, isNothing, wordsOf } from '../mentions/words.ts';
import type { Span } from '../model.ts';
import type { Chapter } from './chapters.ts';
import { type Claiming, type Claims, claimBy } from './claim.ts';
import { dateMentions, peopleIn } from './context.ts';
import { behindDeed } from './deeds.ts';
import type { Entry } from './entries.ts';
import { isRemark, isTopic, styleOf } from './listed.ts';
import { perRun, type Run } from './runs.ts';
import { tells } from './told.ts';
import { perEntry } from './words.ts';

/** A list to be weighed. */
interface Listing {
  points: readonly Entry[];
  /** How many of them are tasks by their own words. */
  tasks: number;
  /** The headings above it, innermost first. */
  headings: readonly Entry[];
  /** The line or point that it stands under. */
  above: Entry | null;
}

interface Evidence {
  name: string;
  /** How much it speaks for a list of things to do; against one where it is below nothing. */
  weight: number;
  holds(list: Listing, note: Claiming): boolean;
}

/** Whether something holds of at least such a share of the points. */
const share = ({ points }: Listing, part: number, holds: (entry: Entry) => boolean): boolean =>
  points.filter(holds).length >= points.length * part;

/** What says so. A list of things to do weighs `enough`. */
export const evidence: readonly Evidence[] = [
  /** `- Paint the pier`, `- 修复登录页`, `- 灯の交換`: nearly all of its points name a deed. */
  { name: 'deeds', weight: 3, holds: (list) => share(list, nearlyAll, namesDeed) },
  /** Not nearly all, but many. */
  {
    name: 'some deeds',
    weight: 2,
    holds: (list) => share(list, 0.4, namesDeed) && !share(list, nearlyAll, namesDeed),
  },
  /** `- Ann will order ropes` among them: a third are tasks by their own words. */
  { name: 'siblings', weight: 2, holds: ({ tasks, points }) => tasks * 3 >= points.length },
  /** The note is a plan. */
  { name: 'plan', weight: 1, holds: (_, { kind }) => kind === 'plan' },
  /** `- Paint the pier` in minutes: they bid, where `- painting of the pier` may as well tell. */
  {
    name: 'bids',
    weight: 1,
    holds: (list, { kind }) => kind === 'minutes' && share(list, 0.4, isBid),
  },
  /** Points of many lists of such a note do. */
  { name: 'habit', weight: 1, holds: (_, { bidding }) => bidding },
  /** `### 3 March` in minutes and plans: the list is of that day. In a log it may tell what was done. */
  {
    name: 'dated',
    weight: 1,
    holds: ({ headings: [heading] }, { kind }) =>
      kind !== 'log' && heading !== undefined && dateMentions(heading).length > 0,
  },
  /** `## Division of labour`: the heading names work; the title of a plan says no more than that it is one. */
  {
    name: 'work',
    weight: 1,
    holds: ({ headings: [heading, ...outer], above }, { kind }) =>
      (heading !== undefined && (kind !== 'plan' || outer.length > 0) && namesWork(heading)) ||
      (above !== null && namesWork(above)),
  },
  /** `- Order ropes (@ann)`: it names people of the note. */
  {
    name: 'people',
    weight: 1,
    holds: ({ points }, { known }) =>
      points.some((entry) => peopleIn(entry, 'handle', 'parentheses', 'verb').some(({ name }) => known.has(name))),
  },
  /** `## Features`, `The following options:`: what is described or required, and not to do. */
  { name: 'matter', weight: -3, holds: (list) => isOver(list, namesMatter) },
  /** `- Check your mail`: it speaks to whoever reads it. */
  { name: 'reader', weight: -3, holds: (list) => share(list, 0.2, speaksToReader) || isOver(list, speaksToReader) },
  /** `- Painted the pier`: it tells what was done. */
  { name: 'told', weight: -3, holds: (list) => share(list, 0.25, isTold) },
  /** `- Lamp: how bright it is`, `- Who paints?`: some describe, ask or refer. */
  { name: 'described', weight: -2, holds: (list) => share(list, 0.25, describes) },
  /** `- Discuss the rope`: it is what a meeting talks about. */
  { name: 'talk', weight: -2, holds: (list) => share(list, 0.5, isTalk) },
  /** `- Paint the pier [#7](…)`: titles of issues. */
  { name: 'titles', weight: -2, holds: (list) => share(list, 0.5, namesIssue) },
  /** `The harbour can be reached as follows:` a sentence leads to it. */
  { name: 'introduced', weight: -2, holds: ({ above }) => above !== null && isSentence(above) },
  /** `` - Run `make` ``: half of its points hold code. */
  { name: 'commands', weight: -2, holds: (list) => share(list, 0.5, holdsCode) },
  /** `## 1.4.2`: what a version brought. */
  { name: 'version', weight: -3, holds: (list) => isOver(list, namesVersion) },
  /** Points of several sentences. */
  {
    name: 'prose',
    weight: -1,
    holds: (list) => list.points.length > 1 && share(list, 0.5, ({ text, more }) => text.length + more.length > 160),
  },
  /** The note says elsewhere what is to do. */
  { name: 'elsewhere', weight: -1, holds: (_, { planned }) => planned },
];

const enough = 4;
/** What a point that stands alone weighs at least. */
const enoughAlone = 5;
const nearlyAll = 0.66;

/** Claims the points of lists that weigh enough: those that name a deed, and where nearly all do, what stands beside them. */
export function weighedClaims(claims: Claims, own: Stretch, context: Claiming): void {
  const { kind } = context;
  if (kind === 'runbook') return;
  for (const list of listingsOf(claims, own, context)) {
    const weight = evidence.reduce((sum, each) => (each.holds(list, context) ? sum + each.weight : sum), 0);
    if (weight < (list.points.length > 1 ? enough : enoughAlone)) continue;
    const all = context.kind === 'plan' && share(list, 0.75, namesDeed);
    for (const entry of list.points) {
      const deed = deedIn(entry) ?? (all && isLike(entry) ? { start: 0, end: entry.text.length } : null);
      if (!deed || claims[entry.index]) continue;
      const span = { start: entry.at + deed.start, end: entry.at + deed.end };
      claims[entry.index] = { ...claimBy('task.list', span), by: entry };
    }
  }
}

/** Entries, and the headings above them. */
type Stretch = Pick<Chapter, 'entries' | 'above'>;

/** The lists that no heading, label or lead-in explains, and in which tasks carry no boxes. */
function listingsOf(claims: Claims, own: Stretch, context: Claiming): Listing[] {
  const { entries, scopes, fields, heads } = context;
  const found: Gathered[] = [];
  /** The lists that go on, by depth. */
  const open: (Gathered | undefined)[] = [];
  const headings: Entry[] = [];
  for (let at = own.above; at; at = at.above) headings.push(at.heading);
  let line: Entry | null = null;
  for (const entry of own.entries) {
    const { index } = entry;
    if (entry.kind === 'heading' && entry.parent === null) {
      while (headings.length > 0 && headings[0]!.level >= entry.level) headings.shift();
      headings.unshift(entry);
    }
    const point = entry.kind === 'item' || (entry.kind === 'line' && entry.bullet !== '');
    if (!point) {
      if (entry.parent !== null) continue;
      open.length = 0;
      line = entry.kind === 'line' ? entry : null;
      continue;
    }
    open.length = Math.min(open.length, entry.depth + 1);
    const style = entry.kind === 'item' ? 'item' : styleOf(entry);
    let list = open[entry.depth];
    if (list?.parent !== entry.parent || list.style !== style) {
      const above = entry.parent === null ? line : entries[entry.parent]!;
      list = { parent: entry.parent, style, points: [], tasks: 0, headings: [...headings], above, left: false };
      open[entry.depth] = list;
      if (canHold(above, entry.parent, claims)) found.push(list);
    }
    if (entry.checkbox || scopes[index]!.mode !== null || heads.has(index)) list.left = true;
    if (fields.own.has(index) || isBare(entry.text) || isNothing(entry.text) || isTopic(index, context)) continue;
    list.points.push(entry);
    if (claims[index]) list.tasks++;
  }
  return found.filter(({ points, tasks, left }) => !left && tasks < points.length);
}

interface Gathered extends Listing {
  points: Entry[];
  parent: number | null;
  style: string;
  /** Something says already what it holds. */
  left: boolean;
}

/** What stands below a point is a list of its own where that names a topic in a few words; else its steps and remarks. */
const canHold = (above: Entry | null, parent: number | null, claims: Claims): boolean =>
  parent === null || (above !== null && !claims[parent] && above.text.length < 60 && deedIn(above) === null);

const list = (name: keyof NoteLexicon['lists']): string => anyOf(wordsOf((notes) => notes.lists[name]));
const isLatin = (word: string): boolean => /^[a-z]/.test(word);
const latin = wordsOf((notes) => notes.deeds).filter(isLatin);
const begins = new RegExp(`^${anyOf(latin)}(?=[ \\u00a0][^\\s:–—-])(?![ \\u00a0]${list('things')})`, 'i');
const finished: ReadonlySet<string> = new Set(wordsOf((notes) => [...notes.statuses.done, ...notes.finished]));
const beforeArticle = new RegExp(`^(\\p{L}\\p{Ll}{1,14})[ \\u00a0]${list('articles')}[ \\u00a0]`, 'u');
const links: ReadonlySet<string> = new Set(wordsOf((notes) => notes.lists.links));
const endings = wordsOf((notes) => notes.lists.endings);

/** A verb that no list has, before an article: `Soap the rail`. */
function unlisted(text: string): RegExpExecArray | null {
  const found = beforeArticle.exec(text.slice(0, 40));
  const word = found?.[1]?.toLowerCase();
  return word && !links.has(word) && !endings.some((ending) => word.endsWith(ending)) ? found : null;
}

const others = wordsOf((notes) => notes.deeds).filter((word) => !isLatin(word) && word.length > 1);
const first = wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => others.includes(word));
/** Behind a label too: `前端：修复登录页`. */
const opening = new RegExp(`^(?:[^：:，,。]{1,12}[：:]\\s?)?${anyOf(first)}(?!${list('things')})[^\\s：:]`);
const closing = new RegExp(`[^\\s：:]${anyOf(others.filter((word) => !finished.has(word)))}[。.；;\\s]{0,3}$`);

/** `Back End`: two words in capitals name something. */
const named = /^[A-Z][a-z]+ [A-Z][A-Za-z]+\s*$/;

/** The words of the deed that a point names, by their places in its text: its first or its last. */
const deedIn = perEntry((entry): Span | null => {
  const { text, at } = entry;
  if (text.length > 240 || /[?？:：]\s*$/.test(text)) return null;
  const found = named.test(text) ? null : (begins.exec(text) ?? opening.exec(text) ?? unlisted(text));
  if (found) return { start: 0, end: found[0].length };
  const plain = text.replace(/[(（][^()（）]{0,40}[)）]\s*$/, '').trimEnd();
  const last = closing.exec(plain.slice(-24));
  if (last) return { start: plain.length - Math.min(24, plain.length) + last.index + 1, end: plain.length };
  return behindDeed(entry, at + plain.length) ? { start: Math.max(0, plain.length - 1), end: plain.length } : null;
});

const namesDeed = (entry: Entry): boolean => deedIn(entry) !== null;
const isBid = (entry: Entry): boolean => deedIn(entry)?.start === 0;

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

const work = new RegExp(list('work'), 'i');
const matter = new RegExp(list('matter'), 'i');
const reader = new RegExp(list('reader'), 'i');
const talk = new RegExp(`^${list('talk')}`, 'i');
const version = /(?:^|[\sv[(])\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![.\d])/;

const namesWork = perEntry(({ text }) => work.test(text.slice(0, 80)));
const namesMatter = perEntry(({ text }) => matter.test(text.slice(0, 120)));
/** `## 1.4.2`, `## v2.0 (stable)`, but not `### 5.1 The pier`. */
const namesVersion = perEntry((entry) => {
  const found = version.exec(entry.text.slice(0, 60));
  return found !== null && dateMentions(entry).length === 0 && entry.text.length - found[0].length < 14;
});
const speaksToReader = perEntry(({ text }) => reader.test(text.slice(0, 200)));
/** Its last words are a link or an issue. */
const namesIssue = perEntry(({ text, block, offset, at }) => {
  const last = block.links.at(-1);
  const end = last ? last.end + offset - at : -1;
  return (end > 0 && isBare(text.slice(end))) || /#\d+[)\]]?\s*$/.test(text);
});
const isTalk = perEntry(({ text }) => talk.test(text));
const isTold = perEntry(({ text }) => tells(text));
const holdsCode = perEntry(({ block, start, end, offset }) =>
  block.code.some((code) => code.start + offset >= start && code.end + offset <= end),
);
/** More than a few words, and a colon or the end of a sentence behind them. */
const isSentence = perEntry(
  ({ text }) => /[:：。.]\s*$/.test(text) && (text.split(' ').length > 5 || (text.length > 12 && /[^ -~]/.test(text))),
);
const describes = perEntry(
  (entry) =>
    /[?？]\s*$/.test(entry.text) ||
    (deedIn(entry) === null && (isRemark(entry) || entry.label !== null || isLink(entry))),
);

const isLink = ({ text, block }: Entry): boolean => {
  const linked = block.links.reduce((sum, { label }) => sum + label.end - label.start, 0);
  return linked > 0 && (linked > text.trim().length * 0.7 || isBare(text));
};

/** A point beside deeds that may be one in other words. */
const isLike = perEntry((entry) => !describes(entry) && !isTold(entry) && entry.text.length <= 160);

const isOver = ({ headings, above }: Listing, holds: (entry: Entry) => boolean): boolean =>
  headings.some(holds) || (above !== null && holds(above));
