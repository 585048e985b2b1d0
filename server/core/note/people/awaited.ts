/** Whom a task waits for, who does nothing of it yet: `岡本さんの返答待ち`. */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { statusesIn } from '../context.ts';
import type { Entry } from '../parts.ts';

const waiting = new RegExp(`${anyOf(wordsOf((notes) => notes.awaited.ends))}$`);
/** What comes from them, in a few characters: `さんの返答`, `）レビュー`. */
const theirs = new RegExp(`^[)）]?(?:${anyOf(wordsOf((notes) => notes.honorifics))})?[^\\s、，,。（）()]{0,8}$`);

/** Whether somebody stands right before what is waited for. */
export const isAwaited = ({ end }: Span, entry: Entry): boolean =>
  statusesIn(entry).some(
    ({ status, start, end: until }) =>
      status === 'waiting' &&
      start >= end &&
      waiting.test(entry.text.slice(start - entry.at, until - entry.at)) &&
      theirs.test(entry.text.slice(end - entry.at, start - entry.at)),
  );
