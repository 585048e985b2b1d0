/** Words that say that a part of what was done is not: `mostly done`, `complete except the gate`, `合入补丁，回归还在跑`. */
import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import type { Entry } from '../parts.ts';
import { tells } from '../sentences/past.ts';
import { spanPerEntry } from '../words.ts';

const finished = anyOf(latinOf(wordsOf((notes) => notes.statuses.done)));
const partly = new RegExp(
  `\\b(?:${anyOf(wordsOf((notes) => notes.nearly))}\\s${finished}|${finished},?\\s${anyOf(wordsOf((notes) => notes.except))})(?=[\\s.,;!]|$)`,
  'i',
);

const left = wordsOf((notes) => notes.leftOver);
/** `The rewrite has begun`, `…, tests still fail`, but not `the lamp that is still dim`. */
const leftInLatin = new RegExp(`\\b${anyOf(latinOf(left))}(?=[\\s.,;:!)]|$)`, 'i');
const relative = new RegExp(`\\b${anyOf(latinOf(wordsOf((notes) => notes.relatives)))}\\s[^.,;:]{0,60}$`, 'i');
const possessive = anyOf(
  lexicons.flatMap(({ notes }) =>
    notes.objectFollows ? notes.particles.possessive.filter((word) => !/\w/.test(word)) : [],
  ),
);
const which = new RegExp(possessive);
const leftInHan = new RegExp(anyOf(left.filter((word) => !/\w/.test(word))));

/** Of two clauses at the end, those that say what is left: `改了灯，回归还在跑`, `残りはまだ`; not what was so and is told: `まだ暗かった`, nor of which one: `还在报错的灯`. */
function leftOver({ text, at }: Entry): Span | null {
  const latin = leftInLatin.exec(text);
  if (latin && !relative.test(text.slice(0, latin.index)))
    return { start: at + latin.index, end: at + latin.index + latin[0].length };
  for (const clause of allOf(clauses, text).slice(-2)) {
    const found = leftInHan.exec(clause[0]);
    if (!found || which.test(clause[0].slice(found.index)) || tells(clause[0])) continue;
    const start = at + clause.index + found.index;
    return { start, end: start + found[0].length };
  }
  return null;
}
const clauses = /[^，,。；;、]+/g;

/** By which words of an entry; null where it has none. */
export const partlyDone = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  if (text.length > 300) return null;
  const found = partly.exec(text);
  return found ? { start: at + found.index, end: at + found.index + found[0].length } : leftOver(entry);
});
