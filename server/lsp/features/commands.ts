import type { Position } from 'vscode-languageserver';
import type { EditCommandName, OwnerChoice } from '../../core/answers/types.ts';
import { editCommandNames, QueryError } from '../../core/service.ts';
import {
  type CommandAtArgument,
  type CommandAtResult,
  commandAtCommand,
  type EditAnswer,
  type FindTaskArgument,
  type FindTaskResult,
  findTaskCommand,
  type OwnersArgument,
  ownersCommand,
  type PointersArgument,
  type PointersResult,
  planSeriesCommand,
  pointersCommand,
  type QueryArgument,
  type QueryResult,
  queryCommand,
  rebuildCommand,
  statisticsCommand,
} from '../../protocol.ts';
import { canonical } from '../folders.ts';
import { askOf } from '../world.ts';
import { type Answering, type EditPart, editFor, type Feature, isStale, wholeOf, withTexts } from './feature.ts';
import { reportCommands } from './reports.ts';
import { taskCommands } from './taskCommands.ts';

/** What is done when a command is called with this as its first argument. What it answers, the client gets. */
type Command = (answering: Answering, argument: unknown) => unknown;

const table: Record<string, Command> = {
  ...Object.fromEntries(editCommandNames.map((name) => [name, editing(name)])),
  ...Object.fromEntries(
    Object.entries(taskCommands).map(([name, answer]): [string, Command] => [
      name,
      (answering, argument) => answer(answering, withCanonicalUris(argument)),
    ]),
  ),
  [ownersCommand]: owners,
  [findTaskCommand]: findTask,
  [planSeriesCommand]: ({ world }) => world.service.planSeries(askOf(world)),
  [commandAtCommand]: commandAt,
  [pointersCommand]: pointers,
  async [rebuildCommand]({ rebuild }) {
    await rebuild();
    return null;
  },
  [queryCommand]: query,
  [statisticsCommand]: ({ statistics }) => statistics(),
  ...reportCommands,
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

/** Makes the edits of an edit command, all in one step; or answers with the reason why there are none. */
function editing(name: EditCommandName): Command {
  return async (answering, argument): Promise<EditAnswer> => {
    const { connection, publishNow, world } = answering;
    const { parts, refused, show, ...looked } = await editFor(answering, name, withCanonicalUris(argument));
    const apply = async (some: readonly EditPart[]) => {
      const edit = wholeOf(some, looked);
      return edit && connection.workspace.applyEdit(edit);
    };
    let result = await apply(parts);
    if (result?.applied === false) {
      // One note that somebody types in keeps a client from writing the others.
      const [stale, current] = [
        parts.filter((part) => isStale(world, part)),
        parts.filter((part) => !isStale(world, part)),
      ];
      if (stale.length > 0) refused.push(...stale.flatMap((part) => part.stale));
      if (stale.length > 0 && current.length > 0) result = await apply(current);
    }
    if (result) await publishNow();
    if (result?.applied && show && world.can.showDocument)
      await connection.window.showDocument({ uri: show, takeFocus: true });
    const told = refused.length > 0 && { failureReason: refused.map(({ reason }) => reason)[0]!, refused };
    return { ...told, ...(result ?? { applied: refused.length === 0 }) };
  };
}

async function findTask({ connection, world }: Answering, argument: unknown): Promise<FindTaskResult> {
  const asked = withCanonicalUris(argument ?? {}) as Partial<FindTaskArgument>;
  const { uri, position, direction = 'next', overdue = false, show = false } = asked;
  if (typeof uri !== 'string' || !position) throw new Error(`${findTaskCommand} needs { uri, position }`);
  const found = world.service.stepToTask(uri, position, { direction, overdue }, askOf(world));
  if (!found || !show) return found;
  if (found.range && world.can.showDocument) {
    const shown = { uri: world.documents.get(uri)?.uri ?? uri, selection: { ...found.range, end: found.range.start } };
    await connection.window.showDocument({ ...shown, takeFocus: true });
  }
  if (found.message) connection.window.showInformationMessage(found.message);
  return found;
}

function commandAt(answering: Answering, argument: unknown): Promise<CommandAtResult> {
  const { world } = answering;
  const { uri, position, whole, answers } = (argument ?? {}) as Partial<CommandAtArgument>;
  if (typeof uri !== 'string' || !isPosition(position))
    throw new Error(`${commandAtCommand} needs one argument: { uri, position, whole?, answers? }`);
  const given = Object.entries(answers ?? {}).filter(([, answer]) => typeof answer === 'string');
  const question = { position, whole: whole === true, answers: Object.fromEntries(given) };
  return withTexts(answering, () => world.service.commandAt(canonical(uri), question, askOf(world)));
}

function pointers({ world }: Answering, argument: unknown): PointersResult {
  const { uri, position } = (argument ?? {}) as Partial<PointersArgument>;
  if (typeof uri !== 'string' || !isPosition(position)) throw new Error(`${pointersCommand} needs { uri, position }`);
  return world.service.pointersTo(canonical(uri), position, askOf(world));
}

const isPosition = (given: Partial<Position> | undefined): given is Position =>
  typeof given?.line === 'number' && typeof given.character === 'number';

/** The argument with the URIs in it as notes are known by. */
function withCanonicalUris(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(withCanonicalUris);
  if (typeof argument !== 'object' || argument === null) return argument;
  const canonicalIn = ([name, value]: [string, unknown]) =>
    name === 'uri' && typeof value === 'string' ? [name, canonical(value)] : [name, withCanonicalUris(value)];
  return Object.fromEntries(Object.entries(argument).map(canonicalIn));
}

/** A query that cannot be understood is answered in words, and with the place. */
function query({ world }: Answering, argument: unknown): QueryResult {
  const { query: text, most } = (argument ?? {}) as Partial<QueryArgument>;
  if (typeof text !== 'string') throw new Error(`${queryCommand} needs { query }`);
  try {
    return world.service.query({ query: text, ...(typeof most === 'number' && { most }) }, askOf(world));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { message, start, end } = error;
    return { error: message, start, end };
  }
}

function owners({ world }: Answering, argument: unknown): OwnerChoice[] {
  const { uri, position } = (argument ?? {}) as Partial<OwnersArgument>;
  if (typeof uri !== 'string' || typeof position?.line !== 'number' || typeof position.character !== 'number')
    throw new Error(`${ownersCommand} needs one argument: { uri, position }`);
  return world.service.ownerChoices(canonical(uri), position, askOf(world));
}
