/**
 * Somebody known in a sentence of Chinese minutes, without a word that they take it on: before the deed, or behind it.
 *
 *     王小明下周更换灯具, 王小明、李静整理图纸, 王小明：补充说明
 *     更换灯具（王小明）
 */

import { aheadTime, hanDeed, hanManner } from '../mentions/hanDeeds.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import { type Context, peopleIn } from './context.ts';
import type { Deed } from './deeds.ts';
import { isBid, listWords } from './namedDeeds.ts';
import type { Entry } from './parts.ts';
import { subjectsOf } from './subjects.ts';
import { tells } from './told.ts';

const talk = listWords('talk');
const acting = new RegExp(`^(?:[：:]\\s?|\\s)?(?:${aheadTime})?${hanManner}{0,2}(?!${talk})${hanDeed}`);

/** `会后王小明…`, `下周由李静…` */
const before = new RegExp(
  `^(?:${aheadTime})?(?:${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.particles.agent : [])))})?`,
);

/** Those with whom a sentence begins, before a deed that it does not tell as done. */
export function doersOf(entry: Entry, { kind, known, dialogue }: Context): Deed | null {
  const { text, at } = entry;
  if (kind !== 'minutes' || text.length > 120 || /[?？]\s*$/.test(text)) return null;
  const speakers = dialogue ? [] : peopleIn(entry, 'opener').filter(({ name }) => known.has(name));
  const start = entry.label?.mode === 'decisions' ? entry.label.end : (before.exec(text.slice(0, 20))?.[0].length ?? 0);
  const people = speakers.length > 0 ? speakers : subjectsOf(entry, known, start);
  const last = people.at(-1);
  if (!last) return null;
  const behind = text.slice(last.end - at);
  const found = acting.exec(behind.slice(0, 40));
  return found && !tells(behind.replace(/^[：:\s]+/, ''))
    ? { people, span: { start: last.start, end: last.end + found[0].length } }
    : null;
}

/** Somebody known in the parentheses with which a point ends that begins with a deed in Han characters. */
export function doerAside(entry: Entry, known: Context['known']): PersonMention[] {
  if (!/^\p{Script=Han}/u.test(entry.text) || !isBid(entry) || tells(entry.text)) return [];
  return peopleIn(entry, 'parentheses').filter(
    ({ name, end }) => known.has(name) && /^[^()（）]{0,20}[)）][。.；;\s]*$/.test(entry.text.slice(end - entry.at)),
  );
}
