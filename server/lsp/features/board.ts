import type { CancellationToken } from 'vscode-languageserver';
import type { NotePast } from '../../core/answers/types.ts';
import { QueryError } from '../../core/service.ts';
import {
  type BoardParams,
  type BoardResult,
  type BoardTableResult,
  boardRequest,
  boardTableRequest,
} from '../../protocol.ts';
import type { History } from '../git/history.ts';
import { sourceOf } from '../notes.ts';
import { askOf, historyOf } from '../world.ts';
import type { Answering, Feature } from './feature.ts';

/** `dueline/board` and `dueline/boardTable` */
export const board: Feature = {
  capabilities: {},
  register(answering) {
    const { connection, world, door } = answering;
    const { service } = world;
    const failed = { error: '' };
    connection.onRequest<BoardResult, void>(
      boardRequest,
      door.request<BoardParams, BoardResult>('board', failed, async (question, token) => {
        await lookBackFor(answering, question, token);
        return inWords(() => ({ board: service.board(question, askOf(world)) }));
      }),
    );
    connection.onRequest<BoardTableResult, void>(
      boardTableRequest,
      door.request<BoardParams, BoardTableResult>('boardTable', failed, async (question, token) => {
        await lookBackFor(answering, question, token);
        return inWords(() => ({ table: service.boardTable(question, askOf(world)) }));
      }),
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

/** So many milliseconds an answer waits for a history; where that takes longer, it is given without, and the client told later. */
const patience = 1500;

async function lookBackFor(answering: Answering, question: BoardParams, token: CancellationToken): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late');
  });
  const looking = lookBack(answering, question, token);
  const first = await Promise.race([looking, late]);
  clearTimeout(timer);
  if (first !== 'late') return;
  const failed = (error: unknown) => answering.connection.console.warn(`the history of notes: ${error}`);
  looking.then((found) => (found ? answering.publishNow() : undefined)).catch(failed);
}

/** Has the service know how notes stood in the weeks of a question, as far as there is a history to be asked. Whether there was. */
async function lookBack(
  { world, pause }: Answering,
  question: BoardParams,
  token: CancellationToken,
): Promise<boolean> {
  const { service } = world;
  const history = historyOf(world);
  const asked = history && service.pastAsked(question, askOf(world));
  if (!asked) return false;
  const stopped = new AbortController();
  const listening = token.onCancellationRequested(() => stopped.abort());
  try {
    const notes = await pastOf(history, asked, { world, signal: stopped.signal });
    if (stopped.signal.aborted) return false;
    for (const _ of service.setPast(notes)) await pause();
    return notes.length > 0;
  } finally {
    listening.dispose();
  }
}

/** What a history has of notes; the texts of those versions alone that were not read yet. */
async function pastOf(
  history: History,
  { uris, ends }: { uris: string[]; ends: string[] },
  { world, signal }: Pick<Answering, 'world'> & { signal: AbortSignal },
): Promise<NotePast[]> {
  const { service } = world;
  const versions = await history.versions(uris, ends, signal);
  const isUnread = (uri: string) => (version: { blob: string }) => !service.isPastKnown(uri, version.blob);
  const unread = [...versions].flatMap(([uri, list]) => list.filter(isUnread(uri)));
  const texts = await history.texts(unread, signal);
  return [...versions].map(([uri, list]) => ({
    ...sourceOf(world, uri),
    versions: list.map(({ day, blob }) => {
      const text = texts.get(blob);
      return { day, id: blob, ...(text !== undefined && { text }) };
    }),
  }));
}
