/** Measures the server at work, for `Show Index Statistics`: times in milliseconds, never what notes say. */

export interface Meter {
  /** Reading a note took so long; `typed`: after somebody typed in it. */
  read(uri: string, time: number, typed: boolean): void;
  /** The note is known no more. */
  forget(uri: string): void;
  /** All folders have been read. */
  scanned(scan: Scan): void;
  /** The first reading of all folders since the server was started or the index rebuilt; null before. */
  scan(): Scan | null;
  /** Nothing was read yet. */
  reset(): void;
  /** The notes that took longest, each at its last reading, the slowest first. */
  slowest(): [uri: string, time: number][];
  /** How long notes took to read after somebody typed in them, the last ones, from short to long. */
  keystrokes(): number[];
}

export interface Scan {
  time: number;
  /** How many notes came from the store, and how many were read. */
  kept: number;
  read: number;
}

/** So many of the slowest notes, and of the last keystrokes, are remembered. */
const remembered = { slowest: 10, keystrokes: 500 };

/** A meter that has measured nothing yet. */
export function createMeter(): Meter {
  let slowest: [uri: string, time: number][] = [];
  let keystrokes: number[] = [];
  let scan: Scan | null = null;
  const without = (uri: string) => slowest.filter(([other]) => other !== uri);
  return {
    read(uri, time, typed) {
      if (typed) keystrokes = [...keystrokes.slice(1 - remembered.keystrokes), time];
      const [, least = 0] = slowest[remembered.slowest - 1] ?? [];
      if (time <= least && !slowest.some(([other]) => other === uri)) return;
      slowest = [...without(uri), [uri, time] as [string, number]].sort(([, a], [, b]) => b - a);
      slowest.length = Math.min(slowest.length, remembered.slowest);
    },
    forget: (uri) => {
      slowest = without(uri);
    },
    scanned: (done) => {
      scan ??= done;
    },
    scan: () => scan,
    reset: () => {
      slowest = [];
      keystrokes = [];
      scan = null;
    },
    slowest: () => slowest,
    keystrokes: () => keystrokes.toSorted((a, b) => a - b),
  };
}

/** The value that a share of sorted values does not exceed. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
