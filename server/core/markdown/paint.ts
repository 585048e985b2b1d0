/**
 * The text of a block as its readers see it: of the length of its source, words kept in place, markup as spaces, code,
 * addresses, images and HTML as MASK. Line ends are all `\n` (CRLF as a space and `\n`); so is `<br>`.
 */
import type { Nodes } from 'mdast';
import type { Span } from '../model.ts';
import { withPlainLineEnds } from './lines.ts';
import { type Link, MASK } from './unit.ts';

/** Destinations by normalised label. */
export type Definitions = Map<string, string>;

export interface Painted {
  text: string;
  source: string;
  links: Link[];
  code: Span[];
  struck: Span[];
}

interface Source {
  text: string;
  definitions: Definitions;
  /** How many quotes the block stands in: their marks on its further lines are markup. */
  quotes: number;
}

export function paint(node: Nodes | null, span: Span, source: Source): Painted {
  const raw = source.text.slice(span.start, span.end);
  const canvas: Canvas = {
    raw,
    offset: span.start,
    definitions: source.definitions,
    runs: [],
    links: [],
    code: [],
    struck: [],
  };
  if (node) draw(node, canvas, 0);
  let text = assemble(canvas);
  if (source.quotes > 0) text = blankQuoteMarks(text, raw, source.quotes);
  readWikiLinks(text, canvas);
  if (canvas.wiki) text = canvas.wiki;
  canvas.links.sort((one, other) => one.start - other.start);
  return { text, source: raw, links: canvas.links, code: canvas.code, struck: canvas.struck };
}

/** A stretch that is not markup. Runs are in order. */
interface Run extends Span {
  look: 'words' | 'masked' | 'html';
}

interface Canvas {
  raw: string;
  offset: number;
  definitions: Definitions;
  runs: Run[];
  links: Link[];
  code: Span[];
  struck: Span[];
  /** The text after wiki links were taken out of sight, where there are any. */
  wiki?: string;
}

function draw(node: Nodes, canvas: Canvas, depth: number): void {
  const start = node.position!.start.offset! - canvas.offset;
  const span = { start, end: node.position!.end.offset! - canvas.offset };
  if (node.type === 'text') canvas.runs.push({ ...span, look: 'words' });
  else if (node.type === 'code') drawCode(span, canvas);
  else if (node.type === 'inlineCode') drawCodeSpan(span, canvas);
  else if (node.type === 'link' || node.type === 'linkReference') drawLink(node, span, { canvas, depth });
  else if (node.type === 'html') canvas.runs.push({ ...span, look: 'html' });
  else if (hidden.has(node.type) || depth > deepest) {
    canvas.runs.push({ ...span, look: 'masked' });
    addLink(canvas, span, targetOf(node, canvas));
  } else {
    if (node.type === 'delete') canvas.struck.push(span);
    if ('children' in node) for (const child of node.children) draw(child, canvas, depth + 1);
  }
}

/** No text is marked up deeper; what pretends to be is masked. */
const deepest = 50;

const hidden: ReadonlySet<string> = new Set(['definition', 'image', 'imageReference']);

function targetOf(node: Nodes, canvas: Canvas): string | undefined {
  if ('url' in node) return node.url;
  return 'identifier' in node ? canvas.definitions.get(node.identifier) : undefined;
}

function drawCodeSpan({ start, end }: Span, canvas: Canvas): void {
  const ticks = /^`*/.exec(canvas.raw.slice(start, end))![0].length;
  const span = { start: start + ticks, end: end - ticks };
  canvas.code.push(span);
  canvas.runs.push({ ...span, look: 'masked' });
}

type LinkNode = Extract<Nodes, { type: 'link' | 'linkReference' }>;

/** `[words](address)`, `[words][label]`, `<address>` or a bare address. */
function drawLink(node: LinkNode, span: Span, { canvas, depth }: { canvas: Canvas; depth: number }): void {
  const target = targetOf(node, canvas);
  const open = canvas.raw.charAt(span.start);
  if (open === '[') {
    for (const child of node.children) draw(child, canvas, depth + 1);
    const last = node.children.at(-1);
    const labelEnd = last ? last.position!.end.offset! - canvas.offset : span.start + 1;
    if (node.type === 'link') canvas.runs.push({ start: labelEnd + 2, end: span.end - 1, look: 'masked' });
    addLink(canvas, span, target, { start: span.start + 1, end: labelEnd });
  } else if (open === '<') {
    const label = { start: span.start + 1, end: span.end - 1 };
    canvas.runs.push({ ...label, look: 'masked' });
    addLink(canvas, span, target, label);
  } else {
    const shown = withoutTail(span, canvas.raw);
    canvas.runs.push({ ...shown, look: 'masked' }, { start: shown.end, end: span.end, look: 'words' });
    addLink(canvas, shown, target?.slice(0, target.length - (span.end - shown.end)));
  }
}

/** A bare address ends where full-width punctuation begins: `见https://a.b/c，谢谢` (GFM itself runs on). */
function withoutTail(span: Span, raw: string): Span {
  const tail = raw
    .slice(span.start, span.end)
    .search(/[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]/);
  return tail > 0 ? { start: span.start, end: span.start + tail } : span;
}

function addLink(canvas: Canvas, span: Span, target: string | undefined, label: Span = span): void {
  if (target !== undefined) canvas.links.push({ ...span, target, label });
}

/** The lines between the fences, or the whole of an indented block. */
function drawCode({ start, end }: Span, canvas: Canvas): void {
  const source = canvas.raw.slice(start, end);
  const fence = /^(`{3,}|~{3,})[^\r\n]*(?:\r\n|\r|\n|$)/.exec(source);
  const open = fence ? fence[0].length : 0;
  const close = fence ? /(?:^|[\r\n])[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(source.slice(open)) : null;
  const span = { start: start + open, end: close ? start + open + close.index : end };
  if (span.end < span.start) span.end = span.start;
  canvas.code.push(span);
  canvas.runs.push({ ...span, look: 'masked' });
}

function assemble(canvas: Canvas): string {
  let text = '';
  for (const run of canvas.runs) {
    text += blank(canvas.raw.slice(text.length, run.start));
    const source = canvas.raw.slice(run.start, run.end);
    if (run.look === 'words') text += withoutEscapes(source);
    else if (run.look === 'html' && /^<br[ /]*>$/i.test(source)) text += `\n${' '.repeat(source.length - 1)}`;
    else text += source.replace(/[^\r\n]/g, MASK);
  }
  return withPlainLineEnds(text + blank(canvas.raw.slice(text.length)));
}

const blank = (source: string): string => source.replace(/[^\r\n]/g, ' ');

const characters: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/** Backslashes of escapes as spaces, `&amp;` as `&` and spaces. */
function withoutEscapes(source: string): string {
  const text = source.replace(/\\([!-/:-@[-`{-~])/g, ' $1');
  if (!text.includes('&')) return text;
  return text.replace(/&(nbsp|amp|lt|gt|quot);/g, (all, name: string) => characters[name]!.padEnd(all.length));
}

/** Blanks what quotes put before the further lines of a block, as often as it stands in a quote. */
function blankQuoteMarks(text: string, raw: string, quotes: number): string {
  const marks = new RegExp(`(?<=[\\r\\n])(?:[ \\t]{0,8}>){1,${Math.min(quotes, 20)}}`, 'g');
  let out = '';
  for (const found of raw.matchAll(marks)) {
    out += text.slice(out.length, found.index) + ' '.repeat(found[0].length);
  }
  return out + text.slice(out.length);
}

/** `[[target]]` and `[[target|words]]`, which Markdown leaves as text. */
function readWikiLinks(text: string, canvas: Canvas): void {
  if (!text.includes('[[')) return;
  let out = '';
  for (const found of text.matchAll(/\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n|]{1,300}))?\]\]/g)) {
    const [all, target, words] = found as unknown as [string, string, string?];
    const start = found.index;
    const end = start + all.length;
    const label = words === undefined ? start + 2 : start + 3 + target.length;
    const shown = words ?? target;
    const raw = canvas.raw
      .slice(start + 2, start + 2 + target.length)
      .replace(/\\$/, '')
      .trim();
    addLink(canvas, { start, end }, raw, { start: label, end: label + shown.length });
    out += `${text.slice(out.length, start)}  ${words === undefined ? '' : `${MASK.repeat(target.length)} `}${shown}  `;
  }
  if (out) canvas.wiki = out + text.slice(out.length);
}
