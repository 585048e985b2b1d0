/** A task is given another due day, in the manner of its line or of its note, and nothing else changes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../server/core/messages/en.ts';
import { deskWith, uri } from './desk.ts';

const { refusals, typedDay } = en;

/** The task at `@` is made due on 7 April (a Tuesday) unless the case says otherwise. */
type Case = [name: string, before: string, after: string, due?: string];

function holds(cases: Case[]): void {
  for (const [name, source, after, due = '2026-04-07'] of cases) {
    test(name, () => {
      const text = source.replace('@', '');
      const desk = deskWith(text);
      const at = source.slice(source.indexOf('@') + 1).split(/[\r\n]/)[0]!;
      assert.equal(desk.do('dueline.setDue', at, { due }), after);
    });
  }
}

describe('the words that say the due day give way', () => {
  holds([
    ['a weekday', '- [ ] @file it by Friday\n', '- [ ] file it by Saturday\n', 'sat'],
    ['a weekday that would say another day', '- [ ] @file it by Friday\n', '- [ ] file it by 2026-04-07\n'],
    ['a month’s name', '- [ ] @file it by Mar 27, then rest\n', '- [ ] file it by Apr 7, then rest\n'],
    ['with its weekday', '- [ ] @file it by Fri, March 27\n', '- [ ] file it by Tue, April 7\n'],
    ['digits that could be turned round', '- [ ] @file it by 3/27\n', '- [ ] file it by 2026-04-07\n'],
    ['and those that cannot', '- [ ] @file it by 3/27\n', '- [ ] file it by 3/31\n', '31'],
    ['the end of a stretch', '- [ ] @file it Mar 24 - Mar 28\n', '- [ ] file it Mar 24 - Apr 7\n'],
    ['a sign', '- [ ] @file it 📅 2026-03-27 ⏫\n', '- [ ] file it 📅 2026-04-07 ⏫\n'],
    ['a field', '- [ ] @file it [due:: 2026-03-27]\n', '- [ ] file it [due:: 2026-04-07]\n'],
    ['of todo.txt', '(A) @file it due:2026-03-27 +x\n', '(A) file it due:2026-04-07 +x\n'],
    ['of TaskPaper', '- [ ] @file it @due(2026-03-27)\n', '- [ ] file it @due(2026-04-07)\n'],
    ['of Org', '- TODO @file it\n  DEADLINE: <2026-03-27 Fri>\n', '- TODO file it\n  DEADLINE: <2026-04-07 Tue>\n'],
    ['周五前', '- [ ] @联系供应商，周五前完成\n', '- [ ] 联系供应商，周六前完成\n', '周六'],
    ['下周三', '- [ ] @下周三联系供应商\n', '- [ ] 下周四联系供应商\n', '4月2日'],
    ['3月27日前', '- [ ] @联系供应商（3月27日前）\n', '- [ ] 联系供应商（4月7日前）\n'],
    ['本周内', '- [ ] @本周内完成压测\n', '- [ ] 2026-04-07前完成压测\n'],
    ['月底前', '- [ ] @月底前完成压测\n', '- [ ] 2026-04-07前完成压测\n'],
    ['截止：', '- [ ] @压测，截止：2026/3/27\n', '- [ ] 压测，截止：2026/4/7\n'],
    ['金曜まで', '- [ ] @手順書を更新（3/27(金)まで）\n', '- [ ] 手順書を更新（4/7(火)まで）\n'],
    ['来週水曜', '- [ ] @手順書を更新 期限：来週水曜\n', '- [ ] 手順書を更新 期限：来週木曜\n', '4/2'],
    ['今週中', '- [ ] @今週中に手順書を更新\n', '- [ ] 2026-04-07までに手順書を更新\n'],
    ['全角', '- [ ] @手順書を更新 〆切 ３月２７日\n', '- [ ] 手順書を更新 〆切 ４月７日\n'],
    ['a field below', '- [ ] @压测\r\n  - 截止：3月27日\r\n', '- [ ] 压测\r\n  - 截止：4月7日\r\n'],
    [
      'a cell',
      '| 任务 | 截止 |\n| --- | --- |\n| @压测 | 3月27日 |\n',
      '| 任务 | 截止 |\n| --- | --- |\n| 压测 | 4月7日 |\n',
    ],
  ]);
});

describe('without such words the day stands as in the nearest task', () => {
  holds([
    ['by', '- [ ] call it by Mar 30\n- [ ] @file it\n', '- [ ] call it by Mar 30\n- [ ] file it by Apr 7\n'],
    ['a label', '- [ ] call it, due Mar 30\n- [ ] @file it\n', '- [ ] call it, due Mar 30\n- [ ] file it, due Apr 7\n'],
    ['brackets', '- [ ] call it (Mar 30)\n- [ ] @file it.\n', '- [ ] call it (Mar 30)\n- [ ] file it (Apr 7).\n'],
    [
      'a sign, on the first line',
      '- [ ] call it 📅 2026-03-30\n- [ ] @file it ^a1\n  and more\n',
      '- [ ] call it 📅 2026-03-30\n- [ ] file it 📅 2026-04-07 ^a1\n  and more\n',
    ],
    [
      'a field',
      '- [ ] call it [due:: 2026-03-30]\n- [ ] @file it\n',
      '- [ ] call it [due:: 2026-03-30]\n- [ ] file it [due:: 2026-04-07]\n',
    ],
    ['前', '- [ ] 联系供应商（3月27日前）\n- [ ] @压测\n', '- [ ] 联系供应商（3月27日前）\n- [ ] 压测（4月7日前）\n'],
    [
      '截止，before the full stop',
      '- [ ] 联系供应商，截止：3月27日\n- [ ] @压测。\n',
      '- [ ] 联系供应商，截止：3月27日\n- [ ] 压测，截止：4月7日。\n',
    ],
    [
      'a line below',
      '- [ ] 联系供应商\r\n  - 截止：3月27日\r\n- [ ] @压测\r\n',
      '- [ ] 联系供应商\r\n  - 截止：3月27日\r\n- [ ] 压测\r\n  - 截止：4月7日\r\n',
    ],
    ['〆切', '- [ ] 手順書を更新 〆切 3/27\n- [ ] @確認\n', '- [ ] 手順書を更新 〆切 3/27\n- [ ] 確認 〆切 4/7\n'],
    [
      'a cell',
      '| 任务 | 截止 |\n| --- | --- |\n| 联系 | 3月27日 |\n| @压测 |  |\n',
      '| 任务 | 截止 |\n| --- | --- |\n| 联系 | 3月27日 |\n| 压测 | 4月7日 |\n',
    ],
  ]);
});

describe('where no task shows how, as is common in the language', () => {
  holds([
    ['English', '- [ ] @file the form\n', '- [ ] file the form (due 2026-04-07)\n'],
    [
      'before what must stay last',
      '- [ ] @file the form. <!-- x --> ^a1\n',
      '- [ ] file the form (due 2026-04-07). <!-- x --> ^a1\n',
    ],
    ['Chinese', '- [ ] @联系供应商\n', '- [ ] 联系供应商（截止：2026-04-07）\n'],
    ['Japanese', '- [ ] @手順書を更新する\n', '- [ ] 手順書を更新する（期限：2026-04-07）\n'],
    [
      'with the note’s way of writing days',
      '会议：3月20日\n\n- [ ] @联系供应商\n',
      '会议：3月20日\n\n- [ ] 联系供应商（截止：4月7日）\n',
    ],
    [
      'what the task inherits stays where it stands',
      '## By Friday\n\n- [ ] @file the form\n- [ ] call it\n',
      '## By Friday\n\n- [ ] file the form (due 2026-04-07)\n- [ ] call it\n',
    ],
    ['a name that is an owner as the last word stays it', '- [ ] @ask Li\n', '- [ ] ask (due 2026-04-07) Li\n'],
    [
      'lines, mark and tabs stay',
      '\ufeff- [ ] a pier\r\n\t- [ ] @paint it  \r\n',
      '\ufeff- [ ] a pier\r\n\t- [ ] paint it (due 2026-04-07)  \r\n',
    ],
  ]);
});

describe('what is refused, with the reason', () => {
  const cases: [name: string, text: string, at: string, due: string, why: string][] = [
    ['no day', '- [ ] file it\n', 'file', 'soonish', typedDay.unknown('soonish')],
    ['no day of the calendar', '- [ ] file it\n', 'file', '2/30', typedDay.impossible('2/30')],
    ['no task', '# Plan\n', 'Plan', 'fri', refusals.noTask],
    [
      'a table without a place for it',
      '| Task | Owner |\n| --- | --- |\n| file it | Ann |\n',
      'file',
      'fri',
      refusals.noPlaceForDay,
    ],
    [
      'a cell that says something else',
      '| Task | Due |\n| --- | --- |\n| file it | later |\n',
      'file',
      'fri',
      refusals.noPlaceForDay,
    ],
  ];
  for (const [name, text, at, due, why] of cases)
    test(name, () => assert.equal(deskWith(text).do('dueline.setDue', at, { due }), why));
  test('what is due on that day already stays', () => {
    const text = '- [ ] file it by Friday\n';
    assert.equal(deskWith(text).do('dueline.setDue', 'file', { due: 'fri' }), text);
  });
});

describe('putting off', () => {
  const cases: [name: string, to: 'tomorrow' | 'nextMonday' | 'nextWeek', before: string, after: string][] = [
    ['to tomorrow', 'tomorrow', '- [ ] file it by Mar 25\n', '- [ ] file it by Mar 27\n'],
    ['to next Monday', 'nextMonday', '- [ ] file it，3月25日前\n', '- [ ] file it，3月30日前\n'],
    [
      'a week, to the same weekday of a week to come',
      'nextWeek',
      '- [ ] 手順を確認する（3/11まで）\n',
      '- [ ] 手順を確認する（4/1まで）\n',
    ],
    ['a week from a day to come', 'nextWeek', '- [ ] 確認（4/8まで）\n', '- [ ] 確認（4/15まで）\n'],
    ['what is due later than that', 'tomorrow', '- [ ] file it by Apr 9\n', refusals.alreadyLater],
    ['what has no due day', 'tomorrow', '- [ ] file it\n', refusals.noDue],
  ];
  for (const [name, to, before, after] of cases)
    test(name, () =>
      assert.equal(
        deskWith(before).do(
          'dueline.postpone',
          { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } },
          { to },
        ),
        after,
      ),
    );

  test('several in one step', () => {
    const desk = deskWith('- [ ] file it by Mar 25\n- [ ] 压测（3月24日前）\n- [ ] rest\n');
    const after = '- [ ] file it by Mar 27\n- [ ] 压测（3月27日前）\n- [ ] rest\n';
    assert.equal(desk.do('dueline.postpone', desk.range('file', '压测'), { to: 'tomorrow' }), after);
  });

  test('is offered for what is open and due, with the day', () => {
    const offered = (text: string, at: string) =>
      deskWith(text)
        .actions(at)
        .filter(({ how }) => 'command' in how && how.command === 'dueline.postpone')
        .map(({ title, kind }) => [title, kind]);
    assert.deepEqual(offered('- [ ] file it by Mar 25\n', 'file'), [
      ['Postpone to tomorrow (Fri)', 'quickfix'],
      ['Postpone to next Monday (Mon)', 'quickfix'],
      ['Postpone to next week (Wed)', 'quickfix'],
    ]);
    assert.deepEqual(offered('- [ ] 联系供应商，4月20日前\n', '联系'), [
      ['Postpone to next week (Mon 27 Apr)', 'refactor.rewrite'],
    ]);
    assert.deepEqual(offered('- [x] file it by Mar 25\n', 'file'), []);
    assert.deepEqual(offered('- [ ] file it\n', 'file'), []);
  });
});

describe('the next meeting', () => {
  const path = (day: string) => `minutes/${day} sync.md`;
  const putOff = (days: string[], text = '- [ ] file it by 2026-03-25\n', today = '2026-03-26') => {
    const desk = deskWith(text, path(days.at(-1)!), today);
    for (const day of days.slice(0, -1))
      desk.service.set({ uri: `file:///notes/${day}.md`, path: path(day), text: '# Sync\n' }, desk.ask.settings);
    return desk.do('dueline.postpone', 'file', { to: 'nextMeeting' });
  };
  test('is a week from the last of weekly notes', () =>
    assert.equal(putOff(['2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24']), '- [ ] file it by 2026-03-31\n'));
  test('or two, one left out', () =>
    assert.equal(putOff(['2026-01-27', '2026-02-10', '2026-02-24', '2026-03-24']), '- [ ] file it by 2026-04-07\n'));
  test('of a note that is there already', () =>
    assert.equal(
      putOff(['2026-03-10', '2026-03-30', '2026-03-24'], '- [ ] file it by 2026-03-25\n'),
      '- [ ] file it by 2026-03-30\n',
    ));
  test('is not known without a rhythm, or where it has ended', () => {
    assert.equal(putOff(['2026-03-02', '2026-03-11', '2026-03-24']), refusals.noRhythm);
    assert.equal(putOff(['2026-03-24']), refusals.noRhythm);
    assert.equal(putOff(['2025-11-04', '2025-11-11', '2025-11-18', '2025-11-25']), refusals.noRhythm);
  });
});

describe('a typed day', () => {
  const { service, ask } = deskWith('- [ ] 联系供应商\n');
  const cases: [typed: string, day: string][] = [
    ...([
      'today 2026-03-26',
      'tmr 2026-03-27',
      'fri 2026-03-27',
      'Fri 2026-03-27',
      '+3d 2026-03-29',
      '-1d 2026-03-25',
    ].map((it) => it.split(' ')) as [string, string][]),
    ['+1w', '2026-04-02'],
    ['+2m', '2026-05-26'],
    ['3d', '2026-03-29'],
    ['2 weeks', '2026-04-09'],
    ['+3天', '2026-03-29'],
    ['+2周', '2026-04-09'],
    ['+3', '2026-03-29'],
    ['0', '2026-03-31'],
    ['20', '2026-04-20'],
    ['２７', '2026-03-27'],
    ['20日', '2026-04-20'],
    ['eom', '2026-03-31'],
    ['月末', '2026-03-31'],
    ['月底', '2026-03-31'],
    ['下周三', '2026-04-01'],
    ['来週金曜', '2026-04-03'],
    ['3日後', '2026-03-29'],
    ['五', '2026-03-27'],
    ['金', '2026-03-27'],
    ['next week', '2026-04-05'],
    ['by friday', '2026-03-27'],
    ['3/28', '2026-03-28'],
    ['3-28', '2026-03-28'],
    ['3.28', '2026-03-28'],
    ['0328', '2026-03-28'],
    ['20260328', '2026-03-28'],
    ['2026-12-01', '2026-12-01'],
    [' 3月28日 ', '2026-03-28'],
  ];
  for (const [typed, day] of cases)
    test(typed, () => {
      const read = service.readDay(typed, uri, ask);
      assert.equal('day' in read ? read.day : read.error, day);
    });
  for (const typed of ['', '32', 'asap', 'fri or mon', '+', '2026-13-01', '2/30', '周五 和 周一', '+3 apples'])
    test(`“${typed}” is none`, () => assert.ok('error' in service.readDay(typed, uri, ask)));

  test('is shown with its weekday, its distance and what else it may mean', () => {
    assert.deepEqual(service.readDay('fri', null, ask), { day: '2026-03-27', words: '2026-03-27 (Fri) · tomorrow' });
    assert.deepEqual(service.readDay('next friday', null, ask), {
      day: '2026-04-03',
      words: '2026-04-03 (Fri) · in 8 days · not 2026-03-27 (Fri), which is 2026-03-27',
    });
    assert.deepEqual(service.readDay('周五', null, { ...ask, locale: 'zh' }), {
      day: '2026-03-27',
      words: '2026-03-27（周五） · 明天',
    });
    assert.deepEqual(service.readDay('x', null, { ...ask, locale: 'ja' }), {
      error: '「x」は日付として読めません。金曜、+3d、20、2026-03-27 のように入力してください。',
    });
  });
});
