/**
 * The few words of all languages by which notes are kept in order, known without the lexicons: `server/build.mjs` puts the values
 * here in place of what they are worked out from, so that a server starts, and shows what it has kept, before it loads those.
 * Data alone.
 */
import { lexicons } from './index.ts';

/** Behind a name. */
export const honorifics: readonly string[] = lexicons.flatMap(({ notes }) => notes.honorifics);

/** First characters of family names, side by side. */
export const surnames: string = lexicons.map(({ notes }) => notes.surnames).join('');

/** Latin names of months and weekdays, long and short. */
export const dayNames: readonly string[] = lexicons
  .flatMap(({ dates }) => [...dates.months, ...dates.weekdays].flat())
  .filter((word) => /^[a-z]{3,}$/.test(word));

/** What says that a task is more urgent than most, and less. */
export const priorities: Readonly<Record<'high' | 'low', readonly string[]>> = {
  high: lexicons.flatMap(({ notes }) => notes.priorities.high),
  low: lexicons.flatMap(({ notes }) => notes.priorities.low),
};
