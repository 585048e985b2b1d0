/** What a note's dates say of each other: the order of digits, a year that is not written, what a day is for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './reading.ts';

/** The dates of a note as `words day rule`, with `or day` for another reading. */
function datesIn(text: string, path: string): string[] {
  return read(text, path).dates.map(({ span, from, to, rule, otherReadings }) => {
    const others = (otherReadings ?? []).map((other) => `or ${other.to} `).join('');
    const day = from === null || from === to ? to : `${from}..${to}`;
    return `${text.slice(span.start, span.end)} ${day} ${others}${rule.replace('date.', '')}`;
  });
}

type Case = [name: string, text: string, dates: string[], path?: string];

const table = (cases: Case[], usual: string): void => {
  for (const [name, text, dates, path = usual] of cases) test(name, () => assert.deepEqual(datesIn(text, path), dates));
};

describe('the order of day and month in digits', () => {
  table(
    [
      [
        'month first, as another date has it',
        '# Pier\n- sand it by 7/1\n- paint on 11/20',
        ['by 7/1 2026-07-01 order', '11/20 2026-11-20 month-day'],
      ],
      [
        'day first, as another date with a year has it',
        '# Pier\n- sand it by 7/1\n- paint on 25/12/2026',
        ['by 7/1 2026-01-07 order', '25/12/2026 2026-12-25 full'],
      ],
      [
        'with a year of its own',
        '# Pier\n- sand it on 03/04/2026\n- paint on 25/12/2026',
        ['03/04/2026 2026-04-03 order', '25/12/2026 2026-12-25 full'],
      ],
      [
        'both, where others contradict each other',
        '# Pier\n- sand it by 7/1\n- paint on 20/11\n- dry by 11/21',
        ['by 7/1 2026-07-01 or 2026-01-07 month-day', '20/11 2026-11-20 month-day', 'by 11/21 2026-11-21 month-day'],
      ],
      ['both, where there is no other', '# Pier\n- sand it by 7/1', ['by 7/1 2026-07-01 or 2026-01-07 month-day']],
      [
        'both, where the other has another sign',
        '# Pier\n- sand it by 7/1\n- paint on 25.12.2026',
        ['by 7/1 2026-07-01 or 2026-01-07 month-day', '25.12.2026 2026-12-25 full'],
      ],
      [
        'a weekday beside it comes first',
        '# Pier\n- sand it on Thursday 5/3\n- paint on 20/2',
        ['Thursday 5/3 2026-03-05 month-day', '20/2 2026-02-20 month-day'],
      ],
      ['Chinese puts the month first', '# 码头\n- 7/1 前刷漆', ['7/1 前 2026-07-01 month-day']],
      [
        'unless another date does not',
        '# 码头\n- 7/1 前刷漆\n- 25/12/2026 验收',
        ['7/1 前 2026-01-07 order', '25/12/2026 2026-12-25 full'],
      ],
      ['Japanese puts the month first', '# 桟橋\n- 7/1までに塗る', ['7/1までに 2026-07-01 month-day']],
      [
        'unless another date does not',
        '# 桟橋\n- 7/1までに塗る\n- 25/12/2026に検査',
        ['7/1までに 2026-01-07 order', '25/12/2026 2026-12-25 full'],
      ],
    ],
    '2026-06-20.md',
  );

  test('nothing is overdue by a date of two readings; by a settled one it may be', () => {
    const others = (text: string) => read(text, '2026-06-20.md').dates[0]!.otherReadings;
    assert.equal(others('- [ ] sand it by 7/1')?.length, 1);
    assert.equal(others('- [ ] sand it by 7/1\n- [ ] paint on 25/12')?.length, undefined);
  });
});

describe('the year in a note without a day', () => {
  table(
    [
      [
        'nearest to a day in full',
        '# Pier\nDeadline: 2026-11-24\n- sand it by Dec 20\n- paint on January 5\n- by Friday',
        [
          '2026-11-24 2026-11-24 full',
          'by Dec 20 2026-12-20 near',
          'January 5 2027-01-05 near',
          'by Friday null unanchored',
        ],
      ],
      [
        'several of one year, and a range',
        '# 码头\n- 验收：2026-02-03\n- 上线：2026-11-24\n- 1月5日刷漆\n- 12/20~12/24 晾干\n- 明天检查',
        [
          '2026-02-03 2026-02-03 full',
          '2026-11-24 2026-11-24 full',
          '1月5日 2026-01-05 near',
          '12/20~12/24 2026-12-20..2026-12-24 near',
          '明天 null unanchored',
        ],
      ],
      [
        'not of two years',
        '# 桟橋\n- 検査 2025年2月3日\n- 公開 2026年2月3日\n- 3月5日に塗る',
        ['2025年2月3日 2025-02-03 full', '2026年2月3日 2026-02-03 full', '3月5日 null unanchored'],
      ],
      ['of a folder', '# 桟橋\n- 3月5日に塗る', ['3月5日 2024-03-05 near'], '2024/pier.md'],
      ['of nothing', '# Pier\n- sand it by March 5', ['by March 5 null unanchored']],
      [
        'a day with its weekday has its month by a day in full near it',
        '# 桟橋\n- 公開：2026年11月24日\n- 25日（水）に塗る\n- 25日（木）に乾く',
        ['2026年11月24日 2026-11-24 full', '25日（水） 2026-11-25 agrees', '25日（木） null unanchored'],
      ],
      [
        'in which two weekdays are right, in Japanese',
        '# 桟橋\n- 3/24(火)に塗る\n- 3/27(金)に乾く',
        ['3/24(火) 2020-03-24 agrees', '3/27(金) 2020-03-27 agrees'],
        '2021/pier.md',
      ],
      [
        'in Chinese',
        '# 码头\n- 10月25日（周三）刷漆\n- 10月27日（周五）晾干\n- 11月1日验收',
        ['10月25日（周三） 2023-10-25 agrees', '10月27日（周五） 2023-10-27 agrees', '11月1日 2023-11-01 agrees'],
        '2024/pier.md',
      ],
      [
        'in English',
        '# Pier\n- Wed 25 Nov: paint\n- Fri 27 Nov: dry',
        ['Wed 25 Nov 2020-11-25 agrees', 'Fri 27 Nov 2020-11-27 agrees'],
        '2022/pier.md',
      ],
      ['one weekday may be a slip', '# Pier\n- Wed 25 Nov: paint', ['Wed 25 Nov 2022-11-25 near'], '2022/pier.md'],
      [
        'unless the note was there by then',
        '# 码头\n- 11月25日（周三）刷漆\n\n{"savedAt":"2022-06-14T00:00:00.000Z"}',
        ['11月25日（周三） 2020-11-25 agrees', '2022-06-14 2022-06-14 full'],
      ],
      [
        'not without any bound',
        '# Pier\n- Wed 25 Nov: paint\n- Fri 27 Nov: dry',
        ['Wed 25 Nov null unanchored', 'Fri 27 Nov null unanchored'],
      ],
    ],
    'pier.md',
  );
});

describe('what a day is for', () => {
  const roles = (text: string): string[] => read(text, 'pier.md').dates.map(({ role }) => role);
  test('the due day of a task is due, another day is not', () => {
    assert.deepEqual(roles('# Pier 2026-03-02\n- [ ] paint it on 2026-03-05\n- it rained on 2026-03-01'), [
      'at',
      'due',
      'at',
    ]);
  });
  test('the day of a plan is its day, not a day that it is due', () => {
    assert.deepEqual(roles('# 计划 2026-03-02'), ['at']);
    assert.deepEqual(roles('# 码头\n- [ ] 计划 2026-03-02 刷漆'), ['due']);
  });
  test('a range in digits behind a word for a day is one, behind others not', () => {
    assert.deepEqual(roles('# Pier\nOff on 3.9-3.13'), ['period']);
    assert.deepEqual(roles('# Pier\nDates: 3.9-3.13'), ['at']);
    assert.deepEqual(roles('# Pier\nRuns with Python 3.9-3.13'), []);
  });
  test('digits with a dash are a day where a label or a column says so', () => {
    assert.deepEqual(roles('| Task | Due |\n|---|---|\n| Paint | 3-15 |'), ['due']);
    assert.deepEqual(roles('# Pier\n- [ ] paint it\n  - Due: 3-15'), ['due']);
    assert.deepEqual(roles('| Task | Size |\n|---|---|\n| Paint | 3-15 |'), []);
  });

  test('a day at the end of what is ticked is the day on which it was, unless it lies ahead', () => {
    const text = [
      '- [x] paint the pier (2026-01-25)',
      '- [ ] paint the lamp (2026-01-27)',
      '- [x] paint the mast, due 2026-01-29',
      '- [x] meet on 2026-02-01 about sails',
    ].join('\n');
    const days = (note: string, path: string) => read(note, path).tasks.map(({ due, done }) => [due, done]);
    assert.deepEqual(days(`# Pier\n${text}`, 'pier.md'), [
      [null, '2026-01-25'],
      ['2026-01-27', null],
      ['2026-01-29', null],
      ['2026-02-01', null],
    ]);
    assert.deepEqual(days('- [x] paint (2026-03-04)\n- [x] sand (2026-03-09)', '2026-03-04.md'), [
      [null, '2026-03-04'],
      ['2026-03-09', null],
    ]);
  });
});
