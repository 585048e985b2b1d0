/**
 * The tests that run inside the extension host: one bundle for both hosts, so nothing from Node. mocha's browser build is
 * taken, whose class registers itself on globalThis.
 */
import 'mocha/mocha.js';
import { reportThroughConsole } from './report.ts';
import { begin } from './reset.ts';

/** Put in by the bundler: a regular expression for the names of the tests to run. */
declare const ONLY: string;

/** What VS Code calls. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = register().run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
    reportThroughConsole(runner);
  });
}

/** The full names of the tests to run. */
export function names(): string[] {
  const all: string[] = [];
  register().suite.eachTest((test) => all.push(test.fullTitle()));
  return all.filter((name) => only.test(name));
}

const only = new RegExp(ONLY, 'i');

/** Each test begins where every test begins, and fails by itself where it cannot. */
function beginAnew(test: Mocha.Test): void {
  const { fn } = test;
  test.fn = async function (this: Mocha.Context) {
    await begin();
    await (fn as Mocha.AsyncFunc | undefined)?.call(this);
  };
}

function register(): Mocha {
  const { Mocha: MochaClass } = globalThis as unknown as { Mocha: typeof Mocha };
  const mocha = new MochaClass({ ui: 'tdd', reporter: class {} as never, timeout: 40_000, grep: only });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // puts `suite` and `test` on globalThis
  require('./findings.test.ts');
  require('./tree.test.ts');
  require('./sidebar.test.ts');
  require('./reading.test.ts');
  require('./shape.test.ts');
  require('./hover.test.ts');
  require('./editing.test.ts');
  require('./completion.test.ts');
  require('./dates.test.ts');
  require('./navigation.test.ts');
  require('./files.test.ts');
  require('./people.test.ts');
  require('./secrets.test.ts');
  require('./mending.test.ts');
  require('./trails.test.ts');
  require('./handover.test.ts');
  require('./nextPlan.test.ts');
  require('./report.test.ts');
  require('./tasks.test.ts');
  require('./moves.test.ts');
  require('./upkeep.test.ts');
  require('./long.test.ts');
  require('./queries.test.ts');
  mocha.suite.eachTest(beginAnew);
  return mocha;
}
