/** What is found of links, by what is on the disk or lent, and again when that changes; and what explains a finding. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { applyTo, type Client, withClient, withProcess } from './client.ts';

const [created, deleted] = [1, 3];

const event = ({ notify, uri }: Client, ...changes: [name: string, type: number][]) =>
  notify('workspace/didChangeWatchedFiles', { changes: changes.map(([name, type]) => ({ uri: uri(name), type })) });

function write({ path }: Client, name: string, text = ''): void {
  mkdirSync(dirname(join(path, name)), { recursive: true });
  writeFileSync(join(path, name), text);
}

const links = '# 会议\n\n见[图](img/码头%201.png)，[计划](../plan.md#next-steps)，[外面](../../out.md)\n';

suite('links', { concurrency: 2 }, () => {
  test(
    'are judged by the disk, and again when files come and go; no other note is told anew',
    withClient({ files: { '会议/a.md': links, 'b.md': '[x](gone.md)\n', 'c.md': '# c\n' } }, async (client) => {
      const { uri, until, problems, told } = client;
      const is = (...expected: string[]) =>
        until(() => (problems(uri('会议/a.md')) ?? []).join() === expected.join(), `${expected}`);
      await is('3 link-broken', '3 link-broken');
      await until(() => problems(uri('b.md'))?.join() === '1 link-broken', 'the other');
      told.published.length = 0;
      write(client, '会议/img/码头 1.png');
      await event(client, ['会议/img/码头 1.png', created]);
      await is('3 link-broken');
      write(client, 'plan.md', '# Plan\n');
      await event(client, ['plan.md', created]);
      await until(
        () => told.diagnostics.get(uri('会议/a.md'))?.some(({ message }) => /next-steps/.test(String(message))),
        'the heading that is missed',
      );
      // A heading is typed into the other note.
      await client.open(uri('plan.md'), '# Plan\n\n## Next steps\n');
      await is();
      await client.close(uri('plan.md'));
      await is('3 link-broken');
      // A folder goes, and its files with it.
      rmSync(join(client.path, '会议/img'), { recursive: true });
      await event(client, ['会议/img', deleted]);
      await is('3 link-broken', '3 link-broken');
      assert.deepEqual([...new Set(told.published.map((it) => it.uri))], [uri('会议/a.md')]);
    }),
  );

  test(
    'are judged by what is lent',
    withClient(
      {
        folders: ['memfs:/team'],
        lent: { 'memfs:/team/a.md': '[x](b.png) [y](c.png)\n', 'memfs:/team/b.png': 'png' },
      },
      async ({ until, problems, told }) => {
        await until(() => problems('memfs:/team/a.md')?.join() === '1 link-broken', 'the one that is missing');
        assert.match(String(told.diagnostics.get('memfs:/team/a.md')![0]!.message), /c\.png/);
      },
    ),
  );

  test(
    'are not judged where nobody can look',
    withClient(
      {
        folders: ['memfs:/team'],
        lent: { 'memfs:/team/a.md': '[x](b.png) [y](#nowhere)\n' },
        cannot: ['dueline/fileKinds'],
      },
      async ({ until, told }) => {
        const found = await until(() => told.diagnostics.get('memfs:/team/a.md'), 'what is found');
        assert.deepEqual(
          found.map(({ message }) => message),
          ['No heading here is called “nowhere”.'],
        );
      },
    ),
  );

  test(
    'are looked at once more with each edit, where the client does not watch files',
    withClient({ files: { 'a.md': '[x](b.md)\n' }, unwatched: true }, async (client) => {
      const { uri, until, problems } = client;
      const is = (...expected: string[]) =>
        until(() => problems(uri('a.md'))?.join() === expected.join(), `${expected}`);
      await is('1 link-broken');
      write(client, 'b.md', '# b\n');
      await client.open(uri('a.md'), '[x](b.md) too\n');
      await is();
    }),
  );

  test(
    'are mended by a quick fix, or kept quiet by a comment',
    withClient({ files: { 'a.md': '見る [計画](paln.md)\n', 'plan.md': '# 計画\n' } }, async (client) => {
      const { uri, request, until, problems } = client;
      const text = '見る [計画](paln.md)\n';
      await client.open(uri('a.md'), text);
      const [diagnostic] = await until(() => client.told.diagnostics.get(uri('a.md')), 'the finding');
      const actions = await request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uri('a.md') },
        range: diagnostic!.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      });
      assert.equal(actions[0]?.isPreferred, true);
      assert.equal(applyTo(text, uri('a.md'), actions[0]!.edit!), '見る [計画](plan.md)\n');
      const { command } = actions.find(({ title }) => title === 'Keep link-broken quiet on this line')!;
      await request('workspace/executeCommand', command);
      const [edit] = client.told.applied;
      const quiet = applyTo(text, uri('a.md'), edit!);
      assert.equal(quiet, '見る [計画](paln.md) <!-- dueline-disable-line link-broken -->\n');
      await client.change(uri('a.md'), 2, [{ text: quiet }]);
      await until(() => problems(uri('a.md'))?.length === 0, 'the quiet');
    }),
  );
});

suite('what is found', { concurrency: 2 }, () => {
  const late = '- [ ] paint by 2026-03-20\n';
  const options = { today: '2026-03-26' };
  const pull = ({ request, uri }: Client) =>
    request<DocumentDiagnosticReport & { items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: uri('a.md') },
    });

  test(
    'has the address of what explains it, for a client that shows that: a line of the README',
    withProcess(
      {
        files: { 'a.md': late },
        options,
        takes: ['addresses'],
      },
      async (client) => {
        const { href } = (await pull(client)).items[0]!.codeDescription!;
        const [file, line] = href.split('#L') as [string, string];
        assert.ok(existsSync(fileURLToPath(file)));
        const lines = readFileSync(fileURLToPath(file), 'utf8').split('\n');
        assert.equal(lines[Number(line) - 1], '### task-overdue');
      },
    ),
  );

  test(
    'is pushed to a client that does not pull, without addresses that it could not show',
    withClient({ files: { 'a.md': late }, options }, async ({ until, told, uri }) => {
      const [found] = await until(() => told.diagnostics.get(uri('a.md')), 'the finding');
      assert.deepEqual([found?.code, found?.codeDescription, found?.tags], ['task-overdue', undefined, undefined]);
    }),
  );

  test(
    'may be without effect',
    withClient({ files: { 'a.md': 'x <!-- dueline-disable-line task-late -->\n' } }, async (client) => {
      const [found] = await client.until(() => client.told.diagnostics.get(client.uri('a.md')), 'the finding');
      assert.deepEqual([found?.code, found?.severity, found?.tags], ['ignore-unknown', 4, [1]]);
    }),
  );
});
