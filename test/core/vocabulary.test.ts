/** Patterns run only where a text holds what they need: with and without that, every text reads the same. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { lexicons } from '../../server/core/lexicons/index.ts';
import { cut } from '../../server/core/markdown/index.ts';
import { readUnit } from '../../server/core/mentions/index.ts';
import { scopeOf, statusOfScope } from '../../server/core/mentions/label.ts';
import { leadOf } from '../../server/core/mentions/leadIn.ts';
import { readNames } from '../../server/core/mentions/names.ts';
import { everything, lookAt, meets, signs, words } from '../../server/core/mentions/vocabulary.ts';
import { layOutSample } from '../editor/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'dueline-vocabulary-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const all = () => everything;

/** Fails where a text reads otherwise when nothing is left out. */
function assertSameReading(text: string): void {
  for (const unit of cut(text))
    for (const { id } of lexicons) assert.deepEqual(readUnit(unit, id), readUnit(unit, id, all), text);
  for (const line of text.split('\n')) {
    assert.equal(scopeOf(line), scopeOf(line, all), line);
    assert.equal(statusOfScope(line), statusOfScope(line, all), line);
    assert.equal(leadOf(line), leadOf(line, all), line);
    assert.deepEqual(readNames(line), readNames(line, 0, everything), line);
  }
}

/** All words of a lexicon, wherever they stand in it. */
const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...leaves(inner)])
      : [];

const lexical = fc.constantFrom(
  ...lexicons.map(({ dates, notes }) => fc.constantFrom(...new Set(leaves([notes, dates.labels, dates.dayWords])))),
);
const written = lexical
  .chain((word) => word)
  .chain((word) => fc.constantFrom(word, word, word.toUpperCase(), word[0] ?? ''));
const sign = fc.constantFrom(
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\t',
    ', ',
    '、',
    '，',
    '。',
    '. ',
    ': ',
    '：',
    '; ',
    ' - ',
    ' — ',
    '——',
    '--',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '【',
    '】',
    '@',
    '#',
    '#12',
    '!34',
    'PR 56',
    'ABC-7',
    '%',
    '80%',
    '/',
    '・',
    '::',
    ':',
    '*',
    '**',
  ],
  ...['✅', '⏳', '📅 2026-03-06', '→', '->', '\n', '\n', '\n- ', '- [ ] ', '# ', '| ', '“', '’', '…', '{', '}', '`x`'],
  ...[
    '3',
    '12',
    '2h',
    '３',
    '3人日',
    '3/6',
    '2026-03-06',
    '周五',
    'Friday',
    'due:2026-03-06',
    '@due(2026-03-06)',
    ':tag:',
    'https://a.b/c',
  ],
);
const name = fc.constantFrom(
  'Ann',
  'Ann Lee',
  '@bo',
  'kyle',
  '王五',
  '李小明',
  '木下',
  'キノシタ',
  'けんた',
  'Docs team',
  'é',
  'ſ',
  '\u212a',
  'x',
);
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: written }, { weight: 4, arbitrary: sign }, { weight: 1, arbitrary: name }), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''));

describe('with needs as without', () => {
  test('the sample notes', () => {
    for (const path of layOutSample(folder, '2026-03-18')) assertSameReading(readFileSync(join(folder, path), 'utf8'));
  });
  test('words of the lexicons, signs and names in any order', () =>
    fc.assert(fc.property(line, assertSameReading), { seed: 4, numRuns: 3000 }));
});

describe('a sight', () => {
  const list = words(['pier', "we're on it", 'next step', 'grün', '进行', '进行中', '済み']);
  const texts: [text: string, holds: boolean][] = [
    ['the pier', true],
    ['PIER!', true],
    ['piers', false],
    ['a_pier', false],
    ['桟橋pier桟橋', true],
    ['now we’re on it', true],
    ['the next\u00a0step is', true],
    ['the next  step is', false],
    ['GRÜN', true],
    ['正在进行的', true],
    ['送付済み', true],
    ['済', false],
    ['', false],
  ];
  for (const [text, holds] of texts)
    test(`${text} ${holds ? 'holds' : 'holds none of'} the words`, () =>
      assert.equal(meets(lookAt(text), list), holds));
  test('tells kinds of characters', () => {
    assert.ok(meets(lookAt('a：b'), signs('：')));
    assert.ok(!meets(lookAt('a：b'), signs('@[')));
    assert.ok(meets(lookAt(''), everything) === false);
  });
});
