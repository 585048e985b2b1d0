/**
 * What a point of English minutes leaves with somebody, or with nobody yet, by how it closes or goes on:
 *
 *     The lamp is dark. Could somebody look? -> Ann     behind an arrow, whose it is
 *     Bo: oh I know that lamp, give it to me            a speaker takes what is spoken of
 *     The rail is bent. Somebody has to straighten it   whoever it be
 *     A rope that holds, nobody picked this up          nobody has yet
 *     Lamp 4 flickers. Ask the maker for a drawing      what is to be done about it
 */

import { allOf } from '../../matches.ts';
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { type Name, readNames } from '../../mentions/names.ts';
import { search } from '../../mentions/search.ts';
import { type Words, words } from '../../mentions/vocabulary.ts';
import { upToFour } from '../../mentions/weakPeople.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { type Context, peopleIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { opensMatters } from '../scopes/scope.ts';
import { sightOf, spanPerEntry } from '../words.ts';
import { deedEnd, namesThing } from './bids.ts';
import { listWords } from './namedDeeds.ts';
import { tells } from './past.ts';

const arrow = new RegExp(`\\s(?:->|→|=>|⇒|➡|>>)\\s{1,3}@?(${upToFour})[.!\\s]{0,3}$`, 'u');

/** `… -> Ann`: known, and behind words. */
function closingArrow({ text, at }: Entry, known: Context['known']): { people: readonly Name[]; span: Span } | null {
  const found = /[>→⇒➡]/.test(text) ? arrow.exec(text.slice(-80)) : null;
  if (!found || text.length - found[0].length < 12) return null;
  const start = at + text.length - found[0].length + found[0].indexOf(found[1]!);
  const people = readNames(found[1]!, start);
  return people?.every(({ name }) => known.has(name))
    ? { people, span: { start, end: start + found[1]!.length } }
    : null;
}

const opening = new RegExp(`^@?(${upToFour})\\s?(?:->|→|=>|⇒|➡)\\s{0,3}(?=\\p{Ll}|\\d)`, 'u');
/** `Ann -> numbers for the board`: known, and what is theirs. */
function openingArrow({ text, at }: Entry, known: Context['known']): { people: readonly Name[]; span: Span } | null {
  const found = opening.exec(text.slice(0, 80));
  const people =
    found && text.length - found[0].length > 8 ? readNames(found[1]!, at + found[0].indexOf(found[1]!)) : null;
  const [first] = people ?? [];
  return first && people!.every(({ name }) => known.has(name)) ? { people: people!, span: first } : null;
}

const offers = words(latinOf(wordsOf((notes) => notes.selfOffers)));
const selfOffer = search(
  [offers],
  () =>
    new RegExp(
      `(?<=^|[.,;!:–—-]\\s{1,3}|\\s(?:and|so|but|ok|sure|yes|then)\\s)${offers.source}(?=$|[.,;)!]|\\s(?:for|too|then|by|in|on|tomorrow|today|tonight|this|next|with)\\b)`,
      'i',
    ),
);
const speaker = /(?:^|[.!?]\s{1,3})([\p{L}][\w.-]{1,20}):\s/gu;

/** `Bo: I know that lamp, give it to me`, also where others spoke before in the same point. */
function offeredBy(entry: Entry, known: Context['known']): { people: readonly Name[]; span: Span } | null {
  const { text, at } = entry;
  const said = text.slice(0, 400).replaceAll('’', "'");
  const found = selfOffer.exec(said, sightOf(entry));
  if (!found) return null;
  const last = allOf(speaker, said.slice(0, found.index)).findLast(([, name]) => known.has(name!));
  const opener = peopleIn(entry, 'opener', 'bracket').filter(({ name, start }) => known.has(name) && start - at < 3);
  const name = last?.[1];
  if (!name && opener.length === 0) return null;
  const start = last ? at + last.index + last[0].indexOf(name!) : 0;
  const people = name ? [{ name, start, end: start + name.length }] : opener;
  return { people, span: { start: at + found.index, end: at + found.index + found[0].length } };
}

/** Who takes what a point of minutes speaks of, by how it closes. */
export function handedIn(
  entry: Entry,
  { kind, known, scopes }: Context,
): { people: readonly Name[]; span: Span } | null {
  if (kind !== 'minutes' || entry.kind === 'row' || entry.kind === 'heading') return null;
  const scope = scopes[entry.index]!;
  if (scope.mode !== null && scope.mode !== 'decisions' && !opensMatters(scope)) return null;
  return (
    (isPoint(entry) ? (closingArrow(entry, known) ?? openingArrow(entry, known)) : null) ?? offeredBy(entry, known)
  );
}

const called = (name: 'ownerless' | 'anyone'): Words => words(latinOf(wordsOf(({ calls }) => calls[name])));
const ownerlessly = called('ownerless');
const ownerless = search(
  [ownerlessly],
  () => new RegExp(`(?<=^|[.,;:(!?–—-]\\s?|\\s(?:but|and)\\s)${ownerlessly.source}(?=$|[.,;)!])`, 'i'),
);
const must = anyOf(wordsOf((notes) => notes.clauses.musts));
const whoever = called('anyone');
const anyone = search(
  [whoever],
  () =>
    new RegExp(
      `(?:^|[.!?;,:–—>→]\\s{1,3}|\\s(?:and|so|but)\\s)${whoever.source}(?:\\s(?:in|on|of|from|at|with)(?:\\s[\\p{L}\\d'’-]{1,20}){1,3}?)?\\s${must}\\s`,
      'iu',
    ),
);
/** `To be confirmed on the list by the chairs`, a sentence behind another. */
const undone = new RegExp(
  `[.!?]\\s{1,3}(?:still\\s)?to be (?!${anyOf(wordsOf((notes) => notes.clauses.unspecific))})(?:[a-z-]{2,16}(?:${wordsOf((notes) => notes.participles).join('|')}))\\s(?:\\S{1,20}\\s){1,8}?(?:by|before|until)\\s`,
  'i',
);
const sentences = /[.!?]\s{1,3}(?=\p{Lu}\p{Ll})/gu;
/** What is surely done to something: an article or a name stands behind the verb. */
const object = new RegExp(
  `^\\s(?:(?:${listWords('articles')}|${anyOf(wordsOf((notes) => notes.clauses.determiners))})\\b|\\p{Lu}\\p{Ll})`,
  'u',
);

/** What a point leaves open to whoever will do it; by which words. */
export const unowned = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  if (text.length > 400 || /[?？]\s*$/.test(text)) return null;
  const sight = sightOf(entry);
  const nobody = ownerless.exec(text, sight);
  if (nobody) return { start: at + nobody.index, end: at + nobody.index + nobody[0].length };
  const open = undone.exec(text);
  if (open) return { start: at + open.index + 2, end: at + open.index + open[0].trimEnd().length };
  const some = anyone.exec(text, sight);
  const end = some ? some.index + some[0].length : 0;
  if (some && (latinDeedAt(text, end) > 0 || /^[a-z]{3,15}\s\S/.test(text.slice(end, end + 20))))
    return { start: at + some.index, end: at + end };
  return isPoint(entry) && peopleIn(entry, 'opener').length === 0 ? laterBid(entry) : null;
});

/** `Lamp 4 flickers. Ask the maker for a drawing`: a sentence behind the first that bids. */
function laterBid({ text, at, issues, block }: Entry): Span | null {
  if (issues.length > 0 || block.links.length > 0) return null;
  for (const { index, 0: sign } of allOf(sentences, text)) {
    const begins = index + sign.length;
    const sentence = /^[^.!?]*/.exec(text.slice(begins, begins + 200))![0];
    const words = sentence.charAt(0).toLowerCase() + sentence.slice(1);
    const end = deedEnd(words);
    const asked = text.charAt(begins + sentence.length) === '?';
    if (end > 0 && object.test(words.slice(end)) && !asked && !namesThing(words) && !tells(sentence))
      return { start: at + begins, end: at + begins + end };
  }
  return null;
}
