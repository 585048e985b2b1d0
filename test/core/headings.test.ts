/** What rests on where headings stand holds while somebody types in one, and is found anew where one comes, goes or is another. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import type { Run } from '../../server/core/note/parts.ts';
import { headingPlaces, runsOf } from '../../server/core/note/runs.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { atOnce } from '../../server/core/steps.ts';

const deck = ['# Quay', '', '## Rope', '', '- coil it', '', 'then', '', '## Lamp', '', '- wipe it', ''].join('\n');

describe('where headings stand', () => {
  const placesOf = (...texts: string[]): (readonly number[])[] => {
    const readings = createReadings();
    let runs: readonly Run[] = [];
    return texts.map((text) => {
      runs = runsOf(atOnce(readings.of(text, 'en')).pieces, runs);
      return headingPlaces(runs);
    });
  };

  test('is as it was while one is typed in, and what stands between', () => {
    const [before, ...after] = placesOf(deck, deck.replace('Rope', 'Ropes'), deck.replace('coil it', 'coil them'));
    for (const places of after) assert.equal(places, before);
  });
  test('is something else where one comes, goes, moves or is of another level', () => {
    for (const other of [
      deck.replace('then', '## Then'),
      deck.replace('## Rope', 'Rope'),
      deck.replace('## Rope', '### Rope'),
      deck.replace('## Rope', 'Rope').replace('then', '## Then'),
    ]) {
      const [before, after] = placesOf(deck, other);
      assert.notDeepEqual(after, before, other);
    }
  });
});

describe('a note reads as if it were new', () => {
  const plan = [
    '# Quay 2026-03-23',
    '## 王小明',
    '### 下周计划',
    '- [ ] 更换码头的绳子',
    '## 李静',
    '### 下周计划',
    '- [ ] 擦洗码头的灯',
    '## 2026-03-05',
    '- [ ] 周五前看水位',
    '',
  ].join('\n');
  const read = (text: string, readings = createReadings()) =>
    readNote({ uri: 'a.md', path: 'a.md', text }, defaultSettings, readings);

  const told = (text: string) => read(text).tasks.map(({ owners, due }) => ({ owners, due }));

  for (const [what, one, other] of [
    ['a name above what is to do becomes none', '## 李静', '## 水位'],
    ['one of two names goes', '## 李静\n', ''],
    ['another day divides it', '2026-03-05', '2026-03-16'],
    ['no day divides it', '## 2026-03-05', '## 水边'],
  ] as const)
    test(`where ${what}, and where that is taken back`, () => {
      const readings = createReadings();
      const changed = plan.replace(one, other);
      assert.notDeepEqual(told(changed), told(plan));
      for (const text of [plan, changed, plan]) assert.deepEqual(read(text, readings), read(text));
    });
});
