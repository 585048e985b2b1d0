import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import type { CommandAtResult } from '../../server/protocol.ts';
import { withClient } from './client.ts';

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
        lenses[0]?.command?.arguments,
        [{ ...textDocument, position: { line: 2, character: 4 } }].map(({ uri: note, position }) => ({
          uri: note,
          position,
        })),
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
