/** Phrases of headings, labels and lead-ins: how they are written in a lexicon, and what they open; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lexicons } from '../../server/core/lexicons/index.ts';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { leadOf } from '../../server/core/mentions/leadIn.ts';
import { Chart, Phrasebook } from '../../server/core/mentions/phraseGrammar.ts';
import { cases } from './reading.ts';

describe('a phrase', () => {
  const number = { pattern: /\d{1,3}/y, begins: '0123456789' };
  const book = new Phrasebook({ left: ['open', 'still {left_over}'], left_over: ['left', 'there'] }, { n: number });
  const reads = (phrase: string, text: string) => book.reader([phrase])(new Chart(text, { words: 2, characters: 3 }));
  const phrases: [phrase: string, texts: string, others: string][] = [
    ['{left}', 'open|still left|still there', 'still|still open|left'],
    ['[still ]open', 'open|still open', 'still|stillopen'],
    ['(rope|lamp)[s]', 'rope|lamps', 'ropes and lamps|rop'],
    ['a … b', 'a b|a x b|a x y b', 'a x y z b|a, b|ab'],
    ['… b', 'b|x b|x y b', 'x y z b|xb'],
    ['a …', 'a|a x|a x y', 'a x y z|ax'],
    ['甲…乙', '甲乙|甲子丑寅乙', '甲子丑寅卯乙|甲，乙'],
    ['sprint {n}', 'sprint 12|sprint 123', 'sprint|sprint x|sprint 1234'],
    ['a [{n} ]b', 'a b|a 3 b', 'a 3b|a  b'],
  ];
  for (const [phrase, texts, others] of phrases) {
    for (const text of texts.split('|')) test(`${phrase} is ${text}`, () => assert.ok(reads(phrase, text)));
    for (const text of others.split('|')) test(`${phrase} is not ${text}`, () => assert.ok(!reads(phrase, text)));
  }
  test('phrases are told apart by what a text holds', () => {
    const either = book.reader(['… {n}', '(甲|甲乙)丙', '[a ]b', 'rope']);
    const texts = ['x y 12', '甲丙', '甲乙丙', 'b', 'a b', 'rope', 'x y', '乙丙', 'ropes', ''];
    assert.deepEqual(
      texts.filter((text) => either(new Chart(text, { words: 2, characters: 3 }))),
      texts.slice(0, 6),
    );
  });
  for (const wrong of ['{lamp}', '[a', 'a)', '(a|b', 'a|b'])
    test(`${wrong} cannot be read`, () => assert.throws(() => reads(wrong, 'a'), SyntaxError));
});

test('every part of the phrases of a lexicon is used', () => {
  for (const { id, notes } of lexicons) {
    const { parts, headings, leads } = notes.phrases;
    const all = [parts, headings, leads].flatMap((lists) => Object.values(lists).flat());
    const used = new Set(all.flatMap((phrase) => phrase.match(/(?<=\{)\w+(?=\})/g) ?? []));
    assert.deepEqual(
      Object.keys(parts).filter((name) => !used.has(name)),
      [],
      id,
    );
  }
});

const workOf = (heading: string) => {
  const mode = scopeOf(heading);
  return mode === 'todo' || mode === 'done' ? mode : null;
};

describe('headings and labels', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ["What's next for the crane|What we want to get done before the fair|Things Bo still has to look at", 'todo'],
    ['By EOD Friday|Before the next release|For v1.8|Plan — week 34|Roadmap: the next six months', 'todo'],
    ['Remaining for v2.4.0|Carried over from 12 May|Top 3 for the week|Rope team — upcoming|On my plate', 'todo'],
    ['Owners and deadlines|Who does what|Outstanding issues to be fixed before launch', 'todo'],
    [
      'Primary tasks|Actions log of this meeting|Rope and lamp tasks|Technical loose ends|Week 3 goals|Plan this sprint|Next wk',
      'todo',
    ],
    [
      "What I'm working on right now|We said we would…|Backlog for the crane|Now / Next / Later|Papers to submit",
      'todo',
    ],
    ['2.1 Work carried out|Progress made by the rope team|What have we shipped?|Merged to main', 'done'],
    ["What will we do about it?|What are you going to change|Things we'll try next|What should we improve", 'todo'],
    ['What did you do since yesterday?|What I did|What have we built so far', 'done'],
    ['What do we do with old ropes?|What will we discuss', null],
    [
      'Log of the crane|Background tasks|Running tasks|What we know|Note taker for next time|Follow-up from last meeting',
      null,
    ],
    ['Merged PRs, 3–9 Feb|Resolved since the last report|Key achievements in Q2|Progress since 4 June', 'done'],
    [
      '次は何から始める？|残った作業|灯台班の残り|来週へ繰り越し|出航前に片付けるもの|v1.8 までに必須|Sprint 7 で直すもの',
      'todo',
    ],
    [
      '四月の活動計画|港湾チーム：これからやりたいこと|自分が担当する分|返事待ち|まだ途中のもの|優先度：高|来月の修理計画',
      'todo',
    ],
    [
      '先週何をした？|昨日までの作業実績|直ったもの|引き渡し完了|提出済みの書類|灯台班の先月の成果|開催した勉強会',
      'done',
    ],
    ['タスクの分け方|今週の計画への意見|予定表アプリ|計画が遅れた理由|出社予定|次回開催予定|桟橋の目標数', null],
    ['成果物|灯台班|@harbour/rope|方針|目標|修理計画|必要なもの', null],
    ['How to plan a release|Examples of open tasks|Plan for ropes|Open questions from last week|Lamp plans', null],
    ['Impact on the plan|Done criteria|Completed tasks template|Ropes, lamps', null],
    ['第 37 周计划|下季度打算做什么？|灯塔 9 月规划|学习安排：下一轮|v3.0 发布前必须完成|未来三个月', 'todo'],
    ['没来得及做的|手头上的活|灯塔队的任务|谁来做什么|分工与截止日期|交接给小李的事|求认领|刷漆侧待办', 'todo'],
    ['我上周搞定的|今天做掉的几件|已经做掉的活|本季度达成|前端 — 做完的|昨天干的活', 'done'],
    ['如何做周计划|待办列表的设计|对下周计划的意见|为什么没做完|下周请假|新建任务|要买', null],
    ['3月2日总结|2026.3.2-3.6 周报|第三周工作小结', 'done'],
    ['待辦事項整理|還沒做完的|下週計畫|誰來做什麼|灯塔節籌備', 'todo'],
    ['上週完成的工作|已經做掉的活', 'done'],
    ['如何做計畫|對計畫的意見', null],
    ['滚动列表|排队问题|检查清单|我们能做什么|一次完成|输出|留给读者的问题|训练任务|工作量|重点学习内容', null],
    ['阶段 2：刷漆计划|第三步：后续计划|您的任务|需跟踪的指标|复杂的任务|任务清单可揭示的问题', null],
    ['下阶段计划|第三阶段计划|我的任务|需跟进的工作', 'todo'],
    ['フェーズ 3: 計画|あなたのタスク|避けるべき作業|含めるべき内容|軽い作業|タスクの分割|復旧アクション', null],
    ['次のフェーズの計画|自分のタスク|やるべき作業|残りの作業|次のアクション', 'todo'],
    ['灯塔任务|主要灯塔|吊车已交付 4 台，还差 2 台|栏杆与缆绳|待讨论的灯', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split('|')) test(`${heading}: ${mode}`, () => assert.equal(workOf(heading), mode));
});

describe('lead-ins', () => {
  const modes: [sentences: string, mode: ReturnType<typeof leadOf>][] = [
    ['We agreed on the following actions:|Before we meet again, everyone should:|Ann offered to paint these:', 'todo'],
    ['It rained. The harbour team has committed to delivering these by June:', 'todo'],
    ['Since Monday we have finished:|The following lamps were merged and released:', 'done'],
    ['The rest of the year will go into:|Our plan for the spring is:|Next week we look after these:', 'todo'],
    ['The harbour board asked Ann to:|I promised Bo to have these ready for the fair:', 'todo'],
    ["Last week the rope team:|Here's what we got done:", 'done'],
    ['We would like to thank all who helped with the work:|In the following examples, we will need:', null],
    ['Last week we discussed:|The next meetings take place on:|Impact on the plan:', null],
    ['You will need:|To paint the pier, you should use:|We should use the following ropes:|How we will work:', null],
    ['来週は次の桟橋を直します。|宿題は次の二つです。|出航前に片付けたいのはこちら。|まだ残っているのは：', 'todo'],
    ['今後は以下の塗装を検討している<br>|不足している機能を以下に挙げる。', 'todo'],
    ['今週は以下の桟橋を直しました。|先週終わった作業はこれ：', 'done'],
    [
      '以下のとおり決定しました。|宿題には次の種類があります。|来週は次の桟橋も静かでしょう。|桟橋を直すには、次の板を使います。',
      null,
    ],
    ['We will paint the pier.|We agreed on the following ropes:', null],
    [
      '剩下的灯主要有三盏：|大家各自认领了一部分，具体如下：|等缆绳到了之后，我们会立刻开始：|上线前务必逐项搞定：',
      'todo',
    ],
    ['今天把这几盏灯修好了：|截至周五，以下栏杆已通过验收：|在大家的努力下，我们取得了如下成果：', 'done'],
    ['灯塔都亮了，接下来要做的三件事是', 'todo'],
    ['接下来的灯|这盏灯是', null],
    ['如果木板裂了，请按顺序完成：|当游客要求靠岸时，执行以下任务：|每次出港后，务必完成以下所有任务：', null],
    ['通常您需要调整：|使用吊车前，请准备：|不应该做：', null],
    ['当前需要完成以下任务：|下周如期出港，还需要完成：', 'todo'],
    ['利用者が灯を点けるアクションを説明する場合:|分類をアクションに変換する：', null],
    ['残りのアクションは次のとおり：', 'todo'],
    ['更多信息请看这里：|以下是码头会议的纪要：|我们考虑过三种缆绳：|会上做出了以下决定：|几个可以确定的消息：', null],
  ];
  for (const [sentences, mode] of modes)
    for (const said of sentences.split('|')) test(`${said} ${mode}`, () => assert.equal(leadOf(said), mode));
});

cases([
  [
    'below a plan for a day a sentence asks for work, or refers to something',
    '# Plan for 2026-03-04\n\nOrder two [ropes](ropes.md).\n\nSee [the lamps](lamps.md) and their pictures.\n',
    ['3 todo - - task.section-todo'],
    'plan.md',
  ],
  [
    'what stands below a phrase for work is work',
    '# Minutes\n\nBo was late. Before we meet again, everyone should:\n\n- lamps of pier four\n- the small crane\n',
    ['5 todo - - task.lead-in', '6 todo - - task.lead-in'],
    'minutes.md',
  ],
]);
