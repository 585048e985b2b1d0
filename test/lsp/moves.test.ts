/** Acting on rows of a list that was shown a while ago: what has changed since is left alone and named, the rest is written. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver';
import type { EditAnswer, TaskPlace, UnconfirmedTask } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const plan = '# Plan 2026-03-02\n\n- [ ] renew the certificate by 2026-03-05\n- [ ] order disks\n';
const list = '# 清单 2026-03-02\r\n\r\n- [ ] 刷漆，3月5日前\r\n- [ ] 换灯\r\n';
const world = { files: { 'plan.md': plan, 'list.md': list }, options: { today: '2026-03-10' } };

const rowsOf = ({ uri }: Client) => [
  { uri: uri('plan.md'), position: { line: 2, character: 6 }, title: 'renew the certificate' },
  { uri: uri('list.md'), position: { line: 2, character: 6 }, title: '刷漆' },
];

const moveTo = (client: Client, group: string) =>
  client.request<EditAnswer>('workspace/executeCommand', {
    command: 'dueline.moveTo',
    arguments: [rowsOf(client).map((row) => ({ ...row, group }))],
  });

suite('answers about tasks', { concurrency: 4 }, () => {
  test(
    'where they stand, as Markdown, what waits to be confirmed, and its confirming',
    withClient(
      {
        ...world,
        files: {
          ...world.files,
          'minutes.md': '# Sync 2026-03-09\n\nACTION: Ann to paint https://git.example.com/a/pier/issues/4\n',
        },
      },
      async (client) => {
        const { uri } = client;
        const run = <Answer>(command: string, argument: unknown) =>
          client.request<Answer>('workspace/executeCommand', { command, arguments: [argument] });
        const places = await run<TaskPlace[]>('dueline.tasksInTree', {
          grouping: 'note',
          filter: '',
          ids: [`note:${uri('list.md')}`],
        });
        assert.deepEqual(
          places.map(({ title, position }) => [title, position.line]),
          [
            ['刷漆', 2],
            ['换灯', 3],
          ],
        );
        assert.deepEqual(await run('dueline.tasksInTree', { grouping: 'note', filter: 'owner is', ids: ['x'] }), []);
        assert.equal(
          await run('dueline.markdown', { places, form: 'link', from: { uri: uri('plan.md') } }),
          '- [刷漆](list.md#L3)\n- [换灯](list.md#L4)',
        );
        const [one, ...others] = await run<UnconfirmedTask[]>('dueline.unconfirmed', { uri: uri('minutes.md') });
        assert.deepEqual(others, []);
        assert.deepEqual(await run('dueline.issues', one), [
          { key: 'a/pier#4', url: 'https://git.example.com/a/pier/issues/4' },
        ]);
        assert.deepEqual(await run('dueline.confirmTask', [one]), { applied: true });
        assert.match(JSON.stringify(client.told.applied), /"newText":"- \[ \] "/);
      },
    ),
  );
});

suite('rows', { concurrency: 4 }, () => {
  test(
    'of several notes get what a group stands for, in one edit',
    withClient(world, async (client) => {
      assert.deepEqual(await moveTo(client, 'due:today'), { applied: true });
      const [edit, ...more] = client.told.applied;
      assert.equal(more.length, 0);
      assert.equal(applyTo(plan, client.uri('plan.md'), edit!), plan.replace('03-05', '03-10'));
      assert.equal(applyTo(list, client.uri('list.md'), edit!), list.replace('3月5日', '3月10日'));
    }),
  );

  test(
    'are looked for in what the file says now; what is not found is named',
    withClient({ ...world, unwatched: true }, async (client) => {
      const now = `# 清单 2026-03-02\r\n\r\n- [x] 先做这个\r\n- [ ] 刷漆，3月5日前\r\n`;
      writeFileSync(join(client.path, 'list.md'), now);
      writeFileSync(join(client.path, 'plan.md'), plan.replace('renew', 'order'));
      const answer = await moveTo(client, 'status:done');
      assert.equal(answer.applied, true);
      assert.deepEqual(
        answer.refused?.map(({ uri, title }) => [uri, title]),
        [[client.uri('plan.md'), 'renew the certificate']],
      );
      const [edit] = client.told.applied;
      assert.equal(edit!.documentChanges?.length, 1);
      assert.equal(applyTo(now, client.uri('list.md'), edit!), now.replace('[ ] 刷漆', '[x] 刷漆'));
    }),
  );

  test(
    'of a note that is typed in as the edit arrives are left and named; the other notes are written',
    withClient(world, async (client) => {
      const typedIn = client.uri('plan.md');
      await client.open(typedIn, plan);
      let calls = 0;
      client.connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
        client.told.applied.push(edit);
        calls += 1;
        if (calls > 1) return { applied: true };
        const start = { line: 0, character: 0 };
        await client.change(typedIn, 2, [{ range: { start, end: start }, text: '\n' }]);
        return { applied: false };
      });
      const answer = await moveTo(client, 'status:done');
      assert.equal(answer.applied, true);
      assert.deepEqual(
        answer.refused?.map(({ uri, title }) => [uri, title]),
        [[typedIn, 'renew the certificate']],
      );
      assert.equal(calls, 2);
      assert.equal(client.told.applied[1]!.documentChanges?.length, 1);
      assert.equal(applyTo(list, client.uri('list.md'), client.told.applied[1]!), list.replace('[ ] 刷漆', '[x] 刷漆'));
    }),
  );

  test(
    'are left where the client refuses for a reason of its own, and it is not asked again',
    withClient(world, async (client) => {
      let calls = 0;
      client.connection.onRequest('workspace/applyEdit', () => {
        calls += 1;
        return { applied: false, failureReason: 'read-only' };
      });
      assert.deepEqual(await moveTo(client, 'status:done'), { applied: false, failureReason: 'read-only' });
      assert.equal(calls, 1);
    }),
  );
});
