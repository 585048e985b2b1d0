/**
 * Tells the client what has changed, without being asked: that the tree should be asked for anew, and diagnostics. Waits
 * until it has been quiet.
 */

import type { Connection } from 'vscode-languageserver';
import { type ChangedParams, changedNotification } from '../protocol.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Door } from './door.ts';
import type { Pause } from './slices.ts';
import { wordsFor } from './words.ts';
import { askOf, isWhole, type World } from './world.ts';

export interface Publisher {
  /** Answers may have changed. */
  soon(): void;
  /** Does not wait until it is quiet. */
  publishNow(): Promise<void>;
  /** Tells of the tree alone, at once. */
  showNow(): Promise<void>;
}

/** So long, in milliseconds, nobody must have typed. */
export const quiet = 200;

/** What a publisher works with. */
export interface Publishing {
  connection: Connection;
  world: World;
  diagnostics: Diagnostics;
  /** Takes in what was typed. */
  flush(): Promise<unknown>;
  /** Does what is best done while nobody types. */
  rest(): void;
  pause: Pause;
  door: Door;
}

/** A publisher that has sent nothing yet. */
export function createPublisher({ connection, world, diagnostics, flush, rest, pause, door }: Publishing): Publisher {
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publishNow = door.notice('publish', async () => {
    const mine = ++generation;
    clearTimeout(timer);
    await flush();
    if (mine !== generation) return;
    if (isWhole(world)) await prepareAll(world, pause);
    if (mine !== generation) return;
    const telling = diagnostics.tell(() => mine !== generation);
    // The tree does not wait until all diagnostics are told.
    await connection.sendNotification(changedNotification, changedOf(world));
    const early = await telling;
    if (mine !== generation) return;
    rest();
    if (early) soon();
  });

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(publishNow, quiet, undefined);
  };
  const showNow = async () => {
    while (world.service.prepareCounts()) await pause();
    await connection.sendNotification(changedNotification, changedOf(world));
  };
  return { soon, publishNow: () => publishNow(undefined), showNow };
}

/**
 * Works out, in slices, what is known of all notes together: what is found in one note depends on who is who in all of them, and a
 * task that goes on in another note is not counted twice.
 */
export async function prepareAll({ service, cache }: World, pause: Pause): Promise<void> {
  while (service.prepare()) await pause();
  service.putOff(false);
  await cache.putTrails();
}

function changedOf(world: World): ChangedParams {
  const reasons = wordsFor(world.locale).skipped;
  const ask = askOf(world);
  return {
    today: ask.today,
    counts: world.service.counts(ask),
    bar: world.service.bar(ask),
    me: world.settings.me,
    notes: world.service.size().notes,
    whole: world.whole,
    views: world.service.views(askOf(world)),
    ready: world.ready,
    reading: world.reading,
    skipped: [...world.skipped].sort().map(([uri, reason]) => ({ uri, reason: reasons[reason] })),
  };
}
