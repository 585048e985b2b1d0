/**
 * Readers as processes of Node: the same program, started once more. What one has used up goes back to the system when it ends; of
 * threads the C library keeps it, as it lies among what is still in use.
 */
import { fork } from 'node:child_process';
import { flushCompileCache } from 'node:module';
import { diskFiles } from './disk.ts';
import { compilePatternsOnce } from './engine.ts';
import { type Answer, type Batch, readBatch, started } from './reader.ts';
import type { StartReader } from './readers.ts';

/** The argument by which the program is one. */
const asReader = '--reader';

/** Whether this process is a reader. */
export const isReader = (): boolean => process.argv[2] === asReader;

/** Starts readers of the program in a file. */
export const readersOf =
  (program: string): StartReader =>
  ({ answered, ended }) => {
    const reader = fork(program, [asReader], {
      serialization: 'advanced',
      // As the server was started, unless for a debugger; and with a larger nursery it takes no less time, but a fifth more memory.
      execArgv: [...process.execArgv.filter((flag) => !flag.startsWith('--inspect')), '--max-semi-space-size=16'],
      // What it says there nobody reads; and the streams of the server are its client's.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    } as Parameters<typeof fork>[2]);
    let isOver = false;
    const over = () => {
      if (!isOver) ended();
      isOver = true;
    };
    const end = () => void reader.kill('SIGKILL');
    reader.on('message', (answer: Answer) => answered(withOwnBytes(answer)));
    reader.once('exit', over);
    // It could not be started, or takes no more messages.
    reader.on('error', () => {
      end();
      over();
    });
    // Nobody waits for it when the server ends.
    reader.unref();
    reader.channel?.unref();
    return { post: (batch) => void reader.send(batch), end };
  };

/** What is packed lies in its message, which would be kept as long as any of it is. */
const withOwnBytes = ({ id, readings }: Answer): Answer => ({
  id,
  readings: readings.map((reading) =>
    typeof reading === 'object' && 'packed' in reading ? { ...reading, packed: reading.packed.slice() } : reading,
  ),
});

/** Reads what comes to this process, until it is ended or the server is. */
export function serveReader(): void {
  compilePatternsOnce();
  const files = diskFiles(() => undefined);
  process.once('disconnect', () => process.exit());
  process.on('message', async (batch: Batch) => {
    process.send?.(await readBatch(batch, ({ source, within }) => files.read(source.uri, within)));
    // It is ended from without, before Node does so.
    flushCompileCache?.();
  });
  process.send?.(started);
}
