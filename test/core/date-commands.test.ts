/** Dates are shifted, written in full and written alike: the words of the dates change, and nothing else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EditCommandName } from '../../server/core/answers/types.ts';
import { en } from '../../server/core/messages/en.ts';
import { applied, type Desk, deskWith, uri } from './desk.ts';

const { refusals } = en;

describe('a date is shifted in its own form', () => {
  const cases: [before: string, at: string, days: number, after: string][] = [
    ['see 3/31', '3/31', 1, 'see 2026-04-01'],
    ['3/24 and 3/31', '3/31', -1, '3/24 and 3/30'],
    ['见 3/31（周二）', '3/31', 1, '见 4/1（周三）'],
    ['見る 3/31(火)', '3/31', 7, '見る 4/7(火)'],
    ['见周五', '周五', 1, '见周六'],
    ['见周五', '周五', 7, '见2026-04-03'],
    ['下周五发布', '周五', -1, '下周四发布'],
    ['来週金曜', '金曜', -1, '来週木曜'],
    ['due Friday', 'Fri', 1, 'due Saturday'],
    ['3月31日发布', '3月', 1, '4月1日发布'],
    ['2026-03-31', '03', 7, '2026-04-07'],
    ['２０２６年３月３１日', '３月', 1, '２０２６年４月１日'],
    ['by Mar 31', 'Mar', 1, 'by Apr 1'],
    ['Tue, March 31, 2026', 'March', 1, 'Wed, April 1, 2026'],
    ['31 Dec 2026', 'Dec', 1, '1 Jan 2027'],
    ['30日に', '30', 1, '31日に'],
    ['31日に', '31', 1, '2026-04-01に'],
    ['come tomorrow', 'tom', 1, 'come 2026-03-25'],
    ['来週金曜までに\r\n\t  x', '金曜', 1, '来週土曜までに\r\n\t  x'],
    ['📅 2026-03-31', '03', 1, '📅 2026-04-01'],
    ['本周内', '本周', 1, refusals.severalDays],
    ['no date', 'date', 1, refusals.noDate],
    ['v2.3.31', '3.31', 1, refusals.noDate],
  ];
  for (const [before, at, days, after] of cases)
    test(`${before} ${days}`, () => assert.equal(deskWith(before).do('dueline.shiftDate', at, { days }), after));

  test('at several cursors, in a selection, each once', () => {
    const desk = deskWith('\ufeff- [ ] a by Mar 27\r\n- [ ] b by Mar 28, not Mar 29\r\n');
    const all = '\ufeff- [ ] a by Mar 28\r\n- [ ] b by Mar 29, not Mar 30\r\n';
    assert.equal(desk.do('dueline.shiftDate', ['27', '27', '28', '29'], { days: 1 }), all);
    assert.equal(desk.do('dueline.shiftDate', desk.range('a by', '29'), { days: 1 }), all);
  });
});

describe('of a date that may mean two days one is picked', () => {
  const picked = (text: string, at: string) => {
    const desk = deskWith(text);
    return desk
      .actions(at)
      .flatMap(({ title, kind, how, findings }) =>
        findings.some(({ code }) => code === 'date-ambiguous') && 'edits' in how
          ? [[title, kind, applied(desk.note(), text, how.edits)]]
          : [],
      );
  };
  test('digits that can be turned round', () =>
    assert.deepEqual(picked('- [ ] file it by 7/1, please\n', '7/1'), [
      ['Write “by 2026-07-01” for “by 7/1”', 'quickfix', '- [ ] file it by 2026-07-01, please\n'],
      ['Write “by 2026-01-07” for “by 7/1”', 'quickfix', '- [ ] file it by 2026-01-07, please\n'],
    ]));
  test('in the form of the note', () =>
    assert.deepEqual(
      picked('March 2, 2026\n\n- [ ] file it by 7/1\n', '7/1').map(([title]) => title),
      ['Write “by July 1, 2026” for “by 7/1”', 'Write “by January 7, 2026” for “by 7/1”'],
    ));
  test('a date of one meaning has none', () => assert.deepEqual(picked('- [ ] 联系供应商，3月27日前\n', '3月'), []));
});

/** A command on the note as a whole. */
function whole(desk: Desk, command: EditCommandName): string {
  const made = desk.service.outcome(command, { uri }, desk.ask);
  if ('refused' in made) return made.refused;
  const edits = made.changes.flatMap((one) => one.edits);
  return applied(desk.note(), desk.text(), edits);
}

describe('day and weekday are made to agree in every form', () => {
  const cases: [wrong: string, byDay: string, byWeekday: string][] = [
    ['2026-03-25 (Thu)', '2026-03-25 (Wed)', '2026-03-26 (Thu)'],
    ['Thu 3/25', 'Wed 3/25', 'Thu 3/26'],
    ['Thursday, March 25', 'Wednesday, March 25', 'Thursday, March 26'],
    ['3月25日（周四）', '3月25日（周三）', '3月26日（周四）'],
    ['3月25日 星期四', '3月25日 星期三', '3月26日 星期四'],
    ['周四 3/25', '周三 3/25', '周四 3/26'],
    ['3/25（四）', '3/25（三）', '3/26（四）'],
    ['3/25(木)', '3/25(水)', '3/26(木)'],
    ['3月25日（木曜日）', '3月25日（水曜日）', '3月26日（木曜日）'],
  ];
  for (const [wrong, byDay, byWeekday] of cases)
    test(wrong, () => {
      const text = `- [ ] 会议 ${wrong} x\r\n`;
      const desk = deskWith(text);
      const made = desk
        .actions(wrong)
        .flatMap(({ how, findings }) =>
          findings.some(({ code }) => code === 'date-weekday-mismatch') && 'edits' in how
            ? [applied(desk.note(), text, how.edits)]
            : [],
        );
      assert.deepEqual(
        made,
        [byDay, byWeekday].map((it) => text.replace(wrong, it)),
      );
    });
});

describe('dates are written in full', () => {
  const notes: [name: string, before: string, after: string][] = [
    [
      'all of a note, in three languages',
      '- [ ] file it by Friday\r\n- [ ] 联系供应商，下周三前\r\n- [ ] 手順書を更新（来週金曜まで）\r\n',
      '- [ ] file it by 2026-03-27\r\n- [ ] 联系供应商，2026-04-01前\r\n- [ ] 手順書を更新（2026-04-03まで）\r\n',
    ],
    ['in the form of its full dates', '2026年3月2日\n下周五前\n', '2026年3月2日\n2026年3月13日前\n'],
    [
      'what is quoted, linked or code stays',
      '> 周五\n\n“周五” [周五](x.md) `周五`\n\n周六\n',
      '> 周五\n\n“周五” [周五](x.md) `周五`\n\n2026-03-28\n',
    ],
    ['so does what names no single day', '本周内，下个月，下周\n', refusals.noRelativeDate],
    ['and what is in full already', '2026-03-27\n', refusals.noRelativeDate],
  ];
  for (const [name, before, after] of notes)
    test(name, () => assert.equal(whole(deskWith(before), 'dueline.makeDateAbsolute'), after));

  test('those of a selection, or the one at the cursor', () => {
    const desk = deskWith('周五 and 周六\n周日\n');
    const selection = desk.range('周五', '周六');
    assert.equal(desk.do('dueline.makeDateAbsolute', selection, {}), '2026-03-27 and 2026-03-28\n周日\n');
    assert.equal(desk.do('dueline.makeDateAbsolute', '周六', {}), '周五 and 2026-03-28\n周日\n');
    assert.deepEqual(
      desk.actions(selection).map(({ title }) => title),
      ['Write “2026-03-27” for “周五”', 'Write “2026-03-28” for “周六”', 'Write 2 dates in full'],
    );
  });

  test('the note as a whole is asked for by its kind', () => {
    const desk = deskWith('周五\n');
    const at = { start: desk.at('周五'), end: desk.at('周五') };
    const titles = (only: string[]) => desk.service.actions(uri, at, desk.ask, only).map(({ title }) => title);
    assert.deepEqual(titles(['source']), ['Write all relative dates of the note in full']);
    assert.deepEqual(titles(['source.fixAll']), []);
  });
});

describe('dates are written alike', () => {
  const notes: [name: string, before: string, after: string][] = [
    ['as most are', '2026/3/1, 2026/3/2\r\n2026-03-03\r\n', '2026/3/1, 2026/3/2\r\n2026/3/3\r\n'],
    ['as ISO where no form has most', '2026/3/1\n2026年3月2日（一）前\n', '2026-03-01\n2026-03-02（一）前\n'],
    ['digits padded alike', '2026/03/01 2026/03/02 2026/3/3\n', '2026/03/01 2026/03/02 2026/03/03\n'],
    ['months by name', 'March 1, 2026\nMarch 2, 2026\n2026-03-03\n', 'March 1, 2026\nMarch 2, 2026\nMarch 3, 2026\n'],
    ['dates without a year stay', '2026-03-01 2026-03-02 2026/3/3 3/4\n', '2026-03-01 2026-03-02 2026-03-03 3/4\n'],
    [
      'what is quoted, linked, code, front matter or a field stays',
      '---\ndate: 2026/03/01\n---\n\n2026-03-02 2026-03-03 2026/3/4\n\n> 2026/3/5\n\n“2026/3/6” [2026/3/7](x.md) `2026/3/8`\n',
      '---\ndate: 2026/03/01\n---\n\n2026-03-02 2026-03-03 2026-03-04\n\n> 2026/3/5\n\n“2026/3/6” [2026/3/7](x.md) `2026/3/8`\n',
    ],
    [
      'a field keeps the form that its program knows',
      '2026/3/1 2026/3/2\n- [ ] a 📅 2026-03-03\n',
      refusals.datesAlike,
    ],
    [
      'a heading that a link leads to stays',
      '## 2026/3/1\n\n2026-03-02 2026-03-03 [x](#202631)\n',
      refusals.datesAlike,
    ],
    ['all alike', '2026-03-01 2026-03-02\n', refusals.datesAlike],
  ];
  for (const [name, before, after] of notes)
    test(name, () => assert.equal(whole(deskWith(before), 'dueline.normaliseDates'), after));

  test('is offered on a date that is written otherwise than most, to be looked through', () => {
    const desk = deskWith('2026-03-01 2026-03-02 2026/3/3\n');
    assert.deepEqual(desk.actions('2026-03-01'), []);
    const [action] = desk.actions('2026/3/3');
    assert.equal(action?.title, 'Write the full dates of the note alike: 2026-03-03');
    const made = desk.service.outcome('dueline.normaliseDates', { uri }, desk.ask);
    assert.deepEqual('preview' in made && made.preview, { label: action.title });
  });
});
