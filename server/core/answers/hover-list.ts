/** Lists in a hover: the first few, and how many more there are. */
import { byUrgency } from '../index/due.ts';
import type { FoundTask } from '../index/index.ts';
import { messagesFor } from '../messages/index.ts';
import { taskLine } from './describe.ts';
import type { World } from './world.ts';

const MOST_URGENT = 3;

/** The most urgent of some tasks, each with where it stands. */
export function mostUrgent(tasks: FoundTask[], world: World): string {
  const lines = [...tasks].sort(byUrgency(world.ask)).map((found) => `- ${taskLine(found, world)}`);
  const more = messagesFor(world.ask.locale).hover.more(lines.length - MOST_URGENT);
  return listed('', lines.slice(0, MOST_URGENT), more, lines.length > MOST_URGENT);
}

/** Lines as a list under a title. */
export const listed = (title: string, lines: string[], more: string, hasMore: boolean): string =>
  [title, '', ...lines, ...(hasMore ? [`- ${more}`] : [])].join('\n');
