/**
 * The language server as a process: forked by the extension, or started by any editor with `--stdio`. It is started
 * once more as a reader of such a process.
 */
import { isReader, serveReader } from './readerProcess.ts';
import { serveParent, serveStreams } from './streams.ts';

if (isReader()) serveReader();
else if (process.argv.includes('--node-ipc')) serveParent();
else serveStreams();
