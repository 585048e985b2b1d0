/** The injection grammar, on a Markdown grammar cut down to the scopes that VS Code's own gives to blocks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import onig from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };
import { cost } from './cost.ts';
import { fixture } from './fixture.ts';

const source = new URL('../../syntaxes/dueline.injection.tmLanguage.json', import.meta.url);
const injection = textmate.parseRawGrammar(readFileSync(source, 'utf8'), source.pathname);

const block = (name: string, begin: string, end: string, patterns: object[] = []) => ({ name, begin, end, patterns });
const inline = [
  { name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' },
  {
    match: '\\[([^\\]]*)\\]\\(([^)]*)\\)',
    captures: { 1: { name: 'string.other.link.title.markdown' }, 2: { name: 'markup.underline.link.markdown' } },
  },
];
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    block('meta.embedded.block.frontmatter', '\\A---$', '^---$'),
    block('markup.fenced_code.block.markdown', '^```.*$', '^```$'),
    block('comment.block.html', '<!--', '-->'),
    { name: 'markup.heading.markdown', match: '^#+ (.*)$', captures: { 1: { patterns: inline } } },
    block('markup.table.markdown', '^(?=\\|)', '$', inline),
    block('meta.paragraph.markdown', '(?=\\S)', '$', inline),
  ],
  repository: {},
} as unknown as IRawGrammar;

await onig.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
    createOnigString: (text) => new onig.OnigString(text),
  }),
  loadGrammar: async (scope) => (scope === markdown.scopeName ? markdown : injection),
  getInjections: (scope) => (scope === markdown.scopeName ? [injection.scopeName] : undefined),
});
const grammar = (await registry.loadGrammar(markdown.scopeName))!;

/** What the grammar colours: each stretch with the last word of its scope before `dueline`. */
function coloured(text: string): { start: number; end: number; label: string }[] {
  let state = textmate.INITIAL;
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    const found = tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.find((name) => name.endsWith('.dueline'));
      const label = scope?.split('.').at(-2) ?? '';
      return scope ? [{ start: offset + startIndex, end: offset + endIndex, label }] : [];
    });
    state = ruleStack;
    offset += line.length + 1;
    return found;
  });
}

const cases: Record<string, string[]> = {
  'dates with a year': [
    'sent 2026-03-05 or 2026/3/5 (2026.3.5)\n     ^^^^^^^^^^ date\n                   ^^^^^^^^ date\n                             ^^^^^^^^ date',
    '会議 2026年3月5日(木)から\n   ^^^^^^^^^^^^ date',
    'due March 5, 2026, not Marching\n    ^^^^^^^^^^^^^ date',
    '# 5 March 2026\n  ^^^^^^^^^^^^ date',
    'v2026.1.2.3 and 10.2026-03-05x, 2026-13-01',
  ],
  'dates without a year': [
    '3月5号前，4月底，5月中旬\n^^^^ date\n      ^^^ date\n          ^^^^ date',
    '3/5(木) か 3/6まで\n^^^^^^ date\n         ^^^ date',
    'add 1/2 cup, 3/4 of it, chapter 3.5, ratio 16:9, 10.0.0.1',
    '13月5日 and 3月32日',
  ],
  'relative dates': [
    '下周三前，本周内，月底\n^^^ date\n     ^^^ date\n         ^^ date',
    '来週水曜まで、今週中、明日\n^^^^ date\n       ^^^ date\n           ^^ date',
    'by Friday, next week or end of month\n   ^^^^^^ date\n           ^^^^^^^^^ date\n                        ^^^^^^^^^^^^ date',
    '一周三次，周边，周日志, weekly, the next item',
  ],
  statuses: [
    '改配置 - 待跟进\n      ^^^ status',
    '> 进行中\n  ^^^ status',
    '迁移，已上线\n   ^^^ done',
    '| 導入 | 対応中 | 完了 |\n       ^^^ status\n             ^^ done',
    'cards - In progress\n        ^^^^^^^^^^^ status',
    '联调完成80%\n  ^^^^^ status',
    '完了したら連絡する、进行中的任务, done deal, a blocked pipe, 未完成80%',
  ],
  issues: [
    'see #123, !2268 and harbor/gate#5\n    ^^^^ issue\n          ^^^^^ issue\n                    ^^^^^^^^^^^^^ issue',
    'HARB-12. is open\n^^^^^^^ issue',
    'at https://git.example.com/a/b/-/issues/7 now\n   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issue',
    'https://git.example.com/a/b/-/merge_requests/7/diffs#note_1\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issue',
    'UTF-8, SHA-256, #heading, #00ff00, a#b',
  ],
  owners: [
    '负责人：张三、李四\n^^^ label\n    ^^^^^ owner',
    '责任人：林悦/何苗，完成时间待定\n^^^ label\n    ^^^^^ owner',
    'Owner: Ana Ruiz, due soon\n^^^^^ label\n       ^^^^^^^^ owner',
    'AI: Ana to call\n^^ marker\n    ^^^ owner',
    '- [ ] Ana: call\n      ^^^ owner',
    '@ana and @张伟 看\n^^^^ owner\n         ^^^ owner',
    '田中さんとマイクさん\n^^^^ owner\n     ^^^^^ owner',
    'mail ana@example.com, `@x`, @types/node, @due(x), 皆さん、たくさん, Note: Ana is in',
  ],
  'where nothing is coloured': [
    '---\ndate: 2026-03-05\n---',
    '```sh\ncall --by 2026-03-05 @ana #12\n```',
    'run `at 2026-03-05 #12`',
    '<!-- TODO: @ana 2026-03-05 -->',
    '[on 2026-03-05](notes/2026-03-05.md)',
  ],
};

for (const [name, sources] of Object.entries(cases)) {
  describe(name, () => {
    for (const source of sources) {
      const { text, marks } = fixture(source);
      test(text, () =>
        assert.deepEqual(
          coloured(text.replace(/\n$/, '')),
          marks.toSorted((a, b) => a.start - b.start),
        ),
      );
    }
  });
}

test('an address is one stretch, whatever it holds', () => {
  const text = 'https://example.com/2026-03-05/@ana';
  assert.deepEqual(coloured(text), [{ start: 0, end: text.length, label: 'address' }]);
});

test('a long line takes time in proportion to its length', () => {
  for (const piece of ['a/', '@a', '周', '12/', 'a.b-', 'A1-', '（', ' 2026-', '田', 'さん', '- [ ] ', '责任人：']) {
    const time = (length: number): number => {
      const line = piece.repeat(length / piece.length);
      return cost(() => grammar.tokenizeLine(line, textmate.INITIAL));
    };
    time(1_000);
    const [short, long] = [Math.min(time(5_000), time(5_000)), Math.min(time(40_000), time(40_000))];
    assert.ok(long < 24 * short + 100, `${piece}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
  }
});

test('the manifest registers it', () => {
  const entry = manifest.contributes.grammars.find((grammar) => grammar.scopeName === injection.scopeName);
  assert.deepEqual(entry?.injectTo, ['text.html.markdown']);
});
