/** The people file in the editor: found, followed, judged, added to; in one folder, in several, and lent by the client. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CodeAction, FileChangeType, type Hover } from 'vscode-languageserver';
import { folder } from '../cli/dueline.ts';
import { type Client, startClient, withClient } from './client.ts';

const { Created, Changed, Deleted } = FileChangeType;
const file = '.dueline/people.yaml';
const note = '- [ ] paint. Owner: Ann Ledes\n- [ ] row @annie\n';
const people = '- name: Ann Leeds\n  aliases: [annie]\n';

const happened = ({ notify, uri }: Client, name: string, type: FileChangeType) =>
  notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
const hover = async ({ request, uri }: Client, line: number, character: number, name = 'a.md') => {
  const found = await request<Hover>('textDocument/hover', {
    textDocument: { uri: uri(name) },
    position: { line, character },
  });
  return (found.contents as { value: string }).value;
};
const actions = ({ request, uri }: Client, name = 'a.md') =>
  request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uri(name) },
    range: { start: { line: 0, character: 22 }, end: { line: 0, character: 22 } },
    context: { diagnostics: [] },
  });
const problems = (client: Client, name: string, expected: string[]) =>
  client.until(
    () => JSON.stringify(client.problems(client.uri(name)) ?? []) === JSON.stringify(expected),
    `${expected.join()} in ${name}`,
  );

suite('people file', { concurrency: 4 }, () => {
  test(
    'there from the start, broken, mended, gone',
    withClient({ files: { 'a.md': note, [file]: people } }, async (client) => {
      await problems(client, 'a.md', ['1 person-unknown']);
      assert.match(await hover(client, 1, 13), /^\*\*Ann Leeds\*\*\n\nAlso written annie \(people file\)/);
      const write = async (text: string) => {
        writeFileSync(join(client.path, file), text);
        await happened(client, file, Changed);
      };
      await write('- name: Ann Leeds\n  handle: @annie\n');
      await problems(client, file, ['2 people-file']);
      assert.match(await hover(client, 1, 13), /^\*\*Ann Leeds\*\*/);
      await write('- Ann Leeds\n- Ann Ledes\n');
      await problems(client, file, []);
      await problems(client, 'a.md', []);
      assert.match(await hover(client, 1, 13), /^\*\*annie\*\*/);
      await write(people);
      await problems(client, 'a.md', ['1 person-unknown']);
      rmSync(join(client.path, file));
      await happened(client, file, Deleted);
      await problems(client, 'a.md', []);
    }),
  );

  test(
    'that comes, and goes with its folder',
    withClient({ files: { 'a.md': note } }, async (client) => {
      assert.deepEqual(client.problems(client.uri('a.md')) ?? [], []);
      mkdirSync(join(client.path, '.dueline'));
      writeFileSync(join(client.path, '.dueline/people.yml'), people);
      await happened(client, '.dueline/people.yml', Created);
      await problems(client, 'a.md', ['1 person-unknown']);
      rmSync(join(client.path, '.dueline'), { recursive: true });
      await happened(client, '.dueline', Deleted);
      await problems(client, 'a.md', []);
    }),
  );

  test(
    'as it is typed, and from the disk again once it is closed',
    withClient({ files: { 'a.md': note, [file]: people } }, async (client) => {
      await problems(client, 'a.md', ['1 person-unknown']);
      await client.open(client.uri(file), '- Bo\n', 'yaml');
      await problems(client, 'a.md', []);
      await client.close(client.uri(file));
      await problems(client, 'a.md', ['1 person-unknown']);
    }),
  );

  test(
    'fixes write the name, or add to the file, which keeps its comments',
    withClient({ files: { 'a.md': note, [file]: `# Team\n${people}` } }, async (client) => {
      await problems(client, 'a.md', ['1 person-unknown']);
      const [name, spelling, person] = (await actions(client)).filter(({ diagnostics }) => diagnostics?.length);
      assert.equal(name!.title, 'Write “Ann Leeds”');
      assert.equal(name!.isPreferred, true);
      assert.deepEqual(spelling!.edit!.documentChanges, [
        {
          textDocument: { uri: client.uri(file), version: null },
          edits: [
            { range: { start: { line: 2, character: 17 }, end: { line: 2, character: 17 } }, newText: ', Ann Ledes' },
          ],
        },
      ]);
      assert.match(JSON.stringify(person!.edit), /- name: Ann Ledes/);
    }),
  );

  test('of two folders: everybody is known, each note adds to the file of its own', async () => {
    const [one, other] = [folder({ 'a.md': note }), folder({ [file]: people, 'b.md': note.replace('Ledes', 'Leads') })];
    const url = (...path: string[]) => pathToFileURL(join(...(path as [string]))).href;
    const client = await startClient({ folders: [url(one), url(other)] });
    try {
      const here = { ...client, uri: (name: string) => url(one, name) };
      const there = { ...client, uri: (name: string) => url(other, name) };
      await problems(here, 'a.md', ['1 person-unknown']);
      const added = async (where: Client, name: string) =>
        (await actions(where, name)).find(({ title }) => title.startsWith('Add'))!.edit!.documentChanges!;
      assert.deepEqual((await added(here, 'a.md'))[0], {
        kind: 'create',
        uri: url(one, file),
        options: { ignoreIfExists: true },
      });
      assert.match(JSON.stringify((await added(here, 'a.md'))[1]), /- name: Ann Leeds\\n {2}aliases: \[Ann Ledes\]/);
      assert.deepEqual((await added(there, 'b.md')).length, 1);
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: url(other), name: 'other' }] },
      });
      await problems(here, 'a.md', []);
    } finally {
      await client.stop();
    }
  });

  test('of a virtual workspace, lent by the client', async () => {
    const lent = { 'memfs:/board/a.md': note, [`memfs:/board/${file}`]: people };
    const client = await startClient({ folders: ['memfs:/board'], lent, options: { borrow: ['memfs'] } });
    try {
      await client.until(() => client.problems('memfs:/board/a.md')?.join() === '1 person-unknown', 'the stranger');
      assert.deepEqual(client.told.changed.at(-1)?.skipped, []);
    } finally {
      await client.stop();
    }
  });
});
