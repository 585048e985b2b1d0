/** From drafts to blocks: their words are read. */
import type { Span } from '../../model.ts';
import { addLink, type Canvas, canvasFor, drawCode, finish } from '../canvas.ts';
import type { Known } from '../remark.ts';
import { type Block, blankBlock } from '../unit.ts';
import { isBlank, isLineEnd } from './characters.ts';
import type { Draft } from './draft.ts';
import { drawInline } from './inline.ts';
import { skipBlank } from './resources.ts';

/** The note around a draft. */
export interface Note {
  text: string;
  known: Known;
}

/** The block of a draft, in the coordinates of the unit that starts at `unitStart`; null where its words are too hard. */
export function blockOf(draft: Draft, unitStart: number, note: Note): Block | null {
  const box = draft.kind === 'item' ? checkboxOf(draft, note.text) : null;
  if (box === 'unsure') return null;
  const painted = box ? paintTask(draft, box, note) : paintDraft(draft, draft.start, note);
  if (!painted) return null;
  const { start, canvas } = painted;
  const { kind, end, depth, parent, level, marker, quotes, header, info, texts } = draft;
  return {
    ...blankBlock,
    ...finish(canvas, quotes),
    kind,
    start: start - unitStart,
    end: end - unitStart,
    depth,
    parent,
    level,
    marker,
    checkbox: box && { mark: note.text.charAt(box.at), at: box.at - unitStart },
    quoted: quotes > 0,
    cells: kind === 'row' ? texts.map((cell) => cellOf(cell, start, note.text)) : null,
    header,
    info,
  };
}

interface Painted {
  start: number;
  canvas: Canvas;
}

/** A block begins behind its checkbox, but for one whose words begin with markup: there mdast leaves the brackets in. */
function paintTask(draft: Draft, box: { words: number }, note: Note): Painted | null {
  const [{ end }] = draft.texts as [Span];
  const words = { ...draft, texts: [{ start: box.words, end }] };
  const painted = paintDraft(words, box.words, note);
  const first = painted?.canvas.runs[0];
  if (first?.look === 'words' && first.start === 0) return painted;
  return painted && paintDraft(words, draft.start, note);
}

function paintDraft(draft: Draft, start: number, { text, known }: Note): Painted | null {
  const canvas = canvasFor(text.slice(start, draft.end));
  const { length } = canvas.source;
  if (draft.look === 'code') drawCode(canvas);
  else if (draft.look === 'html') canvas.runs.push({ start: 0, end: length, look: 'html' });
  else if (draft.look === 'masked') {
    canvas.runs.push({ start: 0, end: length, look: 'masked' });
    addLink(canvas, { start: 0, end: length }, { target: draft.definition?.target });
  } else {
    const seen = withoutGaps(canvas.source, draft.gaps, start);
    for (const span of draft.texts) {
      const own = { start: span.start - start, end: span.end - start };
      if (!drawInline(canvas, seen, { span: own, known })) return null;
    }
  }
  return { start, canvas };
}

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
