/** What English headings, labels and headers of tables open, beyond the words that stand in a list; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Minutes\n\n${text}`;

describe('headings', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ['Items planned|Tasks in progress|Work in progress|Actions pending|Tasks to be completed|Still to do', 'todo'],
    [
      'To be completed by next meeting|Actions arising|Work to be done|Week goals|Harbour things to do|Assign Task(s) -|Next step(s)',
      'todo',
    ],
    [
      'Initial tasks for teams|Next steps for the crane|Action items from the retro|Remaining work on the crane',
      'todo',
    ],
    ['Rough plans for next week|What we want to do next week|On-going work not completed yet|Fixes needed', 'todo'],
    ['First steps in the harbour|Future features of the crane|Work for the board|Initial work|Plans for ropes', null],
    ['Items completed|Work accomplished|Progress since the last meeting|What is done', 'done'],
    [
      'Carried over|Actions & owners|Post-meeting tasks|Not yet done|The week ahead|Priorities|In flight|Ready for review',
      'todo',
    ],
    ['Closed this week|Recently merged|Wins|Shipped since last time|Already done|Done / Closed', 'done'],
    [
      'Features planned for this release|Lamp features currently in code-review|Blockers for 2.0|Scheduled for Q3',
      'todo',
    ],
    ['What will we do about it?|What are we going to change|Next three months|Release goals|To be implemented', 'todo'],
    ["Last week's action items|Review of previous actions|Moved to next sprint|PRs needing review", 'todo'],
    ['Other lamp PRs merged last week|Issues closed this week|Fixed in 2.0|Implemented features', 'done'],
    [
      'How PRs are merged|Merging of PRs|To be or not to be|What will we find|Harbour goals|In the next room|Follow-up',
      null,
    ],
    ['Setup steps|Release notes|Required features|Recently|This week in the harbour|Owners of ropes|Ready?', null],
    ['Items on display|Work in the harbour|To be or not|Since the harbour was built|What is a done deal', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split('|')) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));

  cases([
    [
      'work that is under way is so below such a heading',
      '# Week 3\n## Items completed\n- Paint the pier\n## Work in progress\n- Order a rope\n',
      ['3 done - - task.section-done', '5 doing - - task.section-todo'],
      'week-plan.md',
    ],
    [
      'a label says by when; a time that it only names is no such day',
      minutes(
        'To be done by Friday, 6 March 2026:\n\n- Paint the pier\n\nNext steps (6 March 2026):\n\n- Order a rope\n',
      ),
      ['5 todo - 2026-03-06 task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'days below what was done, under a heading that is a day itself only by its name',
      '# Today\n\n## Planned\n- Paint the pier\n\n## Done\n### 2026-03-02\n- Swept the pier\n',
      ['4 todo - - task.section-todo', '8 done - - task.section-done'],
      'doing.md',
    ],
    [
      'a list in a plan most of which names deeds is of those, whatever words one of them has',
      '# Harbour\n## Pier\n- Paint the pier\n- Order a rope\n- Signup for the crane\n\n## Lamps\n- Two lamps\n- Order a rope\n- Signup for the crane\n',
      ['3 todo - - task.list', '4 todo - - task.list', '5 todo - - task.list'],
      'plan.md',
    ],
    [
      'what somebody takes on below what was done is still to do; finished work is on no list in minutes',
      '# Minutes 2026-03-03\n\n**Attendees:** Ann Lee, Bo Kim\n\n## Previous sprint\n- Lamps were dim, Ann will order new ones\n- Ann ordered lamps\n- New ropes\n',
      ['6 todo Ann - task.undertaking'],
    ],
    [
      'titles of proposals in paragraphs of their own, below what is in review; what says more than a title is none',
      '# Report\n\n## PRs in review\n\n[Mend the rail](https://example.org/7)\n\n[Dimmer lamps](https://example.org/8)\n\n[All of them](https://example.org) are old.\n',
      ['5 doing - - task.section-todo', '7 doing - - task.section-todo'],
    ],
    [
      'a duty that is called a call is no meeting',
      '# On-call runbook\n## Afterwards\n- File a ticket\n- Schedule a talk\n- Order a rope\n',
      [],
      'duty.md',
    ],
    [
      'a call is one',
      '# Call with the runners\n## Afterwards\n- File a ticket\n- Schedule a talk\n- Order a rope\n',
      ['3 todo - - task.list', '4 todo - - task.list', '5 todo - - task.list'],
      'calls.md',
    ],
  ]);
});

describe('tables', () => {
  cases([
    [
      'a name beside what is to do is whose it is',
      minutes('| Name | Berth | To do |\n| --- | --- | --- |\n| Ann Lee | 12 | Paint the pier |\n| Bo Moe | 14 | |\n'),
      ['5 todo Ann Lee - task.table'],
    ],
    [
      'whoever builds it answers for it',
      minutes('| Item | Dev | Due |\n| --- | --- | --- |\n| Crane | Ann | March 6 |\n'),
      ['5 todo Ann 2026-03-06 task.table'],
    ],
    [
      'a name beside anything else is what something is called',
      minutes('| Name | Berth | Colour |\n| --- | --- | --- |\n| Anna | 12 | red |\n'),
      [],
    ],
  ]);
});

describe('who is to do it', () => {
  cases([
    [
      'behind two blanks, and by initials where all who take part are named so',
      minutes(
        'Present: AL, BM, CN\n\n- The pier -> it is worn.  AL will paint it\n- The rope -> old.  KB will order one',
      ),
      ['5 todo AL - task.undertaking', '6 todo KB - task.undertaking'],
    ],
    [
      'behind words for it that need no colon; what it is for is nobody',
      '# To do\n- [ ] Paint the pier - assigned to **Ann** & **Bo Moe**\n- [ ] Order a rope (assigned to Ann)\n- [ ] Sort the ropes assigned to berths\n',
      ['2 todo Ann,Bo Moe - task.checkbox', '3 todo Ann - task.checkbox', '4 todo - - task.checkbox'],
      'todo.md',
    ],
    [
      'before a dash, behind a marker',
      minutes('- ACTION: Ann Lee, Bo Moe -- paint the pier\n- ACTION: pier two -- paint it'),
      ['3 todo Ann Lee,Bo Moe - task.marker', '4 todo - - task.marker'],
    ],
    [
      'an initial and a family name, wherever a name stands',
      '# To do\n- S. Moe to paint the pier\n- Order a rope (J. R. Lunde)\n- Wash the crane [S. Moe]\n- Repair section A. Then paint it\n',
      [
        '2 todo S. Moe - task.section-todo',
        '3 todo J. R. Lunde - task.section-todo',
        '4 todo S. Moe - task.section-todo',
        '5 todo - - task.section-todo',
      ],
      'todo.md',
    ],
    [
      'initials among full names may be anything',
      minutes('Present: Ann Lee, Bo Moe\n\n- The rope is old.  CI will check it'),
      [],
    ],
    [
      'what was done in the week that the title counts; minutes of a day tell of it without a task',
      '# Coding week 3\n\n## Attendees\n\n- Ann Lee\n\n## Results of the week\n\n- Painted the pier',
      ['9 done - - task.section-done'],
    ],
    ['of a day', '# Harbour meeting\n\n## Attendees\n\n- Ann Lee\n\n## Results of the week\n\n- Painted the pier', []],
    [
      'what is to do, beside what was concluded; conclusions alone open no such list',
      '# Harbour\n\n## Conclusion and further plans\n\n- A second pier\n\n## Conclusions and thanks\n\n- A good crane',
      ['5 todo - - task.section-todo'],
    ],
  ]);
});

describe('headers of tables', () => {
  cases([
    [
      'of several words for the same, with a question mark, and pages that are linked in place of a name',
      '# Harbour plan\n\n| Subgoal | Owner(s) or team(s) | Notes |\n| --- | --- | --- |\n| Paint the pier | Mia | |\n| Order ropes | ![Team][] [crane-crew] | |\n\n| Activity | Who? |\n| --- | --- |\n| Sweep | Ove |\n',
      ['5 todo Mia - task.table', '6 todo crane-crew - task.table', '10 todo Ove - task.table'],
    ],
    [
      'which only look like them',
      '# Harbour\n\n| Rope or lamp | Length/Height | Notes |\n| --- | --- | --- |\n| Long rope | 12 | |\n',
      [],
    ],
  ]);
});
