/** What the hover says over notes as people write them, in three languages; and that no text of a note is markup in it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Hover } from '../../server/core/answers/types.ts';
import type { Locale } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { askWith } from './build.ts';
import { fixture } from './fixture.ts';

/** A hover at `$0` of `here.md`, on Thursday 2026-03-26, beside other notes. */
function over(
  source: string,
  { others = {}, locale = 'en' }: { others?: Record<string, string>; locale?: Locale } = {},
) {
  const ask = askWith({ locale });
  const service = createService();
  const { text, cursor } = fixture(source);
  for (const [path, other] of Object.entries(others))
    service.set({ uri: `file:///${encodeURI(path)}`, path, text: other }, ask.settings);
  service.set({ uri: 'file:///here.md', path: 'here.md', text }, ask.settings);
  const before = text.slice(0, cursor).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return { service, ask, text, found: service.hover('file:///here.md', position, ask) };
}

const contentsOf = (found: Hover | null): string =>
  found?.parts.map(({ contents }) => contents).join('\n\n---\n\n') ?? '';
const said = (...args: Parameters<typeof over>): string => contentsOf(over(...args).found);

describe('date', () => {
  const counted: [what: string, source: string, expected: RegExp][] = [
    [
      'from the day in the title',
      '# Plan 2026-03-23\n\n- [ ] paint by Fri$0day\n',
      /^\*\*by 2026-03-27 \(Fri\)\*\* · due day\n\ntomorrow, counted from today · 4 days after the note\n\n“by Friday”: A weekday alone.* {2}\nCounted from \[2026-03-23 \(Mon\)\]\(file:\/\/\/here\.md#L1,8-L1,18\): The title gives the day\./,
    ],
    [
      'from a label',
      '# 定例\n\n日時：2026年3月23日\n\n- [ ] 桟橋を塗る（来週$0水曜まで）\n',
      /^\*\*by 2026-04-01 \(Wed\)\*\* · due day[\s\S]*Counted from \[2026-03-23 \(Mon\)\]\(file:.*#L3,1-L3,14\): A label such as Date/,
    ],
    [
      'from the dated heading above it, not from that of another part',
      '# 日志\n\n## 2026-03-09\n\n- 明天刷漆\n\n## 2026-03-16\n\n- 明$0天换灯\n',
      /^\*\*2026-03-17 \(Tue\)\*\*[\s\S]*Counted from \[2026-03-16 \(Mon\)\]\(file:.*#L7,4-L7,14\): A dated heading gives the day\./,
    ],
  ];
  for (const [what, source, expected] of counted)
    test(`counted ${what}, with a link to it`, () => assert.match(said(source), expected));
  test('a line that is dated is not counted from itself', () =>
    assert.doesNotMatch(
      said('# Plan 2026-03-23\n\n**Next meeting:** Tuesday, March 3$01\n'),
      /Counted from 2026-03-31/,
    ));
  test('a day that the words name is counted from nothing', () =>
    assert.doesNotMatch(said('# Plan 2026-03-23\n\nWe meet on 2026-0$04-02.\n'), /Counted from/));
  test('a day in the name of the file', () => {
    const { service, ask } = over('');
    service.set({ uri: 'file:///2026-03-23.md', path: '2026-03-23.md', text: '- 明天换灯\n' }, ask.settings);
    assert.match(
      contentsOf(service.hover('file:///2026-03-23.md', { line: 0, character: 2 }, ask)),
      /Counted from \[2026-03-23 \(Mon\)\]\(file:\/\/\/2026-03-23\.md\): The file name/,
    );
  });

  const roles: [source: string, role: RegExp][] = [
    ['# Plan 2026-03-23\n\n- [ ] paint from Mon$0day\n', / · start\n/],
    ['# 计划 2026-03-23\n\n- [ ] 3月$030日开始刷漆\n', / · start\n/],
    ['# 定例 2026-03-23\n\n- [ ] 塗る 期限：3/3$00\n', / · due day\n/],
    ['# Plan 2026-03-23\n\n- [ ] paint ✅ 2026-0$03-24\n', / · day it was done\n/],
  ];
  for (const [source, role] of roles)
    test(`role: ${source.split('\n').at(-2)}`, () => assert.match(said(source), role));
});

describe('writing a date', () => {
  const write = (source: string) => {
    const { service, ask, text, found } = over(source);
    const calls = found?.parts.flatMap((part) => part.calls) ?? [];
    return calls.map(({ title, call }) => {
      const outcome = service.outcome(call.command, call.argument, ask);
      assert.ok('changes' in outcome);
      const [{ range, newText }] = outcome.changes[0]!.edits as [{ range: Hover['range']; newText: string }];
      const lines = text.split('\n');
      const line = lines[range.start.line]!;
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
      return [title, lines.at(-2)];
    });
  };
  const cases: [what: string, source: string, offers: [title: string, line: string][]][] = [
    [
      'a weekday',
      '# Plan 2026-03-23\n\n- [ ] paint by Fri$0day, please\n',
      [['Write “by 2026-03-27”', '- [ ] paint by 2026-03-27, please']],
    ],
    ['下周三', '# 计划 2026-03-23\n\n- [ ] 下周$0三前刷漆\n', [['Write “2026-04-01前”', '- [ ] 2026-04-01前刷漆']]],
    [
      '来週水曜, as the note writes days',
      '# 定例 2026/03/23\n\n- [ ] 塗る（来週$0水曜まで）\n',
      [['Write “2026/04/01まで”', '- [ ] 塗る（2026/04/01まで）']],
    ],
    [
      'each of two readings',
      '# Plan 2026-03-23\n\n- [ ] paint by next Wed$0nesday\n',
      [
        ['Write “by 2026-04-01”', '- [ ] paint by 2026-04-01'],
        ['Write “by 2026-03-25”', '- [ ] paint by 2026-03-25'],
      ],
    ],
    ['not one that is written in full', '# Plan 2026-03-23\n\n- [ ] paint by 2026-03-$027\n', []],
    ['not a stretch of days', '# 计划 2026-03-23\n\n- [ ] 下$0周刷漆\n', []],
    ['not what no calendar has', '# 计划 2026-03-23\n\n- [ ] 2月3$00日刷漆\n', []],
  ];
  for (const [what, source, offers] of cases) test(what, () => assert.deepEqual(write(source), offers));

  test('a date that has moved, or a day that it cannot mean, is refused', () => {
    const { service, ask } = over('# Plan 2026-03-23\n\n- [ ] paint by Friday\n');
    const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 21 } };
    const outcome = (changes: object) =>
      service.outcome('dueline.writeDate', { uri: 'file:///here.md', range, day: '2026-03-27', ...changes }, ask);
    const isRefused = (changes: object) => {
      const made = outcome(changes);
      assert.equal('refused' in made && made.refused, 'The date that was meant is no longer here.');
    };
    assert.ok('changes' in outcome({}));
    isRefused({ day: '2026-03-28' });
    isRefused({ range: { ...range, start: { line: 2, character: 11 } } });
    isRefused({ uri: 'file:///gone.md' });
    assert.throws(() => outcome({ day: 3 }), /\{ uri, range, day \}/);
  });
});

describe('person', () => {
  test('done last week, by the day that is stated, else by that of the note', () => {
    const others = {
      'a.md': '# Plan 2026-03-16\n\n- [x] paint @lee\n- [x] lamps (@lee) ✅ 2026-03-24\n- [ ] rails @lee\n',
      'b.md': '# Plan 2026-03-09\n\n- [x] buoys (@lee) ✅ 2026-03-22\n- [x] ropes @lee\n- [-] flags @lee\n',
    };
    assert.match(
      said('Ask @le$0e.\n', { others }),
      /^\*\*lee\*\*\n\n1 open · 0 overdue · 0 due this week · 2 done last week\n/,
    );
    assert.match(said('问 @le$0e\n', { others, locale: 'zh' }), / · 上周完成 2 项\n/);
    assert.match(said('@le$0e さんへ\n', { others, locale: 'ja' }), / · 先週完了 2件\n/);
  });
});

describe('link', () => {
  const runbook =
    '# Restart the gateway\n\n1. Take it out: `lb drain`\n2. Restart it: `ctl restart`\n3. Look\n4. Put it back: `lb undrain`\n';
  test('to a runbook: its first steps, each with its place', () => {
    const text = said('See [how](restart.m$0d).\n', { others: { 'restart.md': runbook } });
    assert.match(
      text,
      /^\*\*\[Restart the gateway\]\(file:\/\/\/restart\.md\)\*\* · note\n\nFirst steps\n\n1\. \[Take it out/,
    );
    assert.match(text, /\n3\. \[Look\]\(file:\/\/\/restart\.md#L5\)\n\nand 1 more$/);
  });
  test('to a section that is one', () => {
    const others = {
      '手册.md': '# 部署流程\n\n## 回滚\n\n1. 停服务：`ctl stop`\n2. 换包：`ctl swap`\n\n## 备注\n\n无\n',
    };
    const text = (fragment: string) => said(`见[手册](手册.m$0d${fragment})\n`, { others, locale: 'zh' });
    assert.match(text('#回滚'), /\*\* · 运维手册[\s\S]*前几步\n\n1\. \[停服务/);
    assert.doesNotMatch(text('#备注'), /前几步/);
  });
  test('to a note: kind, date and open tasks; to a section of it only those there', () => {
    const others = {
      '定例.md':
        '# 定例 2026-03-12\n\n## 宿題\n\n- [ ] 塗る 期限：3/20\n- [ ] 灯を替える\n\n## ほか\n\n- [ ] 縄を買う\n- [x] 旗を買う\n',
    };
    const text = (fragment: string) => said(`[前回](定例.m$0d${fragment}) のとおり\n`, { others, locale: 'ja' });
    assert.match(
      text(''),
      /^\*\*\[定例 2026-03-12\]\(.*\)\*\* · 議事録（2026-03-12（木））\n\n未完了のタスク3件 · 期限切れ1件\n/,
    );
    assert.match(text('#ほか'), /\n\n未完了のタスク1件\n\n- \[縄を買う\]/);
  });
});

describe('task', () => {
  test('each fact with the words that it was read from, and a link to them', () => {
    const text = said('# 计划 2026-03-23\n\n## 码头\n\n- [ ] 刷$0漆，3月20日前，负责人：王芳，进行中\n', {
      locale: 'zh',
    });
    for (const part of [
      /- 状态 · “\[进行中\]\(file:\/\/\/here\.md#L5,\d+-L5,\d+\)”：/,
      /- 负责人 · “\[王芳\]\(file:\/\/\/here\.md#L5,\d+-L5,\d+\)”：/,
      /- 截止 · “\[3月20日前\]\(file:\/\/\/here\.md#L5,10-L5,16\)”：/,
      /章节: 码头|章节：码头|章节: .*码头/,
    ])
      assert.match(text, part);
  });
});

describe('nothing that a note says is markup', () => {
  const hostile = [
    '[run](command:dueline.writeDate?%5B%5D)',
    '![](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:workbench.action.quit">x</a>',
    '`code`',
    '| a | b |',
    '&lt;b&gt;',
    '**bold** __bold__ ~~struck~~',
    '[x]: command:x',
    '<command:workbench.action.quit>',
    '\\[x](command:y)',
    '](command:z)',
    '```js',
  ];
  /** What of a hover is more than paragraphs, lists, emphasis of ours and links to notes. */
  function markup(markdown: string): string[] {
    const found: string[] = [];
    const walk = (node: { type: string; url?: string; children?: object[] }): void => {
      if (
        ['html', 'image', 'inlineCode', 'code', 'table', 'delete', 'definition', 'heading', 'blockquote'].includes(
          node.type,
        )
      )
        found.push(node.type);
      // An address of the web, which says itself where it leads, is a link without any markup.
      const own =
        /^(?:file:\/\/\/|https:\/\/tracker\.example\/)/.test(node.url ?? '') ||
        (/^https?:/.test(node.url ?? '') && JSON.stringify(node.children).includes(node.url!));
      if (node.type === 'link' && !own) found.push(node.url!);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    return found;
  }
  test('the test sees markup', () =>
    assert.deepEqual(markup('`a` [x](command:y)\n\n| a |\n|--|\n').sort(), ['command:y', 'inlineCode', 'table']));
  for (const words of hostile) {
    const others = {
      'other.md': `# ${words}\n\n1. ${words} \`ls\`\n2. ${words} \`ls\`\n\n- [ ] ${words} #7 @lee\n`,
      [`${words.replace(/[/\\#?%|<>:"`\n]/g, '')}.md`]: `# Plan\n\nSee #7 and [it](other.md).\n`,
    };
    const sources = {
      task: `# Plan 2026-03-23\n\n## ${words}\n\n- [ ] pa$0int ${words} by Friday\n`,
      date: `# ${words} 2026-03-23\n\n- [ ] ${words} by Fri$0day ${words}\n`,
      person: `Ask @le$0e. ${words}\n`,
      attendee: `Attendees: ${words} (@le$0e), Ann\n`,
      issue: `See #$07. ${words}\n`,
      link: `See [that](other.m$0d). ${words}\n`,
    };
    test(`${words}: a task and its copy`, () => {
      const plan = (day: string) => `# Plan ${day}\n\n## ${words}\n\n- [ ] paint the pier ${words} #7 @lee\n`;
      const copies = { 'plans/2026-03-16.md': plan('2026-03-16'), 'plans/2026-03-23.md': plan('2026-03-23') };
      const { service, ask } = over('', { others: copies });
      const place = { line: 4, character: 10 };
      const contents = contentsOf(service.hover('file:///plans/2026-03-23.md', place, ask));
      assert.match(contents, /file:\/\/\/plans\/2026-03-16\.md#L5/);
      assert.deepEqual(markup(contents), []);
    });
    for (const [what, source] of Object.entries(sources))
      test(`${words}: ${what}`, () => assert.deepEqual(markup(said(source, { others })), []));
  }
});
