/** The board: which tasks stand where, with which days; as a table; what hostile words come to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pageOf } from '../../client/board/html.ts';
import type { Words } from '../../client/board/words.ts';
import { boardTableOf } from '../../server/core/answers/board/index.ts';
import type { BoardQuestion, BoardTask, Flow, Timeline, Workload } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Locale, Note } from '../../server/core/model.ts';
import { QueryError } from '../../server/core/service.ts';
import { askWith, noteWith } from './build.ts';
import { root, sources } from './sources.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

/** Today is Thursday 26 March 2026. A plan in three languages, week after week; minutes; a plan that stands alone. */
const notes = `=== plans/2026-03-02 plan.md
# Plan 2026-03-02

## Pier

- [ ] Paint the north pier @mori due 2026-03-06
- [ ] 更换码头的灯 @何川
- [x] Order rope @mori
=== plans/2026-03-09 plan.md
# Plan 2026-03-09

## Pier

- [ ] Paint the north pier @mori due 2026-03-13
- [ ] 更换码头的灯 @何川
- [ ] 桟橋の手すりを直す @佐藤 due 2026-03-27
=== plans/2026-03-16 plan.md
# Plan 2026-03-16

## Pier

- [ ] Paint the north pier @mori due 2026-03-20
- [x] 更换码头的灯 @何川
- [ ] 桟橋の手すりを直す @佐藤 due 2026-03-27
- [ ] Count the buoys
=== plans/harbour.md
# Harbour plan

Date: 2026-01-12

## Tasks

- [x] Survey the quay @mori due 2026-03-10
- [x] Close the old gate @mori @done(2026-03-04)
- [ ] Dredge the basin @何川 @佐藤 due 2026-09-01
=== templates/box.md
# Template

- [ ]
- [ ] Fill in the name
`;

const question: BoardQuestion = { view: 'timeline', filter: '', grouping: 'owner', plan: null, weeks: 12 };
const timeline = ({ service, ask }: Workspace, changes: Partial<BoardQuestion> = {}) =>
  service.board({ ...question, ...changes }, ask) as Timeline;
const workload = ({ service, ask }: Workspace) => service.board({ ...question, view: 'workload' }, ask) as Workload;
const flow = ({ service, ask }: Workspace, changes: Partial<BoardQuestion> = {}) =>
  service.board({ ...question, view: 'flow', ...changes }, ask) as Flow;

/** A task on the timeline in a line: what it is called, its days, how it moved. */
const told = ({ title, from, due, done, carried, dueBefore, overdue }: BoardTask): string =>
  [
    `${plain(title)}:`,
    `${from} → ${due ?? done ?? '?'}`,
    done && 'done',
    overdue && 'overdue',
    carried.length && `carried ${carried}`,
  ]
    .concat(dueBefore.length > 0 ? `moved ${dueBefore}` : [])
    .filter(Boolean)
    .join(' ');

/** A title without the names in it. */
const plain = (title: string): string => title.replace(/ @\S+/g, '');

const lanes = (board: Timeline): Record<string, string[]> =>
  Object.fromEntries(board.lanes.map(({ label, tasks }) => [label, tasks.map(told)]));

describe('the timeline', () => {
  test('has each task once, with its first day, how it moved and when it was done; who is late first', () => {
    assert.deepEqual(lanes(timeline(workspaceOf(notes))), {
      mori: [
        'Order rope: 2026-03-02 → 2026-03-02 done',
        'Close the old gate: 2026-01-12 → 2026-03-04 done',
        'Survey the quay: 2026-01-12 → 2026-03-10',
        'Paint the north pier: 2026-03-02 → 2026-03-20 overdue carried 2026-03-09,2026-03-16 moved 2026-03-06,2026-03-13',
      ],
      何川: [
        '更换码头的灯: 2026-03-02 → 2026-03-16 done carried 2026-03-09,2026-03-16',
        'Dredge the basin: 2026-01-12 → 2026-09-01',
      ],
      佐藤: [
        '桟橋の手すりを直す: 2026-03-09 → 2026-03-27 carried 2026-03-16',
        'Dredge the basin: 2026-01-12 → 2026-09-01',
      ],
      Nobody: ['Count the buoys: 2026-03-16 → ?'],
    });
  });

  test('leads to the line of the newest note', () => {
    const workspace = workspaceOf(notes);
    const task = timeline(workspace).lanes[0]!.tasks.at(-1)!;
    assert.equal(
      workspace.place(task.location.uri, task.location.range),
      'plans/2026-03-16 plan.md:5 Paint the north pier @mori due 2026-03-20',
    );
  });

  test('has lanes for any grouping of the tree, and what a filter leaves', () => {
    const bySection = timeline(workspaceOf(notes), { grouping: 'section', filter: 'due before 2026-04-01' });
    assert.deepEqual(
      bySection.lanes.map(({ label, open, overdue, tasks }) => `${label} ${open} ${overdue} ${tasks.length}`),
      ['Pier 2 1 2', 'Tasks 0 0 1'],
    );
  });

  test('forgets what was done before its weeks, and nothing that is open', () => {
    const { mori, 何川: he } = lanes(timeline(workspaceOf(notes), { weeks: 2 }));
    assert.equal(
      mori!.some((line) => line.startsWith('Close the old gate')),
      false,
    );
    assert.equal(
      mori!.some((line) => line.startsWith('Paint')),
      true,
    );
    assert.equal(he!.length, 2);
  });

  test('says a task in words, to eyes and ears, in every language', () => {
    const expected: Record<Locale, string[]> = {
      en: ['To do, due 2026-03-20 (Fri), overdue by 6 days, owner mori, ', 'Carried 2 weeks · due moved 2 times'],
      zh: ['截止 2026-03-20（周五），已逾期 6 天，负责人 mori，', '已延续 2 周 · 截止日改过 2 次'],
      ja: ['期限 2026-03-20（金）、期限を6日超過、担当 mori、', '2 週間持ち越し · 期限を 2 回変更'],
    };
    for (const locale of ['en', 'zh', 'ja'] as const) {
      const task = timeline(workspaceOf(notes, { locale })).lanes[0]!.tasks.at(-1)!;
      const [facts = '', story = ''] = expected[locale];
      assert.ok(task.spoken.includes(facts + story), task.spoken);
      assert.ok(task.facts.includes(story), task.facts.join('\n'));
    }
  });

  test('a filter that cannot be read is told of', () => {
    assert.throws(() => timeline(workspaceOf(notes), { filter: 'owner is' }), QueryError);
  });
});

describe('the workload', () => {
  test('has what is open by owner and week: the past, this week, the weeks to come, later, without a day', () => {
    const { columns, rows, tasks } = workload(workspaceOf(notes));
    assert.deepEqual(
      columns.map(({ kind, from, isNow }) => (kind === 'week' ? `${from}${isNow ? ' now' : ''}` : kind)),
      [
        ...['earlier', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23 now', '2026-03-30', '2026-04-06'],
        ...['2026-04-13', '2026-04-20', '2026-04-27', '2026-05-04', '2026-05-11', '2026-05-18', 'later', 'none'],
      ],
    );
    const filled = rows.map(({ label, cells }) => [
      label,
      ...cells.flatMap(({ open, overdue, tasks: at }, column) =>
        open > 0 ? [`${column}: ${open}/${overdue} ${at.map((one) => plain(tasks[one]!.title))}`] : [],
      ),
    ]);
    assert.deepEqual(filled, [
      ['mori', '3: 1/1 Paint the north pier'],
      ['佐藤', '4: 1/0 桟橋の手すりを直す', '13: 1/0 Dredge the basin'],
      ['何川', '13: 1/0 Dredge the basin'],
      ['Nobody', '14: 1/0 Count the buoys'],
    ]);
    assert.deepEqual(
      rows.map(({ total }) => total.open),
      [1, 2, 1, 1],
    );
  });

  test('what is due on the last day of a week, or the first, is of that week', () => {
    const workspace = workspaceOf('=== a.md\n- [ ] one due 2026-03-29 @a\n- [ ] two due 2026-03-30 @a\n');
    const [row] = workload(workspace).rows;
    assert.deepEqual(
      row!.cells.map(({ open }) => open),
      [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
  });

  test('a cell speaks', () => {
    const { rows } = workload(workspaceOf(notes, { locale: 'ja' }));
    assert.equal(rows[0]!.cells[3]!.spoken, 'mori、2026-03-16（月）からの週：タスク1件、期限切れ1件');
  });
});

describe('the flow', () => {
  const line = ({ from, scope, done, open, carried, listed, ages }: Flow['weeks'][number]) =>
    `${from}: ${done}/${scope}, ${open} open, ${carried}/${listed} carried, ${ages}`;

  test('counts what came, what was done, what was carried and how old the open is, for a plan', () => {
    const workspace = workspaceOf(notes);
    const { plans } = flow(workspace);
    assert.deepEqual(
      plans.map(({ label, notes: count }) => `${label} ${count}`),
      ['plan 3', 'Harbour plan 1'],
    );
    const { weeks, undated, spoken } = flow(workspace, { plan: plans[0]!.key });
    assert.deepEqual(weeks.map(line), [
      '2026-03-02: 1/3, 2 open, 0/3 carried, 2,0,0,0',
      '2026-03-09: 1/4, 3 open, 2/3 carried, 1,2,0,0',
      '2026-03-16: 2/5, 3 open, 3/4 carried, 1,1,1,0',
      '2026-03-23: 2/5, 3 open, 0/0 carried, 0,1,2,0',
    ]);
    assert.equal(undated, 0);
    assert.match(spoken.burnUp, /^2 of 5 tasks done$/);
  });

  test('a plan that stands alone does not say when it was done: that is told, and not guessed', () => {
    const { weeks, undated } = flow(workspaceOf(notes), { plan: 'plans/harbour.md' });
    assert.equal(undated, 1);
    assert.equal(weeks.length, 11);
    assert.equal(line(weeks.at(-1)!), '2026-03-23: 1/2, 1 open, 0/0 carried, 0,0,0,1');
  });

  test('goes back no further than it is asked for', () => {
    assert.equal(flow(workspaceOf(notes), { weeks: 2 }).weeks.length, 2);
  });

  test('without notes it has this week, with nothing in it', () => {
    assert.deepEqual(flow(workspaceOf('=== a.md\nwords\n')).weeks.map(line), [
      '2026-03-23: 0/0, 0 open, 0/0 carried, 0,0,0,0',
    ]);
  });
});

describe('as a table', () => {
  test('each view has a row for each row of the picture, and leads where it leads', () => {
    const { service, ask } = workspaceOf(notes);
    for (const view of ['timeline', 'workload', 'flow'] as const) {
      const { columns, rows, places, markdown } = service.boardTable({ ...question, view }, ask);
      assert.ok(rows.length > 0);
      assert.ok(rows.every((row) => row.length === columns.length));
      assert.equal(places.length, rows.length);
      assert.equal(
        places.every((place) => place !== null),
        view === 'timeline',
      );
      assert.equal(markdown.trimEnd().split('\n').length, rows.length + 2);
    }
  });

  test('what stands in a note stays words: nothing of it is markup, and no cell is cut in two', () => {
    const hostile = '<img src=x onerror=alert(1)> [a](javascript:b) | **c** `d`';
    const index = createIndex();
    index.set(noteWith('a.md', [{ title: hostile, owners: ['mori'], due: '2026-03-27' }]));
    const world = { index, ask: askWith(), text: () => '', read: (it: Note) => it };
    const { markdown, rows } = boardTableOf(question, world);
    assert.equal(rows[0]![1], hostile);
    const row = markdown.split('\n')[2]!;
    const words = '\\<img src=x onerror=alert(1)\\> \\[a\\](javascript:b) \\| \\*\\*c\\*\\* \\`d\\`';
    assert.equal(row, `| mori | ${words} | To do |  | 2026-03-27 |  |  |`);
  });

  test('speaks the language of the editor', () => {
    const columns = (locale: Locale) => {
      const { service, ask } = workspaceOf(notes, { locale });
      return service.boardTable({ ...question, view: 'flow' }, ask).columns.slice(0, 5);
    };
    assert.deepEqual(columns('zh'), ['周起始日', '任务数', '完成', '未完成', '顺延率']);
    assert.deepEqual(columns('ja'), ['週の初日', 'タスク数', '完了', '未完了', '持ち越し率']);
  });
});

describe('the page', () => {
  const page = sources.filter(({ path }) => path.startsWith('client/board/'));

  test('runs its own script alone, and loads nothing from elsewhere', () => {
    const words = { filter: `"><script>alert('x')</script>` } as Words;
    const parts = { script: 'ours:main.js', style: 'ours:board.css', source: 'ours:', nonce: 'n0', language: 'en' };
    const html = pageOf({ ...parts, title: '</title><b>', words });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1];
    assert.equal(policy, 'default-src &#39;none&#39;; script-src &#39;nonce-n0&#39;; style-src ours:; img-src blob:');
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="n0" src="ours:main.js">']);
    assert.doesNotMatch(html, /<b>|style=|https?:/);
  });

  test('puts what notes say in as text: nothing of it is parsed, and no style stands in markup', () => {
    assert.ok(page.length > 20);
    for (const { path, text } of page) {
      assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, path);
      assert.doesNotMatch(text, /setAttribute\('style'|\.html\(/, path);
    }
  });

  test('has its colours from the theme', () => {
    const css = readFileSync(join(root, 'client/board/page/board.css'), 'utf8');
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl/i);
    const named = css.matchAll(/(?:fill|stroke|color|background|border(?:-color)?):\s*([a-z]+)\s*[;}]/gi);
    for (const [rule, value] of named) assert.match(value!, /^(?:none|inherit|transparent)$/, rule);
  });
});
