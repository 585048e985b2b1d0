/** Tables of Chinese reports, and lists that explain something in them; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const report = '2026-03-02 周报.md';
const minutes = '2026-03-02 会议纪要.md';

describe('a table with what was done and what comes next', () => {
  const head = '| 码头 | 整体进展 | 下个里程碑 | 下周主要计划 | 健康度 |\n|--|--|--|--|--|\n';
  cases([
    [
      'is work that goes on',
      `## 周报\n${head}| 东码头 | 灯具已到货 | 2026/3/30 | 更换灯具 | 正常 |\n| 西码头 | 无 | 2026/4/10 | 检查栏杆 | 正常 |`,
      ['4 doing - 2026-03-30 task.table', '5 todo - 2026-04-10 task.table'],
      minutes,
    ],
    [
      'also in a row that has lost a cell before its day',
      `## 周报\n${head.replace('| 码头', '| 区域 | 码头').replace('|--', '|--|--')}| 北区 | 东码头 | 灯具已到货 | 2026/3/30 | 更换灯具 | 正常 |\n| 西码头 | 栏杆已到货 | 2026/4/10 | 检查栏杆 | 正常 | |`,
      ['4 doing - 2026-03-30 task.table', '5 doing - 2026-04-10 task.table'],
      minutes,
    ],
    [
      'but not where nothing is to come',
      '## 现状\n| 码头 | 整体进展 | 健康度 |\n|--|--|--|\n| 东码头 | 灯具偏暗 | 正常 |',
      [],
      minutes,
    ],
  ]);
});

describe('a table of what is to be checked', () => {
  cases([
    [
      'is over where it holds for all, and begun where it does for some',
      '## 清单\n| 东码头 | 西码头 | 检查项 |\n|--|--|--|\n| OK，下周复查 | OK | 缆绳无磨损 |\n| OK | | 灯具已更换 |\n| | | 栏杆已刷漆 |\n| 不涉及 | 不涉及 | 浮标已拖走 |',
      ['4 done - - task.table', '5 doing - - task.table', '6 todo - - task.table'],
      'checklist.md',
    ],
    [
      'but only where it was gone through',
      '## 清单\n| 检查项 | 要求 | 说明 |\n|--|--|--|\n| 缆绳 | 无磨损 | 每月 |\n| 灯具 | 亮 | 每周 |',
      [],
      'guide.md',
    ],
  ]);
});

describe('among what was done', () => {
  cases([
    [
      'a list below words for what is explained, and no other',
      '### 本周工作\n\n结果如下：\n\n码头测试环境：\n\n- 灯具：白色\n- 栏杆\n\n1. 修好栏杆\n\n### 下周工作\n1. 更换灯具',
      ['10 done - - task.section-done', '13 todo - - task.section-todo'],
      report,
    ],
    [
      'also below a point',
      '### 本周工作\n1. 算出缆绳的长度\n    - 长度公式中各参数的含义如下：\n        - a: 码头的高度\n        - b: 水深\n2. 灯具：\n    - 更换东侧灯具\n### 下周工作\n1. 更换灯具',
      ['2 done - - task.section-done', '7 done - - task.section-done', '9 todo - - task.section-todo'],
      report,
    ],
    [
      'what somebody asks',
      '### 本周工作\n- 更换灯具\n- 灯具为什么偏暗?\n### 下周工作\n1. 更换灯具',
      ['2 done - - task.section-done', '5 todo - - task.section-todo'],
      report,
    ],
    [
      'what comes first is no task',
      '## 任务分配\n- 优先级：灯具 > 栏杆\n- 更换灯具',
      ['3 todo - - task.section-todo'],
      minutes,
    ],
  ]);
});
