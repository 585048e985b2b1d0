/**
 * When a week, month, quarter or year that has begun (`this week`, `今月`) says by when something is to be done: at the end of a
 * clause, before the deed, or between it and what is meant; not where it says which one is meant (`本周的会议`).
 */
import { lexicons } from '../../lexicons/index.ts';
import { hanDeed, hanManners } from '../../mentions/hanDeeds.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Day, Span } from '../../model.ts';
import type { Dated, Entry } from '../parts.ts';
import { listWords } from '../sentences/namedDeeds.ts';

/** A week, month, quarter or year in which the note's own day lies. */
export const isWithinNow = ({ relative, role, grain, from, to }: Dated, reference: Day | null): boolean =>
  relative && role === 'period' && grain !== 'day' && reference !== null && isBetween(from, reference, to);

const isBetween = (from: Day | null, day: Day, to: Day | null): boolean =>
  from !== null && to !== null && from <= day && day <= to;

/** Whether it does so in an entry. `span`: where it stands in the text of the note. */
export const saysWhen = (span: Span, entry: Entry, text: string): boolean =>
  endsClause(span, text) || precedesDeed(span, entry, text);

const clauseEnd = '[)）*_]{0,3}(?:[.,;!。，；！]|\\s{0,3}(?:\\n|$))';
const lastWord = new RegExp(
  `^(?:${anyOf(wordsOf(({ objectFollows, statuses }) => (objectFollows ? statuses.done.filter((word) => word.length > 1) : [])))})?${clauseEnd}`,
);
/** `Order the ropes this week.`, `更换灯具（本周）`, `更换灯具，本周完成`: what is said last tells when; not `Reports of this week`. */
const endsClause = ({ start, end }: Span, text: string): boolean =>
  lastWord.test(text.slice(end, end + 12)) && !governing.test(text.slice(Math.max(0, start - 16), start));
const governing = new RegExp(`(?:\\s|^)${anyOf(wordsOf((notes) => notes.lists.beforeTimes))}\\s$`, 'i');

const clauseStart = /[，,。；;：:、\]][*_\s]{0,3}$/;
const han = '(?=\\p{Script=Han})(?![^、，,。]{0,8}[\\p{Script=Hiragana}\\p{Script=Katakana}])';
/** Languages that mark by a particle what a deed is done to. */
const marking = lexicons.filter(({ notes }) => notes.particles.object.length > 0);
const [topic, possessive] = (['topic', 'possessive'] as const).map((name) =>
  anyOf(marking.flatMap(({ notes }) => notes.particles[name])),
);
/** `更换灯具`, `把灯具换掉`, but not `完成…`, which may be told; `は灯りを替える`, `コードを書く`, not `会議の準備`. */
const deed = new RegExp(
  `^(?:[，,]?${han}(?!${anyOf(wordsOf(({ objectFollows, statuses, past }) => (objectFollows ? [...statuses.done, ...past.behind] : [])))})${hanManners}(?:${hanDeed}|${listWords('disposing')})|(?!${han}|\\p{Script=Han}{0,6}${possessive})(?:${topic}|[、,:：])?\\s?[\\p{L}@])`,
  'u',
);
/** `合同这周要签掉`, but not `这周要签的合同` */
const bidden = new RegExp(
  `^${anyOf(wordsOf(({ objectFollows, obligations }) => (objectFollows ? obligations.filter((word) => !/\w/.test(word)) : [])))}${han}(?![^，,。]{0,12}${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? particles.possessive : [])))})`,
  'u',
);

/** `本周更换灯具`, `今週は灯りを替える`, `This week paint the pier` */
function precedesDeed({ start, end }: Span, { at }: Entry, text: string): boolean {
  const behind = text.slice(end, end + 24).split('\n', 1)[0]!;
  const opens = start === at || clauseStart.test(text.slice(Math.max(at, start - 4), start));
  return (opens && deed.test(behind)) || bidden.test(behind);
}
