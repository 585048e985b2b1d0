import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingsOf } from '../../server/core/answers/diagnostics/index.ts';
import { offsetAt } from '../../server/core/answers/place.ts';
import type { Finding } from '../../server/core/answers/types.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { readPeopleFile } from '../../server/core/index/people/file.ts';
import type { Ask, Note } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { markedNote } from './marked.ts';

function findings(source: string, { ask = askWith(), note: changes = {} }: { ask?: Ask; note?: Partial<Note> } = {}) {
  const { note, text, marks } = markedNote(source, changes);
  const index = createIndex();
  index.setPeople('people.yaml', readPeopleFile(people).people!);
  index.set(note);
  return {
    found: findingsOf(note, { index, ask, text: () => text, read: (it: Note) => it }),
    note,
    text,
    marks,
  };
}

/** The findings as marks: code, and the words that they lie on. */
function check(source: string, options: { ask?: Ask; note?: Partial<Note> } = {}): void {
  const { found, note, marks } = findings(source, options);
  assert.deepEqual(
    found.map(({ code, range }) => ({
      label: code,
      start: offsetAt(note, range.start),
      end: offsetAt(note, range.end),
    })),
    marks.map(({ label, start, end }) => ({ label, start, end })),
  );
}

const people = '- Ann Leeds';

const settings = (changes: Partial<typeof defaultSettings>): { ask: Ask } => ({
  ask: askWith({ settings: { ...defaultSettings, ...changes } }),
});

/** Today is 2026-03-26. */
describe('task-overdue', () => {
  test('lies on the due words', () =>
    check(`
- [ ] ask Li by 3/25
  ^^^^^^^^^^^^^^^^^^ task
                ^^^^ due 2026-03-25
                ^^^^ task-overdue
`));
  test('lies on the item where the date stands elsewhere', () =>
    check(`
## Until 3/20
         ^^^^ date 2026-03-20
- ask Li
  ^^^^^^ task inherits
  ^^^^^^ task-overdue
`));
  test('ends before a line end of two characters', () =>
    assert.deepEqual(
      findings('## 3/20\n   ^^^^ date 2026-03-20\n- ask Li\r\n  ^^^^^^ task inherits\n').found.map(
        ({ range }) => range.end,
      ),
      [{ line: 1, character: 8 }],
    ));
  test('a long title is cut short in the message', () => {
    const long = 'so '.repeat(100);
    const [found] = findings(`## 3/20\n   ^^^^ date 2026-03-20\n- ${long}\n  ${'^'.repeat(299)} task inherits\n`).found;
    assert.match(found?.message ?? '', /^“(?:so ){26}s…” is 6 days overdue/);
  });
  const silent: [name: string, task: string, due: string][] = [
    ['done', 'task done', 'due 2026-03-25'],
    ['cancelled', 'task cancelled', 'due 2026-03-25'],
    ['a form', 'task form', 'due 2026-03-25'],
    ['a guess', 'task inferred', 'due 2026-03-25'],
    ['a date of two readings', 'task', 'due 2026-03-25 other=2026-12-01'],
    ['far ahead', 'task', 'due 2026-04-25'],
  ];
  for (const [name, task, due] of silent) {
    test(`is silent: ${name}`, () =>
      assert.ok(
        findings(`- ask 3/25\n  ^^^^^^^^ ${task}\n      ^^^^ ${due}\n`).found.every(
          ({ code }) => code !== 'task-overdue',
        ),
      ));
  }
  test('a guess speaks where the user asks for it', () =>
    check(
      '- ask 3/25\n  ^^^^^^^^ task inferred\n      ^^^^ due 2026-03-25\n      ^^^^ task-overdue\n',
      settings({ diagnoseInferred: true }),
    ));
});

describe('task-due-soon', () => {
  const cases: [due: string, days: number, soon: boolean][] = [
    ['2026-03-26', 3, true],
    ['2026-03-29', 3, true],
    ['2026-03-30', 3, false],
    ['2026-03-26', 0, true],
    ['2026-03-27', 0, false],
  ];
  for (const [due, dueSoonDays, soon] of cases) {
    test(`${due} within ${dueSoonDays} days: ${soon}`, () =>
      check(
        `- ask 3/25\n  ^^^^^^^^ task\n      ^^^^ due ${due}\n${soon ? '      ^^^^ task-due-soon\n' : ''}`,
        settings({ dueSoonDays }),
      ));
  }
});

describe('dates', () => {
  test('weekday and day that disagree', () =>
    check(`
3/24(三) and 3/25(三)
^^^^^^^ date 2026-03-24 weekday=3 words=三
            ^^^^^^^ date 2026-03-25
^^^^^^^ date-weekday-mismatch
`));
  test('a day that no calendar has', () =>
    check(`
2月30日 and 2月28日
^^^^^ date impossible
          ^^^^^ date 2026-02-28
^^^^^ date-impossible
`));
});

const everything = `
- [ ] ask 3/25
  ^^^^^^^^^^^^ task
          ^^^^ due 2026-03-25
- [ ] ask 3/28
  ^^^^^^^^^^^^ task
          ^^^^ due 2026-03-28
- [ ] ask Ann Ledes
  ^^^^^^^^^^^^^^^^^ task
          ^^^^^^^^^ owner read
3/24(三) 2月30日
^^^^^^^ date 2026-03-24 weekday=3 words=三
        ^^^^^ date impossible
`;

describe('severities', () => {
  test('each is severe by default as the settings say', () =>
    assert.deepEqual(
      findings(everything).found.map(({ code, severity }) => [code, severity]),
      [
        ['task-overdue', 'warning'],
        ['task-due-soon', 'information'],
        ['person-unknown', 'hint'],
        ['date-weekday-mismatch', 'warning'],
        ['date-impossible', 'warning'],
      ],
    ));
});

describe('messages', () => {
  const said = (locale: Ask['locale']) =>
    findings(everything, { ask: askWith({ locale }) }).found.map(({ message }) => message);
  test('in English', () =>
    assert.deepEqual(said('en'), [
      '“ask 3/25” is 1 day overdue: it was due on 2026-03-25 (Wed).',
      '“ask 3/28” is due in 2 days, on 2026-03-28 (Sat).',
      '“Ann Ledes” is unknown: Ann Leeds is known and nearly the same.',
      '2026-03-24 is a Tuesday, not a Wednesday.',
      'No calendar has this day: “2月30日”.',
    ]));
  test('in Chinese', () =>
    assert.deepEqual(said('zh'), [
      '“ask 3/25”已逾期 1 天：应于 2026-03-25（周三）完成。',
      '“ask 3/28”将于 2 天后到期：2026-03-28（周六）。',
      '“Ann Ledes”不在已知人员中：Ann Leeds 与它几乎相同。',
      '2026-03-24 是星期二，不是星期三。',
      '日历上没有这一天：“2月30日”。',
    ]));
  test('in Japanese', () =>
    assert.deepEqual(said('ja'), [
      '「ask 3/25」は期限を1日過ぎています（期限 2026-03-25（水））。',
      '「ask 3/28」の期限は2日後です（2026-03-28（土））。',
      '「Ann Ledes」は知られていません。Ann Leeds とほぼ同じです。',
      '2026-03-24 は火曜日です。水曜日ではありません。',
      '暦にない日です：「2月30日」。',
    ]));
});

describe('related', () => {
  const evidence = (found: Finding | undefined) => found?.related.map(({ message }) => message);
  test('the due words, with why', () =>
    assert.deepEqual(evidence(findings(everything).found[0]), ['“3/25”: The words name the day in full.']));
  test('and the day of the note, where it was counted from there', () => {
    const source = '2026-03-20\n- ask Friday\n  ^^^^^^^^^^ task\n      ^^^^^^ due 2026-03-20 relative\n';
    const { note } = markedNote(source);
    const counted = note.dates.map((date) => ({ ...date, reference: '2026-03-20' }));
    const date: Note['date'] = {
      day: '2026-03-20',
      evidence: { field: 'date', rule: 'date.full', span: { start: 0, end: 10 } },
    };
    assert.deepEqual(evidence(findings(source, { note: { date, dates: counted } }).found[0]), [
      '“Friday”: The words name the day in full.',
      '“2026-03-20”: The words name the day in full.',
    ]);
    assert.equal(findings(source, { note: { date } }).found[0]?.related.length, 1);
  });
});
