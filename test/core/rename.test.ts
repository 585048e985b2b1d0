/** Renaming people, issues and headings over several notes, in three languages: what changes, what is asked, what is refused. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Edit } from '../../server/core/answers/types.ts';
import { lineStarts, offsetAt } from '../../server/core/markdown/index.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

function applied(text: string, edits: readonly Edit[]): string {
  const lines = lineStarts(text);
  return [...edits]
    .sort((a, b) => offsetAt(lines, b.range.start) - offsetAt(lines, a.range.start))
    .reduce(
      (left, { range, newText }) =>
        left.slice(0, offsetAt(lines, range.start)) + newText + left.slice(offsetAt(lines, range.end)),
      text,
    );
}

interface Renamed {
  refused?: string;
  /** Texts by path, those that have changed. */
  texts: Record<string, string>;
  /** `path:line words → new words (reason)` of what is not certain. */
  doubts: string[];
}

const nameOf = (uri: string): string => decodeURI(uri.slice('file:///w/'.length));

function renamed({ service, ask, texts, uri, position, place }: Workspace, name: string, confirms = true): Renamed {
  const plan = service.rename(uri, position, { name, confirms }, ask);
  if ('refused' in plan) return { refused: plan.refused, texts: {}, doubts: [] };
  const changed: Record<string, string> = {};
  const doubts: string[] = [];
  const take = (uri: string, edits: Edit[]) => {
    const after = applied(texts.get(uri)!, edits);
    if (after !== texts.get(uri)) changed[nameOf(uri)] = after;
  };
  for (const { uri, edits } of plan.peopleEdits()) take(uri, edits);
  for (const uri of plan.notes) {
    const edits = plan.editsIn(uri);
    for (const { range, newText, doubt } of edits)
      if (doubt !== null) doubts.push(`${place(uri, range)} → ${newText} (${doubt})`);
    take(
      uri,
      edits.filter(({ doubt }) => doubt === null),
    );
  }
  return { texts: changed, doubts };
}

/** What a workspace becomes; what it says of doubts. */
type Case = [name: string, source: string, to: string, expected: Record<string, string>, doubts?: string[]];

const runs = (cases: Case[]) => {
  for (const [name, source, to, expected, doubts = []] of cases)
    test(name, () => {
      const found = renamed(workspaceOf(source), to);
      assert.deepEqual({ ...found, doubts: found.doubts }, { texts: expected, doubts });
    });
};

describe('a person', () => {
  runs([
    [
      'in all notes, honorifics and logins kept',
      '=== a.md\n# 定例\n\n参加者：田中太郎（@tanaka）、佐藤花子\n\n- [ ] 桟橋を塗る（担当: 田$0中さん）\n=== b.md\n- [ ] 見積もりをもらう（担当: 田中　太郎様）\n- [ ] 確認する @tanaka\n',
      '山田',
      {
        'a.md': '# 定例\n\n参加者：山田太郎（@tanaka）、佐藤花子\n\n- [ ] 桟橋を塗る（担当: 山田さん）\n',
        'b.md': '- [ ] 見積もりをもらう（担当: 山田　太郎様）\n- [ ] 確認する @tanaka\n',
      },
    ],
    [
      'with its parts, in English',
      '=== a.md\nAttendees: Ann$0 Lee (@alee), Bob Stone\n\n- [ ] Ann to paint the pier\n- [ ] @alee rows\n- [ ] Bob to row\n=== b.md\nAttendees: ANN LEE\n',
      'Anna Kim',
      {
        'a.md':
          'Attendees: Anna Kim (@alee), Bob Stone\n\n- [ ] Anna to paint the pier\n- [ ] @alee rows\n- [ ] Bob to row\n',
        'b.md': 'Attendees: ANNA KIM\n',
      },
    ],
    [
      'in both scripts',
      '=== a.md\n参会人：张伟/Zhang Wei、李静\n\n- [ ] 刷漆（张$0伟）\n=== b.md\n- 负责人：张伟\n- [ ] paint, owner: Zhang Wei\n',
      '李雷/Li Lei',
      {
        'a.md': '参会人：李雷/Li Lei、李静\n\n- [ ] 刷漆（李雷）\n',
        'b.md': '- 负责人：李雷\n- [ ] paint, owner: Li Lei\n',
      },
    ],
    [
      'in one script alone: the other stays',
      '=== a.md\n参会人：张伟/Zhang Wei\n\n- [ ] 刷漆（张$0伟）\n',
      '张炜',
      { 'a.md': '参会人：张炜/Zhang Wei\n\n- [ ] 刷漆（张炜）\n' },
    ],
    [
      'in the people file too, quotes and comments kept',
      '=== .dueline/people.yaml\n# who is who\n- name: "王小明" # pier\n  aliases: [小明, 老王]\n  handle: wxm\n- name: 李静\n=== a.md\n- [ ] 刷漆 @wxm\n- 负责人：王$0小明\n',
      '王晓明',
      {
        '.dueline/people.yaml':
          '# who is who\n- name: "王晓明" # pier\n  aliases: [晓明, 老王]\n  handle: wxm\n- name: 李静\n',
        'a.md': '- [ ] 刷漆 @wxm\n- 负责人：王晓明\n',
      },
    ],
    [
      'a login, and nothing but the login',
      '=== a.md\nAttendees: Ann Lee (@alee)\n\n- [ ] @al$0ee rows\n=== .dueline/people.yaml\n- name: Ann Lee\n  handle: alee\n',
      '@ann.lee',
      {
        'a.md': 'Attendees: Ann Lee (@ann.lee)\n\n- [ ] @ann.lee rows\n',
        '.dueline/people.yaml': '- name: Ann Lee\n  handle: ann.lee\n',
      },
    ],
    [
      'CRLF, tabs and blanks at the end stay',
      '=== a.md\n-\t[ ] @Pri$0ya rows  \r\n-\t[ ] Priya to paint\t\r\n',
      'Prisha',
      { 'a.md': '-\t[ ] @Prisha rows  \r\n-\t[ ] @Prisha to paint\t\r\n'.replace('@Prisha to', 'Prisha to') },
    ],
    [
      'where it is not read as a name, it is asked; code and addresses stay',
      '=== a.md\nAttendees: Ann$0 Lee\n\nThe plan of Ann Lee is `Ann Lee` and [here](Ann%20Lee.md). Joann Leeds.\n',
      'Ann Kim',
      { 'a.md': 'Attendees: Ann Kim\n\nThe plan of Ann Lee is `Ann Lee` and [here](Ann%20Lee.md). Joann Leeds.\n' },
      ['a.md:3 Ann Lee → Ann Kim (Not read as a person’s name here)'],
    ],
    [
      'the whole of a name that is not read as one, and no part of another',
      '=== a.md\nAttendees: Ann Lee\n\n- [ ] Ann$0 to row\n\nThe boat of Ann Lee, not that of Ann Kim.\n',
      'Anna',
      { 'a.md': 'Attendees: Anna Lee\n\n- [ ] Anna to row\n\nThe boat of Ann Lee, not that of Ann Kim.\n' },
      ['a.md:5 Ann Lee → Anna Lee (Not read as a person’s name here)'],
    ],
    [
      'in the middle of a sentence, in Chinese',
      '=== a.md\n参会人：王$0小明\n\n码头的事王小明最清楚。\n',
      '王晓明',
      { 'a.md': '参会人：王晓明\n\n码头的事王小明最清楚。\n' },
      ['a.md:3 王小明 → 王晓明 (Not read as a person’s name here)'],
    ],
    [
      'no part of a longer name',
      '=== a.md\n参会人：李$0静\n\n李静怡不在，问李静。\n',
      '李敬',
      { 'a.md': '参会人：李敬\n\n李静怡不在，问李静。\n' },
      [],
    ],
    [
      'a login with a capital may be a name',
      '=== a.md\n- [ ] paint. Owner: Pri$0ya\n- [ ] row @Priya\n- [ ] swim @priya\n',
      'Prisha',
      { 'a.md': '- [ ] paint. Owner: Prisha\n- [ ] row @Priya\n- [ ] swim @priya\n' },
      ['a.md:2 Priya → Prisha (Could be a login, which stays)'],
    ],
    [
      'a part of the new name that is somebody else’s is asked',
      '=== a.md\n参加者：田中$0太郎、山田花子\n\n- [ ] 桟橋を塗る（担当: 田中さん）\n',
      '山田太郎',
      { 'a.md': '参加者：山田太郎、山田花子\n\n- [ ] 桟橋を塗る（担当: 田中さん）\n' },
      ['a.md:3 田中 → 山田 (“山田” means 山田花子 elsewhere)'],
    ],
    [
      'a name of two people is asked',
      '=== a.md\nAttendees: Ann$0 Lee, Cy Lee\n\n- [ ] Lee to paint\n- [ ] Ann to row\n',
      'Ann Kim',
      { 'a.md': 'Attendees: Ann Kim, Cy Lee\n\n- [ ] Lee to paint\n- [ ] Ann to row\n' },
      ['a.md:3 Lee → Kim (Could be Ann Lee, Cy Lee)'],
    ],
  ]);

  const refusals: [source: string, to: string, why: RegExp][] = [
    ['=== a.md\nAttendees: Ann Lee, Cy Lee\n\n- [ ] Le$0e to paint\n', 'Kim', /“Lee” could be Ann Lee, Cy Lee/],
    ['=== a.md\nAttendees: Ann$0 Lee, Cy Park\n', 'Cy Park', /means Cy Park already/],
    ['=== a.md\nAttendees: Ann$0 Lee, Cy Park\n', 'Cy', /means Cy Park already/],
    ['=== a.md\n参加者：田$0中、山田花子\n', '山田', /means 山田花子 already/],
    ['=== a.md\n参会人：王小明、李$0静\n', '王小明', /means 王小明 already/],
    ['=== a.md\n- [ ] row @an$0n\n', ' ', /at least one letter/],
    ['=== a.md\n- [ ] row @an$0n\n', 'a\nb', /no line break/],
    ['=== a.md\n- [ ] row @an$0n\n', 'ann lee', /cannot be a login/],
    ['=== a.md\n- [ ] paint. Owner: An$0n\n', 'Ann | Bob', /cannot be read as a person/],
    ['=== a.md\n- [ ] paint. Owner: An$0n\n', '12', /cannot be read as a person/],
    ['=== a.md\nplain $0words\n', 'x', /Only people, issues and headings/],
    ['=== a.md\n- [ ] pai$0nt\n', 'x', /Only people, issues and headings/],
  ];
  for (const [source, to, why] of refusals)
    test(`refused: ${JSON.stringify(to)} in ${JSON.stringify(source)}`, () =>
      assert.match(renamed(workspaceOf(source), to).refused ?? '', why));

  test('why is said in the language of the interface', () => {
    const of = (locale: 'zh' | 'ja') => renamed(workspaceOf('=== a.md\n- [ ] row @an$0n\n', { locale }), '').refused;
    assert.equal(of('zh'), '名称至少要有一个字。');
    assert.equal(of('ja'), '名前には 1 文字以上が必要です。');
  });

  test('what would be renamed: the name without what stands around it', () => {
    const target = (source: string) => {
      const { service, ask, uri, position, place } = workspaceOf(source);
      const found = service.renameTarget(uri, position, ask);
      return 'refused' in found ? found.refused : [place(uri, found.range), found.placeholder];
    };
    assert.deepEqual(target('=== a.md\n- [ ] 塗る（担当: 田$0中さん）\n'), ['a.md:1 田中', '田中']);
    assert.deepEqual(target('=== a.md\n- [ ] row @an$0n\n'), ['a.md:1 ann', 'ann']);
    assert.deepEqual(target('=== a.md\n## Next st$0eps ##\n'), ['a.md:1 Next steps', 'Next steps']);
    assert.deepEqual(target('=== a.md\n# Plan\n\n[x](#pl$0an)\n'), ['a.md:3 plan', 'Plan']);
    assert.deepEqual(target('=== a.md\nfix ABC-1$02\n'), ['a.md:1 ABC-12', 'ABC-12']);
    assert.match(String(target('=== a.md\n[x](b$0.md)\n=== b.md\n# B\n')), /renamed where files are/);
  });
});

describe('an issue', () => {
  runs([
    [
      'in words and addresses',
      '=== a.md\n- [ ] fix ABC-$012\n=== b.md\nABC-12, [ABC-12](https://jira.example/browse/ABC-12), ABC-120, [the pier](https://jira.example/browse/ABC-12), `ABC-12`\n',
      'ABC-34',
      {
        'a.md': '- [ ] fix ABC-34\n',
        'b.md':
          'ABC-34, [ABC-34](https://jira.example/browse/ABC-34), ABC-120, [the pier](https://jira.example/browse/ABC-34), `ABC-12`\n',
      },
    ],
    [
      'a number as each is written',
      '=== a.md\nrepo: acme/quay\n\n- [ ] 修复 #1$02\n- acme/quay#12 和 https://git.example.com/acme/quay/issues/12\n- #120、!12\n',
      '#34',
      {
        'a.md':
          'repo: acme/quay\n\n- [ ] 修复 #34\n- acme/quay#34 和 https://git.example.com/acme/quay/issues/34\n- #120、!12\n',
      },
    ],
    [
      'into another repository',
      '=== a.md\n- [ ] acme/quay#1$02 を直す\n',
      'acme/pier#7',
      { 'a.md': '- [ ] acme/pier#7 を直す\n' },
    ],
    [
      'one that is known already is asked',
      '=== a.md\n- [ ] fix ABC-$012\n- [ ] see ABC-34\n',
      'ABC-34',
      {},
      ['a.md:1 ABC-12 → ABC-34 (ABC-34 is named in notes already: afterwards nobody could tell the two apart.)'],
    ],
  ]);
  const refusals: [source: string, to: string, why: RegExp][] = [
    ['=== a.md\nfix ABC-1$02\n', 'the pier', /no key of an issue/],
    ['=== a.md\nfix ABC-1$02\n', 'https://jira.example/browse/ABC-34', /no key of an issue/],
    [
      '=== a.md\nfix https://git.example.com/acme/quay/issues/1$02\n',
      'acme/pier#7',
      /what the address of acme\/pier#7 is/,
    ],
  ];
  for (const [source, to, why] of refusals)
    test(`refused: ${to}`, () => assert.match(renamed(workspaceOf(source), to).refused ?? '', why));
  test('refused where nobody can confirm that two become one', () =>
    assert.match(
      renamed(workspaceOf('=== a.md\nABC-1$02 ABC-34\n'), 'ABC-34', false).refused ?? '',
      /named in notes already/,
    ));
});

describe('a heading', () => {
  runs([
    [
      'with all links to it',
      '=== a.md\n# Plan\n\n## Next st$0eps ##\n\n[up](#plan) [x](#next-steps "t") [[#Next steps]]\n=== c/b.md\n[y](../a.md#next-steps), [z](../a.md#next-steps-1), [[a#Next steps|w]], [r][1]\n\n[1]: <../a.md#next-steps>\n',
      'What is next?',
      {
        'a.md': '# Plan\n\n## What is next? ##\n\n[up](#plan) [x](#what-is-next "t") [[#What is next?]]\n',
        'c/b.md':
          '[y](../a.md#what-is-next), [z](../a.md#next-steps-1), [[a#What is next?|w]], [r][1]\n\n[1]: <../a.md#what-is-next>\n',
      },
    ],
    [
      'of duplicates the others move up',
      '=== a.md\n# 回$0顾\n\n# 回顾\n\n[一](#回顾) [二](#回顾-1) [三](#%E5%9B%9E%E9%A1%BE-1)\n',
      '总结',
      { 'a.md': '# 总结\n\n# 回顾\n\n[一](#总结) [二](#回顾) [三](#%E5%9B%9E%E9%A1%BE)\n' },
    ],
    [
      'one that becomes a duplicate is counted',
      '=== a.md\n# 手順\n\n# 準$0備\n\n[x](#準備)\n',
      '手順',
      { 'a.md': '# 手順\n\n# 手順\n\n[x](#手順-1)\n' },
    ],
    [
      'underlined, from a link to it',
      '=== a.md\nPlan\r\n====\r\n=== b.md\n[x](a.md#pl$0an)\n',
      'Harbour plan',
      { 'a.md': 'Harbour plan\r\n====\r\n', 'b.md': '[x](a.md#harbour-plan)\n' },
    ],
  ]);
  const refusals: [source: string, to: string][] = [
    ['=== a.md\n# Pl$0an\n', '🚀'],
    ['=== a.md\n# Pl$0an\n', '##'],
    ['=== a.md\nPl$0an\n===\n', '- plan'],
  ];
  for (const [source, to] of refusals)
    test(`refused: ${to} in ${JSON.stringify(source)}`, () =>
      assert.match(renamed(workspaceOf(source), to).refused ?? '', /not be the same heading/));
});

test('renamed and renamed back, every byte is as it was', () => {
  const names = fc.constantFrom('Ann Lee', 'Bob Kim', 'Mia Stone');
  const line = fc.constantFrom(
    ...[
      '- [ ] NAME to paint',
      '- [x] row (NAME)\r',
      'Owner: NAME  ',
      '| NAME | x |',
      '- @nobody and NAME: hi',
      '> NAME 😀',
      '\tNAME',
    ],
    ...['负责人：NAME', '担当：NAMEさん', '- ABC-1 [x](NAME.md)', '`NAME`', ''],
  );
  const note = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(names, fc.constantFrom('Dan Cole', 'Eva Park'), note, note, (before, after, one, other) => {
      const fill = (text: string) => text.replaceAll('NAME', before);
      const files: Record<string, string> = {
        'a.md': `Attendees: ${before}, Zoe Quist\n\n${fill(one)}\n`,
        'b.md': fill(other),
      };
      const open = (texts: Record<string, string>, name: string) =>
        workspaceOf(
          Object.entries(texts)
            .map(([path, text]) => `=== ${path}\n${path === 'a.md' ? text.replace(name, `$0${name}`) : text}`)
            .join(''),
        );
      const there = renamed(open(files, before), after);
      assert.equal(there.refused, undefined);
      const back = renamed(open({ ...files, ...there.texts }, after), before);
      assert.deepEqual({ ...files, ...there.texts, ...back.texts }, files);
    }),
    { numRuns: 100 },
  );
});
