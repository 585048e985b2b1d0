/** Who does what in Japanese minutes, below a heading that says nothing of it; each form with a near miss beside it. */
import { describe } from 'node:test';
import { type Case, cases } from './reading.ts';

const minutes = (line: string): string =>
  `# 議事録\n日時：2026-03-02\n参加者：岡本、小野、aoi\n\n## 桟橋\n寒かった。\n\n- ${line}`;
const of = (lines: Record<string, string | null>): Case[] =>
  Object.entries(lines).map(([line, task]) => [line, minutes(line), task === null ? [] : [`8 todo ${task}`]]);

describe('whoever stands beside a deed', () => {
  cases(
    of({
      '柵の修理（岡本）': '岡本 - task.owner',
      '柵の修理 → 岡本': '岡本 - task.owner',
      '柵の修理 @aoi': 'aoi - task.owner',
      '柵の修理（岡本、小野）': '岡本,小野 - task.owner',
      '【岡本】柵の修理': '岡本 - task.owner',
      '岡本 柵の修理': '岡本 - task.owner',
      '柵の説明（岡本）': null,
      '柵を塗る？（岡本）': null,
      '柵の色（岡本）': null,
      '柵の修理（北側）': null,
      岡本の柵の修理: null,
    }),
  );
});

describe('whoever does something, without an honorific', () => {
  cases(
    of({
      岡本と小野で柵を直す: '岡本,小野 - task.undertaking',
      '柵は、岡本が直す': '岡本 - task.undertaking',
      岡本さんが柵を直す予定: '岡本 - task.undertaking',
      桟橋と倉庫で柵を直す: '- - task.plain',
      '柵は、潮が直す': null,
      岡本さんが柵を直すのは大変: null,
      柵は岡本が直す: '岡本 - task.undertaking',
      柵を岡本が直す: '岡本 - task.undertaking',
      柵は藤沢が直す: '藤沢 - task.undertaking',
      藤沢が混む: null,
      桟橋岡本が直す: null,
      柵は岡本さんが調べることになった: '岡本 - task.undertaking',
    }),
  );
});

describe('what is done to what, in the form in which nothing is told', () => {
  cases(
    of({
      柵を塗り直す: '- - task.plain',
      '柵を塗り直す（北側だけ）': '- - task.plain',
      '柵は古い。柵を塗り直す。': '- - task.plain',
      見積を役所に提出すること: '- - task.plain',
      夜にも灯りまで点検する: '- - task.plain',
      落ち着いて点検します: '- - task.plain',
      灯りは毎晩ひとりでに点検する: null,
      '目的：柵を丈夫にする': null,
      柵を塗り直した: null,
      柵を塗り直している: null,
      柵が道を塞ぐ: null,
      風が強ければ網を外す: null,
      作業の前に必ず網を外す: null,
      '柵を塗り直す？': null,
      柵は塗り直さない: null,
    }),
  );
  cases([
    ['below rules', '# 議事録\n\n## 桟橋のルール\n- 網を外す', []],
    ['below a point that names some', '# 議事録\n- 注意事項\n  - 網を外す\n  - 網は戻しておく', []],
    ['below a topic', '# 議事録\n\n## 桟橋の網\n- 網を外す', ['4 todo - - task.plain']],
    ['in no minutes', '# 桟橋の網\n\n- 網を外す\n- 網は重い\n- 網は古い', []],
  ]);
});

describe('who does it, by a link to them, with another, or behind what is done', () => {
  cases(
    of({
      '[ren](https://github.com/ren) さんと [sora](https://github.com/sora) さんで調整': 'ren,sora - task.undertaking',
      岡本さんと小野さんで検討: '岡本,小野 - task.undertaking',
      岡本さんと倉庫で検討: null,
      '見積は別途連絡する（岡本さんにて対応）': '岡本 - task.undertaking',
      '会場の調整： [@ren](https://github.com/ren)': 'ren - task.owner',
      '会場の調整：岡本さん': '岡本 - task.owner',
      '会場の調整：東の倉庫': null,
      '網の紹介：岡本さん': null,
      ロープ編む: null,
      ロープは倉庫で用意する: null,
    }),
  );
});

describe('what is asked for or left', () => {
  cases(
    of({
      柵の修理をお願いします: '- - task.request',
      札に名前を書いてください: '- - task.request',
      足元に注意してください: null,
      柵の色は持ち帰り: '- - task.request',
      岡本さんに柵の修理を依頼した: '岡本 - task.request',
      よろしくお願いします: null,
      岡本さんに柵の修理を断った: null,
      '柵の修理は3/6まで': '- 2026-03-06 task.planned',
      '柵の修理（期限：3/6）': '- 2026-03-06 task.planned',
      '柵の話は3/6まで': null,
      '【TODO】柵の修理': '- - task.marker',
      '【TODO帳】柵の修理': null,
    }),
  );
});

describe('who answers, and no deed', () => {
  cases([
    ['in a word', '# 議事録\n参加者：岡本、小野\n\n## 桟橋\n- 柵が古いとのこと\n- 了解（岡本）', []],
    [
      'what is done',
      '# 議事録\n参加者：岡本、小野\n\n## 桟橋\n- 柵が古いとのこと\n- 柵の修理（岡本）',
      ['6 todo 岡本 - task.owner'],
    ],
  ]);
});

describe('a deed that was agreed on, whoever does it', () => {
  cases(
    of({
      柵は塗り直すことになった: '- - task.planned',
      '錨を交換することにした。': '- - task.planned',
      柵は赤にすることになった: null,
      縄は毎回測ることになった: null,
      灯りが古いことになった: null,
    }),
  );
});

const listed = (line: string): string => `# 週報\n\n## やること\n- ${line}\n\n## 今週の実績\n- ${line}`;

describe('parts of a month and quarters, and a day that says which one is meant', () => {
  cases(
    Object.entries({
      '柵の修理 3月中旬': '2026-03-20',
      柵の修理を3月中旬に行う: '2026-03-20',
      '柵の修理（Q2 末）': '2026-06-30',
      柵の修理は来週前半: '2026-03-11',
      '柵の修理 2月上旬': '-',
      '3月中旬の見学会の準備': '-',
      '柵の修理（Q2 末尾）': '-',
      '図面の修正（3月6日提出）': '2026-03-06',
      '図面（3月6日提出）を直す': '-',
    }).map(
      ([line, due]): Case => [
        line,
        listed(line),
        [`4 todo - ${due} task.section-todo`, '7 done - - task.section-done'],
        '2026-03-05 週報.md',
      ],
    ),
  );
});

describe('lists and reports of several people', () => {
  cases([
    [
      'points behind a full-width blank and a dash',
      '# 週報\n\n## やること\n- 実装\n　- 柵\n　- 灯り',
      [4, 5, 6].map((line) => `${line} todo - - task.section-todo`),
    ],
    [
      'a line behind such a blank that goes on with the point',
      '# 週報\n\n## やること\n- 柵の塗装\n　長い板から',
      ['4 todo - - task.section-todo'],
    ],
    [
      'a report says in brackets whose it is',
      '# 3/2 定例会\n## 週報(aoi-k)\n### 今週の実績\n- 柵の塗装\n## 週報 （岡本）\n### 来週の予定\n- 網の修理',
      ['4 done aoi-k - task.section-done', '7 todo 岡本 - task.section-todo'],
    ],
    [
      'a topic says who speaks of it, and a word in brackets may be no name',
      '# 3/2 定例会\n## 桟橋の話（岡本）\n### やること\n- 柵の塗装\n## 週報（テンプレート）\n### 来週の予定\n- 網の修理',
      ['4 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
  ]);
});

describe('what stands below a heading of finished work, or a word for a part of it', () => {
  const rolling = (heading: string): string =>
    `# 3/2\n参加者：岡本、小野\n## 来週以降の予定\n- 縄の注文（岡本）\n# 3/9\n参加者：岡本、小野\n## ${heading}\n- 柵の修理（小野）\n## 来週以降の予定\n- 板の交換`;
  cases([
    [
      'a log of what was done, day by day',
      '# 作業計画\n## 実施ログ\n### 3/2\n- 柵の修理\n## ログの見方\n- 色の一覧',
      ['4 done - - task.section-done'],
    ],
    [
      'minutes of several meetings in one note, with the work of the week beside the plans for the next',
      rolling('今週の作業'),
      ['4 todo 岡本 - task.section-todo', '8 done 小野 - task.section-done', '10 todo - - task.section-todo'],
    ],
    [
      'beside what was talked about',
      rolling('今週の話'),
      ['4 todo 岡本 - task.section-todo', '8 todo 小野 - task.owner', '10 todo - - task.section-todo'],
    ],
    [
      'a part, and the one thing that is to be done for it',
      '# 議事録\n## 来週の予定\n- 桟橋\n  - 板の交換',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
    ['and a word on it', '# 議事録\n## 来週の予定\n- 桟橋\n  - 北側', ['3 todo - - task.section-todo']],
  ]);
});
