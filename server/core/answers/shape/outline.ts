/** The outline of a note: its sections with the tasks in them, and these with theirs. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Note, Section, Span, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { DocumentSymbol } from '../types.ts';
import { dueWords } from '../words.ts';

/** Sections with the sections and tasks in them. */
export function symbolsOf(note: Note, ask: Ask): DocumentSymbol[] {
  const roots: Branch[] = [];
  const sections = note.sections.map((section) => sectionBranch(section));
  const tasks = note.tasks.map((task) => taskBranch(note, task, ask));
  for (const [at, { parent }] of note.sections.entries()) {
    (sections[parent ?? -1]?.children ?? roots).push(sections[at]!);
  }
  for (const [at, { parent, section }] of note.tasks.entries()) {
    const holder = tasks[parent ?? -1] ?? sections[section ?? -1];
    (holder?.children ?? roots).push(tasks[at]!);
  }
  return finished(roots, note);
}

/** A symbol while its children are gathered. */
interface Branch {
  name: string;
  detail: string;
  kind: DocumentSymbol['kind'];
  status: DocumentSymbol['status'];
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
  status: null,
  span,
  end,
  children: [],
});

/** `In progress · Fri · 3 days over · Ann, Bo`; what is closed needs no distance. */
function taskBranch(note: Note, task: Task, ask: Ask): Branch {
  const { statuses, list } = messagesFor(ask.locale);
  const { title, status, due, owners, span } = task;
  const open = isOpen(status);
  const day = open ? dueWords({ note, task }, ask) : (due ?? '');
  return {
    name: title,
    detail: [statuses[status], day, list(owners)].filter(Boolean).join(' · '),
    kind: open ? 'task' : 'doneTask',
    status,
    span,
    end: span.end,
    children: [],
  };
}

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
        status: branch.status,
        range: rangeOf(note, { start: branch.span.start, end: branch.end }),
        selectionRange: rangeOf(note, branch.span),
        children,
      };
    });
}
