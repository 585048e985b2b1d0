/**
 * Lists that say what words mean, in texts that are no work notes: `**任务**：…`, `**队列**：…`. A word that introduces a
 * task elsewhere is one of the words there.
 */
import type { Context } from '../context.ts';
import type { Entry } from '../parts.ts';

const far = 12;

/** Whether an entry begins with a bold label, and so does one beside it that introduces no task. */
export function isDefined(index: number, { entries, kind, text }: Context): boolean {
  const entry = entries[index]!;
  if (kind !== 'other' && kind !== 'runbook') return false;
  if (entry.kind !== 'item' || entry.checkbox || !isBold(entry, text)) return false;
  const near = [-1, 1].map((step) => beside(entries, index, step));
  return near.some((other) => other !== null && other.marker === null && other.label !== null && isBold(other, text));
}

/** The next item of the same list, up or down. */
function beside(entries: readonly Entry[], index: number, step: number): Entry | null {
  const { parent } = entries[index]!;
  for (let at = index + step, left = far; left > 0; at += step, left--) {
    const entry = entries[at];
    if (!entry || entry.kind === 'heading') return null;
    if (entry.parent === parent) return entry.kind === 'item' ? entry : null;
  }
  return null;
}

/** Right before its words. */
const isBold = ({ at }: Entry, text: string): boolean => /(?:\*\*|__)$/.test(text.slice(Math.max(0, at - 2), at));
