/** Sentences that lead to a list of things to do: `The following tasks are left:` */
import { search } from './search.ts';
import { either, type Look, lookAt, signs, words } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

const announcements = words(wordsOf((notes) => notes.announcing));
const announcing = search(
  [either(announcements, signs(':：，'))],
  () => new RegExp(`[:：，]\\s*$|${announcements.source}`, 'i'),
);
/** In English only phrases: `actions` and `tasks` stand in many a sentence. */
const telling = (word: string): boolean => (/^\w/.test(word) ? word.includes(' ') : word.length > 3);
const tasks = words(wordsOf((notes) => notes.scopes.todo).filter(telling));
const never = new RegExp(anyOf(wordsOf((notes) => notes.announcingNever)), 'gi');
const todoWords = search([tasks], () => new RegExp(tasks.source, 'i'));

/** Whether a sentence announces a list of tasks: `@name 今天的任务，…增加以下…`. */
export function announcesTasks(text: string, look: Look = lookAt): boolean {
  if (text.length >= 300) return false;
  const sight = look(text);
  if (!announcing.test(text, sight) || !todoWords.test(text, sight)) return false;
  const plain = text.replace(never, ' ');
  return plain === text || todoWords.test(plain, look(plain));
}
