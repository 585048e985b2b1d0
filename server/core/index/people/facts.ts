/**
 * What a note, or a people file, says of people: facts, a function of the note or file alone. Most are said in many notes, and
 * are worked out and kept once for all of them.
 */
import type { LanguageId } from '../../model.ts';
import { lettersKey, personKey } from '../keys.ts';
import type { Cast } from './cast.ts';
import type { FilePerson } from './file.ts';
import { isFull, isLatin, partsOf } from './names.ts';

/**
 * `full`: keys that are whole names. `part`: key of a part → full names. `whole`: the other way round. `link`: key → keys
 * beside it. `letters`: letters alone → keys.
 */
export type TableName = 'full' | 'part' | 'whole' | 'link' | 'letters';

/** A line of a table. */
export type Row = readonly [table: TableName, key: string, value: string];

export interface Fact {
  /** Tells facts apart. */
  id: string;
  /** Of a name its words and key; null where the fact is that two stand side by side. */
  name: { words: string; key: string } | null;
  /** The key of a whole name, and what it may be shortened to; null where it is none. */
  whole: { key: string; parts: readonly string[] } | null;
  rows: readonly Row[];
  /** How many notes and files say so. */
  sources: number;
}

/** Facts by what they were worked out from, as long as somebody says them. */
export interface Facts {
  /** What a note says. */
  ofCast(cast: Cast): Set<Fact>;
  /** What a people file says. */
  ofPeople(people: readonly FilePerson[]): Set<Fact>;
  /** What a name is by itself, as written in a language; null where it names nobody. */
  ofName(words: string, language: LanguageId): Fact | null;
  /** Nobody says a fact any more. */
  forget(fact: Fact): void;
}

/** No facts yet. */
export function createFacts(): Facts {
  const known = new Map<string, Fact | null>();
  const kept = (id: string, make: (id: string) => Fact | null): Fact | null => {
    let fact = known.get(id);
    if (fact === undefined) {
      fact = make(id);
      known.set(id, fact);
    }
    return fact;
  };
  const sayName = (words: string, language: LanguageId) =>
    kept(idOf(words, language), (id) => nameFact(id, words, language));
  const gather = (facts: Iterable<Fact | null>): Set<Fact> => new Set([...facts].filter((fact) => fact !== null));
  return {
    ofName(words, language) {
      const id = idOf(words, language);
      return known.get(id) ?? nameFact(id, words, language);
    },
    ofCast({ named, aliases, language }) {
      const facts = gather(named.map((words) => sayName(words, language)));
      for (const { name, alias, everywhere } of aliases) {
        const certain = everywhere && isFull(name, language);
        // `Sofia Lund (SL)`, `Ann (@annlee)`: who that is holds in this note alone.
        const link = kept(JSON.stringify([name, alias, certain]), (id) => linkFact(id, { name, alias, certain }));
        for (const fact of certain ? [sayName(name, language), sayName(alias, language), link] : [link])
          if (fact) facts.add(fact);
      }
      return facts;
    },
    ofPeople: (people) =>
      gather(
        people.flatMap(({ spellings }) => {
          const japanese = spellings.some((words) =>
            /[\u3040-\u30ff]|\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(words),
          );
          return spellings.map((words) => sayName(words, isLatin(words) ? 'en' : japanese ? 'ja' : 'zh'));
        }),
      ),
    forget: ({ id }) => known.delete(id),
  };
}

const idOf = (words: string, language: LanguageId): string => `${language}\n${words}`;

function nameFact(id: string, words: string, language: LanguageId): Fact | null {
  const key = personKey(words);
  if (key === '') return null;
  const full = isFull(words, language);
  // A single character is too little to go by beyond its own note.
  const parts = full ? partsOf(words, language) : [];
  const letters = lettersKey(key);
  const row = (table: TableName, from: string, to: string): Row => [table, from, to];
  return {
    id,
    name: { words, key },
    whole: full ? { key, parts } : null,
    rows: [
      ...(letters ? [row('letters', letters, key)] : []),
      ...(full ? [row('full', key, '')] : []),
      ...parts.filter((part) => part.length > 1).flatMap((part) => [row('part', part, key), row('whole', key, part)]),
    ],
    sources: 0,
  };
}

function linkFact(
  id: string,
  { name, alias, certain }: { name: string; alias: string; certain: boolean },
): Fact | null {
  const [one, other] = [personKey(name), personKey(alias)];
  const rows: Row[] =
    certain && one !== other
      ? [
          ['link', one, other],
          ['link', other, one],
        ]
      : [];
  return { id, name: null, whole: null, rows, sources: 0 };
}
