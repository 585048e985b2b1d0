/**
 * The whole workspace in memory. Notes come in one at a time, in any order; each set or delete costs as much as the note
 * holds. After any sequence of them the index equals one built anew (a property test holds it to that).
 */

import type { Day, Note, Task } from '../model.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import { createTrails, type Trails } from './copies/trails.ts';
import { createDueDays } from './due-days.ts';
import { createEntries } from './entries.ts';
import { byPath, Entry, type Row } from './entry.ts';
import type { Follow } from './gathering.ts';
import { createIssueKeys, type IssueKeys } from './issue-keys.ts';
import { issueKey, locationKey, nameKey } from './keys.ts';
import { createLastChanges, type LastChanges } from './lastChanges.ts';
import { createKnownFiles, type KnownFiles } from './links/files.ts';
import { Look } from './look.ts';
import { createLookups } from './lookup.ts';
import { createOrder } from './order.ts';
import { dayNumber } from './packed/mark.ts';
import type { FilePerson } from './people/file.ts';
import { createPeople, type People, type Person } from './people/index.ts';
import { createTotals, type Totals } from './totals.ts';

export type { Row } from './entry.ts';

/** A task and the note that holds it. */
export interface FoundTask {
  note: Note;
  task: Task;
}

export interface Index {
  set(note: Note): void;
  /** Takes a note in as it was packed under this URI; nothing of it is looked at before somebody asks. */
  adopt(uri: string, packed: Uint8Array): void;
  /** Keeps a note as bytes from now on. They must be what `pack` makes of it. */
  putBy(uri: string, packed: Uint8Array): void;
  delete(uri: string): void;
  note(uri: string): Note | undefined;
  entry(uri: string): Entry | undefined;
  /** The URIs of all notes, in no order. */
  uris(): string[];
  /** All notes, in no order. */
  all(): Iterable<Entry>;
  /** All notes, by path. */
  entries(): readonly Entry[];
  /** All tasks for which the test holds, by path and line; it is given one look at a time, and must not keep it. */
  rows(test: (look: Look) => boolean): Row[];
  /** The task of a row. */
  found(row: Row): FoundTask;
  /** Tells whenever a note comes, goes or changes, until the returned function is called. */
  follow(follow: Follow): () => void;
  /** Works out a little, from so many notes, of who is who and what is due when. Says whether anything is left. */
  gather(count: number): boolean;
  /** The same, of what is due when alone. */
  gatherDue(count: number): boolean;
  /** How many notes there are, tasks of all kinds in them, and open ones without forms. */
  count(): { notes: number; tasks: number; open: number };
  /** How many open tasks, each once, are due for sure between two days, both included; null leaves a side open. */
  dueCount(days: { from: Day | null; to: Day | null; inferred: boolean }): number;
  /** How many tasks there are of each status, and how much work. */
  totals: Pick<Totals, 'statuses' | 'effort'>;
  /** Who is who. */
  people: People;
  /** Which tasks are copies of each other. */
  trails: Trails;
  /** Takes the people of a people file in, in place of what it said before. */
  setPeople(uri: string, people: readonly FilePerson[]): void;
  rowsOfPerson(person: Person): Row[];
  rowsOfIssue(key: string): Row[];
  notesWithIssue(key: string): Entry[];
  /** The issues that tasks are under. */
  issues: Pick<IssueKeys, 'keys' | 'notes'>;
  /** Notes that link to a place: a URI, or a URL of the web. */
  notesLinkingTo(uri: string): Entry[];
  /** Notes with a link whose last name is that of a path, its extension `.md` aside: those that may lead there. */
  notesLinkingByName(path: string): Entry[];
  /** Notes that tell the state of an endpoint, by its key. */
  notesOfEndpoint(key: string): Entry[];
  /** The note that lies at a URI, however that is percent-encoded. */
  noteAt(uri: string): Entry | undefined;
  /** Notes with a file name, its folders and extension aside: what `[[name]]` may mean. */
  notesNamed(name: string): Entry[];
  /** What is known of files that are no notes. */
  files: KnownFiles;
  /** Findings that are known and not reported again. */
  baselines: Baselines;
  /** When notes were last changed. */
  lastChanges: LastChanges;
  /** Changes with every set and delete, so that an answer may be kept until then. */
  version(): number;
}

/** An index without notes. */
export function createIndex(): Index {
  const entries = createEntries();
  const { all, get, put } = entries;
  const order = createOrder(all);
  const people = createPeople(all);
  const lookups = createLookups(all);
  const issues = createIssueKeys(all);
  const trails = createTrails(all, get);
  const dueDays = createDueDays(all, trails);
  const totals = createTotals(all, trails);
  for (const { follow } of [order, trails, dueDays, totals, people, issues, ...lookups.each]) entries.follow(follow);
  return {
    set: (note) => put(note.uri, new Entry(note.uri, note)),
    adopt: (uri, packed) => put(uri, new Entry(uri, packed)),
    putBy: (uri, packed) => get(uri)?.putBy(packed),
    delete: (uri) => put(uri, null),
    note: (uri) => get(uri)?.note(),
    entry: get,
    uris: () => Array.from(all(), ({ uri }) => uri),
    all,
    entries: order.of,
    rows: (test) => order.of().flatMap((entry) => rowsOf(entry, test)),
    found: ({ entry, id }) => {
      const note = entry.note();
      return { note, task: note.tasks[id]! };
    },
    follow: entries.follow,
    gather: (count) =>
      trails.more(count) || dueDays.more(count) || totals.more(count) || people.more(count) || issues.more(count),
    gatherDue: dueDays.more,
    count: entries.count,
    dueCount: ({ from, to, inferred }) => dueDays.count({ from: dayNumber(from), to: dayNumber(to), inferred }),
    totals,
    people,
    trails,
    setPeople(uri, list) {
      people.setFile(uri, list);
      entries.touch();
    },
    rowsOfPerson: (person) =>
      people
        .notesOf(person)
        .flatMap((uri) => get(uri) ?? [])
        .sort(byPath)
        .flatMap((entry) => rowsOf(entry, isOwnedBy(person, people))),
    rowsOfIssue: (key) =>
      lookups.find('issue', issueKey(key)).flatMap((entry) => rowsOf(entry, isUnder(issueKey(key)))),
    issues,
    notesWithIssue: (key) => lookups.find('mention', issueKey(key)),
    notesLinkingTo: (uri) => lookups.find('target', locationKey(uri)),
    notesLinkingByName: (path) => lookups.find('linked', nameKey(locationKey(path))),
    notesOfEndpoint: (key) => lookups.find('endpoint', key),
    noteAt: (uri) => get(uri) ?? lookups.at(uri, get),
    notesNamed: (name) => lookups.find('name', nameKey(name)),
    files: createKnownFiles(),
    baselines: createBaselines(),
    lastChanges: createLastChanges(),
    version: entries.version,
  };
}

const isOwnedBy =
  (person: Person, people: People) =>
  ({ task, note }: Look): boolean =>
    task.owners.some((owner) => people.of(owner, note).key === person.key);

const isUnder =
  (key: string) =>
  ({ task }: Look): boolean =>
    task.issues.some((issue) => issueKey(issue) === key);

/** The tasks of an entry for which the test holds. */
export function rowsOf(entry: Entry, test: (look: Look) => boolean): Row[] {
  const look = new Look(entry);
  const rows: Row[] = [];
  for (let id = 0; id < entry.tasks; id++) if (test(look.move(id))) rows.push({ entry, id, mark: look.mark });
  return rows;
}
