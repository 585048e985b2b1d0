/** The language server on a pair of streams. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { dropCancelled } from './door.ts';
import { nodeHost } from './host.ts';
import { startServer } from './server.ts';

/** Serves until the input ends or the client says so; then the process ends. */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  startServer(createConnection(ProposedFeatures.all, input, output, { connectionStrategy: dropCancelled }), nodeHost);
}
