/** Who has to go by a runbook: the open tasks that link to it, or mean it beyond doubt. */
import { isOpenTask } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Runbook, Span, Task } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { rangeOf } from '../place.ts';
import type { Finding } from '../types.ts';
import { brief, type World } from '../world.ts';
import { candidatesIn } from './match.ts';
import { sureTasksOf } from './sure.ts';

type Related = NonNullable<Finding['related']>;

/** The open tasks of other notes that point at a runbook, each with why. */
export function tasksOnRunbook(target: Note, runbook: Runbook, world: World): Related {
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
