/** What a plan that is there already lacks of what is carried over, put below the headings that it has or gets for it. */

import { likenessOf } from '../../index/copies/same-task.ts';
import { sketchOf } from '../../index/copies/sketch-of.ts';
import { isOpen } from '../../index/due.ts';
import { fold } from '../../index/keys.ts';
import type { Note, Span, Task } from '../../model.ts';
import { type Heading, headingsAbove, placed } from '../commands/archive.ts';
import { everyItem, type ListItem, listsIn } from '../commands/list-items.ts';
import { rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import type { World } from '../world.ts';
import { createPatch } from '../writing/patch.ts';
import { tableHead } from '../writing/table-row.ts';
import type { Composed, Doubtful } from './compose.ts';

/** The edits of the plan that is there, and what found no place in it. */
export function merged(composed: Composed, target: Note, world: World): { edits: Edit[]; left: Doubtful[] } {
  const patch = createPatch(world.text(target.uri));
  const lacking = lackingIn(composed.note, target);
  const pieces = piecesOf(composed, lacking);
  for (const { text, path, below } of pieces) {
    const now = world.read(target, patch.text());
    const holder = below && itemOf(now, patch.text(), below);
    patch.apply([
      holder
        ? within(holder, patch.text(), text)
        : placed({
            note: now,
            text: patch.text(),
            path: adapted(path, composed.note, now),
            items: [text],
            headed: false,
          }),
    ]);
  }
  const edits = patch.changes().map(({ span, newText }) => ({ range: rangeOf(target, span), newText }));
  return { edits, left: [] };
}

/** The open tasks that a note has and another has not, be it open or finished there; each of the other stands for one. */
function lackingIn(note: Note, other: Note): Set<Task> {
  const taken = new Set<Task>();
  const lacking = new Set<Task>();
  for (const task of note.tasks) {
    if (!isOpen(task.status)) continue;
    const same = other.tasks.find((it) => !taken.has(it) && isSame({ note, task }, { note: other, task: it }));
    if (same) taken.add(same);
    else lacking.add(task);
  }
  return lacking;
}

interface Found {
  note: Note;
  task: Task;
}

function isSame(one: Found, two: Found): boolean {
  const section = ({ note, task }: Found) =>
    fold(task.section === null ? '' : (note.sections[task.section]?.title ?? ''));
  if (fold(one.task.title) === fold(two.task.title)) return true;
  const [a, b] = [one, two].map(({ note, task }) => sketchOf(task, note.sections));
  if (!a || !b) return fold(one.task.title) === fold(two.task.title) && section(one) === section(two);
  return likenessOf(a, b, { ownIssue: false, finished: false }, () => 1) !== null;
}

/** Something that is put into a plan: below headings, or below an item that is there. */
interface Piece {
  text: string;
  path: Heading[];
  below: Task | null;
}

function piecesOf({ note, text }: Composed, lacking: ReadonlySet<Task>): Piece[] {
  const pieces: Piece[] = [];
  const placedTasks = new Set<Task>();
  const open = (span: Span) => note.tasks.filter((task) => isOpen(task.status) && isIn(span, task.span.start));
  const items = listsIn(text).flatMap((list) => (list.isPlain ? list.items : []));
  const put = (item: ListItem, below: Task | null): void => {
    const inside = open(item);
    if (inside.every((task) => !lacking.has(task))) return;
    const path = headingsAbove(note, item.start, text);
    const own = note.tasks.find((task) => isIn(item, task.span.start));
    if (inside.every((task) => lacking.has(task)) || !own) {
      pieces.push({ text: text.slice(item.start, item.end), path, below });
      for (const task of inside) placedTasks.add(task);
      return;
    }
    for (const inner of item.lists.flatMap((list) => list.items)) put(inner, own);
  };
  for (const item of items) put(item, null);
  for (const task of lacking) {
    if (placedTasks.has(task) || items.some((item) => isIn(item, task.span.start))) continue;
    const lines = wholeLines(text, task.span);
    const head = tableHead(text, task.span);
    pieces.push({
      text: head + text.slice(lines.start, lines.end),
      path: headingsAbove(note, task.span.start, text),
      below: null,
    });
  }
  return pieces;
}

const isIn = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  const last = next < 0 ? text.length : next;
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: text[last - 1] === '\r' ? last - 1 : last };
}

/** A title that both notes have, each in its own words, is one heading. */
function adapted(path: Heading[], from: Note, to: Note): Heading[] {
  const titleOf = ({ sections }: Note) => {
    const [first] = sections;
    return first && sections.filter(({ depth }) => depth <= first.depth).length === 1 ? first : undefined;
  };
  const [own, other] = [titleOf(from), titleOf(to)];
  if (!own) return path;
  if (path[0]?.title !== own.title) return path;
  return other ? [{ ...path[0], title: other.title }, ...path.slice(1)] : path.slice(1);
}

/** The item of a note that a task is in. */
function itemOf(note: Note, text: string, task: Task): ListItem | undefined {
  const there =
    note.tasks.find((it) => fold(it.title) === fold(task.title)) ??
    note.tasks.find((it) => isSame({ note, task }, { note, task: it }));
  return there && everyItem(listsIn(text)).findLast((item) => isIn(item, there.span.start));
}

/** Behind all that stands in an item, as deep as that is. */
function within(item: ListItem, text: string, added: string) {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const column = item.at - item.start + item.marker.length + 1;
  const own = item.lists[0]?.items[0];
  const indent = own ? text.slice(own.start, own.at) : ' '.repeat(column);
  const old = /^[ \t]*/.exec(added)![0];
  const lines = added.split(/\r?\n/).map((line) => (line.startsWith(old) ? indent + line.slice(old.length) : line));
  return { span: { start: item.end, end: item.end }, newText: eol + lines.join(eol) };
}
