import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { URI } from 'vscode-uri';
import { remoteSteps } from '../../server/lsp/remote.ts';
import { dueline, folder } from '../cli/dueline.ts';
import { startClient } from './client.ts';

const config = (url: string) =>
  `[core]\n\tbare = false\n[remote "fork"]\n\turl = git@example.com:ann/x.git\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n[branch "main"]\n\tremote = origin\n`;

/** What is found from a folder, among files by path. */
function found(from: string, files: Record<string, string>): string | undefined {
  const steps = remoteSteps(URI.file(from));
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
