/** What is said of a task that stands in several notes. */
import type { Day, Note, Range, Task } from '../../model.ts';

/** A task as it stands in one of the notes that have it. */
export interface TaskCopy extends Pick<Task, 'title' | 'status' | 'due' | 'owners' | 'issues'> {
  uri: string;
  path: string;
  range: Range;
  /** The day of the note. */
  day: Day | null;
  /** The heading that it stands under; empty where there is none. */
  section: string;
}

/** A task of a list: its first copy, in how many older notes it stands, and whether a newer one stands for it. */
export interface ListedTask {
  note: Note;
  task: Task;
  first: (Pick<TaskCopy, 'uri' | 'range'> & { note: Note; task: Task }) | null;
  carried: number;
  isCarriedOn: boolean;
}

/** One task in many notes. */
export interface Trail {
  /** By the days of their notes, then by path. */
  copies: TaskCopy[];
  /** Of each, in words: status, due day and owners as far as they are not as in the one before. */
  moves: string[][];
  /** Which of them was asked about. */
  here: number;
  /** From the first copy to the newest; null where a note has no day. */
  days: number | null;
  /** How often the due day was changed. */
  dueMoved: number;
  /** `Carried 4 weeks · due moved 3 times` */
  summary: string;
  /** Why this copy and the one beside it are held to be the same. */
  because: string;
}
