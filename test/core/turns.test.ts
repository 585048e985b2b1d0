/** Headings and labels that only name a time, names below points, and tables of what was done; each with near misses. */
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

describe('headings by their form', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ['下周需要对齐的内容 还需补充的部分 组员的任务 每个角色分的任务 未解决的问题 塗り替え実装予定リスト', 'todo'],
    ['解决的问题 修复的bug', 'done'],
    ['需要了解的内容 无法解决的问题', 'none'],
    ['重要的内容 需要的材料 任务的背景', null],
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
