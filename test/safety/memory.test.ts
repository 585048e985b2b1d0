/** What the server uses no more goes back to the system, once nobody waits for anything. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { giveMemoryBack } from '../../server/lsp/engine.ts';
import { createRest } from '../../server/lsp/rest.ts';

/** So many objects of some bytes each, which are used no more. */
async function wasted(count: number): Promise<WeakRef<object>> {
  const unused = Array.from({ length: count }, (_, at) => ({ at, of: [at] }));
  const ref = new WeakRef(unused[0]!);
  // What was looked at in a turn of the loop is kept until its end.
  await setImmediate();
  return ref;
}

suite('what is used no more', () => {
  /** Whether so many objects are still there after memory was given back. */
  const isLeft = async (count: number) => {
    const unused = await wasted(count);
    giveMemoryBack();
    return unused.deref() !== undefined;
  };
  test('is collected where that is much, and else is left; what was kept for later goes back too', async () => {
    const before = getHeapStatistics().total_heap_size;
    assert.equal(await isLeft(1_000_000), false);
    assert.ok(getHeapStatistics().total_heap_size < before + 2 ** 24);
    assert.equal(await isLeft(10), true);
  });
  test('by a function that nobody else sees', () => assert.equal(runInNewContext('typeof gc'), 'undefined'));
  test('in Electron, where flags may be frozen, by what it was started with alone', () => {
    const engine = JSON.stringify(import.meta.resolve('../../server/lsp/engine.ts'));
    const script = `
      Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '40.0.0' } });
      require('node:v8').setFlagsFromString = () => process.exit(7);
      let collected = 0;
      if (globalThis.gc) globalThis.gc = () => void collected++;
      const kept = Array.from({ length: 2e6 }, (_, at) => ({ at }));
      import(${engine}).then(({ compilePatternsOnce, giveMemoryBack }) => {
        compilePatternsOnce();
        giveMemoryBack();
        console.log(collected, kept.length);
      });`;
    const run = (...flags: string[]) => spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' });
    assert.deepEqual(
      [run(), run('--expose-gc')].map(({ status, stdout }) => [status, stdout]),
      [
        [0, '0 2000000\n'],
        [0, '1 2000000\n'],
      ],
    );
  });
});

suite('a server rests', () => {
  test('once, when nothing was done for a while', async () => {
    let rests = 0;
    let looks = 0;
    // At the first look a longer work is still going on.
    const rest = createRest(
      () => {
        rests += 1;
      },
      () => (looks++ === 0 ? 0 : 1000),
      20,
    );
    for (let work = 0; work < 5; work++) rest.worked();
    assert.equal(rests, 0);
    while (rests === 0) await setTimeout(5);
    await setTimeout(50);
    assert.deepEqual([rests, looks], [1, 2]);
  });
});
