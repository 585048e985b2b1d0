import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countTasks } from '../../server/core/answers/counts.ts';
import { groupings } from '../../server/core/answers/groupings.ts';
import { createTree } from '../../server/core/answers/tree.ts';
import type { Grouping, TreeNode } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
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
  options: { filter?: string; parent?: string; ask?: Ask; all?: Note[] } = {},
): string[] {
  return nodes(grouping, options).map(({ due, label, description, overdue }) =>
    `${due} ${label} | ${description}${overdue ? ' !' : ''}`.trim(),
  );
}

function nodes(
  grouping: Grouping,
  {
    filter = '',
    parent,
    ask = askWith(),
    all = notes,
  }: { filter?: string; parent?: string; ask?: Ask; all?: Note[] } = {},
): TreeNode[] {
  const world = { index: indexOf(all), ask, text: () => '', read: (it: Note) => it };
  const id = parent === undefined ? null : nodes(grouping, { filter, ask, all }).find((it) => it.label === parent)!.id;
  return createTree()({ grouping, filter, parent: id }, world);
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
    note: ['minutes/old.md | 3 · 1 overdue · minutes/old.md !', 'plan.md | 7 · 2 overdue · plan.md !'],
    section: [
      'Above the first heading | 3 · 1 overdue · minutes/old.md !',
      'Above the first heading | 7 · 2 overdue · plan.md !',
    ],
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
    ['another year', level('due', { parent: 'Overdue by over a month' }), ['Mon −115d licence |  !']],
    ['overdue first', level('owner', { parent: 'Li' }), ['Fri −6d quota | Li !', 'Tue −2d backup | Li, 田中 !']],
    ['none due last', level('owner', { parent: 'Nobody' }).slice(-2), ['Tue +96d migrate |', 'tidy up |']],
    [
      'forms and guesses are marked',
      level('note', { parent: 'minutes/old.md' }),
      ['Mon −115d licence |  !', 'Mon −24d guess | inferred', 'Mon −24d box | form'],
    ],
  ];
  for (const [name, lines, expected] of cases) test(name, () => assert.deepEqual(lines, expected));

  test('in Chinese and Japanese', () => {
    assert.deepEqual(level('due', { parent: '今天', ask: askWith({ locale: 'zh' }) }), ['今天 release | 田中']);
    assert.deepEqual(level('owner', { parent: 'Li', ask: askWith({ locale: 'ja' }) })[0], '金 −6日 quota | Li !');
  });
  test('a parent that is gone has no tasks', () => {
    const world = { index: indexOf(notes), ask: askWith(), text: () => '', read: (it: Note) => it };
    assert.deepEqual(createTree()({ grouping: 'due', filter: '', parent: 'due:week9' }, world), []);
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
  const tree = createTree();
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
    const page = createTree()({ grouping, filter: '', parent }, world);
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
    ['', 'overdue', 'owner is ann', 'status is done or title is one'].map((filter) => ({ grouping, filter })),
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
      const tree = createTree();
      const levels = (ask: typeof tree) => {
        const top = ask({ ...question, parent: null }, world);
        return [top, ...top.map(({ id }) => ask({ ...question, parent: id }, world))];
      };
      for (const step of changes) {
        if ('set' in step) world.index.set(step.set);
        else world.index.delete(step.delete);
        assert.deepEqual(levels(tree), levels(createTree()));
      }
    }),
    { numRuns: 200 },
  );
});

describe('counts', () => {
  test('open, overdue, due this week', () =>
    assert.deepEqual(countTasks(indexOf(notes), askWith()), { open: 9, overdue: 3, dueThisWeek: 2 }));
  test('guesses count where the user asks for them', () => {
    const settings = { ...defaultSettings, diagnoseInferred: true };
    assert.equal(countTasks(indexOf(notes), askWith({ settings })).overdue, 4);
  });
  test('they change at midnight, without an edit', () =>
    assert.deepEqual(countTasks(indexOf(notes), askWith({ today: '2026-03-27' })), {
      open: 9,
      overdue: 4,
      dueThisWeek: 1,
    }));
});
