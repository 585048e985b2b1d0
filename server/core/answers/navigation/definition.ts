/**
 * Where the words at a place come from.
 *
 * - A person: the entry of the people file; else where a note puts another spelling beside the name, as lists of attendees do;
 *   else where the oldest note names the person first.
 * - An issue: the heading or task of the oldest note that has one with it; an issue that stands in sentences alone has none.
 * - A link: the note or heading that it leads to. A heading: itself.
 * - A task: the oldest of its copies, where it came up first. A task without copies has none: it stands where one looks.
 */
import { compare, type Entry } from '../../index/entry.ts';
import { personKey } from '../../index/keys.ts';
import { lineStarts, rangeOf as rangeIn } from '../../markdown/index.ts';
import type { Note, Position, Range, Span } from '../../model.ts';
import { copiesOf } from '../copies/copies.ts';
import type { PeopleFiles } from '../people-files.ts';
import { rangeOf } from '../place.ts';
import type { Definition, Location } from '../types.ts';
import type { World } from '../world.ts';
import { notesNaming, spansNaming } from './mentions.ts';
import { type Subject, type SubjectOf, subjectAt } from './subject.ts';

type Asked = { world: World; files: Pick<PeopleFiles, 'listedAs'> };

const definitions: { [Kind in Subject['kind']]: (subject: SubjectOf<Kind>, asked: Asked) => Location[] } = {
  person(subject, asked) {
    const listed = inPeopleFiles(subject, asked);
    if (listed.length > 0) return listed;
    const beside = besideOther(subject, asked.world);
    return beside.length > 0 ? beside : firstNamed(subject, asked.world);
  },
  issue: (subject, { world }) =>
    firstOf(subject, world, (note) => {
      const holders = [...note.sections, ...note.tasks].map(({ span }) => span);
      return spansNaming(subject, note, { world, declared: false }).filter((span) =>
        holders.some(({ start, end }) => start <= span.start && span.end <= end),
      );
    }),
  section({ uri, section }, { world: { index } }) {
    const note = index.note(uri);
    return note ? [{ uri, range: rangeOf(note, note.sections[section]!.span) }] : [];
  },
  note: ({ uri }) => [{ uri, range: atStart }],
  task(subject, { world: { index } }) {
    const copies = copiesOf(subject, index);
    const [first] = copies.length > 1 ? copies : [];
    const found = first && index.found(first);
    return found ? [{ uri: found.note.uri, range: rangeOf(found.note, found.task.span) }] : [];
  },
};

const atStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** For `textDocument/definition`; null where there is nothing to define. */
export function definitionAt(note: Note, position: Position, asked: Asked): Definition | null {
  const subject = subjectAt(note, position, asked.world);
  const define = subject && (definitions[subject.kind] as (subject: Subject, asked: Asked) => Location[]);
  const targets = define?.(subject!, asked) ?? [];
  return targets.length > 0 ? { origin: rangeOf(note, subject!.span), targets } : null;
}

/** The names of a person in people files. */
export function inPeopleFiles(
  { person }: Pick<SubjectOf<'person'>, 'person'>,
  { world, files }: { world: Pick<World, 'index'>; files: Pick<PeopleFiles, 'listedAs'> },
): Location[] {
  return files
    .listedAs(world.index.people.keysOf(person))
    .flatMap(({ uri, text, spellings: [name] }) =>
      name ? [{ uri, range: rangeIn(lineStarts(text), name.span) }] : [],
    );
}

/** The names beside which another spelling of the person stands. */
function besideOther({ person }: SubjectOf<'person'>, { index }: World): Location[] {
  const keys = index.people.keysOf(person);
  const uris = index.people
    .spellings(person)
    .flatMap(({ because, uri }) => (because === 'beside' && uri !== null ? [uri] : []));
  return [...new Set(uris)].flatMap((uri) => {
    const note = index.note(uri);
    const alias = note?.aliases.find(({ name, alias }) => [name, alias].every((it) => keys.includes(personKey(it))));
    if (!note || !alias) return [];
    const name = note.people.findLast(({ name, span }) => name === alias.name && span.start <= alias.span.start);
    return [{ uri, range: rangeOf(note, (name ?? alias).span) }];
  });
}

const firstNamed = (subject: Subject, world: World): Location[] =>
  firstOf(subject, world, (note) => spansNaming(subject, note, { world, declared: false }));

/** The first place in the oldest note that has one. */
function firstOf(subject: Subject, world: World, placesIn: (note: Note) => Span[]): Location[] {
  const entries = notesNaming(subject, world).flatMap((uri) => world.index.entry(uri) ?? []);
  for (const entry of entries.sort(byDay)) {
    const note = entry.note();
    const [first] = placesIn(note);
    if (first) return [{ uri: note.uri, range: rangeOf(note, first) }];
  }
  return [];
}

/** By the days that notes speak from; those without one come last. */
const byDay = (a: Entry, b: Entry): number => compare(a.day ?? '~', b.day ?? '~') || compare(a.path, b.path);
