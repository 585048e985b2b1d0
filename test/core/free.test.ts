/** Headings, labels and lists in free words: what a reader takes for a list of work though no form says so. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

describe('headings', () => {
  const modes: [heading: string, mode: ReturnType<typeof scopeOf>][] = [
    // When, and what.
    ['Remaining work', 'todo'],
    ['Unfinished tasks', 'todo'],
    ["Last sprint's accomplishments", 'done'],
    ['剩余的任务', 'todo'],
    ['未落实的事项', 'todo'],
    ['上周工作小结', 'done'],
    ['残りの実装', 'todo'],
    ['来月の取り組み', 'todo'],
    ['前回の実施内容', 'done'],
    ['Open source work', null],
    ['Remaining budget', null],
    ['剩余预算', null],
    ['残りの予算', null],
    // How much it matters changes nothing.
    ['Next steps, low priority', 'todo'],
    ['待办（高优先级）', 'todo'],
    ['未解決・優先度低', 'todo'],
    // Behind a dash stands of what.
    ['来週の作業 (3/2) - 桟橋', 'todo'],
    ['本周完成 - 码头', 'done'],
    ["This week's progress - pier", 'done'],
    ['来客の予定表 - 桟橋', null],
    ['Next - js', null],
    // A day before it.
    ['20260302-任务布置', 'todo'],
    ['20260302-任务说明', 'none'],
  ];
  for (const [heading, mode] of modes) test(heading, () => assert.equal(scopeOf(heading), mode));

  cases([
    [
      'what is open',
      '# Pier\n**Open items:**\n- Paint the rails\n\n# 码头\n## 未解决的问题\n- 灯不亮\n\n# 桟橋\n## 未解決の課題\n- 塗料の選定',
      ['3 todo - - task.section-todo', '7 todo - - task.section-todo', '11 todo - - task.section-todo'],
    ],
    [
      'a label that asks',
      '# Pier meeting\n## Rails\nNext steps?\n- Paint the rails\n## Boats\nMore steps?\n- Paint the boats',
      ['4 todo - - task.section-todo'],
    ],
    [
      'below a heading that says what is to do, the label of the matter changes nothing',
      '# 会议纪要\n## 0302-工作安排\n会议内容：\n1. 刷栏杆\n2. 换灯\n\n背景：\n1. 栏杆生锈',
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'elsewhere it opens nothing',
      '# 会议纪要\n## 0302-问题讨论\n会议内容：\n1. 栏杆生锈\n\n## Pier\nNotes:\n- the rails rust',
      [],
    ],
    [
      'in English and Japanese too',
      '# Pier meeting\n## Action items\nDetails:\n- paint the rails\n\n# 桟橋の会議\n## 次回までの宿題\n内容：\n- 手すりの塗装',
      ['4 todo - - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'a record that is linked is no task, a deed with a link is one',
      '# 周报\n## 下周计划\n- 刷栏杆（[链接](https://a.example/1)）\n- 会议录音（[链接](https://a.example/2)）\n\n# Next steps\n- Paint the rails ([link](https://a.example/3))\n- Slides ([here](https://a.example/4))\n\n# 今後の予定\n- 手すりの塗装を確認（[リンク](https://a.example/5)）\n- 会議の録画（[こちら](https://a.example/6)）',
      ['3 todo - - task.section-todo', '7 todo - - task.section-todo', '11 todo - - task.section-todo'],
    ],
    [
      'a table of who plans what',
      '# 例会\n| 姓名 | 今日已完成Issue | 明日计划Issue |\n| - | - | - |\n| 王小明 | 无 | 刷栏杆 |\n| 李静 | 换灯 | 无 |',
      ['4 todo 王小明 - task.table'],
    ],
  ]);
});

describe('who', () => {
  cases([
    [
      'those who take part, by initials and family name or by first name',
      'Attendees: Ann Lee, Robert Kim\n\nalee: the rails rust\nNext steps:\n- alee: to paint them\n- rkim2: ask the harbour\n- robert: sweep',
      ['5 todo alee - task.section-todo', '6 todo rkim2 - task.section-todo', '7 todo robert - task.section-todo'],
    ],
    [
      'right below the words, in one paragraph',
      'Attendees: Ann Lee, Robert Kim\n\nNext steps:\nalee: to paint the rails\n\nNext steps:\nbackground: the rails rust',
      ['4 todo alee - task.section-todo'],
    ],
    [
      'several with a full-width comma',
      '# 会议\n与会人员：王小明 李静\n\n工作安排：\n- 王小明，李静：刷栏杆\n- 首先，其次：换灯',
      ['5 todo 王小明,李静 - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'an address with a login is nobody',
      '# 今後の予定\n- 接続先: postgresql://pier:secret@db.example.com/boats\n- @ann 手すりの塗装',
      ['2 todo - - task.section-todo', '3 todo ann - task.section-todo'],
    ],
  ]);
});

describe('logs that tell what was done', () => {
  cases([
    [
      'below a period, and what stands beside it; what is still open is not told',
      '# 周报\n## 第一周（3月2日~3月6日）\n- 修好了栏杆\n- 更换灯具\n- 完成甲板的清理\n- 还需刷漆\n- 对灯塔进行了检查',
      [
        '3 done - - task.told',
        '4 done - - task.told',
        '5 done - - task.told',
        '6 todo - - task.obligation',
        '7 done - - task.told',
      ],
    ],
    [
      'in English, below who did it',
      '# Weekly log\n## Ann\n- Painted the rails\n- Ordered new lamps\n## Robert\n- Fixed the boat\n- Is the pier open?',
      ['3 done Ann - task.told', '4 done Ann - task.told', '6 done Robert - task.told'],
    ],
    [
      'in Japanese, in a log by days',
      '# 桟橋\n## 2026-03-02\n- 手すりを塗り直した\n- 灯具の交換\n## 2026-03-03\n- 船を点検しました\n## 2026-03-04\n- 甲板の清掃が完了\n- 色が薄かった',
      ['3 done - - task.told', '4 done - - task.told', '6 done - - task.told', '8 done - - task.status'],
    ],
    [
      'no log: how things are, two deeds among many; what tells by itself in a report is told',
      '# 周报\n## 3月2日\n- 修好了栏杆\n- 灯很暗\n- 甲板很脏\n- 船很旧\n- 为了安全，码头关闭\n- 漆很贵\n- 换好了灯\n\n# 码头\n- 修好了栏杆\n- 换好了灯\n- 刷好了甲板',
      ['12 done - - task.told', '13 done - - task.told', '14 done - - task.told'],
    ],
    [
      'a day in it is when it was, not when it is due',
      '# 周报\n## 2026-03-02 ~ 2026-03-06\n- 周五：换好了灯\n- 修好了栏杆\n- 刷好了甲板',
      ['3 done - - task.told', '4 done - - task.told', '5 done - - task.told'],
    ],
  ]);
});

describe('sentences that bid, in minutes', () => {
  cases([
    [
      'whoever does it',
      "# Pier meeting\n- Make sure the lamps are ordered\n- Don't forget to ask the harbour\n- We still need to pick a colour\n- Please order lamps by 2026-03-06",
      [
        '2 todo - - task.request',
        '3 todo - - task.request',
        '4 todo - - task.request',
        '5 todo - 2026-03-06 task.request',
      ],
    ],
    [
      'in Chinese',
      '# 码头例会\n- 务必检查缆绳\n- 把灯的型号查清楚\n- 会后整理图纸\n- 别忘了给船东发邮件',
      ['2 todo - - task.request', '3 todo - - task.request', '4 todo - - task.request', '5 todo - - task.request'],
    ],
    [
      'in Japanese',
      '# 桟橋の定例\n- 手すりの色を確認してください\n- 次回までに塗料を選ぶ\n- 灯具の型番は要確認\n- 各自、色の案を考えてくる',
      ['2 todo - - task.request', '3 todo - - task.request', '4 todo - - task.request', '5 todo - - task.request'],
    ],
    [
      'and nothing to do: told, asked, offered, pointed to',
      '# Pier meeting\n- Please add more items if you have them\n- Please see the plan of the pier\n- Need to know basis\n- Make sure the lamps are ordered?\n\n# 码头例会\n- 把灯的型号查清楚了\n- 把握还不大\n- 每个人都同意\n\n# 桟橋の定例\n- 各自、色の案を考えた\n- 全員で色を確認しました',
      [],
    ],
    ['nor elsewhere', '# Pier\n- Make sure the lamps are on\n- 务必检查缆绳', []],
    [
      'somebody with it in hand',
      '# 码头例会\n参会人员：王小明、李静\n\n- 王小明把栏杆重新刷一遍\n- 李静把灯换好了',
      ['4 todo 王小明 - task.undertaking'],
    ],
  ]);
});
