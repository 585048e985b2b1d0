import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases, read, tasksIn } from './reading.ts';

describe('boxes and markers', () => {
  cases([
    ['a box', '- [ ] call the vendor', ['1 todo - - task.checkbox']],
    [
      'a box asks for what its sentence says',
      '- [ ] Check that the pier is 100% done\n- [ ] Check the pier - 100% done',
      ['1 todo - - task.checkbox', '2 done - - task.checkbox'],
    ],
    [
      'a box without a bullet, or closed too early',
      '[x] call\n\n- [] write',
      ['1 done - - task.checkbox', '3 todo - - task.checkbox'],
    ],
    ['no box: a link', '- [call](https://a.example)', []],
    [
      'TODO',
      'TODO: call the vendor\n\n宿題：図面を直す\n\n待办：更新图纸',
      ['1 todo - - task.marker', '3 todo - - task.marker', '5 todo - - task.marker'],
    ],
    ['no marker: nothing to do', 'TODO: none\n\n待办：无\n\n宿題：なし', []],
    ['no marker: the word in prose', 'Action on the pier was slow. All that is left is a todo list.', []],
    [
      'numbered, named, bracketed',
      '**ACTION 7.2:** Paint the pier\n\n[ACTION: Ann] Sweep it\n\nAI(bo): ask the harbour',
      ['1 todo - - task.marker', '3 todo Ann - task.marker', '5 todo bo - task.marker'],
    ],
    ['within a paragraph', 'We talked long.\nACTION: Ann to ask the harbour.', ['2 todo Ann - task.marker']],
    ['an area of the code', '- [actions] update the workflow', []],
    [
      'for somebody',
      'Action for Sofia: paint\n\nAP: Martin to row',
      ['1 todo Sofia - task.marker', '3 todo Martin - task.marker'],
    ],
    ['AR is a speaker', 'AR: I would wait', []],
    ['a finished one', 'DONE: Ann painted the pier', ['1 done - - task.marker']],
    ['no marker: done as a word', '# Pier\nDone is better than perfect.', []],
    ['what was agreed is no task', 'ACTION: Consensus is that blue will do', []],
    ['boilerplate', '**ACTION REQUIRED:** read this first', []],
    ['a tag further in', '- boats collide ([TODO] add buoys)', ['1 todo - - task.tag']],
  ]);
});

describe('headings, labels and lead-ins', () => {
  cases([
    [
      'headings that ask or tell in the first person',
      "# Status\n## What did I do\n- painted the pier\n## What I’m working on next\n- sweep the boats\n## Where I'm stuck\n- paint is due on 2026-03-06",
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
    ],
    [
      'what is to do before some time, however it goes on',
      '# Pier\n## To do before the next meeting\n- paint the pier\n- Next weekly meeting: 2026-03-10\n## Open points and long-term TODOs\n- sweep the boats\n## To do or not to do\n- the lamps',
      ['3 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'contents of other pages are no tasks, a task may end with a link',
      '## Specific tasks\n- Painting rails [pages/rails.md](pages/rails.md)\n- Paint the rail [as told](pages/rails.md)',
      ['3 todo - - task.section-todo'],
    ],
    [
      'what versions brought is no work done, what days brought is',
      '# Change Log\n## 1.2 (2026-03-01)\n### Fixed\n- rust on the rail\n## 1.1 (2026-02-01)\n## 1.0 (2026-01-01)',
      [],
      'pier.md',
    ],
    [
      'a log of days',
      '# Pier\n## 2026-03-01\n### Fixed\n- rust on the rail\n## 2026-02-01\n## 2026-01-01',
      ['4 done - - task.section-done'],
      'pier.md',
    ],
    [
      'what went wrong is nothing to do',
      '# Weekly report\n## Failures\n- no paint this week\n## Challenges\n- we need to buy paint\n## Goals for next week\n- buy paint',
      ['7 todo - - task.section-todo'],
    ],
    [
      'a bold line right below a point opens a list, one among others does not',
      '# Pier\n- the harbour is closed\n**Next steps for the week**\n- paint the pier\n\n# Boats\n- the **next steps** are steep\n- sweep them',
      ['4 todo - - task.section-todo'],
    ],
    ['what is to do', '## Next steps\n- paint the pier\n  - buy paint\n- None', ['2 todo - - task.section-todo']],
    [
      'nothing else',
      '## Next steps\n- nothing else planned\n- nothing changes on the pier, but paint it',
      ['3 todo - - task.section-todo'],
    ],
    [
      'a dated title opens nothing for its sections',
      '# 3月2日 工作计划\n## 码头\n- 刷漆 - 待做\n\n[图](https://a.example)',
      ['3 todo - - task.status'],
    ],
    ['a title without a day does', '# 工作计划\n## 码头\n- 刷漆', ['3 todo - - task.section-todo']],
    [
      'a chapter of two words',
      '# 周报\n一、本周进展/完成\n\n1、刷漆\n\n二、天气\n\n1、下雨',
      ['4 done - - task.section-done'],
    ],
    ['not under a title that is called like a status', '# Open\n- the pier is open\n## Hours\n- from nine', []],
    [
      'words around those that say so',
      '## Goals for the coming week\n- paint\n## Corrective actions\n- sweep\n## Upcoming\n- row\n## Planned boats\n- wait',
      ['2 todo - - task.section-todo', '4 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    ['not under the next heading', '## Next steps\n\n## Notes\n- the pier is old', []],
    [
      'a topic hands on to what stands below it',
      '## TODO\n- pier:\n  - paint it\n  - sweep it',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
    [
      'a label up to the next',
      '遗留问题：\n1、补充图纸\n2、评估影响\n\n议题二：油漆\n1、颜色',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo'],
    ],
    ['an empty label', '遗留问题：无\n\n1、结束', []],
    [
      'weeks',
      '# 周报\n一、本周完成\n\n1、完成图纸；\n2、刷漆完成70%；\n\n二、下周计划\n\n1、完成验收；',
      ['4 done - - task.section-done', '5 doing - - task.section-done', '9 todo - - task.section-todo'],
    ],
    ['headings without a space', '# 周报\n##本周工作\n1. 刷漆\n\n##风险\n- 下雨', ['3 done - - task.section-done']],
    [
      'a lead-in names who and when',
      '### 3月3号\n\n@王小 今天的任务，把码头以下几处补好\n1. 栏杆\n2. 台阶',
      ['4 todo 王小 2026-03-03 task.lead-in', '5 todo 王小 2026-03-03 task.lead-in'],
    ],
    [
      'a sentence of English that has the word in it',
      'A trace holds all actions and tasks, with the following:\n- clicks\n- keys',
      [],
    ],
    ['a sentence that announces something else', '以下是码头的照片\n1. 栏杆\n2. 台阶', []],
    [
      'remarks are no tasks',
      '## 着手したいこと\n- 桟橋を塗りたい\n- 誰も使わなくなってしまったため',
      ['2 todo - - task.section-todo'],
    ],
    [
      'only the marked ones where some are',
      '## Actions\n- ACTION: paint\n- Bo: I like blue',
      ['2 todo - - task.marker'],
    ],
    [
      'lines without bullets',
      '下周计划：\n刷漆\n修栏杆\n\n天气不错',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo'],
    ],
    ['a sentence above a list is none', '## TODO\n次の順に進める\n- 塗る', ['3 todo - - task.section-todo']],
    ['attendees', '## TODO\n### Attendees\n- Ann Lee\n- Bo Stone', []],
  ]);
});

describe('plans', () => {
  const plan = '2026-03-02 周计划.md';
  cases([
    ['a status word', '1. 刷漆 - 待做\n2. 验收 - 进行中', ['1 todo - - task.status', '2 doing - - task.status'], plan],
    [
      'a planned day, and its sibling',
      '1. 刷漆，预计本周五上线\n2. 修改图纸',
      ['1 todo - 2026-03-06 task.planned', '2 todo - - task.sibling'],
      plan,
    ],
    [
      'a link beside them is none',
      '1. 刷漆 - 待做\n2. [码头的图](https://a.example/wiki)',
      ['1 todo - - task.status'],
      plan,
    ],
    ['a duty', '- 图纸要更新一下\n- 重要的是安全', ['1 todo - - task.obligation'], plan],
    ['a duty that somebody asks about', '- 图纸要更新一下？\n- 缆绳要更新一下', ['2 todo - - task.obligation'], plan],
    ['a duty that a long tale mentions', `- ${'灯亮了一夜，缆绳也湿了。'.repeat(11)}图纸要更新一下`, [], plan],
    ['one part finished', '1. 测试完成，预计本周五上线', ['1 doing - 2026-03-06 task.planned'], plan],
    ['by a day is not finished', '1. 归档，3月31日前完成', ['1 todo - 2026-03-31 task.planned'], plan],
    ['a day of what was done is not due', '1. 申请虚机 - 3月3日已发邮件，待跟进', ['1 todo - - task.status'], plan],
    [
      'told in Japanese',
      '- [ ] 書類、3/3に送った\n- [ ] 書類を3/3に送る',
      ['1 todo - - task.checkbox', '2 todo - 2026-03-03 task.checkbox'],
      plan,
    ],
    [
      'told in English',
      '- [ ] the form, sent on March 3\n- [ ] sail on March 3',
      ['1 todo - - task.checkbox', '2 todo - 2026-03-03 task.checkbox'],
      plan,
    ],
    [
      'days head a list',
      '## 下周计划\n- ~ 3/16\n  - 刷漆\n- 3/9\n  - 验收',
      ['3 todo - 2026-03-16 task.section-todo', '5 todo - - task.section-todo'],
      plan,
    ],
    ['a heading with a status', '### 码头\n> 进行中\n\n### 船\n> 很旧，还在用', ['1 doing - - task.heading'], plan],
    ['not in an article', '1. 刷漆 - 待做的事很多\n2. 新的一章', [], 'article.md'],
  ]);
});

describe("neighbours' formats", () => {
  cases([
    ['Obsidian Tasks', '- [ ] paint 📅 2026-03-06 ⏫', ['1 todo - 2026-03-06 task.checkbox']],
    ['Dataview', '- [ ] paint [due:: 2026-03-06]', ['1 todo - 2026-03-06 task.checkbox']],
    [
      'TaskPaper, todo.txt, Org',
      '- [ ] a @due(2026-03-06)\n- [ ] b due:2026-03-07\n- [ ] c DEADLINE: <2026-03-08 Sun>',
      ['1 todo - 2026-03-06 task.checkbox', '2 todo - 2026-03-07 task.checkbox', '3 todo - 2026-03-08 task.checkbox'],
    ],
    ['a start is not due', '- [ ] paint 🛫 2026-03-06', ['1 todo - - task.checkbox']],
  ]);
});

describe('minutes', () => {
  cases([
    [
      'taken on',
      '# 議事録\n- 木下やります\n- キノシタやります\n- 木下さんが図面を見直す\n- 木下さんが図面を見ている',
      ['3 todo キノシタ - task.undertaking', '4 todo 木下 - task.undertaking'],
    ],
    ['asked', '# 議事録\n- 図面は木下さんに依頼したい\n- 木下さんに頼めるかも', ['2 todo 木下 - task.request']],
    [
      'was asked, but not by somebody who is told of',
      '# 議事録\n- 図面は木下さんに任せた\n- 岡本さんは図面を木下さんに任せた（小野）',
      ['2 todo 木下 - task.request'],
    ],
    [
      'will, of somebody known',
      '# Meeting\n## Present\n- Ann Lee\n\n## Notes\n- Ann will ask\n- Bo will wait\n- How to ask',
      ['6 todo Ann - task.undertaking'],
    ],
    [
      'within a line, behind an arrow, and in a sentence of its own',
      '# Meeting\n- The pier is old. Sofia will ask\n- → Martin: paint it\n\nSofia will row.\n\nThe pier will sink.\n- Pier: paint',
      ['2 todo Sofia - task.undertaking', '3 todo Martin - task.owner', '5 todo Sofia - task.undertaking'],
    ],
    [
      'behind a label that says so',
      '# Standup\n- Next: paint the pier\n- Today: none\n- Weather: rain',
      ['2 todo - - task.section-todo'],
    ],
    [
      'an owner behind a label',
      '# 会议纪要\n1、补充新仓的说明。责任人：王小/李大 完成时间：3月20日\n2、汇报人：王小',
      ['2 todo 王小,李大 2026-03-20 task.owner'],
    ],
    [
      'asked and charged, in Chinese',
      '# 会议纪要\n## 会后待办\n- 王小明负责同步\n- 由周明牵头\n- 请陈星确认',
      ['3 todo 王小明 - task.section-todo', '4 todo 周明 - task.section-todo', '5 todo 陈星 - task.section-todo'],
    ],
    ['an opinion', '# 議事録\n- 桟橋は塗った方が良い\n- 塗るのは難しいのでは？', []],
  ]);
});

describe('tables', () => {
  cases([
    [
      'columns',
      '| 任务 | 责任人 | 截止日期 | 状态 |\n|--|--|--|--|\n| 刷漆 | 王小 | 3月6日 | 已完成 |\n| 无 | | | |',
      ['3 done 王小 2026-03-06 task.table'],
    ],
    [
      'a number is a day in a column of days only',
      '| 任务 | 版本 | 截止日期 |\n|--|--|--|\n| 刷漆 | 4.30 | 4.30 |\n| 验收 | 4.30 | 2月9日 |',
      ['3 todo - 2026-04-30 task.table', '4 todo - 2026-02-09 task.table'],
    ],
    ['an agenda is none', '| 时间 | 议题 | 发言人 |\n|--|--|--|\n| 14:00 | 刷漆 | 王小 |', []],
    [
      'a list within a cell',
      '| 议题 | 结论 |\n|--|--|\n| 一 | 同意 遗留问题：1) 补图 |\n| 二 | 同意 遗留问题：无 |',
      ['3 todo - - task.table'],
    ],
  ]);
});

test('forms: boxes of a runbook or checklist are kept and marked', () => {
  const kinds = (path: string) => read('- [ ] raise the version\n', path).tasks.map(({ kind }) => kind);
  assert.deepEqual(kinds('release-checklist.md'), ['form']);
  assert.deepEqual(kinds('2026-03-02 plan.md'), ['task']);
});

test('every field names a rule and the words it was read from', () => {
  const text = '# Plan\n- [ ] P1 paint pier-2, see #12 (Owner: Ann, by 2026-03-06)';
  const [task] = read(text).tasks;
  const shown = task!.evidence.map(({ field, span }) => `${field}: ${text.slice(span.start, span.end)}`);
  assert.deepEqual(shown, [
    'task: [ ]',
    'status: [ ]',
    'owner: Ann',
    'due: by 2026-03-06',
    'priority: P1',
    'issue: #12',
  ]);
});

test('titles keep their words, code and link texts', () => {
  const [task] = read('- [ ] `run` **the** [script](https://a.example), then `stop`').tasks;
  assert.equal(task!.title, '`run` the script, then `stop`');
});

test('the first names of those who are there are known, however short', () => {
  const minutes = (first: string): string =>
    `# Pier sync\n\nAttendees: ${first} Wen, Ann Lee\n\n- Yi will paint the pier`;
  assert.deepEqual(tasksIn(minutes('Yi')), ['5 todo Yi - task.undertaking']);
  assert.deepEqual(tasksIn(minutes('Bo')), []);
});

describe('handles before a day and its label', () => {
  cases([
    ['due', '- [ ] paint the pier @ann due 3/6', ['1 todo ann 2026-03-06 task.checkbox']],
    ['due, with a colon', '- [ ] paint the pier @ann, due: March 6', ['1 todo ann 2026-03-06 task.checkbox']],
    ['not: within the sentence', '- [ ] paint what @ann due to rain left', ['1 todo - - task.checkbox']],
  ]);
});

describe('owners in tables', () => {
  const row = (owner: string): string =>
    `| Task | Owner | Due |\n|---|---|---|\n| Paint the pier | ${owner} | Friday |`;
  cases([
    ['a team', row('Harbour crew'), ['3 todo Harbour crew 2026-03-06 task.table']],
    ['two people', row('Ann / Bo'), ['3 todo Ann,Bo 2026-03-06 task.table']],
    ['nobody yet', row('TBD'), ['3 todo - 2026-03-06 task.table']],
    ['everybody', row('all'), ['3 todo - 2026-03-06 task.table']],
    ['a remark', row('whoever is back from leave first'), ['3 todo - 2026-03-06 task.table']],
  ]);
});

describe('days that say what kind of thing it is', () => {
  cases([
    ['before a noun', '- [ ] month-end stocktaking of paint', ['1 todo - - task.checkbox']],
    ['by then', '- [ ] take stock of paint, month-end', ['1 todo - 2026-03-31 task.checkbox']],
  ]);
});

describe('days that are struck out', () => {
  cases([
    ['for another', '- [ ] paint, due ~~March 4~~ March 6', ['1 todo - 2026-03-06 task.checkbox']],
    ['for none', '- [ ] 刷漆 ~~3月4日前~~', ['1 todo - - task.checkbox']],
    ['with all of the task', '- [ ] ~~塗る 3/4まで~~', ['1 done - 2026-03-04 task.checkbox']],
  ]);
});

describe('titles end where the deed does', () => {
  const titles: [line: string, title: string][] = [
    ['paint the pier (Owner: Ann, by Friday)', 'paint the pier'],
    ['paint the pier by Friday', 'paint the pier'],
    ['paint on Friday', 'paint on Friday'],
    ['paint the pier — @bo', 'paint the pier'],
    ['paint the pier with @bo', 'paint the pier with @bo'],
    ['补发短信 —— 王小明 完成时间：3月6日', '补发短信'],
    ['paint the pier by Friday @ann', 'paint the pier'],
    ['paint the pier with @ann', 'paint the pier with @ann'],
    ['补发短信，未启动', '补发短信'],
    ['刷漆，预计3月6日', '刷漆'],
    ['刷漆 - 进行中', '刷漆'],
    ['刷漆，等厂商回复', '刷漆，等厂商回复'],
    ['図面を直す（木下さん、3/6まで）', '図面を直す'],
    ['図面（木下さん、色は相談）', '図面（木下さん、色は相談）'],
    ['補図 [annlee](https://github.com/annlee)', '補図'],
    ['paint [due:: 2026-03-06]', 'paint'],
    ['paint 📅 2026-03-06 ⏫', 'paint'],
    ['paint. Owner: Ann Lee and Bo Stone, due Friday', 'paint.'],
    ['by Friday', 'by Friday'],
  ];
  for (const [line, title] of titles) test(line, () => assert.equal(read(`- [ ] ${line}`).tasks[0]!.title, title));
});

test('a task knows its parent and its section', () => {
  const { tasks, sections } = read('# A\n## B\n- [ ] one\n  - [x] two');
  assert.deepEqual(
    tasks.map(({ parent, section }) => [parent, sections[section!]!.title]),
    [
      [null, 'B'],
      [0, 'B'],
    ],
  );
});

test('tasksIn sees CRLF and a byte order mark where they are', () => {
  assert.deepEqual(tasksIn('\ufeff- [ ] one\r\n\r\nTODO: two\r\n'), [
    '1 todo - - task.checkbox',
    '3 todo - - task.marker',
  ]);
});
