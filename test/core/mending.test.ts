/** Quick fixes for what is found in notes, and the comments that keep it quiet. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ask, DiagnosticCode } from '../../server/core/model.ts';
import { createService, type FileKind } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { fixture } from './fixture.ts';

const folder = 'file:///work';
const every = Object.fromEntries(Object.keys(defaultSettings.diagnostics).map((code) => [code, 'warning']));
/** Today is Thursday, 2026-03-26. */
const ask: Ask = askWith({
  settings: { ...defaultSettings, diagnostics: { ...defaultSettings.diagnostics, ...every } },
});

interface Around {
  path?: string;
  notes?: Record<string, string>;
  files?: Record<string, FileKind>;
  region?: Ask['settings']['region'];
}

function workspace(text: string, { path = 'plan.md', notes = {}, files = {}, region = 'none' }: Around) {
  const service = createService('all');
  const it = { ...ask, settings: { ...ask.settings, region } };
  service.setFolders([folder]);
  for (const [name, words] of Object.entries({ ...notes, [path]: text }))
    service.set({ uri: `${folder}/${name}`, path: name, text: words }, it.settings);
  const uri = `${folder}/${path}`;
  for (const place of service.filesAsked(uri)) service.setFile(place, files[place.path] ?? 'gone');
  for (const [name, kind] of Object.entries(files)) service.setFile({ folder, path: name }, kind);
  return { service, uri, ask: it };
}

/** What is offered at `$0` to mend a code: each title with the note after it, or with why it is refused. */
function fixes(source: string, code: DiagnosticCode, around: Around = {}): Record<string, string> {
  const { text, cursor } = fixture(source);
  const { service, uri, ask } = workspace(text, around);
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const at = document.positionAt(cursor);
  const offered = service.actions(uri, { start: at, end: at }, ask, ['quickfix']);
  return Object.fromEntries(
    offered
      .filter(({ findings }) => findings.some((it) => it.code === code))
      .map(({ title, how }) => {
        if ('people' in how) return [title, 'people'];
        if ('edits' in how) return [title, TextDocument.applyEdits(document, how.edits)];
        const outcome = service.outcome(how.command, how.argument, ask);
        if ('refused' in outcome) return [title, outcome.refused];
        return [
          title,
          TextDocument.applyEdits(
            document,
            outcome.changes.flatMap(({ edits }) => edits),
          ),
        ];
      }),
  );
}

/** The same without what keeps the code quiet. */
const mended = (source: string, code: DiagnosticCode, around?: Around): Record<string, string> =>
  Object.fromEntries(Object.entries(fixes(source, code, around)).filter(([title]) => !title.startsWith('Keep ')));

/** How a shell writes the value of a variable. */
const variable = (name: string): string => `\${${name}}`;

describe('fixes', () => {
  const plans = { notes: { 'sub/pier.md': '# Pier\n\n## Next steps\n', 'lamp.md': '# Lamp\n' } };
  const cases: [code: DiagnosticCode, source: string, expected: Record<string, string>, around?: Around][] = [
    [
      'link-broken',
      'See [it](pi$0er.md#next-steps)',
      { 'Link to “sub/pier.md#next-steps”': 'See [it](sub/pier.md#next-steps)' },
      plans,
    ],
    ['link-broken', '见[它](./lm$0ap.md)', { 'Link to “./lamp.md”': '见[它](./lamp.md)' }, plans],
    [
      'link-broken',
      '# 桟橋\n\n## 次の予定\n\n[下](#次の$0予程)',
      { 'Link to “#次の予定”': '# 桟橋\n\n## 次の予定\n\n[下](#次の予定)' },
    ],
    [
      'link-broken',
      '![map](im/ma$0p%201.png)',
      { 'Link to “img/map%201.png”': '![map](img/map%201.png)' },
      { files: { 'img/map 1.png': 'file' } },
    ],
    ['link-broken', 'See [it](nothing$0-like-it.md)', {}, plans],
    [
      'link-broken',
      '[a]: pi$0er.md\n\nSee [it][a]',
      { 'Link to “sub/pier.md”': '[a]: sub/pier.md\n\nSee [it][a]' },
      plans,
    ],
    [
      'runbook-link-broken',
      '## Deploy\n\n1. see [it](pi$0er.md)\n2. `ls -l`',
      { 'Link to “sub/pier.md”': '## Deploy\n\n1. see [it](sub/pier.md)\n2. `ls -l`' },
      { ...plans, path: 'service.md' },
    ],
    [
      'runbook-heading-missing',
      '## 部署流程\n\n1. 失败时[回滚](#回滚步$0聚)\n2. `ls -l`\n\n## 回滚步骤\n',
      { 'Link to “#回滚步骤”': '## 部署流程\n\n1. 失败时[回滚](#回滚步骤)\n2. `ls -l`\n\n## 回滚步骤\n' },
      { path: 'service.md' },
    ],
    ['link-empty', 'See [the re$0port]()', { 'Take the link away and leave its words': 'See the report' }],
    ['link-empty', '见[](报告$0.md)', { 'Show “报告”': '见[报告](报告.md)' }],
    [
      'link-empty',
      '[]($0https://a.example/%E5%A0%B1%E5%91%8A?x=1)',
      { 'Show “報告”': '[報告](https://a.example/%E5%A0%B1%E5%91%8A?x=1)' },
    ],
    ['text-invisible', '-$0\u00a0paint', { 'Write a space': '- paint' }],
    ['text-invisible', '- [$0\u200b] 刷漆', { 'Write a space': '- [ ] 刷漆' }],
    ['text-invisible', '- [x$0\ufe0f] 塗装', { 'Take the invisible character away': '- [x] 塗装' }],
    ['text-invisible', '$0\u200b# Pier', { 'Take the invisible character away': '# Pier' }],
    ['text-invisible', '#\u00a0$0 码头', { 'Take the invisible character away': '# 码头' }],
    ['heading-no-space', '##$0Next steps\n\nPaint.', { 'Write a space': '## Next steps\n\nPaint.' }],
    ['heading-no-space', '#$0本周计划\n刷漆', { 'Write a space': '# 本周计划\n刷漆' }],
    ['heading-no-space', '###$0次回の予定\n塗装', { 'Write a space': '### 次回の予定\n塗装' }],
    [
      'secret-in-note',
      'PIER_DB_PASSWORD=Qx81$0harbor',
      {
        'Write “{{password}}” in place of the secret': 'PIER_DB_PASSWORD={{password}}',
        [`Write “${variable('PIER_DB_PASSWORD')}” in place of the secret`]: `PIER_DB_PASSWORD=${variable('PIER_DB_PASSWORD')}`,
      },
    ],
    [
      'secret-in-note',
      "备份：`mysql -u root -p'Qx81$0matou' pier`",
      {
        'Write “{{password}}” in place of the secret': "备份：`mysql -u root -p'{{password}}' pier`",
        [`Write “${variable('MYSQL_PASSWORD')}” in place of the secret`]: `备份：\`mysql -u root -p"${variable('MYSQL_PASSWORD')}" pier\``,
      },
    ],
    [
      'secret-in-note',
      '# 接続\r\n\r\nredis://:Qx81$0sanbashi@cache.pier:6379/0\r\n',
      {
        'Write “{{password}}” in place of the secret': '# 接続\r\n\r\nredis://:{{password}}@cache.pier:6379/0\r\n',
        [`Write “${variable('REDIS_PASSWORD')}” in place of the secret`]: `# 接続\r\n\r\nredis://:${variable('REDIS_PASSWORD')}@cache.pier:6379/0\r\n`,
      },
    ],
    [
      'task-status-conflict',
      '- [x] paint the pier - in pro$0gress',
      {
        'Empty the box': '- [ ] paint the pier - in progress',
        'Make the word say what the box says': '- [x] paint the pier - done',
      },
    ],
    [
      'task-status-conflict',
      '- [ ] 刷码头 - 已$0完成\n- [ ] 换灯 - 待做',
      {
        'Tick the box': '- [x] 刷码头 - 已完成\n- [ ] 换灯 - 待做',
        'Make the word say what the box says': '- [ ] 刷码头\n- [ ] 换灯 - 待做',
      },
    ],
    [
      'task-status-conflict',
      '- [X] 桟橋を塗る（対応$0中）',
      {
        'Empty the box': '- [ ] 桟橋を塗る（対応中）',
        'Make the word say what the box says': '- [X] 桟橋を塗る（完了）',
      },
    ],
    [
      'task-status-conflict',
      '- [x] pa$0int\n  - [ ] east\n  - [x] west',
      { 'Tick the boxes below too': '- [x] paint\n  - [x] east\n  - [x] west' },
    ],
    [
      'note-no-date',
      '# Pier\nWe met.\n\n- [ ] paint by Fri$0day',
      {
        "Write today's date into the note: 2026-03-26":
          '# Pier\n\nDate: 2026-03-26\n\nWe met.\n\n- [ ] paint by Friday',
      },
    ],
    [
      'note-no-date',
      '---\r\ntitle: 码头\r\n---\r\n- [ ] 刷漆，下周$0三前\r\n',
      {
        "Write today's date into the note: 2026-03-26":
          '---\r\ntitle: 码头\r\ndate: 2026-03-26\r\n---\r\n- [ ] 刷漆，下周三前\r\n',
      },
    ],
    [
      'note-no-date',
      '- [ ] 桟橋の塗装を済ませる（来週$0水曜まで）',
      {
        "Write today's date into the note: 2026-03-26":
          '日付：2026-03-26\n\n- [ ] 桟橋の塗装を済ませる（来週水曜まで）',
      },
    ],
    [
      'date-on-holiday',
      '- [ ] paint by March 2$08, 2026',
      { 'Move to the next working day: 2026-03-30': '- [ ] paint by March 30, 2026' },
    ],
    [
      'date-on-holiday',
      '- [ ] 刷码头，2026年5月$01日前',
      { 'Move to the next working day: 2026-05-06': '- [ ] 刷码头，2026年5月6日前' },
      { region: 'CN' },
    ],
    [
      'date-on-holiday',
      '- [ ] 桟橋を塗る（2026/4/2$09まで）',
      { 'Move to the next working day: 2026-04-30': '- [ ] 桟橋を塗る（2026/4/30まで）' },
      { region: 'JP' },
    ],
  ];
  for (const [code, source, expected, around] of cases)
    test(`${code}: ${source}`, () => assert.deepEqual(mended(source, code, around), expected));
});

describe('keeping a finding quiet', () => {
  const here = (code: string) => `Keep ${code} quiet on this line`;
  const line: [name: string, source: string, expected: string, code?: DiagnosticCode][] = [
    [
      'behind the words of a point',
      '- [ ] paint by 2026-03-2$00\n- [ ] scrub\n',
      '- [ ] paint by 2026-03-20 <!-- dueline-disable-line task-overdue -->\n- [ ] scrub\n',
    ],
    [
      'in the last cell of a row',
      '| Task | Due |\n| -- | -- |\n| paint | 2026-03-2$00 |\n',
      '| Task | Due |\n| -- | -- |\n| paint | 2026-03-20 <!-- dueline-disable-line task-overdue --> |\n',
    ],
    [
      'above a heading, as it would become part of its anchor',
      'x\r\n\r\n# 见[它](gone.m$0d)\r\n',
      'x\r\n\r\n<!-- dueline-disable-next-line link-broken -->\r\n# 见[它](gone.md)\r\n',
      'link-broken',
    ],
    [
      'before the blanks that break a line',
      '見る [図](gone.p$0ng)  \n次の行\n',
      '見る [図](gone.png) <!-- dueline-disable-line link-broken -->  \n次の行\n',
      'link-broken',
    ],
    [
      'beside a code that is quiet already',
      '- [ ] 刷漆，2026-03-2$00 <!-- dueline-disable-line task-no-owner -- later -->\n',
      '- [ ] 刷漆，2026-03-20 <!-- dueline-disable-line task-no-owner, task-overdue -- later -->\n',
    ],
    [
      'a status at the end of the line reads as before',
      '- [x] 塗装（対応$0中）\n',
      '- [x] 塗装（対応中） <!-- dueline-disable-line task-status-conflict -->\n',
      'task-status-conflict',
    ],
  ];
  for (const [name, source, expected, code = 'task-overdue'] of line)
    test(name, () => assert.equal(fixes(source, code)[here(code)], expected));

  const whole: [name: string, source: string, expected: string][] = [
    [
      'at the top',
      '# Pier\n\n- paint by 2026-03-2$00, todo',
      '<!-- dueline-disable-file task-overdue -->\n\n# Pier\n\n- paint by 2026-03-20, todo',
    ],
    [
      'below the front matter, behind a byte order mark',
      '\ufeff---\r\ntitle: 码头\r\n---\r\n- [ ] 刷漆，2026-03-2$00\r\n',
      '\ufeff---\r\ntitle: 码头\r\n---\r\n<!-- dueline-disable-file task-overdue -->\r\n\r\n- [ ] 刷漆，2026-03-20\r\n',
    ],
    [
      'beside other codes',
      '<!-- dueline-disable-file task-no-due -->\n\n- [ ] 塗装 2026-03-2$00\n',
      '<!-- dueline-disable-file task-no-due, task-overdue -->\n\n- [ ] 塗装 2026-03-20\n',
    ],
  ];
  for (const [name, source, expected] of whole)
    test(`in the whole note: ${name}`, () =>
      assert.equal(fixes(source, 'task-overdue')['Keep task-overdue quiet in this note'], expected));

  test('is refused where no comment can stand', () => {
    const found = fixes('---\nassignee: Ann\nstatus: open\ndue: 2026-03-2$00\n---\n# Pier\n', 'task-overdue');
    assert.equal(found[here('task-overdue')], 'There is no place for a comment here that would change nothing else.');
  });
});

describe('comments', () => {
  const late = '- [ ] paint by 2026-03-20';
  const cases: [name: string, text: string, lines: number[]][] = [
    ['none', `${late}\n${late}\n`, [1, 2]],
    ['on its line', `${late} <!-- dueline-disable-line task-overdue -->\n${late}\n`, [2]],
    ['for all codes', `${late} <!-- dueline-disable-line -->\n${late}\n`, [2]],
    ['for another code', `${late} <!-- dueline-disable-line link-broken -->\n`, [1]],
    ['on the next line', `<!-- dueline-disable-next-line task-overdue, link-broken -->\n${late}\n${late}\n`, [3]],
    ['over two lines', `<!-- dueline-disable-next-line\ntask-overdue -->\n${late}\n${late}\n`, [4]],
    [
      'from one to the other',
      `${late}\n\n<!-- dueline-disable task-overdue -->\n\n${late}\n\n<!-- dueline-enable -->\n\n${late}\n`,
      [1, 9],
    ],
    ['all but one', `<!-- dueline-disable -->\n\n${late}\n\n<!-- dueline-enable task-overdue -->\n\n${late}\n`, [7]],
    ['in the whole note', `${late}\n\n<!-- dueline-disable-file task-overdue -->\n`, []],
    ['with a reason', `${late} <!-- dueline-disable-line task-overdue -- Ann is on leave -->\n`, []],
    [
      'in code it says nothing',
      `${late}\n\n\`<!-- dueline-disable-file -->\`\n\n    <!-- dueline-disable-file -->\n`,
      [1],
    ],
    ['nor in another word', `${late}\n\n<!-- dueline-disable-files -->\n`, [1]],
  ];
  for (const [name, text, lines] of cases) {
    test(name, () => {
      const { service, uri, ask } = workspace(text, {});
      const found = service.findings(uri, ask).filter(({ code }) => code === 'task-overdue');
      assert.deepEqual(
        found.map(({ range }) => range.start.line + 1),
        lines,
      );
    });
  }

  test('change nothing else of what a note says', () => {
    const comment = ' <!-- dueline-disable-line link-broken -->';
    const items = [
      '- [ ] paint the pier by Friday',
      '- 刷码头 - 待跟进',
      '1. 桟橋を塗る（岡本さん、〆切 3/27）',
      '- ask Ann, done',
    ];
    for (const item of items) {
      const facts = (text: string) => {
        const { service, uri } = workspace(text, { path: '2026-03-23.md' });
        return service.note(uri)!.tasks.map(({ span: _, evidence: __, ...task }) => task);
      };
      assert.deepEqual(facts(`# Plan\n\n${item}${comment}\n`), facts(`# Plan\n\n${item}\n`), item);
    }
  });
});
