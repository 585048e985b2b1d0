/** What minutes in Chinese conclude, and what stands below the topics of their agendas; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = '2026-03-02 会议纪要.md';

describe('a conclusion asks for a deed', () => {
  cases([
    [
      'once something else is done',
      '**议题1、更换灯具**\n会议结论：\n1、明确灯具的型号后重新申请。\n2、完成图纸的整理后，再上会评审。\n3、风浪过后灯具完好。',
      ['3 todo - - task.planned', '4 todo - - task.planned'],
      minutes,
    ],
    [
      'behind what is refused',
      '会议结论：\n1、暂不同意换灯，补充东侧的图纸。\n2、同意换灯，灯色为白。\n3、不同意换灯，价值不明。\n4、暂不同意换灯，继续由设备组评审。',
      ['2 todo - - task.planned', '5 todo - - task.planned'],
      minutes,
    ],
    [
      'with whom or by what',
      '会议结论：\n- 同设备组确认缆绳的长度。\n- 对现有的缆绳进行整理\n- 同意在东侧新建灯塔\n- 对缆绳没有意见',
      ['2 todo - - task.planned', '3 todo - - task.planned'],
      minutes,
    ],
    [
      'where somebody or something has to, in any clause',
      '**结论**\n- 东侧灯光偏暗，需要进一步测量\n- 3月6日前设备组和码头组需提供清单\n- 换灯时需要机房配合检查\n- 灯塔不需要停航\n- 灯具需支持遥控',
      ['2 todo - - task.planned', '3 todo - 2026-03-06 task.planned', '4 todo - - task.planned'],
      minutes,
    ],
    [
      'where somebody will',
      '**结论**\n- 设备组将委派专人检查\n- 灯塔将按图纸施工',
      ['2 todo 设备组 - task.planned'],
      minutes,
    ],
    [
      'behind a number of its own',
      '## 会议结论：\n- 1、各码头需要增加灯具\n- 2 各码头需要检查栏杆\n- 3 各码头无异常',
      ['2 todo - - task.planned', '3 todo - - task.planned'],
      minutes,
    ],
  ]);
});

describe('whose a conclusion is', () => {
  cases([
    [
      'a line of its own below the list says of all of it',
      '### 议题一、栏杆\n**结论**\n\n- 东侧栏杆的样品寄往北港\n\n- 西侧栏杆沿用原来的方案\n\n负责人：王宁、李静\n\n### 议题二、灯具\n**结论**\n\n- 灯具的方案不变',
      ['4 todo 王宁,李静 - task.owner', '6 todo 王宁,李静 - task.owner'],
      minutes,
    ],
    ['but not where it tells what was done', '**结论**\n\n- 栏杆已修好了\n- 是否换灯？\n\n负责人：王宁', [], minutes],
  ]);
});

describe('what stands below a topic', () => {
  cases([
    [
      'behind its number',
      '## Notes\n\n议题1：\n\n- 无遗留问题\n\n议题2：\n\n- 1.需要对灯具的现状补充图纸。\n\n议题三：\n- 灯具的颜色不变',
      ['9 todo - - task.planned'],
      minutes,
    ],
    [
      'in an agenda that has its notes below each topic',
      '议题：\n1、栏杆的维护  王宁\n   - 通过群里的消息通知各码头\n   - 更换东侧的栏杆\n   - 栏杆的颜色没有定\n2、更换灯具 李静\n3、检查缆绳 李静',
      ['3 todo - - task.planned', '4 todo - - task.planned'],
      minutes,
    ],
    [
      'but no topic of an agenda itself',
      '## 议题\n- 更换灯具\n- 需要补充图纸\n\n## 会议纪要\n- 灯具的颜色不变',
      [],
      minutes,
    ],
  ]);
});

describe('how far it is', () => {
  cases([
    [
      'what has to be finished first is not',
      '遗留问题：\n1、完成灯具的测量后再验收。\n2、闭环栏杆的问题后重新评审。\n3、灯具的测量（已完成）',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo', '4 done - - task.section-todo'],
      minutes,
    ],
  ]);
});
