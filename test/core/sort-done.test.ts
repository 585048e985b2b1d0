/** Open items stand before those that are done, otherwise all is in the order that it had. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deskWith } from './desk.ts';

describe('the list at a place', () => {
  const cases: [name: string, text: string, words: string, after: string][] = [
    [
      'stable, with what stands below',
      '- [x] a\n  - [x] b\n- [ ] c\n- [x] d\n  more\n- [ ] e\n',
      'c',
      '- [ ] c\n- [ ] e\n- [x] a\n  - [x] b\n- [x] d\n  more\n',
    ],
    ['numbers stay', '1. 刷漆 - 已完成\r\n2. 换灯 - 待做\r\n', '换灯', '1. 换灯 - 待做\r\n2. 刷漆 - 已完成\r\n'],
    [
      'and so do blank lines, and the end without a line end',
      '- [x] a\n\n- [ ] b\n- [ ] c',
      'b',
      '- [ ] b\n\n- [ ] c\n- [x] a',
    ],
    [
      'only the inner list',
      '- [x] a\n\t- [x] b\n\t- [ ] c\n- [ ] d\n',
      'b',
      '- [x] a\n\t- [ ] c\n\t- [x] b\n- [ ] d\n',
    ],
    [
      'what is done with something open below is open; so is what is no task',
      '# メモ\n\n- [x] 塗装\n  - [ ] 乾燥\n- [x] 点検\n- 参考資料\n',
      '点検',
      '# メモ\n\n- [x] 塗装\n  - [ ] 乾燥\n- 参考資料\n- [x] 点検\n',
    ],
    [
      'another list is left alone',
      '- [x] a\n- [ ] b\n\n* [x] c\n* [ ] d\n',
      'b',
      '- [ ] b\n- [x] a\n\n* [x] c\n* [ ] d\n',
    ],
    ['one that is in order stays', '- [ ] a\n- [x] b\n', 'a', '- [ ] a\n- [x] b\n'],
    ['behind a byte order mark', '\ufeff- [x] a\n- [ ] b\n', 'b', '\ufeff- [ ] b\n- [x] a\n'],
    ['a quoted list is left alone', '> - [x] a\n> - [ ] b\n', 'b', '> - [x] a\n> - [ ] b\n'],
    ['no list', 'text\n', 'text', 'There is no list here.'],
    [
      'where the order says something it stays',
      '- [x] 刷漆（3月2日）\n- [ ] 换灯，同上\n\t负责人：王五\n',
      '换灯',
      '- [ ] 换灯，同上\n\t负责人：王五\n- [x] 刷漆（3月2日）\n',
    ],
  ];
  for (const [name, text, words, after] of cases)
    test(name, () => assert.equal(deskWith(text).do('dueline.sortDone', words, {}), after));

  test('all lists of a selection', () => {
    const text = '# A\n\n- [x] a\n- [ ] b\n\n# B\n\n1. [x] c\n2. [ ] d\n   - [x] e\n   - [ ] f\n';
    const desk = deskWith(text);
    assert.equal(
      desk.do('dueline.sortDone', desk.range('# A', '- [ ] f'), {}),
      '# A\n\n- [ ] b\n- [x] a\n\n# B\n\n1. [ ] d\n   - [ ] f\n   - [x] e\n2. [x] c\n',
    );
  });
});
