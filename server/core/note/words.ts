/** What the words of an entry alone say: found once, and kept with the entry as long as its unit stays what it is. */
import { LATIN_LETTERS } from '../mentions/characters.ts';
import { lookAt } from '../mentions/vocabulary.ts';
import type { Span } from '../model.ts';
import type { Entry } from './parts.ts';

let slots = 0;

/**
 * A finding of which each entry is asked at most once. It must depend on nothing but the entry and its unit, and hold no
 * offsets of the note but in mentions of the entry and in what is `anchored` to it: the entry may be moved.
 */
export function perEntry<Found extends NonNullable<unknown> | null>(
  find: (entry: Entry) => Found,
): (entry: Entry) => Found {
  const slot = slots++;
  return (entry) => {
    const known = entry.kept[slot];
    if (known !== undefined) return known as Found;
    const found = find(entry);
    entry.kept[slot] = found;
    return found;
  };
}

/**
 * What the text of an entry can hold at all, see `vocabulary.ts`; also where a rule looks at a part of it that begins or ends
 * beside a digit or sign.
 */
export const sightOf = perEntry(({ text }) => lookAt(text, LATIN_LETTERS));

/** Room for what is found in an entry, made once: a list that grows is made anew again and again. */
export const noFindings = (): unknown[] => new Array(slots);

/** Spans that were found in an entry and from now on move with it. */
export function anchored<Found extends Span>(entry: Entry, found: Found[]): Found[] {
  entry.spans.push(...found);
  return found;
}

/** A finding as `perEntry` has it that is a place of the note: it moves with the entry. */
export const spanPerEntry = (find: (entry: Entry) => Span | null): ((entry: Entry) => Span | null) =>
  perEntry((entry) => {
    const found = find(entry);
    return found && anchored(entry, [{ ...found }])[0]!;
  });
