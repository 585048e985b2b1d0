/** What is known of the words under the cursor: first of the most specific, then of the task that holds them. */
import { personKey } from '../../index/keys.ts';
import type { Note, PersonFact, Position, Span } from '../../model.ts';
import { offsetAt, rangeOf, taskAt, touches } from '../place.ts';
import type { Hover, HoverPart } from '../types.ts';
import { type World, wordsAt } from '../world.ts';
import { aboutDate } from './date.ts';
import { aboutIssue, aboutLink } from './link.ts';
import { aboutPerson } from './person.ts';
import { aboutTask } from './task.ts';

export function hoverAt(note: Note, position: Position, world: World): Hover | null {
  const fact = factAt(note, offsetAt(note, position), world);
  const task = taskAt(note, position);
  const said = fact?.describe() ?? '';
  const about = typeof said === 'string' ? { contents: said, calls: [] } : said;
  if (about.contents === '' && !task) return null;
  const parts = about.contents === '' ? [] : [about];
  if (task) parts.push({ contents: aboutTask({ note, task }, world, parts.length === 0), calls: [] });
  return { range: rangeOf(note, about.contents === '' ? task!.span : fact!.span), parts };
}

interface Fact {
  span: Span;
  /** Markdown; empty where there is nothing to say. */
  describe(): string | HoverPart;
}

/** The narrowest fact at the offset; a cursor behind a word still means it, unless it is on the next. */
function factAt(note: Note, offset: number, world: World): Fact | undefined {
  const here = <One extends { span: Span }>(all: readonly One[], describe: (one: One) => string | HoverPart): Fact[] =>
    all.filter(({ span }) => touches(span, offset)).map((one) => ({ span: one.span, describe: () => describe(one) }));
  const facts = [
    ...here(note.dates, (date) => aboutDate(note, date, world)),
    ...here(note.people, (person) => aboutPerson(note, person, world)),
    ...here(ownersAt(note, offset, world), (person) => aboutPerson(note, person, world)),
    ...here(note.issues, (issue) => aboutIssue(note, issue, world)),
    ...here(note.links, (link) => aboutLink(note, link, world)),
  ];
  const width = ({ span }: Fact) => span.end - span.start + (offset === span.end ? 1e9 : 0);
  return facts.sort((a, b) => width(a) - width(b))[0];
}

/**
 * An owner where it was read: a name in a heading may be known as a person by its tasks alone. What is named in a section is
 * owner of tasks in it; what stands above all sections, of any.
 */
function ownersAt(note: Note, offset: number, world: World): PersonFact[] {
  const section = note.sections.findLast(({ span }) => span.start <= offset);
  for (const { span, owners, evidence } of note.tasks) {
    if (section && (span.start < section.span.start || section.end <= span.start)) continue;
    const read = evidence.find((one) => one.field === 'owner' && touches(one.span, offset));
    if (!read) continue;
    const name = wordsAt(world, note.uri, read.span);
    if (owners.some((owner) => personKey(owner) === personKey(name))) return [{ span: read.span, name }];
  }
  return [];
}
