/**
 * Deeds that minutes bid, with something beside them that makes them somebody's or sets them a day.
 *
 *     Ann: order the ropes      [Ann] order the ropes      @ann - order the ropes
 *     Order the ropes (Ann)     Order the ropes - Ann      Order the ropes by Friday
 *     We will order the ropes   Let's order the ropes      Decided to order the ropes
 */
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, latinOf, wordsOf } from '../mentions/words.ts';
import type { Span } from '../model.ts';
import { type Context, peopleIn } from './context.ts';
import { isBid, listWords } from './namedDeeds.ts';
import type { Entry } from './parts.ts';
import { opensContents } from './scope.ts';
import { perEntry } from './words.ts';

const talk = new RegExp(`^${listWords('talk')}`, 'i');

/** A deed first of all, that is more than talk: `Order ropes`, but not `Discuss the ropes`. */
export const bidsWork = perEntry((entry) => isBid(entry) && !talk.test(entry.text));

const latin = latinOf(wordsOf((notes) => notes.deeds));
const links = wordsOf((notes) => notes.lists.links);
const blanked = (words: readonly string[], phrases: boolean): string[] =>
  words.filter((word) => word.includes(' ') === phrases);
/** `update the list`, `look into it`, but not `update on the list` nor `update: …`. */
const bidden = new RegExp(
  `^[\\s*_]{0,4}(?:[:,–—→>-]|[-=]>)?[\\s*_]{0,4}(?!${listWords('talk')})(?:${anyOf(blanked(latin, true))}\\s|${anyOf(blanked(latin, false))}\\s(?!${listWords('things')}|${anyOf(links)}\\b))[^\\s:–—-]`,
  'i',
);

/** Where nothing is said of what stands below, or that it is what was talked about. */
const isUnsaid = (index: number, { scopes }: Context): boolean =>
  scopes[index]!.mode === null || opensContents(scopes[index]!);

/** Who is given a deed by their names at its beginning or end, if somebody is known by them. */
export function chargedWith(entry: Entry, context: Context): PersonMention[] {
  const { known, dialogue, kind } = context;
  if (kind !== 'minutes' || !isUnsaid(entry.index, context)) return none;
  const { text, at } = entry;
  if (bidsWork(entry)) {
    const people = peopleIn(entry, 'dash', 'handle', 'parentheses', 'inside').filter(({ name }) => known.has(name));
    const last = people.at(-1);
    return last && /^[\s.)\]]*$/.test(text.slice(last.end - at)) ? people : none;
  }
  if (dialogue || text.length > 200 || /[?？]\s*$/.test(text)) return none;
  const people = peopleIn(entry, 'opener', 'bracket', 'handle').filter(({ name }) => known.has(name));
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last || first.start - at > 3 || /\w/.test(between(people, text, at))) return none;
  return bidden.test(text.slice(last.end - at).replace(/^[)\]*_]{1,3}/, '')) ? people : none;
}

const none: PersonMention[] = [];

/** What stands between people side by side. */
const between = (people: readonly PersonMention[], text: string, at: number): string =>
  people
    .slice(1)
    .map(({ start }, index) => text.slice(people[index]!.end - at, start - at).replace(joiner, ''))
    .join('');
const joiner = new RegExp(`\\s${anyOf(latinOf(wordsOf((notes) => notes.joiners)))}\\s`, 'i');

const everyone = new RegExp(
  `^[*_]{0,2}${anyOf(latinOf(wordsOf((notes) => notes.everyone)))}[*_]{0,2}\\s?[:–—-](?=\\s|[*_])`,
  'i',
);

/** `Everyone: read the list`, `All - check the ropes`: a deed for all; by which word. */
export function bidToAll({ text, at }: Entry): Span | null {
  const found = text.length <= 200 && !/[?？]\s*$/.test(text) ? everyone.exec(text) : null;
  return found && bidden.test(text.slice(found[0].length)) ? { start: at, end: at + found[0].length } : null;
}

const weak = anyOf(wordsOf((notes) => notes.bids.weak));
const intent = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.bids.intents))}\\s{1,3}(?!${weak}\\b)${anyOf(latin)}\\s(?=\\S)`,
  'i',
);

/** `We will order the ropes`, `Let's order ropes`: what all mean to do, and more than to go on talking; by which words. */
export function intended({ text, at }: Entry): Span | null {
  const found = text.length <= 200 && !/[?？]\s*$/.test(text) ? intent.exec(text) : null;
  return found && { start: at, end: at + found[0].trimEnd().length };
}
