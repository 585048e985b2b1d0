/** The plans whose flow can be asked for: notes that follow each other, and plans that stand alone. */

import { seriesOf } from '../../index/copies/series.ts';
import { compare, type Entry } from '../../index/entry.ts';
import { trimOf } from '../../trim.ts';
import type { Plan } from './types.ts';

/** A plan, and of which day its newest note is. */
interface Dated extends Plan {
  newest: string;
  kinds: Set<Entry['kind']>;
  entries: Entry[];
}

/** A name for the plan that a note belongs to: the same for all notes of a series. */
export const planOf = (entry: Entry): string => seriesOf(entry) ?? entry.path;

/** Whether a note belongs to a plan, null for all; worked out once for each. */
export function inPlan(plan: string | null): (entry: Entry) => boolean {
  const known = new Map<Entry, boolean>();
  return (entry) => {
    if (plan === null) return true;
    const is = known.get(entry) ?? planOf(entry) === plan;
    known.set(entry, is);
    return is;
  };
}

/** Series with tasks, and single notes that are plans; the newest first. */
export function plansOf(entries: readonly Entry[]): Plan[] {
  const plans = new Map<string, Dated>();
  for (const entry of entries) {
    if (entry.tasks === 0) continue;
    const key = planOf(entry);
    const plan: Dated = plans.get(key) ?? { key, label: '', notes: 0, newest: '', kinds: new Set(), entries: [] };
    plans.set(key, plan);
    plan.notes += 1;
    plan.kinds.add(entry.kind);
    plan.entries.push(entry);
    if ((entry.day ?? '') > plan.newest) plan.newest = entry.day ?? '';
  }
  return [...plans.values()]
    .filter(({ notes, kinds }) => notes > 1 || kinds.has('plan'))
    .sort((a, b) => compare(b.newest, a.newest) || compare(a.key, b.key))
    .map(({ key, notes, entries: [first] }) => ({ key, label: labelOf(key, first!), notes }));
}

/** What the paths of a series have in common, without the place of the day; the title of a note that stands alone. */
function labelOf(key: string, entry: Entry): string {
  if (key === entry.path) return entry.title() || entry.path;
  const parts = key.split('/').map((part) => trimOf(part.replace(/#/g, ' '), /[\s_.-]/));
  return parts.findLast(Boolean) ?? entry.path;
}
