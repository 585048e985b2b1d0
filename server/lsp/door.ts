/**
 * The one door that every request and notification comes through. Behind it nobody thinks of errors or cancellation: an
 * error costs one empty answer and a line in the log; what was cancelled is answered as cancelled, never as empty.
 */
import {
  type CancellationToken,
  type ConnectionOptions,
  type ConnectionStrategy,
  LSPErrorCodes,
  type Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';

export interface Door {
  /** A handler of requests. `empty` is the answer where the work fails. */
  request<P, R>(name: string, empty: R, answer: Answer<P, R>): RequestHandler<P, R>;
  /** A handler of notifications. */
  notice<P>(name: string, act: (params: P) => void | Promise<void>): (params: P) => Promise<void>;
}

/** What takes long looks at the token between its pieces; all else needs not. */
type Answer<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

type RequestHandler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

export interface Guard {
  log(line: string): void;
  /** Is run ahead of each answer, with what is asked, to take in what was typed meanwhile. */
  before(params: unknown): Promise<void>;
}

/** The door of a server. */
export function createDoor({ log, before }: Guard): Door {
  const failed = (name: string, error: unknown) =>
    log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    request: (name, empty, answer) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      try {
        await before(params);
        if (token.isCancellationRequested) return cancelled();
        const result = await answer(params, token);
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

const cancelled = () => new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');

/**
 * Answers requests that are cancelled while they still wait in the queue, before any work is done for them. Handlers are
 * synchronous, so this is where nearly all cancellation takes effect.
 */
const dropCancelled: ConnectionStrategy = {
  cancelUndispatched: (message: Message) => ({
    jsonrpc: '2.0',
    id: (message as Message & { id: number | string }).id,
    error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
  }),
};

/** What a connection is made with; and who is to be told of each of its messages, answers to the server among them, as its turn comes. */
export function createHearing(): { options: ConnectionOptions; hear(told: () => void): void } {
  let tell = () => {};
  const messageStrategy: MessageStrategy = {
    handleMessage(message, handle) {
      tell();
      return handle(message);
    },
  };
  return {
    options: { connectionStrategy: dropCancelled, messageStrategy },
    hear(told) {
      tell = told;
    },
  };
}
