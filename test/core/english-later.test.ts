/** What English notes leave to people later in a point, and what they only say; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('later in a point', () => {
  cases([
    [
      'in a plan somebody known, or with an initial, who is to or will; not what a thing will do',
      '# Harbour status report 2026-03-03\n\n- R1 (rail): still bent. A. Moe to repair it before the storm\n- R2 (lamp): still dim. The crane will lift it\n- R3 (rope): worn. PIER will replace it',
      ['3 todo A. Moe - task.undertaking'],
    ],
    [
      'what is left from some time back, as a heading of minutes',
      '# Harbour meeting 2026-03-03\n\nAttending: Mia, Ove\n\n## What was left from January\n\n- lamps of the east pier: dropped\n\n## What we learned from January\n\n- ropes of the east pier',
      ['7 cancelled - - task.section-todo'],
    ],
    [
      'who has to confirm; and a speaker who pushes back takes nothing on',
      '# Harbour meeting 2026-03-03\n\nAttending: Mia, Ove\n\n- All are for it. To be confirmed on the list by the crews.\n- All are for it. To be fair to the crews, some are not.\n\nMia: I need to push back on that.',
      ['5 todo - - task.request'],
    ],
    [
      'a row of a report of which nothing is left to do, where its status says so',
      '# Harbour status report 2026-03-03\n\n| Part | Progress this week | Outlook | RAG |\n|---|---|---|---|\n| Rail | bent back | paint it | G |\n| Lamp | all lamps lit | - | closed |\n| Rope | old ropes seen | - | |',
      ['5 todo - - task.table', '6 done - - task.table'],
    ],
  ]);
});
