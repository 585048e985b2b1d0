/** Random edits of notes, drawn by fast-check: what people type, paste, move and delete. */
import fc from 'fast-check';

/** An edit: where, as a share of the text; how much goes; what comes; and whether the place is moved to a line's start. */
export interface Typed {
  at: number;
  gone: number;
  come: string;
  onLine: boolean;
}

/** What is dear to the rules of a note, in three languages. */
const pieces: string[] = [
  ...[
    'x',
    ' ',
    '、',
    '：',
    ':',
    '\n',
    '\n\n',
    '\r\n',
    '- ',
    '- [ ] ',
    '- [x] ',
    '1. ',
    '## ',
    '### ',
    '#',
    '> ',
    '```\n',
  ],
  ...['  - ', '    ', '|', '| 任务 | 负责人 |\n|--|--|\n| 刷漆 | 王五 |\n', '**', '~~', '`', '---\n', '[x](y)', '<!--'],
  ...['@ann ', 'Ann: ', 'Bo to ', 'TODO: ', 'Next steps:\n', '## Done\n', 'Status: done\n', 'by Friday', '2026-03-02 '],
  ...[
    '遗留问题：\n',
    '- 责任人：王五\n',
    '（王小明）',
    '3月5日前',
    '完成',
    '进行中',
    '参会人：王小明、李静\n',
    '## 下周计划\n',
  ],
  ...[
    '担当：木下\n',
    '木下さんが対応',
    'やること：\n',
    '来週水曜',
    '（岡本さん）',
    '60%',
    '決定：青にする\n',
    '日時：2026/3/5\n',
  ],
  ...[
    '#12 ',
    'acme/quay#3 ',
    'repo: acme/quay\n',
    'https://git.example.com/acme/pier/issues/4 ',
    '😀',
    '[a]: https://b.example\n',
  ],
];

const piece = fc.constantFrom(...pieces);

/** Up to so many edits, one after another. */
export const someEdits = (most: number): fc.Arbitrary<Typed[]> =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 40 })),
      come: fc.oneof(
        fc.constant(''),
        fc.constantFrom('a', '人', '日'),
        piece,
        fc.tuple(piece, piece).map((two) => two.join('')),
      ),
      onLine: fc.boolean(),
    }),
    { minLength: most >> 1, maxLength: most },
  );

/** The text after an edit. */
export function typedInto(text: string, { at, gone, come, onLine }: Typed): string {
  const place = Math.floor(at * text.length);
  const from = onLine ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, from) + come + text.slice(from + gone);
}

const sections = fc.array(fc.tuple(fc.constantFrom('\n# ', '\n## ', '\n### '), fc.array(piece, { maxLength: 12 })), {
  minLength: 6,
  maxLength: 16,
});

/** A note of such pieces under many headings. */
export const madeSections: fc.Arbitrary<string> = sections.map((list) =>
  list.map(([mark, words]) => mark + words.join('')).join('\n'),
);

/** A note of such pieces. */
export const madePlan: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((list) => list.join(''));
