/** How far work is, as sentences of English plans say; and who has it to do by what they are. Each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const plan = (...points: string[]): string =>
  `# Harbour plan 2026-03-03\n\n## Pier\n\nThe pier is wet.\n\n${points.map((point) => `- ${point}\n\nThat is all.\n`).join('\n')}`;
const minutes = (...points: string[]): string =>
  `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe, Ove Lunde\n\n## Pier\n\n- The pier is wet\n${points.map((point) => `- ${point}`).join('\n')}\n`;

describe('how far work is', () => {
  cases([
    [
      'by who is at it, and that they are; what is merely so goes on as well, and is no work',
      plan('Started to caulk the boat', 'Still caulking the boat', 'We are caulking the boat', 'We are missing a boat'),
      ['7 doing - - task.status', '11 doing - - task.status', '15 doing - - task.status'],
    ],
    [
      'that it is over, or waits for others; what was waited for is told',
      plan('Finished caulking the boat', 'Waiting for the office to send a list', 'We waited for a list'),
      ['7 done - - task.status', '11 waiting - - task.status'],
    ],
    [
      'by what it is; nothing that a clause says beside it',
      plan(
        'Caulking the boat is under way',
        'Caulking the boat is blocked by the tide',
        'The boat is being caulked',
        'The boat is not yet caulked',
        'Boats float once caulking is done',
      ),
      ['7 doing - - task.status', '11 waiting - - task.status', '15 doing - - task.status', '19 todo - - task.status'],
    ],
    [
      'in brackets, on what it waits; a remark is none',
      plan('Caulk the boat (waiting for parts)', 'Caulk the boat - almost done', 'The boat (an old one)'),
      ['7 waiting - - task.status', '11 doing - - task.status'],
    ],
    [
      'and below what is to do it is only called so',
      '# Harbour plan 2026-03-03\n\n## Next week\n\n- Working on the rail\n\n## This week\n\n- Working on the lamp\n',
      ['5 todo - - task.section-todo', '9 doing - - task.section-done'],
    ],
  ]);
});

describe('who is to do it', () => {
  cases([
    [
      'by what they are; not what they were to do long ago, nor a thing',
      minutes(
        'The crane crew will caulk the boat',
        'The harbour master has to order ropes',
        'In 2019 the crane crew had to order ropes',
        'The crane will lift a boat',
      ),
      ['8 todo - - task.request', '9 todo - - task.request'],
    ],
    [
      'somebody who is asked, by a verb of no list; how they are then is none',
      minutes('Ove asked Mia to caulk the boat', 'Mia, can you caulk the boat?', 'Mia will remain in the boat'),
      ['8 todo Mia - task.request', '9 todo Mia - task.request'],
    ],
    [
      'at the end in brackets, also beside a day; what is only told is none',
      minutes('The boat to be caulked (Mia)', 'Caulk the boat (Mia, by Friday)', 'The boat was caulked (Mia)'),
      ['8 todo Mia - task.request', '9 todo Mia 2026-03-06 task.planned'],
    ],
    [
      'by a day, what has to be done with a thing; what had to be is over',
      minutes(
        'The boat must be caulked by Friday',
        'The boat had to be caulked twice',
        'The fair will be held on Friday',
      ),
      ['8 todo - 2026-03-06 task.request'],
    ],
    [
      'all of them, behind what says why or when; where that is in doubt, nothing',
      minutes(
        'The boat leaks, so we need to order tar',
        'As soon as the fog lifts we will order tar',
        'If the boat leaks, we need to order tar',
        'Mia said the boat leaks, so we need to order tar',
      ),
      ['8 todo - - task.request', '9 todo - - task.request'],
    ],
    [
      'below their name among such headings; a heading that names a thing is none',
      '# Stand-up 2026-03-03\n\n## Anna\n\n- Will order tar\n\n## Tom\n\n- Will sweep the shed\n\n## Bo\n\n- Will paint the pier\n',
      ['5 todo Anna - task.undertaking', '9 todo Tom - task.undertaking', '13 todo Bo - task.undertaking'],
    ],
  ]);
});

describe('a meeting by a heading that names its day', () => {
  cases([
    [
      'what people agreed to there; a release on that day is no meeting',
      '# Lighthouse\n\n## 2026-03-02 call with Mia and Ove\n\nMia agreed to caulk the boat\n',
      ['5 todo Mia - task.undertaking'],
    ],
    ['', '# Lighthouse\n\n## 2026-03-02 release\n\nMia agreed to caulk the boat\n', []],
  ]);
});
