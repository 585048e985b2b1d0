/** Many words as one tree of characters, so that one walk through a text finds them all. Case does not matter. */
import type { Span } from '../model.ts';
import { goesOn } from './characters.ts';

/** A list of words, with what stands for it in a `Sight`. */
export interface WordList {
  words: readonly string[];
  low: number;
  high: number;
}

/** Nodes are numbers; node 0 is none. The children of a node are a chain: its `child`, and from there by `sibling`. */
export interface WordTree {
  /** The number of a character, one for all its cases; 0 where it is in no word. */
  symbolOf: Uint16Array;
  /** The node of a word's first character, by symbol. */
  roots: Int32Array;
  symbol: Int32Array;
  child: Int32Array;
  sibling: Int32Array;
  /** Of which lists a word ends here. */
  low: Int32Array;
  high: Int32Array;
}

/** A tree of the words of all lists. */
export function growTree(lists: readonly WordList[]): WordTree {
  const most = lists.reduce((sum, { words }) => words.reduce((length, word) => length + word.length, sum), 1);
  const symbolOf = new Uint16Array(0x10000);
  const nodes = [0, 1, 2, 3, 4].map(() => new Int32Array(most));
  const [symbol, child, sibling, low, high] = nodes as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const roots: number[] = [0];
  let count = 1;
  let symbols = 1;
  const symbolFor = (code: number): number => {
    if (symbolOf[code] === 0) {
      for (const each of casesOf(code)) symbolOf[each] = symbols;
      roots[symbols++] = 0;
    }
    return symbolOf[code]!;
  };
  const step = (node: number, of: number): number => {
    let next = node === 0 ? roots[of]! : child[node]!;
    if (node !== 0) while (next !== 0 && symbol[next] !== of) next = sibling[next]!;
    if (next !== 0) return next;
    next = count++;
    symbol[next] = of;
    if (node === 0) roots[of] = next;
    else {
      sibling[next] = child[node]!;
      child[node] = next;
    }
    return next;
  };
  for (const list of lists)
    for (const word of list.words) {
      let node = 0;
      for (let at = 0; at < word.length; at++) node = step(node, symbolFor(word.charCodeAt(at)));
      low[node]! |= list.low;
      high[node]! |= list.high;
    }
  return { symbolOf, roots: Int32Array.from(roots), symbol, child, sibling, low, high };
}

/** All characters that a pattern without regard to case, Unicode or not, takes for this one; blanks are one as well. */
function casesOf(code: number): number[] {
  if (code === 0x20) return [0x20, 0xa0];
  const character = String.fromCharCode(code);
  const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
  const cases = [character, upper, lower, lower.toUpperCase(), upper.toLowerCase(), ...(variants[lower] ?? '')];
  return cases.filter((each) => each.length === 1).map((each) => each.charCodeAt(0));
}

/** The long s, the signs of Kelvin and Ångström, and the apostrophe as printers set it. */
const variants: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a', å: '\u212b', "'": '’' };

/** Finds the words of a list in a text: of those that begin at one place the longest, none within another. */
export function finder(list: readonly string[]): (text: string) => Span[] {
  let tree: WordTree | null = null;
  return (text) => {
    tree ??= growTree([{ words: list, low: 1, high: 0 }]);
    const found: Span[] = [];
    for (let at = 0; at < text.length; ) {
      const end = goesOn(text, at) ? 0 : endOfWord(tree, text, at);
      if (end > 0) found.push({ start: at, end });
      at = Math.max(end, at + 1);
    }
    return found;
  };
}

/** Where the longest word ends that begins at a place; 0 where none does. */
function endOfWord({ symbolOf, roots, symbol, child, sibling, low }: WordTree, text: string, from: number): number {
  let end = 0;
  let node = roots[symbolOf[text.charCodeAt(from)]!]!;
  for (let at = from + 1; node !== 0; at++) {
    if (low[node] !== 0 && !goesOn(text, at)) end = at;
    const of = at < text.length ? symbolOf[text.charCodeAt(at)]! : 0;
    node = of === 0 ? 0 : child[node]!;
    while (node !== 0 && symbol[node] !== of) node = sibling[node]!;
  }
  return end;
}
