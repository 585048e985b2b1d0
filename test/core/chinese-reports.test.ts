/** Reports, checklists and minutes in Chinese as teams lay them out: tables, quotes, names of parts; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = '2026-03-02 会议纪要.md';
const report = '2026-03-02 周报.md';
const checklist = '灯塔发布检查单.md';

describe('tables that say whose each row is and how far', () => {
  cases([
    [
      'whatever the other columns are called; a box is a status',
      '| # | 项目 | 责任人 | 状态 |\n|---|---|---|---|\n| 1 | 灯具通电 | @bo | ☐ |\n| 2 | 缆绳拉紧 | 王小明 | [x] |',
      ['3 todo bo - task.table', '4 done 王小明 - task.table'],
      checklist,
    ],
    [
      'where the status is none, the rows are things',
      '| 泊位 | 负责人 | 状态 |\n|---|---|---|\n| 东一 | 王小明 | 空 |\n| 东二 | 李静 | 占用 |',
      [],
      checklist,
    ],
  ]);
});

describe('whose and what on one line', () => {
  cases([
    [
      'a label for each',
      '## 灯塔\n- 责任人：王小明，内容：更换东侧灯具\n- 责任人：李静；任务：整理缆绳清单；截止：3月20日',
      ['2 todo 王小明 - task.owner', '3 todo 李静 2026-03-20 task.owner'],
      minutes,
    ],
    [
      'a label alone belongs to the point above',
      '## 待办\n- 更换东侧灯具\n  - 责任人：王小明，李静',
      ['2 todo 王小明,李静 - task.section-todo'],
      minutes,
    ],
  ]);
});

describe('a deed, a blank and Latin letters', () => {
  cases([
    [
      'as people write who set them apart',
      '## 本周完成\n- 灯塔监控\n  - 修复 lamp_time 误报\n  - 联调 RPC 接口\n- 缆绳\n  - 设计 图纸\n  - 测试 报告\n',
      [
        '2 done - - task.section-done',
        '3 done - - task.section-done',
        '4 done - - task.section-done',
        '5 done - - task.section-done',
      ],
      report,
    ],
  ]);
});

describe('deeds in parts, and things that are named', () => {
  cases([
    [
      'a sentence with a deed is the point, though a colon leads to its parts',
      '## 本周完成\n- 在东码头完成了灯具的调试，包括：\n  - 接线\n  - 通电\n- 东码头：\n  - 换灯',
      ['2 done - - task.section-done', '6 done - - task.section-done'],
      report,
    ],
    [
      'below a few words that end like a deed stand deeds of their own, below a bid its steps',
      '## 本周完成\n- 灯塔监控\n  - 完成阈值配置\n  - 修复夜间误报\n- 更换灯具\n  - 拆除旧灯\n  - 检查接线\n',
      [
        '2 done - - task.section-done',
        '3 done - - task.section-done',
        '4 done - - task.section-done',
        '5 done - - task.section-done',
      ],
      report,
    ],
    [
      'below words that name things the points are those',
      '## 完成情况\n三盏灯全部上线，分别是：\n\n- 东灯：白光\n- 西灯：红光\n',
      [],
      report,
    ],
    [
      'the work of the week is no such thing',
      '## 本周完成\n本周完成的工作分别是：\n\n- 东灯：更换灯具\n- 西灯：检查缆绳\n',
      ['4 done - - task.section-done', '5 done - - task.section-done'],
      report,
    ],
    [
      'a sentence with an address behind it is a deed, a word is a setting',
      '## 本周完成\n- 整理缆绳图纸，上传到：https://example.com/ropes\n- 仓库地址：https://example.com/harbour',
      ['2 done - - task.section-done'],
      report,
    ],
    [
      'what says why and to what end belongs to the point',
      '## 本周完成\n- 更换东侧灯具\n- 预期效果：夜间可见\n- 解决办法：加装稳压器',
      ['2 done - - task.section-done'],
      report,
    ],
  ]);
});

describe('how far it is among what was done', () => {
  cases([
    [
      'what is planned for a day still goes on',
      '## 完成情况\n- 3月1日开始粉刷栏杆，预计3月9日完成\n- 更换灯具，3月1日完成\n',
      ['2 doing - 2026-03-09 task.section-done', '3 done - - task.section-done'],
      report,
    ],
    [
      'a weekday for which it is planned is the next, others are the last',
      '## 本周完成\n- 栏杆在粉刷，预计周五完成\n- 周五更换灯具\n',
      ['2 doing - 2026-03-06 task.section-done', '3 done - - task.section-done'],
      report,
    ],
    [
      'what is yet to come is to do',
      '## 本周完成\n- 更换灯具\n- 下周开始粉刷栏杆\n- 下周的图纸已补齐\n',
      ['2 done - - task.section-done', '3 todo - - task.section-done', '4 done - - task.section-done'],
      report,
    ],
  ]);
});

describe('reports in quotes', () => {
  cases([
    [
      'where the headings stand in them too, with a day alone above what was done',
      '> ## 本周完成\n>\n> * 星期一：\n> > 1.更换东侧灯具\n>\n> ## 下周计划\n>\n> 1. 粉刷栏杆\n',
      ['4 done - - task.section-done', '8 todo - - task.section-todo'],
      report,
    ],
    ['words that are quoted below such a heading are not', '## 本周完成\n\n> 更换东侧灯具\n', [], report],
  ]);
});

describe('whose it is', () => {
  cases([
    [
      'a speaker in the first person',
      '## 讨论\n- @ann 缆绳磨损了，我下周开始更换。\n- @bo 灯具坏了，我昨天换了。\n- @bo 我认为栏杆太矮',
      ['2 todo ann - task.undertaking'],
      minutes,
    ],
    [
      'with a time between somebody and the deed',
      '## 参会人\n- 王小明\n- 李静\n## 结论\n1. 采用红光灯，由王小明下周完成采购申请。\n2. 李静 3/20 前给出安装方案。\n3. 李静 3/20 生日\n',
      ['5 todo 王小明 - task.undertaking', '6 todo 李静 2026-03-20 task.undertaking'],
      minutes,
    ],
    [
      'a heading, or a line right below it, that says who answers for it',
      '## 灯塔（P0，负责人：王小明，5月底）\n- [ ] 换灯\n## 缆绳\n负责人：李静\n- [ ] 更换缆绳\n## 栏杆\n汇报人：张伟\n- [ ] 粉刷栏杆\n',
      ['2 todo 王小明 - task.checkbox', '5 todo 李静 - task.checkbox', '8 todo - - task.checkbox'],
      report,
    ],
    [
      'in brackets beside people in brackets',
      '## 上周工作\n- （王小明）\n  1. 更换灯具\n- （李静静）\n  1. 粉刷栏杆\n- （码头运维）已接好缆绳\n',
      ['3 done 王小明 - task.section-done', '5 done 李静静 - task.section-done', '6 done 码头运维 - task.section-done'],
      report,
    ],
    [
      'a team and its deed, with or without a time between',
      '## 待办\n- 前端组本周内更换灯具图标\n- 测试团队回归灯塔页\n- 前端组件更换图标',
      [
        '2 todo 前端组 2026-03-08 task.section-todo',
        '3 todo 测试团队 - task.section-todo',
        '4 todo - - task.section-todo',
      ],
      minutes,
    ],
    [
      'a part of a team as it is written',
      '## 待办\n- QA：补充灯塔用例\n- 后端：导出航线',
      ['2 todo QA - task.section-todo', '3 todo 后端 - task.section-todo'],
      minutes,
    ],
  ]);
});

describe('what stands above a list', () => {
  cases([
    [
      'a sentence with a full stop introduces it; a line without one is a point',
      '## 本周安排\n检查分三轮。\n我们先看东码头。\n- 更换灯具\n',
      ['4 todo - - task.section-todo'],
      report,
    ],
  ]);
});

describe('numbered labels above headings', () => {
  cases([
    [
      'head them all, until the next of them',
      '1.上周工作总结：\n#### 码头\n* 更换灯具\n* 栏杆 已上线\n#### 缆绳\n* 整理清单\n\n2.本周工作计划：\n\n* 检查灯塔\n#### 仓库\n* 清点钢丝',
      [
        '3 done - - task.section-done',
        '4 done - - task.section-done',
        '6 done - - task.section-done',
        '10 todo - - task.section-todo',
        '12 todo - - task.section-todo',
      ],
      '周例会.md',
    ],
    [
      'but only those below their own',
      '## 灯塔周报\n1.本周计划：\n### 码头\n- 更换灯具\n## 天气\n- 有雨',
      ['4 todo - - task.section-todo'],
      report,
    ],
    [
      'and none where a list of their own stands between',
      '## 灯塔周报\n1.本周计划：\n- 更换灯具\n### 天气\n- 有雨',
      ['3 todo - - task.section-todo'],
      report,
    ],
  ]);
});

describe('words that look like somebody', () => {
  cases([
    [
      'say why or when',
      '## 上线后观测（首日）\n- [ ] 检查灯塔\n- [ ] 由于测试环境下线，更换灯具',
      ['2 todo - - task.checkbox', '3 todo - - task.checkbox'],
      checklist,
    ],
    ['and somebody is asked', '## 待办\n- 由于海负责检查灯塔', ['2 todo - - task.section-todo'], report],
  ]);
});

describe('what a report tells below parts of its days', () => {
  const told = (lines: readonly number[]) => lines.map((line) => `${line} done - - task.told`);
  cases([
    [
      'that they were done, where two of a few say so',
      '## 3.2-3.6\n#### 灯塔\n1.完成图纸。\n\n2.了解缆绳需求。\n#### 码头\n1.解决灯具闪烁。\n\n2.栏杆有些晃，继续观察。',
      [...told([3, 5, 7]), '9 doing - - task.told'],
      report,
    ],
    [
      'also of what a word that only holds 需 names, and not of what has to be',
      '## 3.2-3.6\n#### 灯塔\n1.完成图纸。\n\n2.缆绳需求 3 捆。\n\n3.缆绳需更换。\n#### 码头\n1.解决灯具闪烁。',
      [...told([3, 5]), '7 todo - - task.obligation', ...told([9])],
      report,
    ],
    [
      'and of no version, nor by one alone',
      '## 1.3.2\n#### 灯塔\n1.完成图纸。\n\n2.灯具很亮。\n## 3.9-3.13\n#### 码头\n1.完成栏杆。\n\n2.灯还暗。\n\n3.雨很大。\n\n4.风也大。\n# 仓库\n- 补好了缆绳\n- 刷好了门',
      [],
      '2026-03-02 计划.md',
    ],
  ]);
});

describe('topics and deeds above lists', () => {
  cases([
    [
      'what was finished below a topic counts as the deeds of it',
      '## 本周进展\n- 灯塔\n  - 完成了灯具的更换\n- 天气\n  - 多雨',
      ['2 done - - task.section-done', '3 done - - task.section-done', '4 done - - task.section-done'],
      report,
    ],
    [
      'a sentence of its own may lead to the list below a deed; what is no deed heads its list',
      '## 下周计划\n- 继续更换灯具，先换东侧。还可以考虑的有：\n  - 更亮的灯\n- 东侧的灯坏了。原因有：\n  - 进水',
      ['2 todo - - task.section-todo', '5 todo - - task.section-todo'],
      report,
    ],
    [
      'ideas for what comes are to be done',
      '## 会议纪要\n### 发展设想\n1. 集中精力更换灯具；\n2. 整理缆绳清单；\n### 意见\n1. 灯具很亮；',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
      minutes,
    ],
  ]);
});

describe('what is called a report', () => {
  const done = (...lines: number[]): string[] => lines.map((line) => `${line} done - - task.told`);
  const next = '\n\n**下周计划**\n\n1. 检查绞车';
  cases([
    [
      'above all headings',
      `# 周报\n\n1. 梳理了栏杆的图纸，写了说明\n2. 盘点了仓库里的缆绳${next}`,
      [...done(3, 4), '8 todo - - task.section-todo'],
    ],
    [
      'below topics, where it says elsewhere what comes next',
      `## 码头周报（2026.3.2-2026.3.8）\n\n### 一、栏杆\n- 重构扶手\n- 新增警示牌\n\n### 二、灯塔\n- 优化灯号\n- 更新灯具${next}`,
      [...done(4, 5, 8, 9), '13 todo - - task.section-todo'],
    ],
    [
      'also where nothing is said of what comes next, and below the names of parts',
      '# 周报\n\n1. 栏杆\n   - 重构扶手\n   - 新增警示牌\n2. 灯塔\n   - 灯具更换',
      done(4, 5, 7),
    ],
    [
      'and in the log of a day, but not what its points are called',
      '# 开发日志\n\n## 3月2日\n- 修复栏杆接口\n- 灯塔页面联调\n- 问题：灯太暗',
      done(4, 5),
    ],
    [
      'in minutes deeds are to do',
      '# 会议纪要\n\n### 栏杆\n- 重构扶手\n- 新增警示牌',
      ['4 todo - - task.list', '5 todo - - task.list'],
    ],
    [
      'a time to come is not told of',
      '# 周报\n\n- 梳理了图纸\n- 清点了缆绳\n\n### 下周码头\n- 修复栏杆\n- 更换灯具',
      [...done(3, 4), '7 todo - - task.list', '8 todo - - task.list'],
    ],
    [
      'a plan is no report',
      `# 码头计划\n\n### 栏杆\n- 重构扶手\n- 新增警示牌${next}`,
      ['9 todo - - task.section-todo'],
    ],
  ]);
});

describe('headings of a time and words for work', () => {
  cases([
    [
      'however many of these',
      '# 20260302\n1、栏杆图纸，50%。\n\n明日计划工作事项\n\n1、灯具图纸。\n# 20260303\n1、灯具图纸，100%。\n\n明日计划工作事项\n\n1、缆绳图纸。',
      [
        '2 doing - - task.status',
        '6 todo - - task.section-todo',
        '8 done - - task.status',
        '12 todo - - task.section-todo',
      ],
      '日报.md',
    ],
    [
      'the work of this week beside what comes next was done',
      '# 周总结\n## 一、本周重点工作\n- 更换灯具\n## 二、下步计划\n- 修复栏杆',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
      '码头.md',
    ],
    [
      'alone it is what is to do',
      '# 计划\n## 一、本周重点工作\n- 更换灯具',
      ['3 todo - - task.section-todo'],
      '码头.md',
    ],
    [
      'so are tasks and aims',
      '# 计划\n## 本周重点任务\n- 更换灯具\n## 下周计划\n- 修复栏杆',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
      '码头.md',
    ],
  ]);
});

describe('a share set off by a comma', () => {
  cases([
    ['says how far it is', '# 周报\n## 本周完成\n- 刷栏杆，50%。', ['3 doing - - task.section-done'], '周报.md'],
    [
      'not how much less something is',
      '# 周报\n## 本周完成\n- 减少缆绳用量，30%',
      ['3 done - - task.section-done'],
      '周报.md',
    ],
  ]);
});

describe('a section of a report', () => {
  cases([
    [
      'is told as a whole where half of it tells',
      '# 周报\n## 灯塔\n- 更换灯具\n- 灯塔操作台一键启动\n## 下周计划\n- 修复栏杆',
      ['3 done - - task.told', '4 done - - task.told', '6 todo - - task.section-todo'],
      '周报.md',
    ],
    [
      'not what was found wanting',
      '# 周报\n## 工作中的不足\n- 对缆绳的规格了解不够\n- 对潮位知之甚少\n## 下周计划\n- 修复栏杆',
      ['6 todo - - task.section-todo'],
      '周报.md',
    ],
    [
      'not where most of it does not',
      '# 周报\n## 灯塔\n- 更换灯具\n- 灯塔很高\n- 栏杆很旧\n## 下周计划\n- 修复栏杆',
      ['7 todo - - task.section-todo'],
      '周报.md',
    ],
  ]);
});

describe('what opens a list', () => {
  cases([
    [
      'may be the last sentence of a line',
      '# 周报\n按检查表对码头做了检查。本周完成：\n\n1. 灯具检查\n2. 栏杆检查',
      ['4 done - - task.section-done', '5 done - - task.section-done'],
      '周报.md',
    ],
    ['not any sentence', '# 周报\n按检查表对码头做了检查。检查如下：\n\n1. 灯具的颜色\n2. 栏杆的高度', [], '周报.md'],
    [
      'and ends where the next number stands, also below sentences',
      '周报-王宁\n\n2.下周计划\n继续画灯塔\n总结现有的缆绳，在通过之后，交给同事。\n\n3.其他\n都不错。',
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
      '周报.md',
    ],
  ]);
});

describe('headings that say a deed', () => {
  cases([
    [
      'below what was done and what is to do, above prose',
      '# 王宁\n## 本周工作\n### 1.更换灯具\n旧灯太暗。\n### 2.灯塔\n很高。\n## 下周工作\n### 1.修复栏杆\n### 2.采购缆绳\n- 两根',
      ['3 done - - task.section-done', '8 todo - - task.section-todo', '10 todo - - task.section-todo'],
      '码头.md',
    ],
    ['nowhere else', '# 码头\n## 灯塔\n### 1.更换灯具\n旧灯太暗。', [], '周报.md'],
  ]);
});

describe('what stands on a line below a point', () => {
  cases([
    [
      'says in a plan how far it is',
      '## 灯与栏杆\n1. 灯具统一\n状态：已完成\n\n2. 栏杆分级\n状态：待做',
      ['2 done - - task.status', '5 todo - - task.status'],
      '码头计划.md',
    ],
    ['not another thing of it', '## 灯与栏杆\n1. 灯具统一\n颜色：蓝\n\n2. 栏杆分级\n颜色：白', [], '码头计划.md'],
  ]);
});

describe('a table of how much something is, and whose', () => {
  const table = (head: string) => `\n模块 | ${head} | 负责人\n--- | --- | ---\n栏杆 | 4 | 王小明`;
  cases([
    [
      'lists work, whatever it is called',
      `# 码头排期（调试时间另算）\n${table('预估工作量（人/天）')}`,
      ['5 todo 王小明 - task.table'],
      '码头.md',
    ],
    ['not where how much is of something else', `# 码头排期\n${table('潮位（米）')}`, [], '码头.md'],
    ['nor in a runbook', `# 码头调试\n${table('预估工作量（人/天）')}`, [], '码头.md'],
  ]);
});

describe('things in brackets', () => {
  cases([
    [
      'are nobody, nor what stands beside them',
      '# 计划\n## 待办\n- [ ] 登录（K2 + Cookie）\n- [ ] 换灯（Ann）',
      ['3 todo - - task.checkbox', '4 todo Ann - task.checkbox'],
      '码头.md',
    ],
  ]);
});

describe('points right below a day of a work log', () => {
  cases([
    [
      'were done on it, where half of them name a deed',
      '# 工作日志\n\n## 20260302\n\n- 北面的灯\n- 缆绳更换\n\n## 2026.3.3\n\n- 小吊车联调\n- 栏杆油漆（蓝色）\n',
      ['5 done - - task.told', '6 done - - task.told', '10 done - - task.told', '11 done - - task.told'],
      '工作日志.md',
    ],
    [
      'but not below a line of its own, nor what refers, asks or is open',
      '# 工作日志\n\n## 20260302\n\n灯塔的问题\n\n- 北面的灯\n- 缆绳更换\n\n## 20260303\n\n- 油漆呢？\n- [灯](https://lamp.example)\n- 问题：栏杆\n',
      [],
      '工作日志.md',
    ],
  ]);
});
