/** The server as a process: how it starts, how it drops what is cancelled, and how it ends. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { CancellationTokenSource, type ResponseError } from 'vscode-jsonrpc/node';
import { editCommandNames } from '../../server/core/service.ts';
import {
  commandAtCommand,
  exportCommand,
  findTaskCommand,
  issuesCommand,
  type LoopDelayResult,
  loopDelayRequest,
  markdownCommand,
  ownersCommand,
  planSeriesCommand,
  pointersCommand,
  queryCommand,
  rebuildCommand,
  reportCommand,
  sampleCommand,
  spanCommand,
  statisticsCommand,
  tasksInTreeCommand,
  unconfirmedCommand,
} from '../../server/protocol.ts';
import { folder } from '../cli/dueline.ts';
import { startProcess, withProcess } from './client.ts';

suite('the process', { concurrency: 4 }, () => {
  test(
    'says what it can do',
    withProcess({}, async ({ initialized: { capabilities } }) => {
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
      const own = [
        unconfirmedCommand,
        markdownCommand,
        issuesCommand,
        tasksInTreeCommand,
        ownersCommand,
        findTaskCommand,
        planSeriesCommand,
        commandAtCommand,
        pointersCommand,
        rebuildCommand,
        queryCommand,
        statisticsCommand,
        reportCommand,
        spanCommand,
        exportCommand,
        sampleCommand,
      ];
      assert.deepEqual(capabilities.executeCommandProvider?.commands, [...editCommandNames, ...own]);
      for (const can of [
        'hover',
        'documentSymbol',
        'workspaceSymbol',
        'documentLink',
        'codeAction',
        'inlayHint',
      ] as const) {
        assert.ok(capabilities[`${can}Provider`], can);
      }
    }),
  );

  test(
    'shows how far the first reading is',
    withProcess({ files: { 'a.md': '' } }, async ({ told, until }) => {
      await until(() => told.progress.length >= 2, 'its end');
      assert.deepEqual(
        told.progress.map(({ kind }) => kind),
        ['begin', 'end'],
      );
    }),
  );

  test(
    'tells how long its event loop was kept from turning, from the first time that it is asked',
    withProcess({ files: { 'a.md': '' } }, async ({ request, process }) => {
      // It measures from one turn to the next: there must have been some.
      for (let turns = 0; turns < 3; turns++) {
        await request(loopDelayRequest, null);
        await setTimeout(20);
      }
      // Halted from outside, it cannot turn.
      process.kill('SIGSTOP');
      await setTimeout(100);
      process.kill('SIGCONT');
      await setTimeout(20);
      const delay = await request<LoopDelayResult>(loopDelayRequest, null);
      assert.ok(delay && delay.max >= 60, JSON.stringify(delay));
    }),
  );

  test(
    'answers a request that was cancelled while it waited as cancelled',
    withProcess({ files: { 'a.md': '# a\n' } }, async ({ connection, process, uri }) => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: uri('a.md') } };
      // The server is halted meanwhile, so that both are there before it takes up the first.
      process.kill('SIGSTOP');
      const answer = connection.sendRequest('textDocument/documentSymbol', params, source.token);
      await setImmediate();
      source.cancel();
      await connection.sendNotification('$/setTrace', { value: 'off' });
      process.kill('SIGCONT');
      await assert.rejects(answer, (error: ResponseError) => error.code === -32800);
      assert.notEqual(await connection.sendRequest('textDocument/documentSymbol', params), null);
    }),
  );

  test('what Node has compiled is kept for the next start, although the editor ends the server with itself', async () => {
    const compiled = folder({});
    const client = await startProcess({ env: { NODE_COMPILE_CACHE: compiled } });
    const files = () => readdirSync(compiled, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    // It is written a moment after the first reading, while nobody waits.
    for (let tries = 0; tries < 1000 && files().length === 0; tries++) await setTimeout(10);
    client.process.kill('SIGKILL');
    await once(client.process, 'exit');
    client.connection.dispose();
    assert.notEqual(files().length, 0);
  });

  test('ends well when told so, and ends when the editor has gone', async () => {
    const told = await startProcess();
    await told.stop();
    assert.equal(told.process.exitCode, 0);

    const left = await startProcess();
    left.process.stdin!.destroy();
    const [code] = await once(left.process, 'exit');
    assert.equal(code, 1);
    left.connection.dispose();
  });
});
