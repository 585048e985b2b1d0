/** Runbooks that no longer say how it is done: files that are gone, pages that nobody looks after. */
import { daysBetween } from '../../dates/day.ts';
import { isOpenTask } from '../../index/due.ts';
import { missingPaths } from '../../index/links/step-paths.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Note, Runbook, RunbookStep, Span, Task } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { rangeOf } from '../place.ts';
import { runbookHead } from '../runbooks/runbook-match.ts';
import type { Finding } from '../types.ts';
import { brief, type World } from '../world.ts';
import type { Rule } from './rule.ts';

/** A command names a file that is not there, while the folder is that would hold it. */
export const fileMissing: Rule = (note, world) => {
  if (note.runbooks.length === 0) return [];
  const say = messagesFor(world.ask.locale).diagnostics;
  return missingPaths(note, world.index).flatMap(({ step, path }) => {
    const span = wordsIn(note, step, { words: path, text: world.text(note.uri) });
    return span ? [{ span, message: say.noFile(brief(path)), evidence: [] }] : [];
  });
};

/** Where words stand in a step, or in what belongs to it. */
export function wordsIn(note: Note, step: RunbookStep, { words, text }: { words: string; text: string }): Span | null {
  const steps = note.runbooks.flatMap((runbook) => runbook.steps);
  const end = steps.find(({ span }) => span.start > step.span.start)?.span.start ?? text.length;
  const start = text.indexOf(words, step.span.start);
  return start >= 0 && start < end ? { start, end: start + words.length } : null;
}

/** The last day that a note names for itself lies long back, and open tasks still link to one of its runbooks. */
export const stale: Rule = (note, world) => {
  const { staleAfterDays } = world.ask.settings.runbooks;
  const last = note.runbooks.length > 0 && staleAfterDays > 0 ? lastDay(note, world.ask.today) : null;
  const age = last === null ? 0 : daysBetween(last, world.ask.today);
  if (last === null || age <= staleAfterDays) return [];
  const say = messagesFor(world.ask.locale).diagnostics;
  return note.runbooks.flatMap((runbook) => {
    const related = tasksLinkingTo(note, runbook, world);
    const span = runbookHead(note, runbook);
    return related.length > 0 ? [{ span, message: say.stale(age, related.length), evidence: [], related }] : [];
  });
};

/** The latest day that stands in a note and has come. */
function lastDay(note: Note, today: Day): Day | null {
  const days = [note.date?.day, ...note.dates.map(({ from, to }) => to ?? from)].filter(
    (day): day is Day => !!day && day <= today,
  );
  return days.length > 0 ? days.reduce((one, other) => (one > other ? one : other)) : null;
}

function tasksLinkingTo(target: Note, runbook: Runbook, { index, ask }: World): Finding['related'] {
  const leads = (from: Note, { start, end }: Span): boolean =>
    from.links.some(({ span, target: words }) => {
      if (span.start < start || span.end > end) return false;
      const found = resolveLink(index, from, words);
      const at = found?.section?.span.start ?? runbook.span.start;
      return found?.note.uri === target.uri && runbook.span.start <= at && at < runbook.span.end;
    });
  const isMeant = (from: Note, task: Task): boolean =>
    task.kind === 'task' && isOpenTask({ task }) && leads(from, task.span);
  return index.notesLinkingByName(target.uri).flatMap((entry) => {
    const from = entry.note();
    const say = messagesFor(ask.locale).diagnostics;
    const tasks = from.uri === target.uri ? [] : from.tasks.filter((task) => isMeant(from, task));
    return tasks.map(({ span, title }) => ({
      uri: from.uri,
      range: rangeOf(from, span),
      message: say.pointsHere(brief(title)),
    }));
  });
}
