/** What sentences of Chinese minutes say is to be done, by the form of verbs and clauses: each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const zh = '# 例会纪要\n\n时间：2026-03-02\n参会人：张伟、李强\n\n## 会议纪要\n\n- 灯具正常\n';
const plan = '# 周计划 2026-03-02\n\n## 灯具\n\n- 灯具很亮\n';

describe('a verb that no list has', () => {
  cases([
    ['is made of two verbs', `${zh}- 下周拆洗缆绳`, ['9 todo - - task.planned']],
    ['is a thing by what follows', `${zh}- 下周承建方到场`, []],
    ['has what is made behind it', `${zh}- 下周撰写栏杆方案`, ['9 todo - - task.planned']],
    ['has what it makes behind it', `${zh}- 下周撰写方案初稿`, ['9 todo - - task.planned']],
    ['is part of a name', `${zh}- 下周更换方式不变`, []],
  ]);
});

describe('a sentence that begins with a deed', () => {
  cases([
    ['bids', `${zh}- 翻修栏杆`, ['9 todo - - task.list']],
    ['says how it is', `${zh}- 翻修栏杆很麻烦`, []],
    ['says what it comes to', `${zh}- 把栏杆翻修得很牢`, ['9 todo - - task.request']],
    ['says something of an aspect of it', `${zh}- 翻修栏杆的成本较高`, []],
    ['says how long it takes', `${zh}- 翻修栏杆需要两天`, []],
    ['says how often', `${zh}- 经常翻修栏杆`, []],
  ]);
});

describe('somebody', () => {
  cases([
    ['stands behind whom it is given to', `${zh}- 翻修栏杆交给张伟`, ['9 todo 张伟 - task.undertaking']],
    ['has been given it', `${zh}- 翻修栏杆已交给张伟`, ['9 todo - - task.list']],
    ['answers for it, in brackets', `${zh}- 翻修栏杆（张伟负责）`, ['9 todo 张伟 - task.undertaking']],
    ['is named for it', `${zh}- 指定张伟翻修栏杆`, ['9 todo 张伟 - task.undertaking']],
    ['acts once somebody else has', `${zh}- 李强确认后，张伟翻修栏杆`, ['9 todo 张伟 - task.undertaking']],
    ['speaks of themselves', `${zh}- 我会尽快翻修栏杆`, ['9 todo - - task.undertaking']],
    ['speaks of what they want', `${zh}- 我们要更多灯具`, []],
    ['leads through what is said', `${zh}- 我们先看栏杆`, []],
    ['stands before a time', `# 碰头会\n\n### 栏杆\n\n- 张伟明天翻修栏杆`, ['5 todo 张伟 2026-03-03 task.undertaking']],
  ]);
});

describe('somebody behind what is spoken of', () => {
  cases([
    ['does it then', `${zh}- 剩下的灯张伟周末换完`, ['9 todo 张伟 - task.undertaking']],
    ['takes it on', `${zh}- 换灯的事张伟来`, ['9 todo 张伟 - task.undertaking']],
    ['is the one it is left to', `${zh}- 这个归张伟，月底给数据`, ['9 todo 张伟 2026-03-31 task.undertaking']],
    ['is spoken of again', `${zh}- 李强懂灯具，他去问`, ['9 todo 李强 - task.undertaking']],
    ['did it', `${zh}- 旧灯张伟换了`, []],
    ['is only with others', `${zh}- 东侧旧灯和张伟周末无关`, []],
  ]);
});

describe('whose a part is', () => {
  const parts = (one: string, other: string): string => `# 第10周排期\n\n${one}\n- 换灯\n\n${other}\n- 刷漆\n`;
  const owners = (one: string, other: string): string[] => [`4 todo ${one} - task.list`, `7 todo ${other} - task.list`];
  cases([
    ['stands behind a stroke', parts('### 灯塔 - 王小明', '### 栏杆 - 李静'), owners('王小明', '李静'), '排期.md'],
    ['stands behind a dot', parts('### 灯塔 · 阿青', '### 栏杆 · 小李'), owners('阿青', '小李'), '排期.md'],
    ['in English', parts('### Lamps - Ann', '### Rails - Erin'), owners('Ann', 'Erin'), '排期.md'],
    ['is not what it is made of', parts('### Lamps - Copper', '### Rails - Brass'), [], '排期.md'],
    ['is not said once', parts('### 灯塔 - 王小明', '### 栏杆'), [], '排期.md'],
  ]);
});

describe('who came', () => {
  const met = (line: string): string => `# 码头碰头\n\n${line}\n\n## 灯具\n\n- 阿青下周拆洗缆绳\n`;
  cases([
    [
      'stands behind the place, counted',
      met('3月2日 ｜ 302 ｜ 3 人：阿青、老梁、小满'),
      ['7 todo 阿青 - task.undertaking'],
    ],
    ['stands with blanks between', met('人：老梁(队长) 阿青 小满'), ['7 todo 阿青 - task.undertaking']],
    ['is not said by a number', met('3月2日 ｜ 302 ｜ 3 盏：阿青、老梁、小满'), ['7 todo - - task.planned']],
  ]);
});

describe('a later clause', () => {
  cases([
    ['says what has to be done', `${zh}- 灯具已旧，需更换灯泡`, ['9 todo - - task.planned']],
    ['says so under a condition', `${zh}- 灯具坏时，需更换灯泡`, []],
    ['waits for another', `${zh}- 等图纸出来后翻修栏杆`, ['9 todo - - task.planned']],
    ['waits for another, with again', `${zh}- 图纸到了再翻修栏杆`, ['9 todo - - task.planned']],
    ['tells what followed another', `${zh}- 等图纸出来后翻修了栏杆`, []],
  ]);
});

describe('a paragraph of one line', () => {
  const above = zh.replace('- 灯具正常\n', '');
  cases([
    [
      'with its day behind it is no heading',
      `${above}翻修栏杆，3月10日前完成\n\n灯具正常`,
      ['8 todo - 2026-03-10 task.planned'],
    ],
    ['begins with a day in digits', `${above}3月10日前翻修栏杆`, ['8 todo - 2026-03-10 task.planned']],
  ]);
});

describe('a note that opens with whom its writer met', () => {
  const told = (met: string): string => `# 开放日\n\n${met}\n\n- 请张伟翻修栏杆\n- 尽快更换灯具\n`;
  cases([
    ['is minutes', told('今天和张伟碰了一下。'), ['5 todo 张伟 - task.undertaking', '6 todo - - task.request']],
    ['and else is not', told('张伟写了开放日的介绍。'), ['5 todo 张伟 - task.undertaking']],
  ]);
});

describe('a point of a plan', () => {
  cases([
    ['waits to be done', `${plan}- 待翻修栏杆`, ['6 todo - - task.list']],
    ['is half done', `${plan}- 翻修栏杆，做了一半`, ['6 doing - - task.status']],
    ['is not done yet', `${plan}- 翻修栏杆，还没做`, ['6 todo - - task.status']],
  ]);
});
