/** Work in Chinese whose shape says whose it is and when, wherever it stands: names and days at the end, set-in lines, spans of days, conclusions; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut } from '../../server/core/markdown/index.ts';
import { readUnit } from '../../server/core/mentions/index.ts';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

const minutes = '2026-03-02 会议纪要.md';
const other = '2026-03-02 灯塔.md';
const met = (text: string): string => `# 例会\n\n参会人：王小明、李静、吴峰光\n\n${text}`;

describe('who and by which day, in brackets at the end', () => {
  cases([
    [
      'all of the list is to do, whatever its words say',
      '# 灯塔：\n- 背景太暗 （王小明 3-6）\n- 灯罩图标 （王小明、李静 3-9）\n- 栏杆监听\n',
      ['2 todo 王小明 2026-03-06 task.owner', '3 todo 王小明,李静 2026-03-09 task.owner', '4 todo - - task.owner'],
      other,
    ],
    [
      'one alone says nothing of the others',
      '# 灯塔：\n- 背景太暗 （王小明 3-6）\n- 灯罩图标\n- 栏杆监听\n',
      [],
      other,
    ],
    [
      'numbers behind other words are no day',
      '# 灯塔：\n- 灯罩图标（附图第一 张 3-9）\n- 背景太暗（图 3-6）\n',
      [],
      other,
    ],
  ]);
});

describe('lines that are set in as code is', () => {
  cases([
    [
      'words below a heading of what is to do',
      '# 灯塔\n\n### 当前任务\n\n      灯罩更换；\n      栏杆图纸优化；\n\n### 剩余工作或bug(优先级低):\n     编号 7 的灯不亮\n     BUG 710 栏杆最上面的一段在下雨的时候会把水带到灯座里面去，需要看看是从哪一段开始的，再看看缆绳那边是不是也一样\n     BUG 711 灯座在下雨的时候不亮，图纸上的那一段也不对\n',
      [
        '5 todo - - task.section-todo',
        '6 todo - - task.section-todo',
        '9 todo - - task.section-todo',
        '10 todo - - task.section-todo',
        '11 todo - - task.section-todo',
      ],
      other,
    ],
    [
      'a line that is set in deeper goes on with the long one above it, and is none of its own',
      '# 灯塔\n\n### 当前任务\n\n      栏杆最上面的一段在下雨的时候会把水带到灯座里面去，需要看看到底\n            是从哪一段开始的\n      灯罩更换\n',
      ['7 todo - - task.section-todo'],
      other,
    ],
    ['code stays code', '# 灯塔\n\n### 当前任务\n\n    灯罩 = open("灯罩")\n    栏杆()\n', [], other],
  ]);

  test('a block with the signs of code has no lines', () => {
    const linesOf = (text: string): number => readUnit(cut(text).at(-1)!, 'zh')[0]!.lines.length;
    assert.equal(linesOf('# 灯塔\n\n    灯罩更换\n    栏杆(东)\n'), 2);
    assert.equal(linesOf('# 灯塔\n\n    # 灯罩\n    灯罩更换\n'), 0);
    assert.equal(linesOf('# 灯塔\n\n    make lamp\n'), 0);
  });
});

test('two kinds of things left, and what is said aside', () => {
  for (const text of ['剩余工作或bug', '剩余bug', '待优化功能【有空再做】', '未完成任务以及缺陷'])
    assert.equal(scopeOf(text), 'todo', text);
  for (const text of ['缆绳或bug', '缆绳【有空再看】']) assert.equal(scopeOf(text), null, text);
});

describe('tables with a first and a last day', () => {
  const rows = '| 东侧灯塔 | 2026/3/2 | 2026/3/6 |\n| Lamp | 2026/3/7 | 2026/3/9 |\n';
  cases([
    [
      'rows from one day to another are planned work',
      `# 灯塔说明\n\n| 阶段 | 开始日期 | 结束日期 |\n|---|---|---|\n${rows}`,
      ['5 todo - 2026-03-06 task.table', '6 todo - 2026-03-09 task.table'],
      other,
    ],
    [
      'times of the day are none',
      '# 灯塔说明\n\n| 场次 | 开始时间 | 结束时间 |\n|---|---|---|\n| 东侧 | 9:00 | 10:00 |\n',
      [],
      other,
    ],
  ]);
});

describe('what minutes close with', () => {
  cases([
    [
      'a line that ends with whose it is, also without a colon before the name',
      met(
        '1. 灯塔\n   检查东侧灯具，交由设备组分析：责任人 王小明\n2. 栏杆\n   统一考虑如何更换栏杆。 责任人：王小明，李静\n',
      ),
      ['6 todo 王小明 - task.owner', '8 todo 王小明,李静 - task.owner'],
      minutes,
    ],
    ['a line that only says who answers for the whole', met('本次灯塔项目的主要负责人：李静\n'), [], minutes],
    [
      'what has to be done is behind the word for what was decided',
      met('结论：需要调研缆绳的来源\n\n目前结论：督促 rope 组拟定图纸\n'),
      ['5 todo - - task.planned', '7 todo - - task.planned'],
      minutes,
    ],
    [
      'how something is to be, or was agreed to be, is no deed',
      met('结论：同意采用新缆绳\n\n结论：栏杆需要很高\n'),
      [],
      minutes,
    ],
    [
      'a line in a point opens the list that follows in it',
      '# 码头周报\n\n## 本周进展\n\n1. 灯塔：已更换\n\n   后续：\n\n   - 检查东侧栏杆\n   - 西侧的缆绳\n',
      ['5 done - - task.section-done', '9 todo - - task.section-todo', '10 todo - - task.section-todo'],
      '码头周报.md',
    ],
  ]);
});

describe('who does it, in minutes', () => {
  cases([
    [
      'those who take part, by their given names, behind a time',
      met('- 后续小明、李静、峰光跟进\n- 灯不够亮，本周小明将继续更换灯具\n'),
      ['5 todo 小明,李静,峰光 - task.undertaking', '6 todo 小明 - task.undertaking'],
      minutes,
    ],
    ['what they did is told', met('- 灯不够亮，上周小明更换了灯具\n'), [], minutes],
    [
      'with whom or by what comes before the deed',
      met('- 后续按照改进计划进行更换，提升亮度\n- 与设备组同步图纸（峰光）\n'),
      ['5 todo - - task.planned', '6 todo 峰光 - task.owner'],
      minutes,
    ],
    ["a remark with a name is somebody's word", met('- 与设备组的会很好（峰光）\n- 后续按照规定\n'), [], minutes],
    [
      'points with dashes below a number are a list of their own',
      met('1. 灯塔的事\n- 更换灯具底座\n- 检查灯具亮度\n2. 缆绳从哪里来\n- 缆绳很旧\n- 上周的缆绳\n'),
      ['6 todo - - task.list', '7 todo - - task.list'],
      minutes,
    ],
  ]);
});

describe('what somebody says in a meeting', () => {
  cases([
    [
      'how something is or may be is nothing they take on',
      met('王小明: 设备的组织不应该太大\n\n李静: (补充) 灯具是要求，不是目标\n'),
      [],
      minutes,
    ],
    [
      'what they do is',
      met('王小明: 负责检查灯具\n\n李静: 下周补充栏杆图纸\n'),
      ['5 todo 王小明 - task.undertaking', '7 todo 李静 - task.undertaking'],
      minutes,
    ],
  ]);
});

describe('a word for how far it is, behind an arrow', () => {
  cases([
    [
      'from one thing to another it says how that is',
      '# 码头计划\n\n- 亮   ->   灭      等待\n- 灭   ->   亮      进行中\n',
      [],
      '码头计划.md',
    ],
    [
      'right behind the arrow how far it is',
      '# 码头计划\n\n- 灯具更换 -> 进行中\n',
      ['3 doing - - task.status'],
      '码头计划.md',
    ],
  ]);
});

describe('lists below names, in a note that may be anything', () => {
  cases([
    [
      'below a day they are to do, all of them',
      '# 灯塔\n\n## 20260302-码头平台\n\n清梅\n\n1、灯罩按方位计算\n\n2、栏杆颜色太浅\n\n青杰\n\n1、缆绳添加序号\n\n2、图纸上没有灯座\n',
      ['7 todo 清梅 - task.list', '9 todo 清梅 - task.list', '13 todo 青杰 - task.list', '15 todo 青杰 - task.list'],
      other,
    ],
    [
      'where they tell what was done, they are none',
      '# 灯塔\n\n## 20260302-码头平台\n\n清梅\n\n1、灯罩换了\n\n2、修好了栏杆\n\n青杰\n\n1、更新了缆绳\n\n2、图纸画完了\n',
      [],
      other,
    ],
  ]);
});
