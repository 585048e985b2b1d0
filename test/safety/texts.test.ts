/** Whatever bytes a file holds: it is read or passed over, everything can be asked of it, and all that is said lies within it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Ask, Position, Range } from '../../server/core/model.ts';
import { createService, editCommandNames, positionAt } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { decodeNote } from '../../server/protocol.ts';
import { budgeted } from './budget.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notes = globSync('{test/fixtures,client/sample}/**/*.md', { cwd: root }).map((path) =>
  readFileSync(join(root, path)),
);
const ask: Ask = { today: '2026-11-20', settings: defaultSettings, locale: 'en' };
const uri = 'file:///w/plans/2026-11-16 plan.md';

/** Signs that mean something in a note, and those that are easily taken for two or none. */
const signs = fc.constantFrom(
  ...'-*+>|#[]()`~:：、，（）<>!@&\\/"\'=_.\t \r\n\u0000\ufeff\u2028\u3000\u00a0\u200d',
  '\r\n',
  '- [ ] ',
  '下周三',
  '来週金曜まで',
  'by Friday',
  '😀',
  '\ud83d',
  '2026-02-30',
  '```',
  '---\n',
  '| a | b |\n|--|--|\n',
);
/** Bytes of any kind, texts of such signs, and real shapes with a stretch of them put in or cut out. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
    .map((parts) => encode(parts)),
  fc
    .tuple(fc.constantFrom(...notes), fc.nat(), fc.nat(300), fc.array(signs, { maxLength: 8 }))
    .map(([note, at, gone, put]) => {
      const from = at % (note.length + 1);
      return Buffer.concat([note.subarray(0, from), encode(put), note.subarray(from + gone)]);
    }),
);
const encode = (parts: readonly string[]): Buffer => Buffer.from(parts.join(''), 'utf8');

/** All ranges that stand anywhere in an answer about the note itself. */
function* rangesIn(value: unknown): Generator<Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end)) yield value as Range;
  else for (const inner of Object.values(value)) yield* rangesIn(inner);
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

/** Asks everything of a note. */
function askAll(given: Uint8Array, at: number): void {
  const text = decodeNote(given);
  if (text === null) return;
  const service = createService();
  const note = service.set({ uri, path: 'plans/2026-11-16 plan.md', text }, defaultSettings);
  const lines = note.lines.map((start, line) => (note.lines[line + 1] ?? text.length) - start);
  const position = positionAt(note, at % (text.length + 1));
  const whole = { start: { line: 0, character: 0 }, end: positionAt(note, text.length) };
  const answers: unknown[] = [
    service.findings(uri, ask),
    service.symbols(uri, ask),
    service.hover(uri, position, ask),
    service.complete(uri, position, true, ask),
    service.actions(uri, whole, ask),
    service.inlayHints(uri, whole, ask),
    service.folding(uri),
    service.selections(uri, [position]),
    service.highlights(uri, position, ask),
    service.links(uri),
    service.lenses(uri),
    service.tokens(uri, ask),
    service.runbooksFor(uri, position, ask),
    service.tree({ grouping: 'note', filter: '', parent: null }, ask),
  ];
  service.facts(uri, position, ask);
  service.trail(uri, position, ask);
  for (const name of editCommandNames) {
    try {
      answers.push(service.outcome(name, { uri, position }, ask));
    } catch (error) {
      // It needs more than a place, and says so.
      assert.match(String(error), /takes|needs|argument/i);
    }
  }
  for (const { start, end } of rangesIn(answers)) {
    for (const { line, character } of [start, end]) {
      assert.ok(line >= 0 && line < lines.length, `line ${line} of ${lines.length}`);
      assert.ok(character >= 0 && character <= lines[line]!, `character ${character} of line ${line}`);
    }
    assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
  }
}

test('any bytes', async () => {
  const runs = await budgeted(fc.property(bytes, fc.nat(), askAll));
  assert.ok(runs > 10, `${runs} runs`);
});

test('what was found so once', () => {
  for (const text of ['# Meeting notes 2026-11-16\n-\r```\nText\n\n- None\n\nTODO: none\n'])
    askAll(Buffer.from(text), 0);
});
