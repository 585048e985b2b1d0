import type { Result } from '../../report.ts';

/** How a result is told from all else that the extension host prints. */
export const mark = 'DUELINE-TEST ';

/** VS Code hands the console of the extension host to the page while tests run. */
export function reportThroughConsole(runner: Mocha.Runner): void {
  const say = (message: Result | 'end') => console.log(mark + JSON.stringify(message));
  const tell = (test: Mocha.Test | Mocha.Hook, state: Result['state'], why?: string) =>
    say({ name: test.fullTitle(), state, ms: test.duration ?? 0, ...(why ? { why } : {}) });
  runner.on('pass', (test) => tell(test, 'passed'));
  runner.on('fail', (test, error) => tell(test, 'failed', error.stack ?? String(error)));
  runner.on('pending', (test) => tell(test, 'skipped'));
  runner.on('end', () => say('end'));
}
