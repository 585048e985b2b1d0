/** Lists whose heading says nothing of what they hold: each sign that speaks for a list of things to do, and each against. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signsFor } from '../../server/core/note/tasks/listSigns.ts';
import { signsAgainst } from '../../server/core/note/tasks/listSignsAgainst.ts';
import { cases } from './reading.ts';

const listed = (...lines: number[]): string[] => lines.map((line) => `${line} todo - - task.list`);
const plan = (text: string): string => `# Pier plan\n\n${text}`;
const minutes = (text: string): string => `# Minutes\n\n${text}`;
const deeds = '- Paint the pier\n- Order two ropes\n- Fix the lamp';
const half = '- Paint the pier\n- Order two ropes\n- the crane is old\n- rain';

/** By its name, what makes or breaks a list of deeds; with the lines that are tasks. */
const signs: Record<string, [name: string, text: string, tasks: string[]][]> = {
  deeds: [
    ['nearly all points begin with one', plan(`## Harbour\n${deeds}`), listed(4, 5, 6)],
    ['one of them does', plan('## Harbour\n- Paint the pier\n- two ropes\n- the lamp'), []],
    ['verbs of no list, before an article', plan('## Harbour\n- Soap the rail\n- Caulk a boat'), listed(4, 5)],
    ['no verbs', plan('## Harbour\n- With the rail\n- Soaping the boat\n- Caulked a boat'), []],
    ['zh', '# 码头计划\n\n## 西段\n- 修复栏杆\n- 更新灯具', listed(4, 5)],
    ['zh: behind how it is done', '# 码头计划\n\n## 西段\n- 根据图纸更新栏杆\n- 按照清单，检查灯具', listed(4, 5)],
    ['zh: how something was done', '# 码头计划\n\n## 西段\n- 根据图纸更新的栏杆\n- 按照清单的灯具', []],
    ['zh: in passing', '# 码头计划\n\n## 西段\n- 跑一下绞车\n- 看一下灯具', listed(4, 5)],
    ['zh: what it is done with', '# 码头计划\n\n## 西段\n- 将图纸数字化\n- 将灯具移到岸上', listed(4, 5)],
    ['zh: what will be', '# 码头计划\n\n## 西段\n- 将来的图纸\n- 把手和灯具', []],
    ['zh: how far something is', '# 码头计划\n\n## 西段\n- 目前进度同步\n- 绞车情况汇报', []],
    ['zh: all at once', '# 码头计划\n\n## 西段\n- 一下雨就停\n- 灯具一下亮了', []],
    ['zh: things that are called like deeds', '# 码头计划\n\n## 西段\n- 修复的栏杆\n- 更新方式', []],
    ['ja', '# 桟橋の計画\n\n## 西側\n- 柵の修正\n- 灯りを直す', listed(4, 5)],
    ['ja: a sentence', '# 桟橋の計画\n\n## 西側\n- 柵を直すこと。\n- 灯りを見直したい', listed(4, 5)],
    [
      'ja: with asides',
      '# 桟橋の計画\n\n## 西側\n- 柵の点検など\n- 灯りの調達 #12【港】\n- 網の軽量化 → 倉庫',
      listed(4, 5, 6),
    ],
    ['ja: pages by their names', '# 桟橋の計画\n\n## 西側\n- [柵の設計](a.md)\n- [灯りの点検](b.md)', []],
    ['ja: verbs that end as states do', '# 桟橋の計画\n\n## 西側\n- 札に日付を入れる\n- 古い板を捨てる', listed(4, 5)],
    ['ja: what may be', '# 桟橋の計画\n\n## 西側\n- 灯りが見えること\n- 柵が古くなる予定', []],
    ['ja: states', '# 桟橋の計画\n\n## 西側\n- 柵は古くなる\n- 灯りが見える', []],
    ['ja: nouns behind what they are done to', '# 桟橋の計画\n\n## 西側\n- 網を分類\n- 板を乾燥（倉庫）', listed(4, 5)],
    ['ja: nouns that are none of a deed', '# 桟橋の計画\n\n## 西側\n- 網を希望\n- 前の図面を参照', []],
  ],
  'some-deeds': [
    [
      'many, with other signs: only those that do',
      minutes('## 3 March\n- Paint the pier\n- Order two ropes\n- the crane is old\n- rain'),
      listed(4, 5),
    ],
    ['few', minutes('## Harbour\n- Paint the pier\n- the rope is long\n- the crane is old\n- rain'), []],
  ],
  bids: [
    ['in minutes', minutes('## 3 March\n- Paint the pier\n- Order two ropes\n- the crane is old'), listed(4, 5)],
    ['ja: nouns tell as well', '# 議事録\n\n## 港\n- 柵の修正\n- 灯りの調整\n- 港は寒い\n- 雨', []],
  ],
  habit: [
    [
      'throughout the note',
      minutes(`## Harbour\n${deeds}\n\n## Crane\n- Check the crane\n- Send the old one back`),
      listed(4, 5, 6, 9, 10),
    ],
    [
      'a point alone',
      minutes(`## Harbour\n${deeds}\n\n## Crane\n- Check the crane\n\n## Gate\n- Close the gate`),
      listed(4, 5, 6, 9, 12),
    ],
  ],
  siblings: [
    [
      'a third are tasks by their own words',
      minutes('- Ann will buy a lamp\n- Ann to paint it\n- Order two ropes\n- the crane is old'),
      ['3 todo Ann - task.undertaking', '4 todo Ann - task.undertaking', ...listed(5)],
    ],
    [
      'a fifth',
      minutes('- Ann will buy a lamp\n- Order two ropes\n- the crane is old\n- rain\n- fog'),
      ['3 todo Ann - task.undertaking'],
    ],
    [
      'and the others name deeds',
      minutes('## 3 March\n- Ann will buy a lamp\n- Order two ropes\n- Fix the crane'),
      ['4 todo Ann - task.undertaking', ...listed(5, 6)],
    ],
  ],
  labours: [
    [
      'half of the points in a plan',
      plan('## Lamps\n- Lamp replacement\n- East pier: rail setup\n- bulbs'),
      listed(4, 5, 6),
    ],
    ['things, and kinds of work', plan('## Lamps\n- Lamp posts\n- Setup of lamp posts or rails\n- bulbs\n- rope'), []],
    ['in minutes', minutes('## Lamps\n- Lamp replacement\n- Rail setup'), []],
  ],
  initials: [
    [
      'before deeds',
      minutes('## Pier\n- [AB] Order ropes\n- [CD] Paint the pier - done'),
      ['4 todo - - task.list', '5 done - - task.list'],
    ],
    ['of those who speak', minutes('## Pier\n- [AB] Ropes are dear\n- [CD] The pier is wet'), []],
    ['in a document', '# Pier\n\n## Parts\n- [AB] Order ropes\n- [CD] Paint the pier', []],
  ],
  stage: [
    ['by its number', plan('## Phase 2: the pier\n- Brighter lamps\n- A second crane'), listed(4, 5)],
    [
      'a step, or what a meeting said of a stage',
      plan('## Step 2\n- Brighter lamps\n- A crane\n## Phase 2 demo\n- A rope\n- Rain'),
      [],
    ],
  ],
  struck: [
    [
      'what is not',
      plan('## The pier\n- The east lamp\n- ~~New bulbs~~'),
      ['4 todo - - task.list', '5 done - - task.list'],
    ],
    [
      'a word of one, or all of them',
      plan('## Pier\n- The ~~east~~ lamp\n- Bulbs\n## Rail\n- ~~Paint~~\n- ~~Rope~~'),
      [],
    ],
  ],
  assigned: [
    [
      'to half of its points',
      plan('## The pier\n- Tide gauge (@ann)\n- Brighter bulbs'),
      ['4 todo ann - task.owner', ...listed(5)],
    ],
    ['in minutes', '# Minutes\n\n## The pier\n- Tide gauge (@ann)\n- Brighter bulbs', []],
  ],
  roadmap: [
    [
      'what stands below any of its headings, but for what a version brought',
      '# Pier roadmap\n\n- [ ] a box\n\n## Pier 2.1\n- Lamps to full height\n- One crane for all\n\n## Pier 2.0\n- Painted the rail\n- Sold the old rope\n',
      ['3 todo - - task.checkbox', ...listed(6, 7)],
    ],
    [
      'another plan',
      plan('- [ ] a box\n\n## Pier 2.1\n- Lamps to full height\n- One crane for all\n'),
      ['3 todo - - task.checkbox'],
    ],
    [
      'pages elsewhere, and what describes',
      '# Pier roadmap\n\n- [ ] a box\n\n## Links\n- [Lamps](https://harbour.test/1)\n- [Cranes](https://harbour.test/2)\n',
      ['3 todo - - task.checkbox'],
    ],
  ],
  plan: [
    ['a plan', plan(`## Harbour\n${deeds}`), listed(4, 5, 6)],
    ['another note', `# Pier\n\n## Harbour\n${deeds}`, []],
  ],
  dated: [
    ['a day in minutes', minutes(`## 3 March\n${deeds}`), listed(4, 5, 6)],
    ['ja: a day', '# 議事録\n\n## 3月3日\n- 柵の修正\n- 灯りの調整\n- 港は寒い\n- 雨', listed(4, 5)],
    ['ja: a topic', '# 議事録\n\n## 港\n- 柵の修正\n- 灯りの調整\n- 港は寒い\n- 雨', []],
    ['a day in a log', `# Pier\n\n## 3 March\n${deeds}\n## 4 March\n${deeds}\n## 5 March\n${deeds}`, []],
  ],
  work: [
    ['the work of a group', `# Pier\n\n## Division of labour\n${deeds}`, listed(4, 5, 6)],
    ['the group alone', `# Pier\n\n## Northern group\n${deeds}`, []],
  ],
  people: [
    [
      'somebody of the note',
      '# 議事録\n出席者：岡本、小野\n\n## 港\n- 柵の修正（岡本）\n- 灯りの調整\n- 港は寒い\n- 雨',
      ['5 todo 岡本 - task.owner', ...listed(6)],
    ],
    ['a place', '# 議事録\n出席者：岡本、小野\n\n## 港\n- 柵の修正（北側）\n- 灯りの調整\n- 港は寒い\n- 雨', []],
  ],
  charged: [
    [
      'the heading ends in a name',
      '# 議事録\n\n## 灯台（岡本）\n- 鏡の清掃\n- 灯りの交換\n- 港は寒い\n- 雨',
      ['4 todo 岡本 - task.list', '5 todo 岡本 - task.list'],
    ],
    [
      'a topic above it ends in names',
      '# 議事録\n\n## 灯り\n- 灯台（岡本、加藤）\n  - 鏡の清掃\n  - 灯りの交換\n  - 港は寒い\n  - 雨',
      ['5 todo 岡本,加藤 - task.list', '6 todo 岡本,加藤 - task.list'],
    ],
    [
      'a topic that ends in something else',
      '# 議事録\n\n## 灯り\n- 灯台（北側）\n  - 鏡の清掃\n  - 灯りの交換\n  - 港は寒い\n  - 雨',
      [],
    ],
    ['it ends in something else', '# 議事録\n\n## 灯台（北側）\n- 鏡の清掃\n- 灯りの交換\n- 港は寒い\n- 雨', []],
  ],
  changes: [
    [
      'of a day',
      '# 会议记录\n\n## 20260302 演示\n1、栏杆颜色改为蓝色\n2、图例放到右边\n3、潮位用新样式',
      ['4 todo - - task.list', '5 todo - - task.list', '6 todo - - task.list'],
    ],
    ['of no day', '# 会议记录\n\n## 演示\n1、栏杆颜色改为蓝色\n2、图例放到右边\n3、潮位用新样式', []],
  ],
  matter: [
    ['features', plan(`## Features\n${deeds}`), []],
    ['features, two headings above', plan(`## Features\n### Harbour\n${deeds}`), []],
    ['zh', '# 码头计划\n\n## 功能\n- 修复栏杆\n- 更新灯具', []],
    ['ja', '# 桟橋の計画\n\n## 手順\n- 柵の修正\n- 灯りを直す', []],
  ],
  reader: [
    ['you', plan('## Harbour\n- Paint your pier\n- Order two ropes'), []],
    ['we', plan('## Harbour\n- Paint our pier\n- Order two ropes'), listed(4, 5)],
  ],
  told: [
    ['the past', plan('## Harbour\n- Painted the pier\n- Order two ropes\n- Fix the lamp\n- Set the light'), []],
    ['of what it is about', plan('## Harbour\n- Fix the painted pier\n- Order two ropes'), listed(4, 5)],
  ],
  described: [
    ['questions', plan('## Harbour\n- Paint the pier\n- Order two ropes\n- Who knows the crane?'), []],
    ['labels', plan('## Harbour\n- Paint the pier\n- Order two ropes\n- Lamp: bright'), []],
  ],
  talk: [
    ['an agenda', minutes('## 3 March\n- Discuss the pier\n- Review two ropes\n- Fix the lamp'), []],
    ['one of many', minutes('## 3 March\n- Review two ropes\n- Paint the pier\n- Fix the lamp'), listed(4, 5, 6)],
  ],
  discussion: [
    ['zh: who said so', '# 会议纪要\n\n## 讨论\n- 修复栏杆\n- 更新灯具\n- 绞车很旧\n- 雨', []],
    ['zh: a place', '# 会议纪要\n\n## 西段\n- 修复栏杆\n- 更新灯具\n- 绞车很旧\n- 雨', listed(4, 5)],
  ],
  titles: [
    ['of issues', minutes('## 3 March\n- Paint the pier #7\n- Order two ropes #8\n- Fix the lamp #9'), []],
    ['an issue on the way', minutes('## 3 March\n- Paint #7 white\n- Order two ropes'), listed(4, 5)],
  ],
  answers: [
    ['to the question above them', minutes('## Which works first?\n- Paint the pier\n- Order two ropes'), []],
    ['below what is no question', minutes('## 3 March\n- Paint the pier\n- Order two ropes'), listed(4, 5)],
  ],
  introduced: [
    ['a sentence', plan(`The new harbour is good enough to:\n\n${deeds}`), []],
    ['a name', plan(`The new harbour:\n\n${deeds}`), listed(5, 6, 7)],
  ],
  'matter-of-work': [
    [
      'what describes in other notes, below a heading of work',
      minutes(`## Agenda\n### Projects\n#### Features\n${deeds}`),
      listed(6, 7, 8),
    ],
    ['where no heading says so', minutes(`## Agenda\n### Harbour\n#### Features\n${deeds}`), []],
  ],
  commands: [
    [
      'what has a name in code alone',
      plan('## Harbour\n- Replace `pierLamp` with a better one\n- Remove `oldRope`'),
      listed(4, 5),
    ],
    ['code', plan('## Harbour\n- Run `pier paint`\n- Check `pier status`'), []],
    [
      'in one of three',
      plan('## Harbour\n- Paint the pier\n- Order two ropes\n- Fix the lamp of `pier light`'),
      listed(4, 5, 6),
    ],
  ],
  version: [
    ['what it brought', plan(`## 1.4.2\n${deeds}`), []],
    ['what it brought, below a line of a note without headings', 'Pier 1.4.2\n\n- Paint the pier\n- Order ropes', []],
    ['the number of a section', plan(`## 1.4 The harbour office\n${deeds}`), listed(4, 5, 6)],
  ],
  prose: [
    [
      'a few words more',
      minutes(`## Harbour\n${deeds.replace(/$/gm, ' behind the old crane of the north')}`),
      listed(4, 5, 6),
    ],
    ['several sentences', minutes(`## Harbour\n${deeds.replace(/$/gm, `. ${'It is long and old. '.repeat(9)}`)}`), []],
  ],
  habits: [
    ['ja: what is done each time', '# 港の会\n\n港の話。\n\n## 西側\n- 札を配る\n- 門を開ける', []],
    ['ja: what is to do on a day', '# 港の会\n\n港の話。\n\n## 3月9日\n- 札を配る\n- 門を開ける', listed(6, 7)],
  ],
  choices: [
    ['ja: what is weighed', '# 港の議事録\n\n出席: aoi\n\n## 柵\n- 2つの選択肢がある\n  - 柵の塗装\n  - 板の交換', []],
    ['ja: what is named', '# 港の議事録\n\n出席: aoi\n\n## 柵\n- 東側\n  - 柵の塗装\n  - 板の交換', listed(7, 8)],
  ],
  elsewhere: [
    ['another list says so', minutes(`## Harbour\n${deeds}\n\n## Action items\n- none`), []],
    ['none does', minutes(`## Harbour\n${deeds}\n\n## Weather\n- rain`), listed(4, 5, 6)],
    [
      'what one meeting leaves to do says nothing of another',
      minutes(`## Features, 4 March\n${deeds}\n\n## 25 February\n### Next steps\n- none`),
      listed(4, 5, 6),
    ],
    ['as a topic of the same meeting', minutes(`## Features\n${deeds}\n\n## Next steps\n- none`), []],
  ],
};

describe('what speaks for a list of things to do, and what against', () => {
  for (const [name, examples] of Object.entries(signs)) describe(name, () => cases(examples));

  test('each sign has its examples', () => {
    assert.deepEqual(
      Object.keys(signs).sort(),
      [...signsFor.map(({ rule }) => rule.replace('list.', '')), ...signsAgainst.map(({ name }) => name)].sort(),
    );
  });
});

describe('what stands above such a list', () => {
  const list = '1. 修复栏杆\n2. 更新灯具';
  cases([
    ['that the contents follow', `# 会议纪要\n\n## 3月3日\n会议内容：\n${list}`, listed(5, 6)],
    ['which minutes they are', `# 码头\n\n## 第三次会议纪要2026.3.3\n${list}`, listed(4, 5)],
    ['that it is an agenda', `# 会议纪要\n\n## 3月3日\n议程：\n${list}`, []],
    ['a theme that names work', `# 灯塔\n\n## 码头\n主题：后面几天的安排\n\n地点：灯塔\n\n${list}`, listed(8, 9)],
    ['a theme that names none', `# 灯塔\n\n## 码头\n主题：潮水\n\n地点：灯塔\n\n${list}`, []],
  ]);
});

describe('which points of such a list', () => {
  cases([
    ['where nearly all name deeds, what stands beside them', plan(`${deeds}\n- the crane`), listed(3, 4, 5, 6)],
    ['else only those', plan(`${deeds}\n- the crane\n- the rope`), listed(3, 4, 5)],
    [
      'where people talk, nearly all must',
      minutes(`- LB: ropes differ\n- MH: why\n- JS: no\n- LB: yes\n- MH: so\n- JS: well\n\n## Harbour\n${half}`),
      [],
    ],
    ['two words in capitals name something', plan('- Back End\n- Front End\n- Paint Shop'), []],
    [
      'what has no box beside boxes',
      plan('- [ ] Paint the pier\n- [ ] Order two ropes'),
      ['3 todo - - task.checkbox', '4 todo - - task.checkbox'],
    ],
    ['below a topic', plan('- Harbour\n  - Paint the pier\n  - Order two ropes'), listed(4, 5)],
    [
      'below a deed: its steps',
      plan('- Paint the pier\n  - Order the colour\n  - Check the weather\n- Fix the lamp'),
      listed(3, 6),
    ],
    ['in a runbook', `# How to paint\n\n## 3 March\n${deeds}`, []],
  ]);
});
