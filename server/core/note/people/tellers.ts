/** Who takes part by what only people do: `阿树说灯太暗`, `Irvin 建議先刷栏杆`. */
import { hasSurname, isEveryone, isName, looksGiven } from '../../mentions/names.ts';
import { search } from '../../mentions/search.ts';
import { han, words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Run } from '../parts.ts';
import { throughout } from '../runs.ts';
import { perEntry, sightOf } from '../words.ts';

const tells = words(wordsOf(({ acts }) => acts.tells));
const telling = search(
  [han, tells],
  () =>
    new RegExp(
      `(?<=^|[，,。；;！!→：:、（(\\s])((?!${anyOf(wordsOf(({ acts }) => acts.notTellers))})(?:\\p{Script=Han}{2,3}?|[A-Za-z][\\w-]{1,15}))\\s?${tells.source}`,
      'gu',
    ),
);

const isHan = /\p{Script=Han}/u;
const namesIn = perEntry((entry): readonly string[] =>
  entry.kind === 'code' || !isHan.test(entry.text)
    ? []
    : telling.all(entry.text.slice(0, 400), sightOf(entry)).map(([, name]) => name!),
);
const named = throughout((entries) => [...new Set(entries.flatMap(namesIn))]);

/** Those who say, think or ask something: with a family name or such as given names are made of, in Latin letters, or named more than once. */
export const tellersOf = (runs: readonly Run[], text: string): string[] =>
  named(runs).filter(
    (name) =>
      !isEveryone(name) &&
      (/^\w/.test(name) ||
        (hasSurname(name) && isName(name)) ||
        looksGiven(name) ||
        text.indexOf(name, text.indexOf(name) + 1) > 0),
  );
