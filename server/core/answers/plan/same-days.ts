/**
 * Days that stand in what is carried over: `本周五` in the plan of one week is `3月31日` in the next, `next month` there may be
 * `this month`. What means the same day there too stays as it is written. Each way of writing is tried on the new note.
 */
import { daysBetween, startOfWeek } from '../../dates/day.ts';
import { readDates, resolveDate } from '../../dates/index.ts';
import { isOpen } from '../../index/due.ts';
import { type Lexicon, lexicons } from '../../lexicons/index.ts';
import type { DateFact, Day, LanguageId, Note } from '../../model.ts';
import type { World } from '../world.ts';
import { apart } from '../writing/date-edit.ts';
import { formsOf, languageAt, singleDay, waysToWrite } from '../writing/date-forms.ts';
import { movedBy } from '../writing/date-safe.ts';
import { dayPart } from '../writing/date-text.ts';
import type { Change } from '../writing/patch.ts';
import { changed } from '../writing/status-safe.ts';

/** A note, and what becomes of it apart from its days. */
export interface Carrying {
  note: Note;
  text: string;
  changes: readonly Change[];
  /** Whether a date goes on, and means the same day there. */
  keeps(date: DateFact): boolean;
  /** How the new note reads. */
  read(text: string): Note;
  world: World;
}

export interface SameDays {
  changes: Change[];
  /** Dates that no words could be found for. */
  lost: DateFact[];
  /** Dates that could be read in two ways, of which one is written now. */
  doubtful: DateFact[];
}

interface Rewritten {
  date: DateFact;
  ways: string[];
  /** Which of them is tried. */
  nth: number;
  /** Whether it is enough that the day is the same, since no words were found by which the task is due then. */
  lenient: boolean;
}

/** The changes by which the dates of a note mean in the new one what they mean in the old. */
export function sameDays(carrying: Carrying): SameDays {
  const { note, changes, keeps } = carrying;
  const kept = note.dates.filter((date) => keeps(date) && !date.impossible && (date.from ?? date.to) !== null);
  let rewritten: Rewritten[] = [];
  for (let round = 0; round < 40; round++) {
    const all = [...changes, ...rewritten.flatMap((one) => changeOf(one, carrying))];
    const after = carrying.read(changed(carrying.text, all));
    const at = movedBy(all);
    const isMild = (date: DateFact) => rewritten.some((one) => one.date === date && one.lenient);
    const wrong = kept.filter((date) => {
      const now = dateAt(after, at(date.span.start));
      return !isSame(date, now) || (!isMild(date) && isDue(note, date) && !isDue(after, now!));
    });
    const next = advanced(wrong, rewritten, { carrying, after, at });
    if (!next) break;
    rewritten = next;
  }
  const found = rewritten.filter(({ nth, ways }) => nth < ways.length);
  return {
    changes: found.flatMap((one) => changeOf(one, carrying)),
    lost: rewritten.filter(({ nth, ways }) => nth >= ways.length).map(({ date }) => date),
    doubtful: found.filter(({ date }) => date.otherReadings?.length).map(({ date }) => date),
  };
}

interface State {
  carrying: Carrying;
  after: Note;
  at(offset: number): number;
}

/** The next ways to try for the dates that are wrong; null where there is nothing more to try. */
function advanced(wrong: readonly DateFact[], tried: readonly Rewritten[], state: State): Rewritten[] | null {
  if (wrong.length === 0) return null;
  let isNew = false;
  const next = tried.map((one) => {
    if (!wrong.includes(one.date) || (one.lenient && one.nth >= one.ways.length)) return one;
    isNew = true;
    const isLast = one.nth + 1 >= one.ways.length && !one.lenient;
    return isLast ? { ...one, nth: 0, lenient: true } : { ...one, nth: one.nth + 1 };
  });
  for (const date of wrong) {
    if (tried.some((one) => one.date === date)) continue;
    isNew = true;
    next.push({ date, ways: [...new Set(waysFor(date, state))], nth: 0, lenient: false });
  }
  return isNew ? next : null;
}

function changeOf({ date, ways, nth }: Rewritten, { text }: Carrying): Change[] {
  const words = ways[nth];
  return words === undefined ? [] : [{ span: date.span, newText: apart(words, date, text) }];
}

/** The date at an offset; with a space before it, where it is written apart. */
const dateAt = ({ dates }: Note, offset: number): DateFact | undefined =>
  dates.find(({ span }) => span.start === offset || span.start === offset + 1);

/** Whether a task that is open is due by a date. */
const isDue = ({ tasks, dates }: Note, date: DateFact): boolean =>
  tasks.some(({ dueDate, status }) => dueDate !== null && dates[dueDate] === date && isOpen(status));

/** Whether a date says what another said. What something is due within, is due at its end. */
function isSame(one: DateFact, other: DateFact | undefined): boolean {
  if (!other || other.to !== one.to) return false;
  if (one.from !== other.from && !(one.role === 'due' && other.role === 'due')) return false;
  const readings = ({ otherReadings = [] }: DateFact) => otherReadings.map(({ from, to }) => `${from} ${to}`).join();
  return !other.otherReadings?.length || readings(one) === readings(other);
}

/** Words for the same days, the most natural first; none that would not be read so there. */
function* waysFor(date: DateFact, { carrying, after }: State): Generator<string> {
  const { note, text, world } = carrying;
  const words = text.slice(date.span.start, date.span.end);
  const day = singleDay(date) ?? (date.role === 'due' ? date.to : null);
  const reference = after.date?.day ?? null;
  const reads = (way: string): boolean => {
    const mention = readDates(way, [note.language])[0];
    if (!mention) return false;
    const { settings } = world.ask;
    const read = resolveDate(mention, { reference, settings, direction: 'next', language: note.language });
    return read.to === date.to || read.from === date.from;
  };
  for (const way of shifted(words, date, { ...state(note, after, world), language: languageAt(note, date.span, text) }))
    if (reads(way)) yield way;
  if (day !== null) {
    const ways = waysToWrite(note, { ...date, from: day, to: day }, { day, text });
    yield* ways;
    // A planned day that has passed is no due day any more, unless a word says that it is.
    if (date.role === 'due') for (const way of ways) yield asLastDay(way, languageAt(note, date.span, text));
  }
  if (date.from !== null && date.to !== null && date.from !== date.to) yield* asStretch(note, date, text);
}

/** `3月31日` → `3月31日前` */
function asLastDay(words: string, language: LanguageId): string {
  const { beforeLastDay, behindLastDay } = (lexicons.find(({ id }) => id === language) ?? lexicons[0]!).notes;
  const { start, end } = dayPart(words);
  return words.slice(0, start) + beforeLastDay + words.slice(start, end) + behindLastDay + words.slice(end);
}

interface Days {
  language: LanguageId;
  from: Day | null;
  to: Day | null;
  weekStart: 'monday' | 'sunday';
}

const state = (note: Note, after: Note, { ask }: World): Omit<Days, 'language'> => ({
  from: note.date?.day ?? null,
  to: after.date?.day ?? null,
  weekStart: ask.settings.weekStart,
});

/** `next week` as `this week`, `下个月` as `这个月`: the same word of another distance. */
function* shifted(words: string, { grain }: DateFact, { from, to, weekStart, language }: Days): Generator<string> {
  if (from === null || to === null) return;
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const weeks = daysBetween(startOfWeek(from, weekStart), startOfWeek(to, weekStart)) / 7;
  const passed: Partial<Record<DateFact['grain'], number>> = {
    week: weeks,
    month: months(to) - months(from),
    quarter: Math.floor(months(to) / 3) - Math.floor(months(from) / 3),
    year: Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
  };
  const plain = words.toLowerCase();
  const lexicon = lexicons.find(({ id }) => id === language) ?? lexicons[0]!;
  for (const [isOfDays, table, others] of tablesOf(lexicon.dates)) {
    // Of a day in a week its date says more.
    if (isOfDays !== (grain === 'day')) continue;
    const count = isOfDays ? daysBetween(from, to) : (passed[grain] ?? 0);
    for (const [word, value] of table) {
      const at = plain.indexOf(word);
      if (at < 0) continue;
      for (const other of others(word, value - count)) yield words.slice(0, at) + other + words.slice(at + word.length);
    }
  }
}

type Table = [isOfDays: boolean, words: [string, number][], others: (word: string, value: number) => string[]];

/** The words for days, for periods, and those that move one, with their distances, the longest first; and those for another distance. */
const tablesOf = ({ shifts, periods, dayWords }: Lexicon['dates']): Table[] => [
  [
    true,
    byLength(Object.entries(dayWords)),
    (_, value) => Object.keys(dayWords).filter((it) => dayWords[it] === value),
  ],
  [
    false,
    byLength(Object.entries(periods).map(([word, [, value]]): [string, number] => [word, value])),
    (word, value) =>
      Object.keys(periods).filter((other) => periods[other]![0] === periods[word]![0] && periods[other]![1] === value),
  ],
  [false, byLength(Object.entries(shifts)), (_, value) => Object.keys(shifts).filter((it) => shifts[it] === value)],
];

function byLength(words: [string, number][]): [string, number][] {
  return words.sort(([a], [b]) => b.length - a.length);
}

/** A stretch by its first and last day. */
function* asStretch(note: Note, { span, from, to }: DateFact, text: string): Generator<string> {
  const words = text.slice(span.start, span.end);
  const { start, end } = dayPart(words);
  const language = languageAt(note, span, text);
  const joints = lexicons.find(({ id }) => id === language)?.dates.rangeWords ?? [];
  const forms = [...formsOf(note, text).map((form) => form.write), (day: Day) => day];
  for (const write of forms) {
    const [first, last] = [write(from!), write(to!)];
    if (first === null || last === null) continue;
    const spaced = /[^ -~]/.test(first) ? ['~', '-'] : [' – ', '~'];
    for (const joint of [...spaced, ...joints.map((word) => (/^[a-z]/.test(word) ? ` ${word} ` : word))])
      yield words.slice(0, start) + first + joint + last + words.slice(end);
  }
}
