/**
 * A session in Neovim, with its built-in client and `dueline lsp` alone (session.lua): what any editor gets that speaks the
 * protocol. Skipped where there is no Neovim.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { folder, program } from '../cli/dueline.ts';

const notes = {
  'sync.md':
    '# Sync 2026-03-02\n\nAttendees: Ann Lee (@alee), Bob Stone\n\n- [ ] Ann Lee to paint the pier by Friday\n- [ ] @bob books the room\n',
  'plan.md': '- [ ] row. Owner: Ann Lee\n- [ ] swimming\n',
  '作業.md': '- [ ] 塗装をする（担当: 田中さん）\n- [ ] 見積もりを出す\n',
  '定例.md': '# 定例\n\n参加者：田中太郎（@tanaka）、佐藤花子\n\n- [ ] 見積もりを出してもらう\n',
};

interface Seen {
  failed?: string;
  diagnostics: string[];
  hover: string;
  completion: string[];
  definition: string;
  references: string[];
  action: string;
  undone: string;
  renamed: { open: string; closed: string; undone: string };
  refused: string;
}

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n', 1)[0];

suite('a session in Neovim', { skip: version ? false : 'there is no nvim here' }, () => {
  let seen: Seen;
  before(async () => {
    seen = await session();
  });

  test(`goes to its end: ${version}`, () => assert.equal(seen.failed, undefined));
  test('diagnostics', () => assert.deepEqual(seen.diagnostics, ['5 task-overdue']));
  test('hover', () => assert.match(seen.hover, /2026-03-06 \(Fri\)/));
  test('completion', () => assert.ok(seen.completion.includes('alee'), seen.completion.join()));
  test('definition', () => assert.equal(seen.definition, '3:12'));
  test('references', () =>
    assert.deepEqual(seen.references, ['plan.md:1:19', 'sync.md:3:12', 'sync.md:3:22', 'sync.md:5:7']));
  test('a code action, and one undo', () => {
    assert.equal(seen.action, '- [x] Ann Lee to paint the pier by Friday');
    assert.equal(seen.undone, '- [ ] Ann Lee to paint the pier by Friday');
  });
  test('rename, over an open note and a closed one', () => {
    assert.match(seen.renamed.open, /担当: 山田さん/);
    assert.match(seen.renamed.closed, /参加者：山田太郎（@tanaka）、佐藤花子/);
    assert.match(seen.renamed.undone, /担当: 田中さん/);
  });
  test('what cannot be renamed says why', () => assert.match(seen.refused, /Only people, issues and headings/));
});

/** Runs session.lua on the notes. Neovim finds nothing of the user's there, nor leaves anything. */
async function session(): Promise<Seen> {
  const home = folder({});
  const result = join(home, 'seen.json');
  const script = join(import.meta.dirname, 'session.lua');
  const child = spawn('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      LC_ALL: 'C.UTF-8',
      NODE: process.execPath,
      DUELINE: program,
      NOTES: folder(notes),
      RESULT: result,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  const late = setTimeout(() => child.kill('SIGKILL'), 90_000);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(late);
  try {
    return JSON.parse(readFileSync(result, 'utf8')) as Seen;
  } catch {
    throw new Error(`Neovim came to no end: ${printed}`);
  }
}
