/**
 * Ends of sentences, in a language that ends with the verb, by which somebody takes something on in other words than the verb
 * alone:
 *
 *     岡本さんが倉庫で聞いてくれる       they do it for the others
 *     柵は岡本が塗るとのこと            as it was heard
 *     岡本は鍵を小野さんに渡すこと       as they are told to
 *     灯りは岡本が調べているところ       they are at it
 *     紹介文を岡本が書く、来月には出す   before another clause
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { ender } from '../endings.ts';
import { leavesDeed } from './verbEndings.ts';

const favour = ender(wordsOf((notes) => notes.doing.favours));
const hearsay = ender(wordsOf((notes) => notes.doing.hearsay));
const order = ender(wordsOf((notes) => notes.doing.orders));
const going = ender(wordsOf((notes) => notes.doing.going));

/** `聞いてくれる` */
export const givesFavour = (words: string): boolean => favour(words) >= 0;

/** `調べているところ`, `作成中` */
export const goesOn = (words: string): boolean => going(words) >= 0;

/** `渡すこと`, behind a verb. */
export const isOrder = (words: string): boolean => order(words) >= 0 && leavesDeed(words);

/** `塗る` of `塗るとのこと`, where that is a deed or a favour. */
export function withoutHearsay(words: string): string {
  const begins = hearsay(words, (start) => isDone(words.slice(Math.max(0, start - 16), start)));
  return begins < 0 ? words : words.slice(0, begins);
}
const isDone = (words: string): boolean => leavesDeed(words) || givesFavour(words);

const quoting = new RegExp(`^[、，,]?(?:${anyOf(wordsOf((notes) => notes.doing.quoting))})`);
/** How many of its clauses are looked at. */
const most = 4;

/** A sentence, and the beginnings of it that end with a verb before a comma, unless that is quoted. */
export function clausesOf(sentence: string): readonly string[] {
  const clauses = [sentence];
  let from = 0;
  for (let count = 0; count < most; count++) {
    const end = sentence.indexOf('\u3001', from);
    if (end < 0) break;
    const said = sentence.slice(0, end);
    if (leavesDeed(said.slice(-16)) && !quoting.test(sentence.slice(end))) clauses.push(said);
    from = end + 1;
  }
  return clauses;
}
