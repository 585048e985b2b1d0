/** A status is written in the format that the task and its note are written in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { Status } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const uri = 'file:///pier.md';

/** The note after its first task was given a status. */
function given(text: string, status: Status): string {
  const service = createService();
  const note = service.set({ uri, path: 'pier.md', text }, defaultSettings);
  const ask = askWith({ today: '2026-03-09' });
  return [...service.setStatus(uri, positionAt(note, note.tasks[0]!.span.start), status, ask)]
    .sort((a, b) => offsetAt(note, b.range.start) - offsetAt(note, a.range.start))
    .reduce(
      (left, { range, newText }) =>
        left.slice(0, offsetAt(note, range.start)) + newText + left.slice(offsetAt(note, range.end)),
      text,
    );
}

const cases: [name: string, text: string, status: Status, after: string][] = [
  ['a box', '- [ ] paint 📅 2026-03-06', 'done', '- [x] paint 📅 2026-03-06'],
  [
    'a box where the note stamps the day',
    '- [ ] paint 📅 2026-03-06\n- [x] sweep ✅ 2026-03-05',
    'done',
    '- [x] paint 📅 2026-03-06 ✅ 2026-03-09\n- [x] sweep ✅ 2026-03-05',
  ],
  [
    'before the name of a block, which stays last',
    '- [ ] paint ^p1\n- [x] sweep ✅ 2026-03-05',
    'done',
    '- [x] paint ✅ 2026-03-09 ^p1\n- [x] sweep ✅ 2026-03-05',
  ],
  ['and opened again', '- [x] sweep ✅ 2026-03-05', 'todo', '- [ ] sweep'],
  [
    'Dataview',
    '- [ ] paint\n- [x] sweep [completion:: 2026-03-05]',
    'done',
    '- [x] paint [completion:: 2026-03-09]\n- [x] sweep [completion:: 2026-03-05]',
  ],
  ['a state of its own, where the note has it', '- [ ] paint\n- [-] burn', 'cancelled', '- [-] paint\n- [-] burn'],
  ['begun, where the note has a mark for it', '- [ ] paint\n- [/] dig', 'doing', '- [/] paint\n- [/] dig'],
  [
    'TaskPaper',
    '- paint @due(2026-03-06)\n- sweep @done(2026-03-05)',
    'done',
    '- paint @due(2026-03-06) @done(2026-03-09)\n- sweep @done(2026-03-05)',
  ],
  ['TaskPaper, opened again', '- sweep @due(2026-03-06) @done(2026-03-05)', 'todo', '- sweep @due(2026-03-06)'],
  ['a sign', 'Pier:\n  ☐ paint', 'done', 'Pier:\n  ☑ paint'],
  ['a sign, cancelled', 'Pier:\n  ☐ paint', 'cancelled', 'Pier:\n  ☒ paint'],
  ['Org', '* TODO [#A] Paint\n  DEADLINE: <2026-03-06 Fri>', 'done', '* DONE [#A] Paint\n  DEADLINE: <2026-03-06 Fri>'],
  [
    'Org, where the note stamps the day',
    '* TODO Paint\n* DONE Sweep\n  CLOSED: [2026-03-05 Thu 10:00]',
    'done',
    '* DONE Paint\n  CLOSED: [2026-03-09]\n* DONE Sweep\n  CLOSED: [2026-03-05 Thu 10:00]',
  ],
  [
    'Org, beside another stamp',
    '* TODO Paint\n  DEADLINE: <2026-03-06 Fri>\n* DONE Sweep\n  CLOSED: [2026-03-05 Thu 10:00]',
    'done',
    '* DONE Paint\n  CLOSED: [2026-03-09] DEADLINE: <2026-03-06 Fri>\n* DONE Sweep\n  CLOSED: [2026-03-05 Thu 10:00]',
  ],
  ['Org, opened again', '* DONE Sweep\n  CLOSED: [2026-03-05 Thu 10:00]\n', 'todo', '* TODO Sweep\n'],
  [
    'todo.txt',
    '(A) 2026-03-01 call the vendor due:2026-03-06',
    'done',
    'x (A) 2026-03-09 2026-03-01 call the vendor due:2026-03-06',
  ],
  ['todo.txt, opened again', 'x (A) 2026-03-05 2026-03-01 call +pier', 'todo', '(A) 2026-03-01 call +pier'],
  ['todo.txt, where it would be no task again', 'x 2026-03-05 call +pier', 'todo', 'x 2026-03-05 call +pier'],
  [
    'Dataview, a status below a heading',
    '# Pier\n\n- [ ] paint [status:: waiting]\n',
    'done',
    '# Pier\n\n- [x] paint [status:: done]\n',
  ],
  ['Logseq', '- TODO paint', 'doing', '- DOING paint'],
  ['Logseq, with its other words', '- LATER paint', 'doing', '- NOW paint'],
  ['Logseq, cancelled', '- DOING 刷漆', 'cancelled', '- CANCELLED 刷漆'],
];
for (const [name, text, status, after] of cases) test(name, () => assert.equal(given(text, status), after));
