/** An owner is written in the manner of the line, else of its note; what is not meant stays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deskWith, uri } from './desk.ts';

/** The task at the words is given the owner. */
type Case = [name: string, text: string, words: string, owner: string | null, after: string, path?: string];

const run = (cases: readonly Case[]): void => {
  for (const [name, text, words, owner, after, path] of cases)
    test(name, () => assert.equal(deskWith(text, path).do('dueline.assign', words, { owner }), after));
};

describe('in place of the owner that the line has', () =>
  run([
    ['a handle', '- [ ] paint the pier @ann by Friday\n', 'paint', 'bob', '- [ ] paint the pier @bob by Friday\n'],
    ['handles become one', '- [ ] paint (@ann, @cy)\n', 'paint', 'bob', '- [ ] paint (@bob)\n'],
    ['in parentheses', '## TODO\n\n- 刷漆（王芳）\n', '刷漆', '张伟', '## TODO\n\n- 刷漆（张伟）\n'],
    [
      'beside a day, with its title',
      '- [ ] 手順を確認（岡本さん、〆切 11/26）\n',
      '手順',
      '木下',
      '- [ ] 手順を確認（木下さん、〆切 11/26）\n',
    ],
    [
      'behind a label',
      '- [ ] 压测，负责人：张伟/李静，3月5日前\n',
      '压测',
      '王五',
      '- [ ] 压测，负责人：王五，3月5日前\n',
    ],
    [
      'behind a dash',
      '## 本周计划\n\n1. 联系供应商 - 张伟\r\n',
      '联系',
      '李静',
      '## 本周计划\n\n1. 联系供应商 - 李静\r\n',
    ],
    ['in front', '- [ ] Ann: paint the pier\n', 'paint', 'Bob', '- [ ] Bob: paint the pier\n'],
    ['in brackets', '- [ ] [Ann] paint the pier\n', 'paint', 'Bob', '- [ ] [Bob] paint the pier\n'],
    ['in a sentence', '- [ ] Ann will paint the pier\n', 'paint', 'Bob', '- [ ] Bob will paint the pier\n'],
    [
      'in the owner column',
      '| Task | Owner |\n| --- | --- |\n| call Li | Ana |\n',
      'call',
      'Priya',
      '| Task | Owner |\n| --- | --- |\n| call Li | Priya |\n',
    ],
    [
      'in a line below',
      '- [ ] 下架\n\t- 责任人：王五\n\t- 子任务\n',
      '下架',
      '张伟',
      '- [ ] 下架\n\t- 责任人：张伟\n\t- 子任务\n',
    ],
    [
      'the link to a profile goes as a whole',
      '- [ ] paint [ann](https://github.com/ann) by Friday\n',
      'paint',
      'bob',
      '- [ ] paint @bob by Friday\n',
    ],
  ]));

describe('where the line has none', () =>
  run([
    [
      'as the nearest task has it',
      '- [ ] paint (@ann)\n- [ ] sweep  \n',
      'sweep',
      'bob',
      '- [ ] paint (@ann)\n- [ ] sweep (@bob)  \n',
    ],
    ['as the language has it: English', '- [ ] sweep by Friday\n', 'sweep', 'bob', '- [ ] sweep by Friday @bob\n'],
    ['a full name', '- [ ] sweep the pier\n', 'sweep', 'Ann Lee', '- [ ] sweep the pier (Ann Lee)\n'],
    ['Chinese', '# 周计划\n\n- [ ] 联系供应商\n', '联系', '张伟', '# 周计划\n\n- [ ] 联系供应商（张伟）\n'],
    ['Japanese', '# 定例\n\n- [ ] 手順を確認する\n', '手順', '岡本', '# 定例\n\n- [ ] 手順を確認する（岡本）\n'],
    [
      'with the title that others have',
      '- [ ] 点検（木下さん）\n- [ ] 手順を確認\n',
      '手順',
      '岡本',
      '- [ ] 点検（木下さん）\n- [ ] 手順を確認（岡本さん）\n',
    ],
    [
      'in front, where others have it there',
      '- [ ] @ann paint\n- [ ] sweep\n',
      'sweep',
      '@bob',
      '- [ ] @ann paint\n- [ ] @bob sweep\n',
    ],
    [
      'a label, where others have it',
      '- [ ] 刷漆，负责人：王芳\n- [ ] 换灯\n',
      '换灯',
      '李静',
      '- [ ] 刷漆，负责人：王芳\n- [ ] 换灯，负责人：李静\n',
    ],
    [
      'before a field that stands last',
      '- [ ] paint 📅 2026-03-27 #home ^p1\n',
      'paint',
      'bob',
      '- [ ] paint @bob 📅 2026-03-27 #home ^p1\n',
    ],
    [
      'an owner that is inherited stays above',
      '## 灯塔 @lee\n\n- [ ] 换灯\n',
      '换灯',
      'cy',
      '## 灯塔 @lee\n\n- [ ] 换灯 @cy\n',
    ],
    [
      'into the empty cell',
      '| 任务 | 负责人 | 截止 |\n| --- | --- | --- |\n| 切流 | 林悦 | 3月27日 |\n| 下架 |  | 3月28日 |\n',
      '下架',
      '张伟',
      '| 任务 | 负责人 | 截止 |\n| --- | --- | --- |\n| 切流 | 林悦 | 3月27日 |\n| 下架 | 张伟 | 3月28日 |\n',
    ],
    [
      'not into a table without the column',
      '| Task | Due |\n| --- | --- |\n| call Li | 2026-03-27 |\n',
      'call',
      'Bob',
      'No way to write “Bob” here so that it reads as the owner and nothing else changes: please edit the line yourself.',
    ],
    [
      'behind a heading that is a task, before its closing marks',
      '# Plan\n\n## Paint the pier ##\n\n> doing\n',
      'Paint',
      'ann',
      '# Plan\n\n## Paint the pier @ann ##\n\n> doing\n',
    ],
    ['nothing that is no name', '- [ ] paint\n', 'paint', ' @ ', 'This is no name.'],
    ['no task', '# Plan\n', 'Plan', 'ann', 'There is no task here.'],
  ]));

describe('nobody', () =>
  run([
    ['a handle goes', '- [ ] paint the pier @ann by Friday\n', 'paint', null, '- [ ] paint the pier by Friday\n'],
    ['parentheses go', '- [ ] 刷漆（王芳）\r\n', '刷漆', null, '- [ ] 刷漆\r\n'],
    ['a label goes', '- [ ] 压测，负责人：张伟，3月5日前\n', '压测', null, '- [ ] 压测，3月5日前\n'],
    ['from the front', '- [ ] [Ann] paint\n', 'paint', null, '- [ ] paint\n'],
    [
      'from beside a day',
      '- [ ] 手順を確認（岡本さん、〆切 11/26）\n',
      '手順',
      null,
      '- [ ] 手順を確認（〆切 11/26）\n',
    ],
    [
      'a cell is emptied',
      '| Task | Owner |\n| --- | --- |\n| call Li | Ana |\n| call Bo | Cy |\n',
      'call Li',
      null,
      '| Task | Owner |\n| --- | --- |\n| call Li |  |\n| call Bo | Cy |\n',
    ],
    ['a line below goes', '- [ ] 下架\n  - 责任人：王五\n  - 子任务\n', '下架', null, '- [ ] 下架\n  - 子任务\n'],
    [
      'not out of a sentence',
      '- [ ] Ann will paint the pier\n',
      'paint',
      null,
      'The owner is a part of the sentence: please edit the line yourself.',
    ],
    [
      'not out of a heading',
      '## 灯塔 @lee\n\n- [ ] 换灯\n',
      '换灯',
      null,
      'The owner is named above, for all that stands there: name somebody in the task itself.',
    ],
    ['where nobody is named', '- [ ] paint\n', 'paint', null, '- [ ] paint\n'],
  ]));

test('several at once', () => {
  const desk = deskWith('- [ ] paint @ann\n- [ ] sweep\n- [ ] burn\n');
  assert.equal(
    desk.do('dueline.assign', desk.range('paint', 'sweep'), { owner: 'cy' }),
    '- [ ] paint @cy\n- [ ] sweep @cy\n- [ ] burn\n',
  );
});

describe('who may be given a task', () => {
  const text =
    '# Plan\n\n## Pier\n\n- [ ] paint @ann\n- [ ] sweep @bob\n- [ ] burn @bob\n\n## 灯塔\n\n- [ ] 换灯（王五）\n- [ ] 刷漆\n';
  const desk = deskWith(text);
  desk.service.set(
    { uri: 'file:///notes/other.md', path: 'other.md', text: '- [ ] dig @cy\n- [ ] 挖土（王五）\n' },
    desk.ask.settings,
  );
  const choices = (words: string) =>
    desk.service.ownerChoices(uri, desk.at(words), desk.ask).map(({ name, from }) => `${from} ${name}`);

  test('those of the section, of the note, of all notes; each by how often', () => {
    assert.deepEqual(choices('paint'), ['section bob', 'section ann', 'note 王五', 'workspace cy']);
    assert.deepEqual(choices('刷漆'), ['section 王五', 'note bob', 'note ann', 'workspace cy']);
  });

  test('the likeliest are offered as actions, but not who has it already', () => {
    const titles = (words: string) =>
      desk
        .actions(words)
        .filter(({ how }) => 'command' in how && how.command === 'dueline.assign')
        .map(({ title }) => title);
    assert.deepEqual(titles('paint'), ['Assign to bob', 'Assign to 王五', 'Unassign']);
    assert.deepEqual(titles('刷漆'), ['Assign to 王五', 'Assign to bob', 'Assign to ann']);
    assert.deepEqual(
      deskWith('- [x] paint @ann\n- [ ] sweep @bob\n')
        .actions('paint')
        .filter(({ title }) => /ssign/.test(title)),
      [],
    );
  });
});
