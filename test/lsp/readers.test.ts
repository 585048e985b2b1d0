/** Processes that read notes: one that dies, hangs or cannot be had costs at most the note that it was reading. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import type { Files } from '../../server/lsp/files.ts';
import { readLoad } from '../../server/lsp/lanes.ts';
import type { Carrier } from '../../server/lsp/notes.ts';
import { type Job, readBatch } from '../../server/lsp/reader.ts';
import { readersOf } from '../../server/lsp/readerProcess.ts';
import { createReaders, type StartReader } from '../../server/lsp/readers.ts';
import { type TreeResult, treeRequest } from '../../server/protocol.ts';
import { folder } from '../cli/dueline.ts';
import { startClient, startProcess } from './client.ts';

const noFolder = { folders: [], documents: new Map(), settings: defaultSettings };
const allNotes = { ...noFolder, folders: [{ uri: 'file:///', name: '', filter: { isNote: () => true } }] };

/** Reads nothing: answers with what its notes are called, and does as they say. One that hangs does so no longer than its test. */
const obedient = `
const test = process.ppid;
process.send({ id: -1, readings: [] });
process.on('message', ({ id, jobs }) => {
  for (const { source } of jobs) {
    if (source.path === 'die') process.exit(1);
    while (source.path === 'hang' && process.ppid === test);
  }
  process.send({ id, readings: jobs.map(({ source }) => ({ packed: Buffer.from(source.path) })) });
});
`;

const jobOf = (path: string): Job => ({ source: { uri: `file:///${path}`, path }, settings: defaultSettings });

/** What becomes of notes, read in batches that are all asked for at once. */
async function outcome(script: string, batches: string[][], batch = 60_000) {
  const logs: string[] = [];
  const path = join(folder({ 'reader.cjs': script }), 'reader.cjs');
  const limits = { batch, idle: 20 };
  const readers = createReaders({ start: readersOf(path), cores: 2, log: (line) => logs.push(line), limits });
  const answers = await Promise.all(batches.map((paths) => readers.read(paths.map(jobOf))));
  const read = answers.map((answer) =>
    answer?.map((one) =>
      typeof one === 'object' && 'packed' in one ? Buffer.from(one.packed).toString() : JSON.stringify(one),
    ),
  );
  return { read, logs };
}

const lost = '{"skipped":"unreadable"}';

suite('readers', { concurrency: 4 }, () => {
  test('answer in the order of what they are asked', async () => {
    const { read, logs } = await outcome(obedient, [['a', 'b'], ['c'], [], ['d']]);
    assert.deepEqual(read, [['a', 'b'], ['c'], [], ['d']]);
    assert.deepEqual(logs, []);
  });

  test('a note that ends a reader is left out and named; all others are read', async () => {
    const { read, logs } = await outcome(obedient, [['a', 'die', 'b'], ['c', 'd'], ['e'], ['f']]);
    assert.deepEqual(read, [['a', lost, 'b'], ['c', 'd'], ['e'], ['f']]);
    assert.deepEqual(logs, ['the reader ended while it read file:///die']);
  });

  test('so is one that a reader does not come back from', async () => {
    const { read, logs } = await outcome(obedient, [['hang', 'a']], 1_500);
    assert.deepEqual(read, [[lost, 'a']]);
    assert.deepEqual(logs, ['the reader ended while it read file:///hang']);
  });

  test('where none can be started that is said, not waited for', async () => {
    for (const script of ['throw new Error();', 'process.exit(0);']) {
      const { read } = await outcome(script, [['a', 'b'], ['c']]);
      assert.deepEqual(read, [undefined, undefined]);
    }
  });

  test('end with their server, however that ends', { skip: process.platform !== 'linux' }, async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.md`, '- [ ] coil the rope\n']));
    const client = await startProcess({ files });
    const { pid } = client.process;
    const readers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    assert.notEqual(readers.length, 0);
    client.process.kill('SIGKILL');
    client.connection.dispose();
    const isThere = (reader: string) => existsSync(`/proc/${reader}`);
    for (let left = 500; readers.some(isThere) && left > 0; left--) await sleep(20);
    assert.deepEqual(readers.filter(isThere), []);
  });

  test('no more are started than a load is worth, and never more than the machine can run', async () => {
    const startedFor = async (cores: number, notes: number) => {
      let started = 0;
      const start: StartReader = ({ answered }) => {
        started += 1;
        return { post: ({ id }) => queueMicrotask(() => answered({ id, readings: [] })), end: () => {} };
      };
      const readers = createReaders({ start, cores, log: () => {} });
      await Promise.all(Array.from({ length: readers.lanesFor(notes) }, () => readers.read([jobOf('a')])));
      return started;
    };
    const loads = [1, 2, 3, 4, 8, 32].flatMap((cores) => [1000, 10_000].map((notes) => [cores, notes] as const));
    const started = await Promise.all(loads.map(([cores, notes]) => startedFor(cores, notes)));
    assert.deepEqual(started, [1, 1, 1, 2, 2, 3, 2, 4, 4, 4, 4, 4]);
  });

  test('what cannot be read costs none of those that are read beside it', async () => {
    const texts: Record<string, string> = { plan: '- [ ] coil the rope', log: '# Log\n', long: 'x'.repeat(20_000) };
    const broken = {
      ...jobOf(''),
      source: { uri: 'file:///broken', path: null as unknown as string },
      text: '# Log\n',
    };
    const jobs = [jobOf('plan'), jobOf('gone'), broken, ...['log', 'long', 'plan'].map(jobOf)];
    const { readings } = await readBatch({ id: 1, jobs }, async ({ source: { path } }) =>
      path in texts ? { text: texts[path]! } : 'gone',
    );
    const outcomes = readings.map((one) => (typeof one === 'string' ? one : Object.keys(one).join()));
    assert.deepEqual(outcomes, ['packed,took', 'gone', 'skipped', 'packed,took', 'packed,took', 'packed,took']);
  });

  test('while they start, the server reads the first notes itself, unless one is long', async () => {
    /** Which of 30 notes the server reads itself; one may be open, so that it need not be read. */
    const readHere = async (long: number, open = -1) => {
      const here: number[] = [];
      let there = 0;
      const carrier = {
        world: { ...noFolder, service: { fingerprint: () => null } },
        readers: { lanesFor: () => 1, read: async (jobs: Job[]) => jobs.map(() => 'gone') },
        pause: () => undefined,
      };
      const wanted = Array.from({ length: 30 }, (_, at) => ({
        uri: `${at}`,
        time: 0,
        size: at === long ? 20_000 : 40,
      }));
      await readLoad(carrier as unknown as Carrier, {
        wanted,
        files: { near: true, atOnce: 1, read: async () => ({ text: '' }) } as unknown as Files,
        links: false,
        begin: ({ uri }) =>
          uri === `${open}`
            ? null
            : (file) => {
                if (file === 'gone') there++;
                else here.push(Number(uri));
              },
        done: () => {},
      });
      assert.equal(here.length + there, open < 0 ? 30 : 29);
      return here;
    };
    const [first, ...others] = await readHere(-1);
    assert.deepEqual([first, others.length], [0, 1]);
    assert.deepEqual(await readHere(0), []);
    // What was written last is often open, and long.
    assert.equal((await readHere(0, 0)).length, 2);
  });

  test('while the server reads a file itself, others pass before it is read to its end', async () => {
    const service = createService();
    let pauses = 0;
    const carrier = {
      world: { ...allNotes, service },
      readers: null,
      pause: () => void pauses++,
    };
    const taken: unknown[] = [];
    await readLoad(carrier as unknown as Carrier, {
      wanted: [{ uri: 'file:///plan.md', time: 0, size: 4000 }],
      files: {
        near: true,
        atOnce: 1,
        read: async () => ({ text: '- [ ] coil the rope by Friday\n'.repeat(100) }),
      } as unknown as Files,
      links: false,
      begin: () => (file) => taken.push(typeof file === 'object' && 'text' in file && file.took),
      done: () => {},
    });
    assert.ok(pauses > 100, `${pauses} pauses`);
    assert.ok(Number(taken[0]) > 0);
    assert.equal(service.note('file:///plan.md'), undefined);
  });

  test('read what the server itself would', async () => {
    const texts = Array.from({ length: 60 }, (_, at): [string, string] => [
      `${at % 7}/n${at}.md`,
      `# Plan ${at}\n\n${`- [ ] call 田中 by 2026-03-${10 + (at % 10)} @mori${at % 3}\n`.repeat(1 + (at % 5))}`,
    ]);
    const files = Object.fromEntries(texts);
    // What is lent is read by a reader too.
    const lent = Object.fromEntries(texts.map(([path, text]) => [`memfs:/board/${path}`, text]));
    const options = { today: '2026-03-20', borrow: ['memfs'] };
    const trees: unknown[] = [];
    // That in this process has no readers.
    for (const starts of [
      () => startClient({ files, options }),
      () => startProcess({ files, options }),
      () => startProcess({ lent, folders: ['memfs:/board'], options }),
    ]) {
      const client = await starts();
      const tree = (parent: string | null) =>
        client.request<TreeResult>(treeRequest, { grouping: 'owner', filter: '', parent });
      const { nodes } = await tree(null);
      const all = await Promise.all(nodes.map(({ id }) => tree(id)));
      trees.push(all.map((level) => level.nodes.map(({ label, due, description }) => [label, due, description])));
      await client.until(() => client.told.diagnostics.size === 60, 'diagnostics of all notes');
      trees.push([...client.told.diagnostics.values()].map((found) => found.map(({ message }) => message)).sort());
      await client.stop();
    }
    for (const at of [2, 4]) {
      assert.deepEqual(trees[at], trees[0]);
      assert.deepEqual(trees[at + 1], trees[1]);
    }
    assert.equal((trees[0] as unknown[][]).flat().length, 180);
  });
});
