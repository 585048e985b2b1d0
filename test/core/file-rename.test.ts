/** Files and folders that move: the links to them follow, and nothing but their paths changes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Edit } from '../../server/core/answers/types.ts';
import { lineStarts, offsetAt } from '../../server/core/markdown/index.ts';
import { uriOf, workspaceOf } from './workspace.ts';

type Texts = Record<string, string>;

function applied(text: string, edits: readonly Edit[]): string {
  const lines = lineStarts(text);
  return edits
    .toSorted((a, b) => offsetAt(lines, b.range.start) - offsetAt(lines, a.range.start))
    .reduce(
      (left, { range, newText }) =>
        left.slice(0, offsetAt(lines, range.start)) + newText + left.slice(offsetAt(lines, range.end)),
      text,
    );
}

/** The texts after a move, under their new paths. */
function moved(texts: Texts, from: string, to: string, folder = false): Texts {
  const source = Object.entries(texts).map(([path, text]) => `=== ${path}\n${text}`);
  const { service, ask } = workspaceOf(source.join(''));
  const moves = [{ from: uriOf(from), to: uriOf(to), folder }];
  const changed = new Map(service.notesToMove(moves, ask).map((uri) => [uri, service.moveEdits(uri, moves, ask)]));
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path === from || (folder && path.startsWith(`${from}/`)) ? to + path.slice(from.length) : path,
      applied(text, changed.get(uriOf(path)) ?? []),
    ]),
  );
}

describe('a link follows', () => {
  /** Where the note is, what moves, a link before and after. */
  const cases: [note: string, from: string, to: string, before: string, after: string][] = [
    ['a.md', 'plan.md', 'next.md', '[x](plan.md#steps "t")', '[x](next.md#steps "t")'],
    ['a.md', 'plan.md', 'old/plan.md', '[x](plan.md)', '[x](old/plan.md)'],
    ['a.md', 'plan.md', 'old/plan.md', '[x](./plan.md)', '[x](./old/plan.md)'],
    ['d/a.md', 'plan.md', 'd/plan.md', '[x](../plan.md)', '[x](plan.md)'],
    ['d/a.md', 'plan.md', 'e/plan.md', '[x](../plan.md)', '[x](../e/plan.md)'],
    ['d/a.md', 'd/plan.md', 'd/p.md', '[x](../d/plan.md)', '[x](../d/p.md)'],
    ['a.md', 'plan.md', 'new plan.md', '[x](plan.md)', '[x](new%20plan.md)'],
    ['a.md', 'plan.md', 'new plan.md', '[x](<plan.md>)', '[x](<new plan.md>)'],
    ['a.md', 'plan.md', 'plan (2).md', '[x](plan.md)', '[x](plan%20%282%29.md)'],
    ['a.md', '周计划.md', '下周计划.md', '[x](周计划.md)', '[x](下周计划.md)'],
    ['a.md', '周计划.md', '下周.md', '[x](%E5%91%A8%E8%AE%A1%E5%88%92.md)', '[x](%E4%B8%8B%E5%91%A8.md)'],
    ['a.md', 'b c/計画.md', 'b c/議事録.md', '[x](b%20c/計画.md)', '[x](b%20c/議事録.md)'],
    ['a.md', 'plan.md', 'next.md', '[x](plan#steps)', '[x](next#steps)'],
    ['a.md', 'plan.md', 'next.md', '[x][1]\n\n[1]: plan.md "t"', '[x][1]\n\n[1]: next.md "t"'],
    ['d/a.md', 'plan.md', 'next.md', '[[plan#Steps|x]]', '[[next#Steps|x]]'],
    ['d/a.md', 'e/plan.md', 'f/plan.md', '[[plan]] [[e/plan]]', '[[plan]] [[f/plan]]'],
    [
      'a.md',
      'img/a.png',
      'img/b.png',
      '![x](img/a.png) [![i](img/a.png)](b.md)',
      '![x](img/b.png) [![i](img/b.png)](b.md)',
    ],
    [
      'a.md',
      'plan.md',
      'next.md',
      '| [x](plan.md) | [[plan\\|y]] |\n|--|--|',
      '| [x](next.md) | [[next\\|y]] |\n|--|--|',
    ],
  ];
  for (const [note, from, to, before, after] of cases)
    test(`${from} → ${to}: ${before}`, () => {
      const texts: Texts = { [note]: `# A\r\n\r\n${before}  \n`, 'z.md': `[x](q.md)\n` };
      if (from.endsWith('.md')) texts[from] = '# Plan\n';
      assert.equal(moved(texts, from, to)[note], `# A\r\n\r\n${after}  \n`);
    });
});

describe('a link stays', () => {
  const cases: [from: string, to: string, text: string][] = [
    ['plan.md', 'next.md', '[x](myplan.md) [y](d/plan.md) `[x](plan.md)` plan.md'],
    ['plan.md', 'next.md', '[x](https://a.example/plan.md) [y](#plan.md) [z](mailto:plan.md@a.example)'],
    ['plan.md', 'old/plan.md', '[[plan]]'],
  ];
  for (const [from, to, text] of cases)
    test(text, () => assert.equal(moved({ 'a.md': text, 'plan.md': '# P\n' }, from, to)['a.md'], text));
});

describe('a note that moves takes its links along', () => {
  test('into a folder', () => {
    const text = '[a](b.md) [c](./img/x.png) [d](sub/e.md#f) [own](a.md) [up](#top) [w](https://a.example) [[b]]\n';
    const after = moved({ 'a.md': text, 'b.md': '', 'sub/e.md': '# F\n' }, 'a.md', 'sub/a.md');
    assert.equal(
      after['sub/a.md'],
      '[a](../b.md) [c](../img/x.png) [d](e.md#f) [own](a.md) [up](#top) [w](https://a.example) [[b]]\n',
    );
  });
  test('a folder: what is inside goes with it, what is outside is found again', () => {
    const after = moved(
      {
        'd/a.md': '[b](b.md) [c](../c.md) ![p](p/x%20y.png)\n',
        'd/b.md': '',
        'c.md': '[a](d/a.md) ![p](d/p/x%20y.png) [[d/a]]\n',
      },
      'd',
      'e/f',
      true,
    );
    assert.equal(after['e/f/a.md'], '[b](b.md) [c](../../c.md) ![p](p/x%20y.png)\n');
    assert.equal(after['c.md'], '[a](e/f/a.md) ![p](e/f/p/x%20y.png) [[f/a]]\n');
  });
  test('a folder of images alone', () =>
    assert.equal(
      moved({ 'a.md': '![x](img/a.png) ![y](img2/a.png)\n' }, 'img', 'pictures', true)['a.md'],
      '![x](pictures/a.png) ![y](img2/a.png)\n',
    ));
});

test('moved and moved back, every byte is as it was', () => {
  const names = ['plan.md', 'd/plan.md', 'd/新 计划.md', 'e/f/計画.md', 'x (1).md'];
  const link = fc.constantFrom(
    ...['[x](plan.md)', '[x](./plan.md)', '[x](d/plan.md#a)', '[x](<d/新 计划.md>)'],
    ...[
      '[x](e/f/計画.md "t")',
      '![x](img/a.png)',
      '[x](x%20%281%29.md)',
      '[[plan]]',
      '[x](#here)',
      '`[x](plan.md)`',
      '\r\n',
    ],
  );
  const text = fc.array(link, { maxLength: 8 }).map((links) => links.join(' '));
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom('moved.md', 'd/moved.md', 'g/h/移動.md'),
      text,
      (from, to, a) => {
        const texts: Texts = { ...Object.fromEntries(names.map((name) => [name, '# P\n'])), 'a.md': a };
        assert.deepEqual(moved(moved(texts, from, to), to, from), texts);
      },
    ),
    { numRuns: 200 },
  );
});
