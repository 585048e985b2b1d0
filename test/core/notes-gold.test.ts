/**
 * Notes of many kinds beside what a careful reader lists of them, line by line (`test/fixtures/notes/*.gold.jsonl`).
 * `must` lines have to be listed, `may` lines may be, all others must not. The figures have floors; `GOLD=1` prints each
 * line that is missed, wrong or too much.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { positionAt } from '../../server/core/markdown/index.ts';
import type { Day, Status, Task } from '../../server/core/model.ts';
import { read } from './reading.ts';

const folder = join(import.meta.dirname, '../fixtures/notes');

interface Gold {
  line: number;
  level: 'must' | 'may';
  status: Status;
  /** `*` where one can argue about it. */
  owners: string[] | '*';
  due: Day | '*' | null;
}

interface Tally {
  must: number;
  hit: number;
  wrong: number;
  status: number;
  owners: number;
  due: number;
}

const fields: (keyof Tally)[] = ['must', 'hit', 'wrong', 'status', 'owners', 'due'];
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));
const tallies = new Map(names.map((name) => [name, tallyOf(name)]));

test('what must be listed is, what is no task is not', (context) => {
  const sum = (field: keyof Tally, prefix = '') =>
    [...tallies].filter(([name]) => name.startsWith(prefix)).reduce((total, [, tally]) => total + tally[field], 0);
  for (const language of ['en', 'zh', 'ja'])
    context.diagnostic(`${language}: ${fields.map((field) => `${field} ${sum(field, language)}`).join(', ')}`);
  const precision = sum('hit') / (sum('hit') + sum('wrong'));
  const recall = sum('hit') / sum('must');
  assert.ok(precision >= 0.97, `precision ${precision}`);
  assert.ok(recall >= 0.95, `recall ${recall}`);
  for (const field of ['status', 'owners', 'due'] as const)
    assert.ok(sum(field) / sum('hit') >= 0.95, `${field} ${sum(field) / sum('hit')}`);
});

for (const [name, { must, hit, wrong }] of tallies) {
  test(name, () => assert.ok(must === 0 ? wrong === 0 : (2 * hit) / (must + hit + wrong) >= 0.8, `${hit}, ${wrong}`));
}

function tallyOf(name: string): Tally {
  const [head, ...rest] = readFileSync(join(folder, `${name}.gold.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const gold = new Map(rest.map((line) => JSON.parse(line) as Gold).map((row) => [row.line, row]));
  const { note: path } = JSON.parse(head!) as { note: string };
  const { tasks, lines } = read(readFileSync(join(folder, `${name}.md`), 'utf8'), path);
  const tally: Tally = { must: 0, hit: 0, wrong: 0, status: 0, owners: 0, due: 0 };
  const found = new Map(tasks.map((task) => [positionAt(lines, task.span.start).line + 1, task]));
  for (const [line, task] of found)
    if (!gold.has(line)) {
      tally.wrong++;
      tell(`${name}:${line} is no task: ${task.title}`);
    }
  for (const row of gold.values()) {
    if (row.level !== 'must') continue;
    tally.must++;
    const task = found.get(row.line);
    if (task) compare(task, row, tally, `${name}:${row.line}`);
    else tell(`${name}:${row.line} is missed`);
  }
  return tally;
}

function compare(task: Task, { status, owners, due }: Gold, tally: Tally, place: string): void {
  tally.hit++;
  const sameOwners = owners === '*' || [...task.owners].sort().join() === [...owners].sort().join();
  const right = { status: task.status === status, owners: sameOwners, due: due === '*' || task.due === due };
  for (const field of ['status', 'owners', 'due'] as const) {
    if (right[field]) tally[field]++;
    else tell(`${place} ${field}: ${JSON.stringify(task[field])}`);
  }
}

function tell(words: string): void {
  if (process.env.GOLD) console.log(words);
}
