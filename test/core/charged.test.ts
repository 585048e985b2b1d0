/** Who is charged with what in Chinese minutes, and by which day: each shape with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# 会议纪要 2026-03-02\n\n参会人：王小明、李静、张伟\n\n${text}`;

describe('handles that are charged', () => {
  cases([
    ['由', minutes('码头照明的公告由 @ann 推进'), ['5 todo ann - task.undertaking']],
    ['请', minutes('- 缆绳到货前请 @ann 确认数量'), ['5 todo ann - task.undertaking']],
    ['who said it', minutes('- 缆绳的数量由 @ann 在会上说过'), []],
    ['what they are', minutes('- 设计师@ann 绘制灯塔的图纸'), ['5 todo ann - task.undertaking']],
    ['within a sentence', minutes('- 灯塔的图纸见设计师@ann 绘制的那一版'), []],
    ['without a blank before it', minutes('- [ ] 试用 QR@王小明'), ['5 todo 王小明 - task.checkbox']],
    [
      'before the sign of a day',
      minutes('- [ ] 试用新绞车@李静⏰2026-03-06'),
      ['5 todo 李静 2026-03-06 task.checkbox'],
    ],
    ['an address', minutes('- [ ] 写信到 qr@pier.example'), ['5 todo - - task.checkbox']],
  ]);
});

describe('names before a deed, in a point and in one that is too long for it', () => {
  const sentences = (count: number): string => '灯塔的外墙今年开裂，'.repeat(count);
  cases([
    ['a point', minutes(`- ${sentences(2)}由王小明负责修补`), ['5 todo 王小明 - task.undertaking']],
    ['more than three hundred characters', minutes(`- ${sentences(31)}由王小明负责修补`), []],
    ['and with a box', minutes(`- [ ] ${sentences(31)}由王小明负责修补`), ['5 todo - - task.checkbox']],
  ]);
});

describe('heads with what somebody is in brackets', () => {
  cases([
    [
      'before the name',
      minutes('**行动项：**\n* **[后端]** 王小明：\n    1. 新增灯塔接口\n* **[前端]** 李静：\n    1. 显示灯塔按钮'),
      ['7 todo 王小明 - task.section-todo', '9 todo 李静 - task.section-todo'],
    ],
    [
      'before a thing',
      minutes('**行动项：**\n* **[后端]** 接口层：\n    1. 新增灯塔接口'),
      ['7 todo - - task.section-todo'],
    ],
  ]);
});

describe('shares with nothing but a name behind the colon', () => {
  cases([
    [
      'in a list of things to do',
      minutes('## 分工\n- 图纸与预算：王小明\n- 栏杆和油漆：李静、张伟'),
      ['6 todo 王小明 - task.section-todo', '7 todo 李静,张伟 - task.section-todo'],
    ],
    [
      'below another share',
      minutes('## 分工\n- 灯塔（新的灯泡）\n  - 能亮十二小时：王小明\n  - 灯罩的样子'),
      ['6 todo - - task.section-todo', '7 todo 王小明 - task.section-todo'],
    ],
    ['something else there', minutes('## 分工\n- 图纸的颜色：白色'), ['6 todo - - task.section-todo']],
    ['elsewhere: who is what', minutes('## 背景\n- 港口主任：王小明\n- 灯塔看守：李静'), []],
  ]);
});

describe('days that minutes aim at', () => {
  cases([
    ['争取', minutes('- 争取3月6日前读完绞车的说明'), ['5 todo - 2026-03-06 task.planned']],
    ['what is only called so', minutes('- 计划中的码头3月6日前归旧公司管'), []],
    ['a day on the way', minutes('- 港口3月6日前归旧公司管'), []],
  ]);
});

describe('days that come before the deed', () => {
  cases([
    ['月底前', minutes('- 月底前完成灯塔概况，画出图纸'), ['5 todo - 2026-03-31 task.planned']],
    ['what was so by then', minutes('- 月底前灯塔归旧公司管'), []],
    ['a deed that is a thing', minutes('- 月底前完成的图纸都在灯塔'), []],
  ]);
});

describe('names that nothing else in a note has', () => {
  cases([
    [
      'before the deed, in a list of things to do',
      '# 会议纪要\n## 分工\n1. 李晓静搭建灯塔\n2. 晓明按照图纸刷漆\n3. ann整理缆绳',
      ['3 todo 李晓静 - task.section-todo', '4 todo 晓明 - task.section-todo', '5 todo ann - task.section-todo'],
    ],
    [
      'things before it',
      '# 会议纪要\n## 分工\n1. 灯塔搭建图纸\n2. 缆绳按照图纸\n3. api 整理缆绳',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    ['who is asked for', '# 会议纪要 2026-03-02\n## 讨论\n- 灯塔由谁负责，如何进门', []],
    [
      'who is named',
      '# 会议纪要 2026-03-02\n## 讨论\n- 灯塔由王小明负责，带人进门',
      ['3 todo 王小明 - task.undertaking'],
    ],
  ]);
});

describe('lines that open lists', () => {
  cases([
    [
      'with their days',
      '# 周报\n\n上周：2.23~2.27\n1. 灯塔接线\n2. 栏杆的油漆\n\n本周：3.2~3.6\n1. 缆绳的图纸\n2. 绞车的接口',
      [
        '4 done - - task.section-done',
        '5 done - - task.section-done',
        '8 todo - - task.section-todo',
        '9 todo - - task.section-todo',
      ],
    ],
    ['with something else', '# 记录\n\n上周：灯塔停了\n1. 灯塔接线\n2. 栏杆的油漆', []],
    [
      'points in paragraphs of their own',
      '# 会议纪要\n\n## 下周计划\n灯塔的方案\n缆绳更新方案\n\n栏杆的问题\nQR码是否打开',
      [
        '4 todo - - task.section-todo',
        '5 todo - - task.section-todo',
        '7 todo - - task.section-todo',
        '8 todo - - task.section-todo',
      ],
    ],
    [
      'a paragraph behind what says more',
      `# 会议纪要\n\n## 下周计划\n灯塔的方案\n\n${'港口在过去的几个星期里一直在下雨，'.repeat(4)}所以晚了。\n\n栏杆的问题`,
      ['4 todo - - task.section-todo'],
    ],
  ]);
});

describe('projects and their deeds', () => {
  const report = (text: string): string => `# 周报\n\n### 下周计划\n${text}`;
  cases([
    [
      'a few words that name no deed, above deeds',
      report('- 西段灯塔\n    - 更新图纸\n    - 缆绳检查\n    - 新灯罩的尺寸'),
      [
        '4 todo - - task.section-todo',
        '5 todo - - task.section-todo',
        '6 todo - - task.section-todo',
        '7 todo - - task.section-todo',
      ],
    ],
    [
      'a deed above its steps',
      report('- 更新西段灯塔\n    - 更新图纸\n    - 缆绳检查'),
      ['4 todo - - task.section-todo'],
    ],
    [
      'above what describes it',
      report('- 西段灯塔\n    - 高三十米\n    - 白色\n    - 更新图纸'),
      ['4 todo - - task.section-todo'],
    ],
  ]);
});

describe('agendas', () => {
  cases([
    ['an item that is called like a list', '# 会议纪要\n\n## 议程\n1. 灯塔\n2. 任务分配\n3. 缆绳', []],
    [
      'one that opens a list',
      '# 会议纪要\n\n## 议程\n1. 灯塔\n2. 任务分配：\n   - 缆绳\n   - 绞车',
      ['6 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    ['records and how far they are', '# 会议记录\n\n1. [3月2日会议纪要（未开始）](https://pier.example/1)', []],
    [
      'work and how far it is',
      '# 会议记录\n\n1. [西段灯塔接线](https://pier.example/1)（未开始）',
      ['3 todo - - task.status'],
    ],
  ]);
});

describe('words that begin like family names', () => {
  cases([
    [
      'things',
      minutes('- [ ] 每日对账（金额）\n- [ ] 更新目录（文件）'),
      ['5 todo - - task.checkbox', '6 todo - - task.checkbox'],
    ],
    ['somebody', minutes('- [ ] 每日对账（金鹏）'), ['5 todo 金鹏 - task.checkbox']],
  ]);
});

describe('tables of actions', () => {
  const table = (header: string): string =>
    minutes(`| ${header} | Items | Owner | Status |\n|--|--|--|--|\n| 20260302 | 再报一次灯塔的进展 | 王小明 | open |`);
  cases([
    ['the day on which it came up is no due day', table('MeetingTime'), ['7 todo 王小明 - task.table']],
    ['the day by which it is due', table('Due'), ['7 todo 王小明 2026-03-02 task.table']],
  ]);
});

describe('where a record lies', () => {
  cases([
    [
      'two links',
      minutes(
        '## 后续安排\n- 修复栏杆\n- 潜水记录（[链接](https://pier.example/1)）（[链接](https://pier.example/2)）',
      ),
      ['6 todo - - task.section-todo'],
    ],
    [
      'a deed with two links',
      minutes('## 后续安排\n- 修复栏杆（[图纸](https://pier.example/1)）（[链接](https://pier.example/2)）'),
      ['6 todo - - task.section-todo'],
    ],
  ]);
});

describe('what notes are by their titles', () => {
  const told = '- 在码头参与了绞车的展示\n- 对灯塔进行了测试，得到记录\n- 对缆绳进行了更换';
  cases([
    [
      'a work report tells what was done',
      `# 第三周 工作报告 2026.3.2-2026.3.8\n\n${told}`,
      ['3 done - - task.section-done', '4 done - - task.section-done', '5 done - - task.section-done'],
    ],
    ['a note on how a thing came about', `# 灯塔的来历 2026.3.2-2026.3.8\n\n${told}`, []],
    [
      'a summary of discussions is minutes',
      '# 小组讨论摘要\n\n## 2026-03-02\n- 争取3月6日前读完绞车的说明',
      ['4 todo - 2026-03-06 task.planned'],
    ],
  ]);
});

describe('what an English heading, label or lead-in gives somebody', () => {
  const minutes = (text: string): string =>
    `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe, Anna Lunde\n\n## Pier\n\nThe pier is old.\n\n${text}`;
  cases([
    [
      'before what somebody will do, and no task itself; what a thing does gives it to nobody',
      minutes('Anna will:\n\n- new lamps\n- old ropes\n\n## Crane\n\nCrane parts to:\n\n- new hooks\n'),
      ['11 todo Anna - task.section-todo', '12 todo Anna - task.section-todo'],
    ],
    [
      'before what all have to do',
      minutes('We need to:\n\n1. new lamps\n2. old ropes\n'),
      ['11 todo - - task.section-todo', '12 todo - - task.section-todo'],
    ],
    [
      "by whose tasks they are: before and behind, joined or alone; somebody's words are none",
      minutes(
        "### Mia's tasks\n\n- new lamps\n\n### Tasks for Anna and Mia\n\n- new ropes\n\n### Anna - action items\n\n- a hook\n\n### Anna's view\n\n- a rope\n",
      ),
      ['11 todo Mia - task.section-todo', '15 todo Anna,Mia - task.section-todo', '19 todo Anna - task.section-todo'],
    ],
    [
      'by a heading for those who lead what stands beside it',
      '# Harbour plan\n\n## Pier\n\n### Leads\n\n- Mia\n- Anna\n\n### Tasks\n\n- [ ] new lamps\n\n## Crane\n\n### Tasks\n\n- [ ] new hooks\n',
      ['12 todo Mia,Anna - task.checkbox', '18 todo - - task.checkbox'],
    ],
    [
      'by a heading that ends with a name, in a plan',
      '# Harbour plan\n\nMembers: Mia Moe, Anna Lunde\n\n## The pier - Mia\n\n- [ ] new lamps\n\n## The crane - hooks\n\n- [ ] new hooks\n',
      ['7 todo Mia - task.checkbox', '11 todo - - task.checkbox'],
    ],
  ]);
});
