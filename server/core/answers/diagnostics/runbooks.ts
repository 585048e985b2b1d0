/** Commands of runbooks that name files which are gone. */
import { missingPaths } from '../../index/links/step-paths.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, RunbookStep, Span } from '../../model.ts';
import { brief } from '../world.ts';
import type { Rule } from './rule.ts';

/** A command names a file that is not there, while the folder is that would hold it. */
export const fileMissing: Rule = (note, world) => {
  if (note.runbooks.length === 0) return [];
  const say = messagesFor(world.ask.locale).diagnostics;
  return missingPaths(note, world.index).flatMap(({ step, path }) => {
    const span = wordsIn(note, step, { words: path, text: world.text(note.uri) });
    return span ? [{ span, message: say.noFile(brief(path)), evidence: [] }] : [];
  });
};

/** Where words stand in a step, or in what belongs to it. */
export function wordsIn(note: Note, step: RunbookStep, { words, text }: { words: string; text: string }): Span | null {
  const steps = note.runbooks.flatMap((runbook) => runbook.steps);
  const end = steps.find(({ span }) => span.start > step.span.start)?.span.start ?? text.length;
  const start = text.indexOf(words, step.span.start);
  return start >= 0 && start < end ? { start, end: start + words.length } : null;
}
