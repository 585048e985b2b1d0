/** What the command takes from the workspace around the notes: settings, git's word on what has changed, files to mend. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { dueline, folder, type Surroundings } from './dueline.ts';

const late = '# Plan 2026-03-02\n\n- [ ] paint the pier by 2026-03-05 @ann\n';
const check = (cwd: string, args: string[], more: Surroundings = {}) =>
  dueline(['check', '--today', '2026-03-10', '--format', 'json', ...args], { cwd, ...more });

const codesIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { code: string; severity: string }[] }).findings.map(
    ({ code, severity }) => `${code} ${severity}`,
  );

suite('settings', { concurrency: 4 }, () => {
  const cases: [name: string, files: Record<string, string>, expected: string[], code: number][] = [
    ['none', {}, ['task-overdue warning'], 1],
    [
      'of every tool',
      { '.dueline/settings.json': '{"diagnostics": {"task-overdue": "error"}}' },
      ['task-overdue error'],
      1,
    ],
    ['with dots', { '.dueline/settings.json': '{"diagnostics.task-overdue": "hint"}' }, ['task-overdue hint'], 0],
    [
      'of the editor, with comments and what is none of ours',
      {
        '.vscode/settings.json':
          '\ufeff{\n  // quiet\n  "editor.tabSize": 2,\n  "dueline.diagnostics.task-overdue": "off",\n}\n',
      },
      [],
      0,
    ],
    [
      'ours before those of the editor, which say the rest',
      {
        '.dueline/settings.json': '{"diagnostics": {"task-overdue": "information"}}',
        '.vscode/settings.json':
          '{"dueline.diagnostics.task-overdue": "error", "dueline.diagnostics.task-no-due": "hint"}',
        'two.md': '- [ ] order lamps\n',
      },
      ['task-overdue information', 'task-no-due hint'],
      0,
    ],
    ['which files are notes', { '.dueline/settings.json': '{"files": {"exclude": ["**/plan.md"]}}' }, [], 0],
  ];
  for (const [name, files, expected, code] of cases)
    test(name, async () => {
      const outcome = await check(folder({ 'plan.md': late, ...files }), ['.']);
      assert.deepEqual(codesIn(outcome.stdout), expected, outcome.stderr);
      assert.equal(outcome.code, code);
    });
  test('are those above the notes, up to their repository', async () => {
    const severity = (value: string) => `{"diagnostics": {"task-overdue": "${value}"}}`;
    const cwd = folder({
      '.dueline/settings.json': severity('error'),
      'inner/.git/HEAD': 'ref: refs/heads/main\n',
      'inner/plan.md': late,
      'plain/deep/plan.md': late,
    });
    assert.deepEqual(codesIn((await check(cwd, ['inner'])).stdout), ['task-overdue warning']);
    assert.deepEqual(codesIn((await check(cwd, ['plain/deep/plan.md'])).stdout), ['task-overdue error']);
  });
  test('an option has the last word', async () => {
    const cwd = folder({
      'a.md': '# 2026-03-10\n\n- [ ] call by end of this week\n',
      '.dueline/settings.json': '{"weekStart": "sunday"}',
    });
    const due = async (...args: string[]) =>
      (await dueline(['list', '--format', 'jsonl', ...args, 'a.md'], { cwd })).stdout.match(/"due":"([^"]+)"/)?.[1];
    assert.deepEqual([await due(), await due('--week-start', 'monday')], ['2026-03-14', '2026-03-15']);
  });
  for (const [name, text, said] of [
    ['no JSON', '{\n  "weekStart": \n}', /^dueline: \.dueline\/settings\.json:3: this is no JSON/],
    ['no object', '[]', /settings are an object in braces/],
  ] as const)
    test(`${name}: a clear error`, async () => {
      const { code, stderr } = await check(folder({ 'plan.md': late, '.dueline/settings.json': text }), ['.']);
      assert.equal(code, 2);
      assert.match(stderr, said);
    });
  test('a misspelt one is named', async () => {
    const files = { 'plan.md': late, '.dueline/settings.json': '{"weekstart": "sunday"}' };
    assert.match((await check(folder(files), ['.'])).stderr, /there is no setting 'weekstart'/);
  });
});

suite('--changed-since', { concurrency: 4 }, () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { stdio: 'pipe' });
  const repository = (): string => {
    const cwd = folder({ 'old.md': late, 'notes/计划.md': '# Plan\n', 'notes/gone.md': late });
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'notes');
    return cwd;
  };
  const notesIn = (stdout: string) =>
    (JSON.parse(stdout) as { findings: { note: string }[] }).findings.map(({ note }) => note);

  test('only what differs, and what git does not know yet', async () => {
    const cwd = repository();
    assert.deepEqual(notesIn((await check(cwd, ['--changed-since', 'HEAD', '.'])).stdout), []);
    writeFileSync(join(cwd, 'notes/计划.md'), late);
    writeFileSync(join(cwd, 'new.md'), late);
    const { stdout, code } = await check(cwd, ['--changed-since', 'HEAD', '.']);
    assert.deepEqual(notesIn(stdout).sort(), ['new.md', 'notes/计划.md']);
    assert.equal(code, 1);
    assert.deepEqual(notesIn((await check(join(cwd, 'notes'), ['--changed-since', 'main', '..'])).stdout).length, 2);
  });
  for (const [name, args, said] of [
    ['no such revision', ['--changed-since', 'nowhere', '.'], /--changed-since: fatal/],
    ['an option for git', ['--changed-since=--output=x', '.'], /--changed-since: fatal/],
    ['standard input', ['--changed-since', 'HEAD', '-'], /about files/],
  ] as const)
    test(`${name} is refused`, async () => {
      const { code, stderr } = await check(repository(), [...args]);
      assert.equal(code, 2);
      assert.match(stderr, said);
    });
});

suite('--fix', { concurrency: 4 }, () => {
  // `#tag` is no heading that lacks its space.
  const wrong = '#tag\r\n\r\n- [ ] paint  \r\n##Next\r\n\u00a0\r\n';
  const right = wrong.replace('##Next', '## Next');
  const bytes = (text: string) => Buffer.from(`\ufeff${text}`);
  const notes = () => folder({ 'a.md': bytes(wrong), 'b.md': '# Fine\n\n#tag\n' });
  const text = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

  test('mends what is certain and leaves all other bytes', async () => {
    const cwd = notes();
    const { mtimeMs } = statSync(join(cwd, 'b.md'));
    const { code, stderr, stdout } = await check(cwd, ['--fix', '.']);
    assert.equal(text(cwd, 'a.md'), `\ufeff${right}`);
    assert.deepEqual([code, stderr, codesIn(stdout)], [0, 'Mended: a.md\n', []]);
    assert.equal(statSync(join(cwd, 'b.md')).mtimeMs, mtimeMs);
  });
  test('--dry-run writes nothing, and shows a patch that git takes', async () => {
    const cwd = notes();
    const { code, stdout } = await check(cwd, ['--fix', '--dry-run', '.']);
    assert.equal(code, 1);
    assert.match(stdout, /^--- a\/a\.md\t?\n\+\+\+ b\/a\.md\t?\n/m);
    assert.match(stdout, /^-##Next\r?\n\+## Next\r?$/m);
    assert.equal(text(cwd, 'a.md'), `\ufeff${wrong}`);
    const clean = folder({ 'a.md': right });
    assert.deepEqual([(await check(clean, ['--fix', '--dry-run', '.'])).code, text(clean, 'a.md')], [0, right]);
  });
  test('a file that cannot be written is named and stays', async () => {
    const { code, stderr } = await check(notes(), ['--fix', '--dry-run', '-'], { input: wrong });
    assert.deepEqual([code, stderr], [2, 'dueline: --fix writes files: it cannot mend standard input\n']);
  });
  test('--dry-run alone means nothing', async () => {
    assert.match((await check(notes(), ['--dry-run', '.'])).stderr, /--dry-run goes with --fix/);
  });
});

suite('standard input', { concurrency: 4 }, () => {
  test('is a note', async () => {
    const { stdout } = await check(folder({}), ['-'], { input: late });
    assert.deepEqual(codesIn(stdout), ['task-overdue warning']);
    const list = await dueline(['list', '--format', 'jsonl', '-'], { input: late });
    assert.match(list.stdout, /"note":"-","line":3,"title":"paint the pier"/);
    assert.match((await dueline(['explain', '-'], { input: late })).stdout, /paint the pier/);
  });
  test('must be text', async () => {
    const { code, stderr } = await check(folder({}), ['-'], { input: Buffer.from([0xff, 0xfe, 0]) });
    assert.deepEqual([code, stderr], [2, 'dueline: standard input: not a text file (UTF-8)\n']);
  });
});

suite('completion', { concurrency: 4 }, () => {
  const script = async (shell: string) => (await dueline(['completion', shell])).stdout;
  const offers = (words: string[], source: string): string[] =>
    execFileSync(
      'bash',
      [
        '-c',
        `${source}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dueline; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        ...words,
      ],
      { encoding: 'utf8' },
    )
      .split('\n')
      .filter(Boolean);

  test('of bash', async () => {
    const source = await script('bash');
    assert.deepEqual(offers(['dueline', 'ch'], source), ['check']);
    assert.deepEqual(offers(['dueline', 'check', '--fa'], source), ['--fail-on']);
    assert.deepEqual(offers(['dueline', 'check', '--fail-on', 'w'], source), ['warning']);
    assert.deepEqual(offers(['dueline', 'completion', ''], source), ['bash', 'zsh', 'fish']);
    assert.deepEqual(offers(['dueline', 'check', 'no'], source), []);
    assert.ok(offers(['dueline', 'list', '--'], source).includes('--query'));
  });
  for (const shell of ['zsh', 'fish'])
    test(`of ${shell}: each command and option, quoted`, async () => {
      const source = await script(shell);
      for (const words of ['check', 'fail-on', 'error', 'completion', 'query', 'REVISION'].slice(0, -1))
        assert.ok(source.includes(words), words);
      assert.equal(source.replaceAll("'\\''", '').split("'").length % 2, 1, 'quotes come in pairs');
    });
  test('of another shell is refused', async () => {
    const { code, stderr } = await dueline(['completion', 'cmd']);
    assert.deepEqual([code, stderr], [2, 'dueline: name a shell: bash, zsh, fish\n']);
  });
});
