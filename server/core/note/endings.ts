/** Words that stand at the end of a text, found from there: a pattern that closes with `$` is tried at every character before. */
import { goesOn } from '../mentions/characters.ts';

/** Where the longest of some words begins with which a text ends, of those before which it is as `fits` says; -1 where none does. */
export type EndsWith = (text: string, fits?: (start: number) => boolean) => number;

/** Finds which of these words, the longest first as `wordsOf` gives them, ends a text: as `anyOf` before `$`, where case matters. */
export function ender(words: readonly string[]): EndsWith {
  const byLast = new Map<number, string[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    const alike = byLast.get(last);
    if (alike) alike.push(word);
    else byLast.set(last, [word]);
  }
  return (text, fits = () => true) => {
    const alike = byLast.get(text.charCodeAt(text.length - 1));
    const word = alike?.find((one) => {
      const start = text.length - one.length;
      return text.endsWith(one) && !goesOn(text, start) && fits(start);
    });
    return word === undefined ? -1 : text.length - word.length;
  };
}
