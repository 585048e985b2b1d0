/** Draft Report: what became of the tasks of a stretch of days, and what was decided in it. */

import { fold } from '../../index/keys.ts';
import { Look } from '../../index/look.ts';
import { parseQuery } from '../../index/query/index.ts';
import { toLocale } from '../../messages/index.ts';
import type { Day, Locale, Note, Statement } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { World } from '../world.ts';
import { dayIn, endOf, type Item, itemsIn } from './items.ts';
import { judge } from './judge.ts';
import { partsOf, type Told } from './parts.ts';
import { projectAbove, projectOf, projectOfNote } from './projects.ts';
import type { Report, ReportLine, ReportQuestion, Stretch } from './types.ts';
import { stretchOf } from './when.ts';
import { written } from './write.ts';

export { stretchOf } from './when.ts';

/** Throws SpanError where the words name no days, and QueryError where the filter cannot be read. */
export function reportOf({ span = '', by = 'none', filter = '', language }: ReportQuestion, world: World): Report {
  const stretch = stretchOf(span, world.ask);
  const asked = filter.trim() === '' ? null : parseQuery(filter, world.ask.locale);
  const { items, older } = itemsIn(stretch, world);
  const wanted = asked
    ? items.filter(({ copy }) => asked.matches(new Look(copy.entry).move(copy.id), world.ask, world.index))
    : items;
  const speaks = language ?? languageOf(wanted, world);
  const told = [
    ...wanted.flatMap((item) => toldOf(item, stretch, world, speaks) ?? []),
    ...(asked ? [] : decisionsIn(stretch, world)),
  ];
  const parts = partsOf(told, by, speaks);
  return written({ ...stretch, language: speaks, parts, older: asked ? 0 : older }, by, world);
}

/** The language that most of the notes are in which the report tells of; that of the interface where it tells of none. */
function languageOf(items: readonly Item[], { ask }: World): Locale {
  const counts = new Map<Locale, number>();
  for (const note of new Set(items.map(({ copy }) => copy.note))) {
    const locale = toLocale(note.language);
    counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ask.locale;
}

function toldOf(item: Item, stretch: Stretch, world: World, language: Locale): Told | null {
  const judgement = judge(item, stretch, world, language);
  if (!judgement) return null;
  const { copy, older, owners } = item;
  const { note, task } = copy;
  const project = projectOf(copy, older);
  const line: ReportLine = {
    ...judgement,
    ...placeOf(note, task),
    title: titleOf(note, task),
    owners,
    due: task.due,
    carried: older.length,
    project: project.name,
    depth: 0,
  };
  return { line, note, task, project, people: owners.map((owner) => world.index.people.of(owner, note)) };
}

const placeOf = (note: Note, { span }: Pick<Statement, 'span'>) => ({
  uri: note.uri,
  path: note.path,
  range: rangeOf(note, span),
});

/** Addresses of issues by their keys: a line is to be read. */
function titleOf(note: Note, { title, span }: Note['tasks'][number]): string {
  if (!title.includes('://')) return title;
  const issues = note.issues.filter(
    (issue) => span.start <= issue.span.start && issue.span.end <= span.end && issue.url,
  );
  return title.replace(/https?:\/\/[^\s，。；、（）]+/g, (address) => {
    const named = issues.find(({ url }) => address.startsWith(url!));
    return named ? named.key : address;
  });
}

/** What was decided in the days; what several notes repeat, once. */
function decisionsIn(stretch: Stretch, world: World): Told[] {
  const end = endOf(stretch, world);
  const isIn = (day: Day | null): boolean => day !== null && stretch.from <= day && day <= end;
  const seen = new Set<string>();
  // The headings of a log are dated, each its own way.
  const entries = world.index.entries().filter(({ kind, day }) => kind === 'log' || isIn(day));
  return entries.flatMap((entry) => {
    const note = entry.note();
    return note.statements.flatMap((statement) => {
      const key = fold(statement.text);
      if (statement.kind !== 'decision' || seen.has(key) || !isIn(dayIn(note, statement.section))) return [];
      seen.add(key);
      return [decided(note, statement)];
    });
  });
}

function decided(note: Note, statement: Statement): Told {
  const project = projectAbove(note, statement.section) ?? projectOfNote(note);
  const line: ReportLine = {
    ...placeOf(note, statement),
    heading: 'decided',
    title: statement.text,
    owners: [],
    due: null,
    slipped: null,
    carried: 0,
    remarks: [],
    project: project.name,
    depth: 0,
  };
  return { line, note, task: null, project, people: [] };
}
