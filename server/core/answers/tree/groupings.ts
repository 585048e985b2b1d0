/** How the task tree may be grouped: a table. A new grouping is one entry here and one word in `Grouping`. */
import { compare } from '../../index/entry.ts';
import { issueKey } from '../../index/keys.ts';
import type { NoteLook } from '../../index/note-look.ts';
import { noteKinds } from '../../index/packed/layout.ts';
import { type Mark, statuses as markedStatuses, statusOf } from '../../index/packed/mark.ts';
import { sectionPath } from '../../index/section.ts';
import { whenOf } from '../../index/when.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, NoteKind, Span, Status } from '../../model.ts';
import type { Grouping } from '../types.ts';
import type { World } from '../world.ts';
import { type Band, bandOf, bands } from './bands.ts';
import { folderOf } from './showing.ts';

/** What a group is called, and where it stands. */
export interface Heading {
  label: string;
  /** Groups stand by rank, then those with something overdue, then by `order`. */
  rank: number;
  order: string;
  /** What a click on the group shows. */
  place?: { note(): Note; span: Span };
  /** The folder that the group is, or lies in; left out where it is of none. */
  folder?: string;
  /** Greyed text behind the count. */
  detail?: string;
}

/** Groups as they stand, by their headings and how many of their tasks are overdue. */
export const byPressure = (a: Pressure, b: Pressure): number =>
  a.rank - b.rank || Number(b.overdue > 0) - Number(a.overdue > 0) || compare(a.order, b.order);

type Pressure = Pick<Heading, 'rank' | 'order'> & { overdue: number };

/** A task of a note that is looked at: its index and mark. */
export interface Place {
  id: number;
  mark: Mark;
}

/** As much of the world as a grouping may look at. */
type Asking = Pick<World, 'index' | 'ask'>;

interface GroupingRule {
  /** Whether tasks stand as in their notes, rather than by due day. */
  inNoteOrder: boolean;
  /** The keys of the groups that each task of a note belongs to: stable while notes change, no line numbers. */
  keysIn(note: NoteLook, world: Asking): (place: Place) => readonly string[];
  /** The heading of a group that a task belongs to. */
  headingOf(key: string, place: Place, at: { note: NoteLook; world: Asking }): Heading;
}

const statuses: Status[] = ['waiting', 'doing', 'todo', 'done', 'cancelled'];

const bandKeys = Object.fromEntries(bands.map((band) => [band, [band]])) as Record<Band, [Band]>;
const statusKeys = Object.fromEntries(markedStatuses.map((status) => [status, [status]])) as Record<Status, [Status]>;

/** All groupings, by name. */
export const groupings: Record<Grouping, GroupingRule> = {
  due: {
    inNoteOrder: false,
    keysIn(_, { ask }) {
      const when = whenOf(ask);
      return ({ mark }) => bandKeys[bandOf(mark, when)];
    },
    headingOf: (key, _, { world: { ask } }) => ({
      label: messagesFor(ask.locale).tree.bands[key as Band],
      rank: bands.indexOf(key as Band),
      order: '',
    }),
  },
  owner: {
    inNoteOrder: false,
    keysIn(note, { index: { people } }) {
      const keyOf = kept((owner: string) => people.of(owner, note).key);
      const alone = kept((key: string) => [key]);
      return ({ id }) => {
        const owners = note.owners[id]!;
        if (owners.length < 2) return alone(owners.length === 0 ? '' : keyOf(owners[0]!));
        return [...new Set(owners.map(keyOf))];
      };
    },
    headingOf(key, { id }, { note, world: { ask, index } }) {
      const owners = note.owners[id]!.map((owner) => index.people.of(owner, note));
      const owner = owners.findLast((person) => person.key === key);
      if (!owner) return { label: messagesFor(ask.locale).nobody, rank: 1, order: '' };
      return { label: owner.name, rank: 0, order: key };
    },
  },
  status: {
    inNoteOrder: false,
    keysIn:
      () =>
      ({ mark }) =>
        statusKeys[statusOf(mark)],
    headingOf: (key, _, { world: { ask } }) => ({
      label: messagesFor(ask.locale).statuses[key as Status],
      rank: statuses.indexOf(key as Status),
      order: '',
    }),
  },
  note: {
    inNoteOrder: true,
    keysIn({ uri }) {
      const keys = [uri];
      return () => keys;
    },
    headingOf(_key, _place, { note: { entry, path } }) {
      const title = entry.title();
      return {
        label: title || path,
        rank: 0,
        order: path,
        detail: title ? path : '',
        folder: folderOf(path),
        place: { note: () => entry.note(), span: { start: 0, end: 0 } },
      };
    },
  },
  section: {
    inNoteOrder: true,
    keysIn(note) {
      const keysOf = kept((section: number | null) => [`${note.uri}#${sectionPath(note, section).join('#')}`]);
      return ({ id }) => keysOf(note.fields[id]!.section);
    },
    headingOf(_, { id }, { note, world: { ask } }) {
      const { section } = note.fields[id]!;
      const span = section === null ? { start: 0, end: 0 } : note.sections[section]!.span;
      return {
        label: sectionPath(note, section).at(-1) ?? messagesFor(ask.locale).tree.noSection,
        rank: 0,
        order: `${note.path} ${String(span.start).padStart(9, '0')}`,
        detail: note.path,
        folder: folderOf(note.path),
        place: { note: () => note.entry.note(), span },
      };
    },
  },
  issue: {
    inNoteOrder: false,
    keysIn(note) {
      return ({ id }) => {
        const { issues } = note.fields[id]!;
        return issues.length === 0 ? nowhere : [...new Set(issues.map(issueKey))];
      };
    },
    headingOf(key, { id }, { note, world: { ask } }) {
      const issue = note.fields[id]!.issues.find((name) => issueKey(name) === key);
      if (issue === undefined) return { label: messagesFor(ask.locale).tree.noIssue, rank: 1, order: '' };
      return { label: issue, rank: 0, order: key };
    },
  },
  folder: {
    inNoteOrder: true,
    keysIn({ path }) {
      const keys = [folderOf(path)];
      return () => keys;
    },
    headingOf: (key, _, { world: { ask } }) => ({
      label: key || messagesFor(ask.locale).tree.noFolder,
      rank: 0,
      order: key,
      folder: key,
    }),
  },
  kind: {
    inNoteOrder: false,
    keysIn({ kind }) {
      const keys = [kind];
      return () => keys;
    },
    headingOf: (key, _, { world: { ask } }) => ({
      label: messagesFor(ask.locale).tree.noteKinds[key as NoteKind],
      rank: noteKinds.indexOf(key as NoteKind),
      order: '',
    }),
  },
};

/** The key of the group of those that are in none. */
const nowhere = [''];

/** The same function, each value worked out once. */
function kept<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = of(key);
    values.set(key, value);
    return value;
  };
}
