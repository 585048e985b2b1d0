/** What a day depends on besides its words: the reference, the direction, the week's start, the language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween, isDay, startOfWeek, weekdayName, weekdayOf } from '../../server/core/dates/day.ts';
import { type DateContext, readDates, resolveDate } from '../../server/core/dates/index.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const usual: DateContext = {
  reference: '2026-03-04',
  settings: defaultSettings,
  direction: 'next',
  language: 'en',
};

/** The only date of a text. */
function only(text: string, context: Partial<DateContext> = {}) {
  const full = { ...usual, ...context };
  const mentions = readDates(text, [full.language]);
  assert.equal(mentions.length, 1, text);
  return { ...resolveDate(mentions[0]!, full), mention: mentions[0]! };
}

const days = (text: string, context: Partial<DateContext> = {}): string => {
  const { from, to } = only(text, context);
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;
};

test('a bare weekday or day is the next one, today included; in a log the last', () => {
  assert.equal(days('Wednesday'), '2026-03-04');
  assert.equal(days('Tuesday'), '2026-03-10');
  assert.equal(days('Tuesday', { direction: 'last' }), '2026-03-03');
  assert.equal(days('Wednesday', { direction: 'last' }), '2026-03-04');
  assert.equal(days('29日', { language: 'ja' }), '2026-03-29');
  assert.equal(days('29日', { language: 'ja', direction: 'last' }), '2026-01-29');
});

test('a month and day without a year is the nearest one', () => {
  assert.equal(days('December 20', { reference: '2026-01-05' }), '2025-12-20');
  assert.equal(days('1月5日', { language: 'zh', reference: '2025-12-20' }), '2026-01-05');
  assert.equal(days('Feb 29', { reference: '2026-03-04' }), '2028-02-29');
});

test('a stated weekday decides the year, the month and the order of day and month', () => {
  assert.equal(days('3/24(火)', { language: 'ja', reference: '2026-10-01' }), '2026-03-24');
  assert.equal(days('3/23(木)', { language: 'ja', reference: '2023-10-01' }), '2023-03-23');
  assert.equal(days('11/26(水)', { language: 'ja', reference: '2026-11-19' }), '2026-11-26');
  assert.equal(days('Tuesday the 31st', { reference: '2026-03-04' }), '2026-03-31');
  assert.equal(days('Thursday 5/3'), '2026-03-05');
  assert.equal(days('3/5(木)', { language: 'ja' }), '2026-03-05');
});

test('a weekday that is not that of the day is kept, with its place; the day stands', () => {
  const wrong = only('10月25日（下周三）', { language: 'zh', reference: '2025-10-15' });
  assert.equal(wrong.from, '2025-10-25');
  assert.deepEqual(wrong.statedWeekday, { weekday: 3, span: { start: 8, end: 10 } });
  assert.equal(only('3月24日(火)', { language: 'ja', reference: '2026-03-04' }).statedWeekday, undefined);
  const full = only('Friday, 5 March 2026');
  assert.deepEqual([full.from, full.statedWeekday?.weekday], ['2026-03-05', 5]);
});

test('two readings are both kept where the language does not decide', () => {
  assert.deepEqual(only('on 03/04/2024').otherReadings, [{ from: '2024-04-03', to: '2024-04-03' }]);
  assert.deepEqual(only('by 7/1').otherReadings, [{ from: null, to: '2026-01-07' }]);
  assert.equal(only('on 3/24').otherReadings, undefined);
  assert.equal(only('7/1まで', { language: 'ja' }).otherReadings, undefined);
});

test('a day that no calendar has is impossible', () => {
  for (const [text, language] of [
    ['2月30日', 'zh'],
    ['2026年2月29日', 'ja'],
    ['April 31', 'en'],
    ['2026-02-29', 'en'],
  ] as const) {
    const { from, to, impossible } = only(text, { language });
    assert.deepEqual({ from, to, impossible }, { from: null, to: null, impossible: true }, text);
  }
  assert.equal(only('2028-02-29').impossible, undefined);
});

test('weeks begin on the day that is set', () => {
  assert.equal(days('this week'), '2026-03-02..2026-03-08');
  assert.equal(days('this week', { settings: { ...defaultSettings, weekStart: 'sunday' } }), '2026-03-01..2026-03-07');
  assert.equal(days('next Sunday'), '2026-03-15');
  assert.equal(days('next Sunday', { settings: { ...defaultSettings, weekStart: 'sunday' } }), '2026-03-08');
});

test('without a reference only what names its day resolves', () => {
  assert.deepEqual(only('2026-03-20', { reference: null }), {
    ...only('2026-03-20', { reference: null }),
    from: '2026-03-20',
    relative: false,
    reference: null,
  });
  for (const text of [
    'tomorrow',
    'next Friday',
    'March 20',
    'the 29th',
    'within 3 days',
    'Mon - Wed',
    'end of month',
  ]) {
    const { from, to, rule } = only(`on ${text}`, { reference: null });
    assert.deepEqual({ from, to, rule }, { from: null, to: null, rule: 'date.unanchored' }, text);
  }
  assert.equal(days('2026年4月', { language: 'zh', reference: null }), '2026-04-01..2026-04-30');
});

test('expressions do not reach over masked code, nor over the end of a line', () => {
  const mask = '\uFFFC'.repeat(4);
  assert.deepEqual(
    readDates(`March ${mask} 20, by 3/24`, ['en']).map(({ text }) => text),
    ['by 3/24'],
  );
  assert.deepEqual(
    readDates(`3月${mask}5日前`, ['zh']).map(({ text }) => text),
    ['3月', '5日前'],
  );
  assert.deepEqual(
    readDates('周一\n3月5日', ['zh']).map(({ text }) => text),
    ['周一', '3月5日'],
  );
  assert.deepEqual(
    readDates('  3月5日  前', ['zh']).map(({ text }) => text),
    ['3月5日  前'],
  );
});

test('a text with kana is read as Japanese, whatever language comes first', () => {
  const [mention] = readDates('3日前に連絡した', ['zh', 'en']);
  assert.equal(resolveDate(mention!, { ...usual, language: 'ja' }).from, '2026-03-01');
  const [before] = readDates('3日前联系', ['zh']);
  assert.deepEqual(resolveDate(before!, { ...usual, language: 'zh' }).to, '2026-04-03');
});

test('the letters of a text say which language comes first, where nobody says', () => {
  const found = (text: string) => readDates(text).map((mention) => mention.text);
  assert.deepEqual(found('值班 3.9-3.13'), ['3.9-3.13']);
  assert.deepEqual(found('kernel 3.9-3.13'), []);
});

test('a block without kana is read in the language of its note', () => {
  const dated = (text: string, path: string) => {
    const settings = defaultSettings;
    return readNote({ uri: path, path, text }, settings).dates.map(({ from, to }) => `${from ?? ''}..${to ?? ''}`);
  };
  const kana = 'これはひらがなのあるメモです';
  assert.deepEqual(dated(`${kana}\n\n- 3日前確認\n`, '2026-03-04.md'), ['2026-03-01..2026-03-01']);
  assert.deepEqual(dated('这里没有假名，只有汉字\n\n- 3日前确认\n', '2026-03-01.md'), ['..2026-03-03']);
  assert.deepEqual(dated(`${kana}\n\n- 上期\n`, '2026-04-04.md'), ['2026-04-01..2026-09-30']);
  assert.deepEqual(dated('这里没有假名，只有汉字\n\n- 上期\n', '2026-04-04.md'), []);
});

test('a title that is a word for a plan and a day gives the day of the note; one that says by when does not', () => {
  const day = (text: string) => readNote({ uri: 'a.md', path: 'a.md', text }, defaultSettings).date?.day ?? null;
  assert.equal(day('# 计划 2026-03-02\n\n- [ ] 明天切换\n'), '2026-03-02');
  assert.equal(day('# 迁移计划：截止 2026-03-02\n\n- [ ] 切换\n'), null);
  assert.equal(day('# Due 2026-03-02\n\n- [ ] switch\n'), null);
});

test('two readings of the order of year, month and day: the nearer one, and both are kept', () => {
  const found = only('by 26/04/17');
  assert.deepEqual([found.to, found.otherReadings], ['2026-04-17', [{ from: null, to: '2017-04-26' }]]);
  assert.equal(only('26/04/17', { language: 'ja' }).otherReadings, undefined);
  assert.deepEqual(only('due 4-5').otherReadings, [{ from: '2026-05-04', to: '2026-05-04' }]);
});

test('next Friday may be the nearest one where that is of this week; a stated weekday decides the order of digits', () => {
  assert.deepEqual(only('by next Friday').otherReadings, [{ from: null, to: '2026-03-06' }]);
  assert.equal(only('next Monday').otherReadings, undefined);
  assert.equal(only('Friday next week').otherReadings, undefined);
  assert.equal(only('下周五', { language: 'zh' }).otherReadings, undefined);
  assert.equal(only('Thursday 5/3').otherReadings, undefined);
});

test('what is known since a day counts back; what begins then counts on', () => {
  assert.equal(days('since Monday'), '2026-03-02..');
  assert.equal(days('since May'), '2025-05-01..');
  assert.equal(days('from Monday'), '2026-03-09..');
  assert.equal(days('周五以来', { language: 'zh' }), '2026-02-27..');
});

test('arithmetic on days', () => {
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  assert.equal(daysBetween('2026-03-04', '2027-03-04'), 365);
  assert.equal(weekdayOf('2026-03-04'), 3);
  assert.equal(weekdayOf('1969-12-28'), 7);
  assert.deepEqual(['2026-02-29', '2026-3-04', '2028-02-29', '0099-01-01'].map(isDay), [false, false, true, true]);
  assert.equal(startOfWeek('2026-03-08', 'monday'), '2026-03-02');
  assert.equal(startOfWeek('2026-03-08', 'sunday'), '2026-03-08');
  assert.deepEqual([weekdayName('2026-03-04', 'en'), weekdayName('2026-03-04', 'ja', 'long')], ['Wed', '水曜日']);
});
