/**
 * Which spellings are one person's beyond doubt, whatever note they stand in: a people file says so, they stand side by side, or
 * they are the same letters. Worked out when asked, and kept until something changes.
 */
import { compare } from '../entry.ts';
import { lettersKey, personKey } from '../keys.ts';
import type { FilePerson } from './file.ts';
import { areAkin, isLatin } from './names.ts';
import { countOf, type Tables, wordsOf } from './tables.ts';

export interface Person {
  /** What tells people apart. */
  key: string;
  /** The fullest spelling. */
  name: string;
  /** As the people file says. */
  team: string | null;
}

/** The spellings of one person, in order. */
export interface Group {
  keys: readonly string[];
  person: Person;
}

export interface Groups {
  /** Takes in what a people file says, in place of what it said before. */
  setFile(uri: string, people: readonly FilePerson[]): void;
  /** The group of a spelling, itself at least. */
  of(key: string): Group;
  /** The entry of a people file that has a spelling; null where two entries do. */
  listed(key: string): FilePerson | null | undefined;
  /** The file of an entry. */
  fileOf(entry: FilePerson): string | null;
  /** Something has changed. */
  forget(): void;
}

interface State {
  tables: Tables;
  files: Map<string, readonly FilePerson[]>;
  listed: Map<string, FilePerson | null>;
  groups: Map<string, Group>;
}

/** The groups of what stands in the tables. */
export function createGroups(tables: Tables): Groups {
  const state: State = { tables, files: new Map(), listed: new Map(), groups: new Map() };
  return {
    setFile(uri, people) {
      state.files.delete(uri);
      if (people.length > 0) state.files.set(uri, people);
      state.listed = listedIn(state.files);
    },
    of: (key) => groupOf(state, key),
    listed: (key) => state.listed.get(key),
    fileOf: (entry) => [...state.files].find(([, people]) => people.includes(entry))?.[0] ?? null,
    forget: () => state.groups.clear(),
  };
}

function listedIn(files: ReadonlyMap<string, readonly FilePerson[]>): Map<string, FilePerson | null> {
  const listed = new Map<string, FilePerson | null>();
  for (const person of [...files].sort(([a], [b]) => compare(a, b)).flatMap(([, people]) => people))
    for (const key of new Set(person.spellings.map(personKey))) listed.set(key, listed.has(key) ? null : person);
  return listed;
}

function groupOf(state: State, key: string): Group {
  const kept = state.groups.get(key);
  if (kept) return kept;
  if (!state.listed.has(key) && !state.tables.spelled.has(key)) return askedGroup(state, key);
  const group = state.listed.has(key) ? listedGroup(state, key) : looseGroup(state, key);
  for (const one of group.keys) state.groups.set(one, group);
  return group;
}

/** A spelling that nobody has written: whoever has the same letters. */
function askedGroup(state: State, key: string): Group {
  const [same] = neighbours(state, key).sort(compare);
  return same ? groupOf(state, same) : { keys: [key], person: { key, name: key, team: null } };
}

/** The spellings of an entry of a people file, and those that lead to this entry alone. */
function listedGroup(state: State, key: string): Group {
  const listed = state.listed.get(key);
  if (!listed) return { keys: [key], person: { key, name: wordsOf(state.tables, key), team: null } };
  const own = listed.spellings.map(personKey).filter((one) => state.listed.get(one) === listed);
  const keys = new Set(own);
  for (const other of own.flatMap((one) => neighbours(state, one))) {
    if (state.listed.has(other) || keys.has(other)) continue;
    const reached = reach(state, other);
    if (reached.listed.size === 1) for (const one of reached.keys) keys.add(one);
  }
  return {
    keys: [...keys].sort(compare),
    person: { key: own.sort(compare)[0]!, name: listed.name, team: listed.team },
  };
}

/** The spellings that no people file has: an entry's where they lead to one, else a person of their own. */
function looseGroup(state: State, key: string): Group {
  const { keys, listed } = reach(state, key);
  const [entry] = listed;
  if (entry && listed.size === 1) return groupOf(state, listedKey(state, entry));
  const { tables } = state;
  const full = [...keys].filter((one) => tables.full.has(one));
  const named = (full.length > 0 ? full : [...keys]).sort(compare);
  const rank = (one: string): [number, number] => [countOf(tables, one), isLatin(one) ? 0 : 1];
  const [most] = named.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return other[0] - one[0] || other[1] - one[1] || compare(a, b);
  });
  return { keys: [...keys].sort(compare), person: { key: named[0]!, name: wordsOf(tables, most!), team: null } };
}

const listedKey = ({ listed }: State, entry: FilePerson): string =>
  entry.spellings.map(personKey).find((key) => listed.get(key) === entry)!;

/** All that hangs together with a spelling that no people file has, and the entries of people files that it leads to. */
function reach(state: State, key: string): { keys: Set<string>; listed: Set<FilePerson | null> } {
  const keys = new Set([key]);
  const listed = new Set<FilePerson | null>();
  for (const one of keys)
    for (const other of neighbours(state, one)) {
      const entry = state.listed.get(other);
      if (entry === undefined) keys.add(other);
      else listed.add(entry);
    }
  return { keys, listed };
}

function neighbours({ tables: { letters, link, full } }: State, key: string): string[] {
  const same = lettersKey(key);
  const beside = [...(link.get(key)?.keys() ?? [])].filter((other) => holds({ link, full }, key, other));
  return [...beside, ...((same && letters.get(same)?.keys()) || [])];
}

/** Whether two spellings side by side are one person's: not where either stands beside names of other people too. */
function holds({ link, full }: Pick<Tables, 'link' | 'full'>, one: string, other: string): boolean {
  return [one, other].every((key) => {
    const names = [...link.get(key)!.keys()].filter((name) => full.has(name));
    const alike = full.has(key)
      ? (a: string, b: string) => isLatin(a) !== isLatin(b) || lettersKey(a) === lettersKey(b)
      : areAkin;
    return names.every((a) => names.every((b) => a === b || alike(a, b)));
  });
}
