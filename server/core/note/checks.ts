/**
 * Tables of what is to be checked, each other column of which says where it holds:
 *
 *     | 码头 | 灯塔 | 检查项 |
 *     | OK | OK | 缆绳无磨损 |
 *     | OK | | 灯具已更换 |
 */
import { anyOf, bare, wordsOf } from '../mentions/words.ts';
import type { Entry } from './parts.ts';

const opens = (list: 'passed' | 'waived', signs: string): RegExp =>
  new RegExp(`^(?:${anyOf(wordsOf((notes) => notes.checks[list]))}(?=$|[\\s,，.。;；:：(（])|[${signs}])`, 'i');
const passed = opens('passed', '✓✔✅☑');
const waived = opens('waived', '➖');

/** What its cells say beside what is to be checked, without signs. */
const marksIn = ({ block }: Entry, check: number): string[] =>
  (block.cells ?? []).flatMap(({ start, end }, at) => (at === check ? [] : [bare(block.text.slice(start, end))]));

/** Whether each other column of the table below a header says of something that it holds: such a table was gone through. */
export function areChecked(entries: readonly Entry[], header: number, check: number): boolean {
  const { unit, block } = entries[header]!;
  const held = new Set<number>();
  for (let at = header + 1; entries[at]?.kind === 'row' && entries[at]!.unit === unit; at++)
    marksIn(entries[at]!, check).forEach((mark, column) => {
      if (passed.test(mark)) held.add(column);
    });
  return held.size > 0 && held.size === (block.cells ?? []).length - 1;
}

/** How many of the other cells of such a row say that it holds or need not, of how many. */
export function checksIn(entry: Entry): { held: number; left: number; all: number } | null {
  const { check } = entry.columns ?? {};
  if (check === undefined) return null;
  const marks = marksIn(entry, check);
  const count = (said: RegExp): number => marks.filter((mark) => said.test(mark)).length;
  return { held: count(passed), left: count(waived), all: marks.length };
}
