/** Tasks are put into a group of the tree: each gets what the group stands for, in the manner of its line, or a reason why not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionAt } from '../../server/core/answers/place.ts';
import { en } from '../../server/core/messages/en.ts';
import { deskWith, uri } from './desk.ts';

const { refusals } = en;

/** The task at the words goes into the group, on Thursday 2026-03-26. */
type Case = [name: string, text: string, words: string, group: string, after: string];

const run = (cases: readonly Case[], today?: string): void => {
  for (const [name, text, words, group, after] of cases)
    test(name, () => assert.equal(deskWith(text, undefined, today).do('dueline.moveTo', words, { group }), after));
};

describe('a group of days gives a due day', () => {
  run([
    ['today', '- [ ] paint by 2026-03-20\n', 'paint', 'due:today', '- [ ] paint by 2026-03-26\n'],
    ['this week: its last working day', '- [ ] 刷漆，3月20日前\n', '刷漆', 'due:thisWeek', '- [ ] 刷漆，3月27日前\n'],
    ['next week', '- [ ] 手順を確認（〆切 3/20）\n', '手順', 'due:nextWeek', '- [ ] 手順を確認（〆切 4/3）\n'],
    [
      'to one that has none',
      '- [ ] a by 2026-03-20\n- [ ] b\n',
      'b\n',
      'due:today',
      '- [ ] a by 2026-03-20\n- [ ] b by 2026-03-26\n',
    ],
    [
      'not where it is due there',
      '- [ ] paint by 2026-03-31\n',
      'paint',
      'due:nextWeek',
      '- [ ] paint by 2026-03-31\n',
    ],
    ['none takes the day away', '- [ ] paint (due 2026-03-20) @ann\n', 'paint', 'due:none', '- [ ] paint @ann\n'],
    [
      'what is done is opened again',
      '- [x] paint by 2026-03-20\r\n',
      'paint',
      'due:today',
      '- [ ] paint by 2026-03-26\r\n',
    ],
    ['the closed close it', '- [ ] paint by 2026-03-20\n', 'paint', 'due:closed', '- [x] paint by 2026-03-20\n'],
    ['later is no day', '- [ ] paint\n', 'paint', 'due:later', refusals.noSingleDay],
    ['nothing becomes late', '- [ ] paint\n', 'paint', 'due:week', refusals.pastDay],
    ['nor unsure', '- [ ] paint\n', 'paint', 'due:unsure', refusals.pastDay],
  ]);
  describe('at the end of a week', () => {
    run(
      [
        [
          'Friday: what is left of it',
          '- [ ] paint by 2026-03-20\n',
          'paint',
          'due:thisWeek',
          '- [ ] paint by 2026-03-29\n',
        ],
      ],
      '2026-03-27',
    );
    run([['Sunday: no day is left', '- [ ] paint\n', 'paint', 'due:thisWeek', refusals.noDayLeft]], '2026-03-29');
  });
});

describe('a group of a person gives an owner', () =>
  run([
    [
      'as the note writes it',
      '- [ ] paint @ann\n- [ ] sweep (@bob)\n',
      'paint',
      'owner:bob',
      '- [ ] paint @bob\n- [ ] sweep (@bob)\n',
    ],
    [
      'Chinese',
      '# 周计划\n\n- [ ] 刷漆（王芳）\n- [ ] 换灯（张伟）\n',
      '刷漆',
      'owner:张伟',
      '# 周计划\n\n- [ ] 刷漆（张伟）\n- [ ] 换灯（张伟）\n',
    ],
    [
      'Japanese',
      '# 定例\n\n- [ ] 手順を確認（岡本さん）\n- [ ] 表を直す（木下さん）\n',
      '手順',
      'owner:木下',
      '# 定例\n\n- [ ] 手順を確認（木下さん）\n- [ ] 表を直す（木下さん）\n',
    ],
    ['one of two owners keeps it', '- [ ] paint (@ann, @bob)\n', 'paint', 'owner:bob', '- [ ] paint (@ann, @bob)\n'],
    ['nobody', '- [ ] paint @ann\n', 'paint', 'owner:', '- [ ] paint\n'],
    ['whom nobody knows is no owner', '- [ ] paint @ann\n', 'paint', 'owner:zed', refusals.noMove],
  ]));

describe('a group of a status gives that', () =>
  run([
    ['done', '- [ ] paint\n', 'paint', 'status:done', '- [x] paint\n'],
    ['in words', '- 刷漆 - 待做\n', '刷漆', 'status:doing', '- 刷漆 - 进行中\n'],
    ['no such', '- [ ] paint\n', 'paint', 'status:toString', refusals.noMove],
  ]));

describe('other groups give nothing', () =>
  run(
    ['note:file:///notes/other.md', 'section:x', 'issue:#12', 'folder:plans', 'kind:minutes', 'toString:x', ''].map(
      (group): Case => [group || 'no group', '- [ ] paint #11\n', 'paint', group, refusals.noMove],
    ),
  ));

test('several at once are one outcome; what cannot be moved is named', () => {
  const text =
    '- [ ] paint by 2026-03-20\n\n| Task | Owner |\n| --- | --- |\n| sweep | Ann |\n\n- [ ] rinse by 2026-03-19\n';
  const desk = deskWith(text);
  const words = ['paint', 'sweep', 'rinse'];
  const outcome = desk.outcome('dueline.moveTo', words, { group: 'due:today' });
  assert.equal(
    desk.do('dueline.moveTo', words, { group: 'due:today' }),
    text.replaceAll(/2026-03-\d\d/g, '2026-03-26'),
  );
  assert.deepEqual(
    outcome.refusals?.map(({ title }) => title),
    ['sweep'],
  );
});

describe('a place that says which task it means', () => {
  const text = '- [ ] paint\n- [ ] sweep\n- [ ] rinse\n- [ ] rinse\n';
  const cases: [name: string, line: number, title: string, after: string][] = [
    ['is taken where the task stands', 1, 'sweep', text.replace('[ ] sweep', '[x] sweep')],
    ['is found where lines have come or gone', 0, 'sweep', text.replace('[ ] sweep', '[x] sweep')],
    [
      'is that of its line where there are several of its name',
      3,
      'rinse',
      text.replace('rinse\n- [ ]', 'rinse\n- [x]'),
    ],
    ['is lost where there are several and none on its line', 0, 'rinse', refusals.changedMeanwhile],
    ['is lost where the task is gone', 0, 'scrub', refusals.changedMeanwhile],
  ];
  for (const [name, line, title, after] of cases)
    test(name, () => {
      const desk = deskWith(text);
      const place = { uri, position: { line, character: 6 }, title };
      const outcome = desk.service.outcome('dueline.setStatus', { ...place, status: 'done' }, desk.ask);
      assert.equal('refused' in outcome ? outcome.refused : desk.written(outcome), after);
    });

  test('what is lost is named, and the others are edited', () => {
    const desk = deskWith(text);
    const wish = { uri, position: { line: 0, character: 6 }, status: 'done' };
    const outcome = desk.service.outcome(
      'dueline.setStatus',
      [
        { ...wish, title: 'paint' },
        { ...wish, title: 'scrub' },
      ],
      desk.ask,
    );
    assert.equal(desk.written(outcome), text.replace('[ ] paint', '[x] paint'));
    assert.deepEqual(
      outcome.refusals?.map(({ title, reason }) => [title, reason]),
      [['scrub', refusals.changedMeanwhile]],
    );
  });
});

describe('a due day is taken away with what belongs to it', () => {
  const cases: [name: string, text: string, after: string][] = [
    ['in brackets', '- [ ] paint (due 2026-03-20), blue\n', '- [ ] paint, blue\n'],
    ['in brackets with others', '- [ ] 手順を確認（岡本さん、〆切 3/27）\n', '- [ ] 手順を確認（岡本さん）\n'],
    ['in brackets before others', '- [ ] paint (due Mar 27, @ann)\n', '- [ ] paint (@ann)\n'],
    ['with its sign', '- [ ] paint 📅 2026-03-20 ^p1\r\n', '- [ ] paint ^p1\r\n'],
    ['a field', '- [ ] paint [due:: 2026-03-20] #pier\n', '- [ ] paint #pier\n'],
    ['at the end', '- [ ] paint by Friday\n', '- [ ] paint\n'],
    ['before an owner and a tag', '- [ ] paint, due 2026-03-20 @ann #12\n', '- [ ] paint @ann #12\n'],
    ['before an owner in brackets', '- [ ] 刷漆，截止 3月27日（王芳）\n', '- [ ] 刷漆（王芳）\n'],
    ['with its comma', '- [ ] 刷漆，周五前\n', '- [ ] 刷漆\n'],
    ['with its label', '- [ ] 刷漆，截止：3月27日\n', '- [ ] 刷漆\n'],
    ['in the sentence, where it says by when', '- [ ] send by Friday the list\n', '- [ ] send the list\n'],
    ['at the beginning', '- [ ] 周五前完成刷漆\n', '- [ ] 完成刷漆\n'],
    ['Japanese, before its object', '- [ ] 来週水曜までに手順を確認\n', '- [ ] 手順を確認\n'],
    ['a line below', '- [ ] 刷漆\n  - 截止：3/27\n- [ ] 换灯\n', '- [ ] 刷漆\n- [ ] 换灯\n'],
    [
      'a cell',
      '| Task | Due |\n| --- | --- |\n| paint it | 3/27 |\n',
      '| Task | Due |\n| --- | --- |\n| paint it |  |\n',
    ],
    ['where there is none', '- [ ] paint\n', '- [ ] paint\n'],
    ['not what stands above', '- by 2026-03-27:\n  - [ ] paint\n', refusals.dueAbove],
  ];
  for (const [name, text, after] of cases)
    test(name, () => {
      const desk = deskWith(text);
      const [task] = desk.note().tasks;
      const position = positionAt(desk.note(), task!.span.start);
      const outcome = desk.service.outcome('dueline.setDue', { uri, position, due: null }, desk.ask);
      assert.equal('refused' in outcome ? outcome.refused : desk.written(outcome), after);
    });
});
