/** Sentences that lead to a list of things to do, or of what was done: `The following tasks are left:` */
import { leadMode, phraseMode } from './phrases.ts';
import { search } from './search.ts';
import { either, type Look, lookAt, signs, words } from './vocabulary.ts';
import { anyOf, bare, wordsOf } from './words.ts';

const announcing = anyOf(wordsOf((notes) => notes.announcing));
const announced = anyOf(wordsOf(({ phrases }) => phrases.announced));
const leading = words(wordsOf(({ announcing: words, phrases }) => [...words, ...phrases.announced]));
const follows = search([leading], () => new RegExp(`${announcing}|${announced}`, 'i'));
const announces = search([either(leading, signs(':：，'))], () => new RegExp(`[:：，]\\s*$|${announcing}`, 'i'));
/** `接下来要做的三件事是`: a list is all that can follow. */
const open = new RegExp(`(?<=\\p{Script=Han}{4})${anyOf(wordsOf((notes) => notes.announcingTails))}\\s{0,3}$`, 'u');
/** In English only phrases: `actions` and `tasks` stand in many a sentence. */
const telling = (word: string): boolean => (/^\w/.test(word) ? word.includes(' ') : word.length > 3);
const tasks = words(wordsOf((notes) => notes.scopes.todo).filter(telling));
const never = new RegExp(anyOf(wordsOf((notes) => notes.announcingNever)), 'gi');
const todoWords = search([tasks], () => new RegExp(tasks.source, 'i'));

/** Behind the end of the sentence before. */
const sentenceEnd = /[。！？\n]|[.!?]\s/;

/** The last sentence of a paragraph, without its end. */
const lastSentence = (text: string): string =>
  bare(
    text
      .replace(/[:：。\s]{0,9}(?:<br\s?\/?>)?\s{0,9}$/, '')
      .split(sentenceEnd)
      .at(-1)!,
  );

/** What a sentence leads to: `The following tasks are left:`, `Since Monday we have finished:`; null where it leads to nothing known. */
export function leadOf(text: string, look: Look = lookAt): 'todo' | 'done' | null {
  if (text.length >= 300) return null;
  const sight = look(text);
  const opens = open.test(text.slice(-16));
  const leads = opens || /[:：]\s{0,9}$/.test(text) || follows.test(text, sight);
  const said = lastSentence(text);
  const mode = leads ? leadMode(said) : null;
  if (mode) return mode === 'neither' ? null : mode;
  // `Impact on the plan:`
  if (!announces.test(text, sight) || phraseMode(said) === 'neither') return null;
  if (opens || !todoWords.test(text, sight)) return null;
  const plain = text.replace(never, ' ');
  return plain === text || todoWords.test(plain, look(plain)) ? 'todo' : null;
}
