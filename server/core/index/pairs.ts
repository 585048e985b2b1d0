/** Which items of earlier notes may be which tasks of a note, by their words: those that have a rare word in common are compared. */
import { isOpen } from './due.ts';
import type { Entry } from './entry.ts';
import { type Mark, statusOf } from './mark.ts';
import type { Place } from './places.ts';
import { haveSameWords, type Likeness, likenessOf, type WordWeights } from './same-task.ts';
import type { Sketch } from './sketch.ts';

/** An item of earlier notes, at the last place where it stands. */
export interface End extends Place {
  /** How it was put, in the last note and in others before. */
  sketches: Sketch[];
  /** How it was, in the last note and in those before. */
  marks: Mark[];
}

/** An item and a task that may be the same, by their places in their lists. */
export interface Pair {
  end: number;
  id: number;
  score: number;
  /** All words are the same: there is no doubt. */
  sure: boolean;
}

interface Matching {
  ends: readonly End[];
  sketches: readonly (Sketch | null)[];
  /** Whether a finished item may stand open again, as the task of a mark. */
  mayGoOn(end: End, mark: Mark): boolean;
}

/** The pairs of items and of tasks of a note. */
export function pairsOf(entry: Entry, { ends, sketches, mayGoOn }: Matching): Pair[] {
  const postings = postingsOf(ends.map((end) => end.sketches));
  const own = postingsOf(sketches.map((sketch) => (sketch ? [sketch] : [])));
  const count = (key: number): number => (postings.get(key)?.length ?? 0) + (own.get(key)?.length ?? 0);
  const weights: WordWeights = (word) => 1 / Math.sqrt(Math.max(1, count(word) / 2));
  const isOwnIssue = (issue: number) =>
    postings.get(issueKey(issue))?.length === 1 && own.get(issueKey(issue))?.length === 1;
  const pairs: Pair[] = [];
  for (const [id, sketch] of sketches.entries()) {
    if (!sketch) continue;
    const mark = entry.markAt(id);
    const ownIssue = sketch.issues.some(isOwnIssue);
    for (const at of candidates(sketch, postings)) {
      const end = ends[at]!;
      const finished = isClosed(end.marks[0]!);
      if (finished && !isClosed(mark) && !mayGoOn(end, mark)) continue;
      const best = bestOf(end.sketches, (one) => {
        const likeness = likenessOf(one, sketch, { ownIssue, finished }, weights);
        return (
          likeness && {
            end: at,
            id,
            score: scoreOf(likeness, one, sketch) - (finished ? 0.1 : 0),
            sure: likeness.words > 0.99 && haveSameWords(one, sketch),
          }
        );
      });
      if (best) pairs.push(best);
    }
  }
  return pairs;
}

function bestOf(sketches: readonly Sketch[], pairFor: (sketch: Sketch) => Pair | null): Pair | null {
  let best: Pair | null = null;
  for (const sketch of sketches) {
    const pair = pairFor(sketch);
    if (pair && pair.score > (best?.score ?? 0)) best = pair;
  }
  return best;
}

/** By the words before all: the same issue, owner, heading and first word (which is often the deed) decide between equals. */
const scoreOf = ({ words, issue, owner, section }: Likeness, one: Sketch, other: Sketch): number =>
  words +
  (issue ? 0.3 : 0) +
  (owner ? 0.05 : 0) +
  (section ? 0.05 : 0) +
  (one.words[0] === other.words[0] ? 0.04 : 0) +
  (haveSameWords(one, other) ? 0.1 : 0);

/** Finished or dropped. */
export const isClosed = (mark: Mark): boolean => !isOpen(statusOf(mark));

/** Words are of 16 bits. */
const issueKey = (issue: number): number => issue + 0x10000;

const keysOf = (sketches: readonly Sketch[]): Set<number> =>
  new Set(sketches.flatMap(({ words, issues }) => [...words, ...issues.map(issueKey)]));

/** The places in a list of what has a word or an issue. */
function postingsOf(items: readonly (readonly Sketch[])[]): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  for (const [at, sketches] of items.entries()) {
    for (const key of keysOf(sketches)) {
      const known = postings.get(key);
      if (known) known.push(at);
      else postings.set(key, [at]);
    }
  }
  return postings;
}

/** The places of those that share one of the rarest words: so many at most, however many share a common one. */
function candidates(sketch: Sketch, postings: ReadonlyMap<number, readonly number[]>): Set<number> {
  const lists = [...keysOf([sketch])].flatMap((key) => (postings.has(key) ? [postings.get(key)!] : []));
  const found = new Set<number>();
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (found.size > 0 && found.size + list.length > mostCandidates) break;
    for (const at of list.slice(0, mostCandidates)) found.add(at);
  }
  return found;
}

const mostCandidates = 120;
