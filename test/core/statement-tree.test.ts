/** The tree of decisions and open questions. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createStatements, statementFacts } from '../../server/core/answers/tree/statements.ts';
import type { StatementNode } from '../../server/core/answers/types.ts';
import { createIndex, type Index } from '../../server/core/index/index.ts';
import type { Ask, Day, Locale, Note, Statement } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, noteWith } from './build.ts';

type Spoken = [kind: Statement['kind'], text: string];

/** A note of a day, null for none, in which this is said, ten characters each. */
const noteOf = (path: string, day: Day | null, said: Spoken[], title = path): Note =>
  noteWith(path, [], {
    title,
    date: day ? { day, evidence: { field: 'date', rule: 'note.date.name', span: { start: 0, end: 0 } } } : null,
    lines: said.map((_, at) => at * 10),
    statements: said.map(([kind, text], at) => ({
      kind,
      text,
      span: { start: at * 10, end: at * 10 + 9 },
      section: null,
      evidence: [],
    })),
  });

/** Today is Thursday 26 March 2026. */
const notes = [
  noteOf(
    'sync/03-12.md',
    '2026-03-12',
    [
      ['decision', 'the pier will be blue'],
      ['question', 'Who orders the paint?'],
    ],
    'Harbor sync',
  ),
  noteOf('sync/03-19.md', '2026-03-19', [
    ['question', 'who orders the  paint？'],
    ['decision', 'tar comes last'],
    ['question', 'Which rope?'],
  ]),
  noteOf('sync/02-26.md', '2026-02-26', [['decision', '青にする']]),
  noteOf('scratch.md', null, [['question', 'Is there a spare lamp?']]),
];

const indexOf = (all: Note[]) => {
  const index = createIndex();
  for (const note of all) index.set(note);
  return index;
};
const worldOf = (index: Index, ask: Ask = askWith()) => ({ index, ask, text: () => '', read: (note: Note) => note });

/** All that the tree shows, each level indented. */
function shown(index: Index, ask = askWith(), level = createStatements(index).level): string[] {
  const below = (parent: string | null, depth: string): string[] =>
    level(parent, worldOf(index, ask)).flatMap(({ id, label, description, hasChildren }) => [
      `${depth}${label} | ${description}`,
      ...(hasChildren ? below(id, `${depth}  `) : []),
    ]);
  return below(null, '');
}

describe('a question that was answered when it was asked again', () => {
  const cases: [name: string, notes: Note[], open: boolean][] = [
    ['in a later note', [asked('03-12'), answered('03-19')], false],
    [
      'in the same note',
      [
        noteOf('a.md', '2026-03-12', [
          ['question', 'Which rope?'],
          ['answered', 'which rope？'],
        ]),
      ],
      false,
    ],
    ['and asked once more after that', [asked('03-12'), answered('03-19'), asked('03-26')], true],
    ['in an earlier note', [answered('03-12'), asked('03-19')], true],
    ['in a note without a day', [asked('03-12'), noteOf('b.md', null, [['answered', 'Which rope?']])], true],
    ['in other words', [asked('03-12'), noteOf('03-19.md', '2026-03-19', [['answered', 'Which tar?']])], true],
  ];
  for (const [name, notes, open] of cases)
    test(`${name}: ${open ? 'open' : 'closed'}`, () => {
      const statements = createStatements(indexOf(notes));
      const parts = statements.level(null, worldOf(indexOf(notes)));
      assert.equal(parts.length, open ? 1 : 0);
      const question = notes.flatMap((note) => note.statements).find(({ kind }) => kind === 'question')!;
      assert.equal(statements.answerTo(question) === null, open);
    });

  function asked(day: string): Note {
    return noteOf(`${day}.md`, `2026-${day}`, [['question', 'Which rope?']]);
  }
  function answered(day: string): Note {
    return noteOf(`${day}.md`, `2026-${day}`, [['answered', 'Which rope?']]);
  }
});

describe('decisions and open questions', () => {
  test('by month, the newest first; what is asked again is there once, with its first day', () =>
    assert.deepEqual(shown(indexOf(notes)), [
      'Open questions | 3',
      '  March 2026 | 2',
      '    Which rope? | Thu 19 Mar · sync/03-19.md',
      '    who orders the  paint？ | Thu 12 Mar · sync/03-19.md · in 2 notes',
      '  No date | 1',
      '    Is there a spare lamp? | scratch.md',
      'Decisions | 3',
      '  March 2026 | 2',
      '    tar comes last | Thu 19 Mar · sync/03-19.md',
      '    the pier will be blue | Thu 12 Mar · Harbor sync',
      '  February 2026 | 1',
      '    青にする | Thu 26 Feb · sync/02-26.md',
    ]));
  test('in Chinese and Japanese', () => {
    const labels = (locale: Locale) => shown(indexOf(notes.slice(2)), askWith({ locale }));
    assert.deepEqual(labels('zh'), [
      '未决问题 | 1',
      '  无日期 | 1',
      '    Is there a spare lamp? | scratch.md',
      '决定 | 1',
      '  2026年2月 | 1',
      '    青にする | 2月26日 周四 · sync/02-26.md',
    ]);
    assert.deepEqual(labels('ja').slice(3, 5), ['決定事項 | 1', '  2026年2月 | 1']);
  });
  test('a question leads to where it was asked last, a decision to where it was made', () => {
    const again = noteOf('sync/03-24.md', '2026-03-24', [['decision', 'The pier will be blue']]);
    const index = indexOf([...notes, again]);
    const { level } = createStatements(index);
    const find = (month: string, label: string) =>
      level(month, worldOf(index)).find((node) => node.label === label)?.location?.uri;
    assert.equal(find('question/2026-03', 'who orders the  paint？'), 'file:///sync/03-19.md');
    assert.equal(find('decision/2026-03', 'the pier will be blue'), 'file:///sync/03-12.md');
  });
  test('a screen reader hears a sentence', () => {
    const index = indexOf(notes);
    const spoken = (locale: Locale) =>
      createStatements(index)
        .level('decision/2026-03', worldOf(index, askWith({ locale })))
        .at(-1)?.spoken;
    assert.equal(spoken('en'), 'Decision: the pier will be blue; 2026-03-12 (Thu), 14 days ago, in Harbor sync');
    assert.match(spoken('zh')!, /^决定：the pier will be blue；2026-03-12/);
    assert.match(spoken('ja')!, /^決定事項：the pier will be blue。2026-03-12/);
  });
  test('a long month comes in pages', () => {
    const many = Array.from({ length: 1203 }, (_, at): Spoken => ['question', `question ${at}?`]);
    const index = indexOf([noteOf('a.md', '2026-03-12', many)]);
    const { level } = createStatements(index);
    const pages = (parent: string): StatementNode[] => {
      const page = level(parent, worldOf(index));
      return page.flatMap((node) => (node.kind === 'more' ? pages(node.id) : [node]));
    };
    const ids = pages('question/2026-03').map(({ id }) => id);
    assert.equal(new Set(ids).size, 1203);
  });
  test('nothing is in what is not there', () => {
    const index = indexOf(notes);
    for (const parent of ['question/2020-01', 'constructor', 'nonsense', ''])
      assert.deepEqual(createStatements(index).level(parent, worldOf(index)), [], parent);
    assert.deepEqual(shown(indexOf([])), []);
  });
});

test('what follows the notes is what is gathered anew', () => {
  const said = fc.array(
    fc.tuple(
      fc.constantFrom<Statement['kind']>('decision', 'question', 'answered'),
      fc.constantFrom('one', 'One', 'two'),
    ),
    { maxLength: 3 },
  );
  const change = fc.record({
    path: fc.constantFrom('a.md', 'b.md'),
    day: fc.constantFrom(null, '2026-03-12', '2026-02-12'),
    said: fc.option(said),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const index = createIndex();
      const { level } = createStatements(index);
      for (const { path, day, said } of changes) {
        if (said) index.set(noteOf(path, day, said));
        else index.delete(`file:///${path}`);
        assert.deepEqual(shown(index, askWith(), level), shown(index));
      }
    }),
  );
});

describe('the facts of a statement', () => {
  const text = '# Harbor sync 2026-03-12\n\n- Decision: the pier will be blue\n- [ ] paint it\n';
  const source = { uri: 'file:///sync.md', path: 'sync.md', text };
  test('what, when and why', () => {
    const note = readNote(source, defaultSettings);
    const world = { ...worldOf(createIndex()), text: () => text };
    const facts = statementFacts(note, { line: 2, character: 4 }, world);
    assert.match(
      facts,
      /^\*\*the pier will be blue\*\*\n\nDecision {2}\n2026-03-12 \(Thu\) · 14 days ago {2}\nHarbor sync/,
    );
    assert.match(facts, /A word such as decision introduces it\./);
    assert.equal(statementFacts(note, { line: 0, character: 0 }, world), '');
  });
  test('are asked for as those of a task are', () => {
    const service = createService();
    service.set(source, defaultSettings);
    const at = (line: number) => service.facts(source.uri, { line, character: 4 }, askWith());
    assert.match(at(2), /Decision/);
    assert.match(at(3), /Status: To do/);
  });
});
