/** The stretch of days that a report is about. */
import { addDays, startOfWeek } from '../../dates/day.ts';
import { readDates, resolveDate } from '../../dates/index.ts';
import { languages } from '../../dates/languages.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, LanguageId } from '../../model.ts';
import { SpanError } from './span-error.ts';
import type { Stretch } from './types.ts';

/**
 * The days that words name, both included: `last week`, `10月`, `2026-11-02`, `from 3/2 to 3/6`, counted from today; no words
 * mean this week. Throws SpanError.
 */
export function stretchOf(words: string, ask: Ask): Stretch {
  const typed = words
    .normalize('NFKC')
    .replace(/\.{2,3}/g, ' – ')
    .trim();
  if (typed === '') {
    const from = startOfWeek(ask.today, ask.settings.weekStart);
    return { from, to: addDays(from, 6) };
  }
  for (const first of new Set<LanguageId>([ask.locale, ...languages])) {
    const stretch = readAs(typed, first, ask);
    if (stretch) return stretch;
  }
  throw new SpanError(messagesFor(ask.locale).report.noSpan(words.trim()));
}

/** What may stand beside the days: `from`, `–`, `~`, a comma. */
const mostBeside = 12;

function readAs(typed: string, language: LanguageId, { today, settings }: Ask): Stretch | null {
  const mentions = readDates(typed, [language]);
  const read = mentions.reduce((sum, { start, end }) => sum + end - start, 0);
  if (mentions.length === 0 || typed.length - read > mostBeside) return null;
  const days = mentions.flatMap((mention) => {
    const { from, to, impossible } = resolveDate(mention, { reference: today, settings, direction: 'last', language });
    if (impossible) return [];
    // `since Monday` and `by Friday` have one side.
    return [{ from: from ?? to!, to: to ?? today }];
  });
  if (days.length === 0 || days.length > 2) return null;
  const [one, other] = [days[0]!, days.at(-1)!];
  return one.from <= other.to ? { from: one.from, to: other.to } : null;
}
