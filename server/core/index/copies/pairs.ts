/** Which items of earlier notes may be which tasks of a note, by their words: those that have a rare word in common are compared. */
import { isOpen } from '../due.ts';
import type { Entry } from '../entry.ts';
import { type Mark, statusOf } from '../packed/mark.ts';
import type { Place } from '../places.ts';
import { haveSameWords, type Likeness, likenessOf, type WordWeights } from './same-task.ts';
import type { Sketch } from './sketch.ts';
import { WordTable } from './word-table.ts';

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
  known.clear();
  own.clear();
  for (let at = 0; at < ends.length; at++) for (const sketch of ends[at]!.sketches) enter(known, sketch, at);
  for (let id = 0; id < sketches.length; id++) if (sketches[id]) enter(own, sketches[id]!, id);
  const seen = new Uint8Array(ends.length);
  const pairs: Pair[] = [];
  for (let id = 0; id < sketches.length; id++) {
    const sketch = sketches[id];
    if (!sketch) continue;
    const mark = entry.markAt(id);
    const ownIssue = sketch.issues.some(
      (issue) => own.count(issueKey(issue)) === 1 && known.count(issueKey(issue)) === 1,
    );
    for (const at of candidates(sketch, seen)) {
      seen[at] = 0;
      const end = ends[at]!;
      const finished = isClosed(end.marks[0]!);
      let best: Pair | null = null;
      for (const one of end.sketches) {
        const likeness = likenessOf(one, sketch, { ownIssue, finished }, weights);
        if (!likeness) continue;
        const score = scoreOf(likeness, one, sketch) - (finished ? 0.1 : 0);
        const sure = likeness.words > 0.99 && haveSameWords(one, sketch);
        if (score > (best?.score ?? 0)) best = { end: at, id, score, sure };
      }
      if (best && (!finished || isClosed(mark) || mayGoOn(end, mark))) pairs.push(best);
    }
  }
  return pairs;
}

/** The words of the items, and of the tasks, that are looked at: tables are large, so all calls of `pairsOf` fill the same two. */
const [known, own] = [new WordTable(), new WordTable()];

/** A word tells the less the more of all items and tasks have it. */
const weights: WordWeights = (word) => weightOf[Math.min(255, known.count(word) + own.count(word))]!;
const weightOf = Float64Array.from({ length: 256 }, (_, count) => 1 / Math.sqrt(Math.max(1, count / 2)));

function enter(table: WordTable, { words, issues }: Sketch, item: number): void {
  for (let at = 0; at < words.length; at++) table.add(words[at]!, item);
  for (let at = 0; at < issues.length; at++) table.add(issueKey(issues[at]!), item);
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

/**
 * The items, each once and marked as seen, that have one of the rarer words of a task or one of its issues: what is alike shares
 * more than half. The rest are so many at most, however many share a common word.
 */
function candidates({ words, issues }: Sketch, seen: Uint8Array): number[] {
  const found: number[] = [];
  for (const issue of issues) known.collect(issueKey(issue), seen, found);
  const shared = words.filter((word) => known.count(word) > 0).sort((a, b) => known.count(a) - known.count(b));
  const enough = shared.length - Math.floor(words.length / 3);
  for (let at = 0; at < Math.max(1, enough) && at < shared.length; at++) {
    if (found.length > 0 && found.length + known.count(shared[at]!) > mostCandidates) break;
    known.collect(shared[at]!, seen, found);
  }
  return found;
}

const mostCandidates = 120;
