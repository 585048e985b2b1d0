/** A folder is opened a second time: what is kept is as good as what would be read, whatever has happened meanwhile. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver';
import { type StatisticsResult, type TreeResult, treeRequest } from '../../server/protocol.ts';
import { folder, program } from '../cli/dueline.ts';
import { type Client, type ProcessStart, type Start, startClient, startProcess } from './client.ts';

const root = join(import.meta.dirname, '../..');
const late = (what: string) => `- [ ] ${what} by 2026-03-05\n`;
const urlOf = (path: string) => pathToFileURL(path).href;
/** The server's own bundle. */
const server = join(dirname(program), '../lsp/node.cjs');
/** Has each process of a server write down which parts it loads. */
const tellLoaded = `
const loader = require('node:module');
const resolve = loader._resolveFilename;
loader._resolveFilename = (...given) => {
  const file = resolve(...given);
  if (file.includes('parts')) require('node:fs').appendFileSync(process.env.LOADED, file + '\\n');
  return file;
};
`;
/** A moment that is long gone, in seconds; not a whole one. */
const then = 1_700_000_000.123;

/** Notes on the disk, written long ago, and a place for what is kept of them. */
interface Place {
  notes: string;
  store: string;
  write(name: string, text: string, seconds?: number): void;
}

function place(files: Record<string, string>): Place {
  const notes = folder(files);
  const write: Place['write'] = (name, text, seconds = then) => {
    writeFileSync(join(notes, name), text);
    utimesSync(join(notes, name), seconds, seconds);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { notes, store: join(folder({}), 'store'), write };
}

/** All that a server says of the notes, and how many of them came from the store and were read. */
interface Told {
  tasks: string[];
  problems: string[];
  kept: number;
  read: number;
  logs: string[];
}

async function tell(client: Client, notes: string): Promise<Told> {
  const ask = (parent: string | null) =>
    client.request<TreeResult>(treeRequest, { grouping: 'note', filter: '', parent });
  const tasks: string[] = [];
  for (const { id, label } of (await ask(null)).nodes)
    for (const node of (await ask(id)).nodes)
      tasks.push(`${label}: ${JSON.stringify({ ...node, id: '', tooltip: '' })}`);
  const problems: string[] = [];
  for (const name of readdirSync(notes).sort()) {
    const textDocument = { uri: `${urlOf(notes)}/${name}` };
    const { items } = await client.request<{ items: object[] }>('textDocument/diagnostic', { textDocument });
    problems.push(...items.map((item) => `${name}: ${JSON.stringify(item)}`));
  }
  const { text } = await statistics(client);
  const [kept, read] = (/(?:First reading: .*?; |最初の読み込み: .*?。\D*)(\d+)\D+(\d+)/.exec(text) ?? [])
    .slice(1)
    .map(Number);
  return { tasks, problems, kept: kept!, read: read!, logs: client.told.logs };
}

const statistics = (client: Client): Promise<StatisticsResult> =>
  client.request('workspace/executeCommand', { command: 'dueline.statistics' });

const ofPlace = <S extends Start>({ notes, store }: Place, start: S) => ({
  folders: [urlOf(notes)],
  ...start,
  options: { today: '2026-03-10', store: urlOf(store), ...start.options },
});
const startIn = (at: Place, start: Start = {}) => startClient(ofPlace(at, start));
/** In a process of its own, as it is shipped. */
const startApart = (at: Place, start: ProcessStart = {}) => startProcess(ofPlace(at, start));

/** Opens the folder, asks for everything, and closes it. */
const visit = async (at: Place, start?: Start, meanwhile?: (client: Client) => Promise<void>) =>
  toldBy(await startIn(at, start), at, meanwhile);
const visitApart = async (at: Place, start?: ProcessStart) => toldBy(await startApart(at, start), at);

async function toldBy(client: Client, at: Place, meanwhile?: (client: Client) => Promise<void>): Promise<Told> {
  try {
    await meanwhile?.(client);
    return await tell(client, at.notes);
  } finally {
    await client.stop();
  }
}

/** The same by a server that keeps nothing: what is right. */
const fresh = async (at: Place, start?: Start) => visit({ ...at, store: join(folder({}), 'none') }, start);

/** What is kept of the folder is used for `kept` notes, and the answers are those of a fresh server. */
async function check(at: Place, kept: number, read: number, start: Start = {}, by = visit): Promise<void> {
  const told = await by(at, start);
  const right = await fresh(at, start);
  assert.deepEqual({ tasks: told.tasks, problems: told.problems }, { tasks: right.tasks, problems: right.problems });
  assert.deepEqual({ kept: told.kept, read: told.read }, { kept, read });
}

const three = { 'a.md': late('one'), 'b.md': `# B\n\n${late('two')}`, 'deep.md': `${late('three')}- [ ] four\n` };

suite('reopening', { concurrency: 4 }, () => {
  test('unchanged notes are not read, and all is as before', async () => {
    const at = place(three);
    const first = await visitApart(at);
    assert.deepEqual([first.kept, first.read], [0, 3]);
    const again = await visitApart(at);
    assert.deepEqual(again, { ...first, kept: 3, read: 0 });
    assert.deepEqual(await visitApart(at), again);
  });

  test('what is kept is shown and judged without the words of any language: what reads notes is not loaded', async () => {
    // So many that readers look at them.
    const more = Array.from({ length: 25 }, (_, at): [string, string] => [`${at}.md`, late(`step ${at}`)]);
    const files = {
      ...three,
      ...Object.fromEntries(more),
      '周计划.md': '# 周计划 2026-03-02\n\n- [ ] 王小明：重启网关，3月5日前\n- [ ] 田中さん: 確認\n',
    };
    const at = place(files);
    const hook = join(folder({ 'hook.cjs': tellLoaded }), 'hook.cjs');
    const asked = ['due', 'owner', 'note'] as const;
    const names = (paths: string[]) => [...new Set(paths.map((path) => /(\w+)-\w+\.js$/.exec(path)![1]!))].sort();
    const look = async (log: string) => {
      const client = await startApart(at, { env: { NODE_OPTIONS: `--require ${hook}`, LOADED: log }, program: server });
      const shown: unknown[] = [];
      for (const grouping of asked) {
        const ask = (parent: string | null) =>
          client.request<TreeResult>(treeRequest, { grouping, filter: '', parent });
        for (const group of (await ask(null)).nodes) shown.push(group, (await ask(group.id)).nodes);
      }
      await client.until(() => client.told.published.length > 0, 'what was found');
      const found = client.told.published.map(({ uri, diagnostics }) => [uri, diagnostics]).sort();
      await client.stop();
      return { shown, found, loaded: [...new Set(readFileSync(log, 'utf8').split('\n').filter(Boolean))] };
    };
    const first = await look(join(folder({}), 'loaded'));
    const again = await look(join(folder({}), 'loaded'));
    assert.deepEqual([again.shown, again.found], [first.shown, first.found]);
    // Written anew with the same words, as a branch does to which somebody goes and comes back.
    for (const [name, text] of Object.entries(files)) at.write(name, text, then + 60);
    const written = await look(join(folder({}), 'loaded'));
    assert.deepEqual(
      [written.shown, written.found, names(written.loaded)],
      [first.shown, first.found, names(again.loaded)],
    );
    assert.deepEqual(
      [names(first.loaded), names(again.loaded)],
      [
        ['findings', 'reading', 'sentences', 'shared', 'units'],
        ['findings', 'shared'],
      ],
    );
    const held = again.loaded.flatMap(
      (path) => readFileSync(path, 'utf8').match(/^ *\/\/ server\/core\/lexicons\/\w+/gm) ?? [],
    );
    assert.deepEqual(held, []);
  });

  test('what was kept is shown before anything is looked at; what has changed since follows', async () => {
    const at = place(three);
    const shown: [whole: boolean, ready: boolean, overdue: number][][] = [];
    for (const text of [late('one'), late('one') + late('more')]) {
      at.write('a.md', text);
      await visit(at, {}, async ({ told }) => {
        shown.push(told.changed.map(({ whole, ready, counts }) => [whole, ready, counts.overdue]));
      });
    }
    const [first, again] = shown;
    assert.ok(first!.every(([whole, ready]) => whole === ready));
    assert.deepEqual(
      [again!.find(([whole]) => whole), again!.at(-1)],
      [
        [true, false, 3],
        [true, true, 4],
      ],
    );
  });

  /** What happens while nobody looks, how many notes are kept then, and how many are read. */
  const meanwhile: [what: string, act: (at: Place) => void, kept: number, read: number][] = [
    ['a note has become longer', ({ write }) => write('a.md', late('one') + late('more')), 2, 1],
    ['a note is as long as before, and younger', ({ write }) => write('a.md', late('six'), then + 60), 2, 1],
    ['a note is as long as before, and older', ({ write }) => write('a.md', late('six'), then - 3600), 2, 1],
    ['by a tenth of a second', ({ write }) => write('a.md', late('six'), then + 0.1), 2, 1],
    ['a note was touched', ({ write }) => write('a.md', late('one'), then + 1), 2, 1],
    ['a note has come', ({ write }) => write('new.md', late('five')), 3, 1],
    ['a note is gone', ({ notes }) => rmSync(join(notes, 'a.md')), 2, 0],
    ['a note has another name', ({ notes }) => renameSync(join(notes, 'a.md'), join(notes, 'z.md')), 2, 1],
    [
      'two notes have changed their names',
      ({ notes }) => {
        renameSync(join(notes, 'a.md'), join(notes, 'x'));
        renameSync(join(notes, 'b.md'), join(notes, 'a.md'));
        renameSync(join(notes, 'x'), join(notes, 'b.md'));
      },
      1,
      2,
    ],
    ['the clock was wrong: a note is of the future', ({ write }) => write('a.md', late('six'), 4_000_000_000.5), 2, 1],
    ['the clock was never set: a note is of 1970', ({ write }) => write('a.md', late('six'), 0), 2, 1],
    ['the store is gone', ({ store }) => rmSync(store, { recursive: true }), 0, 3],
    ['the store is empty', ({ store }) => writeFileSync(fileIn(store), ''), 0, 3],
    ['the store is another file', ({ store }) => writeFileSync(fileIn(store), 'hello '.repeat(99)), 0, 3],
  ];
  for (const [what, act, kept, read] of meanwhile)
    test(what, async () => {
      const at = place(three);
      await visit(at);
      act(at);
      await check(at, kept, read);
    });

  test('tasks that are copied from plan to plan, and a plan that is written anew', async () => {
    const weeks = ['02', '09', '16', '23', '30'];
    const plan = (day: string, more = '') =>
      `# Plan 2026-03-${day}\n\n- [ ] @ann paint the north pier\n- [ ] order lamps\n${more}`;
    const at = place(Object.fromEntries(weeks.map((day) => [`2026-03-${day}.md`, plan(day)])));
    const first = await visit(at);
    assert.equal(first.tasks.length, 2);
    await check(at, 5, 0);
    at.write('2026-03-09.md', plan('09', '- [x] count the buoys\n'));
    at.write('2026-03-30.md', '# Plan 2026-03-30\n\n- [x] order lamps\n');
    await check(at, 3, 2);
    rmSync(join(at.notes, '2026-03-16.md'));
    await check(at, 4, 0);
    await check(at, 4, 0);
  });

  test('a note of the future, or of this moment, is read each time, as it may change without looking so', async () => {
    const at = place(three);
    at.write('a.md', late('six'), 4_000_000_000.5);
    at.write('b.md', late('six'), Date.now() / 1000 + 3600);
    await visit(at);
    await check(at, 1, 2);
  });

  test('half a store, or one with a wrong byte, is said in one line, and whole after that', async () => {
    const at = place(three);
    await visit(at);
    const whole = readFileSync(fileIn(at.store));
    const damaged = Buffer.from(whole);
    damaged[whole.length - 20]! ^= 1;
    for (const content of [whole.subarray(0, whole.length / 2), damaged]) {
      writeFileSync(fileIn(at.store), content);
      const told = await visit(at);
      assert.equal(told.logs.filter((line) => line.includes('store')).length, 1, told.logs.join('\n'));
      assert.equal(told.read, 3);
      assert.deepEqual((await visit(at)).logs, []);
      await check(at, 3, 0);
    }
  });

  test('a changed folder of files, or a note that is left out now, has its way', async () => {
    const at = place({ ...three, 'skip.md': late('five') });
    await visit(at);
    await check(at, 3, 0, { settings: { files: { exclude: ['skip.md'] } } });
    await check(at, 4, 0);
  });

  test('a setting that reading depends on, another folder beside it, or another remote: all is read', async () => {
    const at = place({ ...three, 'week.md': 'Date: 2026-03-01\n\n- [ ] one this Sunday\n' });
    const more = place({ 'other.md': late('other') });
    await visit(at);
    const read4: Start[] = [
      { settings: { weekStart: 'sunday' } },
      { settings: { region: 'CN' } },
      { settings: { issues: { repository: 'group/app' } } },
    ];
    for (const start of read4) await check(at, 0, 4, start);
    await check(at, 0, 5, { folders: [urlOf(at.notes), urlOf(more.notes)] });
    assert.equal(readdirSync(at.store).length, 2);
    const remote = folder({ config: '[remote "origin"]\n\turl = https://example.com/group/app.git\n' });
    renameSync(remote, join(at.notes, '.git'));
    await check(at, 0, 4);
  });

  test('settings that only answers depend on change nothing', async () => {
    const at = place(three);
    await visit(at);
    await check(at, 3, 0, { settings: { me: ['kim'], dueSoonDays: 30 } });
    await check(at, 3, 0, { locale: 'ja', options: { today: '2026-04-01' } });
  });

  test('a program with one word more in a lexicon is another version', async () => {
    const at = place(three);
    const sources = copyOfSources();
    const built = [0, 1].map((round) => {
      const lexicon = join(sources, 'server/core/lexicons/en/dates.ts');
      if (round === 1)
        writeFileSync(lexicon, readFileSync(lexicon, 'utf8').replace('tomorrow: 1,', 'tomorrow: 1, tomorroww: 1,'));
      return buildIn(sources, join(sources, `dist-${round}`));
    });
    const kept: number[] = [];
    for (const program of [...built, ...built]) kept.push((await visitApart(at, { program })).kept);
    assert.deepEqual(kept, [0, 0, 3, 3]);
  });
});

test('files that are lent are read once, as long as they stay as they are', async () => {
  const at = place({});
  const note = (name: string) => `memfs:/team/${name}`;
  const visitLent = async (lent: Record<string, string>) => {
    const client = await startIn(at, { folders: ['memfs:/team'], lent });
    const { text } = await statistics(client);
    const read = client.told.borrowed
      .filter((uri) => uri.endsWith('.md'))
      .map((uri) => uri.slice('memfs:/team/'.length));
    const { nodes } = await client.request<TreeResult>(treeRequest, { grouping: 'note', filter: '', parent: null });
    await client.stop();
    return { kept: /(\d+) notes came/.exec(text)![1], read: read.sort(), notes: nodes.map(({ label }) => label) };
  };
  const lent = { [note('a.md')]: 'Some [ ] text\n\n- [ ] one\n', [note('b.md')]: '- [ ] two\n' };
  assert.deepEqual(await visitLent(lent), { kept: '0', read: ['a.md', 'b.md'], notes: ['a', 'b'] });
  assert.deepEqual(await visitLent(lent), { kept: '2', read: [], notes: ['a', 'b'] });
  const changed = { ...lent, [note('a.md')]: '- [ ] one more\n' };
  assert.deepEqual(await visitLent(changed), { kept: '1', read: ['a.md'], notes: ['a', 'b'] });
});

suite('while it is kept', { concurrency: 4 }, () => {
  test('nothing of what is typed and not saved is kept, and a changed file is', async () => {
    const at = place(three);
    await visit(at);
    await visit(at, {}, async (client) => {
      const uri = (name: string) => `${urlOf(at.notes)}/${name}`;
      await client.open(uri('a.md'), late('not saved'));
      at.write('b.md', late('saved') + late('by another'), then + 5);
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: ['a.md', 'b.md'].map((name) => ({ uri: uri(name), type: FileChangeType.Changed })),
      });
      await client.until(() => client.problems(uri('b.md'))?.length === 2, 'the changed file');
      await client.until(() => client.problems(uri('a.md'))?.length === 1, 'the open note');
    });
    assert.ok(!readFileSync(fileIn(at.store)).includes('not saved'));
    await check(at, 3, 0);
  });

  test('the folder of the store is deleted: what is written later is kept', async () => {
    const at = place(three);
    await visit(at);
    await visit(at, {}, async (client) => {
      rmSync(at.store, { recursive: true });
      at.write('b.md', late('new'), then + 5);
      const uri = `${urlOf(at.notes)}/b.md`;
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: FileChangeType.Changed }] });
      await client.until(() => client.problems(uri)?.join() === '1 task-overdue', 'the changed file');
    });
    await check(at, 1, 2);
    await check(at, 3, 0);
  });

  test('two servers in one folder at once, each closed and opened again', async () => {
    const at = place(three);
    for (const round of [1, 2, 3]) {
      at.write('b.md', late('new').repeat(round), then + round);
      const told = await Promise.all([visitApart(at), visitApart(at)]);
      assert.deepEqual(told[0].tasks, told[1].tasks);
      assert.deepEqual(
        told.flatMap(({ logs }) => logs),
        [],
      );
    }
    await check(at, 3, 0, {}, visitApart);
  });

  test('a server that is killed leaves a store that can be used', async () => {
    const at = place(three);
    const client = await startApart(at);
    client.process.kill('SIGKILL');
    client.connection.dispose();
    const told = await visitApart(at);
    assert.equal(told.kept + told.read, 3);
    await check(at, 3, 0, {}, visitApart);
  });

  test('texts are not kept', async () => {
    const at = place({ 'a.md': `A paragraph that is nobody's task.\n\n${late('one')}` });
    await visit(at);
    assert.ok(!readFileSync(fileIn(at.store)).includes("nobody's task"));
    assert.equal(statSync(fileIn(at.store)).mode & 0o077, 0);
  });
});

suite('commands', { concurrency: 4 }, () => {
  test('rebuilding reads all anew, and says how far it is', async () => {
    const at = place(three);
    await visit(at);
    await visit(at, {}, async (client) => {
      client.told.progress.length = 0;
      assert.equal(await client.request('workspace/executeCommand', { command: 'dueline.rebuild' }), null);
      assert.match((await statistics(client)).text, /0 notes came from the store, 3 were read/);
      await client.until(() => client.told.progress.at(-1)?.kind === 'end', 'the end of the progress');
    });
    await check(at, 3, 0);
  });

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  test('statistics name no note and quote none, and lead to the slowest', async () => {
    const at = place({ 'secret-a.md': late('secret-b'), 'secret-c.md': '' });
    const client = await startApart(at, {});
    const { text, links } = await statistics(client);
    await client.stop();
    assert.doesNotMatch(text, /secret|file:/);
    for (const words of [
      `Dueline: ${version}`,
      'Notes: 2 in 1 folder',
      'Tasks: 1; 1 open, 1 of them overdue',
      'Node.js',
    ])
      assert.ok(text.includes(words), words);
    assert.equal(links.length, 2);
    for (const { range, uri } of links) {
      const line = text.split('\n')[range.start.line]!;
      assert.match(line.slice(range.start.character, range.end.character), /^note \d$/);
      assert.match(uri, /\/secret-[ac]\.md$/);
    }
  });

  for (const [locale, title] of [
    ['zh-cn', '索引统计'],
    ['ja', '索引の統計'],
  ] as const)
    test(`statistics in ${locale}`, async () => {
      const client = await startIn(place(three), { locale });
      const { text } = await statistics(client);
      await client.stop();
      assert.ok(text.includes(title));
      assert.doesNotMatch(text, /undefined|NaN|notes/);
    });
});

/** The sources of the server, to be changed. */
function copyOfSources(): string {
  const copy = folder({});
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'server'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Builds the command from sources; gives its program. */
function buildIn(sources: string, outdir: string): string {
  const entries = ['server/cli/main.ts', 'server/cli/program.ts'];
  execFileSync(process.execPath, [join(sources, 'server/build.mjs'), '--readable', '--outdir', outdir, ...entries]);
  return join(outdir, 'server/cli/main.cjs');
}

/** The only file of a store. */
function fileIn(store: string): string {
  const [name, ...others] = readdirSync(store);
  assert.deepEqual(others, []);
  return join(store, name!);
}
