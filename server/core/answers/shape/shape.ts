/** Questions about what a note is made of, as the service offers them. */
import type { Unit } from '../../markdown/unit.ts';
import type { Ask, Note, Position, Range } from '../../model.ts';
import { ahead, atOnce } from '../../steps.ts';
import type { DocumentSymbol, FoldingRange, Lens, LensWords, TaskStep, TaskStepped } from '../types.ts';
import type { World } from '../world.ts';
import { foldingOf } from './folding.ts';
import { lensesOf, lensWords } from './lenses.ts';
import { createOutlines } from './outline.ts';
import { selectionsAt } from './selection.ts';
import { stepToTask } from './steps.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Shape {
  /** The outline: sections, the tasks in them, and theirs. What is as in the answer before is the same object. */
  symbols(uri: string, ask: Ask): DocumentSymbol[];
  /** Works ahead of `symbols`, in steps of a fraction of a millisecond: each call says whether there are more. */
  symbolsAhead(uri: string, ask: Ask): () => boolean;
  /** What can be folded, by line; of more than `most` the outermost. */
  folding(uri: string, most?: number): FoldingRange[];
  /** For each position the ranges that a selection grows to, the smallest first. */
  selections(uri: string, positions: readonly Position[]): Range[][];
  /** What the words of a note, or of a range of it, were read as. */
  tokens(uri: string, ask: Ask, range?: Range): Token[];
  /** The headings above which something is to stand. */
  lenses(uri: string): Lens[];
  /** What stands above a heading; null where nothing does any more. */
  lensWords(uri: string, section: number, ask: Ask): LensWords | null;
  /** The next or previous task of a note, round and round; null where there is no such note. */
  stepToTask(uri: string, position: Position, step: TaskStep, ask: Ask): TaskStepped | null;
}

/** The shape of the notes of a world. */
export function createShape(
  worldOf: (ask: Ask) => World,
  about: <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer) => Answer,
  written: { textOf(uri: string): string; unitsOf(uri: string): readonly Unit[] },
): Shape {
  const { textOf, unitsOf } = written;
  const outlineOf = createOutlines();
  return {
    symbols: (uri, ask) => about(uri, (note) => atOnce(outlineOf(note, ask)), []),
    symbolsAhead: (uri, ask) =>
      ahead(
        () => about<Note | null>(uri, (note) => note, null),
        (note) => outlineOf(note, ask),
      ),
    folding: (uri, most) => about(uri, (note) => foldingOf(note, unitsOf(uri), most), []),
    selections: (uri, positions) =>
      about(uri, (note) => selectionsAt(note, positions, { text: textOf(uri), units: unitsOf(uri) }), []),
    tokens: (uri, ask, range) => about(uri, (note) => tokensOf(note, worldOf(ask), range), []),
    lenses: (uri) => about(uri, lensesOf, []),
    lensWords: (uri, section, ask) => about(uri, (note) => lensWords(note, section, worldOf(ask)), null),
    stepToTask: (uri, position, step, ask) =>
      about(uri, (note) => stepToTask(note, position, step, worldOf(ask)), null),
  };
}
