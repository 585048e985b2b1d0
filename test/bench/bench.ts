/**
 * npm run bench [-- OPTIONS]: start-up, keystroke and memory of the language server, with the drivers of ../shared/tools,
 * interleaved with the language server that VS Code itself uses for Markdown. Machines differ and are busy: what counts
 * is the ratio of the two in the same round.
 *
 *   --files N   notes in the workspace (1000)      --rounds N   fresh processes of each server (3)
 *   --lines N   lines of the edited note (1000)    --edits N    keystrokes a round (200)
 *   --no-peer   our server alone                   --shared DIR where tools are (../shared)
 *   --probes P  what is asked after each keystroke (documentSymbol); diagnostics that are pushed are waited for, and a
 *               server need not push where nothing changed, so with documentSymbol,diagnostics a run may take long
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dueline, optionsOf, output, root, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, {
  options: {
    files: { type: 'string', default: '1000' },
    lines: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    peer: { type: 'boolean', default: true },
    probes: { type: 'string', default: 'documentSymbol' },
    shared: { type: 'string' },
  },
  allowNegative: true,
});

/** What lsp-bench.mjs writes, as far as it is shown here. */
interface Run {
  initializeMs?: number;
  symbolReadyMs?: number;
  editAll?: { p50: number; p95: number };
  burst?: { p50: number };
  memoryIndexed?: { rssMB: number };
  memoryEnd?: { rssMB: number };
  errors: Record<string, string>;
}

const figures: [label: string, unit: string, of: (run: Run) => number | undefined][] = [
  ['answers initialize', 'ms', (run) => run.initializeMs],
  ['workspace symbols complete', 'ms', (run) => run.symbolReadyMs],
  ['keystroke to answers, p50', 'ms', (run) => run.editAll?.p50],
  ['keystroke to answers, p95', 'ms', (run) => run.editAll?.p95],
  ['after a burst of 10, p50', 'ms', (run) => run.burst?.p50],
  ['memory, workspace read', 'MB', (run) => run.memoryIndexed?.rssMB],
  ['memory, after the edits', 'MB', (run) => run.memoryEnd?.rssMB],
];

const tools = join(sharedFolder(values.shared), 'tools');
const folder = mkdtempSync(join(tmpdir(), 'dueline-bench-'));
const built = join(root, 'dist/server/cli/main.cjs');
/** The bundle where there is one, for that is what users run. */
const main = existsSync(built) ? built : dueline;
const workspace = join(folder, 'notes');
const document = join(folder, 'document.md');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

output([join(tools, 'gen-notes.mjs'), '--files', values.files, '--out', workspace]);
output([join(tools, 'gen-notes.mjs'), '--lines', values.lines, '--out', document]);
console.log(`${values.files} notes, a note of ${values.lines} lines, ${values.edits} edits, ${values.rounds} rounds`);
console.log(
  main === built
    ? `Dueline as built on ${statSync(built).mtime.toISOString()}`
    : 'Dueline from its sources; npm run build makes the bundle that users run',
);
serverBench();
listBench();

function serverBench(): void {
  const adapters = { Dueline: writeAdapter(), ...(values.peer ? peerAdapter() : {}) };
  const runs: Record<string, Run[]> = Object.fromEntries(Object.keys(adapters).map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, adapter] of Object.entries(adapters)) {
      runs[name]!.push(drive(adapter));
    }
  }
  const names = Object.keys(runs);
  printRow(['Language server (medians)', ...names, names.length > 1 ? 'ratio' : '']);
  for (const [label, unit, of] of figures) {
    const [ours = [], peers = []] = names.map((name) => runs[name]!.map((run) => of(run) ?? Number.NaN));
    const ratios = ours.map((value, round) => value / (peers[round] ?? Number.NaN));
    const cells = names.length > 1 ? [ours, peers] : [ours];
    printRow([
      `${label}, ${unit}`,
      ...cells.map((list) => show(median(list))),
      names.length > 1 ? show(median(ratios)) : '',
    ]);
  }
  for (const name of names) {
    const errors = new Set(runs[name]!.flatMap((run) => Object.entries(run.errors).map((error) => error.join(': '))));
    for (const error of errors) {
      console.log(`  ${name}: ${error}`);
    }
  }
}

function drive(adapter: string): Run {
  const args = ['--adapter', adapter, '--workspace', workspace, '--doc', document, '--edits', values.edits];
  args.push('--probes', values.probes, '--timeout', '10');
  return JSON.parse(output([join(tools, 'lsp-bench.mjs'), ...args])) as Run;
}

/** How lsp-bench.mjs starts our server. */
function writeAdapter(): string {
  const adapter = join(folder, 'dueline.mjs');
  const args = ['--disable-warning=ExperimentalWarning', main, 'lsp'];
  writeFileSync(
    adapter,
    `export const name = 'Dueline';
export const command = ${JSON.stringify(process.execPath)};
export const args = ${JSON.stringify(args)};`,
  );
  return adapter;
}

/** The peer, installed once into .data/peers, which git ignores; nothing where npm cannot bring it. */
function peerAdapter(): Record<string, string> {
  const adapter = join(tools, 'adapters/vscode-markdown.mjs');
  const peers = join(root, '.data/peers');
  if (!existsSync(join(peers, 'node_modules/vscode-markdown-languageserver'))) {
    console.log('Installing the peer (vscode-markdown-languageserver, markdown-it) into .data/peers …');
    const packages = ['vscode-markdown-languageserver@0.5.0', 'markdown-it@14'];
    const args = ['install', '--prefix', peers, '--no-audit', '--no-fund', '--ignore-scripts', ...packages];
    const npm = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
    if (npm.status !== 0) {
      console.log(`No comparison: npm could not install it.\n${npm.error?.message ?? npm.stderr.trim()}`);
      return {};
    }
  }
  process.env.PEERS = peers;
  return { 'VS Code Markdown 0.5.0': adapter };
}

/** Listing all tasks of the workspace in a new process, beside ripgrep that only counts checkbox lines. */
function listBench(): void {
  const rg = spawnSync('rg', ['--version']).status === 0;
  const times = Array.from({ length: Number(values.rounds) }, () => [
    time(process.execPath, [main, 'list', '--all', '--format', 'jsonl', workspace]),
    rg ? time('rg', ['--count', '^\\s*[-*+] \\[[ xX]\\]', workspace]) : Number.NaN,
    time(process.execPath, ['--eval', '0']),
  ]);
  const [list = [], ripgrep = [], node = []] = [0, 1, 2].map((column) => times.map((row) => row[column]!));
  printRow(['\nA new process (medians)', '', '', '']);
  printRow(['dueline list --all, ms', show(median(list)), '', '']);
  printRow(['Node starting and ending, ms', show(median(node)), '', '']);
  if (rg) {
    printRow(['ripgrep counting checkboxes, ms', show(median(ripgrep)), '', '']);
    printRow(['list / ripgrep', show(median(times.map(([ours, theirs]) => ours! / theirs!))), '', '']);
  } else {
    console.log('There is no ripgrep (rg) on this machine to compare with.');
  }
}

function time(command: string, args: string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 30 });
  return error || status === 2 ? Number.NaN : performance.now() - start;
}

function median(list: number[]): number {
  return list.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

function show(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function printRow([label = '', ...cells]: string[]): void {
  console.log(label.padEnd(36) + cells.map((cell) => cell.padStart(24)).join(''));
}
