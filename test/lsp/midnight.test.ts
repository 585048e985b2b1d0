/** Midnight passes while nobody types. The server runs in this process, with a clock that the test sets. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../server/lsp/server.ts';
import {
  type ChangedParams,
  changedNotification,
  type ReadFileParams,
  type TreeResult,
  treeRequest,
} from '../../server/protocol.ts';

const uri = 'memfs:/board/a.md';
const text = '- [ ] renew the certificate by 2026-03-05\n';

test('at midnight diagnostics and counts change without an edit', async () => {
  let now = new Date(2026, 2, 5, 23, 59, 50);
  let look = () => {};
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      disk: null,
      turn: () => setImmediate(),
      time: {
        now: () => now,
        every: (_, callback) => {
          look = callback;
          return () => {};
        },
      },
    },
  );
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const codes: (string | number | undefined)[][] = [];
  client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: PublishDiagnosticsParams) => {
    codes.push(diagnostics.map(({ code }) => code));
  });
  client.onRequest('dueline/listFiles', () => [uri]);
  client.onRequest('dueline/readFile', (asked: ReadFileParams) =>
    asked.uri === uri ? { text, time: 0, size: 0 } : null,
  );
  const changed = () =>
    new Promise<ChangedParams>((resolve) => {
      const listening = client.onNotification(changedNotification, (params: ChangedParams) => {
        listening.dispose();
        resolve(params);
      });
    });
  const overdue = async () => {
    const question = { grouping: 'note', filter: 'overdue', parent: null };
    return (await client.sendRequest<TreeResult>(treeRequest, question)).nodes.length;
  };
  client.listen();
  const first = changed();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'memfs:/board', name: 'board' }],
    capabilities: {},
  });
  await client.sendNotification('initialized', {});
  assert.equal((await first).counts.overdue, 0);
  assert.equal(await overdue(), 0);
  assert.deepEqual(codes, [['task-due-soon']]);

  const next = changed();
  now = new Date(2026, 2, 6, 0, 0, 20);
  look();
  assert.equal((await next).counts.overdue, 1);
  assert.equal(await overdue(), 1);
  assert.deepEqual(codes, [['task-due-soon'], ['task-overdue']]);
  client.dispose();
});
