/** How far things are, as English notes say it below them or in a cell beside; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('how far a task is', () => {
  cases([
    [
      'a point below tells what became of it; when or by whom it might is another matter',
      '# Minutes\n\n## Action items\n\n- Mia to order ropes\n  - PR was merged - see the log\n- Ove to paint\n  - this got done :tada:\n- Mia to sweep\n  - once it was merged\n- Ove to saw\n  - it was not merged\n- Ove to wash\n  - planks were released by others\n',
      [
        '5 done Mia - task.section-todo',
        '7 done Ove - task.section-todo',
        '9 todo Mia - task.section-todo',
        '11 todo Ove - task.section-todo',
        '13 todo Ove - task.section-todo',
      ],
    ],
    [
      'a cell that says that it is over and nothing else, in a table without a column for it',
      '# Minutes\n\n## Action items\n\n| Action item | Owner | Notes |\n| --- | --- | --- |\n| Order ropes | Mia | Done |\n| Paint the pier | Ove | Done with care, says Mia |\n| Sweep | Ove | |\n',
      ['7 done Mia - task.table', '8 todo Ove - task.table', '9 todo Ove - task.table'],
    ],
    [
      'new items of a meeting are what it talks about, new action items are to be done',
      '# Minutes\n\n**New items**\n\n- Cloud over the pier\n- Ropes\n\n**New action items**\n\n- Ropes\n',
      ['10 todo - - task.section-todo'],
    ],
  ]);
});

describe('a line below a box', () => {
  cases([
    [
      'says how far it is and whose; one that says that it is done leaves it to the box',
      '# Minutes\n\nPresent: Mia Moe, Ove Lunde\n\n[ ] Paint the pier\n\nStatus: blocked on the office\nIn charge: Mia\n\n[ ] Order ropes\n\nStatus: done\n',
      ['5 waiting Mia - task.checkbox', '10 todo - - task.checkbox'],
    ],
  ]);
});
