import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut } from '../../server/core/markdown/index.ts';
import { readIssues } from '../../server/core/mentions/issue.ts';
import { cost } from './cost.ts';

/** Keys and the words they were read from; `@` for an address. */
const issuesOf = (text: string): string[] =>
  cut(text).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      readIssues(block).map(({ start, end, key, url }) => {
        const words = block.source.slice(start, end);
        return `${key} ${words === url ? '@' : words}`;
      }),
    ),
  );

const cases: [name: string, text: string, issues: string[]][] = [
  ['a number', '- fix #123, #45', ['#123 #123', '#45 #45']],
  ['within Chinese and Japanese', '修复#88。#7の件', ['#88 #88', '#7 #7']],
  ['no number', 'set foo#bar and #tag', []],
  ['no leading zero', '#0012', []],
  ['no colour', 'color: #333, #fff, #a1b2c3, 颜色 #112233', []],
  ['no entity', '&#39;', []],
  ['no part of a longer word', '#123abc x#1.5 ##12', []],
  ['no code', '`#12`', []],
  ['a counted thing', 'meeting #12, option #3, week #5, meetup #7, 港湾会議#6、第二会#4，例会#9', []],
  ['no account that is told from its namesakes by a number', '@ropemaker#2861 splices', []],
  ['no processor', 'I7-11700', []],
  ['a numbered paragraph', '#1 the first reason', []],
  ['but an item may begin with its issue', '- #5 fix the login', ['#5 #5']],
  [
    'a repository',
    'owner/repo#1 and group/sub/app#22, app#3',
    ['owner/repo#1 owner/repo#1', 'group/sub/app#22 group/sub/app#22', 'app#3 app#3'],
  ],
  ['no language, no file', 'C#7 F#4 notes.md#12', []],
  [
    'in words',
    'PR #14, Issue #87, [Bug #16486] x, Bug#9',
    ['#14 PR #14', '#87 Issue #87', '#16486 Bug #16486', '#9 Bug#9'],
  ],
  ['a request in words', 'see PR 2192 and MR 12.', ['#2192 PR 2192', '!12 MR 12']],
  ['no day of a month', 'ship it by Apr 14, and Mar 15', []],
  ['no count of requests', 'PR 12个, MR 3件', []],
  ['a merge request', 'after !2268 (see group/app!17)', ['!2268 !2268', 'group/app!17 group/app!17']],
  ['no shout', 'done!22 完成!22 great !2', []],
  ['a ticket', '见ABC-7，OPS2-12', ['ABC-7 ABC-7', 'OPS2-12 OPS2-12']],
  ['no standard', 'UTF-8 SHA-256 ISO-8601 RFC-1234 GPT-4 MAR-15 CVE-2023-1234', []],
  ['no RFC, no lower case, no version', 'RFC 1234, abc-12, ABC-1.2, A-1', []],
  ['a gitee id', '#I3VK4Z 已合入', ['I3VK4Z #I3VK4Z']],
  ['no word with a sign', '#IMPORT #INFO', []],
  ['a GitHub issue', 'https://github.com/a/b/issues/12#issuecomment-1', ['a/b#12 @']],
  ['a pull request under its words', '[the fix](https://github.com/a/b/pull/9)', ['a/b#9 the fix']],
  ['once, where words and address say the same', '[#9](https://github.com/a/b/pull/9)', ['a/b#9 #9']],
  [
    'GitLab',
    'https://git.x.y/g/s/app/-/issues/7631 https://git.x.y/g/app/-/merge_requests/8/diffs',
    ['g/s/app#7631 @', 'g/app!8 @'],
  ],
  ['GitLab of old', 'https://git.x.y/g/app/merge_requests/8', ['g/app!8 @']],
  ['Gitee', 'https://gitee.com/a/b/issues/I3VK4Z https://gitee.com/d?issue_id=I3VK4Z', ['I3VK4Z @', 'I3VK4Z @']],
  ['Jira', 'https://jira.x.y/browse/OPS-9', ['OPS-9 @']],
  ['Redmine', 'https://redmine.x.y/issues/1234', ['#1234 @']],
  [
    'no issue of a list, a file or a wiki',
    'https://github.com/a/b/issues https://github.com/a/b/blob/main/x.md https://x.y/wiki/12',
    [],
  ],
  ['an address before full-width words', 'https://git.x.y/g/a/-/issues/7，周五', ['g/a#7 @']],
];

describe('issues', () => {
  for (const [name, text, issues] of cases) test(name, () => assert.deepEqual(issuesOf(text), issues));

  test('a long line takes no longer than its length allows', () => {
    const text = 'a/b-c.d#'.repeat(2400);
    assert.ok(cost(() => issuesOf(text)) < 2000);
  });
});
