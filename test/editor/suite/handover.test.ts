import { ConfigurationTarget, commands, languages, Position, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { dayOf, days } from '../notes.ts';
import { withNotes } from './reset.ts';
import { dueline, equal, findings, show, until, uriOf } from './support.ts';

const path = 'plans/handover.md';
const moved = 'plans/taken-over.md';
const { longAgo, late } = days(dayOf(new Date()));
const first = `- [ ] Hand the keys over, due ${late}\n`;
const second = `- [ ] Read the meter, due ${longAgo}\n`;

/** How many findings a note has shown at each change of them, while `act` runs and until it has had so many for a while. */
async function shown(name: string, act: () => PromiseLike<unknown>, count: number): Promise<number[]> {
  const uri = uriOf(name).toString();
  const counts: number[] = [];
  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((changed: Uri) => changed.toString() === uri)) counts.push(findings(name).length);
  });
  await act();
  await until(`${count} findings in ${name}`, () => findings(name).length === count);
  await new Promise((resolve) => setTimeout(resolve, 600));
  listening.dispose();
  equal(findings(name).length, count, `findings in ${name}, a while later`);
  return counts;
}

/** Whatever was shown meanwhile, it was one of these. */
const only = (counts: number[], allowed: number[], what: string) =>
  equal(
    counts.filter((count) => !allowed.includes(count)),
    [],
    what,
  );

async function type(text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(uriOf(path), new Position(0, 0), text);
  await workspace.applyEdit(edit);
}

const write = (text: string) => workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
const close = (command = 'closeActiveEditor') => commands.executeCommand(`workbench.action.${command}`);

suite('findings handed over', () => {
  suiteSetup(dueline);
  // A note that goes and comes again between the tests may be one that the editor still has without its text.
  withNotes({ [path]: 'Nothing is due yet.\n' });

  /** The note as a test begins with it: a finding in each line. */
  async function begin(text: string): Promise<void> {
    await write(text);
    await until('its findings', () => findings(path).length === text.split('\n').length - 1);
    // The editor keeps a document for a while after its tab is closed: what is typed into it must meet the text of now.
    const kept = () => workspace.textDocuments.find((one) => one.uri.toString() === uriOf(path).toString());
    await until('its text in the editor', () => (kept()?.getText() ?? text) === text);
  }

  test('a note that is opened and closed keeps its findings, none of them twice', async () => {
    only(await shown(path, () => write(first), 1), [1], 'when it came');
    only(await shown(path, () => show(path), 1), [1], 'when it was opened');
    only(await shown(path, () => close(), 1), [1], 'when it was closed');
  });

  test('what was typed and thrown away leaves nothing behind', async () => {
    // A browser saves after a second: what is saved cannot be thrown away.
    await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
    await begin(first);
    await show(path);
    only(await shown(path, () => type(second), 2), [1, 2], 'when it was typed in');
    only(await shown(path, () => close('revertAndCloseActiveEditor'), 1), [1, 2], 'when it was closed');
  });

  test('what was typed just before it was saved and closed is there', async () => {
    await begin(first);
    const { document } = await show(path);
    const act = async () => {
      await type(second);
      await document.save();
      await close();
    };
    only(await shown(path, act, 2), [1, 2], 'when it was saved and closed');
  });

  test('a note that changes on the disk, closed and open', async () => {
    await begin(second + first);
    only(await shown(path, () => write(first), 1), [1, 2], 'while it was closed');
    await show(path);
    only(await shown(path, () => write(first + second), 2), [1, 2], 'while it was open');
    only(await shown(path, () => close(), 2), [2], 'when it was closed');
  });

  test('a note that is renamed takes them along, open and closed', async () => {
    await begin(first + second);
    const rename = async (from: string, to: string) => {
      const edit = new WorkspaceEdit();
      edit.renameFile(uriOf(from), uriOf(to));
      await workspace.applyEdit(edit);
    };
    await show(path);
    only(await shown(moved, () => rename(path, moved), 2), [0, 2], 'when it came');
    await until('the old name to be empty', () => findings(path).length === 0);
    await close();
    only(await shown(path, () => rename(moved, path), 2), [0, 2], 'when it came back');
    await until('the other name to be empty', () => findings(moved).length === 0);
  });

  test('a note that is deleted has none', async () => {
    const brief = 'plans/brief.md';
    await workspace.fs.writeFile(uriOf(brief), new TextEncoder().encode(first));
    await until('it is there', () => findings(brief).length === 1);
    only(await shown(brief, () => workspace.fs.delete(uriOf(brief)), 0), [0, 1], 'when it went');
  });
});
