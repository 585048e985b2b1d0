/** Somebody known, without an honorific, who does something: `岡本が見直す`, `柵は岡本が見直す`, `岡本と小野で見直す`. */
import { allOf } from '../matches.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { Entry, Known } from './parts.ts';

const particle = (...names: ('subject' | 'topic' | 'together')[]): string =>
  anyOf(wordsOf(({ particles }) => names.flatMap((name) => particles[name])));
/** A word before the particle of who does it; the sentence begins with it, or it stands behind what is spoken of. */
const beginning = new RegExp(
  `(?:^|${particle('topic')}|[、，,])\\s?([\\p{L}\\p{N}_-]{2,20}?)(?=\\s?${particle('subject')})`,
  'gu',
);
const honorifics = anyOf(wordsOf((notes) => notes.honorifics));
const listed = new RegExp(
  `(?:${honorifics})?\\s?(?:[、・,，/&＆]|${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.joiners)))})\\s?`,
  'u',
);
const together = new RegExp(`(?:${honorifics})?\\s?(?:${particle('subject', 'together')})`, 'u');

/** `岡本が`, `柵は岡本が`, and of several those with whom the sentence begins: `岡本・小野で`. */
export function knownSubjects(entry: Entry, known: Known): PersonMention[] {
  const several = joined(entry, known);
  if (several.length > 1) return several;
  const { text, at } = entry;
  for (const found of allOf(beginning, text.slice(0, 200))) {
    const name = found[1]!;
    if (known.has(name)) return [toAgent(name, at + found.index + found[0].length - name.length)];
  }
  return [];
}

/** All those before the first particle, if nobody else stands there. */
function joined({ text, at }: Entry, known: Known): PersonMention[] {
  const end = together.exec(text.slice(0, 60))?.index ?? 0;
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

const toAgent = (name: string, start: number): PersonMention => ({
  kind: 'person',
  form: 'agent',
  name,
  start,
  end: start + name.length,
});
