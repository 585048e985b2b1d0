/**
 * The day a note speaks from, and the day that each part of it speaks from.
 *
 *     2026/minutes-03-05.md, `# Weekly 2026-03-05`, `日時：2026/3/5`   →  the note's own day
 *     ### 8月18号                                                      →  the day of what stands below
 */
import { type DateHints, orderIn, ordersOf } from '../../dates/hints.ts';
import { type DateMention, readDates, resolveDate } from '../../dates/index.ts';
import { anyOf, bare, oneOf, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { DateSettings, Day, Evidence, LanguageId, Note, NoteSource, Span } from '../../model.ts';
import { eachInSteps, type Steps } from '../../steps.ts';
import { listAgain } from '../again.ts';
import { dateMentions } from '../context.ts';
import { type Course, perNote } from '../course.ts';
import type { Entry, Run } from '../parts.ts';
import { entriesThat, headingPlaces, headingsOf, perRun, throughout } from '../runs.ts';
import { cellOf } from '../tables.ts';
import { perEntry } from '../words.ts';
import { dated, dayAtEdge, dayInName, dayInWords, fileName, folderYear, reportDay, toDay } from './nameDate.ts';
import { dayBelowTitle, yearBeside } from './openingDay.ts';
import { type Clues, solveDay, yearOf } from './solve.ts';

export interface Dating {
  note: Note['date'];
  /** The day that each entry counts from. */
  of: readonly (Day | null)[];
  /** What its dates say of each other. */
  hints: DateHints;
}

interface Asking {
  hints: DateHints;
  source: NoteSource;
  entries: readonly Entry[];
  runs: readonly Run[];
  course: Course;
  language: LanguageId;
  settings: DateSettings;
}

/** The day of a note and of its parts. */
export function datingOf(asked: Omit<Asking, 'hints'>): Dating {
  const { source, entries, runs, language, settings } = asked;
  const orders = ordersOf([...orderSigns(runs)]);
  const asking: Asking = { ...asked, hints: { orders, year: null } };
  const clues: Clues = { entries, runs, folder: folderYear(source.path), language, settings };
  const hint = yearHint(asking);
  const named = dayInName(source.path, { language, settings });
  const note =
    (named ? date(named, 'note.date.name', nowhere) : null) ??
    fromFrontMatter(asking) ??
    fromTitle(asking, hint) ??
    fromLabel(asking, hint) ??
    fromConvening(asking) ??
    fromOpening(asking);
  const { of, first } = partsFrom(asking, note?.day ?? hint);
  const told = note ?? first ?? fromWeekdays(clues) ?? fromPeriod(asking);
  const year = told ? null : yearOf(clues);
  // `# Sync (11/25)` takes the year of the note's other days.
  const last = told ?? (year && fromTitle({ ...asking, hints: { orders, year } }, null));
  const hints = { orders, year: last ? null : year };
  return { note: last, of: filled(asked.course, [of, last?.day], of, last?.day ?? null), hints };
}

/** Looks for what is asked of all dates of a note, which is then known. */
export const lookForDates = (runs: readonly Run[]): Steps<void> =>
  eachInSteps(runs, (run) => {
    orderSigns([run]);
    datedBegins([run]);
  });

const orderSigns = throughout((entries) =>
  entries
    .flatMap(datesIn)
    .map(orderIn)
    .filter((order) => order !== null),
);

/** Where nothing else is said, the day of the note. */
const filled = perNote(
  (days: readonly (Day | null)[], own: Day | null): readonly (Day | null)[] => days.map((day) => day ?? own),
  listAgain,
);

const date = (day: Day, rule: RuleId, span: Span): Note['date'] => ({ day, evidence: evidence(rule, span) });
const evidence = (rule: RuleId, { start, end }: Span): Evidence => ({ field: 'date', rule, span: { start, end } });

const nowhere: Span = { start: 0, end: 0 };

/** Of a week, month or quarter with its year, in the file's name or the title, the first day: `weekly-2026-W47`. */
function fromPeriod(asking: Asking): Note['date'] {
  const inside = firstDay(readDates(fileName(asking.source.path)), asking);
  if (inside) return date(inside.day, 'note.date.name', nowhere);
  const title = titleOf(asking);
  const found = title && firstDay(datesIn(title), asking);
  return found ? date(found.day, 'note.date.title', found.span) : null;
}

const datesIn = (entry: Entry): readonly DateMention[] => dateMentions(entry);

function firstDay(mentions: readonly DateMention[], { settings, language }: Asking): { day: Day; span: Span } | null {
  for (const mention of mentions) {
    // What has a first day although there is nothing to count from, names it: `第4週` of a month with its year.
    const { grain, from } = resolveDate(mention, { reference: null, settings, direction: 'next', language });
    if (from && grain !== 'year' && grain !== 'day') return { day: from, span: mention };
  }
  return null;
}

function fromFrontMatter({ entries, source, language, settings }: Asking): Note['date'] {
  const front = entries[0]?.block.kind === 'frontmatter' ? entries[0] : null;
  if (!front) return null;
  const text = source.text.slice(front.offset, front.end);
  const found = /^(?:date|created|day)\s{0,3}:\s{0,3}["']?(\d{4})-(\d{2})-(\d{2})/im.exec(text);
  const day = found && toDay(found[1]!, found[2]!, found[3]!);
  if (day) return date(day, 'note.date.front', placedAt(front, found.index, found[0]));
  const title = /^title\s{0,3}:\s{0,3}(\S.{0,200})/im.exec(text);
  const inTitle = title && (dayInWords(title[1]!, { language, settings }) ?? dayAtEdge(bare(title[1]!)));
  return inTitle ? date(inTitle, 'note.date.front', placedAt(front, title.index, title[0])) : null;
}

const placedAt = ({ offset }: Entry, at: number, text: string): Span => ({
  start: offset + at,
  end: offset + at + text.length,
});

function fromTitle(asking: Asking, hint: Day | null): Note['date'] {
  const title = titleOf(asking);
  const found = title && dayOf(title, asking, hint ?? yearBeside(title));
  return found ? date(found.day, 'note.date.title', found.span) : null;
}

/** The first heading, or what stands first in its place. */
function titleOf({ entries, runs }: Asking): Entry | null {
  const first = entries.find(({ block }) => block.kind !== 'frontmatter' && block.text.trim() !== '');
  const title = headingsOf(runs)[0] ?? first;
  return !title || title.text.startsWith('{') || title.start > 2000 ? null : title;
}

function fromOpening({ entries, runs, ...asked }: Asking): Note['date'] {
  const found = dayBelowTitle(entries, headingsOf(runs)[0]?.index ?? 0, (mention) =>
    resolveDate(mention, { ...asked, reference: null, direction: 'next' }),
  );
  return found && date(found.day, 'note.date.title', found.span);
}

function fromWeekdays(clues: Clues): Note['date'] {
  const found = solveDay(clues);
  return found && date(found.day, 'note.date.solved', found.span);
}

const isDateLabel = oneOf(wordsOf((notes) => notes.noteDate));

/** `日時・場所` is also of something else. */
const joined = /[・/／&、][\s\S]*$/;

/** `Date: …`, `日時：…`, `| 日時 | … |` near the top, or a heading of these words over the day. */
function fromLabel(asking: Asking, hint: Day | null): Note['date'] {
  for (const [index, entry] of asking.entries.slice(0, 40).entries()) {
    const below = entry.kind === 'heading' && isDateLabel(bare(entry.text.replace(joined, ''))) ? index + 1 : null;
    const there = below === null ? null : asking.entries[below];
    const said = there && there.kind !== 'heading' && dayOf(there, asking, hint);
    if (said) return date(said.day, 'note.date.label', said.span);
    const label =
      entry.label?.text ?? (entry.kind === 'row' ? (cellOf(entry, 0) ?? cellOf(entry, 1))?.text.trim() : null);
    if (!label && !isDateLabel(wordsBefore(entry))) continue;
    if (label && !(isDateLabel(label) || isDateLabel(bare(label.replace(/[(（][\s\S]*$/, ''))))) continue;
    const found = dayOf(entry, asking, hint);
    if (found) return date(found.day, 'note.date.label', found.span);
  }
  return null;
}

const convening = new RegExp(anyOf(wordsOf((notes) => notes.convening)));
/** `2026年3月2日下午，港务科召开了灯塔评审会`: one of the first lines tells when people met. */
function fromConvening(asking: Asking): Note['date'] {
  const said = asking.entries
    .slice(0, 8)
    .find(({ kind, text }) => kind === 'line' && convening.test(text.slice(0, 80)));
  const found = said && dayOf(said, asking, null);
  return found ? date(found.day, 'note.date.convening', found.span) : null;
}

/** `開催日時　令和8年3月2日`, `日　時　3月2日`: what stands before the first day of a line and a blank. */
const wordsBefore = perEntry((entry): string => {
  const [first] = datesIn(entry);
  const said = first ? entry.text.slice(0, first.start - entry.at) : '';
  return said.length < 16 && /[\s\u3000]$/.test(said) ? said.replace(/[\s\u3000]/g, '') : '';
});

/** The first day that an entry names; without a year only where there is something to count from. */
function dayOf(
  entry: Entry,
  { language, settings, hints }: Asking,
  reference: Day | null,
): { day: Day; span: Span } | null {
  const report = reportDay(entry);
  if (report) return report;
  for (const mention of datesIn(entry)) {
    // `计划 2026-03-02` is the plan of that day, not planned for it.
    const said = mention.role === 'due' || mention.role === 'start';
    if (said && (mention.open !== null || besidesDates(entry) !== '')) continue;
    const found = resolveDate(mention, { reference, settings, direction: 'next', language, hints });
    const day = found.grain === 'day' && found.from ? (found.to ?? found.from) : null;
    if (day && !(found.relative && /^[^\d０-９]*$/.test(mention.text))) return { day, span: mention };
  }
  return null;
}

/** Days by dated headings and lines, each for what stands below it; and the first of them. */
function partsFrom(asking: Asking, reference: Day | null): { of: readonly (Day | null)[]; first: Note['date'] } {
  const { course, runs, language, settings, hints } = asking;
  const rest = JSON.stringify([settings, hints, reference]);
  const on = [course.layout, headingPlaces(runs), datedBegins(runs), language, rest];
  const { of, first } = datedParts(course, on, asking, reference);
  const found = first && dayOf(first, asking, reference);
  return { of, first: found && date(found.day, 'note.date.part', found.span) };
}

const datedParts = perNote((asking: Asking, reference: Day | null): { of: (Day | null)[]; first: Entry | null } => {
  let first: Entry | null = null;
  let open: { day: Day; level: number } | null = null;
  const of: (Day | null)[] = [];
  const begins = datedBegins(asking.runs).length > 0 ? partBegins(asking.runs) : [];
  for (const entry of begins) {
    while (of.length < entry.index) of.push(open?.day ?? null);
    const heading = entry.kind === 'heading';
    if (heading && open && entry.level <= open.level) open = null;
    const own = isDated(entry) ? dayOf(entry, asking, reference) : null;
    if (!own) continue;
    open = { day: own.day, level: heading ? entry.level : 7 };
    first ??= entry;
  }
  while (of.length < asking.entries.length) of.push(open?.day ?? null);
  return { of, first };
});

/** The headings that divide a note, and lines that are dated as they may be. */
const partBegins = entriesThat((entry) =>
  entry.kind === 'heading'
    ? entry.parent === null
    : entry.kind === 'line' && entry.first && !entry.bullet && isDated(entry),
);

/** Those of them that are dated. */
const datedBegins = entriesThat((entry) =>
  entry.kind === 'heading'
    ? entry.parent === null && isDated(entry)
    : entry.kind === 'line' && entry.first && !entry.bullet && isDated(entry),
);

const datedWords = new RegExp(dated, 'gi');

/** Whether a line says a date and nothing much besides: `### 8月18号`, `## Weekly sync 2026-03-05`. */
const isDated = perEntry((entry: Entry): boolean => {
  if (entry.text.length > 80) return false;
  if (datesIn(entry).length === 0 && !reportDay(entry)) return false;
  const left = besidesDates(entry);
  // A heading may say what the day was; a line of prose names many a day.
  return left.length <= (entry.kind === 'heading' && /^[ -~]*$/.test(left) ? 8 : 2);
});

/** The letters of a line that are of no date and no word for what is dated. */
function besidesDates(entry: Entry): string {
  let rest = entry.text;
  for (const { text } of datesIn(entry)) rest = rest.replace(text, ' ');
  return rest.replace(datedWords, ' ').replace(/[\d\s\p{P}\p{S}\ufffc]/gu, '');
}

/** Where nothing else gives a year: a folder, or the stamps of images and addresses. */
function yearHint(asking: Asking): Day | null {
  const { source, runs } = asking;
  const year = folderYear(source.path);
  if (year) return `${year}-07-01`;
  const period = firstDay(readDates(fileName(source.path)), asking);
  if (period) return period.day;
  let last: Day | null = null;
  for (const run of runs) {
    const day = lastStamp(run);
    if (day && (last === null || day > last)) last = day;
  }
  return last;
}

/** The last day that addresses are stamped with. */
const lastStamp = perRun((entries): Day | null => {
  let last: Day | null = null;
  for (const { target } of entries.flatMap(({ first, block }) => (first ? block.links : []))) {
    const found = /(?<!\d)(20[0-4]\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)/.exec(
      target.slice(0, 500),
    );
    const day = found && toDay(found[1]!, found[2]!, found[3]!);
    if (day && (last === null || day > last)) last = day;
  }
  return last;
});
