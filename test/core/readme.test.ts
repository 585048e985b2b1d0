/** The README says what is: every setting, code, script, command and path it names is there, and none is left out. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fields, flags } from '../../server/core/index/query/fields.ts';
import { parseQuery } from '../../server/core/index/query/index.ts';
import {
  connectives,
  countOperators,
  dateOperators,
  instructions,
  textOperators,
} from '../../server/core/index/query/operators.ts';
import { lexicons } from '../../server/core/lexicons/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { markdownTable, type Results } from '../bench/table.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const matches = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map((match) => match[1]!);

test('every setting, with its default', () => {
  const properties: [string, { default: unknown }][] = manifest.contributes.configuration.flatMap(
    ({ properties }: { properties: object }) => Object.entries(properties),
  );
  for (const [name, property] of properties) {
    assert.ok(readme.includes(`| \`${name}\` | \`${JSON.stringify(property.default)}\` |`), name);
  }
  assert.equal(matches(/^\| `(dueline\.\S+)` \|/gm).length, properties.length);
});

test('every diagnostic code has a section of its own', () => {
  assert.deepEqual(matches(/^### ([a-z]+-[a-z-]+)$/gm), Object.keys(defaultSettings.diagnostics));
});

test('every script exists', () => {
  const scripts = matches(
    /\bnpm (?:run )?((?:start|test|run|[a-z]+:[a-z]+|package|build|check|accuracy|bench)\b(?::\w+)?)/g,
  );
  assert.ok(scripts.length > 8);
  assert.deepEqual(
    scripts.filter((name) => !(name in manifest.scripts)),
    [],
  );
});

test('every path exists', () => {
  const paths = [...matches(/`((?:server|client|test)\/[\w./]*)`/g), ...matches(/\]\(((?!https?:|#)[^)]+)\)/g)];
  assert.ok(paths.length > 10);
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test('every link into the page has its heading', () => {
  const headings = matches(/^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  assert.deepEqual(
    matches(/\]\(#([^)]+)\)/g).filter((anchor) => !headings.includes(anchor)),
    [],
  );
});

test('every word of the table of queries is one, and every field is in it', () => {
  const section = readme.split('\n## Queries\n')[1]!.split('\n## ')[0]!;
  const tables = section.split('\n').filter((line) => /^\| (?!---|condition|what)/.test(line));
  const named = tables.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
  const ways = [...textOperators, ...dateOperators, ...countOperators, ...instructions].map(({ ways }) =>
    ways.map(({ before, behind }) => (behind === '' ? before : `${before} … ${behind}`.trim())),
  );
  const entries = [...flags, ...fields].map(({ words }) => words).concat(ways);
  const others = lexicons.flatMap(({ queries: { instructions, reverse, next } }) => [
    ...instructions.explain,
    ...reverse,
    ...next,
  ]);
  const bare = (words: string) => words.replaceAll(' … ', '…').replace(/ ?…$/, '').replaceAll('… ', '…');
  const known = new Set([...entries.flat(), ...Object.values(connectives).flat(), ...others].map(bare));
  assert.ok(named.length > 100);
  assert.deepEqual(
    named.filter((word) => !known.has(bare(word))),
    [],
  );
  assert.deepEqual(
    entries.filter((words) => !words.some((word) => named.map(bare).includes(bare(word)))).map(([first]) => first),
    [],
  );
});

test('every query that is shown is made of conditions', () => {
  const block = readme.split('\n## Queries\n')[1]!.split('```')[1]!.trim().split('\n').slice(1);
  assert.ok(block.length > 3);
  for (const query of block) assert.ok(!parseQuery(query).fields.has('text'), query);
});

test('the table of the benchmark is that of its last full run', () => {
  const results: Results = JSON.parse(readFileSync(join(root, 'test/bench/results.json'), 'utf8'));
  assert.ok(readme.includes(`<!-- bench -->\n${markdownTable(results)}\n<!-- /bench -->`), 'npm run bench -- --write');
});
