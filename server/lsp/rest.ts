/** Notices that the server has had nothing to do for a while. */

export interface Rest {
  /** Something was done. */
  worked(): void;
}

/** Nobody who has paused for so many milliseconds waits for anything. */
const pause = 5000;

/**
 * Calls `rests` each time that nothing was done for a while after something was; long work that is still going on is told by
 * `restedFor`, in milliseconds. Keeps no process alive.
 */
export function createRest(rests: () => void, restedFor: () => number, after: number = pause): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => (restedFor() < after ? worked() : rests());
  const worked = () => {
    clearTimeout(timer);
    timer = setTimeout(look, after);
    if (typeof timer === 'object') timer.unref?.();
  };
  return { worked };
}
