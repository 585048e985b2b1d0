/**
 * npm run accuracy:sentences [-- en|zh|ja]: reads sentences made by the patterns of frames/, each in all of its settings, as points
 * and as paragraphs, and prints which patterns do not give what they should, with in how many sentences they do, and in
 * total how many sentences are read as they should be. It needs nobody's notes.
 */
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import type { Frame, Language, Setting, Shape } from './frames/frame.ts';
import { languages } from './frames/index.ts';

/** Whether a sentence in such a note gives what its pattern should. */
function isRight(
  { above, path, beside }: Setting,
  sentence: string,
  [, status, ...owners]: Frame,
  shape: Shape,
): boolean {
  const [before, behind] = shape === 'point' ? [`- ${beside}\n- `, '\n'] : ['', `\n\n${beside}\n`];
  const begins = above.length + before.length;
  const text = `${above}${before}${sentence}${behind}`;
  const { tasks } = readNote({ uri: `file:///${path}`, path, text }, defaultSettings);
  const task = tasks.find(({ span }) => span.start >= begins - 2 && span.start < begins + sentence.length);
  if (!task || status === null) return (task?.status ?? null) === status;
  return task.status === status && owners.every((owner) => task.owners.some((name) => name.startsWith(owner)));
}

/** How many sentences are read as they should be, of how many. */
interface Count {
  right: number;
  all: number;
}

const add = (sum: Count, { right, all }: Count): Count => ({ right: sum.right + right, all: sum.all + all });
const shown = ({ right, all }: Count): string => `${right} of ${all}`;

const inserted = (pattern: string, deed: string): string => pattern.replace('X', deed);

/** Reads a pattern with all deeds in a setting. */
function count(setting: Setting, frame: Frame, shape: Shape, { deeds, saying = inserted }: Language): Count {
  const sentences = deeds.flatMap((deed) => saying(frame[0], deed) ?? []);
  return { right: sentences.filter((each) => isRight(setting, each, frame, shape)).length, all: sentences.length };
}

function* failing(language: Language): Generator<string, string> {
  const total = { tasks: { right: 0, all: 0 }, none: { right: 0, all: 0 } };
  for (const { settings, shapes, frames: patterns } of language.frames) {
    for (const frame of patterns) {
      const kind = frame[1] === null ? 'none' : 'tasks';
      const wrong: string[] = [];
      for (const setting of settings)
        for (const shape of shapes) {
          const counted = count(setting, frame, shape, language);
          total[kind] = add(total[kind], counted);
          if (counted.right < counted.all) wrong.push(`${shown(counted)} as a ${shape} in ${setting.path}`);
        }
      if (wrong.length > 0) yield `  ${frame[0]} (${frame[1] ?? 'no task'}): ${wrong.join(', ')}`;
    }
  }
  return `  read as they should be: ${shown(total.tasks)} sentences that give tasks, ${shown(total.none)} that give none`;
}

const asked = process.argv.slice(2);
for (const [id, language] of Object.entries(languages)) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  console.log(`\n${id}`);
  const lines = failing(language);
  let next = lines.next();
  for (; !next.done; next = lines.next()) console.log(next.value);
  console.log(next.value);
}
