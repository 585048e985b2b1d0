/** A task as another note has it. */
import type { Place } from '../../index/copies/trails.ts';
import { statusOf } from '../../index/packed/mark.ts';
import type { Locale, Note, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { TaskCopy } from '../types.ts';
import { longDay } from '../words.ts';
import type { World } from '../world.ts';

/** The copy of a task in the note before, if it is done there. */
export function finishedCopy(note: Note, task: Task, { index }: World): TaskCopy | null {
  const { trails, entry: entryOf } = index;
  const entry = entryOf(note.uri);
  trails.settle();
  const before = entry && trails.before({ entry, id: task.id });
  if (!before || statusOf(before.entry.markAt(before.id)) !== 'done') return null;
  return copyAt(before, before.entry.note());
}

/** A task where it stands. */
export function copyAt({ id }: Place, note: Note): TaskCopy {
  const { title, span, status, due, owners, issues, section } = note.tasks[id]!;
  return {
    uri: note.uri,
    path: note.path,
    range: rangeOf(note, span),
    day: note.date?.day ?? null,
    title,
    status,
    due,
    owners,
    issues,
    section: section === null ? '' : note.sections[section]!.title,
  };
}

/** What a note is called by one who reads another: its day, or its path. */
export const whereOf = ({ day, path }: TaskCopy, locale: Locale): string =>
  day === null ? path : longDay(day, locale);
