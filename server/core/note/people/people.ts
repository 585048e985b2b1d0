/** Who takes part: the people that a note names beyond doubt, by whom weaker readings are judged. */

import { deedAt } from '../../mentions/deedWords.ts';
import { hasGivenName, hasSurname, isSurname, looksGiven } from '../../mentions/names.ts';
import type { PersonForm, PersonMention } from '../../mentions/passage.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import { eachInSteps, type Steps } from '../../steps.ts';
import { perChapter } from '../chapters.ts';
import { personMentions } from '../context.ts';
import type { Course } from '../course.ts';
import type { Entry, Known, Run } from '../parts.ts';
import { entriesThat, throughout } from '../runs.ts';
import { doersOf } from '../sentences/doers.ts';
import { perEntry } from '../words.ts';
import { attendeesIn, namesInRow, opening, spellings } from './attendeeNames.ts';
import { attendingRows } from './attendingRows.ts';
import { handedTo, spelledOut } from './initials.ts';
import { namedInTurn } from './presentDoers.ts';
import { tellersOf } from './tellers.ts';

/** Forms in which nothing else stands. */
const certain: ReadonlySet<PersonForm> = new Set(['handle', 'honorific', 'label', 'profile', 'role']);
/** Forms in which other words stand as well. */
const weak: ReadonlySet<PersonForm> = new Set(['segment', 'names', 'present', 'inside']);

interface Naming {
  text: string;
  runs: readonly Run[];
  course: Course;
  /** What is read are minutes. */
  met: boolean;
}

/** What tells who takes part. */
export interface Signs {
  sure: readonly string[];
  /** Who is named below a heading of attendees, or behind such a label. */
  attending: ReadonlySet<string>;
  /** Initials, and who is given things to do. */
  doers: readonly string[];
  logins: readonly string[];
  /** Two who do something together. */
  pairs: readonly string[];
  shorts: readonly string[];
  shares: readonly (readonly string[])[];
}

/** What a note says of who takes part. */
export function* signsOf({ text, runs, course, met }: Naming): Steps<Signs> {
  const { chapters } = course;
  yield* eachInSteps(runs, (run) => {
    // What is found here is kept with the run for what follows.
    for (const find of [handedTo, spelledOut]) find([run]);
    doersOf([run], text);
  });
  const shares: (readonly string[])[] = [];
  const inTurn: string[] = [];
  const attendees = [...attendeeLabels(runs)];
  yield* eachInSteps(chapters, (chapter) => {
    for (const names of sharesIn(chapter, itself)) shares.push(names);
    inTurn.push(...namedInTurn(chapter, itself));
    for (const entry of attendingIn(chapter, [chapter.scopes])) attendees.push(entry);
  });
  const named = loginLike(runs);
  const inRow = met ? rows(runs).filter(({ index }) => index < opening) : [];
  const attending = new Set([
    ...attendees.sort((one, other) => one.index - other.index).flatMap(attendeesIn),
    ...inRow.flatMap(namesInRow),
  ]);
  return {
    sure: [...sureNames(runs), ...attendingRows(runs), ...tellersOf(runs, text)],
    attending,
    doers: [
      ...doersOf(runs, text, { attending, met }),
      ...handedTo(runs),
      ...spelledOut(runs),
      ...named.filter((name) => isAddressed(name, text)),
      ...inTurn,
    ],
    logins: named,
    pairs: pairs(runs),
    shorts: doerLike(runs),
    shares,
  };
}

/** What is found in a chapter by its entries rests on nothing else. */
const itself: readonly unknown[] = [];

/** Names as written, the first names of full ones, and what attendees are called that their names tell: `alee` of Ann Lee. */
export function knownPeople({ sure, attending, doers, logins, pairs, shorts, shares }: Signs): Set<string> {
  const known = new Set([...sure, ...[...attending].flatMap(inCapitals), ...loginsOf(logins, attending), ...doers]);
  for (const name of shortOf(shorts, attending, known)) known.add(name);
  for (const pair of pairs) {
    const names = pair.split('\n');
    if (names.some((name) => known.has(name))) for (const name of names) known.add(name);
  }
  for (const names of shares)
    if (areNames(names, known)) for (const name of names) for (const one of spellings(name)) known.add(one);
  return known;
}

/** All that it says, piece by piece. */
export const partsOf = ({ sure, attending, doers, logins, pairs, shorts, shares }: Signs): readonly unknown[] => {
  const parts: unknown[] = [sure, logins, pairs, shorts, attending.size, ...attending, doers.length, ...doers];
  for (const names of shares) parts.push(names.length, ...names);
  return parts;
};

/** `Ann` is whoever wrote `ann` there. */
const inCapitals = (name: string): string[] =>
  /^[a-z]{3,}$/.test(name) ? [name, name.charAt(0).toUpperCase() + name.slice(1)] : [name];

/** Before colons and in brackets: small first names, and initials with a family name, of those who take part. */
function loginsOf(names: readonly string[], attending: ReadonlySet<string>): readonly string[] {
  const full = [...attending].map((name) => name.toLowerCase().split(' '));
  const firsts = new Set(full.flatMap(([first, ...rest]) => (rest.length > 0 ? [first!] : [])));
  const families = new Set(full.flatMap((name) => (name.length > 1 && name.at(-1)!.length > 2 ? [name.at(-1)!] : [])));
  if (firsts.size === 0) return [];
  const isTheirs = (word: string): boolean =>
    firsts.has(word) ||
    [1, 2, 3].some((initials) => families.has(word.slice(initials).replace(/(?:i{2,3}|\d{1,9})$/, '')));
  return names.filter(isTheirs);
}

const shortest = 4;

/**
 * Who is to do something under a name that another spelling tells: `Niko`, where `nikomatsakis` or `@niko` takes part, and
 * `ann`, where somebody is called `Ann`.
 */
function shortOf(names: readonly string[], attending: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  const nicks = [...attending].filter((name) => /^[a-z][a-z\d_-]{6,}$/.test(name));
  return names.filter((name) => {
    if (/^[a-z]/.test(name)) return known.has(name.charAt(0).toUpperCase() + name.slice(1));
    const small = name.toLowerCase();
    return name.length >= shortest && (known.has(small) || nicks.some((nick) => nick.startsWith(small)));
  });
}

const doerLike = throughout((entries) => [
  ...new Set(
    entries
      .flatMap(personMentions)
      .flatMap(({ form, name }) => ((form === 'verb' || form === 'later') && /^\p{L}+$/u.test(name) ? [name] : [])),
  ),
]);

const addressed = wordsOf((notes) => notes.addressed).flatMap((words) => {
  const [before = '', behind = ''] = words.split('…');
  return [[before, behind] as const, [before.charAt(0).toUpperCase() + before.slice(1), behind] as const];
});

/** `niko` of whom the note says elsewhere what is said of people alone: `let niko know`, `niko volunteered`. */
function isAddressed(name: string, text: string): boolean {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return addressed.some(([before, behind]) => {
    const at = places.find((place) => text.endsWith(before, place) && text.startsWith(behind, place + name.length));
    return (
      at !== undefined &&
      !isLetter.test(text.charAt(at - before.length - 1)) &&
      !isLetter.test(text.charAt(at + name.length))
    );
  });
}
const isLetter = /[\w-]/;

const logins: ReadonlySet<PersonForm> = new Set(['opener', 'bracket', 'verb', 'later', 'parentheses']);
const loginLike = throughout((entries) => [
  ...new Set(
    entries
      .flatMap(personMentions)
      .flatMap(({ form, name }) => (logins.has(form) && /^[a-z][\w-]{1,20}$/.test(name) ? [name] : [])),
  ),
]);

const rows = entriesThat((entry) => namesInRow(entry).length > 0);

const attendeeLabels = entriesThat(({ label }) => label?.mode === 'attendees');

const attendingIn = perChapter(({ entries, scopes }) => entries.filter((_, at) => scopes[at]!.mode === 'attendees'));

/** The names of a run that are beyond doubt, wherever they stand. */
const sureNames = throughout((entries) => [...new Set(entries.flatMap(sureIn))]);

function sureIn(entry: Entry): string[] {
  const people = personMentions(entry);
  const setApart = namesInBold(entry, people);
  const all = entry.kind === 'heading' && people.filter(({ form }) => form === 'names').length > 2;
  return people.flatMap(({ form, polite, name }) =>
    certain.has(form) || polite || (!weak.has(form) && hasGivenName(name)) || all || setApart.has(name)
      ? spellings(name)
      : [],
  );
}

/** `Ann/Niko: paint the pier`, `Ann and Niko will …`: two who do something together. */
const pairs = throughout((entries) =>
  entries.flatMap((entry) => {
    const people = personMentions(entry);
    return people.flatMap((person, at) => {
      const next = people[at + 1];
      const both = next?.form === person.form && acting.has(person.form) && areJoined(person, next, entry);
      return both ? [`${person.name}\n${next.name}`] : [];
    });
  }),
);

/** Forms in which somebody does something. */
const acting: ReadonlySet<PersonForm> = new Set(['opener', 'verb', 'later']);

const areJoined = (one: PersonMention, other: PersonMention, { text, at }: Entry): boolean =>
  joining.test(text.slice(one.end - at, other.start - at));

const joining = new RegExp(`^\\s?(?:[/&+]|${anyOf(latinOf(wordsOf((notes) => notes.joiners)))})\\s?$`);

const commits = new RegExp(`^ {3}${anyOf(wordsOf((notes) => notes.commits))}(?: |:$)`);

/** Whether a text, behind the marks of a name in bold, gives a deed to it: `** to paint the pier`, `** to:`. */
function isCommitting(text: string): boolean {
  const [found] = commits.exec(text) ?? [];
  return (
    found !== undefined && (found.endsWith(':') || deedAt(text, found.length, (end) => text.charAt(end) === ' ') > 0)
  );
}

/** `**Ann** to paint the pier`, `**Ann** and **Bo** to:`: names in bold, whose marks are blanks, before what they are to do. */
function namesInBold(entry: Entry, people: readonly PersonMention[]): ReadonlySet<string> {
  const acting = people.filter(({ form }) => form === 'verb');
  const last = acting.at(-1);
  if (entry.kind !== 'item' || !last || !isCommitting(entry.text.slice(last.end - entry.at))) return new Set();
  return new Set(acting.map(({ name }) => name));
}

/** Who stands before the colons, or a blank, of lines of a chapter that follow one another: `梓轩：…`, `佳怡：…`; a list for each run of them. */
const sharesIn = perChapter(({ entries }): string[][] => {
  const runs: string[][] = [];
  const open = new Map<number | null, string[]>();
  for (const entry of entries) {
    const names = openersIn(entry);
    const run = open.get(entry.parent);
    if (names.length === 0) open.delete(entry.parent);
    else if (run) run.push(...names);
    else {
      const first = [...names];
      open.set(entry.parent, first);
      runs.push(first);
    }
  }
  return runs.filter(({ length }) => length > 1);
});

const openersIn = perEntry((entry): readonly string[] =>
  entry.kind === 'item' || entry.kind === 'line'
    ? personMentions(entry).flatMap((mention) =>
        mention.form === 'opener' || opensWith(mention, entry.at) ? [mention.name] : [],
      )
    : [],
);

/** `王小明 刷漆` */
const opensWith = ({ form, start, name }: PersonMention, at: number): boolean =>
  (form === 'segment' || form === 'names') && start === at && hasSurname(name);

/** Whether all of such words are names: family names alone, or mostly what has the look of a name. */
function areNames(names: readonly string[], known: Known): boolean {
  if (names.every(isSurname)) return true;
  const short = names.every((name) => /^\p{Script=Han}{2,3}$/u.test(name));
  const likely = names.filter((name) => known.has(name) || hasSurname(name) || looksGiven(name)).length;
  return short && (likely === names.length || (names.length > 2 && likely * 2 > names.length));
}
