/** What speakers say before a colon of how things are or may be, where the object follows: the verb in it is nothing they take on. */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';
import { listWords } from './namedDeeds.ts';

const states = new RegExp(`${listWords('stating')}|${listWords('described')}|${listWords('asking')}`);
const how = new RegExp(listWords('described'));
/** `(补充) …`, `设备的组织…`: no deed of anybody's. */
const ofThing = new RegExp(`[(（【]$|${anyOf(wordsOf(({ particles }) => particles.possessive))}$`);
/** `ann: 绳子是要求，不是负责检查的事`, where the object follows: before the deed the clause says how something is, and nothing that the speaker does. */
export function isStated({ label }: Entry, deed: Span, text: string): boolean {
  if (!/\p{Script=Han}/u.test(text.charAt(deed.start))) return false;
  if (label === null) return false;
  const before = text.slice(Math.max(0, deed.start - 60), deed.start);
  const behind = text.slice(deed.end, deed.end + 8);
  return (
    ofThing.test(before) ||
    states.test(before.split(/[，,。；;：:\n]/).at(-1)!) ||
    how.test(behind.split(/[，,。；;：:\n]/, 1)[0]!)
  );
}

/** A line of a paragraph that names whoever says it, beside another that does: people talk in turn. */
export function isTalk(entry: Entry, entries: readonly Entry[]): boolean {
  const { index, unit, kind, bullet } = entry;
  if (kind !== 'line' || bullet) return false;
  return [index - 1, index + 1].some((at) => entries[at]?.unit === unit && speaks(entries[at]!));
}

const speaks = perEntry((entry) => !entry.bullet && peopleIn(entry, 'opener').length > 0);
