/** Where finished work is on the list: what a heading of minutes says is finished, and notes of one time; each with near misses. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('what is finished, in minutes', () => {
  const en = (heading: string) =>
    `# Harbour sync\n\nAttendees: Ann, Bo\n\n${heading}\n\n- New ropes for pier two\n- Lamps\n`;
  const zh = (heading: string) => `# 码头会议纪要\n\n参会人：王小明、李静\n\n${heading}\n\n- 二号码头的缆绳\n- 灯具\n`;
  const ja = (heading: string) => `# 桟橋の議事録\n\n参加者：岡本、小野\n\n${heading}\n\n- 二番桟橋の綱\n- 灯り\n`;
  const both = ['7 done - - task.section-done', '8 done - - task.section-done'];
  cases([
    ['Accomplishments of the week', en('## Accomplishments of the week'), both],
    ['in bold', en('**Completed**'), both],
    ['progress is told', en('## Progress'), []],
    ['已完成工作', zh('## 已完成工作'), both],
    ['进展', zh('## 进展'), []],
    ['完了したこと', ja('## 完了したこと'), both],
    ['what a meeting did', ja('## やったこと'), []],
    ['活動内容', ja('## 活動内容'), []],
    ['what is said aside is of something else', ja('## 成果（一部は対応済み）'), []],
  ]);
});

describe('what was done in the time that a note is named by', () => {
  cases([
    [
      'a week',
      '# Week 10\n\n**Results**\n\n- Crane\n\n## Work completed\n\n- Lamps\n',
      ['9 done - - task.section-done'],
    ],
    ['a day', '# 2026-03-04\n\n作業内容：\n\n- 柵の塗装\n- 灯り\n', both(5)],
    ['a day, in Chinese', '# 2026-03-04\n\n**工作内容**\n\n- 灯具布线\n- 栏杆\n', both(5)],
    ['the name of a thing', '# Harbour crane\n\n## Work completed\n\n- Lamps\n- Ropes\n', []],
  ]);
});

/** Two points from this line on, of a section of what was done. */
function both(line: number): string[] {
  return [`${line} done - - task.section-done`, `${line + 1} done - - task.section-done`];
}
