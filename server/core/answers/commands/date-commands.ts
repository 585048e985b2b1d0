/** The edit commands on dates and due days. Each is tried on the note before it is made: what it writes reads back as meant. */
import { addDays } from '../../dates/day.ts';
import { type Messages, messagesFor } from '../../messages/index.ts';
import type { DateFact, Day, Note, Task } from '../../model.ts';
import { offsetAt, rangeOf, touches } from '../place.ts';
import type { EditArguments, Outcome, Place } from '../types.ts';
import type { World } from '../world.ts';
import { singleDay, waysToWrite } from '../writing/date-forms.ts';
import { alike, inFull, isFree, type Rewrite } from '../writing/date-rewrites.ts';
import { firstSafe, isAsBefore, isDueOn, isJust, isUndated } from '../writing/date-safe.ts';
import { dueWays, ownDueDate } from '../writing/due-edit.ts';
import type { Change } from '../writing/patch.ts';
import { difference } from '../writing/status-memory.ts';
import { readTypedDay } from '../writing/typed-day.ts';
import { undatedWays } from '../writing/undating.ts';
import type { Desk, EditCommand } from './edit-command.ts';
import { isPostponement, nextMeeting, postponed } from './postpone.ts';
import { isPlace, oneForEach, tasksAt } from './task-places.ts';

type DateCommandName =
  | 'dueline.setDue'
  | 'dueline.postpone'
  | 'dueline.makeDateAbsolute'
  | 'dueline.normaliseDates'
  | 'dueline.shiftDate';

export const dateCommands: { [Name in DateCommandName]: EditCommand<EditArguments[Name]> } = {
  'dueline.setDue': {
    needs: '{ uri, position or range, due }',
    takes: ({ due, ...place }) => isPlace(place) && (due === null || typeof due === 'string'),
    together: eachTask,
    make({ due, ...place }, { world }) {
      return onTask(place, world, (note, task) => {
        if (due === null) return noLongerDue(note, task, world);
        const read = readTypedDay(due, note.language, world.ask);
        return 'error' in read ? { refused: read.error } : dueOn(note, task, { day: read.day, world });
      });
    },
  },
  'dueline.postpone': {
    needs: "{ uri, position or range, to: 'tomorrow' | 'nextMonday' | 'nextWeek' | 'nextMeeting' }",
    takes: ({ to, ...place }) => isPlace(place) && isPostponement(to),
    together: eachTask,
    make: ({ to, ...place }, { world }) =>
      onTask(place, world, (note, task) => {
        if (task.due === null) return { refused: refusals(world).noDue };
        if (to === 'nextMeeting' && nextMeeting(note, world) === null) return { refused: refusals(world).noRhythm };
        const day = postponed(to, { due: task.due, note, world });
        return day === null ? { refused: refusals(world).alreadyLater } : dueOn(note, task, { day, world });
      }),
  },
  'dueline.makeDateAbsolute': {
    needs: '{ uri }, with position or range',
    takes: (place) => isPlace(place) || (typeof place.uri === 'string' && !place.position && !place.range),
    make(place, { world }) {
      const note = world.index.note(place.uri);
      if (!note) return { refused: refusals(world).noDate };
      const dates = place.position || place.range ? datesAt(note, place) : note.dates;
      const rewrites = inFull(note, place.position ? dates : dates.filter(isFree(note, world)), world);
      return rewritten(note, rewrites, { world, none: refusals(world).noRelativeDate });
    },
  },
  'dueline.normaliseDates': {
    needs: '{ uri }',
    takes: ({ uri }) => typeof uri === 'string',
    make({ uri }, { world }) {
      const note = world.index.note(uri);
      const found = note ? alike(note, world) : null;
      const none = refusals(world).datesAlike;
      if (!note || !found) return { refused: none };
      const made = rewritten(note, found.rewrites, { world, none });
      const label = messagesFor(world.ask.locale).actions.normaliseDates(found.model);
      return 'changes' in made ? { ...made, preview: { label } } : made;
    },
  },
  'dueline.shiftDate': {
    needs: '{ uri, position or range, days }',
    takes: ({ days, ...place }) => isPlace(place) && typeof days === 'number',
    together: (list, { world }) => eachDate(list, world),
    make({ days, ...place }, { world }) {
      const note = world.index.note(place.uri);
      const [date] = note ? datesAt(note, place) : [];
      if (!note || !date) return { refused: refusals(world).noDate };
      const day = singleDay(date);
      if (day === null) return { refused: refusals(world).severalDays };
      const to = addDays(day, days);
      const ways = waysToWrite(note, date, { day: to, text: world.text(note.uri) });
      const way = firstSafe(note, world, {
        ways: ways.map((newText) => [{ span: date.span, newText }]),
        isMeant: (after) =>
          isJust(
            after.dates.find(({ span }) => span.start === date.span.start),
            to,
          ),
      });
      return outcome(note, way, world);
    },
  },
};

const refusals = ({ ask }: World): Messages['refusals'] => messagesFor(ask.locale).refusals;

function eachTask<Argument extends Place>(list: Argument[], { world }: Desk): Argument[] {
  return oneForEach(list, world).map(({ argument }) => argument);
}

function onTask(place: Place, world: World, act: (note: Note, task: Task) => Outcome): Outcome {
  const note = world.index.note(place.uri);
  const [task] = note ? tasksAt(note, place) : [];
  return note && task ? act(note, task) : { refused: refusals(world).noTask };
}

/** Makes a task due on a day, and changes nothing else. */
function dueOn(note: Note, task: Task, { day, world }: { day: Day; world: World }): Outcome {
  const own = ownDueDate(note, task);
  if (task.due === day && own && isJust(own, day)) return { changes: [] };
  const way = firstSafe(note, world, {
    ways: dueWays(note, task, { day, text: world.text(note.uri) }),
    isMeant: (after, moved) =>
      isDueOn(task, after, day) && isAsBefore(note, after, { moved, but: task.id, edited: (date) => date === own }),
  });
  return outcome(note, way, world);
}

/** Takes a task's own due day away, and changes nothing else. */
function noLongerDue(note: Note, task: Task, world: World): Outcome {
  if (task.due === null) return { changes: [] };
  const own = ownDueDate(note, task);
  if (!own) return { refused: refusals(world).dueAbove };
  const way = firstSafe(note, world, {
    ways: undatedWays(note, task, { date: own, text: world.text(note.uri) }),
    isMeant: (after, moved) =>
      isUndated(task, after) && isAsBefore(note, after, { moved, but: task.id, edited: (date) => date === own }),
  });
  return way ? outcome(note, way, world) : { refused: refusals(world).dueInSentence };
}

/** Writes dates in other words that mean the same; what would read otherwise stays as it is. */
function rewritten(note: Note, rewrites: Rewrite[], { world, none }: { world: World; none: string }): Outcome {
  if (rewrites.length === 0) return { refused: none };
  const safe = (list: Rewrite[]) =>
    firstSafe(note, world, {
      ways: [list.map(({ change }) => change)],
      isMeant(after, moved) {
        const edited = new Set(list.map(({ date }) => date));
        const says = ({ span, from, to }: DateFact) =>
          after.dates.some(
            (it) =>
              Math.abs(it.span.start - moved(span.start)) <= 1 && it.from === from && it.to === to && !it.otherReadings,
          );
        return (
          isAsBefore(note, after, { moved, but: null, edited: (date) => edited.has(date) }) && [...edited].every(says)
        );
      },
    });
  const all = safe(rewrites);
  if (all) return outcome(note, all, world);
  // A day in full may be what the words below it count from: such a one stays.
  const kept: Rewrite[] = [];
  for (const one of rewrites) if (safe([...kept, one])) kept.push(one);
  return outcome(note, kept.length > 0 ? kept.map(({ change }) => change) : null, world);
}

function outcome(note: Note, way: Change[] | null, world: World): Outcome {
  if (way === null) return { refused: refusals(world).noPlaceForDay };
  const text = world.text(note.uri);
  const edits = way
    .map(({ span, newText }) => difference(span, text.slice(span.start, span.end), newText))
    .map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
  return { changes: [{ uri: note.uri, edits }] };
}

/** The dates of a note at a place: what the cursor touches, the narrowest first; all that a selection touches. */
function datesAt(note: Note, { position, range }: Place): DateFact[] {
  const [start, end] = [offsetAt(note, position ?? range!.start), offsetAt(note, position ?? range!.end)];
  const here = note.dates.filter(({ span }) => touches(span, start) || (start <= span.start && span.start < end));
  return start === end
    ? here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start)).slice(0, 1)
    : here;
}

function eachDate<Argument extends Place>(list: Argument[], { index }: World): Argument[] {
  const seen = new Set<DateFact>();
  return list.flatMap((argument) => {
    const note = index.note(argument.uri);
    const dates = note ? datesAt(note, argument).filter((date) => !seen.has(date)) : [];
    for (const date of dates) seen.add(date);
    if (!note || dates.length === 0) return note && datesAt(note, argument).length > 0 ? [] : [argument];
    return dates.map((date) => {
      const { range: _, ...rest } = { ...argument, position: rangeOf(note, date.span).start };
      return rest as Argument;
    });
  });
}
