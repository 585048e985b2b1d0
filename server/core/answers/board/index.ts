/** The board: pictures of the tasks that the tree lists. */

import type { World } from '../world.ts';
import { flowOf } from './flow.ts';
import type { Past } from './past.ts';
import { tableOf } from './table.ts';
import { timelineOf } from './timeline.ts';
import type { Board, BoardQuestion, BoardTable, BoardView } from './types.ts';
import { workloadOf } from './workload.ts';

const views: Record<BoardView, (question: BoardQuestion, world: World, past?: Past) => Board> = {
  timeline: timelineOf,
  workload: workloadOf,
  flow: flowOf,
};

/** A view of the board. Throws QueryError where the filter cannot be read. */
export const boardOf = (question: BoardQuestion, world: World, past?: Past): Board =>
  views[question.view](question, world, past);

/** The same as rows and columns. */
export const boardTableOf = (question: BoardQuestion, world: World, past?: Past): BoardTable =>
  tableOf(boardOf(question, world, past), world.ask);
