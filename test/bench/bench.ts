/**
 * npm run bench [-- OPTIONS]: how fast Dueline is, on notes made for it, beside ripgrep and, where npm can bring them, the
 * language servers of VS Code for Markdown and of remark. Medians of fresh processes, one of each by turns.
 *
 *   --sizes N,N   notes in the workspace (100,1000,10000); 100000 takes a quarter of an hour more
 *   --rounds N    fresh processes of each (3; workspaces of 10,000 and more once)
 *   --edits N     keystrokes of a round (100)
 *   --only WORD   workspace, typing, edits or program alone
 *   --no-peers    without the other language servers
 *   --write       keep the figures: test/bench/results.json, and the table of the README
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { median, type ServerKind } from './driver.ts';
import {
  emptied,
  listing,
  ourWorkspace,
  peerWorkspace,
  ripgrep,
  sayingVersion,
  starting,
  typing,
  type Values,
  worstEdits,
} from './measure.ts';
import { longNote, longNoteOf, writeNotes } from './notes.ts';
import { dueline, installPeers, nullServer } from './peers.ts';
import { optionsOf, root } from './shared.ts';
import {
  editFigures,
  type Measured,
  markdownTable,
  plainTable,
  programFigures,
  type Results,
  type Row,
  rowsOf,
  typingFigures,
  workspaceFigures,
} from './table.ts';

const values = optionsOf(import.meta.filename, {
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '3' },
    edits: { type: 'string', default: '100' },
    only: { type: 'string' },
    peers: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const rounds = Number(values.rounds);
const scratch = mkdtempSync(join(tmpdir(), 'dueline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
if (!existsSync(join(root, 'dist/server/lsp/node.cjs'))) {
  console.error('There is nothing to measure yet: npm run build makes what users run.');
  process.exit(2);
}
const peers = values.peers ? installPeers() : {};
const nothing = nullServer();
const small = notesOf(100);
const begun = performance.now();
const rows: Row[] = [];
for (const [name, measure] of Object.entries({ program, workspace, typing: typed, edits: worst }))
  if (!values.only || values.only === name) await measure();
const results: Results = { dueline: version(), machine: machine(), rounds, rows };
console.log(plainTable(results));
console.log(`\n${Math.round((performance.now() - begun) / 1000)} s`);
if (values.write) write(results);
process.exit();

function notesOf(count: number): { folder: string; count: number } {
  const folder = join(scratch, `notes-${count}`);
  if (!existsSync(folder)) writeNotes(folder, count);
  return { folder, count };
}

/** Runs of several things by turns; medians by name. */
async function interleaved<Name extends string>(
  times: number,
  runs: Partial<Record<Name, () => Promise<Values> | Values>>,
): Promise<Partial<Record<Name, Values>>> {
  const found: Partial<Record<Name, Values[]>> = {};
  for (let round = 0; round < times; round++)
    for (const [name, run] of Object.entries(runs) as [Name, () => Promise<Values>][]) {
      try {
        const list = found[name] ?? [];
        list.push(await run());
        found[name] = list;
      } catch (error) {
        tell(`  ${name} could not be measured: ${error instanceof Error ? error.message : error}`);
      }
    }
  return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, medians(list as Values[])])) as Partial<
    Record<Name, Values>
  >;
}

function medians(list: Values[]): Values {
  const names = Object.keys(list[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(list.flatMap((one) => one[name] ?? []))]));
}

function tell(what: string): void {
  console.log(`${String(Math.round((performance.now() - begun) / 1000)).padStart(5)} s  ${what}`);
}

type Who = 'ours' | 'markdown' | 'remark' | 'yardsticks';

function add(
  figures: Parameters<typeof rowsOf>[0],
  value: number,
  label: string,
  found: Partial<Record<Who, Values>>,
): void {
  const { ours = {}, yardsticks = {}, ...others } = found;
  const made = rowsOf(figures, { value, label }, { ours, yardsticks, ...others } as Measured, rows);
  rows.push(...made);
  console.log(plainTable({ dueline: '', machine: machine(), rounds, rows: made }).replace(/^/gm, '         '));
}

async function program(): Promise<void> {
  tell('the program');
  const { yardsticks = {} } = await interleaved(10, { yardsticks: sayingVersion });
  const kilobytes = (file: string) => statSync(join(root, 'dist', file)).size / 1000;
  // Some are there twice, as Node has them and as a Web Worker has.
  const parts = new Map(
    readdirSync(join(root, 'dist/server/parts')).map((file) => [
      file.replace(/-\w+\.js$/, ''),
      kilobytes(`server/parts/${file}`),
    ]),
  );
  const ours = {
    version: yardsticks.version!,
    server: kilobytes('server/lsp/node.cjs'),
    'server for the web': kilobytes('server/lsp/browser.js'),
    client: kilobytes('client/node.cjs'),
    'client for the web': kilobytes('client/browser.cjs'),
    parts: [...parts.values()].reduce((sum, one) => sum + one, 0),
  };
  add(programFigures, 0, '', { ours, yardsticks });
}

async function workspace(): Promise<void> {
  for (const count of values.sizes.split(',').map(Number)) {
    tell(`a workspace of ${count} notes`);
    const notes = notesOf(count);
    const store = join(scratch, 'store');
    const found = await interleaved<Who>(count >= 10_000 ? 1 : rounds, {
      yardsticks: async () => ({
        ripgrep: ripgrep(notes),
        node: sayingVersion().node!,
        ...(await starting(nothing, notes.folder)),
      }),
      ours: async () => ({ count, ...(await ourWorkspace(notes, emptied(store))), listed: listing(notes) }),
      // At 100,000 notes it would take minutes, and more memory than a machine may have.
      ...(peers.markdown && count < 100_000 && { markdown: () => peerWorkspace(peers.markdown!, notes) }),
    });
    if (!found.ours?.kept) tell('  the server kept nothing: opening again reads everything');
    if (!found.yardsticks?.ripgrep) tell('  there is no ripgrep (rg) here to compare with');
    add(workspaceFigures, count, `${count.toLocaleString('en')} notes`, found);
  }
}

async function typed(): Promise<void> {
  for (const lines of [1000, 10_000]) {
    tell(`a note of ${lines} lines`);
    const text = longNote(lines);
    const run =
      (kind: ServerKind, edits: number, bursts = 5) =>
      async () => ({
        lines,
        ...(await typing(kind, small.folder, { text, edits, bursts })),
      });
    const long = lines > 1000;
    const edits = Number(values.edits);
    // In a long note a peer takes up to seconds for a key.
    const found = await interleaved<Who>(long ? 1 : rounds, {
      ours: run(dueline(), edits),
      ...(peers.markdown && { markdown: long ? run(peers.markdown, 15, 2) : run(peers.markdown, edits) }),
      ...(peers.remark && { remark: long ? run(peers.remark, 5, 1) : run(peers.remark, edits) }),
    });
    add(typingFigures, lines, `${lines.toLocaleString('en')} lines`, found);
  }
}

async function worst(): Promise<void> {
  for (const kilobytes of [100, 1000]) {
    tell(`a note of ${kilobytes} kB`);
    const text = longNoteOf(kilobytes * 1000);
    const found = await interleaved<Who>(kilobytes > 100 ? 1 : rounds, {
      ours: () => worstEdits(dueline(), small.folder, text),
      ...(peers.markdown && { markdown: () => worstEdits(peers.markdown!, small.folder, text) }),
    });
    add(editFigures, kilobytes, kilobytes === 1000 ? '1 MB' : `${kilobytes} kB`, found);
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

function machine(): Results['machine'] {
  const memoryGB = Math.round(totalmem() / 1e9);
  return { cores: cpus().length, memoryGB, node: process.versions.node, system: `${process.platform} ${process.arch}` };
}

function write(kept: Results): void {
  writeFileSync(join(root, 'test/bench/results.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const readme = join(root, 'README.md');
  const text = readFileSync(readme, 'utf8');
  const place = /<!-- bench -->\n[\s\S]*?<!-- \/bench -->/;
  writeFileSync(
    readme,
    text.replace(place, () => `<!-- bench -->\n${markdownTable(kept)}\n<!-- /bench -->`),
  );
}
