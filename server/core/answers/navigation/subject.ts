/** What the words at a place of a note are about: what can be looked up, shown everywhere it is named, and renamed. */
import { sectionAt } from '../../index/links/anchors.ts';
import type { Person } from '../../index/people/index.ts';
import type { Note, PersonFact, Position, Span, Task } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { offsetAt, taskAt, touches } from '../place.ts';
import type { World } from '../world.ts';

/** Plain data, so that it may be asked about in many notes, one after another. `span`: the words at the place. */
export type Subject = { span: Span } & (
  | { kind: 'person'; name: string; person: Person }
  | { kind: 'issue'; key: string }
  /** A heading of the note at `uri`: the one at the place, or the one that a link there leads to. */
  | { kind: 'section'; uri: string; section: number }
  | { kind: 'note'; uri: string }
  | { kind: 'task'; uri: string; task: number }
);

/** The subject of a kind. */
export type SubjectOf<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

/**
 * The narrowest of what is named at a position, else the heading, else the task; null where there is none of them. A cursor
 * behind a word still means it, unless it is on the next.
 */
export function subjectAt(note: Note, position: Position, world: World): Subject | null {
  const offset = offsetAt(note, position);
  const named = [...peopleAt(note, offset, world), ...issuesAt(note, offset), ...linksAt(note, offset, world)];
  const width = ({ span }: Subject) => span.end - span.start + (offset === span.end ? 1e9 : 0);
  return named.sort((a, b) => width(a) - width(b))[0] ?? headingAt(note, offset) ?? taskSubject(note, position);
}

function peopleAt(note: Note, offset: number, { index }: World): Subject[] {
  return peopleIn(note)
    .filter(({ span }) => touches(span, offset))
    .map(({ span, name }) => ({ kind: 'person', span, name, person: index.people.of(name, note) }));
}

const issuesAt = (note: Note, offset: number): Subject[] =>
  note.issues
    .filter(({ span }) => touches(span, offset))
    .map(({ span, key }): Subject => ({ kind: 'issue', span, key }));

function linksAt(note: Note, offset: number, { index }: World): Subject[] {
  return note.links
    .filter(({ span }) => touches(span, offset))
    .flatMap(({ span, target }): Subject[] => {
      const found = resolveLink(index, note, target);
      if (!found) return [];
      const { uri } = found.note;
      const section = found.section ? found.note.sections.indexOf(found.section) : -1;
      return [section < 0 ? { kind: 'note', span, uri } : { kind: 'section', span, uri, section }];
    });
}

function headingAt({ uri, sections }: Note, offset: number): Subject | null {
  const section = sections.findIndex(({ span }) => touches(span, offset));
  return section < 0 ? null : { kind: 'section', span: sections[section]!.span, uri, section };
}

function taskSubject(note: Note, position: Position): Subject | null {
  const task = taskAt(note, position);
  return task ? { kind: 'task', span: task.span, uri: note.uri, task: task.id } : null;
}

/** All people where they stand in a note, once each place: those named, and owners that were read from a heading or label. */
export function peopleIn({ people, tasks }: Note): PersonFact[] {
  const starts = new Set(people.map(({ span }) => span.start));
  const owners = tasks.flatMap((task) => ownersOf(task)).filter(({ span }) => !starts.has(span.start));
  const once = new Map(owners.map((owner) => [owner.span.start, owner]));
  return [...people, ...once.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The owners that evidence names by nothing but the name: its length tells which, where that tells them apart. */
function ownersOf({ owners, evidence }: Task): PersonFact[] {
  return evidence.flatMap(({ field, span }) => {
    if (field !== 'owner') return [];
    const [name, ...others] = new Set(owners.filter(({ length }) => length === span.end - span.start).map(String));
    return name !== undefined && others.length === 0 ? [{ span, name }] : [];
  });
}

/** Whether a name means the person in a note. */
export const isPerson = (name: string, { key }: Person, note: Note, { index }: World): boolean =>
  index.people.of(name, note).key === key;

/** Whether a link leads to a section of the note at `uri`; with null to that note as a whole. */
export function leadsTo(
  target: string,
  note: Note,
  { index }: World,
  { uri, section }: { uri: string; section: number | null },
) {
  const found = resolveLink(index, note, target);
  if (found?.note.uri !== uri) return false;
  const hash = target.indexOf('#');
  const at = hash < 0 ? null : (sectionAt(found.note, target.slice(hash + 1)) ?? -1);
  return at === section;
}
