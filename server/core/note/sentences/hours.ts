/**
 * What a log in English says behind the hour:
 *
 *     10:30 painted the rail                        what was done
 *     11:00 rope is worn -> have to tell the yard   what has to be, or is to be remembered
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { anyOf, hanOrKana, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';
import { spanPerEntry } from '../words.ts';
import { tells } from './past.ts';

const hour = /^[~]?\s{0,2}\d{1,2}:\d{2}(?:\s?[ap]m)?(?:\s?[-–—:]\s?|\s{1,3})/i;
const regular = /^[a-z]{3,14}ed\s\S/;
const idle = new RegExp(`^${anyOf(latinOf(wordsOf((notes) => notes.told.idle)))}\\s`);

/** Where the words behind the hour begin that tell what was done; null where they tell of nothing done. */
export const doneAtHour = spanPerEntry(({ text, at }: Entry): Span | null => {
  const begins = hour.exec(text)?.[0].length ?? 0;
  const said = text.slice(begins);
  if (begins === 0 || hanOrKana.test(text) || idle.test(said) || /[?]\s*$/.test(text)) return null;
  const [clause] = said.split(/[.;]\s/, 1) as [string];
  if (!/^[a-z]/.test(said) || !(regular.test(said) || (tells(clause) && !/^[a-z]+\s(?:is|are|was|were)\s/.test(said))))
    return null;
  return { start: at + begins, end: at + begins + clause.length };
});

const bidding = new RegExp(
  `(?:(?:->|→|=>)\\s{0,3}|[.!?;]\\s{1,3})${anyOf([...latinOf(wordsOf((notes) => notes.owes)), ...wordsOf((notes) => notes.clauses.reminders)])}\\s`,
  'i',
);

/** What has to be done, behind an arrow or a sentence; by which words. */
export const owedAtHour = spanPerEntry(({ text, at }: Entry): Span | null => {
  if (!hour.test(text) || hanOrKana.test(text)) return null;
  const found = bidding.exec(text.slice(0, 400));
  const end = found ? found.index + found[0].length : 0;
  return found && (latinDeedAt(text, end) > 0 || /^[a-z]{3,15}\s\S/.test(text.slice(end, end + 20)))
    ? { start: at + found.index, end: at + end }
    : null;
});
