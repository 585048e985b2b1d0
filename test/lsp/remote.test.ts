import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { URI } from 'vscode-uri';
import { userSteps } from '../../server/lsp/gitUser.ts';
import { remoteSteps } from '../../server/lsp/remote.ts';
import { type TreeParams, type TreeResult, treeRequest } from '../../server/protocol.ts';
import { dueline, folder } from '../cli/dueline.ts';
import { startClient } from './client.ts';

const config = (url: string) =>
  `[core]\n\tbare = false\n[remote "fork"]\n\turl = git@example.com:ann/x.git\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n[branch "main"]\n\tremote = origin\n`;

/** What is found from a folder, among files by path. */
const found = (from: string, files: Record<string, string>) => last(remoteSteps(URI.file(from)), files);

/** What steps find among files by path. */
function last<Found>(steps: Generator<URI, Found, string | null>, files: Record<string, string>): Found {
  let step = steps.next();
  while (!step.done) step = steps.next(files[step.value.path] ?? null);
  return step.value;
}

describe('the git remote of a folder', () => {
  const url = 'git@github.com:acme/harbor.git';
  test('its own, or that of a folder above', () => {
    const files = { '/work/harbor/.git/config': config(url) };
    assert.equal(found('/work/harbor', files), url);
    assert.equal(found('/work/harbor/docs/plans', files), url);
    assert.equal(found('/work', files), undefined);
  });
  test('a worktree, whose configuration is shared', () => {
    const files = {
      '/work/fix/.git': 'gitdir: /work/harbor/.git/worktrees/fix\n',
      '/work/harbor/.git/worktrees/fix/commondir': '../..\n',
      '/work/harbor/.git/config': config(url),
    };
    assert.equal(found('/work/fix', files), url);
  });
  test('a submodule, which has one of its own', () => {
    const files = {
      '/work/harbor/crane/.git': 'gitdir: ../.git/modules/crane\n',
      '/work/harbor/.git/modules/crane/config': config('https://github.com/acme/crane'),
      '/work/harbor/.git/config': config(url),
    };
    assert.equal(found('/work/harbor/crane', files), 'https://github.com/acme/crane');
  });
  test('none: no origin, no repository, a broken file', () => {
    assert.equal(found('/work/a', { '/work/a/.git/config': '[remote "fork"]\n\turl = x/y\n' }), undefined);
    assert.equal(found('/work/a', { '/work/a/.git': 'nonsense' }), undefined);
    assert.equal(found('/work/a', {}), undefined);
  });
});

describe("git's user name", () => {
  const named = (name: string) =>
    `[core]\n\tname = core\n[user]\n\temail = a@example.com\n\tName = ${name}\n[remote "origin"]\n\tname = x\n`;
  const name = (files: Record<string, string>, home: string | null = '/home/ann') =>
    last(userSteps(URI.file('/work/harbor/docs'), home === null ? null : URI.file(home)), files);
  const cases: [name: string, files: Record<string, string>, expected: string | null][] = [
    ['of the repository', { '/work/harbor/.git/config': named('王芳'), '/home/ann/.gitconfig': named('Ann') }, '王芳'],
    ['of the home', { '/work/harbor/.git/config': config('x'), '/home/ann/.gitconfig': named('"Ann Lee"') }, 'Ann Lee'],
    ['of the other place in the home', { '/home/ann/.config/git/config': named('田中 太郎 # work') }, '田中 太郎'],
    ['on the line of its section', { '/home/ann/.gitconfig': '[user] name = Ann\n' }, 'Ann'],
    [
      'none: another section, no name',
      { '/home/ann/.gitconfig': '[alias]\n\tname = status\n[user]\n\tname =\n' },
      null,
    ],
  ];
  for (const [what, files, expected] of cases) test(what, () => assert.equal(name(files), expected));
  test('no home', () => assert.equal(name({ '/home/ann/.gitconfig': named('Ann') }, null), null));

  test('is whose tasks are mine where no name is set', async () => {
    const files = { '.git/config': named('李雷'), 'plan.md': '- [ ] paint @李雷\n- [ ] sweep @mori\n' };
    const mine = async (settings: Record<string, unknown>) => {
      const client = await startClient({ files, settings });
      const question: TreeParams = { grouping: 'owner', filter: '', mine: true, parent: null };
      const { nodes } = await client.request<TreeResult>(treeRequest, question);
      await client.stop();
      return nodes.map(({ label }) => label);
    };
    assert.deepEqual(await mine({}), ['李雷']);
    assert.deepEqual(await mine({ me: ['mori'] }), ['mori']);
  });
});

describe('a bare number', () => {
  const files = {
    '.git/config': config('git@github.com:acme/harbor.git'),
    'plan.md': '- [ ] paint, see #12\n',
    'minutes.md': '- [ ] sweep, see https://github.com/acme/harbor/issues/12\n',
  };
  const links = async (settings?: Record<string, unknown>) => {
    const client = await startClient({ files, ...(settings && { settings }) });
    const found = await client.request<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: client.uri('plan.md') },
    });
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: client.uri('plan.md') },
      position: { line: 0, character: 18 },
    });
    await client.stop();
    return { targets: found.map(({ target }) => target), hover: hover.contents.value };
  };
  test('leads to the tracker of its folder, and is the issue that others write in full', async () => {
    const { targets, hover } = await links();
    assert.deepEqual(targets, ['https://github.com/acme/harbor/issues/12']);
    assert.match(hover, /acme\/harbor · .*git remote/);
    assert.match(hover, /In 1 other note/);
  });
  test('leads where the setting says', async () => {
    const { targets, hover } = await links({ issues: { repository: 'https://gitlab.com/acme/quay' } });
    assert.deepEqual(targets, ['https://gitlab.com/acme/quay/-/issues/12']);
    assert.match(hover, /acme\/quay · .*setting/);
  });
  test('is listed with its repository', async () => {
    const { stdout } = await dueline(['list', '--format', 'jsonl', 'plan.md'], { cwd: folder(files) });
    assert.deepEqual(JSON.parse(stdout).issues, ['acme/harbor#12']);
  });
});
