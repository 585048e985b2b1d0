/** What answers about the shape of a note look like, see types.ts. */
import type { Range, Status } from '../../model.ts';

export interface DocumentSymbol {
  name: string;
  detail: string;
  kind: 'section' | 'task' | 'doneTask';
  /** A task's. */
  status: Status | null;
  range: Range;
  selectionRange: Range;
  children: DocumentSymbol[];
}

/** Words above a heading, not looked up yet. */
export interface Lens {
  /** Index in `Note.sections`. */
  section: number;
  range: Range;
}

export interface LensWords {
  title: string;
  /** The tasks that are meant. */
  places: Range[];
}

/** From one task of a note to another. */
export interface TaskStep {
  direction: 'next' | 'previous';
  /** Over all that is not overdue. */
  overdue: boolean;
}

export interface TaskStepped {
  /** Null where there is no such task. */
  range: Range | null;
  /** What is to be said of it: that there is none, or that all begins again. Empty where the place says all. */
  message: string;
}

/** Whole lines that can be folded away, but for the first. */
export interface FoldingRange {
  startLine: number;
  endLine: number;
  /** `region`: a run of done items. */
  kind: 'comment' | 'region' | null;
}
