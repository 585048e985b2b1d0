/** What a selection grows to, step by step: word, mention, sentence or cell, item, list, section, note. */
import { belongTogether, headOf, type Node, treeOf, unitAt } from '../../markdown/index.ts';
import type { Unit } from '../../markdown/unit.ts';
import type { Note, Position, Range, Span } from '../../model.ts';
import { offsetAt, rangeOf, touches } from '../place.ts';

/** The text of a note, and its units. */
export interface Written {
  text: string;
  units: readonly Unit[];
}

/** Of each position. */
export const selectionsAt = (note: Note, positions: readonly Position[], written: Written): Range[][] =>
  positions.map((position) => selectionAt(note, position, written));

/**
 * The ranges around a position, the smallest first, each held by the next; the note itself is the last. Costs as much as what
 * stands around the position, and the list that it is in.
 */
function selectionAt(note: Note, position: Position, written: Written): Range[] {
  const { text } = written;
  const offset = Math.min(offsetAt(note, position), text.length);
  const spans = [...mentionsOf(note), ...blocksAt(written, offset), ...sectionsOf(note, written)];
  const around = spans
    .filter((span) => span.start < span.end && touches(span, offset))
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  const nested: Span[] = [];
  for (const span of [...around, { start: 0, end: text.length }]) {
    const last = nested.at(-1) ?? { start: offset, end: offset };
    const isLarger = span.end - span.start > last.end - last.start || nested.length === 0;
    if (isLarger && span.start <= last.start && last.end <= span.end) nested.push(span);
  }
  return nested.map((span) => rangeOf(note, span));
}

const mentionsOf = ({ dates, people, issues, links, tasks }: Note): Span[] => [
  ...[...dates, ...people, ...issues, ...links].map(({ span }) => span),
  ...tasks.flatMap(({ statusWord }) => statusWord ?? []),
];

function sectionsOf({ sections }: Note, { units }: Written): Span[] {
  return sections.map(({ span, end }) => {
    const last = units[unitAt(units, end - 1)];
    return { start: span.start, end: Math.max(span.end, Math.min(end, last?.end ?? end)) };
  });
}

/** What the blocks around an offset are made of, and what they make together. */
function blocksAt({ units, text }: Written, offset: number): Span[] {
  // What stands left of the first words of a line belongs to them.
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const ahead = line + (/^[^\S\r\n]*/.exec(text.slice(line, line + 1000))?.[0].length ?? 0);
  const at = unitAt(units, Math.max(offset, ahead));
  const unit = units[at];
  if (!unit || unit.end < offset) return [];
  const spans: Span[] = [unit, runAround(topOf(units), at, text)];
  let siblings = treeOf(unit);
  for (;;) {
    const index = siblings.findIndex((node) => headOf(node, text) <= offset && offset <= node.end);
    const node = siblings[index];
    if (!node) return spans;
    const whole = { start: headOf(node, text), end: node.end };
    spans.push(whole, { start: whole.start, end: node.own }, ...insideOf(node, offset));
    spans.push(runAround({ length: siblings.length, at: (i) => siblings[i] }, index, text));
    siblings = node.children;
  }
}

/** What stands side by side. */
interface Row {
  length: number;
  at(index: number): Node | undefined;
}

/** The items of a top-level list are units. */
const topOf = (units: readonly Unit[]): Row => ({
  length: units.length,
  at: (index) => (units[index] ? treeOf(units[index])[0] : undefined),
});

/** The list or table that one of its items or rows is in. */
function runAround(row: Row, index: number, text: string): Span {
  const reach = (step: number): Node => {
    let here = row.at(index)!;
    for (let at = index + step; at >= 0 && at < row.length; at += step) {
      const next = row.at(at);
      const [one, other] = step > 0 ? [here, next] : [next, here];
      if (!one || !other || !belongTogether(one, other)) break;
      here = next!;
    }
    return here;
  };
  if (!row.at(index)) return { start: 0, end: 0 };
  return { start: headOf(reach(-1), text), end: reach(1).end };
}

/** Words, sentence or cell, code and links in a block around an offset of the note. */
function insideOf({ block, start }: Node, offset: number): Span[] {
  const { source, text, kind, cells, code, struck, links } = block;
  const at = offset - start;
  if (at < 0 || at > source.length) return [];
  const parts: Span[] = [...code, ...struck, ...links, ...links.map(({ label }) => label)];
  if (cells) parts.push(...cells.filter((one) => touches(one, at)));
  else parts.push({ start: 0, end: source.length });
  // Code and HTML have words and lines, but no sentences.
  if (!cells && kind !== 'code' && kind !== 'html') parts.push(segmentAt(text, at, 'sentence'));
  if (kind !== 'item') parts.push({ start: text.lastIndexOf('\n', at - 1) + 1, end: lineEnd(text, at) });
  const within = [...parts, segmentAt(source, at, 'word')].map((part) => trimmed(source, part));
  return within.map((part) => ({ start: start + part.start, end: start + part.end }));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const none: Span = { start: 0, end: 0 };
/** A longer paragraph is no longer cut into its sentences. */
const longest = 20_000;

/** The word or sentence that an offset is in or, failing that, behind. */
function segmentAt(text: string, at: number, granularity: 'word' | 'sentence'): Span {
  const from = granularity === 'word' ? Math.max(0, at - 200) : 0;
  const near = text.slice(from, granularity === 'word' ? at + 200 : longest + 1);
  if (near.length > longest) return none;
  const segments = new Intl.Segmenter(undefined, { granularity }).segment(near.replace(/[\r\n]/g, ' '));
  for (const place of [at - from, at - from - 1]) {
    const found = segments.containing(place);
    if (!found || (granularity === 'word' && !found.isWordLike)) continue;
    return { start: from + found.index, end: from + found.index + found.segment.length };
  }
  return none;
}

/** Without blanks at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const inner = words.trim();
  const from = start + (inner ? words.indexOf(inner) : 0);
  return { start: from, end: from + inner.length };
}
