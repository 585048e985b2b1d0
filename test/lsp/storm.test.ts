/** A branch switch: many files change at once, and the client says so in many messages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { late, startInside } from './inside.ts';

const many = 400;
const names = Array.from({ length: many }, (_, at) => `n${at}`);
const [Created, Changed, Deleted] = [1, 2, 3] as const;

test('many events are one batch: each file is read once, and the end of it is said once', async () => {
  const it = await startInside(Object.fromEntries(names.map((name) => [name, late(name)])));
  await it.ready();
  void it.hold([], 'parts').catch(() => {});
  await it.until(() => it.told.length === many, 'the first reading');
  for (const name of names) it.files[name] = '# nothing\n';
  delete it.files.n0;
  it.fetched.length = it.told.length = it.computed.length = 0;
  const before = it.changed();
  for (const type of [Deleted, Created, Changed]) {
    for (let at = 0; at < many; at += 100)
      await it.event(...names.slice(at, at + 100).map((name): [string, number] => [name, type]));
  }
  await it.event(['n0', Deleted]);
  await it.until(() => it.told.length === many, 'what has changed');
  assert.ok(it.told.every((report) => report.kind === 'full' && report.items.length === 0));
  // What comes while the first batch is read is another.
  assert.ok(it.fetched.length <= 2 * many, `${it.fetched.length} readings`);
  assert.ok(it.computed.length <= 2 * many, `${it.computed.length} notes looked at`);
  // On a slow machine it is said now and then how far it is; for each file it never is.
  assert.ok(it.changed() - before <= many / 10, `${it.changed() - before} times said`);
  it.client.dispose();
});
