/** What SECURITY.md promises of the sources as they stand, and that each test that it names is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root, sources } from './sources.ts';

const product = sources.filter(({ path }) => !path.startsWith('test/'));
const importing = (packages: RegExp): string[] =>
  product.filter(({ imports }) => imports.some(({ target }) => packages.test(target))).map(({ path }) => path);
const saying = (words: RegExp): string[] =>
  product.filter(({ code }) => code.some((line) => words.test(line))).map(({ path }) => path);

describe('SECURITY.md', () => {
  test('nothing of the product opens a connection', () => {
    assert.deepEqual(importing(/^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/|$)/), []);
    assert.deepEqual(saying(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon)\b\s*[(.]/), []);
    // A Web Worker loads what belongs to its own program.
    assert.deepEqual(saying(/\bimportScripts\(/), ['server/lsp/browser.ts']);
  });

  test('nothing is executed but git, and the server itself', () => {
    const started = ['server/lsp/git/run.ts', 'server/lsp/readerProcess.ts'];
    assert.deepEqual(importing(/^(?:node:)?(?:child_process|cluster)$/).sort(), started);
    // V8's collector is had by a name that stands there.
    assert.deepEqual(importing(/^(?:node:)?vm$/), ['server/lsp/engine.ts']);
    const engine = readFileSync(join(root, 'server/lsp/engine.ts'), 'utf8');
    assert.deepEqual(engine.match(/\brunIn\w*\(.*?\)/g), ["runInNewContext('globalThis.gc')"]);
    assert.deepEqual(saying(/\beval\(|\bnew Function\(/), []);
  });

  test('names tests that there are', () => {
    const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    const named = [...page.matchAll(/`(test\/[\w./-]+)`: ([^;|`]+)/g)].map(([, file = '', name = '']) => ({
      file,
      name: name.trim(),
    }));
    assert.ok(named.length > 10, `${named.length} tests are named`);
    const missing = named.filter(
      ({ file, name }) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(name),
    );
    assert.deepEqual(missing, []);
  });
});
