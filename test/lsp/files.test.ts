/** What happens to files: on the disk, in several folders, lent by the client, and files that are no text. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver';
import { type TreeParams, type TreeResult, treeRequest } from '../../server/protocol.ts';
import { folder } from '../cli/dueline.ts';
import { type Client, startClient, withClient } from './client.ts';

const late = (what: string) => `- [ ] ${what} by 2026-03-05\n`;
const today = { today: '2026-03-10' };
const { Created, Changed, Deleted } = FileChangeType;

const happened = ({ notify, uri }: Client, ...changes: [name: string, type: FileChangeType][]) =>
  notify('workspace/didChangeWatchedFiles', { changes: changes.map(([name, type]) => ({ uri: uri(name), type })) });
/** Waits until so many notes are known and so many tasks overdue. */
const settled = ({ until, told }: Client, notes: number, overdue: number) =>
  until(() => {
    const last = told.changed.at(-1);
    return last?.notes === notes && last.counts.overdue === overdue;
  }, `${notes} notes, ${overdue} overdue`);

suite('watched files', { concurrency: 4 }, () => {
  test(
    'created, changed, deleted',
    withClient({ files: { 'a.md': late('one') }, options: today }, async (client) => {
      writeFileSync(join(client.path, 'b.md'), late('two') + late('three'));
      await happened(client, ['b.md', Created]);
      await settled(client, 2, 3);
      writeFileSync(join(client.path, 'b.md'), late('two'));
      await happened(client, ['b.md', Changed]);
      await settled(client, 2, 2);
      rmSync(join(client.path, 'a.md'));
      await happened(client, ['a.md', Deleted]);
      await settled(client, 1, 1);
      await client.until(() => client.problems(client.uri('a.md'))?.length === 0, 'the note that is gone');
    }),
  );

  test(
    'a folder that goes takes its notes along; one that comes brings its own',
    withClient(
      { files: { 'old/a.md': late('one'), 'old/deep/b.md': late('two'), 'c.md': '' }, options: today },
      async (client) => {
        renameSync(join(client.path, 'old'), join(client.path, 'new'));
        await happened(client, ['old', Deleted]);
        await settled(client, 1, 0);
        await happened(client, ['new', Created]);
        await settled(client, 3, 2);
      },
    ),
  );

  test(
    'a file or folder that was renamed in the editor',
    withClient({ files: { 'a.md': late('one'), 'old/b.md': late('two') }, options: today }, async (client) => {
      const { uri } = client;
      renameSync(join(client.path, 'a.md'), join(client.path, 'z.md'));
      renameSync(join(client.path, 'old'), join(client.path, 'new'));
      await client.notify('workspace/didRenameFiles', {
        files: [
          { oldUri: uri('a.md'), newUri: uri('z.md') },
          { oldUri: uri('old'), newUri: uri('new') },
        ],
      });
      await client.until(() => client.problems(uri('new/b.md'))?.length === 1, 'the note in the renamed folder');
      assert.deepEqual(client.problems(uri('z.md')), ['1 task-overdue']);
      assert.deepEqual([client.problems(uri('a.md')), client.problems(uri('old/b.md'))], [[], []]);
    }),
  );

  test(
    'an open document keeps its text, whatever happens to its file',
    withClient({ files: { 'a.md': late('one') }, options: today }, async (client) => {
      await client.open(client.uri('a.md'), late('one') + late('two'));
      await settled(client, 1, 2);
      rmSync(join(client.path, 'a.md'));
      await happened(client, ['a.md', Deleted]);
      writeFileSync(join(client.path, 'b.md'), '');
      await happened(client, ['b.md', Created]);
      await settled(client, 2, 2);
      await client.close(client.uri('a.md'));
      await settled(client, 1, 0);
    }),
  );

  test(
    'links are not followed, neither when listing nor when an event names them',
    withClient({ files: { 'a.md': late('one') }, options: today }, async (client) => {
      const outside = folder({ 'secret.md': late('two') });
      symlinkSync(outside, join(client.path, 'way-out'));
      symlinkSync(join(outside, 'secret.md'), join(client.path, 'linked.md'));
      mkdirSync(join(client.path, 'more'));
      writeFileSync(join(client.path, 'more/b.md'), '');
      await happened(
        client,
        ['way-out/secret.md', Created],
        ['linked.md', Created],
        ['way-out', Created],
        ['more', Created],
      );
      await settled(client, 2, 1);
    }),
  );

  test(
    'the client is asked to watch the globs of the settings',
    withClient({ files: {} }, async ({ told }) => {
      const watched = told.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
      assert.match(JSON.stringify(watched), /\{md,markdown\}/);
    }),
  );
});

suite('folders', { concurrency: 4 }, () => {
  test('several: added, removed, and never listed twice where one holds another', async () => {
    const outer = folder({ 'a.md': late('one'), 'inner/b.md': late('two') });
    const url = (path: string) => pathToFileURL(path).href;
    const client = await startClient({ folders: [url(outer), url(join(outer, 'inner'))], options: today });
    try {
      await settled(client, 2, 2);
      const other = url(folder({ 'c.md': late('three') }));
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: other, name: 'other' }], removed: [{ uri: url(outer), name: 'outer' }] },
      });
      await settled(client, 2, 2);
      await client.until(() => client.problems(`${other}/c.md`)?.length === 1, 'the note of the new folder');
      await client.until(() => client.problems(url(join(outer, 'a.md')))?.length === 0, 'the removed folder forgotten');
    } finally {
      await client.stop();
    }
  });

  test(
    'a document outside of all folders is a note while it is open',
    withClient({ files: {}, options: today }, async (client) => {
      await client.open('untitled:Untitled-1', late('one'));
      await client.open('file:///elsewhere/code.ts', late('two'), 'typescript');
      await settled(client, 1, 1);
      assert.deepEqual(client.problems('untitled:Untitled-1'), ['1 task-overdue']);
      await client.close('untitled:Untitled-1');
      await settled(client, 0, 0);
    }),
  );

  test('files of a virtual workspace are borrowed', async () => {
    const lent: Record<string, string | null> = {
      'memfs:/board/a.md': late('one'),
      'memfs:/board/%E5%91%A8/b.md': late('two'),
      'memfs:/board/node_modules/c.md': late('three'),
      'memfs:/board/d.md': null,
    };
    const client = await startClient({ folders: ['memfs:/board'], lent, options: { ...today, borrow: ['memfs'] } });
    try {
      await settled(client, 2, 2);
      assert.deepEqual(client.told.changed.at(-1)?.skipped, [
        { uri: 'memfs:/board/d.md', reason: 'is not UTF-8 text' },
      ]);
      lent['memfs:/board/e.md'] = late('four');
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'memfs:/board/e.md', type: Created }],
      });
      await settled(client, 3, 3);
      assert.ok(!client.told.borrowed.includes('memfs:/board/node_modules/c.md'));
    } finally {
      await client.stop();
    }
  });
});

suite('settings', { concurrency: 4 }, () => {
  test('a severity is asked anew, globs are read anew', async () => {
    const settings: Record<string, unknown> = {};
    const files = { 'a.md': late('one'), 'drafts/b.md': late('two') };
    const client = await startClient({ files, settings, options: today });
    try {
      await settled(client, 2, 2);
      settings.diagnostics = { 'task-overdue': 'error' };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.told.diagnostics.get(client.uri('a.md'))?.[0]?.severity === 1, 'an error');
      settings.files = { exclude: ['drafts/**'] };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await settled(client, 1, 1);
      await client.until(() => client.problems(client.uri('drafts/b.md'))?.length === 0, 'nothing found in a draft');
    } finally {
      await client.stop();
    }
  });

  test('notes are read anew for another region and another first day of the week', async () => {
    const settings: Record<string, unknown> = {};
    const files = {
      '2026-04-28.md': '- [ ] check the backup within 3 business days\n',
      '2026-04-29.md': '- [ ] water the plants by this Sunday\n',
    };
    const client = await startClient({ files, settings, options: { today: '2026-05-02' } });
    const become = async (changes: Record<string, unknown>, overdue: number) => {
      Object.assign(settings, changes);
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await settled(client, 2, overdue);
    };
    try {
      await settled(client, 2, 1);
      await become({ region: 'JP' }, 0);
      await become({ weekStart: 'sunday' }, 1);
      await become({ region: 'none' }, 2);
      const begun = () => client.told.progress.filter(({ kind }) => kind === 'begin').length;
      await client.until(() => begun() >= 4, 'the progress of each reading');
      assert.equal(begun(), 4);
    } finally {
      await client.stop();
    }
  });

  test('the names of the user reach the filter', async () => {
    const settings: Record<string, unknown> = { me: ['mori'] };
    const files = { 'a.md': '- [ ] one @mori\n- [ ] two @sato\n' };
    const client = await startClient({ files, settings, options: today });
    const mine = async () => {
      const question: TreeParams = { grouping: 'status', filter: 'mine', parent: null };
      const { nodes } = await client.request<TreeResult>(treeRequest, question);
      return nodes.length;
    };
    try {
      await settled(client, 1, 0);
      assert.equal(await mine(), 1);
      settings.me = ['abe'];
      const before = client.told.changed.length;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.told.changed.length > before, 'word of a change');
      assert.equal(await mine(), 0);
    } finally {
      await client.stop();
    }
  });

  test(
    'people are told in their own language',
    withClient({ files: { 'a.md': late('one') }, options: today, locale: 'ja' }, async ({ told, uri }) => {
      assert.match(String(told.diagnostics.get(uri('a.md'))?.[0]?.message), /[\u3040-\u30ff]/);
    }),
  );
});

suite('files of all kinds', { concurrency: 4 }, () => {
  const kinds = {
    'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]),
    'latin1.md': Buffer.from('- [ ] caf\xe9\n', 'latin1'),
    'empty.md': '',
    'crlf.md': `# Plan\r\n\r\n${late('one').replace('\n', '\r\n')}`,
    'cr.md': `# Plan\r\r${late('one').replace('\n', '\r')}`,
    'bom.md': `\ufeff${late('one')}`,
    'tabs.md': `- list\n\t- [ ] one by 2026-03-05\n`,
    'wide.md': '- [ ] 🚀🚀 更换证书 2026-03-05 まで\n',
    'long.md': `- [ ] ${'長い話 '.repeat(80_000)}\n\n${late('one')}`,
  };

  test('nothing crashes, positions stay right, and what is skipped is said once', async () => {
    const client = await startClient({ files: kinds, options: today });
    const { told, uri, problems } = client;
    try {
      await settled(client, 7, 6);
      assert.deepEqual(told.changed.at(-1)?.skipped, [
        { uri: uri('binary.md'), reason: 'is not UTF-8 text' },
        { uri: uri('latin1.md'), reason: 'is not UTF-8 text' },
      ]);
      await happened(client, ['binary.md', Changed]);
      writeFileSync(join(client.path, 'huge.md'), '');
      truncateSync(join(client.path, 'huge.md'), 10_000_001);
      await happened(client, ['huge.md', Created]);
      await client.until(() => told.changed.at(-1)?.skipped.length === 3, 'the third that is skipped');
      assert.equal(told.logs.filter((line) => line.includes('binary.md')).length, 1);
      assert.match(told.changed.at(-1)!.skipped.find((one) => one.uri === uri('huge.md'))!.reason, /larger than 10 MB/);

      assert.deepEqual(problems(uri('crlf.md')), ['3 task-overdue']);
      assert.deepEqual(problems(uri('cr.md')), ['3 task-overdue']);
      assert.deepEqual(problems(uri('tabs.md')), ['2 task-overdue']);
      assert.deepEqual(problems(uri('long.md')), ['3 task-overdue']);
      const [bom, wide] = [told.diagnostics.get(uri('bom.md'))![0]!, told.diagnostics.get(uri('wide.md'))![0]!];
      assert.equal(bom.range.start.line, 0);
      assert.ok(bom.range.end.character <= late('one').length - 1);
      const quoted = wide.relatedInformation?.map(({ location: { range } }) =>
        kinds['wide.md'].slice(range.start.character, range.end.character),
      );
      assert.ok(
        quoted?.some((words) => words.startsWith('2026-03-05')),
        String(quoted),
      );
    } finally {
      await client.stop();
    }
  });
});
