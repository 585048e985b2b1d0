/** The longest thing that the grammar finds said from a token of a row on. */
import type { DateExpression, Point } from './expression.ts';
import { type Form, forms } from './grammar.ts';
import type { Weakness } from './numeric.ts';
import { last } from './senses.ts';
import type { Token } from './token.ts';

/** What some tokens say; `weak` asks for words beside them that speak of days. */
export interface Atom {
  expression: DateExpression;
  weak: Weakness;
  /** Index behind its last token. */
  end: number;
}

/** Whether something may be said from a token of this letter on. */
export const begins = (letter: string): boolean => letter in forms || 'kLA'.includes(letter);

const isExpression = (value: Point | DateExpression): value is DateExpression => 'kind' in value;

/** How doubtful the words of an atom leave it: `this May`, `2 may`, `h1`. */
function ownOf(letters: string, tokens: readonly Token[]): number {
  // Of a month or quarter beside it; alone only where a role says that it is a day (`最終営業日まで`).
  if (/^(?:o|On)u$/.test(letters) && (last(tokens).word.unit === 'workday' || tokens[0]!.value < 0)) return 1;
  if (letters[0] === 'X') return Math.max(0, last(tokens).weak - 1);
  if (letters === 'nM' || (letters === 'oM' && tokens[0]!.spelled)) return Math.max(0, last(tokens).weak - 1);
  // `month end`, but `季度末`.
  if (/^u[fR]?p$/.test(letters)) return last(tokens).joined ? 0 : 2;
  // Codes of one digit are also names of headings and consortia.
  return letters === 'cn' && (tokens[0]!.weak === 2 || last(tokens).digits === 1) ? tokens[0]!.weak : 0;
}

/** A form that fits the letters of a row from a place on, so many of them. */
interface Fit {
  form: Form;
  length: number;
}

/** By the letters of a row and the place: most rows are of a few letters, and the same as others. */
const fits = new Map<string, (readonly Fit[] | undefined)[]>();
const mostRows = 2000;
const longestRow = 16;

function fitsAt(letters: string, at: number): readonly Fit[] {
  if (letters.length > longestRow) return findFits(letters, at);
  let own = fits.get(letters);
  if (!own) {
    if (fits.size >= mostRows) fits.clear();
    own = new Array(letters.length);
    fits.set(letters, own);
  }
  own[at] ??= findFits(letters, at);
  return own[at];
}

function findFits(letters: string, at: number): readonly Fit[] {
  const found: Fit[] = [];
  for (const form of forms[letters[at]!] ?? []) {
    const [pattern] = form;
    pattern.lastIndex = at;
    if (pattern.test(letters)) found.push({ form, length: pattern.lastIndex - at });
  }
  return found;
}

/** The longest thing said by the tokens from `at` on; `letters` are the kinds of the row. */
export function atomAt(row: readonly Token[], letters: string, at: number): Atom | null {
  let best: Atom | null = null;
  for (const { form, length } of fitsAt(letters, at)) {
    if (best && best.end >= at + length) continue;
    const [, say, weak = 0] = form;
    const tokens = row.slice(at, at + length);
    const said = say(tokens);
    if (!said) continue;
    const expression: DateExpression = isExpression(said) ? said : { kind: 'point', point: said };
    // A doubtful name (`May 5`) is none beside a number; a weak date in digits is one before its marker (`10.24日`).
    const own = length === 1 ? tokens[0]!.weak : ownOf(letters.slice(at, at + length), tokens);
    // `一日` is one day, more often than the first.
    const one = letters.startsWith('nd', at) && tokens[0]!.value === 1 && tokens[0]!.spelled ? 2 : 0;
    const doubt = Math.max(weak, own, length === 2 ? one : 0);
    best = { expression, weak: doubt as Weakness, end: at + length };
  }
  return best;
}
