/** What Node gives the server: the disk, a place to keep facts, and an event loop that turns at once. */
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { machineTime } from './clock.ts';
import { diskFiles } from './disk.ts';
import type { Host, Machine } from './files.ts';
import { fileBackend } from './store/file.ts';

export const nodeHost: Host = {
  disk: diskFiles,
  turn: () => setImmediate(),
  time: machineTime,
  backend: (place) => (place.startsWith('file:') ? fileBackend(URI.parse(place).fsPath) : null),
  machine,
};

function machine(): Machine {
  const { rss, heapUsed } = process.memoryUsage();
  const { version, platform, arch } = process;
  return { name: `Node.js ${version}, ${platform} ${arch}`, resident: rss, heap: heapUsed };
}
