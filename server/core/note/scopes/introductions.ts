/** Sentences that say what the list below them is: `まだ弱い柵は以下。` */
import { scopeOf } from '../../mentions/label.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const equating = new RegExp(
  `^(.{2,60}?)${anyOf(wordsOf((notes) => notes.equating.words))}${anyOf(wordsOf((notes) => notes.equating.ends))}?[。：:.\\s]{0,3}$`,
);

/** `まだ弱い柵は以下。`: a line that says what those below are, and that is nothing to do nor done; not `残りの作業は以下。` */
export const saysWhatFollows = perEntry(({ kind, bullet, text }) => {
  const said = kind === 'line' && !bullet ? equating.exec(text.slice(0, 80)) : null;
  const mode = said && scopeOf(said[1]!);
  return said !== null && mode !== 'todo' && mode !== 'done';
});

const explaining = new RegExp(
  `${anyOf(wordsOf((notes) => notes.lists.explained))}(?:${anyOf(wordsOf((notes) => notes.equating.words))}|${anyOf(wordsOf((notes) => notes.fillers))}){0,2}\\s?[:：]\\s*$`,
);

/** `测试环境：`, `其中各参数的含义如下：` above a list: it explains something, and lists neither what was done nor what is to do. */
export const explains = perEntry(({ text }) => explaining.test(text.slice(-24)));

/** Right below such a point. */
export const isExplained = ({ parent }: Entry, entries: readonly Entry[]): boolean =>
  parent !== null && explains(entries[parent]!);
