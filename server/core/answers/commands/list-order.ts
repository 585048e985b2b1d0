/** Open items before those that are done: each with all that stands below it, otherwise in the order that they have. */
import type { Note } from '../../model.ts';
import type { Change } from '../writing/patch.ts';
import { everyItem, type ItemList, isFinished, type ListItem, listsIn } from './list-items.ts';

/** Lists whose items begin between two offsets, those inside others left out where the outer one is taken. */
export function listsAt(text: string, from: number, to: number): ItemList[] {
  const touched = everyItem(listsIn(text)).filter(({ start, end }) => start <= to && from <= end);
  // For a cursor the innermost list, for a selection the outermost that begin in it.
  const lists = [...new Set(touched.map(({ list }) => list))];
  const inner = lists.filter(({ items }) => items.some(({ start }) => from <= start && start <= to));
  const chosen = inner.length > 0 && from < to ? inner : lists.slice(-1);
  return chosen.filter(({ parent }) => !parent || !chosen.includes(parent.list));
}

/** The change that puts a list in order, and all lists in it; null where it is, and where its lines cannot be told apart. */
export function orderChange(note: Note, list: ItemList, text: string): Change | null {
  const [first, last] = [list.items[0]!, list.items.at(-1)!];
  const span = { start: first.start, end: last.end };
  const newText = ordered(note, list, text);
  return newText === text.slice(span.start, span.end)
    ? null
    : least(span.start, text.slice(span.start, span.end), newText);
}

/** The text of a list in order. Markers of numbers and blank lines between items stay where they are. */
function ordered(note: Note, list: ItemList, text: string): string {
  const { items, isPlain } = list;
  const texts = new Map(items.map((item) => [item, itemText(note, item, text)]));
  const isDone = new Map(items.map((item) => [item, isFinished(note, item)]));
  const order = isPlain
    ? [...items.filter((item) => !isDone.get(item)), ...items.filter((item) => isDone.get(item))]
    : items;
  return items
    .map((slot, nth) => {
      const item = order[nth]!;
      const gap = text.slice(items[nth - 1]?.end ?? slot.start, slot.start);
      const own = texts.get(item)!;
      if (!/\d/.test(slot.marker)) return gap + own;
      const to = item.at - item.start;
      return gap + own.slice(0, to) + slot.marker + own.slice(to + item.marker.length);
    })
    .join('');
}

/** The text of an item with the lists inside it in order. */
function itemText(note: Note, { start, end, lists }: ListItem, text: string): string {
  let [own, at] = ['', start];
  for (const list of lists) {
    own += text.slice(at, list.items[0]!.start) + ordered(note, list, text);
    at = list.items.at(-1)!.end;
  }
  return own + text.slice(at, end);
}

/** The change without the lines that stay the same at either end. */
function least(start: number, before: string, after: string): Change {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  head = before.lastIndexOf('\n', head - 1) + 1;
  let foot = 0;
  while (foot < before.length - head && foot < after.length - head && before.at(-1 - foot) === after.at(-1 - foot))
    foot += 1;
  while (foot > 0 && before.at(-foot) !== '\n') foot -= 1;
  if (foot > 0 && before.at(-foot - 1) === '\r') foot += 1;
  return {
    span: { start: start + head, end: start + before.length - foot },
    newText: after.slice(head, after.length - foot),
  };
}
