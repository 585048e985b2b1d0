/** What machines do to programs: disks that are full, files that may not be written, a hundred thousand notes, nights without a midnight. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Files } from '../../server/lsp/files.ts';
import { type TreeResult, treeRequest } from '../../server/protocol.ts';
import { dueline, folder, program } from '../cli/dueline.ts';
import { startProcess } from '../lsp/client.ts';
import { startInside } from '../lsp/inside.ts';

const isWindows = process.platform === 'win32';

/** Runs the command below another, which takes something away from it. */
function under(command: string[], args: string[], cwd: string) {
  const [file = '', ...before] = [...command, process.execPath, program, ...args];
  const env = { PATH: process.env.PATH, LC_ALL: 'C', NODE_DISABLE_COMPILE_CACHE: '1' };
  const { status, stdout, stderr } = spawnSync(file, before, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** No file may become longer than a kilobyte: the write that crosses it ends in the middle, as on a full disk. */
const full = ['bash', '--norc', '-c', 'ulimit -f 1; exec "$@"', 'bash'];

/** As root one may write anywhere: without its capabilities it is a user like any other. */
const plain =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--no-new-privs', '--'] : [];
const cannotBePlain =
  isWindows || (plain.length > 0 && spawnSync(plain[0]!, [...plain.slice(1), 'true']).status !== 0)
    ? 'this user may write anywhere'
    : false;

const long = `# Pier\n\n${'Paint it all over, and then once more.\n\n'.repeat(60)}##Next\n`;
const many = Array.from({ length: 30 }, (_, at) => `login: ann${at} / Qx81harbour${at}\n`).join('\n');

suite('a full disk', { skip: isWindows && 'there is no such limit' }, () => {
  test('a note that is to be mended stays as it is, is named, and nothing is left beside it', () => {
    const cwd = folder({ 'a.md': long });
    const { code, stderr } = under(full, ['check', '--fix', '.'], cwd);
    assert.match(stderr, /^dueline: a\.md: not mended, E(?:FBIG|NOSPC): /);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), long);
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });
  test('so does a baseline', () => {
    const before = '{ "version": 1, "findings": [] }';
    const cwd = folder({ 'a.md': many, '.dueline/baseline.json': before });
    const { code, stderr } = under(full, ['check', '--update-baseline', '.'], cwd);
    assert.match(stderr, /^dueline: \.dueline\/baseline\.json: not written, E(?:FBIG|NOSPC): /);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(cwd, '.dueline/baseline.json'), 'utf8'), before);
    assert.deepEqual(readdirSync(join(cwd, '.dueline')), ['baseline.json']);
  });
  test('what cannot be put out is said, in a sentence', { skip: !existsSync('/dev/full') && 'no /dev/full' }, () => {
    const cwd = folder({ 'a.md': '- [ ] one\n' });
    const into = ['bash', '--norc', '-c', 'exec "$@" > /dev/full', 'bash'];
    for (const args of [['list', '.'], ['--version'], ['check', '--help']]) {
      const { code, stderr } = under(into, args, cwd);
      assert.match(stderr, /^dueline: standard output cannot be written: ENOSPC: [^\n]*\n$/, args.join(' '));
      assert.equal(code, 2);
    }
  });
  test('a reader that has seen enough is no fault', () => {
    const cwd = folder({ 'a.md': '- [ ] one\n'.repeat(20_000) });
    const script = `"$@" list --format jsonl . | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = under(['bash', '--norc', '-c', script, 'bash'], [], cwd);
    assert.match(stdout, /^\{"note":"a\.md",.*\}\n0\n$/);
    assert.equal(stderr, '');
  });
});

suite('without permission', { skip: cannotBePlain }, () => {
  test('a note in a folder that may not be written is named and stays', () => {
    const cwd = folder({
      'notes/a.md': '##Next\n',
      'notes/.dueline/baseline.json': '{ "version": 1, "findings": [] }',
    });
    for (const path of ['notes/.dueline', 'notes']) chmodSync(join(cwd, path), 0o555);
    const fixed = under(plain, ['check', '--fix', 'notes'], cwd);
    assert.match(fixed.stderr, /^dueline: notes\/a\.md: not mended, EACCES: /);
    assert.equal(fixed.code, 2);
    const updated = under(plain, ['check', '--update-baseline', 'notes'], cwd);
    assert.match(updated.stderr, /^dueline: notes\/\.dueline\/baseline\.json: not written, EACCES: /);
    assert.equal(readFileSync(join(cwd, 'notes/a.md'), 'utf8'), '##Next\n');
    assert.deepEqual(readdirSync(join(cwd, 'notes')).sort(), ['.dueline', 'a.md']);
    for (const path of ['notes', 'notes/.dueline']) chmodSync(join(cwd, path), 0o755);
  });
  test('notes and folders that may not be read are named and passed over; one that was asked for is refused', () => {
    const cwd = folder({ 'a.md': '- [ ] one\n', 'b.md': '- [ ] two\n', 'c/d.md': '- [ ] three\n' });
    for (const path of ['b.md', 'c']) chmodSync(join(cwd, path), 0);
    const all = under(plain, ['list', '--format', 'jsonl', '.'], cwd);
    assert.match(all.stderr, /^dueline: b\.md: passed over, cannot be read$/m);
    assert.match(all.stderr, /^dueline: c: passed over, this folder cannot be read$/m);
    assert.deepEqual([all.code, all.stdout.split('\n').length], [0, 2]);
    assert.match(under(plain, ['list', 'b.md'], cwd).stderr, /^dueline: b\.md: cannot be read$/m);
    assert.match(under(plain, ['list', 'c'], cwd).stderr, /^dueline: c: this folder cannot be read$/m);
    chmodSync(join(cwd, 'c'), 0o755);
  });
});

test('a hundred thousand notes are all taken in, and questions are answered while they are read', async () => {
  const count = 100_000;
  const isTask = (at: number) => at % 500 === 0;
  let read = 0;
  const disk: Files = {
    atOnce: 1,
    near: true,
    list: async ({ uri }) =>
      Array.from({ length: count }, (_, at) => ({ uri: `${uri}/n${at}.md`, time: 1_700_000_000_000 + at, size: 8 })),
    read: async (uri) => {
      const at = Number(/n(\d+)\.md$/.exec(uri)?.[1] ?? Number.NaN);
      if (Number.isNaN(at)) return 'gone';
      read++;
      return { text: isTask(at) ? `- [ ] task ${at}\n` : '' };
    },
    isFolder: async () => false,
    kinds: async (uris) => uris.map(() => 'gone' as const),
  };
  const it = await startInside({}, undefined, disk);
  const tree = async () => {
    const question = { grouping: 'status', filter: '', parent: null };
    const { nodes } = await it.client.sendRequest<TreeResult>(treeRequest, question);
    return nodes.reduce((sum, { description }) => sum + Number(description.replace(/\D/g, '')), 0);
  };
  await it.until(() => read > 0, 'the first note');
  const early = await tree();
  const readThen = read;
  await it.ready();
  assert.ok(readThen < count, `${readThen} notes were read before the first answer`);
  assert.ok(early < count / 500);
  assert.equal(read, count);
  assert.equal(await tree(), count / 500);
  it.client.dispose();
});

/** A module that has the clock of a process stand at a moment. */
const clockAt = (moment: string): string => {
  const path = join(folder({}), 'clock.cjs');
  writeFileSync(
    path,
    `const at = ${Date.parse(moment)};
    globalThis.Date = new Proxy(Date, {
      construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [at] : given, made),
      get: (date, name) => (name === 'now' ? () => at : Reflect.get(date, name)),
    });`,
  );
  return `--require=${path}`;
};

suite('today, by the calendar on the wall', { concurrency: 2 }, () => {
  // Santiago has no midnight on 6 September 2026, New York has an hour twice on 1 November; Apia is 24 hours ahead of Pago Pago.
  const cases: [zone: string, moment: string, today: string][] = [
    ['America/Santiago', '2026-09-06T03:59:59Z', '2026-09-05'],
    ['America/Santiago', '2026-09-06T04:00:01Z', '2026-09-06'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['Pacific/Pago_Pago', '2026-03-05T12:00:00Z', '2026-03-05'],
    ['Pacific/Apia', '2026-03-05T12:00:00Z', '2026-03-06'],
  ];
  for (const [zone, moment, today] of cases)
    test(`in ${zone} at ${moment}: of the server and the command line`, async () => {
      const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
      const files = { 'a.md': `- [ ] late by ${yesterday}\n- [ ] soon by ${today}\n` };
      const env = { TZ: zone, NODE_OPTIONS: clockAt(moment) };
      const client = await startProcess({ files, env });
      try {
        assert.equal(client.told.changed.at(-1)?.today, today);
        const expected = ['1 task-overdue', '2 task-due-soon'];
        await client.until(() => client.problems(client.uri('a.md'))?.join() === expected.join(), expected.join());
      } finally {
        await client.stop();
      }
      const { stdout } = await dueline(['check', '--format', 'json', '.'], { cwd: folder(files), env });
      const said = JSON.parse(stdout) as { today: string; findings: { line: number; code: string }[] };
      assert.equal(said.today, today);
      assert.deepEqual(
        said.findings.map(({ code }) => code),
        ['task-overdue', 'task-due-soon'],
      );
    });
});
