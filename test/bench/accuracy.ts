/**
 * npm run accuracy [-- --shared DIR] [--misses]: scores the command line's answers with the scorers of ../shared/tools.
 * `--misses` lists every row that was missed, wrong or too much.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
