/** What is shown can be explained: each field of each task of our own notes names the words and the rule it rests on. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Evidence, Task } from '../../server/core/model.ts';
import { read } from './reading.ts';
import { root } from './sources.ts';

/** The fields of a task that say something, as evidence names them. */
function saying({ status, owners, due, start, done, priority, issues }: Task): Evidence['field'][] {
  const facts = { task: true, status, owner: owners[0], due, start, done, priority, issue: issues[0] };
  return (Object.keys(facts) as (keyof typeof facts)[]).filter((field) => facts[field]);
}

test('every field of every task', () => {
  let tasks = 0;
  for (const path of globSync('{client/sample,test/fixtures/notes}/**/*.md', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const task of read(text, basename(path)).tasks) {
      tasks++;
      const place = `${path}: ${task.title}`;
      const fields = new Set(task.evidence.map(({ field }) => field));
      for (const field of saying(task)) assert.ok(fields.has(field), `${field} of ${place}`);
      for (const { span, rule } of task.evidence)
        assert.ok(text.slice(span.start, span.end).trim() !== '', `${rule} reads nothing in ${place}`);
    }
  }
  assert.ok(tasks > 100, `${tasks} tasks`);
});
