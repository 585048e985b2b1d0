/**
 * The people file of a workspace, as people write it: who there is, and under which spellings.
 *
 *     - name: 王小                    - Ann Lee            王小: [Wang Xiao, wangxiao]
 *       aliases: [Wang Xiao, 老王]     - 佐藤 花子          Ann Lee: ann
 *       handle: wangxiao
 *       team: 码头
 *
 * A list of entries, also below `people:`, or names with their spellings. What cannot be understood is a fault at its place and
 * costs nothing else.
 */

import type { Span } from '../../model.ts';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from '../../yaml.ts';
import { personKey } from '../keys.ts';

export interface FilePerson {
  name: string;
  /** The name, aliases, handles and addresses. */
  spellings: string[];
  team: string | null;
}

export interface PeopleFault {
  kind: 'syntax' | 'shape' | 'nameless' | 'no-text' | 'double';
  span: Span;
  /** The words that are meant; of a syntax fault what the parser says. */
  words: string;
}

/** An entry with where it stands, for who edits the file. */
export interface Entry extends FilePerson {
  node: Node;
  /** What is said of the person: fields, or the spellings themselves where the name is a key. */
  value: Node | null;
}

export interface PeopleFile {
  /** Null where the text is no YAML: what was known before still holds. */
  people: Entry[] | null;
  faults: PeopleFault[];
  /** What holds the entries; null where there is nothing yet. */
  root: Node | null;
}

/** What the fields of an entry are called. */
export const fieldNames = {
  name: ['name'],
  alias: ['aliases', 'alias'],
  login: ['handles', 'handle', 'logins', 'login', 'emails', 'email'],
  team: ['team'],
};

/** Reads a people file; never throws. */
export function readPeopleFile(text: string): PeopleFile {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    return { people: null, faults: [{ kind: 'syntax', span: { start, end }, words: error.message }], root: null };
  }
  const reader: Reader = { people: [], faults: [] };
  const top = document.contents;
  const inner = isMap(top) ? top.items.find((pair) => textOf(pair.key) === 'people')?.value : undefined;
  const root = (inner ?? top) as Node | null;
  if (isSeq(root)) for (const item of root.items) readEntry(reader, item as Node);
  else if (isMap(root)) for (const pair of root.items) readNamed(reader, pair as Pair<Node, Node | null>);
  else if (!isNothing(root)) addFault(reader, 'shape', root!);
  addDoubles(reader);
  return { ...reader, root: isNothing(root) ? null : root };
}

interface Reader {
  people: Entry[];
  faults: PeopleFault[];
}

const isNothing = (node: unknown): boolean => node == null || (isScalar(node) && node.value === null);

/** A scalar as it is written, quotes aside. */
export const textOf = (node: unknown): string | null =>
  isScalar(node) && node.value !== null
    ? String(typeof node.value === 'string' ? node.value : node.source).trim()
    : null;

function addFault({ faults }: Reader, kind: PeopleFault['kind'], node: Node): void {
  const [start, end] = node.range ?? [0, 0];
  faults.push({ kind, span: { start, end: Math.max(start, end) }, words: textOf(node) ?? '' });
}

/** `- name: 王小`, `- Ann Lee`, `- Ann Lee: [ann]` */
function readEntry(reader: Reader, node: Node): void {
  if (isNothing(node)) return;
  const name = textOf(node);
  if (name) add(reader, { name, spellings: [name], team: null, node, value: null });
  else if (!isMap(node)) addFault(reader, 'no-text', node);
  else if (fieldOf(node, fieldNames.name)) readFields(reader, { node, map: node, name: null });
  else if (node.items.length === 1 && !isField(node.items[0]!)) readNamed(reader, node.items[0] as Pair<Node, Node>);
  else addFault(reader, 'nameless', node);
}

/** `王小: [Wang Xiao]`, `Ann Lee: ann`, `Bo:` */
function readNamed(reader: Reader, { key, value }: Pair<Node, Node | null>): void {
  const name = textOf(key);
  if (!name) addFault(reader, 'nameless', key);
  else if (isMap(value)) readFields(reader, { node: key, map: value, name });
  else add(reader, { name, spellings: [name, ...textsOf(reader, value)], team: null, node: key, value });
}

function readFields(reader: Reader, { node, map, name }: { node: Node; map: YAMLMap; name: string | null }): void {
  const given = name ?? textOf(fieldOf(map, fieldNames.name)!.value);
  const spellings = map.items
    .filter(({ key }) => [...fieldNames.alias, ...fieldNames.login].includes(textOf(key)?.toLowerCase() ?? ''))
    .flatMap(({ value }) => textsOf(reader, value as Node | null));
  const team = textOf(fieldOf(map, fieldNames.team)?.value);
  if (given) add(reader, { name: given, spellings: [given, ...spellings], team, node, value: map });
  else addFault(reader, 'nameless', node);
}

const isField = ({ key }: Pair): boolean =>
  Object.values(fieldNames).some((words) => words.includes(textOf(key)?.toLowerCase() ?? ''));

/** The pair of a map whose key is one of the words. */
export const fieldOf = (map: YAMLMap, words: readonly string[]): Pair | undefined =>
  map.items.find(({ key }) => words.includes(textOf(key)?.toLowerCase() ?? ''));

/** One text, or a list of them. */
function textsOf(reader: Reader, node: Node | null): string[] {
  if (isNothing(node)) return [];
  return (isSeq(node) ? (node.items as Node[]) : [node!]).flatMap((item) => {
    const text = textOf(item);
    if (!text && !isNothing(item)) addFault(reader, 'no-text', item);
    return text ? [text.replace(/^@/, '')] : [];
  });
}

function add({ people }: Reader, entry: Entry): void {
  people.push({ ...entry, spellings: [...new Set(entry.spellings)] });
}

/** A spelling of two people says who neither of them is. */
function addDoubles(reader: Reader): void {
  const seen = new Map<string, Entry>();
  for (const entry of reader.people)
    for (const words of entry.spellings) {
      const other = seen.get(personKey(words));
      if (other && other !== entry) {
        addFault(reader, 'double', entry.node);
        reader.faults.at(-1)!.words = words;
      }
      seen.set(personKey(words), other ?? entry);
    }
}
