import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { copy, createCutter, cut } from '../../server/core/markdown/index.ts';

import { MASK, type Unit } from '../../server/core/markdown/unit.ts';
import { cost } from './cost.ts';
import { definedUnits } from './units.ts';

const chapter = (at: number): string => `## Week ${at}

Said by *Mara* [here][ref] and [there][only-${at}].
second line

- [ ] item ${at} \`x\`
  - nested

  \`\`\`sh
  # a comment

  # no heading
  \`\`\`
1. one

2. two

~~~
# no heading

- no item
~~~

<!-- a comment

# no heading
-->

| a | b |
|--|--|
| ${at} | x |

> quoted
> - item

[only-${at}]: https://x.y/${at}

`;

/** Everything but the source, which is the same slice anyway. */
const facts = (units: Unit[]) =>
  units.map((unit) => ({ ...unit, blocks: unit.blocks.map((block) => ({ ...block, source: '' })) }));

describe('long notes', () => {
  const body = `[ref]: https://x.y/ref\n\n${Array.from({ length: 300 }, (_, at) => chapter(at)).join('')}`;

  test('hard units, one by one, give the units of the whole', () => {
    assert.deepEqual(facts(cut(body)), facts(definedUnits(body)));
  });

  const growing: [name: string, text: (length: number) => string][] = [
    ['a line of words', (length) => 'word '.repeat(length / 5)],
    ['stars', (length) => 'a**b'.repeat(length / 4)],
    ['nested emphasis', (length) => `${'*a '.repeat(length / 6)}${' a*'.repeat(length / 6)}`],
    ['nested images', (length) => `${'!['.repeat(length / 7)}${'](b)'.repeat(length / 7)}`],
    ['nested quotes', (length) => `${'> '.repeat(length / 2)}x`],
    ['nested items', (length) => '- '.repeat(length / 2)],
    ['a paragraph without end', (length) => 'some words, *more* words\n'.repeat(length / 24)],
    ['a tight list', (length) => '- an item\n'.repeat(length / 10)],
    ['a fence that is never closed', (length) => `\`\`\`\n${'a line\n'.repeat(length / 7)}`],
    ['a comment that is never closed', (length) => `<!--\n${'a line\n'.repeat(length / 7)}`],
    ['a table', (length) => `|a|b|\n|-|-|\n${'| a | b |\n'.repeat(length / 10)}`],
    ['brackets', (length) => '[a]('.repeat(length / 4)],
    ['carriage returns', (length) => 'a line\r'.repeat(length / 7)],
    ['an address of punctuation', (length) => `http://a/${'!'.repeat(15_000)}b\n`.repeat(length / 15_000)],
    ['a line of dashes and space', (length) => `a\n-|${' '.repeat(9_000)}x\n\n`.repeat(length / 9_000)],
  ];
  for (const [name, text] of growing) {
    test(`${name}: 300 KB within seconds`, () => {
      let units: unknown[] = [];
      const took = cost(() => {
        units = cut(text(300_000));
      });
      assert.ok(units.length > 0);
      assert.ok(took < 10_000);
    });
  }

  const hard = 'some *words ~~and* more~~ of Mara\n';
  const tooMuch: [name: string, text: string, blocks: number][] = [
    ['a paragraph', hard.repeat(1000), 1],
    ['an item with all that it holds', `- [ ] top\n${`  - ${hard}`.repeat(1000)}`, 1001],
    ['a quote', `> ${hard}`.repeat(1000), 1],
    ['a table', `| a | b |\n|--|--|\n${`| *a ~~b* c~~ | Mara |\n`.repeat(1000)}`, 1001],
    ['a paragraph of a thousand marks', '*a '.repeat(1200), 1],
  ];
  for (const [name, text, blocks] of tooMuch) {
    test(`${name} is too much for remark: hard words are read as they are written`, () => {
      const { units, handed } = createCutter()(`${text}\n- [ ] *a ~~b* c~~ x`);
      assert.equal(handed, 1);
      assert.equal(units.length, 2);
      assert.equal(units[0]!.blocks.length, blocks);
      assert.match(units[0]!.blocks.at(-1)!.text, /\*a|\*words ~~and\* more~~ of Mara/);
      assert.deepEqual(units[1]!.blocks[0]!.checkbox, { mark: ' ', at: 3 });
    });
  }
  test('where remark and the scanner do not agree again, the guess stands', () => {
    const { units, handed } = createCutter()(`a\n\n${'    b\n2. c\n\n'.repeat(2000)}# d`);
    assert.ok(handed < units.length / 2);
    assert.equal(units.at(-1)!.blocks[0]!.text.trim(), 'd');
  });

  test('what is not read is masked, and what follows is in its place', () => {
    const text = `- [ ] before\n- ${'x '.repeat(20_000)}\n\n- [x] after`;
    const units = cut(text);
    assert.deepEqual(
      units.map(({ start, blocks }) => [start, blocks[0]!.text.slice(0, 6)]),
      [
        [0, 'before'],
        [13, MASK.repeat(6)],
        [text.indexOf('- [x]'), 'after'],
      ],
    );
    assert.equal(units[1]!.blocks[0]!.text.length, units[1]!.blocks[0]!.source.length);
    assert.equal(units[2]!.line, 3);
  });
});

describe('any text', () => {
  const words = [
    '- ',
    '[ ] ',
    '1. ',
    '# ',
    '> ',
    '```',
    '~~~',
    '`',
    '**',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
    '|',
    '|--|',
    '---',
    ':',
    '\\',
    '&amp;',
    '![',
    '[[',
    ']]',
    'http://x',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '\ufeff',
    '\u3000',
    '\0',
    '😀',
    '\ud83d',
    '张三',
    'word ',
    ' ',
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''));

  test('gives units in order, with texts of the length of their source', () => {
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const { start, end, blocks } of cut(source)) {
          assert.ok(start >= last && end >= start && end <= source.length);
          last = end;
          for (const block of blocks) {
            assert.equal(block.text.length, block.end - block.start);
            assert.equal(
              block.source,
              source.slice(start + block.start, start + block.end).replace(/^\ufeff/, block.source.charAt(0)),
            );
            for (const link of block.links)
              assert.ok(link.start <= link.label.start && link.label.end <= link.end && link.end <= block.text.length);
            for (const span of [...block.code, ...block.struck, ...(block.cells ?? [])])
              assert.ok(span.start <= span.end && span.end <= block.text.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

test('an item that opens a fence ends before the next item', () => {
  for (const text of [
    '- ~~~\n- ',
    '[x]: y\n[x]: y 1\n- ',
    '1. ~~~\r1. ',
    '1. ```\n\n1. ',
    '- a\n  - ~~~\n  - b\n- c',
  ]) {
    const units = cut(text);
    for (const [index, { end }] of units.entries()) assert.ok(end <= (units[index + 1]?.start ?? text.length), text);
  }
});

test('a copy has the same characters, lone surrogates and all', () => {
  for (const text of ['', 'short', 'a longer text of words', '今天完成接口联调\ud83d 和\u2028"引号"\\'])
    assert.equal(copy(text), text);
});
