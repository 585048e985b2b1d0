/**
 * Long work in steps, a fraction of a millisecond each as a rule: who has others waiting lets them go first between two of
 * them; who has not, takes all at once.
 */

/** Between two steps, where the next ones are of another kind. */
export const stage = 'stage';

/** Work that is done step by step, and what it comes to. */
export type Steps<Result> = Generator<typeof stage | undefined, Result, void>;

/**
 * Goes through many small things that take next to no time each, twenty in a step; `most` is another number for those of which the
 * first takes long while code is slow.
 */
export function* eachInSteps<One>(list: readonly One[], take: (one: One, at: number) => void, most = 20): Steps<void> {
  for (let at = 0; at < list.length; at++) {
    take(list[at]!, at);
    if ((at + 1) % most === 0) yield;
  }
}

/** What work comes to, all of it done at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * What several pieces of the same work come to: all go through one stage before any begins the next. Code that has just run runs
 * again in a fraction of the time that it takes after much else has.
 */
export function abreast<Result>(works: readonly Steps<Result>[]): Result[] {
  const results: Result[] = [];
  let left = [...works.entries()];
  while (left.length > 0)
    left = left.filter(([at, work]) => {
      for (;;) {
        const { done, value } = work.next();
        if (done) results[at] = value;
        if (done || value === stage) return !done;
      }
    });
  return results;
}

/**
 * Work about something that may be another by the next step, such as a note that is typed in: then it begins anew. Each call
 * takes a step, and says whether there are more.
 */
export function ahead<Subject>(find: () => Subject | null, work: (subject: Subject) => Steps<unknown>): () => boolean {
  let last: Subject | null = null;
  let steps: Steps<unknown> | null = null;
  return () => {
    const now = find();
    if (now !== last || steps === null) steps = now && work(now);
    last = now;
    return steps !== null && !steps.next().done;
  };
}
