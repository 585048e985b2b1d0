/** What stands in the way of words that were meant as markup, and comments that say nothing. */
import { messagesFor } from '../../messages/index.ts';
import type { FlawFact } from '../../model.ts';
import type { Rule } from './rule.ts';

/** A character that nobody sees, in the marker of a heading, point or box. */
export const invisible: Rule = (note, world) =>
  note.flaws.filter(isOf('invisible')).map(({ span }) => {
    const code = world.text(note.uri).codePointAt(span.start) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return { span, message: messagesFor(world.ask.locale).diagnostics.invisible(name), evidence: [] };
  });

/** `##Next steps` is no heading. */
export const unspacedHeading: Rule = (note, world) =>
  note.flaws
    .filter(isOf('unspaced'))
    .map(({ span }) => ({ span, message: messagesFor(world.ask.locale).diagnostics.unspaced, evidence: [] }));

const isOf =
  (kind: FlawFact['kind']) =>
  (flaw: FlawFact): boolean =>
    flaw.kind === kind;

/** A comment names a code that there is not. */
export const unknownCode: Rule = (note, world) =>
  note.directives.flatMap(({ span, codes }) =>
    codes
      .filter((code) => !(code in world.ask.settings.diagnostics))
      .map((code) => ({
        span,
        message: messagesFor(world.ask.locale).diagnostics.unknownCode(code),
        evidence: [],
        tags: ['unnecessary' as const],
      })),
  );
