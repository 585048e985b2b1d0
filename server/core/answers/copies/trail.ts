/** One task, many notes: where it stands, how it moved from note to note, and why it is held to be the same. */
import { daysBetween } from '../../dates/day.ts';
import { termsOf, wordsOfTerms } from '../../index/copies/likeness.ts';
import { changes } from '../../index/copies/trails.ts';
import { issueKey, personKey } from '../../index/keys.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Note, Position, Task } from '../../model.ts';
import { taskAt } from '../place.ts';
import type { TaskCopy, Trail } from '../types.ts';
import { longDay } from '../words.ts';
import type { World } from '../world.ts';
import { copyAt } from './copy.ts';

/** All copies of a task by time, itself among them; null where no other note has it. */
export function trailOf(note: Note, task: Task, world: World): Trail | null {
  const { trails, entry: entryOf } = world.index;
  const entry = entryOf(note.uri);
  if (!entry) return null;
  trails.settle();
  const places = trails.trailOf({ entry, id: task.id });
  if (places.length < 2) return null;
  const here = places.findIndex((place) => place.entry === entry);
  const copies = places.map((place) => copyAt(place, place.entry === entry ? note : place.entry.note()));
  const [first, newest] = [copies[0]!, copies.at(-1)!];
  const days = first.day === null || newest.day === null ? null : daysBetween(first.day, newest.day);
  const dueMoved = changes(copies.flatMap(({ due }) => due ?? []));
  const words = messagesFor(world.ask.locale).trail;
  const beside = copies[here === 0 ? 1 : here - 1]!;
  return {
    copies,
    moves: copies.map((copy, at) => movesOf(copy, copies[at - 1] ?? null, world)),
    here,
    days,
    dueMoved,
    summary: [words.carried(copies.length - 1, days), ...(dueMoved > 0 ? [words.dueMoved(dueMoved)] : [])].join(' · '),
    because: becauseOf(copies[here]!, beside, world),
  };
}

/** The same of the task at a position. */
export function trailAt(note: Note, position: Position, world: World): Trail | null {
  const task = taskAt(note, position);
  return task ? trailOf(note, task, world) : null;
}

/** How a copy is, as far as it is not as the one before was. */
function movesOf(copy: TaskCopy, before: TaskCopy | null, { ask: { locale } }: World): string[] {
  const { statuses, list, trail } = messagesFor(locale);
  const due = (day: Day | null) => (day === null ? trail.noDue : trail.due(longDay(day, locale)));
  const owners = (names: string[]) => (names.length === 0 ? trail.unowned : list(names));
  if (!before)
    return [
      statuses[copy.status],
      ...(copy.due ? [due(copy.due)] : []),
      ...(copy.owners.length > 0 ? [owners(copy.owners)] : []),
    ];
  const moved: string[] = [];
  if (copy.status !== before.status) moved.push(trail.changed(statuses[before.status], statuses[copy.status]));
  if (copy.due !== before.due)
    moved.push(before.due && copy.due ? trail.changed(due(before.due), longDay(copy.due, locale)) : due(copy.due));
  if (owners(copy.owners) !== owners(before.owners))
    moved.push(
      before.owners.length > 0 ? trail.changed(owners(before.owners), owners(copy.owners)) : owners(copy.owners),
    );
  return moved;
}

/** What two copies have in common that makes them the same, in words. */
function becauseOf(one: TaskCopy, other: TaskCopy, { ask: { locale } }: World): string {
  const { because } = messagesFor(locale).trail;
  const common = <Value>(values: readonly Value[], others: readonly Value[], key: (value: Value) => string): Value[] =>
    values.filter((value) => others.some((it) => key(it) === key(value)));
  const issues = common(one.issues, other.issues, issueKey);
  const owners = common(one.owners, other.owners, personKey);
  const words = wordsOfTerms(common(termsOf(one.title), termsOf(other.title), String), one.title);
  const reasons = [
    issues.length > 0 ? because.issue(issues.join(', ')) : '',
    one.title === other.title ? because.sameWords : words.length > 0 ? because.words(words.slice(0, 6)) : '',
    owners.length > 0 ? because.owner(owners.join(', ')) : '',
    one.section !== '' && one.section === other.section ? because.section(one.section) : '',
  ];
  return because.sentence(reasons.filter(Boolean));
}
