/** From a task, a heading or a line to the runbook step that serves it, best first, each with the reason. */

import { compare, type Entry } from '../index/entry.ts';
import { hashOf } from '../index/hash.ts';
import type { Index } from '../index/index.ts';
import { countTerms, overlap, termsOf, type Weights, weigh, wordsOfTerms } from '../index/likeness.ts';
import { runbookName } from '../index/section.ts';
import { messagesFor } from '../messages/index.ts';
import type { Note, Position, Runbook, RunbookStep, Section, Span } from '../model.ts';
import { subjectsOf } from '../note/runbooks.ts';
import { resolveLink } from './links.ts';
import { offsetAt, rangeOf, taskAt, touches } from './place.ts';
import type { RunbookMatch, RunbookNode } from './types.ts';
import type { World } from './world.ts';

/** The runbooks that serve what stands at `position`; none where nothing but chance would name one. */
export function runbooksFor(note: Note, position: Position, world: World): RunbookMatch[] {
  const subject = subjectAt(note, position, world);
  if (!subject) return [];
  const candidates = candidatesOf(world.index).filter(
    (it) => it.entry.uri !== note.uri || !holds(it.runbook, subject.span),
  );
  const weights = weightsOf(world.index);
  return candidates
    .flatMap((candidate) => judge(candidate, subject, { world, weights }))
    .sort((one, other) => other.score - one.score || compare(one.candidate.entry.path, other.candidate.entry.path))
    .slice(0, mostMatches)
    .map((judged) => matchOf(judged, subject, weights));
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
    range: rangeOf(note, headOf(note, runbook)),
    steps: runbook.steps.map((step) => ({ title: step.text, range: rangeOf(note, step.span) })),
  }));
  listed.set(entry, nodes);
  return nodes;
}

const withRunbooks = (index: Index): Entry[] => index.entries().filter(({ runbooks }) => runbooks > 0);

const mostMatches = 10;

/** What help is sought for. */
interface Subject {
  note: Note;
  span: Span;
  title: string;
  terms: string[];
  commands: string[];
  names: string[];
  /** The links in it that lead to notes. */
  links: { words: string; uri: string; section: Section | undefined }[];
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
  const terms = termsOf(title);
  if (source.trim() === '') return null;
  return { note, span, title, terms, ...subjectsOf(source), links: linksIn(note, span, world.index) };
}

function linksIn(note: Note, span: Span, index: Index): Subject['links'] {
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

interface Candidate {
  entry: Entry;
  runbook: Runbook;
  titleTerms: ReadonlySet<string>;
  /** Of the headings above it. */
  aboveTerms: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  commands: ReadonlySet<string>;
}

/** Terms are computed once for each entry: it never changes, another takes its place. */
const prepared = new WeakMap<Entry, Candidate[]>();

function candidatesOf(index: Index): Candidate[] {
  return withRunbooks(index).flatMap((entry) => {
    const known = prepared.get(entry);
    if (known) return known;
    const note = entry.note();
    const candidates = note.runbooks.map((runbook) => prepare(entry, note, runbook));
    prepared.set(entry, candidates);
    return candidates;
  });
}

function prepare(entry: Entry, note: Note, runbook: Runbook): Candidate {
  const titleTerms = new Set(termsOf(runbook.title));
  const aboveTerms = new Set(termsOf(sectionsAbove(note, runbook.section).join('\n')));
  const terms = new Set(termsOf(runbook.steps.map(({ text }) => text).join('\n')));
  const commands = new Set(runbook.steps.flatMap((step) => step.commands.map(normalise)));
  return { entry, runbook, titleTerms, aboveTerms, terms, commands };
}

/** How often the terms of a note's headings and tasks stand in them. */
const counted = new WeakMap<Entry, Map<string, number>>();
const weighed = new WeakMap<Index, { version: number; weights: Weights }>();

/** So many notes tell how common a term is as well as all do. */
const sampleSize = 1000;

/** Terms of few headings and tasks in the workspace tell more than those of many. Kept until a note changes. */
function weightsOf(index: Index): Weights {
  const known = weighed.get(index);
  if (known?.version === index.version()) return known.weights;
  const all = new Map<string, number>();
  let total = 0;
  for (const entry of sampleOf(index.entries())) {
    const titles = () => [...entry.sections().map(({ title }) => title), ...entry.titles()];
    const counts = counted.get(entry) ?? countTerms(titles());
    counted.set(entry, counts);
    total += entry.sections().length + entry.tasks;
    for (const [term, count] of counts) all.set(term, (all.get(term) ?? 0) + count);
  }
  const weights = weigh(all, total);
  weighed.set(index, { version: index.version(), weights });
  return weights;
}

/** At most so many notes, the same ones whatever came before and in which order. */
function sampleOf(entries: readonly Entry[]): readonly Entry[] {
  let step = 1;
  while (entries.length > step * sampleSize) step *= 2;
  return step === 1 ? entries : entries.filter(({ uri }) => hashOf(uri) % step === 0);
}

function sectionsAbove(note: Note, section: number | null): string[] {
  const titles: string[] = [];
  for (let up = section === null ? null : note.sections[section]!.parent; up !== null; up = note.sections[up]!.parent) {
    titles.push(note.sections[up]!.title);
  }
  return titles;
}

const normalise = (command: string): string =>
  command
    .replace(/^\s*sudo\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Judged {
  score: number;
  candidate: Candidate;
  reason: RunbookMatch['reason'];
  because: string;
}

/** A stronger reason beats any sum of weaker ones; within a reason, words and names decide. */
function judge(candidate: Candidate, subject: Subject, how: { world: World; weights: Weights }): Judged[] {
  const { weights, world } = how;
  const { runbook, titleTerms, aboveTerms, terms } = candidate;
  const words =
    2 * overlap(subject.terms, titleTerms, weights) +
    overlap(subject.terms, aboveTerms, weights) +
    overlap(subject.terms, terms, weights);
  const names = subject.names.filter((name) => runbook.names.includes(name));
  const scripts = names.filter((name) => isScript.test(name));
  const commands = subject.commands.map(normalise).filter((command) => candidate.commands.has(command));
  const say = messagesFor(world.ask.locale).runbooks;
  const link = linkTo(candidate, subject);
  const shared = subject.terms.filter((term) => candidate.titleTerms.has(term));
  const [reason, tier, because]: [RunbookMatch['reason'] | null, number, string] =
    link !== null
      ? ['link', 3000, say.link(link)]
      : commands.length + scripts.length > 0
        ? ['command', 2000, say.command(commands[0] ?? scripts[0]!)]
        : names.length > 0
          ? ['name', 1000, say.name(names.slice(0, 3))]
          : isLike(candidate, subject, weights)
            ? ['words', 0, say.words(wordsOfTerms(shared, subject.title).slice(0, 3))]
            : [null, 0, ''];
  if (reason === null) return [];
  const score = tier + 100 * (commands.length + scripts.length) + 10 * names.length + words;
  return [{ score, candidate, reason, because }];
}

function matchOf({ candidate, reason, because }: Judged, subject: Subject, weights: Weights): RunbookMatch {
  const { entry, runbook } = candidate;
  const note = entry.note();
  const range = rangeOf(note, bestStep(candidate, subject, weights)?.span ?? headOf(note, runbook));
  return { title: runbookName(note, runbook), uri: note.uri, path: note.path, range, reason, because };
}

const isScript = /\.(?:sh|py|rb|pl|ps1|bat|sql|jar)$/;

/** Enough of the heading's words, and of the subject's: one ordinary word in common means nothing. */
function isLike({ titleTerms, aboveTerms }: Candidate, subject: Subject, weights: Weights): boolean {
  const shared = subject.terms.filter((term) => titleTerms.has(term));
  const all = overlap([...titleTerms], titleTerms, weights);
  const above = overlap([...aboveTerms], aboveTerms, weights);
  const own = overlap(shared, titleTerms, weights);
  const covered = own / all + (above > 0 ? overlap(subject.terms, aboveTerms, weights) / above / 2 : 0);
  const asked = overlap(subject.terms, new Set(subject.terms), weights);
  if (shared.length === 0 || covered < leastOfTitle || own < leastOfSubject * asked) return false;
  return shared.length > 1 || titleTerms.size === 1 || /^[a-z]{4}/.test(shared[0]!);
}

const leastOfTitle = 0.35;
const leastOfSubject = 0.12;

/** The words of a link of the subject that leads to the runbook, or to its note as a whole; null where none does. */
function linkTo({ entry, runbook }: Candidate, subject: Subject): string | null {
  const found = subject.links.find(
    ({ uri, section }) =>
      uri === entry.uri && (!section || runbook.section === null || touches(runbook.span, section.span.start)),
  );
  return found?.words ?? null;
}

function bestStep({ runbook }: Candidate, subject: Subject, weights: Weights): RunbookStep | null {
  let best: RunbookStep | null = null;
  let most = 0;
  const commands = new Set(subject.commands.map(normalise));
  for (const step of runbook.steps) {
    const own = `${step.text}\n${step.commands.join('\n')}`;
    const named = subject.names.filter((name) => own.toLowerCase().includes(name)).length;
    const same = step.commands.filter((command) => commands.has(normalise(command))).length;
    const score = 100 * same + 10 * named + overlap(subject.terms, new Set(termsOf(own)), weights);
    if (score > most) [best, most] = [step, score];
  }
  return best;
}

/** The heading, or the first line of a note that is a runbook as a whole. */
function headOf(note: Note, runbook: Runbook): Span {
  if (runbook.section !== null) return note.sections[runbook.section]!.span;
  return { start: runbook.span.start, end: runbook.span.start };
}
