/** Many words as one tree of characters, so that one walk through a text finds them all. Case does not matter. */

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
