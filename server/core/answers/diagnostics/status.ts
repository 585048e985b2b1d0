/** Tasks that say two things of how far they are. */
import { isOpen } from '../../index/due.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Span, Task } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { brief, type World, wordsAt } from '../world.ts';
import { type Fault, firstLine, type Rule } from './rule.ts';

/** A box and a word that contradict each other, or a task that is done while parts of it are open. */
export const statusConflict: Rule = (note, world) => {
  const parts = openParts(note);
  return note.tasks.flatMap((task) => {
    if (task.kind === 'form') return [];
    const word = conflictingWord(task);
    const fault = word ? wordFault(note, task, { word, world }) : null;
    const open = parts.get(task.id);
    return fault ? [fault] : open ? [partsFault(note, task, { open, world })] : [];
  });
};

/** The status word of a task that its checkbox contradicts; null where there is none. */
export function conflictingWord({ checkbox, contradiction, status, statusWord, span, evidence }: Task): Span | null {
  if (contradiction) return contradiction;
  if (!checkbox || !statusWord || status !== 'done') return null;
  // A box beside which there stands nothing but `Done` is one to be ticked when it is.
  const said = evidence.some(({ field, rule }) => field === 'status' && rule === 'status.word');
  return said && statusWord.start > Math.max(span.start, checkbox.end + 1) + 3 ? statusWord : null;
}

function wordFault(note: Note, task: Task, { word, world }: { word: Span; world: World }): Fault {
  const say = messagesFor(world.ask.locale).diagnostics;
  const words = wordsAt(world, note.uri, word);
  return {
    span: word,
    message: task.contradiction ? say.tickedButOpen(words) : say.openButDone(words),
    task,
    evidence: [],
    related: [
      {
        uri: note.uri,
        range: rangeOf(note, task.checkbox!),
        message: task.contradiction ? say.tickedBox : say.emptyBox,
      },
    ],
  };
}

/** Open checkboxes and marked lines below tasks that are done, by the task. */
function openParts(note: Note): Map<number, Task[]> {
  const found = new Map<number, Task[]>();
  for (const task of note.tasks) {
    if (task.parent === null || task.kind === 'form' || task.certainty !== 'explicit' || !isOpen(task.status)) continue;
    if (note.tasks[task.parent]?.status !== 'done') continue;
    const known = found.get(task.parent);
    if (known) known.push(task);
    else found.set(task.parent, [task]);
  }
  return found;
}

function partsFault(note: Note, task: Task, { open, world }: { open: Task[]; world: World }): Fault {
  const say = messagesFor(world.ask.locale).diagnostics;
  return {
    span: firstLine(task, world.text(note.uri)),
    message: say.partsOpen(brief(task.title), open.length),
    task,
    // The rest may be left for later on purpose.
    step: -1,
    evidence: [],
    related: open.slice(0, 10).map(({ span, title }) => ({
      uri: note.uri,
      range: rangeOf(note, span),
      message: say.partOpen(brief(title)),
    })),
  };
}
