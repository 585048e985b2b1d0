/** Headings and labels that only name a time, names below points, tables, shares of what is done; each with near misses. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

describe('what was done then, and what is to do now', () => {
  cases([
    [
      'of two headings that only name a time',
      '# 作業ログ\n## 昨日\n- 柵の塗装\n## 今日\n- 灯りの交換',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
      'log/2026-03-02.md',
    ],
    [
      'in Chinese, after what says so itself',
      '# 周报\n## 上周任务完成情况\n- 修栏杆\n## 问题\n- 木板不够\n## 本周工作内容\n- 换灯',
      ['3 done - - task.section-done', '7 todo - - task.section-todo'],
    ],
    [
      'in English',
      '# Work log\n## Yesterday\n- mended the rail\n## Today\n- paint the pier',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
      'log/2026-03-02.md',
    ],
    [
      'a stage of work beside two columns of a board, and what is to do later beside what is next',
      '# Sprint 3\n## Done\n- lamps\n## In progress\n- ropes\n## Harbour review\n- rails\n## Team\n- Ann Lee',
      ['3 done - - task.section-done', '5 doing - - task.section-todo', '7 todo - - task.section-todo'],
      'sprint.md',
    ],
    [
      'what is to do later beside what is next',
      '# Lamps\n## Next\n- ropes\n## Later\n- rails',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
      'lamps.md',
    ],
    [
      'a stage beside one column, and what is later beside none, is no column',
      '# Sprint 3\n## In progress\n- ropes\n## Harbour review\n- rails\n# Lamps\n## Later\n- rails',
      ['3 doing - - task.section-todo'],
      'sprint.md',
    ],
    [
      'both were done where a third says what is to do',
      '# 周报\n## 上周\n- 修栏杆\n## 本周\n- 换灯\n## 下周计划\n- 刷漆',
      ['3 done - - task.section-done', '5 done - - task.section-done', '7 todo - - task.section-todo'],
    ],
    [
      'before a colon, for each in turn',
      '# 开发日志\n- 王小明\n  - 昨天：修栏杆\n  - 今天：换灯\n- 李静\n  - 昨天：写文档\n  - 今天：刷漆',
      [
        '3 done 王小明 - task.section-done',
        '4 todo 王小明 2026-03-02 task.section-todo',
        '6 done 李静 - task.section-done',
        '7 todo 李静 2026-03-02 task.section-todo',
      ],
    ],
    ['alone they say nothing', '# 開発日誌\n## 今日\n- 潮が高い', []],
    ['nor in the other order', '# 開発日誌\n## 今日\n- 潮が高い\n## 昨日\n- 風が強い', []],
    ['nor on other levels', '# 開発日誌\n## 昨日\n- 潮が高い\n# 港\n### 今日\n- 風が強い', []],
  ]);
});

describe('names below a point', () => {
  cases([
    [
      'in a list with another bullet say whose it is',
      '# 会议记录\n### 参与者\n+ 黄小新\n+ 李静\n### 任务安排\n- 学习潮汐\n + 黄小新\n + 李静\n \n- 查资料\n + 李静',
      ['6 todo 黄小新,李静 - task.section-todo', '10 todo 李静 - task.section-todo'],
    ],
    [
      'not with the same bullet, nor words that are no names',
      '# 会议记录\n### 任务安排\n- 学习潮汐\n- 刷漆\n + 栏杆\n',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
  ]);
});

describe('a table of what was done', () => {
  cases([
    [
      'has days on which it was done',
      '# 进度\n更新日期：2026-03-06\n## 已完成任务\n| 任务 | 完成时间 |\n|--|--|\n| 修栏杆 | 2026/3/6 |',
      ['6 done - - task.table'],
    ],
    [
      'but a last day is one there too',
      '# 进度\n更新日期：2026-03-06\n## 已完成任务\n| 任务 | 截止日期 |\n|--|--|\n| 修栏杆 | 2026/3/6 |',
      ['6 done - 2026-03-06 task.table'],
    ],
    [
      'and of what is to do it is the last day',
      '# 进度\n更新日期：2026-03-06\n## 待办任务\n| 任务 | 完成时间 |\n|--|--|\n| 修栏杆 | 2026/3/9 |',
      ['6 todo - 2026-03-09 task.table'],
    ],
    [
      'a day in it that is that of the note is none by which it was due',
      '# 進捗\n更新日: 2026-03-06\n## 完了済み作業\n| 日付 | 内容 |\n|--|--|\n| 2026-03-06 | 柵の修理 |',
      ['6 done - - task.table'],
    ],
  ]);
});

describe('a table whose first column has no header', () => {
  cases([
    [
      'names who does it, where all rows begin with somebody',
      '# 会议纪要\n## 分工\n| | 工作 |\n|--|--|\n| 王小明 | 刷栏杆 |\n| 李静 | 换灯 |',
      ['5 todo 王小明 - task.table', '6 todo 李静 - task.table'],
    ],
    [
      'not where one begins with something else',
      '# 会议纪要\n## 分工\n| | 工作 |\n|--|--|\n| 王小明 | 刷栏杆 |\n| 码头侧 | 换灯 |',
      ['5 todo - - task.table', '6 todo - - task.table'],
    ],
  ]);
});

describe('a share at the end', () => {
  cases([
    [
      'says how far it is, or how far it is meant to be next week',
      '# 周报\n## 本周完成\n- 刷栏杆 50%\n- 换灯 100%\n## 下周计划\n- 刷栏杆 100%\n- 修屋顶 80%',
      [
        '3 doing - - task.section-done',
        '4 done - - task.section-done',
        '6 todo - - task.section-todo',
        '7 todo - - task.section-todo',
      ],
    ],
    ['within a sentence it does not', '# 周报\n## 本周完成\n- 油漆 50% 掺水\n', ['3 done - - task.section-done']],
  ]);
});

describe('what all have to do', () => {
  cases([
    [
      'in minutes is a task',
      '# 会议纪要\n- 每位成员需带一支刷子\n- 大家都要检查栏杆',
      ['2 todo - - task.undertaking', '3 todo - - task.undertaking'],
    ],
    ['not what all are', '# 会议纪要\n- 每位成员都很满意\n- 大家重要的是安全', []],
  ]);
});

describe('a first heading above labels', () => {
  cases([
    [
      'that open lists of their own is the title',
      '# 今後の予定\n## 桟橋\n**現状の問題:**\n- 柵が低い\n\n**次回の作業:**\n- 柵の交換\n\n**必要な作業:**\n- 板の手配\n',
      ['7 todo - - task.section-todo', '10 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'without them it says what is below',
      '# 今後の予定\n## 桟橋\n- 柵の交換\n',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('headings by their form', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ['下周需要修好的内容 还需补充的部分 组员的任务 每个角色分的任务 未解决的问题 塗り替え実装予定リスト', 'todo'],
    ['解决的问题 修复的bug', 'done'],
    ['トライ 今後の開発方針 残存課題', 'todo'],
    ['需要了解的内容 无法解决的问题', 'none'],
    ['重要的内容 需要的材料 任务的背景 リトライ機能', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split(' ')) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));
});

describe('what a label tells', () => {
  cases([
    ['how it was', '# 会议纪要\n- **任务分配**：组长明确了各人的栏杆，确保清楚交付时间。', []],
    ['or what is to do', '# 会议纪要\n- 任务分配：为了开港，修好栏杆', ['2 todo - - task.section-todo']],
  ]);
});

describe('a file whose name ends in what is to do', () => {
  cases([
    ['lists it', '- 柵の塗装', ['1 todo - - task.named'], '港-やること.md'],
    ['not in its middle', '- 柵の塗装', [], 'やること-港.md'],
  ]);
});

describe('a list without a heading of its own', () => {
  cases([
    [
      'whose points end or begin with a deed is one of things to do in a plan',
      '# 港\n## 码头\n- 采购油漆\n- 扩充栏杆\n## 桟橋\n',
      ['3 todo - - task.list', '4 todo - - task.list'],
      '计划.md',
    ],
    [
      'in Japanese',
      '# 作業計画\n## 桟橋\n- 板の手配\n- 柵の最適化\n',
      ['3 todo - - task.list', '4 todo - - task.list'],
    ],
    ['not where they tell what was done', '# 港\n## 码头\n- 采购了油漆\n- 检查了栏杆\n', [], '计划.md'],
    ['nor what was decided', '# 作業計画\n## 判断ログ\n- 板の手配\n- 柵の最適化\n', []],
  ]);
});
