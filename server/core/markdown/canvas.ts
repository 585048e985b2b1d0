/**
 * The text of a block as its readers see it: of the length of its source, words kept in place, markup as spaces, code,
 * addresses, images and HTML as MASK, comments as spaces. Line ends are all `\n` (CRLF as a space and `\n`); so is `<br>`.
 * Whoever reads a block draws what is not markup on a canvas; what becomes of it is the same for all.
 */
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { withPlainLineEnds } from './lines.ts';
import { isBlank } from './scan/characters.ts';
import { type BlockKind, type Link, MASK } from './unit.ts';

export interface Painted {
  text: string;
  source: string;
  links: Link[];
  code: Span[];
  struck: Span[];
}

/** A stretch that is not markup. Runs are in order. */
export interface Run extends Span {
  look: 'words' | 'masked' | 'html';
}

export interface Canvas extends Omit<Painted, 'text'> {
  runs: Run[];
}

/** A canvas with nothing on it. */
export const canvasFor = (source: string): Canvas => ({ source, runs: [], links: [], code: [], struck: [] });

/** What the drawing gives: `quotes` says in how many quotes the block stands, whose marks on further lines are markup. */
export function finish(canvas: Canvas, quotes: number): Painted {
  const { source, links, code, struck } = canvas;
  let text = assemble(canvas);
  if (quotes > 0) text = blankQuoteMarks(text, source, quotes);
  text = readWikiLinks(withPlainEdges(text), canvas);
  if (links.length > 1) links.sort((one, other) => one.start - other.start);
  return { text, source, links, code, struck };
}

/** Adds a link, image or address; `label` is what is shown of it. */
export function addLink(canvas: Canvas, span: Span, link: { target: string | undefined; label?: Span }): void {
  if (link.target !== undefined) canvas.links.push({ ...span, target: link.target, label: link.label ?? span });
}

/** How much of a bare address is one: it ends where full-width punctuation begins (`见https://a.b/c，谢谢`; GFM runs on). */
export function addressEnd(source: string, { start, end }: Span): number {
  const tail = source
    .slice(start, end)
    .search(/[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]/);
  return tail > 0 ? start + tail : end;
}

/** A bullet, a Latin word or two, and more that is none. */
const wordsFirst =
  /^\s*(?:[-*・·]\s|[(（]?\d{1,2}[.、．)）]\s?)?(?:[A-Za-z\d][\w.+/:-]{0,20}[ ，、]?){0,2}[\u3040-\u30ff\u4e00-\u9fff]{2}/;
const codeSigns = /[{}<>=;$|\\`\t]|\/\/|^[ \t]*#|\w\([)"',.]/m;

/**
 * `    灯塔的门关不上`: writers of Chinese and Japanese set paragraphs in by as much as makes code of them. Such a block
 * begins with words, and nothing in it has the signs of code.
 */
const isSetIn = (source: string): boolean => wordsFirst.test(source) && !codeSigns.test(source.replace(/^\t+/gm, ' '));

/** The kind of a block that is drawn: one that is set in as code may hold words. */
export const kindOf = (kind: BlockKind, { code }: Pick<Painted, 'code'>): BlockKind =>
  kind === 'code' && code.length === 0 ? 'paragraph' : kind;

/** A code block: the lines between the fences, or the whole of an indented block, unless these are words. */
export function drawCode(canvas: Canvas): void {
  const { source } = canvas;
  const fence = /^(`{3,}|~{3,})[^\r\n]*(?:\r\n|\r|\n|$)/.exec(source);
  if (!fence && isSetIn(source)) {
    canvas.runs.push({ start: 0, end: source.length, look: 'words' });
    return;
  }
  const open = fence ? fence[0].length : 0;
  const close = fence ? /(?:^|[\r\n])[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(source.slice(open)) : null;
  const span = { start: open, end: close ? open + close.index : source.length };
  canvas.code.push(span);
  canvas.runs.push({ ...span, look: 'masked' });
}

/** `<font color="red">`, `</b>`: a tag that says no more than how its words look. */
const dresses = /^<\/?(?:font|span|b|i|u|em|strong|small|big|mark|ins)(?:\s[^<>]{0,200})?>$/i;

function assemble(canvas: Canvas): string {
  let text = '';
  for (const run of canvas.runs) {
    text += blank(canvas.source.slice(text.length, run.start));
    const source = canvas.source.slice(run.start, run.end);
    if (run.look === 'words') text += withoutEscapes(source);
    else if (run.look === 'html' && /^<br[ /]*>$/i.test(source)) text += `\n${' '.repeat(source.length - 1)}`;
    else if (run.look === 'html' && (source.startsWith('<!--') || dresses.test(source))) text += blank(source);
    else text += filled(source, masks);
  }
  return withPlainLineEnds(text + blank(canvas.source.slice(text.length)));
}

/** Tabs around line ends as spaces: whether they are text depends on what stands beside them. */
function withPlainEdges(text: string): string {
  if (!text.includes('\t') || !text.includes('\n')) return text;
  const spaces = (found: string): string => ' '.repeat(found.length);
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/, spaces))
    .map((line) => line.slice(0, endOfWords(line)).padEnd(line.length))
    .join('\n');
}

function endOfWords(line: string): number {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--;
  return end;
}

/** Spaces for whatever is no line end. */
export const blank = (source: string): string => filled(source, spaces);

const [spaces, masks] = [' '.repeat(200), MASK.repeat(200)];

/** The same mark for each character that is no line end. */
function filled(source: string, marks: string): string {
  const { length } = source;
  if (length === 0 || source === '\n') return source;
  if (length <= marks.length && !source.includes('\n') && !source.includes('\r')) return marks.slice(0, length);
  return source.replace(/[^\r\n]/g, marks.charAt(0));
}

const characters: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/** Backslashes of escapes as spaces, `&amp;` as `&` and spaces. */
function withoutEscapes(source: string): string {
  const text = source.includes('\\') ? source.replace(/\\([!-/:-@[-`{-~])/g, ' $1') : source;
  if (!text.includes('&')) return text;
  return text.replace(/&(nbsp|amp|lt|gt|quot);/g, (all, name: string) => characters[name]!.padEnd(all.length));
}

/** Blanks what quotes put before the further lines of a block, as often as it stands in a quote. */
function blankQuoteMarks(text: string, raw: string, quotes: number): string {
  const marks = new RegExp(`(?<=[\\r\\n])(?:[ \\t]{0,8}>){1,${Math.min(quotes, 20)}}`, 'g');
  let out = '';
  for (const found of allOf(marks, raw)) {
    out += text.slice(out.length, found.index) + ' '.repeat(found[0].length);
  }
  return out + text.slice(out.length);
}

const wikiLink = /\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n|]{1,300}))?\]\]/g;

/** `[[target]]` and `[[target|words]]`, which Markdown leaves as text. */
function readWikiLinks(text: string, canvas: Canvas): string {
  if (!text.includes('[[')) return text;
  let out = '';
  for (const found of allOf(wikiLink, text)) {
    const [all, target, words] = found as unknown as [string, string, string?];
    const start = found.index;
    const end = start + all.length;
    const label = words === undefined ? start + 2 : start + 3 + target.length;
    const shown = words ?? target;
    const raw = canvas.source
      .slice(start + 2, start + 2 + target.length)
      .replace(/\\$/, '')
      .trim();
    addLink(canvas, { start, end }, { target: raw, label: { start: label, end: label + shown.length } });
    out += `${text.slice(out.length, start)}  ${words === undefined ? '' : `${MASK.repeat(target.length)} `}${shown}  `;
  }
  return out ? out + text.slice(out.length) : text;
}
