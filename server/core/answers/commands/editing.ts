/** What can be done to notes: code actions, edit commands, and what is asked before one is called. */
import type { Ask, LanguageId, Note, Position, Range, Status } from '../../model.ts';
import { actionsAt } from '../offers/actions.ts';
import { planSeries } from '../plan/series.ts';
import { issueLinks, tasksAsMarkdown } from '../task-markdown.ts';
import type {
  CodeAction,
  DayReading,
  Edit,
  EditCommandName,
  IssueLink,
  MarkdownForm,
  Outcome,
  OwnerChoice,
  Place,
  PlanSeries,
  UnconfirmedTask,
} from '../types.ts';
import type { World } from '../world.ts';
import { ownerChoices } from '../writing/owner-choices.ts';
import { createStatusMemory } from '../writing/status-memory.ts';
import { readTypedDay } from '../writing/typed-day.ts';
import { outcomeOf } from './edit-commands.ts';
import { unconfirmed } from './unconfirmed.ts';

export interface Editing {
  /** What can be done at a range; those actions alone whose kind is among `only` or below one of them, if it is given. */
  actions(uri: string, range: Range, ask: Ask, only?: string[]): CodeAction[];
  /** The day that somebody types into a box, counted from today; words in the language of the note come first. */
  readDay(text: string, uri: string | null, ask: Ask): DayReading;
  /** What an edit command comes to (see answers/commands/edit-commands.ts). Throws where it cannot take the argument. */
  outcome(command: EditCommandName, argument: unknown, ask: Ask): Outcome;
  /**
   * The edits that give the task at `position` another status, in its line's own manner, and change nothing else; none
   * where there is no task, and where no such edits are known.
   */
  setStatus(uri: string, position: Position, status: Status, ask: Ask): Edit[];
  /** The series of notes that can be gone on with, the one with the newest note first. */
  planSeries(ask: Ask): PlanSeries[];
  /** Who may be given the task at a position, the likeliest first. */
  ownerChoices(uri: string, position: Position, ask: Ask): OwnerChoice[];
  /** Tasks as Markdown, to be pasted elsewhere. */
  markdown(places: readonly Place[], form: MarkdownForm, ask: Ask): string;
  /** The issues of the task at a place that have an address, its own first. */
  issues(place: Place, ask: Ask): IssueLink[];
  /** The open tasks of a note that are tasks by its words alone and may become checkboxes, by line. */
  unconfirmed(uri: string, ask: Ask): UnconfirmedTask[];
}

/** Editing of the notes of a world; it keeps what tasks looked like before they were given another status. */
export function createEditing(
  worldOf: (ask: Ask) => World,
  about: <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer) => Answer,
): Editing {
  const memory = createStatusMemory();
  return {
    actions: (uri, range, ask, only) => about(uri, (note) => actionsAt(note, range, worldOf(ask), only), []),
    readDay: (text, uri, ask) =>
      readTypedDay(
        text,
        about<LanguageId>(uri ?? '', ({ language }) => language, ask.locale),
        ask,
      ),
    outcome: (command, argument, ask) => outcomeOf(command, argument, { world: worldOf(ask), memory }),
    setStatus(uri, position, status, ask) {
      const outcome = outcomeOf('dueline.setStatus', { uri, position, status }, { world: worldOf(ask), memory });
      return 'changes' in outcome ? outcome.changes.flatMap(({ edits }) => edits) : [];
    },
    planSeries: (ask) => planSeries(worldOf(ask)),
    ownerChoices: (uri, position, ask) => about(uri, (note) => ownerChoices(note, position, worldOf(ask)), []),
    markdown: (places, form, ask) => tasksAsMarkdown(places, form, worldOf(ask)),
    issues: (place, ask) => issueLinks(place, worldOf(ask)),
    unconfirmed: (uri, ask) => about(uri, (note) => unconfirmed(note, worldOf(ask)), []),
  };
}
