/** Numbers that are written out: in characters (`二十九`), and in words (`twenty-fourth`, `two thousand and fifteen`). */
import type { Token } from './token.ts';

/** `二十九` 29, `二〇二三` 2023, `千九百三十七` 1937; `digits` are the characters that count, up to `limit`. */
export function numeralAt(
  text: string,
  at: number,
  digits: ReadonlyMap<number, number>,
  limit = at + 8,
): { value: number; end: number } {
  let total = 0;
  let current = -1;
  let end = at;
  for (; end < text.length && end < limit; end++) {
    const value = digits.get(text.charCodeAt(end));
    if (value === undefined) break;
    if (value >= 10) {
      // `二十` counts twenty; `廿` and a `十` alone count themselves.
      total += current < 0 ? value : value % 10 === 0 && value !== 20 ? current * value : value;
      current = -1;
    } else {
      current = current < 0 ? value : current * 10 + value;
    }
  }
  return { value: total + Math.max(current, 0), end };
}

/** Adds a number in words to the one before it in the row, where the two are one number; says whether they are. */
export function joinNumber(row: Token[], token: Token): boolean {
  if (!token.spelled || token.digits > 0) return false;
  const last = row[row.length - 1];
  const linked = last && (last.kind === 'R' || last.word.list) ? 1 : 0;
  const before = row[row.length - 1 - linked];
  if (!before?.spelled || before.digits > 0 || before.kind !== 'n') return false;
  const value = together(before.value, token.value, linked > 0 && last?.kind !== 'R');
  if (value === null) return false;
  row.length -= 1 + linked;
  row.push({ ...token, start: before.start, value, joined: before.joined });
  return true;
}

function together(a: number, b: number, listed: boolean): number | null {
  if (a >= 100 && a % 100 === 0 && b < 100) return a + b;
  if (listed) return null;
  if ((b === 100 || b === 1000) && a < 100) return a * b;
  if (a >= 20 && a % 10 === 0 && b < 10) return a + b;
  // `nineteen ninety`, `twenty twenty`: a year in two halves.
  return (a === 19 || a === 20) && b >= 10 && b < 100 ? a * 100 + b : null;
}
