/** What became of the tests: told while they run, summed up at the end. */

export interface Result {
  name: string;
  state: 'passed' | 'failed' | 'skipped';
  ms: number;
  /** Why it failed or was skipped. */
  why?: string;
}

export type Tell = (result: Result) => void;

export interface Report {
  /** Runs one part of the tests; what it throws, or that it told of no test, counts as one failed test. */
  part(name: string, run: (tell: Tell) => Promise<void> | void): Promise<void>;
  /** The closing line; sets the exit code. */
  close(): void;
}

const signs = { passed: '✓', failed: '✗', skipped: '-' };

/** `verbose`: a line for each test, not only for those that failed. */
export function createReport(verbose: boolean): Report {
  const begun = performance.now();
  const all: Result[] = [];
  const clock = () => `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`;
  const tell = (result: Result) => {
    all.push(result);
    const { name, state, ms, why } = result;
    // What is skipped for a reason is said: somebody may wonder.
    if (state !== 'failed' && !why && !verbose) return;
    console.log(`          ${signs[state]} ${name}${state === 'passed' ? ` (${Math.round(ms)} ms)` : ''}`);
    if (why) console.log(why.replace(/^/gm, '              '));
  };
  return {
    async part(name, run) {
      console.log(`${clock()}  ${name} …`);
      const before = all.length;
      try {
        await run(tell);
        if (all.length === before) throw new Error('no test was run');
      } catch (error) {
        tell({ name, state: 'failed', ms: 0, why: inFull(error) });
      }
      console.log(`${clock()}  ${name}: ${inWords(all.slice(before))}`);
    },
    close() {
      const failed = all.filter(({ state }) => state === 'failed');
      if (failed.length > 0) console.log(`\nFailed:\n${failed.map(({ name }) => `  ✗ ${name}`).join('\n')}`);
      console.log(`\n${inWords(all)}`);
      process.exitCode = failed.length > 0 ? 1 : 0;
    },
  };
}

function inWords(results: Result[]): string {
  const count = (state: Result['state']) => results.filter((result) => result.state === state).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

export const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
