import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { EditCall, CodeAction as Offer } from '../../core/answers/types.ts';
import { actionKinds } from '../../core/service.ts';
import { toDiagnostic } from '../finding.ts';
import { peopleEdit } from '../people.ts';
import { askOf, type World } from '../world.ts';
import { type Answering, editFor, editOf, type Feature, uriOf, wholeOf } from './feature.ts';

/** `textDocument/codeAction` and `codeAction/resolve` */
export const actions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: true } },
  register(answering) {
    const { connection, world, door } = answering;
    connection.onCodeAction(
      door.request('codeAction', [], (params: CodeActionParams): CodeAction[] =>
        world.service
          .actions(uriOf(params), params.range, askOf(world, uriOf(params)), params.context.only)
          .flatMap((action) => toCodeAction(world, uriOf(params), action)),
      ),
    );
    connection.onCodeActionResolve(async (action, token) => {
      const resolve = door.request<CodeAction, CodeAction>('resolveCodeAction', action, () =>
        resolved(answering, action),
      );
      return resolve(action, token);
    });
  },
};

/** None where the client could not carry it out. */
function toCodeAction(world: World, uri: string, { title, kind, isPreferred, findings, how }: Offer): CodeAction[] {
  const shown = { title, kind, isPreferred, diagnostics: findings.map(toDiagnostic(world)) };
  if ('command' in how) return [{ ...shown, ...(world.can.resolveEdit ? { data: how } : commandOf(title, how)) }];
  const edit = 'people' in how ? peopleEdit(world, uri, how.people) : editOf(world, uri, how.edits);
  return edit ? [{ ...shown, edit }] : [];
}

/** With the edit that it stands for; where that is refused with the command, which says why when the action is chosen. */
async function resolved(answering: Answering, action: CodeAction): Promise<CodeAction> {
  const { world } = answering;
  const call = action.data as EditCall | undefined;
  if (!call) return action;
  const { parts, refused, ...looked } = await editFor(answering, call.command, call.argument);
  const edit = wholeOf(parts, looked);
  if (refused.length > 0 && world.can.resolveCommand) return { ...action, ...commandOf(action.title, call) };
  return { ...action, ...(edit && { edit }) };
}

const commandOf = (title: string, { command, argument }: EditCall): Pick<CodeAction, 'command'> => ({
  command: { title, command, arguments: [argument] },
});
