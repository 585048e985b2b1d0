/**
 * The one door that every request and notification comes through. Behind it nobody thinks of errors or cancellation: an
 * error costs one empty answer and a line in the log; what was cancelled is answered as cancelled, never as empty.
 */
import { type CancellationToken, type ConnectionStrategy, type Message, ResponseError } from 'vscode-jsonrpc';

export interface Door {
  /** A handler of requests. `empty` is the answer where the work fails. */
  request<P, R>(name: string, empty: R, answer: (params: P) => R | Promise<R>): RequestHandler<P, R>;
  /** A handler of notifications. */
  notice<P>(name: string, act: (params: P) => void | Promise<void>): (params: P) => Promise<void>;
}

type RequestHandler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

/** `before` is run ahead of each answer, with what is asked, to take in what was typed meanwhile. */
export function createDoor(log: (line: string) => void, before: (params: unknown) => Promise<void>): Door {
  const failed = (name: string, error: unknown) =>
    log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    request: (name, empty, answer) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      try {
        await before(params);
        if (token.isCancellationRequested) return cancelled();
        const result = await answer(params);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        failed(name, error);
        return empty;
      }
    },
    notice: (name, act) => async (params) => {
      try {
        await act(params);
      } catch (error) {
        failed(name, error);
      }
    },
  };
}

/** `RequestCancelled` in the protocol. */
const cancelledCode = -32800;
const cancelled = () => new ResponseError<void>(cancelledCode, 'cancelled');

/**
 * Answers requests that are cancelled while they still wait in the queue, before any work is done for them. Handlers are
 * synchronous, so this is where nearly all cancellation takes effect.
 */
export const dropCancelled: ConnectionStrategy = {
  cancelUndispatched: (message: Message) => ({
    jsonrpc: '2.0',
    id: (message as Message & { id: number | string }).id,
    error: { code: cancelledCode, message: 'cancelled' },
  }),
};
