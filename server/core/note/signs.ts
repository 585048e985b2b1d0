/** Lists in which every point begins with a sign of how far it is. */
import type { StatusMention } from '../mentions/status.ts';
import type { Status } from '../model.ts';
import { type Context, statusesIn } from './context.ts';
import type { Entry } from './parts.ts';

const begun: ReadonlySet<Status> = new Set(['todo', 'doing', 'waiting']);
/** How many points around one are looked at. */
const reach = 40;

const signOf = (entry: Entry): StatusMention | undefined =>
  statusesIn(entry).find(({ place, start }) => place === 'sign' && start - entry.at < 2);

/**
 * The sign of a point in a list in which every point begins with one, some done and some not: `1. ✅ 柵`, `2. 🔄 灯り`,
 * `3. ⬜ 塗装`. What has `❌` compares, and is no list of work.
 */
export function signedPoint(index: number, { entries, kind }: Context): StatusMention | null {
  const entry = entries[index]!;
  const sign = kind === 'runbook' || entry.kind !== 'item' ? undefined : signOf(entry);
  if (!sign) return null;
  const said = new Set<Status | undefined>();
  for (const step of [-1, 1])
    for (let at = index; Math.abs(at - index) < reach && entries[at] && !endsList(entries[at]!, entry); at += step)
      if (entries[at]!.parent === entry.parent) said.add(signOf(entries[at]!)?.status);
  const open = [...said].some((status) => status && begun.has(status));
  return said.has('done') && open && !said.has('cancelled') && !said.has(undefined) ? sign : null;
}

/** Whether an entry is none of the list in which another stands. */
const endsList = ({ kind, parent, depth }: Entry, of: Entry): boolean =>
  kind === 'heading' || (parent === of.parent ? kind !== 'item' : depth < of.depth);
