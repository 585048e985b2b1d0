/**
 * Items, headings and labels that are nothing but names: what stands below is for those to do, or was done by them.
 *
 *     - Ann
 *       - paint the pier      →  Ann's
 */

import { isRest } from '../../mentions/label.ts';
import {
  hasGivenName,
  hasSurname,
  isEveryone,
  isKana,
  isName,
  isPoliteName,
  looksGiven,
  type Name,
  readNames,
} from '../../mentions/names.ts';
import { type Course, perNote } from '../course.ts';
import type { Entry, Known, Run } from '../parts.ts';
import { entriesThat, headingPlaces, headingsOf } from '../runs.ts';
import { anchored, perEntry } from '../words.ts';
import { behindParts, divided } from './behindParts.ts';
import { besideGiven } from './firstNames.ts';
import { knownPeople, partsOf, type Signs } from './people.ts';

/** The people of a note, and the entries that are nothing but their names. */
export interface Names {
  known: ReadonlySet<string>;
  heads: ReadonlyMap<number, Name[]>;
}

/** Those of a note by what it says of who takes part. */
export function namesOf(signs: Signs, { runs, course }: { runs: readonly Run[]; course: Course }): Names {
  const lines = [alone(runs), firsts(runs), divided(runs)];
  const on = [
    course.layout,
    ofNames(runs),
    headingPlaces(runs),
    ofAll(runs),
    reporting(runs),
    ...lines,
    ...partsOf(signs),
  ];
  return namesBy(course, on, signs, runs);
}

const namesBy = perNote((signs: Signs, runs: readonly Run[]): Names => {
  const known = knownPeople(signs);
  return { heads: headsOf(runs, known), known };
});

/**
 * The names of each such entry, by its index, which are known from then on. Of the items of a list below one heading all are
 * names where one is beyond doubt, and so are lines with the shape of a full name: `王小明：` beside those of whom it is known.
 * Whoever is named so in one list is in another.
 */
function headsOf(runs: readonly Run[], known: Set<string>): Map<number, Name[]> {
  const heads = new Map<number, Name[]>();
  const lists = new Map<number | 'lines' | 'turns', { index: number; names: Name[]; sure: boolean }[]>();
  const headings = headingsOf(runs);
  let above = 0;
  for (const entry of ofNames(runs)) {
    const { index } = entry;
    while (above < headings.length && headings[above]!.index < index) above++;
    const names = namesOnly(entry)!;
    if (names.every(({ name }) => known.has(name) || hasGivenName(name))) heads.set(index, names);
    const sure = isPerson(entry);
    if (entry.kind === 'heading' || (entry.kind === 'line' && !isFullName(entry) && !sure)) continue;
    const beside = entry.kind === 'item' ? (entry.parent ?? -1 - above) : isFullName(entry) ? 'lines' : 'turns';
    const list = lists.get(beside);
    if (list) list.push({ index, names, sure });
    else lists.set(beside, [{ index, names, sure }]);
  }
  for (const [index, names] of namedHeadings(runs)) heads.set(index, names);
  for (const [index, names] of standingAgain(runs)) heads.set(index, names);
  for (const [index, names] of aboveLists(runs, known)) heads.set(index, names);
  for (const [index, names] of behindParts(runs, known)) heads.set(index, names);
  for (const [beside, list] of lists)
    if (
      list.some(({ index }) => heads.has(index)) ||
      areMostly(list) ||
      (beside !== 'turns' && list.length > 1 && list.every(({ sure }) => sure))
    )
      for (const { index, names } of list) heads.set(index, names);
  for (const names of heads.values()) for (const { name } of names) known.add(name);
  for (const list of lists.values())
    for (const { index, names } of list) if (names.every(({ name }) => known.has(name))) heads.set(index, names);
  return heads;
}

/** Three names in Han characters or more, most of which have a family name or are made as given names are. */
const areMostly = (list: readonly { names: readonly Name[] }[]): boolean => {
  const names = list.flatMap((one) => one.names);
  const likely = names.filter(({ name, polite }) => polite || hasSurname(name) || looksGiven(name));
  return (
    names.length > 2 &&
    likely.length * 2 > names.length &&
    names.every(({ name }) => /^\p{Script=Han}{2,3}$/u.test(name))
  );
};

/** `Ann`, `**Ann and Bo:**`, `@ann`, with something below; set apart (`- **Ann**`) also above what stands beside it. */
const namesOnly = perEntry((entry): Name[] | null => {
  const { kind, text, at, children, checkbox, marker, label, parent, block } = entry;
  if (checkbox || marker || (kind !== 'item' && parent !== null)) return null;
  const isApart = () => children > 0 || block.source.includes('**') || /[:：]\s*$/.test(text) || /\n./.test(block.text);
  if (!(kind === 'heading' || (kind === 'item' && isApart()) || (kind === 'line' && label?.alone))) return null;
  const { words, start } = plain(text);
  const names = padded(text, at) ?? readNames(words, at + start);
  return names && !isSpaced(names) ? anchored(entry, names) : null;
});

/** `会 议 记 录`: a word of which each character stands alone. */
const isSpaced = (names: readonly Name[]): boolean =>
  names.length > 1 && names.every(({ name }) => /^\p{Script=Han}$/u.test(name));

/** `**Ann Lee:**`, `_Ann_` on a line of its own. */
const isFullName = perEntry(
  ({ kind, text, block }) =>
    kind === 'line' && (/^\p{Lu}\p{L}+ \p{Lu}\p{L}+\s?[:：]\s*$/u.test(text) || /^\s*[_*]\p{Lu}/u.test(block.source)),
);

const bracketed = /^[(（【]([^()（）【】]{1,40})[)）】](?:\s*[:：])?\s*$/;
/** `[后端] 王小明：`: what they are stands before it in square brackets. */
const tagged = /^\s*[[【][^[\]【】]{1,12}[\]】]\s*(?=\p{Script=Han}{2,3}\s*[:：])/u;

/** The words that would be names, without the colon behind them and what stands before them; and where they begin. */
function plain(text: string): { words: string; start: number } {
  const inner = bracketed.exec(text)?.[1];
  if (inner) return { words: inner, start: 1 };
  const start = tagged.exec(text)?.[0].length ?? 0;
  return {
    words: text
      .slice(start)
      .trimEnd()
      .replace(/[:：]$/, ''),
    start,
  };
}

/** `王 宁`, `（王　宁）`: a name of two characters, set as wide as those of three. */
function padded(text: string, at: number): Name[] | null {
  const found = /^[(（【]?((\p{Script=Han})[ \u3000]{1,4}(\p{Script=Han}))[)）】]?(?:\s*[:：])?\s*$/u.exec(text);
  const name = found ? found[2]! + found[3]! : '';
  if (!found || !hasSurname(name)) return null;
  const start = at + text.indexOf(found[1]!);
  return [{ name, start, end: start + found[1]!.length }];
}

const ofNames = entriesThat((entry) => namesOnly(entry) !== null);
/** `王小明`, `（王宁）`, `[后端] 王宁：`: three characters, or any in or behind brackets, that begin with a family name. */
const isPerson = perEntry(
  (entry) =>
    namesOnly(entry)?.every(
      ({ name }) => hasSurname(name) && (name.length > 2 || bracketed.test(entry.text) || tagged.test(entry.text)),
    ) ?? false,
);
const withSurnames = entriesThat(
  (entry) =>
    entry.kind === 'heading' && (namesOnly(entry)?.every(({ name }) => hasSurname(name) || looksGiven(name)) ?? false),
);

/** `### 小勇` among such headings: what may be a name, and says nothing else. */
const mayBeNamed = perEntry(
  (entry) =>
    entry.mode === null &&
    !isRest(entry.text) &&
    (namesOnly(entry)?.every(({ name }) => /^\p{Script=Han}{2,3}$/u.test(name)) ?? false),
);

/**
 * Two headings or more of one level, all of which are names with a family name or made as given names are: `### 王小明` and
 * `### 李静`, `### 晓明` and `### 雅静`; where three or more of them are, and most, the others are names as well that may be.
 */
function namedHeadings(runs: readonly Run[]): Map<number, Name[]> {
  const levels = new Map<number, Entry[]>();
  for (const entry of withSurnames(runs)) {
    const list = levels.get(entry.level);
    if (list) list.push(entry);
    else levels.set(entry.level, [entry]);
  }
  const found = new Map<number, Name[]>();
  for (const [level, named] of levels) {
    const all = headingsOf(runs).filter((heading) => heading.level === level);
    const most = named.length > 2 && named.length * 2 > all.length && all.every(mayBeNamed);
    const heads = most ? all : named.length > 1 && named.length === all.length ? named : [];
    for (const entry of heads) found.set(entry.index, namesOnly(entry)!);
  }
  for (const entry of besideGiven(runs)) if (namesOnly(entry)) found.set(entry.index, namesOnly(entry)!);
  return found;
}

/** `全員` alone, among the names of those who report. */
const ofAll = entriesThat(
  ({ kind, label, text, parent }) =>
    parent === null && (kind === 'heading' || label?.alone === true) && isEveryone(plain(text.trim()).words),
);

/** `Aoi15`, `kjgr(Aoi)`: what somebody is called on a code host, and how else behind it. */
const login = /^(?:[A-Za-z]{3,20}\d{1,4}|([A-Za-z][\w-]{2,24})\s?[(（][A-Za-z]{2,16}[)）])$/;

const isLogin = perEntry(({ text }) => login.test(plain(text).words.trim()));

/** `## 山田`, `## やの`, `**aoi**`, `## Aoi15`: a name, or what may be one beside such. */
const mayReport = perEntry((entry): Name[] | null => {
  const { kind, text, at, label, mode, parent } = entry;
  if (parent !== null || mode || !(kind === 'heading' || (kind === 'line' && label?.alone))) return null;
  const words = plain(text).words.trim();
  const called = login.exec(words);
  const name = called?.[1] ?? words;
  const fits =
    called !== null ||
    hasGivenName(name) ||
    (hasSurname(name) && name.length > 1) ||
    isKana(name) ||
    /^[a-z]{2,12}$/.test(name);
  return fits && (isName(name) || (isKana(name) && isPoliteName(name)))
    ? anchored(entry, [{ name, start: at, end: at + name.length }])
    : null;
});

const reporting = entriesThat((entry) => mayReport(entry) !== null);

/**
 * Headings and lines that are a name each and stand again further down, as in the report and the plan of each: two people
 * or more, one of them with a family name or beside `全員`, or logins throughout.
 */
function standingAgain(runs: readonly Run[]): Map<number, Name[]> {
  const places = new Map<string, [Entry, Name[]][]>();
  for (const entry of reporting(runs)) {
    const names = mayReport(entry)!;
    const list = places.get(names[0]!.name) ?? [];
    list.push([entry, names]);
    places.set(names[0]!.name, list);
  }
  const again = [...places].filter(([, list]) => list.length > 1);
  const sure =
    ofAll(runs).length > 0 ||
    again.some(([name]) => hasSurname(name) || hasGivenName(name)) ||
    again.every(([, list]) => list.every(([entry]) => isLogin(entry)));
  const found = sure && again.length > 1 ? again.flatMap(([, list]) => list) : [];
  return new Map(found.map(([{ index }, names]) => [index, names]));
}

/** `王小明` on a line of its own, and what may be the first point of a list below it. */
const standsAlone = perEntry((entry): Name[] | null => {
  const { kind, text, at, label, bullet, parent, more } = entry;
  if (kind !== 'line' || parent !== null || label || bullet || more || !/^\p{Script=Han}{2,3}\s*$/u.test(text))
    return null;
  const names = readNames(text.trim(), at);
  return names?.length === 1 ? anchored(entry, names) : null;
});
const alone = entriesThat((entry) => standsAlone(entry) !== null);
const firsts = entriesThat(({ bullet, parent }) => parent === null && /^[(（]?1[.、．)）]/.test(bullet));

/** Names on lines of their own, each right above a list that counts from one: two or more, half of which are known or look like names. */
function aboveLists(runs: readonly Run[], known: Known): Map<number, Name[]> {
  const begun = new Set(firsts(runs).map(({ index }) => index));
  const found = alone(runs).filter(({ index }) => begun.has(index + 1));
  const sure = found.filter((entry) =>
    standsAlone(entry)!.every(({ name }) => known.has(name) || hasSurname(name) || looksGiven(name)),
  );
  const named = sure.length > 1 && sure.length * 2 >= found.length ? found : [];
  return new Map(named.map((entry) => [entry.index, standsAlone(entry)!]));
}
