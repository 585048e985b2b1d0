/** What Node gives the server: the disk, a place to keep facts, processes that read, and an event loop that turns at once. */
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { availableParallelism, homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { build } from './build.ts';
import { machineTime } from './clock.ts';
import { diskFiles } from './disk.ts';
import { compilePatternsOnce, giveMemoryBack } from './engine.ts';
import { createHistory } from './git/history.ts';
import type { Host, LoopDelay, Machine } from './host.ts';
import { readersOf } from './readerProcess.ts';
import { fileBackend } from './store/file.ts';

/** The bundle that a reader is started from, seen from any of those that this is in; none where sources are run. */
const program = typeof __filename === 'string' ? join(dirname(__filename), '../lsp/node.cjs') : null;

/** The README of the package that the bundle belongs to, however its packager wrote its name. */
const readmes = program ? ['README.md', 'readme.md'].map((name) => URI.file(join(program, '../../../..', name))) : [];

export const nodeHost: Host = {
  disk: diskFiles,
  turn: () => setImmediate(),
  time: machineTime,
  build,
  backend: (place) => (place.startsWith('file:') ? fileBackend(URI.parse(place).fsPath) : null),
  home: () => URI.file(homedir()).toString(),
  history: createHistory,
  machine,
  giveMemoryBack,
  loopDelay,
  begun() {
    // What was compiled is known again by an engine of the same flags alone.
    keepCompiled();
    compilePatternsOnce();
  },
  keepCompiled,
  readme: () => readmes.find((path) => existsSync(path.fsPath))?.toString() ?? null,
  // The process that answers has little to do meanwhile, and goes first where it has.
  ...(program && { readers: { cores: availableParallelism(), start: readersOf(program) } }),
};

/** Node does so when it ends, but many an editor ends a server without waiting; and by then it has forgotten what only a start needs. */
function keepCompiled(): void {
  flushCompileCache?.();
}

function machine(): Machine {
  const { rss, heapUsed } = process.memoryUsage();
  const { version, platform, arch } = process;
  return { name: `Node.js ${version}, ${platform} ${arch}`, resident: rss, heap: heapUsed };
}

let histogram: ReturnType<typeof monitorEventLoopDelay> | undefined;

/** Measures only once somebody asks: it wakes the processor again and again. */
function loopDelay(): LoopDelay {
  if (!histogram) {
    histogram = monitorEventLoopDelay({ resolution: 5 });
    histogram.enable();
  }
  const [p50, p99, max] = [histogram.percentile(50), histogram.percentile(99), histogram.max].map((ns) => ns / 1e6);
  histogram.reset();
  return { p50: p50!, p99: p99!, max: max! };
}
