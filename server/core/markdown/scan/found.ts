/** What is found in the text of a block while it is read from left to right, and what becomes of its runs of marks. */
import type { Span } from '../../model.ts';
import type { Run } from '../canvas.ts';
import type { Known } from '../remark.ts';
import type { Link } from '../unit.ts';
import { type Delimiter, pairsOf } from './delimiters.ts';

/** A stretch that is no word: markup, or what a run is. `markup` without length keeps words apart. */
export interface Mark extends Span {
  look: Run['look'] | 'markup';
}

/** What was found so far. All offsets count from the start of the text. */
export interface Inline {
  text: string;
  at: number;
  marks: Mark[];
  links: Link[];
  code: Span[];
  struck: Span[];
  runs: Delimiter[];
  brackets: Bracket[];
  /** How many brackets are open: an address in one is none. */
  open: number;
  known: Known;
  /** Runs of backticks that nothing closes, by length: not to be looked for again. */
  unclosed: Set<number> | null;
  unsure: boolean;
}

/** An opening bracket, with how much had been found before it. */
export interface Bracket {
  at: number;
  image: boolean;
  /** Closed by a bracket, but no link. */
  balanced: boolean;
  /** Stands before a link that is already one: no link can begin here. */
  inactive: boolean;
  before: { marks: number; links: number; code: number; struck: number; runs: number };
}

/** Finds the emphasis and strike-through among the runs from `from` on, and forgets them. */
export function closeRuns(inline: Inline, from: number): void {
  if (inline.runs.length === from) return;
  const pairs = pairsOf(inline.runs.splice(from));
  if (!pairs) inline.unsure = true;
  for (const { start, end, use } of [...(pairs?.emphasis ?? []), ...(pairs?.struck ?? [])]) {
    inline.marks.push({ start, end: start + use, look: 'markup' }, { start: end - use, end, look: 'markup' });
  }
  inline.struck.push(...(pairs?.struck ?? []).map(({ start, end }) => ({ start, end })));
}
