/** The language server as a process: forked by the extension, or started by any editor with `--stdio`. */
import { serveParent, serveStreams } from './streams.ts';

if (process.argv.includes('--node-ipc')) serveParent();
else serveStreams();
