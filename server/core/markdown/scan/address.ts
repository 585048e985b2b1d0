/**
 * Bare addresses, by the rules of GFM as micromark reads them: `https://a.b/c`, `www.a.b`, `mara@a.b`. Each function
 * takes the place where one may begin and answers with the place where it ends, or -1.
 */
import { isAlpha, isAlphanumeric, isAtext, isBlank, isLineEnd, isPunctuation, isWide } from './characters.ts';

/** An address with its protocol, at an `h`. */
export function endOfUrl(text: string, at: number): number {
  if (isAlpha(text.charCodeAt(at - 1))) return -1;
  const slashes = /^https?:\/\//i.exec(text.slice(at, at + 8));
  if (!slashes) return -1;
  const from = at + slashes[0].length;
  const first = text.charCodeAt(from);
  if (isWide(first) || isPunctuation(first) || first < 32 || first === 127) return -1;
  return endOfHost(text, from);
}

/** An address without a protocol, at a `w`. */
export function endOfWww(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  if (at > 0 && !isBlank(before) && !isLineEnd(before) && !'(*_[]~'.includes(text.charAt(at - 1))) return -1;
  if (!/^www\.$/i.test(text.slice(at, at + 4)) || at + 4 >= text.length) return -1;
  return endOfHost(text, at);
}

/** The end of the domain that must be at `from`, and of the path behind it. */
function endOfHost(text: string, from: number): number {
  let at = from;
  let clear = from;
  let [inLast, inLastButOne] = [false, false];
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 95) {
      if (at >= clear) clear = endOfTrail(text, at);
      if (clear < 0) break;
      if (code === 95) inLast = true;
      else [inLastButOne, inLast] = [inLast, false];
    } else if (isWide(code) || (code !== 45 && isPunctuation(code))) break;
  }
  return inLast || inLastButOne || at === from ? -1 : endOfPath(text, at);
}

const maybeTrail = '!"&\'),.:;<?]_*~';

function endOfPath(text: string, from: number): number {
  let depth = 0;
  let clear = from;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && depth > 0) depth--;
    else if (isWide(code)) return at;
    else if (at >= clear && code < 128 && maybeTrail.includes(text.charAt(at))) {
      clear = endOfTrail(text, at);
      if (clear < 0) return at;
    }
  }
}

/**
 * Whether nothing but punctuation stands between this place and the end of the address: -1, else the place up to which
 * all punctuation belongs to the address, so that it is looked at once.
 */
function endOfTrail(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 60 || isWide(code)) return -1;
    if (code === 38) {
      let end = at + 1;
      while (isAlpha(text.charCodeAt(end))) end++;
      if (end === at + 1 || text.charAt(end) !== ';') return at + 1;
      at = end;
    } else if (code === 93) {
      const next = text.charCodeAt(at + 1);
      if (next === 40 || next === 91 || isWide(next)) return -1;
    } else if (!'!"\'),.:;?_*~'.includes(text.charAt(at))) return Math.max(at, from + 1);
  }
}

/** Where the name before the `@` at `at` begins, or -1 where none can begin there. */
export function startOfEmail(text: string, at: number): number {
  let start = at;
  while (isAtext(text.charCodeAt(start - 1))) start--;
  return start === at || text.charAt(start - 1) === '/' ? -1 : start;
}

/** The end of the address whose `@` is at `at`. */
export function endOfEmail(text: string, at: number): number {
  let end = at + 1;
  let dotted = false;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) {
      if (!isAlphanumeric(text.charCodeAt(end + 1))) break;
      dotted = true;
    } else if (code !== 45 && code !== 95 && !isAlphanumeric(code)) break;
  }
  return dotted && isAlpha(text.charCodeAt(end - 1)) ? end : -1;
}
