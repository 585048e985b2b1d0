/** The names of those who came, as a line lists them: `Ann Lee (@ann), old Bo, two guests (Liv & Wim)`. */
import { allOf } from '../../matches.ts';
import type { Label } from '../../mentions/label.ts';
import { hasGivenName, hasSurname, isName, isPoliteName } from '../../mentions/names.ts';
import { anyOf, oneOf, wordsOf } from '../../mentions/words.ts';
import { closesInDeed, opensInDeed } from '../sentences/namedDeeds.ts';
import { perEntry } from '../words.ts';

/** What stands behind a name: how to reach somebody, `Ann Lee: @ann`, or from where they are, `Ann Lee - Acme`. */
const behindName = /[(（@\ufffc<]|\s[-–—]{1,2}(?=\s|$)|[:：]\s{0,3}(?:@|$)/;

const isRole = oneOf(wordsOf((notes) => [...notes.roleLabels, ...notes.ownerLabels]));

/** `Ann Lee: @ann`: a name, and no role, before the colon. */
const isLabelledName = (text: string, { text: words, end }: Label): boolean =>
  words.includes(' ') && text.slice(end).trimStart().startsWith('@') && !isRole(words.split(' ').at(-1)!);

/** A name behind small words, or one of those in brackets. */
const withinWords = /(?<=^\s{0,3}(?:\p{Ll}{2,12} ){1,3}|[(&] ?)(\p{Lu}\p{Ll}{1,14})(?=\s*(?:$|[)&]))/gu;

const spaced =
  /^\s*\p{Script=Han}{2,4}(?:[(（][^()（）]{0,20}[)）])?(?:\s+\p{Script=Han}{2,4}(?:[(（][^()（）]{0,20}[)）])?){1,20}/u;
/** `老王(队长) 小李 阿青`: names in Han characters that nothing but blanks set apart. */
export const isSpacedList = (text: string): boolean => !/[,，、;；|\n]/.test(text) && spaced.test(text);
/** One of those, with what stands in brackets behind it. */
export const spacedName = /(?:[^\s(（]|[(（][^()（）]{0,20}[)）]){2,24}/g;

/** `* Ann Lee (@ann)`, `王五(wang@example.com)`, `A、B、C`, `老王 小李`. */
export const attendeesIn = perEntry(({ text, label }): readonly string[] => {
  const found: string[] = [];
  const from = label && !isLabelledName(text, label) ? label.end : 0;
  const said = text.slice(from, 2000);
  const parts = isSpacedList(said) ? (said.match(spacedName) ?? []) : said.split(/[,，、;；/]|\s{3,}/);
  for (const part of parts) {
    const name = part.split(behindName, 1)[0]!.trim();
    if (isName(name) || isPoliteName(name)) found.push(...spellings(name));
    // `old Ann`, `two new faces (Ann & Bo)`
    else
      for (const [, said] of allOf(withinWords, part))
        if (hasGivenName(said!) || !part.includes('(')) found.push(said!);
    const initials = /[(（]([A-Z][A-Za-z]{0,2}[A-Z])(?:[)）]|\s?[-–—,])/.exec(part);
    if (initials) found.push(initials[1]!);
  }
  // `Chris, Marc (CM, MS)`
  const listed = /\((\p{Lu}{2,3}(?:, ?\p{Lu}{2,3}){1,12})\)/u.exec(text.slice(0, 2000));
  if (listed) found.push(...listed[1]!.split(/, ?/));
  return found;
});

/** A name, and the first name in it: `Ann Lee` and `Ann`; `王小明` and `小明`, unless that is a deed. */
export function spellings(name: string): string[] {
  const given = /^\p{Script=Han}{3}$/u.test(name) && hasSurname(name) ? name.slice(1) : null;
  if (given && !opensInDeed(given) && !closesInDeed(given)) return [name, given];
  const first = name.split(' ', 1)[0]!;
  return first !== name && /^\p{Lu}\p{L}+$/u.test(first) ? [name, first] : [name];
}

/** How many entries a note opens with, of which one may say when it was and who came. */
export const opening = 8;

const segments = /[|｜]|\s{2,}|\s[-–—]\s|(?<=\p{L}{2}[.。])\s/u;
const listed = /[,，、／]|\s[/&+]\s|\sand\s/;
const behindOne = /\s?(?:[(（][^()（）]{1,24}[)）]|\sfor\s.{1,40})[.。]?$/;
const beforeOne = new RegExp(`^(?:${anyOf(wordsOf((notes) => notes.nameTitles))})[.]?\\s`);
const sign = /[.。]$/;

/** `4 March, the pier. Ann (chair), Bo, Liv`: three or more who stand in a row on a line without a label; nobody where one of five is no name. */
export const namesInRow = perEntry((entry): readonly string[] => {
  const { kind, text, bullet, parent, label, children } = entry;
  if (kind !== 'line' || bullet || parent !== null || children > 0 || text.length > 200 || label?.mode) return none;
  for (const segment of text.split(segments)) {
    const parts = segment
      .split(listed)
      .map((part) => part.trim().replace(behindOne, '').replace(beforeOne, '').replace(sign, ''));
    if (parts.length < 3) continue;
    const names = parts.filter((part) => isName(part) && (/^\p{Lu}/u.test(part) || hasSurname(part)));
    if (names.length * 5 < parts.length * 4 || !names.some((name) => hasGivenName(name) || hasSurname(name))) continue;
    return names.flatMap(spellings);
  }
  return none;
});
const none: readonly string[] = [];
