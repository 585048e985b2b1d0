/** What is wrong or late in a note: a table of rules, each with a severity setting of the same name. */
import { daysBetween, weekdayName } from '../dates/day.ts';
import { daysOver, isDueSoon, isOverdue } from '../index/due.ts';
import type { FoundTask } from '../index/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { DateFact, DiagnosticCode, Evidence, Note, Span, Task } from '../model.ts';
import { rangeOf } from './place.ts';
import { strangersIn } from './strangers.ts';
import type { Finding } from './types.ts';
import { evidenceWords, longDay, weekdayWord } from './words.ts';
import { brief, type World, wordsAt } from './world.ts';

/** What a rule finds, before it is given a place and a severity. */
interface Fault {
  span: Span;
  message: string;
  evidence: Evidence[];
  task?: Task;
}

type Rule = (note: Note, world: World) => Fault[];

/** What is found in notes, not in other files. */
type NoteCode = Exclude<DiagnosticCode, 'people-file'>;

/** The rules, by the code that they are known by. */
export const rules: Record<NoteCode, Rule> = {
  'task-overdue': (note, world) =>
    tasksOf(note)
      .filter((found) => isOverdue(found, world.ask))
      .map((found) => {
        const { today, locale } = world.ask;
        const due = found.task.due!;
        const { overdue } = messagesFor(locale).diagnostics;
        return dueFault(found, world, overdue(brief(found.task.title), daysOver(due, today), longDay(due, locale)));
      }),

  'task-due-soon': (note, world) =>
    tasksOf(note)
      .filter((found) => isDueSoon(found, world.ask))
      .map((found) => {
        const { today, locale } = world.ask;
        const due = found.task.due!;
        const { dueSoon } = messagesFor(locale).diagnostics;
        return dueFault(found, world, dueSoon(brief(found.task.title), daysBetween(today, due), longDay(due, locale)));
      }),

  'date-weekday-mismatch': (note, { ask: { locale } }) =>
    note.dates.flatMap((date) => {
      const day = date.from ?? date.to;
      if (!date.statedWeekday || day === null) return [];
      const message = messagesFor(locale).diagnostics.weekdayMismatch(
        day,
        weekdayName(day, locale, 'long'),
        weekdayWord(date.statedWeekday.weekday, locale),
      );
      return [{ span: date.span, message, evidence: noteDate(note, date) }];
    }),

  'date-impossible': (note, world) =>
    note.dates
      .filter((date) => date.impossible)
      .map(({ span }) => ({
        span,
        message: messagesFor(world.ask.locale).diagnostics.impossible(wordsAt(world, note.uri, span)),
        evidence: [],
      })),

  'person-unknown': (note, world) =>
    strangersIn(note, world).map(({ span, words, meant }) => ({
      span,
      message: messagesFor(world.ask.locale).diagnostics.unknownPerson(words, meant),
      evidence: [],
    })),
};

/** The findings of one note, by place. */
export function findingsOf(note: Note, world: World): Finding[] {
  const codes = Object.keys(rules) as NoteCode[];
  return codes.flatMap((code) => findingsBy(code, note, world)).sort(byRange);
}

function findingsBy(code: NoteCode, note: Note, world: World): Finding[] {
  const severity = world.ask.settings.diagnostics[code];
  if (severity === 'off') return [];
  return rules[code](note, world).map(({ span, message, evidence, task }) => ({
    code,
    severity,
    range: rangeOf(note, span),
    message,
    related: evidence.map((item) => ({
      uri: note.uri,
      range: rangeOf(note, item.span),
      message: evidenceWords(world, note.uri, item),
    })),
    task: task?.id ?? null,
  }));
}

const tasksOf = (note: Note): FoundTask[] => note.tasks.map((task) => ({ note, task }));

/** A fault of a task's due day: it lies on the due words if the item has them, else on the item's first line. */
function dueFault({ note, task }: FoundTask, world: World, message: string): Fault {
  const date = task.dueDate === null ? undefined : note.dates[task.dueDate];
  const inItem = date && task.span.start <= date.span.start && date.span.end <= task.span.end;
  const evidence = task.evidence.filter(({ field }) => field === 'due' || field === 'owner');
  return {
    span: inItem ? date.span : firstLine(task, world.text(note.uri)),
    message,
    task,
    evidence: [...evidence, ...(date ? noteDate(note, date) : [])],
  };
}

/** Where the note's own day was read, if the date was counted from it. */
const noteDate = (note: Note, date: DateFact): Evidence[] =>
  note.date && date.relative && date.reference === note.date.day ? [note.date.evidence] : [];

function firstLine({ span }: Task, text: string): Span {
  const [line = ''] = text.slice(span.start, span.end).split(/[\r\n]/, 1);
  return { start: span.start, end: span.start + line.trimEnd().length };
}

const byRange = (a: Finding, b: Finding): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
