/**
 * From units to a note: pure, linear in its text, and total. A caller who will read the note again passes in where the
 * readings of its units are kept meanwhile.
 */
import { copy, cut, lineStarts } from '../markdown/index.ts';
import { readUnit } from '../mentions/index.ts';
import { wordsOf } from '../mentions/words.ts';
import type { DateFact, Note, NoteSource, ReadingSettings, Task } from '../model.ts';
import { attendeesOf } from './attendees.ts';
import type { Context } from './context.ts';
import type { Entry } from './entries.ts';
import { daysOf, linksOf, peopleOf } from './facts.ts';
import { fieldsOf } from './fields.ts';
import { headsOf, openersOf } from './heads.ts';
import { isForm, kindOf, languageOf } from './kind.ts';
import { datingOf } from './noteDate.ts';
import { knownPeople } from './people.ts';
import { type Piece, pieceOf, placed } from './pieces.ts';
import type { Readings } from './readings.ts';
import { issuesOf } from './repositories.ts';
import { findRunbooks } from './runbooks.ts';
import { scopesOf } from './scopes.ts';
import { sectionsOf } from './sections.ts';
import { statementsOf } from './statements.ts';
import { tasksOf } from './tasks.ts';
import { titleOf } from './title.ts';
import { perEntry } from './words.ts';

export { createReadings, readingsByNote } from './readings.ts';

/** Reads a note. Depends on its source and the settings alone; never throws. */
export function readNote(source: NoteSource, settings: ReadingSettings, readings: Readings | null = null): Note {
  const { text, path } = source;
  const { pieces, language, entries } = unitsOf(text, readings);
  const dating = datingOf({ source, entries, language, settings });
  const scopes = scopesOf(entries);
  const sections = sectionsOf(entries, text);
  const kind = kindOf({ path, entries, scopes, days: new Set(dating.of).size });
  const days = daysOf(entries, {
    language,
    settings,
    hints: dating.hints,
    referenceOf: (index) => dating.of[index] ?? null,
    directionOf: (index) => (kind === 'log' || scopes[index]!.mode === 'done' ? 'last' : 'next'),
  });
  const known = knownPeople(entries, scopes);
  const issues = issuesOf({ source, entries, settings });
  const context: Context = {
    text,
    kind,
    language,
    entries,
    scopes,
    days,
    issues,
    known,
    heads: headsOf(entries, known),
    openers: openersOf(entries, scopes, known),
    fields: fieldsOf(entries, known),
    references: dating.of,
    dialogue: isDialogue(entries),
  };
  const title = copy(titleIn(entries, source));
  const tasks = tasksOf({
    ...context,
    sections: sections.of,
    form: isForm(kind, path, entries),
    title,
  });
  useDates(days.facts, tasks, dating.note);
  return {
    uri: source.uri,
    path,
    title,
    kind,
    language,
    date: dating.note,
    lines: lineStarts(text),
    sections: sections.list,
    tasks,
    statements: statementsOf(context, sections.of, takenBy(tasks, entries)),
    runbooks: findRunbooks({ units: pieces.map(({ unit }) => unit), sections: sections.list, kind, title }),
    dates: days.facts,
    ...peopleOf(entries, known, attendeesOf(entries, scopes, language)),
    issues: issues.flat(),
    links: linksOf(entries, text),
  };
}

/** What a text says by itself: its units, read one by one, of which those that are known are not read again. */
function unitsOf(text: string, readings: Readings | null): Pick<Context, 'language' | 'entries'> & { pieces: Piece[] } {
  const language = languageOf(text);
  const pieces = readings
    ? readings.of(text, language)
    : cut(text).map((unit) => pieceOf(unit, readUnit(unit, language), text));
  return { pieces, language, entries: placed(pieces) };
}

/** The indexes of the entries that are tasks. */
function takenBy(tasks: readonly Task[], entries: readonly Entry[]): Set<number> {
  const starts = new Map(entries.map((entry, index) => [entry.start, index]));
  return new Set(tasks.map(({ span }) => starts.get(span.start) ?? -1));
}

/** A day is for what it was taken for: the due day of a task, the day of a note (`计划 2026-03-02` is planned then, not for it). */
function useDates(facts: readonly DateFact[], tasks: readonly Task[], date: Note['date']): void {
  const { start, end } = date?.evidence.span ?? { start: -1, end: -1 };
  const own = facts.find(({ span }) => span.start === start && span.end === end);
  if (own?.role === 'due' || own?.role === 'start') own.role = 'at';
  for (const { dueDate } of tasks) if (dueDate !== null && facts[dueDate]!.role === 'at') facts[dueDate]!.role = 'due';
}

/** The first heading, else the file's name. */
function titleIn(entries: readonly Entry[], { path, text }: NoteSource): string {
  const heading = entries.find(({ kind }) => kind === 'heading');
  return (heading && titleOf(heading, text)) || path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, '');
}

const markers = new Set(wordsOf((notes) => notes.markers));
const speakerOf = perEntry(({ label, text }) =>
  label && /^[A-Z]{2,4}:/.test(text) && !markers.has(label.text) ? label.text : null,
);

/** Three or more speakers, in capitals before a colon, on two lines each: who speaks, not who is to do it. */
function isDialogue(entries: readonly Entry[]): boolean {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const speaker = speakerOf(entry);
    if (speaker) lines.set(speaker, (lines.get(speaker) ?? 0) + 1);
  }
  return [...lines.values()].filter((count) => count > 1).length >= 3;
}
