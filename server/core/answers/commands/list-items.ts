/** The items of the lists of a note as they stand in the text, each with all that belongs to it: what is moved, cut out or sorted. */
import { cut } from '../../markdown/index.ts';
import type { Note, Span, Task } from '../../model.ts';
import { positionAt } from '../place.ts';

/** A list item in whole lines. */
export interface ListItem extends Span {
  /** From the beginning of its first line to the end of its last, children included, the line's end left out. */
  start: number;
  end: number;
  /** Where its marker begins, and the marker. */
  at: number;
  marker: string;
  /** The list of which it is one. */
  list: ItemList;
  /** The lists inside it. */
  lists: ItemList[];
}

/** Items of one list that follow each other with nothing but blank lines between. */
export interface ItemList {
  items: ListItem[];
  parent: ListItem | null;
  /** False where lines cannot be told apart: in a quote, or where an item shares its line with another. */
  isPlain: boolean;
}

/** The lists of a text that stand in no other, in order. */
export function listsIn(text: string): ItemList[] {
  const top: ItemList[] = [];
  for (const unit of cut(text)) {
    const items: (ListItem | null)[] = [];
    unit.blocks.forEach((block, nth) => {
      items.push(null);
      const holders = holdersOf(unit.blocks, nth).flatMap((at) => items[at] ?? []);
      const end = endOfLine(text, unit.start + block.end);
      for (const holder of holders) holder.end = Math.max(holder.end, end);
      if (block.kind !== 'item') return;
      const place = { text, offset: unit.start + block.start, marker: block.marker, quoted: block.quoted };
      items[nth] = addItem(holders[0]?.lists ?? top, holders[0] ?? null, place);
      items[nth].end = Math.max(items[nth].end, end);
    });
  }
  return top;
}

/** What holds a block, innermost first. */
function holdersOf(blocks: readonly { parent: number | null }[], nth: number): number[] {
  const holders: number[] = [];
  for (let at = blocks[nth]!.parent; at !== null; at = blocks[at]!.parent) holders.push(at);
  return holders;
}

interface Place {
  text: string;
  offset: number;
  marker: string;
  quoted: boolean;
}

/** Adds an item to the last of the lists where it goes on with it, else to a new one. */
function addItem(lists: ItemList[], parent: ListItem | null, { text, offset, marker, quoted }: Place): ListItem {
  const at = text.lastIndexOf(marker, offset);
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const start = line === 0 && text.startsWith('\ufeff') ? 1 : line;
  const last = lists.at(-1);
  const before = last?.items.at(-1);
  const goesOn = before && kindOf(before.marker) === kindOf(marker) && /^\s*$/.test(text.slice(before.end, start));
  const list: ItemList = goesOn ? last! : { items: [], parent, isPlain: true };
  if (!goesOn) lists.push(list);
  if (quoted || at < 0 || !/^[ \t]*$/.test(text.slice(start, at))) list.isPlain = false;
  const item: ListItem = { start, end: endOfLine(text, offset), at, marker, list, lists: [] };
  list.items.push(item);
  return item;
}

/** `-`, `*`, `+`, `.`, `)`: another sign begins another list. */
const kindOf = (marker: string): string => marker.at(-1) ?? '';

function endOfLine(text: string, offset: number): number {
  const next = text.slice(offset).search(/\r?\n/);
  return next < 0 ? text.length : offset + next;
}

/** All items, those inside others behind them. */
export const everyItem = (lists: readonly ItemList[]): ListItem[] =>
  lists.flatMap(({ items }) => items.flatMap((item) => [item, ...everyItem(item.lists)]));

/** Whether an item is finished: its own task is closed, and no open one stands below it. */
export function isFinished(note: Note, { start, end, at }: ListItem): boolean {
  const tasks = note.tasks.filter(({ span }) => start <= span.start && span.start < end);
  const isClosed = ({ status }: Task) => status === 'done' || status === 'cancelled';
  const [own] = tasks;
  return own !== undefined && !isNested(note, own, at) && tasks.every(isClosed);
}

/** Whether the first task in an item is not the item's own but stands below it: on another line. */
const isNested = (note: Note, { span }: Task, at: number): boolean =>
  positionAt(note, span.start).line !== positionAt(note, at).line;
