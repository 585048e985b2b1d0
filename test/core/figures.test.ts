/** The status bar by a template, and the day in a sentence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { barText, tokens } from '../../server/core/answers/tree/bar.ts';
import { digestOf } from '../../server/core/answers/tree/digest.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Ask, Locale, Note, Status, Task } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, noteWith } from './build.ts';
import { root } from './sources.ts';

const indexOf = (...notes: Note[]) => {
  const index = createIndex();
  for (const note of notes) index.set(note);
  return index;
};

/** Today is Thursday 26 March 2026. */
const harbor = indexOf(
  noteWith('plan.md', [
    { title: 'tar', due: '2026-03-20', owners: ['Li'], estimate: 240 },
    { title: 'rail', due: '2026-03-26', status: 'doing', estimate: 960 },
    { title: 'lamp', due: '2026-03-28', status: 'waiting' },
    { title: 'rope', status: 'done', estimate: 480 },
    { title: 'sail', status: 'cancelled' },
    { title: 'box', kind: 'form', due: '2026-03-20', estimate: 480 },
  ]),
);
const withFormat = (format: string, changes: Partial<Ask> = {}) =>
  askWith({ settings: { ...defaultSettings, statusBar: { format } }, ...changes });

describe('the status bar', () => {
  const cases: [format: string, expected: string | null][] = [
    ['', null],
    ['  ', null],
    ['$(check) [finished]/[all] ([percentage]%)', '$(check) 2/5 (40%)'],
    ['[overdue] [today] [week] [pending]', '1 1 2 3'],
    ['[todo] [doing] [waiting] [done] [cancelled]', '1 1 1 1 1'],
    ['[est]', '20 h'],
    ['[constructor] [Done] [] [done', '[constructor] [Done] [] [done'],
  ];
  for (const [format, expected] of cases)
    test(format || 'no template', () => assert.equal(barText(harbor, withFormat(format)), expected));
  test('no task is all done', () =>
    assert.equal(barText(indexOf(), withFormat('[percentage]% [est]', { locale: 'ja' })), '100% 0 日'));

  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  test('each token stands in the README', () => {
    for (const name of Object.keys(tokens)) assert.ok(readme.includes(`\`[${name}]\``), name);
  });

  test('a task that goes on from plan to plan counts once', () => {
    const of = (path: string, day: string, status: Status) =>
      noteWith(path, [{ title: 'paint the long rail', issues: ['HARB-7'], status, estimate: 60 }], {
        date: { day, evidence: { field: 'date', rule: 'note.date.name', span: { start: 0, end: 0 } } },
      });
    const index = indexOf(
      of('plans/2026-03-16.md', '2026-03-16', 'todo'),
      of('plans/2026-03-23.md', '2026-03-23', 'doing'),
    );
    assert.equal(barText(index, withFormat('[all] [todo] [doing] [est]')), '1 0 1 1 h');
  });

  const notes = fc.record({
    path: fc.constantFrom('a.md', 'b.md'),
    tasks: fc.array(
      fc.record({
        title: fc.constantFrom('one', 'two'),
        status: fc.constantFrom<Status>('todo', 'doing', 'done', 'cancelled'),
        kind: fc.constantFrom<Task['kind']>('task', 'form'),
        estimate: fc.constantFrom(null, 30, 480),
      }),
      { maxLength: 4 },
    ),
  });
  test('figures that follow the notes are those that are counted anew', () =>
    fc.assert(
      fc.property(fc.array(notes, { maxLength: 6 }), (changes) => {
        const format = withFormat(
          Object.keys(tokens)
            .map((name) => `[${name}]`)
            .join(' '),
        );
        const index = createIndex();
        const last = new Map<string, Note>();
        for (const { path, tasks } of changes) {
          const note = noteWith(path, tasks);
          index.set(note);
          last.set(path, note);
          assert.equal(barText(index, format), barText(indexOf(...last.values()), format));
        }
      }),
    ));
});

describe('the day in a sentence', () => {
  const said = (index: ReturnType<typeof createIndex>, ask: Ask) =>
    digestOf({ index, ask, text: () => '', read: (note) => note });
  const expected: Record<Locale, [all: string, mine: string]> = {
    en: [
      'Today: 1 due today, 1 overdue (by 6 days), 1 more due this week.',
      'Your day: 0 due today, 1 overdue (by 6 days).',
    ],
    zh: [
      '今天：1 项今天到期，1 项逾期（最久 6 天），另有 1 项本周到期。',
      '你今天：0 项今天到期，1 项逾期（最久 6 天）。',
    ],
    ja: [
      '今日のタスク：今日が期限1件、期限切れ1件（最長6日）、今週中にあと1件。',
      '今日の自分のタスク：今日が期限0件、期限切れ1件（最長6日）。',
    ],
  };
  for (const locale of Object.keys(expected) as Locale[])
    test(locale, () => {
      const settings = { ...defaultSettings, me: ['li'] };
      const [all, mine] = expected[locale];
      assert.deepEqual([said(harbor, askWith({ locale })), said(harbor, askWith({ locale, settings }))], [all, mine]);
    });
  test('of more tasks than a call takes arguments', () => {
    const late = Array.from({ length: 2500 }, () => ({ due: '2026-03-20' }));
    const index = indexOf(...Array.from({ length: 60 }, (_, at) => noteWith(`${at}.md`, late)));
    assert.match(said(index, askWith({}))!, /150,?000 overdue/);
  });
  test('the oldest of several', () => {
    const index = indexOf(noteWith('a.md', [{ due: '2026-03-20' }, { due: '2026-03-25' }]));
    assert.equal(said(index, askWith()), 'Today: 0 due today, 2 overdue (the oldest by 6 days).');
  });
  test('nothing is said of what is later, done, or a guess', () => {
    const later = noteWith('a.md', [
      { due: '2026-04-20' },
      { due: '2026-03-26', status: 'done' },
      { due: '2026-03-26', certainty: 'inferred' },
      {},
    ]);
    assert.equal(said(indexOf(later), askWith()), null);
  });
});
