/** By when a task is due, of days that stand before the deed, beside the points, or tell how far all was. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const box = (text: string): string => `# 2024-03-05\n\n- [ ] ${text}\n`;
const due = (day: string): string[] => [`3 todo - ${day} task.checkbox`];
const none = due('-');

describe('a week or month that has begun says by when', () => {
  cases([
    ['before the deed', box('本周更换灯具'), due('2024-03-10')],
    ['before what is done away with', box('这周把灯换掉'), due('2024-03-10')],
    ['between what is meant and the deed', box('灯具合同这周要签掉'), due('2024-03-10')],
    ['a month', box('本月更换灯具'), due('2024-03-31')],
    ['before a particle', box('今週は灯りを替える'), due('2024-03-10')],
    ['in a later clause', box('柵を塗る、今週は灯りも替える'), due('2024-03-10')],
    ['before an English deed', box('This month paint the pier'), due('2024-03-31')],
  ]);
});

describe('and not', () => {
  cases([
    ['where it says which one', box('本周的会议整理'), none],
    ['where it is a part of a name', box('本周会议纪要整理'), none],
    ['of what is to be done with something', box('整理本周要发的公告'), none],
    ['by a possessive', box('今週の灯りを替える'), none],
    ['by a possessive behind a noun', box('今週会議の準備をする'), none],
    ['where it may be told', box('本周完成灯具更换'), none],
    ['of a week to come', box('下周更换灯具'), none],
    ['within a sentence', box('Paint this week report'), none],
  ]);
});

describe('a point that says by when all are due', () => {
  cases([
    [
      'at the end of a list',
      '# 2024-03-05 例会\n\n## 待办\n\n- 更换灯具\n- 补充图纸\n- 任务截止日期：2024.3.11\n\n## 其他\n\n- 天气好\n',
      ['5 todo - 2024-03-11 task.section-todo', '6 todo - 2024-03-11 task.section-todo'],
    ],
    [
      'without a colon, and of numbered points',
      '# 2024-03-05 例会\n\n## 待办\n\n1. 更换灯具\n2. 补充图纸\n3. 任务截至时间2024.3.11\n',
      ['5 todo - 2024-03-11 task.section-todo', '6 todo - 2024-03-11 task.section-todo'],
    ],
    [
      'up to another one',
      '# 2024-03-05 例会\n\n## 待办\n\n- 更换灯具\n- 截止日期：2024.3.11\n- 补充图纸\n- 截止日期：2024.3.20\n',
      ['5 todo - 2024-03-11 task.section-todo', '7 todo - 2024-03-20 task.section-todo'],
    ],
    [
      'but for a point that says so itself',
      '# 2024-03-05 例会\n\n## 待办\n\n- 本周更换灯具\n- 补充图纸\n- 截止日期：2024.3.20\n',
      ['5 todo - 2024-03-10 task.section-todo', '6 todo - 2024-03-20 task.section-todo'],
    ],
    [
      'but not of what stands behind it',
      '# 2024-03-05 例会\n\n## 待办\n\n- 截止日期：2024.3.11\n- 更换灯具\n',
      ['6 todo - - task.section-todo'],
    ],
  ]);
});

describe('as of a day', () => {
  cases([
    [
      'all is so far, and nothing due by then',
      '# 计划 2024-03-05\n\n#### 截止到2024-03-17 各栈桥改造项目工作进展如下:\n- 换缆绳 50%\n',
      ['4 doing - - task.section-done'],
    ],
    [
      'but a last day is one',
      '# 计划 2024-03-05\n\n## 截止2024-03-17\n- [ ] 换缆绳\n',
      ['4 todo - 2024-03-17 task.checkbox'],
    ],
  ]);
});
