/**
 * People by the honorific behind them: `木下さん`, `李老师`. Han characters stand without blanks between them, so that what
 * belongs to the name has to be told from the words before it: `请陈雪老师看`, `今後岡本さんに`.
 */
import { hasSurname, isFamilyName, isName, isPoliteName, isSurname, looksGiven } from './names.ts';
import type { Passage } from './passage.ts';
import { search } from './search.ts';
import { isRoleToo, isTitle } from './titles.ts';
import { words } from './vocabulary.ts';
import { oneOf, wordsOf } from './words.ts';

const honorifics = words(wordsOf((notes) => notes.honorifics));
const honorific = search(
  [honorifics],
  () =>
    new RegExp(
      `((?:\\p{Script=Han}{1,4}|(?<![\\p{Script=Katakana}ー])[\\p{Script=Katakana}ー]{2,8}|[A-Za-z][\\w.-]{1,20}|(?<=^|[\\s→⇒、，,：:（(・/])[\\p{Script=Hiragana}ー]{2,6}?))(${honorifics.source})`,
      'gu',
    ),
);

const isBeforeNames = oneOf(wordsOf((notes) => notes.beforeNames));
const unpolite = wordsOf((notes) => notes.notHonorific);

export function addHonorifics({ text, sight, add }: Passage): void {
  for (const found of honorific.all(text, sight)) {
    const [whole, run, title] = found as unknown as [string, string, string];
    const end = found.index + run.length;
    // 仕様, 同様: two characters that end like a title are a word.
    if (whole.length < 3 || isInWord(text, end, title)) continue;
    const isAlone = !/\p{Script=Han}/u.test(text.charAt(found.index - 1));
    const name = isTitle(title)
      ? titledIn(run)
      : /^\p{Script=Han}/u.test(run)
        ? nameIn(run, { isAlone, isRole: isRoleToo(title) })
        : run;
    if (name !== null && (isName(name) || (/^\p{Script=Hiragana}/u.test(name) && isPoliteName(name))))
      add('honorific', [{ name, start: end - name.length, end }]);
  }
}

/** Whether an honorific at a place is a part of another word: `仕様`, `様子`. */
const isInWord = (text: string, at: number, title: string): boolean =>
  unpolite.some((word) => word.includes(title) && text.startsWith(word, at - word.indexOf(title)));

/** The name with which Han characters end: `的陈雪` → `陈雪`, `今後岡本` → `岡本`; null where they name a role or some people. */
function nameIn(run: string, { isAlone, isRole }: { isAlone: boolean; isRole: boolean }): string | null {
  return isRole ? surnameIn(run, isAlone) : (familyNameIn(run) ?? (isAlone ? run : null));
}

/** A name that begins with a family name of one character; or a given name, where nothing stands before it. */
function surnameIn(run: string, isAlone: boolean): string | null {
  for (const length of [4, 3, 2]) {
    const name = length > run.length ? '' : run.slice(-length);
    // `关于李老师`, `任务的同学`
    const begins =
      (length === run.length || !isBeforeNames(name.charAt(0))) && (length < 3 || isName(name.slice(0, 2)));
    if (begins && hasSurname(name) && isName(name)) return name;
  }
  const last = run.slice(-1);
  if (isSurname(last) && (run === last ? isAlone : isBeforeNames(run.charAt(run.length - 2)))) return last;
  return isAlone && looksGiven(run) ? run : null;
}

/** `堤` before `課長`, `岡本` of `港岡本`: a family name, and nothing else. */
function titledIn(run: string): string | null {
  for (const length of [4, 3, 2])
    if (run.length >= length && isFamilyName(run.slice(-length))) return run.slice(-length);
  return run.length === 1 && hasSurname(run) ? run : null;
}

/** The family name with which characters end, or what stands behind a word that is no name: `今後`西田; null where that is all. */
function familyNameIn(run: string): string | null {
  for (const length of [3, 2]) if (run.length > length && isFamilyName(run.slice(-length))) return run.slice(-length);
  return run.length === 4 && !isName(run.slice(0, 2)) ? run.slice(2) : null;
}
