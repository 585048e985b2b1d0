/** HackMD's tags tell what a note is about: they are no title, no section and no task. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './reading.ts';

const shown = (text: string): string => {
  const { title, sections, tasks } = read(text, 'pier.md');
  return [title, sections.map((section) => section.title).join(','), tasks.map((task) => task.title).join(',')].join(
    ' | ',
  );
};

const cases: [name: string, text: string, shown: string][] = [
  ['a heading', '###### tags: `pier` `quay`\n# Weekly\n- [ ] paint', 'Weekly | Weekly | paint'],
  ['a heading of plain words', '# 周会\n\n###### tags: 码头, 例会\n\n## 待办\n- 刷漆', '周会 | 周会,待办 | 刷漆'],
  ['a heading of another level', '## tags: `桟橋`\n# 定例\n- [ ] 塗る', '定例 | 定例 | 塗る'],
  ['a line on top', 'tags: pier, todo\n\n# Weekly\n- [ ] paint', 'Weekly | Weekly | paint'],
  ['after which a section goes on', '# A\n## TODO\n###### tags: `pier`\n- paint', 'A | A,TODO | paint'],
  ['nothing else', 'tags: pier, done\n', 'pier |  | '],
  [
    'no tags: a heading about them',
    '# Tags: how we cut a release\n- [ ] cut',
    'Tags: how we cut a release | Tags: how we cut a release | cut',
  ],
  [
    'no tags: a heading that says more',
    '## tags: what is left\n- [ ] cut',
    'tags: what is left | tags: what is left | cut',
  ],
];
for (const [name, text, expected] of cases) test(name, () => assert.equal(shown(text), expected));

test('the words of the tags are nobody, no day and no issue', () => {
  const { people, dates, issues } = read('tags: @ann, 2026-03-05, #12\n\n###### tags: `x` 3月5日 @bo\n');
  assert.deepEqual([people, dates, issues], [[], [], []]);
});

test('a paragraph that goes on is read', () => {
  assert.equal(read('tags: pier. Paint it by 2026-03-05.\n').dates.length, 1);
});
