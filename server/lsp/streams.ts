/** The language server in a process of its own: over standard streams, or over the channel that Node gives a child. */
import { pathToFileURL } from 'node:url';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection } from './connection.ts';
import { dropCancelled } from './door.ts';
import { nodeHost } from './host.ts';
import { startServer } from './server.ts';

/** How often, in milliseconds, it is looked whether the client's process is still there. */
const watchEvery = 3000;

/**
 * Serves standard input and output until the input ends or the client says so; then the process ends. `store`: the folder
 * where facts are kept from one session to the next, unless the client names another.
 */
export function serveStreams(store?: string): void {
  const { stdin, stdout } = process;
  const gone = serve(new StreamMessageReader(stdin), new StreamMessageWriter(stdout), store);
  stdin.on('end', gone).on('close', gone);
}

/** The same for a process that was forked. */
export function serveParent(): void {
  process.on('disconnect', serve(new IPCMessageReader(process), new IPCMessageWriter(process)));
}

/** Gives what is to be called when the client has gone. */
function serve(reader: MessageReader, writer: MessageWriter, store?: string): () => void {
  const options = { connectionStrategy: dropCancelled };
  const exit = (code: number) => process.exit(code);
  const { connection, gone } = createConnection({ reader, writer, options, watch, exit });
  startServer(connection, { ...nodeHost, ...(store && { store: pathToFileURL(store).href }) });
  return gone;
}

function watch(client: number, gone: () => void): void {
  setInterval(() => {
    try {
      process.kill(client, 0);
    } catch {
      gone();
    }
  }, watchEvery).unref();
}
