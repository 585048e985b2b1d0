/**
 * One person under all spellings: the one place that says who is who, across notes.
 *
 * - The people files say so, and have the last word.
 * - A note puts two spellings side by side: `Ann Lee (@annlee)`, `王小/Wang Xiao`.
 * - Two are the same letters: `ann-lee`, `Ann Lee`, `annlee`.
 * - One is a part of the other (`Ann`, `Lee A.`, `小明`) and there is no other whom it could mean: in the note that has it, or
 *   where that names nobody of the kind, in all notes.
 *
 * Where a spelling could be two people's it is kept apart. A note that comes or goes changes its own counts alone; who is who
 * is worked out when asked.
 */
import type { AliasFact, Note } from '../model.ts';
import { compare } from './due.ts';
import { personKey } from './keys.ts';
import { isFull, partsOf } from './names.ts';
import type { FilePerson } from './people-file.ts';
import { createGroups, type Groups, type Person } from './people-groups.ts';
import { rowsOf, rowsOfPeople } from './people-rows.ts';
import { createTables, type Tables, wordsOf } from './people-tables.ts';

export type { Person } from './people-groups.ts';

/** Why a spelling is a person's. */
export type Because = 'file' | 'beside' | 'letters' | 'part';

export interface Spelling {
  words: string;
  because: Because;
  /** The note or people file that says so; null where it follows from the letters. */
  uri: string | null;
}

export interface People {
  set(note: Note): void;
  delete(uri: string): void;
  /** The people of a people file, in place of what it said before. */
  setFile(uri: string, people: readonly FilePerson[]): void;
  /** Whom a spelling means in a note, or, with null, anywhere. There is always somebody. */
  of(words: string, note: Note | null): Person;
  /** Full names that a spelling could mean there, where they are several people's: it is nobody's of them for sure. */
  couldBe(words: string, note: Note | null): string[];
  /** What else a person is called in notes and people files; parts of the name where they mean nobody else. */
  spellings(person: Person): Spelling[];
  /** The same as keys, with the name, and with what nobody has written but who asks may write. */
  keysOf(person: Person): string[];
  /** The notes and people files that know a person by any spelling. */
  notesOf(person: Person): string[];
  /** Of notes and people files, those that know somebody by exactly this spelling. */
  seenIn(key: string): string[];
  /** Whether a people file has the spelling. */
  isListed(key: string): boolean;
  /** All spellings, as keys. */
  keys(): string[];
  /** The words that a key is most often written with. */
  wordsOf(key: string): string;
  /** Changes whenever any of this may. */
  version(): number;
}

/** People of no note. */
export function createPeople(): People {
  const tables = createTables();
  const state: State = { tables, groups: createGroups(tables), meant: new Map() };
  let version = 0;
  const changed = () => {
    version += 1;
    state.meant.clear();
    state.groups.forget();
  };
  const put = (uri: string, rows: ReadonlySet<string>) => {
    if (tables.put(uri, rows)) changed();
  };
  const keysOf = (person: Person) =>
    isApart(person) ? [person.key.slice(1)] : [...state.groups.of(person.key).keys, ...ownParts(state, person)];
  const seenIn = (key: string) => [...(tables.spelled.get(key)?.values() ?? [])].flatMap((uris) => [...uris]);
  const sorted = (uris: Iterable<string>) => [...new Set(uris)].sort(compare);
  return {
    set: (note) => put(note.uri, rowsOf(note)),
    delete: (uri) => put(uri, new Set()),
    setFile(uri, people) {
      tables.put(uri, rowsOfPeople(people));
      state.groups.setFile(uri, people);
      changed();
    },
    of: (words, note) => meantBy(state, words, note).person,
    couldBe: (words, note) => meantBy(state, words, note).others,
    spellings: (person) => (isApart(person) ? [] : spellingsOf(state, person)),
    keysOf,
    notesOf: (person) => sorted(keysOf(person).flatMap(seenIn)),
    seenIn: (key) => sorted(seenIn(key)),
    isListed: (key) => state.groups.listed(key) !== undefined,
    keys: () => [...tables.spelled.keys()],
    wordsOf: (key) => wordsOf(tables, key),
    version: () => version,
  };
}

interface State {
  tables: Tables;
  groups: Groups;
  /** Answers, until something changes. */
  meant: Map<string, Meaning>;
}

/** Stands before the key of a spelling that could be several people's. */
const apart = '?';
const isApart = ({ key }: Person): boolean => key.startsWith(apart);

interface Meaning {
  person: Person;
  others: string[];
}

function meantBy(state: State, words: string, note: Note | null): Meaning {
  const place = note ? `${note.uri}\n${words}` : words;
  const kept = state.meant.get(place);
  if (kept) return kept;
  const meaning = resolve(state, words, note);
  state.meant.set(place, meaning);
  return meaning;
}

function resolve(state: State, words: string, note: Note | null): Meaning {
  const { tables } = state;
  const key = personKey(words);
  // What nobody has written yet is called as it is asked for.
  const said = (of: string): string => (tables.spelled.has(of) ? wordsOf(tables, of) : words.replace(/^@/, ''));
  const certain = (of: string): Meaning => {
    const { person } = state.groups.of(of);
    return {
      person: person.key === key ? { ...person, name: person.name === key ? said(key) : person.name } : person,
      others: [],
    };
  };
  const oneOf = (names: Iterable<string>): Meaning | null => {
    const people = new Map([...names].map((name) => [state.groups.of(name).person.key, name]));
    if (people.size === 1) return certain([...people.values()][0]!);
    if (people.size === 0) return null;
    const others = [...people.values()].map((name) => state.groups.of(name).person.name).sort(compare);
    return { person: { key: apart + key, name: said(key), team: null }, others };
  };
  if (state.groups.listed(key)) return certain(key);
  // A login is nobody's first name: `@lee` is whoever it stands beside, `Lee` may be anybody of that name.
  if (tables.link.has(key) && !/^\p{Lu}/u.test(words.replace(/^@/, ''))) return certain(key);
  const here = note && (oneOf(fullNamesIn(note, key)) ?? oneOf(besideIn(note, key)));
  if (here) return here;
  if (tables.full.has(key)) return certain(key);
  return oneOf(tables.part.get(key)?.keys() ?? []) ?? certain(key);
}

const partsByNote = new WeakMap<Note, Map<string, Set<string>>>();

/** Full names of a note that a key is a part of. */
function fullNamesIn(note: Note, key: string): Iterable<string> {
  const known = partsByNote.get(note) ?? new Map<string, Set<string>>();
  if (!partsByNote.has(note)) {
    partsByNote.set(note, known);
    const names = [...note.people.map(({ name }) => name), ...note.tasks.flatMap(({ owners }) => owners)];
    for (const name of new Set(names)) {
      const parts = isFull(name, note.language) ? partsOf(name, note.language) : [];
      for (const part of parts) known.set(part, (known.get(part) ?? new Set()).add(personKey(name)));
    }
  }
  return known.get(key) ?? [];
}

/** What stands beside a key in a note: the name of which it is the initials, the login of somebody with a first name only. */
function besideIn({ aliases, language }: Note, key: string): string[] {
  return aliases.flatMap((fact: AliasFact): string[] => {
    const [name, alias] = [personKey(fact.name), personKey(fact.alias)];
    if (alias === key && !fact.everywhere) return [name];
    return name === key && fact.everywhere && !isFull(fact.name, language) ? [alias] : [];
  });
}

/** Parts of a person's full names that mean nobody else. */
function ownParts(state: State, person: Person): string[] {
  const parts = state.groups.of(person.key).keys.flatMap((key) => [...(state.tables.whole.get(key)?.keys() ?? [])]);
  return [...new Set(parts)].filter(
    (part) => meantBy(state, wordsOf(state.tables, part), null).person.key === person.key,
  );
}

function spellingsOf(state: State, person: Person): Spelling[] {
  const { tables, groups } = state;
  const { keys } = state.groups.of(person.key);
  const found = new Map<string, Spelling>();
  const add = (words: string, because: Because, uri: string | null): void => {
    const key = personKey(words);
    if (key !== personKey(person.name) && !found.has(key)) found.set(key, { words, because, uri });
  };
  for (const key of keys) {
    const entry = groups.listed(key);
    if (entry) add(entry.spellings.find((words) => personKey(words) === key)!, 'file', groups.fileOf(entry));
    const said = [...(tables.link.get(key) ?? [])]
      .filter(([other]) => keys.includes(other))
      .sort(([one], [other]) => compare(one, other))[0];
    add(wordsOf(tables, key), said ? 'beside' : 'letters', said ? [...said[1]].sort(compare)[0]! : null);
  }
  for (const part of ownParts(state, person)) if (tables.spelled.has(part)) add(wordsOf(tables, part), 'part', null);
  return [...found.values()];
}
