/** What people take on in English minutes and lists of actions, in the words that they use for it; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Minutes\n\n${text}`;

describe('taken on by who speaks', () => {
  cases([
    [
      'behind a word of assent, with no sign between',
      minutes('- Mia: sounds good I’ll take a look\n- Mia: sounds as if I’ll never look\n- Ove: the rope is new'),
      ['3 todo Mia - task.undertaking'],
    ],
    [
      'in a later sentence',
      minutes(
        '- Mia: The crane is worn. I will order a rope\n- Ove: The crane is worn. I would order a rope\n- Mia: The rope I will order is red',
      ),
      ['3 todo Mia - task.undertaking'],
    ],
    [
      'as somebody tells of it',
      minutes('Present: Mia Moe\n\n- Crane\n  - Mia says she’ll order a rope\n  - Mia says the rope is old'),
      ['6 todo Mia - task.undertaking'],
    ],
  ]);
});

describe('names as they are written beside what is to do', () => {
  cases([
    [
      'a login with a capital',
      minutes('Present: Mia Moe (@miamoemo)\n\n- Miamoemo will review the rope\n- Dieselrig will review the rope'),
      ['5 todo Miamoemo - task.undertaking'],
    ],
    [
      'a handle before `To`',
      minutes('- Crane\n  - @mia To order a rope\n  - @mia Too old'),
      ['4 todo mia - task.undertaking'],
    ],
    [
      'brackets of one list, most of which hold names',
      minutes(
        '## Action items\n- [Mia] Order a rope\n- [Ann] Paint the pier\n- [Quill] Sweep it\n\n## Next steps\n- [Crane] Order a rope\n- [Pier] Paint it',
      ),
      [
        '4 todo Mia - task.section-todo',
        '5 todo Ann - task.section-todo',
        '6 todo Quill - task.section-todo',
        '9 todo - - task.section-todo',
        '10 todo - - task.section-todo',
      ],
    ],
    [
      'a board beside names before colons, however much it has to do',
      minutes(
        '## Action items\n- PBH: Order a rope\n- PBH: Paint the pier\n- PBH: Sweep it\n- Ann: Ask the bank\n- Ben: Ask the crew\n\n## Next steps\n- docs: Order a rope\n- Ann: Paint it\n- tests: sweep',
      ),
      [
        '4 todo PBH - task.section-todo',
        '5 todo PBH - task.section-todo',
        '6 todo PBH - task.section-todo',
        '7 todo Ann - task.section-todo',
        '8 todo Ben - task.section-todo',
        '11 todo - - task.section-todo',
        '12 todo Ann - task.section-todo',
        '13 todo - - task.section-todo',
      ],
    ],
  ]);
});

describe('until when and whose', () => {
  cases([
    [
      'the last day that the words above the list name',
      minutes(
        '## Individual tasks\n\nTo be done until 10 March 2026:\n\n- Ann: paint the pier\n\nAway:\n\n- Ben: order ropes',
      ),
      ['7 todo Ann 2026-03-10 task.lead-in', '11 todo Ben - task.section-todo'],
    ],
    ['tasks that individuals may have are no list', minutes('## Individual taskings\n\n- paint the pier'), []],
  ]);
});
