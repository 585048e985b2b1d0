/** Marking what was carried over in the plan that it came from: a link behind each open item to the plan that it went to. */
import { isOpenTask } from '../../index/due.ts';
import { locationKey } from '../../index/keys.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Note, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { Edit } from '../types.ts';
import type { World } from '../world.ts';
import type { Change } from '../writing/patch.ts';
import { endOfFirstParagraph } from '../writing/status-edit.ts';
import { changed } from '../writing/status-safe.ts';
import { isTableRow } from '../writing/table-row.ts';

/** The edits of the old note; none for an item that would read otherwise, or that leads there already. */
export function carriedMarks(note: Note, uri: string, world: World): Edit[] {
  const text = world.text(note.uri);
  const path = relative(note.uri, uri);
  const words = (lexicons.find(({ id }) => id === note.language) ?? lexicons[0]!).notes.carriedOver;
  const mark = ` → [${words}](${path})`;
  const changes: Change[] = [];
  for (const task of note.tasks) {
    if (!isOpenTask({ task }) || isTableRow(text, task.span)) continue;
    const { end } = endOfFirstParagraph(text, task.span);
    const own = text.slice(task.span.start, end).trimEnd();
    if (own.includes(`](${path})`)) continue;
    // What stands in parentheses at the end may be an owner as long as it is the last word.
    const ends = [own, own.replace(/[（(][^（）()]{1,40}[）)]$/, '').trimEnd()].map(
      (words) => task.span.start + words.length,
    );
    const ways = ends.map((at): Change => ({ span: { start: at, end: at }, newText: mark }));
    const way = ways.find((change) => isSame(note, world.read(note, changed(text, [...changes, change]))));
    if (way) changes.push(way);
  }
  return changes.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
}

function isSame(before: Note, after: Note): boolean {
  const facts = ({ status, owners, due, issues }: Task) => JSON.stringify([status, owners, due, issues]);
  return (
    before.tasks.length === after.tasks.length && before.tasks.every((it, at) => facts(it) === facts(after.tasks[at]!))
  );
}

/** The way from one note to another, as people write it in a link. */
function relative(from: string, to: string): string {
  const [folders, parts] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common += 1;
  const path = locationKey([...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/'));
  return /[\s()<>]/.test(path) ? `<${path}>` : path;
}
