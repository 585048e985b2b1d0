import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Ask, Locale } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const uri = 'file:///plan.md';

function knowing(text: string) {
  const service = createService();
  service.set({ uri, path: '2026-03-23 plan.md', text }, defaultSettings);
  return service;
}

/** What stands above each line, and the lines that it leads to. */
function shown(text: string, ask: Ask = askWith()): string[] {
  const service = knowing(text);
  return service.lenses(uri).map(({ section, range }) => {
    const { title, places } = service.lensWords(uri, section, ask)!;
    return `${range.start.line}: ${title} → ${places.map(({ start }) => start.line).join(' ')}`;
  });
}

describe('above a heading', () => {
  const cases: Record<string, [text: string, expected: string[], locale?: Locale][]> = {
    'how much is open, how much is overdue, and whose it is': [
      [
        '# Plan\n\n- [ ] paint @ann by 2026-03-05\n- [ ] call @bo by 2026-04-05\n- [ ] sing @bo\n- [x] swim @kim\n',
        ['0: 3 open · 1 overdue · bo, ann → 2 3 4'],
      ],
      [
        '## 码头\n\n- 刷漆 - 进行中，负责人：李静，截止 2026-03-05\n- 换灯 - 已完成\n',
        ['0: 1 项未完成 · 1 项逾期 · 李静 → 2'],
        'zh',
      ],
      ['## 桟橋\n\n- [ ] 塗装（木下さん、〆切 2026-03-05）\n', ['0: 未完了 1件 · 期限切れ 1件 · 木下 → 2'], 'ja'],
      [
        '# a\n\n- [ ] b @k1\n- [ ] c @k2\n- [ ] d @k3\n- [ ] e @k4\n- [ ] f @k5\n',
        ['0: 5 open · k1, k2, k3, 2 more → 2 3 4 5 6'],
      ],
    ],
    'of all below it, unless one of its subheadings has them all': [
      ['# Plan\n\n## A\n\n- [ ] a\n\n## B\n\n- [ ] b\n', ['0: 2 open → 4 8', '2: 1 open → 4', '6: 1 open → 8']],
      ['# Plan\n\n## A\n\n### B\n\n- [ ] a\n- [ ] b\n', ['4: 2 open → 6 7']],
      ['# Plan\n\n- [ ] a\n\n## B\n\n- [ ] b\n', ['0: 2 open → 2 6', '4: 1 open → 6']],
    ],
    'nobody whom the headings name': [['# Pier\n\n## @ann\n\n- [ ] paint\n- [ ] call @bo\n', ['2: 2 open · bo → 4 5']]],
    nothing: [
      ['# Plan\n\n- [x] a\n- [x] b\n', []],
      ['- [ ] above any heading\n', []],
      ['# Plan\n', []],
      ['', []],
    ],
  };
  for (const [name, notes] of Object.entries(cases)) {
    describe(name, () => {
      for (const [text, expected, locale = 'en'] of notes)
        test(JSON.stringify(text), () => assert.deepEqual(shown(text, askWith({ locale })), expected));
    });
  }
  test('nothing any more once all is done', () => {
    const service = knowing('# Plan\n\n- [x] a\n');
    assert.equal(service.lensWords(uri, 0, askWith()), null);
    assert.equal(service.lensWords(uri, 7, askWith()), null);
  });
});

describe('from task to task', () => {
  const text =
    '# Plan\n- [ ] paint\n- [x] done\n- [ ] 刷漆 - 截止 2026-03-05\n\nwords\n\n  - [ ] 塗装\n- [ ] call by 2026-03-06\n';
  const service = knowing(text);
  const from = (line: number, direction: 'next' | 'previous', overdue = false) => {
    const found = service.stepToTask(uri, { line, character: 3 }, { direction, overdue }, askWith())!;
    return [found.range?.start.line, found.message].filter((it) => it !== '');
  };
  const again = 'That was the last one. This is the first again.';
  const back = 'That was the first one. This is the last.';
  const cases: [line: number, direction: 'next' | 'previous', overdue: boolean, expected: unknown[]][] = [
    [0, 'next', false, [1]],
    [1, 'next', false, [3]],
    [2, 'next', false, [3]],
    [5, 'next', false, [7]],
    [8, 'next', false, [1, again]],
    [8, 'previous', false, [7]],
    [2, 'previous', false, [1]],
    [1, 'previous', false, [8, back]],
    [0, 'next', true, [3]],
    [3, 'next', true, [8]],
    [8, 'next', true, [3, again]],
    [3, 'previous', true, [8, back]],
  ];
  for (const [line, direction, overdue, expected] of cases)
    test(`${direction}${overdue ? ' overdue' : ''} from line ${line}`, () =>
      assert.deepEqual(from(line, direction, overdue), expected));

  const step = (source: string, overdue: boolean, locale: Locale) =>
    knowing(source).stepToTask(uri, { line: 0, character: 0 }, { direction: 'next', overdue }, askWith({ locale }));
  test('where there is none, or no other, that is said', () => {
    assert.deepEqual(step('- [x] a\n', false, 'en'), { range: null, message: 'Nothing is open in this note.' });
    assert.deepEqual(step('- [ ] 刷漆\n', true, 'zh'), { range: null, message: '这篇笔记中没有逾期的任务。' });
    assert.deepEqual(step('- [ ] 塗装\n', false, 'ja')?.message, 'ほかにはありません。');
  });
  test('what a newer note carries on is late there alone', () => {
    const service = createService('all');
    const week = (day: string) =>
      `# Plan ${day}\n\n## Pier\n\n- [ ] Replace the lamps of the north pier (due 2026-03-05)\n`;
    for (const day of ['2026-03-02', '2026-03-09'])
      service.set({ uri: `${day}.md`, path: `plans/${day}.md`, text: week(day) }, defaultSettings);
    const lineIn = (note: string) =>
      service.stepToTask(note, { line: 0, character: 0 }, { direction: 'next', overdue: true }, askWith())?.range?.start
        .line;
    assert.deepEqual([lineIn('2026-03-02.md'), lineIn('2026-03-09.md')], [undefined, 4]);
  });
  test('a note that nobody knows', () =>
    assert.equal(
      createService().stepToTask(uri, { line: 0, character: 0 }, { direction: 'next', overdue: false }, askWith()),
      null,
    ));
});
