import {
  type AnnotatedTextEdit,
  type CancellationToken,
  type ChangeAnnotation,
  LSPErrorCodes,
  MessageType,
  type PrepareRenameParams,
  type RenameParams,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { RenameEdit, RenameRefusal, RenameTarget } from '../../core/answers/types.ts';
import type { RenameEdits } from '../../core/service.ts';
import { wordsFor } from '../words.ts';
import { askOf, type World } from '../world.ts';
import { type Answering, documentEdit, type Feature, uriOf, withTexts } from './feature.ts';

/** `textDocument/prepareRename` and `textDocument/rename`; what is refused is an error that says why. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(answering) {
    const { connection, world, door } = answering;
    connection.onPrepareRename(async (params, token) => {
      const prepare = door.request<PrepareRenameParams, RenameTarget | RenameRefusal | null>(
        'prepareRename',
        null,
        () => withTexts(answering, () => world.service.renameTarget(uriOf(params), params.position, askOf(world))),
      );
      return unlessRefused(await prepare(params, token));
    });
    connection.onRenameRequest(async (params, token) => {
      const answer = door.request<RenameParams, WorkspaceEdit | RenameRefusal | null>('rename', null, () =>
        renamed(answering, params, token),
      );
      return unlessRefused(await answer(params, token));
    });
  },
};

const unlessRefused = <T>(answer: T | RenameRefusal | ResponseError<void>): T | ResponseError<void> =>
  typeof answer === 'object' && answer !== null && 'refused' in answer
    ? new ResponseError<void>(LSPErrorCodes.RequestFailed, answer.refused)
    : answer;

/** Note by note: the text of each is fetched when its turn comes. */
async function renamed(
  answering: Answering,
  { position, newName, ...params }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | RenameRefusal> {
  const { world, pause, recallForEdit, connection } = answering;
  const to = { name: newName, confirms: world.can.annotate };
  const plan = await withTexts(answering, () => world.service.rename(uriOf(params), position, to, askOf(world)));
  if ('refused' in plan) return plan;
  const edit = createRenameEdit(world, plan);
  for (const file of world.peopleFiles) await recallForEdit(file);
  for (const { uri, edits } of plan.peopleEdits())
    edit.add(
      uri,
      edits.map((it) => ({ ...it, doubt: null })),
    );
  for (const uri of plan.notes) {
    await pause();
    if (token.isCancellationRequested) break;
    await recallForEdit(uri);
    edit.add(uri, plan.editsIn(uri));
  }
  const left = edit.left();
  const message = wordsFor(world.locale).left(left);
  if (left > 0) await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return edit.whole();
}

/** Gathers edits; what is not certain is to be confirmed, and left out where the client cannot have that done. */
function createRenameEdit(world: World, { label }: RenameEdits) {
  const certain = 'certain';
  const annotations = new Map<string, ChangeAnnotation>([[certain, { label, needsConfirmation: false }]]);
  const documentChanges: TextDocumentEdit[] = [];
  let left = 0;
  const annotated = ({ range, newText, doubt }: RenameEdit): AnnotatedTextEdit => {
    if (doubt !== null) annotations.set(doubt, { label: doubt, description: label, needsConfirmation: true });
    return { range, newText, annotationId: doubt ?? certain };
  };
  return {
    add(uri: string, edits: readonly RenameEdit[]): void {
      const made = world.can.annotate ? edits.map(annotated) : edits.filter(({ doubt }) => doubt === null).map(plain);
      left += edits.length - made.length;
      if (made.length > 0) documentChanges.push(documentEdit(world, uri, made));
    },
    left: () => left,
    whole: (): WorkspaceEdit => ({
      documentChanges,
      ...(world.can.annotate && { changeAnnotations: Object.fromEntries(annotations) }),
    }),
  };
}

const plain = ({ range, newText }: RenameEdit) => ({ range, newText });
