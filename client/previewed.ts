/** Edits that are shown before they are made. */
import { workspace } from 'vscode';
import type { ChangeAnnotation, Middleware, WorkspaceEdit } from 'vscode-languageclient';

type HandleApplyEdit = NonNullable<NonNullable<Middleware['workspace']>['handleApplyEdit']>;

/**
 * The editor shows a preview where an edit asks to be confirmed, and leaves each of those that ask unticked, which is right for
 * what is merely offered. Where all of them ask, the whole is what the user wanted: it is ticked, and what asks in its place is
 * that the folder be made unless it is there. It is, so that this does nothing; the editor leaves it out of its preview, too.
 */
export const handleApplyEdit: HandleApplyEdit = (params, next) =>
  next({ ...params, edit: asWanted(params.edit) }, undefined as never);

function asWanted(edit: WorkspaceEdit): WorkspaceEdit {
  const [folder] = workspace.workspaceFolders ?? [];
  const annotations = Object.entries(edit.changeAnnotations ?? {});
  const [first] = annotations;
  if (!folder || !first || !annotations.every(([, { needsConfirmation }]) => needsConfirmation)) return edit;
  const ticked = annotations.map(([id, said]): [string, ChangeAnnotation] => [
    id,
    { ...said, needsConfirmation: false },
  ]);
  const asking = {
    kind: 'create',
    uri: folder.uri.toString(),
    options: { ignoreIfExists: true },
    annotationId: askingId,
  } as const;
  return {
    ...edit,
    changeAnnotations: { ...Object.fromEntries(ticked), [askingId]: first[1] },
    documentChanges: [asking, ...(edit.documentChanges ?? [])],
  };
}

const askingId = 'dueline.asking';
