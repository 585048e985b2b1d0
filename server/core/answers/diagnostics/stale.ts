/** Runbooks that nobody looks after, while somebody has to go by them. */
import { daysBetween } from '../../dates/day.ts';
import { isOpenTask } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Note, Runbook, Span, Task } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { rangeOf } from '../place.ts';
import { candidatesIn, runbookHead } from '../runbooks/runbook-match.ts';
import { sureTasksOf } from '../runbooks/runbook-sure.ts';
import type { Finding } from '../types.ts';
import { brief, type World } from '../world.ts';
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
    const related = tasksFor(note, runbook, world);
    const message = (last.isCommit ? say.staleCommit : say.stale)(age, related.length);
    return related.length > 0 ? [{ span: runbookHead(note, runbook), message, evidence: [], related }] : [];
  });
};

/** The latest day that stands in a note and has come, or on which it was changed. */
function lastDay(note: Note, { index, ask }: World): { day: Day; isCommit: boolean } | null {
  const days = [note.date?.day, ...note.dates.map(({ from, to }) => to ?? from)].filter(
    (day): day is Day => !!day && day <= ask.today,
  );
  const written = days.reduce<Day | null>((one, other) => (one && one > other ? one : other), null);
  const changed = index.lastChanges.of(note.uri);
  if (changed && (!written || changed >= written)) return { day: changed, isCommit: true };
  return written ? { day: written, isCommit: false } : null;
}

type Related = NonNullable<Finding['related']>;

/** The open tasks of other notes that point at a runbook, each with why. */
function tasksFor(target: Note, runbook: Runbook, world: World): Related {
  const linking = tasksLinkingTo(target, runbook, world);
  const entry = world.index.entry(target.uri);
  const own = entry && candidatesIn(entry).find((one) => one.runbook.span.start === runbook.span.start);
  const say = messagesFor(world.ask.locale).diagnostics;
  const named = (own ? sureTasksOf(own, world) : []).map(({ entry: from, id, title, because }) => {
    const holder = from.note();
    const message = say.meantHere(brief(title), because);
    return { uri: holder.uri, range: rangeOf(holder, holder.tasks[id]!.span), message };
  });
  const isNew = (one: Related[number]): boolean =>
    !linking.some(({ uri, range }) => uri === one.uri && range.start.line === one.range.start.line);
  return [...linking, ...named.filter(isNew)];
}

function tasksLinkingTo(target: Note, runbook: Runbook, { index, ask }: World): Related {
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
