/** What a character is, to Markdown: UTF-16 units, as micromark sees them (a half of a surrogate pair is a letter). */

import type { Span } from '../../model.ts';

/** An ASCII letter. */
export const isAlpha = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isAlphanumeric = (code: number): boolean => isAlpha(code) || isDigit(code);
export const isBlank = (code: number): boolean => code === 32 || code === 9;
export const isLineEnd = (code: number): boolean => code === 10 || code === 13;
export const isSpace = (code: number): boolean => isBlank(code) || isLineEnd(code);

/** Space of any script; also the end of the text, for which charCodeAt gives NaN. */
export function isWide(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return Number.isNaN(code) || /\s/.test(String.fromCharCode(code));
}

/** Punctuation and symbols of any script. */
export function isPunctuation(code: number): boolean {
  if (code < 128) return code > 32 && code < 127 && !isAlphanumeric(code);
  return /[\p{P}\p{S}]/u.test(String.fromCharCode(code));
}

/** A backslash before it makes it a plain character. */
export const isEscapable = (code: number): boolean => code < 128 && isPunctuation(code);

/** What a name before `@` is made of. */
export const isAtext = (code: number): boolean =>
  isAlphanumeric(code) || code === 43 || code === 45 || code === 46 || code === 95;

/** Lines that are longer are no prose, and are not read. */
export const longestLine = 20_000;

/** What may be markup: 1 in any place, else what has to stand beside it: 2 a slash behind, 3 its like, 4 space before. */
const marks = new Uint8Array(128);
for (const character of '\0\t\r\\`<*_~@[]&') marks[character.charCodeAt(0)] = 1;
marks[58] = 2;
marks[87] = 3;
marks[119] = 3;
marks[10] = 4;

/** Whether a span holds nothing but words: no markup, no address, no space at the end of a line that goes on. */
export function isPlain(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const mark = code < 128 ? marks[code]! : 0;
    if (mark === 0) continue;
    if (mark === 1) return false;
    if (mark === 2 && text.charCodeAt(at + 1) === 47) return false;
    if (mark === 3 && (text.charCodeAt(at + 1) | 32) === 119) return false;
    if (mark === 4 && text.charCodeAt(at - 1) === 32) return false;
  }
  return true;
}
