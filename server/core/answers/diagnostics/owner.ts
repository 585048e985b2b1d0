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
  const open = new Set(sureTasks(note, world));
  // What has parts that are somebody's.
  const shared = new Set(
    note.tasks.flatMap(({ parent, owners }) => (parent !== null && owners.length > 0 ? [parent] : [])),
  );
  return sectionsIn(note).flatMap((tasks) => {
    const owned = tasks.filter(({ owners }) => owners.length > 0).length;
    const nobodys = tasks.filter((task) => open.has(task) && task.owners.length === 0);
    if (owned < fewest || owned < times * nobodys.length) return [];
    return nobodys
      .filter((task) => ![...holdersOf(note, task)].some(({ owners }) => owners.length > 0))
      .filter((task) => !shared.has(task.id))
      .map((task) => ({
        span: firstLine(task, world.text(note.uri)),
        message: messagesFor(world.ask.locale).diagnostics.noOwner(brief(task.title), owned),
        task,
        evidence: [],
      }));
  });
};

/** The tasks of each section that are no guesses and no forms. */
function sectionsIn(note: Note): Task[][] {
  const sections = new Map<number | null, Task[]>();
  for (const task of note.tasks) {
    if (task.kind === 'form' || task.certainty === 'inferred') continue;
    const known = sections.get(task.section);
    if (known) known.push(task);
    else sections.set(task.section, [task]);
  }
  return [...sections.values()];
}
