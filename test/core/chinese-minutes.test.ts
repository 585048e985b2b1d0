/** Minutes and reports of teams that write Chinese: what is under way, planned, or somebody's share; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = '2026-03-02 会议纪要.md';
const report = '2026-03-02 周报.md';

describe('what goes on', () => {
  cases([
    [
      'a deed at the end of a clause, whatever the section says',
      '## 本周工作\n- 灯具联调中，预计月底完成\n- 缆绳图纸review中\n- 在测试中发现灯坏了\n## 下周计划\n- 栏杆，目前适配中',
      [
        '2 doing - 2026-03-31 task.section-done',
        '3 doing - - task.section-done',
        '4 done - - task.section-done',
        '6 doing - - task.section-todo',
      ],
      report,
    ],
    [
      'and where a list says nothing of the kind',
      '## 灯塔\n- 灯具基本可用，目前调试中，栏杆已修\n- 灯塔中有三盏灯',
      ['2 doing - - task.status'],
      minutes,
    ],
    [
      'somebody is at it',
      '## 待办\n- 王宁正在修栏杆\n- 确认正在使用的缆绳',
      ['2 doing - - task.section-todo', '3 todo - - task.section-todo'],
      minutes,
    ],
    [
      'a first word that a blank or emphasis sets apart',
      '# 码头组计划\n- 进行中 灯具选型\n- **完成** 缆绳检查表\n- 完成 栏杆的图纸',
      ['2 doing - - task.status', '3 done - - task.status', '4 todo - - task.sibling'],
      '2026-03-02 计划.md',
    ],
  ]);
});

describe('what minutes plan', () => {
  cases([
    [
      'for a day before which stands that it is planned',
      '## 讨论\n- 灯具预计本周交付，栏杆等待修复\n- 码头计划周五冻结\n- 本周交付的灯具有两盏坏了',
      ['2 todo - 2026-03-08 task.planned', '3 todo - 2026-03-06 task.planned'],
      minutes,
    ],
    [
      'for a time to come, with which the sentence begins',
      '## 灯塔\n- 下周一演示缆绳\n- 后续会补充图纸\n- 2、明天继续检查栏杆\n- 后续的检查由谁来做？\n- 上周检查了栏杆',
      ['2 todo - 2026-03-09 task.planned', '3 todo - - task.planned', '4 todo - 2026-03-03 task.planned'],
      minutes,
    ],
    [
      'also in a paragraph below a name',
      '# 站会\n王宁：\n今天修了栏杆\n明天继续换灯\n\n李静：\n今天刷了漆\n\n## 3月3日\n王宁：\n今天很冷\n\n李静：\n今天换了灯\n\n码头很旧\n明天继续换灯',
      ['4 todo 王宁 2026-03-03 task.planned'],
      '2026-03-02 站会.md',
    ],
    ['but not on the agenda', '## 议程\n- 下周检查栏杆', [], minutes],
  ]);
});

describe('whose it is', () => {
  cases([
    [
      'those who are charged with it together',
      '- 由王宁与李静协同负责灯塔的组建\n- 由此可见，栏杆太旧',
      ['1 todo 王宁,李静 - task.undertaking'],
      minutes,
    ],
    [
      'a name right behind a dash, or with more of them',
      '分配了任务：\n栏杆图-王宁\n缆绳表-李静\n图纸-草案\n\n遗留任务：\n1、灯具选型 --赵强等',
      [
        '2 todo 王宁 - task.section-todo',
        '3 todo 李静 - task.section-todo',
        '4 todo - - task.section-todo',
        '7 todo 赵强 - task.section-todo',
      ],
      minutes,
    ],
    [
      'parts of a team beside each other',
      '## 下一步计划\n- 前端：修灯塔页\n- 测试组：跑一遍\n- 码头：刷漆\n## 后续工作\n- 前端：换图标\n- 缆绳：换新的',
      [
        '2 todo 前端 - task.section-todo',
        '3 todo 测试组 - task.section-todo',
        '4 todo - - task.section-todo',
        '6 todo - - task.section-todo',
        '7 todo - - task.section-todo',
      ],
      minutes,
    ],
    [
      'shares that are set apart as quotes, where the heading says that they are',
      '## 初步分工\n> 王宁：画图\n>\n> 晓峰、文静：负责修栏杆\n\n## 背景\n> 王宁：灯很暗',
      ['2 todo 王宁 - task.section-todo', '4 todo 晓峰,文静 - task.section-todo'],
      minutes,
    ],
    [
      'a word whose characters stand apart is no name',
      '# 会  议  记  录\n## 待办\n- 修栏杆',
      ['3 todo - - task.section-todo'],
      minutes,
    ],
  ]);
});

describe('what a list is made of', () => {
  cases([
    [
      'points with letters',
      '2. **后续规划：**\n\n   a. 修栏杆：① 先量尺寸；② 再买木板\n\n   b. 换灯：先问价格，再请大家一起看看哪一种灯更亮也更省电，下次开会时再定下来',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
      minutes,
    ],
    [
      'a deed behind a word that says how',
      '## 港口\n1. 灯塔\n   - 进一步明确灯具的型号\n   - 逐步更换缆绳\n## 想法\n- 进一步的想法\n- 逐步的变化',
      ['3 todo - - task.list', '4 todo - - task.list'],
      '港口计划.md',
    ],
    [
      'in a table on the agenda stands who speaks, and a form says what its columns are for',
      '## 议程\n| 议题 | 负责人 |\n|--|--|\n| 灯塔进展 | 王宁 |\n\n## Action Items\n| Done? | Item | Responsible |\n|--|--|--|\n| | item | who |\n| | 修栏杆 | 李静 |',
      ['10 todo 李静 - task.table'],
      minutes,
    ],
  ]);
});

describe('names alone on a line', () => {
  cases([
    [
      'stand beside those that stand again',
      '## 3月2日\n王小明：\n今天画了图纸\n明天要修好栏杆\n\n李静：\n今天清点了钢丝\n明天整理清单\n\n张海明：\n明天检查灯塔\n\n## 3月3日\n王小明：\n明天换灯\n\n李静：\n明天补图纸',
      [
        '4 todo 王小明 2026-03-03 task.planned',
        '8 todo 李静 2026-03-03 task.planned',
        '11 todo 张海明 2026-03-03 task.planned',
        '15 todo 王小明 2026-03-04 task.planned',
        '18 todo 李静 2026-03-04 task.planned',
      ],
      minutes,
    ],
    ['and words that look like one are none', '## 3月2日\n时间表：\n明天修栏杆\n方案二：\n明天检查灯塔', [], minutes],
  ]);
});

describe('what is yet to come', () => {
  cases([
    [
      'is said by a later clause, too',
      '## 讨论\n- 钢丝不够，下周开始换灯\n- 灯具已到，后续的图纸在仓库\n- 栏杆晃动，后续修好了',
      ['2 todo - - task.planned'],
      minutes,
    ],
    [
      'below what is called so in English',
      '## Discussion Items\n- 灯具预计本周交付\n- 灯具很亮',
      ['2 todo - 2026-03-08 task.planned'],
      minutes,
    ],
  ]);
});

describe('what is done to a part of a product', () => {
  const held = (points: string): string =>
    `# 会议记录\n\n### 2026年3月2日\n**会议主题**：灯塔系统开发进度\n**会议内容**\n\n${points}`;
  cases([
    [
      'a team or a part first, and how it becomes other than it was',
      held('- 前端增设灯号图标\n- 值班界面增加英文说明\n- 登录页：将灯号改为图标'),
      ['7 todo - - task.list', '8 todo - - task.list', '9 todo - - task.list'],
      minutes,
    ],
    ['what a part does or has', held('- 值班界面支持英文\n- 后端加载灯号\n- 前端增设的灯号图标'), [], minutes],
  ]);
});

describe('names above the points of one person', () => {
  cases([
    [
      'two headings made as given names are',
      '# 会议记录\n\n#### 雅静\n\n- 缆绳拆分\n\n#### 晓明\n\n- 修复栏杆',
      ['5 todo 雅静 - task.list', '9 todo 晓明 - task.list'],
      minutes,
    ],
    ['two that are not', '# 会议记录\n\n#### 栏杆\n\n- 缆绳拆分\n\n#### 灯塔\n\n- 修复栏杆', [], minutes],
  ]);
});

describe('names in the parentheses of headings', () => {
  cases([
    ['whose the points are', '## 检修前（Ann）\n- [ ] 更换灯具', ['2 todo Ann - task.checkbox'], report],
    ['the heading in other words', '## 检修前（Pre-Repair）\n- [ ] 更换灯具', ['2 todo - - task.checkbox'], report],
  ]);
});

describe('parts of a team as points', () => {
  const notes = (below: string): string => `## 2026-03-02\n### 计划\n${below}`;
  cases([
    [
      'above what it is to do, and with nothing behind',
      notes('- 后端\n  - 更换灯具接口\n- 前端：\n- 测试组：'),
      ['4 todo - - task.section-todo'],
      minutes,
    ],
    [
      'a deed with nothing behind is one',
      notes('- 更换灯具：\n- 后端联调'),
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
      minutes,
    ],
  ]);
});

describe('what stands in a table and is no row of it', () => {
  const table = (between: string): string =>
    `## 第一周\n| 姓名 | 任务 | 状态 |\n|---|---|---|\n| 王宁 | 修栏杆 | done |\n${between}| 姓名 | 任务 | 状态 |\n|:--:|:--:|:--:|\n| 李静 | 换灯 | done |`;
  cases([
    [
      'the heading and the rule of another right below',
      table('###第二周(3月9日~3月15日)\n'),
      ['4 done 王宁 - task.table', '8 done 李静 - task.table'],
      '2026-03-02 计划.md',
    ],
    [
      'a row that begins with a sign',
      table('| 张海明 | #12 刷漆 | done |\n'),
      ['4 done 王宁 - task.table', '5 done 张海明 - task.table', '8 done 李静 - task.table'],
      '2026-03-02 计划.md',
    ],
  ]);
});

describe('steps in a report', () => {
  cases([
    [
      'say how something is done',
      '# 周报\n\n- 梳理了图纸\n- 清点了缆绳\n\n关键步骤说明：\n\n1. 修复栏杆\n2. 更换灯具',
      ['3 done - - task.told', '4 done - - task.told'],
      report,
    ],
  ]);
});

describe('names on lines of their own', () => {
  cases([
    [
      'say whose the lists are that begin below them',
      '## 20260302 灯塔\n晓明\n\n1、缆绳按水深算\n\n2、栏杆编号自动带出\n\n雅静\n\n1、一盏灯占一行\n\n2、潮位只显示整数',
      ['4 todo 晓明 - task.list', '6 todo 晓明 - task.list', '10 todo 雅静 - task.list', '12 todo 雅静 - task.list'],
      minutes,
    ],
    [
      'where there is but one, it may be anything',
      '## 20260302 灯塔\n晓明\n\n1、缆绳按水深算\n\n2、栏杆编号自动带出',
      [],
      minutes,
    ],
    [
      'nor above what does not count from one',
      '## 20260302 灯塔\n晓明\n\n- 缆绳按水深算\n\n雅静\n\n- 一盏灯占一行',
      [],
      minutes,
    ],
  ]);
});

describe('what is to become other than it is', () => {
  cases([
    [
      'makes a list of changes of what stands beside it',
      '## 20260302 演示\n1、栏杆颜色改为蓝色\n2、图例放到右边\n3、潮位用新样式',
      ['2 todo - - task.list', '3 todo - - task.list', '4 todo - - task.list'],
      minutes,
    ],
    ['not what has', '## 20260302 演示\n1、栏杆颜色已改为蓝色\n2、图例已放到右边\n3、潮位用新样式', [], minutes],
    ['nor of two points', '## 20260302 演示\n1、栏杆颜色改为蓝色\n2、图例好看', [], minutes],
    [
      'nor beside questions, with a mark or without',
      '## 20260302 演示\n- 灯具建议更换\n- 支持声波不\n- 潮位由谁提供',
      [],
      minutes,
    ],
  ]);
});

describe('below what is discussed', () => {
  const deeds = '\n\n- 码头组栏杆检查\n- 灯塔组灯具更换\n- 泊位组缆绳整理';
  cases([
    ['deeds may tell what was said', `**二．栏杆方案讨论**${deeds}`, [], minutes],
    [
      'elsewhere they are to be done',
      `**二．栏杆方案**${deeds}`,
      ['3 todo - - task.list', '4 todo - - task.list', '5 todo - - task.list'],
      minutes,
    ],
  ]);
});

describe('clauses each with somebody of its own', () => {
  cases([
    [
      'are all of theirs',
      '## 后续安排\n- 先定栏杆颜色，王小明负责画图，李静负责复核',
      ['2 todo 王小明,李静 - task.section-todo'],
      minutes,
    ],
    [
      'a label between two numbers of a paragraph is about the former; behind the last, or above a list of its own, it opens another',
      '# 港口例会 2026-03-02\n\n遗留问题：\n1、灯具的更换方案 --王小明\n进展：新灯正在测试。\n2、缆绳的订购 --李静\n进展：已询价。\n\n讨论：\n1、栏杆的颜色\n',
      ['4 todo 王小明 - task.section-todo', '6 todo 李静 - task.section-todo'],
    ],
  ]);
});
