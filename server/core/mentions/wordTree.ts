/** Many words as one tree of characters, so that one walk through a text finds them all. Case does not matter. */
import type { Span } from '../model.ts';
import { goesOn } from './characters.ts';

/** A list of words, with what stands for it in a `Sight`. */
export interface WordList {
  words: readonly string[];
  low: number;
  high: number;
  top: number;
}

/** Nodes are numbers; node 0 is none. Most nodes lead to one other only, which has the next number. */
export interface WordTree {
  /** The number of a character, one for all its cases; 0 where it is in no word. It is the same in all trees. */
  symbolOf: Uint16Array;
  /** The node of a word's first character, by symbol. */
  roots: Int32Array;
  /** The symbol by which a node leads to the next number, `BRANCHES` where others lead elsewhere, `ENDS` where a word ends. */
  next: Uint16Array;
  /** Steps by those others as a table, each with the node that it leads to behind it. */
  branches: Int32Array;
  /** Of which lists a word ends at a node. */
  low: Int32Array;
  high: Int32Array;
  top: Int32Array;
}

const SYMBOL_BITS = 12;
const SYMBOL = (1 << SYMBOL_BITS) - 1;
const BRANCHES = 1 << SYMBOL_BITS;
const ENDS = 2 << SYMBOL_BITS;
const stepOf = (node: number, symbol: number): number => (node << SYMBOL_BITS) | symbol;
const placeOf = (step: number): number => (Math.imul(step, 0x9e3779b1) >>> 12) << 1;

/** Whether a word ends at a node. */
export const endsAt = ({ next }: WordTree, node: number): boolean => (next[node]! & ENDS) !== 0;

/** The node that follows a node by a symbol; 0 where none does. */
export function stepFrom({ next, branches }: WordTree, node: number, symbol: number): number {
  const onward = next[node]!;
  if ((onward & SYMBOL) === symbol) return node + 1;
  if ((onward & BRANCHES) === 0) return 0;
  const step = stepOf(node, symbol);
  const most = branches.length - 1;
  for (let at = placeOf(step) & most; ; at = (at + 2) & most) {
    if (branches[at] === step) return branches[at + 1]!;
    if (branches[at] === 0) return 0;
  }
}

/** Where a word of the tree ends. */
export function nodeOf(tree: WordTree, word: string): number {
  let node = tree.roots[tree.symbolOf[word.charCodeAt(0)]!]!;
  for (let at = 1; at < word.length; at++) node = stepFrom(tree, node, tree.symbolOf[word.charCodeAt(at)]!);
  return node;
}

const symbolOf = new Uint16Array(0x10000);
let symbols = 1;

/** Gives a character its number. */
function numbered(code: number): number {
  const symbol = symbols++;
  for (const each of casesOf(code)) symbolOf[each] = symbol;
  if (symbols > 1 << SYMBOL_BITS) throw new RangeError('the words have too many characters');
  return symbol;
}

/** A tree of the words of all lists. */
export function growTree(lists: readonly WordList[]): WordTree {
  const most = lists.reduce((sum, { words }) => sum + words.reduce((length, word) => length + word.length, 0), 1);
  const tree: WordTree = {
    symbolOf,
    roots: new Int32Array(1 << SYMBOL_BITS),
    next: new Uint16Array(most),
    branches: new Int32Array(0),
    low: new Int32Array(most),
    high: new Int32Array(most),
    top: new Int32Array(most),
  };
  const { roots, next } = tree;
  const branches = new Map<number, number>();
  let nodes = 1;
  for (const { words, low, high, top } of lists)
    for (const word of words) {
      const code = word.charCodeAt(0);
      const first = symbolOf[code]! || numbered(code);
      if (roots[first] === 0) roots[first] = nodes++;
      let node = roots[first]!;
      for (let at = 1; at < word.length; at++) {
        const code = word.charCodeAt(at);
        const symbol = symbolOf[code]! || numbered(code);
        // Said here, not in functions of its own: it is done for each character of tens of thousands of words while code is slow.
        if ((next[node]! & SYMBOL) === symbol) {
          node++;
          continue;
        }
        const step = stepOf(node, symbol);
        const known = branches.get(step);
        if (known === undefined && node + 1 === nodes) next[node]! |= symbol;
        else if (known === undefined) {
          branches.set(step, nodes);
          next[node]! |= BRANCHES;
        }
        node = known ?? nodes++;
      }
      next[node]! |= ENDS;
      tree.low[node]! |= low;
      tree.high[node]! |= high;
      tree.top[node]! |= top;
    }
  return {
    ...tree,
    next: tree.next.slice(0, nodes),
    branches: tableOf(branches),
    low: tree.low.slice(0, nodes),
    high: tree.high.slice(0, nodes),
    top: tree.top.slice(0, nodes),
  };
}

function tableOf(branches: ReadonlyMap<number, number>): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(4 * branches.size + 2)));
  const most = table.length - 1;
  for (const [step, node] of branches) {
    let at = placeOf(step) & most;
    while (table[at] !== 0) at = (at + 2) & most;
    table[at] = step;
    table[at + 1] = node;
  }
  return table;
}

/** All characters that a pattern without regard to case, Unicode or not, takes for this one; blanks are one as well. */
function casesOf(code: number): number[] {
  if (code === 0x20) return [0x20, 0xa0];
  const character = String.fromCharCode(code);
  const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
  if (upper === lower && variants[lower] === undefined) return [code];
  const cases = [character, upper, lower, lower.toUpperCase(), upper.toLowerCase(), ...(variants[lower] ?? '')];
  return cases.filter((each) => each.length === 1).map((each) => each.charCodeAt(0));
}

/** The long s, the signs of Kelvin and Ångström, and the apostrophe as printers set it. */
const variants: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a', å: '\u212b', "'": '’' };

/** Finds the words of a list in a text: of those that begin at one place the longest, none within another. */
export function finder(list: readonly string[]): (text: string) => Span[] {
  const endAt = beginner(list);
  return (text) => {
    const found: Span[] = [];
    for (let at = 0; at < text.length; ) {
      const end = endAt(text, at);
      if (end > 0) found.push({ start: at, end });
      at = Math.max(end, at + 1);
    }
    return found;
  };
}

/**
 * Finds which word of a list stands at a place of a text: where the longest ends behind which the text goes on as `follows` says, 0
 * where none does. As `anyOf` at the beginning of a pattern, which V8 takes far longer to compile than this takes to grow.
 */
export function beginner(list: readonly string[]): BeginsAt {
  let tree: WordTree | null = null;
  return (text, from = 0, follows = () => true) => {
    tree ??= growTree([{ words: list, low: 1, high: 0, top: 0 }]);
    if (from >= text.length || goesOn(text, from)) return 0;
    let end = 0;
    let node = tree.roots[tree.symbolOf[text.charCodeAt(from)]!]!;
    for (let at = from + 1; node !== 0; at++) {
      if (endsAt(tree, node) && !goesOn(text, at) && follows(at)) end = at;
      const symbol = at < text.length ? tree.symbolOf[text.charCodeAt(at)]! : 0;
      node = symbol === 0 ? 0 : stepFrom(tree, node, symbol);
    }
    return end;
  };
}

/** See `beginner`. */
export type BeginsAt = (text: string, from?: number, follows?: (end: number) => boolean) => number;
