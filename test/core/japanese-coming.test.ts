/** What Japanese minutes say that somebody does, or that is to come; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const meeting = '# 議事録 2026-03-02\n参加者：岡本、小野\n## 桟橋\n- 潮は早い\n';

describe('who does something, at the end of a point', () => {
  cases([
    ['right before a noun for it', `${meeting}- 灯りの交換は岡本が担当`, ['5 todo 岡本 - task.undertaking']],
    ['behind the deed that is spoken of', `${meeting}- 灯りの交換は小野さん`, ['5 todo 小野 - task.undertaking']],
    ['behind the duty', `${meeting}- 灯りの担当は小野で`, ['5 todo 小野 - task.undertaking']],
    ['not behind what is no deed', `${meeting}- 司会は小野\n- 灯りは小野の箱`, []],
    ['a subject before a noun for the deed', `${meeting}- 岡本が灯りを交換`, ['5 todo 岡本 - task.undertaking']],
    ['of a part', `${meeting}- 岡本さん側で柵を修理`, ['5 todo 岡本 - task.undertaking']],
    ['not before talk', `${meeting}- 岡本さんが図面を説明\n- 岡本さんが灯りを交換した`, []],
    ['called first of all', `${meeting}- 小野さん、日程調整お願い`, ['5 todo 小野 - task.request']],
    ['not of whom that is told', `${meeting}- 小野さんからは日程調整お願いと言われていた`, []],
    ['asked for a deed', `${meeting}- 岡本さんにレビュー依頼`, ['5 todo 岡本 - task.request']],
    ['agreed on, in short', `${meeting}- 柵は岡本さんが修理することに`, ['5 todo 岡本 - task.undertaking']],
    ['whoever it is', `${meeting}- 柵は塗り直すことに`, ['5 todo - - task.planned']],
    ['not how something is to be', `${meeting}- 柵は赤にすることに`, []],
  ]);
});

describe('what is to come', () => {
  cases([
    ['a time before the deed', `${meeting}- 柵の色は次回決める`, ['5 todo - - task.planned']],
    ['not what the time is of', `${meeting}- 次回は柵の色を決める\n- 来週の会は休み`, ['5 todo - - task.plain']],
    ['a deed that is planned', `${meeting}- 図面は直す予定`, ['5 todo - - task.planned']],
    ['not what people come together for', `${meeting}- 港まつりに参加予定\n- 3月に開催予定`, []],
    ['it has to be', `${meeting}- 図面を直さなければならない`, ['5 todo - - task.plain']],
    ['not where something holds', `${meeting}- 雨が降れば図面を直さなければならない`, []],
    ['where it is put', `${meeting}- 長さは掲示板に書く`, ['5 todo - - task.plain']],
    ['not where it is', `${meeting}- 長さは掲示板にある`, []],
    ['of whoever speaks', `${meeting}- 図面は私がやります`, ['5 todo - - task.undertaking']],
    ['not what they did', `${meeting}- 図面は私が描きました`, []],
    ['asked of others', `${meeting}- 業者に見積りを依頼中`, ['5 waiting - - task.request']],
    ['not asked of anybody', `${meeting}- 見積りは高い`, []],
    [
      'below what is said of the next time',
      `${meeting}\n## 次回\n- 図面を読むこと\n- 潮は早い`,
      ['7 todo - - task.plain'],
    ],
  ]);
});

describe('what was done and is to do', () => {
  cases([
    [
      'what whoever writes did, whatever the note is called',
      '# 2026/3/2 議事録\n## やったこと\n1. 柵の塗装\n2. 灯りの交換',
      ['3 done - - task.section-done', '4 done - - task.section-done'],
    ],
    ['not where people met', '# 2026/3/2 議事録\n参加者：岡本\n## やったこと\n1. 柵の塗装', []],
    [
      'nothing but numbers of issues',
      '# 計画\n## 完了した Issue\n- #72\n## 次に取り組む Issue\n- #73\n## 参考\n- #74',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
    ],
    [
      'a day before a deed, and one on which something takes place',
      '# 2026/3/2 議事録\n## 今後の予定\n- 3/28に柵を塗り直す\n- 3/29 見学会',
      ['3 todo - 2026-03-28 task.section-todo'],
    ],
    [
      'points below days in a schedule',
      '# 改修スケジュール 2026\n- 3/9(月)\n  - 柵の塗装, 下見\n- 3/16(月)\n  - 開通',
      ['3 todo - 2026-03-09 task.planned', '5 todo - 2026-03-16 task.planned'],
    ],
    [
      'not below times of one, nor below days of minutes',
      '# 港まつりスケジュール 2026\n- 3/9(月)\n  - 10:00 開会\n- 見どころ\n  - 灯台',
      [],
    ],
    [
      'a line below each of several names',
      '# 議事録\n参加者：岡本、小野\n### 今後のTODO\n**全員**\n\n各自道具に慣れる\n\n**岡本**\n\n灯りを替える\n### 感想\n**岡本**\n\n灯りは高い',
      ['6 todo - - task.section-todo', '10 todo 岡本 - task.section-todo'],
    ],
    [
      'what a step of a manual is about',
      '# 港まつり運用マニュアル\n## 流れ\n1. 反省会\n   - 次回の祭りに向けて\n     - 灯りの数\n## 終わったらやること\n- 網を洗う',
      ['7 todo - - task.section-todo'],
    ],
    [
      'headings that say a deed below one of what is to do, and one that says none',
      '# 港\n## 次回までにやること\n### 1. 柵の塗装\n潮の前に終える。\n### 灯り\n古い。',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'lines below words in brackets or behind a sign',
      '# 港\n＜TODO＞\n柵の塗装\n古い綱\n\n■ 次回までにやること\n灯りの数を決める\n網\n\n《港》\n灯台',
      [3, 4, 7, 8].map((line) => `${line} todo - - task.section-todo`),
      'memo.md',
    ],
    [
      'how the work goes on, in a plan',
      '# スケジュール\n『塗装の流れ』\n1. 柵の清掃\n2. 柵の塗装\n3. 灯りの交換',
      [3, 4, 5].map((line) => `${line} todo - - task.list`),
    ],
    ['and elsewhere', '# 港\n『塗装の流れ』\n1. 柵の清掃\n2. 柵の塗装\n3. 灯りの交換', [], 'memo.md'],
  ]);
});
