/**
 * The language server as a process: forked by the extension, or started by any editor with `--stdio`. As a worker it is a
 * reader of such a process.
 */
import { isMainThread } from 'node:worker_threads';
import { serveParent, serveStreams } from './streams.ts';
import { serveReader } from './thread.ts';

if (!isMainThread) serveReader();
else if (process.argv.includes('--node-ipc')) serveParent();
else serveStreams();
