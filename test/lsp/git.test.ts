/** What git knows of notes, asked of real repositories; and that asking it runs nothing else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import { createHistory } from '../../server/lsp/git/history.ts';
import { repositoryAt } from './repository.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dueline-git-'));
  made.push(folder);
  return folder;
};

const lines = (count: number, last = ''): string =>
  Array.from({ length: count }, (_, at) => `- [ ] Task number ${at}\n`).join('') + last;

/** `2026-03-01 first line…` of each version of a note. */
async function told(uri: string, ends: string[], history = createHistory()): Promise<string[]> {
  const versions = (await history.versions([uri], ends)).get(uri) ?? [];
  const texts = await history.texts(versions);
  return versions.map(({ day, blob }) => `${day} ${texts.get(blob)?.trim().split('\n').at(-1)}`);
}

suite('the last commit of a note', { concurrency: 4 }, () => {
  test('is that which changed its text last, whatever else was committed, moved or typed since', async () => {
    const { commit, uri, move, write } = repositoryAt(emptyFolder());
    commit('2026-01-05', { 'runbooks/old name.md': lines(9), 'notes/计划.md': 'a\n', 'other.md': 'x\n' });
    commit('2026-02-03', { 'notes/计划.md': 'b\n', 'code.ts': '1' });
    move('runbooks/old name.md', 'runbooks/復旧 手順.md');
    commit('2026-03-04');
    write('notes/计划.md', 'not committed');
    write('new.md', 'not known to git');
    const uris = ['runbooks/復旧 手順.md', 'notes/计划.md', 'other.md', 'new.md', 'gone.md'].map(uri);
    const days = await createHistory().lastCommitDays(uris);
    assert.deepEqual(
      uris.map((one) => days.get(one)),
      ['2026-01-05', '2026-02-03', '2026-01-05', undefined, undefined],
    );
  });

  test('is known anew after another commit', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    const history = createHistory();
    const day = async () => (await history.lastCommitDays([uri('a.md')])).get(uri('a.md'));
    assert.equal(await day(), undefined, 'a repository without a commit');
    commit('2026-01-05', { 'a.md': '1' });
    assert.equal(await day(), '2026-01-05');
    assert.equal(await day(), '2026-01-05');
    commit('2026-01-06', { 'a.md': '2' });
    assert.equal(await day(), '2026-01-06');
  });

  test('what was merged is a change of the day on which it came; days are those of who committed', async () => {
    const { commit, uri, git } = repositoryAt(emptyFolder());
    commit('2026-01-05', { 'a.md': '1', 'b.md': '1' });
    git(['checkout', '-q', '-b', 'side']);
    commit('2026-01-06', { 'b.md': '2' });
    git(['checkout', '-q', 'main']);
    commit('2026-01-07T23:30:00-0800', { 'a.md': '2' });
    const date = '2026-01-09T12:00:00+0000';
    git(['merge', '-q', '--no-edit', 'side'], { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date });
    const days = await createHistory().lastCommitDays([uri('a.md'), uri('b.md')]);
    assert.deepEqual([days.get(uri('a.md')), days.get(uri('b.md'))], ['2026-01-07', '2026-01-09']);
  });

  test('a shallow clone knows what it saw change, and nothing of the rest', async () => {
    const { commit, folder } = repositoryAt(emptyFolder());
    commit('2026-01-05', { 'a.md': '1', 'b.md': '1' });
    commit('2026-02-05', { 'c.md': '1' });
    commit('2026-03-05', { 'b.md': '2' });
    const clone = join(emptyFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '2', pathToFileURL(folder).href, clone], { stdio: 'pipe' });
    const uris = ['a.md', 'b.md', 'c.md'].map((path) => URI.file(join(clone, path)).toString());
    assert.deepEqual([...(await createHistory().lastCommitDays(uris))], [[uris[1], '2026-03-05']]);
  });

  test('without a repository, and of what is no file, nothing is known', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.md'), '1');
    const uris = [URI.file(join(folder, 'a.md')).toString(), 'untitled:Untitled-1', 'vscode-vfs://github/a/b.md'];
    assert.equal((await createHistory().lastCommitDays(uris)).size, 0);
    assert.equal((await createHistory().versions(uris, ['2026-01-01'])).size, 0);
  });

  test('a folder inside of a repository, and a repository inside of a folder', async () => {
    const outer = repositoryAt(emptyFolder());
    outer.commit('2026-01-05', { 'docs/plans/a.md': '1' });
    const inner = repositoryAt(join(outer.folder, 'nested'));
    inner.commit('2026-02-05', { 'b.md': '1' });
    const uris = [outer.uri('docs/plans/a.md'), inner.uri('b.md')];
    assert.deepEqual([...(await createHistory().lastCommitDays(uris)).values()], ['2026-01-05', '2026-02-05']);
  });
});

suite('the versions of a note', { concurrency: 4 }, () => {
  const ends = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'];

  test('are those that stood at the end of a day, each once', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    commit('2026-02-27', { 'a.md': 'one' });
    commit('2026-03-03', { 'a.md': 'two' });
    commit('2026-03-08', { 'a.md': 'three' });
    commit('2026-03-19', { 'a.md': 'four' });
    commit('2026-03-24', { 'a.md': 'five' });
    assert.deepEqual(await told(uri('a.md'), ends), ['2026-02-27 one', '2026-03-08 three', '2026-03-19 four']);
  });

  test('go back through renames, and not into a note that was there before under its name', async () => {
    const { commit, uri, move, git } = repositoryAt(emptyFolder());
    commit('2026-02-20', { 'plan.md': 'another plan' });
    git(['rm', '-q', 'plan.md']);
    commit('2026-02-21');
    commit('2026-02-27', { 'draft/計画.md': lines(9, 'one') });
    move('draft/計画.md', 'archive.md');
    commit('2026-03-03', { 'archive.md': lines(9, 'two') });
    move('archive.md', 'plan.md');
    commit('2026-03-17');
    commit('2026-03-18', { 'archive.md': 'another note' });
    assert.deepEqual(await told(uri('plan.md'), ['2026-02-20', ...ends]), [
      '2026-02-27 one',
      '2026-03-03 two',
      '2026-03-17 two',
    ]);
    assert.deepEqual(await told(uri('archive.md'), ends), ['2026-03-18 another note']);
  });

  test('clocks that go wrong do not bring them out of order', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    commit('2026-03-09', { 'a.md': 'one' });
    commit('2026-03-04', { 'a.md': 'two' });
    assert.deepEqual(await told(uri('a.md'), ends), ['2026-03-04 two']);
  });

  test('what is no text, or too large, has none', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    commit('2026-03-01', { 'a.md': 'x'.repeat(2_000_001) });
    commit('2026-03-08', { 'a.md': 'a\0b' });
    commit('2026-03-15', { 'a.md': 'words' });
    assert.deepEqual(await told(uri('a.md'), ends), [
      '2026-03-01 undefined',
      '2026-03-08 undefined',
      '2026-03-15 words',
    ]);
  });

  test('who no longer waits gets nothing, and the next one all', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    commit('2026-03-01', { 'a.md': 'one' });
    const history = createHistory();
    const signal = AbortSignal.abort();
    assert.equal((await history.versions([uri('a.md')], ends, signal)).size, 0);
    const some = (await history.versions([uri('a.md')], ends)).get(uri('a.md'))!;
    assert.equal((await history.texts(some, signal)).size, 0);
    assert.equal((await history.texts(some)).size, 1);
  });
});

suite('asking git', { concurrency: 1 }, () => {
  test('runs nothing that a repository or the environment names', async () => {
    const { commit, folder, git, uri, write } = repositoryAt(emptyFolder());
    commit('2026-03-01', { 'a.md': 'one' });
    const seen = join(emptyFolder(), 'seen');
    const program = join(folder, 'program.sh');
    write('program.sh', `#!/bin/sh\necho ran >> '${seen}'\n`);
    execFileSync('chmod', ['+x', program]);
    write('.gitattributes', '*.md diff=words filter=words\n');
    const traps = ['core.fsmonitor', 'core.pager', 'pager.log', 'diff.external', 'diff.words.textconv', 'gpg.program'];
    for (const name of [...traps, 'diff.words.command', 'core.sshCommand', 'core.editor', 'credential.helper'])
      git(['config', name, program]);
    git(['config', 'log.showSignature', 'true']);
    git(['config', 'log.follow', 'true']);
    // Run by git in what is no test of ours, they do run.
    assert.throws(() => git(['--paginate', 'diff', '--ext-diff', 'HEAD~1'], { GIT_EXTERNAL_DIFF: program }));
    rmSync(seen, { force: true });
    process.env.GIT_EXTERNAL_DIFF = program;
    process.env.GIT_DIR = '/nowhere';
    try {
      assert.deepEqual(await told(uri('a.md'), ['2026-03-08']), ['2026-03-01 one']);
      assert.equal((await createHistory().lastCommitDays([uri('a.md')])).size, 1);
    } finally {
      delete process.env.GIT_EXTERNAL_DIFF;
      delete process.env.GIT_DIR;
    }
    assert.equal(existsSync(seen), false);
  });

  test('without git nothing is known', async () => {
    const { commit, uri } = repositoryAt(emptyFolder());
    commit('2026-03-01', { 'a.md': 'one' });
    const { PATH } = process.env;
    process.env.PATH = emptyFolder();
    try {
      assert.equal((await createHistory().lastCommitDays([uri('a.md')])).size, 0);
      const versions = [{ day: '2026-03-01', blob: 'f'.repeat(40), repository: made[0]! }];
      assert.equal((await createHistory().texts(versions)).size, 0);
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('fetches nothing that a partial clone lacks', async () => {
    const { commit, folder, git } = repositoryAt(emptyFolder());
    commit('2026-03-01', { 'a.md': lines(9, 'one') });
    commit('2026-03-08', { 'a.md': lines(9, 'two') });
    git(['config', 'uploadpack.allowFilter', 'true']);
    const clone = join(emptyFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--filter=blob:none', pathToFileURL(folder).href, clone], { stdio: 'pipe' });
    const uri = URI.file(join(clone, 'a.md')).toString();
    assert.equal((await createHistory().lastCommitDays([uri])).get(uri), '2026-03-08');
    const versions = (await createHistory().versions([uri], ['2026-03-01', '2026-03-08'])).get(uri)!;
    const texts = await createHistory().texts(versions);
    assert.deepEqual(
      versions.map(({ day, blob }) => [day, texts.has(blob)]),
      [
        ['2026-03-01', false],
        ['2026-03-08', true],
      ],
    );
  });
});
