/** One task, many notes: notes are written as people write them, and read. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { seriesOf } from '../../server/core/index/copies/series.ts';
import { sketchOf } from '../../server/core/index/copies/sketch-of.ts';
import { hashOf } from '../../server/core/index/hash.ts';
import { createIndex, type Index } from '../../server/core/index/index.ts';
import { pack } from '../../server/core/index/packed/pack.ts';
import type { Note, Task } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, noteWith, taskWith } from './build.ts';

/** A service with notes by path. */
function serviceWith(notes: Record<string, string>): Service {
  const service = createService('all');
  for (const [path, text] of Object.entries(notes)) set(service, path, text);
  return service;
}

const uriOf = (path: string): string => `file:///${path}`;
const set = (service: Service, path: string, text: string) =>
  service.set({ uri: uriOf(path), path, text: `${text}\n` }, defaultSettings);

/** The trail of the task that has these words in a note. */
function trail(service: Service, path: string, words: string, ask = askWith()) {
  const note = service.note(uriOf(path))!;
  const task = note.tasks.find(({ title }) => title.includes(words))!;
  const line = note.lines.findLastIndex((start) => start <= task.span.start);
  return service.trail(uriOf(path), { line, character: task.span.start - note.lines[line]! }, ask);
}

/** Today is 2026-03-26. */
const weeks = {
  'plan/2026-03-02.md': `# Plan 2026-03-02

## Pier

- [ ] @ann paint the north pier railing by Friday
- [ ] order lamps
- [ ] @bo mend the south pier ladder by Friday`,
  'plan/2026-03-09.md': `# Plan 2026-03-09

## Pier

- [ ] @ann paint the railing of the north pier by Friday
- [x] order lamps
- [ ] @bo mend the ladder of the south pier by Friday`,
  'plan/2026-03-16.md': `# Plan 2026-03-16

## Pier

- [ ] @ann paint the north pier railing, half done, by Friday
- [x] @cleo mend the south pier ladder`,
};
const last = 'plan/2026-03-16.md';

describe('the copies of a task', () => {
  test('by time, with what moved, and why they are the same', () => {
    const service = serviceWith({ ...weeks, 'plan/old.md': weeks['plan/2026-03-02.md'] });
    const found = trail(service, 'plan/2026-03-09.md', 'paint')!;
    assert.deepEqual(
      found.copies.map(({ path, due, range }, at) => [path, due, range.start.line, found.moves[at]!.join(', ')]),
      [
        ['plan/2026-03-02.md', '2026-03-06', 4, 'To do, due 2026-03-06 (Fri), ann'],
        ['plan/2026-03-09.md', '2026-03-13', 4, 'due 2026-03-06 (Fri) → 2026-03-13 (Fri)'],
        ['plan/2026-03-16.md', '2026-03-20', 4, 'due 2026-03-13 (Fri) → 2026-03-20 (Fri)'],
      ],
    );
    assert.deepEqual([found.here, found.days, found.dueMoved], [1, 14, 2]);
    assert.equal(found.summary, 'Carried 2 weeks · due moved 2 times');
    assert.match(found.because, /^Taken for one task: .*“paint”.*both belong to ann; both stand under “Pier”\.$/);
  });
  test('with another owner, in words of the reader', () => {
    const { moves, summary, because } = trail(serviceWith(weeks), last, 'mend', askWith({ locale: 'ja' }))!;
    assert.deepEqual(moves[2], ['未着手 → 完了', '期限なし', 'bo → cleo']);
    assert.equal(summary, '2 週間持ち越し · 期限を 1 回変更');
    assert.match(because, /^同じタスクとみなす理由：.*「mend」/);
  });
  test('follow what is written in any of the notes', () => {
    const service = serviceWith(weeks);
    const paths = () => trail(service, last, 'paint')?.copies.map(({ path }) => path.slice(5, -3)) ?? [];
    assert.deepEqual(paths(), ['2026-03-02', '2026-03-09', '2026-03-16']);
    set(service, 'plan/2026-03-09.md', '# Plan 2026-03-09\n\n## Pier\n\n- [ ] @ann order paint for the lighthouse');
    assert.deepEqual(paths(), ['2026-03-02', '2026-03-16']);
    service.delete(uriOf('plan/2026-03-02.md'));
    assert.deepEqual(paths(), []);
  });
  test('a task that no other note has has none', () => {
    assert.equal(trail(serviceWith({ [last]: weeks[last] }), last, 'paint'), null);
    assert.equal(serviceWith(weeks).trail(uriOf(last), { line: 0, character: 0 }, askWith()), null);
  });
});

describe('the newest copy stands for all', () => {
  const service = serviceWith(weeks);
  const overdue = (path: string) =>
    service
      .findings(uriOf(path), askWith())
      .flatMap(({ code, range }) => (code === 'task-overdue' ? range.start.line : []));
  test('its day alone is coloured and told as late', () => {
    const late = (path: string) =>
      service.tokens(uriOf(path), askWith()).filter(({ modifiers }) => modifiers.includes('overdue')).length;
    assert.deepEqual(Object.keys(weeks).map(late), [0, 0, 1]);
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const over = (path: string) =>
      service.inlayHints(uriOf(path), all, askWith()).filter(({ label }) => label.includes('over')).length;
    assert.deepEqual(Object.keys(weeks).map(over), [0, 0, 1]);
  });
  test('it alone is overdue', () => assert.deepEqual(Object.keys(weeks).map(overdue), [[], [], [4]]));
  test('in the counts', () =>
    assert.deepEqual(service.counts(askWith()), { open: 1, overdue: 1, dueToday: 0, dueThisWeek: 0 }));
  test('in the tree', () => {
    const top = { grouping: 'owner' as const, filter: '', parent: null };
    const [group, ...more] = service.tree(top, askWith());
    assert.deepEqual([group?.label, group?.description, more.length], ['ann', '1 · 1 overdue', 0]);
    const tasks = service.tree({ ...top, parent: group!.id }, askWith());
    assert.deepEqual(
      tasks.map(({ label, location }) => [label, location?.uri]),
      [['@ann paint the north pier railing, half done', uriOf(last)]],
    );
  });
  test('in the tree that follows the notes', () => {
    const followed = serviceWith(weeks);
    const labels = () =>
      followed.tree({ grouping: 'note', filter: '', parent: null }, askWith()).map(({ label }) => label);
    assert.deepEqual(labels(), ['Plan 2026-03-16']);
    set(followed, last, '# Plan 2026-03-16\n\n## Pier\n\n- [x] @cleo mend the south pier ladder');
    assert.deepEqual(labels(), ['Plan 2026-03-09']);
    assert.deepEqual(followed.counts(askWith()), { open: 1, overdue: 1, dueToday: 0, dueThisWeek: 0 });
    followed.delete(uriOf('plan/2026-03-09.md'));
    assert.deepEqual(labels(), ['Plan 2026-03-02']);
  });
  test('who is told of it: other notes of which a copy has another status', () => {
    const told = serviceWith(weeks);
    told.disturbed();
    set(told, last, weeks[last].replace('half done', 'nearly done'));
    assert.deepEqual(told.disturbed(), []);
    set(told, last, weeks[last].replace('- [ ] @ann', '- [x] @ann'));
    assert.deepEqual(told.disturbed(), [uriOf('plan/2026-03-09.md')]);
  });
});

describe('queries', () => {
  const service = serviceWith(weeks);
  const cases: [query: string, found: string[]][] = [
    ['carried', ['paint 09', 'order 09', 'mend 09', 'paint 16', 'mend 16']],
    ['not carried', ['paint 02', 'order 02', 'mend 02']],
    ['carried at least 2', ['paint 16', 'mend 16']],
    ['carried over at least 2 times and not done', ['paint 16']],
    ['carried more than 2', []],
    ['carried 1', ['paint 09', 'order 09', 'mend 09']],
    ['carried less than 1', ['paint 02', 'order 02', 'mend 02']],
    ['carried at least 2 weeks', ['paint 16', 'mend 16']],
    ['carried > 2 weeks', []],
    ['顺延至少 2 次', ['paint 16', 'mend 16']],
    ['延续超过１周', ['paint 16', 'mend 16']],
    ['持ち越し 2 回以上', ['paint 16', 'mend 16']],
    ['持ち越し1週間以下 かつ 未完了', ['paint 02', 'order 02', 'mend 02', 'paint 09', 'mend 09']],
  ];
  for (const [query, found] of cases)
    test(query, () =>
      assert.deepEqual(
        service
          .tasks(query, askWith())
          .map(({ note, task }) => `${/order|paint|mend/.exec(task.title)?.[0]} ${note.path.slice(13, 15)}`),
        found,
      ),
    );
  for (const query of ['carried at least', 'carried at least some', '顺延至少', '持ち越し 以上'])
    test(`${query}: says what is missing`, () =>
      assert.throws(() => service.tasks(query, askWith()), { name: 'QueryError', message: /a number/ }));
});

describe('task-contradicts-copy', () => {
  const day = (at: number) => `2026-03-${`${2 + 7 * at}`.padStart(2, '0')}`;
  /** A plan a week, each with what stands in it. */
  const plans = (...items: string[]) =>
    serviceWith(
      Object.fromEntries(items.map((item, at) => [`plan/${day(at)}.md`, `# Plan ${day(at)}\n\n## Pier\n\n${item}`])),
    );
  const found = (service: Service, ask = askWith()) =>
    service
      .notes()
      .flatMap(({ uri, path }) =>
        service.findings(uri, ask).map((finding) => ({ ...finding, note: path.slice(-5, -3) })),
      )
      .filter(({ code }) => code === 'task-contradicts-copy');
  const hits: [name: string, items: string[], note: string][] = [
    ['done, then open', ['- [x] paint the long pier @ann', '- [ ] paint the long pier @ann'], '09'],
    ['open, done, open', ['- [ ] 换掉三号灯', '- [x] 换掉三号灯', '- [ ] 换掉三号灯（何川）'], '16'],
    ['done in a word', ['- 桟橋の板を張り替える：完了', '- 桟橋の板を張り替える（小川）：対応中'], '09'],
    ['with a note between', ['- [x] mend the ladder @bo', '- [ ] other work', '- [ ] mend the ladder @bo'], '16'],
  ];
  for (const [name, items, note] of hits)
    test(`hit: ${name}`, () =>
      assert.deepEqual(
        found(plans(...items)).map((finding) => finding.note),
        [note],
      ));
  const misses: [name: string, items: string[]][] = [
    ['open, then done', ['- [ ] paint the long pier @ann', '- [x] paint the long pier @ann']],
    ['open, doing, done', ['- [ ] 换掉三号灯', '- 换掉三号灯 - 进行中', '- [x] 换掉三号灯']],
    ['done, open, done', ['- [x] 換える：表示灯', '- [ ] 換える：表示灯', '- [x] 換える：表示灯']],
    ['another one', ['- [x] 换掉三号灯', '- [ ] 换掉四号灯']],
    ['another issue', ['- [x] crash of the gate app, GATE-1', '- [ ] crash of the gate app, GATE-2']],
    ['due anew', ['- [x] send the harbour figures by 2026-03-05', '- [ ] send the harbour figures by 2026-03-12']],
    ['a duty', ['- [x] 值班：何川', '- [ ] 值班：何川']],
    ['done every week', ['- [x] 燃料を数える', '- [x] 燃料を数える', '- [ ] 燃料を数える']],
    ['cancelled', ['- [-] paint the long pier @ann', '- [ ] paint the long pier @ann']],
  ];
  for (const [name, items] of misses) test(`near miss: ${name}`, () => assert.deepEqual(found(plans(...items)), []));

  const service = plans('- [x] 换掉码头的灯（何川）', '- [ ] 换掉码头的灯（何川）');
  test('says where, and leads there', () => {
    const [finding] = found(service, askWith({ locale: 'zh' }));
    assert.equal(finding?.message, '“换掉码头的灯”在此未完成，但在 2026-03-02（周一）的笔记中已完成。');
    assert.deepEqual(finding.related.at(-1), {
      uri: uriOf('plan/2026-03-02.md'),
      range: { start: { line: 4, character: 6 }, end: { line: 4, character: 16 } },
      message: '在那里已完成：plan/2026-03-02.md',
    });
  });
  test('is as severe as the setting says', () => {
    const as = (severity: 'error' | 'off') =>
      askWith({
        settings: {
          ...defaultSettings,
          diagnostics: { ...defaultSettings.diagnostics, 'task-contradicts-copy': severity },
        },
      });
    assert.deepEqual(
      found(service).map(({ severity }) => severity),
      ['warning'],
    );
    assert.deepEqual(
      found(service, as('error')).map(({ severity }) => severity),
      ['error'],
    );
    assert.deepEqual(found(service, as('off')), []);
  });
  test('is mended here or there', () => {
    const place = { line: 4, character: 8 };
    const fixes = service
      .actions(uriOf('plan/2026-03-09.md'), { start: place, end: place }, askWith())
      .filter(({ findings }) => findings.some(({ code }) => code === 'task-contradicts-copy'))
      .filter(({ how }) => !('command' in how) || how.command !== 'dueline.ignore');
    assert.deepEqual(
      fixes.map(({ title, kind, how }) => [title, kind, 'command' in how ? how.argument : null]),
      [
        [
          'Mark as done',
          'quickfix',
          { uri: uriOf('plan/2026-03-09.md'), position: { line: 4, character: 6 }, status: 'done' },
        ],
        [
          'Reopen it in the note of 2026-03-02 (Mon)',
          'quickfix',
          { uri: uriOf('plan/2026-03-02.md'), position: { line: 4, character: 6 }, status: 'todo' },
        ],
      ],
    );
  });
});

describe('a series', () => {
  const day = '2026-03-16';
  const paths: [one: string, other: string | null, same: boolean][] = [
    ['plan/2026-03-16.md', 'plan/2026-03-09.md', true],
    ['plan/2026/03/16.md', 'plan/2025/12/29.md', true],
    ['周计划/2026年3月16日.md', '周计划/2026年3月9日.md', true],
    ['定例/20260316_議事録.md', '定例/20260309_議事録.md', true],
    ['sync/16-Mar-2026 dock.md', 'sync/9-Feb-2026 dock.md', true],
    ['w/2026-W12.md', 'w/2026-W11.md', true],
    ['plan/2026-03-16 ann.md', 'plan/2026-03-09 bo.md', false],
    ['team1/2026-03-16.md', 'team2/2026-03-16.md', false],
    ['plans/2026-03-16.md', 'minutes/2026-03-16.md', false],
    ['plan.md', null, false],
  ];
  const name = (path: string, kind: Note['kind'] = 'plan') => seriesOf({ path, day, kind });
  for (const [one, other, same] of paths)
    test(`${one} ${same ? 'and' : 'but not'} ${other}`, () =>
      assert.equal(other === null ? name(one) !== null : name(one) === name(other), same));
  test('what is no plan must have its day in its path', () => {
    assert.equal(name('release-2.3.md', 'other'), null);
    assert.notEqual(name('log-03-16.md', 'other'), null);
    assert.equal(seriesOf({ path: 'plan/2026-03-16.md', day: null, kind: 'plan' }), null);
  });
});

describe('what comes again and again is never a copy', () => {
  const cases: [title: string, again: boolean][] = [
    ['weekly report', true],
    ['on-call: Bo', true],
    ['give the weekly report a new template', true],
    ['give the status report a template with risks', false],
    ['值班：张伟', true],
    ['每周五前更新排班', true],
    ['周报模板改成带风险的新版', false],
    ['次回の議事録：西村さん', true],
    ['障害当番：藤井', true],
    ['議事録の検索を全文に対応させる', false],
  ];
  for (const [title, again] of cases)
    test(title, () => assert.equal(sketchOf(taskWith({ title }), []) === null, again));
  test('under a heading of such', () => {
    const section = { title: '值班', depth: 2, span: { start: 0, end: 4 }, end: 9, parent: null };
    assert.equal(sketchOf(taskWith({ title: '检查备份', section: 0 }), [section]), null);
    assert.notEqual(sketchOf(taskWith({ title: '检查备份', section: 0 }), [{ ...section, title: '备份' }]), null);
    assert.notEqual(sketchOf(taskWith({ title: '检查备份', section: 0, issues: ['OPS-1'] }), [section]), null);
  });
  test('a form', () => assert.equal(sketchOf(taskWith({ title: 'paint the pier', kind: 'form' }), []), null));
});

const days = ['02', '09', '16', '23', '30'].flatMap((date) => [`2026-03-${date}`, `2026-04-${date}`]);
const titles = [
  'paint the pier',
  'paint the long pier',
  'paint pier 2',
  'paint pier 3',
  'mend the long ladder',
  'mend the ladder',
];
const task = fc.record<Partial<Task>>({
  title: fc.constantFrom(...titles),
  status: fc.constantFrom('todo', 'done', 'doing'),
  due: fc.constantFrom(null, null, '2026-03-20', '2026-04-20'),
  owners: fc.constantFrom([], ['ann'], ['bo']),
  issues: fc.constantFrom([], [], ['#1'], ['#2']),
});
const noteOn = (day: string, tasks: Partial<Task>[]): Note =>
  noteWith(`w/${day}.md`, tasks, {
    date: { day, evidence: { field: 'date', rule: 'note.date.name', span: { start: 0, end: 0 } } },
  });
const note = fc
  .record({ day: fc.constantFrom(...days), tasks: fc.array(task, { maxLength: 5 }) })
  .map(({ day, tasks }) => noteOn(day, tasks));
const step = fc.oneof(
  { weight: 6, arbitrary: note.map((set) => ({ set })) },
  { weight: 2, arbitrary: fc.constantFrom(...days).map((day) => ({ delete: uriOf(`w/${day}.md`) })) },
  { weight: 1, arbitrary: fc.nat(3).map((gather) => ({ gather })) },
);

/** Where each task stands, as far as an index knows. */
function trailsOf({ entries, trails }: Index): Map<string, string[]> {
  trails.settle();
  const found = new Map<string, string[]>();
  for (const entry of entries())
    for (let id = 0; id < entry.tasks; id++)
      found.set(
        `${entry.path} ${id}`,
        trails.trailOf({ entry, id }).map((place) => `${place.entry.path} ${place.id}`),
      );
  return found;
}

test('after any edits the trails are those of an index built anew; a note is in each once, by time', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), fc.boolean(), (steps, asks) => {
      const index = createIndex();
      const left = new Map<string, Note>();
      for (const each of steps) {
        if ('set' in each) {
          index.set(each.set);
          left.set(each.set.uri, each.set);
        } else if ('delete' in each) {
          index.delete(each.delete);
          left.delete(each.delete);
        } else index.gather(each.gather);
        if (asks) index.trails.settle();
      }
      const anew = createIndex();
      for (const each of [...left.values()].reverse()) anew.set(each);
      const trails = trailsOf(index);
      assert.deepEqual(trails, trailsOf(anew));
      assert.equal(index.trails.carriedOn(), anew.trails.carriedOn());
      for (const trail of trails.values()) {
        const notes = trail.map((place) => place.split(' ')[0]!);
        assert.deepEqual(notes, [...new Set(notes)].sort());
      }
    }),
    { numRuns: 400 },
  );
});

describe('in another session', () => {
  /** An index with notes as they were packed, and records of their trails. */
  const indexWith = (notes: Iterable<Note>, records: [uri: string, record: Uint8Array][] = []): Index => {
    const index = createIndex();
    for (const each of notes) {
      const text = JSON.stringify(each);
      index.adopt(each.uri, pack(each, [hashOf(text), text.length]));
    }
    for (const [uri, record] of records) index.trails.recall(uri, record);
    return index;
  };
  /** What is worked out, and for which notes that took comparing. */
  const told = (index: Index) => {
    const trails = trailsOf(index);
    return { trails, carriedOn: index.trails.carriedOn(), records: index.trails.records(99) };
  };
  const edits = fc.array(fc.oneof(note, fc.constantFrom(...days)), { maxLength: 3 });

  test('the trails are those of an index built anew, whatever happened in between; nothing is compared where nothing did', () => {
    let [kept, anew] = [0, 0];
    fc.assert(
      fc.property(fc.array(note, { minLength: 4, maxLength: 12 }), edits, (notes, changes) => {
        const left = new Map(notes.map((each) => [each.uri, each]));
        const first = told(indexWith(left.values()));
        assert.equal(first.records.length, left.size);
        assert.deepEqual(told(indexWith(left.values(), first.records)), { ...first, records: [] });
        for (const change of changes)
          if (typeof change === 'string') left.delete(uriOf(`w/${change}.md`));
          else left.set(change.uri, change);
        const [again, right] = [told(indexWith(left.values(), first.records)), told(indexWith(left.values()))];
        assert.deepEqual([again.trails, again.carriedOn], [right.trails, right.carriedOn]);
        const records = new Map(right.records);
        for (const [uri, record] of again.records) assert.deepEqual(record, records.get(uri));
        kept += right.records.length - again.records.length;
        anew += again.records.length;
      }),
      { numRuns: 300 },
    );
    assert.ok(kept > 200 && anew > 200, `${kept} records held, ${anew} did not`);
  });
  /** How many tasks are due and carried on, and of which status there are how many. */
  const counts = ({ dueCount, totals, trails }: Index) => ({
    due: dueCount({ from: null, to: null, inferred: true }),
    statuses: { ...totals.statuses() },
    carriedOn: trails.carriedOn(),
  });

  test('what counted once counts once before anything is compared, whether the records or the first question come first', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 4, maxLength: 12 }), edits, fc.boolean(), (notes, changes, asks) => {
        const left = new Map(notes.map((each) => [each.uri, each]));
        const before = indexWith(left.values());
        trailsOf(before);
        const records = before.trails.records(99);
        const index = indexWith(left.values(), asks ? [] : records);
        index.trails.putOff(true);
        if (asks) {
          counts(index);
          for (const [uri, record] of records) index.trails.recall(uri, record);
        }
        assert.deepEqual(counts(index), counts(before));
        for (const change of changes)
          if (typeof change === 'string') index.delete(uriOf(`w/${change}.md`));
          else index.set(change);
        index.trails.putOff(false);
        index.trails.settle();
        const right = createIndex();
        for (const each of index.entries()) right.set(each.note());
        trailsOf(right);
        assert.deepEqual(counts(index), counts(right));
      }),
      { numRuns: 300 },
    );
  });
  test('a note that is read anew is compared anew, and one that is being edited leaves no record', () => {
    const weekly = days.map((day) => noteOn(day, [taskWith({ title: 'paint the long pier' })]));
    const { records } = told(indexWith(weekly));
    const index = indexWith(weekly, records);
    index.set(noteOn(days[0]!, [taskWith({ title: 'mend the ladder' })]));
    const right = indexWith(weekly);
    right.set(index.note(uriOf(`w/${days[0]}.md`))!);
    const found = told(index);
    assert.deepEqual(found.trails, told(right).trails);
    assert.ok(found.records.every(([uri]) => uri !== uriOf(`w/${days[0]}.md`)));
  });
});
