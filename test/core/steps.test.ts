import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { abreast, ahead, eachInSteps, type Steps, stage } from '../../server/core/steps.ts';
import { askWith, today } from './build.ts';

describe('work in steps', () => {
  /** Goes through the letters of a word, which may be another by the next step. */
  function lettersOf(find: () => string | null): { more: () => boolean; seen: string[] } {
    const seen: string[] = [];
    const more = ahead(find, (word) => eachInSteps([...word], (letter) => seen.push(letter)));
    return { more, seen };
  }

  test('is done step by step', () => {
    const { more, seen } = lettersOf(() => 'a'.repeat(50));
    assert.deepEqual([more(), seen.length, more(), seen.length, more(), seen.length], [true, 20, true, 40, false, 50]);
  });
  test('begins anew where what it is about is another', () => {
    let word = 'a'.repeat(50);
    const { more, seen } = lettersOf(() => word);
    more();
    word = 'b'.repeat(30);
    while (more());
    assert.equal(seen.join(''), 'a'.repeat(20) + 'b'.repeat(30));
  });
  test('is none where there is nothing', () => assert.equal(lettersOf(() => null).more(), false));
});

describe('work side by side', () => {
  const done: string[] = [];
  /** Does so many things in each stage. */
  function* work(name: string, stages: readonly number[]): Steps<string> {
    for (const [at, count] of stages.entries()) {
      for (let nth = 0; nth < count; nth++) {
        done.push(`${name}${at}`);
        yield;
      }
      yield stage;
    }
    return name;
  }

  test('goes through one stage before any of it begins the next', () => {
    assert.deepEqual(abreast([work('a', [1, 2, 1]), work('b', [2]), work('c', [1, 0, 1])]), ['a', 'b', 'c']);
    assert.equal(done.join(' '), 'a0 b0 b0 c0 a1 a1 a2 c2');
  });
  test('is none where there is none', () => assert.deepEqual(abreast([]), []));
});

describe('answers about a long note, ahead', () => {
  const uri = 'file:///plan.md';
  const textOf = (count: number): string =>
    `# Plan ${today}\n\n${Array.from({ length: count }, (_, at) => `- [ ] coil rope ${at} by 2026-01-0${1 + (at % 9)}\n`).join('')}`;
  const serviceOf = (count: number) => {
    const service = createService();
    const put = (lines: number) => service.set({ uri, path: 'plan.md', text: textOf(lines) }, defaultSettings);
    put(count);
    return { service, put };
  };
  const ask = askWith();

  for (const name of ['symbols', 'findings'] as const)
    test(`${name} come in steps, and are those of the note as it is by then`, () => {
      const { service, put } = serviceOf(200);
      const more = service[`${name}Ahead`](uri, ask);
      assert.deepEqual([more(), more()], [true, true]);
      put(100);
      let steps = 0;
      while (more()) steps++;
      assert.ok(steps > 2, `${steps} steps`);
      const answer = service[name](uri, ask);
      assert.deepEqual(answer, serviceOf(100).service[name](uri, ask));
      assert.ok(JSON.stringify(answer).includes('coil rope 99'));
    });
});
