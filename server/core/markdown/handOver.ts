/** Hands stretches of a note over to remark, in pieces of a size that it can take. */
import { restore, without } from './omit.ts';
import { piecesOf } from './pieces.ts';
import { cutWithRemark, definitionsIn, type Known } from './remark.ts';
import type { Unit } from './unit.ts';

/** The units of a text that stands at `start` of its note. */
export function handOver(text: string, start: number, known: Known): Unit[] {
  return piecesOf(text).flatMap((piece) => {
    const source = text.slice(piece.start, piece.end);
    // At the start of a text remark would swallow a byte order mark.
    const lead = source.startsWith('\ufeff') ? '\n' : '';
    const units = cutWithRemark(lead + without(source, piece.omitted), known);
    for (const unit of units) {
      unit.start -= lead.length;
      unit.end -= lead.length;
    }
    restore(units, piece.omitted, source);
    for (const unit of units) {
      unit.start += start + piece.start;
      unit.end += start + piece.start;
    }
    return units;
  });
}

/** What a text defines. */
export function definedIn(text: string): Known[] {
  return text.includes(']:')
    ? piecesOf(text).map((piece) => definitionsIn(without(text.slice(piece.start, piece.end), piece.omitted)))
    : [];
}
