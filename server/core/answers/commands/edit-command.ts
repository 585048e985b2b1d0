/** What an edit command is: one is an entry in the table of edit-commands.ts. */

import type { Outcome } from '../types.ts';
import type { World } from '../world.ts';
import type { StatusMemory } from '../writing/status-memory.ts';

/** What the commands of one service work with. */
export interface Desk {
  world: World;
  /** What tasks looked like before their last changes of status. */
  memory: StatusMemory;
}

export interface EditCommand<Argument> {
  /** The shape of its argument, for who called it with another. */
  needs: string;
  /** Whether what an editor sent has that shape. */
  takes(given: Partial<Argument>): boolean;
  /** What is meant by arguments for one note that come together: one for each thing that is edited, each with its position. */
  together?(list: Argument[], desk: Desk): Argument[];
  /** May throw TextNeeded. */
  make(argument: Argument, desk: Desk): Outcome;
}
