/** What Japanese headings say beside what is to do: whose it is, and that they are it themselves; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('headings of Japanese notes that are more than headings', () => {
  cases([
    [
      'logins that stand again are who reports',
      '# 定例\n## 3/2\n### やったこと\n#### Bokko15\n- 柵の塗装\n#### kjgr(Aoi)\n欠席\n## 3/9\n### やったこと\n#### Bokko15\n- 板の交換\n#### kjgr(Aoi)\n- 灯りの交換\n### 今後の課題\n#### Bokko15\n網を洗います',
      [
        '5 done Bokko15 - task.section-done',
        '11 done Bokko15 - task.section-done',
        '13 done kjgr - task.section-done',
        '16 todo Bokko15 - task.section-todo',
      ],
    ],
    [
      'words that stand again are nobody',
      '# 定例\n## 3/9\n### TODO\n#### Pier\n- 柵の塗装\n#### Lamps\n- 灯りの交換\n### 今後の課題\n#### Pier\n- 網を洗う\n#### Lamps\n- 鏡を磨く',
      [
        '5 todo - - task.section-todo',
        '7 todo - - task.section-todo',
        '10 todo - - task.section-todo',
        '12 todo - - task.section-todo',
      ],
    ],
    [
      'a marker above prose says what is to do, and in brackets when that was noted',
      '# 置き場\n\n## 宿題: 柵の色が決まっていない（2026-04-15 記録）\n\n港の柵は色が書かれていない。\n見本を見て決める。\n\n## 宿題: 灯りを数える（2026-04-15まで）\n\n夜に数える。',
      ['3 todo - - task.marker', '8 todo - 2026-04-15 task.marker'],
    ],
    ['above a list it opens that', '# 置き場\n\n## 宿題: 網\n\n- 網を洗う', ['5 todo - - task.section-todo']],
    [
      'what is counted one by one and was finished',
      '# 桟橋の議事録\n\n### 完了 issue\n- 柵の塗装 #12\n\n### 議論 issue\n- 灯りの色 #13',
      ['4 done - - task.section-done'],
    ],
    [
      'how long it takes, below what is to do',
      '# 桟橋の計画\n\n## 5月タスク\n- 柵の塗装\n- 工数：4人日',
      ['4 todo - - task.section-todo'],
    ],
    ['a word parted in two', '# 桟橋の議事録\n\n### アクション・アイテム\n- 柵の色', ['4 todo - - task.section-todo']],
    [
      'how far it is in brackets is nobody',
      '# 日報 2026-03-04\n\n## 本日の進捗\n\n### 柵の塗装(完)\n塗った。',
      ['5 done - - task.section-done'],
    ],
    ['what was finished otherwise', '# 桟橋の議事録\n\n### 完了条件\n- 柵の塗装 #12', []],
    [
      'the first of several of one level is no title',
      '## MTGでやりたいこと\n- 鍵を借りる\n\n## 桟橋\n### 北\n- やること\n  - [ ] 柵を塗る\n### 南\n- やること\n  - [ ] 網を洗う',
      ['2 todo - - task.section-todo', '7 todo - - task.checkbox', '10 todo - - task.checkbox'],
    ],
    [
      'work right below a day',
      '# 桟橋の議事録\n## 2026-03-02 〜 2026-03-04\n### 作業内容\n- 柵を塗り替え',
      ['4 done - - task.section-done'],
    ],
    ['not in a meeting', '# 桟橋の議事録\n参加者：岡本、小野\n## 2026-03-02\n### 作業内容\n- 柵を塗り替え', []],
    [
      'a deed and its last day among what was discussed',
      '# 議事録\n## 議論\n- 柵の塗装を確認（2026-03-09まで）\n- 柵は古い\n- 柵の塗装の確認',
      ['3 todo - 2026-03-09 task.planned'],
    ],
  ]);
});

describe('points that are names', () => {
  const meeting = '# 議事録\n参加者：岡本、小野\n';
  cases([
    [
      'beside somebody known, and the same below another heading',
      `${meeting}## 今週の予定\n- 岡本\n  - 柵の塗装\n- ナカノ\n  - 灯りの交換\n## 来週の予定\n- ナカノ\n  - 板の交換`,
      ['5 todo 岡本 - task.section-todo', '7 todo ナカノ - task.section-todo', '10 todo ナカノ - task.section-todo'],
    ],
    [
      'not those of another list for that',
      `${meeting}## 今週の予定\n- アダプタ\n  - 板の交換\n- プラグイン\n  - 灯りの交換\n## その他\n- 岡本\n  - 金曜は休み`,
      [4, 5, 6, 7].map((line) => `${line} todo - - task.section-todo`),
    ],
  ]);
});
