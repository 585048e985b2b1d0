/** Reading dates takes time linear in the text, whatever a line holds, and never throws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDates, resolveDate } from '../../server/core/dates/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { cost } from './cost.ts';

const languages = ['en', 'zh', 'ja'] as const;

/** Lines that pile up what the reader looks at: digits, separators, markers, brackets, words that lead to more words. */
const shapes = [
  '1',
  '3/',
  '1-',
  '月',
  '3月',
  '二',
  '(3月',
  '明日',
  'the ',
  '3/4~',
  '8/8の3/24 ',
  'from 3/4 moved ',
  '12:30 ',
  '3日前',
  'May ',
  '下午3点',
  '下',
  'last week of ',
  'from ',
  '12 ',
  '周一',
  '第2',
  '3 am ',
  '1,',
  '10:',
  '((',
  'twenty ',
  '1 month and ',
  '2026',
  '3月4日、',
  'end of ',
  'eod ',
  'week of ',
  'between ',
  'two thousand ',
  '令和',
  '～',
  ' ',
];

const milliseconds = (text: string): number => cost(() => readDates(text, languages));

const line = (shape: string, length: number): string => shape.repeat(Math.ceil(length / shape.length));

test('no line takes time quadratic in its length', () => {
  for (const shape of shapes) {
    // Linear work takes some 100 ms for so long a line; quadratic work could not be done in less than ten seconds.
    const took = [1, 2, 3].some(() => milliseconds(line(shape, 100_000)) < 1_500);
    assert.ok(took, JSON.stringify(shape));
  }
});

test('a line of 700 KB is read at once', () => {
  for (const shape of ['1', '3/', '月', 'a']) assert.ok(milliseconds(line(shape, 700_000)) < 5_000, shape);
});

test('any text is read without an error, into spans that are in order and hold their text', () => {
  const word = fc.constantFrom(
    ...shapes,
    'by ',
    'Friday',
    '前',
    '年',
    '2026-02-30',
    '(水)',
    '\uFFFC',
    '\u{1F4C5}',
    'İ',
    '\r\n',
    '31',
    '四半期',
    'まで',
    'から',
    '~',
    '/',
    '末',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('2026-03-04', '2028-02-29', null),
      fc.constantFrom(...languages),
      (given, reference, language) => {
        let last = 0;
        for (const mention of readDates(given, [language])) {
          assert.ok(mention.start >= last && mention.end > mention.start, 'in order');
          assert.equal(mention.text, given.slice(mention.start, mention.end));
          assert.ok(!mention.text.includes('\uFFFC'), 'masked text is no part of a date');
          last = mention.end;
          const settings = { ...defaultSettings, weekStart: 'sunday' } as const;
          const { from, to } = resolveDate(mention, { reference, settings, direction: 'last', language });
          for (const day of [from, to])
            assert.ok(day === null || /^\d{4,}-\d\d-\d\d$/.test(day), `${mention.text}: ${day}`);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
