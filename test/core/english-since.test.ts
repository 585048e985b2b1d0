/** Headings of English reports that say since when, or what has not come to rest; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('headings of a report', () => {
  cases([
    [
      'what was done since the last one, in whatever words; what changed is told of something else',
      '# Status report 2026-03-03\n\n## What happened since my last post\n\n- lamps of the east pier\n\n## How has the harbour developed since the last report?\n\n- two new boats\n\n## How lamps work since the last storm\n\n- with oil\n\n## Done\n\n- the rail\n',
      ['5 done - - task.section-done', '9 done - - task.section-done', '17 done - - task.section-done'],
    ],
    [
      'what still burns, slipped or lies ahead; not where a ship goes',
      '# Status report 2026-03-03\n\n## Still smouldering\n\n- lamps of the east pier\n\n## Where we go from here\n\n- a new rail\n\n## Where ferries go\n\n- to the island\n\n## Done\n\n- the rope\n',
      ['5 todo - - task.section-todo', '9 todo - - task.section-todo', '17 done - - task.section-done'],
    ],
  ]);
});
