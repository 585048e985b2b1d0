import { commands, env, window, workspace } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { dayOf, days, open } from '../notes.ts';
import { dueline, equal, findings, findingsOf, rows, tasksIn, tasksUnder, until, uriOf } from './support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('files', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await dueline();
  });

  test('the server runs where it should', () => {
    const virtual = uriOf('').scheme !== 'file';
    equal(api.host, virtual ? 'web' : 'node', `host under ${env.appName}`);
  });

  test('a note that comes, changes and goes outside of the editor', async () => {
    const { late, later } = days(dayOf(new Date()));
    const path = 'plans/来客.md';
    await workspace.fs.writeFile(uriOf(path), bytes(`- [ ] Guest list, due ${late}\n`));
    await findingsOf(path, 'task-overdue', 1);
    equal(tasksIn(await rows(api)).length, open + 1, 'tasks');
    await workspace.fs.writeFile(uriOf(path), bytes(`- [ ] Guest list, due ${later}\n`));
    await findingsOf(path, 'task-overdue', 0);
    await workspace.fs.delete(uriOf(path));
    await until('the tree without it', async () => tasksIn(await rows(api)).length === open);
    equal(findings(path).length, 0, 'findings of a note that is gone');
  });

  test('a note that a command has opened is let go with its tab: gone from the disk, it is gone from the tree', async () => {
    const path = 'plans/ropes.md';
    await workspace.fs.writeFile(uriOf(path), bytes('- [ ] Splice the mooring ropes\n'));
    const row = await until('its row', async () =>
      (await tasksUnder(api)).find(({ node }) => node.label.includes('mooring ropes')),
    );
    await commands.executeCommand('dueline.openTask', row);
    equal(window.activeTextEditor?.document.uri.path.endsWith(path), true, 'the note that is shown');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uriOf(path));
    await until('the tree as it was', async () => tasksIn(await rows(api)).length === open);
  });

  test('a file that is no text is left out, and the rest goes on', async () => {
    const path = 'plans/scan.md';
    await workspace.fs.writeFile(uriOf(path), new Uint8Array([0x23, 0xff, 0xfe, 0x00, 0x80]));
    await workspace.fs.writeFile(uriOf('plans/empty.md'), bytes(''));
    await workspace.fs.writeFile(uriOf('plans/one.md'), bytes('- [ ] One more\n'));
    await until('the note beside it', async () => tasksIn(await rows(api)).length === open + 1);
    for (const name of [path, 'plans/empty.md', 'plans/one.md']) await workspace.fs.delete(uriOf(name));
    await until('the tree as it was', async () => tasksIn(await rows(api)).length === open);
  });
});
