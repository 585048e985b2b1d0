/** What an edit changed, found by comparing two texts. */

/** From `start` on, the characters up to `oldEnd` of the one text are those up to `newEnd` of the other. */
export interface TextEdit {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** The smallest edit that makes `after` of `before`; what comes or goes begins at the start of a line where it may. */
export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  const start = commonLength(before, after, { most, end: false });
  const shared = commonLength(before, after, { most: most - start, end: true });
  const [oldEnd, newEnd] = [before.length - shared, after.length - shared];
  if (start !== oldEnd && start !== newEnd) return { start, oldEnd, newEnd };
  const back = toLineStart(newEnd > start ? after : before, start, Math.max(oldEnd, newEnd));
  return { start: start - back, oldEnd: oldEnd - back, newEnd: newEnd - back };
}

/**
 * How far back the stretch from `start` to `end` may be moved so that it begins a line: the rest stays the same without
 * it. `- new\n` before `- old` is a line more, not `new\n- ` within one.
 */
function toLineStart(text: string, start: number, end: number): number {
  let at = start;
  while (at > 0 && text.charCodeAt(at - 1) !== 10) {
    at--;
    if (start - at > 1000 || text.charCodeAt(at) !== text.charCodeAt(at + end - start)) return 0;
  }
  return start - at;
}

/** Long stretches are compared whole: a machine does that many times faster than character by character. */
const stretch = 4096;

/** How many characters, at most `most`, two texts share at their beginning, or at their `end`. */
function commonLength(one: string, other: string, { most, end }: { most: number; end: boolean }): number {
  const part = (text: string, from: number, to: number): string =>
    end ? text.slice(text.length - to, text.length - from) : text.slice(from, to);
  let length = 0;
  for (let size = stretch; size > 0; ) {
    const to = length + size;
    if (to <= most && part(one, length, to) === part(other, length, to)) length = to;
    else size >>= 1;
  }
  return length;
}
