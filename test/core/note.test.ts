import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unitInSteps } from '../../server/core/mentions/index.ts';
import { en } from '../../server/core/messages/en.ts';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { cost } from './cost.ts';
import { read } from './reading.ts';

describe('the day of a note', () => {
  const notes: [name: string, text: string, path: string, day: string | undefined, rule?: string][] = [
    ['file name', 'x', 'weekly/2026-03-02.md', '2026-03-02', 'note.date.name'],
    ['compact file name', 'x', '会议纪要-20260302.md', '2026-03-02', 'note.date.name'],
    ['folder year', 'x', 'minutes/2026/03-02.md', '2026-03-02', 'note.date.name'],
    ['no date: a version', 'x', 'release-1.12.30.md', undefined],
    ['a week in the name', 'x', 'weekly-2026-W10.md', '2026-03-02', 'note.date.name'],
    ['a week in the name', 'x', '2026年第10周 周报.md', '2026-03-02', 'note.date.name'],
    ['a month in the name', 'x', '2026-11 plan.md', '2026-11-01', 'note.date.name'],
    ['a month in the title', '# 培养计划（2026.11）', 'a.md', '2026-11-01', 'note.date.title'],
    [
      'a day in the title comes before a month in the name',
      '# Plan 2026-11-09',
      '2026-11.md',
      '2026-11-09',
      'note.date.title',
    ],
    ['a week in the name gives a title its year', '# Mar 2 – Mar 6', '2026-W10.md', '2026-03-06', 'note.date.title'],
    ['no date: a year', '# Plan 2026', 'a.md', undefined],
    ['no date: a week of no year', 'x', 'W10.md', undefined],
    ['front matter', '---\ndate: 2026-03-02\n---\nx', 'a.md', '2026-03-02', 'note.date.front'],
    ['title', '# Boat sync, March 2, 2026', 'a.md', '2026-03-02', 'note.date.title'],
    ['label', '# 定例\n- 日時：2026年3月2日(月) 10:00', 'a.md', '2026-03-02', 'note.date.label'],
    ['row', '# 定例\n\n| 日時 | 2026/3/2 10:00 |\n|--|--|\n| x | y |', 'a.md', '2026-03-02', 'note.date.label'],
    ['a month in words in the name', 'x', 'minutes-March-2-2026.md', '2026-03-02', 'note.date.name'],
    ['no date: a month in the name of no year', 'x', 'march-2.md', undefined],
    [
      'the title in front matter',
      '---\ntitle: Report 2 - Feb 26-Mar 2 2026\n---\nx',
      'a.md',
      '2026-03-02',
      'note.date.front',
    ],
    ['no date: a version in that title', '---\ntitle: Piers 2.3.2026-rc\n---\nx', 'a.md', undefined],
    ['label in bold with its colon', '# 定例\n\n**日時：**2026/3/2 10:00', 'a.md', '2026-03-02', 'note.date.label'],
    ['heading over the day', '# 定例\n### 日時・場所\n- 2026年3月2日', 'a.md', '2026-03-02', 'note.date.label'],
    ['heading over no day', '# 定例\n### 場所・日時\n- 2026年3月2日に移る', 'a.md', undefined],
    [
      'a title takes the year of other days',
      '# 定例 (3/12)\n- 2026年3月12日 〜 2026年3月20日に縄を替える',
      'a.md',
      '2026-03-12',
      'note.date.title',
    ],
    ['not the next meeting', '# 定例\n- 次回：2026年3月9日', 'a.md', undefined],
    [
      'weekday and day below a stamp',
      '- 来週水曜(24日)に塗る\n- 7/19以降に乾く\n\n{"metaMigratedAt":"2023-06-14T00:00:00.000Z"}',
      'a.md',
      '2019-07-19',
      'note.date.solved',
    ],
    ['the same without a stamp', '- 来週水曜(24日)に塗る\n- 7/19以降に乾く', 'a.md', undefined],
  ];
  for (const [name, text, path, day, rule] of notes)
    test(name, () => {
      const { date } = read(text, path);
      assert.deepEqual([date?.day, date?.evidence.rule], [day, rule]);
    });

  test('each dated heading for what stands below it', () => {
    const { tasks } = read('# Log\n## 2026-03-02\n- [ ] a, by Friday\n## 2026-03-09\n- [ ] b, by Friday', 'log.md');
    assert.deepEqual(
      tasks.map(({ due }) => due),
      ['2026-03-06', '2026-03-13'],
    );
  });

  test('a day that a sentence names is not that of what follows', () => {
    const text = '# Plan\nDate: 2026-03-02\n\nThe next one is on 2026-03-31.\n\n- [ ] paint by tomorrow';
    assert.deepEqual(readNote({ uri: 'a.md', path: 'a.md', text }, defaultSettings).tasks[0]?.due, '2026-03-03');
  });
  test('a report whose day has lost its sign', () => {
    const { tasks } = read('2026年3月2周报\n\n二、下周计划\n\n1、周三刷漆\n', 'a.md');
    assert.deepEqual(
      tasks.map(({ due }) => due),
      ['2026-03-04'],
    );
  });
});

describe('kind and language', () => {
  const notes: [string, string, string, string][] = [
    ['## Attendees\n- Ann', 'a.md', 'minutes', 'en'],
    ['# 周报\n下周计划：\n1、刷漆', 'a.md', 'plan', 'zh'],
    ['柵対応 灯検査 実施済 図面変更 様子見 検討 関係者連絡', 'a.md', 'other', 'ja'],
    ['栏杆处理 灯具检查 已实施 图纸变更 观察 讨论 联系相关人员', 'a.md', 'other', 'zh'],
    ['# 桟橋の復旧手順\nまず止める。それから塗る。', 'a.md', 'runbook', 'ja'],
    ['## 2026-03-02\nx\n## 2026-03-03\nx\n## 2026-03-04\nx', 'a.md', 'log', 'en'],
    // Front matter says what the note is, or who came.
    ['---\ntype: meeting\n---\n# Pier\n- paint it', 'a.md', 'minutes', 'en'],
    ['---\ntype: plan\n---\n# Meeting on the pier\n- paint it', 'meetings/a.md', 'plan', 'en'],
    ['---\nattendance:\n- ann\n---\n# Pier\n- paint it', 'a.md', 'minutes', 'en'],
    ['---\ntype: post\n---\n# Pier\n- paint it', 'a.md', 'other', 'en'],
    ['# Lamp\n## Contributors\n- Ann', 'a.md', 'other', 'en'],
    ['# Lamp\n## Sync\nIt waits for none.', 'a.md', 'other', 'en'],
    ['# Weekly sync\nIt waits for none.', 'a.md', 'minutes', 'en'],
    ['# PierMeeting-2026-03-04\n- paint it', 'a.md', 'minutes', 'en'],
    ['- [ ] install the lamp\n- [ ] paint the pier', 'a.md', 'other', 'en'],
    ['How to install the lamp\n\nTurn it on.', 'a.md', 'runbook', 'en'],
    ['x', 'notes/HarbourPlan2.md', 'plan', 'en'],
    // What it is about comes first.
    ['会议主题：栏杆与灯塔\n\n## 栏杆\n- 颜色未定', 'a.md', 'minutes', 'zh'],
    [`${'# 栏杆\n颜色未定\n'.repeat(4)}会议主题：栏杆与灯塔`, 'a.md', 'other', 'zh'],
    // A heading of a meeting begins or ends so; what a program does with meetings is none, and neither are such letters within other words.
    ['# 灯塔\n## 示例会话\n`点灯`', 'a.md', 'other', 'zh'],
    ['# 灯塔\n## 会议室预订\n点一下。', 'a.md', 'other', 'zh'],
    ['# 灯塔\n按颜色对每个议题进行分类：', 'a.md', 'other', 'zh'],
    ['# 灯塔\n## 周二的会议内容\n点灯。', 'a.md', 'minutes', 'zh'],
    ['# 灯台\n## 桟橋の録画（会議）\n点ける。', 'a.md', 'other', 'ja'],
    ['# 灯台\n## 第3回 会議メモ\n点ける。', 'a.md', 'minutes', 'ja'],
    // A day, and people who speak in turn.
    ['# 4 March 2026\n- Ann: the pier is wet\n- Bo: it is not\n- Cy: wait', 'a.md', 'minutes', 'en'],
    ['# 4 March 2026\n- Ann: the pier is wet\n- Ann: it is', 'a.md', 'other', 'en'],
    // What is to be reached within a time.
    ['# 港\n## 2026年の目標\n- 柵をきれいにする', 'a.md', 'plan', 'ja'],
    ['# Harbour\n## Goals for 2026\n- a pier', 'a.md', 'plan', 'en'],
    ['# Harbour\n## Goals\n- a pier', 'a.md', 'other', 'en'],
    ['# 灯塔路线图', 'a.md', 'plan', 'zh'],
    ['# Paint\nIt dries.', 'a.md', 'other', 'en'],
    ['# Lamps, one way in and what is typed\n## Installation\n```sh\nlamp --on\n```', 'a.md', 'runbook', 'en'],
    ['# Lamps, one way in and words alone\n## Installation\nTurn it on.', 'a.md', 'other', 'en'],
  ];
  for (const [text, path, kind, language] of notes)
    test(text.split('\n')[0]!, () => {
      const note = read(text, path);
      assert.deepEqual([note.kind, note.language], [kind, language]);
    });
});

test('a colon behind a keyword in bold is no part of a title', () => {
  const titles = read('# Minutes\n\n- **TODO**: paint\n- **TODO** sweep\n- TODO: row').tasks.map(({ title }) => title);
  assert.deepEqual(titles, ['paint', 'sweep', 'row']);
});

test('decisions and questions', () => {
  const text =
    '# Meeting\nDecision 7.1: blue it is\n\n## Decisions\n- white rails\n\n## Notes\n- Who paints?\n- The pier is long';
  assert.deepEqual(
    read(text).statements.map((it) => `${it.kind}: ${it.text}`),
    ['decision: blue it is', 'decision: white rails', 'question: Who paints?'],
  );
});

test('sections end where the next of their depth begins', () => {
  const text = '# A\n## B\nx\n## C\n# D\n';
  const shown = read(text).sections.map(({ title, parent, span, end }) => [
    title,
    parent,
    text.slice(span.start, end).trim(),
  ]);
  assert.deepEqual(shown, [
    ['A', null, '# A\n## B\nx\n## C'],
    ['B', 0, '## B\nx'],
    ['C', 0, '## C'],
    ['D', null, '# D'],
  ]);
});

test('links and issues, at their place', () => {
  const text = 'see [the page](a.md) and group/app#12';
  const { links, issues } = read(text);
  assert.deepEqual(
    links.map(({ target, span }) => [target, text.slice(span.start, span.end)]),
    [['a.md', '[the page](a.md)']],
  );
  assert.deepEqual(
    issues.map(({ key, span }) => [key, text.slice(span.start, span.end)]),
    [['group/app#12', 'group/app#12']],
  );
});

/** Pieces that are dear to the rules, so that random notes come close to what they look for. */
const pieces = fc.constantFrom(
  ...[
    '- [ ] ',
    '- ',
    '1、',
    '　* ',
    '\n',
    '\r\n',
    '\n\n',
    '## ',
    '#',
    '遗留问题：',
    '責任人：',
    '责任人：王小/',
    'TODO: ',
    'ACTION ',
    '[',
    ']',
    '(',
    '（',
    '）',
    '@',
    '@ann',
  ],
  ...[
    'さん',
    'が',
    'やります',
    '木下',
    '，',
    '、',
    '完成',
    '60%',
    '2026-03-02',
    '3月5日前',
    '来週水曜(24日)',
    '|',
    '|--|--|\n',
    '`',
    '**',
    '~~',
    '> ',
    '---\n',
    '\ufeff',
    '😀',
    '\ud83d',
    '\t',
    '<br>',
    '&amp;',
    '    ',
    '-- ',
    'Ann to ',
    '✅',
    '[x](y)',
    '[[z]]',
    'Status: ',
    '日時：',
  ],
);
const notes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
);

test('any text is read, and every span lies within it', () => {
  fc.assert(
    fc.property(notes, (text) => {
      const note = read(text);
      const spans = [
        ...note.tasks.flatMap((task) => [task.span, ...task.evidence.map(({ span }) => span)]),
        ...[...note.sections, ...note.statements, ...note.dates, ...note.people, ...note.issues, ...note.links].map(
          ({ span }) => span,
        ),
      ];
      for (const { start, end } of spans)
        assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
      for (const { evidence } of note.tasks) for (const { rule } of evidence) assert.ok(rule in en.rules);
    }),
    { numRuns: 300 },
  );
});

test('a note read from kept readings equals one read anew', () => {
  const readings = createReadings();
  fc.assert(
    fc.property(notes, (text) => {
      const source = { uri: 'a', path: 'a.md', text };
      readNote(source, defaultSettings, readings);
      assert.deepEqual(readNote(source, defaultSettings, readings), readNote(source, defaultSettings));
    }),
    { numRuns: 200 },
  );
});

test('after a keystroke in a note of 1,000 lines one unit is read again', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => (at % 10 ? `- [ ] step ${at}, @ann` : `## Week ${at}`));
  const read: string[] = [];
  const readings = createReadings((unit) => {
    read.push(unit.blocks.map((block) => block.source).join());
    return unitInSteps(unit, 'en');
  });
  const type = (text: string) => {
    read.length = 0;
    readNote({ uri: 'a', path: 'a.md', text }, defaultSettings, readings);
    return read.length;
  };
  assert.equal(type(lines.join('\n')), 1000);
  assert.equal(type(lines.join('\n')), 0);
  assert.equal(type(lines.with(455, `${lines[455]}x`).join('\n')), 1);
  assert.match(read[0]!, /step 455, @annx$/);
  assert.equal(type(['', ...lines].join('\n')), 0, 'the line that was typed back is known');
});

describe('time grows with the text, not faster', () => {
  const shapes: [string, (n: number) => string][] = [
    ['items', (n) => '- [ ] call Ann, by 2026-03-05\n'.repeat(n)],
    ['lines of one paragraph', (n) => '1、补图，责任人：王小\n'.repeat(n)],
    ['one long line', (n) => '木下さんが、（王小）@ann 60% '.repeat(n)],
  ];
  for (const [name, shape] of shapes)
    test(name, () => {
      const time = (n: number): number => {
        const text = shape(n);
        return cost(() => read(text));
      };
      time(500);
      const small = time(1000);
      const large = time(4000);
      assert.ok(large < Math.max(small, 20) * 16, `${small} ms, then ${large} ms for four times the text`);
    });
});
