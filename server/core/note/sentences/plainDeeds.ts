/**
 * Deeds in the form in which nothing is told, in minutes of a language whose sentences end with what is done:
 *
 *     柵を塗り直す     綱が古い。綱を注文する     夜にも点検する
 */
import { kana, meets } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { ender } from '../endings.ts';
import type { Entry, Scope } from '../parts.ts';
import { perEntry, sightOf, spanPerEntry } from '../words.ts';
import { closesInDeed } from './namedDeeds.ts';
import { isState, leavesDeed } from './verbEndings.ts';

const particle = (name: 'object' | 'subject' | 'topic'): string =>
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles[name])));
const conditions = anyOf(wordsOf(({ objectFollows, conditions }) => (objectFollows ? [] : conditions)));
/** What something is done to, and the deed not far behind it. */
const object = new RegExp(`\\S ?${particle('object')}[^。]{1,24}$`);
/** What is done of itself or by somebody named, where something is so, or each time: `風が吹けば網を外す`, `必ず網を外す`. */
const otherwise = new RegExp(
  `${particle('subject')}|${conditions}|${anyOf(wordsOf((notes) => notes.bids.always))}|[?？]`,
);
/** Behind a deed that is a noun: `点検する`. */
const light = new RegExp(`${anyOf(wordsOf((notes) => notes.doing.light))}$`);
const topic = new RegExp(particle('topic'));
/** `夜にも点検する`; what is spoken of (`灯りは点検する`) may as well tell how that is. */
const acts = (sentence: string): boolean =>
  light.test(sentence) &&
  !topic.test(sentence) &&
  (inLatin.test(sentence) ||
    closesInDeed(sentence.replace(light, '')) ||
    (anyNoun.test(sentence) && !isState(sentence)));
/** `網を棚卸しする`, `スケッチする`: any noun becomes a deed by it, be it known or not. */
const anyNoun = new RegExp(
  `(?:^|[^\\p{Script=Han}\\p{Script=Katakana}ー])(?:\\p{Script=Han}{2,6}|(?<=^|[\\s、，,。]|${particle('object')})\\p{Script=Han}{1,2}\\p{Script=Hiragana}\\p{Script=Han}?\\p{Script=Hiragana}?|[\\p{Script=Katakana}ー]{3,12})${anyOf(wordsOf((notes) => notes.doing.light))}$`,
  'u',
);
/** `mergeする` */
const inLatin = new RegExp(`(?:^|[^A-Za-z-])[a-z]{3,12}\\s?${anyOf(wordsOf((notes) => notes.doing.light))}$`);

/** `柵の修理が終わったら` before a deed: when it is done, and no condition. */
const once = new RegExp(`^[^。]{1,40}?${anyOf(wordsOf((notes) => notes.bids.once))}[、,，\\s]{0,2}`);

/** `綱を注文する @ann`: whose it is, behind the deed. */
const called = /[\s\ufffc[(（]{1,4}@[\w-]{1,39}[\s\ufffc\])）]*$/;
const aside = /[(（][^()（）]{0,60}[)）]/g;
const sentenceEnd = /[。.\s]/;

const said = (name: 'into'): string => anyOf(wordsOf(({ objectFollows, doing }) => (objectFollows ? [] : doing[name])));
/** `資料にまとめる`, `掲示板に書いておく` */
const into = new RegExp(
  `\\S${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.target)))}${said('into')}$`,
);
const duties = anyOf(wordsOf(({ objectFollows, obligations }) => (objectFollows ? [] : obligations)));
/** `柵を塗らなければならない`: what is done to what, and that it has to be. */
const owed = new RegExp(`\\S${particle('object')}[^。]{1,24}${duties}$`);

const must = ender(wordsOf((notes) => notes.doing.musts));
/** `鏡を買ってこないと`, `縄、注文しなきゃ`: whoever writes has to; not `雨が降らないと`. */
function hasToBe(sentence: string): boolean {
  const begins = must(sentence);
  return begins > 0 && !otherwise.test(sentence.slice(0, begins));
}

const saysDeed = (sentence: string): boolean =>
  sentence.length <= 80 &&
  (hasToBe(sentence) ||
    (!otherwise.test(sentence) &&
      ((leavesDeed(sentence.slice(-16)) && object.test(sentence)) || acts(sentence) || into.test(sentence))) ||
    (owed.test(sentence) && !otherwise.test(sentence.replace(owed, ''))));

/** By its last character, as it is no single word that says it. */
export const plainDeed = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  if (text.length > 160 || !meets(sightOf(entry), kana)) return null;
  const plain = trimEndOf(text.replace(called, ''), sentenceEnd);
  const found = plain
    .replace(aside, '')
    .replace(/\ufffc{2,}/g, '\ufffc')
    .split('。')
    .some((sentence) => saysDeed(trimEndOf(sentence.replace(once, ''), sentenceEnd)));
  return found ? { start: at + plain.length - 1, end: at + plain.length } : null;
});

const rules = new RegExp(anyOf(wordsOf((notes) => notes.bids.rules)), 'i');
/** Words above what is always so. */
export const namesRules = perEntry(({ text }) => rules.test(text.slice(0, 80)));

const labelsRule = perEntry(({ label }) => label !== null && rules.test(label.text));

/** `- 手順書 #12`, `- 手順に要るものは？`: a matter that is talked about. */
const isMatter = ({ text }: Entry): boolean => /#\d{1,6}(?!\d)|.{6}[?？]\s*$/.test(text);

/** Below `## ルール` and `- 注意事項`, and behind `目的：`, stands what is always done or meant. */
export const isRule = (entry: Entry, { under }: Scope, above: Entry | undefined): boolean =>
  labelsRule(entry) ||
  (under !== null && namesRules(under)) ||
  (above !== undefined && namesRules(above) && !isMatter(above));
