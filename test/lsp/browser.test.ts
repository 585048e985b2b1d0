/** The server as a Web Worker, in a world that has nothing of Node and no document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { type ChangedParams, changedNotification } from '../../server/protocol.ts';
import { bundle } from '../cli/bundle.ts';
import { folder } from '../cli/dueline.ts';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

const uri = 'vscode-vfs://github/team/notes/plan.md';
/** What a worker sees of the page that started it. */
interface Scope {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: Message): void;
  addEventListener(): void;
  /** Not where the script lies: a client may start it from a text. */
  location: URL;
  module?: unknown;
}

/** Channels of the server's; an open one would keep this process from ending. */
const channels: MessageChannel[] = [];
class Channel extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
}
after(() => {
  for (const { port1 } of channels) port1.close();
});

/** What the client answers, by method; it has no other file than the note. */
const lent: Record<string, unknown> = {
  'dueline/listFiles': [uri],
  'dueline/readFile': {
    text: 'Date: 2026-04-28\n\n- [ ] one by 2026-04-30\n- [ ] two within 3 business days\n',
    time: 0,
    size: 0,
  },
  'workspace/configuration': [{ region: 'JP', diagnostics: { 'task-due-soon': 'off' } }],
};

const asked = (params: unknown): string => (params as { uri: string }).uri;

test('the worker reads what it is lent, as the settings say, and publishes what it finds', async () => {
  const script = bundle(folder({}), 'server/lsp/browser.ts');
  const loaded: string[] = [];
  const loadedToBegin: string[] = [];
  const heard: Message[] = [];
  const scope: Scope = {
    onmessage: null,
    postMessage: () => {},
    addEventListener: () => {},
    location: new URL('blob:https://localhost/1'),
  };
  const send = (message: Message) => scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  const ready = new Promise<ChangedParams>((resolve) => {
    scope.postMessage = (message) => {
      heard.push(message);
      const { id, method, params } = message;
      const news = method === changedNotification ? (params as ChangedParams) : null;
      if (news?.ready) resolve(news);
      if (method && id !== undefined)
        send({ id, result: method === 'dueline/readFile' && asked(params) !== uri ? null : (lent[method] ?? null) });
      else if (id === 0) {
        loadedToBegin.push(...loaded);
        send({ method: 'initialized', params: {} });
      }
    };
  });
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask };
  const context = vm.createContext({
    self: scope,
    ...timers,
    performance,
    MessageChannel: Channel,
    TextDecoder,
    TextEncoder,
    URL,
  });
  Object.assign(scope, {
    // As a worker has it: the script is read at once, and sees what the scope has as its own.
    importScripts: (url: string) => {
      loaded.push(/(\w+)-\w+\.js$/.exec(url)![1]!);
      Object.assign(context, { module: scope.module });
      vm.runInContext(readFileSync(fileURLToPath(url), 'utf8'), context);
    },
  });
  vm.runInContext(readFileSync(script, 'utf8'), context);
  send({
    id: 0,
    method: 'initialize',
    params: {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'vscode-vfs://github/team/notes', name: 'notes' }],
      initializationOptions: { today: '2026-05-02', parts: new URL('../parts/', pathToFileURL(script)).href },
      locale: 'ja',
      capabilities: { workspace: { configuration: true } },
    },
  } as Message);
  const { counts, notes } = await ready;
  assert.deepEqual([notes, counts.overdue], [1, 1]);
  const published = heard.find(({ method }) => method === 'textDocument/publishDiagnostics');
  const { diagnostics } = published!.params as PublishDiagnosticsParams;
  assert.equal(diagnostics.map(({ code }) => code).join(), 'task-overdue');
  // What the note, the region and the language have no need of stays where it is; and nothing is loaded before there is a note.
  assert.deepEqual(loadedToBegin, []);
  assert.deepEqual([...new Set(loaded)].sort(), [
    'calendars',
    'findings',
    'reading',
    'sentences',
    'shared',
    'translations',
    'units',
  ]);
});
