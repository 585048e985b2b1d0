/**
 * Signs off the ends of a text, in time linear in it: a pattern like `/[.!\s]+$/` is tried at each sign of a run, and takes the
 * square of its length where something else follows.
 */

/** The text without the signs at its end; `sign` is a set of characters, with neither `g` nor `y`. */
export function trimEndOf(text: string, sign: RegExp): string {
  let end = text.length;
  // What is painted out ends in many of one sign.
  for (let last = -1; end > 0; end--) {
    const code = text.charCodeAt(end - 1);
    if (code !== last && !sign.test(text[end - 1]!)) break;
    last = code;
  }
  return text.slice(0, end);
}

/** The same at both ends. */
export function trimOf(text: string, sign: RegExp): string {
  const before = trimEndOf(text, sign);
  let start = 0;
  while (start < before.length && sign.test(before[start]!)) start += 1;
  return before.slice(start);
}
