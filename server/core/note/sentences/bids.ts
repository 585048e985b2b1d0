/**
 * Deeds that minutes bid of all or nobody by name.
 *
 *     Order the ropes by Friday   We will order the ropes   Let's order the ropes   Everyone: read the list
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { search } from '../../mentions/search.ts';
import { everything, words } from '../../mentions/vocabulary.ts';
import { anyOf, latinOf, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Day, Span } from '../../model.ts';
import type { Entry } from '../parts.ts';
import { perEntry, sightOf, spanPerEntry } from '../words.ts';
import { isBid, listWords } from './namedDeeds.ts';
import { tells } from './past.ts';

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

const everyone = new RegExp(
  `^[*_]{0,2}${anyOf(latinOf(wordsOf((notes) => notes.everyone)))}[*_]{0,2}\\s?[:–—-](?=\\s|[*_])`,
  'i',
);

/** `Everyone: read the list`, `All - check the ropes`: a deed for all; by which word. */
export function bidToAll({ text, at }: Entry): Span | null {
  const found = text.length <= 200 && !/[?？]\s*$/.test(text) ? everyone.exec(text) : null;
  return found && bidden.test(text.slice(found[0].length)) ? { start: at, end: at + found[0].length } : null;
}

/**
 * `Fence: order the planks`: a topic in a few words, and what is to be done about it; not `Fence: order #12`, which another list
 * has, no step: `Step 2: order the planks`, no proposal: `Idea: order the planks`, and nobody who speaks in a paragraph: `ABC: order is needed`; nor `Fence: Access
 * Control is open`, which names something.
 */
export function topicBid({ text, label, at, kind, bullet }: Entry): Span | null {
  if (!label || label.alone || label.mode !== null || text.length > 200 || /[?？]\s*$/.test(text)) return null;
  if (
    /\d\s?$/.test(label.text) ||
    isProposal(label.text.split(ofWhat, 1)[0]!) ||
    (kind === 'line' && !bullet && /^[A-Z]{2,4}:/.test(text))
  )
    return null;
  const said = text.slice(label.end);
  const found = bidden.exec(said);
  const strong = found && !named.test(said) && !isWeak(found[0].trim().replace(/\s\S*$/, ''));
  return strong && !/[\ufffc#]/.test(said) ? { start: at, end: at + label.end + found[0].length } : null;
}

const isProposal = oneOf(wordsOf((notes) => notes.bids.proposals));
/** `Goals of the fair` */
const ofWhat = /\s(?:of|for)\s/;
const named = /^\s*[A-Z][a-z]+ [A-Z][a-z]/;
const isWeak = oneOf(wordsOf((notes) => notes.bids.weak));
const conditional = anyOf(latinOf(wordsOf((notes) => notes.conditions)));
const intents = words(wordsOf((notes) => notes.bids.intents));
/** `As soon as the rope arrives we will`: when, before who. */
const when = `(?:${anyOf(latinOf(wordsOf((notes) => notes.leads.phrases)))}|${conditional})\\s(?:(?!\\d{4})[^.!?;:,()]){2,60}?\\s`;
/** At the beginning of a sentence, behind a first clause of it that is no condition, or behind one that says why. */
const intent = search(
  [intents],
  () =>
    new RegExp(
      `(?:(?:^|[.!?;]\\s{1,3}|\\s[-–—]{1,2}\\s{1,3}|[-=]>\\s{1,3})(?:(?!${conditional}\\s)(?:[^.!?;:,()]|\\.\\w){3,80},\\s|(?!${conditional}\\s)${when})?|(,\\s|,?\\s${anyOf(latinOf(wordsOf((notes) => notes.conjunctions)))}\\s))${intents.source}\\s{1,3}`,
      'gi',
    ),
);
/** What a first clause begins with that is no reason, or holds by which it is only what somebody says. */
const supposed = new RegExp(
  `^(?:${anyOf(latinOf(wordsOf(({ conditions, relatives, asides }) => [...conditions, ...relatives, ...asides])))})\\b|\\b${anyOf(wordsOf((notes) => notes.reporting))}\\b`,
  'i',
);
/** `The lamps are dark`, before `so we need to`: the words of a sentence before a later clause of it say why. */
const saysWhy = (before: string): boolean => !supposed.test(before.slice(before.search(/[^.!?]{0,200}$/)).trimStart());

/** `The next step is to`: whatever follows is one. */
const stepping = new RegExp(`${anyOf(wordsOf((notes) => notes.bids.steps))}$`, 'i');
/** `be painting`, and what is painted. */
const doing = /^be ([a-z]{2,20})ing(?=\s\S)/;

/** `We will order the ropes`, `Let's set up a crane`, `We'll be painting the pier`: what all mean to do, and more than to go on talking; by which words. */
export function intended(entry: Entry): Span | null {
  const { text, more, at } = entry;
  if (text.length > 400 || /[?？]\s*$/.test(text)) return null;
  const whole = more ? `${text}${more.slice(0, 600).replace(/\s+/g, ' ')}` : text;
  for (const found of intent.all(whole, more ? everything : sightOf(entry))) {
    if (found[1] && !saysWhy(whole.slice(0, found.index))) continue;
    const begins = found.index + found[0].length;
    const said = whole.slice(begins, begins + 120);
    const step = stepping.test(found[0].trim());
    const end = begins + (deedEnd(said) || unlistedEnd(said) || (step ? latinDeedAt(said) : 0));
    // Of what the lines below say, the first line stands for all.
    if (end > begins)
      return end > text.length ? { start: at, end: at + text.length } : { start: at + found.index, end: at + end };
  }
  return null;
}

const bodies = words(wordsOf((notes) => [...notes.groups, ...notes.roles]));
const given = anyOf(wordsOf((notes) => notes.commits));
const adverb = `(?:${anyOf(wordsOf((notes) => notes.adverbs))}\\s)?`;
const ofBody = search(
  [bodies],
  () =>
    new RegExp(
      `(?:^|[.!?;:,]\\s{1,3}|\\s(?:${anyOf(latinOf(wordsOf((notes) => notes.conjunctions)))})\\s)(?:${listWords('articles')})\\s(?:(?!${conditional}\\s)[\\p{L}\\d'’/&-]{1,20}\\s){0,3}?${bodies.source}\\s${adverb}${given}\\s${adverb}`,
      'iu',
    ),
);

/** `The crane crew will paint the pier`, `The harbour master has to order ropes`: what people are to do who are called by what they are; by which words. */
export function givenToBody(entry: Entry): Span | null {
  const { text, at, dates } = entry;
  const found = text.length > 300 || /[?？]\s*$/.test(text) ? null : ofBody.exec(text, sightOf(entry));
  // `In 2019 the crew was asked to paint it`
  if (!found || dates.some(({ grain }) => grain === 'year')) return null;
  if (found.index > 0 && !saysWhy(text.slice(0, found.index))) return null;
  const begins = found.index + found[0].length;
  const said = text.slice(begins, begins + 120);
  const end = deedEnd(said) || unlistedEnd(said);
  return end > 0 ? { start: at + found.index, end: at + begins + end } : null;
}

const modals = anyOf(wordsOf((notes) => notes.commits).filter((word) => word.length > 2));
const charging = new RegExp(`^(?:the\\s)?(?:[\\p{L}\\p{N}'’&/@-]{1,20}\\s){1,5}?${modals}\\s`, 'iu');

/** `Resolution: all crews should order ropes`: what was resolved that somebody does, whoever they are; by which words. */
export function resolvedDeed({ text, label, at }: Entry): Span | null {
  if (label?.mode !== 'decisions' || label.alone || /[?？]\s*$/.test(text)) return null;
  const said = text.slice(label.end).trimStart();
  const found = charging.exec(said);
  const end = found ? deedEnd(said.slice(found[0].length)) : 0;
  return found && end > 0 ? { start: at, end: at + text.length - said.length + found[0].length + end } : null;
}

const participle = `(?:[a-z-]{2,20}(?:${wordsOf((notes) => notes.participles).join('|')})|${anyOf(wordsOf(({ told }) => told.begins))})\\b`;
/** `had to be`, `was to be`: it is over. */
const spent = anyOf(latinOf(wordsOf(({ past, told }) => [...past.passives, ...told.idle])));
const undone = new RegExp(
  `^(?:(?:${anyOf(wordsOf((notes) => notes.lists.articles))}|new)\\s)?(?:[a-z'’-]{2,20}\\s){1,3}(?<!${spent}\\s)${anyOf(wordsOf((notes) => notes.bids.undone))}\\s${participle}`,
  'i',
);

/** `held` of `be held` */
const happening = anyOf(wordsOf((notes) => notes.happenings.flatMap((word) => /^be (.+)/.exec(word)?.[1] ?? [])));
const obliged = new RegExp(
  `^(?:(?:${anyOf(wordsOf((notes) => notes.lists.articles))}|new)\\s)?(?:[a-z'’-]{2,20}\\s){1,4}?${anyOf(wordsOf((notes) => notes.passives))}\\s(?!${happening})${participle}`,
  'i',
);
/** `The ropes must be ordered by Friday`: what has to be done with a thing by a day, or will be on one; by which words. */
export function undoneBy({ text, at, dates }: Entry, reference: Day | null): Span | null {
  const found = text.length <= 140 && dates.length > 0 && !/[?？:]\s*$/.test(text) ? obliged.exec(text) : null;
  const ahead = dates.some(({ role, from, to, span }) => {
    const day = to ?? from;
    if (found === null || span.start < at + found[0].length) return false;
    return (
      role === 'due' || ((role === 'at' || role === 'period') && reference !== null && day !== null && day >= reference)
    );
  });
  return found && ahead ? { start: at, end: at + found[0].length } : null;
}

/** `Ropes to be ordered by Friday`: what is to be done with a thing, in a point that says no more; by which words. */
export function leftUndone(entry: Entry): Span | null {
  const { text, at } = entry;
  const found = text.length <= 140 && !/[?？:]\s*$/.test(text) && !isBid(entry) ? undone.exec(text) : null;
  return found && { start: at, end: at + found[0].length };
}

const beforeArticle = new RegExp(`^([a-z]{3,15})\\s(?=${listWords('articles')}\\s)`);

/** `We will caulk the boat`: where a verb ends that no list has, before an article; 0 where none stands first, or one that is no work. */
function unlistedEnd(words: string): number {
  const verb = beforeArticle.exec(words)?.[1];
  return verb && !isWeak(verb) && !links.includes(verb) && !talk.test(verb) ? verb.length : 0;
}

/** Where the deed ends with which words begin, as one bids it or does it; 0 where they begin with none, or with talk. */
export function deedEnd(words: string): number {
  const going = doing.exec(words);
  if (!going) return plainEnd(words);
  for (const verb of stemsOf(going[1]!)) {
    const end = plainEnd(`${verb}${words.slice(going[0].length)}`);
    if (end > 0) return end - verb.length + going[0].length;
  }
  return 0;
}

function plainEnd(words: string): number {
  const end = latinDeedAt(words, 0, (behind) => /^\s\S/.test(words.slice(behind, behind + 2)));
  return end > 0 && !isWeak(words.slice(0, end)) ? end : 0;
}

/** `writ` → `writ`, `write`; `sett` → `sett`, `sette`, `set` */
const stemsOf = (word: string): string[] => [word, `${word}e`, ...(/(.)\1$/.test(word) ? [word.slice(0, -1)] : [])];

const isNoun = oneOf(latinOf(wordsOf((notes) => notes.bids.nouns)));
/** Behind the word of a deed, what it is done to or with: ` the ropes`, ` to Ann`, ` OWNERS`. */
const objects = new RegExp(
  `^\\s(?:${listWords('articles')}|${anyOf(latinOf(wordsOf((notes) => notes.scopeBeginnings.intents)))})\\s|^\\s\\p{Lu}`,
  'u',
);

/** `release plans`, `test took long`: a word that is a thing as often as a deed, and nothing behind it that it is done to. */
export function namesThing(said: string): boolean {
  const word = /^[a-z]+/i.exec(said)?.[0] ?? '';
  return isNoun(word) && !objects.test(said.slice(word.length));
}

/** `Send the list to the crews`, below a matter of the meeting: what is to be done about it; not what a page or ticket is called. */
export const bareBid = spanPerEntry((entry): Span | null => {
  const { text, at, block, issues, label } = entry;
  if (
    !/^\p{Lu}\p{Ll}/u.test(text) ||
    text.length > 200 ||
    /[?？:]\s*$/.test(text) ||
    issues.length > 0 ||
    label ||
    !bidsWork(entry)
  )
    return null;
  if (block.links.some(({ start }) => start <= at - entry.offset + 1)) return null;
  // `_Add your items here_`
  if (/[_*]/.test(block.source.charAt(at - entry.offset - 1))) return null;
  const said = text.charAt(0).toLowerCase() + text.slice(1);
  const end = deedEnd(said);
  if (namesThing(said)) return null;
  return end > 0 && !tells(text) ? { start: at, end: at + end } : null;
});
