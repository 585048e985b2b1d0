/** Points that say how something is to become other than it is: `标题改为蓝色`. */
import { noThing } from '../../mentions/hanDeeds.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { perEntry } from '../words.ts';
import { listWords } from './namedDeeds.ts';
import { tells } from './past.ts';

const change = new RegExp(`(?<!${anyOf(wordsOf((notes) => notes.past.behind))})${listWords('changes')}${noThing}`);
/** `标题改为蓝色`: a point that says how something is to become other than it is, and not that it did. */
export const changeIn = perEntry(({ text }): Span | null => {
  const found = text.length <= 160 && text.charCodeAt(0) > 0x7f ? change.exec(text) : null;
  return found && !tells(text) ? { start: found.index, end: found.index + found[0].length } : null;
});
