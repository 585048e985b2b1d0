import { QueryError } from '../../core/service.ts';
import {
  type BoardParams,
  type BoardResult,
  type BoardTableResult,
  boardRequest,
  boardTableRequest,
} from '../../protocol.ts';
import { askOf } from '../world.ts';
import type { Feature } from './feature.ts';

/** `dueline/board` and `dueline/boardTable` */
export const board: Feature = {
  capabilities: {},
  register({ connection, world, door }) {
    const { service } = world;
    const failed = { error: '' };
    connection.onRequest<BoardResult, void>(
      boardRequest,
      door.request<BoardParams, BoardResult>('board', failed, (question) =>
        inWords(() => ({ board: service.board(question, askOf(world)) })),
      ),
    );
    connection.onRequest<BoardTableResult, void>(
      boardTableRequest,
      door.request<BoardParams, BoardTableResult>('boardTable', failed, (question) =>
        inWords(() => ({ table: service.boardTable(question, askOf(world)) })),
      ),
    );
  },
};

/** A filter that cannot be understood is the user's typing, not a failure: it is answered in words. */
function inWords<Answer>(answer: () => Answer): Answer | { error: string } {
  try {
    return answer();
  } catch (error) {
    if (error instanceof QueryError) return { error: error.message };
    throw error;
  }
}
