/** Whoever stands in brackets at the beginning of a point. */
import { hasSurname, isSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { oneOf, wordsOf } from '../../mentions/words.ts';
import { type Context, isOnList, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import type { Names } from './heads.ts';

/**
 * `[ann] …`: a lower-case word in brackets may be any tag, unless it is somebody known. In lists of what is to do or was
 * done also `（王小明）…`, and a family name alone: `(王) …`, but not `(高) …`, which is a priority.
 */
export function openingIn(entry: Entry, context: Context, index: number): PersonMention[] {
  const people = peopleIn(entry, 'bracket');
  const { known, scopes, openers, bracketed } = context;
  const around = scopes[index]!;
  const listed = (name: string): boolean =>
    (isOnList(entry, around) && openers.has(name)) ||
    ((isOnList(entry, around) || around.mode === 'done') && (hasSurname(name) || (isSurname(name) && !isLevel(name))));
  const sure = people.every(({ name }) => known.has(name) || listed(name) || (entry.checkbox && /^\p{Lu}/u.test(name)));
  return sure || (people.length === 1 && bracketed) ? people : [];
}

/** `（王小明）` with a list below it: what else stands in brackets before a point of that note is whose it is: `（泊位组）已通电`. */
export const areBracketed = ({ entries, heads }: Pick<Context, 'entries'> & Pick<Names, 'heads'>): boolean =>
  [...heads.keys()].some((index) => {
    const { kind, text } = entries[index]!;
    return kind !== 'heading' && /^[(（【[]/.test(text);
  });

const isLevel = oneOf(wordsOf((notes) => notes.priorities.levels));
