/**
 * Headings that are tasks: in a plan, one whose section holds nothing but a status (`#### union` and `> 进行中`); anywhere
 * but in runbooks, those of a note that says behind two of them or more how far they are (`## 登录页（已完成）`).
 */
import { isStatusWord, type StatusMention } from '../mentions/status.ts';
import { type Claiming, claimBy } from './claim.ts';
import { statusesIn } from './context.ts';
import type { Claims, Entry, Run } from './parts.ts';
import { entriesThat } from './runs.ts';
import { perEntry } from './words.ts';

/** Claims those of some entries; `stated`: the note says so behind two headings or more. */
export function headingClaims(
  claims: Claims,
  own: readonly Entry[],
  { context: { entries, kind }, stated }: { context: Claiming; stated: boolean },
): void {
  if (kind === 'runbook') return;
  for (const heading of own) {
    if (heading.kind !== 'heading') continue;
    const { index } = heading;
    const below = kind === 'plan' ? onlyStatus(index, entries) : undefined;
    if (below) claims[index] = claimBy('task.heading', below);
    const word = stated ? statusBehind(heading) : null;
    if (word) claims[index] = claimBy('task.status', word);
  }
}

/** Whether a note says behind two headings or more how far they are. */
export const areStated = (runs: readonly Run[]): boolean => stating(runs).length > 1;

/**
 * `… （已完成）`, `… - 进行中`: what a heading says last, in a word for a status (`確立済み` tells of its content), and not
 * all that it says; what is given up is no work.
 */
const statusBehind = perEntry(
  (entry): StatusMention | null =>
    statusesIn(entry).find(
      ({ place, status, start, end }) =>
        place === 'suffix' &&
        status !== 'cancelled' &&
        /[\p{L}\p{N}]/u.test(entry.text.slice(0, start - entry.at)) &&
        isStatusWord(entry.text.slice(start - entry.at, end - entry.at)),
    ) ?? null,
);

const stating = entriesThat((entry) => entry.kind === 'heading' && statusBehind(entry) !== null);

/** The status that is all that stands below a heading. */
function onlyStatus(index: number, entries: readonly Entry[]): StatusMention | undefined {
  const below = entries[index + 1];
  const after = entries[index + 2];
  if (below?.kind !== 'line' || (after && after.kind !== 'heading')) return undefined;
  return statusesIn(below).find(({ place }) => place === 'whole');
}
