import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { issueIn, repositoryOf, repositoryOfLink } from '../../server/core/mentions/repository.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

describe('the address of a repository', () => {
  const addresses: [address: string, repository: string | null][] = [
    ['git@github.com:acme/harbor.git', 'github.com acme/harbor'],
    ['https://ann:secret@github.com/acme/harbor.git', 'github.com acme/harbor'],
    ['https://gitlab.com/acme/quay/harbor/', 'gitlab.com acme/quay/harbor'],
    ['ssh://git@git.example.com:2222/acme/harbor.git', 'git.example.com acme/harbor'],
    ['ssh://git@ssh.github.com:443/acme/harbor.git', 'github.com acme/harbor'],
    ['git@gitee.com:acme/harbor', 'gitee.com acme/harbor'],
    ['git@work:acme/harbor.git', '- acme/harbor'],
    ['acme/harbor', '- acme/harbor'],
    ['github.com/acme/harbor', 'github.com acme/harbor'],
    ['harbor', null],
    ['../harbor.git', null],
    ['/srv/git/harbor.git', null],
    ['file:///srv/git/harbor.git', null],
    ['C:\\git\\harbor', null],
    ['', null],
  ];
  for (const [address, repository] of addresses) {
    test(address || 'nothing', () => {
      const found = repositoryOf(address);
      assert.equal(found && `${found.host ?? '-'} ${found.project}`, repository);
    });
  }

  test('a page is one where it is the front page on a site of code', () => {
    const projects = (target: string, host: string | null = null) => repositoryOfLink(target, host)?.project ?? null;
    assert.equal(projects('https://github.com/acme/harbor'), 'acme/harbor');
    assert.equal(projects('https://github.com/acme/harbor/issues?q=x'), 'acme/harbor');
    assert.equal(projects('https://git.example.com/acme/quay/harbor/-/issues'), 'acme/quay/harbor');
    assert.equal(projects('https://dev.example.com/acme/harbor', 'dev.example.com'), 'acme/harbor');
    const others = ['https://docs.example.com/guide/start', 'https://github.com/orgs/acme', 'https://github.com/acme'];
    const pages = [
      'https://github.com/acme/harbor/blob/main/a.md',
      'https://github.com/acme/harbor/issues/5',
      'notes/a.md',
    ];
    for (const target of [...others, ...pages]) assert.equal(projects(target), null, target);
  });

  test('an issue has the page that its site gives it', () => {
    const url = (address: string, sign = '#') => issueIn(repositoryOf(address)!, sign, '5').url ?? null;
    assert.equal(url('git@github.com:acme/harbor.git'), 'https://github.com/acme/harbor/issues/5');
    assert.equal(url('git@gitlab.com:acme/quay/harbor.git'), 'https://gitlab.com/acme/quay/harbor/-/issues/5');
    assert.equal(url('git@gitlab.com:acme/harbor.git', '!'), 'https://gitlab.com/acme/harbor/-/merge_requests/5');
    assert.equal(url('git@gitee.com:acme/harbor.git', '!'), 'https://gitee.com/acme/harbor/pulls/5');
    assert.equal(url('git@git.example.com:acme/harbor.git'), 'https://git.example.com/acme/harbor/issues/5');
    assert.equal(url('git@work:acme/harbor.git'), null);
    assert.equal(issueIn(repositoryOf('git@gitee.com:acme/harbor')!, '#', '5').key, 'acme/harbor!5');
  });
});

describe('whose issue a bare number is', () => {
  const cases: [name: string, text: string, issues: string[]][] = [
    ['that of the folder', '- fix #12', ['acme/harbor#12 remote']],
    ['a label in the item', '- fix #12 (repo: acme/quay)', ['acme/quay#12 label']],
    ['a label in Chinese', '- 修复 #12（仓库：acme/quay）', ['acme/quay#12 label']],
    ['a label in Japanese', '- #12 を直す（リポジトリ：acme/quay）', ['acme/quay#12 label']],
    ['no label: prose about a repository', '- the repository is old, see #12', ['acme/harbor#12 remote']],
    ['a link in the item', '- fix #12 in [quay](https://github.com/acme/quay)', ['acme/quay#12 item']],
    [
      'no link to a repository',
      '- fix #12, see [docs](https://docs.example.com/guide/start)',
      ['acme/harbor#12 remote'],
    ],
    ['the item that holds it', '- acme/quay\n  - fix #12\n- fix #13', ['acme/quay#12 item', 'acme/harbor#13 remote']],
    ['one list', '- acme/quay#12, #13 and #14', ['acme/quay#12 -', 'acme/quay#13 item', 'acme/quay#14 item']],
    ['no list: words between', '- acme/quay#12 waits for #13', ['acme/quay#12 -', 'acme/harbor#13 remote']],
    [
      'a heading, for its section',
      '## acme/quay\n- #12\n### Later\n- #13\n## Other\n- #14',
      ['acme/quay#12 heading', 'acme/quay#13 heading', 'acme/harbor#14 remote'],
    ],
    ['a heading that links', '## [The quay](https://gitee.com/acme/quay)\n- !12', ['acme/quay!12 heading']],
    [
      'no heading of a repository',
      '## done/todo\n- #12\n## CI/CD\n- #13',
      ['acme/harbor#12 remote', 'acme/harbor#13 remote'],
    ],
    [
      'a line with a label, up to the next heading',
      '## Quay\n仓库：`acme/quay`\n\n- #12\n\n## Rest\n- #13',
      ['acme/quay#12 label', 'acme/harbor#13 remote'],
    ],
    ['a line that leads in', '[quay](https://github.com/acme/quay) 的问题：\n\n- #12', ['acme/quay#12 item']],
    ['front matter', '---\nrepository: acme/quay\n---\n- #12', ['acme/quay#12 front']],
    [
      'front matter below a heading that names another',
      '---\nrepo: acme/quay\n---\n## acme/pier\n- #12',
      ['acme/pier#12 heading'],
    ],
    ['a repository by its last name', '- harbor#12, quay#3', ['acme/harbor#12 -', 'quay#3 -']],
    ['a request', '- MR #12, PR #13, !14', ['acme/harbor!12 remote', 'acme/harbor#13 remote', 'acme/harbor!14 remote']],
    ['no issue of a repository: a tracker of its own', '- [Bug #12] the crane, OPS-7', ['#12 -', 'OPS-7 -']],
    [
      'a column of the table',
      '| Repository | Issue |\n|--|--|\n| acme/quay | #12 |\n| [pier](https://github.com/acme/pier) | #13 |\n| | #14 |',
      ['acme/quay#12 column', 'acme/pier#13 column', 'acme/harbor#14 remote'],
    ],
    [
      'a column of names alone, in Chinese and Japanese',
      '| 仓库 | 问题 |\n|--|--|\n| `quay` | #12 |\n| harbor | #13 |\n\n| リポジトリ | 件 |\n|--|--|\n| acme/quay | #14 |',
      ['quay#12 column', 'acme/harbor#13 column', 'acme/quay#14 column'],
    ],
    [
      'no column of a repository: words, or another header',
      '| Repo | Issue |\n|--|--|\n| not yet known | #12 |\n\n| Area | Issue |\n|--|--|\n| io/quay | #13 |',
      ['acme/harbor#12 remote', 'acme/harbor#13 remote'],
    ],
    ['an address says it all', '- https://github.com/acme/quay/pull/12', ['acme/quay#12 -']],
  ];
  const issues = (text: string, remote?: string, repository = '') =>
    readNote(
      { uri: 'a.md', path: 'a.md', text, ...(remote && { remote }) },
      { ...defaultSettings, issues: { repository } },
    ).issues;
  const shown = (text: string, remote?: string, repository?: string) =>
    issues(text, remote, repository).map(
      (issue) => `${issue.key} ${issue.repository?.rule.replace('issue.repository.', '') ?? '-'}`,
    );
  for (const [name, text, expected] of cases)
    test(name, () => assert.deepEqual(shown(text, 'git@github.com:acme/harbor.git'), expected));

  test('the setting comes before the remote, and lives on its host', () => {
    assert.deepEqual(shown('#12', 'git@github.com:acme/harbor.git', 'acme/crane'), ['acme/crane#12 setting']);
    const [issue] = issues('#12', 'git@github.com:acme/harbor.git', 'acme/crane');
    assert.equal(issue!.url, 'https://github.com/acme/crane/issues/12');
  });
  const headings: [name: string, text: string, issue: string][] = [
    ['two words are a choice', '## client/server\n- #12', '#12 -'],
    [
      'and so are words that begin or end alike',
      '## front-end/back-end\n### sign-in/sign-up\n#### v1/v2\n- #12',
      '#12 -',
    ],
    ['a day is none', '## 3/24\n- #12', '#12 -'],
    ['the first word of a sentence', '## Read/write\n- #12', '#12 -'],
    ['in code, a folder', '## `docs/guide`\n- #12', '#12 -'],
    ['spelled as a name', '## acme-io/quay\n- #12', 'acme-io/quay#12 heading'],
    ['spelled as a name, twice the same', '## left-pad/left-pad\n- #12', 'left-pad/left-pad#12 heading'],
    [
      'an organization of another issue',
      '## acme/quay\n- #12\n- https://github.com/acme/pier/issues/3',
      'acme/quay#12 heading',
    ],
    ['an organization of a label', 'repo: acme/pier\n\n## acme/quay\n- #12', 'acme/quay#12 heading'],
  ];
  for (const [name, text, issue] of headings)
    test(`a heading, without a remote: ${name}`, () => assert.equal(shown(text)[0], issue));

  test('where nothing names one it stays a number', () => {
    assert.deepEqual(shown('fix #12 and !34'), ['#12 -', '!34 -']);
  });
  test('the task has the key, and says why', () => {
    const source = { uri: 'a.md', path: 'a.md', text: '- [ ] fix #12', remote: 'https://gitlab.com/acme/harbor' };
    const [task] = readNote(source, defaultSettings).tasks;
    assert.deepEqual(task!.issues, ['acme/harbor#12']);
    assert.deepEqual(
      task!.evidence.filter(({ field }) => field === 'issue').map(({ rule }) => rule),
      ['task.issue', 'issue.repository.remote'],
    );
  });
});
