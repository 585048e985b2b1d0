import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linksOf, resolveLink } from '../../server/core/answers/links/links.ts';
import { createOutlines, symbolsOf } from '../../server/core/answers/shape/outline.ts';
import type { DocumentSymbol } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Ask, DateFact, Locale, Note, Section, Span, Task } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { atOnce } from '../../server/core/steps.ts';
import { askWith, noteWith, today } from './build.ts';

const section = (title: string, line: number, last: number, parent: number | null = null): Section => ({
  title,
  depth: parent === null ? 1 : 2,
  span: { start: line * 10, end: line * 10 + 9 },
  end: last * 10 + 9,
  parent,
});

const dateOf = (span: Span): DateFact => ({
  span,
  from: today,
  to: today,
  role: 'due',
  grain: 'day',
  rule: 'date.full',
  relative: false,
  reference: null,
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
      { title: 'ask', ...line(3), section: 1, owners: ['Li', 'Bo'], due: '2026-03-27', dueDate: 0 },
      { title: 'outer', ...line(4), section: 0, status: 'done', due: '2026-03-24', dueDate: 0 },
      { title: '', ...line(5), section: 0, parent: 2, status: 'doing', due: '2026-03-24', dueDate: 0 },
      { title: 'off', ...line(5), section: 0, parent: 3, status: 'cancelled' },
    ],
    {
      lines: [0, 10, 20, 30, 40, 50],
      sections: [section('Work', 1, 5), section('Storage', 2, 3, 0)],
      dates: [dateOf(line(3).span)],
    },
  );
  const show = (symbols: DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, detail, kind, range, children }) => [
      `${'  '.repeat(depth)}${kind} ${name} ${range.start.line}-${range.end.line}${detail ? ` ${detail}` : ''}`,
      ...show(children, depth + 1),
    ]);

  const shown = (locale: Locale) => show(symbolsOf(note, askWith({ locale })));

  test('sections hold sections and tasks, tasks hold tasks; how far each is, until when, and whose', () =>
    assert.deepEqual(shown('en'), [
      'task before 0-0 To do',
      'section Work 1-5',
      '  section Storage 2-3',
      '    task ask 3-3 To do · Fri · tomorrow · Li, Bo',
      '  doneTask outer 4-5 Done · 2026-03-24',
      '    task … 5-5 In progress · Tue · 2 days over',
      '      doneTask off 5-5 Cancelled',
    ]));
  test('in the language of the interface', () =>
    assert.deepEqual(
      (['zh', 'ja'] as const).map((locale) => shown(locale)[3]),
      ['    task ask 3-3 待办 · 周五 · 明天 · Li、Bo', '    task ask 3-3 未着手 · 金 · 明日 · Li、Bo'],
    ));
  test('a note without anything has no outline', () =>
    assert.deepEqual(symbolsOf(noteWith('a.md', []), askWith()), []));

  test('what is as in the answer before is the same object, wherever tasks come and go', () => {
    const outlines = createOutlines();
    const outlineOf = (note: Note, ask: Ask) => atOnce(outlines(note, ask));
    const tasks = (...titles: string[]) =>
      noteWith(
        'plan.md',
        titles.map((title, at) => ({ title, ...line(at + 2), section: at === 0 ? 0 : 1 })),
        {
          lines: [0, 10, 20, 30, 40, 50, 60],
          sections: [section('Rope', 0, 2), section('Pier', 1, 5)],
        },
      );
    const [rope, pier] = outlineOf(tasks('coil', 'paint', 'sweep'), askWith()) as [DocumentSymbol, DocumentSymbol];
    const [sameRope, otherPier] = outlineOf(tasks('coil', 'paint it', 'sweep'), askWith()) as [
      DocumentSymbol,
      DocumentSymbol,
    ];
    assert.equal(sameRope, rope);
    assert.notEqual(otherPier, pier);
    assert.deepEqual([otherPier.children[0]!.name, otherPier.children[1] === pier.children[1]], ['paint it', true]);
    const more = tasks('coil', 'wait', 'paint', 'sweep');
    assert.deepEqual(outlineOf(more, askWith()), symbolsOf(more, askWith()));
    assert.deepEqual(outlineOf(more, askWith({ locale: 'ja' })), symbolsOf(more, askWith({ locale: 'ja' })));
  });
  test('a task that is another by its status, its day, its owner or its place is another symbol', () => {
    const one = { title: 'coil', due: '2026-03-24', ...line(2) };
    const others: Partial<Task>[] = [{ status: 'done' }, { due: '2026-03-23' }, { owners: ['Ann'] }, line(3)];
    for (const other of others) {
      const outlines = createOutlines();
      const outlineOf = (note: Note, ask: Ask) => atOnce(outlines(note, ask));
      const lines = { lines: [0, 10, 20, 30, 40] };
      const [before] = outlineOf(noteWith('plan.md', [one], lines), askWith());
      const note = noteWith('plan.md', [{ ...one, ...other }], lines);
      assert.notEqual(outlineOf(note, askWith())[0], before);
      assert.deepEqual(outlineOf(note, askWith()), symbolsOf(note, askWith()));
    }
  });
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

  const files: [target: string, file: string | undefined][] = [
    ['figures/load.png', 'file:///team/figures/load.png'],
    ['../配置 图.svg', 'file:///%E9%85%8D%E7%BD%AE%20%E5%9B%BE.svg'],
    ['a%20b.pdf#page=2', 'file:///team/a%20b.pdf'],
    ['none.md', undefined],
    ['folder/', undefined],
    ['../../../etc/hosts.txt', undefined],
    ['mailto:ann@example.org', undefined],
    ['https://example.org/a.png', undefined],
  ];
  for (const [target, file] of files) {
    test(`${target} is ${file ?? 'left alone'}`, () => {
      const note = noteWith('team/plan.md', [{}], {
        uri: 'file:///work/team/plan.md',
        links: [{ span, target, text: 'x' }],
      });
      const [link] = linksOf(note, indexOf(note));
      assert.equal(link?.target, file?.replace('file:///', 'file:///work/'));
    });
  }
  test('an issue that is named by its address is left to the editor', () => {
    const url = 'https://git.example.org/a/b/issues/7';
    const note = noteWith('plan.md', [{}], {
      issues: [{ span, key: 'a/b#7', url }],
      links: [{ span, target: url, text: url }],
    });
    assert.deepEqual(linksOf(note, indexOf(note)), []);
  });
  test('links by reference, their definitions, images, and headings of the note itself', () => {
    const service = createService();
    const uri = 'file:///notes/plan.md';
    const text =
      '# 计划\n\n## 第 2 步\n\nsee [it][r], ![图](a/图.png), [[other]], [up](#第-2-步) and <https://example.org>\n\n[r]: other.md\n';
    service.set({ uri, path: 'plan.md', text }, defaultSettings);
    service.set({ uri: 'file:///notes/other.md', path: 'other.md', text: '# Other\n' }, defaultSettings);
    assert.deepEqual(
      service.links(uri).map(({ range, target }) => `${range.start.line}:${range.start.character} ${target}`),
      [
        '4:4 file:///notes/other.md',
        '4:13 file:///notes/a/%E5%9B%BE.png',
        '4:28 file:///notes/other.md',
        '4:39 file:///notes/plan.md#L3',
        '6:0 file:///notes/other.md',
      ],
    );
  });

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
