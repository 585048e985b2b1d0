/** The flow of a plan from how its notes stood: versions of a history, in place of the notes' own days. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BoardQuestion, Flow, NotePast } from '../../server/core/answers/types.ts';
import type { Locale } from '../../server/core/model.ts';
import { uriOf, type Workspace, workspaceOf } from './workspace.ts';

/** Today is Thursday 26 March 2026. */
const question: BoardQuestion = { view: 'flow', filter: '', grouping: 'owner', plan: null, weeks: 12 };

/** Takes in how notes stood: texts by the days of their versions, by path. */
function remember({ service, ask }: Workspace, notes: Record<string, Record<string, string>>): void {
  const past = Object.entries(notes).map(
    ([path, versions]): NotePast => ({
      source: { uri: uriOf(path), path },
      settings: ask.settings,
      versions: Object.entries(versions).map(([day, text]) => ({ day, id: `${path} ${day}`, text })),
    }),
  );
  for (const _ of service.setPast(past));
}

const flow = ({ service, ask }: Workspace, changes: Partial<BoardQuestion> = {}) =>
  service.board({ ...question, ...changes }, ask) as Flow;

const told = ({ weeks }: Flow): string[] =>
  weeks.map(({ from, scope, done, open, ages }) => `${from}: ${done}/${scope}, ${open} open, ${ages}`);

const harbour = (lines: string): string => `# Harbour plan\n\nDate: 2026-01-12\n\n## Tasks\n\n${lines}`;

describe('a plan that is one note', () => {
  const now = harbour(
    '- [x] Survey the quay @mori\n- [x] 更换码头的灯 @何川 ✅ 2026-03-17\n- [ ] 桟橋の手すりを直す @佐藤\n- [ ] Dredge the basin @mori due 2026-09-01\n',
  );
  const versions = {
    '2026-03-04': harbour('- [ ] Survey the quay @mori\n- [ ] 更换码头的灯 @何川\n'),
    '2026-03-14': harbour('- [x] Survey the quay @mori\n- [ ] 更换码头的灯 @何川\n- [ ] Dredge the basin @mori\n'),
    '2026-03-17': harbour(
      '- [x] Survey the quay @mori\n- [x] 更换码头的灯 @何川 ✅ 2026-03-17\n- [ ] Dredge the basin @mori due 2026-08-01\n',
    ),
  };
  const workspace = () => workspaceOf(`=== harbour.md\n${now}`);

  test('is counted as it stood at the end of each week; a task is as old as the version that has it first', () => {
    const whole = workspace();
    remember(whole, { 'harbour.md': versions });
    const board = flow(whole, { plan: 'harbour.md', weeks: 4 });
    assert.deepEqual(told(board), [
      '2026-03-02: 0/2, 2 open, 0,0,0,2',
      '2026-03-09: 1/3, 2 open, 1,0,0,1',
      '2026-03-16: 2/3, 1 open, 0,1,0,0',
      // The handrail came after the last version; the basin is twelve days old.
      '2026-03-23: 2/4, 2 open, 1,1,0,0',
    ]);
    assert.equal(board.source, 'Counted from git: 3 versions of 1 note.');
    assert.equal(board.undated, 0);
  });

  test('without a history its own days are counted by, which leave out what nobody dated', () => {
    const board = flow(workspace(), { plan: 'harbour.md', weeks: 4 });
    assert.equal(told(board).at(-1), '2026-03-23: 1/3, 2 open, 0,0,0,2');
    assert.equal(board.undated, 1);
    assert.equal(board.source, 'Counted from the notes’ own dates.');
  });

  test('weeks before the first version are counted by its own days, and that is said, in every language', () => {
    const { '2026-03-04': _, ...later } = versions;
    const said: Record<Locale, RegExp> = {
      en: /^Counted from git: 2 versions of 1 note, since 2026-03-14; the weeks before that from the notes’ own dates\.$/,
      zh: /^按 git 历史统计：1 篇笔记的 2 个版本，自 2026-03-14 起；此前各周按笔记自身的日期统计。$/,
      ja: /（ノート1件、2版）。2026-03-14 より前の週はノート自身の日付によります。$/,
    };
    for (const locale of ['en', 'zh', 'ja'] as const) {
      const whole = workspaceOf(`=== harbour.md\n${now}`, { locale });
      remember(whole, { 'harbour.md': later });
      const board = flow(whole, { plan: 'harbour.md', weeks: 4 });
      assert.match(board.source, said[locale]);
      assert.deepEqual(told(board).slice(0, 2), [
        '2026-03-02: 0/3, 3 open, 0,0,0,3',
        '2026-03-09: 1/3, 2 open, 0,0,0,2',
      ]);
      assert.equal(board.undated, 1);
    }
  });

  test('a filter is asked of each version', () => {
    const whole = workspace();
    remember(whole, { 'harbour.md': versions });
    const board = flow(whole, { plan: 'harbour.md', weeks: 4, filter: 'owner is mori' });
    assert.deepEqual(
      board.weeks.map(({ scope, done }) => `${done}/${scope}`),
      ['0/1', '1/2', '1/2', '1/2'],
    );
  });

  test('a task that is put otherwise by and by stays the same; one that is dropped is gone', () => {
    const whole = workspaceOf(`=== a.md\n${harbour('- [ ] Renew the gateway certificate, both hosts @mori\n')}`);
    remember(whole, {
      'a.md': {
        '2026-02-20': harbour('- [ ] Renew the gateway certificate @mori\n- [ ] Count the buoys\n'),
        '2026-03-12': harbour('- [ ] (doing) Renew the gateway certificate by Friday @mori\n- [-] Count the buoys\n'),
      },
    });
    assert.deepEqual(told(flow(whole, { plan: 'a.md', weeks: 3 })), [
      '2026-03-09: 0/1, 1 open, 0,0,0,1',
      '2026-03-16: 0/1, 1 open, 0,0,0,1',
      '2026-03-23: 0/1, 1 open, 0,0,0,1',
    ]);
  });
});

describe('a plan of many notes', () => {
  const note = (day: string, lines: string) => `# Plan ${day}\n\n${lines}`;
  const [first, second, third] = ['plans/2026-03-09 plan.md', 'plans/2026-03-16 plan.md', 'plans/2026-03-23 plan.md'];
  const workspace = () =>
    workspaceOf(
      [
        `=== ${first}\n${note('2026-03-09', '- [ ] Paint the north pier @mori\n- [x] Order rope @何川\n')}`,
        `=== ${second}\n${note('2026-03-16', '- [ ] Paint the north pier @mori\n- [x] 更换码头的灯 @何川\n')}`,
        `=== ${third}\n${note('2026-03-23', '- [ ] Paint the north pier @mori\n- [ ] 桟橋の手すりを直す @佐藤\n')}`,
      ].join(''),
    );
  const past = {
    [first]: { '2026-03-06': note('2026-03-09', '- [ ] Paint the north pier @mori\n- [ ] Order rope @何川\n') },
    [second]: { '2026-03-16': note('2026-03-16', '- [ ] Paint the north pier @mori\n- [ ] 更换码头的灯 @何川\n') },
  };

  test('each task is counted once, however many notes have it; a note without a history stands from its own day on', () => {
    const whole = workspace();
    remember(whole, past);
    const [plan] = flow(whole).plans;
    const board = flow(whole, { plan: plan!.key, weeks: 4 });
    assert.deepEqual(told(board), [
      '2026-03-02: 0/2, 2 open, 2,0,0,0',
      '2026-03-09: 0/2, 2 open, 0,2,0,0',
      '2026-03-16: 0/3, 3 open, 1,0,2,0',
      '2026-03-23: 2/4, 2 open, 1,0,1,0',
    ]);
    assert.deepEqual(
      board.weeks.map(({ carried, listed }) => `${carried}/${listed}`),
      ['0/0', '0/2', '1/2', '1/2'],
    );
    assert.equal(board.source, 'Counted from git: 2 versions of 2 notes.');
  });

  test('all notes together are counted alike; another past takes the place of the one before', () => {
    const whole = workspace();
    remember(whole, past);
    assert.equal(told(flow(whole)).at(-2), '2026-03-16: 0/3, 3 open, 1,0,2,0');
    remember(whole, {});
    assert.equal(told(flow(whole)).at(-2), '2026-03-16: 2/3, 1 open, 0,1,0,0');
  });
});

describe('what a history is asked for', () => {
  const workspace = () =>
    workspaceOf('=== a.md\n# Plan\n\n- [ ] one\n=== b.md\n# Plan\n\n- [ ] two\n=== c.md\nno tasks\n');

  test('the notes of the plan that have tasks, at the ends of the weeks before this one', () => {
    const { service, ask } = workspace();
    assert.deepEqual(service.pastAsked({ ...question, plan: 'a.md', weeks: 3 }, ask), {
      uris: [uriOf('a.md')],
      ends: ['2026-03-22', '2026-03-15'],
    });
    assert.deepEqual(service.pastAsked(question, ask)?.uris, [uriOf('a.md'), uriOf('b.md')]);
    const sunday = { ...ask, settings: { ...ask.settings, weekStart: 'sunday' as const } };
    assert.deepEqual(service.pastAsked({ ...question, weeks: 2 }, sunday)?.ends, ['2026-03-21']);
  });

  test('nothing for another view, without tasks, or for more notes than can be read', () => {
    const { service, ask } = workspace();
    assert.equal(service.pastAsked({ ...question, view: 'timeline' }, ask), null);
    assert.equal(service.pastAsked({ ...question, plan: 'c.md' }, ask), null);
    for (let at = 0; at < 400; at++)
      service.set({ uri: uriOf(`many/${at}.md`), path: `many/${at}.md`, text: '- [ ] x' }, ask.settings);
    assert.equal(service.pastAsked(question, ask), null);
  });

  test('a version is read once: it is known by its name, and needs no text again', () => {
    const whole = workspace();
    const { service, ask } = whole;
    remember(whole, { 'a.md': { '2026-03-10': '# Plan\n\n- [ ] one\n- [ ] gone\n' } });
    assert.equal(service.isPastKnown(uriOf('a.md'), 'a.md 2026-03-10'), true);
    assert.equal(service.isPastKnown(uriOf('b.md'), 'a.md 2026-03-10'), false);
    const again = (id: string): NotePast => ({
      source: { uri: uriOf('a.md'), path: 'a.md' },
      settings: ask.settings,
      versions: [{ day: '2026-03-03', id }],
    });
    for (const _ of service.setPast([again('a.md 2026-03-10')]));
    assert.equal(flow(whole, { plan: 'a.md', weeks: 4 }).weeks[0]!.scope, 2);
    for (const _ of service.setPast([again('unknown')]));
    assert.match(flow(whole, { plan: 'a.md' }).source, /own dates/);
  });
});
