/** Japanese minutes: deeds among what was decided, and what people talk about in turn; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { type Case, cases } from './reading.ts';

const decided = (line: string): string => `# 議事録\n参加者：岡本、小野\n\n## 結論\n- ${line}`;
const of = (lines: Record<string, string | null>): Case[] =>
  Object.entries(lines).map(([line, task]) => [line, decided(line), task === null ? [] : [`5 todo ${task}`]]);

describe('a deed below conclusions', () => {
  cases(
    of({
      柵を塗り直す: '- - task.plain',
      東側の柵はやる: '- - task.plain',
      板が届いたら柵を直す: '- - task.plain',
      柵は赤にする: null,
      赤い塗料を使う: null,
      縄は毎回測る: null,
      風が強かったら網を外す: null,
      東側の柵はやらない: null,
    }),
  );
  cases([
    [
      'below a flow that names what is done each time',
      '# 議事録\n\n## 決まったこと\n- 時化の際の流れ\n  - 網を外す',
      [],
    ],
    ['in no minutes', '# 桟橋の色\n\n## 結論\n- 柵を塗り直す', []],
  ]);
});

describe('the share of somebody below conclusions', () => {
  cases(
    of({
      '岡本：東側の柵': '岡本 - task.owner',
      '岡本：東側の柵？': null,
      '岡本：東側の柵が暗いかも': null,
      '岡本：承認': null,
    }),
  );
  cases([
    [
      'as a point above others',
      '# 議事録\n参加者：岡本、小野\n\n## 結論\n- 岡本:\n  - 灯台の鏡\n  - [網の色 #7](https://example.org/7)',
      ['6 todo 岡本 - task.owner', '7 todo 岡本 - task.owner'],
    ],
    ['below what is no name', '# 議事録\n参加者：岡本、小野\n\n## 結論\n- 桟橋:\n  - 赤い柵', []],
  ]);
});

const talk = (lines: string): string => `# 議事録\n参加者：岡本、小野\n\n## 残り\n${lines}`;

describe('a heading above what people say in turn', () => {
  cases([
    ['is what they talk about', talk('- 岡本: 柵の塗装と灯り\n- 小野: 灯りもやる?\n- 岡本: 柵のほうが先かな'), []],
    [
      'not above whose share is what',
      talk('- 岡本: 柵の塗装\n- 小野: 灯りの交換\n- 岡本: 網の修理'),
      ['5 todo 岡本 - task.section-todo', '6 todo 小野 - task.section-todo', '7 todo 岡本 - task.section-todo'],
    ],
  ]);
  cases([
    [
      'who will try to do something takes it on',
      talk('- 岡本: 柵は古いかな\n- 小野: 塗る?\n- 岡本: 直してみます'),
      ['7 todo 岡本 - task.undertaking'],
    ],
    ['what is hard to do is no deed', talk('- 岡本: 柵は古いかな\n- 小野: 塗る?\n- 岡本: 下に書くので難しい'), []],
  ]);
});

describe('a line of its own that begins with a day and opens a list', () => {
  cases([
    [
      'what is to be done by it',
      '# 桟橋の打合せ\n\n11日までにすること\n+ 柵の色\n+ 縄の長さ',
      ['4 todo - 2026-03-11 task.section-todo', '5 todo - 2026-03-11 task.section-todo'],
    ],
    ['what took place on it', '# 桟橋の打合せ\n\n11日までにあったこと\n+ 柵の色\n+ 縄の長さ', []],
  ]);
});

describe('lines below what is to do', () => {
  cases([
    [
      'two sentences are prose',
      '# やること\n\n桟橋の作業の一覧。塗ったら消していく。\n色は帳面を参照。\n\n- [ ] 柵の塗装',
      ['6 todo - - task.checkbox'],
    ],
    [
      'short lines are points',
      '# やること\n\n柵の塗装。\n灯りの交換。',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
  ]);
});

describe('a heading that says how things are to be mended', () => {
  cases([
    [
      'what is to be mended',
      '# 桟橋の色\n- 赤が薄い\n\n# 修正の方針\n- 柵の色\n- 灯りの位置',
      ['5 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    ['what is thought of it', '# 桟橋の色\n- 赤が薄い\n\n# 塗料の方針\n- 柵の色\n- 灯りの位置', []],
  ]);
});

describe('what stands in parentheses at the end of a heading', () => {
  cases([
    ['who is to do it', '# やること\n\n## 灯台(Ann Lee)\n- [ ] 灯りの交換', ['4 todo Ann Lee - task.checkbox']],
    [
      'what it is made of',
      '# やること\n\n## 灯台(Lamp Tower + Harbour Light)\n- [ ] 灯りの交換',
      ['4 todo - - task.checkbox'],
    ],
  ]);
});
