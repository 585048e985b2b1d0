/** The words of Chinese plans and minutes: some of each kind, with words that look alike and say something else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases, tasksIn } from './reading.ts';

describe('headings', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ['计划 迭代计划 下季度目标 后续跟进 预防措施 待办跟进 需协调事项 高优先级 码头开发任务', 'todo'],
    ['工作内容 本周产出 开发进度 做了啥 完成项', 'done'],
    ['经验教训 卡点 根因分析 参考资料 时间线', 'none'],
    ['参会名单 缺席者 签到', 'attendees'],
    ['达成共识 讨论结论 投票结果', 'decisions'],
    ['栏杆 灯塔的设计 解决措施', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split(' ')) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));
});

describe('deeds', () => {
  const isDeed = (point: string): boolean =>
    tasksIn(`# 码头计划\n\n## 西段\n- ${point}\n- ${point}。`, 'a.md').length === 2;
  const deeds = [
    ...['更换灯具', '栏杆维修', '卸载旧绞车', '写栏杆说明', '尽快补图纸', '与港务局商讨泊位', '分批更换缆绳'],
    ...['向港务局申领灯具', '规范缆绳命名', '自行排练', '记录水位'],
  ];
  const others = [
    ...['更换者名单', '写作课', '问题一堆', '缆绳命名规范', '水位记录', '维护员', '与港务局的约定', '看板很旧'],
  ];
  for (const point of deeds) test(point, () => assert.ok(isDeed(point)));
  for (const point of others) test(`${point}: none`, () => assert.ok(!isDeed(point)));
});

describe('what was done', () => {
  cases([
    [
      'a verb and 了, or 已 before it',
      '# 码头周报\n## 3月2日\n- 修了栏杆\n- 已更换灯具\n## 3月3日\n- 已清空仓库',
      ['3 done - - task.told', '4 done - - task.told', '6 done - - task.told'],
      '2026-03-02 周报.md',
    ],
    [
      'words that begin so and tell of no deed',
      '# 码头周报\n## 3月2日\n- 已知灯具有三盏\n- 为了栏杆\n- 已有图纸',
      [],
      '2026-03-02 周报.md',
    ],
  ]);
});

describe('who does it, in minutes', () => {
  const minutes = (points: string): string => `# 港口例会\n参会人：王明、李雷\n## 栏杆\n${points}`;
  cases([
    [
      'somebody known, when or how, and the deed',
      minutes('- 王明下周更换灯具\n- 王明、李雷整理图纸\n- 李雷：尽快写说明\n- 测量栏杆（王明）'),
      [
        '4 todo 王明 - task.undertaking',
        '5 todo 王明,李雷 - task.undertaking',
        '6 todo 李雷 - task.owner',
        '7 todo 王明 - task.owner',
      ],
      '2026-03-02 会议纪要.md',
    ],
    [
      'who tells, speaks or has done something takes nothing on',
      minutes(
        '- 王明更换了灯具\n- 李雷介绍图纸\n- 王明：灯具很旧\n- 李雷提出更换灯具\n- 王明更换灯具吗？\n- 栏杆很旧（王明）',
      ),
      [],
      '2026-03-02 会议纪要.md',
    ],
    [
      'somebody who is known between a comma and what they take on',
      '# 港口例会\n参会人：王明\n## 待办\n- 维修栏杆，王明负责\n- 【待办】写说明',
      ['4 todo 王明 - task.section-todo', '5 todo - - task.marker'],
      '2026-03-02 会议纪要.md',
    ],
    [
      'whoever is charged, whatever stands before',
      minutes('- 会后由李雷通知码头\n- 栏杆交给王明维修\n- 缆绳由王明来检查\n- 由王明写说明\n- 让大家检查'),
      [
        '4 todo 李雷 - task.undertaking',
        '5 todo 王明 - task.undertaking',
        '6 todo 王明 - task.undertaking',
        '7 todo 王明 - task.undertaking',
        '8 todo - - task.undertaking',
      ],
      '2026-03-02 会议纪要.md',
    ],
    [
      'a team by what its name ends with, two in parentheses',
      '# 港口例会\n## 待办\n- 测试组：检查灯具\n- 检查缆绳，由运维团队跟进\n- 刷漆（王明和李雷）\n- 检查栏杆（全部）',
      [
        '3 todo 测试组 - task.section-todo',
        '4 todo 运维团队 - task.section-todo',
        '5 todo 王明,李雷 - task.section-todo',
        '6 todo - - task.section-todo',
      ],
      '2026-03-02 会议纪要.md',
    ],
  ]);
});

describe('what a meeting decides', () => {
  cases([
    [
      'deeds are to be done; what is settled by deciding, said or told is not',
      '# 港口例会\n## 决定事项\n- 关注缆绳，下周检查\n- 完善巡检表\n- 采用新的灯具\n- 更换功能需按码头划分\n- 完善了巡检表',
      ['3 todo - - task.planned', '4 todo - - task.planned'],
      '2026-03-02 会议纪要.md',
    ],
  ]);
});

describe('how far something is', () => {
  cases([
    [
      'an open box of a form is to be checked, whatever its words say',
      '# 上线检查清单\n- [ ] 巡检表已更新\n- [ ] 灯具已更换\n- [x] 缆绳正常',
      ['2 todo - - task.checkbox', '3 todo - - task.checkbox', '4 done - - task.checkbox'],
      '上线检查清单.md',
    ],
  ]);
});
