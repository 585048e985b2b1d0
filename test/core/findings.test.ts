/** Every code of diagnostics, as it is found in whole notes: one hit and one near miss for each language. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../server/core/answers/types.ts';
import type { Ask, DiagnosticCode, Severity } from '../../server/core/model.ts';
import { createService, type FileKind } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const all = (severity: Severity | 'off') =>
  Object.fromEntries(Object.keys(defaultSettings.diagnostics).map((code) => [code, severity]));

/** Today is Thursday, 2026-03-26. */
const asking = (changes: Partial<Ask['settings']> = {}): Ask =>
  askWith({
    settings: { ...defaultSettings, ...changes, diagnostics: { ...defaultSettings.diagnostics, ...all('warning') } },
  });

interface Around {
  path?: string;
  ask?: Ask;
  /** Other notes, by path. */
  notes?: Record<string, string>;
  /** What is at a path that is no note; `gone` where it is not said. */
  files?: Record<string, FileKind>;
  /** The day of its last commit. */
  changed?: string;
}

const folder = 'file:///work';

/** What is found in a note, in a workspace with a people file. */
function found(
  text: string,
  { path = 'plan.md', ask = asking(), notes = {}, files = {}, changed }: Around = {},
): Finding[] {
  const service = createService('all');
  service.setFolders([folder]);
  service.setPeople(`${folder}/people.yaml`, '- Ann Leeds\n- 王小明\n- 林花子\n');
  for (const [name, words] of Object.entries({ ...notes, [path]: text }))
    service.set({ uri: `${folder}/${name}`, path: name, text: words }, ask.settings);
  const uri = `${folder}/${path}`;
  for (const place of service.filesAsked(uri)) service.setFile(place, files[place.path] ?? 'gone');
  if (changed) service.setLastChanges(new Map([[uri, changed]]));
  return service.findings(uri, ask);
}

/** The text with the findings of a code in brackets. */
function marked(text: string, findings: readonly Finding[], code: string): string {
  const lines = text.split('\n');
  for (const { range } of findings.filter((it) => it.code === code).reverse()) {
    const { start, end } = range;
    lines[end.line] = `${lines[end.line]!.slice(0, end.character)}⟧${lines[end.line]!.slice(end.character)}`;
    lines[start.line] = `${lines[start.line]!.slice(0, start.character)}⟦${lines[start.line]!.slice(start.character)}`;
  }
  return lines.join('\n');
}

/** Tested with people files, and with tasks that several notes have. */
const elsewhere = ['people-file', 'task-contradicts-copy'] as const;
type Elsewhere = (typeof elsewhere)[number];

type Case = [hit: string, miss: string, around?: Around];

const deployed = (first: string) => `## Deploy\n\n1. ${first}\n2. \`ls -l\`\n`;
const scripts: Around = { path: 'runbooks/a.md', files: { scripts: 'folder', 'scripts/run.sh': 'file' } };
/** An open task leads to the note. */
const linked: Around = { path: 'deploy.md', notes: { 'plan.md': '- [ ] go by [the book](deploy.md)\n' } };
const dated = { path: '2026-03-20.md' };
const china = asking({ region: 'CN' });
const japan = asking({ region: 'JP' });

const english = '# Harbour team\n\nWe met at the pier, looked at what is left to be painted and had a long talk.\n\n';

/** What is found stands in `⟦ ⟧`. */
const cases: Record<Exclude<DiagnosticCode, Elsewhere>, Record<'en' | 'zh' | 'ja', Case>> = {
  'task-overdue': {
    en: ['- [ ] paint the pier ⟦by March 25⟧', '- [ ] paint the pier by March 26', dated],
    zh: ['- [ ] 刷码头，⟦3月25日前⟧', '- [ ] 刷码头，3月26日前', dated],
    ja: ['- [ ] 桟橋を塗る（⟦3/25まで⟧）', '- [x] 桟橋を塗る（3/25まで）', dated],
  },
  'task-due-soon': {
    en: ['- [ ] paint the pier ⟦by Friday⟧', '- [ ] paint the pier by April 3', { path: '2026-03-25.md' }],
    zh: ['- [ ] 刷码头，⟦本周五前⟧', '- [ ] 刷码头，下周五前', { path: '2026-03-25.md' }],
    ja: ['- [ ] 桟橋を塗る（⟦今週金曜まで⟧）', '- [ ] 桟橋を塗る（来週金曜まで）', { path: '2026-03-25.md' }],
  },
  'task-no-owner': {
    en: [
      '## Action items\n\n- [ ] @ann paint\n- [ ] @bo scrub\n- [x] @cy sail\n- [ ] ⟦sweep the deck⟧',
      '## Action items\n\n- [ ] @ann paint\n- [ ] scrub\n- [x] sail\n- [ ] sweep the deck',
    ],
    zh: [
      '## 待办\n\n- [ ] 刷漆 @王小明\n- [ ] 换灯 @李静\n- [x] 修船 @赵云\n- [ ] ⟦清扫甲板⟧',
      '## 待办\n\n- [ ] 刷漆 @王小明\n- [ ] 换灯 @李静\n- [x] 修船 @赵云\n- [ ] 甲板 @王小明\n  - [ ] 清扫甲板',
    ],
    ja: [
      '## TODO\n\n- [ ] 塗装（岡本さん）\n- [ ] 点検（西田さん）\n- [x] 清掃（藤田さん）\n- [ ] ⟦灯を替える⟧',
      '## TODO\n\n- [ ] 塗装（岡本さん）\n- [ ] 点検（西田さん）\n- [x] 清掃（藤田さん）\n- [x] 灯を替える',
    ],
  },
  'task-no-due': {
    en: ['- [ ] ⟦paint the pier⟧', '- [ ] paint the pier by 2026-04-01'],
    zh: ['- [ ] ⟦刷码头⟧', '- [x] 刷码头'],
    ja: ['- [ ] ⟦桟橋を塗る⟧', '- [ ] 桟橋を塗る（4/1まで）\n  - [ ] 色を選ぶ', dated],
  },
  'task-status-conflict': {
    en: ['- [x] paint the pier - ⟦in progress⟧', '- [x] [[WIP] paint the pier](https://a.example/1)'],
    zh: ['- [ ] 刷码头 - ⟦已完成⟧', '- [ ] 完成'],
    ja: ['- [x] 桟橋を塗る（⟦対応中⟧）', '- [x] 桟橋を塗る（完了）'],
  },
  'date-weekday-mismatch': {
    en: ['Meet on ⟦Friday, March 26, 2026⟧', 'Meet on Thursday, March 26, 2026'],
    zh: ['⟦2026年3月26日（周五）⟧开会', '2026年3月26日（周四）开会'],
    ja: ['⟦2026/3/26(金)⟧に会う', '2026/3/26(木)に会う'],
  },
  'date-impossible': {
    en: ['Done ⟦by 2026-02-30⟧', 'Done by 2026-02-28'],
    zh: ['⟦2月30日⟧完成', '2月28日完成', dated],
    ja: ['⟦4月31日⟧に会う', '4月30日に会う', dated],
  },
  'date-ambiguous': {
    en: ['- [ ] paint the pier ⟦by 3/4/2026⟧', '- [ ] paint the pier by 3/14/2026', { path: 'minutes.md' }],
    // In notes in Chinese and Japanese the month stands first.
    zh: [`${english}- [ ] 刷码头，⟦3/4/2026 前⟧`, '- [ ] 刷码头，3/4/2026 前', { path: 'minutes.md' }],
    ja: [`${english}- [ ] 桟橋を塗る（⟦3/4/2026 まで⟧）`, '- [ ] 桟橋を塗る（3/4/2026 まで）', { path: 'minutes.md' }],
  },
  'date-on-holiday': {
    en: ['- [ ] paint the pier ⟦by March 28⟧', '- [ ] paint the pier by Saturday', dated],
    zh: ['- [ ] 刷码头，⟦5月1日前⟧', '- [ ] 刷码头，5月9日前', { ...dated, ask: china }],
    ja: ['- [ ] 桟橋を塗る（⟦4/29まで⟧）', '- [ ] 桟橋を塗る（4/30まで）', { ...dated, ask: japan }],
  },
  'person-unknown': {
    en: ['- [ ] paint the pier. Owner: ⟦Ann Ledes⟧', '- [ ] paint the pier. Owner: Ann Leeds'],
    zh: ['- [ ] 刷码头。负责人：⟦王小朋⟧', '- [ ] 刷码头。负责人：李静'],
    ja: ['- [ ] 桟橋を塗る。担当：⟦林花于⟧', '- [ ] 桟橋を塗る。担当：林花子'],
  },
  'link-broken': {
    en: ['See [the plan](⟦plans/pier.md⟧)', 'See [the plan](plans/pier.md)[x](https://a.example/b.md)', {}],
    zh: ['# 码头\n\n见[下文](⟦#灯塔⟧)', '# 码头\n\n见[下文](#%E7%A0%81%E5%A4%B4)'],
    ja: ['![桟橋](⟦img/桟橋.png⟧)', '![桟橋](img/%E6%A1%9F%E6%A9%8B.png)', {}],
  },
  'link-empty': {
    en: ['See ⟦[the report]()⟧', 'See [the report](https://a.example)'],
    zh: ['见⟦[日报]( )⟧', '- [ ] 日报'],
    ja: ['⟦[](https://a.example/)⟧を見る', '![](https://a.example/a.png)を見る'],
  },
  'note-no-date': {
    en: ['# Pier\n\n- [ ] paint ⟦by Friday⟧\n- [ ] scrub by Monday', '# Pier\n\nWe meet on Friday.'],
    zh: ['# 码头\n\n- [ ] 刷漆，⟦下周三前⟧', '# 码头 2026-03-20\n\n- [ ] 刷漆，下周三前'],
    ja: ['# 桟橋\n\n- [ ] 塗装（⟦来週水曜まで⟧）', '# 桟橋\n\n日時：2026/3/20\n\n- [ ] 塗装（来週水曜まで）'],
  },
  'runbook-link-broken': {
    en: [
      `${deployed('ask [the crew](⟦crew.md⟧), then `make all -j`')}\n## Background\n\n[Map](img/old.png)\n`,
      deployed('ask [the crew](plans/pier.md), see [below](#roll-back)'),
      { path: 'service.md' },
    ],
    zh: ['## 部署流程\n\n1. 见[架构图](⟦img/架构.png⟧)\n2. `ls -l`\n', '# 码头的由来\n\n见[架构图](img/架构.png)\n'],
    ja: [
      '## 復旧手順\n\n1. [連絡先](⟦連絡先.md⟧)に知らせる\n2. `ls -l`\n',
      '## 復旧手順\n\n1. ![桟橋](img/%E6%A1%9F%E6%A9%8B.png)を見る\n2. `ls -l`\n',
    ],
  },
  'runbook-heading-missing': {
    en: [
      deployed('if it fails, [roll back](⟦#roll-back⟧)'),
      deployed('if it fails, [roll back](roll-back.md)'),
      { path: 'service.md' },
    ],
    zh: [
      '## 部署流程\n\n1. 失败时[回滚](⟦#回滚⟧)\n2. `ls -l`\n',
      '## 部署流程\n\n1. 失败时[重来](#部署流程)\n2. `ls -l`\n',
    ],
    ja: [
      '## 復旧手順\n\n1. [当番](⟦当番.md#夜間⟧)に知らせる\n2. `ls -l`\n',
      '## 復旧手順\n\n1. [当番](当番.md#昼間)に知らせる\n2. `ls -l`\n',
      { notes: { '当番.md': '# 当番\n\n## 昼間\n' } },
    ],
  },
  'runbook-file-missing': {
    en: [`${deployed('`sh ⟦scripts/build.sh⟧ --all`')}`, deployed('`sh scripts/run.sh`'), scripts],
    zh: [
      '## 部署流程\n\n1. `sh ⟦scripts/build.sh⟧`\n2. `ls -l`\n',
      '## 部署流程\n\n1. `cd app`\n2. `sh scripts/build.sh`\n',
      scripts,
    ],
    ja: [
      '## 復旧手順\n\n1. `sh ⟦scripts/a.sh⟧`\n2. `ls -l`\n',
      '## 復旧手順\n\n1. `sh other/a.sh`\n2. `ls -l`\n',
      scripts,
    ],
  },
  'runbook-endpoint-retired': {
    en: [
      `${deployed('`curl http://h.example⟦/v1/seats⟧`')}\n- GET /v1/seats (deprecated)\n`,
      `${deployed('`curl http://h.example/v1/seats/7`')}\n- GET /v1/seats (deprecated)\n`,
      { path: 'service.md' },
    ],
    zh: [
      '## 部署流程\n\n1. `curl -X POST localhost⟦/job/cancel⟧`\n2. `ls -l`\n\n```\n/job/cancel  弃用\n```\n',
      '## 部署流程\n\n1. `curl -X POST localhost/job/view`\n2. `ls -l`\n\n```\n/job/view  在用\n```\n',
    ],
    ja: [
      '## 復旧手順\n\n1. `curl localhost⟦/job/stop⟧`\n2. `ls -l`\n\n| パス | 状態 |\n| --- | --- |\n| /job/stop | 廃止 |\n',
      '## 復旧手順\n\n1. `curl localhost/job/stop`\n2. `ls -l`\n\n/job/stop を廃止するかどうかはまだ話し合っているところで、来月の定例であらためて決めることにしたい。\n',
    ],
  },
  'runbook-stale': {
    en: [
      '⟦## Deploy⟧\n\n1. `make a -j`\n2. `ls -l`\n\nChecked: 2025-03-01\n',
      '## Deploy\n\n1. `make a -j`\n2. `ls -l`\n\nChecked: 2026-03-01\n',
      linked,
    ],
    zh: ['⟦## 部署流程⟧\n\n1. `ls -l`\n2. 看\n\n更新：2025-03-01\n', '## 部署流程\n\n1. `ls -l`\n2. 看\n', linked],
    ja: [
      '⟦## 復旧手順⟧\n\n1. `ls -l`\n2. 見る\n\n更新日：2025-03-01\n',
      '## 復旧手順\n\n1. `ls -l`\n2. 見る\n\n更新日：2026-03-01\n',
      linked,
    ],
  },
  'text-invisible': {
    en: ['-⟦\u00a0⟧paint the pier', '- paint\u00a0the pier'],
    zh: ['#⟦\u00a0⟧码头', '# 码\u200b头'],
    ja: ['- [ ]⟦\u00a0⟧塗装', '- [ ] 1\ufe0f\u20e3 塗装'],
  },
  'heading-no-space': {
    en: ['⟦##⟧Next steps\n\nPaint.', '#123 is done\n\n#tag\n\n#Tag here'],
    zh: ['⟦#⟧本周计划\n刷漆', '#码头 #灯塔\n\n`##码头`'],
    ja: ['⟦###⟧次回の予定\n塗装', '#タスク\n塗装'],
  },
  'secret-in-note': {
    en: ['login: pierre / ⟦Qx81harbor⟧', 'login: pierre / see the vault'],
    zh: ['- 码头后台密码：⟦Qx81@matou⟧', '- 码头后台密码：{{password}}'],
    ja: ['桟橋のパスワード：⟦Qx81sanbashi⟧', '桟橋のパスワード：別途連絡します'],
  },
  'ignore-unknown': {
    en: ['Paint ⟦<!-- dueline-disable-line task-late -->⟧', 'Paint <!-- dueline-disable-line task-overdue -->'],
    zh: ['⟦<!-- dueline-disable 逾期 -->⟧', '<!-- dueline-disable -- 逾期 -->'],
    ja: ['⟦<!-- dueline-disable-file task-late, link-empty -->⟧', '`<!-- dueline-disable-file task-late -->`'],
  },
  'query-invalid': {
    en: [
      '- What Kim has:\n\n  ```dueline\n  overdue\n  owner ⟦si⟧ kim\n  ```',
      '```dueline\noverdue\nowner is kim\n```\n\n```sql\nowner si kim\n```\n\n> ```dueline\n> owner si kim\n> ```',
    ],
    zh: ['~~~dueline 本周\n逾期\n按⟦颜色⟧分组\n~~~', '~~~dueline 本周\n逾期\n按负责人分组\n~~~'],
    ja: ['````dueline\n期限が ⟦いつか⟧\n````', '````dueline\n期限が来週\n````'],
  },
};

for (const [code, languages] of Object.entries(cases)) {
  describe(code, () => {
    for (const [language, [hit, miss, around]] of Object.entries(languages)) {
      const text = hit.replace(/[⟦⟧]/g, '');
      const there = { 'plans/pier.md': 'file', 'img/桟橋.png': 'file' } as const;
      test(`${language}: a hit`, () => assert.equal(marked(text, found(text, around), code), hit));
      test(`${language}: a near miss`, () =>
        assert.equal(marked(miss, found(miss, { files: there, ...around }), code), miss));
    }
    const [hit, , around = {}] = languages.en;
    const severities = (severity: Severity | 'off') => {
      const settings = asking(around.ask?.settings).settings;
      const ask = askWith({ settings: { ...settings, diagnostics: { ...settings.diagnostics, [code]: severity } } });
      const findings = found(hit.replace(/[⟦⟧]/g, ''), { ...around, ask }).filter((it) => it.code === code);
      return new Set(findings.map(({ severity }) => severity));
    };
    test('is as severe as the setting says', () => assert.deepEqual(severities('error'), new Set(['error'])));
    test('can be turned off', () => assert.deepEqual(severities('off'), new Set()));
  });
}

test('every code of a note has its cases', () => {
  const codes = Object.keys(defaultSettings.diagnostics).filter((code) => !elsewhere.includes(code as Elsewhere));
  assert.deepEqual(Object.keys(cases), codes);
});

test('a link that leads nowhere is told once, under the name of what holds it', () => {
  const text = `${deployed('see [a](a.md) and [b](#b)')}\n## Background\n\n[Map](map.png)\n`;
  const codes = found(text, { path: 'service.md' }).map(({ code }) => code);
  assert.deepEqual(codes, ['runbook-link-broken', 'runbook-heading-missing', 'link-broken']);
});

describe('an endpoint that another note retires', () => {
  const book = (command: string) => `## Deploy\n\n1. \`${command}\`\n2. \`ls -l\`\n`;
  const list = (...lines: string[]) => ({
    path: 'book.md',
    notes: { 'api.md': `# Ferry API\n\n${lines.join('\n')}\n` },
  });
  const cases: [name: string, marked: string, around: Around][] = [
    ['by its path', book('curl localhost⟦/ferry-brief/job/stop⟧'), list('/ferry-brief/job/stop  弃用')],
    [
      'by its address',
      book('curl ⟦https://h.example/v1/seats⟧?x=1'),
      list('- GET https://h.example/v1/seats (deprecated)'),
    ],
    ['by its host', book('curl ⟦https://h.example⟧/v1/seats'), list('| https://h.example | 廃止 |')],
    ['not by a path that any service may have', book('curl localhost/api/v1/seats'), list('/api/v1/seats  弃用')],
    ['not on another host', book('curl https://g.example/v1/seats'), list('https://h.example/v1/seats retired')],
    [
      'not where it is only planned',
      book('curl localhost/ferry-brief/job/stop'),
      list('/ferry-brief/job/stop （廃止予定）'),
    ],
    [
      'not where a note says that it is in use',
      book('curl localhost/ferry-brief/job/stop'),
      list('/ferry-brief/job/stop  弃用', '', '/ferry-brief/job/stop  在用'),
    ],
  ];
  for (const [name, hit, around] of cases)
    test(name, () => {
      const text = hit.replace(/[⟦⟧]/g, '');
      const findings = found(text, around);
      assert.equal(marked(text, findings, 'runbook-endpoint-retired'), hit);
      for (const { code, message, related } of findings.filter((it) => it.code === 'runbook-endpoint-retired')) {
        assert.match(message, /“Ferry API”/, code);
        assert.deepEqual(
          related.map(({ uri, range }) => [uri, range.start.line]),
          [[`${folder}/api.md`, 2]],
        );
      }
    });
});

describe('a runbook that nobody looks after', () => {
  const book = '# ferry-brief\n\n## Restart\n\n1. `systemctl restart ferry-brief`\n2. `sh check_brief.sh --all`\n';
  const old = `${book}\nChecked: 2025-03-01\n`;
  const plan = (task: string) => ({ path: 'ops/book.md', notes: { 'plan.md': `# Plan\n\n- [ ] ${task}\n` } });
  const cases: [name: string, text: string, around: Around, expected: RegExp | null][] = [
    ['is named by a task', old, plan('restart ferry-brief on the new host'), /390 days, and 1 open task points/],
    ['by its script, in another language', old, plan('check_brief.sh 失败没有告警，补上'), /1 open task points/],
    ['which is open', old, { ...plan(''), notes: { 'plan.md': '- [x] restart ferry-brief on the new host\n' } }, null],
    ['not by words that are merely alike', old, plan('restart the printer'), null],
    [
      'not where another serves the task better',
      old,
      {
        path: 'ops/book.md',
        notes: { ...plan('restart ferry-brief').notes, 'b.md': book.replace('# ferry-brief', '# ferry-brief restart') },
      },
      null,
    ],
    ['nor where git knows of a change', old, { ...plan('restart ferry-brief'), changed: '2026-03-01' }, null],
    [
      'by the day of its last commit',
      book,
      { ...plan('restart ferry-brief'), changed: '2025-03-01' },
      /changed 390 days ago, as git/,
    ],
    ['no day, no commit: nobody knows', book, plan('restart ferry-brief'), null],
  ];
  for (const [name, text, around, expected] of cases)
    test(name, () => {
      const [finding] = found(text, around).filter(({ code }) => code === 'runbook-stale');
      if (expected === null) return assert.equal(finding, undefined);
      assert.match(finding?.message ?? '', expected);
      assert.deepEqual(
        finding?.related.map(({ uri, message }) => [
          uri,
          /^Means this: “.*” \((?:names|uses) .*\)$/.test(message) || message,
        ]),
        [[`${folder}/plan.md`, true]],
      );
    });
});

describe('an overdue task by age and priority', () => {
  const aged: [task: string, severity: Severity | null][] = [
    ['paint by 2026-02-24', 'warning'],
    ['paint by 2026-02-23', 'information'],
    ['paint by 2025-12-26', 'information'],
    ['paint by 2025-12-25', null],
    ['P0 paint by 2026-03-20', 'error'],
    ['P2 paint by 2026-03-20', 'warning'],
    ['[#A] paint by 2026-03-20', 'error'],
    ['paint by 2026-02-01 ⏫', 'warning'],
    ['刷漆，2026年3月20日前，优先级：高', 'error'],
    ['塗装、2026年3月20日まで、優先度：低', 'information'],
  ];
  const severityOf = (task: string, overdue = defaultSettings.overdue) =>
    found(`- [ ] ${task}\n`, { ask: asking({ overdue }) }).find(({ code }) => code === 'task-overdue')?.severity ??
    null;
  for (const [task, severity] of aged) test(task, () => assert.equal(severityOf(task), severity));
  test('or by the setting alone', () => {
    const plain = { fadeAfterDays: 0, quietAfterDays: 0, byPriority: false };
    assert.deepEqual(
      ['paint by 2020-01-01', 'P0 paint by 2026-03-20'].map((task) => severityOf(task, plain)),
      ['warning', 'warning'],
    );
  });
});
