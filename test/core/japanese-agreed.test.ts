/** What was agreed in Japanese minutes without a heading that says so; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('what Japanese minutes agree on in a few words', () => {
  cases([
    ['all are called on', '# 議事録\n## 灯り\n- こちらで引き取ってまとめましょう\n- 暗い', ['3 todo - - task.request']],
    ['all mean to', '# 議事録\n## 灯り\n- 灯りの記事も見せていこう\n- 暗い', ['3 todo - - task.request']],
    ['a hope', '# 議事録\n## 灯り\n- 来年も頑張りましょう\n- 暗い', []],
    ['a question without a mark', '# 議事録\n## 灯り\n- 灯りの色はどうしましょう\n- 暗い', []],
    ['which way it goes', '# 議事録\n## 見学会\n- 桟橋で開く方向で調整\n- 寒い', ['3 todo - - task.request']],
    ['which way somebody looks', '# 議事録\n## 見学会\n- 桟橋の方向が暗い\n- 寒い', []],
    ['talk that goes on', '# 議事録\n## 灯り\n- 掲示板で継続議論\n- 暗い', ['3 todo - - task.request']],
    [
      'with whom it is talked over, whoever they are',
      '# 議事録\n## 灯り\n- Annに相談\n- 柵の色は港の本部に確認する\n- 暗い',
      ['3 todo - - task.request', '4 todo - - task.plain'],
    ],
    ['what somebody was asked about', '# 議事録\n## 灯り\n- 相談の結果、白になった\n- 暗い', []],
    ['how it stays', '# 議事録\n## 灯り\n→ 綱は青のままとする\n', []],
    ['what follows', '# 議事録\n## 灯り\n→ 綱を注文する\n', ['3 todo - - task.request']],
  ]);
});

describe('lines of Japanese minutes that have paragraphs of their own', () => {
  cases([
    [
      'deeds beside other lines',
      '# 議事録\n## 縄\n集めた縄は倉庫に入れていく\n\n倉庫の係に報告する\n',
      ['3 todo - - task.plain', '5 todo - - task.plain'],
    ],
    ['a line above a list', '# 議事録\n## 縄\n最低でも前日に準備・公開する\n\n- 縄が古い\n', []],
    ['lines of one paragraph', '# 議事録\n## 縄\n縄を束ねて倉庫に入れる\n束ごとに札を作成する\n', []],
  ]);
});

describe('headings of Japanese minutes that are sentences', () => {
  cases([
    ['with nothing below', '# 議事録\n## ・次の会で縄の色を相談する。\n## ・その他\n', ['2 todo - - task.plain']],
    ['above what it is about', '# 議事録\n## 縄の色を相談する\n- 赤が良い\n', []],
  ]);
});

describe('what would be good to do, where there is to do', () => {
  cases([
    [
      'below homework',
      '# 議事録\n次回の宿題\n - 図面を見ながら決めたほうがよい\n - 柵ごとに整理していくとよい\n - 塗料だけ見ていると進まない\n',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    ['elsewhere', '# 議事録\n## 柵\n - 図面を見ながら決めたほうがよい\n', []],
  ]);
});

describe('matters that Japanese minutes talk about', () => {
  cases([
    [
      'what came of each',
      '# 議事録\n## 議論\n- 綱の色 #12\n  - 綱を注文する\n  - issue を建てる\n  - mergeする（上の枝）。\n',
      ['4 todo - - task.plain', '5 todo - - task.plain', '6 todo - - task.plain'],
    ],
    [
      'where the note lists what is to do',
      '# 議事録\n## 議論\n- 綱の色\n  - 綱を注文する\n## アクション\n- 灯りの交換\n',
      ['6 todo - - task.section-todo'],
    ],
    [
      'a manual that is a matter, and whose link closes the point',
      '# 議事録\n## 議論\n- 灯りの手順書 #147\n  - 網の手順を冊子にまとめる [@dadaa](https://github.com/dadaa)\n',
      ['4 todo dadaa - task.plain'],
    ],
    ['a manual', '# 議事録\n## 議論\n- 灯りの手順書\n  - 網を冊子にまとめる\n', []],
    [
      'at a meeting to come',
      '# 議事録\n## 議論\n- 綱の色は明日の会で相談する。\n- 色は赤\n',
      ['3 todo - 2026-03-03 task.planned'],
    ],
    ['of a meeting to come', '# 議事録\n## 議論\n- 明日の会は綱の色についてだ\n- 色は赤\n', []],
    [
      'who does it with others',
      '# 議事録\n## 参加者\n岡本、小野\n## 綱\n- 岡本さん中心に進める\n- 色は赤\n',
      ['5 todo 岡本 - task.undertaking'],
    ],
    [
      'what helps',
      '# 議事録\n## 綱\n- 質問を考えておいていただけると助かります。\n- 色は赤\n',
      ['3 todo - - task.request'],
    ],
    [
      'what is shared with all, and by whom',
      '# 議事録\n## 参加者\n岡本、小野\n## 綱\n- 綱の資料を共有（岡本）\n- 色は赤\n- 縄は青\n',
      ['5 todo 岡本 - task.owner'],
    ],
    [
      'what is talked about, and by whom',
      '# 議事録\n## 参加者\n岡本、小野\n## 綱\n- 綱の資料の共有（岡本）\n- 色は赤\n- 縄は青\n',
      [],
    ],
    [
      'all are called on, and where',
      '# 議事録\n## 綱\n- こちらでまとめましょう GitHub\n- 色は赤\n',
      ['3 todo - - task.request'],
    ],
    ['what can be done', '# 議事録\n## 綱\n- 綱の代金は会費で賄える\n- 色は赤\n', []],
    ['a word that is asked for', '# 議事録\n## 綱\n- 定義？\n  - 綱で網を動かす\n- 色は赤\n', []],
    ['who settled it', '# 議事録\n## 参加者\n岡本、小野\n## 綱\n- 色は三つで決定。（岡本）\n- 色は赤\n- 縄は青\n', []],
    [
      'names on the line below what leads on from a point: whose the point is',
      '# 定例 2026-03-02\n\n## TODO\n\n1. 灯りの変更を調べる。\n   -> 表にする。\n      木下さん、小野\n',
      ['5 todo 木下,小野 - task.section-todo'],
    ],
  ]);
});
