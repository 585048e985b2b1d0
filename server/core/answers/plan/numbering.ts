/** Numbers of items from which others are taken away: what was counted through is counted through again. */
import type { Span } from '../../model.ts';
import { everyItem, type ItemList } from '../commands/list-items.ts';
import type { Change } from '../writing/patch.ts';

interface Counted extends Span {
  value: number;
  isCut: boolean;
}

interface Question {
  text: string;
  lists: readonly ItemList[];
  cuts: readonly Span[];
}

/** The changes of the numbers that are left. */
export function renumbered({ text, lists, cuts }: Question): Change[] {
  const isCut = (at: number): boolean => cuts.some(({ start, end }) => start <= at && at < end);
  const listed = [...new Set([...lists, ...everyItem(lists).flatMap((item) => item.lists)])].map(({ items }) =>
    items.flatMap(({ at, marker }): Counted[] =>
      /^\d/.test(marker)
        ? [{ start: at, end: at + marker.length - 1, value: Number.parseInt(marker, 10), isCut: isCut(at) }]
        : [],
    ),
  );
  return [...listed, ...runsOfLines(text, isCut)].flatMap(changesOf);
}

/** Those of a list that counts by ones. */
function changesOf(list: readonly Counted[]): Change[] {
  const [first] = list;
  if (!first || !list.some(({ isCut }) => isCut)) return [];
  if (list.length > 1 && !list.every(({ value }, at) => value === first.value + at)) return [];
  return list
    .filter(({ isCut }) => !isCut)
    .flatMap(({ start, end, value }, at) =>
      value === first.value + at ? [] : [{ span: { start, end }, newText: `${first.value + at}` }],
    );
}

/** `1、…`, `（1）…`: lines that are numbered and yet no list to Markdown, one after another. */
function runsOfLines(text: string, isCut: (at: number) => boolean): Counted[][] {
  const runs: Counted[][] = [];
  for (const found of text.matchAll(/^[ \t\u3000]*[(（]?(\d{1,2})(?:、|）|．)(?=\S)/gm)) {
    const value = Number(found[1]);
    const start = found.index + found[0].indexOf(found[1]!);
    const line = { start, end: start + found[1]!.length, value, isCut: isCut(start) };
    const run = runs.at(-1);
    if (run && run.at(-1)!.value + 1 === value) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
