/** Files that are renamed in the editor: the links to them follow. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { applyTo, type Client, withClient } from './client.ts';

const files = {
  'a.md': '# A\r\n\r\n[次](計画/次回.md#手順) ![x](img/x%20y.png)\r\n',
  '計画/次回.md': '# 次回\n\n## 手順\n\n[戻る](../a.md)\n',
  'b.md': '[[次回]] and [other](計画/別.md)\n',
};
const willRename = ({ request, uri }: Client, from: string, to: string) =>
  request<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [{ oldUri: uri(from), newUri: uri(to) }] });
const after = ({ uri }: Client, edit: WorkspaceEdit | null) =>
  Object.fromEntries(
    Object.entries(files)
      .map(([name, text]) => [name, text, applyTo(text, uri(name), edit ?? {})] as const)
      .flatMap(([name, text, now]) => (now === text ? [] : [[name, now]])),
  );

suite('files that are renamed', { concurrency: 4 }, () => {
  test(
    'the server says that it is to be asked',
    withClient({ files }, async ({ initialized }) => {
      assert.ok(initialized.capabilities.workspace?.fileOperations?.willRename?.filters.length);
    }),
  );
  test(
    'a note, in closed and open notes',
    withClient({ files }, async (client) => {
      await client.open(client.uri('b.md'), files['b.md']);
      const edit = await willRename(client, '計画/次回.md', '議事 録.md');
      assert.deepEqual(after(client, edit), {
        'a.md': '# A\r\n\r\n[次](議事%20録.md#手順) ![x](img/x%20y.png)\r\n',
        '計画/次回.md': '# 次回\n\n## 手順\n\n[戻る](a.md)\n',
        'b.md': '[[議事 録]] and [other](計画/別.md)\n',
      });
      const versions = (edit?.documentChanges ?? []).map((it) => 'textDocument' in it && it.textDocument.version);
      assert.deepEqual(versions.sort(), [1, null, null]);
    }),
  );
  test(
    'an image',
    withClient({ files }, async (client) => {
      const edit = await willRename(client, 'img/x y.png', 'img/z.png');
      assert.deepEqual(after(client, edit), { 'a.md': files['a.md'].replace('x%20y', 'z') });
    }),
  );
  test(
    'a folder',
    withClient({ files }, async (client) => {
      const edit = await willRename(client, '計画', 'plans');
      assert.deepEqual(after(client, edit), {
        'a.md': files['a.md'].replace('計画', 'plans'),
        'b.md': '[[次回]] and [other](plans/別.md)\n',
      });
    }),
  );
  test(
    'nothing that is linked',
    withClient({ files }, async (client) => {
      assert.equal(await willRename(client, 'c.txt', 'd.txt'), null);
    }),
  );
});
