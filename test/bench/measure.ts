/** What is measured, each as one run of a fresh server process: numbers by name, times in ms, memory in MB. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Grouping } from '../../server/protocol.ts';
import {
  type Document,
  median,
  percentile,
  residentMemory,
  type Server,
  type ServerKind,
  settled,
  startServer,
  watchDelay,
} from './driver.ts';
import { noteText, openNote, pathOf } from './notes.ts';
import { dueline } from './peers.ts';
import { root } from './shared.ts';

/** Numbers by name; those that could not be measured are NaN. */
export type Values = Record<string, number>;

/** The notes of a workspace: `count` of them, in `folder`. */
export interface Notes {
  folder: string;
  count: number;
}

const treeTop = { grouping: 'due', filter: '', parent: null };
const tree = (server: Server) => server.request<{ nodes: unknown[] }>('dueline/tree', treeTop);
const isReady = ({ ready }: { ready: boolean }): boolean => ready;
const since = (then: number): number => performance.now() - then;

/** Our server on a workspace that it has never seen; then one note changes; opened again; then many notes change. */
export async function ourWorkspace(notes: Notes, store: string): Promise<Values> {
  const read = await readAnew(notes, store);
  const kept = readdirSync(store).length;
  return { ...read, kept, ...(await reopen(notes, store)) };
}

async function readAnew({ folder, count }: Notes, store: string): Promise<Values> {
  const server = await startServer(dueline(store), folder);
  const values: Values = { initialized: server.initialized };
  try {
    const ready = server.heard('dueline/changed', isReady);
    const delay = watchDelay(server);
    const at = openNote(count);
    const document = server.open(server.uri(pathOf(at)), noteText(at));
    while ((await tree(server)).nodes.length === 0) await sleep(5);
    values.firstTree = since(server.begun);
    await ready;
    await tree(server);
    values.whole = since(server.begun);
    const { longest, p99 } = delay();
    Object.assign(values, { scanDelay: longest, scanDelayP99: p99 });
    await atRest(server);
    values.memory = residentMemory(server) ?? Number.NaN;
    values.treeAnew = await treeAnew(server);
    values.oneChanged = await changeOne(server, document);
    await settled(server);
  } finally {
    await server.stop();
  }
  return values;
}

/**
 * Nothing is left to do, and what gives its memory back when it has had nothing to do for a while has given it back: our readers end
 * after 15 s.
 */
async function atRest(server: Server): Promise<void> {
  await settled(server);
  await sleep(26_000);
}

/** Nothing has changed since; then a branch is switched. */
async function reopen(notes: Notes, store: string): Promise<Values> {
  const server = await startServer(dueline(store), notes.folder);
  try {
    await server.heard('dueline/changed', ({ whole }: { whole: boolean }) => whole);
    await tree(server);
    const reopened = since(server.begun);
    await settled(server);
    return { reopened, ...(await switchBranch(server, notes)) };
  } finally {
    await server.stop();
  }
}

/** The top of the tree as it was not asked for yet: the median of three times, of the grouping that takes longest. */
async function treeAnew(server: Server): Promise<number> {
  const groupings: Grouping[] = ['owner', 'status', 'issue', 'note', 'folder', 'section', 'kind', 'due'];
  const times = new Map<Grouping, number[]>(groupings.map((grouping) => [grouping, []]));
  for (let round = 0; round < 3; round++)
    for (const grouping of groupings) {
      const then = performance.now();
      await server.request('dueline/tree', { ...treeTop, grouping });
      times.get(grouping)!.push(since(then));
    }
  return Math.max(...[...times.values()].map(median));
}

/** From a keystroke in an open note of the workspace to its diagnostics and the top of the tree; the median of 20. */
async function changeOne(server: Server, document: Document): Promise<number> {
  await server.diagnostics(document);
  const times: number[] = [];
  for (let key = 0; key < 20; key++) {
    const then = performance.now();
    server.edit(document, taskLine(document), { from: 6, text: 'x' });
    await Promise.all([server.diagnostics(document), tree(server)]);
    times.push(since(then));
  }
  return median(times);
}

const taskLine = ({ lines }: Document): number =>
  Math.max(
    0,
    lines.findIndex((line) => /^- \[ \]/.test(line)),
  );

/** Other contents for a tenth of the notes, at most a thousand, told by the client's watcher as one batch. */
async function switchBranch(server: Server, { folder, count }: Notes): Promise<Values> {
  const changed = Array.from({ length: Math.min(1000, count / 10) }, (_, at) => pathOf(at * 7));
  const old = new Map(changed.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const marker = 'lantern on the other branch';
  for (const [path, text] of old) writeFileSync(join(folder, path), `${text}\n- [ ] ${marker}\n`);
  const delay = watchDelay(server);
  const then = performance.now();
  server.notify('workspace/didChangeWatchedFiles', {
    changes: changed.map((path) => ({ uri: server.uri(path), type: 2 })),
  });
  for (const path of changed.toReversed()) {
    const taken = async () => JSON.stringify(await server.symbols({ uri: server.uri(path) })).includes(marker);
    while (!(await taken())) await sleep(2);
  }
  const switched = since(then);
  const { longest } = delay();
  for (const [path, text] of old) writeFileSync(join(folder, path), text);
  return { switched, switchedNotes: changed.length, switchDelay: longest };
}

/** A peer on a workspace: until its symbols are complete, which it waits for itself before it answers. */
export async function peerWorkspace(kind: ServerKind, { folder }: Notes): Promise<Values> {
  const server = await startServer(kind, folder);
  try {
    const delay = watchDelay(server);
    await server.request('workspace/symbol', { query: '' });
    const whole = since(server.begun);
    const { longest } = delay();
    await atRest(server);
    const memory = residentMemory(server) ?? Number.NaN;
    return { initialized: server.initialized, whole, memory, scanDelay: longest };
  } finally {
    await server.stop();
  }
}

/** From the start of the process to the answer to `initialize`. */
export async function starting(kind: ServerKind, folder: string): Promise<Values> {
  const server = await startServer(kind, folder);
  await server.stop();
  return { initialized: server.initialized };
}

/** Someone types in a long note, once nothing else is to do: what is asked after each key, by twenty keys in a place; then bursts. */
export async function typing(
  kind: ServerKind,
  folder: string,
  { text, edits, bursts }: { text: string; edits: number; bursts: number },
): Promise<Values> {
  const server = await startServer(kind, folder);
  try {
    // What a reading of all notes keeps waiting is measured where notes are read.
    await settled(server);
    const document = server.open(server.uri('typed.md'), text);
    await Promise.all([server.symbols(document), server.diagnostics(document)]);
    const type = typist(server, document);
    const keys = async (ask: () => Promise<unknown>, count = edits) => {
      const times: number[] = [];
      for (let key = 0; key < count; key++) {
        const then = performance.now();
        type();
        await ask();
        times.push(since(then));
      }
      return times;
    };
    const both = () => Promise.all([server.symbols(document), server.diagnostics(document)]);
    await keys(both, Math.min(edits, 20)); // To be warm, as an editor is that somebody has typed in.
    const all = await keys(both);
    const diagnostics = await keys(() => server.diagnostics(document));
    const burst: number[] = [];
    for (let round = 0; round < bursts; round++) burst.push(await typeBurst(server, document, type));
    return {
      keyP50: median(all),
      keyP95: percentile(all, 0.95),
      diagnosticsP50: median(diagnostics),
      diagnosticsP95: percentile(diagnostics, 0.95),
      burst: median(burst),
    };
  } finally {
    await server.stop();
  }
}

/** Types letters, twenty in a place, then elsewhere; the same places for every server. */
function typist(server: Server, document: Document): () => void {
  const letters = 'tide 灯船 港 nine';
  let [line, column, count] = [0, 0, 0];
  return () => {
    if (count % 20 === 0) {
      line = (line + 7919 * (1 + count)) % document.lines.length;
      column = document.lines[line]!.length;
    }
    server.edit(document, line, { from: column, text: letters[count % letters.length]! });
    column++;
    count++;
  };
}

/** Ten keys, 15 ms apart, what was asked for the former cancelled; from the last key to its answers. */
async function typeBurst(server: Server, document: Document, type: () => void): Promise<number> {
  let source = new CancellationTokenSource();
  let answers: Promise<unknown> = Promise.resolve();
  let then = 0;
  for (let key = 0; key < 10; key++) {
    if (key > 0) await sleep(15);
    source.cancel();
    source = new CancellationTokenSource();
    then = performance.now();
    type();
    answers = Promise.all([server.symbols(document, source.token), server.diagnostics(document, source.token)]);
    answers.catch(() => {});
  }
  await answers;
  return since(then);
}

/** One edit each that changes how the rest of a note reads, put in near its top and taken out again: the slowest. */
export async function worstEdits(kind: ServerKind, folder: string, text: string): Promise<Values> {
  const server = await startServer(kind, folder);
  const values: Values = { worst: 0, worstDelay: 0 };
  try {
    await settled(server);
    // The definition that is put in is one that the note refers to throughout.
    const document = server.open(
      server.uri('worst.md'),
      text.replaceAll('https://example.org/', '').replaceAll('](fog)', '][fog]'),
    );
    await server.symbols(document);
    const line = Math.floor(document.lines.length / 10);
    for (const mark of ['```', '<!-- ', '[fog]: https://example.org/fog']) {
      // An edit that goes before, so that the server is warm.
      for (const round of ['warm', 'measured']) {
        for (const take of ['in', 'out']) {
          const delay = watchDelay(server);
          const then = performance.now();
          if (take === 'in') server.edit(document, line, { from: 0, text: `\n${mark}\n\n` });
          else removeLines(server, document, line, 3);
          await server.symbols(document);
          const time = since(then);
          await server.diagnostics(document);
          const { longest } = delay();
          if (round === 'warm') continue;
          values.worst = Math.max(values.worst!, time);
          values.worstDelay = Math.max(values.worstDelay!, longest);
        }
      }
    }
    return values;
  } finally {
    await server.stop();
  }
}

/** Takes out as many line ends as `\nmark\n\n` brought in, and what is between. */
function removeLines(server: Server, document: Document, line: number, count: number): void {
  const after = document.lines.splice(line, count + 1).slice(-1)[0]!;
  document.lines.splice(line, 0, after);
  document.version++;
  const range = { start: { line, character: 0 }, end: { line: line + count, character: 0 } };
  const whole = { text: document.lines.join('\n') };
  server.notify('textDocument/didChange', {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges: [server.incremental ? { range, text: '' } : whole],
  });
}

/** The wall time of a program; NaN where it cannot be run. */
function wall(command: string, args: string[]): number {
  const then = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  return error || (status ?? 2) > 1 ? Number.NaN : since(then);
}

/** A ripgrep count of the lines with a checkbox. */
export const ripgrep = ({ folder }: Notes): number =>
  wall('rg', ['-uu', '-c', '^\\s*([-*+]|\\d+[.)])\\s+\\[[ xX]\\]', folder]);

const command = join(root, 'dist/server/cli/main.cjs');

/** All tasks of a workspace, listed by a new process. */
export const listing = ({ folder }: Notes): number =>
  wall(process.execPath, [command, 'list', '--all', '--format', 'jsonl', folder]);

/** `dueline --version`, beside Node that does nothing. */
export const sayingVersion = (): Values => ({
  version: wall(process.execPath, [command, '--version']),
  node: wall(process.execPath, ['--eval', '0']),
});

/** An empty folder for a store. */
export function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
