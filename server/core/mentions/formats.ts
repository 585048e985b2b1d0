/**
 * Signs and fields by which neighbours' formats say what a day is: Obsidian Tasks, Dataview, todo.txt, TaskPaper, Org.
 *
 *     📅 2026-03-06   [due:: 2026-03-06]   due:2026-03-06   @due(2026-03-06)   DEADLINE: <2026-03-06 Fri>
 */
import type { DateRole } from '../model.ts';

const fields: [DateRole, RegExp][] = [
  ['due', /(?:[📅📆🗓]\ufe0f?|\[?(?:due|deadline)::?|@(?:due|deadline)\(|DEADLINE:\s?<)\s{0,3}$/iu],
  ['start', /(?:[🛫⏳]\ufe0f?|\[?(?:start|scheduled)::?|@(?:start|scheduled)\(|SCHEDULED:\s?<|(?:^|\s)t:)\s{0,3}$/iu],
  ['done', /(?:✅\ufe0f?|\[?(?:completion|completed)::?|@(?:done|completed)\(|CLOSED:\s?\[|^x )\s{0,3}$/iu],
];

/** The role that the sign or field before `start` gives to the day there; null where there is none. */
export function fieldRole(text: string, start: number): DateRole | null {
  const before = text.slice(Math.max(0, start - 16), start);
  return fields.find(([, field]) => field.test(before))?.[0] ?? null;
}
