/** Lines become checkboxes and plain items again; what stands around them stays what it is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deskWith } from './desk.ts';

type Case = [name: string, text: string, from: string, to: string, after: string, path?: string];

/** The lines from some words to others are toggled. */
const run = (cases: readonly Case[]): void => {
  for (const [name, text, from, to, after, path] of cases)
    test(name, () => {
      const desk = deskWith(text, path);
      assert.equal(desk.do('dueline.toggleCheckbox', from === to ? from : desk.range(from, to), {}), after);
    });
};

describe('into a checkbox', () =>
  run([
    ['an item', '# 计划\n\n- 联系供应商\n', '联系', '联系', '# 计划\n\n- [ ] 联系供应商\n'],
    ['a numbered one', '1. paint\r\n2) sweep\r\n', 'paint', 'paint', '1. [ ] paint\r\n2) sweep\r\n'],
    ['with tabs', '*\tpaint\n\t*\tsweep\n', 'sweep', 'sweep', '*\tpaint\n\t*\t[ ] sweep\n'],
    ['what is done has it ticked, and its word', '- 压测 - 已完成\n', '压测', '压测', '- [x] 压测 - 已完成\n'],
    ['in a quote', '> - 手順を確認\n', '手順', '手順', '> - [ ] 手順を確認\n'],
    [
      'all items of a selection; those that have one stay',
      '- paint\n- [x] sweep\n\n- burn  \n',
      'paint',
      'burn',
      '- [ ] paint\n- [x] sweep\n\n- [ ] burn  \n',
    ],
    [
      'a line of text that stands alone',
      '# Plan\n\npaint the pier\n\nMore.\n',
      'paint',
      'paint',
      '# Plan\n\n- [ ] paint the pier\n\nMore.\n',
    ],
    [
      'with the sign of the note',
      '* [ ] sweep\n\npaint the pier\n',
      'paint',
      'paint',
      '* [ ] sweep\n\n* [ ] paint the pier\n',
    ],
    ['lines of text that are all chosen', '\ufeffpaint\nsweep\n', 'paint', 'sweep', '\ufeff- [ ] paint\n- [ ] sweep\n'],
  ]));

describe('not', () => {
  const alone = 'Other lines belong to this one: please select them too, or part them by a blank line.';
  const none = 'This line cannot be a checkbox.';
  run([
    ['one line of a paragraph', 'paint the\npier\n', 'paint', 'paint', alone],
    ['the line before a list', '今週やること\n- 塗装\n', '今週', '今週', alone],
    ['a heading', '# Plan\n', 'Plan', 'Plan', none],
    ['a row', '| a | b |\n| --- | --- |\n| c | d |\n', 'c', 'c', none],
    ['a rule', 'a\n\n---\n', '---', '---', none],
    [
      'a line of code',
      '```\n- paint\n```\n',
      '- paint',
      '- paint',
      'With this change something else would be read in another way: please edit the line yourself.',
    ],
  ]);
});

describe('and back', () =>
  run([
    ['an open box goes', '1. [ ] paint\n', 'paint', 'paint', '1. paint\n'],
    ['with all of a selection', '- [ ] 塗装\r\n\t- [ ] 点検\r\n', '塗装', '点検', '- 塗装\r\n\t- 点検\r\n'],
    ['a word that says it stays', '- [x] 压测 - 已完成\n', '压测', '压测', '- 压测 - 已完成\n'],
    [
      'where the box alone said it, a word does',
      '- [x] paint the pier\n',
      'paint',
      'paint',
      '- paint the pier - done\n',
    ],
    [
      'in Japanese',
      '## 今週の予定\n\n- [x] 手順を確認する\n',
      '手順',
      '手順',
      '## 今週の予定\n\n- 手順を確認する（完了）\n',
    ],
  ]));
