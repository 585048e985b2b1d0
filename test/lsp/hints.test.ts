/** Hovers and inlay hints as an editor asks for them: links to commands, explanations when they are asked for, what changes with the day. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Hover, InlayHint, MarkupContent } from 'vscode-languageserver';
import { applyTo, type Client, withClient } from './client.ts';
import { uri as insideUri, startInside } from './inside.ts';

const plan = '# 计划 2026-03-23\r\n\r\n- [ ] 刷漆，下周三前\r\n- [ ] (1) paint by 2026-03-24\r\n';
const world = { files: { '计划 (1).md': plan }, options: { today: '2026-03-26' } };
const everywhere = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const note = (client: Client) => client.uri('计划 (1).md');
const hover = async (client: Client, line: number, character: number): Promise<string> => {
  const textDocument = { uri: note(client) };
  const found = await client.request<Hover | null>('textDocument/hover', {
    textDocument,
    position: { line, character },
  });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
};
const hints = (client: Pick<Client, 'request'>, uri: string) =>
  client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: everywhere });

suite('hover', { concurrency: 4 }, () => {
  test(
    'has no command links for who does not say that it follows them',
    withClient(world, async (client) => assert.doesNotMatch(await hover(client, 2, 10), /command:/)),
  );
  test(
    'has them for who does: what they name is a command that writes the date, whatever the file is called',
    withClient({ ...world, options: { ...world.options, commandLinks: true } }, async (client) => {
      await client.open(note(client), plan);
      const text = await hover(client, 2, 10);
      const [, title, command, given] = /\n\n\[([^\]]+)\]\(command:([\w.]+)\?([^()\s]+)\)\n/.exec(text) ?? [];
      assert.equal(title, 'Write “2026-04-01前”');
      assert.ok(command && given, text);
      const call = { command, arguments: JSON.parse(decodeURIComponent(given)) };
      assert.deepEqual(await client.request('workspace/executeCommand', call), { applied: true });
      const [edit] = client.told.applied;
      assert.equal(applyTo(plan, note(client), edit!), plan.replace('下周三', '2026-04-01'));
      assert.match(JSON.stringify(edit), /"version":1/);
      await client.change(note(client), 2, [
        { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 6 } }, text: '再' },
      ]);
      const refused = await client.request<{ applied: boolean; failureReason: string }>(
        'workspace/executeCommand',
        call,
      );
      assert.deepEqual([refused.applied, client.told.applied.length], [false, 1]);
      assert.match(refused.failureReason, /no longer here/);
    }),
  );
});

suite('inlay hints', { concurrency: 4 }, () => {
  test(
    'stand behind the words, and are explained when somebody points at them',
    withClient(world, async (client) => {
      const found = await hints(client, note(client));
      assert.deepEqual(
        found.map(({ position, label, paddingLeft, tooltip }) => [
          position.line,
          position.character,
          label,
          paddingLeft,
          tooltip,
        ]),
        [
          [2, 13, '4-1 周三 · 6 天后', true, undefined],
          [3, 29, '逾期 2 天', true, undefined],
        ],
      );
      const [first] = found;
      const { tooltip, textEdits } = await client.request<InlayHint>('inlayHint/resolve', first);
      assert.match((tooltip as MarkupContent).value, /^\*\*by 2026-04-01 \(Wed\)\*\* · due day\n/);
      assert.doesNotMatch((tooltip as MarkupContent).value, /command:/);
      assert.deepEqual(
        textEdits?.map(({ newText }) => newText),
        ['2026-04-01'],
      );
      await client.open(note(client), '# nothing\n');
      assert.deepEqual(await client.request('inlayHint/resolve', first), first);
      assert.deepEqual(await hints(client, note(client)), []);
    }),
  );
  test(
    'each kind by its setting; what is no switch is as it is without',
    withClient({ ...world, settings: { inlayHints: { dates: false, distance: 'no' } } }, async (client) => {
      assert.deepEqual(
        (await hints(client, note(client))).map(({ label }) => label),
        ['6 天后', '逾期 2 天'],
      );
    }),
  );
  test(
    'of a note that is not known there are none',
    withClient(world, async (client) => assert.deepEqual(await hints(client, client.uri('gone.md')), [])),
  );

  test('are asked for anew at midnight and with the settings', async () => {
    const it = await startInside({ a: '- [ ] one by 2026-03-10\n' });
    await it.ready();
    const labels = async () =>
      (await hints({ request: (method, params) => it.client.sendRequest(method, params) }, insideUri('a'))).map(
        ({ label }) => label,
      );
    await it.until(() => it.hintsRefreshed() === 1, 'after the first reading');
    assert.deepEqual(await labels(), ['today']);
    it.midnight();
    await it.until(() => it.hintsRefreshed() === 2, 'at midnight');
    assert.deepEqual(await labels(), ['1 day over']);
    it.settings.inlayHints = { distance: false };
    await it.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await it.until(() => it.hintsRefreshed() === 3, 'with the settings');
    assert.deepEqual(await labels(), []);
    it.client.dispose();
  });
});
