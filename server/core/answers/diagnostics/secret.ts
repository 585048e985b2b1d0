/** Passwords, keys and tokens that whoever reads the note can use. */
import { messagesFor } from '../../messages/index.ts';
import type { SecretFact } from '../../model.ts';
import type { Rule } from './rule.ts';

/** What stands in a note and should not. What shows by its own shape that it is one is graver than what its name tells. */
export const secretInNote: Rule = (note, world) => {
  const say = messagesFor(world.ask.locale).diagnostics;
  return note.secrets.map(({ span, kind, mask }) => ({
    span,
    message: say.secret(kind, mask),
    evidence: [],
    step: kind === 'key' || isNamed(mask) ? 1 : 0,
  }));
};

/** Whether the mask says by the beginning of the token whose it is: `ghp_••••••••`. */
const isNamed = (mask: SecretFact['mask']): boolean => !mask.startsWith('•');
