/** Under which heading of the report a task stands, and what is worth saying of it. */
import { addDays, daysBetween } from '../../dates/day.ts';
import { isSure } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Locale } from '../../model.ts';
import { longDay } from '../words.ts';
import type { World } from '../world.ts';
import type { Copy, Item } from './items.ts';
import type { ReportHeading, Stretch } from './types.ts';

export interface Judgement {
  heading: ReportHeading;
  /** By how many days it is late or was put off; null where it is not. */
  slipped: number | null;
  remarks: string[];
}

/** Each task stands under one heading, the most telling; null for one of which there is nothing to tell. */
export function judge(item: Item, stretch: Stretch, world: World, language: Locale): Judgement | null {
  const { status } = item;
  const words = messagesFor(language).report;
  const carried = item.older.length > 0 ? words.carried(weeksOf(item), item.older.length) : '';
  if (status === 'done') {
    const { done } = item.copy.task;
    return { heading: 'done', slipped: null, remarks: done === null ? [] : [words.doneOn(longDay(done, language))] };
  }
  const slips = slipsOf(item, stretch, world, language);
  const slipped = slips.length > 0 ? Math.max(...slips.map(({ days }) => days)) : null;
  const remarks = [...slips.map((slip) => slip.words), carried].filter(Boolean);
  if (status === 'waiting') return { heading: 'blocked', slipped, remarks };
  if (slipped !== null) return { heading: 'slipped', slipped, remarks };
  const due = item.copy.task.due === null ? [] : [words.due(longDay(item.copy.task.due, language))];
  if (status === 'doing') return { heading: 'doing', slipped, remarks: [...due, ...remarks] };
  const first = firstDay(item);
  if (first !== null && first >= stretch.from) return { heading: 'new', slipped, remarks: due };
  // It was planned before, nobody began with it, and no day says until when.
  const wasCarried = item.older.some(({ day }) => day !== null && day < stretch.from) && isOf(item.copy, stretch);
  return wasCarried && item.copy.task.due === null ? { heading: 'slipped', slipped, remarks } : null;
}

interface Slip {
  days: number;
  words: string;
}

/** How the due day was moved on within the days, and by how much it has passed at their end. */
function slipsOf({ copy, older }: Item, { from, to }: Stretch, { ask }: World, language: Locale): Slip[] {
  const { due } = copy.task;
  if (due === null) return [];
  const words = messagesFor(language).report;
  const dated = older.filter(({ task }) => task.due !== null);
  const before = (dated.findLast(({ day }) => day !== null && day < from) ?? dated[0])?.task.due ?? due;
  const moved = isIn(copy.day, from) ? daysBetween(before, due) : 0;
  // On the evening of the last day, or as things stand today.
  const over = daysBetween(due, to < ask.today ? addDays(to, 1) : ask.today);
  return [
    ...(moved > 0
      ? [{ days: moved, words: words.moved(longDay(before, language), longDay(due, language), moved) }]
      : []),
    ...(over > 0 && isSure(copy.mark, ask.settings.diagnoseInferred)
      ? [{ days: over, words: words.over(longDay(due, language), over) }]
      : []),
  ];
}

const isIn = (day: Day | null, from: Day): boolean => day !== null && day >= from;

const isOf = ({ day }: Copy, { from }: Stretch): boolean => isIn(day, from);

/** The day of the note that has it first; null where that is not known. */
const firstDay = ({ copy, older }: Item): Day | null => (older[0] ?? copy).day;

/** For how many weeks it has stood in notes; 0 where that is not known. */
function weeksOf({ copy, older }: Item): number {
  const first = older[0]?.day;
  return first && copy.day ? Math.round(daysBetween(first, copy.day) / 7) : 0;
}
