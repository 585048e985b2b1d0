/**
 * Whether two tasks of different notes are the same one, written once more: by their issue, else by the likeness of their words,
 * of which more is asked where owner and heading say nothing for it. Held back where in doubt: what is wrongly taken for a copy
 * is lost from sight.
 */
import type { Sketch } from './sketch.ts';

/** How much a word tells: the fewer tasks around have it, the more. */
export type WordWeights = (word: number) => number;

/** What makes them the same. */
export interface Likeness {
  /** From 0 to 1: their words, those of the opening clause before all. */
  words: number;
  issue: boolean;
  owner: boolean;
  section: boolean;
}

/** What is said of both at once. */
export interface Pairing {
  /** Whether the issue that they share stands at one task of each note alone, so that it means no other. */
  ownIssue: boolean;
  /** Whether the earlier one is finished: then it must be sure that the later one is no other. */
  finished: boolean;
}

/** Why the later task is the earlier one; null where it is another. */
export function likenessOf(one: Sketch, other: Sketch, pairing: Pairing, weights: WordWeights): Likeness | null {
  if (differ(one.numbers, other.numbers)) return null;
  const issue = shares(one.issues, other.issues);
  if (!issue && one.issues.length > 0 && other.issues.length > 0) return null;
  const owner = shares(one.owners, other.owners);
  const section = one.section === other.section;
  const words = pairing.finished ? dice(one, other, weights, false) : alike(one, other, weights);
  const likeness = { words, issue, owner, section };
  const otherOwner = !owner && one.owners.length > 0 && other.owners.length > 0;
  return likeness.words >= needed(one, other, likeness, { ...pairing, otherOwner }) ? likeness : null;
}

/** How alike the words must be. */
function needed(
  one: Sketch,
  other: Sketch,
  { issue, owner, section }: Likeness,
  { ownIssue, finished, otherOwner }: Pairing & { otherOwner: boolean },
): number {
  const few = Math.min(one.head, other.head) < 2;
  if (issue) return ownIssue ? limits.ownIssue : few ? 1 : limits.issue;
  if (few && !owner && !section) return never;
  if (otherOwner) return section && !few ? limits.handedOver : never;
  if (few) return 1;
  if (finished) return limits.finished;
  if (owner && section) return limits.both;
  return owner || section ? limits.either : limits.neither;
}

const never = 2;
const limits = {
  ownIssue: 0.15,
  issue: 0.4,
  both: 0.58,
  either: 0.66,
  neither: 0.8,
  finished: 0.85,
  handedOver: 0.8,
};

/** The words that both have, by weight: all words, the opening ones, or the opening ones of one within those of the other. */
function alike(one: Sketch, other: Sketch, weights: WordWeights): number {
  const [all, head] = [dice(one, other, weights, false), dice(one, other, weights, true)];
  const within = Math.max(contained(one, other, weights), contained(other, one, weights));
  return Math.max(all, head, 0.85 * within);
}

function dice(one: Sketch, other: Sketch, weights: WordWeights, head: boolean): number {
  const [ends, otherEnds] = head ? [one.head, other.head] : [one.words.length, other.words.length];
  let both = 0;
  let sum = 0;
  for (let at = 0; at < ends; at++) {
    const word = one.words[at]!;
    const weight = weights(word);
    sum += weight;
    if (other.words.lastIndexOf(word, otherEnds - 1) >= 0) both += weight;
  }
  for (let at = 0; at < otherEnds; at++) sum += weights(other.words[at]!);
  return sum === 0 ? 0 : (2 * both) / sum;
}

/** How much of the opening words of one stands among those of the other; of few words it says nothing. */
function contained(one: Sketch, other: Sketch, weights: WordWeights): number {
  if (one.head < 4) return 0;
  let both = 0;
  let sum = 0;
  for (let at = 0; at < one.head; at++) {
    const weight = weights(one.words[at]!);
    sum += weight;
    if (other.words.lastIndexOf(one.words[at]!, other.head - 1) >= 0) both += weight;
  }
  return both / sum;
}

const shares = (one: readonly number[], other: readonly number[]): boolean =>
  one.some((value) => other.includes(value));

/** Whether each has a number that the other lacks: `move pier 2` and `move pier 3`. */
const differ = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > 0 &&
  other.length > 0 &&
  one.some((value) => !other.includes(value)) &&
  other.some((value) => !one.includes(value));

/** Whether the words are the same, in whatever order. */
export const haveSameWords = (one: Sketch, other: Sketch): boolean =>
  one.words.length === other.words.length && one.words.every((word) => other.words.includes(word));
