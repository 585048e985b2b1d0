/** Parts of a packed note, each read without the others. */
import type { AliasFact, Day, Evidence, LanguageId, Section, Span, Statement, Task } from '../../model.ts';
import { type KeyName, keyNames } from '../note-keys.ts';
import { evidenceFields, head, headOf, rules, statementKinds, take } from './layout.ts';
import { dayOf, type Mark } from './mark.ts';
import { fixedAt, Reader } from './reader.ts';

/** What a note is called. */
export interface Head {
  path: string;
  title: string;
}

/** The language of the note; all names of it once; `named`: whether somebody is called so or owns a task; `owners`, `people`: places in `names`. */
export interface Names {
  language: LanguageId;
  names: string[];
  named: boolean[];
  aliases: Omit<AliasFact, 'span'>[];
  owners: string[][];
  people: number[];
}

/** What can be asked of a task beside its mark, title and owners. */
export type Fields = Pick<Task, 'start' | 'done' | 'priority' | 'estimate' | 'issues' | 'section'>;

/** Where the parts behind the marks begin. */
const endOfMarks = (bytes: Uint8Array): number => head.marks + 4 * headOf(bytes, 'tasks');

/** The path alone. */
export const readPath = (bytes: Uint8Array): string => new Reader(bytes, endOfMarks(bytes)).text();

/** Path and title. */
export function readHead(bytes: Uint8Array): Head {
  const reader = new Reader(bytes, endOfMarks(bytes));
  return { path: reader.text(), title: reader.text() };
}

/** The mark of the task with an index. */
export const markAt = (bytes: Uint8Array, id: number): Mark => fixedAt(bytes, head.marks + 4 * id);

/** The marks of all tasks. */
export const readMarks = (bytes: Uint8Array): Mark[] =>
  Array.from({ length: headOf(bytes, 'tasks') }, (_, id) => markAt(bytes, id));

/** The hashes of the keys that the note is looked up by. */
export function readKeys(bytes: Uint8Array): Record<KeyName, number[]> {
  const reader = new Reader(bytes, headOf(bytes, 'keys'));
  return Object.fromEntries(
    keyNames.map((name) => [name, reader.list(() => reader.fixed() + 2 ** 32 * reader.fixed())]),
  ) as Record<KeyName, number[]>;
}

/** Names, and who has what. */
export function readNames(bytes: Uint8Array): Names {
  const reader = new Reader(bytes, headOf(bytes, 'names'));
  const language = reader.word();
  const named: boolean[] = [];
  const names = reader.list(() => {
    const name = reader.text();
    named.push(reader.byte() === 1);
    return name;
  });
  const aliases = reader.list(() => ({
    name: names[reader.uint()]!,
    alias: names[reader.uint()]!,
    everywhere: reader.byte() === 1,
  }));
  const owners = each(headOf(bytes, 'tasks'), () => reader.list(() => names[reader.uint()]!));
  const people: number[] = [];
  while (reader.at < headOf(bytes, 'outline')) people.push(reader.uint());
  return { language, names, named, aliases, owners, people };
}

/** The titles of all tasks. */
export function readTitles(bytes: Uint8Array): string[] {
  const reader = new Reader(bytes, headOf(bytes, 'titles'));
  return each(headOf(bytes, 'tasks'), () => reader.text());
}

/** The sections. */
export function readOutline(bytes: Uint8Array): Section[] {
  const reader = new Reader(bytes, headOf(bytes, 'outline'));
  let last = 0;
  return reader.list(() => {
    const title = reader.text();
    const depth = reader.uint();
    const span = readSpan(reader, last);
    last = span.start;
    return { title, depth, span, end: span.end + reader.int(), parent: readIndex(reader) };
  });
}

/** What else can be asked of each task. */
export function readFields(bytes: Uint8Array): Fields[] {
  const reader = new Reader(bytes, headOf(bytes, 'fields'));
  return each(headOf(bytes, 'tasks'), () => {
    const has = reader.byte();
    const section = readIndex(reader);
    const start = has & 1 ? readDay(reader) : null;
    const done = has & 2 ? readDay(reader) : null;
    const priority = has & 4 ? reader.word() : null;
    const issues = has & 8 ? reader.list(() => reader.word()) : [];
    return { start, done, priority, section, issues, estimate: has & 16 ? reader.number() : null };
  });
}

/** What was decided and asked. */
export function readStatements(bytes: Uint8Array): Statement[] {
  const reader = new Reader(bytes, headOf(bytes, 'statements'));
  return reader.list(() => {
    const kind = take(reader, statementKinds);
    const text = reader.text();
    const span = readSpan(reader, 0);
    const section = readIndex(reader);
    return { kind, text, span, section, evidence: reader.list(() => readEvidence(reader, span.start)) };
  });
}

/** A piece of evidence, by its distance from `base`. */
export function readEvidence(reader: Reader, base: number): Evidence {
  const [field, rule] = [take(reader, evidenceFields), rules[reader.uint()]!];
  return { field, rule, span: readSpan(reader, base) };
}

/** A span that was packed by its distance from `base`. */
export function readSpan(reader: Reader, base: number): Span {
  const start = base + reader.int();
  return { start, end: start + reader.int() };
}

/** An index, or null. */
export function readIndex(reader: Reader): number | null {
  const value = reader.uint();
  return value === 0 ? null : value - 1;
}

const readDay = (reader: Reader): Day | null => dayOf(reader.uint());

function each<Item>(count: number, read: () => Item): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < count; at++) items.push(read());
  return items;
}
