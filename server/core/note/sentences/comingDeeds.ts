/**
 * Deeds in minutes of a language whose sentences end with what is done, that stand beside when they will be, who takes
 * them on unnamed, or of whom outside the note they are asked:
 *
 *     柵の色は次回決める     図面は直す予定        to come
 *     私が図面を直します                           of whoever speaks
 *     業者に見積りを依頼中                         of others, who have not answered yet
 *     Annに相談                                  of others, whoever asks them
 */
import { either, kana, meets, words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { sightOf, spanPerEntry } from '../words.ts';
import { closesInDeed, closesInTalk } from './namedDeeds.ts';
import { tells } from './past.ts';
import { endsInDeed, leavesDeed } from './verbEndings.ts';
import { volitional } from './withOthers.ts';

const particle = (...names: ('subject' | 'topic' | 'object' | 'target' | 'together')[]): string =>
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : names.flatMap((name) => particles[name]))));
const said = (name: 'coming' | 'meetings'): string =>
  anyOf(wordsOf(({ objectFollows, lists }) => (objectFollows ? [] : lists[name])));

/** `次回`, `来週`, `明日の会で`: first of all, or behind what is spoken of; `次回は` is what the rest tells of, and `明日の会` what is. */
const coming = new RegExp(
  `(?:^|[、，\\s]|${particle('topic', 'object')})(${said('coming')})(?!${particle('topic', 'subject')}|${anyOf(wordsOf((notes) => notes.particles.possessive))}(?![^、，,。]{1,12}${particle('together')}))`,
);
const plan = new RegExp(`${anyOf(wordsOf(({ objectFollows, doing }) => (objectFollows ? [] : doing.plans)))}$`);
/** `図面を見る会を開催`: what people come together for. */
const meeting = new RegExp(`${said('meetings')}$`);
/** Without kana or any of these nothing is yet to come. */
const times = either(
  kana,
  words(wordsOf(({ objectFollows, lists, doing }) => (objectFollows ? [] : [...lists.coming, ...doing.plans]))),
);
const sentenceEnd = /[。.\s]/;
const longest = 80;

const names = (words: string): boolean => closesInDeed(words) && !closesInTalk(words) && !meeting.test(words);

/** Words that say that a deed is yet to come, of the first sentence that has such; null where none has, or it is told or asked. */
export const comingDeed = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  if (!meets(sightOf(entry), times)) return null;
  let from = at;
  for (const sentence of text.length > longestText ? [] : text.split(fullStop)) {
    const found = comingIn(trimEndOf(sentence, sentenceEnd));
    if (found) return { start: from + found.start, end: from + found.end };
    from += sentence.length + fullStop.length;
  }
  return null;
});

const fullStop = '。';
const longestText = 200;

function comingIn(plain: string): Span | null {
  if (plain.length > longest || /[?？]$/.test(plain) || tells(plain)) return null;
  const planned = plan.exec(plain);
  const rest = plain.slice(0, planned?.index);
  if (planned && (endsInDeed(rest) || names(rest)))
    return { start: planned.index, end: planned.index + planned[0].length };
  const found = coming.exec(plain);
  if (!found || !(leavesDeed(plain.slice(-16)) || names(plain))) return null;
  const end = found.index + found[0].length;
  return { start: end - found[1]!.length, end };
}

const oneself = new RegExp(
  `(?:^|[、，\\s]|${particle('topic', 'object')})(${anyOf(wordsOf(({ objectFollows, oneself: self }) => (objectFollows ? [] : self)))})${particle('subject', 'together')}`,
);
const spoken = new RegExp(
  `${anyOf(wordsOf(({ objectFollows, undertakings }) => (objectFollows ? [] : undertakings)))}$`,
);

/** `私が図面を直します`: whoever speaks takes it on; by which words. */
export const ownDeed = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  if (!meets(sightOf(entry), kana)) return null;
  let from = at;
  for (const sentence of text.length > longestText ? [] : text.split(fullStop)) {
    const found = sentence.length > longest ? null : oneself.exec(sentence);
    const behind = found ? sentence.slice(found.index + found[0].length) : '';
    const plain = trimEndOf(behind.slice(0, reason.exec(behind)?.index), sentenceEnd);
    const acts = plain !== behind || volitional.test(plain) || spoken.test(plain);
    if (found && acts && leavesDeed(plain.slice(-16)) && !tells(plain)) {
      const end = from + found.index + found[0].length;
      return { start: end - found[0].length, end };
    }
    from += sentence.length + fullStop.length;
  }
  return null;
});
/** `私が書くので、`: because of what they do. */
const reason = new RegExp(
  `(?:${anyOf(wordsOf(({ objectFollows, reasons }) => (objectFollows ? [] : reasons)))})[、，,]`,
);

const asking = new RegExp(
  `${particle('target')}[^。、]{0,30}?(${anyOf(wordsOf((notes) => notes.requests.pending))})[。.\\s]{0,3}$`,
);

/** `業者に見積りを依頼中`: others were asked for it, and have not answered yet; by which words. */
export const pendingDeed = spanPerEntry((entry): Span | null => {
  const { text, at } = entry;
  const found = text.length > longest || !meets(sightOf(entry), kana) ? null : asking.exec(text);
  if (!found) return null;
  const start = at + found.index + found[0].lastIndexOf(found[1]!);
  return { start, end: start + found[1]!.length };
});

const consulting = new RegExp(
  `(?:^|[、，,]|${particle('topic', 'object')})(?:(?!${particle('topic', 'object')})[^、，,。]){1,16}${anyOf(wordsOf((notes) => notes.requests.consults))}[。.！!]?\\s{0,3}$`,
);

/** `Annに相談`, `柵の色は港の本部に確認する`: with whom something is to be talked over, whoever does it; by its last character. */
export const consultedDeed = spanPerEntry(({ text, at }): Span | null => {
  const end = at + text.trimEnd().length;
  return text.length <= 60 && consulting.test(text) ? { start: end - 1, end } : null;
});
