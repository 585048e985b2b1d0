/** Runbooks that nobody looks after, while somebody has to go by them. */
import { daysBetween } from '../../dates/day.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day, Note } from '../../model.ts';
import { tasksOnRunbook } from '../../upkeep.ts';
import { runbookHead } from '../runbooks/head.ts';
import type { World } from '../world.ts';
import type { Rule } from './rule.ts';

/**
 * The last day that a note names for itself, and that of its last commit where that is known, lie long back, and open tasks point at
 * one of its runbooks: by a link, or because they name what it is about and nothing serves them better.
 */
export const stale: Rule = (note, world) => {
  const { staleAfterDays } = world.ask.settings.runbooks;
  const last = note.runbooks.length > 0 && staleAfterDays > 0 ? lastDay(note, world) : null;
  const age = last === null ? 0 : daysBetween(last.day, world.ask.today);
  if (last === null || age <= staleAfterDays) return [];
  const say = messagesFor(world.ask.locale).diagnostics;
  return note.runbooks.flatMap((runbook) => {
    const related = tasksOnRunbook(note, runbook, world);
    const message = (last.isCommit ? say.staleCommit : say.stale)(age, related.length);
    return related.length > 0 ? [{ span: runbookHead(note, runbook), message, evidence: [], related }] : [];
  });
};

/** The latest day that stands in a note and has come, or on which it was changed. */
function lastDay(note: Note, { index, ask }: World): { day: Day; isCommit: boolean } | null {
  let written = laterOf(null, note.date?.day ?? null, ask);
  for (const { from, to } of note.dates) written = laterOf(written, to ?? from, ask);
  const changed = index.lastChanges.of(note.uri);
  if (changed && (!written || changed >= written)) return { day: changed, isCommit: true };
  return written ? { day: written, isCommit: false } : null;
}

/** The later of two days, of which the other counts once it has come. */
const laterOf = (one: Day | null, other: Day | null, { today }: Ask): Day | null =>
  other !== null && other <= today && (one === null || other > one) ? other : one;
