/**
 * npm run accuracy [-- --shared DIR] [--misses]: scores the command line's answers with the scorers of ../shared/tools.
 * `--misses` lists every row that was missed, wrong or too much.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { halves, scoreRecognition } from '../core/recognition-gold.ts';
import { jumpSum, scoreJumps } from '../core/runbook-gold.ts';
import { scoreSecrets } from '../core/secrets-gold.ts';
import { precisionOf, recallOf, scoreTrails, sumOf } from '../core/trails-gold.ts';
import { dueline, optionsOf, output, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, {
  options: { shared: { type: 'string' }, misses: { type: 'boolean', default: false } },
});
const shared = sharedFolder(values.shared);
const tool = (name: string): string => join(shared, 'tools', name);
const misses = values.misses ? ['--misses'] : [];

scoreTasks('Tasks of the seed notes', ['seeds']);
scoreTasks('Tasks of the seed notes and the public notes', ['seeds', 'notes']);
for (const name of readdirSync(join(shared, 'dates')).filter((file) => file.endsWith('.jsonl'))) {
  const cases = join(shared, 'dates', name);
  print(
    `Dates of ${name}`,
    [tool('score-dates.mjs'), cases],
    output([dueline, 'dates', '--format', 'jsonl'], read(cases)),
  );
}

printTrails();
printSecrets();
printSecretsOf('Secrets of the seed notes', 'seeds');
printSecretsOf('Secrets of the public notes', 'notes');
printJumps();
printRecognition();

/** How well the same items in several notes are found, on the series of test/fixtures/trails. */
function printTrails(): void {
  const scores = scoreTrails();
  const rows = [...scores, { name: 'all series', faults: [], ...sumOf(scores) }];
  const heading = 'One task in many notes: pairs of items';
  console.log(`${heading}\n${'-'.repeat(heading.length)}`);
  for (const row of rows) {
    const [precision, recall] = [precisionOf(row), recallOf(row)].map((share) => `${(100 * share).toFixed(1)} %`);
    console.log(`${row.name}: precision ${precision}, recall ${recall} (${row.right + row.missed} pairs)`);
    if (values.misses) for (const fault of row.faults) console.log(`  ${fault}`);
  }
}

/** How often the step that serves a line is offered first, on the notes of test/fixtures/runbooks. */
function printJumps(): void {
  const scores = scoreJumps();
  const heading = 'From a line to the runbook step that serves it';
  console.log(`\n${heading}\n${'-'.repeat(heading.length)}`);
  for (const { name, pairs, first, amongThree, faults } of [
    ...scores,
    { name: 'all notes', faults: [], ...jumpSum(scores) },
  ]) {
    const [one, three] = [first, amongThree].map((count) => `${((100 * count) / pairs).toFixed(1)} %`);
    console.log(`${name}: first ${one}, among three ${three} (${pairs} pairs)`);
    if (values.misses) for (const fault of faults) console.log(`  ${fault}`);
  }
}

/** How well runbooks, steps, commands and what stands in them are found, on the notes of test/fixtures/recognition. */
function printRecognition(): void {
  const heading = 'What a runbook is made of';
  console.log(`\n${heading}\n${'-'.repeat(heading.length)}`);
  for (const half of halves) {
    for (const { aspect, right, missed, wrong, faults } of scoreRecognition(half)) {
      const recall = `recall ${((100 * right) / (right + missed)).toFixed(1)} % (${right} of ${right + missed})`;
      console.log(`${half}, ${aspect}: ${recall}, wrong ${wrong}`);
      if (values.misses && half === 'open') for (const fault of faults) console.log(`  ${fault}`);
    }
  }
}

/** How well passwords, keys and tokens are found, on the notes of test/fixtures/secrets. */
function printSecrets(): void {
  const heading = 'Secrets: the notes of test/fixtures/secrets';
  console.log(`\n${heading}\n${'-'.repeat(heading.length)}`);
  for (const { name, right, exact, missed, false: wrong, faults } of scoreSecrets()) {
    const all = right + missed;
    const share =
      all > 0 ? `recall ${((100 * right) / all).toFixed(1)} % (${right} of ${all}, ${exact} to the letter), ` : '';
    console.log(`${name}: ${share}false alarms ${wrong}`);
    if (values.misses) for (const fault of faults) console.log(`  ${fault}`);
  }
}

/** Where secrets are reported in the notes of a folder; masked there as everywhere. */
function printSecretsOf(heading: string, folder: string): void {
  const { findings } = JSON.parse(output([dueline, 'check', '--format', 'json', join(shared, folder)])) as {
    findings: { note: string; line: number; code: string; message: string }[];
  };
  const found = findings.filter(({ code }) => code === 'secret-in-note');
  console.log(`\n${heading}\n${'-'.repeat(heading.length)}\n${found.length} reported`);
  for (const { note, line, message } of found) console.log(`  ${basename(note)}:${line}  ${message}`);
}

/** Scores the notes of these folders against the gold files that are named after them. */
function scoreTasks(heading: string, folders: string[]): void {
  const gold = mkdtempSync(join(tmpdir(), 'dueline-gold-'));
  const notes = new Set(
    folders.flatMap((folder) => readdirSync(join(shared, folder))).map((name) => basename(name, '.md')),
  );
  for (const file of readdirSync(join(shared, 'gold')).filter((file) => notes.has(basename(file, '.gold.jsonl')))) {
    cpSync(join(shared, 'gold', file), join(gold, file));
  }
  const paths = folders.map((folder) => join(shared, folder));
  print(heading, [tool('score-tasks.mjs'), gold], output([dueline, 'list', '--all', '--format', 'jsonl', ...paths]));
  rmSync(gold, { recursive: true });
}

function print(heading: string, scorer: string[], answers: string): void {
  console.log(`${heading}\n${'-'.repeat(heading.length)}\n${output([...scorer, ...misses], answers)}`);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
