import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createIndex, type Index, type Row } from '../../server/core/index/index.ts';
import { personKey, targetKey } from '../../server/core/index/keys.ts';
import { pack } from '../../server/core/index/packed/pack.ts';
import type { FilePerson } from '../../server/core/index/people/file.ts';
import type { Note, Task } from '../../server/core/model.ts';
import { noteWith } from './build.ts';

const titles = (index: Index, rows: Row[]): string[] => rows.map((row) => index.found(row).task.title);
/** How many open tasks are due. */
const due = (index: Index, from: string | null, to: string | null) => index.dueCount({ from, to, inferred: true });
const paths = (notes: readonly { path: string }[]): string[] => notes.map(({ path }) => path);
const every = () => true;

describe('look-ups', () => {
  const index = createIndex();
  index.set(
    noteWith(
      'b/plan.md',
      [
        { title: 'quota', owners: ['Ｔanaka'], due: '2026-03-27', issues: ['ABC-1'] },
        { title: 'shipped', due: '2026-03-27', status: 'done', owners: ['田中　太郎', 'tanaka'] },
        { title: 'box', due: '2026-03-27', kind: 'form' },
      ],
      { links: [{ span: { start: 0, end: 3 }, target: '../a/minutes%20x.md#next', text: 'minutes' }] },
    ),
  );
  index.set(
    noteWith('a/minutes x.md', [{ title: 'ask', owners: ['田中 太郎'], due: '2026-04-01' }], {
      uri: 'file:///a/minutes%20x.md',
      issues: [{ span: { start: 0, end: 5 }, key: 'abc-1' }],
    }),
  );

  test('notes stand by path', () => assert.deepEqual(paths(index.entries()), ['a/minutes x.md', 'b/plan.md']));
  test('tasks stand by note and line', () =>
    assert.deepEqual(titles(index, index.rows(every)), ['ask', 'quota', 'shipped', 'box']));
  test('by due day: open tasks alone, without forms', () => {
    assert.equal(due(index, '2026-03-27', '2026-03-27'), 1);
    assert.equal(due(index, null, null), 2);
    assert.equal(due(index, '2026-03-28', null), 1);
    assert.equal(due(index, null, '2026-03-26'), 0);
  });
  test('by person', () => {
    const tasksOf = (name: string) => titles(index, index.rowsOfPerson(index.people.of(name, null)));
    assert.deepEqual(tasksOf('@TANAKA'), ['quota', 'shipped']);
    assert.deepEqual(tasksOf('田中太郎さん'), ['ask', 'shipped']);
    assert.deepEqual(tasksOf('山田'), []);
  });
  test('by issue: tasks under it, and notes that mention it', () => {
    assert.deepEqual(titles(index, index.rowsOfIssue('abc-1')), ['quota']);
    assert.deepEqual(paths(index.notesWithIssue('ABC-1')), ['a/minutes x.md']);
    assert.deepEqual(paths(index.notesWithIssue('ABC-12')), []);
  });
  test('by place, name and link', () => {
    assert.equal(index.noteAt('file:///a/minutes x.md')?.path, 'a/minutes x.md');
    assert.equal(index.noteAt('file:///a/other.md'), undefined);
    assert.deepEqual(paths(index.notesNamed('Minutes X')), ['a/minutes x.md']);
    assert.deepEqual(paths(index.notesLinkingTo('file:///a/minutes%20x.md')), ['b/plan.md']);
    assert.deepEqual(paths(index.notesLinkingByName('elsewhere/minutes%20x.md')), ['b/plan.md']);
    assert.deepEqual(paths(index.notesLinkingByName('a/minutes.md')), []);
  });
  test('open tasks are counted without forms', () => assert.equal(index.count().open, 2));
});

describe('keys', () => {
  const spellings: [string, string, boolean][] = [
    ['@Tanaka', 'tanaka', true],
    ['Ｔａｎａｋａ', 'tanaka', true],
    ['田中　太郎', '田中太郎', true],
    ['Zhang  Wei', 'zhang wei', true],
    ['Zhang Wei', 'zhangwei', false],
    ['Tanaka T.', 'tanaka t', true],
    ['田中さん', '田中', true],
    ['田中', '田中太郎', false],
  ];
  for (const [a, b, same] of spellings) {
    test(`${a} and ${b} are ${same ? 'one' : 'two'}`, () => assert.equal(personKey(a) === personKey(b), same));
  }

  const targets: [string, string | null][] = [
    ['plan.md', 'file:///notes/a/plan.md'],
    ['./plan.md#next', 'file:///notes/a/plan.md'],
    ['../b/my%20plan.md', 'file:///notes/b/my plan.md'],
    ['#here', null],
    ['https://tracker.example/1', 'https://tracker.example/1'],
    ['100%.md', 'file:///notes/a/100%.md'],
  ];
  for (const [target, key] of targets) {
    test(`the link ${target} leads to ${key}`, () => assert.equal(targetKey('file:///notes/a/today.md', target), key));
  }
});

const seriesPaths = [
  'a.md',
  'b.md',
  'c/a.md',
  'w/2026-03-02.md',
  'w/2026-03-09.md',
  'w/2026-03-16.md',
  'w/2026-03-23.md',
];
const names = ['Li', 'li', '王', 'Ann', 'Ann Lee', 'Ann Kim', 'annlee', 'ann-lee', '王小', 'AL'];

/** Each task's copies, and how many open ones are carried on. */
function trailsIn({ trails, entries }: Index): unknown {
  trails.settle();
  const places = entries().flatMap((entry) => Array.from({ length: entry.tasks }, (_, id) => ({ entry, id })));
  const of = places.map((place) => trails.trailOf(place).map(({ entry, id }) => `${entry.uri} ${id}`));
  const carried = places.map(({ entry, id }) => [trails.carried(entry, id), entry.isCarriedOn(id)]);
  return { of, carried, carriedOn: trails.carriedOn() };
}

/** Everything that an index can be asked, for comparing two. */
function answers(index: Index): unknown {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  const notes = index.entries().map((entry) => entry.note());
  const found = (rows: Row[]) => rows.map(index.found);
  return {
    notes,
    uris: index.uris().sort(),
    tasks: found(index.rows(every)),
    looks: found(
      index.rows(({ task, note }) => [...task.owners, ...task.issues].includes('Ann') || note.path === task.title),
    ),
    due: days.map((day) => due(index, day, day)),
    allDue: due(index, null, null),
    people: names.map((name) => {
      const person = index.people.of(name, null);
      const inNotes = notes.map((it) => [index.people.of(name, it), index.people.couldBe(name, it)]);
      const { people } = index;
      return [person, inNotes, people.spellings(person), found(index.rowsOfPerson(person)), people.countOf(name)];
    }),
    issues: ['#1', 'abc-2'].map((key) => [found(index.rowsOfIssue(key)), paths(index.notesWithIssue(key))]),
    issueKeys: [...index.issues.keys()].sort().map((key) => [key, paths(index.issues.notes(key)).sort()]),
    places: ['a.md', 'b.md', 'c/a.md'].map((path) => [index.note(`file:///${path}`), paths(index.notesNamed(path))]),
    links: ['a.md', 'c/a.md'].map((path) => [
      paths(index.notesLinkingTo(`file:///${path}`)),
      paths(index.notesLinkingByName(path)),
    ]),
    count: index.count(),
    trails: trailsIn(index),
  };
}

const day = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03', null);
const task = fc.record<Partial<Task>>({
  title: fc.constantFrom(
    'one',
    'two',
    'raise the quota',
    'raise the quota of disks',
    'paint the pier',
    'pier 2',
    'pier 3',
  ),
  due: day,
  status: fc.constantFrom('todo', 'doing', 'done'),
  kind: fc.constantFrom('task', 'form'),
  owners: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
  issues: fc.array(fc.constantFrom('#1', 'ABC-2', 'abc-2'), { maxLength: 2 }),
});
const span = { start: 0, end: 1 };
const note = fc
  .record({
    path: fc.constantFrom(...seriesPaths),
    date: fc.constantFrom('2026-03-05', '2026-03-12', null),
    tasks: fc.array(task, { maxLength: 4 }),
    issue: fc.constantFrom('#1', 'ABC-2'),
    target: fc.constantFrom('a.md', '../a.md', 'c/a.md', 'https://x.example'),
    people: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
    aliases: fc.array(
      fc.record({
        name: fc.constantFrom('Ann Lee', 'Ann Kim', 'Ann', '王小'),
        alias: fc.constantFrom('annlee', 'li', 'Ann Lee', 'AL'),
        everywhere: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ path, date, tasks, issue, target, people, aliases }) =>
    noteWith(path, tasks, {
      date: date && { day: date, evidence: { field: 'date', rule: 'note.date.name', span } },
      issues: [{ span, key: issue }],
      links: [{ span, target, text: '' }],
      people: people.map((name) => ({ span, name })),
      aliases: aliases.map((alias) => ({ span, ...alias })),
    }),
  );
const listed = fc.constantFrom<FilePerson[]>(
  [],
  [{ name: 'Ann Lee', spellings: ['Ann Lee', 'li'], team: null }],
  [
    { name: '王小', spellings: ['王小', 'annlee'], team: 'pier' },
    { name: 'Ann', spellings: ['Ann', 'Ann Kim', 'annlee'], team: null },
  ],
);
type Change =
  | { people: FilePerson[]; uri: string }
  | { set: Note }
  | { adopt: Note }
  | { putBy: string }
  | { gather: number }
  | { delete: string }
  | { rename: string; to: string };
const path = fc.constantFrom(...seriesPaths);
const change: fc.Arbitrary<Change> = fc.oneof(
  note.map((set) => ({ set })),
  note.map((adopt) => ({ adopt })),
  path.map((name) => ({ putBy: `file:///${name}` })),
  fc.record({ people: listed, uri: fc.constantFrom('file:///people.yaml', 'file:///b/people.yaml') }),
  fc.nat(2).map((gather) => ({ gather })),
  path.map((name) => ({ delete: `file:///${name}` })),
  fc.tuple(path, path).map(([from, to]) => ({ rename: `file:///${from}`, to })),
);

test('after any changes the index equals one built anew', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), fc.boolean(), (changes, asks) => {
      const index = createIndex();
      const left = new Map<string, Note>();
      const files = new Map<string, FilePerson[]>();
      for (const step of changes) {
        if ('people' in step) {
          index.setPeople(step.uri, step.people);
          files.set(step.uri, step.people);
        } else apply(step, index, left);
        if (!asks) continue;
        assert.equal(index.entries().length, left.size);
        answers(index);
      }
      const anew = createIndex();
      for (const [uri, people] of [...files].reverse()) anew.setPeople(uri, people);
      for (const kept of [...left.values()].reverse()) anew.set(kept);
      assert.deepEqual(answers(index), answers(anew));
    }),
    { numRuns: 300 },
  );
});

function apply(step: Exclude<Change, { people: FilePerson[] }>, index: Index, left: Map<string, Note>): void {
  const set = (it: Note) => {
    index.set(it);
    left.set(it.uri, it);
  };
  const remove = (uri: string) => {
    index.delete(uri);
    left.delete(uri);
  };
  if ('set' in step) set(step.set);
  else if ('adopt' in step) {
    index.adopt(step.adopt.uri, pack(step.adopt));
    left.set(step.adopt.uri, step.adopt);
  } else if ('gather' in step) index.gather(step.gather);
  else if ('putBy' in step) {
    const note = index.note(step.putBy);
    if (note) index.putBy(step.putBy, pack(note));
  } else if ('delete' in step) remove(step.delete);
  else {
    const old = left.get(step.rename);
    remove(step.rename);
    if (old) set({ ...old, uri: `file:///${step.to}`, path: step.to });
  }
}
