/**
 * What notes and people files say of people, counted: each note or file puts in its own rows and takes out no other's, so that
 * tables after any changes equal tables made anew.
 */
import { compare } from './due.ts';

/** From a key to values, and which notes or files say so. */
type Table = Map<string, Map<string, Set<string>>>;

/**
 * `spelled`: key → words. `full`: keys that are whole names. `part`: key of a part → full names. `whole`: the other way round.
 * `link`: key → keys beside it. `letters`: letters alone → keys. `here`: what holds in its
 * note alone, kept so that a change of it is seen.
 */
export type TableName = 'spelled' | 'full' | 'part' | 'whole' | 'link' | 'letters' | 'here';

export interface Tables extends Readonly<Record<TableName, ReadonlyTable>> {
  /** Replaces what a note or file has put in. Says whether anything changed: most edits of a note leave its people alone. */
  put(uri: string, rows: Rows): boolean;
}

type ReadonlyTable = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** `table, key, value`, each as one text. */
export type Rows = ReadonlySet<string>;

/** Tables without rows. */
export function createTables(): Tables {
  const tables: Record<TableName, Table> = {
    spelled: new Map(),
    full: new Map(),
    part: new Map(),
    whole: new Map(),
    link: new Map(),
    letters: new Map(),
    here: new Map(),
  };
  const all = new Map<string, Rows>();
  return { ...tables, put: (uri, rows) => put(tables, all, { uri, rows }) };
}

function put(
  tables: Record<TableName, Table>,
  all: Map<string, Rows>,
  { uri, rows }: { uri: string; rows: Rows },
): boolean {
  const before: Rows = all.get(uri) ?? new Set();
  const [gone, come] = [[...before].filter((row) => !rows.has(row)), [...rows].filter((row) => !before.has(row))];
  if (gone.length + come.length === 0) return false;
  for (const row of gone) {
    const [name, key, value] = JSON.parse(row) as [TableName, string, string];
    const values = tables[name].get(key);
    values?.get(value)?.delete(uri);
    if (values?.get(value)?.size === 0) values.delete(value);
    if (values?.size === 0) tables[name].delete(key);
  }
  for (const row of come) {
    const [name, key, value] = JSON.parse(row) as [TableName, string, string];
    const values = tables[name].get(key) ?? new Map<string, Set<string>>();
    tables[name].set(key, values.set(value, (values.get(value) ?? new Set()).add(uri)));
  }
  if (rows.size > 0) all.set(uri, rows);
  else all.delete(uri);
  return true;
}

/** In how many notes and files a spelling stands. */
export const countOf = ({ spelled }: Tables, key: string): number =>
  [...(spelled.get(key)?.values() ?? [])].reduce((sum, uris) => sum + uris.size, 0);

/** The words that a key is most often written with; of equals the one with capitals. */
export function wordsOf({ spelled }: Tables, key: string): string {
  const written = [...(spelled.get(key) ?? [])];
  return written.sort(([a, one], [b, other]) => other.size - one.size || compare(a, b))[0]?.[0] ?? key;
}
