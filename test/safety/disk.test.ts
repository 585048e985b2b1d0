/** Folders as they are on disks: links in circles and out of the workspace, things that are no files, files that vanish, a branch switch of ten thousand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { defaultSettings } from '../../server/core/settings.ts';
import { diskFiles } from '../../server/lsp/disk.ts';
import { noteFilter } from '../../server/lsp/globs.ts';
import { folder } from '../cli/dueline.ts';
import { startClient } from '../lsp/client.ts';
import { late, startInside } from '../lsp/inside.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

suite('a folder', () => {
  test('with links in circles, links that lead out, a pipe and a folder called like a note', {
    skip: isWindows,
  }, async () => {
    const outside = folder({ 'secret.md': late('outside') });
    const path = folder({ 'plan.md': late('inside'), 'deep/er/plan.md': late('deeper') });
    symlinkSync('..', join(path, 'deep/circle'));
    symlinkSync(path, join(path, 'deep/er/self'));
    symlinkSync(join(outside, 'secret.md'), join(path, 'link.md'));
    symlinkSync(outside, join(path, 'out'));
    symlinkSync('nowhere.md', join(path, 'dangling.md'));
    mkdirSync(join(path, 'folder.md'));
    spawnSync('mkfifo', [join(path, 'pipe.md')]);
    const client = await startClient({ folders: [pathToFileURL(path).href] });
    try {
      const { nodes } = await client.request<{ nodes: { label: string }[] }>('dueline/tree', {
        grouping: 'note',
        filter: '',
        parent: null,
      });
      assert.equal(client.told.changed.at(-1)?.notes, 2);
      assert.equal(nodes.length, 2, JSON.stringify(nodes.map(({ label }) => label)));
    } finally {
      await client.stop();
    }
  });

  test('with a note that vanishes while the folder is read, and one that nobody may read', async () => {
    const path = folder({ 'a.md': late('one'), 'b.md': late('two'), 'c.md': late('three') });
    chmodSync(join(path, 'c.md'), 0);
    const files = diskFiles(() => undefined);
    const listed = await files.list(
      { uri: pathToFileURL(path).href, name: 'notes' },
      noteFilter(defaultSettings.files),
    );
    assert.equal(listed.length, 3);
    rmSync(join(path, 'b.md'));
    const read = await Promise.all(listed.map(({ uri }) => files.read(uri)));
    assert.deepEqual(
      read.map((one) => (typeof one === 'string' ? one : 'skipped' in one ? one.skipped : 'read')),
      ['read', 'gone', isRoot ? 'read' : 'unreadable'],
    );
  });
});

test('a branch switch of ten thousand files, told in one message, is taken in whole', async () => {
  const many = 10_000;
  const names = Array.from({ length: many }, (_, at) => `n${at}`);
  const it = await startInside(Object.fromEntries(names.map((name) => [name, '# nothing\n'])));
  await it.ready();
  for (const [at, name] of names.entries()) {
    if (at % 10 === 0) delete it.files[name];
    else it.files[name] = at % 2 === 0 ? '- [ ] paint\n' : '# still nothing\n';
  }
  await it.event(...names.map((name, at): [string, number] => [name, at % 10 === 0 ? 3 : 2]));
  const expected = names.filter((_, at) => at % 10 !== 0 && at % 2 === 0).length;
  /** How many open tasks the tree counts. */
  const open = async (): Promise<number> => {
    const question = { grouping: 'status', filter: '', parent: null };
    const { nodes } = await it.client.sendRequest<{ nodes: { description: string }[] }>('dueline/tree', question);
    return nodes.reduce((sum, { description }) => sum + Number(description.replace(/\D/g, '')), 0);
  };
  let count = await open();
  for (let tries = 0; tries < 2000 && count !== expected; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    count = await open();
  }
  assert.equal(count, expected);
  assert.ok(it.fetched.length <= 3 * many, `${it.fetched.length} readings`);
  it.client.dispose();
});
