import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createIndex } from '../../server/core/index/index.ts';
import { parseQuery, QueryError } from '../../server/core/index/query.ts';
import { fields, flags } from '../../server/core/index/query-fields.ts';
import type { DateFact, Locale, Section } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, noteWith } from './build.ts';

const ask = askWith({ settings: { ...defaultSettings, me: ['Ｚhang Wei'] } });
const section = (title: string, parent: number | null): Section => ({
  title,
  depth: 1,
  span: { start: 0, end: 0 },
  end: 0,
  parent,
});
const ambiguous: DateFact = {
  span: { start: 0, end: 0 },
  from: '2026-03-02',
  to: '2026-03-02',
  role: 'due',
  grain: 'day',
  rule: 'task.checkbox',
  relative: true,
  reference: null,
  otherReadings: [{ from: '2026-02-03', to: '2026-02-03' }],
};

/** Today is Thursday 26 March. Each task is named by a letter. */
const notes = [
  noteWith(
    'plans/2026-03.md',
    [
      { title: 'a quota', owners: ['Zhang Wei'], due: '2026-03-24' },
      {
        title: 'b cut over',
        owners: ['田中', 'Li'],
        due: '2026-03-26',
        status: 'doing',
        issues: ['ABC-12', 'acme/app#7'],
        section: 1,
      },
      { title: 'c Report', due: '2026-03-29', status: 'waiting', priority: 'A', section: 0 },
      { title: 'd clean up', due: '2026-03-31', start: '2026-03-30', certainty: 'inferred' },
      { title: 'e shipped', due: '2026-03-20', status: 'done', done: '2026-03-23' },
      { title: 'f dropped', status: 'cancelled' },
    ],
    { sections: [section('Storage', null), section('Next steps', 0)] },
  ),
  noteWith(
    'Minutes/周会.md',
    [
      { title: 'g 检查（周报）', owners: ['张伟'] },
      { title: 'h box', kind: 'form', due: '2026-03-01' },
      { title: 'i guess', certainty: 'inferred', due: '2026-03-02' },
      { title: 'j either', dueDate: 0, due: '2026-03-02' },
    ],
    { kind: 'minutes', dates: [ambiguous] },
  ),
];

function found(query: string): string {
  const { matches } = parseQuery(query);
  const index = createIndex();
  for (const note of notes) index.set(note);
  const tasks = notes.flatMap((note) => note.tasks.map((task) => ({ note, task })));
  return tasks.flatMap((it) => (matches(it, ask, index) ? [it.task.title[0]] : [])).join('');
}

const queries: Record<string, [query: string, found: string][]> = {
  status: [
    ['', 'abcdefghij'],
    ['done', 'e'],
    ['not done', 'abcdghij'],
    ['not (done)', 'abcdfghij'],
    ['open', 'abcdghij'],
    ['cancelled', 'f'],
    ['status is doing', 'b'],
    ['status is not todo', 'bcef'],
    ['Status = WAITING', 'c'],
    ['已完成', 'e'],
    ['未完成', 'abcdghij'],
    ['未完了', 'abcdghij'],
  ],
  due: [
    ['overdue', 'a'],
    ['逾期', 'a'],
    ['期限切れ', 'a'],
    ['due today', 'b'],
    ['今天到期', 'b'],
    ['今日期限', 'b'],
    ['due this week', 'abc'],
    ['本周到期', 'abc'],
    ['今週期限', 'abc'],
    ['due next week', 'd'],
    ['due soon', 'bc'],
    ['no due date', 'fg'],
    ['has due date', 'abcdehij'],
    ['期限なし', 'fg'],
    ['due before 2026-03-24', 'ehij'],
    ['due before today', 'aehij'],
    ['due after 3月26日', 'cd'],
    ['due on 2026-03-29', 'c'],
    ['due 2026-03-29', 'c'],
    ['due before next Tuesday not done', 'abchij'],
    ['due on or before today and not done', 'abhij'],
    ['截止 早于 今天', 'aehij'],
    ['期限 > 明日', 'cd'],
    ['starts on 2026-03-30', 'd'],
    ['done before today', 'e'],
    ['done on 2026-03-24', ''],
  ],
  owner: [
    ['owner is zhang wei', 'a'],
    ['owner is "Zhang Wei"', 'a'],
    ['owner is zhang', 'a'],
    ['owner is zhan', ''],
    ['owner is "zhang w."', 'a'],
    ['owner includes zhang', 'a'],
    ['owner is zhang wei overdue', 'a'],
    ['owner is zhang wei or owner is 田中', 'ab'],
    ['no owner', 'cdefhij'],
    ['has owner', 'abg'],
    ['mine', 'a'],
    ['我的', 'a'],
    ['负责人是张伟', 'g'],
    ['负责人 是 张伟', 'g'],
    ['负责人：张伟', 'g'],
    ['担当は田中', 'b'],
    ['担当者 は 田中', 'b'],
    ['owner is not 田中 and has owner', 'ag'],
  ],
  'place and kind': [
    ['path includes minutes/', 'ghij'],
    ['path includes 周会', 'ghij'],
    ['path has minutes', 'ghij'],
    ['owner is zhang wei has due date', 'a'],
    ['section includes next', 'b'],
    ['section is storage', 'bc'],
    ['issue includes abc-12', 'b'],
    ['issue is abc-1', ''],
    ['issue is #7', 'b'],
    ['issue is app#7', ''],
    ['priority is a', 'c'],
    ['kind is form', 'h'],
    ['kind is minutes', 'ghij'],
    ['类型是会议纪要', 'ghij'],
    ['certainty is inferred', 'di'],
  ],
  words: [
    ['report', 'c'],
    ['REPORT', 'c'],
    ['"cut over"', 'b'],
    ['cut not over', ''],
    ['周报', 'g'],
    ['完成度', ''],
    ['abc-12', 'b'],
    ['title includes quota', 'a'],
    ['"owner"', ''],
  ],
  joining: [
    ['overdue or due today', 'ab'],
    ['overdue || due today', 'ab'],
    ['逾期 或 今天到期', 'ab'],
    ['(overdue or due today) and owner is 田中', 'b'],
    ['（逾期 或 今天到期） 且 负责人是田中', 'b'],
    ['（逾期或今天到期）且负责人是田中', 'b'],
    ['负责人是田中且未完成', 'b'],
    ['未完成且负责人是田中さん', 'b'],
    ['期限切れまたは今日期限かつ担当は田中', 'ab'],
    ['“期限切れかつ今日期限”', ''],
    ['overdue or due today and owner is 田中', 'ab'],
    ['not not overdue', 'a'],
    ['!(open) shipped', 'e'],
    ['not open and not (done)', 'f'],
  ],
};

for (const [topic, cases] of Object.entries(queries)) {
  describe(`queries: ${topic}`, () => {
    for (const [query, expected] of cases) test(query, () => assert.equal(found(query), expected));
  });
}

describe('errors speak the language of the user, and of its words of comparison', () => {
  const errors: [locale: Locale, query: string, message: RegExp][] = [
    ['zh', '负责人', /“负责人”之后需要比较：不是、是、不包含、包含。.*"负责人"/],
    ['zh', '截止', /早于、晚于、.*一个日期/],
    ['ja', '担当', /「担当」の後には比較が必要です：ではない、は、含まない、含む。.*"担当"/],
    ['ja', '且', /ここに入る条件/],
    ['en', 'and', /^Something is missing/],
  ];
  for (const [locale, query, message] of errors)
    test(`${locale}: ${query}`, () => assert.throws(() => parseQuery(query, locale), { name: 'QueryError', message }));
});

describe('errors name the word and what is possible', () => {
  const errors: [query: string, at: string, message: RegExp][] = [
    ['owner si Li', 'si', /“owner” asks for a comparison: is not, is, does not include or includes\. .* "owner"/],
    ['owner', 'owner', /“owner” asks for a comparison/],
    ['owner is', '', /After “owner is” something is missing: a value/],
    ['status is blue', 'blue', /“blue”: expected todo, doing, waiting, done or cancelled/],
    ['kind is and done', ' and done', /task, form, plan/],
    ['due before someday', 'someday', /“someday”: expected a date such as/],
    ['due', 'due', /“due” asks for a comparison: before, after, .* or a date such as today/],
    ['due soonish', 'soonish', /“due” asks for a comparison/],
    ['(overdue', '(', /never closed/],
    ['overdue)', ')', /never opened/],
    ['overdue and', '', /After “overdue and” something is missing: a condition/],
    ['or overdue', 'or overdue', /missing: a condition/],
    ['not', '', /After “not”/],
    ['()', ')', /missing/],
  ];
  for (const [query, at, message] of errors) {
    test(query, () =>
      assert.throws(
        () => parseQuery(query),
        (error) => {
          assert.ok(error instanceof QueryError);
          assert.match(error.message, message);
          assert.equal(query.slice(error.start, error.end), at);
          return true;
        },
      ),
    );
  }

  test('in the language of the reader', () => {
    assert.throws(() => parseQuery('status is blue', 'zh'), /“blue”：此处应为todo/);
    assert.throws(() => parseQuery('status is blue', 'ja'), /「blue」：ここには todo/);
  });
});

test('every word of the tables is understood in its place', () => {
  const wrong = [
    ...flags.flatMap(({ words, field }) => words.map((word) => [word, field])),
    ...fields.flatMap(({ words, field, shape }) =>
      words.map((word) => [
        { date: `${word} on 2026-03-01`, count: `${word} at least 2`, text: `${word} is ${value(field)}` }[shape],
        field,
      ]),
    ),
  ].filter(([query, field]) => [...parseQuery(query!).fields].join() !== field);
  assert.deepEqual(wrong, []);
});

const value = (field: string): string =>
  ({ status: 'todo', kind: 'task', certainty: 'stated' })[field as 'status' | 'kind' | 'certainty'] ?? 'x';

test('any text is a query or a QueryError with a place inside it', () => {
  const words = [
    'not',
    'and',
    'or',
    '(',
    ')',
    '（',
    'owner',
    'is',
    'due',
    'before',
    'today',
    '"x',
    '逾期',
    '负责人',
    '是',
    'x',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words)).map((it) => it.join(' ')),
  );
  fc.assert(
    fc.property(text, (query) => {
      try {
        assert.ok(parseQuery(query).fields.size >= 0);
      } catch (error) {
        assert.ok(error instanceof QueryError, String(error));
        assert.ok(0 <= error.start && error.start <= error.end && error.end <= Math.max(1, query.length));
      }
    }),
    { numRuns: 500 },
  );
});
