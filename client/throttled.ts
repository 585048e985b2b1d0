/**
 * A function that runs at most once in so many milliseconds, and always once more after the last call. Unlike one that
 * waits for quiet it also runs during a long stream of calls.
 */
export function throttled(run: () => void, milliseconds: number): { call(): void; dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
