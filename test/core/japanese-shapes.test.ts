/** Shapes of Japanese notes: what headings ask, tables and pictures that say how far something is, and what only looks like work; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('shapes of Japanese notes', () => {
  cases([
    [
      'what a heading asks is to do, and by when it says of all below',
      '# 港の計画\n\n## 何をするのか\n- 柵の塗装\n\n## 2026/03/10までの目標\n- 灯り:\n    - 灯りの交換\n        - 結果: 達成\n    - 縄の購入\n        - 結果: 未達\n\n## 何が起きたのか\n- 柵の塗装',
      [
        '4 todo - - task.section-todo',
        '8 done - 2026-03-10 task.section-todo',
        '10 todo - 2026-03-10 task.section-todo',
      ],
    ],
    [
      'a heading above others holds them, and is none of the things to do',
      '# 港の計画\n\n## 2026年の目標\n\n### 柵の塗装\n\n#### 目的\n錆を防ぐ\n\n#### やること\n- 板を買う\n\n### 灯りの交換\n夜も見えるように。',
      ['11 todo - - task.section-todo', '13 todo - - task.section-todo'],
    ],
    [
      'the parts of a part are what is written about, the parts of what was done are deeds',
      '# 週報\n\n## 今週やったこと\n\n### 柵の塗装\n赤い柵。\n\n### 港\n\n#### 網の記事まとめ\n網の話。',
      ['5 done - - task.section-done'],
    ],
    [
      'what a sentence says that the list below is',
      '# 週報\n\n## 今週やったこと\n灯りの本を読んだ。\n\n塗り直す前の柵は以下。\n\n- 縄の結び方\n- 網の目\n\n## 来週やること\n\n残りの作業は以下の通りです。\n\n- 柵の塗装',
      ['4 done - - task.section-done', '15 todo - - task.lead-in'],
    ],
    [
      'what has not been done is a remark, whatever signs are behind',
      '# 週報\n\n## 今週やったこと\n\n### 記事\n\n今週は書いていない・・・😅\n\n### 柵\n\n柵の塗装',
      ['11 done - - task.section-done'],
    ],
    [
      'a table that says in words how far each row is',
      "# 本棚\n\n|No.|Status|Name|\n|---|---|---|\n|1|<font color='gray'>Done</font>|灯りの本|\n|2|<font color='red'>Todo</font>|縄の本|\n\n|No.|Status|Name|\n|---|---|---|\n|1|Done|灯りの本|\n|2|Done|縄の本|\n\n|No.|Status|Name|\n|---|---|---|\n|1|Done|灯りの本|\n|2|白い|縄の本|",
      ['5 done - - task.table', '6 todo - - task.table'],
    ],
    [
      'what is built like a status, in a column of them',
      '# 今期の計画\n\n## 今期やること\n\n| 内容 | ステータス |\n| --- | --- |\n| 縄の講習 | 受講中 |\n| 灯りの試験 | 未受験 |\n| 柵の見積もり | 回答待ち |\n| 網の点検 | 点検済み |\n| 桟橋 | 高い |',
      [
        '7 doing - - task.table',
        '8 todo - - task.table',
        '9 waiting - - task.table',
        '10 done - - task.table',
        '11 todo - - task.table',
      ],
    ],
    [
      'a picture behind the last word sets that apart',
      '# 定例\n\n## 港\n* 柵の案内 未🌀\n* 灯りの記事を準備中🌀\n* 網の点検: 済み✅️\n* 縄の話をする準備中の人がいた',
      ['4 todo - - task.status', '5 doing - - task.status'],
    ],
    [
      'what was left halfway is not done',
      '# 週報\n\n## 今週やったこと\n- 灯りの本の途中 (3章まで)\n- 途中の駅の掃除',
      ['4 doing - - task.section-done', '5 done - - task.section-done'],
    ],
    [
      'how far a point below says that it is',
      '# 定例\n\n## 進捗\n- [ ] 柵の塗装\n  - 進行中（灯りと一緒に）\n- [ ] 灯りの交換\n  - 進行中に雨が降った\n- [ ] 縄の購入\n  - 完了',
      ['4 doing - - task.checkbox', '6 todo - - task.checkbox', '8 todo - - task.checkbox'],
    ],
    [
      'who answers questions has nothing to do',
      '# 見学会の議事録\n\n## 見学で気づいた点を教えてください\n- 灯りを実際に見ることができた。今後は縄の結び方を学ぶ。\n\n## 灯り\n- 灯りの結び方を学ぶ。',
      ['7 todo - - task.plain'],
    ],
    [
      'choices are none',
      '# 定例\n\n## 柵\n- 塗り方には2つの選択肢がある\n  - 柵を赤く塗ってもらう\n  - 板ごと柵を作り直す\n- 塗る人を探す\n  - 柵を洗ってもらう',
      ['7 todo - - task.plain', '8 todo - - task.plain'],
    ],
    [
      'who takes part by a row of a table does what stands before their name',
      '# 議事録\n\n| 項目 | 内容 |\n| --- | --- |\n| 出席者 | 港：瀬名波（課長）、北浜<br>桟橋：小野 |\n\n## 柵\n- 柵を塗り直す（瀬名波）\n- 3/10 に色の案を報告する（小野）\n- 柵はきれい（北浜）',
      ['8 todo 瀬名波 - task.undertaking', '9 todo 小野 2026-03-10 task.undertaking'],
    ],
    [
      'whoever leaves does nothing',
      '# 議事録\n\n* 参加者: aoi, minato\n\n## 役員\n* minatoが役員から抜ける\n* aoiが名簿を直す',
      ['7 todo aoi - task.undertaking'],
    ],
    [
      'of what day somebody was away is not when something is due',
      '# 議事録 2026-03-02\n\n- 参加者: 岡本\n\n## 柵\n- 本日欠席の港の人には別途連絡する（岡本さんにて対応）',
      ['6 todo 岡本 - task.undertaking'],
    ],
    [
      'a part of the note itself, and what takes place, are no points',
      '# 催しの議事録\n\n- [宿題](#宿題)\n  - [柵の色](#柵の色)\n\n## 当日の作業\n- 19:00- 会場設営\n  - 柵の配置\n  - 灯りの準備\n- 22:00 片付け',
      [],
    ],
    [
      'what is only shown and shared',
      '# 議事録\n\n- 参加者: 岡本、小野\n\n## 3. 灯りの会の報告（岡本）\n- 当日資料の共有\n- 会の紹介\n- 灯りの色\n\n## 4. 柵（岡本）\n- 柵の塗装\n- 板の購入\n- 縄の手配',
      ['11 todo 岡本 - task.list', '12 todo 岡本 - task.list', '13 todo 岡本 - task.list'],
    ],
    [
      'a sentence of two clauses opens no list',
      '# 議事録\n\n- 港の頁\n  - 新しい頁を作っていて、来月上旬に公開予定\n    - https://example.org/harbour',
      ['4 todo - 2026-04-10 task.planned'],
    ],
    [
      'a team or somebody before a stroke, where the note says what the word stands for',
      '# 灯台の公開\n- 海: 桟橋チームの作業\n- 案: 三つある\n\n## 準備\n- [ ] 海 / 板を洗う\n- [ ] 案 / 色を選ぶ\n- 海 / 受付\n  - [ ] 机を並べる\n- [ ] 岡本｜鍵を開ける\n- [ ] 西村｜灯りを見る',
      [
        '6 todo 海 - task.checkbox',
        '7 todo - - task.checkbox',
        '9 todo 海 - task.checkbox',
        '10 todo 岡本 - task.checkbox',
        '11 todo 西村 - task.checkbox',
      ],
    ],
    [
      'the day of an event is not that of the note',
      '# 港の祭り 3/2\n## 当日までの準備\n- 机を並べる\n\n## 3/6までの準備\n- 旗を縫う',
      ['3 todo - - task.section-todo', '6 todo - 2026-03-06 task.section-todo'],
    ],
    [
      'who came says that people met; what those who came say does not',
      '# 灯りの夕べ\n## 参加者の声\n- 灯りを増やす\n- 柵を塗り直す',
      [],
    ],
    [
      'and with a line of who came',
      '# 灯りの夕べ\n参加者：岡本、小野\n\n- 灯りを増やす\n- 柵を塗り直す',
      ['4 todo - - task.plain', '5 todo - - task.plain'],
    ],
  ]);
});
