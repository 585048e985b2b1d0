/** Days as they are typed where a day is asked for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTypedDate } from '../../server/core/dates/typed.ts';
import type { Day, LanguageId } from '../../server/core/model.ts';

/** Saturday. */
const today = '2026-11-21';

const typed = (text: string, language: LanguageId = 'en'): Day | null => {
  const settings = { weekStart: 'monday', region: 'none' } as const;
  const days = readTypedDate(text, { reference: today, settings, direction: 'next', language });
  return days && (days.to ?? days.from);
};

const days: Record<LanguageId, Record<string, Day>> = {
  en: {
    '+3d': '2026-11-24',
    '+1w': '2026-11-28',
    '+2m': '2027-01-21',
    '+1y': '2027-11-21',
    '-1d': '2026-11-20',
    '+5': '2026-11-26',
    '2w': '2026-12-05',
    '20': '2026-12-20',
    '21': '2026-11-21',
    '0': '2026-11-30',
    '11-26': '2026-11-26',
    '12.3': '2026-12-03',
    '11.26.': '2026-11-26',
    '1126': '2026-11-26',
    '+2 weeks': '2026-12-05',
    金: '2026-11-27',
    eom: '2026-11-30',
    fri: '2026-11-27',
    'next fri': '2026-11-27',
    ' tomorrow ': '2026-11-22',
    'dec 3': '2026-12-03',
    'next week': '2026-11-29',
  },
  zh: { 明天: '2026-11-22', 下周三: '2026-11-25', 月底: '2026-11-30', '＋３ｄ': '2026-11-24', 两周后: '2026-12-05' },
  ja: { 来週金曜: '2026-11-27', 月末: '2026-11-30', 明後日: '2026-11-23', '２０': '2026-12-20' },
};

describe('a day', () => {
  for (const [language, cases] of Object.entries(days))
    for (const [text, day] of Object.entries(cases))
      test(`${text} (${language})`, () => assert.equal(typed(text, language), day));
});

describe('no day', () => {
  for (const text of [
    '',
    ' ',
    'x',
    '32',
    '2-30',
    '+',
    '+d',
    '+1234d',
    '3 > 2',
    'fri or mon',
    'by hand',
    '1.2.3',
    'f(x)',
    '明',
    'v1.2',
  ])
    test(`“${text}”`, () => assert.equal(typed(text), null));
});
