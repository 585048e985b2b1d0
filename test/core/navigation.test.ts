/** From words to other places: definition, references and highlights, in notes of three languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anchorsOf, movedAnchor, sectionAt } from '../../server/core/index/links/anchors.ts';
import { workspaceOf } from './workspace.ts';

function definitionIn(source: string): string[] {
  const { service, ask, uri, position, place } = workspaceOf(source);
  const found = service.definition(uri, position, ask);
  return found ? found.targets.map(({ uri, range }) => place(uri, range)) : [];
}

function referencesIn(source: string, declared = true): string[] {
  const { service, ask, uri, position, place } = workspaceOf(source);
  const subject = service.subject(uri, position, ask);
  if (!subject) return [];
  const listed = declared ? service.listings(subject, ask) : [];
  return [
    ...listed.map(({ uri, range }) => place(uri, range)),
    ...service
      .notesNaming(subject, ask)
      .flatMap((uri) => service.namings(subject, uri, { ask, declared }).map((range) => place(uri, range))),
  ];
}

function highlightsIn(source: string): string[] {
  const { service, ask, uri, position, place } = workspaceOf(source);
  return service.highlights(uri, position, ask).map((range) => place(uri, range));
}

const minutes = {
  en: `=== a/2026-03-02 sync.md
# Sync 2026-03-02

Attendees: Ann Lee (@alee), Bob Stone

- [ ] Ann Lee to paint the pier, ABC-12
- [ ] @alee asks Bob Stone for a quote by Friday
`,
  zh: `=== a/2026-03-02 例会.md
# 例会 2026-03-02

参会人：王小明（@wxm）、李静

- [ ] 刷完栈桥，ABC-12（王小明）
- 负责人：小明
`,
  ja: `=== a/2026-03-02 定例.md
# 定例 2026-03-02

参加者：田中太郎（@tanaka）、佐藤花子

- [ ] 桟橋を塗る（担当: 田中さん）ABC-12
- [ ] 見積もり @tanaka
`,
};

describe('definition', () => {
  const cases: [name: string, source: string, expected: string[]][] = [
    [
      'a person of the people file',
      `${minutes.en}=== .dueline/people.yaml\n- name: "Ann Lee"\n  handle: '@alee'\n=== b.md\n- [ ] paint @al$0ee\n`,
      ['.dueline/people.yaml:1 Ann Lee'],
    ],
    [
      'who a list of attendees says it is',
      `${minutes.en}=== b.md\n- [ ] paint @al$0ee\n`,
      ['a/2026-03-02 sync.md:3 Ann Lee'],
    ],
    ['in Chinese', `${minutes.zh}=== b.md\n- [ ] 刷漆 @wx$0m\n`, ['a/2026-03-02 例会.md:3 王小明']],
    [
      'in Japanese',
      `${minutes.ja}=== b.md\n- [ ] 塗装をする（担当: 田$0中さん）\n`,
      ['a/2026-03-02 定例.md:3 田中太郎'],
    ],
    [
      'else the first mention in the oldest note',
      '=== 2026-03-09.md\n- [ ] row @zoe\n=== 2026-03-02.md\n- [ ] paint @zoe\n=== z.md\n- [ ] swim @z$0oe\n',
      ['2026-03-02.md:1 zoe'],
    ],
    [
      'the task that brought an issue up',
      `${minutes.ja}=== 2026-03-09.md\n桟橋は A$0BC-12 で進める。\n`,
      ['a/2026-03-02 定例.md:5 ABC-12'],
    ],
    ['no definition of an issue of sentences alone', '=== a.md\nSee ABC-1$02 and ABC-12.\n', []],
    [
      'the heading of a link',
      '=== a.md\n# Plan\n\nsee [next](#next$0-steps)\n\n## Next steps\n',
      ['a.md:5 ## Next steps'],
    ],
    ['of two alike', '=== a.md\n[x](b.md#回$0顾-1)\n=== b.md\n# 回顾\n\n# 回顾\n', ['b.md:3 # 回顾']],
    ['the note of a link', '=== a.md\nsee [b](sub/b%20c$0.md)\n=== sub/b c.md\n# B\n', ['sub/b c.md:1']],
    [
      'of a wiki link',
      '=== a/a.md\nsee [[次の$0計画#手順]]\n=== b/次の計画.md\n# 計画\n\n## 手順\n',
      ['b/次の計画.md:3 ## 手順'],
    ],
    ['no definition of a link to nowhere', '=== a.md\nsee [b](gone$0.md)\n', []],
    ['a heading is its own', '=== a.md\n# Pl$0an\n', ['a.md:1 # Plan']],
    [
      'the task where it came up first',
      '=== 2026-03-09.md\n- [ ] 刷完$0栈桥\n=== 2026-03-02.md\n- [ ] 刷完栈桥\n',
      ['2026-03-02.md:1 - [ ] 刷完栈桥'],
    ],
    [
      'no definition of a task that stands once',
      '=== a.md\n- [ ] paint the pi$0er\n=== b.md\n- [ ] paint the wall\n',
      [],
    ],
    ['none of plain words', '=== a.md\nnothing $0here\n', []],
  ];
  for (const [name, source, expected] of cases)
    test(name, () => assert.deepEqual(definitionIn(source).map(withoutMarker), expected.map(withoutMarker)));
});

/** Whether the bullet belongs to a task is not asked here. */
const withoutMarker = (place: string): string => place.replace(/(?<=:\d+ )- \[ \] /, '');

describe('references', () => {
  const cases: [name: string, source: string, expected: string[]][] = [
    [
      'a person under every spelling, and no other Lee',
      `${minutes.en}=== b.md\nAttendees: Cy Lee\n\n- [ ] row @a$0lee\n- [ ] swim @cy\n`,
      [
        'a/2026-03-02 sync.md:3 Ann Lee',
        'a/2026-03-02 sync.md:3 alee',
        'a/2026-03-02 sync.md:5 Ann Lee',
        'a/2026-03-02 sync.md:6 alee',
        'b.md:3 alee',
      ],
    ],
    [
      'with the people file, in Chinese',
      `${minutes.zh}=== .dueline/people.yaml\n- 王小明: [小明, wxm]\n=== b.md\n- [ ] 划船 @w$0xm\n`,
      [
        '.dueline/people.yaml:1 王小明',
        'a/2026-03-02 例会.md:3 王小明',
        'a/2026-03-02 例会.md:3 wxm',
        'a/2026-03-02 例会.md:5 王小明',
        'a/2026-03-02 例会.md:6 小明',
        'b.md:1 wxm',
      ],
    ],
    [
      'without honorifics, in Japanese',
      `${minutes.ja}=== b.md\n- [ ] 塗装（担当: 佐藤さん）\n- [ ] 田$0中さんへ確認\n`,
      [
        'a/2026-03-02 定例.md:3 田中太郎',
        'a/2026-03-02 定例.md:3 tanaka',
        'a/2026-03-02 定例.md:5 田中',
        'a/2026-03-02 定例.md:6 tanaka',
        'b.md:2 田中',
      ],
    ],
    [
      'an issue, whatever its case, and none that begins alike',
      '=== a.md\n- [ ] fix ABC-$012\n=== b.md\nABC-120 and [ABC-12](https://jira.example/browse/ABC-12)\n',
      ['a.md:1 ABC-12', 'b.md:1 ABC-12'],
    ],
    [
      'links to a heading, not those to another',
      '=== a.md\n# Plan\n\n## Next st$0eps\n\n## Next steps 2\n=== b.md\n[a](a.md#next-steps) [b](a.md#next-steps-2) [c](a.md) [[a#Next steps]]\n',
      ['a.md:3 ## Next steps', 'b.md:1 [a](a.md#next-steps)', 'b.md:1 [[a#Next steps]]'],
    ],
    [
      'the title stands for the note',
      '=== a.md\n# 計$0画\n\n[先頭](#計画)\n=== c/b.md\n[a](../a.md) ![p](p.png) [x](z.md)\n',
      ['a.md:1 # 計画', 'a.md:3 [先頭](#計画)', 'c/b.md:1 [a](../a.md)'],
    ],
    [
      'links to the same note',
      '=== a.md\n[b](b$0.md) and [[b]]\n=== b.md\n# B\n=== c.md\n[b][1]\n\n[1]: b.md\n',
      ['a.md:1 [b](b.md)', 'a.md:1 [[b]]', 'c.md:1 [b][1]', 'c.md:3 [1]: b.md'],
    ],
    [
      'all copies of a task',
      '=== 2026-03-02.md\n- [ ] 見積もりを出$0す\n=== 2026-03-09.md\n- [x] 見積もりを出す\n- [ ] 見積もりを送る\n',
      ['2026-03-02.md:1 見積もりを出す', '2026-03-09.md:1 見積もりを出す'],
    ],
    ['none of plain words', '=== a.md\nnothing $0here\n', []],
  ];
  for (const [name, source, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        referencesIn(source).map((it) => it.replace(/(?<=:\d+ )- \[.\] /, '')),
        expected,
      ),
    );

  test('without the declaration', () =>
    assert.deepEqual(referencesIn('=== a.md\n# Pl$0an\n\n[x](#plan)\n', false), ['a.md:3 [x](#plan)']));
});

describe('highlights', () => {
  const cases: [name: string, source: string, expected: string[]][] = [
    [
      'a person',
      `${minutes.ja.replace('@tanaka\n', '@tan$0aka\n')}`,
      ['3 田中太郎', '3 tanaka', '5 田中', '6 tanaka'].map((it) => `a/2026-03-02 定例.md:${it}`),
    ],
    ['an issue', '=== a.md\nABC-1$0 ABC-2 abc-1 ABC-1\n', ['a.md:1 ABC-1', 'a.md:1 ABC-1']],
    [
      'a heading and its links',
      '=== a.md\n# 次$0回\n\n[x](#次回) [y](#前回)\n',
      ['a.md:1 # 次回', 'a.md:3 [x](#次回)'],
    ],
    ['the words of a task are the editor’s', '=== a.md\n- [ ] paint the pi$0er\n', []],
  ];
  for (const [name, source, expected] of cases) test(name, () => assert.deepEqual(highlightsIn(source), expected));
});

describe('anchors', () => {
  const titles = ['Next steps', 'A & B', '佐々木さん：確認', 'Next steps', '🚀 Go!', 'next-steps-1', '上线（v1.2）'];
  test('as GitHub makes them', () =>
    assert.deepEqual(anchorsOf(titles), [
      'next-steps',
      'a--b',
      '佐々木さん確認',
      'next-steps-1',
      '-go',
      'next-steps-1-1',
      '上线v12',
    ]));
  const note = {
    sections: titles.map((title) => ({ title, depth: 1, span: { start: 0, end: 0 }, end: 0, parent: null })),
  };
  const fragments: [fragment: string, section: number | null][] = [
    ['next-steps', 0],
    ['Next-Steps', 0],
    ['next-steps-1', 3],
    ['%E4%B8%8A%E7%BA%BFv12', 6],
    ['佐木さん確認', 2],
    ['Next steps', 0],
    ['Go!', 4],
    ['next', null],
    ['', null],
    ['100%', null],
  ];
  for (const [fragment, section] of fragments)
    test(`#${fragment}`, () => assert.equal(sectionAt(note, fragment), section));

  const moves: [fragment: string, section: number, after: string[], expected: string][] = [
    ['next-steps', 0, ['Later', 'Next steps'], 'later'],
    ['next-steps-1', 1, ['Later', 'Next steps'], 'next-steps'],
    ['next-steps', 0, ['下一步', 'Next steps'], '下一步'],
    ['next%2Dsteps', 0, ['下一步', 'Next steps'], '%E4%B8%8B%E4%B8%80%E6%AD%A5'],
    ['Next steps', 0, ['Then & there', 'Next steps'], 'Then & there'],
  ];
  for (const [fragment, section, after, expected] of moves)
    test(`#${fragment} becomes #${expected}`, () =>
      assert.equal(movedAnchor(fragment, section, { before: ['Next steps', 'Next steps'], after }), expected));
});
