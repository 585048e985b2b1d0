/** Who wrote a change: a field of a report that lists what was merged. */
import { oneOf, wordsOf } from '../../mentions/words.ts';
import { perEntry } from '../words.ts';

const isAuthor = oneOf(wordsOf((notes) => notes.authors));
/** `作者：岡本` below a pull request: who wrote it did the work; who reported an issue did not. */
export const namesAuthor = perEntry(({ label }) => label !== null && !label.alone && isAuthor(label.text));

/** `[PR #14](https://…/pull/14)` */
export const isPullRequest = perEntry(({ block }) =>
  block.links.some(({ target }) => /\/(?:pull|pulls|merge_requests)\/\d/.test(target)),
);
