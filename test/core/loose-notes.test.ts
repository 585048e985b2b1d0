/** Shapes of notes that nobody laid out for a tool: short reports, minutes in note form; each with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('a first heading that says what all below it is', () => {
  cases([
    [
      'and counts from the note itself, above parts that say nothing of the kind',
      '## 来週やること\n### 桟橋\n- 塗料を買う\n### 灯台\n- 灯りを替える\n## 雑感\n- 寒かった',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'in Chinese',
      '## 下周计划\n### 码头\n- 买漆\n### 灯塔\n- 换灯',
      ['3 todo - - task.section-todo', '5 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'a day in figures makes it the title, which says nothing of its sections',
      '# 3月2日 工作计划\n## 码头\n漆很贵\n## 灯塔\n灯很暗',
      [],
      'memo.md',
    ],
  ]);
});

describe('what was done within a time that counts from the note', () => {
  cases([
    [
      'makes it a report',
      '## 今週やったこと\n- 柵の修理\n## 課題\n- 板が少ない',
      ['2 done - - task.section-done'],
      'a.md',
    ],
    ['in Chinese', '## 本周完成\n- 修栏杆\n## 问题\n- 木板不够', ['2 done - - task.section-done'], 'a.md'],
    [
      'in English',
      "## This week's progress\n- mended the rail\n## Thoughts\n- few boards",
      ['2 done - - task.section-done'],
      'a.md',
    ],
    [
      'a heading without a time, with a day in figures, or of no deeds does not',
      '## 実績\n- 柵 12 本\n## 2019年の実績\n- 柵 3 本\n## 先週の動き\n- 床の補修',
      [],
      'a.md',
    ],
  ]);
});

describe('headings made of when and what', () => {
  cases([
    [
      'until when and that it is to be done',
      '## 次回までに準備すること\n- 塗料\n## 来週までに実施予定であること\n- 採寸\n## 次回の会場\n- 倉庫',
      ['2 todo - - task.section-todo', '4 todo - - task.section-todo'],
      'a.md',
    ],
    [
      'labels of things to get, and what is left from the last time',
      'Things to get:\n- screws\n\nRemaining action items from last meeting:\n- paint the pier\n\nThings to know:\n- the pier is wet',
      ['2 todo - - task.section-todo', '5 todo - - task.section-todo'],
      'a.md',
    ],
    [
      "to-do's for a meeting",
      "To-do's for next meeting:\n- paint\n\nOur to-do lists\n- swim",
      ['2 todo - - task.section-todo'],
      'a.md',
    ],
  ]);
});

describe('names in bold before what they are to do', () => {
  cases([
    [
      'one, two joined by a word, and with a list below',
      '# Minutes\n- **Wouter** to repair the pier\n- **Wouter** and **Zehra** to clean the boat\n- **Zehra** to:\n  1. order paint',
      ['2 todo Wouter - task.undertaking', '3 todo Wouter,Zehra - task.undertaking', '4 todo Zehra - task.undertaking'],
    ],
    [
      'other words in bold are nobody',
      '# Minutes\n- **Access** to the pier\n- **Ready** to go\n- Wouter to paint it',
      [],
    ],
    [
      'and that they are at it, in a list of things to do',
      '# Minutes\n- **Wouter** to repair the pier\n- list of actions\n  - **Wouter** is working on the gate\n  - paint is working on wood',
      ['2 todo Wouter - task.undertaking', '4 doing Wouter - task.section-todo', '5 doing - - task.section-todo'],
    ],
  ]);
});

describe('boxes', () => {
  cases([
    [
      'without a bullet and without a blank behind them',
      '[ ]柵を塗る\n[x]灯りを替える\n[ ] 採寸',
      ['1 todo - - task.checkbox', '2 done - - task.checkbox', '3 todo - - task.checkbox'],
    ],
    ['links, references and indexes are none', '[ ](pier.md)\n[ ][pier]\n[x]: pier.md\na[x]b', []],
  ]);
});

describe('what is not yet finished among what was done', () => {
  cases([
    [
      'says so in parentheses at its end',
      '# 周报\n## 本周完成\n- 画图纸（部分）\n- 刷漆(continue)\n- 换灯（灯塔）\n## 下周计划\n- 量尺寸（部分）',
      [
        '3 doing - - task.section-done',
        '4 doing - - task.section-done',
        '5 done - - task.section-done',
        '7 todo - - task.section-todo',
      ],
    ],
    [
      'in Japanese',
      '# 週報\n## 今週やったこと\n- 図面（途中まで）\n- 灯り（灯台）',
      ['3 doing - - task.section-done', '4 done - - task.section-done'],
    ],
  ]);
});

describe('a day to come is not told of', () => {
  cases([
    [
      'although the word behind it may tell of a past one',
      '# 工作计划\n- 争取月底完成刷漆\n- 3月1日完成换灯',
      ['2 todo - 2026-03-31 task.section-todo', '3 todo - - task.section-todo'],
    ],
  ]);
});

describe('a handle that begins a sentence and commits itself', () => {
  cases([
    [
      'also behind a word and a colon',
      '# Minutes\nNote: @wouter will bring an example.\n\n@zehra to order paint\n\nWe heard that @bo will be away.\n\nThanks to @bo',
      ['2 todo wouter - task.undertaking', '4 todo zehra - task.undertaking'],
    ],
  ]);
});

describe('boxes that hold a sign', () => {
  cases([
    [
      'are ticked',
      '- [✅] 柵\n- [✔️] 灯り\n- [ ] 採寸\n- [👍] 良い',
      ['1 done - - task.checkbox', '2 done - - task.checkbox', '3 todo - - task.checkbox'],
    ],
  ]);
});

describe('what comes in the next session or release', () => {
  cases([
    [
      'is to do, in sections of its own as well',
      '# 作業メモ\n## 次回セッションでの作業内容\n### 桟橋\n1. 柵を塗る\n## 次のリリースの対応\n- 灯りを替える\n## 次回セッションの会場\n- 倉庫',
      ['4 todo - - task.section-todo', '6 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('headings that ask', () => {
  cases([
    [
      'take a sentence for an answer; where nothing is asked it tells of the section',
      '## What did I work on yesterday?\nPainted the rail.\n## What am I working on today?\nFinish the gate\n## What is in my way?\nNo paint\n## Next steps\nThe gate will be looked at later.',
      ['2 done - - task.section-done', '4 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'in Japanese and Chinese',
      '## 今日やることは？\n柵を塗る\n## 今天说了什么？\n天气晴',
      ['2 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('what is to be tried or built', () => {
  cases([
    [
      'in a retrospective, below `Try`',
      '# KPT 3/2\n## Keep\n- 朝の確認\n## Problem\n- 塗料の不足\n## Try\n- 塗料を早めに買う',
      ['7 todo - - task.section-todo'],
    ],
    [
      'later on',
      '# Meetings with Ann\n## Misc\n- Felt the pier looked clean\n## Future development\n- Connect pier and quay\n## Development\n- Rails are made of oak',
      ['5 todo - - task.section-todo'],
    ],
    [
      'but not how a task is described',
      '## タスクの内容\n柵を作る\n\n色は何でもよい\n## 任务说明\n- 修栏杆\n## タスク\n- 板を切る',
      ['8 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('numbers before labels', () => {
  cases([
    [
      'go on where a list ends, whose lines have no bullets',
      '# 周报\n1.本周工作\n\n刷漆\n换灯\n\n2.下周计划\n修栏杆\n买漆\n\n3.谁帮助了我\n老王很热心',
      [
        '4 done - - task.section-done',
        '5 done - - task.section-done',
        '8 todo - - task.section-todo',
        '9 todo - - task.section-todo',
      ],
    ],
    [
      'unless points of its own were counted before',
      '# 会议纪要\n1、遗留问题：\n1、补漆\n2、换灯\n',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
  ]);
});

describe('headings that are nothing but a status', () => {
  cases([
    [
      'with a sign before it: what stands below them has it',
      '# 桟橋\n## ✅ 完了\n- [x] 柵\n## 🔄 進行中\n- [ ] 灯り\n## 塗装（完了）\n二度塗り\n## 清掃（進行中）\n東側',
      ['3 done - - task.checkbox', '5 doing - - task.checkbox', '6 done - - task.status', '8 doing - - task.status'],
    ],
  ]);
});

describe('a note whose name says that it lists what is to do', () => {
  cases([
    [
      'points without a heading, and below headings that say what they are about',
      '- paint the pier\n  - the west side\n- mend the rail\n\n## Boat\n- tar it\n\n## Done\n- swept',
      ['1 todo - - task.named', '3 todo - - task.named', '6 todo - - task.named', '9 done - - task.section-done'],
      'docs/TODO.md',
    ],
    ['in Japanese', '- 柵を塗る\n- 灯りを替える', ['1 todo - - task.named', '2 todo - - task.named'], 'やること.md'],
    ['in Chinese', '1. 刷漆\n2. 换灯', ['1 todo - - task.named', '2 todo - - task.named'], '待办.md'],
    ['other names say nothing', '- the pier\n- the rail', [], 'docs/todo-app.md'],
  ]);
});

describe('a list shared out by names on lines of their own', () => {
  cases([
    [
      'goes on below the second name, and the points are theirs',
      '# Meeting 2026-03-02\nAttendees: Ann, Bo\n\nAction items:\n\nAnn\n\n- paint the pier\n\nBo:\n\n- mend the rail\n\nNotes\n\n- the sea was calm',
      ['8 todo Ann - task.section-todo', '12 todo Bo - task.section-todo'],
    ],
    [
      'in Chinese',
      '# 会议纪要\n后续工作：\n\n王小明：\n\n- 刷漆\n\n李四\n\n- 换灯\n\n备注：\n\n- 天气好',
      ['6 todo 王小明 - task.section-todo', '10 todo 李四 - task.section-todo'],
    ],
    [
      'but other words end it',
      '# Meeting 2026-03-02\nAction items:\n\n- paint the pier\n\nWeather\n\n- rain at noon',
      ['4 todo - - task.section-todo'],
    ],
  ]);
});

describe('signs at the beginning of each point', () => {
  cases([
    [
      'say how far each is, where some are done and some are not',
      '# 桟橋\n1. ✅ 柵\n2. 🔄 灯りの交換\n3. ⬜ 塗装\n',
      ['2 done - - task.status', '3 doing - - task.status', '4 todo - - task.status'],
      'memo.md',
    ],
    ['but not where they compare', '# Paint\n- ✅ dries fast\n- 🚧 needs two coats\n- ❌ smells', [], 'memo.md'],
    ['not in a runbook either', '# Restore\n1. ✅ stop it\n2. ⬜ start it\n', [], 'runbooks/restore.md'],
    ['nor where all are alike', '# 油漆\n- ✅ 快干\n- ✅ 防水', [], 'memo.md'],
    ['nor where a point has none', '# Paint\n- ✅ rail\n- ⬜ lamp\n- the sea', [], 'memo.md'],
  ]);
});

describe('what stands in parentheses or behind a colon in a heading', () => {
  cases([
    [
      'says what the list is',
      '# 桟橋\n## 次にやること（候補）\n- 柵を塗る',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'says when it is wanted',
      '# Pier\n## Goals for next meeting: 18 February\n- paint the rail\n## Goals: what a pier is\n- a pier carries',
      ['3 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'before next meeting:',
      '# Pier\n\nbefore next meeting:\n- paint the rail',
      ['4 todo - - task.section-todo'],
      'memo.md',
    ],
    [
      'a point that asks may be answered by a line of its own',
      '# 周报\n  + 下一步工作计划：\n\n    继续刷漆\n',
      ['4 todo - - task.section-todo'],
    ],
    [
      'what is done every time is no task',
      '# 桟橋\n## 初日にやること\n- 鍵を借りる\n## 毎朝やること\n- 潮を見る\n## 明日やること\n- 柵を塗る',
      ['7 todo - - task.section-todo'],
      'memo.md',
    ],
  ]);
});

describe('labels that say what is left', () => {
  cases([
    [
      'to finish, and the goal for next week',
      '# Minutes 2026-03-02\n- To finish: the rail and the lamp\n\n**Goal for next week:** paint the pier\n\n- The goal of a pier: to carry',
      ['2 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
  ]);
});

describe('what becomes of a thing', () => {
  cases([
    [
      'is nothing that somebody takes on',
      '# Meeting 2026-03-02\nAttendees: Ann, Harbourbot\n\n- Harbourbot will be used to count boats\n- Ann will count the boats',
      ['5 todo Ann - task.undertaking'],
    ],
  ]);
});
