import type { ApplyWorkspaceEditResult } from 'vscode-languageserver';
import type { Status } from '../../core/model.ts';
import { taskAt } from '../../core/service.ts';
import { rebuildCommand, type SetStatusArgument, setStatusCommand, statisticsCommand } from '../../protocol.ts';
import { canonical } from '../folders.ts';
import { wordsFor } from '../words.ts';
import { askOf, type World } from '../world.ts';
import { type Answering, editOf, type Feature } from './feature.ts';

/** What is done when a command is called with this as its first argument. What it answers, the client gets. */
type Command = (answering: Answering, argument: unknown) => unknown;

const table: Record<string, Command> = {
  [setStatusCommand]: setStatus,
  async [rebuildCommand]({ rebuild }) {
    await rebuild();
    return null;
  },
  [statisticsCommand]: ({ statistics }) => statistics(),
};

/** `workspace/executeCommand` */
export const commands: Feature = {
  capabilities: { executeCommandProvider: { commands: Object.keys(table) } },
  register(answering) {
    const { connection, door } = answering;
    connection.onExecuteCommand(
      door.request('executeCommand', null, ({ command, arguments: given }): unknown =>
        table[command] ? table[command](answering, given?.[0]) : null,
      ),
    );
  },
};

async function setStatus(answering: Answering, argument: unknown): Promise<ApplyWorkspaceEditResult> {
  const { connection, world, publishNow } = answering;
  const asked = setStatusArgument(argument);
  const uri = canonical(asked.uri);
  const note = world.service.note(uri);
  const task = note && taskAt(note, asked.position);
  if (!task) return refused(world, 'noTask');
  const status = asked.status === 'toggle' ? toggled(task.status) : asked.status;
  if (task.status === status) return { applied: true };
  const edits = world.service.setStatus(uri, asked.position, status, askOf(world));
  if (!edits.length) return refused(world, 'noPlace');
  const result = await connection.workspace.applyEdit(editOf(world, uri, edits));
  await publishNow();
  return result;
}

const refused = ({ locale }: World, why: 'noTask' | 'noPlace'): ApplyWorkspaceEditResult => ({
  applied: false,
  failureReason: wordsFor(locale)[why],
});

/** The other side: what is done or cancelled is to do again, all else is done. */
const toggled = (status: Status): Status => (status === 'done' || status === 'cancelled' ? 'todo' : 'done');

function setStatusArgument(argument: unknown): SetStatusArgument {
  const given = typeof argument === 'object' && argument !== null ? (argument as Partial<SetStatusArgument>) : {};
  const { uri, position, status } = given;
  if (
    typeof uri !== 'string' ||
    typeof position?.line !== 'number' ||
    typeof position.character !== 'number' ||
    !status
  )
    throw new Error(`${setStatusCommand} needs one argument: { uri, position, status }`);
  return { uri, position, status };
}
