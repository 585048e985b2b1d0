/** Who takes part: the people that a note names beyond doubt, by whom weaker readings are judged. */
import { hasGivenName, hasSurname, isName, isPoliteName, isSurname, looksGiven } from '../mentions/names.ts';
import type { PersonForm, PersonMention } from '../mentions/person.ts';
import type { Entry } from './entries.ts';
import type { Scope } from './scopes.ts';

/** Forms in which other words stand as well. */
const weak: ReadonlySet<PersonForm> = new Set(['segment', 'names', 'present', 'inside']);

/** Names as written, the first names of full ones, and what attendees are called that their names tell: `alee` of Ann Lee. */
export function knownPeople(entries: readonly Entry[], scopes: readonly Scope[]): Set<string> {
  const known = new Set<string>();
  const attending = new Set<string>();
  entries.forEach((entry, index) => {
    const names = entry.mentions.filter((mention) => mention.kind === 'person' && mention.form === 'names');
    for (const mention of entry.mentions) {
      if (mention.kind !== 'person') continue;
      const sure =
        ['handle', 'honorific', 'label', 'profile', 'role'].includes(mention.form) ||
        mention.polite ||
        (!weak.has(mention.form) && hasGivenName(mention.name)) ||
        (entry.kind === 'heading' && names.length > 2);
      if (sure) addName(known, mention.name);
    }
    if (scopes[index]!.mode === 'attendees' || entry.label?.mode === 'attendees') addAttendees(attending, entry);
  });
  for (const name of attending) known.add(name);
  for (const login of loginsOf(entries, attending)) known.add(login);
  for (const names of sharesOf(entries)) if (areNames(names, known)) for (const name of names) addName(known, name);
  return known;
}

/** Before colons and in brackets: small first names, and initials with a family name, of those who take part. */
function loginsOf(entries: readonly Entry[], attending: ReadonlySet<string>): string[] {
  const full = [...attending].map((name) => name.toLowerCase().split(' '));
  const firsts = new Set(full.flatMap(([first, ...rest]) => (rest.length > 0 ? [first!] : [])));
  const families = new Set(full.flatMap((name) => (name.length > 1 && name.at(-1)!.length > 2 ? [name.at(-1)!] : [])));
  if (firsts.size === 0) return [];
  const isTheirs = (word: string): boolean =>
    firsts.has(word) || [1, 2, 3].some((initials) => families.has(word.slice(initials).replace(/(?:i{2,3}|\d+)$/, '')));
  return entries.flatMap(({ mentions }) =>
    mentions.flatMap((mention) =>
      mention.kind === 'person' &&
      logins.has(mention.form) &&
      /^[a-z][\w-]{1,20}$/.test(mention.name) &&
      isTheirs(mention.name)
        ? [mention.name]
        : [],
    ),
  );
}

const logins: ReadonlySet<PersonForm> = new Set(['opener', 'bracket', 'verb']);

/** Who stands before the colons, or a blank, of lines that follow one another: `梓轩：…`, `佳怡：…`; a list for each run of them. */
function sharesOf(entries: readonly Entry[]): string[][] {
  const runs: string[][] = [];
  const open = new Map<number | null, string[]>();
  for (const entry of entries) {
    const names = openersOf(entry);
    const run = open.get(entry.parent);
    if (names.length === 0) open.delete(entry.parent);
    else if (run) run.push(...names);
    else {
      open.set(entry.parent, names);
      runs.push(names);
    }
  }
  return runs;
}

const openersOf = ({ kind, mentions, at }: Entry): string[] =>
  kind === 'item' || kind === 'line'
    ? mentions.flatMap((mention) =>
        mention.kind === 'person' && (mention.form === 'opener' || opensWith(mention, at)) ? [mention.name] : [],
      )
    : [];

/** `王小明 刷漆` */
const opensWith = ({ form, start, name }: PersonMention, at: number): boolean =>
  (form === 'segment' || form === 'names') && start === at && hasSurname(name);

/** Whether all of such words are names: family names alone, or mostly what has the look of a name. */
function areNames(names: readonly string[], known: ReadonlySet<string>): boolean {
  if (names.length < 2) return false;
  if (names.every(isSurname)) return true;
  const short = names.every((name) => /^\p{Script=Han}{2,3}$/u.test(name));
  const likely = names.filter((name) => known.has(name) || hasSurname(name) || looksGiven(name)).length;
  return short && (likely === names.length || (names.length > 2 && likely * 2 > names.length));
}

/** `* Ann Lee (@ann)`, `王五(wang@example.com)`, `A、B、C`. */
function addAttendees(known: Set<string>, { text, label }: Entry): void {
  for (const part of text.slice(label?.end ?? 0, 2000).split(/[,，、;；/]|\s{3,}/)) {
    const name = part.replace(/[(（@\ufffc<].*$/, '').trim();
    if (isName(name) || isPoliteName(name)) addName(known, name);
    const initials = /[(（]([A-Z][A-Za-z]{0,2}[A-Z])(?:[)）]|\s?[-–—,])/.exec(part);
    if (initials) known.add(initials[1]!);
  }
}

function addName(known: Set<string>, name: string): void {
  known.add(name);
  const first = name.split(' ')[0]!;
  if (first !== name && /^\p{Lu}\p{L}+$/u.test(first)) known.add(first);
}
