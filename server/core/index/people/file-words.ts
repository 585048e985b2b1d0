/** Where in a people file a person's spellings stand. */
import type { Span } from '../../model.ts';
import { isMap, isScalar, isSeq, type Node } from '../../yaml.ts';
import { type Entry, fieldNames, textOf } from './file.ts';

export interface WrittenSpelling {
  /** Without quotes and the `@` of a handle. */
  words: string;
  /** Of these words; of words in quotes that hold escapes, of all between the quotes. */
  span: Span;
  quote: '"' | "'" | '';
  /** It is what the person signs in with, or an address. */
  login: boolean;
}

/** The spellings of an entry where they stand, the name first. */
export function spellingsIn(text: string, { node, value }: Entry): WrittenSpelling[] {
  const named = isScalar(node) ? [node] : valuesOf(node, fieldNames.name);
  const [aliases, logins] = isMap(value)
    ? [valuesOf(value, fieldNames.alias), valuesOf(value, fieldNames.login)]
    : [value ? listed(value) : [], []];
  const spell = (login: boolean) => (scalar: Node) => {
    const words = textOf(scalar)?.replace(/^@/, '');
    return words && scalar.range ? [{ ...written(text, words, scalar.range), login }] : [];
  };
  return [...[...named, ...aliases].flatMap(spell(false)), ...logins.flatMap(spell(true))];
}

function valuesOf(map: Node, names: readonly string[]): Node[] {
  if (!isMap(map)) return [];
  return map.items
    .filter(({ key }) => names.includes(textOf(key)?.toLowerCase() ?? ''))
    .flatMap(({ value }) => (value ? listed(value as Node) : []));
}

const listed = (node: Node): Node[] => (isSeq(node) ? (node.items as Node[]) : [node]);

function written(
  text: string,
  words: string,
  [from, to]: readonly [number, number, ...unknown[]],
): Omit<WrittenSpelling, 'login'> {
  const quote = /["']/.exec(text.charAt(from))?.[0] as '"' | "'" | undefined;
  const [start, end] = quote ? [from + 1, to - 1] : [from, to];
  const at = text.slice(start, end).indexOf(words);
  const span = at < 0 ? { start, end } : { start: start + at, end: start + at + words.length };
  return { words, span, quote: quote ?? '' };
}
