/** The outline of a note, and the search over all tasks. */
import { isOpen } from '../index/due.ts';
import type { Entry, Row } from '../index/entry.ts';
import type { FoundTask, Index } from '../index/index.ts';
import { fold } from '../index/keys.ts';
import { Look } from '../index/look.ts';
import { statusOf } from '../index/mark.ts';
import { sectionPath } from '../index/section.ts';
import type { Note, Section, Span, Task } from '../model.ts';
import { rangeOf } from './place.ts';
import type { DocumentSymbol, SymbolMatch } from './types.ts';

const MOST_MATCHES = 500;

/** Sections with the sections and tasks in them. */
export function symbolsOf(note: Note): DocumentSymbol[] {
  const roots: Branch[] = [];
  const sections = note.sections.map((section) => sectionBranch(section));
  const tasks = note.tasks.map((task) => taskBranch(task));
  for (const [at, { parent }] of note.sections.entries()) {
    (sections[parent ?? -1]?.children ?? roots).push(sections[at]!);
  }
  for (const [at, { parent, section }] of note.tasks.entries()) {
    const holder = tasks[parent ?? -1] ?? sections[section ?? -1];
    (holder?.children ?? roots).push(tasks[at]!);
  }
  return finished(roots, note);
}

/**
 * Tasks whose title has the letters of the query in their order, whole words first; and those of the person it names. Notes are
 * gone through by path, and no further than to where nothing can be found that would be shown.
 */
export function findSymbols(query: string, index: Index): SymbolMatch[] {
  const placeOf = placing(query, index);
  // By place, of each the open tasks first.
  const ranked: Row[][] = [[], [], [], [], [], []];
  for (const entry of index.entries()) {
    if (ranked[0]!.length >= MOST_MATCHES) break;
    placeOf(entry, (place, row) => {
      const rank = ranked[2 * place + (isOpen(statusOf(row.mark)) ? 0 : 1)]!;
      if (rank.length < MOST_MATCHES) rank.push(row);
    });
  }
  return ranked
    .flat()
    .slice(0, MOST_MATCHES)
    .map((row) => symbolOf(index.found(row)));
}

/** 0: the query as it stands is in the title. 1: the task is the person's whom it names. 2: the title has its letters. */
type Place = 0 | 1 | 2;

/** Tells of the tasks of an entry that have a place. */
function placing(query: string, { people }: Index): (entry: Entry, tell: (place: Place, row: Row) => void) => void {
  const wanted = fold(query);
  const letters = [...wanted.replace(/ /g, '')];
  const person = people.of(query, null);
  const theirs = new Set(people.notesOf(person));
  return (entry, tell) => {
    const titles = entry.titlesWith(letters);
    const look = theirs.has(entry.uri) ? new Look(entry) : null;
    if (titles.size === 0 && !look) return;
    for (let id = 0; id < entry.tasks; id++) {
      const title = fold(titles.get(id) ?? '');
      const isTheirs = () =>
        look?.move(id).task.owners.some((owner) => people.of(owner, look.note).key === person.key) ?? false;
      const row = () => ({ entry, id, mark: entry.markAt(id) });
      if (titles.has(id) && title.includes(wanted)) tell(0, row());
      else if (isTheirs()) tell(1, row());
      else if (titles.has(id) && hasInOrder(title, letters)) tell(2, row());
    }
  };
}

const symbolOf = ({ note, task }: FoundTask): SymbolMatch => ({
  name: task.title,
  containerName: [note.path, ...sectionPath(note, task.section)].join(' › '),
  uri: note.uri,
  range: rangeOf(note, task.span),
});

/** A symbol while its children are gathered. */
interface Branch {
  name: string;
  detail: string;
  kind: DocumentSymbol['kind'];
  /** The heading or the item itself. */
  span: Span;
  /** Where all that belongs to it ends. */
  end: number;
  children: Branch[];
}

const sectionBranch = ({ title, span, end }: Section): Branch => ({
  name: title,
  detail: '',
  kind: 'section',
  span,
  end,
  children: [],
});

const taskBranch = ({ title, status, due, owners, span }: Task): Branch => ({
  name: title,
  detail: [due ?? '', owners.join(', ')].filter(Boolean).join(' · '),
  kind: isOpen(status) ? 'task' : 'doneTask',
  span,
  end: span.end,
  children: [],
});

/** In the order of the text; each range holds those of its children, and no name is empty, since editors refuse that. */
function finished(branches: Branch[], note: Note): DocumentSymbol[] {
  return branches
    .sort((a, b) => a.span.start - b.span.start)
    .map((branch) => {
      const children = finished(branch.children, note);
      for (const { end } of branch.children) branch.end = Math.max(branch.end, end);
      return {
        name: branch.name || '…',
        detail: branch.detail,
        kind: branch.kind,
        range: rangeOf(note, { start: branch.span.start, end: branch.end }),
        selectionRange: rangeOf(note, branch.span),
        children,
      };
    });
}

function hasInOrder(text: string, letters: string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}
