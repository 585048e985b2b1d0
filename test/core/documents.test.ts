/** Documents that lie beside notes in a repository: changelogs, references and guides list no work; each with a near miss. */

import { describe } from 'node:test';
import { cases } from './reading.ts';

const brought = '- Mended the lamps, thanks @mia\n- fixed the crane #4\n- added ropes\n';
const bids = '- mend the lamps\n- order ropes\n- paint the pier\n';

describe('a changelog', () => {
  cases([
    [
      'is one by its headings, whatever it is called; days in a log are no versions',
      `# History\n\n## 1.2.0 / 2026-03-04\n\n${brought}\n## 1.1.0 / 2026-02-03\n\n${brought}\n## 1.0.0 / 2026-01-05\n\n${brought}`,
      [],
      'HISTORY.md',
    ],
    [
      'of which the versions stand behind the days',
      ['2026-03-04, version 10.0.2', '2026-02-03, version 10.0.1', '2026-01-05, version 10.0.0']
        .map((heading) => `## ${heading}\n\n${brought}\n`)
        .join(''),
      [],
      'HISTORY.md',
    ],
    [
      'a log tells what was done on its days',
      `# Log\n\n## 2026-03-04\n\n${brought}\n## 2026-02-03\n\n- Painted the pier\n\n## 2026-01-05\n\n- Swept it\n`,
      [
        '5 done - - task.told',
        '6 done - - task.told',
        '7 done - - task.told',
        '11 done - - task.told',
        '15 done - - task.told',
      ],
      'HISTORY.md',
    ],
    ['what a version with its day brought', `## 0.7.1 / 2013-02-05\n\n${bids}`, [], 'docs/lamps.md'],
    [
      'a day with points is no version',
      `# Plan\n\n## 2.5 Friday\n\n${bids}`,
      ['5 todo - - task.list', '6 todo - - task.list', '7 todo - - task.list'],
      'plan.md',
    ],
  ]);
});

describe('a reference', () => {
  cases([
    [
      'a function that is called like a status',
      '# Yard\n\n### open(path, mode)\n\nWhat follows:\n\n- `lamp.note` holds words\n- any field counts\n\n### Open (2)\n\n- lamps\n- ropes\n',
      ['12 todo - - task.section-todo', '13 todo - - task.section-todo'],
      'docs/yard.md',
    ],
    [
      'a program that is called like words of a list',
      '# NexT\n\n- the lamp of the yard\n- ropes\n\n## ToDo\n\n- order lamps\n',
      ['8 todo - - task.section-todo'],
      'README.md',
    ],
    [
      'a table of keys and their types; one of work has owners',
      '# Format\n\n## Actions\n\n| Key | Type | Description |\n| --- | --- | --- |\n| `lamps` | list | The lamps of the pier |\n\n## Action items\n\n| Type | Description | Owner |\n| --- | --- | --- |\n| repair | Mend the lamps | Mia |\n',
      ['13 todo Mia - task.table'],
      'docs/format.md',
    ],
    [
      'the same in Chinese; a column that only ends like it says no type',
      '# 灯塔接口\n\n## 待办\n\n| 参数类型 | 任务 |\n| --- | --- |\n| 整数 | 检查灯塔 |\n\n| 版型 | 任务 |\n| --- | --- |\n| 大 | 更换灯罩 |\n',
      ['11 todo - - task.table'],
      'docs/format.md',
    ],
    [
      'the same in Japanese; a column that only begins like it says no type',
      '# 灯台の項目\n\n## 未対応\n\n| 型 | タスク |\n| --- | --- |\n| 整数 | 灯台を点検 |\n\n| 型番 | タスク |\n| --- | --- |\n| A-3 | 灯具を交換 |\n',
      ['11 todo - - task.table'],
      'docs/format.md',
    ],
    [
      'where a sentence ends that was wrapped before a word of a list',
      'The lamp that the crane takes\nnext.\n\n- red\n- green\n\nNext\n\n- order lamps\n',
      ['9 todo - - task.section-todo'],
      'docs/crane.md',
    ],
    [
      'how something is done; what somebody has to do is announced',
      'There are two ways to do this:\n\n- by rope\n- by hand\n\nWe have the following to do:\n\n- order ropes\n',
      ['8 todo - - task.lead-in'],
      'docs/crane.md',
    ],
    [
      'a word that goes on with a hyphen marks nothing',
      '- AI-assisted lamps: a first scaffold\n- AI Mia: a first scaffold\n- AI-Mia: a second\n',
      ['2 todo Mia - task.marker', '3 todo Mia - task.marker'],
      'docs/lamps.md',
    ],
    [
      'the name of a package as title names no owner; a team in a heading does',
      '# @harbour/lamps\n\n- [ ] write it up\n\n## @harbour/crew\n\n- [ ] mend the lamps\n',
      ['3 todo - - task.checkbox', '7 todo harbour/crew - task.checkbox'],
      'README.md',
    ],
  ]);
});

describe('a guide in Japanese or Chinese', () => {
  cases([
    [
      'a table that says what is done when something comes to pass',
      '# 灯\n\n| 症状 | 対応 |\n|---|---|\n| 灯が消えた | 電球を替える |\n\n| 現場 | 対応 | 担当 |\n|---|---|---|\n| 桟橋 | 電球を替える | 岡本 |\n',
      ['9 todo 岡本 - task.table'],
      'docs/lamps.md',
    ],
    [
      'in minutes as well; whoever is named for it takes it on',
      '# 议事录：码头会议\n\n| 症状 | 任务 |\n|---|---|\n| 灯灭了 | 换灯泡 |\n\n| 症状 | 任务 | 负责人 |\n|---|---|---|\n| 灯灭了 | 换灯泡 | 王小明 |\n',
      ['9 todo 王小明 - task.table'],
      'docs/meeting.md',
    ],
    [
      'what acts, or is explained, is nobody; a family name is somebody',
      '# 灯\n\n- ブラウザが灯を直す\n- **点検**：灯を直す\n- LED: 灯を直す\n- 岡本が灯を直す\n',
      ['6 todo 岡本 - task.undertaking'],
      'docs/lamps.md',
    ],
    [
      'when something is used and how it works list no work; a part of the harbour does',
      '# 码头计划\n\n## 使用时机\n\n- 更换灯具\n- 检查缆绳\n- 修复栏杆\n\n## 东侧\n\n- 更换灯具\n- 检查缆绳\n- 修复栏杆\n',
      ['11 todo - - task.list', '12 todo - - task.list', '13 todo - - task.list'],
      'plan.md',
    ],
    [
      'in Japanese as well',
      '# 桟橋の計画\n\n## ワークフロー\n\n- 灯の交換\n- 綱の点検\n- 柵の塗装\n\n## 東側\n\n- 灯の交換\n- 綱の点検\n- 柵の塗装\n',
      ['11 todo - - task.list', '12 todo - - task.list', '13 todo - - task.list'],
      'plan.md',
    ],
  ]);
});
