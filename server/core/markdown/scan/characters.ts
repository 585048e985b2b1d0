/** What a character is, to Markdown: UTF-16 units, as micromark sees them (a half of a surrogate pair is a letter). */

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
