/** Tasks that another note says something else of. */
import { messagesFor } from '../../messages/index.ts';
import { finishedCopy, whereOf } from '../copies/copy.ts';
import { brief } from '../world.ts';
import { firstLine, type Rule, sureTasks } from './rule.ts';

/** The newest copy is open, and the one before it is done. The other way round is how work goes on. */
export const contradicting: Rule = (note, world) =>
  sureTasks(note, world).flatMap((task) => {
    const copy = finishedCopy(note, task, world);
    if (!copy) return [];
    const { locale } = world.ask;
    const { contradicts, doneThere } = messagesFor(locale).diagnostics;
    return [
      {
        span: firstLine(task, world.text(note.uri)),
        message: contradicts(brief(task.title), whereOf(copy, locale)),
        evidence: task.evidence.filter(({ field }) => field === 'status'),
        related: [{ uri: copy.uri, range: copy.range, message: doneThere(copy.path) }],
        task,
      },
    ];
  });
