/** What people say, by language. */
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { chinese } from './zh.ts';

export const languages = { en: english, zh: chinese, ja: japanese };
