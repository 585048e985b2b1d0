/**
 * npm run accuracy:sentences: reads sentences made by the patterns of frames.ts, as points and, of minutes, as paragraphs, and prints
 * which patterns do not give what they should, with how many of their deeds do, and in total how many sentences are read as they
 * should be. It needs nobody's notes.
 */
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { allFrames, type Frame, type Frames, type Shape } from './frames.ts';

/** Whether a sentence in such a note gives what its pattern should. */
function isRight({ above, path, beside }: Frames, sentence: string, [, status, owner]: Frame, shape: Shape): boolean {
  const [before, behind] = shape === 'point' ? [`- ${beside}\n- `, '\n'] : ['', `\n\n${beside}\n`];
  const begins = above.length + before.length;
  const text = `${above}${before}${sentence}${behind}`;
  const { tasks } = readNote({ uri: `file:///${path}`, path, text }, defaultSettings);
  const task = tasks.find(({ span }) => span.start >= begins - 2 && span.start < begins + sentence.length);
  if (!task || status === null) return (task?.status ?? null) === status;
  return task.status === status && (owner === undefined || task.owners.some((name) => name.startsWith(owner)));
}

for (const notes of allFrames) {
  const { shapes } = notes;
  const right = new Map(shapes.map((shape) => [shape, 0]));
  console.log(`\n${notes.language} · ${notes.above.split('\n', 1)[0]!.slice(2)}`);
  for (const frame of notes.frames) {
    const counts = shapes.map((shape) => {
      const count = notes.deeds.filter((deed) => isRight(notes, frame[0].replace('X', deed), frame, shape)).length;
      right.set(shape, right.get(shape)! + count);
      return count;
    });
    if (counts.some((count) => count < notes.deeds.length))
      console.log(
        `  ${frame[0]} (${frame[1] ?? 'no task'}): ${shapes.map((shape, at) => `${counts[at]} as a ${shape}`).join(', ')}`,
      );
  }
  const all = notes.frames.length * notes.deeds.length;
  console.log(`  in total ${shapes.map((shape) => `${right.get(shape)} of ${all} as a ${shape}`).join(', ')}`);
}
