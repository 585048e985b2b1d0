import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokensOf } from '../../server/core/answers/shape/tokens.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { lineStarts } from '../../server/core/markdown/index.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, today } from './build.ts';
import { fixture } from './fixture.ts';

const read = (text: string) => readNote({ uri: 'file:///a.md', path: `${today} plan.md`, text }, defaultSettings);

/** Words with what they were read as, in the order of the text. */
function shown(text: string, range?: Parameters<typeof tokensOf>[2]): { start: number; end: number; label: string }[] {
  const lines = lineStarts(text);
  const note = read(text);
  const index = createIndex();
  index.set(note);
  const world = { index, ask: askWith(), text: () => text, read: () => note };
  return tokensOf(note, world, range).map(({ line, start, length, type, modifiers }) => ({
    start: lines[line]! + start,
    end: lines[line]! + start + length,
    label: [type, ...modifiers].join('.'),
  }));
}

const cases: Record<string, string[]> = {
  people: [
    '- [ ] call the vendor @ann\n                       ^^^ person',
    '- [ ] 刷漆，负责人：王小明\n             ^^^ person',
    '- [ ] 塗装（木下さん）\n         ^^ person',
  ],
  'dates by role': [
    '- [ ] paint by 2026-03-31\n            ^^^^^^^^^^^^^ date.due',
    '- [ ] paint by 2026-03-05\n            ^^^^^^^^^^^^^ date.due.overdue',
    '- [ ] 刷漆，3月5日前\n         ^^^^^ date.due.overdue',
    '- [ ] 塗装（〆切 4/2）\n            ^^^ date.due',
    '- [ ] paint 🛫 2026-03-31\n               ^^^^^^^^^^ date.start',
    'The pier was closed on 2026-03-05.\n                       ^^^^^^^^^^ date.done',
    '桟橋の会議は4月2日です。\n      ^^^^ date',
  ],
  statuses: [
    '- paint the pier - WIP\n                   ^^^ status',
    '- 刷漆 - 待跟进\n       ^^^ status',
    '- 塗装：対応中\n     ^^^ status',
  ],
  issues: ['- [ ] fix port/pier#7 first\n          ^^^^^^^^^^^ issue', '- [ ] 修 #12\n        ^^^ issue'],
  'tasks that are marked as closed, and what stands in them': [
    '- [x] call @ann now\n      ^^^^^^ task.done\n            ^^^ person.done\n                ^^^ task.done',
    '- 刷漆 - 已完成\n  ^^^^ task.done\n       ^^^ status.done',
    '- 塗装 - 中止\n  ^^^^ task.deprecated\n       ^^ status.deprecated',
    '- [ ] ~~paint it~~\n        ^^^^^^^^^^ task.done',
    '- [x] paint it\n      ^^^^^^^^ task.done\n  all blue\n  ^^^^^^^^ task.done',
  ],
  'near misses': [
    '# Plan\n\nNothing is named here.',
    '## This week\n\n## 本周\n\n## 今週',
    '- [ ] still open',
    'run `paint --by 2026-03-05 @ann #12`',
    '```\n- [x] 2026-03-05\n```',
    '# 周报\n\n## 完成\n\n- 刷漆\n- 换灯',
  ],
};

for (const [name, sources] of Object.entries(cases)) {
  describe(name, () => {
    for (const source of sources) {
      const { text, marks } = fixture(source);
      test(text, () =>
        assert.deepEqual(
          shown(text),
          marks.toSorted((one, other) => one.start - other.start),
        ),
      );
    }
  });
}

const long =
  '---\ndue: 2026-03-05\n---\n# 周计划 2026-03-23\n\n- [x] 刷漆 @王小 完成\r\n  第二行\r\n- [ ] **call** @ann by 3/5, #12\n\n| 任务 | 负责人 | 状态 |\n|--|--|--|\n| 换灯 | 李静 | 完成 |\n\n木下さんが来週水曜までに対応\n';

test('no token overlaps another, leaves its line, or begins or ends with a blank', () => {
  let end = 0;
  const found = shown(long);
  assert.ok(found.length > 8);
  for (const token of found) {
    assert.ok(token.start >= end && token.end > token.start, JSON.stringify(token));
    const words = long.slice(token.start, token.end);
    assert.equal(words, words.trim());
    assert.ok(!/[\r\n]/.test(words));
    end = token.end;
  }
});

test('of a range: what stands in it, as in the whole note', () => {
  const lines = lineStarts(long);
  for (let line = 0; line < lines.length - 1; line++) {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const inside = ({ start }: { start: number }) => lines[line]! <= start && start < lines[line + 1]!;
    assert.deepEqual(shown(long, range).filter(inside), shown(long).filter(inside), `line ${line}`);
  }
});
