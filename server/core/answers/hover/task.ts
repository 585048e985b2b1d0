/** What is known of a task, and why: each fact with the words that it was read from. */
import type { FoundTask } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Evidence, Note, Position } from '../../model.ts';
import { taskFacts } from '../describe.ts';
import { linkToWords, taskAt } from '../place.ts';
import { escapeMarkdown } from '../words.ts';
import { type World, wordsAt } from '../world.ts';

/** Markdown on a task; without the reasons where something else is asked about that stands in it. */
export function aboutTask(found: FoundTask, world: World, withReasons: boolean): string {
  return [taskFacts(found, world), withReasons ? reasons(found, world) : ''].filter(Boolean).join('\n\n');
}

/** The same of the task at a position, with the reasons; empty where there is none. */
export function factsAt(note: Note, position: Position, world: World): string {
  const task = taskAt(note, position);
  return task ? aboutTask({ note, task }, world, true) : '';
}

/** Why each fact was read so: `- Due · “by Friday”: …`, with a link to the words; below it what else speaks for that. */
function reasons({ note, task }: FoundTask, world: World): string {
  if (task.evidence.length === 0) return '';
  const { hover, rules } = messagesFor(world.ask.locale);
  const lines = task.evidence.map(({ field, rule, span }) => {
    if (field === 'sign') return `  - ${rules[rule]}`;
    const words = escapeMarkdown(wordsAt(world, note.uri, span));
    const because = words === '' ? rules[rule] : hover.read(`[${words}](${linkToWords(note, span)})`, rules[rule]);
    return `- ${hover[labels[field]]} · ${because}`;
  });
  return [hover.why, ...lines].join('\n');
}

/** Under which name a fact is shown that evidence speaks of. */
const labels = {
  task: 'certainty',
  kind: 'certainty',
  status: 'status',
  owner: 'owner',
  due: 'due',
  start: 'start',
  done: 'done',
  date: 'due',
  priority: 'priority',
  estimate: 'estimate',
  progress: 'progress',
  issue: 'issue',
} as const satisfies Record<Exclude<Evidence['field'], 'sign'>, string>;
