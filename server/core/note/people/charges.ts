/**
 * Whose the things are that stand below a heading, label or lead-in of a few words:
 *
 *     ### Ann's tasks      Ann and Bo - next steps
 *     Tasks for Ann:       Action items - Ann
 *     Ann will:            Ann and Bo to:
 *     ## The lamps - Ann   of a plan
 */
import { type Name, readNames } from '../../mentions/names.ts';
import { capitalised, joined } from '../../mentions/weakPeople.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry, Known } from '../parts.ts';

const names = `(?<names>@?${capitalised}(?:${joined}@?${capitalised}){0,3})`;
const subjects = anyOf(wordsOf(({ scopes }) => scopes.todo));
const possessive = anyOf(wordsOf(({ particles }) => particles.possessive).filter((word) => word.length > 1));
const whose = new RegExp(`${possessive}$`);
const forWhom = anyOf(wordsOf((notes) => notes.requests.for));
const said = [
  new RegExp(`^${names}(?:${possessive})?(?:\\s[-–—])?\\s(?:[A-Za-z]{1,12}\\s)?${subjects}$`, 'iu'),
  new RegExp(`^(?:[A-Za-z]{1,12}\\s)?${subjects}(?:\\s${forWhom}|\\s?[-–—:])\\s${names}$`, 'iu'),
  new RegExp(`^${names}\\s${anyOf(wordsOf((notes) => notes.commits))}$`, 'iu'),
];
const behindDash = new RegExp(`\\s[-–—]\\s${names}$`, 'u');

/** Those whose all below is, of whom the note knows; none where it says so of nobody. `planned`: a heading of a plan. */
export function chargesIn({ text, at }: Entry, known: Known, planned = false): readonly Name[] {
  const plain = text.trimEnd().replace(/\s?[:：]$/, '');
  if (plain.length > 80) return [];
  for (const form of planned ? [...said, behindDash] : said) {
    const found = form.exec(plain)?.groups?.names;
    const people = found ? readNames(found.replace(whose, ''), at + plain.lastIndexOf(found)) : null;
    if (people?.every(({ name }) => known.has(name))) return people;
  }
  return [];
}
