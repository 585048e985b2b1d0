/**
 * The edit commands: a table from the name of a command to what it checks and what it makes. Here nothing is written: the
 * protocol layer applies the outcome as one step to undo, or gives it to `codeAction/resolve`.
 */
import { isOpen } from '../index/due.ts';
import { messagesFor } from '../messages/index.ts';
import type { Position } from '../model.ts';
import { taskAt } from './place.ts';
import { type StatusMemory, statusEdits } from './status-memory.ts';
import type { EditArguments, EditCommandName, Outcome } from './types.ts';
import type { World } from './world.ts';

/** What the commands of one service work with. */
export interface Desk {
  world: World;
  /** What tasks looked like before their last changes of status. */
  memory: StatusMemory;
}

interface EditCommand<Argument> {
  /** The shape of its argument, for who called it with another. */
  needs: string;
  /** Whether what an editor sent has that shape. */
  takes(given: Partial<Argument>): boolean;
  /** May throw TextNeeded. */
  make(argument: Argument, desk: Desk): Outcome;
}

type EditCommands = { [Name in EditCommandName]: EditCommand<EditArguments[Name]> };

const table: EditCommands = {
  'dueline.setStatus': {
    needs: '{ uri, position, status }',
    takes: ({ uri, position, status }) => typeof uri === 'string' && isPosition(position) && typeof status === 'string',
    make({ uri, position, status: asked }, { world, memory }) {
      const { refusals } = messagesFor(world.ask.locale);
      const note = world.index.note(uri);
      const task = note && taskAt(note, position);
      if (!task) return { refused: refusals.noTask };
      const status = asked === 'toggle' ? (isOpen(task.status) ? 'done' : 'todo') : asked;
      if (task.status === status) return { changes: [] };
      const edits = statusEdits(note, task, { status, world, memory });
      return edits.length > 0 ? { changes: [{ uri, edits }] } : { refused: refusals.noPlaceForStatus };
    },
  },
};

/** The names of all edit commands. */
export const editCommandNames = Object.keys(table) as EditCommandName[];

/** What an edit command comes to. Throws where the argument is none of its own, and TextNeeded. */
export function outcomeOf(name: EditCommandName, argument: unknown, desk: Desk): Outcome {
  const command = table[name] as EditCommand<unknown>;
  const given = typeof argument === 'object' && argument !== null ? argument : {};
  if (!command.takes(given)) throw new Error(`${name} needs one argument: ${command.needs}`);
  return command.make(given, desk);
}

const isPosition = (given: Position | undefined): boolean =>
  typeof given?.line === 'number' && typeof given.character === 'number';
