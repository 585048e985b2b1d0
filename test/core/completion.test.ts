/** What is offered at the caret (`$0`), in three languages; and where nothing is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { CompletionItem } from '../../server/core/answers/types.ts';
import type { Ask, Locale } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { fixture } from './fixture.ts';

/** Wednesday. */
const ask = askWith({ today: '2026-11-18' });

const others: Record<string, string> = {
  'plans/2026-11-09 周计划.md': `# 周计划 2026-11-09

- [ ] 泵站阀门换新（高远）
- [ ] 值班表更新（何苗，周五前）
- [ ] 水位告警复查（何苗）
`,
  'plans/2026-11-02 周计划.md': '# 周计划 2026-11-02\n\n- [ ] 清淤（何苗）\n',
  'sync/2026-11-10.md': `# Pier sync 2026-11-10

Attendees: Priya Rao (@prao), Tom Berg

- [ ] Order the ropes @prao
`,
  'ops/pump.md': '# Pump\n\n## Restart the pump\n\n1. Run `pump.sh --stop`\n2. Run `pump.sh --start`\n\n## Ends\n',
  'ops/pump station.md': '# 泵站\n\n## 泵站重启步骤\n\n1. 运行 `pump.sh`\n2. 看日志\n',
  'plans/issues.md': `# Plan 2026-11-10

- [ ] Mend the valve port/pier#12
- [ ] HARB-83 Quay lights
- [ ] Look at port/pier!2268
`,
  '定例/2026-11-12.md': `# 定例 2026-11-12

- [ ] 手順を直す（さとうさん）
- [ ] 窓口の表（岡本さん）
`,
};

function serviceWith(): Service {
  const service = createService();
  for (const [path, text] of Object.entries(others))
    service.set({ uri: `file:///${path}`, path, text }, defaultSettings);
  return service;
}

const service = serviceWith();

interface Found {
  items: CompletionItem[];
  /** The text with the offer of this label taken. */
  after(label: string): string;
  labels: string[];
}

function complete(source: string, { explicit = true, asked = ask }: { explicit?: boolean; asked?: Ask } = {}): Found {
  const { text, cursor } = fixture(source);
  const path = 'plans/plan.md';
  const note = service.set({ uri: `file:///${path}`, path, text }, defaultSettings);
  const { items } = service.complete(note.uri, positionAt(note, cursor), explicit, asked);
  const at = (place: CompletionItem['edit']['range']['start']) => offsetAt(note, place);
  const after = (label: string) => {
    const item = items.find((it) => it.label === label);
    assert.ok(item, `${label} is not among ${items.map((it) => it.label)}`);
    return [...item.also, item.edit]
      .sort((a, b) => at(b.range.start) - at(a.range.start))
      .reduce((left, { range, newText }) => left.slice(0, at(range.start)) + newText + left.slice(at(range.end)), text);
  };
  service.delete(note.uri);
  return { items, after, labels: items.map(({ label }) => label) };
}

/** The line that an offer makes of the caret's. */
const lineAfter = (source: string, label: string): string =>
  complete(source).after(label).split('\n')[source.slice(0, source.indexOf('$0')).split('\n').length - 1]!;

describe('people', () => {
  const cases: [source: string, label: string, line: string][] = [
    ['- [ ] order ropes @$0', 'prao', '- [ ] order ropes @prao'],
    ['- [ ] order ropes @pr$0', 'prao', '- [ ] order ropes @prao'],
    ['- [ ] 换灯泡 @高$0', '高远', '- [ ] 换灯泡 @高远'],
    ['- [ ] 换灯泡 @hm$0', '何苗', '- [ ] 换灯泡 @何苗'],
    ['- [ ] 换灯泡 @gaoyuan$0', '高远', '- [ ] 换灯泡 @高远'],
    ['- [ ] 换灯泡（$0）', '何苗', '- [ ] 换灯泡（何苗）'],
    ['- [ ] 换灯泡（gy$0', '高远', '- [ ] 换灯泡（高远'],
    ['责任人：he$0', '何苗', '责任人：何苗'],
    ['负责人：何苗、$0', '高远', '负责人：何苗、高远'],
    ['- 負担を見直す（担当：$0）', '岡本', '- 負担を見直す（担当：岡本）'],
    ['担当: sato$0', 'さとう', '担当: さとう'],
    ['Owner: pri$0', 'Priya Rao', 'Owner: Priya Rao'],
    ['Owner: Priya Rao and t$0', 'Tom Berg', 'Owner: Priya Rao and Tom Berg'],
    ['参会人：何苗，$0', '高远', '参会人：何苗，高远'],
    ['- [ ] [$0', '高远', '- [ ] [高远'],
    ['- [ ] ropes (Tom)\n- [ ] paint ($0', 'Priya Rao', '- [ ] paint (Priya Rao'],
    ['- ropes [owner:: b$0]', 'Tom Berg', '- ropes [owner:: Tom Berg]'],
    ['---\nassignee: h$0\n---\n', '何苗', 'assignee: 何苗'],
    ['| 事项 | 负责人 |\n| -- | -- |\n| 换灯泡 | $0 |', '何苗', '| 换灯泡 | 何苗 |'],
    ['## 码头（$0）', '何苗', '## 码头（何苗）'],
    ['  1、换灯泡（$0', '何苗', '  1、换灯泡（何苗'],
  ];
  for (const [source, label, line] of cases)
    test(`${JSON.stringify(source)} → ${label}`, () => assert.equal(lineAfter(source, label), line));

  test('those of the section come first, then those of the note, then those of the workspace', () => {
    const note =
      '# 周计划\n\n## 码头\n\n- [ ] 刷漆（王芳）\n- [ ] 换灯（王芳）\n\n## 泵站\n\n- [ ] 换阀（李雷）\n- [ ] 清淤（$0）\n';
    assert.deepEqual(complete(note).labels.slice(0, 3), ['李雷', '王芳', '何苗']);
  });
  test('as the note calls them', () => {
    const note = '# 定例\n\n- [ ] 手順（岡本さん）\n- [ ] 表を直す（$0）\n';
    assert.deepEqual(complete(note).labels.slice(0, 2), ['岡本さん', '何苗さん']);
  });
  test('by the reading that the people file gives', () => {
    const people = '- name: 佐々木 健太\n  aliases: [ささき けんた]\n  team: 港\n';
    service.setPeople('file:///.dueline/people.yaml', people);
    const [item, ...more] = complete('- [ ] 手順 @sasaki$0').items;
    service.deletePeople('file:///.dueline/people.yaml');
    assert.deepEqual([item?.edit.newText, item?.description, more], ['佐々木 健太', '港', []]);
  });
  test('the login that stands beside a name, behind an @ alone', () => {
    assert.equal(complete('- [ ] ropes @pri$0').items[0]?.edit.newText, 'prao');
    assert.equal(complete('Owner: prao$0').items[0]?.edit.newText, 'Priya Rao');
  });
  test('not the half of a name that is being typed', () =>
    assert.deepEqual(complete('- [ ] 换灯泡 @zzhe$0').labels, []));
  test('an editor that compares beginnings finds what was found by its reading', () =>
    assert.deepEqual(
      complete('- [ ] 换灯泡 @hm$0').items.map(({ filterText }) => filterText),
      ['hm 何苗 hemiao hm'],
    ));
});

describe('dates', () => {
  const cases: [source: string, label: string, line: string][] = [
    ['- [ ] paint by $0', 'tomorrow', '- [ ] paint by 2026-11-19'],
    ['- [ ] paint by fri$0', 'fri', '- [ ] paint by 2026-11-20'],
    ['- [ ] paint by next w$0', 'next Wednesday', '- [ ] paint by 2026-11-25'],
    ['- [ ] paint by +$0', '+1w', '- [ ] paint by 2026-11-25'],
    ['- paint 📅 $0', 'next Friday', '- paint 📅 2026-11-27'],
    ['- paint ⏳ +1w$0', '+1w', '- paint ⏳ 2026-11-25'],
    ['- paint due:+3d$0', '+3d', '- paint due:2026-11-21'],
    ['- paint @due(20$0)', '20', '- paint @due(2026-11-20)'],
    ['- paint @done($0)', 'yesterday', '- paint @done(2026-11-17)'],
    ['- paint [due:: eom$0]', 'eom', '- paint [due:: 2026-11-30]'],
    ['- paint\n  DEADLINE: <tom$0>', 'tomorrow', '  DEADLINE: <2026-11-19 Thu>'],
    ['---\ndue: fr$0\n---\n', 'Friday', 'due: 2026-11-20'],
    ['# 周计划\n\n- 刷漆 截止$0', '明天', '- 刷漆 截止2026-11-19'],
    ['# 周计划 2026-11-16\n\n- 甲 12月1日前\n- 乙 截止下周三$0', '下周三', '- 乙 截止11月25日'],
    ['# 周计划\n\n- 刷漆，完成时间：月$0', '月底', '- 刷漆，完成时间：2026-11-30'],
    ['# 周计划\n\n截止日期：xz$0', '下周一', '截止日期：2026-11-23'],
    [
      '# 定例 2026-11-12\n\n- 塗装、11/20(金)まで\n- 窓口の表 〆切：来週金曜$0',
      '来週金曜',
      '- 窓口の表 〆切：11/27(金)',
    ],
    ['# 定例\n\n- 窓口の表、期限：月$0', '月末', '- 窓口の表、期限：2026-11-30'],
    ['| 事项 | 截止日期 |\n| -- | -- |\n| 甲 | 2026/11/20 |\n| 乙 | $0 |', '下周一', '| 乙 | 2026/11/23 |'],
    ['# Plan 2026-11-16\n\n- ropes, due Dec 4\n- paint, due $0', 'Friday', '- paint, due Nov 20'],
    [
      '# 周计划 2026-11-16\n\n- [ ] 甲（高远，11月20日前）\n- [ ] 乙（何苗，$0）',
      '下周一',
      '- [ ] 乙（何苗，11月23日前）',
    ],
    [
      '# 定例 2026-11-12\n\n- [ ] 手順（岡本さん、11/20まで）\n- [ ] 表（岡本さん、来週$0）',
      '来週金曜',
      '- [ ] 表（岡本さん、11/27まで）',
    ],
    ['日期：今$0', '今天', '日期：2026-11-18'],
  ];
  for (const [source, label, line] of cases)
    test(`${JSON.stringify(source)} → ${label}`, () => assert.equal(lineAfter(source, label), line));

  test('each says its day, weekday and distance', () => {
    const [first] = complete('- paint by in 2 w$0').items;
    assert.equal(first?.label, 'in 2 weeks');
    assert.equal(first.description, '2026-12-02 (Wed) · in 14 days');
  });
  test('in the language of the interface', () => {
    const said = (locale: Ask['locale']) =>
      complete('- x 截止下周三$0', { asked: { ...ask, locale } }).items[0]?.description;
    assert.deepEqual([said('zh'), said('ja')], ['2026-11-25（周三） · 7 天后', '2026-11-25（水） · 7日後']);
  });
  test('from today, and from the day of a note that would count otherwise', () =>
    assert.deepEqual(
      complete('# Plan 2026-11-09\n\n- [ ] paint by tomorrow$0')
        .items.slice(0, 2)
        .map(({ edit, description }) => [edit.newText, description]),
      [
        ['2026-11-19', '2026-11-19 (Thu) · tomorrow'],
        ['2026-11-10', '2026-11-10 (Tue) · 8 days ago · from the note’s day 2026-11-09 (Mon)'],
      ],
    ));
  test('in words where the note writes words and reads them so', () => {
    const note = (day: string) => `# 周计划 ${day}\n\n- 甲，下周一前\n- 乙，下周二前\n- 丙，截止下周$0\n`;
    assert.match(complete(note('2026-11-16')).after('下周三'), /截止下周三/);
    assert.match(complete(note('2026-11-09')).after('下周三'), /截止2026-11-25/);
  });
  test('no day that has gone by is common, and none is offered twice', () => {
    const { items } = complete('# 周计划\n\n- 刷漆 截止$0', { asked: { ...ask, today: '2026-11-21' } });
    const days = items.map(({ edit }) => edit.newText);
    assert.equal(new Set(days).size, days.length);
    assert.ok(
      days.every((day) => day >= '2026-11-21'),
      String(days),
    );
  });
});

describe('statuses', () => {
  const plan = '# 周计划 2026-11-16\n\n- [ ] 换灯 - 进行中\n- [ ] 清淤 - 进行中\n- [ ] 换阀 - 待跟进\n';
  const cases: [source: string, labels: string[]][] = [
    [`${plan}- [ ] 刷漆 - $0`, ['进行中', '待跟进', '待做']],
    [`${plan}- [ ] 刷漆 - jx$0`, ['进行中']],
    [`${plan}- [ ] 刷漆 @高远 - 待$0`, ['待跟进']],
    ['- 刷漆【$0】', ['待做', '进行中', '等待', '已完成', '取消']],
    ['- 刷漆\n  - 状态：已上$0', ['已上线']],
    ['- paint the pier\n  - Status: in r$0', ['in review']],
    ['- paint [status:: do$0]', ['doing', 'done', 'to do']],
    ['| Task | Status |\n| -- | -- |\n| paint | $0 |', ['to do', 'in progress', 'waiting', 'done', 'cancelled']],
    ['| 作業 | 状況 |\n| -- | -- |\n| 手順の見直し | $0 |', ['未着手', '対応中', '保留', '完了', '中止']],
    ['---\nstatus: wa$0\n---\n', ['waiting', 'waiting for', 'waiting on']],
    ['- [$0', ['[ ]', '[x]']],
    ['- [-] no\n- [$0]', ['[ ]', '[x]', '[-]']],
  ];
  for (const [source, labels] of cases)
    test(JSON.stringify(source), () => assert.deepEqual(complete(source).labels.slice(0, labels.length), labels));

  test('a box is closed', () => {
    assert.equal(lineAfter('- [$0', '[ ]'), '- [ ] ');
    assert.equal(lineAfter('- [$0] paint', '[x]'), '- [x] paint');
  });
  test('behind a name in Japanese brackets', () =>
    assert.ok(complete('# 定例\n\n- [ ] 手順（岡本さん）\n- 窓口の表（完$0）').labels.includes('完了')));
});

describe('issues', () => {
  const own = 'Repository: port/pier\n\n- [ ] paint #40\n';
  const cases: [source: string, label: string, line: string][] = [
    ['- [ ] paint #$0', 'port/pier#12', '- [ ] paint port/pier#12'],
    [`${own}- [ ] ropes #$0`, '#12', '- [ ] ropes #12'],
    [`${own}- [ ] ropes #4$0`, '#40', '- [ ] ropes #40'],
    [`${own}- [ ] 缆绳，见#val$0`, '#12', '- [ ] 缆绳，见#12'],
    ['- [ ] paint port/pier#$0', 'port/pier#12', '- [ ] paint port/pier#12'],
    ['- [ ] paint (HARB-$0)', 'HARB-83', '- [ ] paint (HARB-83)'],
    ['- [ ] paint !2$0', 'port/pier!2268', '- [ ] paint port/pier!2268'],
  ];
  for (const [source, label, line] of cases)
    test(`${JSON.stringify(source)} → ${label}`, () => assert.equal(lineAfter(source, label), line));

  test('with the title of a task next to them', () =>
    assert.equal(complete('- [ ] paint HARB-$0').items[0]?.description, 'Quay lights'));
  test('not the one that is being typed', () => assert.deepEqual(complete('- [ ] paint #9$0').labels, []));
});

describe('links', () => {
  const cases: [source: string, label: string, line: string][] = [
    ['see [how](../ops/pu$0)', 'Pump', 'see [how](../ops/pump.md)'],
    ['see [](pump$0)', '泵站', 'see [泵站](../ops/pump%20station.md)'],
    ['see [how]($0)', 'Pump › Restart the pump', 'see [how](../ops/pump.md#restart-the-pump)'],
    ['see [](../ops/pump.md#re$0)', 'Restart the pump', 'see [Restart the pump](../ops/pump.md#restart-the-pump)'],
    ['见 [步骤](../ops/pump%20station.md#$0)', '泵站重启步骤', '见 [步骤](../ops/pump%20station.md#泵站重启步骤)'],
    ['see [below](#$0)\n\n## Next steps\n', 'Next steps', 'see [below](#next-steps)'],
    ['[[ops/pump]]\n[[pu$0', 'Pump', '[[pump'],
    ['[[pump#$0]]', 'Restart the pump', '[[pump#Restart the pump]]'],
  ];
  for (const [source, label, line] of cases)
    test(`${JSON.stringify(source)} → ${label}`, () => assert.equal(lineAfter(source, label), line));

  test('two headings alike lead to two places', () =>
    assert.deepEqual(
      complete('[x](#$0)\n\n# Ropes\n\n# Ropes\n').items.map(({ edit }) => edit.newText),
      ['ropes', 'ropes-1'],
    ));
  test('wiki links only for who asks, where the note has none', () => {
    assert.deepEqual(complete('see [[$0', { explicit: false }).labels, []);
    assert.notDeepEqual(complete('[[a]] [[$0', { explicit: false }).labels, []);
  });
});

describe('snippets', () => {
  /** What a line reads as: title, owners and due day. */
  const read = (text: string) => {
    const { tasks } = createService().set({ uri: 'file:///s.md', path: 's.md', text }, defaultSettings);
    return tasks.map(({ owners, due }) => [owners, due]);
  };
  const cases: [source: string, label: string, names: [string, string], owner: string][] = [
    ['$0', 'Task', ['name', 'ann'], 'ann'],
    ['act$0', 'Action item', ['Name', 'Ann'], 'Ann'],
    ['# 周计划 2026-11-16\n\n$0', 'Task', ['负责人', '高远'], '高远'],
    ['# 周计划 2026-11-16\n\n行$0', 'Action item', ['姓名', '高远'], '高远'],
    ['# 定例のメモ 2026-11-12\n\n$0', 'Task', ['担当者', '岡本'], '岡本'],
    ['# 定例のメモ 2026-11-12\n\n宿$0', 'Action item', ['名前', '岡本'], '岡本'],
  ];
  for (const [source, label, [place, name], owner] of cases)
    test(`${label} in ${JSON.stringify(source)} reads as a task with owner and due day`, () => {
      const written = complete(source).after(label).replace(place, name);
      assert.deepEqual(read(written), [[[owner], '2026-11-25']]);
    });

  test('minutes in three languages read as minutes of the day, with one task', () => {
    for (const locale of ['en', 'zh', 'ja'] as const) {
      const { items } = complete('$0', { asked: { ...ask, locale } });
      const text = items[2]!.edit.newText;
      const note = createService().set({ uri: 'file:///s.md', path: 's.md', text }, defaultSettings);
      assert.deepEqual([note.kind, note.language, note.date?.day], ['minutes', locale, '2026-11-18'], locale);
      assert.deepEqual(
        note.tasks.filter(({ checkbox }) => checkbox).map(({ due }) => due),
        ['2026-11-25'],
      );
    }
  });
  test('with tab stops in order, and as plain text without them', () => {
    const [task] = complete('$0').items;
    assert.equal(task?.snippet, ['- [ ] $', '{1:what to do} @$', '{2:name} by $', '{3:2026-11-25}'].join(''));
    assert.equal(task.edit.newText, '- [ ] what to do @name by 2026-11-25');
  });
  test('with the line ends of the note', () => {
    const [, , minutes] = complete('# Plan\r\n\r\n$0').items;
    assert.doesNotMatch(minutes!.edit.newText, /[^\r]\n/);
  });
  test('only for who asks', () => assert.deepEqual(complete('ta$0', { explicit: false }).labels, []));
});

describe('nothing', () => {
  const sources = [
    'We paint by $0',
    'We paint it 截止 by hand$0',
    'paint ($0',
    '刷漆（$0',
    'mail ann@ex$0',
    'see https://a.example/@pr$0',
    'see https://a.example/x?due:$0',
    '`@pr$0`',
    'an open `@pr$0',
    '```\n@pr$0\n```',
    '    @pr$0',
    '<!-- @pr$0 -->',
    '[x](@pr$0)',
    'if 3 > 2 then f($0)',
    '- call f($0)',
    '- a - b - $0 c',
    '---\ntitle: $0\n---\n',
    '---\nowner: $0 # who\n---\n',
    '# Plan: $0',
    '時刻は 10:$0',
    '比例 3：$0',
    '- paint by hand $0',
    '- [x]$0',
    'x[$0',
    '- 备注：$0',
    '| 事项 | 备注 |\n| -- | -- |\n| 换灯泡 | $0 |',
    '| 事项 | 负责人 |\n| -- | -- |\n| 换灯泡 | 王$0 五 |',
    '#$0',
    'call $0 later',
    'a colour #$0fff',
    'C#$0',
    'see [x](https://a.$0)',
    '![a picture]($0)',
    '`see [x]($0)`',
    '- $0',
    '字$0',
  ];
  for (const source of sources)
    for (const explicit of [true, false])
      test(`${JSON.stringify(source)}${explicit ? ', asked for' : ''}`, () =>
        assert.deepEqual(complete(source, { explicit }).labels, []));

  for (const source of ['- [ ] paint from $0', '- [ ] paint the pier ($0', '- paint the pier - $0'])
    test(`${JSON.stringify(source)} unless asked for`, () => {
      assert.deepEqual(complete(source, { explicit: false }).labels, []);
      assert.notDeepEqual(complete(source).labels, []);
    });
});

test('an edit replaces what was typed and nothing else', () => {
  for (const source of ['- [ ] x @pr$0', '- [ ] x（gao$0）', '- x 📅 fri$0', '- x due:+1w$0', '- x [status:: do$0]']) {
    const { items } = complete(source);
    const typed = /[\w+]*$/.exec(source.replace(/\$0.*$/, ''))![0].length;
    assert.ok(items.length > 0, source);
    for (const { edit } of items) assert.equal(edit.range.end.character - edit.range.start.character, typed, source);
  }
});

describe('queries, in a block', () => {
  const block = (query: string) => `# 板\n\n\`\`\`dueline\n${query}\n\`\`\`\n`;
  const cases: [query: string, label: string, line: string][] = [
    ['over$0', 'overdue', 'overdue'],
    ['$0', 'not done', 'not done'],
    ['overdue and ow$0', 'owner', 'overdue and owner'],
    ['owner $0', 'is not', 'owner is not'],
    ['owner is $0', 'Priya Rao', 'owner is Priya Rao'],
    ['owner is gy$0', '高远', 'owner is 高远'],
    ['due be$0', 'before', 'due before'],
    ['due before $0', 'tomorrow', 'due before tomorrow'],
    ['status is w$0', 'waiting', 'status is waiting'],
    ['kind is mi$0', 'minutes', 'kind is minutes'],
    ['overdue gro$0', 'group by', 'overdue group by'],
    ['overdue\ngroup by $0', 'owner', 'group by owner'],
    ['sort by du$0', 'due', 'sort by due'],
    ['carried at least $0', '2', 'carried at least 2'],
    ['(overdue or du$0', 'due today', '(overdue or due today'],
  ];
  for (const [query, label, line] of cases)
    test(`${JSON.stringify(query)} → ${label}`, () => assert.equal(lineAfter(block(query), label), line));

  const translated: [locale: Locale, query: string, label: string][] = [
    ['zh', '逾$0', '逾期'],
    ['zh', '负责人是$0', '何苗'],
    ['zh', '截止 $0', '早于'],
    ['zh', '按$0', '按…分组'],
    ['zh', 'over$0', 'overdue'],
    ['ja', '期限$0', '期限切れ'],
    ['ja', '状態は $0', '完了'],
    ['ja', '$0', '…でグループ化'],
  ];
  for (const [locale, query, label] of translated)
    test(`${locale}: ${query} → ${label}`, () => {
      const { labels } = complete(block(query), { asked: { ...ask, locale } });
      assert.ok(labels.includes(label), labels.join());
    });

  test('nothing behind what is wrong, in other blocks, and where a name goes', () => {
    for (const source of [block('owner si kim and $0'), '```sql\n$0\n```\n', '> ```dueline\n> $0\n> ```\n'])
      assert.deepEqual(complete(source).labels, [], source);
  });

  test('in the file of a saved view', () => {
    const views = createService();
    const uri = 'file:///.dueline/views/a.yaml';
    const at = (source: string) => {
      const { text, cursor } = fixture(source);
      views.setView(uri, text);
      const lines = text.slice(0, cursor).split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)!.length };
      return views.complete(uri, position, true, ask).items.map(({ label }) => label);
    };
    assert.equal(at('over$0')[0], 'overdue');
    assert.ok(at('query: |\n  due $0').includes('before'));
    assert.ok(at('query: status is $0').includes('waiting'));
    assert.deepEqual(at('name: over$0'), []);
  });
});
