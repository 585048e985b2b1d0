/**
 * Time zones: the days that notes mean are those of a calendar, whatever the clocks of a place do in its nights. Some places have had
 * nights without a midnight (Santiago, Beirut, Cairo), and days that were left out when they crossed the date line (Apia, Kiritimati).
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addDays, addMonths, mondayOfWeek, ordinal, toDay, weekOf, weeksInYear } from '../../server/core/dates/day.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { localDay } from '../../server/lsp/clock.ts';

const zones = [
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Days around which clocks are put forward or back somewhere, or days left out. */
const changes = ['1994-12-31', '2011-12-30', '2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-09-06'];
const days = [...changes, '2026-10-25', '2026-11-01', '2028-02-29'].flatMap((day) =>
  [-2, -1, 0, 1].map((by) => addDays(day, by)),
);

const lines = [
  'paint the pier tomorrow',
  'order lamps by next Monday',
  'call the vendor in 3 working days',
  'review by the end of next month',
  '换灯，下周三前',
  '压测报告，月底前',
  '点検、来週金曜まで',
  '請求書、翌月末まで',
];

/** What a note of a day says is due, and how far that is. */
function readOn(day: string): unknown {
  const service = createService();
  const text = `# Plan ${day}\n\n${lines.map((line) => `- [ ] ${line}\n`).join('')}`;
  const note = service.set({ uri: 'a.md', path: 'a.md', text }, defaultSettings);
  const ask = { today: day, settings: defaultSettings, locale: 'en' } as const;
  return {
    due: note.tasks.map(({ due }) => due),
    said: service.findings('a.md', ask).map(({ code, message }) => `${code} ${message}`),
    week: service.tree({ grouping: 'due', filter: '', parent: null }, ask).map(({ label }) => label),
  };
}

/** Arithmetic on months and weeks over the days that have been left out somewhere. */
const reckoned = (): string[] =>
  [1994, 1995, 2011, 2012, 2026].flatMap((year) => [
    ...Array.from({ length: 12 }, (_, month) => toDay(addMonths(ordinal(year, month, 30), 1))),
    ...Array.from({ length: weeksInYear(year) }, (_, week) => toDay(mondayOfWeek(year, week + 1))),
    JSON.stringify(weekOf(`${year}-12-31`)),
  ]);

/** What comes out where the process runs in a zone. */
function inZone<T>(zone: string, act: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

suite('time zones', () => {
  const all = () => ({ notes: days.map(readOn), reckoned: reckoned() });
  const expected = inZone('UTC', all);
  test('the notes of these days say something', () => {
    assert.ok(expected.notes.every((one) => (one as { due: (string | null)[] }).due.every((due) => due !== null)));
  });
  for (const zone of zones)
    test(`notes mean the same days in ${zone}`, () => {
      inZone(zone, () => {
        assert.ok(new Intl.DateTimeFormat().resolvedOptions().timeZone.length > 2);
        assert.deepEqual(all(), expected);
      });
    });

  // The moments are those of UTC; what a calendar on the wall shows then, by the rules of the tz database.
  const walls: [zone: string, moment: string, day: string][] = [
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/Santiago', '2026-09-06T03:59:59Z', '2026-09-05'],
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06'],
    ['America/Santiago', '2026-09-07T02:59:59Z', '2026-09-06'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['Asia/Tokyo', '2026-03-05T15:00:00Z', '2026-03-06'],
    ['Asia/Shanghai', '2026-03-05T15:59:59Z', '2026-03-05'],
    ['Asia/Kathmandu', '2026-03-05T18:15:00Z', '2026-03-06'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Kiritimati', '2026-03-05T10:00:00Z', '2026-03-06'],
    ['Pacific/Pago_Pago', '2026-03-05T10:59:59Z', '2026-03-04'],
  ];
  for (const [zone, moment, day] of walls)
    test(`today in ${zone} at ${moment}`, () => inZone(zone, () => assert.equal(localDay(new Date(moment)), day)));
});
