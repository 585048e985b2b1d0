/** How headings are built that no list of words holds, what goes on below others, and lists that are somebody's. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

describe('headings that end with a form and what it is about', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    [
      '直したいところ 柵で直すべき箇所 残っている作業 追加予定の機能 やらなければならないこと 次に調べること 作りたいもの',
      'todo',
    ],
    ['確認しておくこと やる事 これからやっていくべきこと 修正予定 張り替え予定', 'todo'],
    ['買い足す必要なもの', null],
    ['終わったもの 完了した作業 実装した機能 やった事', 'done'],
    ['困ったこと 学んだこと 注意すること できること 気になった点 決めたこと 使用するもの', 'none'],
    ['影響を受けた機能 欲しいもの 値を計算する機能', null],
    [
      'やり残したこと 予定している作業 まだのもの 翌週の予定 次スプリントでやること みんなでやること 来週の課題',
      'todo',
    ],
    ['リリースに向けた作業 スプリント3のゴール 残項目 持ち越し事項 改善策 取り組んでいること', 'todo'],
    ['マージしたプルリクエスト 修正した不具合 今週の業務内容 前スプリントの取り組み 対応実績', 'done'],
    ['やらないことリスト', 'none'],
    ['繰り越し 欲しいもの 作業計画', null],
    ['柵班への依頼事項 みんなへのお願い 塗装が必要な箇所 見直す点 遅れている作業 急ぎの案件 今後検討する事項', 'todo'],
    ['やる事リスト 残っている作業の一覧 担当とTODO 決定事項とTODO T（次にやること） 終わらなかった作業', 'todo'],
    ['今週の重点 午後の予定 長期的な予定 余裕があればやること 優先度の高いタスク 今後の活動計画 買うもの', 'todo'],
    ['来場者へのお願い 注意が必要な点 質問したこと', 'none'],
    ['港の一覧 柵リスト Z（柵） 担当と港 塗装が必要な理由', null],
    ['修正した箇所 読んだ本 できるようになったこと 完了したTODO Y（やったこと）', 'done'],
    ['要做的事情 需要完成的工作 还没做 待优化的地方 未完成的部分', 'todo'],
    ['已完成的功能 已经实现的部分 码头进展', 'done'],
    ['遇到的问题 用到的技术', 'none'],
    ['需要的材料 码头的栏杆', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split(' ')) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));
});

describe('what goes on below a heading', () => {
  cases([
    [
      'その他 below what is to do is the rest of it, beside it is not',
      '# 港\n## 来週やること\n### 桟橋\n- 柵を塗る\n### その他（後回し可）\n- 灯りを替える\n## その他\n- 寒かった',
      ['4 todo - - task.section-todo', '6 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'its notes are none of it',
      '# 港\n## 来週やること\n- 柵を塗る\n### メモ\n- 潮は早い',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'the last line of a paragraph announces a list; one before it does not',
      '# 港\n今年は段取りを考えていなかった\n桟橋班のやることリストは以下の通り\n- 柵の塗装\n\n潮の話もした\nやることリストは以下で話した\n風の話もした\n- 満潮は朝',
      ['4 todo - - task.lead-in'],
      'memo.md',
    ],
    [
      'a middle dot is a bullet',
      '# 会议纪要\n\n待办\n· 栏杆: 刷两遍漆\n· 灯塔: 换灯',
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
  ]);
});

describe('whose a list is', () => {
  cases([
    [
      'a handle alone above it says, also as the words of a link',
      '# 議事録\n## タスク\n**[@ann](https://github.com/ann)**\n- 柵の塗装\n\n@岡本さん\n- 灯りの交換\n\n@ann と話した\n- 板の手配',
      ['4 todo ann - task.section-todo', '7 todo 岡本 - task.section-todo', '10 todo 岡本 - task.section-todo'],
    ],
    [
      'a family name in brackets that opens a point, but no priority',
      '# 码头\n## 下周计划\n- (王) 刷漆\n- （李静）换灯\n- (高) 换缆绳',
      ['3 todo 王 - task.section-todo', '4 todo 李静 - task.section-todo', '5 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'names in brackets above points, set as wide as longer ones',
      '# 周报\n## 本周完成\n- （王小明）\n  1. 刷漆\n  2. 换灯\n- （李 静）\n  1. 买木板\n- （赵云）\n',
      ['4 done 王小明 - task.section-done', '5 done 王小明 - task.section-done', '7 done 李静 - task.section-done'],
    ],
    [
      '優先 in a heading is nobody',
      '# 港\n## 次にやること（優先）\n- 柵を塗る',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('minutes that report', () => {
  cases([
    [
      'week by week what was done and what is to do',
      '# 组会纪要\n## 3月9日\n### 上周工作总结\n- 刷漆\n### 本周安排\n- 换灯\n## 3月2日\n### 上周工作总结\n- 买木板',
      ['4 done - - task.section-done', '6 todo - - task.section-todo', '9 done - - task.section-done'],
    ],
    ['but not those that tell of it once', '# 组会纪要\n## 上周进展\n- 刷漆\n## 讨论\n- 天气', []],
  ]);
});

describe('tables', () => {
  cases([
    [
      'of tasks with a status are on the list whatever the note is',
      '# 港\n| # | タスク | 状態 |\n|---|---|---|\n| 1 | 柵の塗装 | 未着手 |\n\n| 部品 | 状態 |\n|---|---|\n| 柵 | 未着手 |',
      ['4 todo - - task.table'],
      'memo.md',
    ],
    [
      'of work with its urgency, in a plan',
      '# 作業計画書\n| 作業内容 | 優先度 |\n|---|---|\n| 柵の塗装 | 高 |\n\n| 内容 | 色 |\n|---|---|\n| 柵 | 青 |',
      ['4 todo - - task.table'],
      'plan.md',
    ],
    [
      'below what is finished, unless they tell what something is set to',
      '# 週報\n## 完了した作業\n| 項目 | 内容 |\n|---|---|\n| 柵 | 二度塗った |\n\n| 項目 | 値 |\n|---|---|\n| 塗料 | 青 |',
      ['5 done - - task.table'],
      'weekly.md',
    ],
  ]);
});

describe('headings of several parts', () => {
  const modes: [heading: string, mode: ReturnType<typeof scopeOf>][] = [
    ['課題・TODO', 'todo'],
    ['まだやっていないこと・気づき', 'todo'],
    ['难点与亮点', 'none'],
    ['TODO・桟橋', null],
    ['油漆与示例', null],
    ['必要な工程', 'todo'],
    ['长期任务', 'todo'],
    ['任务分解', 'todo'],
  ];
  for (const [heading, mode] of modes) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));
});

describe('days that tell since when', () => {
  cases([
    [
      'in the cell of the status',
      '# 週報 2026-03-02\n| タスク | 状態 |\n|---|---|\n| 柵の塗装 | 済（2026-03-02） |\n| 灯りの交換 | 未着手（2026-03-09 に見直し） |',
      ['4 done - - task.table', '5 todo - - task.table'],
      'weekly.md',
    ],
    [
      'a label with a day behind it is no plan',
      '# 作業計画 2026-03-02\n- 公開日: 2026-03-06\n- 2026-03-06に柵のペンキをぬる',
      ['3 todo - 2026-03-06 task.planned'],
      'memo.md',
    ],
  ]);
});

describe('a table in a plan', () => {
  cases([
    [
      'whose rows say in a word how far they are',
      '# 進捗\n| 要望 | 対応 | 状態 |\n|---|---|---|\n| 柵 | 二度塗る | 完了 |\n\n| 部品 | 状態 |\n|---|---|\n| 柵 | ✅ 青い |',
      ['4 done - - task.table'],
      'memo.md',
    ],
    ['a report on something is called so', '# 進捗報告 - 柵の修理\n## 結果\n- 柵は青い', [], 'memo.md'],
    [
      '（本線） is nobody',
      '# みなとのこと\n## 作業（本線）\n- [ ] 柵をあおく塗る',
      ['3 todo - - task.checkbox'],
      'memo.md',
    ],
  ]);
});

describe('a name with a slash', () => {
  cases([
    [
      'between words is a package',
      '- [ ] 試す: three / @pier/fence導入 と (@types/pier 追加)',
      ['1 todo - - task.checkbox'],
    ],
    [
      'at an end, or alone in brackets, is a team',
      '- [ ] Paint it (@pier/painters)',
      ['1 todo pier/painters - task.checkbox'],
    ],
  ]);
});
