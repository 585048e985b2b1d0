/** Adds a spelling to a people file as its writer would: what stands there, comments and manner included, stays. */

import type { Span } from '../../model.ts';
import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from '../../yaml.ts';
import { personKey } from '../keys.ts';
import { type Entry, fieldOf, readPeopleFile } from './file.ts';

export interface PeopleAddition {
  /** What is to be known. */
  spelling: string;
  /** Whose it is; null for somebody of its own. */
  of: string | null;
}

export interface Insertion {
  span: Span;
  newText: string;
}

/** The change that makes the spelling known; null where the file cannot be changed without harm. */
export function additionTo(text: string, addition: PeopleAddition): Insertion | null {
  const { people, root, faults } = readPeopleFile(text);
  if (!people) return null;
  const entry = people.find(
    ({ spellings }) => addition.of && spellings.map(personKey).includes(personKey(addition.of)),
  );
  const made = entry ? intoEntry(text, entry, addition.spelling) : asEntry(text, root, addition);
  if (!made) return null;
  const after = text.slice(0, made.span.start) + made.newText + text.slice(made.span.end);
  const read = readPeopleFile(after);
  const known = read.people?.find(({ spellings }) => spellings.includes(addition.spelling));
  const right = known && (!entry || known.name === entry.name) && read.faults.length === faults.length;
  return right && read.people!.length === people.length + (entry ? 0 : 1) ? made : null;
}

const plain = /^\p{L}[\p{L}\p{N} ._-]*(?<! )$/u;
const meansSomething = /^(?:true|false|null|yes|no|on|off)$/i;

/** A text as YAML. */
export const yamlText = (words: string): string =>
  plain.test(words) && !meansSomething.test(words) ? words : JSON.stringify(words);

const insert = (at: number, newText: string): Insertion => ({ span: { start: at, end: at }, newText });

const newLine = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The end of the line on which what ends at `end` really ends: behind a comment, before the blank lines. */
function lineEnd(text: string, end: number): number {
  const last = text.slice(0, end).trimEnd().length;
  const next = text.slice(last).search(/\r?\n/);
  return next < 0 ? text.length : last + next;
}

/** The blanks, and the dash of an item as a blank, before what stands at an offset. */
const indentAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/[^\s]/g, ' ');

/** `- name: 王小`, behind the last entry. */
function asEntry(text: string, root: Node | null, { spelling, of }: PeopleAddition): Insertion | null {
  const line = newLine(text);
  const lines = (indent: string): string =>
    of ? `- name: ${yamlText(of)}${line}${indent}  aliases: [${yamlText(spelling)}]` : `- name: ${yamlText(spelling)}`;
  if (!root) {
    const gap = text === '' || /\n$/.test(text) ? '' : line;
    return insert(text.length, `${gap}${lines('')}${line}`);
  }
  const end = root.range?.[1] ?? 0;
  if (isSeq(root) && root.flow)
    return insert(
      end - 1,
      `${root.items.length > 0 ? ', ' : ''}{ name: ${yamlText(of ?? spelling)}${of ? `, aliases: [${yamlText(spelling)}]` : ''} }`,
    );
  if (isSeq(root)) {
    const indent = indentAt(text, text.lastIndexOf('-', (root.items[0] as Node | undefined)?.range?.[0] ?? 0));
    return insert(lineEnd(text, end), `${line}${indent}${lines(indent)}`);
  }
  if (!isMap(root) || root.flow) return null;
  const indent = indentAt(text, root.range?.[0] ?? 0);
  return insert(lineEnd(text, end), `${line}${indent}${yamlText(of ?? spelling)}: [${of ? yamlText(spelling) : ''}]`);
}

/** `aliases: [Wang Xiao]`, into the list that is there, or on a line of its own. */
function intoEntry(text: string, { node, value, name }: Entry, spelling: string): Insertion | null {
  const item = yamlText(spelling);
  if (isMap(value)) {
    const list = fieldOf(value, ['aliases', 'alias'])?.value;
    if (list) return intoList(text, list as Node, item);
    const first = fieldOf(value, ['name']) ?? value.items[0];
    if (!first) return null;
    const [start, end] = [(first.key as Node).range![0], ((first.value ?? first.key) as Node).range![1]];
    if (value.flow) return insert(end, `, aliases: [${item}]`);
    return insert(lineEnd(text, end), `${newLine(text)}${indentAt(text, start)}aliases: [${item}]`);
  }
  if (value) return intoList(text, value, item);
  const [start, end] = node.range!;
  const isKey = /^[ \t]*:/.test(text.slice(end));
  if (isKey) return insert(text.indexOf(':', end) + 1, ` [${item}]`);
  const indent = indentAt(text, start);
  return {
    span: { start, end },
    newText: `name: ${yamlText(name)}${newLine(text)}${indent}aliases: [${item}]`,
  };
}

function intoList(text: string, list: Node, item: string): Insertion | null {
  const [start, end] = list.range!;
  if (isScalar(list) && list.value === null) return insert(start, ` [${item}]`);
  if (isScalar(list))
    return {
      span: { start, end },
      newText: `[${text.slice(start, end)}, ${item}]`,
    };
  if (!isSeq(list)) return null;
  if (list.flow) return insert(end - 1, `${list.items.length > 0 ? ', ' : ''}${item}`);
  return intoBlock(text, list, item);
}

function intoBlock(text: string, list: YAMLSeq, item: string): Insertion {
  const first = (list.items[0] as Node).range![0];
  const indent = indentAt(text, text.lastIndexOf('-', first));
  return insert(lineEnd(text, list.range![1]), `${newLine(text)}${indent}- ${item}`);
}
