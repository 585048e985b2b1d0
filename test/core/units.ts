/** Notes of every construct, made up: what the scanner says of them is compared with what remark says. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontOf } from '../../server/core/markdown/frontMatter.ts';
import { type Cut, createCutter, cut, lineStarts, positionAt } from '../../server/core/markdown/index.ts';
import { cutWithRemark } from '../../server/core/markdown/remark.ts';
import type { Unit } from '../../server/core/markdown/unit.ts';

/** The units of a note, by definition. */
export function definedUnits(text: string): Unit[] {
  const { unit, end } = frontOf(text);
  const units = cutWithRemark(text.slice(end).replace(/^\ufeff/, '\u200b'));
  const lines = lineStarts(text);
  for (const one of units) {
    one.start += end;
    one.end += end;
    one.line = positionAt(lines, one.start).line;
  }
  return unit ? [unit, ...units] : units;
}

/** Fails, showing the first unit that differs, where the scanner and remark disagree about a text. */
export function assertSameUnits(text: string): void {
  const [scanned, defined] = [cut(text), definedUnits(text)];
  const differs = defined.findIndex((unit, at) => JSON.stringify(unit) !== JSON.stringify(scanned[at]));
  if (differs >= 0) assert.deepEqual(scanned[differs], defined[differs]);
  assert.equal(scanned.length, defined.length);
}

const indents = [
  '',
  '',
  '',
  '',
  '  ',
  '  ',
  '    ',
  '\t',
  '   ',
  '      ',
  '> ',
  '>',
  '> > ',
  '\t\t',
  '  > ',
  '　',
  ' \t',
];
const markers = [
  '',
  '',
  '',
  '',
  '- ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '- [ ] ',
  '- [x] ',
  '10) ',
  '# ',
  '### ',
  '| ',
  '-',
].concat(['- - ', '1. - ', '> - ', '-   ', '-\t', '-     ', '+ ', '[ ] ']);
const contents = [
  ['ring **the** bank', 'read [it](a.md "t") now', 'run `make all` twice', 'one | two', '| one | two |', '|--|--|'],
  [
    '---',
    '===',
    '***',
    '```',
    '```sh',
    '~~~',
    '<!-- c -->',
    '<!-- open',
    '-->',
    '<div>',
    '</div>',
    '<b>x</b>',
    '<details>',
  ],
  [
    '[l]: /u',
    '[l]: <x> "t"',
    'use [l] and [x][l]',
    '[^1]: note',
    'see [^1]',
    '',
    '',
    '',
    '中文，**加粗**。下一步',
    '　全角缩进',
  ],
  [
    'https://a.b/c?d=e&f=g',
    'mail m@x.org now',
    'www.a.b，好',
    '~~gone~~ and *more*',
    'a  ',
    'b\\',
    '![i](x.png)',
    '`open',
  ],
  [
    '**open',
    'x_y_z and _em_',
    '5 > 3 < 4',
    '&nbsp;&amp;',
    '<https://a.b>',
    '```js x',
    ':--',
    '-|-',
    '<a href="x">',
    '<?php',
  ],
  [
    '\\- no',
    '# h #',
    '<br>',
    '~',
    '[ ]',
    '[[page|words]]',
    'a\u00a0b　',
    'tab\t',
    '[a',
    '](b)',
    '😀',
    '\ud83d',
    '張三：完成',
  ],
].flat();

/** Lines as people and their tools write them, and as they do not. */
export const madeNote: fc.Arbitrary<string> = fc
  .record({
    start: fc.constantFrom('', '', '', '\ufeff', '---\ntitle: x\n---\n', '---\n'),
    lines: fc.array(
      fc
        .record({
          indents: fc.array(fc.constantFrom(...indents), { minLength: 1, maxLength: 2 }),
          marker: fc.constantFrom(...markers),
          content: fc.constantFrom(...contents),
          blank: fc.nat(6),
        })
        .map(({ indents, marker, content, blank }) => indents.join('') + marker + content + (blank === 0 ? '\n' : '')),
      { maxLength: 14 },
    ),
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    last: fc.boolean(),
  })
  .map(({ start, lines, end, last }) => (start + lines.join('\n') + (last ? '\n' : '')).replaceAll('\n', end));

const parts = [
  '- ',
  '* ',
  '-',
  '[ ] ',
  '[x] ',
  '1. ',
  '2) ',
  '# ',
  '> ',
  '>',
  '```',
  '~~~',
  '`',
  '``',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '~',
].concat(
  [
    '[',
    '](',
    '](/u)',
    '](/u "t")',
    '][',
    '[^a]',
    '[^a]: ',
    '[a]: /u',
    '[a]',
    '[b][a]',
    ']',
    '(',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
  ],
  [
    '<br>',
    '<div>',
    '</b>',
    '|',
    '|--|',
    '| a | b |\n|--|--|\n',
    '---',
    '===',
    ':',
    '\\',
    '&amp;',
    '![',
    '[[',
    ']]',
    'http://x.y',
  ],
  [
    'https://a.b/c_d',
    'www.x.y',
    'm@x.y',
    '@',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    '    ',
  ],
  [
    '  \n',
    '\\\n',
    '\u3000',
    '\u00a0',
    '😀',
    '\ud83d',
    '\0',
    '张三',
    '，',
    '。',
    'word ',
    'word',
    'a',
    'b_c',
    ' ',
    '"t"',
    '.',
    '!',
    '1',
  ],
);

/** Marks and words in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...parts), { maxLength: 24 })
  .map((all) => all.join(''));

/** A note, and edits of it: where (in thousandths), how much goes, and what comes. */
export const editedNote: fc.Arbitrary<{ note: string; edits: Edit[] }> = fc.record({
  note: fc
    .tuple(
      fc.constantFrom('', '', '---\na: b\n---\n', '---\n', '\ufeff'),
      fc.array(madeNote, { minLength: 3, maxLength: 3 }),
    )
    .map(([front, notes]) => front + notes.join('\n\n')),
  edits: fc.array(
    fc.record({
      at: fc.oneof({ weight: 9, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: fc.constant(0) }),
      removed: fc.oneof(fc.constant(0), fc.nat(12)),
      inserted: fc.oneof(
        fc.constant('x'),
        fc.constantFrom(
          '---\n',
          '\n---\n',
          '\n```\n',
          '\n\n<!--',
          '-->\n',
          '\n\n[a]: /u\n\n',
          '\n\n[^a]: u\n',
          '\ufeff',
        ),
        anyText,
      ),
    }),
    { minLength: 10, maxLength: 10 },
  ),
});

export interface Edit {
  at: number;
  removed: number;
  inserted: string;
}

/** Fails where what is cut after an edit is not what the text gives that is cut for the first time. */
export function assertSameAfterEdits({ note, edits }: { note: string; edits: Edit[] }): void {
  const cutAgain = createCutter();
  let before: [unit: Unit, at: number, json: string][] = [];
  let text = note;
  for (const { at, removed, inserted } of edits) {
    const { units, kept, lines } = cutAgain(text);
    assert.equal(JSON.stringify(units), JSON.stringify(cut(text)));
    assert.deepEqual(lines, lineStarts(text));
    assertKept(before, units, kept);
    before = units.map((unit) => [unit, unit.start, JSON.stringify(unit.blocks)]);
    const start = Math.floor((at * text.length) / 1000);
    text = text.slice(0, start) + inserted + text.slice(start + removed);
  }
  assert.equal(JSON.stringify(cutAgain(text).units), JSON.stringify(definedUnits(text)));
}

/** Units that are said to be kept are the same objects; those at the end have moved alike, and no block has changed. */
function assertKept(before: [Unit, number, string][], units: readonly Unit[], kept: Cut['kept']): void {
  const shift = units.length > 0 && kept.after > 0 ? units.at(-1)!.start - before.at(-1)![1] : 0;
  for (let at = 0; at < kept.before + kept.after; at++) {
    const isLast = at >= kept.before;
    const [unit, start, blocks] = before.at(isLast ? kept.before - 1 - at : at)!;
    assert.equal(units.at(isLast ? kept.before - 1 - at : at), unit);
    assert.equal(unit.start, start + (isLast ? shift : 0));
    assert.equal(JSON.stringify(unit.blocks), blocks);
  }
}
