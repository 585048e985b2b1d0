/** Lists in a hover: the first few, and how many more there are. */
import { byUrgency } from '../../index/due.ts';
import { firstOf } from '../../index/first.ts';
import type { Row } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import { taskLine } from '../describe.ts';
import type { World } from '../world.ts';

const MOST_URGENT = 3;

/** The most urgent of some tasks, each with where it stands. */
export function mostUrgent(rows: readonly Row[], world: World): string {
  const lines = firstOf(rows, MOST_URGENT, byUrgency(world.ask)).map(
    (row) => `- ${taskLine(world.index.found(row), world)}`,
  );
  const more = messagesFor(world.ask.locale).hover.more(rows.length - MOST_URGENT);
  return listed('', lines, more, rows.length > MOST_URGENT);
}

/** Lines as a list under a title. */
export const listed = (title: string, lines: string[], more: string, hasMore: boolean): string =>
  [title, '', ...lines, ...(hasMore ? [`- ${more}`] : [])].join('\n');
