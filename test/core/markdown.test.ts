import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut, lineStarts, offsetAt, positionAt, rangeOf } from '../../server/core/markdown/index.ts';
import { type Block, MASK } from '../../server/core/markdown/unit.ts';

/** A block in one line: quotes, depth, kind, box, text with `▪` for masked characters, links. */
function show(block: Block): string {
  const text = block.text.replaceAll(MASK, '▪').replaceAll('\n', '⏎');
  const box = block.checkbox ? `[${block.checkbox.mark}] ` : '';
  const links = block.links.map(({ target, label }) => ` <${target}|${block.source.slice(label.start, label.end)}>`);
  return `${block.quoted ? '> ' : ''}${'  '.repeat(block.depth)}${block.kind}${block.marker && ` ${block.marker}`}: ${box}${text}${links.join('')}`;
}

const blocksOf = (text: string): string[] => cut(text).flatMap(({ blocks }) => blocks.map(show));

describe('blocks', () => {
  const cases: [name: string, text: string, blocks: string[]][] = [
    ['a heading', '## Plan **B**', ['heading:    Plan   B  ']],
    ['a heading needs its space', '#标题', ['paragraph: #标题']],
    ['an underlined heading', 'Plan\n====', ['heading: Plan⏎    ']],
    ['a checkbox', '- [x] call\n* [ ] wait', ['item -: [x] call', 'item *: [ ] wait']],
    ['no checkbox: closed too early, or without a bullet', '- [] a\n\n[ ] b', ['item -: [] a', 'paragraph: [ ] b']],
    ['a number', '2. two\n3) three', ['item 2.: two', 'item 3): three']],
    ['continuation lines are the item’s own', '- one\n  two\nthree', ['item -: one⏎  two⏎three']],
    ['a second paragraph is not', '- one\n\n  two', ['item -: one', '  paragraph: two']],
    ['items in items', '- a\n  - [ ] b\n    - c', ['item -: a', '  item -: [ ] b', '    item -: c']],
    ['an item without words', '-\n- b', ['item -: ', 'item -: b']],
    ['an item that begins with code', '- ```\n  ls\n  ```', ['item -: ', '  code:    ⏎▪▪▪▪⏎     ']],
    ['a quote', '> - a\n>   b\n>\n> c', ['> item -: a⏎    b', '> paragraph: c']],
    ['a quote in a quote', '> > a\n> > b', ['> paragraph: a⏎    b']],
    ['a quote that goes on without its mark', '> a\nb', ['> paragraph: a⏎b']],
    ['a sign that is no quote', 'a\n5 > 3', ['paragraph: a⏎5 > 3']],
    [
      'a rule and a definition',
      '---\n\n[x]: http://x.y',
      ['rule:    ', `definition: ${'▪'.repeat(15)} <http://x.y|[x]: http://x.y>`],
    ],
    ['front matter', '---\na: 1\n---\nb', ['frontmatter:    ⏎a: 1⏎   ', 'paragraph: b']],
    ['front matter that is never closed', '---\n\n- a', ['rule:    ', 'item -: a']],
    ['front matter only at the top', '\n---\na: 1\n---', ['rule:    ', 'heading: a: 1⏎   ']],
    ['full-width indentation is text', '　* a', ['paragraph: 　* a']],
    ['lines of a paragraph stay lines', '1、a\n2、b', ['paragraph: 1、a⏎2、b']],
    ['an HTML comment', 'a <!-- b --> c\n\n<!-- d\ne -->', ['paragraph: a            c', 'html:       ⏎     ']],
  ];
  for (const [name, text, blocks] of cases) test(name, () => assert.deepEqual(blocksOf(text), blocks));

  test('rows have cells, the first is the header', () => {
    const text = '| who | what |\n|--|--|\n| Mara | a \\| `b` |\n| | c<br>d |';
    const rows = cut(text)[0]!.blocks;
    const cells = rows.map(({ source, cells }) => cells!.map(({ start, end }) => source.slice(start, end)));
    assert.deepEqual(cells, [
      ['who', 'what'],
      ['Mara', 'a \\| `b`'],
      ['', 'c<br>d'],
    ]);
    assert.deepEqual(
      rows.map(({ header }) => header),
      [true, false, false],
    );
    assert.match(rows[2]!.text, /c\n {3}d/);
  });

  test('code is found where it stands, by its language', () => {
    const [unit] = cut('- x\n  ```sh\n  ls\n  ```\n');
    const code = unit!.blocks[1]!;
    assert.deepEqual([code.info, code.source.slice(code.code[0]!.start, code.code[0]!.end)], ['sh', '  ls']);
  });
});

describe('text', () => {
  const cases: [name: string, text: string, block: string][] = [
    ['code', 'run ``a`b`` now', 'paragraph: run   ▪▪▪   now'],
    ['emphasis and strike', '**a** _b_ ~~c~~', 'paragraph:   a    b    c  '],
    ['escapes and entities', 'a\\_b &amp;&nbsp;c', 'paragraph: a _b &          c'],
    ['a link', '[a *b*](http://x "t")', 'paragraph:  a  b   ▪▪▪▪▪▪▪▪▪▪▪▪  <http://x|a *b*>'],
    ['a link by its label', '[a][L]\n\n[l]: /x', 'paragraph:  a     </x|a>'],
    ['brackets without a definition', '[a][L]', 'paragraph: [a][L]'],
    ['a bare address', 'see https://x.y/z.', 'paragraph: see ▪▪▪▪▪▪▪▪▪▪▪▪▪. <https://x.y/z|https://x.y/z>'],
    [
      'which full-width signs end',
      '见https://x.y/z，周五',
      'paragraph: 见▪▪▪▪▪▪▪▪▪▪▪▪▪，周五 <https://x.y/z|https://x.y/z>',
    ],
    ['an address in angles', '<http://x>', 'paragraph:  ▪▪▪▪▪▪▪▪  <http://x|http://x>'],
    ['an image', 'a ![b](c.png)', 'paragraph: a ▪▪▪▪▪▪▪▪▪▪▪ <c.png|![b](c.png)>'],
    ['a wiki link', '[[plan]] x', 'paragraph:   plan   x <plan|plan>'],
    ['a wiki link with words', '[[plan#a|the plan]]', 'paragraph:   ▪▪▪▪▪▪ the plan   <plan#a|the plan>'],
    ['a wiki link in code is none', '`[[plan]]`', 'paragraph:  ▪▪▪▪▪▪▪▪ '],
    ['HTML', 'a<kbd>c</kbd>', 'paragraph: a▪▪▪▪▪c▪▪▪▪▪▪'],
    ['HTML that says how words look', 'a<b>c</b>', 'paragraph: a   c    '],
  ];
  for (const [name, text, block] of cases) test(name, () => assert.equal(blocksOf(text)[0], block));
});

describe('offsets are those of the text as it is', () => {
  const lines = ['# 題', '', '- [ ] 😀 a\tb', '  c', '', '> q', '> r', '', 'last　one'];
  const texts: [name: string, text: string][] = [
    ['LF', lines.join('\n')],
    ['CRLF', lines.join('\r\n')],
    ['CR', lines.join('\r')],
    ['byte order mark', `\ufeff${lines.join('\n')}`],
    ['two of them, front matter between', `\ufeff---\nx: 1\n---\n\ufeff${lines.join('\n')}`],
    ['front matter and CRLF', `---\r\nx: 1\r\n---\r\n${lines.join('\r\n')}`],
  ];
  for (const [name, text] of texts) {
    test(name, () => {
      const units = cut(text).filter(({ blocks }) => blocks[0]!.kind !== 'frontmatter');
      const starts = lineStarts(text);
      for (const { start, line, blocks } of units) {
        assert.equal(line, positionAt(starts, start).line);
        for (const block of blocks) {
          assert.equal(block.source, text.slice(start + block.start, start + block.end));
          assert.equal(block.text.length, block.source.length);
          assert.doesNotMatch(block.text, /\r/);
        }
      }
      const item = units.find(({ blocks }) => blocks[0]!.kind === 'item')!;
      assert.equal(text.slice(item.start), text.slice(text.indexOf('- [ ]')).slice(0, text.length - item.start));
      assert.equal(text.charAt(item.start + item.blocks[0]!.checkbox!.at - 1), '[');
      assert.match(units.at(-1)!.blocks[0]!.source, /^last　one$/);
    });
  }
});

describe('positions', () => {
  const text = 'ab\r\n😀c\rd\n';
  const lines = lineStarts(text);

  test('lines end with LF, CRLF and CR', () => assert.deepEqual(lines, [0, 4, 8, 10]));
  test('every offset comes back', () => {
    for (let at = 0; at <= text.length; at++) assert.equal(offsetAt(lines, positionAt(lines, at)), at);
  });
  test('columns are UTF-16', () => assert.deepEqual(positionAt(lines, 6), { line: 1, character: 2 }));
  test('a range', () =>
    assert.deepEqual(rangeOf(lines, { start: 4, end: 9 }), {
      start: { line: 1, character: 0 },
      end: { line: 2, character: 1 },
    }));
  test('what lies outside is moved inside', () => {
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 3);
    assert.equal(offsetAt(lines, { line: 99, character: 0 }), 10);
    assert.deepEqual(positionAt(lines, -1), { line: 0, character: 0 });
  });
});
