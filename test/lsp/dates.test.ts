/** Commands on dates, as any editor may call them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { ReadDayResult } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const plan = '\ufeff# 周计划\r\n\r\n- [ ] 联系供应商（3月27日前）\r\n- [ ] file it 📅 2026-03-25\r\n';
const world = {
  files: { 'plan.md': plan, 'more.md': '# Plan\n\n- [ ] call it by 2026-03-25\n' },
  options: { today: '2026-03-26' },
};

type Answer = { applied: boolean; failureReason?: string };
const run = (client: Client, command: string, argument: unknown): Promise<Answer> =>
  client.request('workspace/executeCommand', { command, arguments: [argument] });
const versions = ({ documentChanges = [] }: WorkspaceEdit) =>
  documentChanges.flatMap((it) => ('textDocument' in it ? [it.textDocument.version] : []));

suite('dates', { concurrency: 4 }, () => {
  test(
    'a typed day is read for an input box',
    withClient(world, async ({ request, uri }) => {
      const read = (text: string) => request<ReadDayResult>('dueline/readDay', { text, uri: uri('plan.md') });
      assert.deepEqual(await read('下周三'), { day: '2026-04-01', words: '2026-04-01 (Wed) · in 6 days' });
      assert.ok('error' in (await read('whenever')));
    }),
  );

  test(
    'a due day is set at several places in one edit that knows the version of the note',
    withClient(world, async (client) => {
      const uri = client.uri('plan.md');
      await client.open(uri, plan);
      const places = [2, 3].map((line) => ({ uri, position: { line, character: 8 }, due: '+12d' }));
      assert.deepEqual(await run(client, 'dueline.setDue', places), { applied: true });
      const [edit] = client.told.applied;
      assert.equal(applyTo(plan, uri, edit!), plan.replace('3月27日', '4月7日').replace('2026-03-25', '2026-04-07'));
      assert.deepEqual(versions(edit!), [1]);
      const refused = await run(client, 'dueline.setDue', { uri, position: { line: 2, character: 8 }, due: 'never' });
      assert.equal(refused.applied, false);
      assert.match(refused.failureReason ?? '', /no day that Dueline knows/);
    }),
  );

  test(
    'tasks of several notes are put off, of closed ones as well',
    withClient(world, async (client) => {
      const places = [
        { uri: client.uri('plan.md'), position: { line: 3, character: 8 }, to: 'nextMonday' },
        { uri: client.uri('more.md'), position: { line: 2, character: 8 }, to: 'nextMonday' },
      ];
      assert.deepEqual(await run(client, 'dueline.postpone', places), { applied: true });
      const [edit] = client.told.applied;
      assert.match(applyTo(plan, client.uri('plan.md'), edit!), /📅 2026-03-30\r\n/);
      assert.match(JSON.stringify(edit), /"newText":"30"/);
      assert.deepEqual(versions(edit!), [null, null]);
    }),
  );

  test(
    'a wrong argument is an error in the log, and changes nothing',
    withClient(world, async (client) => {
      await run(client, 'dueline.shiftDate', { uri: client.uri('plan.md'), days: 1 });
      assert.match(client.told.logs.join('\n'), /dueline\.shiftDate needs/);
      assert.deepEqual(client.told.applied, []);
    }),
  );

  test(
    'dates are written alike after a look at what changes, where the client can show it',
    withClient({ ...world, resolves: ['edit'], takes: ['annotations'] }, async (client) => {
      const uri = client.uri('plan.md');
      const text = '2026-03-01 2026-03-02\n2026/3/3\n';
      await client.open(uri, text);
      const position = { line: 1, character: 2 };
      const asked = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
      const [action] = await client.request<CodeAction[]>('textDocument/codeAction', asked);
      const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
      assert.equal(applyTo(text, uri, edit!), '2026-03-01 2026-03-02\n2026-03-03\n');
      assert.deepEqual(
        Object.values(edit!.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
        [true],
      );
    }),
  );
});
