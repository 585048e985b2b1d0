/**
 * Golden files that write themselves: what a test prints is compared with `test/fixtures/NAME`. Where that file is
 * missing, or with UPDATE=1, it is written; the change is then there to be read in the diff. Where CI is set a missing
 * file is a failure.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

export function golden(name: string, actual: string): void {
  const file = join(fixtures, name);
  if (process.env.UPDATE || !(existsSync(file) || process.env.CI)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${name} is missing: run the test once without CI and look at what it writes`);
  assert.equal(actual, readFileSync(file, 'utf8'), `${name} differs: with UPDATE=1 it is written anew`);
}
