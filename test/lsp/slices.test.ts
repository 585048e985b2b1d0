/** Long work in slices: how much is done between two turns of the event loop, by a clock that the test sets. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createSlices } from '../../server/lsp/slices.ts';

/** Workers that take so many milliseconds a piece; gives back how many of those were spent before each turn. */
async function spent(pieces: number[][], hear: (turn: number) => boolean = () => false) {
  let clock = 0;
  let since = 0;
  const turns: number[] = [];
  const slices = createSlices(8, {
    now: () => clock,
    async turn() {
      await setImmediate();
      if (hear(turns.length)) slices.heard();
      turns.push(clock - since);
      since = clock;
    },
  });
  const work = async (each: number[]) => {
    for (const length of each) {
      clock += length;
      await slices.pause();
    }
  };
  await Promise.all(pieces.map(work));
  return turns;
}

suite('slices', () => {
  test('work goes on until its slice is used up', async () => {
    assert.deepEqual(await spent([Array(9).fill(3)]), [9, 0, 9, 0, 9, 0]);
    assert.deepEqual(await spent([[1, 1, 1]]), []);
  });
  test('several that work at a time share one slice', async () => {
    const turns = await spent([Array(20).fill(1), Array(20).fill(1), Array(20).fill(1)]);
    assert.ok(Math.max(...turns) <= 8 + 2, String(turns));
  });
  test('messages that follow each other go first', async () => {
    const turns = await spent([[9, 1]], (turn) => turn < 3);
    assert.deepEqual(turns, [9, 0, 0, 0]);
  });
  test('and so do answers that somebody waits for', async () => {
    let clock = 0;
    const slices = createSlices(8, { now: () => clock, turn: () => setImmediate() });
    const order: string[] = [];
    const work = async (what: string, pause: typeof slices.pause) => {
      for (let piece = 0; piece < 4; piece++) {
        clock += 9;
        order.push(what);
        await pause();
      }
    };
    await Promise.all([work('work', slices.pause), work('answer', slices.pauseAnswer)]);
    assert.equal(order.join(' '), 'work answer answer answer answer work work work');
  });
  test('but not for ever', async () => {
    const turns = await spent([[9, 1]], () => true);
    assert.equal(turns.length, 51);
  });
});
