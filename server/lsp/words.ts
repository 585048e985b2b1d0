/** What the server itself says to people; what it says about notes is in core/messages. */
import type { Locale } from '../core/model.ts';
import type { SkipReason } from './files.ts';

interface Words {
  reading: string;
  count(done: number, all: number): string;
  /** An edit needs a new file, and the editor makes none. */
  cannotCreate: string;
  /** Somebody typed in the note while the edit was on its way. */
  changedMeanwhile: string;
  skipped: Record<SkipReason, string>;
  /** Places that a renaming has left, because they are not certain. */
  left(count: number): string;
  /** What stands above commands; `words`: which of several on one line. */
  lenses: {
    send(words: string): string;
    sendBlock(commands: number): string;
    copy: string;
    next: string;
    sheet: string;
  };
}

const all: Record<Locale, Words> = {
  en: {
    reading: 'Dueline reads the notes',
    count: (done, count) => `${done} of ${count}`,
    cannotCreate: 'This editor does not create files for the server.',
    changedMeanwhile: 'Its note was edited at that moment: please try again.',
    skipped: {
      'not-text': 'is not UTF-8 text',
      'too-large': 'is larger than 10 MB',
      unreadable: 'cannot be read',
    },
    left: (count) =>
      `Not renamed, because they are not certain: ${count} ${count === 1 ? 'place' : 'places'}. Please look at them.`,
    lenses: {
      send: (words) => (words ? `Send “${words}” to Terminal` : 'Send to Terminal'),
      sendBlock: (commands) => `Send all ${commands} as One`,
      copy: 'Copy',
      next: 'Next Step',
      sheet: 'Start Run Sheet',
    },
  },
  zh: {
    reading: 'Dueline 正在读取笔记',
    count: (done, count) => `${done}/${count}`,
    cannotCreate: '此编辑器不能替服务器新建文件。',
    changedMeanwhile: '笔记恰好在此时被编辑，请重试。',
    skipped: { 'not-text': '不是 UTF-8 文本', 'too-large': '大于 10 MB', unreadable: '无法读取' },
    left: (count) => `有 ${count} 处无法确定，未重命名，请自行查看。`,
    lenses: {
      send: (words) => (words ? `将“${words}”发送到终端` : '发送到终端'),
      sendBlock: (commands) => `将 ${commands} 条一并发送`,
      copy: '复制',
      next: '下一步',
      sheet: '新建执行记录',
    },
  },
  ja: {
    reading: 'Dueline がノートを読み込んでいます',
    count: (done, count) => `${done}/${count}`,
    cannotCreate: 'このエディターはサーバーに代わってファイルを作成できません。',
    changedMeanwhile: 'ノートがちょうど編集されていました。もう一度お試しください。',
    skipped: {
      'not-text': 'UTF-8 のテキストではありません',
      'too-large': '10 MB を超えています',
      unreadable: '読み込めません',
    },
    left: (count) => `確実でない ${count} 箇所は変更していません。確認してください。`,
    lenses: {
      send: (words) => (words ? `「${words}」をターミナルに送る` : 'ターミナルに送る'),
      sendBlock: (commands) => `${commands} 件をまとめて送る`,
      copy: 'コピー',
      next: '次の手順',
      sheet: '実施記録を始める',
    },
  },
};

export const wordsFor = (locale: Locale): Words => all[locale];
