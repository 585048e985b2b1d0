/** How well a text answers to a few letters: for lists that somebody narrows down by typing. */

/** Letters in a row, and at the beginnings of words, count; gaps cost. After those of fzf. */
const points = { letter: 16, inRow: 12, word: 10, first: 4, gap: 3, further: 1 };

/** What stands further back counts for nothing. */
const longest = 400;

/**
 * The score of the best way to find all letters in their order; null where they are not there, 0 for no letters. Both are as
 * `fold` leaves them. Takes as long as the text times the letters.
 */
export function fuzzyScore(text: string, letters: readonly string[]): number | null {
  const length = Math.min(text.length, longest);
  /** The best score of the letters so far, the last of them at each place. */
  let row: number[] | null = null;
  for (const letter of letters) {
    const next = new Array<number>(length).fill(Number.NEGATIVE_INFINITY);
    // The best that ends further back than right before, with what the gap costs.
    let apart = Number.NEGATIVE_INFINITY;
    let found = false;
    for (let at = 0; at < length; at++) {
      const before: number = row === null ? 0 : (row[at - 1] ?? Number.NEGATIVE_INFINITY);
      if (text.startsWith(letter, at)) {
        const best = row === null ? 0 : Math.max(before + points.inRow, apart);
        next[at + letter.length - 1] = best + points.letter + placeBonus(text, at);
        found ||= best > Number.NEGATIVE_INFINITY;
      }
      apart = Math.max(apart, before - points.gap) - points.further;
    }
    if (!found) return null;
    row = next;
  }
  return row === null ? 0 : Math.max(...row);
}

function placeBonus(text: string, at: number): number {
  if (at === 0) return points.word + points.first;
  return beginsWord(text, at) ? points.word : 0;
}

/** Behind what is no letter; and where one script takes over from another, as words do in Chinese and Japanese. */
export const beginsWord = (text: string, at: number): boolean =>
  at === 0 || classOf(text, at) !== classOf(text, at - 1);

const classes: [pattern: RegExp, name: string][] = [
  [/[a-z]/, 'latin'],
  [/[0-9]/, 'digit'],
  [/\p{Script=Han}/u, 'han'],
  [/\p{Script=Hiragana}/u, 'hiragana'],
  [/[\p{Script=Katakana}ー]/u, 'katakana'],
  [/[\p{L}\p{M}]/u, 'letter'],
];

/** What is no letter has a class for each of its places: whatever stands behind it begins a word. */
const classOf = (text: string, at: number): string =>
  classes.find(([pattern]) => pattern.test(text.charAt(at)))?.[1] ?? `other ${at}`;
