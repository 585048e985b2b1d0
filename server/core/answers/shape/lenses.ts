/** What stands above a heading, where an editor shows it: how much is open below it, and whose it is. */
import { isOpenTask, isOverdue } from '../../index/due.ts';
import { fold } from '../../index/keys.ts';
import { sectionPath } from '../../index/section.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Range, Task } from '../../model.ts';
import { isNewest } from '../copies/newest.ts';
import { rangeOf } from '../place.ts';
import type { Lens, LensWords } from '../types.ts';
import type { World } from '../world.ts';

const MOST_OWNERS = 3;

/** The headings with open tasks below them; one whose tasks all stand below one of its subheadings leaves them to that. */
export function lensesOf(note: Note): Lens[] {
  const own = note.sections.map(() => 0);
  for (const task of note.tasks) if (task.section !== null && isOpenTask({ task })) own[task.section]!++;
  const all = own.slice();
  const most = own.map(() => 0);
  for (let at = own.length - 1; at >= 0; at--) {
    const { parent } = note.sections[at]!;
    if (parent === null) continue;
    all[parent]! += all[at]!;
    most[parent] = Math.max(most[parent]!, all[at]!);
  }
  return note.sections.flatMap(({ span }, section) =>
    all[section]! > most[section]! ? [{ section, range: rangeOf(note, span) }] : [],
  );
}

/** `4 open · 1 overdue · 建强`, and where the tasks are; null where there are none (any more). */
export function lensWords(note: Note, section: number, world: World): LensWords | null {
  const tasks = openBelow(note, section);
  if (tasks.length === 0) return null;
  const overdue = tasks.filter((task) => isOverdue({ note, task }, world.ask) && isNewest(note, task, world)).length;
  const { title, more } = messagesFor(world.ask.locale).lens;
  const owners = ownersOf(tasks, { note, section, world });
  const rest = owners.length - MOST_OWNERS;
  const shown = [...owners.slice(0, MOST_OWNERS), ...(rest > 0 ? [more(rest)] : [])];
  const places: Range[] = tasks.map(({ span }) => rangeOf(note, span));
  return { title: title(tasks.length, overdue, shown), places };
}

function openBelow({ sections, tasks }: Note, section: number): Task[] {
  const { span, end } = sections[section] ?? { span: { start: 0 }, end: 0 };
  const isBelow = (at: number | null) =>
    at !== null && sections[at]!.span.start >= span.start && sections[at]!.end <= end;
  return tasks.filter((task) => isBelow(task.section) && isOpenTask({ task }));
}

/** Who has most first; nobody whom the headings name already. */
function ownersOf(tasks: readonly Task[], where: { note: Note; section: number; world: World }): string[] {
  const { note, section, world } = where;
  const headings = fold(sectionPath(note, section).join('\n'));
  const counts = new Map<string, number>();
  for (const owner of tasks.flatMap(({ owners }) => owners)) {
    const { name } = world.index.people.of(owner, note);
    if (![owner, name].some((words) => headings.includes(fold(words)))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
