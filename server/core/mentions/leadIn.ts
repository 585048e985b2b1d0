/** Sentences that lead to a list of things to do, or of what was done: `The following tasks are left:` */
import { leadMode, phraseMode } from './phrases.ts';
import { holds, type Look, lookAt, words } from './vocabulary.ts';
import { anyOf, bare, wordsOf } from './words.ts';

const announcing = words(wordsOf((notes) => notes.announcing));
const announced = words(wordsOf(({ phrases }) => phrases.announced));
/** `接下来要做的三件事是`: a list is all that can follow. */
const open = new RegExp(`(?<=\\p{Script=Han}{4})${anyOf(wordsOf((notes) => notes.announcingTails))}\\s{0,3}$`, 'u');
/** In English only phrases: `actions` and `tasks` stand in many a sentence. */
const telling = (word: string): boolean => (/^\w/.test(word) ? word.includes(' ') : word.length > 3);
const tasks = words(wordsOf((notes) => notes.scopes.todo).filter(telling));
const never = new RegExp(anyOf(wordsOf((notes) => notes.announcingNever)), 'gi');

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
  const announces = holds(text, announcing, sight);
  const leads = opens || announces || /[:：]\s{0,9}$/.test(text) || holds(text, announced, sight);
  if (!leads && !/，\s*$/.test(text)) return null;
  const said = lastSentence(text);
  const mode = leads ? leadMode(said) : null;
  if (mode) return mode === 'neither' ? null : mode;
  // `Impact on the plan:`
  if (!(announces || /[:：，]\s*$/.test(text)) || phraseMode(said) === 'neither') return null;
  if (opens || !holds(text, tasks, sight)) return null;
  const plain = text.replace(never, ' ');
  return plain === text || holds(plain, tasks, look(plain)) ? 'todo' : null;
}
