/** Names that are most likely slips of the pen. */
import { messagesFor } from '../../messages/index.ts';
import { strangersIn } from '../strangers.ts';
import type { Rule } from './rule.ts';

/** An owner whom nobody knows, and who is nearly somebody known. */
export const unknownPerson: Rule = (note, world) =>
  strangersIn(note, world).map(({ span, words, meant }) => ({
    span,
    message: messagesFor(world.ask.locale).diagnostics.unknownPerson(words, meant),
    evidence: [],
  }));
