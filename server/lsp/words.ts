/** What the server itself says to people; what it says about notes is in core/messages. */
import type { Locale } from '../core/model.ts';
import type { SkipReason } from './files.ts';

interface Words {
  reading: string;
  count(done: number, all: number): string;
  /** A status was to be set where no task stands. */
  noTask: string;
  /** The line has no place for the status, or what could be written there would change the meaning of something else. */
  noPlace: string;
  skipped: Record<SkipReason, string>;
}

const all: Record<Locale, Words> = {
  en: {
    reading: 'Dueline reads the notes',
    count: (done, count) => `${done} of ${count}`,
    noTask: 'There is no task here.',
    noPlace:
      'No way to write this status here without changing something else is known: please edit the line yourself.',
    skipped: {
      'not-text': 'is not UTF-8 text',
      'too-large': 'is larger than 10 MB',
      unreadable: 'cannot be read',
    },
  },
  zh: {
    reading: 'Dueline 正在读取笔记',
    count: (done, count) => `${done}/${count}`,
    noTask: '这里没有任务。',
    noPlace: '此处无法只写入状态而不影响其他内容，请手动修改这一行。',
    skipped: { 'not-text': '不是 UTF-8 文本', 'too-large': '大于 10 MB', unreadable: '无法读取' },
  },
  ja: {
    reading: 'Dueline がノートを読み込んでいます',
    count: (done, count) => `${done}/${count}`,
    noTask: 'ここにはタスクがありません。',
    noPlace: 'ほかの内容を変えずに状態を書き込む方法がありません。この行を直接編集してください。',
    skipped: {
      'not-text': 'UTF-8 のテキストではありません',
      'too-large': '10 MB を超えています',
      unreadable: '読み込めません',
    },
  },
};

export const wordsFor = (locale: Locale): Words => all[locale];
