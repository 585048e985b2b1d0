/**
 * npm run accuracy:plans [-- --shared DIR] [--show PATH]: starts the next plan from each note of ../shared that has expected
 * answers, under the name that it had where it comes from, as it is and with other line ends. Says which open tasks, of our
 * reading and of the expected answers, are not there once, and which days no longer mean what they meant. `--show` prints a
 * note that was made.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askWith } from '../core/build.ts';
import { variants } from '../core/every-edit.ts';
import { nextPlan } from '../core/next-plan.ts';
import { optionsOf, sharedFolder } from './shared.ts';

const values = optionsOf(import.meta.filename, { options: { shared: { type: 'string' }, show: { type: 'string' } } });
const shared = sharedFolder(values.shared);
const read = (path: string): string => readFileSync(join(shared, path), 'utf8');
const rows = (path: string) =>
  read(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const sources = new Map<string, string>(rows('notes/SOURCES.jsonl').map(({ file, path }) => [file, path]));
const ask = askWith({ today: '2026-11-21' });
const totals = { made: 0, refused: 0, tasks: 0, lines: 0, dates: 0, faults: 0 };

for (const file of readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.jsonl'))) {
  const [{ note, kind, until }, ...gold] = rows(join('gold', file));
  const path = sources.get(note) ?? note;
  const isOpen = ({ level, status }: { level: string; status: string }) =>
    level === 'must' && ['todo', 'doing', 'waiting'].includes(status);
  const openLines = until ? [] : gold.filter(isOpen).map(({ line }) => line);
  const text = read(`${sources.has(note) ? 'notes' : 'seeds'}/${note}`);
  variants.forEach(([name, write], nth) => {
    const tally = nextPlan({ path, text: write(text), ask, openLines });
    if (values.show === note && nth === 0) console.log(tally.text);
    totals[tally.path === null ? 'refused' : 'made'] += 1;
    totals.tasks += tally.tasks;
    totals.lines += tally.lines;
    totals.dates += tally.dates;
    totals.faults += tally.faults.length;
    if (nth === 0) console.log(`${note} (${kind}): ${path} → ${tally.path ?? tally.refused}`);
    for (const fault of tally.faults) console.log(`  ${name}: ${fault}`);
  });
}
console.log(
  `${totals.made} plans made, ${totals.refused} refused: ${totals.tasks} open tasks of our reading, ${totals.lines} expected ` +
    `ones and ${totals.dates} days looked at, ${totals.faults} at fault`,
);
process.exitCode = totals.faults > 0 ? 1 : 0;
