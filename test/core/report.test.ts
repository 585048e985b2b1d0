/** Draft Report: notes are written as people write them, and what became of their tasks is told. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReportLine, ReportQuestion } from '../../server/core/answers/types.ts';
import type { Ask } from '../../server/core/model.ts';
import { createService, QueryError, SpanError } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { uriOf, workspaceOf } from './workspace.ts';

/** Today is Thursday 26 March 2026; the week begins on Monday 23. */
const weeks = `=== plan/2026-03-16.md
# Plan 2026-03-16

## Pier 2.3 (Ann)

- [ ] paint the north railing by 2026-03-20
- [ ] order twelve lamps
- [x] mend the ladder @done(2026-03-18)
- [ ] find a diver for the pillars
- [ ] clean the mooring rings by 2026-04-10

## Ticket office

- [ ] @bo print the new price list, due 2026-03-24
- [ ] @bo replace the till - waiting for the vendor
=== plan/2026-03-23.md
# Plan 2026-03-23

## Done last week

- write the tender for the crane

## Pier 2.4 (Ann)

- [ ] paint the north railing by 2026-03-27
- [x] order twelve lamps
- [ ] find a diver for the pillars
- [ ] clean the mooring rings by 2026-04-10
- [/] survey the east steps, due 2026-03-31

## Ticket office

- [ ] @bo print the new price list, due 2026-03-24
- [ ] @bo replace the till - waiting for the vendor
- [ ] @cleo train the students
  - [ ] book the room
=== minutes/2026-03-24 harbour.md
# Harbour meeting 2026-03-24

## Decisions

- The crane stays on the north side.

## Action items

- [ ] Dan: call the insurer, port/office#12, due 2026-04-02
`;

/** `heading title | owners | remarks`, one line each; the parts as `== title`. */
function told(source: string, question: ReportQuestion = {}, changes: Partial<Ask> = {}): string[] {
  const { service, ask } = workspaceOf(source, changes);
  return service
    .report(question, ask)
    .parts.flatMap(({ title, lines }) => [...(title ? [`== ${title}`] : []), ...lines.map(lineOf)]);
}

const lineOf = ({ heading, title, owners, remarks, depth }: ReportLine): string =>
  `${'  '.repeat(depth)}${[heading, title].join(' ')} | ${owners.join(',')} | ${remarks.join('; ')}`.replace(
    /(?: \| )+$/,
    '',
  );

describe('what became of the tasks of a week', () => {
  test('each once, under the heading that says most', () => {
    assert.deepEqual(told(weeks, { language: 'en' }), [
      'done order twelve lamps | Ann',
      'doing survey the east steps | Ann | due 2026-03-31 (Tue)',
      'slipped paint the north railing | Ann | put off 7 days, from 2026-03-20 (Fri) to 2026-03-27 (Fri); carried 1 week',
      'slipped @bo print the new price list | bo | was due 2026-03-24 (Tue), 2 days late; carried 1 week',
      'slipped find a diver for the pillars | Ann | carried 1 week',
      'new Dan: call the insurer, port/office#12 | Dan | due 2026-04-02 (Thu)',
      'new @cleo train the students | cleo',
      '  new book the room | cleo',
      'blocked @bo replace the till - waiting for the vendor | bo | carried 1 week',
      'decided The crane stays on the north side.',
    ]);
  });
  test('as it was when the week ended: what is done by now was not then', () => {
    assert.deepEqual(told(weeks, { span: 'last week', language: 'en' }), [
      'done mend the ladder | Ann | done on 2026-03-18 (Wed)',
      'done write the tender for the crane',
      'slipped paint the north railing | Ann | was due 2026-03-20 (Fri), 3 days late',
      'new order twelve lamps | Ann',
      'new find a diver for the pillars | Ann',
      'new clean the mooring rings | Ann | due 2026-04-10 (Fri)',
      'new @bo print the new price list | bo | due 2026-03-24 (Tue)',
      'blocked @bo replace the till - waiting for the vendor | bo',
    ]);
  });
  test('over two weeks a task is told as it stands now', () => {
    const lines = told(weeks, { span: '2026-03-16 – 2026-03-26', language: 'en' });
    assert.ok(lines.includes('done order twelve lamps | Ann'));
    assert.ok(
      lines.includes(
        'slipped paint the north railing | Ann | put off 7 days, from 2026-03-20 (Fri) to 2026-03-27 (Fri); carried 1 week',
      ),
    );
    assert.equal(lines.filter((line) => line.includes('order twelve lamps')).length, 1);
  });
  test('a part for each person, in which that name is not said again', () => {
    const lines = told(weeks, { by: 'person', language: 'en' });
    assert.deepEqual(
      lines.filter((line) => line.startsWith('==')),
      ['== Ann', '== bo', '== cleo', '== Dan', '== All'],
    );
    const { service, ask } = workspaceOf(weeks);
    const { text } = service.report({ by: 'person', language: 'en' }, ask);
    assert.match(text, /## Ann\n\n### Done\n\n- \[order twelve lamps\]\(\S+\)\n/);
  });
  test('a part for each project: the matter of the heading, else the repository of the issue, else the note', () => {
    assert.deepEqual(
      told(weeks, { by: 'project', language: 'en' }).filter((line) => line.startsWith('==') || /Dan|crane/.test(line)),
      [
        '== Harbour meeting',
        'decided The crane stays on the north side.',
        '== Pier 2.4',
        '== port/office',
        'new Dan: call the insurer, port/office#12 | Dan | due 2026-04-02 (Thu)',
        '== Ticket office',
      ],
    );
  });
  test('only what a query holds for', () => {
    assert.deepEqual(
      told(weeks, { filter: 'owner is bo', language: 'en' }).map((line) => line.split(' | ')[0]),
      ['slipped @bo print the new price list', 'blocked @bo replace the till - waiting for the vendor'],
    );
    assert.throws(() => told(weeks, { filter: '(' }), QueryError);
  });
});

describe('what is told in which week', () => {
  const cases: [name: string, source: string, expected: string[], question?: ReportQuestion][] = [
    [
      'the day of doing it says when, not that of the note',
      '=== a.md\n# 2026-02-02\n\n- [x] paint the pier @done(2026-03-24)\n- [x] sweep the pier @done(2026-03-10)\n',
      ['done paint the pier |  | done on 2026-03-24 (Tue)'],
    ],
    [
      'so does a dated heading',
      '=== log.md\n# Log 2026\n\n## 2026-03-17\n\n- [x] sweep\n\n## 2026-03-25\n\n- [x] paint\n',
      ['done paint'],
    ],
    [
      'a task of a note without a day is new in no week, but late in this one',
      '=== a.md\n- [ ] paint the pier\n- [ ] sweep it, due 2026-03-24\n- [ ] crane - in progress\n',
      ['doing crane', 'slipped sweep it |  | was due 2026-03-24 (Tue), 2 days late'],
    ],
    [
      'of a day that may be another nothing is late',
      '=== a.md\n# Plan 2026-01-20\n\n- [ ] paint the pier, due 03/02\n',
      [],
    ],
    ['boxes of forms are none', '=== templates/a.md\n# Release checklist\n\n- [ ] build\n- [ ] tag\n- [ ] tell\n', []],
    ['what was called off is not told', '=== 2026-03-23.md\n# Plan 2026-03-23\n\n- [-] paint the pier\n', []],
    ['a note of days to come is not looked into', '=== 2026-03-30.md\n# Plan 2026-03-30\n\n- [ ] paint the pier\n', []],
    [
      'an old task that nobody carries on is counted, not told',
      '=== 2025-11-03.md\n# Plan 2025-11-03\n\n- [ ] paint the pier, due 2025-11-07\n',
      [],
    ],
    [
      'a report tells nothing of itself',
      '=== report.md\n# Report 2026-03-23\n\n## Done\n\n- [x] paint the pier\n\n<!-- dueline-disable-tasks -->\n',
      [],
    ],
  ];
  for (const [name, source, expected, question] of cases)
    test(name, () => assert.deepEqual(told(source, { language: 'en', ...question }), expected));
  test('how many are overdue for longer', () => {
    const { service, ask } = workspaceOf('=== 2025-11-03.md\n# Plan 2025-11-03\n\n- [ ] paint it, due 2025-11-07\n');
    const { older, text } = service.report({}, ask);
    assert.equal(older, 1);
    assert.match(text, /\n1 more task was due before 2026-03-23 and stands in no note of these days\.\n/);
  });
});

describe('in Chinese and Japanese', () => {
  const chinese = `=== 周计划/2026-03-16.md
## 周计划 2026-03-16

### 候船厅改造（王芳）

1. 更换大屏幕的电源 - 进行中，3月20日前
2. 座椅重新编号 - 待做
=== 周计划/2026-03-23.md
## 周计划 2026-03-23

### 上周完成

1、更换大屏幕的电源；

### 候船厅改造（王芳）

1. 座椅重新编号 - 待做
2. 广播系统招标 - 进行中，周五前
`;
  const japanese = `=== 定例/2026-03-25_桟橋定例.md
# 桟橋定例 2026-03-25

## 決定事項

- 塗装は青にする

## 宿題

- [ ] 手すりの見積もりを取る（田中さん、〆切 3/24）
- [x] 照明の型番を調べる（佐藤さん）
`;
  test('what was done, and whose it was, is known from the older copy', () => {
    assert.deepEqual(told(chinese, { span: '上周' }), ['done 更换大屏幕的电源； | 王芳', 'new 座椅重新编号 | 王芳']);
    assert.deepEqual(told(chinese), [
      'doing 广播系统招标 | 王芳 | 截止 2026-03-27（周五）',
      'slipped 座椅重新编号 | 王芳 | 已顺延 1 周',
    ]);
  });
  test('the report speaks the language of the notes, or the one that is asked for', () => {
    const text = (source: string, question: ReportQuestion = {}) => {
      const { service, ask } = workspaceOf(source);
      return service.report(question, ask).text;
    };
    assert.match(text(chinese), /^# 周报 2026-03-23 至 2026-03-29\n\n进行中 1 项 · 延期 1 项\n\n## 进行中\n/);
    assert.match(
      text(japanese),
      /^# 週報 2026-03-23 ～ 2026-03-29\n\n完了 1 件 · 遅延 1 件 · 決定 1 件\n\n## 完了\n[\s\S]*期限 2026-03-24（火）、2日間超過/,
    );
    assert.match(text(japanese, { language: 'en' }), /^# Weekly report [\s\S]*## Decided\n\n- \[塗装は青にする\]/);
    assert.match(text('=== a.md\nnothing\n'), /There is nothing to tell/);
  });
});

describe('the days that words name', () => {
  const spans: [words: string, from: string, to: string][] = [
    ['', '2026-03-23', '2026-03-29'],
    ['last week', '2026-03-16', '2026-03-22'],
    ['上周', '2026-03-16', '2026-03-22'],
    ['先週', '2026-03-16', '2026-03-22'],
    ['this month', '2026-03-01', '2026-03-31'],
    ['February 2026', '2026-02-01', '2026-02-28'],
    ['10月', '2025-10-01', '2025-10-31'],
    ['2026-03-02 – 2026-03-13', '2026-03-02', '2026-03-13'],
    ['2026-03-02..2026-03-13', '2026-03-02', '2026-03-13'],
    ['3/2~3/6', '2026-03-02', '2026-03-06'],
    ['2026-03-24', '2026-03-24', '2026-03-24'],
    ['yesterday', '2026-03-25', '2026-03-25'],
    ['近两周', '2026-03-12', '2026-03-25'],
  ];
  for (const [words, from, to] of spans)
    test(words || 'no words', () => {
      const { service, ask } = workspaceOf('');
      const { from: first, to: last } = service.report({ span: words }, ask);
      assert.deepEqual([first, last], [from, to]);
    });
  test('other words name none, and the sentence says what would', () => {
    const { service, ask } = workspaceOf('');
    for (const span of ['next to nothing', '2026-02-30', '2026-03-13 – 2026-03-02', 'x'.repeat(50)])
      assert.throws(() => service.report({ span }, ask), SpanError, span);
    assert.throws(() => service.report({ span: '无' }, { ...ask, locale: 'zh' }), /“无”不是一段日期/);
  });
  test('with weeks that begin on Sunday', () => {
    const settings = { ...defaultSettings, weekStart: 'sunday' as const };
    const { from, to, text } = createService().report({}, askWith({ settings }));
    assert.deepEqual([from, to], ['2026-03-22', '2026-03-28']);
    assert.match(text, /^# Weekly report/);
  });
});

describe('the text', () => {
  const odd = '- [x] [a](b) `x_y` <b> snake_case [z] https://x.org/a_b * #1\n';
  const hostile = `=== a b/(2026-03-23) #1 50%.md\n# Plan 2026-03-23\n\n${odd}`;
  test('links every line to its source, whatever the path and the words', () => {
    const { service, ask } = workspaceOf(hostile);
    service.setFolders(['file:///w']);
    const line = service
      .report({}, ask)
      .text.split('\n')
      .find((one) => one.startsWith('- '));
    assert.equal(
      line,
      '- [a `x_y` snake_case \\[z\\] https://x.org/a_b \\* #1](/a%20b/%282026-03-23%29%20%231%2050%25.md#L3)',
    );
  });
  test('of several folders the first by its paths, others by their addresses; on the command line by the path', () => {
    const service = createService('all');
    const ask = askWith();
    const notes = { 'file:///one/a.md': 'a.md', 'file:///two/b%20c.md': 'b c.md', 'notes/d.md': 'notes/d.md' };
    for (const [uri, path] of Object.entries(notes))
      service.set({ uri, path, text: `# Plan 2026-03-23\n\n- [x] ${path}\n` }, defaultSettings);
    service.setFolders(['file:///one', 'file:///two']);
    const links = [...service.report({}, ask).text.matchAll(/\]\((.+)\)/g)].map((found) => found[1]);
    assert.deepEqual(links, ['/a.md#L3', 'file:///two/b%20c.md#L3', 'notes/d.md#L3']);
  });
  test('is read as no task, also when it is saved beside the notes', () => {
    const { service, ask } = workspaceOf(weeks);
    const before = service.tasks('', ask).length;
    const { text } = service.report({}, ask);
    const note = service.set({ uri: uriOf('report.md'), path: 'report.md', text }, defaultSettings);
    assert.deepEqual([note.tasks, note.statements, service.tasks('', ask).length], [[], [], before]);
    assert.deepEqual(service.findings(note.uri, ask), []);
  });
  test('needs no text of any note: those that are packed tell the same', () => {
    const { service, ask } = workspaceOf(weeks);
    const last = createService('last');
    for (const note of service.notes()) last.adopt(note.uri, service.packed(note.uri)!, defaultSettings);
    assert.deepEqual(last.report({ by: 'project' }, ask), service.report({ by: 'project' }, ask));
  });
});
