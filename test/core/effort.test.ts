import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { minutesOf, readEstimates } from '../../server/core/mentions/estimate.ts';
import { cost } from './cost.ts';
import { read } from './reading.ts';

/** The one task of a note: its estimate in minutes, title and due day. */
const task = (text: string) => {
  const { estimate, progress, title, due, status, owners, priority } = read(text).tasks[0]!;
  return { estimate, progress, title, due, status, owners, priority };
};

describe('an estimate', () => {
  const estimates: Record<string, [text: string, minutes: number | null][]> = {
    en: [
      ['paint the pier 5h', 300],
      ['paint the pier (20 min)', 20],
      ['paint the pier (5m, Rob)', 5],
      ['paint the pier 2d', 960],
      ['paint the pier 1h30m', 90],
      ['paint the pier [2-3 hours]', 180],
      ['estimate: 2 days, paint the pier', 960],
      ['paint the pier, effort 3 person-days', 1440],
      ['paint the pier @est(90min)', 90],
      ['paint the pier [estimate:: 2h]', 120],
      ['wait for 5h', null],
      ['back it up every 2h', null],
      ['answer within 30 min', null],
      ['paint pier 5', null],
      ['buy rope, 20 m', null],
      ['raise 2 million', null],
      ['release v1.2h', null],
    ],
    zh: [
      ['刷漆 3人日', 1440],
      ['刷漆（2 人天）', 960],
      ['刷漆，工时：5h', 300],
      ['刷漆，预估2天', 960],
      ['刷漆 3小时', 180],
      ['刷漆 (30分钟)', 30],
      ['每隔 2小时 刷一次', null],
      ['刷完后观察 30分钟', null],
      ['故障持续超过 3小时', null],
      ['72小时内刷完', null],
      ['刷漆 3天', null],
    ],
    ja: [
      ['塗る 見積 3h', 180],
      ['塗る（見積もり：2日）', 960],
      ['塗る 工数：3人日', 1440],
      ['塗る 2時間', 120],
      ['塗る（３０分）', 30],
      ['来週水曜(25日)に塗る', null],
      ['塗る (25分)', 25],
      ['2時間以内に塗る', null],
      ['過去 2時間', null],
      ['塗る 3日', null],
    ],
  };
  for (const [language, cases] of Object.entries(estimates))
    describe(language, () => {
      for (const [text, minutes] of cases) test(text, () => assert.equal(task(`- [ ] ${text}`).estimate, minutes));
    });

  test('is no day, and no part of the title', () => {
    assert.deepEqual(task('- [ ] 塗る（見積もり：3日）'), {
      ...{ estimate: 1440, progress: null, title: '塗る', due: null, status: 'todo', owners: [], priority: null },
    });
    assert.equal(task('- [ ] paint the pier by 2026-03-06 (2d)').due, '2026-03-06');
    assert.equal(task('- [ ] paint the pier by 2026-03-06 (2d)').title, 'paint the pier');
    assert.equal(task('- [ ] 刷漆（工时：3日），3月6日前').due, '2026-03-06');
  });
  test('no amount of time has no minutes', () => assert.equal(minutesOf('much'), null));
  test('a long line takes no longer than its length allows', () => {
    for (const part of ['1', '1h', '1 h ', '(1', 'est 1', '3人', '1-', '1.'])
      for (const text of [part.repeat(700_000 / part.length)]) {
        assert.ok(cost(() => readEstimates(text)) < 2500, part);
      }
  });
});

describe('the share that is done', () => {
  const shares: [text: string, percent: number | null, status: string][] = [
    ['- [ ] 刷漆完成60%', 60, 'doing'],
    ['- [ ] paint the pier: 80% done', 80, 'doing'],
    ['- [ ] 塗装 進捗：40%', 40, 'doing'],
    ['- [ ] 刷漆 - 100%', 100, 'done'],
    ['- [x] paint the pier: 80% done', 80, 'done'],
    ['- [ ] alert at 70% load', null, 'todo'],
    ['- [ ] paint the pier', null, 'todo'],
    ['| 任务 | 负责人 | 进度 |\n|--|--|--|\n| 刷漆 | 王五 | 60% |', 60, 'doing'],
    ['| Task | Owner | Progress |\n|--|--|--|\n| Paint | Ann | 0 % |', 0, 'todo'],
    ['| 作業 | 担当 | 進捗 |\n|--|--|--|\n| 塗る | 木下 | 対応中 |', null, 'doing'],
  ];
  for (const [text, percent, status] of shares)
    test(text, () => {
      const { progress, status: found } = task(text);
      assert.deepEqual([progress, found], [percent, status]);
    });
});

describe('a priority', () => {
  const priorities: [text: string, priority: string | null][] = [
    ['- [ ] P0 paint', 'P0'],
    ['- [ ] paint [#A]', '[#A]'],
    ['- [ ] paint ⏫', '⏫'],
    ['- [ ] 刷漆，优先级：高', '优先级：高'],
    ['- [ ] 塗る（優先度：中）', '優先度：中'],
    ['- [ ] paint, priority: high', 'priority: high'],
    ['- [ ] P1, P2 of the list come later', null],
    ['- [ ] no issue of P0/P1 is open', null],
    ['- [ ] paint !!', '!!'],
    ['- [ ] (B) 2026-03-01 paint', 'B'],
    ['- [ ] paint the P40 pier', null],
    ['- [ ] P1, P2 of the list come later', null],
    ['- [ ] no issue of P0/P1 is open', null],
    ['- [ ] 調整優先度', null],
    ['- [ ] 增加任务排期的优先级', null],
    ['- [ ] paint it!', null],
    ['- [ ] (B) paint', null],
  ];
  for (const [text, priority] of priorities) test(text, () => assert.equal(task(text).priority, priority));
});
