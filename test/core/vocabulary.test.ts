/** Patterns run only where a text holds what they need: with and without that, every text reads the same. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { lexicons } from '../../server/core/lexicons/index.ts';
import { cut } from '../../server/core/markdown/index.ts';
import { LATIN_LETTERS } from '../../server/core/mentions/characters.ts';
import { readUnit } from '../../server/core/mentions/index.ts';
import { scopeOf, statusOfScope } from '../../server/core/mentions/label.ts';
import { leadOf } from '../../server/core/mentions/leadIn.ts';
import { readNames } from '../../server/core/mentions/names.ts';
import { everything, lookAt, meets, signs, words } from '../../server/core/mentions/vocabulary.ts';
import type { Context } from '../../server/core/note/context.ts';
import { entriesOf } from '../../server/core/note/entries.ts';
import { type Entry, Scope } from '../../server/core/note/parts.ts';
import { teamIn } from '../../server/core/note/scopes/shares.ts';
import { askedByName, asks } from '../../server/core/note/sentences/asking.ts';
import { intended } from '../../server/core/note/sentences/bids.ts';
import { calledFor } from '../../server/core/note/sentences/calls.ts';
import { clauseIn } from '../../server/core/note/sentences/clauses.ts';
import { comingDeed, ownDeed, pendingDeed } from '../../server/core/note/sentences/comingDeeds.ts';
import { undertakingOf } from '../../server/core/note/sentences/deeds.ts';
import { handedIn, unowned } from '../../server/core/note/sentences/handed.ts';
import { invitedIn } from '../../server/core/note/sentences/invited.ts';
import { awaitedDeed, offered } from '../../server/core/note/sentences/namedDoers.ts';
import { plainDeed } from '../../server/core/note/sentences/plainDeeds.ts';
import { pledgedIn, resumedIn } from '../../server/core/note/sentences/pledges.ts';
import { ahead, isYetToCome } from '../../server/core/note/tasks/planned.ts';
import { noFindings, sightOf } from '../../server/core/note/words.ts';
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
  assertSameRules(text);
}

/** Rules that ask first what an entry can hold; whoever is named is known. */
const rules: readonly ((entry: Entry, context: Context) => unknown)[] = [
  ...[intended, resumedIn, calledFor, unowned, asks, askedByName, isYetToCome, teamIn],
  ...[comingDeed, ownDeed, pendingDeed, plainDeed],
  ...[clauseIn, undertakingOf, handedIn, pledgedIn],
  (entry, { known }) => [offered(entry, known), awaitedDeed(entry, known), invitedIn(entry, known)],
  (entry, context) => ahead(0, { ...context, entries: [entry] } as never),
];
const scope = new Scope({ mode: null, kind: 'none', status: null, from: null, under: null, words: null, length: 0 });
const contextOf = (text: string, entries: readonly Entry[]) =>
  ({
    ...{ text, entries, kind: 'minutes', language: 'ja', dialogue: false, known: { has: () => true } },
    ...{ scopes: entries.map(() => scope), references: entries.map(() => null), heads: new Map() },
  }) as unknown as Context;

/** An entry of which nothing is known yet, with or without a look at it. */
function anew(entry: Entry, looked: boolean): Entry {
  const copy = { ...entry, kept: noFindings(), spans: [] };
  sightOf(copy);
  const slot = copy.kept.findIndex((found) => found !== undefined);
  if (!looked) copy.kept[slot] = everything;
  return copy;
}

function assertSameRules(text: string): void {
  const entries = cut(text).flatMap((unit) => entriesOf(unit, readUnit(unit, 'ja'), text));
  entries.forEach((entry, index) => {
    entry.index = index;
  });
  const context = contextOf(text, entries);
  for (const entry of entries)
    for (const rule of rules)
      assert.deepEqual(rule(anew(entry, true), context), rule(anew(entry, false), context), text);
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

const deed = fc.constantFrom('order the ropes', 'paint it', 'to', '更换灯具', '负责', '図面を直す', '担当', '3', '. ');
/** The beginning of a rule, so to speak: a word of a lexicon or two, with names and deeds around them. */
const sentence = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: lexical.chain((word) => word) }, name, deed), { maxLength: 5 }),
    fc.constantFrom(' ', ' ', ''),
    deed,
  )
  .map(([parts, between, last]) => `- ${[...parts, last].join(between)}`);

describe('with needs as without', () => {
  test('the sample notes', () => {
    for (const path of layOutSample(folder, '2026-03-18')) assertSameReading(readFileSync(join(folder, path), 'utf8'));
  });
  test('words of the lexicons, signs and names in any order', () =>
    fc.assert(fc.property(line, assertSameReading), { seed: 4, numRuns: 3000 }));
  test('rules of sentences', () => fc.assert(fc.property(sentence, assertSameRules), { seed: 4, numRuns: 6000 }));
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
  test('of parts that begin beside a digit or stroke', () => {
    for (const text of ['3pier', '_pier_', '2026pier'])
      assert.ok(!meets(lookAt(text), list) && meets(lookAt(text, LATIN_LETTERS), list));
    assert.ok(!meets(lookAt('piers', LATIN_LETTERS), list));
  });
  test('tells kinds of characters', () => {
    assert.ok(meets(lookAt('a：b'), signs('：')));
    assert.ok(!meets(lookAt('a：b'), signs('@[')));
    assert.ok(meets(lookAt(''), everything) === false);
  });
});
