/** Who takes something on in Japanese minutes, in other words than a verb alone; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (...points: string[]): string =>
  `# 港の定例 2026-03-05\n出席：岡本、小野、Ann\n\n## 灯り\n${points.map((point) => `- ${point}\n`).join('')}`;

describe('what somebody does, in other words than the verb alone', () => {
  cases([
    ['for the others', minutes('岡本さんが事務所に聞いてくれる'), ['5 todo 岡本 - task.undertaking']],
    ['what they have done for them', minutes('岡本さんが板を借りてくれた'), []],
    ['as it was heard', minutes('綱は岡本が洗うとのこと'), ['5 todo 岡本 - task.undertaking']],
    ['what somebody thinks', minutes('岡本さんによると綱は古いらしい'), []],
    ['as they are told to', minutes('岡本さんは鍵を小野さんに渡すこと。'), ['5 todo 岡本 - task.undertaking']],
    ['before another clause', minutes('紹介文を小野が書く、来月には出したい'), ['5 todo 小野 - task.undertaking']],
    ['before words that quote it', minutes('小野が作った案が通った、という話'), []],
    ['being at it', minutes('灯りの原因は岡本さんが調べているところ'), ['5 doing 岡本 - task.undertaking']],
    ['having begun', minutes('柵の塗り直しは岡本がすでに始めている'), ['5 doing 岡本 - task.undertaking']],
    ['what they do every morning', minutes('岡本さんが毎朝見ている'), []],
    [
      'who does it for a reason',
      minutes('岡本: 本文は私が描くので、来月の会で見てください'),
      ['5 todo 岡本 - task.undertaking'],
    ],
    ['who did it', minutes('岡本: 去年は私が直しました'), []],
  ]);
});

describe('who is called by name, and to whom something is handed', () => {
  cases([
    ['called in a later sentence', minutes('板は古い。小野さん手配お願い。'), ['5 todo 小野 - task.request']],
    ['with a pause', minutes('小野さん、綱の長さを測っておいて'), ['5 todo 小野 - task.request']],
    ['called and praised', minutes('小野さん、お疲れさまでした'), []],
    ['handed', minutes('綱は岡本くんにまかせた。札の色くらいで'), ['5 todo 岡本 - task.request']],
    ['handed to somebody known', minutes('図面は岡本に頼んだ'), ['5 todo 岡本 - task.request']],
    ['handed by another, as it is told', minutes('岡本さんは図面を小野さんに任せた'), []],
    ['given a thing', minutes('岡本さんに鍵を渡した'), []],
    [
      'from whom it is to come',
      minutes('日程の紙は明後日に小野さんから流してもらいます'),
      ['5 todo 小野 2026-03-07 task.request'],
    ],
    ['from whom something came', minutes('岡本さんから綱の話があった'), []],
  ]);
});

describe('what has to be, in a few words', () => {
  cases([
    ['or else', minutes('鏡、買ってこないと'), ['5 todo - - task.plain']],
    ['what would be bad', minutes('縄が足りないと困る'), []],
    ['what becomes of a thing', minutes('旗の向きは北に変える'), ['5 todo - - task.plain']],
    ['what became of it', minutes('旗の向きは北に変わった'), []],
    ['within a time', minutes('古い紐は今週のうちに捨てる'), ['5 todo - 2026-03-08 task.planned']],
    [
      'by a day that is named behind it',
      minutes('小野が次の版を投げる（3/14が期限）'),
      ['5 todo 小野 2026-03-14 task.planned'],
    ],
  ]);
});

describe('who is named at the end or in several sentences', () => {
  cases([
    [
      'behind a stroke',
      '# 灯台の週報 2026-03-05\n## 来週\n- 柵を塗り直す / 大里\n- 縄の写真',
      ['3 todo 大里 - task.section-todo', '4 todo - - task.section-todo'],
    ],
    [
      'a word behind a stroke',
      '# 灯台の週報 2026-03-05\n## 来週\n- 柵を塗り直す / 試作',
      ['3 todo - - task.section-todo'],
    ],
    [
      'each in a sentence',
      minutes('綱は岡本くん(港)がやってみたいとのこと。小野さんがそばで教える'),
      ['5 todo 岡本,小野 - task.undertaking'],
    ],
    ['what a speaker asks for', minutes('岡本: じゃあ板を3枚選んで表にして。来週見せて'), ['5 todo - - task.request']],
    ['how it was, as a speaker says', minutes('岡本: 灯りが暗くて。雨が降っていて'), []],
  ]);
});

describe('which day a Japanese task is due by', () => {
  cases([
    [
      'not that of an event beside it',
      minutes('会は3/15で決定、店は小野が押さえます'),
      ['5 todo 小野 - task.undertaking'],
    ],
    [
      'not that of a reason',
      minutes('板が9日に届くので、10日に岡本が塗る'),
      ['5 todo 岡本 2026-03-10 task.undertaking'],
    ],
    [
      'the only one, though it is of a reason',
      minutes('9日に会があるので、岡本が塗る'),
      ['5 todo 岡本 2026-03-09 task.undertaking'],
    ],
  ]);
});

describe('whose a point is by how it begins or closes', () => {
  cases([
    ['behind a dash', minutes('届けは今月中に出さないと流れる — 岡本さん'), ['5 todo 岡本 2026-03-31 task.owner']],
    [
      'a deed behind which a dash stands',
      minutes('届けを出しておかないといけない — 岡本さん'),
      ['5 todo 岡本 - task.owner'],
    ],
    ['whose words they are', minutes('「綱は太いほうがいい」— 岡本さん'), []],
    ['who told it', minutes('灯りが消えた — 岡本さん'), []],
    ['before a pause', minutes('岡本、綱の写真を撮る'), ['5 todo 岡本 - task.undertaking']],
    ['a thing before a pause', minutes('綱、太いほうがよい'), []],
  ]);
});

describe('paragraphs right below what is to do in Japanese minutes', () => {
  const below = (...paragraphs: string[]): string =>
    `# 港の定例 2026-03-05\n\n## これから\n\n${paragraphs.join('\n\n')}\n`;
  cases([
    [
      'of which a sentence is a deed',
      below(
        '契約の一覧がない。港の契約書を見て表に起こす必要がある。本部の人の手を借りる。',
        '綱は古い。新しいのを本部に注文しておく。',
      ),
      ['5 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'that thank and hope',
      below('次の会では、より充実した時間にしていきたいと思います。引き続き、皆様のご協力をよろしくお願いします。'),
      [],
    ],
    ['how it is', below('灯りは明るいほうがよい。そのほうが客も安心して歩けるし、船からも見えるという声が多い。'), []],
  ]);
});

describe('how far a Japanese task is, in other words', () => {
  cases([
    [
      'ticked off, and not done',
      '# 作業\n- [x] ~~柵の塗装~~ 不要になった\n- [x] 灯りの交換',
      ['2 cancelled - - task.checkbox', '3 done - - task.checkbox'],
    ],
    [
      'what is to come from others',
      minutes('業者で条件をそろえて再測中。結果は 3/13 にいただける予定'),
      ['5 waiting - 2026-03-13 task.planned'],
    ],
  ]);
});
