/// <reference lib="webworker" />
/** The language server as a Web Worker: all files are lent by the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { build } from './build.ts';
import { machineTime } from './clock.ts';
import { createHearing } from './door.ts';
import type { LoopDelay } from './host.ts';
import { percentile } from './meter.ts';
import { startServer } from './server.ts';
import { databaseBackend } from './store/database.ts';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Where the parts lie that are loaded when they are needed (see server/build.mjs): beside this script, or where the client says. */
let parts = '../parts/';
const partsIn = (folder: string) => {
  parts = folder;
};
Object.assign(self, {
  loadPart: (file: string): unknown => {
    const module = { exports: {} };
    Object.assign(self, { module });
    self.importScripts(`${parts}${file}`);
    return module.exports;
  },
});

/** A message to oneself: a worker's timers wait for milliseconds. */
const turn = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

/** What Chromium alone tells: https://developer.mozilla.org/docs/Web/API/Performance/memory */
const usedHeap = (): number | null =>
  (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null;

let late: number[] | undefined;
/** In milliseconds: browsers wait no less between two calls. */
const step = 4;

/** How late a timer came again and again, from when somebody first asks. */
function loopDelay(): LoopDelay {
  const sorted = (late ?? []).toSorted((one, other) => one - other);
  if (!late) {
    let due = performance.now() + step;
    setInterval(() => {
      late!.push(Math.max(0, performance.now() - due));
      due = performance.now() + step;
    }, step);
  }
  late = [];
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: percentile(sorted, 1) };
}

const { options, hear } = createHearing();
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  options,
);
startServer(connection, {
  hear,
  disk: null,
  turn,
  time: machineTime,
  partsIn,
  readme: () => (/^https?:/.test(parts) ? new URL('../../../README.md', parts).href : null),
  build,
  backend: (place) => (typeof indexedDB === 'undefined' ? null : databaseBackend(`dueline ${place}`)),
  machine: () => ({ name: 'Web Worker', resident: null, heap: usedHeap() }),
  loopDelay,
});
