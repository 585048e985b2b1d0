/** Whose a task is, by where a name stands; and words that stand there too and are nobody's name. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const inBox = (text: string): string => `# 2024-03-05\n\n- [ ] ${text}\n`;
const of = (owners: string): string[] => [`3 todo ${owners} - task.checkbox`];
const listed = (text: string): string => `# 计划\n\n## 待办\n\n- ${text}\n`;
const todo = (owners: string): string[] => [`5 todo ${owners} - task.section-todo`];

describe('handles', () => {
  cases([
    ['behind a deed, before a comma', inBox('换灯 @阿星，必须先于刷漆'), of('阿星')],
    ['behind a deed, before a day', inBox('换灯 @余小溪 下周二给质检验'), ['3 todo 余小溪 2024-03-12 task.checkbox']],
    ['of a single character', inBox('换灯 @雷'), of('雷')],
    ['with whom something is done', inBox('换灯前跟 @雷雨，当面确认'), of('-')],
    ['the first one does it', inBox('@ann get @bo and @cy keys for the pier'), of('ann')],
    ['with those it is joined to', inBox('@ann, @bo and @cy order ropes'), of('ann,bo,cy')],
  ]);
});

describe('initials that attendees are listed by', () => {
  const attendees = '# 2024-03-05 minutes\n\n## Attendees\n\n- [HP] Heidi Poole\n- Nora Lind (NL)\n\n## Actions\n\n';
  cases([
    [
      'in brackets',
      `${attendees}- [HP] Ask for pictures\n- [HP, NL] Gather ropes\n`,
      ['10 todo HP - task.section-todo', '11 todo HP,NL - task.section-todo'],
    ],
    ['not others', `${attendees}- [CI] Ask for pictures\n`, ['10 todo - - task.section-todo']],
  ]);
});

describe('names behind which dots lead to the deed', () => {
  cases([
    [
      'as lines',
      '# 2024-03-05 定例\n\n## 次回作業内容\n板倉・・・灯りの図面作成<br>\n狩野・・・縄の勉強<br>\n',
      ['4 todo 板倉 - task.section-todo', '5 todo 狩野 - task.section-todo'],
    ],
    ['a doubt is none', '# 2024-03-05 定例\n\n## TODO\n\n- ええと…図面を作成\n', ['5 todo - - task.section-todo']],
  ]);
});

describe('in brackets before a list', () => {
  const led = (aside: string): string => `# 计划\n\n## 待办\n\n要还的债（${aside}）：\n1. 更换灯具\n`;
  cases([
    ['somebody', led('何川'), ['6 todo 何川 - task.section-todo']],
    ['a team', led('前端组'), ['6 todo 前端组 - task.section-todo']],
    ['how that is', led('先放着'), ['6 todo - - task.section-todo']],
  ]);
});

describe('nobody', () => {
  cases([
    ['a day of the week', listed('周五请假'), ['5 todo - 2026-03-06 task.section-todo']],
    ['where somebody goes', listed('去总部参与入职大会'), todo('-')],
    ['with whom it is done', listed('配合结构组确认高度'), todo('-')],
    ['but the team is', listed('结构组确认高度'), todo('结构组')],
    ['a tool', listed('awk学习'), todo('-')],
    ['but a first name is somebody', listed('ann整理图纸'), todo('ann')],
    [
      'a wish',
      '# 2024-03-05 minutes\n\nBR - wanted to give everyone a chance. Ben will order the ropes.\n',
      ['3 todo Ben - task.undertaking'],
    ],
  ]);
});
