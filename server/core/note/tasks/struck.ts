/** What of an entry is struck out. */
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';

/**
 * The stretch that strikes out all that an entry says: `~~paint the pier~~`, not `paint the ~~old~~ pier`; also one of
 * several, where code between them could not be struck; and a sentence of its own with which the entry begins, with a
 * remark behind it: `~~Paint the whole pier~~. The rail is enough`.
 */
export function struckThrough({ block, at: start, offset, text }: Entry): Span | null {
  const from = start - offset;
  const sentence = block.struck.find((span) => span.start <= from + 1 && span.end > from && isSentence(span, block));
  if (sentence) return { start: sentence.start + offset, end: sentence.end + offset };
  const to = from + text.trimEnd().length - 1;
  if (text.length === 0 || block.struck.length === 0) return null;
  const first = block.struck.find((span) => span.start <= from + 1 && span.end > from);
  const last = block.struck.find((span) => span.end >= to && span.start < to);
  if (!first || !last) return null;
  const within = block.struck.filter((span) => span.end > from && span.start < to);
  const covered = within.reduce((sum, span) => sum + Math.min(span.end, to) - Math.max(span.start, from), 0);
  return covered * 5 >= (to - from) * 4 ? { start: first.start + offset, end: last.end + offset } : null;
}

/** Three words or, where no blanks part them, four characters. */
const isSentence = ({ start, end }: Span, { text }: Entry['block']): boolean =>
  /^\s{0,2}[.。:：;；–—-]/.test(text.slice(end, end + 4)) && /\S\s+\S+\s+\S|[^ -~]{4}/.test(text.slice(start, end));
