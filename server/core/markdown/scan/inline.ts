/**
 * Reads the text of a block as remark would: code, links, emphasis, HTML, addresses. It knows what it does not know:
 * then it says so, and the block is remark's.
 */
import type { Span } from '../../model.ts';
import { addLink, addressEnd, type Canvas } from '../canvas.ts';
import type { Known } from '../remark.ts';
import { endOfEmail, endOfUrl, endOfWww, startOfEmail } from './address.ts';
import { closeBracket, openBracket } from './brackets.ts';
import { isAtext, isBlank, isEscapable, isLineEnd, isSpace } from './characters.ts';
import { delimiterAt } from './delimiters.ts';
import { closeRuns, type Inline } from './found.ts';

/** The emphasis and brackets of a paragraph are read in pairs; remark reads no more of them either. */
const mostMarks = 1000;

/**
 * Draws what stands in `span` of `text`, which is the canvas's source with what no one reads as spaces. False where it
 * is not sure; then the canvas is spoilt.
 */
export function drawInline(canvas: Canvas, text: string, how: { span: Span; known: Known }): boolean {
  const { start, end } = how.span;
  const inline = readInline(text.slice(start, end), how.known);
  if (!inline) return false;
  const move = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  for (const { label, target, ...span } of inline.links) addLink(canvas, move(span), { target, label: move(label) });
  canvas.code.push(...inline.code.map(move));
  canvas.struck.push(...inline.struck.map(move));
  let at = start;
  for (const mark of inline.marks) {
    const span = move(mark);
    drawWords(canvas, { start: at, end: span.start });
    if (mark.look !== 'markup') canvas.runs.push({ ...span, look: mark.look });
    at = span.end;
  }
  drawWords(canvas, { start: at, end });
  return true;
}

function drawWords(canvas: Canvas, span: Span): void {
  if (span.end > span.start) canvas.runs.push({ ...span, look: 'words' });
}

function readInline(text: string, known: Known): Inline | null {
  const inline: Inline = {
    text,
    at: 0,
    marks: [],
    links: [],
    code: [],
    struck: [],
    runs: [],
    brackets: [],
    open: 0,
    known,
    unclosed: null,
    unsure: false,
  };
  while (!inline.unsure) {
    inline.at = nextMark(text, inline.at);
    if (inline.at >= text.length) break;
    readers[text.charCodeAt(inline.at)]!(inline);
    if (inline.runs.length + inline.brackets.length > mostMarks) return null;
  }
  if (!inline.unsure) closeRuns(inline, 0);
  if (inline.unsure) return null;
  if (inline.marks.length > 1) inline.marks.sort((one, other) => one.start - other.start || one.end - other.end);
  if (inline.struck.length > 1) inline.struck.sort((one, other) => one.start - other.start);
  return inline;
}

type Reader = (inline: Inline) => void;

function readEscape(inline: Inline): void {
  const next = inline.text.charCodeAt(inline.at + 1);
  if (isLineEnd(next)) breakLine(inline, inline.at);
  else inline.at += isEscapable(next) ? 2 : 1;
}

/** Two spaces before a line end, with which a line ends for good. */
function readLineEnd(inline: Inline): void {
  let start = inline.at;
  while (isBlank(inline.text.charCodeAt(start - 1))) start--;
  if (inline.at - start > 1 && !inline.text.slice(start, inline.at).includes('\t')) breakLine(inline, start);
  else inline.at++;
}

/** From `start` to where the next line begins is no text. */
function breakLine(inline: Inline, start: number): void {
  let end = inline.at;
  while (isSpace(inline.text.charCodeAt(end)) || end === start) end++;
  inline.marks.push({ start, end, look: 'markup' });
  inline.at = end;
}

function readCode(inline: Inline): void {
  const { text, at } = inline;
  const ticks = runLength(text, at);
  inline.at += ticks;
  if (inline.unclosed?.has(ticks)) return;
  for (let close = text.indexOf('`', inline.at); close >= 0; close = text.indexOf('`', close)) {
    const length = runLength(text, close);
    if (length === ticks) {
      inline.code.push({ start: at + ticks, end: close });
      inline.marks.push({ start: at, end: at + ticks, look: 'markup' });
      inline.marks.push({ start: at + ticks, end: close, look: 'masked' });
      inline.marks.push({ start: close, end: close + ticks, look: 'markup' });
      inline.at = close + ticks;
      return;
    }
    close += length;
  }
  inline.unclosed ??= new Set();
  inline.unclosed.add(ticks);
}

/** How often the character at `at` is repeated from there on. */
function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

const address = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\p{Cc}]{0,2000}>/uy;
const tag =
  /<(?:\/[A-Za-z][A-Za-z0-9-]{0,100}[ \t]*|[A-Za-z][A-Za-z0-9-]{0,100}(?: [A-Za-z_][\w:.-]{0,100}="[^"<>\r\n]{0,2000}")*[ \t]*\/?)>/y;
const comment = /<!--(?!-?>)/y;

function readAngle(inline: Inline): void {
  const { text, at } = inline;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const link = match(address);
  if (link) {
    const label = { start: at + 1, end: at + link.length - 1 };
    inline.links.push({ start: at, end: at + link.length, target: link.slice(1, -1), label });
    inline.marks.push({ start: at, end: label.start, look: 'markup' }, { ...label, look: 'masked' });
    inline.marks.push({ start: label.end, end: label.end + 1, look: 'markup' });
    inline.at += link.length;
    return;
  }
  const closing = match(comment) ? text.indexOf('-->', at + 4) : -1;
  const html = closing < 0 ? match(tag)?.length : closing + 3 - at;
  if (html) {
    inline.marks.push({ start: at, end: at + html, look: 'html' });
    inline.at += html;
  } else {
    inline.unsure = /[A-Za-z/!?]/.test(text.charAt(at + 1)) || text.includes('@', at);
    inline.at++;
  }
}

function readRun(inline: Inline): void {
  const end = inline.at + runLength(inline.text, inline.at);
  const run = delimiterAt(inline.text, inline.at, end);
  if (run?.opens || run?.closes) inline.runs.push(run);
  inline.at = end;
}

function readUrl(inline: Inline): void {
  addAddress(inline, { at: inline.at, end: inline.open > 0 ? -1 : endOfUrl(inline.text, inline.at), scheme: '' });
}

function readWww(inline: Inline): void {
  const { text, at } = inline;
  const end = inline.open > 0 ? -1 : endOfWww(text, at);
  if (end < 0) {
    inline.at++;
    return;
  }
  let name = at;
  while (isAtext(text.charCodeAt(name))) name++;
  if (text.charAt(name) === '@') inline.unsure = true;
  else addAddress(inline, { at, end, scheme: 'http://' });
}

function readEmail(inline: Inline): void {
  const { text, at } = inline;
  const start = inline.open > 0 ? -1 : startOfEmail(text, at);
  const end = start < 0 ? -1 : endOfEmail(text, at);
  if (end > 0 && (text.charAt(start - 1) === '\\' || text.slice(start, at).includes('_'))) inline.unsure = true;
  if (end > 0 && (inline.marks.at(-1)?.end ?? 0) > start) inline.unsure = true;
  if (end < 0) inline.at++;
  else addAddress(inline, { at: start, end, scheme: 'mailto:' });
}

function addAddress(inline: Inline, { at, end, scheme }: { at: number; end: number; scheme: string }): void {
  inline.at++;
  if (end < 0) return;
  const span = { start: at, end: addressEnd(inline.text, { start: at, end }) };
  inline.links.push({ ...span, target: scheme + inline.text.slice(at, span.end), label: span });
  inline.marks.push({ ...span, look: 'masked' });
  if (end > span.end) inline.marks.push({ start: end, end, look: 'markup' });
  inline.at = end;
}

/** By the code of the character that they begin with. */
const readers: (Reader | null)[] = new Array(128).fill(null);
for (const [characters, read] of [
  ['\\', readEscape],
  ['\r\n', readLineEnd],
  ['`', readCode],
  ['<', readAngle],
  ['*_~', readRun],
  ['hH', readUrl],
  ['wW', readWww],
  ['@', readEmail],
  ['![', openBracket],
  [']', closeBracket],
] as [string, Reader][]) {
  for (const character of characters) readers[character.charCodeAt(0)] = read;
}

/** The next place from `from` on where there is something to read; most letters `h` and `w` begin no address. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || readers[code] === null) continue;
    const letter = code | 32;
    if (letter === 104 && (text.charCodeAt(at + 1) | 32) !== 116) continue;
    if (letter === 119 && (text.charCodeAt(at + 1) | 32) !== 119) continue;
    return at;
  }
  return text.length;
}
