/** Days in the names of files and folders, and in titles: `minutes-03-05.md` in a folder `2026`, `sync-July-3-2026.md`. */
import { isDay } from '../../dates/day.ts';
import { readDates, resolveDate } from '../../dates/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { DateLexicon } from '../../lexicons/types/dates.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { DateSettings, Day, LanguageId, Span } from '../../model.ts';
import type { Entry } from '../parts.ts';

interface Asked {
  language: LanguageId;
  settings: DateSettings;
}

/** What stands behind the number of a year, month or day: `年`, `月`, `日`. */
export const marks = (part: keyof DateLexicon['markers']): string =>
  anyOf(lexicons.flatMap(({ dates }) => dates.markers[part]));
const [year, month] = [`(?:[-_./]|${marks('year')})`, `(?:[-_./]|${marks('month')})`];
/** `2026-3-2`, or `20260302`; `2026-11` is a month. */
const inName = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)(?:${year}?(1[0-2]|0?[1-9])${month}(0?[1-9]|[12]\\d|3[01])|${year}?(1[0-2]|0[1-9])(0[1-9]|[12]\\d|3[01]))(?!\\d)`,
  'g',
);
const monthDayInName = new RegExp(`(?<![\\d.])(1[0-2]|0?[1-9])${month}?(0[1-9]|[12]\\d|3[01])(?!\\d)`);

/** `2026`, `3`, `2` as a day; null where no calendar has it. */
export const toDay = (year: string, month: string, day: string): Day | null => {
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : null;
};

/** The name of a file without its folders and its ending: `sync-03-05` of `2026/sync-03-05.md`. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, '');

/** A date in the file's name; a month and a day there take the year of a folder. */
export function dayInName(path: string, asked: Asked): Day | null {
  const name = fileName(path);
  // Of a stretch of days, the report is of its last.
  const whole = [...name.matchAll(inName)].at(-1);
  const day = whole && toDay(whole[1]!, (whole[2] ?? whole[4])!, (whole[3] ?? whole[5])!);
  if (day) return day;
  const year = folderYear(path);
  const part = year && monthDayInName.exec(name);
  const there = part && toDay(year, part[1]!, part[2]!);
  return there ?? dayInWords(name.replace(/[-_]+/g, ' '), asked);
}

/** `20260302 灯りの点検`, `Pier, 2026-03-02`: the day in figures with which a title begins or ends. */
export function dayAtEdge(title: string): Day | null {
  const words = title.trim();
  const found = [...words.matchAll(inName)].find(
    ({ index, 0: figures }) => index === 0 || index + figures.length === words.length,
  );
  return found ? toDay(found[1]!, (found[2] ?? found[4])!, (found[3] ?? found[5])!) : null;
}

/** The year of a folder: `2026` of `minutes-2026/03-05.md`. */
export const folderYear = (path: string): string | null =>
  /(?:^|\/)[^/\d]*((?:19|20)\d\d)[^/\d]*(?=\/)/.exec(path)?.[1] ?? null;

/** The last day that words name in full, with a month in letters: `Minutes July 3 2026`, `Report Feb 12-16 2026`. */
export function dayInWords(text: string, { language, settings }: Asked): Day | null {
  for (const mention of readDates(text, [language]).toReversed()) {
    const { grain, from, to, relative } = resolveDate(mention, {
      reference: null,
      settings,
      direction: 'next',
      language,
    });
    if (grain === 'day' && from && !relative && /\p{L}/u.test(mention.text)) return to ?? from;
  }
  return null;
}

export const dated = anyOf(wordsOf((notes) => notes.dated));
const report = new RegExp(
  `^\\D{0,12}(\\d{4})${marks('year')}(\\d{1,2})${marks('month')}(\\d{1,2})${marks('day')}?\\s{0,3}${dated}`,
  'i',
);

/** The day of a report. `2026年4月2周报`: the day has lost its sign. */
export function reportDay(entry: Entry): { day: Day; span: Span } | null {
  const found = report.exec(entry.text.slice(0, 60));
  const day = found && toDay(found[1]!, found[2]!, found[3]!);
  return day ? { day, span: { start: entry.at, end: entry.at + entry.text.length } } : null;
}
