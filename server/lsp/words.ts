/** What the server itself says to people; what it says about notes is in core/messages. */
import type { Locale } from '../core/model.ts';
import type { SkipReason } from './files.ts';

interface Words {
  reading: string;
  count(done: number, all: number): string;
  skipped: Record<SkipReason, string>;
}

const all: Record<Locale, Words> = {
  en: {
    reading: 'Dueline reads the notes',
    count: (done, count) => `${done} of ${count}`,
    skipped: {
      'not-text': 'is not UTF-8 text',
      'too-large': 'is larger than 10 MB',
      unreadable: 'cannot be read',
    },
  },
  zh: {
    reading: 'Dueline 正在读取笔记',
    count: (done, count) => `${done}/${count}`,
    skipped: { 'not-text': '不是 UTF-8 文本', 'too-large': '大于 10 MB', unreadable: '无法读取' },
  },
  ja: {
    reading: 'Dueline がノートを読み込んでいます',
    count: (done, count) => `${done}/${count}`,
    skipped: {
      'not-text': 'UTF-8 のテキストではありません',
      'too-large': '10 MB を超えています',
      unreadable: '読み込めません',
    },
  },
};

export const wordsFor = (locale: Locale): Words => all[locale];
