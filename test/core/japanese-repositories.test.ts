/** Japanese reports of what went on in a repository, and notes of whoever writes them; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const pull = (number: number) => `[PR #${number}](https://github.com/harbour/pier/pull/${number})`;
const issue = (number: number) => `[Issue #${number}](https://github.com/harbour/pier/issues/${number})`;

describe('Japanese reports of a repository', () => {
  cases([
    [
      'what was merged, and below it who did it',
      `# 桟橋の活動まとめ\n## 今週完了したタスク（マージ済みPR）\n1. ${pull(4)}\n   - タイトル: Add LAMP file\n   - 貢献者: annlee + Devin\n2. ${pull(5)}\n   - 作者: bo-lee\n`,
      ['3 done annlee,Devin - task.section-done', '6 done bo-lee - task.section-done'],
    ],
    [
      'whoever reported it is not who does it',
      `# 桟橋の活動まとめ\n## 今週完了したこと\n- 灯りの交換\n## 未完了のタスク・議論中のトピック\n### 新規Issue\n- ${issue(3)}: 灯りの一覧を書く\n  - 作成者: annlee\n`,
      ['3 done - - task.section-done', '6 todo - - task.section-todo'],
    ],
    [
      'what waits to be merged, and what was opened',
      `# 桟橋の活動まとめ\n## 今週完了したこと\n- 灯りの交換\n## マージ待ちのPR\n- ${pull(6)}: 柵の整備\n## 今週新たに作成されたPR\n- ${pull(7)}\n## 未マージのPR\n今週の変更をご紹介します。\n- ${pull(8)}\n`,
      [
        '3 done - - task.section-done',
        '5 waiting - - task.section-todo',
        '7 todo - - task.section-todo',
        '10 todo - - task.section-todo',
      ],
    ],
    [
      'how the trade goes',
      '# 今週のまとめ\n## 全体の動き\n- 桟橋の新しい係\n## 更新履歴\n- 2026-03-04: 初版公開\n',
      [],
    ],
  ]);
});

describe('whose a point is on the line below it', () => {
  cases([
    [
      'of a list that counts',
      '# 議事録\n## TODO\n1. 灯りの一覧を紹介する。\n   岡本さん、小野さん 一覧ができたら掲示板で相談、投稿。\n2. 柵の資料を送っておく。\n   藤田さん\n3. 縄の図面を載せる。\n   小田\n',
      ['3 todo 岡本,小野 - task.section-todo', '5 todo 藤田 - task.section-todo', '7 todo 小田 - task.section-todo'],
    ],
    [
      'not whoever the next sentence is about',
      '# 議事録\n## TODO\n1. 灯りの一覧を紹介する。\n   岡本さんの図面は古い。\n',
      ['3 todo - - task.section-todo'],
    ],
    ['a chapter is nobody', '# 議事録\n## 目次\n- 第七章：縄の扱いを記載する\n', ['3 todo - - task.plain']],
  ]);
});

describe('notes of whoever writes them', () => {
  cases([
    [
      'to do and done',
      '# 縄\n### DO 💪\n- 縄の本\n### DONE 🎉\n- 柵の塗装\n\n3/12\n\n- 灯りの提出\n',
      ['3 todo - - task.section-todo', '5 done - - task.section-done', '9 done - - task.section-done'],
    ],
    ['what machines do', '# 縄\n### Do\n- 縄の本\n### See\n- 柵の塗装\n', []],
    [
      'ticked by their last characters, on a day',
      '---\ntitle: 20260328 港の手続き\n---\n\n- 受付✅\n- 鍵の受け取り✅\n- 縄の試験\n',
      ['5 done - - task.status', '6 done - - task.status', '7 todo - - task.sibling'],
    ],
    ['what a product has', '# 灯台\n\n- 白い灯り✅\n- 赤い灯り✅\n- 霧笛\n', [], 'README.md'],
  ]);
});

describe('words that only look like tasks', () => {
  cases([
    ['a machine that draws', '# 議事録\n## 灯り\n- AIが描いた図を見た。作者: 岡本\n', []],
    ['what a team is called', '# 議事録\n## 灯り\n- TODO Group Japan の紹介\n', []],
    ['a marker', '# 議事録\n## 灯り\n- TODO 綱を見る\n', ['3 todo - - task.marker']],
    [
      'stages of a way to do things',
      '# 柵の話\n## 柵の管理手順\n1. 実施予定\n    - 柵の決定\n2. 実施済み\n    - 柵の塗装\n',
      [],
    ],
    [
      'how far things are',
      '# 柵の話\n## 柵\n1. 実施予定\n    - 柵の決定\n2. 実施済み\n    - 柵の塗装\n',
      ['4 todo - - task.section-todo', '6 done - - task.section-done'],
    ],
    [
      'issues that were closed in a week, and examples of others',
      `# 桟橋の活動まとめ\n## 今週完了したIssue（17件）\n1. ${issue(1)}\n   - 提案内容: 「綱の色を変更」\n   - 作成者: annlee\n## まだ進行中のタスク・議論中のIssue例（一部）\n- ${issue(2)} 綱の色\n`,
      ['3 done - - task.section-done', '7 todo - - task.section-todo'],
    ],
  ]);
});
