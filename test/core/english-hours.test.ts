/** Logs of a day by the hour, and lines that head a list without a colon; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('a log of a day by the hour', () => {
  cases([
    [
      'what was done and what still has to be; not what was seen or tried',
      'Mon 2 March 2026, yard\n\n08:10 lamp 3 is dim again\n\n08:40 painted the rail\n\n09:00 call with the smith, two weeks -> have to tell the crews today\n\n09:30 swapped the rope of crane 2\n\n10:00 tried the new oil, too thin\n\n10:30 saw Ove at the pier\n\nTomorrow: order two ropes',
      [
        '5 done - - task.told',
        '7 todo - 2026-03-02 task.obligation',
        '9 done - - task.told',
        '15 todo - 2026-03-03 task.section-todo',
      ],
    ],
    [
      'a programme is none, nor what happened in a part of a document',
      'Tue 3 March 2026, harbour fair\n\n09:00 doors open\n\n09:30 painted rails, a talk\n\n10:00 coffee\n\n11:00 tour of the pier',
      [],
    ],
    [
      'a part of a document',
      '# The storm of 3 March 2026\n\n## Course\n\n09:00 closed the gate\n\n09:30 moved the boats\n\n10:00 painted the rail\n\n11:00 opened the gate\n\n## Why\n\nWind.',
      [],
    ],
  ]);
});

describe('a line above a list', () => {
  cases([
    [
      'heads it without a colon; not a sentence',
      '# Harbour status report 2026-03-03\n\nGot done on the side\n\n- painted the rail\n- lamps of the pier\n\nThe pier is old, it got done on the side\n\n- ropes of the yard',
      ['5 done - - task.section-done', '6 done - - task.section-done'],
    ],
    [
      'what happens at an hour of a day is no task below it; what is done then is',
      '# Harbour status report 2026-03-03\n\n## Upcoming\n\n- Tue 10th 23:00 UTC maintenance of the crane\n- Tue 10th 23:00 UTC close the gate',
      ['6 todo - 2026-03-10 task.section-todo'],
    ],
  ]);
});
