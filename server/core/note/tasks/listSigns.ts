/**
 * What a list looks like whose heading is missing or says nothing of the kind: the signs that it lists things to do; for
 * those that it lists something else see listSignsAgainst.ts.
 */
import type { RuleId } from '../../messages/index.ts';
import type { Claiming } from '../claim.ts';
import { type Context, dateMentions, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { chargedIn } from '../people/chargedHeadings.ts';
import { beginsInInitials } from '../people/initials.ts';
import { changeIn } from '../sentences/changes.ts';
import { namesLabour } from '../sentences/labours.ts';
import { isBid, listWords, namesDeed } from '../sentences/namedDeeds.ts';
import { perEntry } from '../words.ts';
import { isRetold } from './due.ts';
import { namesRoadmap, namesStage } from './listMatters.ts';
import { struckThrough } from './struck.ts';

/** A list to be weighed. */
export interface Listing {
  points: readonly Entry[];
  /** How many of them are tasks by their own words. */
  tasks: number;
  /** The headings above it, innermost first. */
  headings: readonly Entry[];
  /** The line or point that it stands under. */
  above: Entry | null;
  /** The line since the heading that says what it is all about: `主题：…`. */
  theme: Entry | null;
}

export interface Sign {
  /** How much it says, for a list of things to do or against one. */
  weight: number;
  holds(list: Listing, note: Claiming): boolean;
}

/** Whether something holds of at least such a share of the points. */
export const share = ({ points }: Listing, part: number, holds: (entry: Entry) => boolean): boolean =>
  points.filter(holds).length >= points.length * part;

/** What speaks for a list of things to do: each is named to whoever asks why its points are tasks. */
export const signsFor: readonly (Sign & { rule: RuleId })[] = [
  /** `- Paint the pier`, `- 修复登录页`, `- 灯の交換`: nearly all of its points name a deed. */
  { rule: 'list.deeds', weight: 3, holds: (list) => share(list, nearlyAll, namesDeed) },
  /** Not nearly all, but many. */
  {
    rule: 'list.some-deeds',
    weight: 2,
    holds: (list) => share(list, 0.4, namesDeed) && !share(list, nearlyAll, namesDeed),
  },
  /** `- Lamp replacement`, `- Rail setup` in a plan: half of them name work, if not by a verb. */
  {
    rule: 'list.labours',
    weight: 2,
    holds: (list, { kind }) => kind === 'plan' && !share(list, 0.4, namesDeed) && share(list, 0.5, namesWorkOf),
  },
  /** `- Ann will order ropes` among them: a third are tasks by their own words. */
  { rule: 'list.siblings', weight: 2, holds: ({ tasks, points }) => tasks * 3 >= points.length },
  /** The note is a plan. */
  { rule: 'list.plan', weight: 1, holds: (_, { kind }) => kind === 'plan' },
  /** `- Paint the pier` in minutes: they bid, where `- painting of the pier` may as well tell. */
  {
    rule: 'list.bids',
    weight: 1,
    holds: (list, { kind }) => kind === 'minutes' && share(list, 0.4, isBid),
  },
  /** Points of many lists of such a note do. */
  { rule: 'list.habit', weight: 1, holds: (_, { bidding }) => bidding },
  /** `### 3 March` in minutes and plans: the list is of that day. In a log it may tell what was done. */
  {
    rule: 'list.dated',
    weight: 1,
    holds: ({ headings: [heading] }, { kind }) => kind !== 'log' && heading !== undefined && namesDay(heading),
  },
  /** `## Division of labour`, and `### The pier` below it: a heading names work; a title says no more than what the note is. */
  {
    rule: 'list.work',
    weight: 1,
    holds: ({ headings, above, theme }, { kind }) =>
      headings.some(
        (heading, at) => (at < headings.length - 1 || (at === 0 && kind !== 'plan')) && namesWork(heading),
      ) ||
      (above !== null && namesWork(above)) ||
      (theme !== null && namesWork(theme)),
  },
  /** `# Harbour roadmap`: what stands below its headings is planned, whatever they say. */
  {
    rule: 'list.roadmap',
    weight: 3,
    holds: isOnRoadmap,
  },
  /** `## Sprint 12`, `## Phase 2` in a plan: what stands below it is planned for that stage. */
  {
    rule: 'list.stage',
    weight: 2,
    holds: ({ headings }, { kind }) => kind === 'plan' && headings.some(namesStage),
  },
  /** `- Order ropes (@ann)`: it names people of the note. */
  {
    rule: 'list.people',
    weight: 1,
    holds: ({ points }, { known }) =>
      points.some((entry) => peopleIn(entry, 'handle', 'parentheses', 'verb').some(({ name }) => known.has(name))),
  },
  /** `- ~~Order ropes~~` beside `- The east lamp`: what is done is struck out. */
  {
    rule: 'list.struck',
    weight: 3,
    holds: (list, { kind }) => (kind === 'plan' || kind === 'log' || kind === 'minutes') && isTicked(list),
  },
  /** `- Tide gauge (@ann)` in a plan: half of its points close with whose they are, in parentheses. */
  {
    rule: 'list.assigned',
    weight: 3,
    holds: (list, { kind }) => kind === 'plan' && share(list, 0.5, closesWithHandle),
  },
  /** `- [AB] Order ropes`: nearly all say in brackets whose they are, and name a deed. */
  {
    rule: 'list.initials',
    weight: 3,
    holds: (list, { kind }) => (kind === 'minutes' || kind === 'plan') && share(list, nearlyAll, beginsInInitials),
  },
  /** `### The pier (岡本)`, `### 岡本`: the heading says whose it is, or the line or point above it. */
  {
    rule: 'list.charged',
    weight: 2,
    holds: ({ headings: [heading], above }, { known, heads }) =>
      [heading, above].some((one) => one && (heads.has(one.index) || chargedIn(one, known).length > 0)),
  },
  /** `标题改为蓝色`, `图例位置调整` in minutes: few name a deed, but many say how something is to become other than it is. */
  {
    rule: 'list.changes',
    weight: 2,
    holds: (list, { kind }) =>
      kind === 'minutes' && list.points.length > 2 && !share(list, 0.4, namesDeed) && share(list, 0.4, changesThing),
  },
];

/** Whether a list stands below headings of a plan over a long time: `# 码头路线图`. */
export function isOnRoadmap({ headings }: Listing, { kind }: Claiming): boolean {
  return kind === 'plan' && headings.length > 1 && namesRoadmap(headings.at(-1)!);
}

/** Some of the points are struck out as a whole, and some are not. */
const isTicked = ({ points }: Listing): boolean => {
  const struck = points.filter((entry) => struckThrough(entry)).length;
  return struck > 0 && struck < points.length;
};

const closesWithHandle = perEntry((entry) =>
  peopleIn(entry, 'handle').some(({ end }) => /^[)）]\s{0,2}$/.test(entry.text.slice(end - entry.at))),
);

/** Whether a list stands below a line that is somebody's name. */
export const isBelowName = ({ above }: Listing, heads: Context['heads']): boolean =>
  above !== null && above.kind === 'line' && heads.has(above.index);

const changesThing = (entry: Entry): boolean => changeIn(entry) !== null;

/** How many of the points of a list are nearly all. */
export const nearlyAll = 0.66;
const namesWorkOf = (entry: Entry): boolean => namesDeed(entry) || namesLabour(entry);
/** `### 当日の受付` is of no day that it names. */
export const namesDay = perEntry((entry) =>
  dateMentions(entry).some(({ text }) => !isRetold({ start: 0, end: text.length }, text)),
);
const work = new RegExp(listWords('work'), 'i');
const namesWork = perEntry(({ text }) => work.test(text.slice(0, 80)));
