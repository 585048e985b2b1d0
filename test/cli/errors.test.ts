/** What a user gets wrong: exit code 2, one sentence on standard error, nothing on standard output. And help. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { dueline, folder } from './dueline.ts';

const cwd = folder({ 'plan.md': '- [ ] one\n', 'image.md': Buffer.from([0x89, 0x50, 0x00, 0xff]) });
writeFileSync(join(cwd, 'huge.md'), '');
symlinkSync('nowhere', join(cwd, 'gone-astray.md'));
truncateSync(join(cwd, 'huge.md'), 10_000_001);

suite('what a user gets wrong', { concurrency: 4 }, () => {
  const cases: [line: string, complaint: RegExp][] = [
    ['list', /name a note or a folder/],
    ['list nowhere.md', /^dueline: nowhere\.md: no such file or folder$/],
    ['list plan.md/inner', /^dueline: plan\.md\/inner: no such file or folder$/],
    [`list ${'a'.repeat(300)}`, /no such file or folder$/],
    [`explain ${'a'.repeat(300)}:3`, /no such file or folder$/],
    ['list gone-astray.md', /^dueline: gone-astray\.md: no such file or folder$/],
    ['list image.md', /^dueline: image\.md: not a text file/],
    ['list huge.md', /^dueline: huge\.md: larger than 10 MB$/],
    ['check nowhere', /nowhere: no such file/],
    ['explain nowhere.md', /nowhere\.md: no such file/],
    ['explain nowhere.md:3', /nowhere\.md: no such file/],
    ['explain .', /is a folder/],
    ['explain plan.md:9', /no line 9/],
    ['explain plan.md:0', /counted from 1/],
    ['explain', /name one note/],
    ['explain plan.md huge.md', /name one note/],
    ['list --today 2026-02-30 .', /--today: '2026-02-30' is no day; write it as YYYY-MM-DD/],
    ['list --region US .', /--region: 'US' is none of none, CN, JP/],
    ['check --today tomorrow .', /'tomorrow' is no day/],
    ['dates --reference 3/5', /--reference: '3\/5' is no day/],
    ['dates plan.md', /standard input/],
    ['list --format yaml .', /--format: 'yaml' is none of table, json, jsonl, csv, ics, md/],
    ['check --format xml .', /none of pretty, json, sarif, github/],
    ['check --fail-on fatal .', /none of error, warning, information, hint/],
    ['list --kind idea .', /none of task, decision, question, runbook/],
    ['list --kind decision --format ics .', /tasks only/],
    ['list --kind decision --query x .', /tasks only/],
    ['report', /name a note or a folder/],
    ['report --span never .', /^dueline: --span: “never” names no days: try last week/],
    ['report --query ( .', /^dueline: --query: /],
    ['report --by team .', /--by: 'team' is none of list, person, project/],
    ['report --language de .', /none of en, zh, ja/],
    ['export --format pdf .', /none of ics, ics-todos, ics-events, csv, excel, json, md/],
    ['export --query ( .', /^dueline: --query: /],
    ['list --colour .', /^dueline: Unknown option '--colour'; see 'dueline list --help'$/],
    ['list --format', /--format/],
    ['find .', /unknown command 'find'; there are list, report, export, check, dates, explain, lsp/],
    ['--today 2026-03-05', /unknown option '--today'; a command comes first/],
  ];
  for (const [line, complaint] of cases) {
    test(line.slice(0, 60), async () => {
      const { code, stdout, stderr } = await dueline(line.split(' '), { cwd });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr.trimEnd(), complaint);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  test('a query that cannot be read is shown with a caret under the word', async () => {
    const { code, stderr } = await dueline(['list', '--query', '更换 due befor 田中', '.'], { cwd });
    const [first, query, carets] = stderr.split('\n');
    assert.equal(code, 2);
    assert.match(first!, /^dueline: --query: .*befor/);
    assert.equal(query, '  更换 due befor 田中');
    assert.equal(carets, `  ${' '.repeat('更换'.length * 2 + ' due '.length)}^^^^^`);
  });

  test('an object without a text, and input that is no text', async () => {
    const lacking = await dueline(['dates'], { input: 'fine\n{"id": 1}\n' });
    assert.deepEqual([lacking.code, lacking.stderr], [2, 'dueline: line 2: the object has no "text"\n']);
    const odd = await dueline(['dates'], { input: '{"text": "x", "reference": "2026-13-01"}\n' });
    assert.equal(odd.code, 2);
    assert.match(odd.stderr, /line 1: "reference": '2026-13-01' is no day/);
    const binary = await dueline(['dates'], { input: Buffer.from([0xff, 0xfe, 0x00]) });
    assert.equal(binary.code, 2);
  });
});

suite('help', { concurrency: 4 }, () => {
  for (const name of ['list', 'check', 'dates', 'explain', 'lsp']) {
    test(`${name}: usage and examples`, async () => {
      const { code, stdout } = await dueline([name, '--help']);
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`Usage: dueline ${name} `));
      assert.match(stdout, /Examples:\n {2}\S/);
    });
  }

  test('help for the whole names each command; `help NAME` is `NAME --help`', async () => {
    const { code, stdout } = await dueline(['--help']);
    assert.equal(code, 0);
    for (const name of ['list', 'check', 'dates', 'explain', 'lsp']) {
      assert.match(stdout, new RegExp(`^ {2}${name} +\\S`, 'm'));
    }
    assert.deepEqual(await dueline(['help', 'list']), await dueline(['list', '--help']));
  });

  test('without a command the help goes to standard error', async () => {
    const { code, stdout, stderr } = await dueline([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Usage: dueline COMMAND/);
  });

  test('--version', async () => {
    assert.deepEqual(await dueline(['--version']), { code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('the sources run without being bundled', () => {
    const main = new URL('../../server/cli/main.ts', import.meta.url).pathname;
    const say = (...args: string[]) => execFileSync(process.execPath, [main, ...args], { encoding: 'utf8' });
    assert.equal(say('--version'), 'unbuilt\n');
    assert.match(say('--help'), /^Usage: dueline COMMAND/m);
  });
});
