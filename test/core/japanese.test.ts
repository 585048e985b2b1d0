import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('Japanese headings', () => {
  cases([
    [
      'the end of a heading says what it opens',
      '## 引っ越しの前に必ずやること\n- 鍵を返す\n\n## 先週倉庫でやらないこと\n- 棚の移動',
      ['2 todo - - task.section-todo'],
    ],
    ['not its middle', '## やることを決める方法\n- 紙に書く', []],
    [
      'coming weeks',
      '## 今後の予定\n- 屋根の塗装\n- 図面の見直し',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo'],
    ],
    [
      'an appointment below it is no task',
      '## 今後の予定\n- 4/23 見学会\n- 屋根の塗装',
      ['3 todo - - task.section-todo'],
    ],
    [
      'a day at the beginning elsewhere is',
      '## 宿題\n- 4/23までに図面を直す',
      ['2 todo - 2026-04-23 task.section-todo'],
    ],
  ]);
});

describe('Japanese plans', () => {
  cases([
    [
      'a title opens nothing where a section does',
      '# 作業報告書\n## 図面\n- 図面は棚にある\n\n## 次にやること\n- 図面を直す',
      ['6 todo - - task.section-todo'],
    ],
    ['a marker is a word of its own', '- タスク数：一日五件\n- タスク：図面を直す', ['2 todo - - task.marker']],
    [
      'where something comes from is no plan',
      '# 週報\n- 倉庫の鍵は昨日から棚にある\n\n## 屋根\n- 3月4日から塗る',
      ['5 todo - - task.planned'],
    ],
  ]);
});

describe('Japanese names', () => {
  cases([
    [
      'polite names in hiragana',
      '- [ ] 屋根の塗装（はるさん）\n- [ ] みなさんへのお知らせ\n- 鍵の手配、あおいさんにお願いする',
      ['1 todo はる - task.checkbox', '2 todo - - task.checkbox', '3 todo あおい - task.request'],
    ],
    [
      'words of three characters or more that end as no name does',
      '- [ ] 図面（運用中）\n- [ ] 屋根（田中）\n- [ ] 鍵（参加者）',
      ['1 todo - - task.checkbox', '2 todo 田中 - task.checkbox', '3 todo - - task.checkbox'],
    ],
    [
      'a column of owners holds teams and nicknames',
      '| 担当 | タスク | 期限 |\n| --- | --- | --- |\n| ペンキ屋のひと班 | 塗装 | 3/9 |\n| 全員 | 掃除 | 3/10 |\n| - | 鍵 | 3/11 |',
      [
        '3 todo ペンキ屋のひと班 2026-03-09 task.table',
        '4 todo - 2026-03-10 task.table',
        '5 todo - 2026-03-11 task.table',
      ],
    ],
  ]);
});

describe('Japanese days and statuses of tasks', () => {
  cases([
    [
      'the day of what something is done about is not its last',
      '- [ ] 来週の予定を書く\n- [ ] 当日の受付を決める\n- [ ] 3月9日に図面を出す',
      ['1 todo - - task.checkbox', '2 todo - - task.checkbox', '3 todo - 2026-03-09 task.checkbox'],
    ],
    [
      'what is waited for',
      '- [ ] 図面、役所の返信待ち\n- [ ] 待合室の掃除',
      ['1 waiting - - task.checkbox', '2 todo - - task.checkbox'],
    ],
    [
      'one planned thing in a long list speaks for itself',
      '# 週報\n## 倉庫\n- 棚は赤い\n- 床は木\n- 明日は棚を塗る\n- 壁は白い\n- 窓は三つ',
      ['5 todo - 2026-03-03 task.planned'],
    ],
    [
      'demand is no duty in Japanese',
      '# 週報\n## 倉庫\n- 棚の需要は多い\n  - 棚は塗る必要がある\n\n## 屋根\n- 塗る必要がある',
      ['7 todo - - task.obligation'],
    ],
  ]);
});

describe('Japanese owners and tables', () => {
  cases([
    [
      'behind a blank at the end: who is known, or polite',
      '## 参加者\n- 岡本\n- aoi\n\n## 役割分担\n- 屋根の塗装 岡本\n- 鍵の手配 aoi\n- 司会 ハルさん\n- 床の掃除 午後',
      [
        '6 todo 岡本 - task.section-todo',
        '7 todo aoi - task.section-todo',
        '8 todo ハル - task.section-todo',
        '9 todo - - task.section-todo',
      ],
    ],
    [
      'in parentheses: a family name, or somebody known',
      '参加者：ひなた、岡本\n\n## TODO\n- [ ] 屋根（ひなた）\n- [ ] 床（ほぼ）\n- [ ] 壁（西村）\n- [ ] 窓（ガラス）',
      [
        '4 todo ひなた - task.checkbox',
        '5 todo - - task.checkbox',
        '6 todo 西村 - task.checkbox',
        '7 todo - - task.checkbox',
      ],
    ],
    [
      'a heading that asks somebody',
      '## 西村さんにお願いする作業\n1. 屋根を塗る\n2. 床を磨く',
      ['2 todo 西村 - task.section-todo', '3 todo 西村 - task.section-todo'],
    ],
    [
      'what a table tracks, where the note is of work',
      '# 日報\n| 項目 | 状態 |\n| --- | --- |\n| 屋根 | 完了 |\n| 床 | 対応中 |\n| 木材 | 松 |',
      ['4 done - - task.table', '5 doing - - task.table'],
    ],
    ['not elsewhere', '# 木材について\n| 項目 | 状態 |\n| --- | --- |\n| 屋根 | 完了 |', []],
    [
      'a deed with its last day in minutes',
      '# 定例会議\n- 図面を3月9日までに役所へ送る\n- 図面は3月9日までである\n- 前日までに図面を読む',
      ['2 todo - 2026-03-09 task.planned', '4 todo - - task.plain'],
    ],
  ]);
});

describe('Japanese programmes', () => {
  cases([
    [
      'a programme holds no tasks',
      '# 定例会議\n- 16:30〜 発表(予定)\n  - 岡本さんに鍵を渡してもらう\n\n- 床の塗装(予定)',
      ['5 todo - - task.status'],
    ],
  ]);
});

describe('Japanese headings by their last words', () => {
  cases([
    [
      'what is left, what comes, and measures',
      '## 倉庫の残課題\n- 床の補修\n\n## しばらくの動き\n- 棚卸しの準備\n\n## 再発防止策\n- 点検表を作る',
      ['2 todo - - task.section-todo', '5 todo - - task.section-todo', '8 todo - - task.section-todo'],
    ],
    ['not what went before', '## 最近の動き\n- 棚卸しの準備\n\n## 先週の動き\n- 床の補修', []],
    [
      'problems below work are none',
      '# 週報\n## 今週の作業\n- 柵の塗装\n### 困っていること\n- 塗料の不足\n### 天気の問題点\n- 雨',
      ['3 done - - task.section-done'],
    ],
    [
      'an outlook is no task, what is to do is',
      '## 今後\n少しずつ直していきたいです。\n\n## 今後\n- 屋根の塗装',
      ['5 todo - - task.section-todo'],
    ],
    [
      'a heading is no task for being like a status',
      '# 週報\n## 当番表（確立済み）\n- 赤い棚\n\n## 鍵の置き場（周知済み）\n- 青い棚',
      [],
    ],
    [
      'a word for a status makes it one',
      '# 週報\n## 当番表（完了）\n- 赤い棚\n\n## 鍵の置き場（対応中）\n- 青い棚',
      ['2 done - - task.status', '5 doing - - task.status'],
    ],
  ]);
});

describe('Japanese undertakings and who signs them', () => {
  cases([
    [
      'behind, before and with by',
      '参加者：aoi、ひなた、岡本\n\n## 会場\n- 機材は借りておきます。(ひなた)\n- 看板は塗っておきます by aoi\n- （岡本）案内文を出しておきます',
      ['4 todo ひなた - task.undertaking', '5 todo aoi - task.undertaking', '6 todo 岡本 - task.undertaking'],
    ],
    [
      'not what is so, nor what nobody signs',
      '参加者：aoi、岡本\n\n## 会場\n- 椅子が足ります（岡本）\n- 雨が増えています by aoi\n- 看板は売ります',
      [],
    ],
    [
      'a phrase of four characters before a colon is nobody',
      '## 宿題\n- 恒久対応：手順を追加する（3/9まで、石原）\n- 西村：手順を追加する',
      ['2 todo 石原 2026-03-09 task.section-todo', '3 todo 西村 - task.section-todo'],
    ],
    [
      'two names before a blank, and one behind in brackets',
      '参加者：村井、広瀬\n\n## 宿題\n- 広瀬・ナム　図面の作成\n- 3/9まで 見積もり【村井】\n- 窓・ドア　塗装\n- 見積もり【重要】',
      [
        '4 todo 広瀬,ナム - task.section-todo',
        '5 todo 村井 2026-03-09 task.section-todo',
        '6 todo - - task.section-todo',
        '7 todo - - task.section-todo',
      ],
    ],
    [
      'behind a label also in hiragana',
      '- [ ] 柵の塗装 担当：はるか\n- [ ] 床の塗装 担当：これから',
      ['1 todo はるか - task.checkbox', '2 todo - - task.checkbox'],
    ],
  ]);
});

describe('Japanese shares', () => {
  cases([
    [
      'tenths at the end that are done',
      '## 宿題\n- 柵の塗装 8割方\n- 柵の塗装（10割）\n- 木材は8割引',
      ['2 doing - - task.section-todo', '3 done - - task.section-todo', '4 todo - - task.section-todo'],
    ],
  ]);
});

describe('Japanese sections by signs', () => {
  cases([
    [
      'a line behind a sign between blank lines opens what stands below as a heading does',
      '# 日報\n\n■ 今日やったこと（全体）\n\n- 棚の塗装\n\n昼に雨が降った。\n\n- 荷札の印刷\n\n【明日の予定】\n\n- 床の塗装\n\n■ 天気\n\n- 雨',
      ['5 done - - task.section-done', '9 done - - task.section-done', '13 todo - - task.section-todo'],
    ],
    [
      'signs in a row are bullets',
      '## 宿題\n■ 棚の塗装\n■ 床の塗装',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo'],
    ],
    [
      'a label behind a sign whose words say nothing ends a list',
      '宿題：\n\n- 床の塗装\n\n■ 備考欄：\n\n- 棚',
      ['3 todo - - task.section-todo'],
    ],
  ]);
});

describe('Japanese lines alone that open a list', () => {
  cases([
    [
      'few words, no sentence',
      '# 倉庫\n\n引っ越しまでにやること\n\n- 棚の塗装\n\nやらないことリスト\n\n- 床の塗装\n\nやることリスト\n\n- 鍵の交換',
      ['5 todo - - task.section-todo', '13 todo - - task.section-todo'],
    ],
    ['not a sentence', '# 倉庫\n\n床の塗装も宿題。\n\n- 棚は赤い', []],
    [
      'a table of what each takes on',
      '# 定例会議\n| メンバー | 担当タスク |\n| --- | --- |\n| 岡本 | 床の塗装 |',
      ['4 todo 岡本 - task.table'],
    ],
    [
      'what is not known or short of is no work',
      '# 週報\n## 進捗\n- 床の塗装\n- 塗り方がわからない\n- 塗料が足りない',
      ['3 done - - task.section-done'],
    ],
  ]);
});
