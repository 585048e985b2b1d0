/** Work in Chinese in whatever shape people list it, and how headings are built that open it; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases, read } from './reading.ts';

const plan = '码头计划.md';
const minutes = '2026-03-02 会议纪要.md';
const report = '码头周报.md';

describe('lines without bullets that are made alike', () => {
  cases([
    [
      'a day before each',
      '# 本周计划\n\n周一：更换灯具\n周二：检查栏杆\n',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
      plan,
    ],
    [
      'a part before each, and how far it is',
      '# 灯塔计划\n\n登录页：已完成\n栏杆页：进行中\n',
      ['3 done - - task.status', '4 doing - - task.status'],
      plan,
    ],
    [
      'how far it is, set apart behind each, below names of which one may be none elsewhere',
      '# 3.6\n## 王小明\n更换灯具\t未完成\n检查栏杆\t已完成\n## 李静\n整理图纸\t已完成\n清点缆绳\t已完成\n## 张伟\n灯具采购\t已完成\n栏杆验收\t已完成\n## 小勇\n码头地图\t已完成\n灯塔看板\t已完成\n',
      [
        '3 todo 王小明 - task.status',
        '4 done 王小明 - task.status',
        '6 done 李静 - task.status',
        '7 done 李静 - task.status',
        '9 done 张伟 - task.status',
        '10 done 张伟 - task.status',
        '12 done 小勇 - task.status',
        '13 done 小勇 - task.status',
      ],
      report,
    ],
    [
      'what they say of the note or the meeting is none',
      '# 本周计划\n\n项目周期：三周\n汇报人：王小明\n会议地点：三楼\n',
      [],
      plan,
    ],
    ['nor do sentences stand alike', '# 灯塔计划\n\n灯具已到货。先看一看。\n栏杆还没到。再等一等。\n', [], plan],
    [
      'right below a heading that divides what is to do',
      '## 下周安排\n\n### 灯塔\n更换灯具\n检查灯罩\n',
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
      plan,
    ],
    [
      'and below a name in a list, not set in',
      '## 本周主要事项\n\n- 王小明\n灯塔页：联调图纸\n\n- 李静\n栏杆页：已发布\n\n- 晓刚\n码头页：联调\n',
      ['4 done 王小明 - task.section-done', '7 done 李静 - task.section-done', '10 done 晓刚 - task.section-done'],
      minutes,
    ],
  ]);
});

describe('notes that list work by what they are called', () => {
  cases([
    [
      'in their front matter, for days in brackets',
      '---\ntitle: 灯塔任务（20260302-20260306）\n---\n\n#### 灯塔\n- 灯罩，加一个开关\n- 图纸\n',
      ['6 todo - - task.named', '7 todo - - task.named'],
      '灯塔.md',
    ],
    ['a task without days may be anything', '---\ntitle: 定时任务\n---\n\n#### 灯塔\n- 灯罩\n- 图纸\n', [], '灯塔.md'],
    [
      'what explains them is none, nor is a quoted remark',
      '## 灯塔\n- 灯罩\n\n> 昨天开工，先看看图纸\n\n## 灯具规则说明\n- 先亮红灯\n',
      ['2 todo - - task.named'],
      '码头工作计划.md',
    ],
  ]);
});

describe('labels that open a list', () => {
  cases([
    [
      'are none of its points',
      '# 例会\n\n会后TODO：\n1. 更换灯具\n\n三、需协调的事项\n1. 栏杆到货\n',
      ['4 todo - - task.section-todo', '7 todo - - task.section-todo'],
      minutes,
    ],
    [
      'what was done this week is told of each where it stands beside what comes next',
      '# 例会\n\n- 王小明\n  - 本周完成\n    - 灯塔页\n  - 下周计划\n    - 栏杆页\n- 李静\n  - 本周完成\n    - 码头页\n  - 下周计划\n    - 地图\n',
      [
        '5 done 王小明 - task.section-done',
        '7 todo 王小明 - task.section-todo',
        '10 done 李静 - task.section-done',
        '12 todo 李静 - task.section-todo',
      ],
      minutes,
    ],
    [
      'and `今日：` beside `明日：`',
      '# 日报\n\n今日：\n- 灯塔页\n\n明日：\n- 栏杆页\n',
      ['4 done - - task.section-done', '7 todo - - task.section-todo'],
      '日报.md',
    ],
  ]);
});

test('a heading says by its parts what it opens', () => {
  const said: [text: string, mode: string | null][] = [
    ['第三周计划', 'todo'],
    ['第一阶段成果', 'done'],
    ['3月6日', null],
    ['寒假学习任务', 'todo'],
    ['学习内容', 'none'],
    ['下周的任务是', 'todo'],
    ['下周', 'todo'],
    ['这周主要做了以下几件事', 'done'],
    ['请在例会前完成以下工作', 'todo'],
    ['进度计划', 'todo'],
    ['时间计划', 'none'],
    ['主要完成的工作', 'done'],
    ['需要完成的工作', 'todo'],
    ['主要修改内容', null],
    ['要修改的内容', 'todo'],
    ['待修复的bug', 'todo'],
    ['修复的bug', 'done'],
    ['老师布置的任务', 'todo'],
    ['图书布置', null],
    ['会议安排', 'none'],
    ['安排', 'todo'],
    ['灯具使用说明', 'none'],
    ['整理灯具的介绍', null],
    ['2026规划', 'todo'],
    ['Q2 目标', 'todo'],
    ['v1.2 计划', 'todo'],
    ['二期规划', 'todo'],
    ['2.1 目标', null],
    ['明年目标', 'todo'],
    ['今天任务', 'todo'],
    ['整改任务', 'todo'],
    ['任务及责任人', 'todo'],
    ['责任人', null],
    ['没有完成的任务', 'todo'],
    ['请各组完成以下事项', 'todo'],
    ['请参考以下内容', 'none'],
    ['需要注意以下几点', 'none'],
    ['灯塔支持以下功能', 'none'],
    ['下一阶段将重点推进以下几个方向', 'todo'],
    ['已完成以下工作', 'done'],
    ['路线图', 'todo'],
    ['遗留bug', 'todo'],
  ];
  assert.deepEqual(
    said.map(([text]) => [text, scopeOf(text)]),
    said,
  );
});

describe('tables', () => {
  cases([
    [
      'by days of the week, down or across',
      '# 码头\n\n| 星期 | 工作内容 |\n|---|---|\n| 周一 | 更换灯具 |\n\n| | 周一 | 周二 | 周三 |\n|---|---|---|---|\n| 王小明 | 刷漆 | | 换灯 |\n',
      ['5 todo - 2026-03-02 task.table', '9 todo - - task.table'],
      '2026-03-02 码头计划.md',
    ],
    [
      'of any columns below what is to do',
      '# 会议纪要\n## 分工\n| 部分 | 相关人 | 要点 |\n|---|---|---|\n| 灯塔 | 王小明 | 灯罩 |\n## 潮位\n| 部分 | 高度 | 要点 |\n|---|---|---|\n| 东侧 | 三米 | 慢 |\n',
      ['5 todo 王小明 - task.table'],
      minutes,
    ],
  ]);
});

describe('tables that say whose and how far', () => {
  cases([
    [
      'what is to do beside a name, whatever the note is; no duties of a document',
      '# 码头\n\n|成员|任务|\n|---|---|\n|王小明|更换灯具|\n|李静||\n\n|成员|电话|\n|---|---|\n|王小明|更换号码|\n',
      ['5 todo 王小明 - task.table'],
      '码头.md',
    ],
    [
      'a week of the calendar, and no timetable',
      '# 码头\n\n|2026-3-2|周一|周二|周三|\n|---|---|---|---|\n|更换灯具|#|拆灯罩|装灯|\n\n||周一|周二|周三|\n|---|---|---|---|\n|早上|航海|绳结|潮汐|\n',
      ['5 todo - - task.table'],
      '码头.md',
    ],
    [
      'in words for features alone, and none for a berth',
      '# 码头\n\n|no|feature|status|owner|\n|---|---|---|---|\n|1|东灯塔|Developing|王小明|\n|2|西泊位|Occupied|王小明|\n',
      ['5 doing 王小明 - task.table'],
      '码头.md',
    ],
    [
      'in shares, or yes and no',
      '# 码头\n\n|模块|进度|\n|---|---|\n|灯塔|100%|\n|栏杆|60%|\n',
      ['5 done - - task.table', '6 doing - - task.table'],
      '码头.md',
    ],
    [
      'yes and no in a column that asks',
      '# 码头计划\n\n|任务|是否完成|\n|---|---|\n|东灯塔|是|\n|西灯塔|否|\n',
      ['5 done - - task.table', '6 todo - - task.table'],
      '码头计划.md',
    ],
    [
      'a row among tasks that says whose it is, and none that says nothing',
      '# 码头\n\n|灯具|状态|负责人|\n|---|---|---|\n|东灯塔|已完成|王小明|\n|西灯塔|进行中|李静|\n|南灯塔|进行中|李静|\n|北灯塔|未开始|李静|\n|码头灯|找厂家|照明组|\n|岸灯|||\n',
      [
        '5 done 王小明 - task.table',
        '6 doing 李静 - task.table',
        '7 doing 李静 - task.table',
        '8 todo 李静 - task.table',
        '9 todo 照明组 - task.table',
      ],
      '码头.md',
    ],
  ]);

  test('addresses say nothing of the language', () => {
    const address = 'https://example.com/harbour/lamps/east/lantern/spare/parts/list';
    assert.equal(read(`# 灯塔\n- 更换灯罩：${address}\n- 检查栏杆：${address}\n`).language, 'zh');
    assert.equal(read('# Lamps\n- Order the lantern of the east lamp from the yard (灯塔)\n').language, 'en');
  });
});

describe('plans over a long time', () => {
  cases([
    [
      'below what it aims at, and in points of points; no links',
      '# 码头路线图\n\n- [English](README.md)\n\n## 目标\n\n- 灯具支持\n  - 增加对蓝灯的支持\n  - 增加对红灯的支持\n\n## 环境要求\n\n灯具的要求：\n\n- 灯罩三米\n',
      ['7 todo - - task.list', '8 todo - - task.list', '9 todo - - task.list'],
      '码头路线图.md',
    ],
    [
      'steps with a day of their own, and those that have none',
      '# 码头\n\n## 路线图\n\n- 更换更多的灯具\n  - 在 2026 年 5 月底之前，更换东侧的灯具\n  - 先看图纸\n',
      ['5 todo - - task.section-todo', '6 todo - 2026-05-31 task.section-todo'],
      '码头.md',
    ],
    [
      'the work on a thing, and what a thing is like',
      '# 码头整体搬迁方案及计划\n\n## 灯塔页面优化\n\n- 更换图标\n- 增加搜索\n\n## 灯塔页面\n\n- 三个图标\n- 支持搜索\n',
      ['5 todo - - task.list', '6 todo - - task.list'],
      '码头搬迁.md',
    ],
  ]);
});

describe('quoted lines and handles', () => {
  cases([
    [
      'several lines of a paragraph in a list of work',
      '# 1.0.2\n> 灯罩的颜色\n> 栏杆的高度\n\n# 说明\n> 先看图纸，再动手\n',
      ['2 todo - - task.named', '3 todo - - task.named'],
      '码头版本计划.md',
    ],
    [
      'a handle before a day and a deed is asked, and one that is spoken of is not',
      '# 例会\n## 灯塔\n- @ann 下周五前更换灯具\n- 灯太暗。@ann 下周检查电路\n- @ann 觉得灯太暗\n',
      ['3 todo ann 2026-03-13 task.owner', '4 todo ann - task.owner'],
      minutes,
    ],
  ]);
});
