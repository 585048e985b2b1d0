/**
 * Deeds among what minutes say was decided:
 *
 *     ## 結論
 *     - 柵を塗り直す          what is done, whoever does it; `柵は赤にする` settles how something is to be
 *     - 岡本：東側の柵        before the colon, or as a point of its own above others, who is to do it
 */
import { aheadTime, hanDeed, hanManners, hanPhrase, hanResuming } from '../../mentions/hanDeeds.ts';
import { anyOf, isBare, isNothing, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { type Rule, stated } from '../claim.ts';
import { type Context, peopleIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { isRemark } from '../scopes/listed.ts';
import { closesInDeed, closesInTalk } from '../sentences/namedDeeds.ts';
import { settles } from '../sentences/opinions.ts';
import { tells } from '../sentences/past.ts';
import { isRule, plainDeed } from '../sentences/plainDeeds.ts';
import { isVerdictAlone } from '../statements/decisions.ts';
import { spanPerEntry } from '../words.ts';
import { asksFor } from './concludedPoints.ts';
import { bidIn, eachTime, plannedFor } from './planned.ts';

const spoken = anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.undertakings)));
/** `東側の柵はやる`, `柵については調べる`: of what is spoken of, and the words of whoever takes something on. */
const takenOn = new RegExp(
  `\\S${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.topic)))}${spoken}$`,
);
const sentenceEnd = /[。.\s]/;

const object = new RegExp(
  `\\S${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.object)))}[^、，,。]{1,24}$`,
);
const settledNoun = new RegExp(`${anyOf(wordsOf((notes) => [...notes.deciding.nouns, ...notes.verdicts]))}$`);
/** `案内を掲示板に移動`: with what it is done to, a deed that is a noun; not `青い柵を採用`. */
const brings = (said: string): boolean =>
  said.length <= 80 && object.test(said) && closesInDeed(said) && !closesInTalk(said) && !settledNoun.test(said);

/** `柵を塗り直す`, `案内を掲示板に移動`, `東側の柵はやる`; not `柵は赤にする`, nor `縄は毎回測る`. */
const deedDecided = spanPerEntry((entry): Span | null => {
  const said = trimEndOf(entry.text, sentenceEnd);
  if (settles(said) || eachTime.test(said)) return null;
  const end = entry.at + said.length;
  if (brings(said)) return { start: end - 1, end };
  return plainDeed(entry) ?? (said.length <= 80 && takenOn.test(said) ? { start: end - 1, end } : null);
});

/** `- 岡本：東側の柵`, and `- 東側の柵` below `- 岡本`: by whom; no question, remark, verdict, nor what is told. */
function sharedAmong(entry: Entry, { entries, heads, known }: Context): Span | null {
  const people = peopleIn(entry, 'opener');
  const own = people.length > 0 && entry.label && !entry.label.alone && people.every(({ name }) => known.has(name));
  const said = own ? entry.text.slice(entry.label!.end) : entry.text;
  if (isBare(said) && entry.block.links.length === 0) return null;
  if (isNothing(said) || /[?？]\s*$/.test(said) || isRemark(entry) || isVerdictAlone(said) || tells(said)) return null;
  if (own) return people[0]!;
  if (entry.parent === null || !heads.has(entry.parent)) return null;
  const { at, text } = entries[entry.parent]!;
  return { start: at, end: at + text.length };
}

/** A point below words that open decisions, in minutes: a deed, or the share of somebody. */
export const decided: Rule = (index, context) => {
  const entry = context.entries[index]!;
  const { mode, opener } = context.scopes[index]!;
  if (context.kind !== 'minutes' || mode !== 'decisions' || opener === index || !isPoint(entry)) return null;
  if (context.heads.has(index)) return null;
  const share = sharedAmong(entry, context);
  if (share) return stated('task.owner', share);
  // Where the note has a list of what is to do, what is decided beside it stands for itself.
  if (context.planned || isRule(entry, context.scopes[index]!, context.entries[entry.parent ?? -1])) return null;
  const deed = deedDecided(entry);
  return deed && stated('task.plain', deed);
};

const duty = new RegExp(`^(?:${aheadTime})?(?:${hanResuming})${hanManners}${hanPhrase}${hanDeed}`);

/** `结论：需要调研缆绳的来源`, `会议决定：下周更换灯具`: in minutes, behind the word for what was decided, what has to be done. */
export const concluded: Rule = (index, { entries, kind }) => {
  const entry = entries[index]!;
  const { label, text, at, kind: shape } = entry;
  if (kind !== 'minutes' || label?.mode !== 'decisions' || label.alone || (shape !== 'line' && shape !== 'item'))
    return null;
  const begins = label.end + /^\s*/.exec(text.slice(label.end))![0].length;
  const said = text.slice(begins, begins + 200);
  if (/[?？]\s*$/.test(text) || tells(said)) return null;
  const behind = { text: said, at: at + begins };
  const span = bidIn(behind) ?? plannedFor(entry) ?? asksFor(behind);
  const found = span ? null : duty.exec(said.slice(0, 60));
  return span
    ? stated('task.planned', span)
    : found && stated('task.planned', { start: at + begins, end: at + begins + found[0].length });
};
