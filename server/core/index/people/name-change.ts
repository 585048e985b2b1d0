/**
 * What the other spellings of a person become when one of them does: parts of the name change with it, honorifics and logins
 * stay, and so does a name in another script.
 *
 *     Ann Lee → Anna Lee      Ann → Anna, ANN LEE → ANNA LEE, Lee A. stays
 *     田中 → 山田              田中太郎 → 山田太郎, 田中　太郎 → 山田　太郎
 *     王小明 → 李小明          小明 stays
 */
import type { LanguageId } from '../../model.ts';
import { fold, personKey } from '../keys.ts';
import { isFull, isLatin, splitOf } from './names.ts';

export interface ChangedName {
  words: string;
  /** Whether it follows from the letters; else it is a guess, for somebody to look at. */
  sure: boolean;
}

/** What a spelling becomes; null where it stays. */
export type NameChange = (words: string) => ChangedName | null;

/** The change of all spellings that follows from the change of one. */
export function nameChange(before: string, after: string, language: LanguageId): NameChange {
  const change: Change = { before, after, language };
  return (words) => {
    const same = personKey(words) === personKey(before);
    const alike = isLatin(words) === isLatin(before) && isLatin(before) === isLatin(after);
    const changed = words === before || (same && !alike) ? after : alike ? inParts(words, change) : null;
    if (changed === null) return same ? { words: after, sure: true } : null;
    const { words: made, sure } = typeof changed === 'string' ? { words: changed, sure: true } : changed;
    return made === words ? null : { words: made, sure };
  };
}

interface Change {
  before: string;
  after: string;
  language: LanguageId;
}

const inParts = (words: string, change: Change): string | ChangedName | null =>
  isLatin(words) ? latinParts(words, change) : compactParts(words, change);

const between = /([\s._-]+)/;
const partsOf = (name: string): string[] => name.split(/[\s._-]+/).filter(Boolean);

/** Word by word, each in its own case and with what stands between them. */
function latinParts(words: string, { before, after, language }: Change): string | null {
  const [old, now] = [partsOf(before), partsOf(after)];
  const pieces = words.split(between);
  const own = pieces.filter((piece, at) => at % 2 === 0 && piece !== '');
  const places = placesOf(own, old);
  const missing = places.filter((place) => place === null).length;
  // `Ann` of `Ann Lee`: what is not named stays; but a whole name gives way to a whole name.
  const fuller = missing > 0 && own.length > old.length && old.length === own.length - missing;
  if (missing > 0 && !fuller) return null;
  const whole = !fuller && own.length === old.length;
  const completes = isFull(after, language) && !isFull(before, language);
  if ((fuller && completes) || (whole && old.length !== now.length)) return inCase(words, before, after);
  let next = 0;
  const made = pieces.map((piece, at) => {
    if (at % 2 === 1 || piece === '') return piece;
    const place = places[next++];
    if (place === null || place === undefined) return piece;
    return partFor(piece, { old, now, place });
  });
  return made.includes(null) ? null : made.join('');
}

/** Which part of the old name each word is: the part itself first, then the initial of one that is left. */
function placesOf(own: readonly string[], old: readonly string[]): (number | null)[] {
  const free = new Set(old.keys());
  const take = (holds: (part: string) => boolean): number | null => {
    const place = [...free].find((at) => holds(fold(old[at]!)));
    if (place === undefined) return null;
    free.delete(place);
    return place;
  };
  const places = own.map((word) => take((part) => part === fold(word)));
  return places.map(
    (place, at) => place ?? (own[at]!.length === 1 ? take((part) => part.startsWith(fold(own[at]!))) : null),
  );
}

/** The new part in place of an old one, as long and in the case as it is written; null where none answers to it. */
function partFor(
  piece: string,
  { old, now, place }: { old: readonly string[]; now: readonly string[]; place: number },
) {
  const last = place === old.length - 1 && place > 0;
  const part =
    now.length === old.length ? now[place] : place === 0 ? now[0] : last && now.length > 1 ? now.at(-1) : null;
  if (part === null || part === undefined) return null;
  const isInitial = piece.length === 1 && old[place]!.length > 1;
  return isInitial ? inCase(piece, old[place]!.charAt(0), part.charAt(0)) : inCase(piece, old[place]!, part);
}

/** In capitals or small letters where the words are, and what they stand for is not. */
function inCase(words: string, before: string, after: string): string {
  if (words === before) return after;
  if (words === before.toUpperCase() && words !== words.toLowerCase()) return after.toUpperCase();
  return words === before.toLowerCase() ? after.toLowerCase() : after;
}

const blanks = /[\s\u3000]+/;
const compact = (name: string): string => name.replace(new RegExp(blanks, 'g'), '');

/** Names that are written without blanks, or may be: by what both begin or end with. */
function compactParts(words: string, { before, after, language }: Change): string | ChangedName | null {
  const [own, old, now] = [words, before, after].map(compact) as [string, string, string];
  const spaced = words.split(/([\s\u3000]+)/);
  if (own === old) return respaced(spaced, { before, after });
  if (own.length > old.length) return fullerName(words, { spaced, old, now, before, after, language });
  // A family name, or a given one, of the name that changes.
  const front = old.startsWith(own);
  if (!front && !old.endsWith(own)) return null;
  const rest = front ? old.slice(own.length) : old.slice(0, old.length - own.length);
  if (front ? now.startsWith(own) : now.endsWith(own)) return null;
  if (now.length > rest.length && front && now.endsWith(rest)) return now.slice(0, now.length - rest.length);
  if (now.length > rest.length && !front && now.startsWith(rest)) return now.slice(rest.length);
  const [oldSplit, newSplit] = [splitOf(before, language), splitOf(after, language)];
  const side = front ? 0 : 1;
  if (oldSplit?.[side] !== own || !newSplit) return null;
  return { words: newSplit[side], sure: [before, after].every((name) => blanks.test(name)) };
}

/** The same name with its own blanks, where the new one has as many parts. */
function respaced(spaced: readonly string[], { before, after }: { before: string; after: string }): string {
  const [old, now] = [before.split(blanks), after.split(blanks)];
  if (spaced.length === 1) return old.length > 1 ? compact(after) : after;
  return now.length === 2 && spaced.length === 3 ? `${now[0]}${spaced[1]}${now[1]}` : after;
}

/** `田中太郎` where `田中` changes. */
function fullerName(
  words: string,
  { spaced, old, now, before, after, language }: Change & { spaced: string[]; old: string; now: string },
): string | null {
  if (!words.startsWith(old) && !words.endsWith(old)) return null;
  if (isFull(after, language) && !isFull(before, language)) return after;
  if (spaced.length > 1)
    return spaced.includes(old) ? spaced.map((part) => (part === old ? now : part)).join('') : null;
  return words.startsWith(old) ? now + words.slice(old.length) : words.slice(0, words.length - old.length) + now;
}
