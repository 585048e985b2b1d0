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
      ['2 todo - - task.planned', '5 todo 设备组 - task.undertaking'],
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
      'where something goes on in another clause, or is to be done behind a first sentence',
      '会议结论：\n1、闭环以下问题，继续在设备组评审。\n2、先不用换灯；优先向北港进行推送\n3、灯具继续使用',
      ['2 todo - - task.planned', '3 todo - - task.planned'],
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
      'in a paragraph, where a line begins with that it has to be',
      '议题：\n1、栏杆的维护  王宁\n栏杆偏旧\n需要进一步检查各个码头的栏杆\n栏杆的检查需要时间',
      ['4 todo - - task.planned'],
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

describe('behind the word for what was concluded', () => {
  cases([
    [
      'what is planned for a day, and what is asked for',
      '## 讨论\n**结论：**  计划在**5月10日**前搭建灯塔的支架。\n\n最终结论：以清单形式跟进，和栏杆合并。\n\n结论：灯具以白色为主',
      ['2 todo - 2026-05-10 task.planned', '4 todo - - task.planned'],
      minutes,
    ],
  ]);
});

describe('a line that says whose it is', () => {
  cases([
    [
      'and what each of them does',
      '### 灯具\n\nann: 灯光偏暗\nbo: 以前也是这样\n\n责任人：@ann 收集清单，@bo 确认灯具型号\n\n### 栏杆\n\n责任人：@bo（只负责东侧的栏杆）',
      ['6 todo ann,bo - task.owner', '10 todo bo - task.owner'],
      minutes,
    ],
    [
      'speaks of the sentence right above it',
      '### 灯具\n\n上次会议：\n\n换灯的事单独跟进，和栏杆合并。\n\n责任人： @ann\n\n当前状态：\n\n还未定稿。',
      ['5 todo ann - task.owner'],
      minutes,
    ],
    ['but of none that asks for nothing', '### 灯具\n\n灯具的颜色很好看。\n\n责任人： @ann', [], minutes],
  ]);
});

describe('a whole group', () => {
  cases([
    [
      'by what its name ends with',
      '## 待办\n- 检查缆绳，责任人：release SIG\n- 检查栏杆，责任人：Compiler SIG，3月6日\n- 检查灯具，责任人：release',
      [
        '2 todo release SIG - task.section-todo',
        '3 todo Compiler SIG 2026-03-06 task.section-todo',
        '4 todo - - task.section-todo',
      ],
      minutes,
    ],
  ]);
});

describe('people who talk in turn', () => {
  const talk = '# 例会\n\n## 参会人员\n\n- ann\n- bo\n\n## 灯具\n\n';
  cases([
    [
      'take on what they say they will do',
      `${talk}ann: 应当有清单，会整理下现有的灯具\nbo: 同意，会后会和设备组讨论`,
      ['10 todo ann - task.undertaking', '11 todo bo - task.undertaking'],
      minutes,
    ],
    [
      'and nothing that they only speak of',
      `${talk}ann: 目前没有清单可提供给码头\nbo: 也要看码头来决定提供何种灯具\nann: 风大会影响灯具的组织`,
      [],
      minutes,
    ],
    ['nor where they welcome it', `${talk}ann: 欢迎提供灯具的清单，暂不做要求`, [], minutes],
  ]);
});

describe('by when and how far', () => {
  cases([
    [
      'in the week behind which stands that it is finished then',
      '## 待办\n- 更换灯具，本周完成\n- 更换本周完成的灯具',
      ['2 todo - 2026-03-08 task.section-todo', '3 todo - - task.section-todo'],
      minutes,
    ],
    [
      'what has to be finished as planned is not begun',
      '## 待办\n- 需按计划完成灯具的更换',
      ['2 todo - - task.section-todo'],
      minutes,
    ],
    [
      'where something comes to is no work that goes on',
      '## 待办\n- 把灯具的检查扩展到训练中\n- 灯具训练中',
      ['2 todo - - task.section-todo', '3 doing - - task.section-todo'],
      minutes,
    ],
    [
      'a title with a day that is typed in two ways',
      '# 2026-03.02 会议\n## 待办\n- 下周一演示灯具\n- 升级到2026-3.5版',
      ['3 todo - 2026-03-09 task.section-todo', '4 todo - - task.section-todo'],
      'meeting.md',
    ],
  ]);
});
