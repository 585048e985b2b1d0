/// <reference lib="webworker" />
/** The language server as a Web Worker: all files are lent by the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { machineTime } from './clock.ts';
import { dropCancelled } from './door.ts';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** A message to oneself: a worker's timers wait for milliseconds. */
const turn = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), {
    connectionStrategy: dropCancelled,
  }),
  { disk: null, turn, time: machineTime },
);
