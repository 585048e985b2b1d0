/** Trees of the side bar keep what they asked for, and are drawn anew where that is not as it was. */
import { deepEqual, equal } from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLevels, type LevelRow } from '../../client/views/levels.ts';

interface Row extends LevelRow {
  words: string;
}

/** A tree over outlines `{ a: { b: {} } }`, whose words can be changed; `asked`: what was asked for. */
function treeOf(first: Record<string, string[]>) {
  const state = { below: first, words: 'as it was', asked: [] as string[] };
  const levels = createLevels<Row>(async (parent) => {
    state.asked.push(parent?.id ?? 'top');
    return (state.below[parent?.id ?? 'top'] ?? []).map((id) => ({ id, parent, words: `${id} ${state.words}` }));
  });
  return { state, levels };
}

suite('levels of a tree', () => {
  test('each is asked for once, and again where all are', async () => {
    const { state, levels } = treeOf({ top: ['a', 'b'], a: ['a1'] });
    const [a] = await levels.below();
    await levels.below(a);
    await levels.below();
    await levels.below(a);
    deepEqual(state.asked, ['top', 'a']);
    equal(await levels.renew(), false);
    deepEqual(state.asked, ['top', 'a', 'top', 'a']);
  });

  test('a change in any of them is told, and then there', async () => {
    const { state, levels } = treeOf({ top: ['a'], a: ['a1'] });
    const [a] = await levels.below();
    const [row] = await levels.below(a);
    state.below = { top: ['a'], a: ['a0', 'a1'] };
    equal(await levels.renew(), true);
    state.asked = [];
    const now = await levels.below(a);
    deepEqual([now.map(({ id }) => id), state.asked], [['a0', 'a1'], []]);
    equal(now[1], row, 'the same row');
  });

  test('who holds a row has it as it is now', async () => {
    const { state, levels } = treeOf({ top: ['a'], a: ['a1'] });
    const [a] = await levels.below();
    const [row] = await levels.below(a);
    state.words = 'changed';
    equal(await levels.renew(), true);
    deepEqual([row?.words, row?.parent === a], ['a1 changed', true]);
  });

  test('a group that is gone takes what is below it along', async () => {
    const { state, levels } = treeOf({ top: ['a', 'b'], a: ['a1'] });
    const [a] = await levels.below();
    await levels.below(a);
    state.below = { top: ['b'] };
    equal(await levels.renew(), true);
    state.below = { top: ['a', 'b'], a: ['a2'] };
    await levels.renew();
    const [again] = await levels.below();
    deepEqual(
      (await levels.below(again)).map(({ id }) => id),
      ['a2'],
    );
  });

  test('what is forgotten is asked for, and an answer from before counts no more', async () => {
    const { state, levels } = treeOf({ top: ['a'] });
    const late = levels.below();
    levels.forget();
    state.below = { top: ['b'] };
    await late;
    deepEqual(
      (await levels.below()).map(({ id }) => id),
      ['b'],
    );
    const renewed = levels.renew();
    levels.forget();
    state.below = { top: ['c'] };
    equal(await renewed, false);
    deepEqual(
      (await levels.below()).map(({ id }) => id),
      ['c'],
    );
  });
});
