/** The settings file of a workspace, `.dueline/settings.json`: the server goes by it as the command line does, whatever its client. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver';
import { trustedNotification } from '../../server/protocol.ts';
import { dueline, folder } from '../cli/dueline.ts';
import { type Client, type Start, startClient, withClient } from './client.ts';

const today = '2026-03-10';
const late = '# Plan 2026-03-02\n\n- [ ] paint the pier by 2026-03-05 @ann\n';
const path = '.dueline/settings.json';
const overdue = (severity: string) => JSON.stringify({ diagnostics: { 'task-overdue': severity } });

const severities = ['', 'error', 'warning', 'information', 'hint'] as const;
const saidOf = (client: Client, uri: string): string =>
  (client.told.diagnostics.get(uri) ?? [])
    .map(({ code, severity }) => `${code} ${severities[severity ?? DiagnosticSeverity.Error]}`)
    .join();
const comes = (client: Client, name: string, expected: string) =>
  client.until(() => saidOf(client, client.uri(name)) === expected, expected || 'nothing');
const happens = (client: Client, type: FileChangeType) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(path), type }] });
const start = (files: Record<string, string>, more: Start = {}): Start => ({
  files: { 'plan.md': late, ...files },
  options: { today },
  ...more,
});

suite('the settings file', { concurrency: 4 }, () => {
  const cases: [name: string, text: string, settings: Record<string, unknown>][] = [
    ['says what is not set elsewhere', overdue('error'), {}],
    ['goes before what the client says', overdue('hint'), { diagnostics: { 'task-overdue': 'error' } }],
    [
      'may have comments, dots and a byte order mark',
      '\ufeff{ "diagnostics.task-overdue": "information", // so\n}',
      {},
    ],
    ['leaves the rest to the client', '{ "weekStart": "sunday" }', { diagnostics: { 'task-overdue': 'error' } }],
    ['says which files are notes', '{ "files": { "exclude": ["**/plan.md"] } }', {}],
  ];
  for (const [name, text, settings] of cases)
    test(
      `${name}: to the editor what the command line says`,
      withClient(start({ [path]: text }, { settings }), async (client) => {
        const set = Object.entries((settings.diagnostics ?? {}) as Record<string, string>);
        const vscode = Object.fromEntries(set.map(([code, value]) => [`dueline.diagnostics.${code}`, value]));
        const cwd = folder({ 'plan.md': late, [path]: text, '.vscode/settings.json': JSON.stringify(vscode) });
        const { stdout } = await dueline(['check', '--today', today, '--format', 'json', '.'], { cwd });
        const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string }[] };
        await comes(client, 'plan.md', findings.map(({ code, severity }) => `${code} ${severity}`).join());
        if (name.includes('which files')) assert.equal(client.told.changed.at(-1)?.notes, 0);
      }),
    );

  test(
    'is followed: written, broken, mended, gone',
    withClient(start({}), async (client) => {
      const file = join(client.path, path);
      const write = async (text: string, type: FileChangeType) => {
        writeFileSync(file, text);
        await happens(client, type);
      };
      await comes(client, 'plan.md', 'task-overdue warning');
      mkdirSync(join(client.path, '.dueline'));
      await write(overdue('error'), FileChangeType.Created);
      await comes(client, 'plan.md', 'task-overdue error');
      await write('{ "diagnostics": {\n', FileChangeType.Changed);
      await client.until(
        () => client.told.logs.some((line) => line.includes(`${path}:2: this is no JSON`)),
        'a word in the log',
      );
      assert.equal(saidOf(client, client.uri('plan.md')), 'task-overdue error');
      await write('{ "files": { "exclude": ["**/plan.md"] }, "wekStart": 1 }', FileChangeType.Changed);
      await client.until(() => client.told.changed.at(-1)?.notes === 0, 'no notes');
      assert.ok(client.told.logs.some((line) => line.includes("there is no setting 'wekStart'")));
      rmSync(file);
      await happens(client, FileChangeType.Deleted);
      await comes(client, 'plan.md', 'task-overdue warning');
    }),
  );

  test(
    'that names other notes has the client watch those',
    withClient(start({ [path]: '{ "files": { "include": ["**/*.txt"] } }' }), async (client) => {
      const watched = JSON.stringify(client.told.registered.at(-1));
      assert.ok(watched.includes('**/*.txt') && !watched.includes('{md,markdown}'), watched);
      assert.ok(watched.includes(`**/${path}`));
      assert.equal(client.told.changed.at(-1)?.notes, 0);
    }),
  );

  test('of each folder is for its own notes', async () => {
    const folders = ['error', 'hint', null].map((severity) =>
      folder({ 'plan.md': late, ...(severity && { [path]: overdue(severity) }) }),
    );
    const uris = folders.map((one) => pathToFileURL(one).href);
    const client = await startClient({ folders: uris, options: { today } });
    try {
      for (const [at, severity] of ['error', 'hint', 'warning'].entries())
        await client.until(() => saidOf(client, `${uris[at]}/plan.md`) === `task-overdue ${severity}`, severity);
    } finally {
      await client.stop();
    }
  });

  test(
    'of a folder that nobody vouches for sets no address; once somebody does, it does',
    withClient(
      start(
        {
          'plan.md': '# Plan\n\n- [ ] see #12\n',
          [path]: JSON.stringify({
            issues: { repository: 'https://elsewhere.example/a/b' },
            'issues.repository': 'https://elsewhere.example/a/b',
            diagnostics: { 'task-no-due': 'hint' },
          }),
        },
        { options: { today, trusted: false } },
      ),
      async (client) => {
        const links = () =>
          client.request<{ target?: string }[]>('textDocument/documentLink', {
            textDocument: { uri: client.uri('plan.md') },
          });
        await comes(client, 'plan.md', 'task-no-due hint');
        assert.deepEqual(await links(), []);
        const before = client.told.changed.length;
        await client.notify(trustedNotification, undefined);
        await client.until(() => client.told.changed.length > before, 'a change');
        assert.deepEqual(
          (await links()).map(({ target }) => target),
          ['https://elsewhere.example/a/b/issues/12'],
        );
      },
    ),
  );
});
