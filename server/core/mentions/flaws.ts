/**
 * What keeps words from being the markup that they were meant to be, by the shape of a line alone.
 *
 *     -\u00a0call the vendor     a point whose space is none to Markdown
 *     - [\u200b] call             a box with something in it that nobody sees
 *     ##Next steps               a heading without its space; `#123` and `#tag` are none
 */
import { lexicons } from '../lexicons/index.ts';
import type { Block } from '../markdown/unit.ts';
import type { FlawFact, LanguageId } from '../model.ts';

/** The flaws of a block, in its coordinates. `language`: the note's, for what `#word` is more often in it. */
export function readFlaws({ kind, source, quoted }: Block, language: LanguageId): FlawFact[] {
  if (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading') return none;
  const doubtful = unseen.test(source);
  const hashes = !quoted && kind !== 'heading' && source.includes('#');
  if (!doubtful && !hashes) return none;
  const flaws: FlawFact[] = [];
  for (let start = 0, end = 0; start <= source.length; start = end + 1) {
    end = lineEnd(source, start);
    const line = source.slice(start, Math.min(end, start + longest));
    // The first line of an item begins behind its marker.
    const place: Place = { first: start === 0, item: kind === 'item' };
    const flaw = (doubtful && invisibleIn(line, place)) || (hashes && unspacedIn(line, place, language));
    if (flaw) flaws.push({ span: { start: start + flaw.start, end: start + flaw.end }, kind: flaw.kind });
  }
  return flaws;
}

interface Place {
  first: boolean;
  item: boolean;
}

type Flaw = { kind: FlawFact['kind']; start: number; end: number } | null;

const none: FlawFact[] = [];
const longest = 200;

const lineEnds = /[\r\n]/g;

function lineEnd(source: string, from: number): number {
  lineEnds.lastIndex = from;
  return lineEnds.exec(source)?.index ?? source.length;
}

/** No-break spaces, what has no width, and variation selectors. */
const blanks = '\\u00a0\\u2000-\\u200a\\u202f\\u205f';
const nothings = '\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
const unseen = new RegExp(`[${blanks}${nothings}]`);
const odd = `[${blanks}${nothings}]{1,8}`;

/** Each with the odd characters as its first group. */
const before = new RegExp(`^[ \\t>]{0,20}([${nothings}]{1,8})(?:[-*+]|\\d{1,9}[.)]|#{1,6})[ \\t]`, 'd');
const behindHash = new RegExp(`^[ \\t>]{0,20}#{1,6}[ \\t]{0,4}(${odd})`, 'd');
const behindPoint = new RegExp(`^[ \\t>]{0,20}(?:[-*+]|\\d{1,9}[.)])(${odd})(?=[^-*+\\s])`, 'd');
const inBox = new RegExp(`^[ \\t>]{0,20}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,4})?\\[[ xX]?(${odd})[ xX]?\\]`, 'd');
const behindBox = new RegExp(`^[ \\t>]{0,20}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,4})?\\[[ xX]\\](${odd})`, 'd');

function invisibleIn(line: string, { first, item }: Place): Flaw {
  const inside = first && item;
  for (const pattern of inside ? [inBox, behindBox] : [before, behindHash, behindPoint, inBox, behindBox]) {
    const at = pattern.exec(line)?.indices?.[1];
    if (at) return { kind: 'invisible', start: at[0], end: at[1] };
  }
  return null;
}

/** Two signs or more before a word, or before a number with its point: `##Next`, `###1、概要`. */
const several = /^ {0,3}(#{2,6})(?:\p{L}|[【「『《（(]\p{L}|[0-9０-９]{1,2}[.、．)）](?!\d))/u;
const single = /^ {0,3}(#)(?=\p{L})(?![A-Za-z])[^#]{1,40}$/u;
const readsTags = new Map(lexicons.map(({ id, notes }) => [id, notes.hashTags]));

/** One sign makes a heading where it makes no tags: at the head of a paragraph, before a word of no Latin letters. */
function unspacedIn(line: string, { first, item }: Place, language: LanguageId): Flaw {
  if (first && item) return null;
  const alone = first && readsTags.get(language) === false ? single.exec(line) : null;
  const found = several.exec(line) ?? alone;
  if (!found) return null;
  const start = line.indexOf('#');
  return { kind: 'unspaced', start, end: start + found[1]!.length };
}
