import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actionsAt } from '../../server/core/answers/offers/actions.ts';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { Edit, How } from '../../server/core/answers/types.ts';
import { dayPart, rewriteDay, rewriteWeekday } from '../../server/core/answers/writing/date-text.ts';
import { statusWays } from '../../server/core/answers/writing/status-edit.ts';
import { changed } from '../../server/core/answers/writing/status-safe.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { LanguageId, Note, Status } from '../../server/core/model.ts';
import { askWith } from './build.ts';
import { type MarkedNote, markedNote } from './marked.ts';

function apply(note: Note, text: string, edits: Edit[]): string {
  const sorted = [...edits].sort((a, b) => offsetAt(note, b.range.start) - offsetAt(note, a.range.start));
  return sorted.reduce(
    (left, { range, newText }) =>
      left.slice(0, offsetAt(note, range.start)) + newText + left.slice(offsetAt(note, range.end)),
    text,
  );
}

describe('status', () => {
  /** The last marked task is given the status. */
  const cases: [name: string, language: LanguageId, status: Status, source: string, expected: string][] = [
    ['a box is ticked', 'en', 'done', '- [ ] ask Li\n  ^^^^^^^^^^ task\n   ^ box\n', '- [x] ask Li\n'],
    [
      'with a capital where the note has those',
      'en',
      'done',
      '- [X] old\n  ^^^^^^^ task done\n   ^ box\n- [ ] new\n  ^^^^^^^ task\n   ^ box\n',
      '- [X] old\n- [x] new\n'.replace('[x]', '[X]'),
    ],
    ['a box is emptied', 'en', 'todo', '- [X] ask\n  ^^^^^^^ task done\n   ^ box\n', '- [ ] ask\n'],
    ['a ticked box stays', 'en', 'done', '- [X] ask\n  ^^^^^^^ task done\n   ^ box\n', '- [X] ask\n'],
    [
      'a box and a word change together',
      'zh',
      'done',
      '- [ ] 打开开关, 进行中\n  ^^^^^^^^^^^^^ task doing\n   ^ box\n            ^^^ status\n',
      '- [x] 打开开关, 已完成\n',
    ],
    [
      'a box has no doing: a word says it',
      'en',
      'doing',
      '- [ ] ask\n  ^^^^^^^ task\n   ^ box\n',
      '- [ ] ask - in progress\n',
    ],
    [
      'a word gives way',
      'zh',
      'done',
      '1. 梳理分区 -待做\n   ^^^^^^^^^ task\n         ^^ status\n',
      '1. 梳理分区 -已完成\n',
    ],
    ['in its own language', 'zh', 'done', '- [WIP] 梳理\n  ^^^^^^^^ task doing\n   ^^^ status\n', '- [DONE] 梳理\n'],
    ['with its capital', 'en', 'done', '- Todo: ask\n  ^^^^^^^^^ task\n  ^^^^ status\n', '- Done: ask\n'],
    ['a share becomes whole', 'zh', 'done', '- 压测 60%\n  ^^^^^^ task doing\n     ^^^ status\n', '- 压测 100%\n'],
    ['a sign becomes another', 'ja', 'done', '- 調査 🚧\n  ^^^^^ task doing\n     ^^ status\n', '- 調査 ✅\n'],
    [
      'without either a word is put behind: English',
      'en',
      'done',
      '- ask Li  \n  ^^^^^^^^ task\n',
      '- ask Li - done  \n',
    ],
    ['Chinese', 'zh', 'done', '- 联系供应商\n  ^^^^^ task\n', '- 联系供应商 - 已完成\n'],
    ['Japanese', 'ja', 'done', '- 手順を確認\n  ^^^^^ task\n', '- 手順を確認（完了）\n'],
    [
      'as the note does elsewhere',
      'zh',
      'done',
      '- 梳理（待做）\n  ^^^^^^ task\n     ^^ status\n- 联系\n  ^^ task\n',
      '- 梳理（待做）\n- 联系（已完成）\n',
    ],
    [
      'a word in front is no model for one behind',
      'en',
      'done',
      '- TODO: a\n  ^^^^^^^ task\n  ^^^^ status\n- b\n  ^ task\n',
      '- TODO: a\n- b - done\n',
    ],
    [
      'a word inside a sentence is left alone',
      'zh',
      'todo',
      '- 已经压完\n  ^^^^ task done\n    ^^ status\n',
      '- 已经压完 - 待做\n',
    ],
    [
      'behind a heading, before its closing marks',
      'en',
      'done',
      '## Cut over ##\n   ^^^^^^^^^^^ task\n',
      '## Cut over - done ##\n',
    ],
    ['not into a table', 'en', 'done', '| ask | Li |\n  ^^^ task\n', '| ask | Li |\n'],
    ['a word in a table', 'en', 'done', '| ask | open |\n  ^^^^^^^^^^ task\n        ^^^^ status\n', '| ask | done |\n'],
    [
      'cancelled is said by a word',
      'en',
      'cancelled',
      '- [ ] ask\n  ^^^^^^^ task\n   ^ box\n',
      '- [ ] ask - cancelled\n',
    ],
  ];
  for (const [name, language, status, source, expected] of cases) {
    test(name, () => {
      const { note, text } = markedNote(source, { language });
      const [first = []] = statusWays(note, note.tasks.at(-1)!, { status, text, today: '2026-03-26' });
      assert.equal(changed(text, first), expected);
    });
  }

  test('lines end as they did', () => {
    const { note, text } = markedNote('- ask\r\n  more\r\n\r\n  ^^^^^^ x\n', {});
    const task = { ...markedNote('- a\n  ^ task\n').note.tasks[0]!, span: { start: 2, end: text.length } };
    const [first = []] = statusWays(note, task, { status: 'done', text, today: '2026-03-26' });
    assert.equal(changed(text, first), '- ask\r\n  more - done\r\n\r\n');
  });
});

/** The edits of an action that is done at once; none of any other. */
const editsOf = (how: How | undefined): Edit[] => (how && 'edits' in how ? how.edits : []);

/** Title of each action at the cursor, and the text after it. */
function actions({ note, text, cursor }: MarkedNote): Record<string, string> {
  const index = createIndex();
  index.set(note);
  const at = positionAt(note, cursor);
  const found = actionsAt(
    note,
    { start: at, end: at },
    { index, ask: askWith(), text: () => text, read: (it: Note) => it },
  );
  const own = found.filter(({ how }) => !('command' in how) || how.command !== 'dueline.ignore');
  return Object.fromEntries(own.map(({ title, how }) => [title, apply(note, text, editsOf(how))]));
}

describe('dates', () => {
  const cases: [name: string, source: string, expected: Record<string, string>][] = [
    [
      'made absolute as ISO',
      '预计本周$0五上线\n  ^^^ date 2026-03-27 relative\n',
      { 'Write “2026-03-27” for “本周五”': '预计2026-03-27上线\n' },
    ],
    [
      'made absolute as the note writes',
      '2026年3月2日\n^^^^^^^^^ date 2026-03-02\n下周$0五前\n^^^^ date 2026-04-03 until relative\n',
      { 'Write “2026年4月3日前” for “下周五前”': '2026年3月2日\n2026年4月3日前\n' },
    ],
    [
      'the words around the day stay',
      '3月24日$0（火）18:00まで\n^^^^^^^^^^^^^^^ date 2026-03-24 until relative\n',
      { 'Write “2026-03-24（火）18:00まで” for “3月24日（火）18:00まで”': '2026-03-24（火）18:00まで\n' },
    ],
    [
      'a word that is part of the day goes with it',
      '两周$0后\n^^^ date 2026-04-09 relative\n',
      { 'Write “2026-04-09” for “两周后”': '2026-04-09\n' },
    ],
    [
      'a space keeps it apart from letters',
      'v2本周$0五cn3\n  ^^^ date 2026-03-27 relative\n',
      { 'Write “2026-03-27” for “本周五”': 'v2 2026-03-27 cn3\n' },
    ],
    ['an absolute date stays', '2026-03-2$07\n^^^^^^^^^^ date 2026-03-27\n', {}],
    ['a stretch stays', '本周$0内\n^^^ date 2026-03-29 from=2026-03-23 relative\n', {}],
    [
      'a date of two readings: each of them',
      '7/$01\n^^^ date 2026-07-01 relative other=2026-01-07\n',
      {
        'Write “2026-07-01” for “7/1”': '2026-07-01\n',
        'Write “2026-01-07” for “7/1”': '2026-01-07\n',
      },
    ],
    [
      'the same in Chinese',
      '下周$0三交\n^^^ date 2026-04-01 relative other=2026-03-25\n',
      {
        'Write “2026-04-01” for “下周三”': '2026-04-01交\n',
        'Write “2026-03-25” for “下周三”': '2026-03-25交\n',
      },
    ],
    ['not where the cursor is elsewhere', '本周五 and the$0 rest\n^^^ date 2026-03-27 relative\n', {}],
    [
      'weekday and day are made to agree',
      '10月25日$0（周三）\n^^^^^^^^^^ date 2026-10-25 relative weekday=3 words=周三\n',
      {
        'Write “10月25日（周日）”: trust the day': '10月25日（周日）\n',
        'Write “10月28日（周三）”: trust the weekday': '10月28日（周三）\n',
        'Write “2026-10-25（周三）” for “10月25日（周三）”': '2026-10-25（周三）\n',
      },
    ],
    [
      'over the end of a month',
      '3/31$0(水)\n^^^^^^^ date 2026-03-31 weekday=3 words=水\n',
      { 'Write “3/31(火)”: trust the day': '3/31(火)\n', 'Write “4/1(水)”: trust the weekday': '4/1(水)\n' },
    ],
    [
      'English',
      'Mon, March 2$06\n^^^^^^^^^^^^^ date 2026-03-26 weekday=1 words=Mon\n',
      {
        'Write “Thu, March 26”: trust the day': 'Thu, March 26\n',
        'Write “Mon, March 23”: trust the weekday': 'Mon, March 23\n',
      },
    ],
  ];
  for (const [name, source, expected] of cases) {
    test(name, () => assert.deepEqual(actions(markedNote(source)), expected));
  }

  test('an edit touches only what changes', () => {
    const { note, text, cursor } = markedNote('10月25日$0（周三）\n^^^^^^^^^^ date 2026-10-25 weekday=3 words=周三\n');
    const at = positionAt(note, cursor);
    const world = { index: createIndex(), ask: askWith(), text: () => text, read: (it: Note) => it };
    const [weekday, day] = actionsAt(note, { start: at, end: at }, world);
    assert.deepEqual(editsOf(weekday?.how), [
      { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: '日' },
    ]);
    assert.deepEqual(editsOf(day?.how)[0]?.newText, '8');
    assert.deepEqual([weekday?.isPreferred, day?.isPreferred], [true, false]);
    assert.deepEqual(
      weekday?.findings.map(({ code }) => code),
      ['date-weekday-mismatch'],
    );
  });
});

test('an overdue task is mended by marking it done', () => {
  const source = '- [ ] a$0sk by 3/24\n  ^^^^^^^^^^^^^^^ task\n   ^ box\n             ^^^^ due 2026-03-24\n';
  const { note, text, cursor } = markedNote(source);
  const at = positionAt(note, cursor);
  const read = () => assert.fail('editors ask at each move of the cursor: nothing may be read again');
  const world = { index: createIndex(), ask: askWith(), text: () => text, read };
  const [action] = actionsAt(note, { start: at, end: at }, world);
  assert.equal(action?.title, 'Mark as done');
  assert.equal(action?.kind, 'quickfix');
  assert.deepEqual(
    action?.findings.map(({ code }) => code),
    ['task-overdue'],
  );
  assert.deepEqual(action?.how, {
    command: 'dueline.setStatus',
    argument: { uri: note.uri, position: { line: 0, character: 2 }, status: 'done' },
  });
});

describe('another day in the same form', () => {
  const cases: [text: string, old: string, day: string, expected: string | null][] = [
    ['2026-03-05', '2026-03-05', '2026-11-12', '2026-11-12'],
    ['2026/3/5', '2026-03-05', '2026-11-12', '2026/11/12'],
    ['2026/11/12', '2026-11-12', '2026-03-05', '2026/3/5'],
    ['2026/03/05', '2026-03-05', '2026-03-06', '2026/03/06'],
    ['2026-11-12', '2026-11-12', '2026-03-05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05', '2026-04-01', '2026年4月1日'],
    ['２０２６年３月５日', '2026-03-05', '2026-04-11', '２０２６年４月１１日'],
    ['3/5', '2026-03-05', '2026-03-06', '3/6'],
    ['Mar 5, 2026', '2026-03-05', '2026-04-06', 'Apr 6, 2026'],
    ['5 March 2026', '2026-03-05', '2026-04-06', '6 April 2026'],
    ['March 5th', '2026-03-05', '2026-03-06', 'March 6'],
    ['25.03.26', '2026-03-25', '2026-03-26', '26.03.26'],
    ['29日', '2026-03-29', '2026-03-30', '30日'],
    ['29日', '2026-03-29', '2026-04-01', null],
    ['03/03/2026', '2026-03-03', '2026-03-04', null],
    ['Friday', '2026-03-27', '2026-03-28', null],
    ['v2026.1.3', '2026-03-05', '2026-03-06', null],
  ];
  for (const [text, old, day, expected] of cases) {
    test(`${text} → ${expected}`, () => assert.equal(rewriteDay(text, old, day), expected));
  }

  const parts: [text: string, expected: string][] = [
    ['by Friday', 'Friday'],
    ['before April 5', 'April 5'],
    ['本周五前', '本周五'],
    ['5月19日15:00まで', '5月19日'],
    ['3月24日（五）', '3月24日'],
    ['byte 5', 'byte 5'],
    ['前', '前'],
  ];
  for (const [text, expected] of parts) {
    test(`the day of ${text} is ${expected}`, () => {
      const { start, end } = dayPart(text);
      assert.equal(text.slice(start, end), expected);
    });
  }

  const weekdays: [word: string, stated: number, actual: number, expected: string | null][] = [
    ['周三', 3, 2, '周二'],
    ['星期日', 7, 1, '星期一'],
    ['礼拜三', 3, 7, '礼拜日'],
    ['水曜日', 3, 2, '火曜日'],
    ['水曜', 3, 2, '火曜'],
    ['水', 3, 2, '火'],
    ['三', 3, 7, '日'],
    ['Wednesday', 3, 2, 'Tuesday'],
    ['wed', 3, 2, 'tue'],
    ['WED', 3, 5, 'FRI'],
    ['Wed.', 3, 5, 'Fri.'],
    ['March', 3, 2, null],
  ];
  for (const [word, stated, actual, expected] of weekdays) {
    test(`${word} → ${expected}`, () => assert.equal(rewriteWeekday(word, stated, actual), expected));
  }
});
