/** No string of the interface is missing in any of its languages, or was left in English. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../server/core/messages/en.ts';
import { ja } from '../../server/core/messages/ja.ts';
import { zh } from '../../server/core/messages/zh.ts';
import type { Locale } from '../../server/core/model.ts';
import { wordsFor } from '../../server/lsp/words.ts';
import { statisticsWordsFor } from '../../server/lsp/words-statistics.ts';

const root = join(import.meta.dirname, '../..');

/** What is said at each place of a table of messages, by its path. */
function* said(messages: unknown, path = ''): Generator<[path: string, value: unknown]> {
  if (typeof messages !== 'object' || messages === null) return yield [path, messages];
  for (const [name, value] of Object.entries(messages)) yield* said(value, path ? `${path}.${name}` : name);
}

const inAll = <Words>(wordsIn: (locale: Locale) => Words) => ({
  en: wordsIn('en'),
  zh: wordsIn('zh'),
  ja: wordsIn('ja'),
});

const tables = { messages: { en, zh, ja }, server: inAll(wordsFor), statistics: inAll(statisticsWordsFor) };

/** What is called the same everywhere, and what stands for an argument that is none. */
const names = /Dueline|undefined/g;

/** Arguments that tell themselves apart: numbers above one, so that plurals are seen. */
const given = (fill: (...values: never[]) => string): unknown[] =>
  Array.from({ length: fill.length }, (_, at) => at + 2);

/** What a message says; null where it takes something else than texts and numbers. */
function wordsOf(message: unknown): string | null {
  if (typeof message === 'string') return message;
  if (typeof message !== 'function') return null;
  const fill = message as (...values: never[]) => string;
  for (const values of [given(fill), given(fill).map((value) => [String(value), 'x']), given(fill).map(String)]) {
    try {
      return String(fill(...(values as never[])));
    } catch {
      // It takes others.
    }
  }
  return null;
}

for (const [name, { en: english, ...others }] of Object.entries(tables)) {
  describe(name, () => {
    const shape = new Map(said(english));
    for (const [language, table] of Object.entries(others)) {
      const translated = new Map(said(table));
      test(`${language} says all that English says, and no more`, () =>
        assert.deepEqual([...translated.keys()].sort(), [...shape.keys()].sort()));
      test(`nothing in ${language} was left in English`, () => {
        const left = [...translated].filter(([path, message]) => {
          const [own, original] = [wordsOf(message), wordsOf(shape.get(path))];
          return (
            own === null ||
            original === null ||
            (/[A-Za-z]{3}/.test(own.replace(names, '')) && !/[\u3040-\u30ff\u3400-\u9fff]/.test(own))
          );
        });
        assert.deepEqual(
          left.map(([path]) => path),
          [],
        );
      });
      test(`a message in ${language} takes no more than the English one`, () => {
        for (const [path, message] of translated) {
          const original = shape.get(path);
          assert.equal(typeof message, typeof original, path);
          if (typeof message === 'function' && typeof original === 'function')
            assert.ok(message.length <= original.length, path);
        }
      });
    }
  });
}

test('what the client shows goes through the translations', () => {
  const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  assert.ok(files.length > 20);
  const shown =
    /(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['"`](?!\$\()|\b(?:title|prompt|placeHolder|placeholder|description|tooltip|openLabel|label|detail): ['"](?=[^'"`$]*[A-Za-z]{3})/g;
  const spoken = files.flatMap((path) =>
    [...readFileSync(join(root, 'client', path), 'utf8').matchAll(shown)].map((found) => `${path}: ${found[0]}`),
  );
  // Names of languages and formats are the same everywhere.
  assert.deepEqual(spoken.sort(), [
    "commands/export.ts: label: '",
    "commands/export.ts: label: '",
    "commands/export.ts: label: '",
    "commands/report.ts: label: '",
  ]);
});
