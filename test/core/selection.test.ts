import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineStarts, offsetAt, positionAt } from '../../server/core/markdown/index.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { fixture } from './fixture.ts';

const uri = 'file:///2026-03-02 plan.md';

/** What a selection grows to at the cursor, but for the note itself. */
function grown(source: string): string[] {
  const { text, cursor } = fixture(source);
  const service = createService();
  service.set({ uri, path: '2026-03-02 plan.md', text }, defaultSettings);
  const lines = lineStarts(text);
  const [ranges] = service.selections(uri, [positionAt(lines, cursor)]);
  const words = ranges!.map(({ start, end }) => text.slice(offsetAt(lines, start), offsetAt(lines, end)));
  assert.equal(words.pop(), text, 'the note is the last');
  return words;
}

const cases: Record<string, [source: string, expected: string[]][]> = {
  'word, mention, item, list, section': [
    [
      '# Pier\n\n- [ ] paint it, Ann$0 Lee, by 3/5\n  - buy blue\n- call\n',
      [
        'Ann',
        'paint it, Ann Lee, by 3/5',
        '- [ ] paint it, Ann Lee, by 3/5',
        '- [ ] paint it, Ann Lee, by 3/5\n  - buy blue',
        '- [ ] paint it, Ann Lee, by 3/5\n  - buy blue\n- call',
        '# Pier\n\n- [ ] paint it, Ann Lee, by 3/5\n  - buy blue\n- call',
      ],
    ],
    ['- [ ] call @an$0n by 3/5\n', ['ann', 'call @ann by 3/5', '- [ ] call @ann by 3/5']],
    ['- [ ] call by 3/$05 at last\n', ['5', 'by 3/5', 'call by 3/5 at last', '- [ ] call by 3/5 at last']],
    [
      '- 刷漆，3月$05日前\n- 换灯\n',
      ['5', '3月5日前', '刷漆，3月5日前', '- 刷漆，3月5日前', '- 刷漆，3月5日前\n- 换灯'],
    ],
    [
      '- [ ] 案内板（木$0下さん、来週水曜）\n',
      ['木下', '案内板（木下さん、来週水曜）', '- [ ] 案内板（木下さん、来週水曜）'],
    ],
    ['* fix quay#$012 now\n', ['12', 'quay#12', 'fix quay#12 now', '* fix quay#12 now']],
  ],
  sentences: [
    ['一つ目\n二つ$0目\n', ['目', '二つ目', '一つ目\n二つ目']],
    ['One two. Th$0ree\nfour! Five.\n', ['Three', 'Three\nfour!', 'One two. Three\nfour! Five.']],
    ['码头关了。灯塔还$0亮着！好。\n', ['亮', '灯塔还亮着！', '码头关了。灯塔还亮着！好。']],
    ['桟橋は閉まった。灯$0台は点いている。\n', ['灯台', '灯台は点いている。', '桟橋は閉まった。灯台は点いている。']],
    ['- one. two$0\r\n- three\r\n', ['two', 'one. two', '- one. two', '- one. two\r\n- three']],
  ],
  tables: [
    [
      '| Task | Who |\n|--|--|\n| paint the pi$0er | Ann |\n| call | Bo |\n',
      [
        'pier',
        'paint the pier',
        '| paint the pier | Ann |',
        '| Task | Who |\n|--|--|\n| paint the pier | Ann |\n| call | Bo |',
      ],
    ],
  ],
  'code and links': [
    ['run `ls -$0la` now\n', ['la', 'ls -la', 'run `ls -la` now']],
    ['```sh\nls -$0la\n```\n', ['la', 'ls -la', '```sh\nls -la\n```']],
    ['see [the li$0st](a.md) now\n', ['list', 'the list', '[the list](a.md)', 'see [the list](a.md) now']],
  ],
  'near misses': [
    ['- a\n\n$0\n\n- b\n', []],
    ['# a\n\n$0\n\n# b\n', []],
    ['$0- [ ] a\n', ['- [ ] a']],
    ['- [$0-] a b\n', ['[-] a b', '- [-] a b']],
    ['1. a\n2$0. b\n\n- c\n', ['2. b', '1. a\n2. b']],
    ['> - a$0\n', ['a', '- a', '> - a']],
  ],
};

for (const [name, notes] of Object.entries(cases)) {
  describe(name, () => {
    for (const [source, expected] of notes)
      test(JSON.stringify(source), () => assert.deepEqual(grown(source), expected));
  });
}

test('each range holds the one before, wherever the cursor is', () => {
  const text =
    '---\na: b\n---\n# Pier 2026-03-02\n\n- [ ] **paint** [it](x.md) @ann, `now`. 3月5日\n  > - [x] 塗装 #12\n\n| a | b |\n|-|-|\n| c | d |\n<!-- e -->\n';
  const service = createService();
  service.set({ uri, path: 'plan.md', text }, defaultSettings);
  const lines = lineStarts(text);
  const positions = Array.from({ length: text.length + 1 }, (_, offset) => positionAt(lines, offset));
  service.selections(uri, positions).forEach((ranges, offset) => {
    const spans = ranges.map(({ start, end }) => [offsetAt(lines, start), offsetAt(lines, end)] as const);
    let [from, to] = [offset, offset];
    for (const [start, end] of spans) {
      assert.ok(start <= from && to <= end, `${offset}: ${start}-${end} around ${from}-${to}`);
      [from, to] = [start, end];
    }
    assert.ok(ranges.length > 0);
  });
});
