import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linksOf, resolveLink } from '../../server/core/answers/links.ts';
import { findSymbols, symbolsOf } from '../../server/core/answers/symbols.ts';
import type { DocumentSymbol } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Note, Section } from '../../server/core/model.ts';
import { noteWith } from './build.ts';

const section = (title: string, line: number, last: number, parent: number | null = null): Section => ({
  title,
  depth: parent === null ? 1 : 2,
  span: { start: line * 10, end: line * 10 + 9 },
  end: last * 10 + 9,
  parent,
});

const indexOf = (...notes: Note[]) => {
  const index = createIndex();
  for (const note of notes) index.set(note);
  return index;
};

describe('outline', () => {
  const line = (at: number) => ({ span: { start: at * 10, end: at * 10 + 9 } });
  const note = noteWith(
    'plan.md',
    [
      { title: 'before', ...line(0) },
      { title: 'ask', ...line(3), section: 1, owners: ['Li'], due: '2026-03-27' },
      { title: 'outer', ...line(4), section: 0, status: 'done' },
      { title: '', ...line(5), section: 0, parent: 2 },
    ],
    {
      lines: [0, 10, 20, 30, 40, 50],
      sections: [section('Work', 1, 5), section('Storage', 2, 3, 0)],
    },
  );
  const show = (symbols: DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, detail, kind, range, children }) => [
      `${'  '.repeat(depth)}${kind} ${name} ${range.start.line}-${range.end.line}${detail ? ` ${detail}` : ''}`,
      ...show(children, depth + 1),
    ]);

  test('sections hold sections and tasks, tasks hold tasks', () =>
    assert.deepEqual(show(symbolsOf(note)), [
      'task before 0-0',
      'section Work 1-5',
      '  section Storage 2-3',
      '    task ask 3-3 2026-03-27 · Li',
      '  doneTask outer 4-5',
      '    task … 5-5',
    ]));
  test('a note without anything has no outline', () => assert.deepEqual(symbolsOf(noteWith('a.md', [])), []));
});

describe('search over tasks', () => {
  const titles = ['Ship the release', 'skip', 'SHIP', '检查磁盘配额', 'ｓｈｉｐ done'];
  const index = indexOf(
    noteWith(
      'a/plan.md',
      titles.map((title) => ({ title, section: 0, status: title.endsWith('done') ? 'done' : 'todo' })),
      { sections: [section('Week 12', 0, 9)] },
    ),
  );
  const cases: [query: string, expected: string[]][] = [
    ['ship', ['Ship the release', 'SHIP', 'ｓｈｉｐ done']],
    ['shrel', ['Ship the release']],
    ['检配', ['检查磁盘配额']],
    ['配检', []],
    ['', ['Ship the release', 'skip', 'SHIP', '检查磁盘配额', 'ｓｈｉｐ done']],
  ];
  for (const [query, expected] of cases) {
    test(`“${query}”`, () =>
      assert.deepEqual(
        findSymbols(query, index).map(({ name }) => name),
        expected,
      ));
  }
  test('where each is', () => {
    const [found] = findSymbols('skip', index);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    assert.deepEqual(found, { name: 'skip', containerName: 'a/plan.md › Week 12', uri: 'file:///a/plan.md', range });
  });
  test('five hundred at most', () =>
    assert.equal(findSymbols('task', indexOf(noteWith('b.md', Array(700).fill({ title: 'task' })))).length, 500));
});

describe('links', () => {
  const span = { start: 0, end: 5 };
  const notes = [
    noteWith('team/plan.md', [{}, {}], {
      links: [
        { span, target: 'sub/run%20book.md#第-2-步', text: '' },
        { span, target: 'https://example.org', text: '' },
      ],
      issues: [
        { span, key: 'ABC-1', url: 'https://tracker.example/ABC-1' },
        { span, key: '#2' },
      ],
    }),
    noteWith('team/sub/run book.md', [{}, {}], {
      uri: 'file:///team/sub/run%20book.md',
      title: 'Run book',
      sections: [section('第 2 步', 1, 1)],
    }),
    noteWith('team/sub/index.md', [{}]),
    noteWith('index.md', [{}]),
  ];
  const index = indexOf(...notes);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };

  test('issues to their trackers, relative links to the section', () =>
    assert.deepEqual(linksOf(notes[0]!, index), [
      { range, target: 'https://tracker.example/ABC-1', tooltip: 'ABC-1' },
      { range, target: 'file:///team/sub/run%20book.md#L2', tooltip: '第 2 步' },
    ]));

  const cases: [from: number, target: string, path: string | undefined][] = [
    [0, 'sub/index', 'team/sub/index.md'],
    [0, 'sub/index.md', 'team/sub/index.md'],
    [0, './sub/index.md', 'team/sub/index.md'],
    [1, '../plan.md', 'team/plan.md'],
    [1, 'index', 'team/sub/index.md'],
    [0, 'index', 'index.md'],
    [0, 'Run Book', 'team/sub/run book.md'],
    [0, 'team/sub/index', 'team/sub/index.md'],
    [0, '#anything', 'team/plan.md'],
    [0, 'other/index', undefined],
    [0, '../../outside.md', undefined],
    [0, 'https://example.org/index.md', undefined],
    [0, 'plan.png', undefined],
  ];
  for (const [from, target, path] of cases) {
    test(`${target} in ${notes[from]!.path} leads to ${path}`, () =>
      assert.equal(resolveLink(index, notes[from]!, target)?.note.path, path));
  }
});
