/** Who does what, as Chinese notes share it out: shapes of whole lists and sentences, each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases, read } from './reading.ts';

describe('names before colons in lines that follow one another', () => {
  cases([
    [
      'given names alone',
      '# 会议纪要\n## 本周分工\n晓雯：整理问卷\n梓轩：画出平面图\n佳怡：联系印刷厂',
      ['3 todo 晓雯 - task.section-todo', '4 todo 梓轩 - task.section-todo', '5 todo 佳怡 - task.section-todo'],
    ],
    [
      'family names alone',
      '# 会议纪要\n## 本周分工\n王：刷漆\n李：换灯',
      ['3 todo 王 - task.section-todo', '4 todo 李 - task.section-todo'],
    ],
    [
      'words that name parts of a thing are nobody, though what stands behind them is to do',
      '# 会议纪要\n## 本周分工\n栏杆：刷漆\n灯塔：换灯\n屋顶：补瓦',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    ['one such line, in prose', '# 会议纪要\n## 本周分工\n大家都同意。先从小事做起。\n\n栏杆：刷漆', []],
  ]);
});

describe('lists of things that end in a name', () => {
  const list = '- 登录页的样式调整（王小明）\n- 航线查询接口（李静）\n- 日志导出（张伟）';
  cases([
    [
      'outside minutes',
      `# 灯塔改造\n${list}`,
      ['2 todo 王小明 - task.owner', '3 todo 李静 - task.owner', '4 todo 张伟 - task.owner'],
    ],
    ['in minutes: who said so', `# 会议纪要\n## 讨论\n${list}`, []],
    [
      'books and their authors',
      '# 读书\n- 《整理的艺术》（王小明）\n- 《测试之道》（李静）\n- 《设计随笔》（张伟）',
      [],
    ],
    ['two are no list', '# 灯塔改造\n- 登录页的样式调整（王小明）\n- 日志导出（张伟）\n- 蓝色的油漆\n- 旧的灯泡', []],
  ]);
});

describe('lists of things that begin with a name', () => {
  const list = '* 王小明 栏杆的油漆\n* 李静 灯塔的灯泡\n* 张伟 暂无';
  cases([
    ['in a plan', `# 3月2日 工作计划\n## 码头\n${list}`, ['3 todo 王小明 - task.owner', '4 todo 李静 - task.owner']],
    ['outside plans: who is what', `# 灯塔\n${list}`, []],
    ['names and names', '# 3月2日 工作计划\n## 码头\n* 王小明 李静\n* 张伟 赵刚\n* 陈晓 林悦', []],
  ]);
});

describe('headings of names', () => {
  cases([
    [
      'all of one level',
      '# 任务分配\n### 王小明：\n- 刷漆\n### 李静\n- 换灯',
      ['3 todo 王小明 - task.section-todo', '5 todo 李静 - task.section-todo'],
    ],
    [
      'not all of them',
      '# 任务分配\n### 白栏杆\n- 刷漆\n### 灯塔\n- 换灯',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
  ]);
});

describe('what stands in a list of things to do and is none', () => {
  cases([
    [
      'paths and addresses',
      '# 3月2日 工作计划\n## 分工\n- 仓库地址：https://example.com/pier\n- `docs/plan/`：计划\n- 码头：刷漆',
      ['5 todo - - task.section-todo'],
    ],
    ['the steps of a procedure', '# 3月2日 周报\n## 本周工作内容\n整体流程为：\n\n1. 刷漆\n2. 换灯', []],
    [
      'steps that were taken',
      '# 3月2日 周报\n## 本周工作内容\n\n1. 刷漆\n2. 换灯',
      ['4 done - - task.section-done', '5 done - - task.section-done'],
    ],
  ]);
});

describe('who has to, or is asked to', () => {
  const minutes = (text: string): string => `# 会议纪要\n参会人：陈晓、林悦\n## 讨论\n${text}`;
  cases([
    ['somebody known who has to', minutes('陈晓需要准备采购清单'), ['4 todo 陈晓 - task.undertaking']],
    ['a thing that needs something', minutes('栏杆需要三桶油漆\n陈晓要求多买油漆\n陈晓的方案需要油漆'), []],
    ['in the middle of a sentence', minutes('灯泡快用完了，请老马提前采购'), ['4 todo 老马 - task.undertaking']],
    ['what only sounds like a name', minutes('结果小于提前算出的数'), []],
    ['a group', minutes('- 请采购同事尽快确认报价'), ['4 todo - - task.request']],
    ['no request', minutes('- 请假的人有两个'), []],
  ]);
});

describe('labels that introduce no task', () => {
  cases([
    ['words that are explained', '# 灯塔\n- **任务**：由多个步骤组成\n- **步骤**：最小的单位', []],
    ['beside nothing of the kind', '# 灯塔\n- **任务**：刷漆\n- 油漆是蓝色的', ['2 todo - - task.marker']],
    ['how it was', '# 会议纪要\n任务分配：上次会上已经明确了。', []],
    ['how it is to be', '# 会议纪要\n任务分配：下次会上明确', ['2 todo - - task.section-todo']],
  ]);
});

describe('what comes next', () => {
  cases([
    [
      'a lead-in',
      '# 灯塔\n接下来按顺序做这几件事：\n\n1. 刷漆\n2. 换灯',
      ['4 todo - - task.lead-in', '5 todo - - task.lead-in'],
    ],
    ['what came before', '# 灯塔\n之前按顺序做了这几件事：\n\n1. 刷漆\n2. 换灯', []],
    [
      'a table of stages',
      '# 3月2日 工作计划\n| 阶段 | 时间 | 目标 | 完成情况 |\n|--|--|--|--|\n| 一 | 3月2日-3月6日 | 刷完栏杆 | 已完成 |\n| 二 | 3月9日-3月13日 | 换灯 | |',
      ['4 done - 2026-03-06 task.table', '5 todo - 2026-03-13 task.table'],
    ],
    ['a table of aims without days', '# 灯塔\n| 目标 | 说明 |\n|--|--|\n| 明亮 | 远处可见 |', []],
  ]);
});

test('the number of a place is no day', () => {
  const days = (text: string): number => read(`# 3月2日 工作计划\n- ${text}`).dates.length - 1;
  assert.deepEqual(['3号会议室开会', '3号仓库盘点', '3号开会'].map(days), [0, 0, 1]);
});

test('a decision that says who does it, or stands in a box, is a task as well', () => {
  const note = read('# 会议纪要\n参会人：陈晓\n## 结论\n- 由陈晓联系油漆店\n- [ ] 刷成蓝色\n## 待办\n- [ ] 买漆');
  assert.deepEqual(
    note.statements.map(({ text }) => text),
    ['由陈晓联系油漆店', '刷成蓝色'],
  );
  assert.equal(note.tasks.length, 3);
});
