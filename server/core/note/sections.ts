/** The sections of a note, one for each heading. */
import { copy } from '../markdown/index.ts';
import type { Section } from '../model.ts';
import type { Entry } from './entries.ts';
import { titleOf } from './title.ts';
import { perEntry } from './words.ts';

export interface Sections {
  list: Section[];
  /** Index of the section in which each entry stands, or null. */
  of: (number | null)[];
}

const kept = perEntry((): { title?: string } => ({}));

/** The words of a heading, copied once. */
function headingTitle(entry: Entry, text: string): string {
  const known = kept(entry);
  known.title ??= copy(titleOf(entry, text));
  return known.title;
}

export function sectionsOf(entries: readonly Entry[], text: string): Sections {
  const list: Section[] = [];
  const open: number[] = [];
  const of = entries.map((entry) => {
    if (entry.kind !== 'heading' || entry.parent !== null) return open.at(-1) ?? null;
    while (open.length > 0 && list[open.at(-1)!]!.depth >= entry.level) list[open.pop()!]!.end = entry.offset;
    list.push({
      title: headingTitle(entry, text),
      depth: entry.level,
      span: { start: entry.offset, end: entry.end },
      end: text.length,
      parent: open.at(-1) ?? null,
    });
    open.push(list.length - 1);
    return list.length - 1;
  });
  return { list, of };
}
