/** From drafts to blocks: their words are read. */
import type { Span } from '../../model.ts';
import { addLink, blank, type Canvas, canvasFor, drawCode, finish, kindOf, type Painted } from '../canvas.ts';
import type { Known } from '../remark.ts';
import type { Block } from '../unit.ts';
import { isBlank, isLineEnd, isPlain, longestLine } from './characters.ts';
import type { Draft } from './draft.ts';
import { drawInline } from './inline.ts';
import { skipBlank } from './resources.ts';

/** The note around a draft. */
export interface Note {
  text: string;
  known: Known;
  /** Words that are too hard are read as they are written. */
  guessed: boolean;
}

/** The block of a draft, in the coordinates of the unit that starts at `unitStart`; null where its words are too hard. */
export function blockOf(draft: Draft, unitStart: number, note: Note): Block | null {
  const found = draft.kind === 'item' ? checkboxOf(draft, note.text) : null;
  if (found === 'unsure' && !note.guessed) return null;
  const box = found === 'unsure' ? null : found;
  let painted: Drawn | null;
  if (note.guessed && hasLongLine(note.text, draft)) {
    const start = box?.words ?? draft.start;
    painted = { start, ...finish(masked(note.text.slice(start, draft.end)), draft.quotes) };
  } else painted = box ? paintTask(draft, box, note) : paintDraft(draft, note);
  if (!painted) return null;
  const { start, text, source, links, code, struck } = painted;
  const { kind, end, depth, parent, level, marker, quotes, header, info, texts } = draft;
  return {
    kind: kindOf(kind, painted),
    start: start - unitStart,
    end: end - unitStart,
    text,
    source,
    depth,
    parent,
    level,
    marker,
    checkbox: box && { mark: note.text.charAt(box.at), at: box.at - unitStart },
    quoted: quotes > 0,
    cells: kind === 'row' ? texts.map((cell) => cellOf(cell, start, note.text)) : null,
    header,
    links,
    code,
    struck,
    info,
  };
}

interface Drawn extends Painted {
  start: number;
}

/** A block begins behind its checkbox, but for one whose words begin with markup: there mdast leaves the brackets in. */
function paintTask(draft: Draft, box: { words: number }, note: Note): Drawn | null {
  const texts = [{ start: box.words, end: draft.texts[0]!.end }];
  const plain = plainText(draft, { start: box.words, texts }, note.text);
  if (plain) return plain;
  const canvas = canvasOf(draft, { start: box.words, texts }, note);
  const first = canvas?.runs[0];
  if (first?.look === 'words' && first.start === 0) return { start: box.words, ...finish(canvas!, draft.quotes) };
  return canvas && paintDraft({ ...draft, texts }, note);
}

function paintDraft(draft: Draft, note: Note): Drawn | null {
  const plain = plainText(draft, draft, note.text);
  if (plain) return plain;
  const canvas = canvasOf(draft, draft, note);
  return canvas && { start: draft.start, ...finish(canvas, draft.quotes) };
}

/** Where a block begins, and where its words stand. */
type Place = Pick<Draft, 'start' | 'texts'>;

/** A block that is just words; null where it may be more. */
function plainText({ look, quotes, end }: Draft, { start, texts }: Place, text: string): Drawn | null {
  if (look !== 'text' || quotes > 0) return null;
  for (const span of texts) if (!isPlain(text, span)) return null;
  const source = text.slice(start, end);
  const drawn = { start, text: source, source, links: [], code: [], struck: [] };
  if (texts.length === 1 && texts[0]!.start === start && texts[0]!.end === end) return drawn;
  let at = start;
  drawn.text = '';
  for (const span of texts) {
    drawn.text += blank(text.slice(at, span.start)) + text.slice(span.start, span.end);
    at = span.end;
  }
  const rest = text.slice(at, end);
  drawn.text += blank(rest);
  return rest.includes('\r') ? null : drawn;
}

/** What is drawn of a block; null where that is not sure. Null characters are others to micromark. */
function canvasOf(draft: Draft, { start, texts }: Place, { text, known, guessed }: Note): Canvas | null {
  const canvas = canvasFor(text.slice(start, draft.end));
  const { length } = canvas.source;
  if (canvas.source.includes('\0') && !guessed) return null;
  if (draft.look === 'code') drawCode(canvas);
  else if (draft.look === 'html') canvas.runs.push({ start: 0, end: length, look: 'html' });
  else if (draft.look === 'masked') {
    canvas.runs.push({ start: 0, end: length, look: 'masked' });
    addLink(canvas, { start: 0, end: length }, { target: draft.definition?.target });
  } else {
    const seen = withoutGaps(canvas.source, draft.gaps, start);
    for (const span of texts) {
      if (drawInline(canvas, seen, { span: { start: span.start - start, end: span.end - start }, known })) continue;
      return guessed ? asWritten(canvas.source, texts, start) : null;
    }
  }
  return canvas;
}

function asWritten(source: string, texts: readonly Span[], offset: number): Canvas {
  const runs = texts.map(({ start, end }) => ({ start: start - offset, end: end - offset, look: 'words' as const }));
  return { ...canvasFor(source), runs };
}

function hasLongLine(text: string, { start, end }: Span): boolean {
  for (let from = start; end - from > longestLine; ) {
    const next = text.indexOf('\n', from);
    if (next < 0 || next - from > longestLine) return true;
    from = next + 1;
  }
  return false;
}

const masked = (source: string): Canvas => ({
  ...canvasFor(source),
  runs: [{ start: 0, end: source.length, look: 'masked' }],
});

/** The source with spaces where the marks of quotes stand. */
function withoutGaps(source: string, gaps: readonly Span[], offset: number): string {
  let out = '';
  for (const { start, end } of gaps) {
    out += source.slice(out.length, start - offset) + ' '.repeat(end - start);
  }
  return out ? out + source.slice(out.length) : source;
}

/** The checkbox that an item begins with: where its mark stands, and where its words begin. */
function checkboxOf({ texts: [span] }: Draft, text: string): { at: number; words: number } | 'unsure' | null {
  if (!span || text.charAt(span.start) !== '[' || text.charAt(span.start + 2) !== ']') return null;
  const at = span.start + 1;
  const mark = text.charAt(at);
  if (isLineEnd(mark.charCodeAt(0)) || mark === '\t') return 'unsure';
  if (!' xX'.includes(mark)) return null;
  if (span.end <= at + 2) return null;
  const after = text.charCodeAt(at + 2);
  if (isLineEnd(after) || isLineEnd(text.charCodeAt(skipBlank(text, at + 2)))) return 'unsure';
  return isBlank(after) ? { at, words: at + 3 } : null;
}

/** The words of a cell, in the coordinates of its row. */
function cellOf({ start, end }: Span, row: number, text: string): Span {
  return { start: start - row, end: start - row + text.slice(start, end).trimEnd().length };
}
