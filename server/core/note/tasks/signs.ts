/**
 * Lists in which every point begins with a sign of how far it is, some done and some not: `1. ✅ 柵`, `2. 🔄 灯り`, `3. ⬜ 塗装`.
 * What has `❌` compares, and is no list of work. In a note of some day also such as end in one that says that they are done:
 * `柵の塗装✅`.
 */
import type { StatusMention } from '../../mentions/status.ts';
import { isBare } from '../../mentions/words.ts';
import type { Status } from '../../model.ts';
import { type Claiming, claimBy, stated } from '../claim.ts';
import { statusesIn } from '../context.ts';
import type { Claims, Entry } from '../parts.ts';
import { isRemark } from '../scopes/listed.ts';
import { perEntry } from '../words.ts';

const begun: ReadonlySet<Status> = new Set(['todo', 'doing', 'waiting']);

const signOf = perEntry(
  (entry): StatusMention | null =>
    statusesIn(entry).find(({ place, start }) => place === 'sign' && start - entry.at < 2) ?? null,
);

/** `柵の塗装✅`: ticked by its last character. */
const tickBehind = perEntry(
  (entry): StatusMention | null =>
    statusesIn(entry).find(
      ({ place, status, start, end }) =>
        place === 'sign' && status === 'done' && start > entry.at && isBare(entry.text.slice(end - entry.at)),
    ) ?? null,
);

/**
 * Claims the points of a note of some day that are ticked by their last characters, two or more in a list, and where they are
 * half of it, the others as well, which are still to do.
 */
function tickClaims(claims: Claims, list: readonly number[], context: Claiming): void {
  const { entries, fields, heads, references, kind } = context;
  const ticked = list.filter((index) => tickBehind(entries[index]!) !== null);
  if (ticked.length < 2 || kind === 'runbook' || references[list[0]!] === null) return;
  for (const index of list) {
    const entry = entries[index]!;
    if (claims[index] || fields.own.has(index) || heads.has(index)) continue;
    const tick = tickBehind(entry);
    if (tick) claims[index] = stated('task.status', tick);
    else if (ticked.length * 2 >= list.length && isLeft(entry))
      claims[index] = claimBy('task.sibling', { start: entry.at, end: entry.at + entry.text.length });
  }
}

/** What may stand unticked among them: no question, remark, label nor other sign. */
const isLeft = (entry: Entry): boolean =>
  !isBare(entry.text) &&
  entry.label === null &&
  !isRemark(entry) &&
  !/[?？]\s*$/.test(entry.text) &&
  statusesIn(entry).length === 0;

/** Claims the points of such lists. */
export function signClaims(claims: Claims, lists: readonly number[][], context: Claiming): void {
  const { entries, fields, heads } = context;
  for (const list of lists) {
    tickClaims(claims, list, context);
    const signs = list.map((index) => signOf(entries[index]!));
    const said = new Set(signs.map((sign) => sign?.status));
    const open = [...said].some((status) => status && begun.has(status));
    if (!open || !said.has('done') || said.has('cancelled') || said.has(undefined)) continue;
    for (const [at, index] of list.entries())
      if (!claims[index] && !fields.own.has(index) && !heads.has(index))
        claims[index] = stated('task.status', signs[at]!);
  }
}
