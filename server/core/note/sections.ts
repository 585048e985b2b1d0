/** The sections of a note, one for each heading. */
import { copy } from '../markdown/index.ts';
import type { Section } from '../model.ts';
import type { Entry, Run } from './parts.ts';
import { headingsOf } from './runs.ts';
import { titleOf } from './title.ts';
import { perEntry } from './words.ts';

const kept = perEntry((): { title?: string } => ({}));

/** The words of a heading, copied once. */
function headingTitle(entry: Entry, text: string): string {
  const known = kept(entry);
  known.title ??= copy(withoutClosing(titleOf(entry, text)));
  return known.title;
}

/** Without the marks that may close a heading: `## Next steps ##`. */
const withoutClosing = (title: string): string => (title.endsWith('#') ? title.replace(/ #+$/, '') : title);

/** The sections of a note; `begins`: the index of the heading of each among the entries. */
export function sectionsOf(runs: readonly Run[], text: string): { list: Section[]; begins: number[] } {
  const list: Section[] = [];
  const begins: number[] = [];
  const open: number[] = [];
  for (const entry of headingsOf(runs)) {
    if (entry.parent !== null) continue;
    while (open.length > 0 && list[open.at(-1)!]!.depth >= entry.level) list[open.pop()!]!.end = entry.offset;
    list.push({
      title: headingTitle(entry, text),
      depth: entry.level,
      span: { start: entry.offset, end: entry.end },
      end: text.length,
      parent: open.at(-1) ?? null,
    });
    begins.push(entry.index);
    open.push(list.length - 1);
  }
  return { list, begins };
}
