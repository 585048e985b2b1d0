/** Working days: over weekends, and over the public holidays and make-up days of a region. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { readDates, resolveDate } from '../../server/core/dates/index.ts';
import { regions } from '../../server/core/dates/regions.ts';
import { workdaysFrom } from '../../server/core/dates/workdays.ts';
import type { Day, LanguageId, Settings } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

type Asked = [region: Settings['region'], reference: Day, language: LanguageId];

/** Each line is a text and what is read in it, counted from a day in a region: `text => words from..to rule`. */
function check([region, reference, language]: Asked, lines: string): void {
  for (const line of lines.trim().split('\n')) {
    const [text, expected] = line.trim().split(' => ') as [string, string];
    const found = readDates(text, [language]).map((mention) => {
      const settings = { ...defaultSettings, region };
      const { from, to, rule } = resolveDate(mention, { reference, settings, direction: 'next', language });
      const days = from === to ? from : `${from ?? ''}..${to ?? ''}`;
      return `${mention.text} ${days} ${rule.replace('date.', '')}`;
    });
    assert.equal(found.join('; ') || '-', expected, text);
  }
}

/** Tuesday; the 29th of April and the 3rd to 6th of May are holidays in Japan. */
const beforeGoldenWeek = '2026-04-28';
/** Tuesday; the 1st to 7th of October are holidays in China, and Saturday the 10th is worked. */
const beforeNationalDay = '2026-09-29';

test('over the holidays of the region', () => {
  check(
    ['JP', beforeGoldenWeek, 'ja'],
    `
    5営業日後に検収 => 5営業日後 2026-05-11 workday-region
    3営業日以内に返信 => 3営業日以内に 2026-04-28..2026-05-07 workday-region
    2営業日中に返す => 2営業日中 2026-04-28..2026-05-01 workday-region
    翌営業日までに連絡 => 翌営業日までに ..2026-04-30 workday-region
    翌々営業日に再送 => 翌々営業日 2026-05-01 workday-region
    今後3営業日は様子見 => 今後3営業日 2026-04-29..2026-05-07 workday-region
    前営業日の数字 => 前営業日 2026-04-27 workday-region
    `,
  );
  check(
    ['CN', beforeNationalDay, 'zh'],
    `
    3个工作日内回复 => 3个工作日内 2026-09-29..2026-10-09 workday-region
    3個工作日內回覆 => 3個工作日內 2026-09-29..2026-10-09 workday-region
    五个工作日后验收 => 五个工作日后 2026-10-12 workday-region
    四个工作日后验收 => 四个工作日后 2026-10-10 workday-region
    下下个工作日给结果 => 下下个工作日 2026-10-08 workday-region
    3個工作天内 => 3個工作天内 2026-09-29..2026-10-09 workday-region
    `,
  );
  check(['CN', '2026-09-18', 'zh'], '下个工作日上线 => 下个工作日 2026-09-20 workday-region');
  check(
    ['JP', beforeGoldenWeek, 'en'],
    `
    reply within 3 business days => within 3 business days 2026-04-28..2026-05-07 workday-region
    back in 3 working days => in 3 working days 2026-05-07 workday-region
    by the next working day => by the next working day ..2026-04-30 workday-region
    2 business days before 8 May => 2 business days before 8 May 2026-05-01 workday-region
    `,
  );
});

test('without a region weekends alone are free', () => {
  check(['none', beforeGoldenWeek, 'ja'], '5営業日後に検収 => 5営業日後 2026-05-05 workday');
  check(['none', beforeNationalDay, 'zh'], '3个工作日内回复 => 3个工作日内 2026-09-29..2026-10-02 workday');
  check(['none', '2026-09-18', 'en'], 'next business day => next business day 2026-09-21 workday');
});

test('a year that the calendar does not know has weekends only', () => {
  check(['CN', '2041-09-30', 'zh'], '3个工作日内回复 => 3个工作日内 2041-09-30..2041-10-03 workday');
  check(['CN', '1998-09-30', 'en'], 'in 2 working days => in 2 working days 1998-10-02 workday');
  check(['JP', '1940-04-28', 'ja'], '2営業日後 => 2営業日後 1940-04-30 workday');
});

test('the first and last working days of a period', () => {
  check(
    ['JP', beforeGoldenWeek, 'en'],
    `
    the last working day of the month => the last working day of the month 2026-04-30 workday-region
    first business day of next month => first business day of next month 2026-05-01 workday-region
    the third working day of May => third working day of May 2026-05-08 workday-region
    last business day of Q2 => last business day of Q2 2026-06-30 workday-region
    the final working day of May => final working day of May 2026-05-29 workday-region
    last working day of this week => last working day of this week 2026-05-01 workday-region
    the first 3 working days of May => first 3 working days of May 2026-05-01..2026-05-08 workday-region
    the last 3 working days of May => the last 3 working days of May 2026-05-27..2026-05-29 workday-region
    `,
  );
  check(
    ['CN', beforeNationalDay, 'zh'],
    `
    本月最后一个工作日前 => 本月最后一个工作日前 ..2026-09-30 workday-region
    10月第三个工作日 => 10月第三个工作日 2026-10-10 workday-region
    第2个工作日前交付 => 第2个工作日前 ..2026-10-09 workday-region
    下周最后一个工作日 => 下周最后一个工作日 2026-10-10 workday-region
    下月首个工作日 => 下月首个工作日 2026-10-08 workday-region
    下个季度第一个工作日 => 下个季度第一个工作日 2026-10-08 workday-region
    `,
  );
  check(
    ['JP', beforeGoldenWeek, 'ja'],
    `
    最終営業日までに締める => 最終営業日までに ..2026-04-30 workday-region
    5月の第3営業日 => 5月の第3営業日 2026-05-08 workday-region
    月末最終営業日 => 月末最終営業日 2026-04-30 workday-region
    月末営業日に締める => 月末営業日 2026-04-30 workday-region
    第1営業日に集計 => 第1営業日 2026-05-01 workday-region
    来週の最終営業日 => 来週の最終営業日 2026-05-08 workday-region
    `,
  );
});

test('a period with fewer of them than were asked for has no such day', () => {
  check(['CN', '2026-02-10', 'zh'], '下周最后一个工作日 => 下周最后一个工作日 null workday-region');
  check(['none', '2026-02-10', 'en'], 'the fifth Friday of February => fifth Friday of February null nth-weekday');
  check(['none', '2026-05-10', 'en'], 'the fifth Friday of May => fifth Friday of May 2026-05-29 nth-weekday');
});

test('one of no month in particular is the next, in a log the last', () => {
  const days = (direction: 'next' | 'last') => {
    const context = { reference: '2026-03-11', settings: defaultSettings, direction, language: 'ja' } as const;
    return readDates('第2水曜、第2木曜、第2火曜', ['ja']).map((mention) => resolveDate(mention, context).from);
  };
  assert.deepEqual(days('next'), ['2026-03-11', '2026-03-12', '2026-04-14']);
  assert.deepEqual(days('last'), ['2026-03-11', '2026-02-12', '2026-03-10']);
});

test('what counts working days and names none', () => {
  check(
    ['CN', beforeNationalDay, 'zh'],
    `
    五个工作日的投入 => -
    每月最后一个工作日盘点 => -
    更新工作日志 => -
    `,
  );
  check(
    ['JP', beforeGoldenWeek, 'ja'],
    `
    毎月最終営業日に締める => -
    営業日報を出す => -
    所要3営業日 => -
    `,
  );
  check(
    ['JP', beforeGoldenWeek, 'en'],
    `
    It took one business day => -
    On the first working day after the release => -
    Every last working day of the month => -
    `,
  );
});

test('years follow each other, there and back', () => {
  for (const region of regions)
    for (const from of [20_454, 20_529, 20_820])
      for (const amount of [1, 4, 250, 800]) {
        const there = workdaysFrom(from, amount, region);
        assert.equal(
          workdaysFrom(workdaysFrom(there, 1, region), -amount - 1, region),
          workdaysFrom(from + 1, -1, region),
        );
      }
});

test('the settings of a note say whose holidays are counted', () => {
  const text = '- [ ] 检查备份，3个工作日内\n';
  const due = (region: Settings['region']) =>
    readNote({ uri: 'a', path: '2026-09-29.md', text }, { ...defaultSettings, region }).tasks.map((task) => task.due);
  assert.deepEqual(regions.map(due), [['2026-10-02'], ['2026-10-09'], ['2026-10-02']]);
});

test('the same days in every time zone', () => {
  const module = new URL('../../server/core/dates/workdays.ts', import.meta.url).href;
  const script = `import { workdaysFrom } from '${module}';
    for (const region of ['CN', 'JP']) for (let at = 20000; at < 20800; at++) console.log(workdaysFrom(at, 1, region));`;
  const [here, ...others] = ['UTC', 'America/Los_Angeles', 'Australia/Sydney', 'Asia/Tokyo'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } }).toString(),
  );
  assert.ok(here!.length > 8000);
  for (const other of others) assert.equal(other, here);
});
