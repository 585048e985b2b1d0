/** What may stand behind `[words]`: `(address "title")` or `[label]`. */
import { isBlank, isSpace } from './characters.ts';

/** Where it ends; `unsure` where it holds escapes and the like, null where there is none. */
export type Found<T> = (T & { end: number }) | 'unsure' | null;

/** The `(address "title")` that begins at `at`. */
export function resourceAt(text: string, at: number): Found<{ target: string }> {
  let from = skipSpace(text, at + 1);
  if (text.charAt(from) === ')') return { target: '', end: from + 1 };
  const address = addressAt(text, from);
  if (address === null || address === 'unsure') return address;
  const { target } = address;
  from = skipSpace(text, address.end);
  const title = from > address.end ? /^["'(]/.exec(text.charAt(from))?.[0] : undefined;
  if (title) {
    const end = text.indexOf(title === '(' ? ')' : title, from + 1);
    if (end < 0) return null;
    if (/[\\\r\n]/.test(text.slice(from, end))) return 'unsure';
    from = skipSpace(text, end + 1);
  }
  return text.charAt(from) === ')' ? { target, end: from + 1 } : null;
}

/** An address in angles, or one that goes on until space or the bracket that closes it. */
function addressAt(text: string, at: number): Found<{ target: string }> {
  if (text.charAt(at) === '<') {
    const found = /^<([^<>\\&\r\n]{0,2000})>/.exec(text.slice(at, at + 2002));
    return found ? { target: found[1]!, end: at + found[0].length } : 'unsure';
  }
  let depth = 0;
  let end = at;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code === 92 || code === 38 || depth > 30) return 'unsure';
    if (code === 40) depth++;
    else if (code === 41 && --depth < 0) break;
    else if (Number.isNaN(code) || code <= 32 || code === 127) break;
  }
  if (depth > 0 || end === at || !/[\s)]/.test(text.charAt(end))) return null;
  return { target: text.slice(at, end), end };
}

/** The `[label]` that begins at `at`. */
export function labelAt(text: string, at: number): { label: string; end: number } | null {
  let words = false;
  for (let end = at + 1; end < text.length && end - at < 1000; end++) {
    const code = text.charCodeAt(end);
    if (code === 91) return null;
    if (code === 93) return words ? { label: text.slice(at + 1, end), end: end + 1 } : null;
    if (!isSpace(code)) words = true;
    if (code === 92 && /[[\]\\]/.test(text.charAt(end + 1))) end++;
  }
  return null;
}

/** Labels that differ in space or case alone are one; as mdast writes its identifiers. */
export const normalise = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The first place from `from` on that is no space or tab. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
