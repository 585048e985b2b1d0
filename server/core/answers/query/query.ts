/** A query, answered with all that it finds. */
import { isOverdue } from '../../index/due.ts';
import type { FoundTask } from '../../index/index.ts';
import { explainQuery, parseQuery } from '../../index/query/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { QueryAnswer, QueryQuestion, QueryTask } from '../types.ts';
import { dueWords } from '../words.ts';
import type { World } from '../world.ts';
import { findTasks } from './found.ts';

/** Throws QueryError, which says what is wrong and where. */
export function answerQuery({ query, most }: QueryQuestion, { index, ask }: Pick<World, 'index' | 'ask'>): QueryAnswer {
  const { explain } = parseQuery(query, ask.locale);
  const { groups, found } = findTasks(query, most === undefined ? {} : { most }, { index, ask });
  return {
    groups: groups.map(({ labels, rows, more }) => ({
      labels,
      tasks: rows.map((row) => taskOf(index.found(row), ask)),
      more,
    })),
    found,
    explanation: explain ? explainQuery(query, ask) : null,
  };
}

function taskOf(found: FoundTask, ask: Ask): QueryTask {
  const { note, task } = found;
  const { title, span, status, certainty, due, owners } = task;
  return {
    title,
    uri: note.uri,
    path: note.path,
    range: rangeOf(note, span),
    status,
    statusWord: messagesFor(ask.locale).statuses[status],
    certainty,
    due,
    dueWords: dueWords(found, ask),
    overdue: isOverdue(found, ask),
    owners,
  };
}
