/** What stands around the points of Japanese notes: their day, who came, and what their headings and columns are for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases, read } from './reading.ts';

const dayOf = (text: string): string | null => read(text, 'pier.md').date?.day ?? null;

describe('the day of a Japanese note', () => {
  const days: [name: string, text: string, day: string | null][] = [
    ['a line below the title', '# 港の会\n\n2026/03/05(木) 19:00〜 @ 桟橋\n\n## 柵\n- 古い', '2026-03-05'],
    ['behind a sign', '# 港の会\n:date: 2026年3月5日(木) 13:00-17:00\n\n- 古い', '2026-03-05'],
    ['a sentence of what was then', '# 港の会\n\n2026/03/05に灯りが切れた\n\n## 柵\n- 古い', null],
    ['a line below another heading', '# 港の会\n\n## 柵\n2026/03/05 桟橋の塗装と掃除', null],
    ['a year apart from its day', '# 3/15 港のメモ (2026)\n- 古い', '2026-03-15'],
    ['a number that is no year', '# 3/15 港のメモ v2026.1\n- 古い', null],
    ['when it was reported', '# 灯台の週報\n報告日：2026/03/05　　報告者：岡本\n', '2026-03-05'],
    [
      'when it was written, beside the day of what it is about',
      '# 停電（2/3）\n作成 2026-03-05 / 版 0.3\n',
      '2026-03-05',
    ],
  ];
  for (const [name, text, day] of days) test(name, () => assert.equal(dayOf(text), day));
});

describe('headings of Japanese notes in other words', () => {
  cases([
    ['the next week', '# 灯台の週報\n## つぎの週\n- 柵の塗装', ['3 todo - - task.section-todo']],
    ['what is taken up', '# スプリント 4\n## 取るもの\n- 柵の塗装', ['3 todo - - task.section-todo']],
    [
      'what was not to be done by then',
      '# 日誌\n## 今日できなかったこと\n- 柵の塗装',
      ['3 todo - - task.section-todo'],
    ],
    ['what is left out', '# スプリント 4\n## 取らないもの\n- 柵の塗装\n- 灯りの交換', []],
    ['how many days there are', '# スプリント 4\n## キャパ\n- 岡本 8日\n- 小野 10日', []],
    [
      'whose a row is',
      '# スプリント 4\n| # | 内容 | だれ |\n| -- | -- | -- |\n| 4 | 柵の塗装 | 岡本 |',
      ['4 todo 岡本 - task.table'],
    ],
    ['who came', '# 港の夜\nいるひと: おかもと、おの\n\n- おのが柵を塗り直す', ['4 todo おの - task.undertaking']],
  ]);
});

describe('when people are away, among what is to do', () => {
  cases([
    [
      'and so is nothing to do',
      '# 灯台の週報 2026-03-05\n## 来週\n- 9日午後は通院のため不在\n- 月曜は休み。当直は岡本',
      [],
    ],
    [
      'beside work that speaks of it',
      '# 灯台の週報 2026-03-05\n## 来週\n- 有休の申請\n- 休暇の予定を出す\n- 10日は休み。前日に灯りを替える',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - 2026-03-10 task.section-todo'],
    ],
  ]);
});

describe('places in a firm behind Japanese family names', () => {
  const minutes = (point: string): string =>
    `# 港の会議 2026-03-05\n出席：堤課長、大里主査\n\n## 柵\n- ${point}\n- 古い気がする\n`;
  cases([
    ['of one character', minutes('堤課長が図面を直す'), ['5 todo 堤 - task.undertaking']],
    ['before a colon', minutes('大里主査：届けを今月中に出す'), ['5 todo 大里 2026-03-31 task.planned']],
    ['who is asked', minutes('有村係長に確認を依頼'), ['5 todo 有村 - task.request']],
    ['a role and nobody', minutes('担当課長の承認は要らない'), []],
    ['an office and its head', minutes('事務局長の話が長い'), []],
  ]);
});
