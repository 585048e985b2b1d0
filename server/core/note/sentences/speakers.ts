/** What people say that they do themselves: behind whose words their name stands in brackets, or before those and a colon. */
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { ownDeed } from './comingDeeds.ts';
import { listWords } from './namedDeeds.ts';
import { isState, withoutTail } from './verbEndings.ts';
import { volitional } from './withOthers.ts';

/** Who says it, and by which words. */
interface Said {
  people: PersonMention[];
  span: Span;
}

const sentenceEnd = /[。.！!\s]/;
const subject = anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.subject)));
const signing = new RegExp(
  `(?:[(（【]|[\\s\\u3000]${anyOf(wordsOf((notes) => notes.bylines))}[\\s\\u3000]{1,2})$`,
  'i',
);
const edges = ['parentheses', 'bracket', 'segment'] as const;

/** `機材を手配します（岡本）`, `…直しておきます by aoi`, `（岡本）…出します`: said in the first person, and by whom. */
export function signed(entry: Entry, { text, known }: Context): Said | null {
  const until = entry.at + entry.text.length;
  for (const person of peopleIn(entry, ...edges)) {
    const { start, end, name } = person;
    if (!(known.has(name) || (person.form === 'parentheses' && hasSurname(name)))) continue;
    const before = text.slice(Math.max(entry.at, start - 60), start);
    const opens = start - entry.at < 2 && person.form === 'bracket';
    if (!opens && !(signing.test(before) && /^\P{L}{0,3}$/u.test(text.slice(end, until)))) continue;
    const said = trimEndOf(opens ? entry.text.slice(-40) : before.replace(signing, ''), sentenceEnd);
    if (volitional.test(said) && !isState(said)) return { people: [person], span: { start, end } };
  }
  return null;
}

/** What speakers ask of others, and what comes about by itself: `お願いします`, `風が吹くと灯りが消えます`. */
const others = new RegExp(
  `${anyOf(wordsOf(({ objectFollows, requests, bids }) => (objectFollows ? [] : [...requests.ends, ...bids.ends.filter((word) => word.length > 2)])))}$|${subject}[^、，,。]{1,30}$`,
);

const oneself = new RegExp(
  `${anyOf(wordsOf(({ objectFollows, oneself: self }) => (objectFollows ? [] : self)))}${subject}`,
);

const asked = new RegExp(`${listWords('askingEnds')}$`);

/** `岡本：図面に載せておきますね`: what somebody known says that they do. */
export function spokenBy(entry: Entry, { known, dialogue, text }: Context): Said | null {
  const people = dialogue ? [] : peopleIn(entry, 'opener').filter(({ name }) => known.has(name));
  if (people.length !== 1 || !entry.label || entry.label.alone || entry.text.length > 160) return null;
  const said = withoutTail(trimEndOf(entry.text.slice(entry.label.end), sentenceEnd).split('。').at(-1)!);
  if (!volitional.test(said) || asked.test(said) || isState(said) || others.test(said.replace(oneself, '')))
    return null;
  const end = text.lastIndexOf(said, entry.at + entry.text.length) + said.length;
  return { people, span: { start: end - 1, end } };
}

/** `岡本: 図面は私が描くので、次の会で見てください`: somebody known who speaks of themselves. */
export const ofThemselves = (entry: Entry, { kind, known }: Context): PersonMention[] =>
  kind === 'minutes' && ownDeed(entry) ? peopleIn(entry, 'opener').filter(({ name }) => known.has(name)) : [];
