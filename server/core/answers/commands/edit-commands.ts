/**
 * The edit commands: a table from the name of a command to what it checks and what it makes. Here nothing is written: the
 * protocol layer applies the outcome as one step to undo, or gives it to `codeAction/resolve`.
 *
 * Each takes a list of arguments too (a selection, several cursors, rows of the tree): they are made one after the other from
 * the end of each note, every one for the text that those before it left, and come out as one outcome.
 */
import type { Position } from '../../model.ts';
import { taskAt } from '../place.ts';
import { startNextPlan } from '../plan/start-next-plan.ts';
import { startRunSheet } from '../runbooks/run-sheet.ts';
import type { EditArguments, EditCommandName, Outcome, Place, Refusal } from '../types.ts';
import type { World } from '../world.ts';
import { archiveDone } from './archive-command.ts';
import { assign } from './assign-command.ts';
import { addToBaseline } from './baseline-command.ts';
import { toggleCheckbox } from './checkbox-command.ts';
import { confirmTask } from './confirm-command.ts';
import { dateCommands } from './date-commands.ts';
import { draftOf } from './draft.ts';
import type { Desk, EditCommand } from './edit-command.ts';
import { fixAll } from './fix-all.ts';
import { ignore } from './ignore.ts';
import { moveTo } from './move-command.ts';
import { dateNote } from './note-date.ts';
import { placesNow } from './places-now.ts';
import { sortDone } from './sort-command.ts';
import { setStatus } from './status-command.ts';
import { writeDate } from './write-date.ts';

type EditCommands = { [Name in EditCommandName]: EditCommand<EditArguments[Name]> };

const table: EditCommands = {
  'dueline.setStatus': setStatus,
  'dueline.writeDate': writeDate,
  'dueline.assign': assign,
  ...dateCommands,
  'dueline.moveTo': moveTo,
  'dueline.ignore': ignore,
  'dueline.addToBaseline': addToBaseline,
  'dueline.dateNote': dateNote,
  'dueline.toggleCheckbox': toggleCheckbox,
  'dueline.confirmTask': confirmTask,
  'dueline.sortDone': sortDone,
  'dueline.archiveDone': archiveDone,
  'dueline.fixAll': fixAll,
  'dueline.startNextPlan': startNextPlan,
  'dueline.startRunSheet': startRunSheet,
};

/**
 * What an edit command comes to, for one argument or a list of them. Throws where an argument is none of its own, and
 * TextNeeded.
 */
export function outcomeOf(name: EditCommandName, argument: unknown, desk: Desk): Outcome {
  const command = table[name] as EditCommand<Place>;
  const given: unknown[] = Array.isArray(argument) ? argument : [argument];
  for (const one of given) {
    const fields: object = typeof one === 'object' && one !== null ? one : {};
    if (!command.takes(fields)) throw new Error(`${name} needs one argument, or a list of such: ${command.needs}`);
  }
  const list = given as Place[];
  const outcomes = [...new Set(list.map(({ uri }) => uri))].map((uri) => {
    const { found, lost } = placesNow(
      list.filter((one) => one.uri === uri),
      desk.world,
    );
    const refused = lost.length > 0 ? [{ refused: lost[0]!.reason, refusals: lost }] : [];
    if (found.length === 0) return joined(refused);
    return joined([outcomeIn(command, command.together?.(found, desk) ?? found, desk), ...refused]);
  });
  return joined(outcomes);
}

/** The outcome for what is edited in one note. */
function outcomeIn(command: EditCommand<Place>, list: Place[], desk: Desk): Outcome {
  const note = desk.world.index.note(list[0]?.uri ?? '');
  const draft = note && list.length > 1 ? draftOf(note, desk.world) : null;
  const outcomes: Outcome[] = [];
  for (const one of fromTheEnd(list)) {
    const world = draft?.world ?? desk.world;
    const outcome = command.make(one, { ...desk, world });
    outcomes.push('refused' in outcome ? { ...outcome, refusals: [refusalOf(one, outcome.refused, world)] } : outcome);
    if (draft && 'changes' in outcome)
      for (const { uri, edits } of outcome.changes) if (uri === one.uri) draft.apply(edits);
  }
  const made = joined(outcomes.reverse());
  if (!draft || 'refused' in made) return made;
  const elsewhere = made.changes.filter(({ uri }) => uri !== note!.uri);
  const edits = draft.edits();
  return { ...made, changes: [...(edits.length > 0 ? [{ uri: note!.uri, edits }] : []), ...elsewhere] };
}

function refusalOf({ uri, position, range }: Place, reason: string, { index }: World): Refusal {
  const place = position ?? range?.start ?? null;
  const note = index.note(uri);
  const task = note && place && taskAt(note, place);
  return { uri, position: place, title: task?.title ?? null, reason };
}

/** Edits below leave the places above them as they are. */
function fromTheEnd(list: Place[]): Place[] {
  const at = ({ position, range }: Place): Position => position ?? range?.start ?? { line: 0, character: 0 };
  return [...list].sort((a, b) => at(b).line - at(a).line || at(b).character - at(a).character);
}

/** Outcomes as one; refused as a whole where there is nothing to do. */
function joined(outcomes: Outcome[]): Outcome {
  if (outcomes.length === 1) return outcomes[0]!;
  const refusals = outcomes.flatMap((outcome) => outcome.refusals ?? []);
  const changes = outcomes.flatMap((outcome) => ('changes' in outcome ? outcome.changes : []));
  const [first] = refusals;
  if (changes.length === 0 && first) return { refused: first.reason, refusals };
  const preview = outcomes.map((outcome) => ('changes' in outcome ? outcome.preview : undefined)).find(Boolean);
  return { changes, ...(preview && { preview }), ...(first && { refusals }) };
}
