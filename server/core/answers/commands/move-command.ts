/**
 * `dueline.moveTo`: what it means that a task is put into a group of the tree. A group of days gives it a due day, one of a
 * person an owner, one of a status that status; a task that is in the group stays as it is. Other groups say what nobody can
 * change by moving: where a task stands, or what it is about.
 */
import { addDays, toDay, toOrdinal } from '../../dates/day.ts';
import { workdaysFrom } from '../../dates/workdays.ts';
import { isOpen } from '../../index/due.ts';
import { NoteLook } from '../../index/note-look.ts';
import { statuses } from '../../index/packed/mark.ts';
import { endOfWeek } from '../../index/when.ts';
import { type Messages, messagesFor } from '../../messages/index.ts';
import type { Day, Note, Status, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { groupings } from '../tree/groupings.ts';
import { levelBreak } from '../tree/tally.ts';
import type { EditArguments, Grouping, Outcome, Place } from '../types.ts';
import type { World } from '../world.ts';
import { nameIn } from '../writing/owner-choices.ts';
import { assign } from './assign-command.ts';
import { dateCommands } from './date-commands.ts';
import { draftOf } from './draft.ts';
import type { Desk, EditCommand } from './edit-command.ts';
import { setStatus } from './status-command.ts';
import { isPlace, oneForEach, tasksAt } from './task-places.ts';

/** What a task is to be given. What is left out stays. */
interface Wish {
  status?: Status;
  owner?: string | null;
  due?: Day | null;
}

/** Or the name of the sentence that says why it cannot be given anything. */
type Why = 'noMove' | 'noDayLeft' | 'noSingleDay' | 'pastDay';

/** What a group says to a task that is not in it. */
type Meaning = (key: string, task: Task, at: { note: Note; world: World }) => Wish | Why;

const meanings: Partial<Record<Grouping, Meaning>> = {
  due(band, task, { world }) {
    if (band === 'closed') return { status: 'done' };
    const days = daysOf(band, world);
    if (typeof days === 'string') return days;
    const isThere = days !== null && task.due !== null && days.from <= task.due && task.due <= days.to;
    return {
      ...(!isOpen(task.status) && { status: 'todo' }),
      ...(!isThere && { due: days && lastWorkday(days, world) }),
    };
  },
  owner(key, _, { note, world }) {
    const owner = key === '' ? null : nameIn(note, key, world);
    return owner === null && key !== '' ? 'noMove' : { owner };
  },
  status: (key) => (isStatus(key) ? { status: key } : 'noMove'),
};

const isStatus = (key: string): key is Status => (statuses as readonly string[]).includes(key);

/** The days of a group, from the first to the last; null for the group of what is due on no day. */
function daysOf(band: string, { ask }: World): { from: Day; to: Day } | null | Why {
  const sunday = endOfWeek(ask);
  const days = {
    today: { from: ask.today, to: ask.today },
    thisWeek: { from: addDays(ask.today, 1), to: sunday },
    nextWeek: { from: addDays(sunday, 1), to: addDays(sunday, 7) },
  }[band];
  if (days) return days.from <= days.to ? days : 'noDayLeft';
  if (band === 'none') return null;
  return band === 'later' ? 'noSingleDay' : 'pastDay';
}

/** The last working day of a stretch; where it has none its last. */
function lastWorkday({ from, to }: { from: Day; to: Day }, { ask }: World): Day {
  const day = toDay(workdaysFrom(toOrdinal(to) + 1, -1, ask.settings.region));
  return day >= from ? day : to;
}

/** What a group of the tree and those above it are by, each with its key. */
const levelsOf = (id: string): [grouping: string, key: string][] =>
  id.split(levelBreak).map((level) => [level.slice(0, level.indexOf(':')), level.slice(level.indexOf(':') + 1)]);

/** What one level of a group says to a task: nothing where the task is in it. */
function meaningOf(level: [grouping: string, key: string], task: Task, at: { note: Note; world: World }): Wish | Why {
  const [grouping, key] = level;
  if (!isGrouping(grouping)) return 'noMove';
  const entry = at.world.index.entry(at.note.uri);
  const place = entry && { id: task.id, mark: entry.markAt(task.id) };
  if (place && groupings[grouping].keysIn(new NoteLook(entry), at.world)(place).includes(key)) return {};
  return meanings[grouping]?.(key, task, at) ?? 'noMove';
}

const isGrouping = (name: string): name is Grouping => Object.hasOwn(groupings, name);

/** Gives each task what puts it into the group, or nothing of it. */
export const moveTo: EditCommand<EditArguments['dueline.moveTo']> = {
  needs: '{ uri, position or range, group }',
  takes: ({ group, ...place }) => isPlace(place) && typeof group === 'string',
  together: (list, { world }) => oneForEach(list, world).map(({ argument }) => argument),
  make({ group, ...place }, desk) {
    const { world } = desk;
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(place.uri);
    const [task] = note ? tasksAt(note, place) : [];
    if (!note || !task) return { refused: refusals.noTask };
    const wish: Wish = {};
    for (const level of levelsOf(group)) {
      const meant = meaningOf(level, task, { note, world });
      if (typeof meant === 'string') return { refused: refusals[meant satisfies keyof Messages['refusals']] };
      Object.assign(wish, meant);
    }
    return granted(note, task, { wish, desk });
  },
};

const { 'dueline.setDue': setDue } = dateCommands;

/** All that is wished for, or nothing of it. */
function granted(note: Note, task: Task, { wish, desk }: { wish: Wish; desk: Desk }): Outcome {
  const draft = draftOf(note, desk.world);
  const { status, owner, due } = wish;
  const steps: ((place: Place, now: Desk) => Outcome)[] = [
    ...(status === undefined ? [] : [(place: Place, now: Desk) => setStatus.make({ ...place, status }, now)]),
    ...(owner === undefined ? [] : [(place: Place, now: Desk) => assign.make({ ...place, owner }, now)]),
    ...(due === undefined ? [] : [(place: Place, now: Desk) => setDue.make({ ...place, due }, now)]),
  ];
  for (const step of steps) {
    const now = draft.note();
    const position = rangeOf(now, now.tasks[task.id]!.span).start;
    const outcome = step({ uri: note.uri, position }, { ...desk, world: draft.world });
    if ('refused' in outcome) return outcome;
    for (const { edits } of outcome.changes) draft.apply(edits);
  }
  const edits = draft.edits();
  return { changes: edits.length > 0 ? [{ uri: note.uri, edits }] : [] };
}
