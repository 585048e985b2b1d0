/**
 * One person under all spellings: the one place that says who is who, across notes.
 *
 * - The people files say so, and have the last word.
 * - A note puts two spellings side by side: `Ann Lee (@annlee)`, `王小/Wang Xiao`.
 * - Two are the same letters: `ann-lee`, `Ann Lee`, `annlee`.
 * - One is a part of the other (`Ann`, `Lee A.`, `小明`) and there is no other whom it could mean: in the note that has it, or
 *   where that names nobody of the kind, in all notes.
 *
 * Where a spelling could be two people's it is kept apart. Nothing is gathered before the first question; from then on a note
 * that comes or goes changes its own counts alone. Who is who is worked out when asked.
 */

import { compare, type Entry } from '../entry.ts';
import { createGathering, type Gathering } from '../gathering.ts';
import { personKey } from '../keys.ts';
import { type Cast, castIn, type Named } from './cast.ts';
import { createFacts, type Fact, type Facts } from './facts.ts';
import type { FilePerson } from './file.ts';
import { createGroups, type Groups, type Person } from './groups.ts';
import { isFull } from './names.ts';
import { createTables, type Source, type Tables, wordsOf } from './tables.ts';

export type { Person } from './groups.ts';

/** Why a spelling is a person's. */
export type Because = 'file' | 'beside' | 'letters' | 'part';

export interface Spelling {
  words: string;
  because: Because;
  /** The note or people file that says so; null where it follows from the letters. */
  uri: string | null;
}

export interface People {
  /** Whom a spelling means in a note, or, with null, anywhere. There is always somebody. */
  of(words: string, note: Named | null): Person;
  /** Full names that a spelling could mean there, where they are several people's: it is nobody's of them for sure. */
  couldBe(words: string, note: Named | null): string[];
  /** What else a person is called in notes and people files; parts of the name where they mean nobody else. */
  spellings(person: Person): Spelling[];
  /** The same as keys, with the name, and with what nobody has written but who asks may write. */
  keysOf(person: Person): string[];
  /** The notes and people files that know a person by any spelling. */
  notesOf(person: Person): string[];
  /** How many notes and people files know somebody by exactly this spelling. */
  countOf(key: string): number;
  /** Whether a people file has the spelling. */
  isListed(key: string): boolean;
  /** All spellings, as keys. */
  keys(): string[];
  /** The words that a key is most often written with. */
  wordsOf(key: string): string;
  /** Changes whenever any of this may. */
  version(): number;
}

/** The same, and what keeps it up. */
export interface Crowd extends People, Pick<Gathering<unknown>, 'follow' | 'more'> {
  /** The people of a people file, in place of what it said before. */
  setFile(uri: string, people: readonly FilePerson[]): void;
}

/** The people of all entries there are. */
export function createPeople(all: () => Iterable<Entry>): Crowd {
  const files = new Map<string, readonly FilePerson[]>();
  let version = 0;
  const gathering = createGathering(
    all,
    () => withFiles(files),
    (state, old, now) => {
      const [before, after] = [old, now].map((entry) => (entry ? state.facts.ofCast(entry.cast()) : none));
      if (now) state.tables.come(now, after!);
      if (old) state.tables.go(old, before!);
      // Most edits of a note leave its people alone.
      if (areSame(before!, after!)) return;
      version += 1;
      forgetAnswers(state);
    },
  );
  const { follow, more, made: state, begun } = gathering;
  const keysOf = (person: Person) =>
    isApart(person) ? [person.key.slice(1)] : [...state().groups.of(person.key).keys, ...ownParts(state(), person)];
  return {
    follow,
    more,
    setFile(uri, people) {
      const known = begun();
      if (known) {
        putFile(known, uri, { before: files.get(uri) ?? [], after: people });
        forgetAnswers(known);
      }
      if (people.length > 0) files.set(uri, people);
      else files.delete(uri);
      version += 1;
    },
    of: (words, note) => meantBy(state(), words, note).person,
    couldBe: (words, note) => meantBy(state(), words, note).others,
    spellings: (person) => (isApart(person) ? [] : spellingsOf(state(), person)),
    keysOf,
    notesOf: (person) => [...new Set(keysOf(person).flatMap(state().tables.seenIn))].sort(compare),
    countOf: (key) => state().tables.countIn(key),
    isListed: (key) => state().groups.listed(key) !== undefined,
    keys: () => [...state().tables.spelled.keys()],
    wordsOf: (key) => wordsOf(state().tables, key),
    version: () => version,
  };
}

const none: ReadonlySet<Fact> = new Set();

const areSame = (one: ReadonlySet<Fact>, other: ReadonlySet<Fact>): boolean =>
  one.size === other.size && [...one].every((fact) => other.has(fact));

interface State {
  facts: Facts;
  tables: Tables;
  groups: Groups;
  /** The people files, as sources of facts. */
  files: Map<string, Source>;
  /** Answers, until something changes. */
  meant: Map<string, Meaning>;
  /** Those that hold in one note. */
  here: WeakMap<Cast, Map<string, Meaning>>;
}

/** What the people files say, before any note. */
function withFiles(files: ReadonlyMap<string, readonly FilePerson[]>): State {
  const facts = createFacts();
  const tables = createTables(facts.forget);
  const groups = createGroups(tables);
  const state: State = { facts, tables, groups, files: new Map(), meant: new Map(), here: new WeakMap() };
  for (const [uri, people] of files) putFile(state, uri, { before: [], after: people });
  return state;
}

function forgetAnswers(state: State): void {
  state.meant.clear();
  state.here = new WeakMap();
  state.groups.forget();
}

type Replaced = Record<'before' | 'after', readonly FilePerson[]>;

function putFile({ facts, tables, groups, files }: State, uri: string, { before, after }: Replaced): void {
  const file = files.get(uri) ?? { uri };
  tables.go(file, facts.ofPeople(before));
  tables.come(file, facts.ofPeople(after));
  files.set(uri, file);
  groups.setFile(uri, after);
}

/** Stands before the key of a spelling that could be several people's. */
const apart = '?';
const isApart = ({ key }: Person): boolean => key.startsWith(apart);

interface Meaning {
  person: Person;
  others: string[];
}

function meantBy(state: State, words: string, note: Named | null): Meaning {
  const cast = note && castIn(note);
  const own = cast && isSaidIn(state, cast, words) ? cast : null;
  const answers = own ? (state.here.get(own) ?? new Map<string, Meaning>()) : state.meant;
  if (own) state.here.set(own, answers);
  const kept = answers.get(words);
  if (kept) return kept;
  const meaning = resolve(state, words, own);
  answers.set(words, meaning);
  return meaning;
}

/** Whether a note says by itself whom a spelling means: else it means whom it means anywhere. */
function isSaidIn(state: State, cast: Cast, words: string): boolean {
  const key = keyIn(state, cast, words);
  return cast.aliases.length > 0 || cast.named.some((name) => isPartOf(state, cast, { name, key }));
}

const keyIn = ({ facts }: State, { language }: Cast, words: string): string =>
  facts.ofName(words, language)?.name?.key ?? personKey(words);

const isPartOf = ({ facts }: State, { language }: Cast, { name, key }: { name: string; key: string }): boolean =>
  facts.ofName(name, language)?.whole?.parts.includes(key) ?? false;

function resolve(state: State, words: string, cast: Cast | null): Meaning {
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
  const here = cast && (oneOf(fullNamesIn(state, cast, key)) ?? oneOf(besideIn(cast, key)));
  if (here) return here;
  if (tables.full.has(key)) return certain(key);
  return oneOf(tables.part.get(key)?.keys() ?? []) ?? certain(key);
}

/** Full names of a note that a key is a part of. */
const fullNamesIn = (state: State, cast: Cast, key: string): Set<string> =>
  new Set(cast.named.filter((name) => isPartOf(state, cast, { name, key })).map(personKey));

/** What stands beside a key in a note: the name of which it is the initials, the login of somebody with a first name only. */
function besideIn({ aliases, language }: Cast, key: string): string[] {
  return aliases.flatMap((fact): string[] => {
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
    const beside = [...(tables.link.get(key)?.keys() ?? [])].filter((other) => keys.includes(other)).sort(compare)[0];
    const said = beside === undefined ? null : tables.linkedIn(key, beside).sort(compare)[0]!;
    add(wordsOf(tables, key), said === null ? 'letters' : 'beside', said);
  }
  for (const part of ownParts(state, person)) if (tables.spelled.has(part)) add(wordsOf(tables, part), 'part', null);
  return [...found.values()];
}
