/** Several tasks are given a status in one step, each in the manner of its line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Status } from '../../server/core/model.ts';
import { deskWith, uri } from './desk.ts';

describe('a selection or several cursors', () => {
  const cases: [name: string, text: string, where: string[], status: Status | 'toggle', after: string][] = [
    [
      'each in its own manner',
      '- [ ] ask Li\n- 刷漆 - 待做\n- [ ] 手順を確認（対応中）\n',
      ['ask', '刷漆', '手順'],
      'done',
      '- [x] ask Li\n- 刷漆 - 已完成\n- [x] 手順を確認（完了）\n',
    ],
    ['two cursors in one task count once', '- [ ] ask Li\n', ['ask', 'Li'], 'toggle', '- [x] ask Li\n'],
    [
      'toggled, all are done where one is open',
      '- [x] ask Li\r\n- [ ] ask Bo\r\n',
      ['Li', 'Bo'],
      'toggle',
      '- [x] ask Li\r\n- [x] ask Bo\r\n',
    ],
    [
      'and opened again where none is',
      '- [x] ask Li\n- [x] ask Bo\n',
      ['Li', 'Bo'],
      'toggle',
      '- [ ] ask Li\n- [ ] ask Bo\n',
    ],
    [
      'an item and what stands below it',
      '- [ ] pier\n\t- [ ] paint\n\t- [ ] sweep\n- [ ] lamp\n',
      ['pier', 'paint', 'sweep'],
      'done',
      '- [x] pier\n\t- [x] paint\n\t- [x] sweep\n- [ ] lamp\n',
    ],
    [
      'what has the status already stays as it is',
      '\ufeff- [X] ask Li\n- [ ] ask Bo  \n',
      ['Li', 'Bo'],
      'done',
      '\ufeff- [X] ask Li\n- [X] ask Bo  \n',
    ],
    [
      'lines that are no tasks are passed over',
      '# Plan\n\n- [ ] ask Li\n',
      ['Plan', 'Li'],
      'done',
      '# Plan\n\n- [x] ask Li\n',
    ],
  ];
  for (const [name, text, where, status, after] of cases)
    test(name, () => assert.equal(deskWith(text).do('dueline.setStatus', where, { status }), after));

  test('the lines of a selection; one that is only touched at its beginning is none of them', () => {
    const desk = deskWith('- [ ] a\n- [ ] b\n- [ ] c\n');
    const range = { start: { line: 0, character: 4 }, end: { line: 2, character: 0 } };
    assert.equal(desk.do('dueline.setStatus', range, { status: 'done' }), '- [x] a\n- [x] b\n- [ ] c\n');
    assert.equal(desk.do('dueline.setStatus', desk.range('a', 'c'), { status: 'done' }), '- [x] a\n- [x] b\n- [x] c\n');
  });

  test('what is refused is told with its task and reason; the rest is done', () => {
    const text = '| 任务 | 负责人 |\n| --- | --- |\n| 切流 | 林悦 |\n\n- [ ] 刷漆\n';
    const desk = deskWith(text, '周计划/2026-03-23 周计划.md');
    const outcome = desk.outcome('dueline.setStatus', ['切流', '刷漆'], { status: 'done' });
    assert.ok('changes' in outcome);
    assert.deepEqual(
      outcome.refusals?.map(({ title, position }) => [title, position?.line]),
      [['切流', 2]],
    );
    assert.match(outcome.refusals![0]!.reason, /edit the line yourself/);
    assert.equal(desk.do('dueline.setStatus', ['切流', '刷漆'], { status: 'done' }), text.replace('[ ]', '[x]'));
    assert.match(desk.do('dueline.setStatus', ['切流', '切流'], { status: 'done' }), /edit the line yourself/);
  });

  test('a list that is none of its own is an error', () => {
    const { service, ask } = deskWith('- [ ] a\n');
    assert.throws(
      () => service.outcome('dueline.setStatus', [{ uri, position: { line: 0, character: 0 } }], ask),
      /needs/,
    );
    assert.throws(() => service.outcome('dueline.setStatus', { uri, status: 'done' }, ask), /needs/);
  });
});

describe('what is offered', () => {
  const titles = (text: string, words: string) =>
    deskWith(text)
      .actions(words)
      .filter(({ how }) => 'command' in how && how.command === 'dueline.setStatus')
      .map(({ title }) => title);
  const cases: [name: string, text: string, words: string, titles: string[]][] = [
    [
      'an open task',
      '- [ ] ask Li\n',
      'ask',
      ['Mark as done', 'Mark as doing', 'Mark as waiting', 'Mark as cancelled'],
    ],
    ['a done one', '- [x] ask Li\n', 'ask', ['Mark as to do', 'Mark as doing', 'Mark as waiting', 'Mark as cancelled']],
    [
      'one that waits',
      '- 联系供应商 - 等待中\n',
      '联系',
      ['Mark as done', 'Mark as doing', 'Mark as cancelled', 'Mark as to do'],
    ],
    [
      'a row without a place for it',
      '# Plan\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| call Li | Ana | 2026-03-27 |\n',
      'call',
      [],
    ],
    ['no task', '# Plan\n', 'Plan', []],
  ];
  for (const [name, text, words, expected] of cases) test(name, () => assert.deepEqual(titles(text, words), expected));

  test('for the tasks of a selection it says how many', () => {
    const desk = deskWith('- [ ] ask Li\n- [ ] ask Bo\n');
    const [first] = desk.actions(desk.range('ask Li', 'Bo'));
    assert.equal(first?.title, 'Mark as done (2 tasks)');
    assert.deepEqual(first.how, {
      command: 'dueline.setStatus',
      argument: { uri, range: desk.range('ask Li', 'Bo'), status: 'done' },
    });
  });
});
