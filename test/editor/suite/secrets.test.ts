import { DiagnosticSeverity, type Uri, window, workspace } from 'vscode';
import { withNotes } from './reset.ts';
import {
  dueline,
  equal,
  findings,
  findingsOf,
  fix,
  hover,
  rows,
  show,
  tasksIn,
  undo,
  until,
  uriOf,
} from './support.ts';

const note = 'ops/access.md';
const secret = 'Qx81gateway';
const text = `# Access\n\nGATEWAY_PASSWORD=${secret}\n\n- [ ] Change the password ${secret} of the gateway\n`;

/** How a shell writes the value of a variable. */
const variable = (name: string): string => `\${${name}}`;
const contentOf = async (): Promise<string> => (await show(note)).document.getText();

suite('secrets', () => {
  withNotes({ [note]: text });

  test('a password in a note that nobody has opened is a problem, and masked in it, in the tree and on hover', async () => {
    const api = await dueline();
    const found = await findingsOf(note, 'secret-in-note', 2);
    const titles = await until('the task', async () => {
      const all = tasksIn(await rows(api)).map(({ label }) => label);
      return all.some((label) => label.includes('••••••••')) ? all : undefined;
    });
    const shown = [...found.map(({ message }) => message), ...titles, await hover(note, 'Change the password')];
    equal(
      shown.filter((words) => words.includes(secret)),
      [],
      'what is shown',
    );
    equal(
      found.every(({ message }) => message.includes('••••••••')),
      true,
      'the mask',
    );
  });

  test('a fix writes the name of a variable, another something to be filled in', async () => {
    await fix(note, secret, 'GATEWAY_PASSWORD}');
    await until('the variable', async () =>
      (await contentOf()).includes(`GATEWAY_PASSWORD=${variable('GATEWAY_PASSWORD')}`),
    );
    await findingsOf(note, 'secret-in-note', 1);
    await undo(note, text);
    await fix(note, secret, '{{password}}');
    await until('the placeholder', async () => (await contentOf()).includes('GATEWAY_PASSWORD={{password}}'));
    await undo(note, text);
  });

  test('a fix writes it into the baseline; settings of the workspace are followed', async () => {
    const [baseline, settings] = ['.dueline/baseline.json', '.dueline/settings.json'].map(uriOf) as [Uri, Uri];
    await fix(note, secret, 'as known, in the baseline');
    await findingsOf(note, 'secret-in-note', 1);
    const { document } = await window.showTextDocument(await workspace.openTextDocument(baseline));
    equal(
      [...document.getText().matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code),
      ['secret-in-note'],
      'the baseline',
    );
    equal(document.getText().includes(secret), false, 'the secret in it');
    await undo('.dueline/baseline.json', '');
    await findingsOf(note, 'secret-in-note', 2);
    await workspace.fs.writeFile(
      settings,
      new TextEncoder().encode('{ "diagnostics": { "secret-in-note": "error" } }'),
    );
    await until('errors', () => findings(note).some(({ severity }) => severity === DiagnosticSeverity.Error));
    await workspace.fs.delete(settings);
    await until('warnings', () => !findings(note).some(({ severity }) => severity === DiagnosticSeverity.Error));
  });

  test('a fix keeps it quiet, with the reason in the note', async () => {
    await fix(note, secret, 'only an example');
    await until('the comment', async () => (await contentOf()).includes('secret-in-note -- only an example -->'));
    await findingsOf(note, 'secret-in-note', 1);
    await undo(note, text);
  });
});
