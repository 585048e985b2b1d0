/** Draws what remark found in a block. */
import type { Nodes } from 'mdast';
import type { Span } from '../model.ts';
import { addLink, addressEnd, type Canvas, canvasFor, drawCode, finish, type Painted } from './canvas.ts';

/** Destinations by normalised label. */
export type Definitions = ReadonlyMap<string, string>;

interface Source {
  text: string;
  definitions: Definitions;
  /** How many quotes the block stands in: their marks on its further lines are markup. */
  quotes: number;
}

/** The block that `node` (null for one without text) makes of `span`. */
export function paint(node: Nodes | null, span: Span, source: Source): Painted {
  const canvas = canvasFor(source.text.slice(span.start, span.end));
  const drawing = { canvas, offset: span.start, definitions: source.definitions };
  if (node?.type === 'code') drawCode(canvas);
  else if (node) draw(node, drawing, 0);
  return finish(canvas, source.quotes);
}

interface Drawing {
  canvas: Canvas;
  offset: number;
  definitions: Definitions;
}

function draw(node: Nodes, drawing: Drawing, depth: number): void {
  const { canvas, offset } = drawing;
  const start = node.position!.start.offset! - offset;
  const span = { start, end: node.position!.end.offset! - offset };
  if (node.type === 'text') canvas.runs.push({ ...span, look: 'words' });
  else if (node.type === 'inlineCode') drawCodeSpan(span, canvas);
  else if (node.type === 'link' || node.type === 'linkReference') drawLink(node, span, { drawing, depth });
  else if (node.type === 'html') canvas.runs.push({ ...span, look: 'html' });
  else if (hidden.has(node.type) || depth > deepest) {
    canvas.runs.push({ ...span, look: 'masked' });
    addLink(canvas, span, { target: targetOf(node, drawing) });
  } else {
    if (node.type === 'delete') canvas.struck.push(span);
    if ('children' in node) for (const child of node.children) draw(child, drawing, depth + 1);
  }
}

/** No text is marked up deeper; what pretends to be is masked. */
const deepest = 50;

const hidden: ReadonlySet<string> = new Set(['definition', 'image', 'imageReference']);

function targetOf(node: Nodes, { definitions }: Drawing): string | undefined {
  if ('url' in node) return node.url;
  return 'identifier' in node ? definitions.get(node.identifier) : undefined;
}

function drawCodeSpan({ start, end }: Span, canvas: Canvas): void {
  const ticks = /^`*/.exec(canvas.source.slice(start, end))![0].length;
  const span = { start: start + ticks, end: end - ticks };
  canvas.code.push(span);
  canvas.runs.push({ ...span, look: 'masked' });
}

type LinkNode = Extract<Nodes, { type: 'link' | 'linkReference' }>;

/** `[words](address)`, `[words][label]`, `<address>` or a bare address. */
function drawLink(node: LinkNode, span: Span, { drawing, depth }: { drawing: Drawing; depth: number }): void {
  const { canvas } = drawing;
  const target = targetOf(node, drawing);
  const open = canvas.source.charAt(span.start);
  if (open === '[') {
    for (const child of node.children) draw(child, drawing, depth + 1);
    const last = node.children.at(-1);
    const labelEnd = last ? last.position!.end.offset! - drawing.offset : span.start + 1;
    if (node.type === 'link') canvas.runs.push({ start: labelEnd + 2, end: span.end - 1, look: 'masked' });
    addLink(canvas, span, { target, label: { start: span.start + 1, end: labelEnd } });
  } else if (open === '<') {
    const label = { start: span.start + 1, end: span.end - 1 };
    canvas.runs.push({ ...label, look: 'masked' });
    addLink(canvas, span, { target, label });
  } else {
    const end = addressEnd(canvas.source, span);
    canvas.runs.push({ start: span.start, end, look: 'masked' }, { start: end, end: span.end, look: 'words' });
    addLink(canvas, { start: span.start, end }, { target: target?.slice(0, target.length - (span.end - end)) });
  }
}
