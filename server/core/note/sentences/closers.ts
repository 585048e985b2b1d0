/**
 * Whose a point of minutes is by the name that it closes with, behind a dash:
 *
 *     届けは今月中に出さないと流れる — 岡本さん
 *
 * Of what was said (`「太い綱がいい」— 岡本さん`) or told the name is only whose words they are.
 */
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { closesInDeed } from './namedDeeds.ts';
import { tells } from './past.ts';
import { leavesDeed } from './verbEndings.ts';

const owed = new RegExp(
  anyOf(wordsOf(({ objectFollows, obligations, doing }) => (objectFollows ? [] : [...obligations, ...doing.musts]))),
);
const dash = /[—–―ー-]{1,2}[\s\u3000]{0,2}$/;

/** Such a one, if they are politely named or known. */
export function leftTo(entry: Entry, { known, text }: Context): PersonMention | null {
  const person = peopleIn(entry, 'dash', 'honorific').at(-1);
  if (!person || !(person.polite || person.form === 'honorific' || known.has(person.name))) return null;
  const before = entry.text.slice(0, person.start - entry.at);
  const behind = text.slice(person.end, entry.at + entry.text.length);
  if (!dash.test(before) || /[」』”"]\s{0,2}[—–―ー-]{1,2}\s{0,2}$/.test(before) || behind.trim().length > 3)
    return null;
  const said = trimEndOf(before.replace(dash, ''), /[。.\s]/);
  if (tells(said) || /[?？]$/.test(said)) return null;
  const due = entry.dates.some(({ role, span }) => role === 'due' && span.end <= person.start);
  return due || owed.test(said) || leavesDeed(said.slice(-16)) || closesInDeed(said) ? person : null;
}
