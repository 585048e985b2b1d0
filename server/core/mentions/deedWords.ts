/** What people do, in the words of all languages, where a text begins with it: one tree for all rules that ask. */
import { latinOf, wordsOf } from './words.ts';
import { beginner } from './wordTree.ts';

const deeds = wordsOf((notes) => notes.deeds);

/** `Paint the pier`, `修复登录页`: where the deed ends that stands at a place; 0 where none does. See `beginner`. */
export const deedAt = beginner(deeds);
/** The same of deeds in Latin letters alone. */
export const latinDeedAt = beginner(latinOf(deeds));
