/**
 * The whole workspace in memory. Notes come in one at a time, in any order; each set or delete costs as much as the note
 * holds. After any sequence of them the index equals one built anew (a property test holds it to that).
 */
import type { Day, Note, Task } from '../model.ts';
import { byPlace, compare, isOpenTask } from './due.ts';
import { issueKey, locationKey, nameKey, targetKey } from './keys.ts';
import { createPeople, type People, type Person } from './people.ts';
import type { FilePerson } from './people-file.ts';

/** A task and the note that holds it. */
export interface FoundTask {
  note: Note;
  task: Task;
}

export interface Index {
  set(note: Note): void;
  delete(uri: string): void;
  note(uri: string): Note | undefined;
  /** All notes, by path. */
  notes(): readonly Note[];
  /** The URIs of all notes, in no order. */
  uris(): string[];
  /** All tasks, by path and line. */
  tasks(): FoundTask[];
  /** Open tasks, forms aside, whose due day lies between, both included; null leaves a side open. In no order. */
  openDue(from: Day | null, to: Day | null): FoundTask[];
  openCount(): number;
  /** Who is who. */
  people: Omit<People, 'set' | 'delete' | 'setFile'>;
  /** Takes the people of a people file in, in place of what it said before. */
  setPeople(uri: string, people: readonly FilePerson[]): void;
  tasksOfPerson(person: Person): FoundTask[];
  tasksOfIssue(key: string): FoundTask[];
  notesWithIssue(key: string): Note[];
  /** Notes that link to a place: a URI, or a URL of the web. */
  notesLinkingTo(uri: string): Note[];
  /** The note that lies at a URI, however that is percent-encoded. */
  noteAt(uri: string): Note | undefined;
  /** Notes with a file name, its folders and extension aside: what `[[name]]` may mean. */
  notesNamed(name: string): Note[];
  /** Changes with every set and delete, so that an answer may be kept until then. */
  version(): number;
}

/** By what a note is found, each with the notes' parts that are meant. A new look-up is one entry. */
const keysOf = {
  due: (note) => taskKeys(note, (task) => (isOpenTask({ note, task }) && task.due !== null ? [task.due] : [])),
  issue: (note) => taskKeys(note, (task) => task.issues.map(issueKey)),
  mention: (note) => note.issues.map(({ key }) => [issueKey(key), 0]),
  target: (note) => note.links.flatMap(({ target }) => wholeNote(targetKey(note.uri, target))),
  place: (note) => wholeNote(locationKey(note.uri)),
  name: (note) => wholeNote(nameKey(note.path)),
} satisfies Record<string, KeysOf>;

/** An index without notes. */
export function createIndex(): Index {
  const notes = new Map<string, Note>();
  const by = mapValues(keysOf, createLookup);
  const lookups = Object.values(by);
  let open = 0;
  const people = createPeople();
  let version = 0;
  let sorted: Note[] | null = null;

  const remove = (uri: string) => {
    const old = notes.get(uri);
    if (!old) return;
    for (const lookup of lookups) lookup.remove(old);
    open -= countOpen(old);
    notes.delete(uri);
    sorted = null;
    version += 1;
  };
  const foundTasks = (entries: Entry[]) => entries.flatMap(([uri, ids]) => tasksAt(notes.get(uri)!, ids));
  const foundNotes = (entries: Entry[]) => entries.map(([uri]) => notes.get(uri)!).sort(byPath);
  const allNotes = () => (sorted ??= [...notes.values()].sort(byPath));

  return {
    set(note) {
      const order = inPlace(sorted, notes.get(note.uri), note);
      remove(note.uri);
      notes.set(note.uri, note);
      sorted = order;
      for (const lookup of lookups) lookup.add(note);
      people.set(note);
      open += countOpen(note);
      version += 1;
    },
    delete: (uri) => [remove(uri), people.delete(uri)],
    note: (uri) => notes.get(uri),
    notes: allNotes,
    uris: () => [...notes.keys()],
    tasks: () => allNotes().flatMap((note) => note.tasks.map((task) => ({ note, task }))),
    openDue: (from, to) =>
      foundTasks(by.due.keys().flatMap((day) => ((from ?? day) <= day && day <= (to ?? day) ? by.due.get(day) : []))),
    openCount: () => open,
    people,
    setPeople(uri, list) {
      people.setFile(uri, list);
      version += 1;
    },
    tasksOfPerson: (person) =>
      people
        .notesOf(person)
        .flatMap((uri) => ownedBy(person, notes.get(uri), people))
        .sort(byPlace),
    tasksOfIssue: (key) => foundTasks(by.issue.get(issueKey(key))).sort(byPlace),
    notesWithIssue: (key) => foundNotes(by.mention.get(issueKey(key))),
    notesLinkingTo: (uri) => foundNotes(by.target.get(locationKey(uri))),
    noteAt: (uri) => notes.get(uri) ?? foundNotes(by.place.get(locationKey(uri)))[0],
    notesNamed: (name) => foundNotes(by.name.get(nameKey(name))),
    version: () => version,
  };
}

/** An edit leaves a note where it stood: on a keystroke nothing is sorted. */
function inPlace(sorted: Note[] | null, old: Note | undefined, note: Note): Note[] | null {
  const at = old && old.path === note.path ? (sorted?.indexOf(old) ?? -1) : -1;
  return at < 0 ? null : sorted!.with(at, note);
}

const tasksAt = (note: Note, ids: number[]): FoundTask[] => ids.map((id) => ({ note, task: note.tasks[id]! }));

const ownedBy = (person: Person, note: Note | undefined, people: People): FoundTask[] =>
  (note?.tasks ?? [])
    .filter(({ owners }) => owners.some((owner) => people.of(owner, note!).key === person.key))
    .map((task) => ({ note: note!, task }));

/** A note's URI, and which of its parts are meant. */
type Entry = [uri: string, ids: number[]];

/** The keys of a note; the same for the same note whenever it is asked. */
type KeysOf = (note: Note) => [key: string, id: number][];

interface Lookup {
  add(note: Note): void;
  remove(note: Note): void;
  get(key: string): Entry[];
  keys(): string[];
}

/** From a key to the notes that have it. */
function createLookup(keysOf: KeysOf): Lookup {
  const entries = new Map<string, Map<string, number[]>>();
  return {
    add(note: Note) {
      for (const [key, id] of keysOf(note)) {
        const byNote = entries.get(key) ?? new Map<string, number[]>();
        const ids = byNote.get(note.uri) ?? [];
        if (ids.at(-1) !== id) ids.push(id);
        entries.set(key, byNote.set(note.uri, ids));
      }
    },
    remove(note: Note) {
      for (const [key] of keysOf(note)) {
        const byNote = entries.get(key);
        byNote?.delete(note.uri);
        if (byNote?.size === 0) entries.delete(key);
      }
    },
    get: (key: string): Entry[] => [...(entries.get(key) ?? [])],
    keys: (): string[] => [...entries.keys()],
  };
}

const taskKeys = (note: Note, keysOf: (task: Task) => string[]): ReturnType<KeysOf> =>
  note.tasks.flatMap((task) => keysOf(task).map((key): [string, number] => [key, task.id]));

const wholeNote = (key: string | null): ReturnType<KeysOf> => (key === null ? [] : [[key, 0]]);

const mapValues = <Key extends string>(table: Record<Key, KeysOf>, make: (it: KeysOf) => Lookup): Record<Key, Lookup> =>
  Object.fromEntries(Object.entries<KeysOf>(table).map(([key, it]) => [key, make(it)])) as Record<Key, Lookup>;

const countOpen = (note: Note): number => note.tasks.filter((task) => isOpenTask({ note, task })).length;

const byPath = (a: Note, b: Note): number => compare(a.path, b.path) || compare(a.uri, b.uri);
