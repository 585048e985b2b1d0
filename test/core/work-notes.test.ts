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
  assert.deepEqual(modes.map(scopeOf), ['done', 'done', 'todo', 'todo', 'todo', 'none', null]);
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
