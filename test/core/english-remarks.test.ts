/** Sentences of English plans and minutes that give nobody a deed, although they name a day, a duty or somebody; each with a near miss. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases, read } from './reading.ts';

const plan = (...points: string[]): string => `# Plan 2026-03-02\n\n## Harbour\n\n${points.join('\n')}\n`;
const minutes = (...points: string[]): string =>
  `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe (@mia), Ove Lunde\n\n${points.join('\n')}\n`;

describe('in a plan', () => {
  cases([
    [
      'where somebody will be is no deed; what they will be doing is',
      plan('- Mia will be out next week', '- Mia will be painting the pier next week'),
      ['6 todo Mia - task.planned'],
    ],
    [
      'what will happen on a day is none; what is done with a thing by then is',
      plan(
        '- The fair will take place on Friday',
        '- There will be fog on Friday',
        '- The lamps will be mended by Friday',
        '- The list will be ready by Friday',
      ),
      ['7 todo - 2026-03-06 task.planned', '8 todo - 2026-03-06 task.planned'],
    ],
    [
      'how something has to be is none, and no name; what has to be done with it is',
      plan('- Ropes must be strong', '- Boats need to be dry', '- Ropes must be ordered', '- Crates should be moved'),
      ['7 todo - - task.obligation', '8 todo - - task.obligation'],
    ],
    [
      'what need not be done, or may have to be, is none',
      plan('- No need to order ropes', '- We might need to move', '- We need to order ropes'),
      ['7 todo - - task.request'],
    ],
    [
      'what somebody thinks or says is none; a thing that is called so is no such word',
      plan(
        '- Mia thinks we should order ropes',
        '- @mia said that the ropes are old',
        '- Reports must be sent by Friday',
      ),
      ['7 todo - 2026-03-06 task.planned'],
    ],
    [
      'who is thanked or only to read it, and a handle that calls all, is given nothing',
      plan('- cc @mia', '- Thanks @mia!', '- @all', '- Sweep the shed cc @mia by Friday', '- Sweep the shed @mia'),
      ['8 todo - 2026-03-06 task.planned', '9 todo mia - task.owner'],
    ],
  ]);
});

describe('in minutes', () => {
  cases([
    [
      'what somebody will be, or would like, is no deed',
      minutes(
        '- Mia will be joining the crew',
        '- Mia to be chair',
        '- Mia said she would like to see the crane',
        '- Mia will be responsible for the crane',
      ),
      ['8 todo Mia - task.undertaking'],
    ],
    [
      'one has asked another; what they only asked about is no deed',
      minutes('- Mia asked Ove to order two ropes', '- Mia asked Ove about the ropes', '- Mia asked to order ropes'),
      ['5 todo Ove - task.request'],
    ],
    [
      'a team will do something; the team is all of them, and what another thing will do is no deed',
      minutes('- Lamp crew will order two lamps', '- The crew will use lamps', '- Lamp post will need lamps'),
      ['5 todo Lamp crew - task.undertaking'],
    ],
    [
      'whoever is only to read it has no deed',
      minutes('- The pier is wet', '- Order the ropes, cc @mia', '- Order the lamps @mia'),
      ['6 todo - - task.list', '7 todo mia - task.owner'],
    ],
  ]);
});

test('a thing in a list of what is to do has no deed of its own, a stranger has', () => {
  const { tasks } = read('# Plan\n\n## To do\n\n- Ropes must be strong\n- Niko to order ropes\n- Sweep the shed\n');
  assert.deepEqual(
    tasks.map(({ owners }) => owners),
    [[], ['Niko'], []],
  );
});
