/** Shapes of weekly reports, plans and minutes, each with a near miss beside it. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

test('of the words in a heading, the longest speaks, and of equals the last', () => {
  const modes = [
    '本周已完成',
    '本周计划完成情况',
    '下周工作计划',
    '进行中',
    '待确认问题',
    '会议内容',
    '进行中的码头与天气',
  ];
  assert.deepEqual(
    modes.map((line) => scopeOf(line)),
    ['done', 'done', 'todo', 'todo', 'todo', 'none', null],
  );
});

describe('sections that state how far things are', () => {
  cases([
    [
      'the status of what stands below',
      '# 3月2日 工作计划\n## 进行中\n- 刷漆\n- 换灯（已完成）\n## 已取消\n- 换缆绳\n## 开始\n- 天气晴',
      ['3 doing - - task.section-todo', '4 done - - task.section-todo', '6 cancelled - - task.section-done'],
    ],
    [
      'headings of a note that end with a status',
      '# 码头（已完成）\n刷了两遍\n# 灯塔（未完成）\n# 渔船（蓝色）',
      ['1 done - - task.status', '3 todo - - task.status'],
    ],
    [
      'a single one is a remark, and so is what is given up',
      '# 码头（已完成）\n# 灯塔（已废弃）\n# 渔船（已废弃）',
      [],
    ],
  ]);
});

describe('headings that say more than what they open', () => {
  cases([
    [
      'before a colon, or after a word of making plans',
      '# 3月2日 工作计划\n## 已完成：码头\n- 刷漆\n## 下一步：灯塔\n- 换灯\n## 天气：晴\n- 无风',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
    ],
    [
      'with what it introduces behind it',
      '# 会议纪要\n- 制定下一阶段刷漆计划：\n  - 买漆\n- 下周计划：刷漆\n- 下周天气：下雨',
      ['3 todo - - task.section-todo', '4 todo - - task.marker'],
    ],
    [
      'a share behind a gap',
      '# 3月2日 工作计划\n## 码头\n- 刷漆\t\t30%\n- 漆的用量少了 30%',
      ['3 doing - - task.status', '4 todo - - task.sibling'],
    ],
  ]);
});

describe('whose list it is', () => {
  cases([
    [
      'a heading that says whose tasks follow',
      '# 小林的任务\n## 本周完成\n- 刷漆\n## 下周计划\n- 换灯\n# 小秋的任务\n## 下周计划\n- 扫地',
      ['3 done 小林 - task.section-done', '5 todo 小林 - task.section-todo', '8 todo 小秋 - task.section-todo'],
    ],
    [
      'in English',
      "# Ann's tasks\n## Done\n- paint\n# Bo's tasks\n## TODO\n- sweep",
      ['3 done Ann - task.section-done', '6 todo Bo - task.section-todo'],
    ],
    [
      'a thing has no tasks',
      '# 码头的漆\n## 下周计划\n- 刷漆\n# 灯塔的灯\n## 下周计划\n- 换灯',
      ['3 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'in a list of things to do, those known with whom the sentence begins',
      '# 会议纪要\n参会人：王小明、李静\n\n下一步计划：\n- 王小明与李静继续刷漆\n- 李静的图纸再看一遍\n- 先问王小明',
      ['5 todo 王小明,李静 - task.section-todo', '6 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'a name in parentheses has a family name',
      '## 下周计划\n- 补图（王小明）\n- 补图（俯视图）',
      ['2 todo 王小明 - task.section-todo', '3 todo - - task.section-todo'],
    ],
    [
      'who presents a topic of the minutes does not answer for it',
      '# 会议纪要\n## 油漆（王小明）\n- [ ] 刷漆\n',
      ['3 todo - - task.checkbox'],
    ],
  ]);
});

describe('tables by other names', () => {
  cases([
    [
      'who takes part, and what they do, in minutes',
      '# 会议纪要\n|序号|人员|任务|\n|--|--|--|\n|1|@wangxm|刷漆|',
      ['4 todo wangxm - task.table'],
    ],
    ['not in an article', '# 码头\n|姓名|工作|\n|--|--|\n|王小明|船长|', [], 'pier.md'],
    [
      'from when to when, in a plan',
      '# 3月2日 工作计划\n|阶段|开始日期|结束日期|\n|--|--|--|\n|刷漆|2026-03-03|2026-03-06|',
      ['4 todo - 2026-03-06 task.table'],
    ],
    ['not in minutes', '# 会议纪要\n|环节|开始时间|结束时间|\n|--|--|--|\n|茶歇|9:00|9:30|', []],
  ]);
});

describe('who does what, in minutes', () => {
  cases([
    [
      'a heading that ends with how work is divided',
      '# 会议纪要\n## 对本周任务进行分配\n- 王小明：刷漆\n- 高桅杆：还在修\n## 内存分配\n- 王小明：两块',
      ['3 todo 王小明 - task.section-todo', '4 doing 高桅杆 - task.section-todo'],
    ],
    [
      'an item above others that is named like a heading',
      '# 会议纪要\n1. 下一步计划\n   - 各组刷漆\n2. 码头的天气\n   - 下雨',
      ['3 todo - - task.section-todo'],
    ],
    [
      'charged with it, asked for it, addressed',
      '# 会议纪要\n- 由王小明联系厂家\n- 请李静明天给出方案\n- @李静 确认报价\n- 自由活动\n- @李静 说天气不好',
      ['2 todo 王小明 - task.undertaking', '3 todo 李静 2026-03-03 task.undertaking', '4 todo 李静 - task.owner'],
    ],
    [
      'taken on within a sentence',
      '# 会议纪要\n- 灯塔要换灯，李静跟进，3月6日前完成\n- 灯塔要换灯，李静不在',
      ['2 todo 李静 2026-03-06 task.undertaking'],
    ],
    [
      'still open, also below words that open nothing',
      '# 会议纪要\n## 会议内容\n- 油漆颜色（待解决）\n- 缆绳（已解决）',
      ['3 todo - - task.status'],
    ],
    [
      'a label without a colon, a name before a day',
      '## 改进措施\n- 补充预案，责任人李静，3月31日前完成\n- 换灯 - 李静 - 3/16\n- 补充责任人名单',
      [
        '2 todo 李静 2026-03-31 task.section-todo',
        '3 todo 李静 2026-03-16 task.section-todo',
        '4 todo - - task.section-todo',
      ],
    ],
    [
      'a given name in a heading has two characters',
      '# 3月2日 工作计划\n## 码头（小明）\n- [ ] 刷漆\n## 灯塔（客户端）\n- [ ] 换灯',
      ['3 todo 小明 - task.checkbox', '5 todo - - task.checkbox'],
    ],
    [
      'several who do it together',
      '# 会议纪要\n- 分工：\n  - 王小明、李静和张伟负责刷漆\n  - 栏杆、台阶很旧',
      ['3 todo 王小明,李静,张伟 - task.section-todo', '4 todo - - task.section-todo'],
    ],
    [
      'a line for each, in paragraphs',
      '# 会议纪要\n## 分工\n王小明：刷漆\n\n李静：换灯\n\n说明：漆在仓库',
      ['3 todo 王小明 - task.section-todo', '5 todo 李静 - task.section-todo'],
    ],
    [
      'no name ends before a verb with what stands before verbs',
      '# 会议纪要\n- 任务未完成时停船\n- 方案可提供给码头',
      [],
    ],
    ['a noun at the end is no remark', '遗留问题：\n1、补充颜色说明', ['2 todo - - task.section-todo']],
  ]);
});

describe('tables as people leave them', () => {
  cases([
    [
      'a row without its merged cell, and one that ends early',
      '|区域|任务|责任人|完成时间|\n|--|--|--|--|\n|码头|刷漆|王小明|3-15|\n|换灯|李静|3月6日|\n|灯塔|扫地|李静|',
      ['3 todo 王小明 2026-03-15 task.table', '4 todo 李静 2026-03-06 task.table', '5 todo 李静 - task.table'],
    ],
    [
      'a column of what comes next',
      '# 周报\n|区域|本周进展|下周计划|负责人|\n|--|--|--|--|\n|码头|刷完一半|刷完另一半|王小明|\n|灯塔|换灯|无|李静|',
      ['4 doing 王小明 - task.table'],
    ],
    [
      'a pair of numbers among other things is no day',
      '|任务|责任人|编号|\n|--|--|--|\n|刷漆|王小明|3-15|',
      ['3 todo 王小明 - task.table'],
    ],
  ]);
});
