/** The outline of a note, and the search over all tasks. */
import { byPlace, isOpen } from '../index/due.ts';
import type { FoundTask, Index } from '../index/index.ts';
import { fold } from '../index/keys.ts';
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

/** Tasks whose title has the letters of the query in their order, whole words first; and those of the person it names. */
export function findSymbols(query: string, index: Index): SymbolMatch[] {
  const wanted = fold(query);
  const letters = [...wanted.replace(/ /g, '')];
  const { key } = index.people.of(query, null);
  const isTheirs = ({ note, task }: FoundTask) => task.owners.some((owner) => index.people.of(owner, note).key === key);
  const ranked: { found: FoundTask; rank: number }[] = [];
  for (const found of index.tasks()) {
    const title = fold(found.task.title);
    const place = title.includes(wanted) ? 0 : isTheirs(found) ? 1 : hasInOrder(title, letters) ? 2 : -1;
    if (place >= 0) ranked.push({ found, rank: 2 * place + (isOpen(found.task.status) ? 0 : 1) });
  }
  ranked.sort((a, b) => a.rank - b.rank || byPlace(a.found, b.found));
  return ranked.slice(0, MOST_MATCHES).map(({ found: { note, task } }) => ({
    name: task.title,
    containerName: [note.path, ...sectionPath(note, task.section)].join(' › '),
    uri: note.uri,
    range: rangeOf(note, task.span),
  }));
}

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
