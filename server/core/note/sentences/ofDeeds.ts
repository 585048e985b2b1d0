/**
 * Sentences that begin with a deed or a thing, or with how often and of what time, and say something of it:
 *
 *     翻修栏杆很麻烦     翻修栏杆的成本较高     翻修栏杆需要两天     经常翻修栏杆
 */
import type { TellingWords } from '../../lexicons/types/tellings.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';

const words = (name: keyof TellingWords['ofDeeds']): string => anyOf(wordsOf(({ ofDeeds }) => ofDeeds[name]));
const firstClause = /^[^，,；;。！!]{4,80}/;
const kana = /[\u3040-\u30ff]/;
const begins = new RegExp(`^${words('begins')}`);
const aspect = new RegExp(`\\S${words('aspects')}${words('aspectVerbs')}`);
/** `很麻烦`, but not `把灯调得很亮`. */
const degree = new RegExp(`^.{2,40}?(?<!${words('raising')}.{0,6})${words('degrees')}\\p{Script=Han}{1,4}$`, 'u');
const takes = new RegExp(`${words('takes')}\\s?(?:[\\d.~～-]{1,9}|\\p{Script=Han}{1,3})\\s?${words('units')}$`, 'u');
const ends = new RegExp(`(?:${words('ends')})(?:$|\\p{Script=Han}{1,8}$)`, 'u');

/** Whether the first clause of a text says something of a deed, so that none is to be done by it. */
export function saysOfDeed(text: string): boolean {
  const clause = text.charCodeAt(0) > 0x7f ? firstClause.exec(text)?.[0].trimEnd() : undefined;
  if (!clause || kana.test(clause)) return false;
  return begins.test(clause) || [aspect, degree, takes, ends].some((said) => said.test(clause));
}
