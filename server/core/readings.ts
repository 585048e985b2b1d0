/**
 * How words are read aloud, for finding them by the letters that somebody types: Chinese by pinyin, in full or by initials, each
 * character in all its readings (`zengle`, `zl` for 曾乐); kana by romaji, long vowels long or short (`sato` for さとう). A part
 * of its own (server/build.mjs): nothing of it is loaded before somebody types Latin letters where such a name may stand.
 */
import pinyin from 'pinyin-match';
import { toRomaji } from 'wanakana';

/** Whether a text, or a word of it, begins with what is read so; of Chinese what is longer than a letter may stand anywhere. */
export function readsAs(text: string, letters: string): boolean {
  const found = pinyin.match(text, letters);
  if (found && (found[0] === 0 || letters.length > 1)) return true;
  const wanted = shortened(letters);
  return kana.test(text) && text.split(/[\s・]+/).some((word) => shortened(toRomaji(word)).startsWith(wanted));
}

const kana = /[\u3041-\u30ff]/;

/** `satou` and `satō` as `sato`, `oono` as `ono`. */
const shortened = (romaji: string): string =>
  romaji
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’-]/g, '')
    .replace(/o[ou]/g, 'o')
    .replace(/uu/g, 'u')
    .toLowerCase();
