/** Notices that the server has had nothing to do for a while. */

export interface Rest {
  /** Something was done. */
  worked(): void;
}

/** Nobody who has paused for so many milliseconds waits for anything. */
const pause = 5000;

/** Calls `rests` each time that nothing was done for a while after something was. Keeps no process alive. */
export function createRest(rests: () => void, after: number = pause): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    worked() {
      clearTimeout(timer);
      timer = setTimeout(rests, after);
      if (typeof timer === 'object') timer.unref?.();
    },
  };
}
