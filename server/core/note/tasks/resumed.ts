/** What a report of work done says at its end that goes on: `栏杆还有些晃，继续观察`. */
import type { StatusMention } from '../../mentions/status.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';

const resuming = new RegExp(
  `[，,。；;]\\s?(${anyOf(wordsOf((notes) => notes.lists.resuming))})[^，,。；;]{1,20}[。.；;\\s]{0,3}$`,
);

/** The word by which its last clause goes on. */
export function resumedIn({ text, at }: Entry): Span | null {
  const found = resuming.exec(text.slice(0, 300));
  const from = found ? at + found.index + found[0].indexOf(found[1]!) : 0;
  return found && { start: from, end: from + found[1]!.length };
}

/** Whether a word for how far something is stands on its first line and is said of it; `Working on the rail` in a list of what is to do (`listed`) is only what it is called. */
export const isOfItself = ({ place, start }: StatusMention, { text, until }: Entry, listed: boolean): boolean =>
  place === 'begun' ? start < until : !(listed && place === 'going' && /^[a-z]+ing\s/i.test(text));
