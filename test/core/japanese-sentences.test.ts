/** What Japanese notes say is to do by their sentences: who speaks, decides, follows from something said, or names somebody; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('sentences of Japanese notes', () => {
  cases([
    [
      'short lines below a head on the first line of their paragraph',
      '# 打合せメモ\n\n出席: 岡本\n\n8/4,5までに決めること\n柵の色\n灯りの数\n\n柵の見本\n赤いもの\n青いもの',
      ['6 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'what follows from what was said is to do; how it will be is not',
      '# 定例の議事録\n\n出席: 岡本\n\n## 縄\n縄の在庫が少ない\n→ 業者に聞く\n→ 来年は高くなる',
      ['7 todo - - task.request'],
    ],
    [
      'a decision that brings something somewhere, and one that settles something',
      '# 定例の議事録\n\n出席: 岡本\n\n## 結論\n- 案内を掲示板に移動\n- 青い柵を採用\n- 受付を廃止',
      ['6 todo - - task.plain'],
    ],
    [
      'who does it stands behind when that will be',
      '# 定例の議事録\n\n出席: 岡本、北浜\n\n## 縄\n- 縄の在庫が少ない。→ 北浜が3/6までに発注\n- 次回までに岡本が調査する\n- 縄は岡本が多い',
      ['6 todo 北浜 2026-03-06 task.undertaking', '7 todo 岡本 - task.undertaking'],
    ],
    [
      'what a speaker says that they do; what comes about or is asked is not',
      '# 定例の議事録\n\n出席: aoi, minato\n\n## 縄\n- aoi: 図面に載せておきますね。\n- minato: 色は薄くする感じにします\n- aoi: 灯りはどうします。\n- minato: 縄は切れます\n- aoi: 洗えるようにしてます\n- minato: 風が吹くと灯りが回ります\n\nminato: それは僕がやっておきます。',
      ['6 todo aoi - task.undertaking', '7 todo minato - task.undertaking', '13 todo minato - task.undertaking'],
    ],
    [
      'beside a box in minutes a deed is on the list as well, a thing is not',
      '# 見学会の打合せ議事録\n\n- 準備\n  - [ ] 案内の公開\n  - 名札の印刷\n  - 赤い名札',
      ['4 todo - - task.checkbox', '5 todo - - task.sibling'],
    ],
    [
      'taken on among what was reported is not done by that',
      '# 定例の議事録\n\n出席: 岡本、小野\n\n## 進捗報告\n- 柵の塗装は8割完了。残りは今週中に終わらせる（小野）',
      ['6 doing 小野 2026-03-08 task.planned'],
    ],
    [
      'how it came out',
      '# ふりかえり\n\n## 前回のTRY\n- 朝会の司会を持ち回りにする → できた\n- 板の一覧を書く → できなかった',
      ['4 done - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'a schedule in a plan says who does what, an agenda who speaks',
      '# 活動計画\n\n## 年間スケジュール\n| 月 | 内容 | 担当 |\n|---|---|---|\n| 4月 | 名簿の更新 | 小野 |\n\n## 重点項目\n1. 柵の塗り替え\n\n## 議題\n| 内容 | 担当 |\n|---|---|\n| 柵の色 | 小野 |',
      ['6 todo 小野 - task.table', '9 todo - - task.section-todo'],
    ],
    [
      'what was agreed on in the midst of a paragraph, from the day behind a blank',
      '# 理事会議事録\n\n日　時　令和8年3月2日（月）\n\n## 議題\n\n報告があった。自転車については3月末までに張り紙を行うこととした。費用は会が持つ。\n\n見学会は4月に開いた。柵は青にすることとした。',
      ['7 todo - 2026-03-31 task.planned'],
    ],
    [
      'undecided values below a heading are no work',
      '# 計画\n\n## やること\n\n### 目標\n未定\n\n### 柵\n対応中',
      ['8 doing - - task.heading'],
    ],
    [
      'choices that are weighed',
      '# 定例の議事録\n\n出席: aoi\n\n## 柵\n- aoi: 2つの選択肢がある\n    - 柵を赤く塗ってもらう\n    - 板を買い直すような作りにする',
      [],
    ],
    [
      'what it would come to is not how far it is',
      '# 定例の議事録\n\n出席: 岡本\n\n## やること\n- 柵を塗る（雨が降れば、延期）\n- 灯りを替える（延期）',
      ['6 todo - - task.section-todo', '7 waiting - - task.section-todo'],
    ],
    [
      'whose name stands alone below does it, and not who is asked',
      '# 定例の議事録\n\n出席: 岡本、小野\n\n## やること\n- 小野さんに図面の修正をお願いする\n  - 岡本\n- 小野さんに板の注文をお願いする',
      ['6 todo 岡本 - task.section-todo', '8 todo 小野 - task.section-todo'],
    ],
    [
      'what somebody is asked in a first sentence',
      '# 定例の議事録\n\n出席: 岡本\n\n## 柵\n- 岡本さんにお願いです。見本を港まで運べますか\n- 岡本さんが来た。見本を運べますか',
      ['6 todo 岡本 - task.request'],
    ],
    [
      'a name in brackets that is not closed, in other letters',
      '# 定例の議事録\n\n出席: Minato, aoi\n\n## 柵\n- TODO: 図面の修正(minato\n- TODO: 図面の確認(draft',
      ['6 todo minato - task.marker', '7 todo - - task.marker'],
    ],
    [
      'who said something of a thing, or in several sentences, takes nothing on by that',
      '# 桟橋の議事録\n\n出席: 岡本、小野\n\n## 塗料\n- 二つある\n- 油性は長持ちする（岡本）\n- 灯りは白にする（小野）\n- 古い板が多い。塗り直すしかないので早く塗る（岡本）\n\n## 板\n- 三枚ある\n- 北側が古い\n- 板を塗り直す（小野）\n- 見本は借りておきます（岡本）\n- 縄が足りない → 縄を買い足す（小野）',
      ['14 todo 小野 - task.undertaking', '15 todo 岡本 - task.undertaking', '16 todo 小野 - task.undertaking'],
    ],
    [
      'somebody in one sentence does nothing that another says',
      '# 桟橋の議事録\n\n出席: 岡本\n\n岡本さんが柵の歴史を紹介した。最後に灯りを消すのが決まりです。\n\n- 岡本さんが図面を広げた。桟橋は三つある\n- 灯りが切れている。岡本さんが交換する。費用は会費から',
      ['8 todo 岡本 - task.undertaking'],
    ],
  ]);
});
