/**
 * remark's time grows faster than its text (1 MB: 3 s, 5 MB: a minute), and some lines (a minified file, a thousand
 * stars) cost it minutes on their own. So a long text is cut where a block must begin anyway, and stretches that no one
 * reads are left out. Lines decide, without a parse: pieces give the units of the whole for well-formed notes; a fence
 * that only the end of its list item closes may put a cut into code, a definition within code counts as one, and a
 * paragraph or quote of more than `longestRun` characters, or a table of more than `longestTable`, is read in parts.
 */
import type { Span } from '../model.ts';
import { withPlainLineEnds } from './lines.ts';

export interface Piece extends Span {
  /** Stretches of the text that the parser does not get: their blocks are masked. */
  omitted: Span[];
}

/** A text no longer than this is one piece. */
const pieceLength = 32_000;
/** Longer lines are no prose. */
const longestLine = 20_000;
/** What is left of a line that is left out, so that it still opens and closes the same blocks. */
const keptHead = 200;
const keptTail = 100;
/** The cost of emphasis and brackets grows with the square of their number in a paragraph. */
const mostMarks = 1000;
const longestRun = 32_000;
const longestTable = 160_000;

/** The pieces of a text, in order and without gaps. */
export function piecesOf(text: string): Piece[] {
  const source = withPlainLineEnds(text);
  const scan: Scan = {
    pieces: [{ start: 0, end: text.length, omitted: [] }],
    open: null,
    blank: true,
    run: 0,
    marks: 0,
  };
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    readLine({ start: at, end }, source, scan);
    at = end + 1;
  }
  return scan.pieces;
}

interface Scan {
  pieces: Piece[];
  /** The fence, comment or raw HTML that the line stands in. */
  open: Open | null;
  /** Whether the line before was blank. */
  blank: boolean;
  /** Where the lines that may be one paragraph or table began, and how many marks they hold. */
  run: number;
  marks: number;
}

interface Open {
  at: number;
  closes: (line: string) => boolean;
  /** A list item holds it and ends it: at the first line that is not indented. */
  nested: boolean;
}

function readLine(span: Span, source: string, scan: Scan): void {
  const line = source.slice(span.start, Math.min(span.end, span.start + longestLine));
  if (scan.open && !(scan.open.nested && /^\S/.test(line))) {
    readInside(scan.open, span, { source, scan });
    return;
  }
  const marks = countMarks(source, span);
  if (beginsBlock.test(line)) Object.assign(scan, { run: span.start, marks: 0 });
  cutBefore(span, line, scan);
  if (span.end - span.start > longestLine || marks > mostMarks || deepContainers.test(line)) omitMiddle(span, scan);
  else scan.marks += marks;
  scan.open = openingOf(line, span.start);
  scan.blank = !/\S/.test(line);
}

const beginsBlock = /^(?:[ \t]*$|#{1,6}[ \t]|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/;
const beginsUnit = /^(?:#{1,6}[ \t]|[-*+][ \t]+[^ \t])/;
const deepContainers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/;

/** Begins a new piece at this line where that is due, and safe or unavoidable. */
function cutBefore({ start }: Span, line: string, scan: Scan): void {
  const piece = scan.pieces.at(-1)!;
  const safe = beginsUnit.test(line) || (scan.blank && /^[^\s]/.test(line));
  const due = safe && start - piece.start > pieceLength;
  const longest = /^[ \t]*\|/.test(line) ? longestTable : longestRun;
  const unavoidable = start - scan.run > longest || scan.marks > mostMarks;
  if (!due && !unavoidable) return;
  scan.pieces.push({ start, end: piece.end, omitted: [] });
  piece.end = start;
  Object.assign(scan, { run: start, marks: 0 });
}

function readInside(open: Open, span: Span, { source, scan }: { source: string; scan: Scan }): void {
  if (span.end - span.start > longestLine) omitMiddle(span, scan);
  if (open.closes(source.slice(span.start, span.end))) scan.open = null;
  else if (span.start - open.at > longestRun) omit({ start: span.start, end: span.end + 1 }, scan);
  Object.assign(scan, { blank: false, run: span.end, marks: 0 });
}

function omitMiddle({ start, end }: Span, scan: Scan): void {
  if (end - start > keptHead + keptTail) omit({ start: start + keptHead, end: end - keptTail }, scan);
}

function omit(span: Span, scan: Scan): void {
  const { start, omitted, end } = scan.pieces.at(-1)!;
  const last = omitted.at(-1);
  if (last && last.end === span.start - start) last.end = Math.min(span.end, end) - start;
  else omitted.push({ start: span.start - start, end: Math.min(span.end, end) - start });
}

function countMarks(source: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 42 || code === 95 || code === 91 || code === 126) count++;
  }
  return count;
}

/** The fence or raw HTML that a line opens and does not close. What stands in a quote ends with the quote. */
function openingOf(line: string, at: number): Open | null {
  const fence = /^((?:[ \t]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  if (fence) {
    const mark = fence[2]!;
    const closes = (other: string) => {
      const found = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(other)?.[1];
      return found !== undefined && found.length >= mark.length && found[0] === mark[0];
    };
    return { at, closes, nested: /\S|\t| {4}/.test(fence[1]!) };
  }
  const html = /^ {0,3}<(!--|\?|!\[CDATA\[|![a-z]|(?:script|pre|style|textarea)(?=[\s>]|$))/i.exec(line);
  if (!html) return null;
  const end = htmlEnds[html[1]!.toLowerCase()] ?? />/;
  return end.test(line.slice(html[0].length - 2)) ? null : { at, closes: (other) => end.test(other), nested: false };
}

const htmlEnds: Record<string, RegExp> = {
  '!--': /-->/,
  '?': /\?>/,
  '![cdata[': /\]\]>/,
  script: /<\/(?:script|pre|style|textarea)>/i,
  pre: /<\/(?:script|pre|style|textarea)>/i,
  style: /<\/(?:script|pre|style|textarea)>/i,
  textarea: /<\/(?:script|pre|style|textarea)>/i,
};
