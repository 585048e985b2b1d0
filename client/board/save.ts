/** Saving a picture of the board where the user says. */
import { Uri, window, workspace } from 'vscode';
import type { FromPage } from './messages.ts';

/** Asks where to, and writes it; the name of the file, or undefined where the user thought better of it. */
export async function savePicture({
  view,
  type,
  bytes,
}: Extract<FromPage, { kind: 'save' }>): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `dueline-${view}.${type}`;
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [type.toUpperCase()]: [type] },
  });
  if (!target) return undefined;
  await workspace.fs.writeFile(target, bytes);
  return target.path.split('/').at(-1);
}
