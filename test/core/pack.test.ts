import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isOpenTask } from '../../server/core/index/due.ts';
import { Entry } from '../../server/core/index/entry.ts';
import { fold } from '../../server/core/index/keys.ts';
import { headOf, rules } from '../../server/core/index/packed/layout.ts';
import { pack, unpack } from '../../server/core/index/packed/pack.ts';
import {
  readFields,
  readHead,
  readNames,
  readOutline,
  readPath,
  readStatements,
  readTitles,
} from '../../server/core/index/packed/packed.ts';
import { Reader } from '../../server/core/index/packed/reader.ts';
import { readTitlesWith } from '../../server/core/index/packed/titles.ts';
import { Writer } from '../../server/core/index/packed/writer.ts';
import type { Evidence, Note, Span } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { noteWith } from './build.ts';
import { root } from './sources.ts';

/** What is said of a note by its bytes is what the note says. */
function holds(note: Note): void {
  const bytes = pack(note);
  assert.deepEqual(unpack(bytes, note.uri), note);
  const { path, title, tasks, sections } = note;
  assert.equal(readPath(bytes), path);
  assert.deepEqual(readHead(bytes), { path, title });
  assert.equal(headOf(bytes, 'open'), tasks.filter((task) => isOpenTask({ task })).length);
  assert.deepEqual(
    readTitles(bytes),
    tasks.map((task) => task.title),
  );
  assert.deepEqual(
    readNames(bytes).owners,
    tasks.map(({ owners }) => owners),
  );
  assert.deepEqual(readOutline(bytes), sections);
  assert.deepEqual(readStatements(bytes), note.statements);
  assert.deepEqual(new Entry(note.uri, bytes).sketches(), new Entry(note.uri, note).sketches());
  assert.deepEqual(
    readFields(bytes),
    tasks.map(({ start, done, priority, estimate, issues, section }) => ({
      start,
      done,
      priority,
      estimate,
      issues,
      section,
    })),
  );
}

describe('a note that is packed is unpacked as it was', () => {
  const folders = ['test/fixtures', 'client/sample'].map((folder) => join(root, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  test('every note of the repository', () => {
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const source = { uri: `file://${file}`, path: file.slice(root.length), text, remote: 'https://git.example/a/b' };
      holds(readNote(source, defaultSettings));
    }
  });

  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '\ud800', 'é', '王小', '😀'));
  const offset = fc.nat(20_000_000);
  const span: fc.Arbitrary<Span> = fc
    .tuple(offset, fc.nat(300))
    .map(([start, length]) => ({ start, end: start + length }));
  const day = fc
    .tuple(fc.constantFrom('0001', '1999', '2026', '9999'), fc.constantFrom('01', '12'), fc.constantFrom('01', '31'))
    .map((parts) => parts.join('-'));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const index = maybe(fc.nat(500));
  const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });
  const evidence = fc.record<Evidence>({
    field: fc.constantFrom('task', 'status', 'owner', 'due', 'kind', 'progress'),
    rule: fc.constantFrom(...rules),
    span,
  });
  const days = { from: maybe(day), to: maybe(day) };
  const note = fc.record<Note>({
    uri: fc.constant('file:///a/b.md'),
    path: text,
    title: text,
    kind: fc.constantFrom('plan', 'minutes', 'runbook', 'log', 'other'),
    language: fc.constantFrom('en', 'zh', 'ja', 'x-other'),
    date: maybe(fc.record({ day, evidence })),
    lines: list(offset),
    sections: list(fc.record({ title: text, depth: fc.integer({ min: 1, max: 6 }), span, end: offset, parent: index })),
    tasks: list(
      fc.record({
        title: text,
        span,
        status: fc.constantFrom('todo', 'doing', 'waiting', 'done', 'cancelled'),
        certainty: fc.constantFrom('explicit', 'stated', 'inferred'),
        kind: fc.constantFrom('task', 'form'),
        owners: list(text),
        due: maybe(day),
        dueDate: index,
        start: maybe(day),
        done: maybe(day),
        priority: maybe(text),
        estimate: maybe(fc.oneof(fc.nat(1e6), fc.double({ noNaN: true }))),
        progress: maybe(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }))),
        issues: list(text),
        section: index,
        parent: index,
        checkbox: maybe(span),
        statusWord: maybe(span),
        evidence: list(evidence),
      }),
    ).map((tasks) => tasks.map((task, id) => ({ id, ...task }))),
    statements: list(
      fc.record({
        kind: fc.constantFrom('decision', 'question'),
        text,
        span,
        section: index,
        evidence: list(evidence),
      }),
    ),
    runbooks: list(
      fc.record({
        title: text,
        section: index,
        span,
        steps: list(fc.record({ text, span, commands: list(text) })),
        names: list(text),
      }),
    ),
    dates: list(
      fc.record(
        {
          ...days,
          span,
          role: fc.constantFrom('due', 'start', 'done', 'at', 'until', 'period', 'created'),
          grain: fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'year'),
          rule: fc.constantFrom(...rules),
          relative: fc.boolean(),
          reference: maybe(day),
          otherReadings: list(fc.record(days)),
          statedWeekday: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), span }),
          impossible: fc.constant(true as const),
        },
        { requiredKeys: ['from', 'to', 'span', 'role', 'grain', 'rule', 'relative', 'reference'] },
      ),
    ),
    people: list(fc.record({ span, name: text })),
    aliases: list(fc.record({ span, name: text, alias: text, everywhere: fc.boolean() })),
    issues: list(fc.record({ span, key: text, url: text, repository: evidence }, { requiredKeys: ['span', 'key'] })),
    links: list(
      fc.record(
        { span, target: text, text, form: fc.constantFrom('image', 'wiki') },
        { requiredKeys: ['span', 'target', 'text'] },
      ),
    ),
    anchors: list(text),
    endpoints: list(fc.record({ span, target: text, state: fc.constantFrom('live', 'retired') })),
    secrets: list(fc.record({ span, kind: fc.constantFrom('password', 'token', 'key', 'address'), mask: text })),
    flaws: list(fc.record({ span, kind: fc.constantFrom('invisible', 'unspaced') })),
    queries: list(fc.record({ span, query: text })),
    directives: list(
      fc.record({ span, kind: fc.constantFrom('line', 'next-line', 'disable', 'enable', 'file'), codes: list(text) }),
    ),
  });
  // A clone has the prototypes of plain data.
  test('any note', () => fc.assert(fc.property(note, (it) => holds(structuredClone(it)))));
});

test('no title is passed over that has the letters', () => {
  const pieces = ['a', 'B', 'é', 'Ａ', 'ﾊﾞ', 'バ', 'ハ\u3099', 'か\u3099', '検', '㈱', 'ﬁ', 'İ', '・', '。', '😀', ' '];
  const title = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 4 }), title, (titles, query) => {
      const letters = [...fold(query).replace(/ /g, '')];
      const found = readTitlesWith(
        pack(
          noteWith(
            'a.md',
            titles.map((it) => ({ title: it })),
          ),
        ),
        letters,
      );
      for (const [id, it] of titles.entries()) {
        if (found.has(id)) assert.equal(found.get(id), it);
        else assert.ok(!hasInOrder(fold(it), letters), `${it} has ${query}`);
      }
    }),
    { numRuns: 2000 },
  );
});

/** Whether the letters stand in the text in their order. */
function hasInOrder(text: string, letters: string[]): boolean {
  let at = 0;
  return letters.every((letter) => {
    at = text.indexOf(letter, at) + 1;
    return at > 0;
  });
}

test('numbers come back, the smaller in the fewer bytes', () => {
  const numbers = [0, 1, 127, 128, 16383, 16384, 2 ** 31, 2 ** 32 - 1];
  const writer = new Writer();
  const sizes = numbers.map((value) => {
    const before = writer.length;
    writer.uint(value);
    return writer.length - before;
  });
  assert.deepEqual(sizes, [1, 1, 1, 2, 2, 3, 5, 5]);
  const reader = new Reader(writer.done());
  assert.deepEqual(
    numbers.map(() => reader.uint()),
    numbers,
  );
});
