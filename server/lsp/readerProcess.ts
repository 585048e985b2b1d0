/** Readers as threads of Node: the same program, started as a worker. */
import { parentPort, Worker } from 'node:worker_threads';
import { diskFiles } from './disk.ts';
import { giveMemoryBack } from './memory.ts';
import { type Batch, buffersOf, readBatch, started } from './reader.ts';
import type { StartReader } from './readers.ts';

/** Starts readers of the program in a file. */
export const readersOf =
  (program: string): StartReader =>
  ({ answered, ended }) => {
    // What a reader has used up comes back only when it ends; a nursery that is much smaller is cleared so often that it costs a third more.
    const resourceLimits = { maxYoungGenerationSizeMb: 48 };
    const worker = new Worker(program, { stdout: true, stderr: true, resourceLimits });
    running += 1;
    // It ends after an error, which is all that matters of it.
    worker.on('message', answered).on('error', () => {});
    worker.once('exit', () => {
      running -= 1;
      ended();
      if (running === 0) giveMemoryBack();
    });
    // Nobody waits for it when the server ends.
    worker.unref();
    return { post: (batch) => worker.postMessage(batch), end: () => void worker.terminate() };
  };

/** How many readers there are. */
let running = 0;

/** Reads what comes to this thread, until it is ended. */
export function serveReader(): void {
  const files = diskFiles(() => undefined);
  parentPort?.postMessage(started);
  parentPort?.on('message', async (batch: Batch) => {
    const answer = await readBatch(batch, ({ source, within }) => files.read(source.uri, within));
    parentPort?.postMessage(answer, buffersOf(answer));
  });
}
