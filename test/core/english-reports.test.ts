/** What reports of work in English owe, plan and promise by a few words; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const undated = 'rope guide.md';

describe('what a report owes and plans', () => {
  cases([
    [
      'a plan beside how things are; alone it may plan anything',
      '# Week 4\n\n## Status update\n\n- I filed an issue on ropes\n\n## Plan\n\n- Audit the lamps\n- More ropes\n\n# Pier\n\n## Plan\n\n- A long pier',
      ['9 todo - - task.section-todo', '10 todo - - task.section-todo'],
    ],
    [
      'a number behind a bullet of its own',
      '# Harbour meeting\n\n- Lamps are dim\n- Next steps:\n  - 1) order lamps\n  - 2) talks with the vendor',
      ['5 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'a duty without a subject is of who writes; a reader has others',
      '# Ropes\n\n- The rail is done -- need to paint it\n- The lamp broke. Will need to order one\n  - Still need to ask the vendor\n- You need to order ropes first\n- Those who need to order ropes know',
      ['3 todo - - task.obligation', '4 todo - - task.obligation', '5 todo - - task.obligation'],
    ],
    ['in a guide of no day it is of whoever reads', '# Ropes\n\n- Need to order ropes first', [], undated],
    [
      'a remark in which somebody takes something on; what a guide lets somebody say',
      '# Ropes\n\n- I painted the pier\n\nVelka: The crane squeaks. I’ll order some oil.\n\nVelka: Well done!',
      ['5 todo Velka - task.undertaking'],
    ],
    ['a dialogue in a guide of no day', '# Ropes\n\nVelka: I’ll order some oil.', [], undated],
    [
      'a question behind a name gives them nothing to do',
      '# Harbour meeting\n\nPresent: Marta Tusk\n\n- Marta - should we order a lamp? Jory agrees.\n- Marta - to order a lamp',
      ['6 todo Marta - task.undertaking'],
    ],
  ]);
});
