/**
 * Headings that are tasks: in a plan, one whose section holds nothing but a status (`#### union` and `> 进行中`); anywhere
 * but in runbooks, those of a note that says behind two of them or more how far they are (`## 登录页（已完成）`).
 */
import { isStatusWord, type StatusMention } from '../mentions/status.ts';
import { type Claiming, type Claims, claimBy } from './claim.ts';
import { statusesIn } from './context.ts';
import type { Entry } from './entries.ts';
import { headingsOf } from './runs.ts';
import { perEntry } from './words.ts';

export function headingClaims(claims: Claims, { entries, runs, kind }: Claiming): void {
  if (kind === 'runbook') return;
  const ending: [number, StatusMention][] = [];
  for (const heading of headingsOf(runs)) {
    const { index } = heading;
    const own = statusBehind(heading);
    if (own) ending.push([index, own]);
    const below = kind === 'plan' ? onlyStatus(index, entries) : undefined;
    if (below) claims[index] = claimBy('task.heading', below);
  }
  if (ending.length > 1) for (const [index, word] of ending) claims[index] = claimBy('task.status', word);
}

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

/** The status that is all that stands below a heading. */
function onlyStatus(index: number, entries: readonly Entry[]): StatusMention | undefined {
  const below = entries[index + 1];
  const after = entries[index + 2];
  if (below?.kind !== 'line' || (after && after.kind !== 'heading')) return undefined;
  return statusesIn(below).find(({ place }) => place === 'whole');
}
