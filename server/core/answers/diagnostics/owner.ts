/** Who has a task: nobody, or somebody who is most likely a slip of the pen. */
import { messagesFor } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { brief } from '../world.ts';
import { firstLine, holdersOf, type Rule, sureTasks } from './rule.ts';
import { strangersIn } from './strangers.ts';

/** An owner whom nobody knows, and who is nearly somebody known. */
export const unknownPerson: Rule = (note, world) =>
  strangersIn(note, world).map(({ span, words, meant }) => ({
    span,
    message: messagesFor(world.ask.locale).diagnostics.unknownPerson(words, meant),
    evidence: [],
  }));

/** How many tasks of a section must have an owner, and how many times as many as have none, for one without to stand out. */
const [fewest, times] = [3, 3];

/**
 * Nobody has it, where nearly all others of its section are somebody's. A note in which few tasks name anybody is kept that
 * way on purpose.
 */
export const noOwner: Rule = (note, world) => {
  const found = sharesIn(note, new Set(sureTasks(note, world).filter(isNobodys))).filter(
    ({ owned, nobodys }) => nobodys.length > 0 && owned >= fewest && owned >= times * nobodys.length,
  );
  if (found.length === 0) return [];
  // What has parts that are somebody's.
  const shared = new Set(
    note.tasks.flatMap(({ parent, owners }) => (parent !== null && owners.length > 0 ? [parent] : [])),
  );
  return found.flatMap(({ owned, nobodys }) =>
    nobodys
      .filter((task) => [...holdersOf(note, task)].every(isNobodys))
      .filter((task) => !shared.has(task.id))
      .map((task) => ({
        span: firstLine(task, world.text(note.uri)),
        message: messagesFor(world.ask.locale).diagnostics.noOwner(brief(task.title), owned),
        task,
        evidence: [],
      })),
  );
};

const isNobodys = ({ owners }: Task): boolean => owners.length === 0;

/** How many tasks of a section are somebody's, and which are nobody's. */
interface Shares {
  owned: number;
  nobodys: Task[];
}

/** Those of each section, of the tasks that are no guesses and no forms; `open`: those that somebody should have. */
function sharesIn(note: Note, open: ReadonlySet<Task>): Shares[] {
  const sections = new Map<number | null, Shares>();
  for (const task of note.tasks) {
    if (task.kind === 'form' || task.certainty === 'inferred') continue;
    const shares = sections.get(task.section) ?? { owned: 0, nobodys: [] };
    sections.set(task.section, shares);
    if (!isNobodys(task)) shares.owned++;
    else if (open.has(task)) shares.nobodys.push(task);
  }
  return [...sections.values()];
}
