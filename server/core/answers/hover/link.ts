/** What issues and links lead to: where else they stand, what is open there, how a runbook begins. */
import { isOpenTask, isOverdue } from '../../index/due.ts';
import { compare, type Entry, type Row } from '../../index/entry.ts';
import { rowsOf } from '../../index/index.ts';
import { targetKey } from '../../index/keys.ts';
import { isOpenMark } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { IssueFact, LinkFact, Note, Runbook, Section } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { escapeUrl, linkTo } from '../place.ts';
import { escapeMarkdown, evidenceWords, longDay } from '../words.ts';
import { brief, type World } from '../world.ts';
import { listed, mostUrgent } from './list.ts';

const mostNotes = 5;
const mostSteps = 3;

/** Markdown on an issue of a note. */
export function aboutIssue(note: Note, { key, url, repository }: IssueFact, world: World): string {
  const { index, ask } = world;
  const { hover } = messagesFor(ask.locale);
  const why = repository ? evidenceWords(world, note.uri, repository) : '';
  const others = index.notesWithIssue(key).filter(({ uri }) => uri !== note.uri);
  return paragraphs([
    url ? `**[${escapeMarkdown(key)}](${escapeUrl(url)})**` : `**${escapeMarkdown(key)}**`,
    why && escapeMarkdown(hover.repository(repositoryIn(key), why)),
    mentions(others, world) || hover.mentions(0),
    openTasks(index.rowsOfIssue(key), world),
  ]);
}

/** The repository that an issue's key names: `port/pier` of `port/pier#5`. */
export const repositoryIn = (key: string): string => key.replace(/[#!][\s\S]*$/, '');

/** Markdown on a link; nothing for an address that no other note has: the editor shows addresses itself. */
export function aboutLink(note: Note, { target }: LinkFact, world: World): string {
  const { index } = world;
  const found = resolveLink(index, note, target);
  const key = found ? found.note.uri : targetKey(note.uri, target);
  const others = key === null ? [] : index.notesLinkingTo(key).filter(({ uri }) => uri !== note.uri);
  return paragraphs([...(found ? aboutPlace(found, world) : []), mentions(others, world)]);
}

/** What a note, or a section of one, is, and what is to do there. */
function aboutPlace({ note, section }: { note: Note; section?: Section }, world: World): string[] {
  const { index, ask } = world;
  const { kinds, hover } = messagesFor(ask.locale);
  const day = note.date ? longDay(note.date.day, ask.locale) : null;
  const title = escapeMarkdown(brief(section?.title || note.title || note.path));
  const entry = index.entry(note.uri);
  const open = entry ? rowsOf(entry, isOpenTask) : [];
  const isThere = ({ id }: Row) => {
    const { start } = note.tasks[id]!.span;
    return !section || (section.span.start <= start && start < section.end);
  };
  return [
    `**[${title}](${linkTo(note, section?.span)})** · ${hover.noteKind(kinds[note.kind], day)}`,
    firstSteps(note, section, world),
    openTasks(open.filter(isThere), world),
  ];
}

/** How the runbook begins that a link leads to, each step with where it stands. */
function firstSteps(note: Note, section: Section | undefined, { ask: { locale } }: World): string {
  const runbook = runbookAt(note, section);
  if (!runbook || runbook.steps.length === 0) return '';
  const { hover } = messagesFor(locale);
  const steps = runbook.steps
    .slice(0, mostSteps)
    .map(({ text, span }, nth) => `${nth + 1}. [${escapeMarkdown(brief(text))}](${linkTo(note, span)})`);
  const left = runbook.steps.length - steps.length;
  const whole = runbook.title === (section?.title ?? note.title);
  const title = hover.firstSteps(whole ? '' : escapeMarkdown(brief(runbook.title)));
  return [title, '', ...steps, ...(left > 0 ? ['', hover.more(left)] : [])].join('\n');
}

/** The runbook that a section is, stands in or holds; of a whole note that which it is, or its first, if it is one of runbooks. */
function runbookAt({ runbooks, kind }: Note, section: Section | undefined): Runbook | undefined {
  const [first] = runbooks;
  if (!section) return kind === 'runbook' || !first?.section ? first : undefined;
  const { start } = section.span;
  return (
    runbooks.find(({ span }) => span.start <= start && start < span.end) ??
    runbooks.find(({ span }) => start <= span.start && span.start < section.end)
  );
}

/** The other notes that have something too, the latest first: they say how things stand. */
function mentions(notes: readonly Entry[], { ask: { locale } }: World): string {
  if (notes.length === 0) return '';
  const { hover } = messagesFor(locale);
  const lines = [...notes]
    .sort((a, b) => compare(b.day ?? '', a.day ?? '') || compare(a.path, b.path))
    .slice(0, mostNotes)
    .map((entry) => entry.note())
    .map(
      (note) => `- [${escapeMarkdown(brief(note.title || note.path))}](${linkTo(note)}) · ${escapeMarkdown(note.path)}`,
    );
  return listed(hover.mentions(notes.length), lines, hover.more(notes.length - mostNotes), notes.length > mostNotes);
}

function openTasks(rows: readonly Row[], world: World): string {
  const { trails } = world.index;
  trails.settle();
  const open = rows.filter(({ entry, id, mark }) => isOpenMark(mark) && !entry.isCarriedOn(id));
  if (open.length === 0) return '';
  const overdue = open.filter((row) => isOverdue(row, world.ask)).length;
  return messagesFor(world.ask.locale).hover.openTasks(open.length, overdue) + mostUrgent(open, world);
}

const paragraphs = (parts: string[]): string => parts.filter(Boolean).join('\n\n');
