/** What a query finds, as a list: sorted, grouped and limited as it says. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findTasks } from '../../server/core/answers/query/found.ts';
import { answerQuery } from '../../server/core/answers/query/query.ts';
import { orderBy } from '../../server/core/answers/tree/orders.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { sortKeys } from '../../server/core/index/query/fields.ts';
import { askWith, noteWith } from './build.ts';

/** Today is Thursday 26 March 2026. */
const notes = [
  noteWith('plans/码头.md', [
    { title: 'a 刷漆', owners: ['王芳'], due: '2026-03-20', status: 'doing', priority: 'P2', issues: ['#12'] },
    { title: 'b rope', owners: ['Ito', '王芳'], due: '2026-04-03', start: '2026-03-30', priority: 'P0' },
    { title: 'c lamp', status: 'waiting' },
    { title: 'd sold', status: 'done', done: '2026-03-23' },
  ]),
  noteWith('minutes/03.md', [
    { title: 'e tar', owners: ['Ito'], due: '2026-03-24' },
    { title: 'f guess', certainty: 'inferred', due: '2026-03-26' },
    { title: 'g box', kind: 'form' },
  ]),
];
const index = createIndex();
for (const note of notes) index.set(note);
const world = { index, ask: askWith() };

/** `Ito: e b +1`, the first letters of titles by group, and how many are left out. */
const found = (query: string, options: Parameters<typeof findTasks>[1] = {}) =>
  findTasks(query, options, world).groups.map(({ labels, rows, more }) =>
    [
      labels.length > 0 ? `${labels.join(' › ')}:` : '',
      ...rows.map((row) => index.found(row).task.title[0]),
      more > 0 ? `+${more}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('a list', () => {
  const cases: [query: string, groups: string[]][] = [
    ['', ['a e f b c']],
    ['sort by title reverse', ['f e c b a']],
    ['sort by priority', ['b a e f c']],
    ['sort by owner, title', ['b e a c f']],
    ['sort by start reverse', ['b a e f c']],
    ['done', ['d']],
    ['kind is form', ['g']],
    ['limit 2', ['a e']],
    ['sort by due reverse limit 2', ['b f']],
    ['group by owner', ['Ito: e b', '王芳: a b', 'Nobody: f c']],
    [
      'group by status, owner',
      ['Waiting › Nobody: c', 'In progress › 王芳: a', 'To do › Ito: e b', 'To do › 王芳: b', 'To do › Nobody: f'],
    ],
    ['按负责人分组 每组1条', ['Ito: e +1', '王芳: a +1', 'Nobody: f +1']],
    ['担当ごと 3件まで', ['Ito: e', '王芳: a', 'Nobody: f']],
    ['group by folder', ['minutes: e f', 'plans: a b c']],
    ['nowhere', ['']],
    ['nowhere group by owner', []],
  ];
  for (const [query, groups] of cases) test(query, () => assert.deepEqual(found(query), groups));

  test('of all that there is', () => {
    assert.deepEqual(found('', { show: 'all' }), ['a e f b g c d']);
    assert.deepEqual(found('', { show: { inferred: false } }), ['a e b c']);
    assert.deepEqual(found('', { most: 1 }), ['a']);
    assert.equal(findTasks('limit 2', { most: 1 }, world).found, 5);
  });
});

describe('an order', () => {
  const rows = index.rows(() => true);
  for (const key of sortKeys)
    test(`${key}, and the other way round, what has none last`, () => {
      const sorted = (reverse: boolean) => {
        const order = orderBy([{ key, reverse }], world, () => 0);
        return [...rows].sort(order).map((row) => ({ row, order }));
      };
      const [up, down] = [sorted(false), sorted(true)];
      const { order } = up[0]!;
      const rises = up.every(({ row }, at) => at === 0 || order(up[at - 1]!.row, row) <= 0);
      const falls = down.every(({ row, order: back }, at) => at === 0 || back(down[at - 1]!.row, row) <= 0);
      assert.ok(rises && falls);
      const none = { due: ['c', 'd', 'g'], start: ['a', 'c', 'd', 'e', 'f', 'g'], owner: ['c', 'd', 'f', 'g'] };
      for (const list of key in none ? [up, down] : [])
        assert.deepEqual(
          list
            .slice(-none[key as 'due'].length)
            .map(({ row }) => index.found(row).task.title[0])
            .sort(),
          none[key as 'due'],
        );
    });
});

test('an answer says of each task what a list shows', () => {
  const { groups, found: count, explanation } = answerQuery({ query: 'explain owner is ito due before today' }, world);
  assert.equal(count, 1);
  assert.equal(explanation, 'owner is ito\ndue before 2026-03-26 (Thu)  # today');
  assert.deepEqual(groups, [
    {
      labels: [],
      tasks: [
        {
          title: 'e tar',
          uri: 'file:///minutes/03.md',
          path: 'minutes/03.md',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
          status: 'todo',
          statusWord: 'To do',
          certainty: 'explicit',
          due: '2026-03-24',
          dueWords: 'Tue · 2 days over',
          overdue: true,
          owners: ['Ito'],
        },
      ],
      more: 0,
    },
  ]);
});
