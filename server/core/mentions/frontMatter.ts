/**
 * Front matter: the keys at its left edge that say something of the note as a task, as editors of tasks write them.
 *
 *     due: 2026-03-06      status: in-progress      assignee: "[[Ann]]"      负责人: [王芳, 李雷]
 *
 * Values of one line and lists of them; all else says nothing here.
 */

import type { NoteLexicon } from '../lexicons/index.ts';
import type { Span } from '../model.ts';
import { trimEndOf } from '../trim.ts';
import { isMap, isScalar, isSeq, parseDocument } from '../yaml.ts';
import { wordsOf } from './words.ts';

export type FrontName = keyof NoteLexicon['frontMatter'];

/** One value of a key; its span is that of the value, without quotes and brackets. */
export interface FrontMention extends Span {
  kind: 'front';
  name: FrontName;
  value: string;
}

const names: FrontName[] = ['title', 'due', 'start', 'done', 'status', 'assignee', 'owner', 'priority'];
const nameOf = new Map(
  names.flatMap((name) => wordsOf((notes) => notes.frontMatter[name]).map((word) => [word, name] as const)),
);

/** Without one of these there is nothing to read. */
const needed = new RegExp(
  names
    .filter((name) => name === 'due' || name === 'assignee' || name === 'owner')
    .flatMap((name) => wordsOf((notes) => notes.frontMatter[name]))
    .map((word) => word.split(' ', 1)[0])
    .join('|'),
  'i',
);
/** What is longer is no list of fields. */
const MOST = 5_000;

/** The values of the known keys of a front matter, in order: `dueDate: 2026-03-06`, `due_date: …`, `Due date: …`. */
export function readFrontMatter(text: string): FrontMention[] {
  const source = text.slice(0, MOST);
  if (!needed.test(source)) return [];
  const plain = readPlainLines(source);
  if (plain) return plain;
  // What is no good YAML (`assignee: @ann`) is read as far as it goes.
  const { contents } = parseDocument(source, { prettyErrors: false, uniqueKeys: false, schema: 'failsafe' });
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? nameOf.get(plainKey(String(key.value))) : undefined;
    return name ? valuesOf(value, source).map((span) => ({ kind: 'front' as const, name, ...span })) : [];
  });
}

/** A key, and behind blanks words without a sign of YAML's, or a list of such words. */
const plainLine =
  /^(\p{L}[\p{L}\p{N}_ -]{0,60}): {1,20}(?:([\p{L}\p{N}][^:#[\]{},&*!|>'"%@`\\\t]{0,300})|\[[^:#[\]{}&*!|>'"%@`\\\t]{0,300}\] {0,20})$/u;

/** The values of a front matter that is plain lines and blank ones, as YAML reads them; null where it is more than that. */
function readPlainLines(source: string): FrontMention[] | null {
  const found: FrontMention[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const [, key = '', value] = plainLine.exec(line) ?? [];
    const name = nameOf.get(plainKey(key.trim()));
    if (key === '' ? /[^ ]/.test(line) : name && value === undefined) return null;
    if (name && value !== undefined) {
      const at = start + line.length - value.length;
      found.push({ kind: 'front', name, value: value.trimEnd(), start: at, end: at + value.trimEnd().length });
    }
    start += line.length + 1;
  }
  return found;
}

/** What a key of the front matter says of the note as a task; undefined for all others. */
export const frontNameOf = (key: string): FrontName | undefined => nameOf.get(plainKey(key.trim()));

const plainKey = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();

/** The words of a value or of each in a list, on one line, without quotes and brackets: `"[[people/Ann|Ann]]"`, `[Ann, "Bo"]`. */
function valuesOf(node: unknown, source: string): (Span & { value: string })[] {
  if (isSeq(node)) return node.items.flatMap((item) => valuesOf(item, source));
  if (!isScalar(node) || !node.range) return [];
  const words = source.slice(node.range[0], node.range[1]).slice(0, 500);
  const start = node.range[0] + (/^(?:\[\[[^[\]|]*[|/]|[\s["'@])*/.exec(words)?.[0].length ?? 0);
  const value = trimEndOf(words.slice(start - node.range[0]), /[\s\]"']/);
  return value && !value.includes('\n') ? [{ value, start, end: start + value.length }] : [];
}
