import type { CancellationToken, RenameFilesParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { canonical } from '../folders.ts';
import { askOf } from '../world.ts';
import { type Answering, documentEdit, type Feature } from './feature.ts';

/** `workspace/willRenameFiles`: links follow notes, images, other files and folders that are renamed or moved in the editor. */
export const fileRenames: Feature = {
  // What the client is to ask about, `fileOperations` in watch.ts says.
  capabilities: {},
  register(answering) {
    const { connection, door } = answering;
    connection.onRequest<WorkspaceEdit | null, void>(
      'workspace/willRenameFiles',
      door.request<RenameFilesParams, WorkspaceEdit | null>('willRenameFiles', null, (params, token) =>
        linksMoved(answering, params, token),
      ),
    );
  },
};

/** Note by note, so that nothing else waits where a whole folder moves. */
async function linksMoved(
  { world, pause, recallForEdit, isFolder }: Answering,
  { files }: RenameFilesParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { service } = world;
  const ask = askOf(world);
  const moves = [];
  for (const { oldUri, newUri } of files) {
    const from = canonical(oldUri);
    moves.push({ from, to: canonical(newUri), folder: !service.has(from) && (await isFolder(from)) });
  }
  const documentChanges: TextDocumentEdit[] = [];
  for (const uri of service.notesToMove(moves, ask)) {
    await pause();
    if (token.isCancellationRequested) return null;
    if (!service.movesLinks(uri, moves, ask)) continue;
    await recallForEdit(uri);
    const edits = service.moveEdits(uri, moves, ask);
    if (edits.length > 0) documentChanges.push(documentEdit(world, uri, edits));
  }
  return documentChanges.length > 0 ? { documentChanges } : null;
}
