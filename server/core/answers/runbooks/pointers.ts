/** The reverse way: which open tasks, and which headings of minutes and logs, point at a runbook. */
import type { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { isFormMark, isOpenMark } from '../../index/packed/mark.ts';
import type { Note, Position, Span } from '../../model.ts';
import { subjectsOf } from '../../note/runbooks/runbooks.ts';
import { rangeOf } from '../place.ts';
import type { RunbookPointer } from '../types.ts';
import type { World } from '../world.ts';
import { type Candidate, candidatesIn, candidatesOf, type JumpSubject, judge, runbookAt } from './match.ts';
import { linksIn } from './runbooks.ts';
import { jumpTermsOf } from './terms.ts';
import { weightsOf } from './weights.ts';

/** Who has so many runbooks that serve better does not point at this one. */
const mostBetter = 2;
const mostPointers = 100;

/** What points at the runbook at a position, strongest first; null where none stands there. Looks at every open task. */
export function pointersTo(note: Note, position: Position, world: World): RunbookPointer[] | null {
  const entry = world.index.entry(note.uri);
  const runbook = runbookAt(note, position);
  const target = entry && candidatesIn(entry).find((one) => one.runbook.span.start === runbook?.span.start);
  if (!target) return null;
  const how = { locale: world.ask.locale, weights: weightsOf(world.index) };
  const linking = new Set(world.index.notesLinkingByName(note.uri));
  return [...world.index.all()]
    .flatMap((other) => subjectsIn(other, target, { index: world.index, isLinking: linking.has(other) }))
    .flatMap(({ at, kind, subject }) => {
      const [found] = judge(target, subject, how);
      if (!found || isServedBetter(found.score, subject, { target, how, index: world.index })) return [];
      const holder = at.entry.note();
      const range = rangeOf(holder, at.span(holder));
      const { uri, path } = holder;
      const { score, reason, because } = found;
      return [{ score, pointer: { title: subject.title, uri, path, range, kind, reason, because } }];
    })
    .sort((one, other) => other.score - one.score || compare(one.pointer.path, other.pointer.path))
    .slice(0, mostPointers)
    .map(({ pointer }) => pointer);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface Judging {
  target: Candidate;
  how: Parameters<typeof judge>[2];
  index: Index;
}

function isServedBetter(score: number, subject: JumpSubject, { target, how, index }: Judging): boolean {
  let better = 0;
  for (const candidate of candidatesOf(index)) {
    if (candidate === target) continue;
    const [other] = judge(candidate, subject, how);
    if (other && other.score > score && ++better > mostBetter) return true;
  }
  return false;
}

interface Found {
  at: { entry: Entry; span(note: Note): Span };
  kind: RunbookPointer['kind'];
  subject: JumpSubject;
}

/** The open tasks of a note, and its headings where it tells of what was done, that share a word or a link with a runbook. */
function subjectsIn(
  entry: Entry,
  target: Candidate,
  { index, isLinking }: { index: Index; isLinking: boolean },
): Found[] {
  const isOwn = entry === target.entry;
  const found: Found[] = [];
  const add = (title: string, kind: Found['kind'], span: (note: Note) => Span) => {
    const note = isLinking ? entry.note() : null;
    const links = note ? linksIn(note, span(note), index) : [];
    if (links.length === 0 && !sharesAny(title, target)) return;
    found.push({
      at: { entry, span },
      kind,
      subject: { title, terms: jumpTermsOf(title), ...subjectsOf(title), links },
    });
  };
  entry.titles().forEach((title, id) => {
    const mark = entry.markAt(id);
    if (isOpenMark(mark) && !isFormMark(mark)) add(title, 'task', (note) => note.tasks[id]!.span);
  });
  if ((entry.kind === 'minutes' || entry.kind === 'log') && !isOwn)
    for (const [section, { title }] of entry.sections().entries())
      add(title, 'heading', (note) => note.sections[section]!.span);
  return found;
}

/** A cheap look before the dear one: whether a title has anything that the runbook has. */
const sharesAny = (title: string, { title: terms, above, steps, runbook }: Candidate): boolean =>
  jumpTermsOf(title).some(
    (term) =>
      terms.has(term) ||
      above.terms.has(term) ||
      above.names.has(term) ||
      runbook.names.includes(term) ||
      steps.some((step) => step.terms.has(term)),
  ) || runbook.names.some((name) => title.toLowerCase().includes(name));
