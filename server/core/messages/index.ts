/**
 * What Dueline says to people, one file a language. `en.ts` is the shape; a translation that lacks a message, or a rule
 * without an explanation, does not compile.
 */
import type { Locale } from '../model.ts';
import { en, type Messages } from './en.ts';
import { inChinese, inJapanese } from './translations.ts';

export type { Messages, RuleId } from './en.ts';

const all: Record<Locale, () => Messages> = { en: () => en, zh: inChinese, ja: inJapanese };

export const messagesFor = (locale: Locale): Messages => all[locale]();

/** The interface language for an editor's locale (`zh-cn`, `ja`, `de`): English where it is none of ours. */
export function toLocale(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'zh' || language === 'ja' ? language : 'en';
}
