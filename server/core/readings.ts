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

/**
 * How a text is read, for an editor to filter by: `wangxiaoming wxm`, `satō` as `satou`; of characters with several readings the
 * first few ways. Empty for what has no such reading.
 */
export function readingOf(text: string): string {
  const romaji = kana.test(text) ? toRomaji(text) : '';
  const syllables = [...text].flatMap((sign) => (han.test(sign) ? [pinyinOf(sign)] : []));
  if (syllables.length === 0 || syllables.some((ways) => ways.length === 0)) return romaji;
  const wholes = syllables.reduce<string[]>(
    (before, ways) => before.flatMap((words) => ways.map((way) => words + way)).slice(0, MOST_WAYS),
    [''],
  );
  return [romaji, ...wholes, syllables.map(([way]) => way![0]).join('')].filter(Boolean).join(' ');
}

const MOST_WAYS = 4;
const han = /\p{Script=Han}/u;
const known = new Map<string, readonly string[]>();

/** The syllables that a character is read as, spelled out letter by letter: it is found by each beginning of them. */
function pinyinOf(sign: string): readonly string[] {
  const kept = known.get(sign);
  if (kept) return kept;
  const ways: string[] = [];
  const spell = (letters: string, next: string): void => {
    const longer = [...next].map((letter) => letters + letter).filter((more) => pinyin.match(sign, more) !== false);
    if (longer.length === 0 && letters !== '') ways.push(letters);
    else if (letters.length < LONGEST) for (const more of longer) spell(more, 'haeiouvngr');
  };
  spell('', 'abcdefghjklmnopqrstwxyz');
  known.set(sign, ways);
  return ways;
}

/** `zhuang` */
const LONGEST = 6;

const kana = /[\u3041-\u30ff]/;

/** `satou` and `satō` as `sato`, `oono` as `ono`. */
const shortened = (romaji: string): string =>
  romaji
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’-]/g, '')
    .replace(/o[ou]/g, 'o')
    .replace(/uu/g, 'u')
    .toLowerCase();
