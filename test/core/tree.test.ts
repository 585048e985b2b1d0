import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countTasks } from '../../server/core/answers/tree/counts.ts';
import { groupings } from '../../server/core/answers/tree/groupings.ts';
import { orders } from '../../server/core/answers/tree/orders.ts';
import { createTree } from '../../server/core/answers/tree/tree.ts';
import type { Grouping, Sort, TreeLook, TreeNode } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { QueryError } from '../../server/core/index/query/index.ts';
import type { Ask, Note, Section, Status, Task } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, noteWith } from './build.ts';

/** Today is Thursday 26 March 2026. */
const notes = [
  noteWith('plan.md', [
    { title: 'quota', owners: ['Li'], due: '2026-03-20' },
    { title: 'backup', owners: ['Li', '田中'], due: '2026-03-24', status: 'doing' },
    { title: 'release', due: '2026-03-26', owners: ['田中'] },
    { title: 'report', due: '2026-03-28' },
    { title: 'review', due: '2026-04-03' },
    { title: 'migrate', due: '2026-06-30' },
    { title: 'tidy up' },
    { title: 'shipped', due: '2026-03-02', status: 'done' },
  ]),
  noteWith('minutes/old.md', [
    { title: 'licence', due: '2025-12-01', status: 'waiting' },
    { title: 'guess', due: '2026-03-02', certainty: 'inferred' },
    { title: 'box', kind: 'form', due: '2026-03-02' },
  ]),
];

const indexOf = (all: Note[]) => {
  const index = createIndex();
  for (const note of all) index.set(note);
  return index;
};

/** A level of the tree, one node a line: due day, label, description, `!` where overdue. */
function level(
  grouping: Grouping,
  options: { filter?: string; look?: Partial<TreeLook>; parent?: string; ask?: Ask; all?: Note[] } = {},
): string[] {
  return nodes(grouping, options).map(({ due, label, description, overdue }) =>
    `${due} ${label} | ${description}${overdue ? ' !' : ''}`.trim(),
  );
}

function nodes(
  grouping: Grouping,
  {
    filter = '',
    look = {},
    parent,
    ask = askWith(),
    all = notes,
  }: { filter?: string; look?: Partial<TreeLook>; parent?: string; ask?: Ask; all?: Note[] } = {},
): TreeNode[] {
  const world = { index: indexOf(all), ask, text: () => '', read: (it: Note) => it };
  const id =
    parent === undefined ? null : nodes(grouping, { filter, look, ask, all }).find((it) => it.label === parent)!.id;
  return createTree().level({ grouping, filter, ...look, parent: id }, world);
}

describe('groups', () => {
  const expected: Record<Grouping, string[]> = {
    due: [
      'Overdue by over a month | 1 !',
      'Overdue by up to a month | 1 !',
      'Overdue, due this week | 1 !',
      'Today | 1',
      'This week | 1',
      'Next week | 1',
      'Later | 1',
      'Date has passed, not for sure | 1',
      'No due date | 1',
    ],
    owner: ['Li | 2 · 2 overdue !', '田中 | 2 · 1 overdue !', 'Nobody | 6 · 1 overdue !'],
    status: ['Waiting | 1 · 1 overdue !', 'In progress | 1 · 1 overdue !', 'To do | 7 · 1 overdue !'],
    note: ['minutes/old.md | 2 · 1 overdue · minutes/old.md !', 'plan.md | 7 · 2 overdue · plan.md !'],
    section: [
      'Above the first heading | 2 · 1 overdue · minutes/old.md !',
      'Above the first heading | 7 · 2 overdue · plan.md !',
    ],
    issue: ['No issue | 9 · 3 overdue !'],
    folder: ['Not in a folder | 7 · 2 overdue !', 'minutes | 2 · 1 overdue !'],
    kind: ['Plans | 9 · 3 overdue !'],
  };
  for (const grouping of Object.keys(groupings) as Grouping[]) {
    test(grouping, () => assert.deepEqual(level(grouping), expected[grouping]));
  }
});

describe('tasks of a group', () => {
  const cases: [name: string, lines: string[], expected: string[]][] = [
    ['due day as weekday and distance', level('due', { parent: 'Today' }), ['today release | 田中']],
    ['ahead', level('due', { parent: 'This week' }), ['Sat +2d report |']],
    ['over a week ahead', level('due', { parent: 'Next week' }), ['Fri +8d review |']],
    ['far away as the day itself', level('due', { parent: 'Overdue by over a month' }), ['2025-12-01 licence |  !']],
    ['overdue first', level('owner', { parent: 'Li' }), ['Fri −6d quota | Li !', 'Tue −2d backup | Li, 田中 !']],
    ['none due last', level('owner', { parent: 'Nobody' }).slice(-2), ['2026-06-30 migrate |', 'tidy up |']],
    [
      'forms and guesses are marked',
      level('note', { parent: 'minutes/old.md', look: { show: { forms: true } } }),
      ['2025-12-01 licence |  !', 'Mon −24d guess | inferred', 'Mon −24d box | form'],
    ],
  ];
  for (const [name, lines, expected] of cases) test(name, () => assert.deepEqual(lines, expected));

  test('in Chinese and Japanese', () => {
    assert.deepEqual(level('due', { parent: '今天', ask: askWith({ locale: 'zh' }) }), ['今天 release | 田中']);
    assert.deepEqual(level('owner', { parent: 'Li', ask: askWith({ locale: 'ja' }) })[0], '金 −6日 quota | Li !');
  });
  test('a parent that is gone has no tasks', () => {
    const world = { index: indexOf(notes), ask: askWith(), text: () => '', read: (it: Note) => it };
    assert.deepEqual(createTree().level({ grouping: 'due', filter: '', parent: 'due:week9' }, world), []);
  });
});

describe('filter', () => {
  test('open tasks alone, unless it speaks of statuses', () => {
    assert.deepEqual(level('due', { filter: 'due before today', parent: 'Overdue, due this week' }).length, 1);
    assert.deepEqual(level('due', { filter: 'shipped' }), []);
    assert.deepEqual(level('due', { filter: 'shipped and done' }), ['Done or cancelled | 1']);
  });
  test('forms alone where it asks for them', () => {
    assert.deepEqual(level('due', { filter: 'kind is form' }), ['Date has passed, not for sure | 1']);
  });
  test('what cannot be read is said', () => {
    assert.throws(() => level('due', { filter: 'due before' }), /something is missing/);
  });
  test('it groups before what was chosen', () => {
    assert.deepEqual(level('due', { filter: 'group by status' }), level('status'));
    assert.deepEqual(level('due', { filter: '按负责人、状态分组', look: { subgrouping: 'kind' } }), level('owner'));
    const inner = { filter: '按负责人、状态分组', look: { subgrouping: 'kind' as const }, parent: 'Li' };
    assert.deepEqual(level('due', inner), ['In progress | 1 · 1 overdue !', 'To do | 1 · 1 overdue !']);
    const outer = { filter: 'group by owner', look: { subgrouping: 'kind' as const }, parent: 'Li' };
    assert.equal(level('due', outer).length, 2);
  });
  test('it sorts before what was chosen', () => {
    const labels = (filter: string) =>
      nodes('note', { filter, look: { sort: 'title' }, parent: 'plan.md' }).map(({ label }) => label);
    const dated = ['quota', 'backup', 'release', 'report', 'review', 'migrate'];
    assert.deepEqual(labels('sort by due'), [...dated, 'tidy up']);
    assert.deepEqual(labels('期限の降順'), [...dated.toReversed(), 'tidy up']);
    assert.deepEqual(labels('sort by owner, due reverse').slice(0, 3), ['backup', 'quota', 'release']);
    assert.deepEqual(labels('sort by status, urgency').slice(0, 2), ['backup', 'quota']);
  });
  test('it shows so many alone, the most urgent unless it sorts; and so many of each group', () => {
    assert.deepEqual(level('status', { filter: 'limit 2' }), ['Waiting | 1 · 1 overdue !', 'To do | 1 · 1 overdue !']);
    assert.deepEqual(level('status', { filter: 'sort by title limit 1' }), ['In progress | 1 · 1 overdue !']);
    assert.deepEqual(
      nodes('status', { filter: 'limit groups to 2', parent: 'To do' }).map(({ label }) => label),
      ['quota', 'guess'],
    );
  });
  test('what is among the first follows the notes', () => {
    const index = indexOf(notes);
    const world = { index, ask: askWith(), text: () => '', read: (it: Note) => it };
    const tree = createTree();
    const first = () => {
      const look = { grouping: 'status', filter: 'limit 1' } as const;
      const [group] = tree.level({ ...look, parent: null }, world);
      return tree.level({ ...look, parent: group!.id }, world).map(({ label }) => label);
    };
    assert.deepEqual(first(), ['licence']);
    index.set(noteWith('new.md', [{ title: 'older', due: '2025-01-01' }]));
    assert.deepEqual(first(), ['older']);
    index.delete('file:///new.md');
    assert.deepEqual(first(), ['licence']);
  });
});

/** A note with what the other groupings and orders look at. */
const varied = noteWith(
  'plans/2026/harbor.md',
  [
    { title: 'b tar', issues: ['acme/pier#7', 'HARB-2'], priority: 'P2', due: '2026-03-27' },
    { title: 'a rail 10', issues: ['harb-2'], priority: 'P0' },
    { title: 'a rail 9', status: 'doing', due: '2026-04-01', section: 1 },
    { title: 'c lamp', status: 'waiting', due: '2026-03-20' },
  ],
  {
    title: 'Harbor',
    kind: 'minutes',
    sections: [
      { title: 'Pier', depth: 1, span: { start: 0, end: 4 }, end: 99, parent: null },
      { title: 'Rail', depth: 2, span: { start: 20, end: 24 }, end: 99, parent: 0 },
    ],
  },
);

describe('issue, folder and kind of note', () => {
  const all = [varied, ...notes];
  test('a task under several issues stands under each', () =>
    assert.deepEqual(level('issue', { all }), ['acme/pier#7 | 1', 'HARB-2 | 2', 'No issue | 11 · 4 overdue !']));
  test('folders, and the kind of note', () => {
    assert.deepEqual(level('folder', { all }).at(-1), 'plans/2026 | 4 · 1 overdue !');
    assert.deepEqual(level('kind', { all, ask: askWith({ locale: 'zh' }) }), [
      '计划 | 9 · 3 项逾期 !',
      '纪要 | 4 · 1 项逾期 !',
    ]);
    assert.deepEqual(level('kind', { all, ask: askWith({ locale: 'ja' }) })[1], '議事録 | 4 · 超過 1 !');
  });
  test('nodes say of which folder they are', () => {
    const top = (grouping: Grouping) => nodes(grouping, { all: [varied] }).map(({ folder }) => folder);
    assert.deepEqual(
      [top('folder'), top('note'), top('due')],
      [['plans/2026'], ['plans/2026'], [null, null, null, null]],
    );
    assert.equal(nodes('due', { all: [varied], parent: 'This week' })[0]?.folder, 'plans/2026');
  });
});

describe('two levels', () => {
  const look = { subgrouping: 'due' as const };
  test('groups in groups, then tasks', () => {
    assert.deepEqual(level('owner', { look, parent: 'Li' }), [
      'Overdue by up to a month | 1 !',
      'Overdue, due this week | 1 !',
    ]);
    const question = { grouping: 'owner' as const, subgrouping: 'due' as const, filter: '' };
    const world = { index: indexOf(notes), ask: askWith(), text: () => '', read: (it: Note) => it };
    const tree = createTree();
    const [li] = tree.level({ ...question, parent: null }, world);
    const [late] = tree.level({ ...question, parent: li!.id }, world);
    assert.deepEqual([li?.grouping, late?.grouping], ['owner', 'due']);
    const tasks = tree.level({ ...question, parent: late!.id }, world);
    assert.deepEqual(
      tasks.map(({ label }) => label),
      ['quota'],
    );
  });
  test('a task is counted once in its group, though in two of those in it', () =>
    assert.deepEqual(level('due', { look: { subgrouping: 'owner' }, parent: 'Overdue, due this week' }), [
      'Li | 1 · 1 overdue !',
      '田中 | 1 · 1 overdue !',
    ]));
  test('twice the same is once', () =>
    assert.deepEqual(level('due', { look: { subgrouping: 'due' }, parent: 'Today' }), ['today release | 田中']));
});

describe('orders', () => {
  const expected: Record<Sort, string[]> = {
    due: ['c lamp', 'b tar', 'a rail 9', 'a rail 10'],
    priority: ['a rail 10', 'b tar', 'c lamp', 'a rail 9'],
    status: ['a rail 9', 'c lamp', 'b tar', 'a rail 10'],
    title: ['a rail 9', 'a rail 10', 'b tar', 'c lamp'],
    place: ['c lamp', 'b tar', 'a rail 10', 'a rail 9'],
  };
  const labels = (look: Partial<TreeLook>) =>
    nodes('note', { all: [varied], look, parent: 'Harbor' }).map(({ label }) => label);
  for (const sort of Object.keys(orders) as Sort[])
    test(sort, () => assert.deepEqual(labels({ sort }), expected[sort]));
  test('without one, that of the grouping', () => assert.deepEqual(labels({}), expected.place));
});

describe('what is left out', () => {
  const all = [...notes, varied];
  const titles = (look: Partial<TreeLook>, ask = askWith()) =>
    nodes('folder', { all, look, ask })
      .flatMap(({ label }) => nodes('folder', { all, look, ask, parent: label }).map((task) => task.label))
      .sort();
  const usual = titles({});
  const cases: [name: string, look: Partial<TreeLook>, more: string[], fewer: string[]][] = [
    ['done ones are shown', { show: { done: true } }, ['shipped'], []],
    ['forms are shown', { show: { forms: true } }, ['box'], []],
    ['guesses are not', { show: { inferred: false } }, [], ['guess']],
    [
      'guesses that the filter asks for are',
      { show: { inferred: false }, filter: 'certainty is inferred' },
      [],
      usual.filter((it) => it !== 'guess'),
    ],
    ['notes of one kind', { scope: 'minutes' }, [], usual.filter((it) => !/ /.test(it) || it === 'tidy up')],
    ['a folder alone', { folders: { only: { path: 'plans', below: false }, hidden: [] } }, [], usual],
    [
      'a folder and those in it',
      { folders: { only: { path: 'plans', below: true }, hidden: [] } },
      [],
      usual.filter((it) => !/^[abc] /.test(it)),
    ],
    [
      'without a folder',
      { folders: { only: null, hidden: ['plans', 'min'] } },
      [],
      usual.filter((it) => /^[abc] /.test(it)),
    ],
    [
      'without the top',
      { folders: { only: null, hidden: ['', 'plans/2026'] } },
      [],
      usual.filter((it) => it !== 'licence' && it !== 'guess'),
    ],
  ];
  for (const [name, look, more, fewer] of cases)
    test(name, () => assert.deepEqual(titles(look), [...usual.filter((it) => !fewer.includes(it)), ...more].sort()));

  test("the user's own, under whatever spelling; none where nobody is named", () => {
    const me = askWith({ settings: { ...defaultSettings, me: ['@LI'] } });
    assert.deepEqual(titles({ mine: true }, me), ['backup', 'quota']);
    assert.deepEqual(titles({ mine: true }), []);
  });
});

describe('the way to a task', () => {
  const all = [varied, ...notes];
  const world = { index: indexOf(all), ask: askWith(), text: () => '', read: (it: Note) => it };
  const labels = (path: TreeNode[]) => path.map(({ label }) => label);
  const to = (look: TreeLook, line: number, uri = 'file:///plan.md') =>
    labels(createTree().pathTo(look, { uri, position: { line, character: 2 } }, world));

  test('through its groups', () => {
    assert.deepEqual(to({ grouping: 'due', filter: '' }, 2), ['Today', 'release']);
    assert.deepEqual(to({ grouping: 'owner', subgrouping: 'status', filter: '' }, 1), ['Li', 'In progress', 'backup']);
  });
  test('none to what is not shown, or not there', () => {
    assert.deepEqual(to({ grouping: 'due', filter: 'quota' }, 2), []);
    assert.deepEqual(to({ grouping: 'due', filter: '' }, 7), []);
    assert.deepEqual(to({ grouping: 'due', filter: '' }, 2, 'file:///gone.md'), []);
  });
  test('through the pages of a long level', () => {
    const long = Array.from({ length: 1203 }, (_, at) => ({ title: `task ${at}` }));
    const many = { ...world, index: indexOf([noteWith('long.md', long)]) };
    const place = { uri: 'file:///long.md', position: { line: 1100, character: 1 } };
    const path = createTree().pathTo({ grouping: 'due', filter: '' }, place, many);
    assert.deepEqual(labels(path), ['No due date', 'and 703 more', 'and 203 more', 'task 1100']);
    let level = createTree().level({ grouping: 'due', filter: '', parent: null }, many);
    for (const node of path) {
      const found = level.find(({ id }) => id === node.id);
      assert.deepEqual(found, node);
      level = createTree().level({ grouping: 'due', filter: '', parent: node.id }, many);
    }
  });

  const looks: TreeLook[] = [
    { grouping: 'due', filter: '' },
    { grouping: 'owner', subgrouping: 'due', filter: '', sort: 'title' },
  ];
  for (const look of looks)
    test(`from task to task, by ${look.grouping}: each once, in the order of the tree, and round`, () => {
      const tree = createTree();
      const below = (id: string | null): string[] =>
        tree
          .level({ ...look, parent: id }, world)
          .flatMap((node) => (node.kind === 'task' ? [node.id] : below(node.id)));
      const inOrder = below(null);
      const walk = (direction: 'next' | 'previous') => {
        const seen: string[] = [];
        for (let from: string | null = null; seen.length < inOrder.length; seen.push(from))
          from = tree.step(look, from, direction, world).at(-1)!.id;
        return seen;
      };
      assert.deepEqual(walk('next'), inOrder);
      assert.deepEqual(walk('previous'), inOrder.toReversed());
      assert.equal(tree.step(look, inOrder.at(-1)!, 'next', world).at(-1)?.id, inOrder[0]);
      assert.equal(tree.step(look, inOrder[0]!, 'previous', world).at(-1)?.id, inOrder.at(-1));
    });
  test('from a group to its first task, and back to the one before it', () => {
    const tree = createTree();
    const look: TreeLook = { grouping: 'due', filter: '' };
    const from = (direction: 'next' | 'previous') => labels(tree.step(look, 'due:today', direction, world));
    assert.deepEqual(from('next'), ['Today', 'release']);
    assert.deepEqual(from('previous'), ['Overdue, due this week', 'backup']);
    assert.deepEqual(tree.step({ ...look, filter: 'nowhere' }, null, 'next', world), []);
  });
});

describe('weeks begin when the user says', () => {
  const sunday = askWith({ today: '2026-03-28', settings: { ...defaultSettings, weekStart: 'sunday' } });
  const monday = askWith({ today: '2026-03-28' });
  const all = [
    noteWith('a.md', [
      { title: 'on Sunday', due: '2026-03-29' },
      { title: 'last Sunday', due: '2026-03-22' },
    ]),
  ];
  test('on Sunday', () =>
    assert.deepEqual(level('due', { ask: sunday, all }), ['Overdue, due this week | 1 !', 'Next week | 1']));
  test('on Monday', () =>
    assert.deepEqual(level('due', { ask: monday, all }), ['Overdue by up to a month | 1 !', 'This week | 1']));
});

describe('nodes', () => {
  test('a screen reader hears a sentence', () => {
    const [group] = nodes('due');
    assert.equal(group?.spoken, 'Overdue by over a month: 1 task, 1 overdue');
    const [quota] = nodes('owner', { parent: 'Li' });
    assert.equal(quota?.spoken, 'quota; To do, due 2026-03-20 (Fri), overdue by 6 days, owner Li');
  });
  test('a task leads to its place, a note to itself', () => {
    const [, backup] = nodes('owner', { parent: 'Li' });
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    assert.deepEqual(backup?.location, { uri: 'file:///plan.md', range });
    assert.equal(nodes('note')[1]?.location?.uri, 'file:///plan.md');
    assert.equal(nodes('due')[0]?.location, null);
  });
  test('ids are unique, and stay while other lines come and go', () => {
    const twice: Partial<Task>[] = [
      { title: 'same', owners: ['Li', '田中'] },
      { title: 'same', owners: ['Li'] },
    ];
    const ids = (all: Note[]) =>
      ['Li', '田中'].flatMap((parent) => nodes('owner', { parent, all }).map(({ id }) => id));
    const before = ids([noteWith('a.md', twice)]);
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(ids([noteWith('a.md', [{ title: 'new' }, ...twice])]), before);
  });
});

test('what is kept is given up when a note, the day or the question changes', () => {
  const index = indexOf([noteWith('a.md', [{ title: 'ask', due: '2026-03-26', owners: ['Li'] }])]);
  const tree = createTree().level;
  const labels = (grouping: Grouping, ask = askWith(), filter = '') =>
    tree({ grouping, filter, parent: null }, { index, ask, text: () => '', read: (it: Note) => it }).map(
      ({ label }) => label,
    );
  assert.deepEqual(labels('due'), ['Today']);
  assert.deepEqual(labels('due', askWith({ today: '2026-03-27' })), ['Overdue, due this week']);
  assert.deepEqual(labels('owner'), ['Li']);
  assert.deepEqual(labels('owner', askWith(), 'overdue'), []);
  assert.deepEqual(labels('due', askWith({ locale: 'ja' })), ['今日']);
  index.set(noteWith('a.md', [{ title: 'ask' }]));
  assert.deepEqual(labels('due'), ['No due date']);
});

describe('a long level comes in pages', () => {
  const long = noteWith(
    'long.md',
    Array.from({ length: 1203 }, (_, at) => ({ title: `task ${at % 600}` })),
  );
  const many = Array.from({ length: 502 }, (_, at) => noteWith(`${1000 + at}.md`, [{ title: 'one' }]));
  const worldOf = (all: Note[], ask = askWith()) => ({
    index: indexOf(all),
    ask,
    text: () => '',
    read: (it: Note) => it,
  });
  /** The pages of a level, one after the other. */
  function pages(grouping: Grouping, parent: string | null, world = worldOf([long])): TreeNode[][] {
    const page = createTree().level({ grouping, filter: '', parent }, world);
    const rest = page.filter(({ kind }) => kind === 'more');
    assert.ok(rest.length <= 1 && page.indexOf(rest[0]!) === (rest.length ? page.length - 1 : -1));
    return [page, ...rest.flatMap(({ id }) => pages(grouping, id, world))];
  }

  test('tasks', () => {
    const found = pages('due', 'due:none');
    assert.deepEqual(
      found.map((page) => [page.length, page.at(-1)!.label]),
      [
        [501, 'and 703 more'],
        [501, 'and 203 more'],
        [203, 'task 2'],
      ],
    );
    const ids = found.flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, 1203 + 2);
  });
  test('groups', () =>
    assert.deepEqual(
      pages('note', null, worldOf(many, askWith({ locale: 'ja' }))).map((page) => page.at(-1)!.label),
      ['ほか2件', '1501.md'],
    ));
});

const title = fc.constantFrom('one', 'two');
const notesOf = fc.record({
  path: fc.constantFrom('a.md', 'b.md', 'c.md'),
  sections: fc.constantFrom<Section[][]>(
    [],
    [{ title: 'Next', depth: 1, span: { start: 0, end: 4 }, end: 99, parent: null }],
  ),
  tasks: fc.array(
    fc.record({
      title,
      due: fc.constantFrom(null, '2026-03-20', '2026-03-26', '2026-05-01'),
      status: fc.constantFrom<Status>('todo', 'doing', 'done'),
      kind: fc.constantFrom<Task['kind']>('task', 'form'),
      owners: fc.subarray(['Ann', 'Ann Lee', 'Ann Kim', 'Bo']),
    }),
    { maxLength: 4 },
  ),
});

test('groups that follow the notes are those that are counted anew', () => {
  const questions = (Object.keys(groupings) as Grouping[]).flatMap((grouping) =>
    ['', 'overdue', 'owner is ann', 'status is done or title is one'].flatMap((filter) =>
      [null, 'owner' as const, 'due' as const].map((subgrouping) => ({ grouping, filter, subgrouping })),
    ),
  );
  const change = fc.oneof(
    notesOf.map(({ path, sections, tasks }) => ({
      set: noteWith(path, sections.length ? tasks.map((task) => ({ ...task, section: 0 })) : tasks, { sections }),
    })),
    fc.constantFrom('a.md', 'b.md', 'c.md').map((path) => ({ delete: `file:///${path}` })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.array(change, { maxLength: 8 }), (question, changes) => {
      const world = { index: createIndex(), ask: askWith(), text: () => '', read: (it: Note) => it };
      const tree = createTree().level;
      const levels = (ask: typeof tree) => {
        const top = ask({ ...question, parent: null }, world);
        const below = top.map(({ id }) => ask({ ...question, parent: id }, world));
        return [top, below, ...below.flat().map(({ id }) => ask({ ...question, parent: id }, world))];
      };
      for (const step of changes) {
        if ('set' in step) world.index.set(step.set);
        else world.index.delete(step.delete);
        assert.deepEqual(levels(tree), levels(createTree().level));
      }
    }),
    { numRuns: 200 },
  );
});

test('groups that are counted a little at a time are the same, whatever becomes of notes meanwhile', () => {
  const all = Array.from({ length: 50 }, (_, at) => noteWith(`${at}.md`, [{ title: 'one' }, { title: 'two' }]));
  const world = { index: indexOf(all), ask: askWith(), text: () => '', read: (it: Note) => it };
  const question = { grouping: 'due' as const, filter: '', parent: null };
  const counts = (tree: ReturnType<typeof createTree>) =>
    tree.level(question, world).map(({ description }) => description);
  const tree = createTree();
  const more = tree.counting(question, world);
  assert.equal(more(), true);
  // One of them is counted already, the other is not.
  for (const path of ['0.md', '49.md']) world.index.set(noteWith(path, [{ title: 'one' }]));
  for (const path of ['1.md', '48.md']) world.index.delete(`file:///${path}`);
  world.index.set(noteWith('new.md', [{ title: 'one' }]));
  while (more()) assert.equal(world.index.count().notes, 49);
  assert.deepEqual(counts(tree), ['95']);
  assert.deepEqual(counts(tree), counts(createTree()));
  assert.throws(() => createTree().counting({ ...question, filter: 'owner is (' }, world), QueryError);
});

describe('counts', () => {
  test('open, overdue, due this week', () =>
    assert.deepEqual(countTasks(indexOf(notes), askWith()), { open: 9, overdue: 3, dueToday: 1, dueThisWeek: 2 }));
  test('guesses count where the user asks for them', () => {
    const settings = { ...defaultSettings, diagnoseInferred: true };
    assert.equal(countTasks(indexOf(notes), askWith({ settings })).overdue, 4);
  });
  test('they change at midnight, without an edit', () =>
    assert.deepEqual(countTasks(indexOf(notes), askWith({ today: '2026-03-27' })), {
      open: 9,
      overdue: 4,
      dueToday: 0,
      dueThisWeek: 1,
    }));
});
