/** What became of each task in a stretch of days, told from its copies in all notes. */
import { addDays } from '../../dates/day.ts';
import type { Place } from '../../index/copies/trails.ts';
import { isOpen, isSure } from '../../index/due.ts';
import type { Entry } from '../../index/entry.ts';
import { dayNumber, dayOf, dueOf, isFormMark, type Mark } from '../../index/packed/mark.ts';
import type { Fields } from '../../index/packed/packed.ts';
import type { Day, Note, Status, Task } from '../../model.ts';
import type { World } from '../world.ts';
import type { Stretch } from './types.ts';

/** A task as one note has it. */
export interface Copy extends Place {
  note: Note;
  task: Task;
  mark: Mark;
  /** The day that it speaks from: that of its heading, else of its note. */
  day: Day | null;
}

/** A task as it stood at the end of the stretch. */
export interface Item {
  /** The copy that says so. */
  copy: Copy;
  status: Status;
  /** Its older copies, by time. */
  older: Copy[];
  owners: string[];
}

/** A task that nobody has touched for so many days before the stretch is not told of. */
const longestSilence = 28;

/** The last day of which the report can know: today, or the last day of the stretch. */
export const endOf = ({ to }: Stretch, { ask }: Pick<World, 'ask'>): Day => (to < ask.today ? to : ask.today);

/** What is to be told, by path and line, forms left out; and how many tasks are overdue for too long to be told one by one. */
export function itemsIn(stretch: Stretch, world: World): { items: Item[]; older: number } {
  const { trails, entries } = world.index;
  trails.settle();
  const copyAt = copying();
  const fields = kept((entry: Entry) => entry.fields());
  const items: Item[] = [];
  let older = 0;
  for (const entry of entries()) {
    for (const place of firstCopies(entry, world)) {
      const places = trails.trailOf(place);
      const copies = places.some((one) => mayTell(one, stretch, fields)) ? places.map(copyAt) : [];
      const item = itemOf(copies, stretch, world);
      if (item) items.push(item);
      else if (isLongOver(places.at(-1)!, stretch, world)) older += 1;
    }
  }
  return { items, older };
}

/** The tasks of a note that no older note has. */
function firstCopies(entry: Entry, { index: { trails } }: World): Place[] {
  const places: Place[] = [];
  for (let id = 0; id < entry.tasks; id++)
    if (!isFormMark(entry.markAt(id)) && trails.before({ entry, id }) === null) places.push({ entry, id });
  return places;
}

/** Whether a copy may have a part in the days, by what is seen of its note without unpacking it. */
function mayTell({ entry, id }: Place, { from }: Stretch, fieldsOf: (entry: Entry) => Fields[]): boolean {
  const { kind, day } = entry;
  const earliest = addDays(from, -longestSilence);
  // The headings of a log are dated, each its own way.
  if (kind === 'log' || day === null || day >= earliest) return true;
  const { done, start } = fieldsOf(entry)[id]!;
  return [done, start, dayOf(dueOf(entry.markAt(id)))].some((one) => one !== null && one >= earliest);
}

/** Copies of tasks; each note is unpacked once. */
function copying(): (place: Place) => Copy {
  const noteOf = kept((entry: Entry) => entry.note());
  return ({ entry, id }) => {
    const note = noteOf(entry);
    const task = note.tasks[id]!;
    return { entry, id, note, task, mark: entry.markAt(id), day: dayIn(note, task.section) };
  };
}

/** The same function, worked out once for each entry. */
function kept<Value>(of: (entry: Entry) => Value): (entry: Entry) => Value {
  const values = new Map<Entry, Value>();
  return (entry) => {
    const value = values.get(entry) ?? of(entry);
    values.set(entry, value);
    return value;
  };
}

/** Null where nothing is to be told: it was done before, or nobody has touched it for long. */
function itemOf(copies: readonly Copy[], stretch: Stretch, world: World): Item | null {
  const end = endOf(stretch, world);
  const finished = copies.find((copy) => copy.task.status === 'done' && (doneOn(copy) ?? '9') <= end);
  const standing = copies.findLast(({ day }) => day === null || day <= end);
  if (finished && (!standing || !isOpen(standing.task.status) || isAfter(finished, standing, copies))) {
    return doneOn(finished)! >= stretch.from ? itemAt(finished, copies) : null;
  }
  if (!standing || !isOpen(standing.task.status)) return null;
  return isAlive(standing, stretch, world) ? itemAt(standing, copies) : null;
}

const isAfter = (one: Copy, other: Copy, copies: readonly Copy[]): boolean =>
  copies.indexOf(one) > copies.indexOf(other);

/** What a copy leaves unsaid, such as whose it is below “done last week”, the newest older one that says it tells. */
function itemAt(copy: Copy, copies: readonly Copy[]): Item {
  const older = copies.slice(0, copies.indexOf(copy));
  const owned = [...older, copy].findLast(({ task }) => task.owners.length > 0);
  return { copy, status: copy.task.status, older, owners: owned?.task.owners ?? [] };
}

/** The day that a copy was done on: the one it names, else that of its heading or note. */
const doneOn = ({ task, day }: Copy): Day | null => task.done ?? day;

/** Whether an open task has a part in the days: by its note, its days, or as one of a plan that is still followed. */
function isAlive({ entry, task, day }: Copy, stretch: Stretch, { index }: World): boolean {
  const earliest = addDays(stretch.from, -longestSilence);
  if (day !== null && day >= stretch.from) return true;
  if (task.due !== null && task.due >= earliest) return true;
  if (task.start !== null && task.start >= stretch.from && task.start <= stretch.to) return true;
  // Notes of a series are followed by newer ones, others are kept up.
  return index.trails.daysOf(entry).length === 0 && (day === null || day >= earliest);
}

/** Whether a task is overdue for sure, and was before the days. */
function isLongOver({ entry, id }: Place, { from }: Stretch, { ask }: World): boolean {
  const mark = entry.markAt(id);
  return isSure(mark, ask.settings.diagnoseInferred) && dueOf(mark) < dayNumber(from);
}

/**
 * The day that what stands in a section speaks from: a dated heading (`### 11月18日`, `上周完成`) has the last word; of a stretch
 * that holds the day of the note it is that one.
 */
export function dayIn(note: Note, section: number | null): Day | null {
  const own = note.date?.day ?? null;
  for (let at = section; at !== null; at = note.sections[at]!.parent) {
    const { span } = note.sections[at]!;
    const dated = note.dates.find(
      (date) => span.start <= date.span.start && date.span.end <= span.end && tells.has(date.role) && date.to !== null,
    );
    if (!dated) continue;
    const [from, to] = [dated.from ?? dated.to!, dated.to!];
    if (dated.grain === 'day' && from === to) return to;
    if (own === null || to < own) return to;
    // What is planned for days to come was written on the day of the note.
    return own;
  }
  return own;
}

/** What a date has to say of the thing below its heading. */
const tells: ReadonlySet<string> = new Set(['period', 'at', 'done']);
