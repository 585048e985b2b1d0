/** Somebody known, with a family name, or a team, who does something without an honorific: `岡本が見直す`, `柵は岡本が見直す`, `岡本と小野で見直す`, `設備班で見直す`. */

import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { isFamilyName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import { ender } from '../endings.ts';
import type { Entry, Known } from '../parts.ts';
import { toAgent } from './closingDoer.ts';

/** A sentence, and where it begins in the note. */
type Sentence = Pick<Entry, 'text' | 'at'>;

const particle = (...names: ('subject' | 'topic' | 'together' | 'object')[]): string =>
  anyOf(wordsOf(({ particles }) => names.flatMap((name) => particles[name])));
const subject = new RegExp(particle('subject'), 'g');
const together = new RegExp(particle('together'), 'g');
/** What may stand before somebody who does something: nothing, what is spoken of, what it is done to, when that will be (`次回までに`), or a pause. */
const apart = new RegExp(
  `(?:^|${anyOf(
    lexicons.flatMap(({ dates, notes: { objectFollows, particles, lists } }) => [
      ...particles.topic,
      ...particles.object,
      ...(objectFollows ? [] : [...dates.dueSuffixes, ...lists.coming, ...particles.target]),
    ]),
  )}|[、，,。→⇒:：\\s])$`,
);
/** How long a name may be here. */
const longest = 20;
const honorifics = anyOf(wordsOf((notes) => notes.honorifics));
const listed = new RegExp(
  `(?:${honorifics})?\\s?(?:[、・,，/&＆]|${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.joiners)))})\\s?`,
  'u',
);
const last = new RegExp(`(?:${honorifics})?\\s?(?:${particle('subject', 'together')})`, 'u');

/** `岡本が`, `柵は岡本が`, `柵を岡本が`, and of several those with whom the sentence begins: `岡本・小野で`. */
export function knownSubjects(entry: Sentence, known: Known, by = subject): PersonMention[] {
  const several = by === subject ? joined(entry, known) : [];
  if (several.length > 1) return several;
  for (const found of allOf(by, entry.text.slice(0, 200))) {
    if (clause.test(entry.text.slice(found.index + found[0].length))) continue;
    const person = nameBefore(entry, found.index, known);
    if (person) return [person];
  }
  return by === subject ? teamsIn(entry) : [];
}

const crews = wordsOf(({ doing }) => doing.crews);
const crew = new RegExp(`^[\\p{Script=Han}\\p{Script=Katakana}ー・A-Za-z\\d]{0,12}${anyOf(crews)}$`, 'u');
const notCrew = new RegExp(`${anyOf(wordsOf(({ doing }) => doing.notCrews))}$`);
const ofCrew = ender(crews);
/** `設備班`, `総務課`: several people by what they do together. */
export const isCrew = (name: string): boolean => name.length > 1 && crew.test(name) && !notCrew.test(name);

const gathering = ender(wordsOf(({ doing }) => doing.gatherings));
/** `設備班で見直す`, `柵は設備班にて見直す`: a team, but not where people come together: `委員会で報告する`. */
const teamsIn = (entry: Sentence): PersonMention[] =>
  allOf(together, entry.text.slice(0, 200))
    .flatMap(({ index }) => crewBefore(entry, index) ?? [])
    .filter(({ name }) => gathering(name) < 0)
    .slice(0, 1);

/** The shortest name of a team that ends at a place, where nothing of a word stands before it. */
function crewBefore({ text, at }: Sentence, end: number): PersonMention | null {
  if (ofCrew(text.slice(0, end)) < 0) return null;
  for (let start = end - 2; start >= Math.max(0, end - longest); start--) {
    const name = text.slice(start, end);
    if (apart.test(text.slice(0, start)) && isCrew(name)) return toAgent(name, at + start);
  }
  return null;
}

const pause = /^([^\s、，,。]{2,12})[、，]/;
/** `岡本、綱の写真を撮る`: somebody known first of all, and a pause. */
export function knownBefore({ text, at }: Sentence, known: Known): PersonMention[] {
  const name = pause.exec(text)?.[1];
  return name && known.has(name) ? [toAgent(name, at)] : [];
}

const topic = new RegExp(particle('topic'), 'g');
/** `岡本は鍵を渡すこと`: the one of whom an order speaks. */
export const knownTopic = (entry: Sentence, known: Known): PersonMention[] => knownSubjects(entry, known, topic);

const target = new RegExp(
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.target))),
  'g',
);
/** `図面は岡本に頼んだ`: the last whom something goes to. */
export const knownTarget = (entry: Sentence, known: Known): PersonMention[] =>
  allOf(target, entry.text.slice(0, 200))
    .toReversed()
    .flatMap(({ index }) => nameBefore(entry, index, known) ?? [])
    .slice(0, 1);

/** `岡本が塗ることを確認する`: of what is checked, and not who checks. */
const clause = new RegExp(
  `^[^、，,。]{1,30}?${anyOf(wordsOf(({ objectFollows, past }) => (objectFollows ? [] : past.nouns)))}${particle('object', 'topic')}`,
);

/** What a deed is done to stands behind who does it. */
const object = new RegExp(
  `${particle('object')}|${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.target)))}`,
);

/** The longest name that ends at a place, where nothing of a word stands before it: of somebody known, or a family name beside what the deed is done to. */
function nameBefore({ text, at }: Sentence, end: number, known: Known): PersonMention | null {
  const until = trimEndOf(text.slice(0, end), /\s/).length;
  for (let start = Math.max(0, until - longest); start < until - 1; start++) {
    const name = text.slice(start, until);
    const person = known.has(name) || (isFamilyName(name) && (start > 0 || object.test(text.slice(end))));
    if (person && apart.test(text.slice(0, start))) return toAgent(name, at + start);
  }
  return crewBefore({ text, at }, until);
}

/** All those before the first particle, if nobody else stands there. */
function joined({ text, at }: Sentence, known: Known): PersonMention[] {
  const end = last.exec(text.slice(0, 60))?.index ?? 0;
  const people: PersonMention[] = [];
  let from = 0;
  for (const name of text.slice(0, end).split(listed)) {
    if (!known.has(name)) return [];
    from = text.indexOf(name, from);
    people.push(toAgent(name, at + from));
    from += name.length;
  }
  return people;
}
