import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut } from '../../server/core/markdown/index.ts';
import { readUnit } from '../../server/core/mentions/index.ts';
import { isName, readNames } from '../../server/core/mentions/names.ts';
import { cases, read } from './reading.ts';

const people = (text: string): string[] =>
  cut(text).flatMap((unit) =>
    readUnit(unit, 'en').flatMap(({ mentions }) =>
      mentions.flatMap((it) => (it.kind === 'person' ? [`${it.form}=${it.name}`] : [])),
    ),
  );

describe('people as written', () => {
  const spellings: [string, string[]][] = [
    ['- ask @ann-lee about it', ['handle=ann-lee']],
    ['- mail ann@example.com, install @scope/thing', ['handle=scope/thing']],
    ['- 木下さんに聞く、仕様は後で', ['honorific=木下']],
    ['- 旧言語仕様と同様、様子を見る', []],
    ['- 今後岡本さんに引き継ぐ', ['honorific=岡本']],
    ['- ハーバーテクノロジーズ様に聞く', []],
    ['- iOSは木下さん', ['honorific=木下']],
    ['- 会社さんから借りる', []],
    ['- 请参会的陈雪老师看图，也问问和李老师', ['honorific=陈雪', 'honorific=李']],
    ['- 关于李老师的图纸', ['honorific=李']],
    ['- 转告项目经理，回复客户经理，联系高中老师', []],
    ['- 希望其他同学和学校老师多来', []],
    ['- 欣怡同学补图', ['honorific=欣怡']],
    ['- 补图（王老师、李静等）', ['parentheses=王', 'parentheses=李静']],
    ['- 补图。责任人：王小/李大力，完成时间：3月5日', ['label=王小', 'label=李大力']],
    ['- 补图 --- 王小明 完成时间：3月5日', ['label=王小明']],
    ['- paint. Owner: Ann Lee, due Friday', ['label=Ann Lee']],
    ['- paint. Owner: Ann Lee/Bo', ['label=Ann Lee', 'label=Bo']],
    ['- paint. Owner: Ann Lee - done', ['label=Ann Lee']],
    ['- paint. Owner: Ann Lee, Bo — waiting for paint', ['label=Ann Lee', 'label=Bo']],
    ['- paint. Owner: Ann-Marie Lee', ['label=Ann-Marie Lee']],
    ['汇报人：王小明', ['role=王小明']],
    ['- paint the pier -- Ann Lee', ['dash=Ann Lee']],
    ['- 補図 [annlee](https://github.com/annlee)', ['profile=annlee']],
    ['- paint [the pier](https://example.com/annlee)', []],
    ['- Ann to paint it', ['verb=Ann']],
    ['- Need to paint it', []],
    ['- paint it（木下さん、3/6まで）', ['parentheses=木下']],
    ['- paint it (see the page)', []],
    ['- Ann replies to the harbour', ['present=Ann', 'segment=harbour']],
    ['- paint the pier [Ann] before the storm comes', ['inside=Ann', 'segment=comes']],
    ['- paint the pier [here](https://a.example) before the storm comes', ['segment=comes']],
  ];
  for (const [text, found] of spellings) test(text, () => assert.deepEqual(people(text), found));
});

test('lists of names, and what is none', () => {
  const names = (text: string) => readNames(text)?.map(({ name }) => name) ?? null;
  assert.deepEqual(names('木下さん、小野'), ['木下', '小野']);
  assert.deepEqual(names('Ann Lee and Bo'), ['Ann Lee', 'Bo']);
  assert.deepEqual(names('王小/李大'), ['王小', '李大']);
  assert.deepEqual(names('张经理、王小'), ['张', '王小']);
  assert.equal(names('王小、灯塔公司副总经理'), null);
  assert.deepEqual(names('王、张'), ['王', '张']);
  assert.equal(names('码  头  计  划'), null);
  assert.equal(names('paint the pier'), null);
  assert.equal(names('Email Ann'), null);
  assert.equal(names('全員'), null);
  assert.ok(isName('王小明') && !isName('进行中') && !isName('负责人') && !isName('Status'));
});

describe('owners', () => {
  cases([
    [
      'by heading',
      '# Plan\n## Pier (Ann)\n- [ ] paint\n## Boats\n- [ ] sweep',
      ['3 todo Ann - task.checkbox', '5 todo - - task.checkbox'],
    ],
    [
      'somebody of whom one is not sure',
      '# 会議 2026-03-03\n\n出席者: 岡本、小野\n\n## 宿題\n\n- 桟橋を塗る（岡本？）\n- 綱を買う（たぶん小野）\n- 板を買う（厚板？）',
      ['7 todo 岡本 - task.section-todo', '8 todo 小野 - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'the same in Chinese',
      '# 会议纪要 2026-03-03\n\n参会人：王宁、李静\n\n## 待办\n\n- 刷栏杆（王宁？）\n- 买缆绳（可能李静）\n- 买木板（待确认）',
      ['7 todo 王宁 - task.section-todo', '8 todo 李静 - task.section-todo', '9 todo - - task.section-todo'],
    ],
    ['not what else stands in parentheses', '# 计划\n## 码头（重点）\n- [ ] 刷漆', ['3 todo - - task.checkbox']],
    [
      'by person',
      '# ann\n## Done\n- paint\n## TODO\n- sweep\n\n# bo\n## TODO\n- row',
      ['3 done ann - task.section-done', '5 todo ann - task.section-todo', '9 todo bo - task.section-todo'],
    ],
    [
      'who does it, in a box or a list of things to do, where the name is known or common',
      '## Action items\n- [ ] Nora provides Bo with the keys\n- [ ] Mark reviews as read\n- [ ] Rust supports the rail\n- Nora and Sam review it\n\n# Pier\n- [ ] Sam carries the keys',
      [
        '2 todo Nora - task.checkbox',
        '3 todo - - task.checkbox',
        '4 todo - - task.checkbox',
        '5 todo Nora,Sam - task.section-todo',
        '8 todo - - task.checkbox',
      ],
    ],
    [
      'a known name in brackets within the sentence',
      '## TODO\n- paint the pier [Nadia] before noon\n- paint the pier [Blue] before noon',
      ['2 todo Nadia - task.section-todo', '3 todo - - task.section-todo'],
    ],
    [
      'names before a colon, most of them common',
      '## Next steps\n- chris: sweep it\n- jo: paint it\n- sam: look into ropes',
      ['2 todo chris - task.section-todo', '3 todo jo - task.section-todo', '4 todo sam - task.section-todo'],
    ],
    [
      'not parts of a thing before a colon',
      '## Next steps\n- docs: sweep it\n- tests: paint it\n- sam: look into ropes',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
    [
      'a speaker who takes it on, in minutes',
      "# Pier meeting\n- Priya: thanks, I'll draft the letter\n- Priya: I can see the pier\n- Priya: I can draft it?\n- Lee: it will rain",
      ['2 todo Priya - task.undertaking'],
    ],
    ['on the next line', '## TODO\n1. 図面を直す\n   木下さん、小野', ['2 todo 木下,小野 - task.section-todo']],
    ['below', '- [ ] 刷漆\n  - 责任人：王小\n  - 截止日期：3月6日', ['1 todo 王小 2026-03-06 task.checkbox']],
    [
      'a handle at the edge, not within',
      '- [ ] ask @bo about paint\n- [ ] @bo paint\n- [ ] paint — @bo',
      ['1 todo - - task.checkbox', '2 todo bo - task.checkbox', '3 todo bo - task.checkbox'],
    ],
    [
      'a handle before issues and days at the end',
      '- [ ] paint, due 2026-03-06 @bo #41\n- [ ] paint @bo by 2026-03-06, #41\n- [ ] ask @bo, see #41 and write',
      ['1 todo bo 2026-03-06 task.checkbox', '2 todo bo 2026-03-06 task.checkbox', '3 todo - - task.checkbox'],
    ],
    ['everybody is nobody', 'ACTION ALL: read the page', ['1 todo - - task.marker']],
    [
      'inherited from the item above',
      '- [ ] pier @ann\n  - [ ] paint',
      ['1 todo ann - task.checkbox', '2 todo ann - task.checkbox'],
    ],
    [
      'before a colon, of somebody known',
      '# Meeting\n**Attendees:** Ann Lee, Bo\n\n- [ ] Ann: paint\n- [ ] Pier: paint',
      ['4 todo Ann - task.checkbox', '5 todo - - task.checkbox'],
    ],
    [
      'before a dash or blank, of somebody known',
      '# 会议\n参会人：王小明、Ann Lee\n\n待办：\n- 王小明 整理码头图纸\n- Ann - paint\n- Pier - paint\n- 整理 图纸',
      [
        '5 todo 王小明 - task.section-todo',
        '6 todo Ann - task.section-todo',
        '7 todo - - task.section-todo',
        '8 todo - - task.section-todo',
      ],
    ],
    [
      'in parentheses before what else is said, of somebody known',
      '# 会议\n参会人：王小明\n\n待办：\n- 图纸（王小明）——进行中\n- 图纸（重点区）——进行中',
      ['5 doing 王小明 - task.section-todo', '6 doing - - task.section-todo'],
    ],
    [
      'by initials of an attendee',
      '# Meeting\nAttendees: Sofia Lund (SL)\n\n## Notes\n- SL will paint\n- XY will paint',
      ['5 todo SL - task.undertaking'],
    ],
    [
      'nobody yet',
      '| Action | Owner |\n|--|--|\n| paint | TBD |\n| sweep | Ann |',
      ['3 todo - - task.table', '4 todo Ann - task.table'],
    ],
    [
      'between commas',
      '# Meeting\n**Attendees:** Ann Lee, Bo\n\n## TODO\n- paint, Ann, by Friday\n- paint, twice',
      ['5 todo Ann 2026-03-06 task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'a name that holds items, beside names that nobody takes for another word',
      '## Next week\n- Sofia\n  - paint the pier\n- Oyelaran\n  - sweep it\n- @bo:\n  - row',
      ['3 todo Sofia - task.section-todo', '5 todo Oyelaran - task.section-todo', '7 todo bo - task.section-todo'],
    ],
    [
      'not a part of the work that holds items',
      '## Next week\n- Pier\n  - in grey\n- Boats\n  - wash them',
      ['2 todo - - task.section-todo', '4 todo - - task.section-todo'],
    ],
    [
      'a heading or bold line that is a name',
      '# Meeting\n## Sofia\n- [ ] paint\n\n## Pier\n\n**Martin and Sofia**\n\n- [ ] sweep\n\n**Boats**\n\n- [ ] row',
      ['3 todo Sofia - task.checkbox', '9 todo Martin,Sofia - task.checkbox', '13 todo - - task.checkbox'],
    ],
    [
      'in parentheses before the deed, of somebody known',
      '# Meeting\nParticipants: Sofia Lund (SL - chair), Bo\n\n## Actions\n- (SL) paint\n- (Docs team) write\n- (UV) sweep\n- [ ] (Docs team) write',
      [
        '5 todo SL - task.section-todo',
        '6 todo - - task.section-todo',
        '7 todo - - task.section-todo',
        '8 todo Docs team - task.checkbox',
      ],
    ],
    [
      'before words that commit them',
      '# Meeting\n- Sofia agreed to paint\n- **Martin** to sweep\n- Sofia, Martin and Bo will row\n- It is old. Sofia will ask',
      [
        '2 todo Sofia - task.undertaking',
        '3 todo Martin - task.undertaking',
        '4 todo Sofia,Martin,Bo - task.undertaking',
        '5 todo Sofia - task.undertaking',
      ],
    ],
    [
      'not before words that commit them to nothing',
      '# Meeting\n- Sofia will be away\n- Martin will not paint\n- Sofia painted to relax\n- Reach out to bo',
      [],
    ],
    [
      'a thing is no name, whatever is to come of it',
      '## TODO\n- Migration to v2\n- Oyelaran to fix it',
      ['2 todo - - task.section-todo', '3 todo Oyelaran - task.section-todo'],
    ],
    [
      'beside other things in parentheses',
      '## TODO\n- paint (P1, Sofia, due 2026-03-06)\n- sweep (P2, pier)',
      ['2 todo Sofia 2026-03-06 task.section-todo', '3 todo - - task.section-todo'],
    ],
    ['a verb is no name', 'Action: talk to bo about paint', ['1 todo - - task.marker']],
    ['the rest of a sentence is no name', '## TODO\n- paint the\n  pier', ['2 todo - - task.section-todo']],
  ]);
});

test('people of a note: those beyond doubt', () => {
  assert.deepEqual(
    read('- @ann and 木下さん met\n- Paint: red').people.map(({ name }) => name),
    ['ann', '木下'],
  );
});
