/** One task in many notes, through the server: told once, followed from note to note, mended in either. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction, Hover } from 'vscode-languageserver';
import type { TreeResult } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const [first, second, third] = ['plans/2026-03-02.md', 'plans/2026-03-09.md', 'plans/2026-03-16.md'] as const;
const plan = (day: string, box: ' ' | 'x') => `# 计划 ${day}\n\n## 栈桥\n\n- [${box}] 更换码头的灯（何川）\n`;
const files = {
  [first]: plan('2026-03-02', ' '),
  [second]: plan('2026-03-09', 'x'),
  [third]: plan('2026-03-16', ' '),
};
const place = { line: 4, character: 8 };
const contradicts = '5 task-contradicts-copy';

const problems = (client: Client, name: string, expected: string[]) =>
  client.until(
    () => (client.problems(client.uri(name)) ?? []).filter((one) => one.endsWith('copy')).join() === expected.join(),
    `${expected.join() || 'nothing'} in ${name}`,
  );
const labels = async ({ request }: Client) => {
  const { nodes } = await request<TreeResult>('dueline/tree', { grouping: 'note', filter: '', parent: null });
  return nodes!.map(({ label }) => label);
};

suite('one task in many notes', { concurrency: 4 }, () => {
  test(
    'stands in the tree once; its hover leads to the other notes',
    withClient({ files }, async (client) => {
      assert.deepEqual(await labels(client), ['计划 2026-03-16']);
      const { contents } = await client.request<Hover>('textDocument/hover', {
        textDocument: { uri: client.uri(third) },
        position: place,
      });
      const text = (contents as { value: string }).value;
      assert.match(text, /\*\*Carried 2 weeks\*\*/);
      assert.match(text, /\[2026-03-02 \(Mon\)\]\(file:\S+2026-03-02\.md#L5\) · To do · 何川/);
      assert.match(text, /\*\*2026-03-16 \(Mon\)\*\* · here · Done → To do/);
      const references = await client.request<{ uri: string }[]>('textDocument/references', {
        textDocument: { uri: client.uri(third) },
        position: place,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        references.map(({ uri }) => uri),
        [first, second, third].map(client.uri),
      );
    }),
  );

  test(
    'is told of where it is open and was done, and no more when either note changes, opened or not',
    withClient({ files }, async (client) => {
      await problems(client, third, [contradicts]);
      const [diagnostic] = client.told.diagnostics
        .get(client.uri(third))!
        .filter(({ code }) => code === 'task-contradicts-copy');
      assert.equal(diagnostic!.relatedInformation!.at(-1)!.location.uri, client.uri(second));
      await problems(client, second, []);
      await client.open(client.uri(second), files[second]);
      const box = { start: { line: 4, character: 3 }, end: { line: 4, character: 4 } };
      await client.change(client.uri(second), 2, [{ range: box, text: ' ' }]);
      await problems(client, third, []);
      await client.change(client.uri(second), 3, [{ range: box, text: 'x' }]);
      await problems(client, third, [contradicts]);
    }),
  );

  test(
    'is mended here, or in the other note',
    withClient({ files }, async (client) => {
      await problems(client, third, [contradicts]);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: client.uri(third) },
        range: { start: place, end: place },
        context: { diagnostics: [], only: ['quickfix'] },
      });
      const run = async (title: string) => {
        const { command } = actions.find((action) => action.title === title)!;
        await client.request('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });
        return client.told.applied.at(-1)!;
      };
      const done = await run('Mark as done');
      assert.equal(applyTo(files[third], client.uri(third), done), plan('2026-03-16', 'x'));
      const reopened = await run('Reopen it in the note of 2026-03-09 (Mon)');
      assert.equal(applyTo(files[second], client.uri(second), reopened), plan('2026-03-09', ' '));
    }),
  );
});
