/** How headings, fences and raw HTML begin. */
import type { Span } from '../../model.ts';
import { isBlank } from './characters.ts';
import { skipBlank } from './resources.ts';

/** The level of the heading that begins at `at`, and where its words stand. */
export function headingAt(text: string, at: number, end: number): { level: number; span: Span } | null {
  let start = at;
  while (text.charCodeAt(start) === 35) start++;
  const level = start - at;
  if (level === 0 || level > 6 || (start < end && !isBlank(text.charCodeAt(start)))) return null;
  start = Math.min(skipBlank(text, start), end);
  let last = endOfWords(text, start, end);
  let marks = last;
  while (marks > start && text.charCodeAt(marks - 1) === 35) marks--;
  if (marks === start || isBlank(text.charCodeAt(marks - 1))) last = endOfWords(text, start, marks);
  return { level, span: { start, end: last } };
}

/** Where the words of `start` to `end` end: the space behind them is none. */
export function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The fence that begins at `at`: its language, and the line that closes it. */
export function fenceAt(text: string, at: number, end: number): { info: string; closes: RegExp } | null {
  const mark = text.charAt(at);
  if (mark !== '`' && mark !== '~') return null;
  let after = at;
  while (text.charAt(after) === mark) after++;
  if (after - at < 3) return null;
  const rest = text.slice(after, end);
  if (mark === '`' && rest.includes('`')) return null;
  const info = /^[ \t]*([^ \t]*)/.exec(rest)![1]!;
  return { info, closes: new RegExp(`^${mark}{${after - at},}[ \\t]*$`) };
}

/** What ends raw HTML; null where a blank line does. `closed` where the first line does. */
interface Html {
  closes: RegExp | null;
  closed: boolean;
}

interface How {
  end: number;
  interrupts: boolean;
  lazy: boolean;
}

/** The raw HTML that begins at `at`. */
export function htmlAt(text: string, at: number, { end, interrupts, lazy }: How): Html | 'unsure' | null {
  if (text.charCodeAt(at) !== 60) return null;
  const line = text.slice(at, Math.min(end, at + 4000));
  const declared = /^<(?:!--|\?|!\[CDATA\[|![A-Za-z]|(?:script|pre|style|textarea)(?=[ \t>]|$))/i.exec(line)?.[0];
  if (declared) {
    const [, closes, from] = ends.find(([opening]) => opening.test(declared))!;
    return { closes, closed: closes.test(text.slice(at + from, end)) };
  }
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[ \t/>]|$)/.exec(line);
  if (!name) return null;
  const after = line.slice(name[0].length);
  if (blockNames.has(name[1]!.toLowerCase())) {
    return after.startsWith('/') && !after.startsWith('/>') ? null : { closes: null, closed: false };
  }
  if (lazy) return 'unsure';
  if (interrupts || !/>[ \t]*$/.test(line)) return null;
  return completeTag.test(line) ? { closes: null, closed: false } : 'unsure';
}

const completeTag =
  /^<(?:\/[A-Za-z][A-Za-z0-9-]*[ \t]*|[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z_:][\w:.-]*="[^"]*")*[ \t]*\/?)>[ \t]*$/;

/** What opens raw HTML of its own kind, what closes it, and from where on in its first line that may stand. */
const ends: [opening: RegExp, closes: RegExp, from: number][] = [
  [/^<!--/, /-->/, 2],
  [/^<\?/, /\?>/, 1],
  [/^<!\[/, /\]\]>/, 9],
  [/^<!/, />/, 2],
  [/^</, /<\/(?:script|pre|style|textarea)>/i, 1],
];

/** The elements that are blocks. */
const blockNames: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main
menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr
track ul`.split(/\s+/),
);
