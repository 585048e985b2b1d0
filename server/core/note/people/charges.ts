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
import { beginner } from '../../mentions/wordTree.ts';
import type { Entry, Known } from '../parts.ts';

const names = `(?<names>@?${capitalised}(?:${joined}@?${capitalised}){0,3})`;
const subjectAt = beginner(wordsOf(({ scopes }) => scopes.todo));
const commitAt = beginner(wordsOf((notes) => notes.commits));
const possessive = anyOf(wordsOf(({ particles }) => particles.possessive).filter((word) => word.length > 1));
const whose = new RegExp(`${possessive}$`);
const forWhom = anyOf(wordsOf((notes) => notes.requests.for));
const beforeSubject = new RegExp(`^${names}(?:${possessive})?(?:\\s[-–—])?\\s(?:[A-Za-z]{1,12}\\s)?$`, 'iu');
const behindSubject = new RegExp(`^(?:\\s${forWhom}|\\s?[-–—:])\\s${names}$`, 'iu');
const beforeCommit = new RegExp(`^${names}\\s$`, 'iu');
const firstWord = /^[A-Za-z]{1,12}\s/;
const behindDash = new RegExp(`\\s[-–—]\\s${names}$`, 'u');

/** Those whose all below is, of whom the note knows; none where it says so of nobody. `planned`: a heading of a plan. */
export function chargesIn({ text, at }: Entry, known: Known, planned = false): readonly Name[] {
  const plain = text.trimEnd().replace(/\s?[:：]$/, '');
  if (plain.length > 80) return [];
  for (const found of chargedNames(plain, planned)) {
    const people = readNames(found.replace(whose, ''), at + plain.lastIndexOf(found));
    if (people?.every(({ name }) => known.has(name))) return people;
  }
  return [];
}

/** As they are written, by each way to read the text. Words are looked up first: within the patterns V8 took 150 ms to compile them. */
function chargedNames(plain: string, planned: boolean): string[] {
  const found: string[] = [];
  const look = (form: RegExp, part: string): boolean => {
    const named = form.exec(part)?.groups?.names;
    if (named) found.push(named);
    return named !== undefined;
  };
  const isLast = (end: number) => end === plain.length;
  for (const { index } of plain.matchAll(/\s/g)) {
    const [before, from] = [plain.slice(0, index + 1), index + 1];
    if (subjectAt(plain, from, isLast) > 0) look(beforeSubject, before);
    if (commitAt(plain, from, isLast) > 0) look(beforeCommit, before);
  }
  for (const from of [0, firstWord.exec(plain)?.[0].length ?? 0])
    subjectAt(plain, from, (end) => look(behindSubject, plain.slice(end)));
  if (planned) look(behindDash, plain);
  return found;
}
