/**
 * How well a runbook serves what is looked for, and which of its steps does.
 *
 * A stronger reason beats any sum of weaker ones: a link, then a command or script, then a service, host or path, then words.
 */

import { overlap, type Weights, wordsOfTerms } from '../../index/copies/likeness.ts';
import type { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Locale, Note, Position, Runbook, RunbookStep, Section, Span } from '../../model.ts';
import { namesInTitle } from '../../note/runbooks/runbookTitle.ts';
import { offsetAt, touches } from '../place.ts';
import type { RunbookMatch } from '../types.ts';
import { runbookHead } from './head.ts';
import { deedsAmong, jumpTermsOf, mainClause } from './terms.ts';

/** What a runbook is looked for by. */
export interface JumpSubject {
  title: string;
  terms: string[];
  commands: string[];
  names: string[];
  /** The links in it that lead to notes. */
  links: { words: string; uri: string; section: Section | undefined }[];
}

/** A runbook, ready to be compared. */
export interface Candidate {
  entry: Entry;
  runbook: Runbook;
  title: ReadonlySet<string>;
  /** Terms of the headings above it, and names in them and in the name of its file. */
  above: { terms: ReadonlySet<string>; names: ReadonlySet<string> };
  steps: PreparedStep[];
  commands: ReadonlySet<string>;
  /** The Latin words in its heading and steps, in lower case. */
  words: ReadonlySet<string>;
}

interface PreparedStep {
  step: RunbookStep;
  terms: ReadonlySet<string>;
  commands: readonly string[];
  /** Its text and commands in lower case. */
  source: string;
}

/** A runbook that serves, and where in it. */
export interface Judged {
  candidate: Candidate;
  score: number;
  /** The step, or the heading. */
  place: Span;
  reason: RunbookMatch['reason'];
  because: string;
  /** It is about what the subject names, or below a heading that is. */
  isNamed: boolean;
}

export const withRunbooks = (index: Index): Entry[] => index.entries().filter(({ runbooks }) => runbooks > 0);

/** Computed once for each entry: it never changes, another takes its place. */
const prepared = new WeakMap<Entry, Candidate[]>();

/** All runbooks. */
export const candidatesOf = (index: Index): Candidate[] => withRunbooks(index).flatMap(candidatesIn);

/** The runbooks of a note. */
export function candidatesIn(entry: Entry): Candidate[] {
  const known = prepared.get(entry);
  if (known) return known;
  const note = entry.note();
  const candidates = note.runbooks.map((runbook) => prepare(entry, note, runbook));
  prepared.set(entry, candidates);
  return candidates;
}

function prepare(entry: Entry, note: Note, runbook: Runbook): Candidate {
  const headings = sectionsAbove(note, runbook.section);
  const file = note.path.replace(/^.*\/|\.\w{1,10}$/g, '');
  const names = [...headings, file].flatMap((words) => [...namesInTitle(words), words.toLowerCase()]);
  return {
    entry,
    runbook,
    title: new Set(jumpTermsOf(runbook.title)),
    above: {
      terms: new Set(jumpTermsOf([...headings, note.title].join('\n'))),
      names: new Set(names.flatMap((name) => [name, name.replace(/-v\d+$/, '')])),
    },
    steps: runbook.steps.map((step) => {
      const source = [step.text, ...step.commands].join('\n');
      const terms = new Set(jumpTermsOf(source));
      return { step, terms, commands: step.commands.map(normalise), source: source.toLowerCase() };
    }),
    commands: new Set(runbook.steps.flatMap((step) => step.commands.map(normalise))),
    words: new Set(
      [runbook.title, ...runbook.steps.flatMap(({ text, commands }) => [text, ...commands])].flatMap(
        (source) => source.toLowerCase().match(/[a-z][a-z0-9_]{2,40}/g) ?? [],
      ),
    ),
  };
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

interface How {
  locale: Locale;
  weights: Weights;
}

/** Whether and why a runbook serves a subject. */
export function judge(candidate: Candidate, subject: JumpSubject, { locale, weights }: How): Judged[] {
  const { runbook, above } = candidate;
  const own = subject.names.filter((name) => runbook.names.includes(name));
  const shared = subject.names.filter((name) => own.includes(name) || above.names.has(name));
  const said = subject.names.filter((name) => !shared.includes(name) && candidate.words.has(name));
  const named = [...shared, ...said];
  const scripts = own.filter((name) => isScript.test(name));
  const commands = subject.commands.map(normalise).filter((command) => candidate.commands.has(command));
  const say = messagesFor(locale).runbooks;
  const link = linkTo(candidate, subject);
  const best = bestStep(candidate, subject, { weights, within: link?.section });
  const [reason, tier, because]: [RunbookMatch['reason'] | null, number, string] =
    link !== null
      ? ['link', 3000, say.link(link.words)]
      : commands.length + scripts.length > 0
        ? ['command', 2000, say.command(commands[0] ?? scripts[0]!)]
        : named.length > 0
          ? ['name', 1000, say.name(named.slice(0, 3), sharedWords(candidate, besides(subject, named), best))]
          : isLike(candidate, subject, { best, weights })
            ? ['words', 0, say.words(sharedWords(candidate, subject, best))]
            : [null, 0, ''];
  if (reason === null) return [];
  const place = best?.step.span ?? placeOf(candidate, link?.section);
  const points = 10 * own.length + 5 * (shared.length - own.length) + 2 * said.length;
  const likely = likeness(candidate, subject, { best, weights }) + agreement(candidate, subject);
  const score = tier + 100 * (commands.length + scripts.length) + points + likely;
  return [{ candidate, score, place, reason, because, isNamed: shared.length + commands.length > 0 }];
}

const isScript = /\.(?:sh|py|rb|pl|ps1|bat|sql|jar|lua|php)$/;

/** Of a service's runbooks, the one whose heading names what is to be done is meant, and none that names something else. */
function agreement({ title }: Candidate, subject: JumpSubject): number {
  const asked = deedsAmong(jumpTermsOf(mainClause(subject.title)));
  const offered = deedsAmong(title);
  if (asked.length === 0 || offered.length === 0) return 0;
  return offered.some((deed) => asked.includes(deed)) ? 50 : -50;
}

interface Stepwise {
  best: PreparedStep | null;
  weights: Weights;
}

/** How much of what the subject says the runbook says too: its heading most, then the step, then what stands around. */
function likeness({ title, above, steps }: Candidate, { terms }: JumpSubject, { best, weights }: Stepwise): number {
  const factor = (term: string): number =>
    2 * Number(title.has(term)) +
    Number(above.terms.has(term)) +
    (best?.terms.has(term) ? 1.5 : Number(steps.some((step) => step.terms.has(term))));
  return terms.reduce((sum, term) => sum + factor(term) * weights(term), 0);
}

/** What somebody looks for, without the names that were said already. */
const besides = (subject: JumpSubject, names: readonly string[]): JumpSubject => ({
  ...subject,
  terms: subject.terms.filter((term) => !names.some((name) => name.includes(term))),
});

function sharedWords({ title, steps }: Candidate, subject: JumpSubject, best: PreparedStep | null): string[] {
  const isShared = (term: string): boolean =>
    title.has(term) || (best ? best.terms.has(term) : steps.some(({ terms }) => terms.has(term)));
  const words = wordsOfTerms(
    subject.terms.filter((term) => isShared(term) && !term.startsWith('=')),
    subject.title,
  );
  return words.slice(0, 3);
}

/** Enough of the heading's words, or of a step's, and of the subject's: one ordinary word in common means nothing. */
function isLike(candidate: Candidate, subject: JumpSubject, stepwise: Stepwise): boolean {
  return isLikeTitle(candidate, subject, stepwise.weights) || isLikeStep(candidate, subject, stepwise);
}

function isLikeTitle({ title, above }: Candidate, subject: JumpSubject, weights: Weights): boolean {
  const shared = subject.terms.filter((term) => title.has(term));
  const all = overlap([...title], title, weights);
  const whole = overlap([...above.terms], above.terms, weights);
  const own = overlap(shared, title, weights);
  const covered = own / all + (whole > 0 ? overlap(subject.terms, above.terms, weights) / whole / 2 : 0);
  const asked = overlap(subject.terms, new Set(subject.terms), weights);
  const known = overlap(
    subject.terms.filter((term) => title.has(term) || above.terms.has(term)),
    new Set(subject.terms),
    weights,
  );
  const least = shared.length > 1 && deedsAmong(shared).length > 0 ? leastWithDeed : leastOfTitle;
  if (shared.length === 0 || covered < least || known < leastOfSubject * asked) return false;
  return shared.length > 1 || title.size === 1 || isWord.test(shared[0]!);
}

function isLikeStep({ title, above, steps }: Candidate, subject: JumpSubject, { best, weights }: Stepwise): boolean {
  if (!best) return false;
  const shared = subject.terms.filter((term) => best.terms.has(term));
  const own = overlap(shared, best.terms, weights);
  const asked = overlap(subject.terms, new Set(subject.terms), weights);
  const around = subject.terms.filter(
    (term) => title.has(term) || above.terms.has(term) || steps.some(({ terms }) => terms.has(term)),
  );
  const known = overlap(around, new Set(around), weights);
  const words = shared.filter((term) => term !== '=version' || shared.includes('=tag'));
  return words.length > 1 && own >= leastOfStep * asked && known >= leastKnown * asked;
}

/** A whole word, not two characters that may stand in many. */
const isWord = /^(?:[a-z]{4}|[\u30a0-\u30ff]{3}|=)/;
const leastOfTitle = 0.35;
/** Where the same is done, and one more word is the same. */
const leastWithDeed = 0.25;
const leastOfSubject = 0.12;
const leastOfStep = 0.3;
const leastKnown = 0.4;

/** The link of the subject that leads to the runbook, to a section in it, or to its note as a whole. */
function linkTo({ entry, runbook }: Candidate, { links }: JumpSubject): JumpSubject['links'][number] | null {
  const leads = ({ uri, section }: JumpSubject['links'][number]): boolean =>
    uri === entry.uri && (!section || runbook.section === null || touches(runbook.span, section.span.start));
  return links.find(leads) ?? null;
}

/** The step that says most of what the heading does not say; null where none does. `within`: only steps of this section. */
function bestStep(
  { runbook, title, above, steps }: Candidate,
  subject: JumpSubject,
  { weights, within }: { weights: Weights; within: Section | undefined },
): PreparedStep | null {
  let best: PreparedStep | null = null;
  let most = 0;
  const commands = new Set(subject.commands.map(normalise));
  const names = subject.names.filter((name) => !above.names.has(name) && !runbook.title.toLowerCase().includes(name));
  const terms = subject.terms.filter((term) => !title.has(term) && !above.terms.has(term));
  for (const prepared of steps) {
    if (within && !touches({ start: within.span.start, end: within.end }, prepared.step.span.start)) continue;
    const named = names.filter((name) => prepared.source.includes(name)).length;
    const same = prepared.commands.filter((command) => commands.has(command)).length;
    const score = 100 * same + 10 * named + overlap(terms, prepared.terms, weights);
    if (score > most) [best, most] = [prepared, score];
  }
  return best;
}

/** The heading of a section of the runbook, or its own. */
const placeOf = ({ entry, runbook }: Candidate, section: Section | undefined): Span =>
  section && touches(runbook.span, section.span.start) ? section.span : runbookHead(entry.note(), runbook);

/** The runbook at a position, or the only one of its note. */
export function runbookAt(note: Note, position: Position): Runbook | undefined {
  const offset = offsetAt(note, position);
  const [only, second] = note.runbooks;
  return note.runbooks.find(({ span }) => touches(span, offset)) ?? (second ? undefined : only);
}
