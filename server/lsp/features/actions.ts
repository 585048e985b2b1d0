import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { CodeAction as Offer } from '../../core/answers/types.ts';
import { setStatusCommand } from '../../protocol.ts';
import { toDiagnostic } from '../finding.ts';
import { peopleEdit } from '../people.ts';
import { askOf, type World } from '../world.ts';
import { editOf, type Feature, uriOf } from './feature.ts';

/** `textDocument/codeAction` */
export const actions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] } },
  register: ({ connection, world, door }) =>
    connection.onCodeAction(
      door.request('codeAction', [], (params): CodeAction[] =>
        world.service
          .actions(uriOf(params), params.range, askOf(world))
          .filter((action) => isAskedFor(action.kind, params))
          .flatMap((action) => toCodeAction(world, uriOf(params), action)),
      ),
    ),
};

const isAskedFor = (kind: string, { context }: CodeActionParams): boolean =>
  !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');

/** None where the client could not carry it out. */
function toCodeAction(world: World, uri: string, action: Offer): CodeAction[] {
  const { title, kind, isPreferred, setStatus: status, people } = action;
  const shown = { title, kind, isPreferred, diagnostics: action.findings.map(toDiagnostic) };
  if (status) return [{ ...shown, command: { title, command: setStatusCommand, arguments: [{ uri, ...status }] } }];
  const edit = people ? peopleEdit(world, uri, people) : editOf(world, uri, action.edits);
  return edit ? [{ ...shown, edit }] : [];
}
