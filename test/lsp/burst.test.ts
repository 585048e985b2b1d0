/** How often notes are read while somebody types. The server runs in this process, with a service that counts. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { suite, test } from 'node:test';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { DocumentSymbol } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createService } from '../../server/core/service.ts';
import { createHearing } from '../../server/lsp/door.ts';
import { nodeHost } from '../../server/lsp/nodeHost.ts';
import { startServer } from '../../server/lsp/server.ts';
import { changedNotification } from '../../server/protocol.ts';

const long = `# Log\n\n\`\`\`\n${'a line about nothing\n'.repeat(50_000)}\`\`\`\n`;
const short = '# Plan\n\n- [ ] renew the certificate\n';
const usual = `# Plan\n\n${Array.from({ length: 300 }, (_, at) => `- [ ] renew certificate ${at} by Friday\n`).join('')}`;

interface Started {
  client: MessageConnection;
  /** The URIs of all readings, in order. */
  reads: string[];
  /** The same, and what is read ahead in slices. */
  began: string[];
  open(uri: string, text: string): Promise<void>;
  /** Types ten characters at the start of the note, and asks for its outline after each. */
  type(uri: string): Promise<DocumentSymbol[]>[];
  outline(uri: string): Promise<DocumentSymbol[]>;
}

async function start(): Promise<Started> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const service = createService();
  const reads: string[] = [];
  const began: string[] = [];
  const counting: typeof service = {
    ...service,
    readAhead(source, settings, once) {
      began.push(`slices ${source.uri}`);
      return service.readAhead(source, settings, once);
    },
    set(source, settings) {
      began.push(source.uri);
      reads.push(source.uri);
      return service.set(source, settings);
    },
  };
  const { options, hear } = createHearing();
  const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  startServer(createConnection(ProposedFeatures.all, reader, writer, options), { ...nodeHost, hear }, counting);
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: [], capabilities: {} });
  await client.sendNotification('initialized', {});
  const outline = (uri: string) =>
    client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  const key = (uri: string, at: number) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: at + 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 2 + at }, end: { line: 0, character: 2 + at } }, text: `${at}` },
      ],
    });
  return {
    client,
    reads,
    began,
    open: (uri, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    type: (uri) =>
      Array.from({ length: 10 }, (_, at) => {
        void key(uri, at);
        return outline(uri);
      }),
    outline,
  };
}

suite('a burst of ten keys, with a question after each', () => {
  test('in a long note costs at most two readings, and all answers are of the newest text', async () => {
    const { client, reads, open, type, outline } = await start();
    const uri = 'untitled:long';
    await open(uri, long);
    await outline(uri);
    reads.length = 0;
    const answers = await Promise.all(type(uri));
    assert.ok(reads.length >= 1 && reads.length <= 2, `${reads.length} readings`);
    assert.deepEqual(new Set(answers.map(([first]) => first?.name)), new Set(['0123456789Log']));
    client.dispose();
  });

  test('in a long note keeps no other note waiting', async () => {
    const { client, reads, open, type, outline } = await start();
    await open('untitled:usual', usual);
    await outline('untitled:usual');
    reads.length = 0;
    await open('untitled:long', long);
    await open('untitled:short', short);
    const waiting = type('untitled:long');
    assert.equal((await outline('untitled:short'))[0]?.name, 'Plan');
    assert.deepEqual(reads, ['untitled:short']);
    await Promise.all(waiting);
    client.dispose();
  });

  test('the first note of all, which takes longer than any later one, is read in slices', async () => {
    const { client, began, open, outline } = await start();
    for (const uri of ['untitled:first', 'untitled:second']) {
      await open(uri, usual);
      assert.equal((await outline(uri))[0]?.name, 'Plan');
    }
    const how = (uri: string) => began.find((reading) => reading.endsWith(uri));
    assert.deepEqual([how('first'), how('second')], ['slices untitled:first', 'untitled:second']);
    client.dispose();
  });

  test('is told of once the long note was read, without a question', async () => {
    const { client, reads, open } = await start();
    const told = new Promise<void>((resolve) => {
      client.onNotification(changedNotification, () => {
        if (reads.length > 0) resolve();
      });
    });
    await open('untitled:long', long);
    await told;
    assert.deepEqual(reads, ['untitled:long']);
    client.dispose();
  });
});
