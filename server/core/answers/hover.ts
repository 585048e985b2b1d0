/** What is known of the words under the cursor: first of the most specific, then of the task that holds them. */
import { daysBetween, weekdayName } from '../dates/day.ts';
import { isOpenTask } from '../index/due.ts';
import { compare, type Entry, type Row } from '../index/entry.ts';
import { rowsOf } from '../index/index.ts';
import { personKey, targetKey } from '../index/keys.ts';
import { isOpenMark } from '../index/mark.ts';
import { messagesFor } from '../messages/index.ts';
import type { DateFact, Days, IssueFact, LinkFact, Note, PersonFact, Position, Span } from '../model.ts';
import { taskFacts } from './describe.ts';
import { listed, mostUrgent } from './hover-list.ts';
import { aboutPerson } from './hover-person.ts';
import { resolveLink } from './links.ts';
import { escapeUrl, linkTo, offsetAt, rangeOf, taskAt, touches } from './place.ts';
import type { Hover } from './types.ts';
import { distance, escapeMarkdown, evidenceWords, longDay, weekdayWord } from './words.ts';
import { brief, type World, wordsAt } from './world.ts';

const MOST_NOTES = 5;

export function hoverAt(note: Note, position: Position, world: World): Hover | null {
  const offset = offsetAt(note, position);
  const fact = factAt(note, offset, world);
  const task = taskAt(note, position);
  const about = fact?.describe() ?? '';
  const taskPart = task ? taskFacts({ note, task }, world, about === '') : '';
  if (about === '' && taskPart === '') return null;
  const span = about === '' ? task!.span : fact!.span;
  return { range: rangeOf(note, span), contents: [about, taskPart].filter(Boolean).join('\n\n---\n\n') };
}

interface Fact {
  span: Span;
  describe(): string;
}

/** The narrowest fact at the offset; a cursor behind a word still means it, unless it is on the next. */
function factAt(note: Note, offset: number, world: World): Fact | undefined {
  const facts: Fact[] = [
    ...note.dates.map((date) => ({ span: date.span, describe: () => aboutDate(note, date, world) })),
    ...[...note.people, ...ownersOf(note, world)].map((person) => ({
      span: person.span,
      describe: () => aboutPerson(note, person, world),
    })),
    ...note.issues.map((issue) => ({ span: issue.span, describe: () => aboutIssue(note, issue, world) })),
    ...note.links.map((link) => ({ span: link.span, describe: () => aboutLink(note, link, world) })),
  ].filter(({ span }) => touches(span, offset));
  const width = ({ span }: Fact) => span.end - span.start + (offset === span.end ? 1e9 : 0);
  return facts.sort((a, b) => width(a) - width(b))[0];
}

/** Owners where they were read: a name in a heading may be known as a person by its tasks alone. */
const ownersOf = (note: Note, world: World): PersonFact[] =>
  note.tasks.flatMap(({ owners, evidence }) =>
    evidence
      .filter(({ field }) => field === 'owner')
      .map(({ span }) => ({ span, name: wordsAt(world, note.uri, span) }))
      .filter(({ name }) => owners.some((owner) => personKey(owner) === personKey(name))),
  );

function aboutDate(note: Note, date: DateFact, world: World): string {
  const { locale } = world.ask;
  const { hover, rules } = messagesFor(locale);
  const words = escapeMarkdown(wordsAt(world, note.uri, date.span));
  const read = hover.read(words, rules[date.rule]);
  if (date.impossible) return [hover.impossible, read].join('\n\n');
  const day = date.to ?? date.from;
  if (day === null) return [hover.unresolved, read].join('\n\n');
  const counted = [hover.today(distance(day, world.ask)), note.date && hover.note(daysBetween(note.date.day, day))];
  const others = date.otherReadings?.map((days) => daysWords(days, world));
  const stated = date.statedWeekday && weekdayWord(date.statedWeekday.weekday, locale);
  return [
    `**${daysWords(date, world)}**`,
    counted.filter(Boolean).join(' · '),
    read,
    others?.length ? hover.otherReadings(messagesFor(locale).list(others)) : '',
    stated ? hover.mismatch(stated, weekdayName(day, locale, 'long')) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function daysWords({ from, to }: Days, { ask: { locale } }: World): string {
  const { hover } = messagesFor(locale);
  if (from !== null && to !== null) {
    return from === to ? longDay(from, locale) : hover.range(longDay(from, locale), longDay(to, locale));
  }
  if (to !== null) return hover.until(longDay(to, locale));
  return from === null ? '' : hover.since(longDay(from, locale));
}

function aboutIssue(note: Note, { key, url, repository }: IssueFact, world: World): string {
  const { hover } = messagesFor(world.ask.locale);
  const why = repository ? evidenceWords(world, note.uri, repository) : '';
  const title = url ? `**[${escapeMarkdown(key)}](${escapeUrl(url)})**` : `**${escapeMarkdown(key)}**`;
  const whose = why && escapeMarkdown(hover.repository(key.replace(/[#!].*$/, ''), why));
  return [
    title,
    whose,
    mentions(world.index.notesWithIssue(key), world),
    openTasks(world.index.rowsOfIssue(key), world),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Nothing for an address that no other note has: the editor shows addresses itself. */
function aboutLink(note: Note, { target }: LinkFact, world: World): string {
  const { index, ask } = world;
  const found = resolveLink(index, note, target);
  if (found) {
    const { kinds, hover } = messagesFor(ask.locale);
    const day = found.note.date ? longDay(found.note.date.day, ask.locale) : null;
    const title = escapeMarkdown(brief(found.section?.title ?? found.note.title));
    const entry = index.entry(found.note.uri);
    return [
      `**[${title}](${linkTo(found.note, found.section?.span)})** · ${hover.noteKind(kinds[found.note.kind], day)}`,
      mentions(index.notesLinkingTo(found.note.uri), world),
      openTasks(entry ? rowsOf(entry, isOpenTask) : [], world),
    ]
      .filter(Boolean)
      .join('\n\n');
  }
  const key = targetKey(note.uri, target);
  const others = key === null ? [] : index.notesLinkingTo(key);
  return others.length > 1 ? mentions(others, world) : '';
}

function mentions(notes: readonly Entry[], { ask: { locale } }: World): string {
  if (notes.length === 0) return '';
  const { hover } = messagesFor(locale);
  // The latest first: they say how things stand.
  const sorted = [...notes].sort((a, b) => compare(b.day ?? '', a.day ?? ''));
  const lines = sorted
    .slice(0, MOST_NOTES)
    .map((entry) => entry.note())
    .map(
      (note) => `- [${escapeMarkdown(brief(note.title || note.path))}](${linkTo(note)}) · ${escapeMarkdown(note.path)}`,
    );
  return listed(hover.mentions(notes.length), lines, hover.more(notes.length - MOST_NOTES), notes.length > MOST_NOTES);
}

function openTasks(rows: readonly Row[], world: World): string {
  const open = rows.filter(({ mark }) => isOpenMark(mark));
  if (open.length === 0) return '';
  return messagesFor(world.ask.locale).hover.openTasks(open.length) + mostUrgent(open, world);
}
