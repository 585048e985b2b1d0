/**
 * What a sentence says of a deed that is neither over nor yet to begin:
 *
 *     Waiting for Ann to order the ropes, 業者に見積りを依頼中      others were asked
 *     業者の返事が来ないので進められず                         it cannot go on
 *     灯りは岡本が調べているところ                            somebody is at it
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span, Status } from '../../model.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../parts.ts';
import { clauseIn } from '../sentences/clauses.ts';
import { pendingDeed } from '../sentences/comingDeeds.ts';
import { undertakingOf } from '../sentences/deeds.ts';
import { goesOn } from '../sentences/favours.ts';
import { awaitedDeed } from '../sentences/namedDoers.ts';
import { spanPerEntry } from '../words.ts';

const stuck = new RegExp(
  `(${anyOf(wordsOf((notes) => notes.requests.stuck))})(?:(?:${anyOf(wordsOf((notes) => notes.reasons))})?[、，,。.\\s]|$)`,
);
/** `返事が来ないので、進められず`, at the end of a clause. */
const stuckIn = spanPerEntry(({ text, at }): Span | null => {
  const found = text.length > 240 ? null : stuck.exec(text);
  return found && { start: at + found.index, end: at + found.index + found[1]!.length };
});

/** How far such a deed is, and by which words. */
export function pendingIn(entry: Entry, context: Context): { status: Status; span: Span } | null {
  const { kind, known } = context;
  const awaited = kind === 'minutes' ? (awaitedDeed(entry, known) ?? pendingDeed(entry)) : null;
  if (awaited) return { status: 'waiting', span: awaited };
  const stuck = kind === 'minutes' || kind === 'plan' ? stuckIn(entry) : null;
  if (stuck) return { status: 'waiting', span: stuck };
  const clause = clauseIn(entry, context);
  if (clause && clause.status !== 'todo') return clause;
  const deed = undertakingOf(entry, context);
  const going = deed && goesOn(entry.text.slice(0, deed.span.end - entry.at).slice(-16));
  return going ? { status: 'doing', span: deed.span } : null;
}
