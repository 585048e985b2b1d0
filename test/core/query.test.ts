import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createIndex } from '../../server/core/index/index.ts';
import { fields, flags, groupKeys, sortKeys } from '../../server/core/index/query/fields.ts';
import { explainQuery, parseQuery, QueryError } from '../../server/core/index/query/index.ts';
import { lexicons } from '../../server/core/lexicons/index.ts';
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
    ['happens on 2026-03-30', 'd'],
    ['日期 在 2026-03-23', 'e'],
    ['due in 3 days', 'c'],
    ['due before +3d', 'abehij'],
    ['due between 3/26 and 3/29', 'bc'],
    ['due in 3/26 and has owner', 'b'],
    ['due on 2026-03-29 (Sun)', 'c'],
    ['期限が3月26日より前', 'aehij'],
    ['期限が3月26日以前', 'abehij'],
    ['期限が3日以内', 'bc'],
    ['期限 明日以降', 'cd'],
    ['截止不早于明天', 'cd'],
    ['no start', 'abcefghij'],
    ['has start date', 'd'],
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
    ['担当が田中ではない 担当あり', 'ag'],
    ['unassigned', 'cdefhij'],
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
    ['folder is plans', 'abcdef'],
    ['文件夹是Minutes', 'ghij'],
    ['パスがminutes/を含む', 'ghij'],
    ['パスにminutes/を含まない', 'abcdef'],
    ['has issue', 'b'],
    ['no priority', 'abdefghij'],
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
    ['limit', ''],
    ['start', ''],
    ['cut # over', 'b'],
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
    ['overdue, owner is zhang wei', 'a'],
    ['逾期、负责人是Zhang Wei', 'a'],
    ['overdue or due today\nowner is 田中', 'b'],
    ['(overdue or\n due today)\n\n  # who has it\nowner is 田中  # he', 'b'],
  ],
  'and a layout': [
    ['group by owner', 'abcdefghij'],
    ['overdue group by owner sort by due limit 1', 'a'],
    ['group by owner\noverdue or due today', 'ab'],
    ['sort by due, owner reverse; overdue', 'a'],
    ['按负责人分组 逾期 按截止倒序', 'a'],
    ['期限切れ 担当ごと 期限順 20件まで', 'a'],
    ['explain overdue', 'a'],
    ['overdue explain', 'a'],
    ['cut explain over', ''],
  ],
};

for (const [topic, cases] of Object.entries(queries)) {
  describe(`queries: ${topic}`, () => {
    for (const [query, expected] of cases) test(query, () => assert.equal(found(query), expected));
  });
}

describe('how tasks are shown', () => {
  const layouts: [query: string, layout: string][] = [
    ['overdue', ''],
    ['group by owner', 'by owner'],
    ['group by owner then due', 'by owner,due'],
    ['group by owner, due\ngroup by status', 'by owner,due,status'],
    ['按负责人、截止分组 最多20条', 'by owner,due most 20'],
    ['按章节分组 每组5条', 'by section each 5'],
    ['担当、期限でグループ化 期限の降順 上位3件', 'by owner,due sort due- most 3'],
    ['担当ごと 緊急順', 'by owner sort urgency'],
    ['sort by due', 'sort due'],
    ['sort by due reverse, owner', 'sort due-,owner'],
    ['sort by status sort by title desc', 'sort status,title-'],
    ['按截止倒序', 'sort due-'],
    ['按截止降序排序', 'sort due-'],
    ['按截止、负责人排序 倒序', 'sort due,owner-'],
    ['limit 20', 'most 20'],
    ['limit to 20 tasks', 'most 20'],
    ['limit groups to 3', 'each 3'],
    ['limit 5 limit 7', 'most 7'],
    ['explain', 'explain'],
    ['not done explain group by kind', 'by kind'],
  ];
  for (const [query, layout] of layouts)
    test(query, () => {
      const { groups, sorts, limit, groupLimit, explain } = parseQuery(query);
      const parts = [
        groups.length > 0 ? `by ${groups}` : '',
        sorts.length > 0 ? `sort ${sorts.map(({ key, reverse }) => key + (reverse ? '-' : ''))}` : '',
        groupLimit === null ? '' : `each ${groupLimit}`,
        limit === null ? '' : `most ${limit}`,
        explain ? 'explain' : '',
      ];
      assert.equal(parts.filter(Boolean).join(' '), layout);
    });

  test('by all that there is, in every language', () => {
    const wrong = lexicons.flatMap(({ queries: { fields, keys } }) => [
      ...groupKeys.flatMap((key) =>
        [...fields[key], ...(keys[key] ?? [])].filter((word) => parseQuery(`group by ${word}`).groups.join() !== key),
      ),
      ...sortKeys.flatMap((key) =>
        [...fields[key], ...(keys[key] ?? [])].filter((word) => parseQuery(`sort by ${word}`).sorts[0]?.key !== key),
      ),
    ]);
    assert.deepEqual(wrong, []);
  });
});

describe('an explanation is the query with the days of today', () => {
  const all = [
    'not done and (overdue or due before next friday) owner is 田中 group by owner then due sort by due reverse limit 20',
  ];
  const explained: [locale: Locale, query: string, lines: string[]][] = [
    [
      'en',
      all[0]!,
      [
        'not done',
        'overdue or due before 2026-04-03 (Fri)  # … – 2026-03-25 (Wed) · next friday',
        'owner is 田中',
        'group by owner then due',
        'sort by due reverse',
        'limit 20',
      ],
    ],
    [
      'zh',
      all[0]!,
      [
        '未完成',
        '逾期 或 截止早于 2026-04-03（周五）  # … – 2026-03-25（周三） · next friday',
        '负责人是田中',
        '按负责人、截止分组',
        '按截止倒序',
        '最多 20 条',
      ],
    ],
    [
      'ja',
      all[0]!,
      [
        '未完了',
        '期限切れ または 期限が 2026-04-03（金）より前  # … – 2026-03-25（水） · next friday',
        '担当は田中',
        '担当、期限でグループ化',
        '期限の降順',
        '20 件まで',
      ],
    ],
    ['en', 'explain due this week', ['due this week  # 2026-03-23 (Mon) – 2026-03-29 (Sun)']],
    ['en', '截止不晚于周五', ['due on or before 2026-03-27 (Fri)  # 周五']],
    ['en', 'due next week', ['due on 2026-03-30 (Mon) – 2026-04-05 (Sun)  # next week']],
    ['en', 'due after 2026-03-27', ['due after 2026-03-27 (Fri)']],
    ['en', 'mine, carried 2 weeks', ['mine  # Ｚhang Wei', 'carried exactly 2 weeks']],
    ['ja', 'carried at least 2', ['持ち越しが 2 回以上']],
    ['en', 'cut "x or y" not (due today done)', ['"cut"', '"x or y"', 'not (due today and done)  # 2026-03-26 (Thu)']],
    ['zh', 'status is waiting kind is minutes', ['状态是等待', '类型是纪要']],
    ['en', '', []],
  ];
  for (const [locale, query, lines] of explained)
    test(`${locale}: ${query}`, () => assert.deepEqual(explainQuery(query, { ...ask, locale }), lines.join('\n')));

  test('it finds the same, and explains itself', () => {
    const asked = Object.values(queries).flatMap((cases) => cases.map(([query]) => query));
    const locales: Locale[] = ['en', 'zh', 'ja'];
    const wrong = asked.flatMap((query) =>
      locales.flatMap((locale) => {
        const explanation = explainQuery(query, { ...ask, locale });
        const again = explainQuery(explanation, { ...ask, locale });
        // Days that are written out need no comment.
        const bare = (text: string) => text.replaceAll(/ {2}#.*/g, '');
        return found(explanation) === found(query) && bare(again) === bare(explanation) ? [] : [[query, explanation]];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('errors speak the language of the user, and of its words of comparison', () => {
  const errors: [locale: Locale, query: string, message: RegExp][] = [
    ['zh', '负责人', /“负责人”之后需要比较：不是、是、不包含、包含。.*"负责人"/],
    ['zh', '截止', /早于、晚于、.*一个日期/],
    ['ja', '担当', /「担当」の後には比較が必要です：が…ではない、は、が…を含まない、が…を含む。.*"担当"/],
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
    ['due before 2026-02-30', '2026-02-30', /expected a date/],
    ['overdue\ndue before someday', 'someday', /expected a date/],
    ['ownr is kim', 'ownr', /“ownr”: expected owner/],
    ['group by colour', 'colour', /“colour”: expected due, owner, status, issue, note, folder, section or kind/],
    ['group by', '', /After “group by” something is missing: due, owner/],
    ['sort by size', 'size', /“size”: expected urgency, due/],
    ['按颜色分组', '颜色', /expected due/],
    ['(overdue group by owner)', 'group by owner', /cannot stand in brackets/],
    ['overdue or group by owner', ' group by owner', /missing: a condition/],
    ['carried at least many', 'many', /expected a number/],
    ['x'.repeat(2001), 'x', /at most 2000 characters/],
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
        assert.ok(0 <= error.start && error.start <= error.end && error.end <= query.length);
      }
    }),
    { numRuns: 500 },
  );
});
