/** Readers as threads of Node: the same program, started as a worker. */
import { parentPort, Worker } from 'node:worker_threads';
import { diskFiles } from './disk.ts';
import { type Batch, buffersOf, readBatch, started } from './reader.ts';
import type { StartReader } from './readers.ts';

/** Starts readers of the program in a file. */
export const readersOf =
  (program: string): StartReader =>
  ({ answered, ended }) => {
    // A small nursery: what a reader has used up comes back only when it ends.
    const resourceLimits = { maxYoungGenerationSizeMb: 16 };
    const worker = new Worker(program, { stdout: true, stderr: true, resourceLimits });
    // It ends after an error, which is all that matters of it.
    worker.on('message', answered).on('error', () => {});
    worker.once('exit', ended);
    // Nobody waits for it when the server ends.
    worker.unref();
    return { post: (batch) => worker.postMessage(batch), end: () => void worker.terminate() };
  };

/** Reads what comes to this thread, until it is ended. */
export function serveReader(): void {
  const files = diskFiles(() => undefined);
  parentPort?.postMessage(started);
  parentPort?.on('message', async (batch: Batch) => {
    const answer = await readBatch(batch, ({ source, within }) => files.read(source.uri, within));
    parentPort?.postMessage(answer, buffersOf(answer));
  });
}
