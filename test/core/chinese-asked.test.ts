/** Who is asked in Chinese minutes, who only talks, and by when; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = '2026-03-02 会议纪要.md';

describe('who is asked', () => {
  cases([
    [
      'behind a label or a time, by name or by part',
      '## 会议纪要\n1、节奏：请王宁、李静对齐\n2、下周请各组给出计划\n3、请假的人补签\n4、群里的通知，由陈东支撑',
      ['2 todo 王宁,李静 - task.undertaking', '3 todo - - task.undertaking', '5 todo 陈东 - task.undertaking'],
      minutes,
    ],
    [
      'a point with a deed for each of several below it',
      '**结论**\n1. **缆绳的适配**\n   - 缆绳的长度不变\n   - 责任人：王宁（图纸）、李静（灯具）',
      ['2 todo 王宁,李静 - task.owner'],
      minutes,
    ],
  ]);
});

describe('who talks', () => {
  cases([
    [
      'about what, in a list of those who do',
      '## 活动\n1. [ann](https://github.com/ann) 讲解《更换灯具》，解答疑问并鼓励参与\n2. [bo](https://github.com/bo) 分享《检查缆绳》，解答疑问并鼓励参与\n3. [cy](https://github.com/cy) 介绍灯具，解答疑问并鼓励参与',
      [],
      minutes,
    ],
  ]);
});

describe('what was concluded', () => {
  cases([
    [
      'behind a label within the point',
      '会议结论：\n- 1， 灯具检视：接口的定义需要优化\n- 2， 灯具检视：灯具偏暗',
      ['2 todo - - task.planned'],
      minutes,
    ],
    [
      'of what is behind, is done',
      '### 议题一、2025年工作总结\n**结论**\n- 建立码头的协作机制\n### 议题二、缆绳\n**结论**\n- 建立码头的协作机制',
      ['6 todo - - task.planned'],
      minutes,
    ],
    [
      'is due by a day that a word equates with it',
      '遗留问题：\n1、更换灯具，闭环时间为3.17\n2、更换3.17版的灯具',
      ['2 todo - 2026-03-17 task.section-todo', '3 todo - - task.section-todo'],
      minutes,
    ],
  ]);
});
