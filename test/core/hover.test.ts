import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverAt } from '../../server/core/answers/hover/index.ts';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Ask, Note } from '../../server/core/model.ts';
import { askWith, noteWith } from './build.ts';
import { markedNote } from './marked.ts';

const day: Note['date'] = {
  day: '2026-03-23',
  evidence: { field: 'date', rule: 'date.full', span: { start: 0, end: 0 } },
};
const others = [
  noteWith(
    'minutes/二月.md',
    [
      { title: 'quota', owners: ['Li'], due: '2026-03-20', issues: ['ABC-12'] },
      { title: 'guide', owners: ['li'], due: '2026-03-27' },
      { title: 'later', owners: ['Li'], due: '2026-05-01' },
      { title: 'never', owners: ['Li'] },
      { title: 'shipped', owners: ['Li'], status: 'done' },
      { title: 'box', owners: ['Li'], kind: 'form' },
    ],
    {
      uri: 'file:///minutes/%E4%BA%8C%E6%9C%88.md',
      title: 'February [draft]',
      kind: 'minutes',
      date: { ...day!, day: '2026-02-20' },
      issues: [{ span: { start: 0, end: 6 }, key: 'abc-12' }],
      sections: [{ title: 'Next steps!', depth: 2, span: { start: 20, end: 25 }, end: 60, parent: null }],
    },
  ),
];

/** What stands in the hover at `$0`, and the words that it is about. */
function hover(
  source: string,
  { ask = askWith(), note: changes = { date: day } }: { ask?: Ask; note?: Partial<Note> } = {},
) {
  const { note, text, cursor } = markedNote(source, changes);
  const index = createIndex();
  for (const each of [note, ...others]) index.set(each);
  // A hover looks things up: it costs no walk through all notes.
  const walk = () => assert.fail('all notes are gone through');
  const found = hoverAt(note, positionAt(note, cursor), {
    index: { ...index, all: walk, entries: walk, rows: walk, uris: walk },
    ask,
    text: (uri) => (uri === note.uri ? text : ''),
    read: (it: Note) => it,
  });
  if (!found) return null;
  const { start, end } = found.range;
  const contents = found.parts.map((part) => part.contents).join('\n\n---\n\n');
  return { words: text.slice(offsetAt(note, start), offsetAt(note, end)), contents };
}

describe('date', () => {
  test('day, weekday, distances, and how it was read', () =>
    assert.deepEqual(hover('on Fri$0day\n   ^^^^^^ date 2026-03-27\n'), {
      words: 'Friday',
      contents: [
        '**2026-03-27 (Fri)** · day it takes place',
        'tomorrow, counted from today · 4 days after the note',
        '“Friday”: The words name the day in full.',
      ].join('\n\n'),
    }));
  const cases: [name: string, source: string, expected: RegExp][] = [
    [
      'a stretch',
      '本周$0内\n^^^ date 2026-03-29 from=2026-03-23\n',
      /\*\*2026-03-23 \(Mon\) to 2026-03-29 \(Sun\)\*\*/,
    ],
    ['an impossible day', '2月3$00日\n^^^^^ date impossible\n', /^No calendar has this day\.\n\n“2月30日”/],
    ['a day that cannot be counted', '29$0日\n^^^ date\n', /^Not counted: the note names no day/],
    [
      'other readings',
      '7/$01\n^^^ date 2026-07-01 other=2026-01-07\n',
      /It may also mean 2026-01-07 \(Wed\)\. Nothing is called overdue/,
    ],
    [
      'a wrong weekday',
      '3/24$0(三)\n^^^^^^^ date 2026-03-24 weekday=3 words=三\n',
      /It says Wednesday, but that day is a Tuesday\./,
    ],
  ];
  for (const [name, source, expected] of cases) test(name, () => assert.match(hover(source)?.contents ?? '', expected));
  test('in Chinese and Japanese', () => {
    const source = '27$0日\n^^^ date 2026-03-27\n';
    assert.match(
      hover(source, { ask: askWith({ locale: 'zh' }) })!.contents,
      /^\*\*2026-03-27（周五）\*\* · 发生日期\n\n距今天：明天 · 笔记日期之后 4 天/,
    );
    assert.match(
      hover(source, { ask: askWith({ locale: 'ja' }) })!.contents,
      /^\*\*2026-03-27（金）\*\* · 実施日\n\n今日から見て：明日/,
    );
  });
  test('and the task whose date it is', () => {
    const found = hover('- ask by 3/$027\n  ^^^^^^^^^^^ task\n         ^^^^ due 2026-03-27\n');
    assert.equal(found?.words, '3/27');
    assert.match(
      found?.contents ?? '',
      /^\*\*2026-03-27[\s\S]*\n\n---\n\n\*\*ask by 3\/27\*\*\n\nStatus: To do {2}\nDue: 2026-03-27/,
    );
    assert.doesNotMatch(found?.contents ?? '', /checkbox/);
  });
});

describe('owner', () => {
  test('open, overdue, due this week, and the most urgent with their places', () => {
    const [minutes] = others;
    assert.deepEqual(hover('@L$0i says\n ^^ person\n'), {
      words: 'Li',
      contents: [
        '**Li**',
        '4 open · 1 overdue · 1 due this week',
        [
          'Most urgent',
          '',
          `- [quota](${minutes!.uri}#L1) · Fri · 6 days over · minutes/二月.md:1`,
          `- [guide](${minutes!.uri}#L2) · Fri · tomorrow · minutes/二月.md:2`,
          `- [later](${minutes!.uri}#L3) · Fri 1 May · in 36 days · minutes/二月.md:3`,
          '- and 1 more',
        ].join('\n'),
      ].join('\n\n'),
    });
  });
  test('somebody without tasks', () =>
    assert.equal(hover('Wa$0ng\n^^^^ person\n')?.contents, '**Wang**\n\nNothing open.'));
});

describe('issue', () => {
  test('other notes that mention it, and tasks under it', () => {
    const found = hover('see ABC-$012\n    ^^^^^^ issue ABC-12 https://tracker.example/ABC-12\n');
    assert.match(
      found?.contents ?? '',
      /^\*\*\[ABC-12\]\(https:\/\/tracker\.example\/ABC-12\)\*\*\n\nIn 1 other note\n\n- \[February/,
    );
    assert.match(
      found?.contents ?? '',
      /- \[February \\\[draft\\\]\]\(file:.*\) · minutes\/二月\.md\n\n1 open task · 1 overdue\n\n- \[quota\]/,
    );
  });
  test('one that is here alone', () =>
    assert.equal(hover('see #$09\n    ^^ issue #9\n')?.contents, '**#9**\n\nIn no other note.'));
});

describe('link', () => {
  const link = (target: string) => hover(`the min$0utes\n    ^^^^^^^ link ${target}\n`)?.contents ?? null;
  test('to a note: what it is, its open tasks', () =>
    assert.match(
      link('minutes/二月.md')!,
      /^\*\*\[February \\\[draft\\\]\]\(.*\.md\)\*\* · minutes of 2026-02-20 \(Fri\)\n\n4 open tasks · 1 overdue\n\n- \[quota\]/,
    ));
  test('to a section', () =>
    assert.match(link('minutes/%E4%BA%8C%E6%9C%88.md#next-steps')!, /^\*\*\[Next steps!\]\(.*#L3\)\*\*/));
  test('a wiki link', () => assert.match(link('二月')!, /^\*\*\[February/));
  test('to nowhere', () => assert.equal(link('../../etc/passwd'), null));
  test('an address that no other note has', () => assert.equal(link('https://example.org'), null));
});

describe('task', () => {
  test('its facts, and why each was read so', () => {
    const found = hover('- [ ] as$0k Li\n  ^^^^^^^^^^ task\n   ^ box\n          ^^ owner\n', {});
    assert.deepEqual(found, {
      words: '[ ] ask Li',
      contents: [
        '**ask Li**',
        'Status: To do  \nOwner: Li  \nCertainty: marked as a task',
        'Why\n- Certainty · “[\\[ \\] ask Li](file:///plan.md#L1,3-L1,13)”: It is a checkbox item.',
      ].join('\n\n'),
    });
  });
  test('overdue as everywhere', () =>
    assert.match(
      hover('- a$0sk 3/20\n  ^^^^^^^^ task\n      ^^^^ due 2026-03-20\n')!.contents,
      /Due: 2026-03-20 \(Fri\) · 6 days over/,
    ));
  test('from its bullet too', () => assert.equal(hover('$0- ask\n  ^^^ task\n')?.words, 'ask'));
  test('a whole paragraph is cut', () => {
    const title = 'word '.repeat(100).trimEnd();
    const { contents } = hover(`- $0${title}\n  ${'^'.repeat(title.length)} task\n`)!;
    assert.match(contents, /^\*\*(?:word ){50,60}.{0,4}…\*\*\n/);
  });
  test('a form says that it is one', () =>
    assert.match(hover('- a$0sk\n  ^^^ task form\n')!.contents, /A box of a template/));
  test('the innermost', () =>
    assert.equal(hover('- outer\n  ^^^^^ task\n  - in$0ner\n    ^^^^^ task\n')?.words, 'inner'));
  test('nothing where there is nothing', () => assert.equal(hover('just te$0xt\n- ask\n  ^^^ task\n'), null));
});

test('the narrowest words count, and those before the cursor less than those behind', () => {
  const source = 'A[Li](u) $0\n  ^^ person\n ^^^^^^^ link minutes/二月.md\n';
  assert.equal(hover(source.replace(' $0', '').replace('Li]', 'L$0i]'))?.words, 'Li');
  assert.equal(hover(source.replace(' $0', '').replace('A[', 'A$0['))?.words, '[Li](u)');
});
