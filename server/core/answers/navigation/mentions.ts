/** Where something is named: in which notes, and at which words of each. */
import { byPath, type Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { issueKey } from '../../index/keys.ts';
import type { Note, Position, Range, Span } from '../../model.ts';
import { copiesOf } from '../copies/copies.ts';
import { rangeOf } from '../place.ts';
import type { World } from '../world.ts';
import { isPerson, leadsTo, peopleIn, type Subject, type SubjectOf, subjectAt } from './subject.ts';

/** What is asked of each kind of subject. */
interface Naming<It extends Subject> {
  /** The notes that may name it, in no order, each once or more. */
  notes(subject: It, index: Index): Iterable<Entry>;
  /** Where a note names it; what it is defined by stands in `declared`. */
  spans(subject: It, note: Note, world: World): Span[];
  declared(subject: It, note: Note, world: World): Span[];
}

const linkSpans = (note: Note, world: World, to: { uri: string; section: number | null }): Span[] =>
  note.links.filter(({ target }) => leadsTo(target, note, world, to)).map(({ span }) => span);

const nothing = (): Span[] => [];

const namings: { [Kind in Subject['kind']]: Naming<SubjectOf<Kind>> } = {
  person: {
    notes: ({ person }, index) => index.people.notesOf(person).flatMap((uri) => index.entry(uri) ?? []),
    spans: ({ person }, note, world) =>
      peopleIn(note)
        .filter(({ name }) => isPerson(name, person, note, world))
        .map(({ span }) => span),
    declared: nothing,
  },
  issue: {
    notes: ({ key }, index) => index.notesWithIssue(key),
    spans: ({ key }, note) =>
      note.issues.filter((issue) => issueKey(issue.key) === issueKey(key)).map(({ span }) => span),
    declared: nothing,
  },
  section: {
    notes: ({ uri }, index) => linking(uri, index),
    // The heading that a note is called by stands for the note as well.
    spans: ({ uri, section }, note, world) => [
      ...linkSpans(note, world, { uri, section }),
      ...(section === 0 ? linkSpans(note, world, { uri, section: null }) : []),
    ],
    declared: ({ uri, section }, note) => (note.uri === uri ? [note.sections[section]!.span] : []),
  },
  note: {
    notes: ({ uri }, index) => linking(uri, index),
    spans: ({ uri }, note, world) => linkSpans(note, world, { uri, section: null }),
    declared: nothing,
  },
  task: {
    notes: (subject, index) => copiesOf(subject, index).map(({ entry }) => entry),
    spans: (subject, note, { index }) =>
      copiesOf(subject, index)
        .filter(({ entry }) => entry.uri === note.uri)
        .map(({ id }) => note.tasks[id]!.span),
    declared: nothing,
  },
};

const namingOf = (subject: Subject): Naming<Subject> => namings[subject.kind] as Naming<Subject>;

/** A note, and those that may link to it: by its file name, which a wiki link has alone. */
function linking(uri: string, index: Index): Entry[] {
  const own = index.entry(uri);
  return own ? [own, ...index.notesLinkingByName(own.path)] : [];
}

/** The notes, by path, that may name a subject. Costs no more than a look-up. */
export const notesNaming = (subject: Subject, { index }: Pick<World, 'index'>): string[] =>
  [...new Set(namingOf(subject).notes(subject, index))].sort(byPath).map(({ uri }) => uri);

/** Where a note names a subject, in order; with `declared` also where it is what the subject is, such as the heading itself. */
export function spansNaming(
  subject: Subject,
  note: Note,
  { world, declared }: { world: World; declared: boolean },
): Span[] {
  const naming = namingOf(subject);
  const spans = naming.spans(subject, note, world);
  if (declared) spans.push(...naming.declared(subject, note, world));
  return spans.sort((a, b) => a.start - b.start);
}

/** What the words at a position name, everywhere else in the note: for `textDocument/documentHighlight`. */
export function highlightsAt(note: Note, position: Position, world: World): Range[] {
  const subject = subjectAt(note, position, world);
  if (!subject || subject.kind === 'task') return [];
  return spansNaming(subject, note, { world, declared: true }).map((span) => rangeOf(note, span));
}
