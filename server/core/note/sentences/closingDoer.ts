/** Who stands right before a noun for what they do, with which a point ends: `図面の公開は6日 aoi担当`. */
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry, Known } from '../parts.ts';

const closing = new RegExp(
  `([A-Za-z][\\w.-]{1,20}|[\\p{Script=Katakana}ー]{2,8}|\\p{Script=Han}{2,4}?)(?:${anyOf(wordsOf((notes) => notes.undertakingNouns))})[。.\\s]{0,3}$`,
  'u',
);

/** Such a one, if somebody is known by that name. */
export function closingDoer({ text, at }: Entry, known: Known): PersonMention | null {
  const found = closing.exec(text.slice(-40));
  if (!found || !known.has(found[1]!)) return null;
  const start = at + Math.max(0, text.length - 40) + found.index;
  return { kind: 'person', form: 'agent', name: found[1]!, start, end: start + found[1]!.length };
}
