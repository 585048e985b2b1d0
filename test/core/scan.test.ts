import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createCutter } from '../../server/core/markdown/index.ts';
import { anyText, assertSameAfterEdits, assertSameUnits, editedNote, madeNote } from './units.ts';

const handedOver = (text: string): number => createCutter()(text).handed;

describe('what the scanner claims is what remark says', () => {
  test('of notes of every construct', () =>
    fc.assert(fc.property(madeNote, assertSameUnits), { seed: 4, numRuns: 1500 }));
  test('of marks and words in any order', () =>
    fc.assert(fc.property(anyText, assertSameUnits), { seed: 4, numRuns: 3000 }));

  const texts: [name: string, text: string][] = [
    ['an item without words, and brackets after it', '-\n[x] a'],
    ['indented code, and a number that it keeps from being a list', '    a\n\n2. b `c` <d'],
    ['a number in an item that ends a paragraph', 'a\n- 2. b'],
    ['a quote that ends with indented code', '> a\n>\n    b\n    c'],
    ['a fence that its item ends', '- ```\n  a\n\n> b'],
    ['a label that is defined further down', '[a] and [b][a] and ![c][a]\n\n- x\n\n[a]: /u "t"\n[a]: /v'],
    ['a label that is defined in an item', 'see [a]\n\n- b\n\n  [A]: /u'],
    ['a footnote', 'see [^n] and [^m]\n\n[^n]: a\n    b\n\nc'],
    ['strike-through across emphasis', '*a ~~b* c~~'],
    ['a table in the midst of a paragraph', 'a\n| b | c |\n|:-|-:|\n| `d \\| e` |\nf\n\ng'],
    ['a line that ends for good, and a tab', '- a **b**  \n\tc\\\n\td'],
  ];
  for (const [name, text] of texts) test(name, () => assertSameUnits(text));
});

describe('what is handed over', () => {
  const plain = [
    '# Week 12 **plan**',
    'Said by _Mara_, see [notes](a.md) and https://a.b/c，然后\nsecond line with `code`.',
    '- [ ] call **the** bank\n  - nested\n    1. deeper\n\n      more\n\n* [x] ~~old~~ @mara',
    '> quoted\n> - item',
    '| who | what |\n|--|--|\n| Mara | a `b` |',
    '```sh\nls\n```',
    '<!-- a\n\nb -->',
    '[ref]: https://x.y',
    'Title\n=====',
    '---',
    '    code\n\n    more',
  ].join('\n\n');

  test('nothing of a plain note', () => {
    assert.equal(handedOver(plain), 0);
    assert.equal(handedOver(plain.replaceAll('\n', '\r\n')), 0);
  });
  test('the hard unit alone', () => assert.equal(handedOver(`${plain}\n\n- a *b ~~c* d~~\n- e\n\n${plain}`), 1));
  test('what a doubtful beginning may hold, up to where both agree', () => {
    const { units, handed } = createCutter()(`a\n\n[^1]: b\n\n    c\n\n# d\n\n${plain}`);
    assert.equal(units[1]!.blocks.length, 2);
    assert.equal(handed, 2);
  });
});

describe('after an edit', () => {
  test('units are those of the whole text, positions included', () =>
    fc.assert(fc.property(editedNote, assertSameAfterEdits), { seed: 4, numRuns: 200 }));

  const note = Array.from({ length: 50 }, (_, at) => `- item ${at} *a ~~b* c~~\n`).join('');
  /** How many units of the second text are not objects of the first. */
  const fresh = (first: string, second: string): number => {
    const cutAgain = createCutter();
    const before = new Set(cutAgain(first).units);
    return cutAgain(second).units.filter((unit) => !before.has(unit)).length;
  };
  test('only the touched unit is made again', () => {
    assert.equal(handedOver(`# a\n\n${note}\nz`), 50);
    assert.equal(fresh(`# a\n\n${note}\nz`, `# a\n\n- new\n${note}\nz`), 1);
    assert.equal(fresh(`# a\n\n${note}\nz`, `# a\n\n${note.replace('item 7 ', 'item 7x ')}\nz`), 1);
    assert.equal(fresh(`# a\n\n${note}\nz`, `# a\n\n${note}`), 0);
  });
  test('a definition makes those anew that refer to it', () => {
    assert.equal(fresh('a\n\n[b]\n\n[d]\n\nc', 'a\n\n[b]\n\n[d]\n\nc\n\n[b]: /u'), 2);
    assert.equal(createCutter()('[b]\n\n[b]: /u').units[0]!.blocks[0]!.links.length, 1);
  });
  test('untouched units keep their blocks', () => {
    const cutAgain = createCutter();
    const [first, , last] = cutAgain('a\n\nb\n\nc').units;
    const { units, kept } = cutAgain('a\n\nbc\n\nc');
    assert.deepEqual(kept, { before: 1, after: 1 });
    assert.equal(units[0], first);
    assert.equal(units[1]!.blocks[0]!.text, 'bc');
    assert.equal(units[2], last);
    assert.equal(last!.start, 7);
  });
});
