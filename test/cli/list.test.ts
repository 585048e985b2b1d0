/** `dueline list`: what is listed, and each format read back by a reader of its kind. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plainText } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import stringWidth from 'string-width';
import { walk } from '../../server/lsp/disk.ts';
import { dueline, folder, jsonl } from './dueline.ts';
import { parseCalendar, parseCsv } from './readers.ts';

const notes = folder({
  'plan.md': `# Plan 2026-03-02

## Rollout

- [ ] renew the certificate by 2026-03-05 @mori
- [x] order two disks @ana
- [ ] 更换交换机，确认 "A, B" 两路；50% \\ 完成 2026-03-10 @张伟
`,
  'inner/todo.markdown': '- [ ] write the report 2026-03-20\n',
  'inner/readme.txt': '- [ ] not a note by its name\n',
  '.hidden/plan.md': '- [ ] hidden away\n',
  'node_modules/x/README.md': '- [ ] of somebody else\n',
  'binary.md': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00]),
});
const list = async (args: string[], cwd = notes) => {
  const { code, stdout, stderr } = await dueline(['list', '--today', '2026-03-06', ...args], { cwd });
  assert.equal(code, 0, stderr);
  return stdout;
};
const rows = async (args: string[]) => jsonl(await list(['--format', 'jsonl', ...args]));
const titles = async (args: string[]) => (await rows(args)).map(({ title }) => title);

suite('list: what is listed', { concurrency: 4 }, () => {
  test('many notes, which other threads read, are listed as each of them is', async () => {
    const lines = [
      '- [ ] paint the pier by 2026-03-09 @ana',
      '- [ ] 刷栈桥 2026-03-10 @张伟',
      '- [ ] 桟橋を塗る 3/11まで @mori',
    ];
    const names = Array.from({ length: 400 }, (_, at) => `${String(at).padStart(3, '0')}.md`);
    const cwd = folder({
      ...Object.fromEntries(names.map((name, at) => [name, `# Plan 2026-03-02\n\n${lines[at % 3]} ${at}\n`])),
      '200b.md': Buffer.from([0x23, 0xff, 0xfe, 0x00]),
    });
    const { stdout, stderr } = await dueline(['list', '--all', '--format', 'jsonl', '--today', '2026-03-06', '.'], {
      cwd,
    });
    const [one, few] = await Promise.all([
      dueline(['list', '--all', '--format', 'jsonl', '--today', '2026-03-06', '399.md'], { cwd }),
      dueline(['list', '--all', '--format', 'jsonl', '--today', '2026-03-06', ...names.slice(0, 3)], { cwd }),
    ]);
    assert.equal(stderr, 'dueline: 200b.md: passed over, not a text file (UTF-8)\n');
    const listed = jsonl(stdout);
    assert.deepEqual([...new Set(listed.map(({ note }) => note))], names);
    assert.deepEqual(
      jsonl(few.stdout).map(({ title, due, owners }) => [title, due, owners]),
      listed.slice(0, 3).map(({ title, due, owners }) => [title, due, owners]),
    );
    assert.deepEqual(
      jsonl(one.stdout).map(({ title, due }) => [title, due]),
      listed.slice(-1).map(({ title, due }) => [title, due]),
    );
  });

  test('open tasks of notes below a folder; hidden folders and node_modules left out', async () => {
    assert.deepEqual(
      (await rows(['.'])).map(({ note, line }) => `${note}:${line}`),
      ['plan.md:5', 'plan.md:7', 'inner/todo.markdown:1'],
    );
  });

  test('a row has the fields that others rely on', async () => {
    const [first] = await rows(['plan.md']);
    assert.deepEqual(Object.keys(first!), [
      ...['note', 'line', 'title', 'status', 'owners', 'due', 'start', 'done'],
      ...['priority', 'issues', 'section', 'certainty', 'kind', 'estimate', 'progress'],
      ...['trail', 'carried', 'id'],
    ]);
    const { title, id, ...rest } = first!;
    assert.match(String(id), /^[0-9a-f]{28,}$/);
    assert.match(String(title), /renew the certificate/);
    assert.deepEqual(rest, {
      note: 'plan.md',
      line: 5,
      status: 'todo',
      owners: ['mori'],
      due: '2026-03-05',
      start: null,
      done: null,
      priority: null,
      issues: [],
      section: ['Plan 2026-03-02', 'Rollout'],
      certainty: 'explicit',
      kind: 'task',
      estimate: null,
      progress: null,
      trail: null,
      carried: 0,
    });
  });

  test('--all adds what is done', async () => {
    const statuses = (await rows(['--all', 'plan.md'])).map(({ status }) => status);
    assert.deepEqual(statuses, ['todo', 'done', 'todo']);
  });

  test('an item that is carried from note to note stands in the newest; --all has all its copies', async () => {
    const plans = folder({
      'plans/2026-02-23.md': '- [ ] 换掉三号灯（2月27日）\n',
      'plans/2026-03-02.md': '- [ ] 换掉三号灯，灯已到货（3月5日）\n- [ ] 换掉四号灯\n',
    });
    const copies = async (args: string[]) =>
      jsonl(await list(['--format', 'jsonl', ...args, '.'], plans)).map((row) => [
        row.note,
        row.line,
        row.trail,
        row.carried,
      ]);
    assert.deepEqual(await copies([]), [
      ['plans/2026-03-02.md', 1, 'plans/2026-02-23.md:1', 1],
      ['plans/2026-03-02.md', 2, null, 0],
    ]);
    assert.deepEqual((await copies(['--all']))[0], ['plans/2026-02-23.md', 1, 'plans/2026-02-23.md:1', 0]);
  });

  test('--query narrows, and a query that names a status needs no --all', async () => {
    assert.match(String(await titles(['--query', 'overdue', '.'])), /^renew the certificate[^,]*$/);
    assert.match(String(await titles(['--query', 'done', '.'])), /^order two disks[^,]*$/);
    assert.deepEqual(await titles(['--query', 'owner is nobody-here', '.']), []);
  });

  test('a query sorts, limits and groups; in formats without groups each task stands once', async () => {
    const cwd = folder({
      'plan.md':
        '# Plan 2026-03-02\n\n- [ ] 刷漆 @王芳 @ito due 2026-03-05\n- [ ] lamp @ito due 2026-03-03\n- [ ] rope due 2026-03-10\n',
    });
    const query = ['--query', '按负责人分组 sort by due', '.'];
    const grouped = jsonl(await list(['--format', 'jsonl', ...query], cwd));
    assert.deepEqual(
      grouped.map(({ group, line }) => `${group} ${line}`),
      ['ito 4', 'ito 3', '王芳 3', 'Nobody 5'],
    );
    const lines = (text: string) => text.split('\n').map((line) => line.replace(/ {2}.*/, ''));
    const table = lines(await list(query, cwd));
    assert.deepEqual(
      table.filter((line) => line !== ''),
      ['Due', 'ito', '2026-03-03', '2026-03-05', '王芳', '2026-03-05', 'Nobody', '2026-03-10'],
    );
    const markdown = await list(['--format', 'md', ...query], cwd);
    assert.match(markdown, /^## ito\n\n.*lamp.*\n.*刷漆.*\n\n## 王芳\n\n.*\n\n## Nobody\n/);
    const flat = parseCsv(await list(['--format', 'csv', ...query], cwd)).map(([, line]) => line);
    assert.deepEqual(flat, ['line', '4', '3', '5']);
    const limited = jsonl(await list(['--format', 'jsonl', '--query', 'limit 1', '.'], cwd));
    assert.deepEqual(
      limited.map(({ line }) => line),
      [4],
    );
  });

  test('explain tells on standard error how a query was understood', async () => {
    const args = ['list', '--today', '2026-03-06', '--format', 'jsonl', '--query', 'explain due before 下周五', '.'];
    const { stdout, stderr } = await dueline(args, { cwd: notes });
    assert.match(stderr, /^due before 2026-03-13 \(Fri\) {2}# 下周五\n/);
    assert.equal(jsonl(stdout).length, 2);
  });

  test('--today moves what is overdue', async () => {
    assert.deepEqual(await titles(['--today', '2026-03-05', '--query', 'overdue', '.']), []);
  });

  test('--region, --week-start and --me say what the settings of an editor say', async () => {
    const cwd = folder({
      '2026-04-28.md': '- [ ] check the backup within 3 business days @mori\n- [ ] water the plants by this Sunday\n',
    });
    const dues = async (...args: string[]) =>
      jsonl(await list(['--format', 'jsonl', ...args, '.'], cwd)).map(({ due }) => due);
    assert.deepEqual(await dues(), ['2026-05-01', '2026-05-03']);
    assert.deepEqual(await dues('--region', 'JP', '--week-start', 'sunday'), ['2026-05-07', '2026-04-26']);
    assert.deepEqual(await dues('--query', 'mine'), []);
    assert.deepEqual(await dues('--query', 'mine', '--me', 'sato, Mori'), ['2026-05-01']);
  });

  test('mine are the tasks of the name that git has, where nothing else says one', async () => {
    const files = { 'a.md': '- [ ] call the yard @mori\n- [ ] tar the hull @sato\n' };
    const user = (name: string) => `[user]\n\tname = ${name}\n`;
    const titlesOf = async (cwd: string, ...args: string[]) =>
      jsonl(await list(['--format', 'jsonl', '--query', 'mine', ...args, '.'], cwd)).map(({ title }) => title);
    const own = folder({ ...files, '.git/config': user('Mori') });
    assert.deepEqual(await titlesOf(own), ['call the yard @mori']);
    assert.deepEqual(await titlesOf(own, '--me', 'sato'), ['tar the hull @sato']);
    const home = folder({ '.gitconfig': user('Sato'), 'notes/a.md': files['a.md'] });
    const args = ['list', '--format', 'jsonl', '--query', 'mine', 'notes'];
    const { stdout } = await dueline(args, { cwd: home, env: { HOME: home } });
    assert.deepEqual(
      jsonl(stdout).map(({ title }) => title),
      ['tar the hull @sato'],
    );
    const set = folder({ ...files, '.git/config': user('Mori'), '.dueline/settings.json': '{ "me": ["sato"] }' });
    assert.deepEqual(await titlesOf(set), ['tar the hull @sato']);
  });

  test('--view takes the query of a saved view: by its file, by its name, from the folder above', async () => {
    const cwd = folder({
      'work/2026-03-05.md': '- [ ] call the yard @mori\n- [ ] tar the hull @sato\n- [ ] 換帆 @sato\n',
      '.dueline/views/sato.yaml': 'name: 佐藤の分\nquery: |\n  owner is sato\n  sort by title reverse\n',
      '.dueline/views/yard.yml': 'owner is mori',
      '.dueline/views/wrong.yaml': 'name: Wrong\nquery: owner is sato group by colour\n',
      '.git/config': '',
    });
    const shown = async (...args: string[]) =>
      jsonl(await list(['--format', 'jsonl', ...args, 'work'], cwd)).map(({ title }) => title);
    assert.deepEqual(await shown('--view', 'sato'), ['換帆 @sato', 'tar the hull @sato']);
    assert.deepEqual(await shown('--view', '佐藤の分'), ['換帆 @sato', 'tar the hull @sato']);
    assert.deepEqual(await shown('--view', 'YARD'), ['call the yard @mori']);
    for (const [args, why] of [
      [['--view', 'late'], /no saved view 'late'; there are 'sato', 'wrong', 'yard'/],
      [['--view', 'wrong'], /wrong\.yaml: .*2.*colour/],
      [['--view', 'sato', '--query', 'mine'], /--view and --query: name one of them/],
      [['--view', 'sato', '--kind', 'decision'], /--view is for tasks only/],
    ] as [string[], RegExp][]) {
      const { code, stderr } = await dueline(['list', ...args, 'work'], { cwd });
      assert.equal(code, 2, stderr);
      assert.match(stderr, why);
    }
    const bare = folder({ 'a.md': '- [ ] call the yard\n' });
    assert.match((await dueline(['list', '--view', 'late', '.'], { cwd: bare })).stderr, /no file in \.dueline\/views/);
    for (const command of ['export', 'report']) {
      const { stdout, code } = await dueline([command, '--today', '2026-03-06', '--view', 'yard', 'work'], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /call the yard/);
      assert.doesNotMatch(stdout, /tar the hull/);
    }
  });

  test('a named file is read whatever its name, and only once', async () => {
    assert.equal((await titles(['inner/readme.txt', './inner/readme.txt', 'inner/readme.txt'])).length, 1);
  });

  test('a file in a folder that is no text is passed over with a warning', async () => {
    const { code, stderr } = await dueline(['list', '.'], { cwd: notes });
    assert.equal(code, 0);
    assert.equal(stderr, 'dueline: binary.md: passed over, not a text file (UTF-8)\n');
  });

  test('a folder that cannot be read is told by its path', () => {
    const refused: string[] = [];
    const isNote = { globs: { include: [], exclude: [] }, isNote: () => true, mayHoldNotes: () => true };
    const found = [...walk(join(notes, 'no-such-folder'), isNote, (path) => refused.push(path))];
    assert.deepEqual([found, refused], [[null], ['']]);
    assert.ok([...walk(notes, isNote, (path) => refused.push(path))].includes('plan.md'));
    assert.deepEqual(refused, ['']);
  });

  test('nothing found is said, and is no failure', async () => {
    const empty = folder({ 'a.md': 'Nothing to do.\n' });
    const { code, stdout, stderr } = await dueline(['list', empty]);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: 'Nothing found; notes read: 1\n' });
  });

  const minutes = folder({
    'minutes.md': `# Minutes 2026-03-05

## Decisions

- We keep the old cluster until May.

## Open questions

- Who pays for the second line?

## Restart the gateway

\`\`\`sh
systemctl stop gateway
systemctl start gateway
\`\`\`
`,
  });
  for (const [kind, line, title] of [
    ['decision', 5, 'We keep the old cluster until May.'],
    ['question', 9, 'Who pays for the second line?'],
    ['runbook', 11, 'Minutes 2026-03-05 › Restart the gateway'],
  ] as const) {
    test(`--kind ${kind} lists that and nothing else`, async () => {
      const found = jsonl(await list(['--format', 'jsonl', '--kind', kind, '.'], minutes));
      assert.deepEqual(
        found.map((row) => [row.kind, row.line, row.title, row.status, row.due]),
        [[kind, line, title, null, null]],
      );
    });
  }
});

suite('list: formats', { concurrency: 4 }, () => {
  const all = () => rows(['--all', '.']);

  test('json is the same rows in one array', async () => {
    assert.deepEqual(JSON.parse(await list(['--all', '--format', 'json', '.'])), await all());
  });

  test('csv by RFC 4180', async () => {
    const [header, ...cells] = parseCsv(await list(['--all', '--format', 'csv', '.']));
    const expected = (await all()).map((row) =>
      Object.values(row).map((value) => (Array.isArray(value) ? value.join('; ') : String(value ?? ''))),
    );
    assert.deepEqual(header, Object.keys((await all())[0]!));
    assert.deepEqual(cells, expected);
  });

  test('ics by RFC 5545: to-dos with a due date, one identity whatever the line', async () => {
    const text = await list(['--all', '--format', 'ics', '.']);
    const todos = parseCalendar(text);
    const expected = await all();
    assert.deepEqual(
      todos.map(({ SUMMARY, STATUS }) => [SUMMARY, STATUS]),
      expected.map(({ title, status }) => [title, status === 'done' ? 'COMPLETED' : 'NEEDS-ACTION']),
    );
    assert.deepEqual(
      todos.map((todo) => todo['DUE;VALUE=DATE']),
      expected.map(({ due }) => (due ? String(due).replaceAll('-', '') : undefined)),
    );
    assert.equal(new Set(todos.map(({ UID }) => UID)).size, todos.length);
    for (const todo of todos) assert.equal(todo.DTSTAMP, '20260306T000000Z');

    const before = folder({ 'a.md': '- [ ] one\n- [ ] two\n' });
    const after = folder({ 'a.md': 'A line above.\n\n- [ ] zero\n- [ ] one\n- [ ] two\n' });
    const ids = async (cwd: string) =>
      parseCalendar(await list(['--format', 'ics', 'a.md'], cwd)).map(({ UID }) => UID);
    assert.deepEqual((await ids(after)).slice(1), await ids(before));
  });

  test('md is a check list that reads back as the same tasks', async () => {
    const tree = fromMarkdown(await list(['--all', '--format', 'md', '.']), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [plainText(node)] : []));
    const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children : []));
    const expected = await all();
    assert.deepEqual(headings, ['plan.md', 'inner/todo.markdown']);
    assert.deepEqual(
      items.map(({ checked }) => checked),
      expected.map(({ status }) => status === 'done'),
    );
    for (const [index, { title }] of expected.entries()) assert.ok(plainText(items[index]).startsWith(String(title)));
  });

  test('the table is aligned for full-width characters', async () => {
    const lines = (await list(['.'])).trimEnd().split('\n');
    const at = (line: string, what: RegExp) => stringWidth(line.slice(0, line.search(what)));
    assert.equal(lines.length, 4);
    assert.deepEqual(new Set(lines.map((line) => at(line, /Where$|\S+:\d+$/))).size, 1);
    assert.equal(lines.join('').includes('\u001b'), false);
  });

  test('a closed pipe is no failure', async () => {
    const many = folder({ 'a.md': '- [ ] something to do for somebody\n'.repeat(20_000) });
    const { spawnSync } = await import('node:child_process');
    const { program } = await import('./dueline.ts');
    const script = `"${process.execPath}" "${program}" list "${join(many, 'a.md')}"; echo "code $?" >&2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${script}; } | head -1`], { encoding: 'utf8' });
    assert.match(stdout, /^Due +Status/);
    assert.equal(stderr, 'code 0\n');
  });
});
