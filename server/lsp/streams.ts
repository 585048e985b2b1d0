/** The language server in a process of its own: over standard streams, or over the channel that Node gives a child. */
import { pathToFileURL } from 'node:url';
import type { Message } from 'vscode-languageserver';
import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { createHearing } from './door.ts';
import { encode } from './encoder.ts';
import { nodeHost } from './nodeHost.ts';
import { startServer } from './server.ts';

const { options, hear } = createHearing();

/**
 * Serves standard input and output until the input ends or the client says so; then the process ends. `store`: the folder
 * where facts are kept from one session to the next, unless the client names another.
 */
export function serveStreams(store?: string): void {
  const contentTypeEncoder = { name: 'application/json', encode: async (message: Message) => encode(message) };
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder });
  // The library takes a stream and a writer as well, though its types do not say so; of a reader it would not hear when it ends.
  const output = writer as unknown as NodeJS.WritableStream;
  const connection = createConnection(ProposedFeatures.all, process.stdin, output, options);
  startServer(connection, { ...nodeHost, hear, ...(store && { store: pathToFileURL(store).href }) });
}

/** The same for a process that was forked with `--node-ipc`. */
export function serveParent(): void {
  startServer(createConnection(ProposedFeatures.all, options), { ...nodeHost, hear });
}
