/**
 * Lists in which every point begins with a sign of how far it is, some done and some not: `1. ✅ 柵`, `2. 🔄 灯り`, `3. ⬜ 塗装`.
 * What has `❌` compares, and is no list of work.
 */
import type { StatusMention } from '../../mentions/status.ts';
import type { Status } from '../../model.ts';
import { type Claiming, stated } from '../claim.ts';
import { statusesIn } from '../context.ts';
import type { Claims } from '../parts.ts';
import { perEntry } from '../words.ts';

const begun: ReadonlySet<Status> = new Set(['todo', 'doing', 'waiting']);

const signOf = perEntry(
  (entry): StatusMention | null =>
    statusesIn(entry).find(({ place, start }) => place === 'sign' && start - entry.at < 2) ?? null,
);

/** Claims the points of such lists. */
export function signClaims(claims: Claims, lists: readonly number[][], { entries, fields, heads }: Claiming): void {
  for (const list of lists) {
    const signs = list.map((index) => signOf(entries[index]!));
    const said = new Set(signs.map((sign) => sign?.status));
    const open = [...said].some((status) => status && begun.has(status));
    if (!open || !said.has('done') || said.has('cancelled') || said.has(undefined)) continue;
    for (const [at, index] of list.entries())
      if (!claims[index] && !fields.own.has(index) && !heads.has(index))
        claims[index] = stated('task.status', signs[at]!);
  }
}
