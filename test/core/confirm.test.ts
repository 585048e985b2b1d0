/** Minutes to tasks: what is a task by its words alone is listed with the reason, and confirmed as a checkbox; all else stays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../server/core/messages/en.ts';
import { deskWith, uri } from './desk.ts';

const { refusals, rules } = en;
const minutes = '2026-03-23 sync.md';

describe('a task by its words becomes a checkbox', () => {
  const cases: [name: string, text: string, words: string, after: string, path?: string][] = [
    ['an item', '- TODO: paint the pier\n- talk\n', 'paint', '- [ ] TODO: paint the pier\n- talk\n'],
    [
      'a numbered item',
      '## 待办\r\n\r\n1. 刷漆（王芳）\r\n2. 换灯\r\n',
      '刷漆',
      '## 待办\r\n\r\n1. [ ] 刷漆（王芳）\r\n2. 换灯\r\n',
    ],
    ['a line of its own', 'ACTION: Ann to paint\n\nWe talked.\n', 'Ann', '- [ ] ACTION: Ann to paint\n\nWe talked.\n'],
    ['emphasis', '**ACTION:** Ann to paint\n', 'Ann', '- [ ] **ACTION:** Ann to paint\n'],
    ['with the sign of the note', '* [ ] rinse\n\nTODO: paint\n', 'paint', '* [ ] rinse\n\n* [ ] TODO: paint\n'],
    [
      'a bullet that Markdown does not know',
      '## やること\n\n・手順を確認する\n',
      '手順',
      '## やること\n\n- [ ] 手順を確認する\n',
    ],
    ['a quote', '> TODO: paint\n', 'paint', '> - [ ] TODO: paint\n'],
    [
      'with its second line',
      'TODO: paint\nthe pier\n\nWe talked.\n',
      'paint',
      '- [ ] TODO: paint\nthe pier\n\nWe talked.\n',
    ],
    ['below a line of talk', 'We talked.\nTODO: paint\n', 'paint', 'We talked.\n- [ ] TODO: paint\n'],
    ['what is a box stays', '- [ ] paint\n', 'paint', '- [ ] paint\n'],
    [
      'a row of a table has its own form',
      '| Task | Owner |\n| --- | --- |\n| paint | Ann |\n',
      'paint',
      refusals.boxless.table,
    ],
    [
      'a heading',
      '# 周计划\n\n### 码头\n> 进行中\n\n### 船\n> 很旧，还在用\n',
      '码头',
      refusals.boxless.heading,
      '2026-03-23 周计划.md',
    ],
    ['what is no task', 'We talked.\n', 'talked', refusals.noTask],
  ];
  for (const [name, text, words, after, path = minutes] of cases)
    test(name, () => assert.equal(deskWith(text, path).do('dueline.confirmTask', words, {}), after));

  test('lines of one paragraph together', () =>
    assert.equal(
      deskWith('1、补充说明，责任人：王芳\n2、联系供应商，责任人：张伟\n讨论结束。\n', minutes).do(
        'dueline.confirmTask',
        ['1、', '2、'],
        {},
      ),
      '- [ ] 1、补充说明，责任人：王芳\n- [ ] 2、联系供应商，责任人：张伟\n\n讨论结束。\n',
    ));
});

test('it is offered where the line has no bullet, and only for a task', () => {
  const offered = (text: string, words: string) =>
    deskWith(text, minutes)
      .actions(words)
      .flatMap(({ title, how }) => ('command' in how && how.command === 'dueline.confirmTask' ? [title] : []));
  assert.deepEqual(offered('ACTION: Ann to paint\n', 'Ann'), [en.actions.makeCheckbox]);
  assert.deepEqual(offered('We talked.\n', 'talked'), []);
  assert.deepEqual(offered('- TODO: paint\n', 'paint'), []);
});

describe('what may be confirmed', () => {
  const text = [
    '# Sync',
    'TODO: paint by 2026-03-27',
    '- [ ] a box',
    '',
    '## 決定事項と宿題',
    '- 岡本さんが手順を確認する',
    '- TODO: 旧表を消す（済）',
    '',
    '| Task | Owner |',
    '| --- | --- |',
    '| rinse | Ann |',
    '',
  ].join('\n');
  const list = () => {
    const desk = deskWith(text, minutes);
    return desk.service.unconfirmed(uri, desk.ask);
  };

  test('is open and has no box; what no box fits into stands behind, with its form', () =>
    assert.deepEqual(
      list().map(({ position, title, boxless }) => [position.line, title, boxless]),
      [
        [1, 'paint', null],
        [5, '岡本さんが手順を確認する', null],
        [10, 'rinse', 'table'],
      ],
    ));

  test('front matter and headings have a form of their own', () => {
    const front = deskWith('---\nstatus: open\ndue: 2026-03-27\n---\n\n# Paint the pier\n', 'tasks/pier.md');
    const heading = deskWith('# 周计划\n\n### 码头\n> 进行中\n', '2026-03-23 周计划.md');
    assert.deepEqual(
      [front, heading].map((desk) => desk.service.unconfirmed(uri, desk.ask).map(({ boxless }) => boxless)),
      [['front'], ['heading']],
    );
  });

  test('says who, when, where and why', () => {
    const [paint, check] = list();
    assert.equal(paint!.because, `“TODO:”: ${rules['task.marker']}`);
    assert.match(paint!.due, /2026-03-27.*1 day|tomorrow/);
    assert.deepEqual([paint!.owners, paint!.section, paint!.stated], [[], ['Sync'], true]);
    assert.deepEqual([check!.owners, check!.section, check!.due], [['岡本'], ['Sync', '決定事項と宿題'], '']);
  });

  test('a guess is marked', () => {
    const desk = deskWith('# 周报\n\n- 刷漆 - 进行中\n- 扫地 - 待做\n- 灯具\n', '2026-03-23 周报.md');
    assert.deepEqual(
      desk.service.unconfirmed(uri, desk.ask).map(({ title, stated }) => [title, stated]),
      [
        ['刷漆', true],
        ['扫地', true],
        ['灯具', false],
      ],
    );
  });

  test('of a note that is not known nothing', () => {
    const desk = deskWith(text, minutes);
    assert.deepEqual(desk.service.unconfirmed('file:///notes/other.md', desk.ask), []);
  });
});
