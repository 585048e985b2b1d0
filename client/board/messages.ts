/** What passes between the board's page and the extension. */
import type { BoardParams, BoardResult, BoardTableResult, BoardView, Range } from '../../server/protocol.ts';

/** Where a task stands. */
export interface Location {
  uri: string;
  range: Range;
}

/** What the user chose to see; the editor keeps it with the panel. */
export interface Choice extends BoardParams {
  /** Pixels for a day of the timeline. */
  zoom: number;
  /** As rows and columns in place of the picture. */
  table: boolean;
  /** Keys of the lanes that are folded. */
  folded: string[];
}

export const defaultChoice: Choice = {
  view: 'timeline',
  filter: '',
  grouping: 'owner',
  plan: null,
  weeks: 12,
  mine: false,
  zoom: 16,
  table: false,
  folded: [],
};

/** Page → extension. */
export type FromPage =
  | { kind: 'board'; id: number; question: BoardParams }
  | { kind: 'table'; id: number; question: BoardParams }
  | { kind: 'open'; location: Location }
  /** `due`: a day. */
  | { kind: 'move'; location: Location; title: string; due: string }
  | { kind: 'undo' }
  | { kind: 'copy'; question: BoardParams }
  | { kind: 'save'; view: BoardView; type: PictureType; bytes: Uint8Array };

export type PictureType = 'svg' | 'png';

/** Extension → page. */
export type ToPage =
  | { kind: 'board'; id: number; result: BoardResult }
  | { kind: 'table'; id: number; result: BoardTableResult }
  /** The notes have changed, or a day was not moved: ask anew. */
  | { kind: 'changed' }
  /** Something to say; `undo`: with a button that takes back what was done. */
  | { kind: 'said'; text: string; undo: boolean };
