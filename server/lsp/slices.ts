/**
 * Long work in slices, so that a request never waits longer than one of them: whoever works for long awaits `pause`
 * between two pieces of it. All who do so at a time share one slice, and messages go first.
 */

import type { CancellationToken } from 'vscode-languageserver';

/** To be awaited between two pieces of work: comes back at once, or after the event loop has had its turn. */
export type Pause = () => Promise<void> | undefined;

/** Takes step after step, in slices, until there are no more or nobody waits for what they come to. */
export async function inSlices(more: () => boolean, pause: Pause, token?: CancellationToken): Promise<void> {
  while (!token?.isCancellationRequested && more()) {
    const turn = pause();
    if (turn) await turn;
  }
}

/** The items that a test holds for, in slices. */
export async function sifted<Item>(
  items: Iterable<Item>,
  holds: (item: Item) => boolean,
  pause: Pause,
): Promise<Item[]> {
  const found: Item[] = [];
  for (const item of items) {
    if (holds(item)) found.push(item);
    const turn = pause();
    if (turn) await turn;
  }
  return found;
}

export interface Slices {
  pause: Pause;
  /** The same for answers that somebody waits for: all other work waits for them too, as it does for messages. */
  pauseAnswer: Pause;
  /** A message of the client has come: work waits until no more of them follow at once. */
  heard(): void;
  /** For how many milliseconds nobody has begun a slice. */
  restedFor(): number;
}

/** What slices are measured and parted by. */
export interface SliceHost {
  /** Comes back after the event loop has turned once. */
  turn(): Promise<void>;
  /** The time in milliseconds, of any beginning. */
  now(): number;
}

/** However many messages follow each other, work goes on after so many turns of the loop. */
const longestWait = 50;

/** Slices of at most `length` milliseconds, and the piece of work that was begun within them. */
export function createSlices(length: number, { turn, now }: SliceHost): Slices {
  let began = now();
  let heard = false;
  let turning: Promise<void> | undefined;
  let answering: Promise<void> | undefined;
  const letOthersPass = async () => {
    // In the first turn what has come is read; it is heard of in the next.
    await turn();
    for (let turns = 0; turns < longestWait; turns++) {
      heard = false;
      await turn();
      if (!heard) break;
    }
    turning = undefined;
    began = now();
  };
  const letMessagesPass = async () => {
    for (let turns = 0; turns < 2; turns++) {
      heard = true;
      await turn();
    }
    answering = undefined;
    began = now();
  };
  return {
    pauseAnswer: () => {
      if (!answering && now() - began < length) return undefined;
      answering ??= letMessagesPass();
      return answering;
    },
    pause: () => {
      if (!turning && now() - began < length) return undefined;
      turning ??= letOthersPass();
      return turning;
    },
    heard: () => {
      heard = true;
    },
    restedFor: () => (turning ? 0 : now() - began),
  };
}
