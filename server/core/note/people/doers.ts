/**
 * People whom a note never introduces, by what it gives them to do. `Niko to message the vendor` may as well be
 * `Topics to review`; what else the note says decides.
 */
import { latinDeedAt } from '../../mentions/deedWords.ts';
import { hasGivenName } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { aside } from '../../mentions/weakPeople.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { personMentions } from '../context.ts';
import type { Entry, Run } from '../parts.ts';
import { perRun } from '../runs.ts';

const commits = new RegExp(`^${aside}\\s{1,8}(${anyOf(wordsOf((notes) => notes.commits))})\\s{1,8}`);
const promised: ReadonlySet<string> = new Set(wordsOf((notes) => notes.promises));
const thing = new RegExp(`(?:${wordsOf((notes) => notes.thingEndings).join('|')})$`);
const initials = /^\p{Lu}{2,3}$/u;

/** A name before what somebody is to do, and whether what joins the two is `to` or such words as only people do: `agreed to`. */
interface Doer {
  name: string;
  bare: boolean;
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
export function committedIn(text: string): string | null {
  const found = commits.exec(text);
  return found && latinDeedAt(text, found[0].length) > 0 ? found[1]! : null;
}

/** Whether right behind a name stands that they are to do, or will do, a deed. */
export const isToDo = ({ end }: PersonMention, { at, text }: Entry): boolean =>
  committedIn(text.slice(end - at, end - at + 60)) !== null;

const nobody: ReadonlySet<string> = new Set();

/** The words before deeds that may be names of somebody: `Niko to message …`, `MM will look through …`. */
const doersIn = perRun((entries): Doer[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'item' && (entry.kind !== 'line' || entry.text.length > 160)) return [];
    const acting = personMentions(entry).filter(
      ({ form, name }) => form === 'verb' || (form === 'later' && initials.test(name)),
    );
    const last = acting.at(-1);
    const word = last && committedIn(entry.text.slice(last.end - entry.at, last.end - entry.at + 60));
    if (!word) return [];
    return acting
      .filter(({ name }) => initials.test(name) || /^\p{L}\p{Ll}{2,14}$/u.test(name) || isGroup(name))
      .map(({ name }) => ({ name, bare: word === 'to' || promised.has(word) }));
  }),
);

/**
 * Who is somebody by that: whoever is given two things to do, or one with somebody beyond doubt beside them in the same
 * sentence; and a capitalised word before `to` that the note has nowhere in small letters or behind an article, and that
 * does not end as things do. Initials and `will` (`Webpack will send …`) need more than one, unless those who take part
 * are named by initials as well. A team is one (`Docs team will …`); so is a role that `to` stands behind: `Chairs to …`.
 */
export function doersOf(runs: readonly Run[], text: string, attending: ReadonlySet<string> = nobody): string[] {
  const abbreviated = [...attending].filter((name) => initials.test(name)).length > 2;
  const count = new Map<string, number>();
  const alone = new Set<string>();
  for (const run of runs)
    for (const { name, bare } of doersIn(run)) {
      // `niko to ask` tells of `Niko` as well.
      const small = name.toLowerCase();
      for (const one of initials.test(name) || name === small ? [name] : [name, small])
        count.set(one, (count.get(one) ?? 0) + 1);
      if (bare) alone.add(name);
    }
  return [...count].flatMap(([name, own]) => {
    if (/^\p{Ll}/u.test(name)) return [];
    const times = initials.test(name) ? own : (count.get(name.toLowerCase()) ?? 0);
    if (initials.test(name)) return abbreviated || times > 1 || isBeside(name, text) ? [name] : [];
    if (hasGivenName(name) || isTeam(name) || (isGroup(name) && alone.has(name))) return [name];
    return (times > 1 || (alone.has(name) && !thing.test(name))) && !isWord(name, text) ? [name] : [];
  });
}

/** `(MM)`, `MM: …`: initials where those of people stand. */
const isBeside = (name: string, text: string): boolean => text.includes(`(${name})`) || text.includes(`\n${name}: `);

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
