/**
 * Those who are called by name, in a language that ends with the verb, and asked for what the sentence says, and those to whom
 * something is handed:
 *
 *     板を塗ろう。小野さん手配お願い      小野さん、綱の長さを測っておいて
 *     綱は岡本にまかせた                図面は小野さんに一任
 */
import { allOf } from '../../matches.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { peopleIn } from '../context.ts';
import { ender } from '../endings.ts';
import type { Entry, Known } from '../parts.ts';
import { knownSubjects, knownTarget, knownTopic } from './knownSubjects.ts';

const japanese = wordsOf(({ objectFollows, bids, requests }) =>
  objectFollows ? [] : [...bids.ends.filter((word) => word.length > 2), ...requests.ends, ...bids.casual],
);
const asking = ender(japanese);
const never = ender(wordsOf((notes) => notes.bids.never));
const sentenceEnd = /[。.！!\s]/;
/** Where a sentence begins: behind the end of another, a pause or a speaker. */
const begins = /(?:^|[。！!？?…→⇒:：\s\u3000])$/;
const honorifics = anyOf(wordsOf((notes) => notes.honorifics));
/** Behind a name that is called: a pause, or what is asked for, and no particle. */
const called = new RegExp(
  `^(?:${honorifics})(?:[、，,]\\s?|(?!${anyOf(
    wordsOf(({ objectFollows, particles, joiners }) =>
      objectFollows
        ? []
        : [
            ...particles.subject,
            ...particles.topic,
            ...particles.target,
            ...particles.source,
            ...particles.possessive,
            ...particles.object,
            ...particles.together,
            ...joiners,
          ],
    ),
  )}))`,
);

/** Who is called by name at the beginning of a sentence that asks for something. */
export function addressedIn(entry: Entry): PersonMention | null {
  const { text, at } = entry;
  for (const person of peopleIn(entry, 'honorific')) {
    const [start, end] = [person.start - at, person.end - at];
    if (start > text.length || !begins.test(text.slice(Math.max(0, start - 1), start))) continue;
    const behind = called.exec(text.slice(end, end + 12));
    const said = behind && trimEndOf(text.slice(end + behind[0].length, end + 160).split('。', 1)[0]!, sentenceEnd);
    if (said && asking(said) >= 0 && never(said) < 0) return person;
  }
  return null;
}

const casual = ender(wordsOf((notes) => notes.bids.casual));
const idle = ender(wordsOf((notes) => notes.bids.idle));
const subject = new RegExp(anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.subject))));

/** `岡本: 板を3枚くらい選んで表にして。`: what a speaker asks of whoever hears it, by its last character. */
export function askedBySpeaker(entry: Entry): Span | null {
  const { text, at, label } = entry;
  if (!label || label.alone || text.length > 160 || peopleIn(entry, 'opener').length === 0) return null;
  let from = label.end;
  for (const sentence of text.slice(label.end).split('。')) {
    const said = trimEndOf(sentence, sentenceEnd);
    const end = at + from + said.length;
    if (said.length < 60 && casual(said) >= 0 && idle(said) < 0 && never(said) < 0 && !subject.test(said))
      return { start: end - 1, end };
    from += sentence.length + 1;
  }
  return null;
}

const handing = new RegExp(`${anyOf(wordsOf((notes) => notes.requests.handing))}(?=$|[。.！!、，,\\s(（])`, 'g');

/** To whom something is handed, politely named or known: `綱は岡本にまかせた`. */
export function handedTo(entry: Entry, known: Known): PersonMention | null {
  const { text, at } = entry;
  for (const { index } of allOf(handing, text.slice(0, 300))) {
    if (others(entry, index, known)) continue;
    const polite = peopleIn(entry, 'honorific').find(({ end }) => {
      const between = text.slice(end - at, index);
      return end - at <= index && politely.test(between);
    });
    const [plain] = polite ? [] : knownTarget({ text: text.slice(0, index + 1), at }, known);
    const person = polite ?? (plain && plain.end - at === index ? plain : null);
    if (person) return person;
  }
  return null;
}
const politely = new RegExp(`^(?:${honorifics})?$`);

/** `岡本さんは図面を小野さんに任せた`: that somebody has handed it to another is told. */
function others({ text, at }: Entry, until: number, known: Known): boolean {
  const sentence = { text: text.slice(text.lastIndexOf('。', until) + 1, until), at };
  return (
    knownSubjects(sentence, known).length > 0 || knownTopic(sentence, known).length > 0 || acting.test(sentence.text)
  );
}
const acting = new RegExp(
  `(?:${honorifics})(?:${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : [...particles.subject, ...particles.topic])))})`,
);

/** `小野さんから流してもらう`, but not `小野さんから聞かせてもらう`. */
const sending = new RegExp(
  `${anyOf(wordsOf((notes) => notes.requests.sends))}${anyOf(wordsOf((notes) => notes.requests.receives))}`,
);
export const isSent = (words: string): boolean => sending.test(words);
