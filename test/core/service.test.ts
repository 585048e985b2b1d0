/** Whole small notes through the façade, as the language server and the command line ask. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { Edit } from '../../server/core/answers/types.ts';
import type { Ask, Status } from '../../server/core/model.ts';
import {
  createService,
  isFingerprintOf,
  packedReading,
  packedReadings,
  QueryError,
  type Service,
} from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { type Fixture, fixture } from './fixture.ts';

/** Wednesday, a week and a day after the notes were written. */
const ask = askWith({ today: '2026-04-01' });

const sources: Record<string, string> = {
  '周计划/2026-03-23.md': `# 周计划 2026-03-23

## 分区迁移（张伟）

- [ ] 向供应商确认配额，本周五前
               ^^^^ task-overdue
- [x] 导出旧分区清单，本周五前
- [ ] 整理回滚步骤，进行中
1. 核对备份脚本 - 待做
`,
  '定例/2026-03-24.md': `# 定例議事録

日時: 2026年3月24日(火)

## 宿題

- [ ] 容量の見積もりを出す（担当: 田中さん、今週金曜まで）
                          ^^^^^^ task-overdue
- [ ] 監視の閾値を見直す、4月3日まで
                ^^^^^^ task-due-soon
- 手順書を更新する（完了）
`,
  'sync/2026-03-24.md': `# Weekly sync 2026-03-24

## Action items

- [ ] @mia ask the vendor for a quota by Friday
                                      ^^^^^^^^^ task-overdue
- [ ] Book the room, due 2026-04-02
                         ^^^^^^^^^^ task-due-soon
- [X] Close the old ticket
- [ ] Order disks by Thursday, 2026-04-08
                  ^^^^^^^^^^^^^^^^^^^^^^^ date-weekday-mismatch
- [ ] Count them by 2026-02-30
                 ^^^^^^^^^^^^^ date-impossible

See [the plan](../周计划/2026-03-23.md#分区迁移张伟).
`,
};

const notes = new Map<string, Fixture>(Object.entries(sources).map(([path, source]) => [path, fixture(source)]));
const [plan, minutes, sync] = [...notes.keys()] as [string, string, string];
const uriOf = (path: string) => `file:///${encodeURI(path)}`;
const textOf = (path: string) => notes.get(path)!.text;

function serviceWith(paths: Iterable<string> = notes.keys()): Service {
  const service = createService();
  for (const path of paths) service.set({ uri: uriOf(path), path, text: textOf(path) }, defaultSettings);
  return service;
}

const service = serviceWith();

/** The position of some words of a note. */
const at = (path: string, words: string) => {
  const found = textOf(path).indexOf(words);
  assert.ok(found >= 0, words);
  return positionAt(service.note(uriOf(path))!, found);
};

function apply(path: string, edits: Edit[]): string {
  const note = service.note(uriOf(path))!;
  const sorted = [...edits].sort((a, b) => offsetAt(note, b.range.start) - offsetAt(note, a.range.start));
  return sorted.reduce(
    (text, { range, newText }) =>
      text.slice(0, offsetAt(note, range.start)) + newText + text.slice(offsetAt(note, range.end)),
    textOf(path),
  );
}

describe('findings', () => {
  for (const [path, { marks }] of notes) {
    test(path, () => {
      const note = service.note(uriOf(path))!;
      assert.deepEqual(
        service.findings(note.uri, ask).map(({ code, range }) => ({
          start: offsetAt(note, range.start),
          end: offsetAt(note, range.end),
          label: code,
        })),
        marks.map(({ start, end, label }) => ({ start, end, label })),
      );
    });
  }
  test('follow the day without an edit', () => {
    const codes = (today: string) => service.findings(uriOf(minutes), { ...ask, today }).map(({ code }) => code);
    assert.deepEqual(codes('2026-03-23'), []);
    assert.deepEqual(codes('2026-03-27'), ['task-due-soon']);
    assert.deepEqual(codes('2026-04-04'), ['task-overdue', 'task-overdue']);
  });
  test('name the evidence', () =>
    assert.deepEqual(
      service.findings(uriOf(plan), { ...ask, locale: 'zh' })[0]?.related.map(({ message }) => message),
      ['“张伟”：由上方的标题或条目写明。', '“本周五前”：从基准周推算的某周星期几。', '由文件名或文件夹得出日期。'],
    ));
});

describe('counts, tree and queries agree', () => {
  const overdue = (it: Ask) => service.tasks('overdue', it).map(({ task }) => task.title);
  for (const today of ['2026-03-27', '2026-03-28', '2026-04-01', '2026-04-09', '2026-06-01']) {
    test(today, () => {
      const it = { ...ask, today };
      const found = [...notes.keys()].flatMap((path) => service.findings(uriOf(path), it));
      const groups = service.tree({ grouping: 'due', filter: '', parent: null }, it);
      const leaves = groups.flatMap(({ id }) => service.tree({ grouping: 'due', filter: '', parent: id }, it));
      const { overdue: count, open } = service.counts(it);
      assert.equal(count, found.filter(({ code }) => code === 'task-overdue').length);
      assert.deepEqual(leaves.flatMap((leaf) => (leaf.overdue ? [leaf.label] : [])).sort(), overdue(it).sort());
      assert.equal(count, overdue(it).length);
      assert.equal(open, leaves.length);
    });
  }
  test('a query that cannot be read says why', () =>
    assert.throws(() => service.tasks('owner si 张伟', ask), QueryError));
});

describe('set and delete', () => {
  test('a note takes the place of what stood there', () => {
    const changing = serviceWith([plan]);
    const text = textOf(plan).replace('- [ ] 向', '- [x] 向');
    assert.equal(changing.counts(ask).overdue, 1);
    changing.set({ uri: uriOf(plan), path: plan, text }, defaultSettings);
    assert.deepEqual([changing.counts(ask).overdue, changing.notes().length], [0, 1]);
    changing.delete(uriOf(plan));
    assert.deepEqual([changing.note(uriOf(plan)), changing.counts(ask).open], [undefined, 0]);
  });
  test('of an unknown note nothing is known', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const empty = createService();
    assert.deepEqual(empty.findings('file:///none.md', ask), []);
    assert.equal(empty.hover('file:///none.md', range.start, ask), null);
    assert.deepEqual(empty.actions('file:///none.md', range, ask), []);
    assert.deepEqual(empty.symbols('file:///none.md', ask), []);
    assert.deepEqual(empty.links('file:///none.md'), []);
    assert.deepEqual(empty.setStatus('file:///none.md', range.start, 'done', ask), []);
    assert.deepEqual(empty.runbooksFor('file:///none.md', range.start, ask), []);
  });
});

describe('status, written as the line has it', () => {
  const cases: [path: string, words: string, status: Status, from: string, to: string][] = [
    [plan, '向供应商', 'done', '- [ ] 向供应商', '- [x] 向供应商'],
    [plan, '整理', 'done', '- [ ] 整理回滚步骤，进行中', '- [x] 整理回滚步骤，已完成'],
    [plan, '核对', 'done', '核对备份脚本 - 待做', '核对备份脚本 - 已完成'],
    [minutes, '手順書', 'todo', '（完了）', ''],
    [sync, 'Book', 'done', '- [ ] Book', '- [X] Book'],
    [sync, 'Close', 'todo', '- [X] Close', '- [ ] Close'],
  ];
  for (const [path, words, status, from, to] of cases) {
    test(`${from} → ${to}`, () => {
      const after = apply(path, service.setStatus(uriOf(path), at(path, words), status, ask));
      assert.equal(after, textOf(path).replace(from, to));
      const again = createService();
      const note = again.set({ uri: uriOf(path), path, text: after }, defaultSettings);
      const task = note.tasks.find(({ title }) => title.includes(words));
      assert.equal(task?.status, status, 'what was written is read back');
    });
  }
});

describe('actions', () => {
  const actions = (path: string, words: string) => {
    const start = at(path, words);
    const found = service.actions(uriOf(path), { start, end: start }, ask);
    return found.map(({ title, kind, how }) => [
      title,
      kind,
      'edits' in how
        ? apply(path, how.edits).includes(title.split('“')[1]?.split('”')[0] ?? '')
        : 'command' in how && how.command,
    ]);
  };
  test('on a relative date', () =>
    assert.deepEqual(actions(minutes, '今週金曜').slice(0, 2), [
      ['Write “2026年3月27日まで” for “今週金曜まで”', 'refactor.rewrite', true],
      ['Mark as done', 'quickfix', 'dueline.setStatus'],
    ]));
  test('on a weekday that is wrong', () =>
    assert.deepEqual(
      actions(sync, 'Thursday')
        .slice(0, 3)
        .map(([title]) => title),
      [
        'Write “by Wednesday, 2026-04-08”: trust the day',
        'Write “by Thursday, 2026-04-09”: trust the weekday',
        'Mark as done',
      ],
    ));
});

test('hover on an owner, a date and a task', () => {
  const contents = (path: string, words: string) =>
    service
      .hover(uriOf(path), at(path, words), ask)
      ?.parts.map((part) => part.contents)
      .join('\n\n---\n\n') ?? '';
  assert.match(
    contents(plan, '张伟'),
    /^\*\*张伟\*\*\n\n3 open · 1 overdue · 0 due this week · 1 done last week\n\nMost urgent\n\n- \[向供应商确认配额/,
  );
  assert.match(
    contents(plan, '本周五'),
    /^\*\*by 2026-03-27 \(Fri\)\*\* · due day\n\n5 days ago[\s\S]*4 days after the note/,
  );
  assert.match(contents(plan, '核对'), /Status: To do {2}\nOwner: 张伟[\s\S]*Why\n- /);
});

test('outline, search and links', () => {
  const [title] = service.symbols(uriOf(plan), ask);
  assert.equal(title?.name, '周计划 2026-03-23');
  assert.deepEqual(
    title?.children[0]?.children.map(({ kind }) => kind),
    ['task', 'doneTask', 'task', 'task'],
  );
  assert.deepEqual(
    service.findSymbols('配额').map(({ uri }) => uri),
    [uriOf(plan)],
  );
  assert.deepEqual(
    service.links(uriOf(sync)).map(({ target }) => target),
    [`${uriOf(plan)}#L3`],
  );
});

test('no text makes any answer throw', () => {
  const pieces = [
    '- [ ] ',
    '- ',
    '\n',
    '\r\n',
    '# ',
    '| a | b |\n|---|---|\n',
    '明天',
    'by Friday',
    '3/24(水)',
    '2月30日',
    '@mia',
    '60%',
  ];
  const more = [
    '（张伟）',
    '担当：田中',
    'ABC-12',
    '[x](a.md#b)',
    '[[b]]',
    '```\n',
    '已完成',
    'TODO: ',
    '✅',
    '\u{1F600}',
    '\ufeff',
    '\t',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ unit: 'grapheme', maxLength: 5 })));
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      fc.nat({ max: 30 }),
      fc.nat({ max: 80 }),
      (source, line, character) => {
        const it = createService();
        const note = it.set({ uri: 'file:///a.md', path: 'a.md', text: source }, defaultSettings);
        const start = { line, character };
        it.findings(note.uri, ask);
        it.hover(note.uri, start, ask);
        it.symbols(note.uri, ask);
        it.folding(note.uri);
        it.selections(note.uri, [start]);
        it.tokens(note.uri, ask);
        it.findSymbols(source.slice(0, 8));
        it.links(note.uri);
        it.runbooksFor(note.uri, start, ask);
        for (const grouping of ['due', 'owner', 'status', 'note', 'section'] as const) {
          for (const { id } of it.tree({ grouping, filter: '', parent: null }, ask)) {
            assert.ok(it.tree({ grouping, filter: '', parent: id }, ask).length > 0);
          }
        }
        const edits = it
          .actions(note.uri, { start, end: start }, ask)
          .flatMap(({ how }) => ('edits' in how ? how.edits : []));
        for (const { range } of [...edits, ...it.setStatus(note.uri, start, 'doing', ask)]) {
          assert.ok(offsetAt(note, range.start) <= offsetAt(note, range.end));
          assert.ok(offsetAt(note, range.end) <= source.length);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a note is read anew where its text, its path or the settings differ, and only there', () => {
  const service = createService();
  const source = { uri: 'a', path: 'a.md', text: '- [ ] one\n' };
  const first = service.set(source, defaultSettings);
  assert.equal(service.set({ ...source }, defaultSettings), first);
  for (const other of [
    { ...source, text: '- [x] one\n' },
    { ...source, path: 'b.md' },
  ])
    assert.notEqual(service.set(other, defaultSettings), first);
  const again = service.set(source, defaultSettings);
  assert.notEqual(service.set(source, { ...defaultSettings, weekStart: 'sunday' }), again);
  service.delete('a');
  service.set(source, defaultSettings);
  assert.deepEqual(service.note('a'), first);
});

describe('a note that is taken in as it was packed', () => {
  const adopted = createService();
  for (const [path, { text }] of notes)
    adopted.adopt(uriOf(path), packedReading({ uri: uriOf(path), path, text }, defaultSettings), defaultSettings);

  test('reads the same beside others as alone', () => {
    const unread = [...notes].map(([path, { text }]) => ({
      source: { uri: uriOf(path), path, text },
      settings: defaultSettings,
    }));
    const alone = unread.map(({ source, settings }) => packedReading(source, settings));
    assert.deepEqual(packedReadings(unread), alone);
  });
  test('is found and counted as if it had been read', () => {
    assert.deepEqual(adopted.counts(ask), service.counts(ask));
    assert.deepEqual(adopted.tasks('', ask), service.tasks('', ask));
    assert.deepEqual(adopted.symbols(uriOf(plan), ask), service.symbols(uriOf(plan), ask));
    assert.deepEqual(adopted.findSymbols('disk'), service.findSymbols('disk'));
  });
  test('tells what it was read from, as long as it would read the same', () => {
    const [uri, source] = [uriOf(sync), { uri: uriOf(sync), path: sync, text: textOf(sync) }];
    const known = adopted.fingerprint(uri, { ...defaultSettings, dueSoonDays: 9 })!;
    const others = [{ text: `${source.text}\n` }, { path: `x${sync}` }, { remote: 'https://example.org/a/b' }];
    assert.deepEqual(
      [source, ...others.map((other) => ({ ...source, ...other }))].map((one) => isFingerprintOf(known, one)),
      [true, false, false, false],
    );
    assert.equal(adopted.fingerprint(uri, { ...defaultSettings, weekStart: 'sunday' }), null);
    assert.equal(adopted.fingerprint('elsewhere', defaultSettings), null);
  });
  test('is quoted once its text is known, and is not read for that', () => {
    const [uri, source] = [uriOf(sync), { uri: uriOf(sync), path: sync, text: textOf(sync) }];
    assert.equal(adopted.hasText(uri), false);
    const before = adopted.packed(uri);
    adopted.set(source, defaultSettings);
    assert.equal(adopted.hasText(uri), true);
    assert.equal(adopted.packed(uri), before);
    assert.deepEqual(adopted.findings(uri, ask), service.findings(uri, ask));
  });
  test('is read where its text is another', () => {
    const uri = uriOf(minutes);
    adopted.set({ uri, path: minutes, text: '- [ ] one' }, defaultSettings);
    assert.deepEqual(
      adopted.note(uri)!.tasks.map(({ title }) => title),
      ['one'],
    );
    assert.deepEqual(adopted.packed(uri), packedReading({ uri, path: minutes, text: '- [ ] one' }, defaultSettings));
  });
});

describe('texts', () => {
  const source = (at: number) => ({ uri: `${at}`, path: `${at}.md`, text: `- [ ] ask by 2026-03-${10 + at}` });
  const setAll = (service: Service) => {
    for (let at = 0; at < 25; at++) service.set(source(at), defaultSettings);
    return service;
  };
  test('are kept of the notes that were set last, and the others are as they were', () => {
    const [some, all] = [setAll(createService()), setAll(createService('all'))];
    const kept = some.uris().filter((uri) => some.hasText(uri));
    assert.deepEqual(kept, some.uris().slice(-20));
    assert.deepEqual(some.notes(), all.notes());
    assert.throws(() => some.findings('0', ask), { name: 'TextNeeded', uri: '0' });
    assert.equal(some.lend({ ...source(0), text: '- [ ] other' }, defaultSettings), false);
    assert.equal(some.lend(source(0), { ...defaultSettings, weekStart: 'sunday' }), false);
    assert.ok(some.lend(source(0), { ...defaultSettings, dueSoonDays: 9 }));
    assert.deepEqual(some.findings('0', ask), all.findings('0', ask));
    assert.deepEqual([some.hasText('0'), some.hasText('5')], [true, false]);
  });
  test('no text is needed where nothing is quoted', () => {
    const service = setAll(createService());
    assert.deepEqual(service.findings('0', { ...ask, today: '2026-01-01' }), []);
    assert.equal(service.symbols('0', ask).length, 1);
    assert.equal(service.size().tasks, 25);
  });
  test('the facts of a task say why', () => {
    const service = createService();
    service.set({ ...source(5), text: `${source(5).text}\n\n# Empty` }, defaultSettings);
    assert.match(service.facts('5', { line: 0, character: 8 }, ask), /2026-03-15 \(Sun\).*“\[by 2026-03-15\]\(/s);
    assert.equal(service.facts('5', { line: 2, character: 0 }, ask), '');
  });
});
