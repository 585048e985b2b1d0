/** What a list looks like that lists something else than things to do. */

import { isBare } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import type { Claiming } from '../claim.ts';
import type { Entry } from '../parts.ts';
import { isComing, isRemark } from '../scopes/listed.ts';
import { namesVersion } from '../scopes/versions.ts';
import { namesLabour } from '../sentences/labours.ts';
import { closesInTalk, deedIn, isBid, listWords } from '../sentences/namedDeeds.ts';
import { isSignedOpinion } from '../sentences/opinions.ts';
import { tells } from '../sentences/past.ts';
import { endsInDeed, endsInDeeds } from '../sentences/verbEndings.ts';
import { perEntry } from '../words.ts';
import { namesMatter, namesRoadmap } from './listMatters.ts';
import { isBelowName, isOnRoadmap, type Listing, namesDay, nearlyAll, type Sign, share } from './listSigns.ts';
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
    // Below somebody's name it speaks to them.
    holds: (list, note) =>
      (share(list, 0.2, speaksToReader) && !isBelowName(list, note.heads)) || isOver(list, speaksToReader, note),
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
    holds: (list, note) => isOver(list, namesVersion, note) && !list.headings.slice(-1).some(namesRoadmap),
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

const choices = new RegExp(listWords('choices'));
const reader = new RegExp(listWords('reader'), 'i');
const talk = new RegExp(`^${listWords('talk')}`, 'i');
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
