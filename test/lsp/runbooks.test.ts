import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import type { CommandAtResult } from '../../server/protocol.ts';
import { dueline } from '../cli/dueline.ts';
import { withClient } from './client.ts';
import { repositoryAt } from './repository.ts';

suite('the commands of a runbook', { concurrency: 4 }, () => {
  const text = '# Deploy the ferry\n\n1. `git tag v1.2.0`\n2. go\n   ```sh\n   cd app\n   rm -rf <folder>\n   ```\n';
  const files = { files: { 'runbooks/deploy.md': text }, options: { today: '2026-03-10' } };

  test(
    'stand under what can be done with them, for a client that can',
    withClient({ ...files, options: { ...files.options, runbookCommands: true } }, async ({ request, uri }) => {
      const textDocument = { uri: uri('runbooks/deploy.md') };
      const lenses = await request<CodeLens[]>('textDocument/codeLens', { textDocument });
      const shown = lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]);
      assert.deepEqual(shown, [
        [0, 'Start Run Sheet', 'dueline.runSheet'],
        [2, 'Send to Terminal', 'dueline.sendToTerminal'],
        [2, 'Copy', 'dueline.copyCommand'],
        [2, 'Next Step', 'dueline.nextStep'],
        [4, 'Send all 2 as One', 'dueline.sendBlockToTerminal'],
        [5, 'Send to Terminal', 'dueline.sendToTerminal'],
        [5, 'Copy', 'dueline.copyCommand'],
        [5, 'Next Step', 'dueline.nextStep'],
        [6, 'Send to Terminal', 'dueline.sendToTerminal'],
        [6, 'Copy', 'dueline.copyCommand'],
      ]);
      assert.deepEqual(
        lenses[1]?.command?.arguments,
        [{ ...textDocument, position: { line: 2, character: 4 } }].map(({ uri: note, position }) => ({
          uri: note,
          position,
        })),
      );
    }),
  );

  test(
    'a client without a terminal is offered what it can do',
    withClient({ ...files, options: { ...files.options, runbookCommands: 'noTerminal' } }, async ({ request, uri }) => {
      const textDocument = { uri: uri('runbooks/deploy.md') };
      const lenses = await request<CodeLens[]>('textDocument/codeLens', { textDocument });
      assert.deepEqual(
        new Set(lenses.map(({ command }) => command?.command)),
        new Set(['dueline.runSheet', 'dueline.copyCommand', 'dueline.nextStep']),
      );
    }),
  );

  for (const [name, start] of Object.entries({
    'for a client that cannot': files,
    'where they are switched off': {
      files: files.files,
      options: { runbookCommands: true },
      settings: { codeLens: { commands: false } },
    },
  }))
    test(
      `nothing stands above them ${name}`,
      withClient(start, async ({ request, uri }) => {
        const textDocument = { uri: uri('runbooks/deploy.md') };
        assert.deepEqual(await request('textDocument/codeLens', { textDocument }), []);
      }),
    );

  test(
    'are answered to any client, filled in, with what is to be said before',
    withClient(files, async ({ request, uri }) => {
      const ask = (argument: object) =>
        request<CommandAtResult>('workspace/executeCommand', {
          command: 'dueline.commandAt',
          arguments: [{ uri: uri('runbooks/deploy.md'), ...argument }],
        });
      const open = await ask({ position: { line: 5, character: 5 }, whole: true });
      assert.deepEqual([open?.text, open?.isOpen], ['cd app\nrm -rf <folder>', true]);
      const ready = await ask({ position: { line: 6, character: 5 }, answers: { folder: 'build', more: 1 } });
      assert.equal(ready?.text, 'rm -rf build');
      assert.deepEqual(ready?.dangers, ['“rm -rf” deletes files for good.']);
      assert.equal(await ask({ position: { line: 1, character: 0 } }), null);
      assert.equal(await ask({ position: 3 }), null);
    }),
  );
});

test(
  'that nobody has changed for long is reported by the day of its last commit, by the server as by the command, where git may be run',
  withClient({ options: { today: '2026-03-10' } }, async ({ path, open, uri, problems, notify, until }) => {
    const book =
      '# ferry-brief\n\n## Restart\n\n1. `systemctl restart ferry-brief`\n2. `journalctl -u ferry-brief -n 50`\n';
    const plan = '# Plan 2026-03-09\n\n- [ ] restart ferry-brief after the update\n\n[Map](map.md)\n';
    const { commit } = repositoryAt(path);
    commit('2025-01-10', { 'ops/ferry-brief.md': book });
    commit('2026-03-09', { 'plan.md': plan });
    await open(uri('plan.md'), plan);
    await open(uri('ops/ferry-brief.md'), book);
    await until(() => problems(uri('plan.md'))?.join() === '5 link-broken', 'what is found in the notes');
    assert.deepEqual(problems(uri('ops/ferry-brief.md')) ?? [], []);
    await notify('dueline/trusted', {});
    await until(() => problems(uri('ops/ferry-brief.md'))?.join() === '3 runbook-stale', 'what git knows');
    const { stdout } = await dueline(['check', '--today', '2026-03-10', '--format', 'json', '.'], { cwd: path });
    const { findings } = JSON.parse(stdout) as { findings: { note: string; code: string; message: string }[] };
    const stale = findings.filter(({ code }) => code === 'runbook-stale');
    assert.deepEqual(
      stale.map(({ note }) => note),
      ['ops/ferry-brief.md'],
    );
    assert.match(stale[0]!.message, /last changed 424 days ago, as git says, and 1 open task points/);
  }),
);
