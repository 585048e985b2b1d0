/** When two names are so alike that one may be a slip of the pen for the other. Compared as keys. */

/** One word differs by a slip within it; a word alone must be long, since Julia and Julie are two. */
export function areLikeLatin(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.length !== others.length || /\d/.test(one + other)) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  if (differing.length !== 1) return false;
  const [[word, meant]] = differing as [readonly [string, string]];
  const slip = slipOf(word, meant);
  if (!slip || word.charAt(0) !== meant.charAt(0)) return false;
  if (slip !== 'swapped' && word.at(-1) !== meant.at(-1)) return false;
  const least = { swapped: 5, longer: 6, other: 7 }[slip] - (words.length > 1 ? 2 : 0);
  return Math.min(word.length, meant.length) >= least;
}

/** One of three or more characters differs, not the first, which is the family's; of kana one of four. */
export function areLikeOther(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  const slip = slipOf(one, other);
  if (!slip || one.charAt(0) !== other.charAt(0)) return false;
  return /^[\u30a0-\u30ff]+$/.test(one) ? least > 3 : least > 2 && slip !== 'longer';
}

/** How two words differ where it is by one slip: two neighbours swapped, a letter more, another letter; else null. */
export function slipOf(one: string, other: string): 'swapped' | 'longer' | 'other' | null {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return null;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  const rest = (skipShort: number, skipLong: number) => short.slice(head + skipShort) === long.slice(head + skipLong);
  if (short.length < long.length) return rest(0, 1) ? 'longer' : null;
  if (rest(1, 1)) return 'other';
  return short[head] === long[head + 1] && short[head + 1] === long[head] && rest(2, 2) ? 'swapped' : null;
}
