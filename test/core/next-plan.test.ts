/** Start Next Plan: what the next note is called, what goes on to it and what stays behind, and that days mean what they meant. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { EditArguments, Outcome } from '../../server/core/answers/types.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { layOutSample } from '../editor/sample.ts';
import { askWith } from './build.ts';
import { applied } from './desk.ts';
import { variants } from './every-edit.ts';
import { nextPlan } from './next-plan.ts';

const ask = askWith({ today: '2026-03-27' });

/** Starts the next plan from the last of these notes. */
function startedFrom(
  notes: Record<string, string>,
  wish: Omit<EditArguments['dueline.startNextPlan'], 'uri'> = {},
): Outcome & { service: ReturnType<typeof createService> } {
  const service = createService('all');
  const uris = Object.entries(notes).map(([path, text]) => {
    service.set({ uri: `file:///${path}`, path, text }, defaultSettings);
    return `file:///${path}`;
  });
  return { ...service.outcome('dueline.startNextPlan', { uri: uris.at(-1)!, ...wish }, ask), service };
}

/** The path and the text of the next plan. */
function made(notes: Record<string, string>): { path: string; text: string } {
  const outcome = startedFrom(notes);
  assert.ok('changes' in outcome, 'refused' in outcome ? outcome.refused : '');
  const [{ uri, edits, create } = assert.fail()] = outcome.changes;
  assert.equal(create, true);
  return { path: decodeURIComponent(uri.slice('file:///'.length)), text: edits.map(({ newText }) => newText).join('') };
}

describe('the name of the next plan', () => {
  const rows: [before: string[], next: string][] = [
    [['2026-03-23 plan.md'], '2026-03-30 plan.md'],
    [['2026/03/2026-03-30.md'], '2026/04/2026-04-06.md'],
    [['2026/12/2026-12-28 plan.md'], '2027/01/2027-01-04 plan.md'],
    [['2026/03/0330.md'], '2026/04/0406.md'],
    [['plans/2026-W13.md'], 'plans/2026-W14.md'],
    [['plans/2026-W53.md'], 'plans/2027-W01.md'],
    [['周报/2026.3.23-3.27 周报.md'], '周报/2026.3.30-4.3 周报.md'],
    [['20260323-20260327.md'], '20260330-20260403.md'],
    [['2026年第13周 周计划.md'], '2026年第14周 周计划.md'],
    [['2026年3月第4週.md'], '2026年3月第5週.md'],
    [['2026年3月第5週.md'], '2026年4月第1週.md'],
    [['週報/2026年3月23日.md'], '週報/2026年3月30日.md'],
    [['team 23–27 March 2026.md'], 'team 30 March–3 April 2026.md'],
    [['plan Mar 30 2026.md'], 'plan Apr 6 2026.md'],
    [['003-20260323.md'], '004-20260330.md'],
    [['20260323/plan-20260323.md'], '20260330/plan-20260330.md'],
    // How often they come, the days of the last ones say; else the name.
    [['2026-02-23.md', '2026-03-09.md', '2026-03-23.md'], '2026-04-06.md'],
    [['2026-03-23 fortnightly.md'], '2026-04-06 fortnightly.md'],
    [['双周会 2026-03-23.md'], '双周会 2026-04-06.md'],
    [['隔週定例 2026-03-23.md'], '隔週定例 2026-04-06.md'],
    [['2026-03.md'], '2026-04.md'],
    [['月报 2026-12.md'], '月报 2027-01.md'],
    [['月次 2026-01-31.md'], '月次 2026-02-28.md'],
    [['2025-12-31.md', '2026-01-31.md', '2026-02-28.md'], '2026-03-31.md'],
    [['monthly 2026-01-05.md', 'monthly 2026-02-02.md', 'monthly 2026-03-02.md'], 'monthly 2026-04-06.md'],
    [['2026-Q4 plan.md'], '2027-Q1 plan.md'],
    [['2026-03-26 日報.md'], '2026-03-27 日報.md'],
    [['2026-03-27 daily.md'], '2026-03-30 daily.md'],
    [['2026-03-21 daily.md', '2026-03-27 daily.md'], '2026-03-28 daily.md'],
    // Nobody works on the first of May in China; the plan is made all the same.
    [['2026-04-30 日报.md'], '2026-05-01 日报.md'],
    [['Sprint 12.md'], 'Sprint 13.md'],
    [['第三十九次例会.md'], '第四十次例会.md'],
    [['v2.3 plan 2026-03-23.md'], 'v2.3 plan 2026-03-30.md'],
  ];
  for (const [before, next] of rows)
    test(`${before.at(-1)} → ${next}`, () => {
      const notes = Object.fromEntries(before.map((path) => [path, '# Plan\n\n- [ ] paint\n']));
      assert.equal(made(notes).path, next);
    });

  test('from an older one it is that of the newest', () => {
    const text = '- [ ] paint\n';
    const notes = { '2026-03-16.md': text, '2026-03-23.md': text, '2026-03-09.md': text };
    assert.equal(made(notes).path, '2026-03-30.md');
  });
});

describe('the frame of the plan', () => {
  const rows: [name: string, path: string, before: string, after: string][] = [
    ['a title', '2026-03-23.md', '# Plan 2026-03-23\n', '# Plan 2026-03-30\n'],
    ['with range and week', '2026-03-23.md', '# 第13周周报（3.23-3.27）\n', '# 第14周周报（3.30-4.3）\n'],
    ['in Japanese, with weekdays', '2026-03-23.md', '# 週報 3/23(月)〜3/27(金)\n', '# 週報 3/30(月)〜4/3(金)\n'],
    ['in full width', '2026-03-23.md', '# ３月２３日の週\n', '# ３月３０日の週\n'],
    ['a number of its own', '2026-03-23.md', '# 第33回 定例\n', '# 第34回 定例\n'],
    [
      'front matter',
      '2026-03-23.md',
      '---\ntitle: Week 13\ndate: 2026-03-23\nweek: 13\ntags: [plan]\n---\n\n# Plan\n',
      '---\ntitle: Week 14\ndate: 2026-03-30\nweek: 14\ntags: [plan]\n---\n\n# Plan\n',
    ],
    ['a label', 'x 2026-03-23.md', '# 定例\n\n日時：2026/3/23 14:00\n', '# 定例\n\n日時：2026/3/30 14:00\n'],
    [
      'headings called by days',
      '2026-03-23.md',
      '# Plan\n\n## 3/23（月）\n\n## 3/24（火）\n',
      '# Plan\n\n## 3/30（月）\n\n## 3/31（火）\n',
    ],
    ['weekdays of days', '2026-03-26 daily.md', '# Thursday, 26 March\n', '# Friday, 27 March\n'],
    [
      'what happens then does not move',
      '2026-03-23.md',
      '# Plan\n\n## 3/26 harbour fair\n',
      '# Plan\n\n## 3/26 harbour fair\n',
    ],
    [
      'nor do other days',
      '2026-03-23.md',
      '# Plan for the fair of 2026-06-30\n',
      '# Plan for the fair of 2026-06-30\n',
    ],
  ];
  for (const [name, path, before, after] of rows)
    test(name, () => assert.equal(made({ [path]: `${before}\n- [ ] paint\n` }).text, `${after}\n- [ ] paint\n`));
});

/** Of the plan of 23 March, a Monday; and what is in that of the 30th. */
const carried = (rows: [name: string, before: string, after: string][]): void => {
  for (const [name, before, after] of rows)
    test(name, () => assert.equal(made({ '2026-03-23 plan.md': before }).text, after));
};

describe('what goes on', () =>
  carried([
    ['what is open', '- [ ] paint\n- [x] sweep\n- [ ] dig\n', '- [ ] paint\n- [ ] dig\n'],
    ['headings stay, without items too', '# A\n\n## B\n\n- [x] paint\n\n## C\n', '# A\n\n## B\n\n## C\n'],
    [
      'with owner, issue and sub-items',
      '- [ ] 刷漆（王五）#12\n  - 两桶\n\n    ```sh\n    paint\n    ```\n',
      '- [ ] 刷漆（王五）#12\n  - 两桶\n\n    ```sh\n    paint\n    ```\n',
    ],
    [
      'a finished part of something open stays behind',
      '- [ ] pier\n  - [x] paint\n  - [ ] dry\n',
      '- [ ] pier\n  - [ ] dry\n',
    ],
    [
      'what is finished stays above something open',
      '- [x] pier\n  - [x] paint\n  - [ ] dry\n',
      '- [x] pier\n  - [ ] dry\n',
    ],
    ['how far it is stays below it', '- [ ] 刷漆\n  - 3月20日 已发邮件\n', '- [ ] 刷漆\n  - 3月20日 已发邮件\n'],
    [
      'rows of a table',
      '| 任务 | 负责人 | 状态 |\n| --- | --- | --- |\n| 刷漆 | 王五 | 完成 |\n| 换灯 | 李四 | 进行中 |\n',
      '| 任务 | 负责人 | 状态 |\n| --- | --- | --- |\n| 换灯 | 李四 | 进行中 |\n',
    ],
    ['numbers are counted through', '1. [x] a\n2. [ ] paint\n3. [x] c\n4. [ ] dig\n', '1. [ ] paint\n2. [ ] dig\n'],
    [
      'lines of paragraphs',
      '# 周报\n\n二、下周计划\n\n1、做丙；\n2、做丁，已完成\n3、做戊；\n',
      '# 周报\n\n二、下周计划\n\n1、做丙；\n2、做戊；\n',
    ],
    [
      'definitions and footnotes',
      '- [x] see [a][ref] and that[^1]\n- [ ] paint\n\n[ref]: https://a.example\n\n[^1]: A note.\n',
      '- [ ] paint\n\n[ref]: https://a.example\n\n[^1]: A note.\n',
    ],
    [
      'words that are no task',
      '# Plan\n\nThe crane is old.\n\n- [ ] paint\n',
      '# Plan\n\nThe crane is old.\n\n- [ ] paint\n',
    ],
    [
      'duties come again',
      '## Routine\n\n- [x] order bread\n- [x] mend the sign #12\n- [ ] count the boats\n',
      '## Routine\n\n- [ ] order bread\n- [ ] count the boats\n',
    ],
    [
      'CRLF, tabs and a byte order mark',
      '\ufeff# 计划\r\n\r\n- [ ] 刷漆\r\n\t- [x] 买漆\r\n\t- 周五前\r\n',
      '\ufeff# 计划\r\n\r\n- [ ] 刷漆\r\n\t- 2026-03-27前\r\n',
    ],
  ]));

describe('what was for next week is for this week', () =>
  carried([
    [
      'where both have a heading',
      '# Plan\n\n## This week\n\n- [x] sweep\n- [ ] paint\n\n## Next week\n\n- [ ] dig\n\n## Later\n',
      '# Plan\n\n## This week\n\n- [ ] paint\n- [ ] dig\n\n## Next week\n\n## Later\n',
    ],
    [
      'in Chinese',
      '## 本周计划\n\n- [x] 刷漆\n\n## 下周计划\n\n- [ ] 换灯\n',
      '## 本周计划\n\n- [ ] 换灯\n\n## 下周计划\n\n',
    ],
    [
      'in Japanese',
      '## 今週の予定\n\n- [ ] 塗装\n\n## 来週の予定\n\n- [ ] 点検\n',
      '## 今週の予定\n\n- [ ] 塗装\n- [ ] 点検\n\n## 来週の予定\n\n',
    ],
    [
      'but not where it would read as done',
      '## 本周工作\n\n- 刷漆\n\n## 下周工作\n\n- 换灯\n',
      '## 本周工作\n\n## 下周工作\n\n- 换灯\n',
    ],
  ]));

describe('of minutes and logs', () =>
  test('what was said stays where it was said; attendees, headings and open questions go on', () =>
    assert.equal(
      made({
        '议事/2026-03-23 会议纪要.md':
          '# 会议纪要\n\n时间：2026-03-23\n\n## 参会人\n\n- 王芳\n- 李雷\n\n## 讨论\n\n灯塔太旧了。\n\n- 油漆涨价\n\n## 待办\n\n- [x] 买漆（王芳）\n- [ ] 刷漆（李雷）\n',
      }).text,
      '# 会议纪要\n\n时间：2026-03-30\n\n## 参会人\n\n- 王芳\n- 李雷\n\n## 讨论\n\n## 待办\n\n- [ ] 刷漆（李雷）\n',
    )));

describe('days mean what they meant', () =>
  carried([
    [
      'a weekday of the week',
      '# 2026年3月23日\n\n- [ ] 刷漆，本周五前\n',
      '# 2026年3月30日\n\n- [ ] 刷漆，2026年3月27日前\n',
    ],
    [
      'in the form that the note has',
      '- [ ] 买漆（3月25日前）\n- [ ] 刷漆，下周三前\n',
      '- [ ] 买漆（3月25日前）\n- [ ] 刷漆，4月1日前\n',
    ],
    [
      'in Japanese',
      '- [ ] 塗装（3/25まで）\n- [ ] 点検、来週水曜まで\n',
      '- [ ] 塗装（3/25まで）\n- [ ] 点検、4/1まで\n',
    ],
    [
      'in English',
      '- [ ] buy by March 25\n- [ ] paint by Friday\n',
      '- [ ] buy by March 25\n- [ ] paint by March 27\n',
    ],
    ['a day alone', '- [ ] 塗装（3/25まで）\n- [ ] 点検、29日まで\n', '- [ ] 塗装（3/25まで）\n- [ ] 点検、3/29まで\n'],
    [
      'weeks and months',
      '- [ ] paint next week\n- [ ] 検査は来週\n- [ ] dig next month\n',
      '- [ ] paint this week\n- [ ] 検査は今週\n- [ ] dig next month\n',
    ],
    ['what counts from it', '- [ ] 刷漆\n  - 本周已完成一半\n', '- [ ] 刷漆\n  - 上周已完成一半\n'],
    [
      'the day before',
      '# 2026年3月23日 日报\n\n- [ ] 刷漆，今天完成\n- [ ] 修门，明天前\n',
      '# 2026年3月24日 日报\n\n- [ ] 刷漆，昨天完成\n- [ ] 修门，今天前\n',
    ],
    ['days in full stay', '- [ ] paint by 2026-03-27\n', '- [ ] paint by 2026-03-27\n'],
    [
      'headings speak of their own week',
      '## 下周计划\n\n- [ ] 刷漆\n\n## This week\n\n- [ ] dig\n',
      '## 下周计划\n\n- [ ] 刷漆\n\n## This week\n\n- [ ] dig\n',
    ],
  ]));

test('links lead where they led', () => {
  const before = '- [ ] paint, see [how](../../how.md#paint) and ![it](pier.png) and [a]\n\n[a]: ../07/x.md\n';
  const { path, text } = made({ '2026/03-30/plan 2026-03-30.md': before });
  assert.equal(path, '2026/04-06/plan 2026-04-06.md');
  assert.equal(text, before.replace('pier.png', '../03-30/pier.png'));
});

describe('one plan below the other', () => {
  /** The note after the next plan was put into it. */
  const within = (path: string, text: string): string => {
    const outcome = startedFrom({ [path]: text });
    if ('refused' in outcome) return outcome.refused;
    const [{ edits, create } = assert.fail()] = outcome.changes;
    assert.equal(create, undefined);
    return applied(outcome.service.note(`file:///${path}`)!, text, edits);
  };
  test('the newest last: behind it', () =>
    assert.equal(
      within(
        '周报.md',
        '2026年3月16周报\n\n一、本周完成\n\n1、刷漆；\n\n2026年3月23周报\n\n一、本周完成\n\n1、换灯；\n\n二、下周计划\n\n1、修门，3月31日前；\n',
      ),
      '2026年3月16周报\n\n一、本周完成\n\n1、刷漆；\n\n2026年3月23周报\n\n一、本周完成\n\n1、换灯；\n\n二、下周计划\n\n1、修门，3月31日前；\n\n2026年3月30周报\n\n一、本周完成\n\n二、下周计划\n\n1、修门，3月31日前；\n',
    ));
  test('the newest first: before it; what is due there by the words of another day says so', () =>
    assert.equal(
      within(
        'log.md',
        '# Log 2026\n\n## 3/27（金）\n\n@ann 今日のタスク：\n1. [ ] 塗装\n2. [x] 掃除\n\n## 3/26（木）\n\n- [x] 点検\n',
      ),
      '# Log 2026\n\n## 3/30（月）\n\n@ann 今日のタスク：\n1. [ ] 塗装\n\n## 3/27（金）\n\n@ann 今日のタスク：\n1. [ ] 塗装\n2. [x] 掃除\n\n## 3/26（木）\n\n- [x] 点検\n',
    ));
  test('a plan that is called by no time gets the day behind its name', () =>
    assert.equal(
      made({ 'notes/week-plan.md': '# Weekly plan 2026-03-23\n\n- [ ] paint\n' }).path,
      'notes/week-plan-2026-03-30.md',
    ));
});

describe('a plan that is there', () => {
  const old =
    '# Plan 2026-03-23\n\n## Pier\n\n- [ ] paint by Friday\n- [ ] sweep the long mole\n  - [ ] buy brooms\n  - [ ] ask Li\n\n## Lamp\n\n- [ ] wire\n';
  /** The next plan with what it lacked. */
  const mergedInto = (next: string): string => {
    const outcome = startedFrom({ '2026-03-30 plan.md': next, '2026-03-23 plan.md': old });
    if ('refused' in outcome) return outcome.refused;
    const [{ edits, create } = assert.fail()] = outcome.changes;
    assert.equal(create, undefined);
    const lines = next.split('\n');
    return [...edits].reverse().reduce((text, { range, newText }) => {
      const at = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
      return text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
    }, next);
  };
  test('gets what it lacks, below its headings', () =>
    assert.equal(
      mergedInto(
        '# Plan 2026-03-30\n\n## Pier\n\n- [x] sweep the long mole\n  - [ ] ask Li\n- [ ] new thing\n\n## Shed\n',
      ),
      '# Plan 2026-03-30\n\n## Pier\n\n- [x] sweep the long mole\n  - [ ] ask Li\n  - [ ] buy brooms\n- [ ] new thing\n- [ ] paint by 2026-03-27\n\n## Shed\n\n## Lamp\n\n- [ ] wire\n',
    ));
  test('is left alone where it has all', () =>
    assert.equal(
      mergedInto(old.replace('2026-03-23', '2026-03-30').replace('by Friday', 'by 2026-03-27')),
      'All that is open stands in 2026-03-30 plan.md already.',
    ));
});

describe('what is refused, and what is named', () => {
  test('a note whose name and words say for no time', () => {
    const outcome = startedFrom({ 'notes.md': '- [ ] paint\n' });
    assert.ok('refused' in outcome && outcome.refused.includes('notes.md'));
  });
  test('what is finished and yet there, and a day that may be another', () => {
    const outcome = startedFrom({ '2026-03-23 plan.md': '- [x] pier\n  - [ ] dry\n- [ ] paint by next Friday\n' });
    const named = outcome.refusals?.map(({ title, position }) => `${title} ${position?.line}`);
    assert.deepEqual(named, ['pier 0', 'by next Friday 2']);
  });
  test('it is to be looked at first', () => {
    const outcome = startedFrom({ '2026-03-23 plan.md': '- [x] pier\n- [ ] paint\n' });
    assert.ok('changes' in outcome);
    assert.deepEqual(
      outcome.changes.map(({ uri, offered }) => [uri, offered]),
      [
        ['file:///2026-03-30%20plan.md', undefined],
        ['file:///2026-03-23 plan.md', true],
      ],
    );
    assert.equal(outcome.offer?.label, 'Mark in 2026-03-23 plan.md what goes on');
    assert.deepEqual(outcome.preview, {
      label: 'Start 2026-03-30 plan.md',
      description: '1 open · 1 finished left behind',
    });
    assert.equal(outcome.show, 'file:///2026-03-30%20plan.md');
  });
});

test('the old items are marked on wish, and read as before', () => {
  const text = '- [x] a\n- [ ] 刷漆\n  - 两桶\n- [ ] 换灯（王五）\n';
  const outcome = startedFrom({ '2026-03-23 计划.md': text }, { mark: true });
  assert.ok('changes' in outcome);
  const [, old] = outcome.changes;
  assert.deepEqual(
    old?.edits.map(({ range, newText }) => [range.start, newText]),
    [
      [{ line: 1, character: 8 }, ' → [下期](<2026-03-30 计划.md>)'],
      [{ line: 3, character: 8 }, ' → [下期](<2026-03-30 计划.md>)'],
    ],
  );
});

describe('series that can be gone on with', () =>
  test('by their newest notes', () => {
    const text = '# Plan\n\n- [ ] paint\n';
    const { service } = startedFrom({
      'a/2026-03-16 plan.md': text,
      'b/周计划 2026-03-09.md': text,
      'how to.md': text,
      'a/2026-03-23 plan.md': text,
    });
    assert.deepEqual(
      service.planSeries(ask).map(({ path, next }) => `${path} → ${next}`),
      ['a/2026-03-23 plan.md → a/2026-03-30 plan.md', 'b/周计划 2026-03-09.md → b/周计划 2026-03-16.md'],
    );
  }));

describe('of every note of the sample', () => {
  const root = mkdtempSync(join(tmpdir(), 'dueline-plans-'));
  after(() => rmSync(root, { recursive: true }));
  const today = '2026-11-21';
  const paths = layOutSample(root, today).filter((path) => path.endsWith('.md'));
  for (const [name, write] of variants)
    test(`${name}: what is open is there once, and means the same days`, () => {
      const tallies = paths.map((path) =>
        nextPlan({ path, text: write(readFileSync(join(root, path), 'utf8')), ask: askWith({ today }) }),
      );
      assert.deepEqual(
        tallies.flatMap(({ faults, path }) => faults.map((fault) => `${path}: ${fault}`)),
        [],
      );
      const sum = (of: 'tasks' | 'dates') => tallies.reduce((total, tally) => total + tally[of], 0);
      assert.ok(sum('tasks') > 50 && sum('dates') > 20, `${sum('tasks')} tasks, ${sum('dates')} days`);
    });
});
