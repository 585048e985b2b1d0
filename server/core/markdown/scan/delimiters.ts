/** Which stars, underscores and tildes are markup: the rules of CommonMark and GFM as micromark applies them. */
import type { Span } from '../../model.ts';
import { isPunctuation, isWide } from './characters.ts';

/** A run of one mark. What is left of it stands from `at`, `length` characters long. */
export interface Delimiter {
  mark: number;
  at: number;
  length: number;
  opens: boolean;
  closes: boolean;
}

const [star, underscore, tilde] = [42, 95, 126];

/** The run of marks that begins at `at`; null where it can be no markup. */
export function delimiterAt(text: string, at: number, end: number): Delimiter | null {
  const mark = text.charCodeAt(at);
  const [previous, next] = [text.charCodeAt(at - 1), text.charCodeAt(end)];
  const [before, after] = [kindOf(previous), kindOf(next)];
  if (mark === tilde) {
    if (end - at > 2) return null;
    const [opens, closes] = [after === 0 || (after === 2 && before > 0), before === 0 || (before === 2 && after > 0)];
    return { mark, at, length: end - at, opens, closes };
  }
  const opens = after === 0 || (after === 2 && before > 0) || next === tilde;
  const closes = before === 0 || (before === 2 && after > 0) || previous === tilde;
  if (mark === star) return { mark, at, length: end - at, opens, closes };
  const inWord = mark === underscore;
  return {
    mark,
    at,
    length: end - at,
    opens: inWord && opens && (before > 0 || !closes),
    closes: inWord && closes && (after > 0 || !opens),
  };
}

/** 1 for space and the ends of the text, 2 for punctuation, else 0. */
function kindOf(code: number): number {
  if (isWide(code)) return 1;
  return isPunctuation(code) ? 2 : 0;
}

/** A pair of marks that belong together, and how many of each are markup. */
export interface Pair extends Span {
  use: number;
}

/**
 * The pairs that runs form, given in order; they are used up. Null where emphasis and strike-through cross: which of
 * them wins is not decided here.
 */
export function pairsOf(runs: readonly Delimiter[]): { emphasis: Pair[]; struck: Pair[] } | null {
  const emphasis = match(
    runs.filter(({ mark }) => mark !== tilde),
    useOfEmphasis,
  );
  const struck = match(
    runs.filter(({ mark }) => mark === tilde),
    (open, close) => (open.length === close.length ? open.length : 0),
  );
  const cross = ({ start, end }: Pair): boolean =>
    struck.some((other) => other.start < start !== other.end > end && other.start < end && start < other.end);
  if (struck.length * emphasis.length > 10_000 || (struck.length > 0 && emphasis.some(cross))) return null;
  return { emphasis, struck };
}

/** How many marks a closing run takes of an opening one: none by the rule of three. */
function useOfEmphasis(open: Delimiter, close: Delimiter): number {
  if (open.mark !== close.mark) return 0;
  if ((open.closes || close.opens) && close.length % 3 > 0 && (open.length + close.length) % 3 === 0) return 0;
  return open.length > 1 && close.length > 1 ? 2 : 1;
}

function match(runs: readonly Delimiter[], useOf: (open: Delimiter, close: Delimiter) => number): Pair[] {
  const pairs: Pair[] = [];
  const openers: Delimiter[] = [];
  for (const close of runs) {
    for (let index = openers.length - 1; close.closes && close.length > 0 && index >= 0; index--) {
      const open = openers[index]!;
      const use = useOf(open, close);
      if (use === 0) continue;
      open.length -= use;
      pairs.push({ start: open.at + open.length, end: close.at + use, use });
      close.at += use;
      close.length -= use;
      openers.length = open.length > 0 ? index + 1 : index;
      index = openers.length;
    }
    if (close.opens && close.length > 0) openers.push(close);
  }
  return pairs;
}
