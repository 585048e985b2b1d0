/** What became of the tests: told while they run, summed up at the end. */

export interface Result {
  name: string;
  state: 'passed' | 'failed' | 'skipped';
  ms: number;
  /** Why it failed or was skipped; of one that passed at the second try, why it failed at the first. */
  why?: string;
}

export type Tell = (result: Result) => void;

export interface Report {
  /** Runs one part of the tests, perhaps beside others; what it throws, or that it told of no test, counts as one failed test. */
  part(name: string, run: (tell: Tell) => Promise<void> | void): Promise<void>;
  /** The closing line; sets the exit code. */
  close(): void;
}

const signs = { passed: '✓', failed: '✗', skipped: '-' };

/** `verbose`: a line for each test, not only for those that failed or had to be tried twice. */
export function createReport(verbose: boolean): Report {
  const begun = performance.now();
  const all: Result[] = [];
  const clock = () => `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`;
  const print = (result: Result) => {
    const { name, state, ms, why } = result;
    // What is skipped for a reason is said: somebody may wonder.
    if (state !== 'failed' && !why && !verbose) return;
    const at = why ? ', passed at the second try; the first one failed:' : '';
    console.log(`          ${signs[state]} ${name}${state === 'passed' ? ` (${Math.round(ms)} ms)${at}` : ''}`);
    if (why) console.log(why.replace(/^/gm, '              '));
  };
  return {
    async part(name, run) {
      console.log(`${clock()}  ${name} …`);
      const results: Result[] = [];
      const tell = (result: Result) => {
        results.push(result);
        all.push(result);
        print(result);
      };
      try {
        await run(tell);
        if (results.length === 0) throw new Error('no test was run');
      } catch (error) {
        tell({ name, state: 'failed', ms: 0, why: inFull(error) });
      }
      console.log(`${clock()}  ${name}: ${inWords(results)}`);
    },
    close() {
      const failed = all.filter(({ state }) => state === 'failed');
      if (failed.length > 0) console.log(`\nFailed:\n${failed.map(({ name }) => `  ✗ ${name}`).join('\n')}`);
      const again = all.filter(isSecondTry).length;
      console.log(`\n${again > 0 ? `${again} passed at the second try\n` : ''}${inWords(all)}`);
      process.exitCode = failed.length > 0 ? 1 : 0;
    },
  };
}

const isSecondTry = ({ state, why }: Result): boolean => state === 'passed' && why !== undefined;

function inWords(results: Result[]): string {
  const count = (state: Result['state']) => results.filter((result) => result.state === state).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

export const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
