/** From a task, a heading or a line to the runbook step that serves it, best first, each with the reason. */

import { compare, type Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { runbookName } from '../../index/section.ts';
import type { Note, Position, Runbook, Span } from '../../model.ts';
import { subjectsOf } from '../../note/runbooks/runbooks.ts';
import { resolveLink } from '../links/links.ts';
import { offsetAt, rangeOf, taskAt, touches } from '../place.ts';
import type { RunbookMatch, RunbookNode } from '../types.ts';
import type { World } from '../world.ts';
import { runbookHead } from './head.ts';
import { candidatesOf, type JumpSubject, judge, withRunbooks } from './match.ts';
import { jumpTermsOf } from './terms.ts';
import { weightsOf } from './weights.ts';

/** The runbooks that serve what stands at `position`; none where nothing but chance would name one. */
export function runbooksFor(note: Note, position: Position, world: World): RunbookMatch[] {
  const subject = subjectAt(note, position, world);
  if (!subject) return [];
  const how = { locale: world.ask.locale, weights: weightsOf(world.index) };
  return candidatesOf(world.index)
    .filter((it) => it.entry.uri !== note.uri || !holds(it.runbook, subject.span))
    .flatMap((candidate) => judge(candidate, subject, how))
    .sort((one, other) => other.score - one.score || compare(one.candidate.entry.path, other.candidate.entry.path))
    .slice(0, mostMatches)
    .map(({ candidate, place, reason, because }): RunbookMatch => {
      const found = candidate.entry.note();
      const { uri, path } = found;
      const title = runbookName(found, candidate.runbook);
      return { title, uri, path, range: rangeOf(found, place), reason, because };
    });
}

/** All runbooks by path and place, each with its steps. */
export const runbookList = (index: Index): RunbookNode[] => withRunbooks(index).flatMap(runbooksOf);

/** An entry never changes: another takes its place. */
const listed = new WeakMap<Entry, RunbookNode[]>();

/** The runbooks of a note, each with its steps. */
export function runbooksOf(entry: Entry): RunbookNode[] {
  const known = listed.get(entry);
  if (known) return known;
  const note = entry.note();
  const nodes = note.runbooks.map((runbook) => ({
    title: runbookName(note, runbook),
    uri: note.uri,
    path: note.path,
    range: rangeOf(note, runbookHead(note, runbook)),
    steps: runbook.steps.map((step) => ({ title: step.text, range: rangeOf(note, step.span) })),
  }));
  listed.set(entry, nodes);
  return nodes;
}

const mostMatches = 10;

/** What help is sought for, and where. */
interface Subject extends JumpSubject {
  span: Span;
}

function subjectAt(note: Note, position: Position, world: World): Subject | null {
  const text = world.text(note.uri);
  const offset = offsetAt(note, position);
  const task = taskAt(note, position);
  const section = note.sections.find(({ span }) => touches(span, offset));
  const line = { start: note.lines[position.line] ?? 0, end: note.lines[position.line + 1] ?? text.length };
  const span = task?.span ?? (section ? { start: section.span.start, end: endOfOwnText(note, section) } : line);
  const source = text.slice(span.start, Math.min(span.end, span.start + 4000));
  const title = task?.title ?? section?.title ?? source;
  const terms = jumpTermsOf(title);
  if (source.trim() === '') return null;
  return { span, title, terms, ...subjectsOf(source), links: linksIn(note, span, world.index) };
}

/** The links in a span that lead to notes. */
export function linksIn(note: Note, span: Span, index: Index): JumpSubject['links'] {
  const inside = note.links.filter((link) => span.start <= link.span.start && link.span.end <= span.end);
  return inside.flatMap(({ target, text }) => {
    const found = resolveLink(index, note, target);
    return found ? [{ words: text || target, uri: found.note.uri, section: found.section }] : [];
  });
}

/** A section's text ends where its first subsection begins. */
function endOfOwnText(note: Note, section: Note['sections'][number]): number {
  const next = note.sections.find(({ span }) => span.start > section.span.start);
  return Math.min(section.end, next?.span.start ?? section.end);
}

const holds = (runbook: Runbook, span: Span): boolean => touches(runbook.span, span.start);
