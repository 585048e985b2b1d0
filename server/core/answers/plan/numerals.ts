/** Small numbers as people count with them: `33`, `三十三`. */
import { numeralAt } from '../../dates/numbers.ts';
import { lexicons } from '../../lexicons/index.ts';

const values = new Map(
  lexicons.flatMap(({ dates }) =>
    Object.entries(dates.digits).map(([sign, value]) => [sign.charCodeAt(0), value] as const),
  ),
);
/** The sign for each value; the first that a language has for it. */
const signs = new Map<number, string>();
for (const { dates } of lexicons)
  for (const [sign, value] of Object.entries(dates.digits)) if (!signs.has(value)) signs.set(value, sign);

/** What a number in digits or characters counts; 0 for none. */
export const numeralOf = (word: string): number => (/^\d/.test(word) ? Number(word) : numeralAt(word, 0, values).value);

/** A number below a thousand in the manner of another: in characters where that is, else in digits. */
export function writeNumeral(value: number, model: string): string {
  if (/^\d/.test(model)) return `${value}`;
  const sign = (one: number): string => signs.get(one) ?? '';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const high = hundreds > 0 ? sign(hundreds) + sign(100) : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? sign(0) : '';
  const middle = tens > 0 ? (tens > 1 || hundreds > 0 ? sign(tens) : '') + sign(10) : '';
  return high + gap + middle + (ones > 0 ? sign(ones) : '');
}
