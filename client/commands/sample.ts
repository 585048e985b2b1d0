/** The sample workspace: notes of an imaginary team as of today, written into a new folder where the user says, and opened. */
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { SampleArgument } from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** `dueline.openSample`; for other extensions and keys it takes the folder as `{ to }`, a URI, and opens nothing. */
export async function openSample(session: Session, extension: Uri, given: unknown): Promise<string | undefined> {
  const named = isNamed(given) ? Uri.parse(given.to) : undefined;
  const parent = named ?? (await chooseFolder());
  if (!parent) return undefined;
  const folder = await freeName(parent);
  const notes = await session.sample(await templates(extension));
  if (notes.length === 0) {
    void window.showWarningMessage(l10n.t('The server did not answer.'));
    return undefined;
  }
  try {
    for (const { path, text } of notes)
      await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The sample could not be written: {0}', reason));
    return undefined;
  }
  if (!named) await openFolder(folder);
  return folder.toString();
}

const isNamed = (given: unknown): given is { to: string } =>
  typeof given === 'object' && given !== null && 'to' in given && typeof given.to === 'string';

async function templates(extension: Uri): Promise<SampleArgument['files']> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/client/sample.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Where shall the folder with the sample notes be made?'),
    openLabel: l10n.t('Make It Here'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0];
}

/** A folder that is not there yet: nothing that exists is written into. */
async function freeName(parent: Uri): Promise<Uri> {
  for (let number = 1; ; number++) {
    const folder = Uri.joinPath(parent, number === 1 ? 'dueline-sample' : `dueline-sample-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** In this window where nothing is open, else in a new one. */
async function openFolder(folder: Uri): Promise<void> {
  const forceNewWindow = (workspace.workspaceFolders ?? []).length > 0;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}
