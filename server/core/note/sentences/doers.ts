/**
 * People whom a note never introduces, by what it gives them to do. `Niko to message the vendor` may as well be
 * `Topics to review`; what else the note says decides.
 */
import { latinActAt, latinDeedAt } from '../../mentions/deedWords.ts';
import { hasGivenName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { aside } from '../../mentions/weakPeople.ts';
import { anyOf, oneOf, wordsOf } from '../../mentions/words.ts';
import { personMentions } from '../context.ts';
import type { Entry, Run } from '../parts.ts';
import { perRun } from '../runs.ts';

const adverbs = anyOf(wordsOf((notes) => notes.adverbs));
const commits = new RegExp(
  `^${aside}\\s{1,8}(?:${adverbs}\\s)?(${anyOf(wordsOf((notes) => notes.commits))})\\s{1,8}(?:${adverbs}\\s)?`,
);
const promised: ReadonlySet<string> = new Set(wordsOf((notes) => notes.promises));
const endings = wordsOf((notes) => notes.thingEndings);
const thing = new RegExp(`(?:${endings.join('|')})$`);
/** Endings that hardly any name has, and those of several things: `Docks`, but not `Aldos`. */
const sureThing = new RegExp(`(?:${endings.filter((ending) => ending.length > 2).join('|')}|[^aiou]s)$`);
const initials = /^\p{Lu}{2,3}$/u;

/** Deeds that things do as well, or that are none. */
const isWeak = oneOf(wordsOf((notes) => [...notes.bids.weak, ...notes.bids.things]));

/**
 * A name before what somebody is to do, and whether what joins the two is `to` or such words as only people do: `agreed to`;
 * `strong`: what they are to do is what people do, and initials have an article (`The ESC will …`).
 */
interface Doer {
  name: string;
  bare: boolean;
  strong: boolean;
}

const groups: ReadonlySet<string> = new Set(wordsOf((notes) => notes.groups));
const roles: ReadonlySet<string> = new Set(wordsOf((notes) => notes.roles));

/** `SIG Lamps`, `Docs team`, `Chairs`: several people by what they are. */
function isGroup(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return roles.has(words.at(-1)!) || (words.length > 1 && (groups.has(words[0]!) || groups.has(words.at(-1)!)));
}

const determiners: ReadonlySet<string> = new Set(wordsOf((notes) => notes.lists.articles));

/** `Docs team`, `Lamp crew`: people by what they do together, whatever gives them something to do; not `The team`, which is all. */
function isTeam(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return words.length > 1 && groups.has(words.at(-1)!) && !determiners.has(words[0]!);
}

/** ` to paint the pier`: the word by which a text gives a deed to who stands before it; null where it gives none. */
export const committedIn = (text: string): string | null => commitment(text, latinActAt)?.word ?? null;

function commitment(text: string, deedAt = latinDeedAt): { word: string; strong: boolean } | null {
  const found = commits.exec(text);
  const end = found ? deedAt(text, found[0].length) : 0;
  return end > 0 ? { word: found![1]!, strong: !isWeak(text.slice(found![0].length, end)) } : null;
}

/** Whether right behind a name stands that they are to do, or will do, a deed. */
export const isToDo = ({ end }: PersonMention, { at, text }: Entry): boolean =>
  committedIn(text.slice(end - at, end - at + 60)) !== null;

const nobody: ReadonlySet<string> = new Set();

/** `Niko`, `Jean-Luc`, `Night-heron`, `McKay`, `Niko Quint` */
const mayBeFirst =
  /^(?:\p{L}\p{Ll}{2,14}|\p{Lu}\p{Ll}{2,14}-\p{Ll}{2,14}|\p{Lu}\p{Ll}{1,14} \p{Lu}[\p{L}'’.-]{0,14}|\p{Lu}[\p{Ll}'’]{0,10}-?\p{Lu}\p{Ll}{1,12})$/u;

/** `Building Boats to …`: what is being done, and to what. */
const isDoing = (name: string): boolean => /^\p{Lu}\p{Ll}{2,12}ing /u.test(name) && !hasGivenName(name);

/** The words before deeds that may be names of somebody: `Niko to message …`, `MM will look through …`, `…, Niko will ask`. */
const doersIn = perRun((entries): Doer[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'item' && (entry.kind !== 'line' || entry.text.length > 160)) return [];
    const people = personMentions(entry);
    const acting = people.filter(({ form }) => form === 'verb');
    const later = people.filter(({ form }) => form === 'later');
    return [acting, ...later.map((one) => [one])].flatMap((together) => given(together, entry));
  }),
);

/** `Next step is for` before a name and `to order ropes`. */
const isHanded = (before: string): boolean => handing.test(before.slice(-40));
const handing = new RegExp(
  `(?:^|\\s)${anyOf(wordsOf((notes) => notes.agreeing.filter((word) => word.endsWith(' for'))))}\\s$`,
  'i',
);

/** Those who stand together before one deed. */
function given(together: readonly PersonMention[], { at, text }: Entry): Doer[] {
  const last = together.at(-1);
  const found = last && commitment(text.slice(last.end - at, last.end - at + 60));
  if (!found || /[?？][\s*_]*$/.test(text)) return [];
  const { word, strong } = found;
  const bare = word === 'to' || promised.has(word);
  const handed = isHanded(text.slice(0, together[0]!.start - at));
  return together
    .filter(({ name }) => initials.test(name) || (mayBeFirst.test(name) && !isDoing(name)) || isGroup(name))
    .map(({ name, form, start }) => ({
      name,
      bare: bare && (form === 'verb' || handed),
      strong: strong && word !== 'to' && (!initials.test(name) || /\bthe $/i.test(text.slice(0, start - at))),
    }));
}

/**
 * Who is somebody by that: whoever is given two things to do, or one with somebody beyond doubt beside them in the same
 * sentence; and a capitalised word before `to` that the note has nowhere in small letters or behind an article, and that
 * does not end as things do. Initials and `will` (`Webpack will send …`) need more than one, unless those who take part
 * are named by initials as well; where somebody `met`, one deed that people do is enough. A team is one (`Docs team will …`); so is a role that `to` stands behind: `Chairs to …`.
 */
export function doersOf(
  runs: readonly Run[],
  text: string,
  { attending, met }: { attending: ReadonlySet<string>; met: boolean } = { attending: nobody, met: false },
): string[] {
  const abbreviated = [...attending].filter((name) => initials.test(name)).length > 2;
  const count = new Map<string, number>();
  const alone = new Set<string>();
  const acting = new Set<string>();
  for (const run of runs)
    for (const { name, bare, strong } of doersIn(run)) {
      // `niko to ask` tells of `Niko` as well.
      const small = name.toLowerCase();
      for (const one of initials.test(name) || name === small ? [name] : [name, small])
        count.set(one, (count.get(one) ?? 0) + 1);
      if (bare) alone.add(name);
      if (met && strong && !isSpokenOf(name, text)) acting.add(name);
    }
  return [...count].flatMap(([name, own]) => {
    if (/^\p{Ll}/u.test(name)) return isTeam(name) ? [name] : [];
    const times = initials.test(name) ? own : (count.get(name.toLowerCase()) ?? 0);
    if (initials.test(name)) return abbreviated || times > 1 || acting.has(name) || isBeside(name, text) ? [name] : [];
    if (hasGivenName(name) || isTeam(name) || (isGroup(name) && alone.has(name))) return [name];
    const given = (alone.has(name) && !thing.test(name)) || (acting.has(name) && !sureThing.test(name));
    return (times > 1 || given) && !isWord(name, text) ? [name] : [];
  });
}

/** `(MM)`, `MM: …`: initials where those of people stand. */
const isBeside = (name: string, text: string): boolean => text.includes(`(${name})`) || text.includes(`\n${name}: `);

const beside = new RegExp(
  `(?:^|[^a-z])${anyOf(
    wordsOf(({ governing, lists, joiners, asides, reporting, addressing }) => [
      ...[governing, lists.articles, joiners, asides, reporting, addressing].flat(),
    ]),
  )} $`,
  'i',
);

/** `a rope in Wharf`, `most Wharf users`: right behind a word that stands before no name, as a thing does; not `talk to Ann`. */
function isSpokenOf(name: string, text: string): boolean {
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1))
    if (/[a-z]/.test(text.charAt(at - 1)) && !beside.test(text.slice(Math.max(0, at - 20), at + 1))) return true;
  return false;
}

/** As they stand within a sentence and at its beginning. */
const articles = wordsOf((notes) => notes.lists.articles).flatMap((word) => [
  ` ${word}`,
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
]);

/** `the Server`, `a gate`: a word of the language, whatever its first letter is in one place. */
function isWord(name: string, text: string): boolean {
  const small = name.toLowerCase();
  if (text.includes(` ${small}s `)) return true;
  return articles.some((word) => [name, small].some((it) => text.includes(`${word} ${it} `)));
}

const commitWords = wordsOf((notes) => notes.commits);
/** `@ann To ask` as well. */
const committing = new RegExp(
  `^\\s{1,3}${anyOf([...commitWords, ...commitWords.map((word) => word.charAt(0).toUpperCase() + word.slice(1))])}\\s{1,3}(?!${anyOf(wordsOf((notes) => notes.idle))})[a-z]`,
);

/** `@ann will write it up`, `Note: @ann to ask`: a handle that begins a sentence, with others before it or none, and what they commit themselves to. */
export const takesOn = ({ start, end }: PersonMention, { text, more, at }: Entry): boolean =>
  committing.test(`${text}\n${more.slice(0, 60)}`.slice(end - at, end - at + 60)) &&
  /(?:^|[.:;,–—>-]\s{1,3}|\s(?:but|and|so)\s{1,3}|^\W{1,4})(?:@[\w-]{1,39}(?:\s?[,/&]\s?|\s(?:and\s)?)){0,3}@$/.test(
    text.slice(0, start - at),
  );
