/** Lends the files of the workspace to a server that cannot read them: virtual workspaces, and every one in a browser. */
import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  decodeNote,
  type FileKindsParams,
  type FileKindsResult,
  type FileState,
  fileKindsRequest,
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
  type StatFilesParams,
  type StatFilesResult,
  statFilesRequest,
} from '../server/protocol.ts';

/** Folders deeper than this are taken for a loop of links. */
const maxDepth = 32;

export function lendFiles(client: BaseLanguageClient): void {
  client.onRequest(listFilesRequest, listFiles);
  client.onRequest(readFileRequest, readFile);
  client.onRequest(statFilesRequest, statFiles);
  client.onRequest(fileKindsRequest, fileKinds);
}

/**
 * The search of the editor where it has one for this kind of folder, else all files found by a walk: which of them are
 * notes, the server decides by the same globs as everywhere.
 */
async function listFiles({ folder, include, exclude }: ListFilesParams): Promise<ListFilesResult> {
  const root = Uri.parse(folder);
  const found = new Set<string>();
  const excluded = exclude.length > 0 ? `{${exclude.join(',')}}` : null;
  for (const pattern of include) {
    const uris = await workspace.findFiles(new RelativePattern(root, pattern), excluded);
    for (const uri of uris) found.add(uri.toString());
  }
  return found.size > 0 ? [...found] : walk(root, exclude);
}

/** Every file under `root`. Folders that are left out by name (a glob such as `node_modules` anywhere) are not entered. */
async function walk(root: Uri, exclude: string[]): Promise<string[]> {
  const found: string[] = [];
  const enter = async (folder: Uri, depth: number): Promise<void> => {
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      if (!(type & FileType.Directory)) found.push(uri.toString());
      else if (depth < maxDepth && !exclude.includes(`**/${name}/**`)) await enter(uri, depth + 1);
    }
  };
  await enter(root, 0);
  return found;
}

/** Only files of the workspace are lent, whatever a note or a server asks for. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  if (!workspace.getWorkspaceFolder(file)) return null;
  const [bytes, state] = await Promise.all([workspace.fs.readFile(file).then(undefined, () => null), stat(file)]);
  const text = bytes && decodeNote(bytes);
  return text === null ? null : { text, ...(state ?? { time: 0, size: 0 }) };
}

async function statFiles({ uris }: StatFilesParams): Promise<StatFilesResult> {
  return Promise.all(
    uris.map((uri) => Uri.parse(uri)).map((file) => (workspace.getWorkspaceFolder(file) ? stat(file) : null)),
  );
}

const stat = (file: Uri): Thenable<FileState | null> =>
  workspace.fs.stat(file).then(
    ({ mtime, size }) => ({ time: mtime, size }),
    () => null,
  );

async function fileKinds({ uris }: FileKindsParams): Promise<FileKindsResult> {
  return Promise.all(uris.map((uri) => kindOf(Uri.parse(uri))));
}

/** Only what is surely not there is gone. */
async function kindOf(uri: Uri): Promise<FileKindsResult[number]> {
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    const { type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? 'folder' : 'file';
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? 'gone' : null;
  }
}
