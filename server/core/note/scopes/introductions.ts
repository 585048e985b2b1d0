/** Sentences that say what the list below them is: `まだ弱い柵は以下。` */
import { scopeOf } from '../../mentions/label.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
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
