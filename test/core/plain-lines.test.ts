/** Points without a bullet, whose they are by the words above them or before a dash, and shares in brackets; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStatuses } from '../../server/core/mentions/status.ts';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Minutes 2026-03-05\n\nAttendees: Ann Lee, Bo Kerr\n\n${text}`;

describe('points without a bullet', () => {
  cases([
    [
      'lines below a bare label are its points, where none before them reaches a margin',
      minutes('Next steps:\npaint the pier\nOil the winch\n'),
      ['6 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'a sentence that was broken at a margin is one point',
      minutes('TODO:\nPaint the pier before the tide comes in and the boats are back\nat the quay\n'),
      ['6 todo - - task.section-todo'],
    ],
    ['below a label that opens nothing, lines are none', minutes('Weather:\npaint the pier\nOil the winch\n'), []],
    [
      'a lead-in may end in a comma, and its lines may follow at once',
      '# 站会\n\n@王小明 今天的任务，\n刷漆\n换灯泡\n',
      ['4 todo 王小明 2026-03-02 task.lead-in', '5 todo 王小明 2026-03-02 task.lead-in'],
    ],
    ['a comma within a sentence leads to nothing', '# 站会\n\n今天的任务，昨天已经说过了\n刷漆\n换灯泡\n', []],
    [
      'words that open a list may stand right above its points',
      '# 朝会\n\n次回までにやること\n　・灯台の点検\n　・看板の発注\n',
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'all lines of a note that is called so',
      '灯りの点検\n看板の発注\n',
      ['1 todo - - task.named', '2 todo - - task.named'],
      'やること.md',
    ],
    ['but not what it says of them', '港でやることを集める。\n\n看板の話\n', [], 'やること.md'],
    ['above a line of prose they are prose', '# 朝会\n\n次回までにやること\n灯台の話をした\n', []],
  ]);
});

describe('whose tasks they are', () => {
  cases([
    [
      'a label names somebody who is known, and no day',
      minutes("Ann's tasks for today:\n\n- oil the winch\n\nToday's tasks:\n\n- paint the pier\n"),
      ['7 todo Ann - task.section-todo', '11 todo - - task.section-todo'],
    ],
    ['of a thing there are none', minutes('系统的任务：\n\n- 缆绳\n- 灯泡\n'), []],
    [
      'names that are joined before a dash answer together, a single word behind it does not',
      minutes('## Action items\n\n- Ann/Bo - buy nails\n- Ann and Bo – sell\n- Ropes - buy nails\n'),
      ['7 todo Ann,Bo - task.section-todo', '8 todo Ann,Bo - task.section-todo', '9 todo - - task.section-todo'],
    ],
    ['a name before a dash may follow a marker', minutes('- Action 1: Ann - oil it\n'), ['5 todo Ann - task.marker']],
  ]);
});

describe('a share in brackets', () => {
  const texts: [text: string, found: string | null][] = [
    ['刷漆（80%）', 'percent doing'],
    ['paint the pier (100%).', 'percent done'],
    ['减少缆绳用量（30%）', null],
    ['the rope (80%) is wet', null],
  ];
  for (const [text, found] of texts)
    test(text, () => {
      const [first] = readStatuses(text, { start: 0 });
      assert.equal(first ? `${first.place} ${first.status}` : null, found);
    });
});

describe('notes whose name says that they plan work', () => {
  const name = '码头-工作安排.md';
  cases([
    [
      'points and lines that are deeds, whatever heads them',
      '## 3.2\n\n#### 西段\n\n更换灯具\n\n#### 东段\n\n- 栏杆\n',
      ['5 todo - - task.named', '9 todo - - task.named'],
      name,
    ],
    [
      'neither a line that is none, nor what went wrong',
      '## 3.2\n\n码头很长\n\n#### 今天的坑：\n\n- 灯具太重\n',
      [],
      name,
    ],
  ]);
});
