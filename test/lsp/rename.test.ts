/** Renaming, as any editor asks for it: over open and closed notes, with what is not certain confirmed or left out. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyTo, type Client, withClient } from './client.ts';

const sync = '# Sync 2026-03-02\r\n\r\nAttendees: Ann Lee (@alee), Bob Stone\r\n\r\nThe pier is Ann Lee’s.\r\n';
const plan = '- [ ] paint the pier. Owner: Ann  \n- [ ] row @alee\n';
const files = {
  'sync.md': `\ufeff${sync}`,
  'plan.md': plan,
  'other.md': '- [ ] row @bob\n',
  '.dueline/people.yaml': '# crew\n- name: Ann Lee\n  handle: alee\n',
};

const at = ({ uri }: Client, name: string, line: number, character: number) => ({
  textDocument: { uri: uri(name) },
  position: { line, character },
});
const rename = (client: Client, newName: string, name = 'plan.md', line = 0, character = 30) =>
  client.request<WorkspaceEdit>('textDocument/rename', { ...at(client, name, line, character), newName });
const changed = ({ uri }: Client, { documentChanges = [] }: WorkspaceEdit): [string, number | null][] =>
  (documentChanges as TextDocumentEdit[]).map(({ textDocument }) => [
    Object.keys(files).find((file) => uri(file) === textDocument.uri) ?? textDocument.uri,
    textDocument.version,
  ]);

suite('renaming', { concurrency: 4 }, () => {
  test(
    'says what would be renamed, and why something cannot be',
    withClient({ files }, async (client) => {
      const target = await client.request<{ range: Range; placeholder: string }>(
        'textDocument/prepareRename',
        at(client, 'plan.md', 1, 13),
      );
      assert.equal(target.placeholder, 'alee');
      assert.deepEqual(target.range.start, { line: 1, character: 11 });
      await assert.rejects(
        client.request('textDocument/prepareRename', at(client, 'plan.md', 0, 8)),
        /Only people, issues and headings/,
      );
      await assert.rejects(rename(client, 'Bob Stone'), /means Bob Stone already/);
      await assert.rejects(rename(client, ''), /at least one letter/);
    }),
  );

  test(
    'a person in open and closed notes and the people file; what is not certain is left, and said',
    withClient({ files }, async (client) => {
      const { uri, open, until, told } = client;
      await open(uri('plan.md'), `${plan}- [ ] swim. Owner: Ann\n`);
      const edit = await rename(client, 'Anna Lee');
      assert.equal(edit.changeAnnotations, undefined);
      assert.deepEqual(changed(client, edit), [
        ['.dueline/people.yaml', null],
        ['plan.md', 1],
        ['sync.md', null],
      ]);
      const after = (name: keyof typeof files, text: string) => applyTo(text, uri(name), edit);
      assert.equal(
        after('plan.md', `${plan}- [ ] swim. Owner: Ann\n`),
        '- [ ] paint the pier. Owner: Anna Lee  \n- [ ] row @alee\n- [ ] swim. Owner: Anna Lee\n',
      );
      assert.equal(after('sync.md', sync), sync.replace('Ann Lee (', 'Anna Lee ('));
      assert.equal(
        after('.dueline/people.yaml', files['.dueline/people.yaml']),
        '# crew\n- name: Anna Lee\n  handle: alee\n',
      );
      await until(() => told.shown.some((line) => /not certain: 1 place\b/.test(line)), 'what was left');
    }),
  );

  test(
    'what is not certain is to be confirmed, where the client can',
    withClient({ files, takes: ['annotations'] }, async (client) => {
      const edit = await rename(client, 'Anna Lee');
      const labels = Object.values(edit.changeAnnotations ?? {});
      assert.deepEqual(
        labels.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
        [
          ['Rename “Ann” to “Anna Lee”', false],
          ['Not read as a person’s name here', true],
        ],
      );
      assert.match(applyTo(sync, client.uri('sync.md'), edit), /The pier is Anna Lee’s/);
      assert.deepEqual(client.told.shown, []);
    }),
  );

  test(
    'a file that has changed behind the server is read once more',
    withClient({ files }, async (client) => {
      const text = '# Sync\n\nnothing yet\n\nAttendees: Ann Lee\n';
      writeFileSync(join(client.path, 'sync.md'), text);
      const edit = await rename(client, 'Anna Lee');
      assert.equal(applyTo(text, client.uri('sync.md'), edit), text.replace('Ann', 'Anna'));
    }),
  );

  test(
    'an edit makes no file another one',
    withClient({ files }, async (client) => {
      await rename(client, 'Anna Lee');
      assert.equal(readFileSync(join(client.path, 'plan.md'), 'utf8'), plan);
    }),
  );
});
