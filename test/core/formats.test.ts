import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFields, withoutFields } from '../../server/core/mentions/formats.ts';
import { cost } from './cost.ts';
import { factsOf, read } from './reading.ts';

const tasksOf = (text: string): string[] => read(text, 'pier.md').tasks.map(factsOf);

const formats: Record<string, [name: string, text: string, tasks: string[]][]> = {
  'Obsidian Tasks': [
    [
      'all fields',
      '- [ ] paint 🔺 🆔 a1 ⛔ b2,c3 🔁 every week on Friday ➕ 2026-03-01 🛫 2026-03-03 ⏳ 2026-03-04 📅 2026-03-06',
      ['todo · paint · due 2026-03-06 · start 2026-03-03 · ! 🔺'],
    ],
    [
      'in another order',
      '- [ ] 刷漆 📅 2026-03-06 ⏳ 2026-03-04 🛫 2026-03-03 ⏬ 🔁 every day when done',
      ['todo · 刷漆 · due 2026-03-06 · start 2026-03-03 · ! ⏬'],
    ],
    [
      'with variation selectors and hard blanks',
      '- [ ] 塗る 🔼\ufe0f 📅\ufe0f\u00a02026-03-06\u00a0➕\ufe0f2026-03-01',
      ['todo · 塗る · due 2026-03-06 · ! 🔼'],
    ],
    [
      'done',
      '- [x] paint ➕ 2026-03-01 ✅ 2026-03-05 📅 2026-03-06',
      ['done · paint · due 2026-03-06 · done 2026-03-05'],
    ],
    ['cancelled', '- [-] paint ❌ 2026-03-05', ['cancelled · paint · done 2026-03-05']],
    ['begun', '- [/] paint', ['doing · paint']],
    ['planned for a day, which is not to wait', '- [ ] paint ⏳ 2026-03-06', ['todo · paint · start 2026-03-06']],
    ['when it was written down is no due day', '- [ ] paint ➕ 2099-03-06', ['todo · paint']],
    ['a sign without a day is a sign', '- [ ] paint ⏳', ['waiting · paint ⏳']],
    ['no task: a calendar in a list', '- 📅 2026-03-06 harbour day', []],
  ],
  Dataview: [
    [
      'brackets and parentheses',
      '- [ ] paint [priority:: high] (owner:: Ann) [due:: 2026-03-06] (start:: 2026-03-03) [created:: 2026-03-01]',
      ['todo · paint · due 2026-03-06 · start 2026-03-03 · ! high · @Ann'],
    ],
    ['done', '- [x] paint [completion:: 2026-03-05]', ['done · paint · done 2026-03-05']],
    ['a status', '- [ ] paint [status:: waiting]', ['waiting · paint']],
    ['no status', '- [ ] paint [status:: blue]', ['todo · paint']],
    ['on lines below', '- paint\n  due:: 2026-03-06\n  assignee:: Ann', ['todo · paint · due 2026-03-06 · @Ann']],
    ['without a box', '- paint [due:: 2026-03-06]', ['todo · paint · due 2026-03-06']],
    ['no task: a field of another kind', '- paint [colour:: blue] std::vector', []],
    ['no task: a paragraph', 'The pier\ndue:: 2026-03-06', []],
  ],
  'todo.txt': [
    [
      'priority, creation, project, context',
      '(A) 2026-03-01 call the vendor +pier @phone due:2026-03-06\nx 2026-03-05 2026-03-01 buy paint +pier',
      ['todo · call the vendor +pier @phone · due 2026-03-06 · ! A', 'done · buy paint +pier · done 2026-03-05'],
    ],
    [
      'in a list',
      '- (B) sweep t:2026-03-03 due:2026-03-06',
      ['todo · sweep · due 2026-03-06 · start 2026-03-03 · ! B'],
    ],
    ['no task: an enumeration', '(A) blue paint\n(B) red paint', []],
    ['no task: a product of sizes', 'x 20 planks', []],
  ],
  'TaskPaper and Todo+': [
    [
      'tags',
      'Pier:\n- paint @due(2026-03-06) @high\n- sweep @done(2026-03-05)\n- burn @cancelled\n- buy @started(2026-03-03)',
      [
        'todo · paint · due 2026-03-06 · ! high',
        'done · sweep · done 2026-03-05',
        'cancelled · burn',
        'doing · buy · start 2026-03-03',
      ],
    ],
    [
      'signs',
      'Pier:\n  ☐ paint @low\n  ✔ sweep @done(26-03-05 10:22)\n  ✘ burn @cancelled(26-03-04 09:00)',
      ['todo · paint · ! low', 'done · sweep · done 2026-03-05', 'cancelled · burn · done 2026-03-04'],
    ],
    [
      'no task: a person, a package, a tick for a bullet',
      '- @high-tower wrote\n- npm i @done/box\n- ✔ light and small',
      [],
    ],
  ],
  Org: [
    [
      'headlines with stamps',
      '* TODO [#A] Paint the pier :pier:harbor:\n  DEADLINE: <2026-03-06 Fri> SCHEDULED: <2026-03-03 Tue 10:00>\n* DONE Sweep it\n  CLOSED: [2026-03-05 Thu 10:00]\n** WAITING Call the vendor',
      [
        'todo · Paint the pier · due 2026-03-06 · start 2026-03-03 · ! [#A]',
        'done · Sweep it · done 2026-03-05',
        'waiting · Call the vendor',
      ],
    ],
  ],
  Logseq: [
    [
      'keywords',
      '- TODO 刷漆\n- DOING [#B] paint\n- NOW sweep\n- LATER oil\n- WAITING buy\n- DONE sell\n- CANCELED burn\n- IN-PROGRESS dig',
      [
        'todo · 刷漆',
        'doing · paint · ! [#B]',
        'doing · sweep',
        'todo · oil',
        'waiting · buy',
        'done · sell',
        'cancelled · burn',
        'doing · dig',
      ],
    ],
    [
      'stamps, properties and a logbook below',
      '- TODO paint\n  SCHEDULED: <2026-03-03 Tue>\n  id:: 64ab-12\n  :LOGBOOK:\n  CLOCK: [2026-02-01 Sun 10:00:00]--[2026-02-01 Sun 11:00:00] =>  01:00:00\n  :END:\n  DEADLINE: <2026-03-06 Fri .+1w>',
      ['todo · paint · due 2026-03-06 · start 2026-03-03'],
    ],
    ['no task: words in capitals', '- NOW SERVING: fish\n- LATERAL thinking', []],
    ['no task: no point of a list', 'WAITING is hard.\n\nDONE paint', []],
  ],
};

for (const [format, cases] of Object.entries(formats))
  describe(format, () => {
    for (const [name, text, tasks] of cases) test(name, () => assert.deepEqual(tasksOf(text), tasks));
  });

test('fields are read in time linear in the text', () => {
  const hard = [
    '📅 2026-03-06 ',
    '[due:: x',
    '@done(',
    ':A:\n',
    'DEADLINE: <',
    '🔁 a ',
    'a::',
    ':a:b',
    '  :LOGBOOK:\nx\n',
  ];
  for (const part of hard) {
    const text = part.repeat(700_000 / part.length);
    assert.ok(cost(() => withoutFields(text, readFields(text))) < 2000, part);
  }
});
