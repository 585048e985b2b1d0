/** The edit commands, as who calls them sees them: what each takes, and what it comes to. */
import type { Day, DiagnosticCode, Position, Range, Status } from '../../model.ts';

/**
 * The edit commands: what each takes. Any editor may call them with `workspace/executeCommand`; a code action is done by one
 * where its edit costs more than a look at the line, or may have to be refused with a reason. What they do stands in the
 * table of answers/commands/edit-commands.ts.
 */
export interface EditArguments {
  /** `toggle`: where something among them is open all is done, else all is to do again. */
  'dueline.setStatus': Place & { status: Status | 'toggle' };
  /** Writes the date that stands at the range as one of the days that it may mean, in full. */
  'dueline.writeDate': { uri: string; range: Range; day: Day };
  /** Makes lines checkboxes, or takes the boxes away; without `to` the latter where all have one. */
  'dueline.toggleCheckbox': Place & { to?: 'box' | 'plain' };
  /** Writes a checkbox where a task is one by its words alone. */
  'dueline.confirmTask': Place;
  /** Puts open items before those that are done: in the list at a position, or the lists of a range. */
  'dueline.sortDone': Place;
  /** Moves finished items to the archive; `to` in place of the setting `dueline.archive`. */
  'dueline.archiveDone': Place & { to?: 'note' | 'file' };
  /** Mends all findings of a code in a note, or, with null, all that can be mended in one way alone. */
  'dueline.fixAll': { uri: string; code: DiagnosticCode | null };
  /** The name, with or without `@`; null for nobody. */
  'dueline.assign': Place & { owner: string | null };
  /** Writes a comment that keeps a code quiet, on the line of the position or in the whole note. */
  'dueline.ignore': { uri: string; position: Position; code: string; scope: 'line' | 'note'; reason?: string };
  /** Writes what is found in a note, on the line of a position, or by a code just there, into the baseline: it is not reported again. */
  'dueline.addToBaseline': { uri: string; position?: Position; code?: string };
  /** Writes today's date into a note that has none. */
  'dueline.dateNote': { uri: string };
  /** `due`: a day, or words that name one, see `readTypedDay`; null takes the due day away. */
  'dueline.setDue': Place & { due: string | null };
  'dueline.postpone': Place & { to: Postponement };
  /** `group`: the id of a group of the tree; the tasks are given what puts them into it. */
  'dueline.moveTo': Place & { group: string };
  /** The dates at the place, or all of the note where none is named, as days in full. */
  'dueline.makeDateAbsolute': Place;
  /** All dates of a note in the form that it uses most. */
  'dueline.normaliseDates': Place;
  /** Makes a dated checklist of the runbook at the position, beside its note. */
  'dueline.startRunSheet': { uri: string; position: Position };
  /** From the newest note of the series of this one to the next; `mark` in place of the setting `dueline.markCarried`. */
  'dueline.startNextPlan': { uri: string; mark?: boolean };
  /** The dates at the place, by so many days. */
  'dueline.shiftDate': Place & { days: number };
}

export interface Edit {
  range: Range;
  newText: string;
}

/** Somebody who may be given a task, and where the name was found. */
export interface OwnerChoice {
  name: string;
  from: 'section' | 'note' | 'workspace';
}

/** How tasks are written as Markdown: as items of a list or as links; links lead from a note, or from the workspace's folder. */
export interface MarkdownForm {
  form: 'item' | 'link';
  from: string | null;
}

/** An issue that can be opened. */
export interface IssueLink {
  key: string;
  url: string;
}

/** Tasks in a form that no checkbox fits into: a row of a table, a heading, front matter, words in the middle of a line. */
export type Boxless = 'table' | 'heading' | 'front' | 'inside';

/** An open task that has no checkbox, for a list from which some are confirmed. */
export interface UnconfirmedTask extends TaskPlace {
  range: Range;
  status: Status;
  owners: string[];
  /** In words; empty where it has none. */
  due: string;
  /** Whether words of its own make it a task, rather than what stands around it. */
  stated: boolean;
  /** What it is where no checkbox can be written: it stays as it is; null where one can. */
  boxless: Boxless | null;
  /** Why it is held to be a task, with the words, as plain text. */
  because: string;
  /** Titles of the sections that it stands in, outermost first. */
  section: string[];
}

/** Notes that follow each other, by the newest of them. */
export interface PlanSeries {
  uri: string;
  path: string;
  /** The path of the note that comes next. */
  next: string;
}

/** To when a task is put off: counted from today, but for a week, which is counted from its due day as well. */
export type Postponement = 'tomorrow' | 'nextMonday' | 'nextWeek' | 'nextMeeting';

/** What typed words come to: a day, with its weekday and distance in words; or a sentence that says why none. */
export type DayReading = { day: Day; words: string } | { error: string };

/** What is edited: what stands at a position, or all that begins in the lines of a range. */
export interface Place {
  uri: string;
  position?: Position;
  range?: Range;
  /**
   * What the task at the position was called when its place was learnt. Where another stands there by now it is looked for in
   * its note; where it is not found nothing is edited.
   */
  title?: string;
}

/** A place that says which task it means. */
export type TaskPlace = Required<Omit<Place, 'range'>>;

export type EditCommandName = keyof EditArguments;

const names: Readonly<Record<EditCommandName, true>> = {
  'dueline.setStatus': true,
  'dueline.writeDate': true,
  'dueline.toggleCheckbox': true,
  'dueline.confirmTask': true,
  'dueline.sortDone': true,
  'dueline.archiveDone': true,
  'dueline.fixAll': true,
  'dueline.assign': true,
  'dueline.ignore': true,
  'dueline.addToBaseline': true,
  'dueline.dateNote': true,
  'dueline.setDue': true,
  'dueline.postpone': true,
  'dueline.moveTo': true,
  'dueline.makeDateAbsolute': true,
  'dueline.normaliseDates': true,
  'dueline.startRunSheet': true,
  'dueline.startNextPlan': true,
  'dueline.shiftDate': true,
};

/** The names of all edit commands. */
export const editCommandNames = Object.keys(names) as EditCommandName[];

/** An edit command with its argument, or with a list of such: then all is one step. */
export type EditCall = {
  [Name in EditCommandName]: { command: Name; argument: EditArguments[Name] | EditArguments[Name][] };
}[EditCommandName];

/**
 * What an edit command comes to: edits, which are one step to undo, or a sentence that says why there are none. Of several
 * places some may be edited and others refused. `show`: the URI of a note that is to be seen afterwards;
 * `offer`: what is said of edits that are offered.
 */
export type Outcome = (
  | { changes: NoteEdits[]; preview?: Preview; offer?: Preview; show?: string }
  | { refused: string }
) & { refusals?: Refusal[] };

/** What was not edited, and why. */
export interface Refusal {
  uri: string;
  position: Position | null;
  /** Of the task there. */
  title: string | null;
  reason: string;
}

/** Why something is not renamed, in a sentence. */
export interface RenameRefusal {
  refused: string;
}

/** What a renaming would begin with. */
export interface RenameTarget {
  range: Range;
  placeholder: string;
}

/** An edit of a renaming. */
export interface RenameEdit extends Edit {
  /** Why somebody should look at it first; null where it is certain. */
  doubt: string | null;
}

export interface NoteEdits {
  uri: string;
  edits: Edit[];
  /** There is no such note yet. */
  create?: true;
  /** They are made only if the user wishes it, and left out where a client cannot ask. */
  offered?: true;
}

/** Edits that the user is to look through before they are made, where the client can show them so. */
export interface Preview {
  label: string;
  description?: string;
}
