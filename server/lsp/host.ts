/** What Node gives the server: the disk, and an event loop that turns at once. */
import { setImmediate } from 'node:timers/promises';
import { machineTime } from './clock.ts';
import { diskFiles } from './disk.ts';
import type { Host } from './files.ts';

export const nodeHost: Host = { disk: diskFiles, turn: () => setImmediate(), time: machineTime };
