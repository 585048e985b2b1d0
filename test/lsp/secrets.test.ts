/** Secrets in the notes of a workspace: reported and masked, kept nowhere, mended; and a baseline that is followed. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CodeAction, FileChangeType } from 'vscode-languageserver';
import { type TreeResult, treeRequest } from '../../server/protocol.ts';
import { dueline, folder } from '../cli/dueline.ts';
import { applyTo, type Client, startClient, withClient } from './client.ts';

const secret = 'Qx81harbour';
const token = `ghp_${'aB3dE5gH7jK9'.repeat(3)}`;
const note = `# Zugang\n\nlogin: ann / ${secret}\n\n- [ ] change the password ${secret} of the pier\n- [ ] rotate ${token}\n`;
const fenced = `# Export\n\nAs before.\n\n\`\`\`\nlogin: ann / ${secret}\n\`\`\`\n`;

const actionsAt = ({ request, uri }: Client, name: string, line: number, character: number) =>
  request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uri(name) },
    range: { start: { line, character }, end: { line, character } },
    context: { diagnostics: [] },
  });

/** Every byte of the files in a folder, as text of one byte a letter and of two. */
function bytesOf(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .map((bytes) => bytes.toString('latin1') + bytes.toString('utf16le'))
    .join('\n');
}

suite('secrets', { concurrency: 4 }, () => {
  test('of notes that nobody has opened; nothing that is said or kept holds one', async () => {
    const [store, notes] = [folder({}), folder({ 'a.md': note })];
    // What was written a moment ago may be written once more in it, and is not kept yet.
    utimesSync(join(notes, 'a.md'), 1_700_000_000, 1_700_000_000);
    const client = await startClient({
      folders: [pathToFileURL(notes).href],
      options: { store: pathToFileURL(store).href },
    });
    const uri = pathToFileURL(join(notes, 'a.md')).href;
    await client.until(() => client.problems(uri)?.length === 3, 'three findings');
    const found = client.told.diagnostics.get(uri)!;
    assert.deepEqual(
      found.map(({ code, severity, range: { start } }) => `${start.line + 1} ${code} ${severity}`),
      ['3 secret-in-note 2', '5 secret-in-note 2', '6 secret-in-note 1'],
    );
    const group = (parent: string | null) =>
      client.request<TreeResult>(treeRequest, { grouping: 'note', filter: '', parent });
    const [top] = (await group(null)).nodes;
    const titles = (await group(top!.id)).nodes.map(({ label }) => label);
    assert.ok(titles.some((title) => title.includes('••••••••')));
    const said = JSON.stringify([found, titles, client.told.logs, client.told.shown, client.told.published]);
    await client.stop();
    const kept = bytesOf(store);
    for (const words of [secret, token, token.slice(4)]) {
      assert.ok(!said.includes(words), said);
      assert.ok(!kept.includes(words));
    }
    assert.ok(kept.length > 0, 'something is kept');
  });

  test(
    'an action writes a placeholder, a variable, or around code a comment with a reason',
    withClient({ files: { 'a.md': note, 'b.md': fenced } }, async (client) => {
      await client.open(client.uri('a.md'), note);
      const edited = (action: CodeAction) => applyTo(note, client.uri('a.md'), action.edit!).split('\n')[2];
      const actions = (await actionsAt(client, 'a.md', 2, 16)).filter(({ edit }) => edit);
      assert.deepEqual(actions.map(edited).slice(0, 2), ['login: ann / {{password}}', `login: ann / \${PASSWORD}`]);
      await client.open(client.uri('b.md'), fenced);
      const place = { uri: client.uri('b.md'), position: { line: 5, character: 14 } };
      await client.request('workspace/executeCommand', {
        command: 'dueline.ignore',
        arguments: [{ ...place, code: 'secret-in-note', scope: 'line', reason: 'an example --> of the vendor' }],
      });
      const [edit] = client.told.applied;
      assert.equal(
        applyTo(fenced, client.uri('b.md'), edit!),
        fenced
          .replace('```\nlogin', '<!-- dueline-disable secret-in-note -- an example of the vendor -->\n```\nlogin')
          .replace(/```\n$/, '```\n<!-- dueline-enable secret-in-note -->\n'),
      );
    }),
  );

  test(
    'a baseline is there from the start, changed, and gone',
    withClient({ files: { 'ops/a b.md': fenced } }, async (client) => {
      const file = join(client.path, '.dueline/baseline.json');
      const happened = (type: FileChangeType) =>
        client.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: client.uri('.dueline/baseline.json'), type }],
        });
      const problems = (expected: string[]) =>
        client.until(
          () => JSON.stringify(client.problems(client.uri('ops/a b.md')) ?? []) === JSON.stringify(expected),
          expected.join() || 'nothing',
        );
      await problems(['6 secret-in-note']);
      assert.equal((await dueline(['check', '--update-baseline', '.'], { cwd: client.path })).code, 0);
      await happened(FileChangeType.Created);
      await problems([]);
      writeFileSync(file, '{ "version": 1, "findings": [] }');
      await happened(FileChangeType.Changed);
      await problems(['6 secret-in-note']);
      rmSync(file);
      await happened(FileChangeType.Deleted);
      await problems(['6 secret-in-note']);
    }),
  );

  test(
    'a quick fix adds a finding to the baseline: made where there is none, and for what its file says at that moment',
    withClient({ files: { 'ops/a b.md': note }, resolves: ['edit'] }, async (client) => {
      const uri = client.uri('.dueline/baseline.json');
      const file = join(client.path, '.dueline/baseline.json');
      await client.open(client.uri('ops/a b.md'), note);
      const fix = async (line: number, character: number) => {
        const offered = await actionsAt(client, 'ops/a b.md', line, character);
        const action = offered.find(({ title }) => title === 'Keep secret-in-note quiet as known, in the baseline')!;
        return (await client.request<CodeAction>('codeAction/resolve', action)).edit!;
      };
      const made = await fix(2, 16);
      assert.deepEqual(made.documentChanges![0], { kind: 'create', uri });
      const first = applyTo('', uri, made);
      assert.match(first, /"note":"ops\/a b.md","code":"secret-in-note"/);
      // Nobody has told the server that the file is there by now.
      mkdirSync(join(client.path, '.dueline'));
      writeFileSync(file, first);
      const second = applyTo(first, uri, await fix(5, 15));
      assert.equal(second.split('\n').length, first.split('\n').length + 1);
      writeFileSync(file, second);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: FileChangeType.Created }] });
      const problems = () => client.problems(client.uri('ops/a b.md'))?.join();
      await client.until(() => problems() === '5 secret-in-note', 'one finding left');
      const said = await dueline(['check', '--format', 'json', '.'], { cwd: client.path });
      assert.equal((JSON.parse(said.stdout) as { findings: unknown[] }).findings.length, 1);
    }),
  );
});
