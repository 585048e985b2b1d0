/** An open note: its text, its units and its lines, kept up to date through edits. */
import type { Position, Range, Span } from '../model.ts';
import { cut } from './cut.ts';
import { lineStarts, positionAt, rangeOf } from './lines.ts';
import type { Unit } from './unit.ts';

export interface Change extends Span {
  newText: string;
}

export interface Document {
  text(): string;
  units(): readonly Unit[];
  /** Offset of each line's first character. */
  lines(): readonly number[];
  /** Applies changes one after the other, each in the coordinates that the ones before it left. */
  edit(changes: readonly Change[]): void;
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
}

export function createDocument(initialText: string): Document {
  let text = initialText;
  let units: Unit[] | null = null;
  let lines: number[] | null = null;
  const currentLines = () => {
    lines ??= lineStarts(text);
    return lines;
  };
  return {
    text: () => text,
    units: () => {
      units ??= cut(text);
      return units;
    },
    lines: currentLines,
    edit(changes) {
      for (const { start, end, newText } of changes) text = text.slice(0, start) + newText + text.slice(end);
      units = null;
      lines = null;
    },
    positionAt: (offset) => positionAt(currentLines(), offset),
    rangeOf: (span) => rangeOf(currentLines(), span),
  };
}
