/**
 * How every editor test begins, whatever the one before has done: the notes as they were laid out and nothing beside them,
 * no editor open, the settings and the Tasks view as they come. For the suite inside, and for the window of the tests from
 * outside (see ../helper.ts).
 */
import { ConfigurationTarget, commands, extensions, FileType, Uri, window, workspace } from 'vscode';
import { dayOf, notes, open } from '../notes.ts';
import { dueline, rows, tasksIn, until } from './support.ts';

/** Paths in the folder of the notes, and what stands there. */
export type Notes = Record<string, string>;

let beside: Notes = {};

/** For a suite: its tests find these notes too, each of them as they are written here. */
export function withNotes(texts: Notes): void {
  suiteSetup(() => {
    beside = texts;
  });
  suiteTeardown(() => {
    beside = {};
  });
}

/** What each test of the suite begins with. */
export async function begin(): Promise<void> {
  await reset(beside);
}

/** Back to the notes as they were laid out, and these. Does nothing where nothing was changed. */
export async function reset(more: Notes = {}): Promise<void> {
  const wanted: Notes = { ...notes(dayOf(new Date())), ...more };
  await commands.executeCommand('workbench.action.closeQuickOpen');
  await resetSettings();
  await layOut(wanted);
  await closeEditors();
  await commands.executeCommand('dueline.groupBy', asItComes);
  if (Object.keys(more).length > 0) return;
  const api = await dueline();
  await until('the tree as it was', async () => tasksIn(await rows(api)).length === open);
}

/** All that can be chosen for the Tasks view. */
const asItComes = {
  ...{ grouping: 'due', subgrouping: null, sort: null, filter: '', mine: false, scope: null, follow: false },
  folders: { only: null, hidden: [] },
  show: { done: false, inferred: true, forms: false },
};

async function resetSettings(): Promise<void> {
  const { contributes } = extensions.getExtension('dueline.dueline')!.packageJSON;
  const ours = contributes.configuration.flatMap(({ properties }: { properties: object }) => Object.keys(properties));
  const configuration = workspace.getConfiguration();
  for (const key of ['workbench.colorTheme', 'files.autoSave', ...ours]) {
    const { globalValue, workspaceValue } = configuration.inspect(key) ?? {};
    if (globalValue !== undefined) await configuration.update(key, undefined, ConfigurationTarget.Global);
    if (workspaceValue !== undefined) await configuration.update(key, undefined, ConfigurationTarget.Workspace);
  }
}

async function layOut(wanted: Notes): Promise<void> {
  const { uri: root } = workspace.workspaceFolders![0]!;
  const left = (await filesUnder(root)).filter((path) => wanted[path] === undefined);
  // The editor keeps a document for a while after its tab is closed: what is left behind must hold no task.
  const all = [...left.map((path) => [path, ''] as const), ...Object.entries(wanted)];
  const asWanted = await Promise.all(all.map(([path, text]) => isAs(Uri.joinPath(root, path), text)));
  // One after the other: a note that has unsaved changes is shown for a moment.
  for (const [at, [path, text]] of all.entries()) if (!asWanted[at]) await bring(Uri.joinPath(root, path), text);
  const folders = new Set(left.map((path) => topmost(path, Object.keys(wanted))));
  for (const path of folders) await workspace.fs.delete(Uri.joinPath(root, path), { recursive: true });
}

/** The files below a folder, as paths; the settings of the folder are the editor's. */
async function filesUnder(folder: Uri, before = ''): Promise<string[]> {
  const entries = (await workspace.fs.readDirectory(folder)).filter(([name]) => name !== '.vscode');
  const below = entries.map(([name, type]) =>
    type === FileType.Directory ? filesUnder(Uri.joinPath(folder, name), `${before}${name}/`) : [before + name],
  );
  return (await Promise.all(below)).flat();
}

/** The file, or the highest folder above it that holds none of the paths that stay. */
function topmost(path: string, staying: string[]): string {
  const parts = path.split('/');
  const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return above.find((folder) => !staying.some((one) => one.startsWith(`${folder}/`))) ?? path;
}

const documentOf = (uri: Uri) => workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());

/** Whether a file, and the document of it that is open, hold a text. */
async function isAs(uri: Uri, text: string): Promise<boolean> {
  const document = documentOf(uri);
  if (document && (document.isDirty || document.getText() !== text.replace(/^\ufeff/, ''))) return false;
  return (await contentOf(uri)) === text;
}

/** Until they do. */
async function bring(uri: Uri, text: string): Promise<void> {
  await until(`${uri.path} as it was`, async () => {
    if ((await contentOf(uri)) !== text) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    if (await isAs(uri, text)) return true;
    // The editor takes what stands on the disk only when it hears of it, and never over what is not saved.
    const document = documentOf(uri);
    if (document) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
    }
    return isAs(uri, text);
  });
}

const contentOf = (uri: Uri): Thenable<string | undefined> =>
  workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => undefined,
  );

async function closeEditors(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  const isOpen = () => window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!isOpen()) return;
  await commands.executeCommand('workbench.action.closeAllEditors');
  await until('no editor', () => !isOpen());
}
