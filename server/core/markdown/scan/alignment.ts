/** Which units of a text are those of an earlier one, moved: what an edit did not touch need not be read again. */
import type { Span } from '../../model.ts';
import type { Draft, DraftUnit } from './draft.ts';

/** A text and where its units are. */
export interface Drafted {
  text: string;
  drafts: readonly DraftUnit[];
}

/** For each unit of `after` its index in `before`, or -1 where its words or its blocks are not the same. */
export function align(before: Drafted, after: Drafted): Int32Array {
  const same = new Int32Array(after.drafts.length).fill(-1);
  const shared = commonLength(before.text, after.text, 1);
  const [old, now] = [before.drafts, after.drafts];
  let first = 0;
  for (; first < now.length && first < old.length; first++) {
    if (now[first]!.end > shared || !isSame(old[first]!, now[first]!, 0)) break;
    same[first] = first;
  }
  const from = after.text.length - commonLength(before.text, after.text, -1);
  const [shift, delta] = [old.length - now.length, after.text.length - before.text.length];
  for (let index = now.length - 1; index >= first && index + shift >= first; index--) {
    if (now[index]!.from < from || !isSame(old[index + shift]!, now[index]!, delta)) break;
    same[index] = index + shift;
  }
  return same;
}

/** How many characters two texts share at their beginning (1) or their end (-1). */
function commonLength(one: string, other: string, direction: 1 | -1): number {
  const most = Math.min(one.length, other.length);
  const [first, second] = direction > 0 ? [0, 0] : [one.length - 1, other.length - 1];
  let length = 0;
  while (length < most) {
    const step = direction * length;
    if (one.charCodeAt(first + step) !== other.charCodeAt(second + step)) break;
    length++;
  }
  return length;
}

function isSame(old: DraftUnit, now: DraftUnit, delta: number): boolean {
  return (
    old.sure === now.sure &&
    old.from + delta === now.from &&
    isMoved(old, now, delta) &&
    old.drafts.length === now.drafts.length &&
    old.drafts.every((draft, index) => isSameDraft(draft, now.drafts[index]!, delta))
  );
}

const isMoved = (old: Span, now: Span, delta: number): boolean =>
  old.start + delta === now.start && old.end + delta === now.end;

const isSameDraft = (old: Draft, now: Draft, delta: number): boolean =>
  old.kind === now.kind &&
  old.look === now.look &&
  old.depth === now.depth &&
  old.parent === now.parent &&
  old.level === now.level &&
  old.marker === now.marker &&
  old.quotes === now.quotes &&
  old.header === now.header &&
  old.info === now.info &&
  isMoved(old, now, delta) &&
  areMoved(old.texts, now.texts, delta) &&
  areMoved(old.gaps, now.gaps, delta);

const areMoved = (old: readonly Span[], now: readonly Span[], delta: number): boolean =>
  old.length === now.length && old.every((span, index) => isMoved(span, now[index]!, delta));
