/** The language server as a process: started by the extension, or by any editor with `--stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { dropCancelled } from './door.ts';
import { nodeHost } from './host.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all, { connectionStrategy: dropCancelled }), nodeHost);
