/**
 * What a list looks like whose heading is missing or says nothing of the kind: the signs that it lists things to do, and
 * those that it lists something else.
 */
import { isBare } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import { trimEndOf } from '../../trim.ts';
import type { Claiming } from '../claim.ts';
import { type Context, dateMentions, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { chargedIn } from '../people/chargedHeadings.ts';
import { beginsInInitials } from '../people/initials.ts';
import { isComing, isRemark } from '../scopes/listed.ts';
import { namesVersion } from '../scopes/versions.ts';
import { changeIn } from '../sentences/changes.ts';
import { namesLabour } from '../sentences/labours.ts';
import { closesInTalk, deedIn, isBid, listWords, namesDeed } from '../sentences/namedDeeds.ts';
import { isSignedOpinion } from '../sentences/opinions.ts';
import { tells } from '../sentences/past.ts';
import { endsInDeed, endsInDeeds } from '../sentences/verbEndings.ts';
import { perEntry } from '../words.ts';
import { isRetold } from './due.ts';
import { namesMatter, namesRoadmap, namesStage } from './listMatters.ts';

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

interface Sign {
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
function isOnRoadmap({ headings }: Listing, { kind }: Claiming): boolean {
  return kind === 'plan' && headings.length > 1 && namesRoadmap(headings.at(-1)!);
}

/** Whether a list stands below a line that is somebody's name. */
export const isBelowName = ({ above }: Listing, heads: Context['heads']): boolean =>
  above !== null && above.kind === 'line' && heads.has(above.index);

const changesThing = (entry: Entry): boolean => changeIn(entry) !== null;

/** What speaks against one. */
export const signsAgainst: readonly (Sign & { name: string })[] = [
  /** `## Features`, `The following options:`: what is described or required, and not to do; `作業の流れ` in a plan is its course. */
  {
    name: 'matter',
    weight: 4,
    holds: (list, note) =>
      (isOver(isOnRoadmap(list, note) ? { ...list, headings: [] } : list, namesMatter, note) &&
        !isWorkedOn(list, note)) ||
      (note.kind !== 'plan' && isOver(list, namesCourse, note)),
  },
  /** `## Features`, where nearly all of its points bid: as well what is to become of them. */
  {
    name: 'matter-of-work',
    weight: 2,
    holds: (list, note) => isOver(list, namesMatter, note) && isWorkedOn(list, note),
  },
  /** `## Did you like the fair?`: what stands below a question answers it. */
  { name: 'answers', weight: 4, holds: ({ headings: [heading] }) => heading !== undefined && isAsked(heading) },
  /** `塗り方には2つの案がある` above them. */
  { name: 'choices', weight: 4, holds: ({ above }) => above !== null && choices.test(above.text) },
  /** `- Check your mail`: it speaks to whoever reads it. */
  {
    name: 'reader',
    weight: 4,
    holds: (list, note) => share(list, 0.2, speaksToReader) || isOver(list, speaksToReader, note),
  },
  /** `- Painted the pier`: it tells what was done. */
  { name: 'told', weight: 4, holds: (list) => share(list, 0.25, isTold) },
  /** `- Lamp: how bright it is`, `- Who paints?`: some describe, ask or refer. */
  { name: 'described', weight: 3, holds: (list) => share(list, 0.25, describes) },
  /** `- Discuss the rope`: it is what a meeting talks about. */
  {
    name: 'talk',
    weight: 3,
    holds: (list, { language }) => share(list, 0.5, endsInDeeds(language) ? closesTalking : isTalk),
  },
  /** `## Discussion`, `**二、栏杆方案讨论**` */
  {
    name: 'discussion',
    weight: 1,
    holds: ({ headings: [heading], above }) =>
      (heading !== undefined && isTalk(heading)) || (above !== null && above.label !== null && endsInTalk(above)),
  },
  /** `- Paint the pier [#7](…)`: titles of issues. */
  { name: 'titles', weight: 3, holds: (list) => share(list, 0.5, namesIssue) },
  /** `The harbour can be reached as follows:` a sentence leads to it. */
  { name: 'introduced', weight: 3, holds: ({ above }) => above !== null && isSentence(above) },
  /** `- 会を始める`, `- 柵を見る` in a note that is neither a plan nor of a meeting, below no day: what is done each time, and how. */
  {
    name: 'habits',
    weight: 1,
    holds: (list, { kind }) =>
      kind === 'other' && share(list, 0.4, isHabit) && !(list.headings[0] && namesDay(list.headings[0])),
  },
  /** `` - Run `make all` ``: half of its points hold code; in minutes and plans what has a name alone is what the deed is done to. */
  {
    name: 'commands',
    weight: 3,
    holds: (list, { kind }) => share(list, 0.5, kind === 'minutes' || kind === 'plan' ? holdsCommand : holdsCode),
  },
  /** `## 1.4.2`: what a version brought. */
  {
    name: 'version',
    weight: 4,
    holds: (list, note) => isOver(list, namesVersion, note) && !namesRoadmap(list.headings.at(-1)!),
  },
  /** Points of several sentences. */
  {
    name: 'prose',
    weight: 2,
    holds: (list) => list.points.length > 1 && share(list, 0.5, ({ text, more }) => text.length + more.length > 160),
  },
  /** The note says elsewhere what is to do, and not what is planned for the next time; below a day of its own (`## 4 March`) that is of another. */
  {
    name: 'elsewhere',
    weight: 2,
    holds: ({ points: [first], headings: [heading] }, { planned, scopes }) =>
      planned && !(first && isComing(scopes[first.index]!)) && !(heading && namesDay(heading)),
  },
];

/** How many of the points of a list are nearly all. */
export const nearlyAll = 0.66;

const namesWorkOf = (entry: Entry): boolean => namesDeed(entry) || namesLabour(entry);
/** `### 当日の受付` is of no day that it names. */
const namesDay = perEntry((entry) =>
  dateMentions(entry).some(({ text }) => !isRetold({ start: 0, end: text.length }, text)),
);
const work = new RegExp(listWords('work'), 'i');
const choices = new RegExp(listWords('choices'));
const reader = new RegExp(listWords('reader'), 'i');
const talk = new RegExp(`^${listWords('talk')}`, 'i');

const namesWork = perEntry(({ text }) => work.test(text.slice(0, 80)));
const course = new RegExp(listWords('courses'), 'i');
const namesCourse = perEntry(({ text }) => course.test(text.slice(0, 120)));
const isAsked = perEntry(({ text }) => /[?？][\s*_]*$/.test(text));
const speaksToReader = perEntry(({ text }) => reader.test(text.slice(0, 200)));
/** Its last words are a link or an issue. */
const namesIssue = perEntry(({ text, block, offset, at }) => {
  const last = block.links.at(-1);
  const end = last ? last.end + offset - at : -1;
  return (end > 0 && isBare(text.slice(end))) || /#\d+[)\]]?\s*$/.test(text);
});
const isTalk = perEntry(({ text }) => talk.test(text));
/** `資料の共有`, in a language whose sentences end with what is done. */
const closesTalking = perEntry(({ text }) => talk.test(text) || closesInTalk(trimEndOf(text, sentenceEnd)));
const endsInTalk = perEntry(({ label }) => closesInTalk(label?.text ?? ''));
/** `- Painted the pier`: it tells what was done. */
export const isTold = perEntry(({ text }) => tells(text));
/** `柵を見る`, whoever does it and whenever; `柵の塗装` is a piece of work. */
const isHabit = perEntry(({ text }) => endsInDeed(trimEndOf(text, sentenceEnd)));
const sentenceEnd = /[。.\s]/;
const codeIn = ({ block, start, end, offset }: Entry) =>
  block.code.filter((code) => code.start + offset >= start && code.end + offset <= end);
const holdsCode = perEntry((entry) => codeIn(entry).length > 0);
/** `` `pier paint` ``, but not `` `paintPier` ``. */
const holdsCommand = perEntry((entry) =>
  codeIn(entry).some(({ start, end }) => /\S\s\S/.test(entry.block.source.slice(start, end).replaceAll('`', ''))),
);
/** More than a few words, and a colon or the end of a sentence behind them. */
const isSentence = perEntry(
  ({ text }) => /[:：。.]\s*$/.test(text) && (text.split(' ').length > 5 || (text.length > 12 && /[^ -~]/.test(text))),
);
/** `Who paints?`, `栏杆能刷吗`, `谁来刷栏杆` */
const asked = new RegExp(`(?:[?？]|${listWords('askingEnds')})\\s*$`);
const asking = new RegExp(listWords('asking'));
/** `- Lamp: how bright it is`, `- Who paints?`: it describes, asks or refers. */
export const describes = perEntry(
  (entry) =>
    asked.test(entry.text) ||
    isSignedOpinion(entry) ||
    (deedIn(entry) === null &&
      (asking.test(entry.text.slice(0, 40)) ||
        isRemark(entry) ||
        (entry.label !== null && !namesLabour(entry)) ||
        isLink(entry))),
);

const isLink = ({ text, block }: Entry): boolean => {
  const linked = block.links.reduce((sum, { label }) => sum + label.end - label.start, 0);
  return linked > 0 && (linked > text.trim().length * 0.7 || isBare(text));
};

/** Of the headings above all but the `## Agenda` of minutes, below which everything stands that was said. */
const isOver = ({ headings, above }: Listing, holds: (entry: Entry) => boolean, { kind }: Claiming): boolean =>
  headings.some((heading, at) => !(at > 0 && kind === 'minutes' && heading.mode === 'none') && holds(heading)) ||
  (above !== null && holds(above));

/** In minutes and plans points that nearly all bid something are more than a description. */
const isWorkedOn = (list: Listing, { kind }: Claiming): boolean =>
  (kind === 'minutes' || kind === 'plan') && share(list, nearlyAll, isBid);
