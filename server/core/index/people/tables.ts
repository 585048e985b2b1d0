/**
 * What notes and people files say of people, counted: each says its own facts and takes back no other's, so that tables after
 * any changes equal tables made anew.
 */
import { compare } from '../entry.ts';
import { Multimap } from '../multimap.ts';
import type { Fact, TableName } from './facts.ts';

/** From a key to values, and how many facts or sources say so. */
type Table = Map<string, Map<string, number>>;

/** A note or a people file. */
export interface Source {
  readonly uri: string;
}

export interface Tables extends Readonly<Record<TableName | 'spelled', ReadonlyTable>> {
  /** A source begins to say its facts. */
  come(source: Source, facts: Iterable<Fact>): void;
  /** It says none of them any more. */
  go(source: Source, facts: Iterable<Fact>): void;
  /** In how many notes and files a spelling stands. */
  countIn(key: string): number;
  /** Those notes and files, in no order. */
  seenIn(key: string): string[];
  /** The notes that put two spellings side by side, in no order. */
  linkedIn(one: string, other: string): string[];
}

type ReadonlyTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tables without rows. `forget` is told of facts that nobody says any more. */
export function createTables(forget: (fact: Fact) => void): Tables {
  const tables: Record<TableName | 'spelled', Table> = {
    // From a key to its words.
    spelled: new Map(),
    full: new Map(),
    part: new Map(),
    whole: new Map(),
    link: new Map(),
    letters: new Map(),
  };
  const spelledIn = new Multimap<string, Source>();
  const linkedIn = new Multimap<string, Source>();
  const uris = (sources: Source[]): string[] => sources.map(({ uri }) => uri);
  return {
    ...tables,
    come(source, facts) {
      for (const fact of facts) {
        if (fact.name) spelledIn.add(fact.name.key, source);
        else for (const [, one, other] of fact.rows) linkedIn.add(`${one}\n${other}`, source);
        if (fact.name) bump(tables.spelled, [fact.name.key, fact.name.words], 1);
        fact.sources += 1;
        if (fact.sources === 1) for (const [table, ...row] of fact.rows) bump(tables[table], row, 1);
      }
    },
    go(source, facts) {
      for (const fact of facts) {
        if (fact.name) spelledIn.delete(fact.name.key, source);
        else for (const [, one, other] of fact.rows) linkedIn.delete(`${one}\n${other}`, source);
        if (fact.name) bump(tables.spelled, [fact.name.key, fact.name.words], -1);
        fact.sources -= 1;
        if (fact.sources > 0) continue;
        for (const [table, ...row] of fact.rows) bump(tables[table], row, -1);
        forget(fact);
      }
    },
    countIn: (key) => spelledIn.count(key),
    seenIn: (key) => uris(spelledIn.get(key)),
    linkedIn: (one, other) => uris(linkedIn.get(`${one}\n${other}`)),
  };
}

function bump(table: Table, [key, value]: readonly [key: string, value: string], by: 1 | -1): void {
  const values = table.get(key) ?? new Map<string, number>();
  const count = (values.get(value) ?? 0) + by;
  if (count > 0) table.set(key, values.set(value, count));
  else values.delete(value);
  if (values.size === 0) table.delete(key);
}

/** In how many notes and files a spelling stands, counted by words. */
export const countOf = ({ spelled }: Tables, key: string): number =>
  [...(spelled.get(key)?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** The words that a key is most often written with; of equals the one with capitals. */
export function wordsOf({ spelled }: Tables, key: string): string {
  const written = [...(spelled.get(key) ?? [])];
  return written.sort(([a, one], [b, other]) => other - one || compare(a, b))[0]?.[0] ?? key;
}
