/** A task as the board shows it. */
import { daysBetween } from '../../dates/day.ts';
import { daysOver, isOverdue } from '../../index/due.ts';
import type { FoundTask } from '../../index/index.ts';
import { dayOf, dueOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { distance, dueWords, longDay } from '../words.ts';
import type { World } from '../world.ts';
import type { Life } from './lives.ts';
import type { BoardTask } from './types.ts';

/** What is drawn of a task, and what is said of it. */
export function boardTask(life: Life, { index, ask }: World): BoardTask {
  const found = index.found(life);
  const { note, task } = found;
  const overdue = isOverdue(found, ask);
  const moves = movesOf(life, task.due);
  const shown = { overdue, story: storyOf(life, moves, ask) };
  return {
    id: `${note.uri}#${task.id}`,
    title: task.title,
    status: task.status,
    overdue,
    inferred: task.certainty === 'inferred',
    from: task.start ?? life.since,
    due: task.due,
    done: task.status === 'done' ? life.ended : null,
    carried: carriedOn(life),
    dueBefore: moves,
    facts: factsOf(found, shown, ask),
    spoken: spokenOf(found, shown, ask),
    location: { uri: note.uri, range: rangeOf(note, task.span) },
  };
}

/** The days of the notes that have it until it is done, the first aside. */
const carriedOn = ({ places, ended }: Life): Day[] =>
  places.slice(1).flatMap(({ entry: { day } }) => (day === null || (ended !== null && day > ended) ? [] : [day]));

/** The days on which it was due before, each as long as it stayed. */
function movesOf({ places }: Life, due: Day | null): Day[] {
  const days = places.slice(0, -1).flatMap(({ entry, id }) => dayOf(dueOf(entry.markAt(id))) ?? []);
  return days.filter((day, at) => day !== (days[at + 1] ?? due));
}

/** `Carried 4 weeks · due moved 3 times`; empty where it stands in one note. */
function storyOf({ places }: Life, moves: Day[], { locale }: Ask): string {
  if (places.length < 2) return '';
  const { trail } = messagesFor(locale);
  const [first, last] = [places[0]!.entry.day, places.at(-1)!.entry.day];
  const days = first === null || last === null ? null : daysBetween(first, last);
  return [trail.carried(places.length - 1, days), ...(moves.length > 0 ? [trail.dueMoved(moves.length)] : [])].join(
    ' · ',
  );
}

interface Shown {
  overdue: boolean;
  story: string;
}

function factsOf(found: FoundTask, { story }: Shown, ask: Ask): string[] {
  const { note, task } = found;
  const { statuses, list, inferred } = messagesFor(ask.locale);
  const who = [statuses[task.status], list(task.owners), task.certainty === 'inferred' ? inferred : ''];
  return [who.filter(Boolean).join(' · '), dueWords(found, ask), story, task.issues.join(', '), note.path].filter(
    Boolean,
  );
}

function spokenOf({ note, task }: FoundTask, { overdue, story }: Shown, ask: Ask): string {
  const { tree, statuses, list } = messagesFor(ask.locale);
  const far = (due: Day) => (overdue ? tree.spokenOverdue(daysOver(due, ask.today)) : distance(due, ask));
  const facts = [
    statuses[task.status],
    task.due === null ? '' : tree.spokenDue(longDay(task.due, ask.locale), far(task.due)),
    task.owners.length === 0 ? '' : tree.spokenOwner(list(task.owners)),
    story,
    note.title || note.path,
  ];
  return tree.spokenTask(task.title, facts.filter(Boolean));
}
