/** Who takes part in English minutes, as attendees are written, and what is theirs by a few words; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Harbour meeting 2026-03-03\n\n${text}`;

describe('who takes part, and what is jotted down as theirs', () => {
  cases([
    [
      'a login or a house behind the name of somebody who takes part',
      minutes(
        '## Present\n\n* Marta Tusk: @martatu\n* Jory Vane - Acme\n* Minute taker: @lind\n\n## Notes\n\n- Crane\n  - Marta will order a rope\n  - Jory will paint the pier\n  - Minute will order a lamp',
      ),
      ['12 todo Marta - task.undertaking', '13 todo Jory - task.undertaking'],
    ],
    [
      'a name before a plain verb; what they did or think is no task, nor what somebody unknown may be',
      minutes(
        'Present: Marta Tusk\n\n- Crane\n  - Marta create a plan of the pier\n  - Marta creates plans\n  - Marta put up a lamp\n  - Marta suggest a lamp\n  - Dock create a plan of the pier',
      ),
      ['6 todo Marta - task.undertaking'],
    ],
    [
      'what is waited for that somebody does, not what only comes',
      minutes(
        'Present: Marta Tusk\n\n- Crane\n  - Waiting for @jory to review the plan\n  - Waiting on Marta to order a rope\n  - Waiting for Docks to order a rope\n  - Waiting for the rope',
      ),
      ['6 waiting - - task.request', '7 waiting - - task.request'],
    ],
    [
      'behind a question',
      minutes(
        'Present: Marta Tusk\n\n- is there a better rope? Marta will ask the vendor\n- is there a better rope? Somebody will know',
      ),
      ['5 todo Marta - task.undertaking'],
    ],
    [
      'a line that goes on with the name of somebody to be asked, and one that begins with who is to do it',
      minutes(
        'Present: Marta Tusk, Jory Vane\n\n- The lamp is dim and old, Marta to talk to\n  Jory to see what it costs\n- The lamp is dim and old, as we all know, so\n  Jory to order a new one',
      ),
      ['5 todo Marta - task.undertaking', '7 todo Jory - task.undertaking'],
    ],
    [
      'a line that breaks off between somebody known and their deed',
      minutes(
        'Present: Marta Tusk, Jory Vane\n\n- The lamp is dim, and has been so for weeks. Marta and Jory\n  will order a new one\n- The crane squeaks, and nobody knows why. Jory will\n  oil it\n- The rope is thin, as we all know. Marta\n  bought it in May\n- The rail is thin, as we all know. Docks\n  will order a new one\n- The pier is long. Jory will\n  be out',
      ),
      ['5 todo Marta,Jory - task.undertaking', '7 todo Jory - task.undertaking'],
    ],
    [
      'a sentence in a paragraph that gives somebody known a deed, not what they will be or know',
      minutes(
        'Present: Marta Tusk\n\nThe boards are rotten. Marta will order\nnew ones.\n\nThe rail is fine. Marta will know\nmore.\n\nThe lamp is old. Docks will order one.',
      ),
      ['5 todo Marta - task.undertaking'],
    ],
    [
      'what is next in what is in progress is yet to be done',
      minutes('## In progress\n\n- Paint the pier\n  - Next action: order the paint'),
      ['5 doing - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'below directions that are to come, not those to a place',
      minutes('## Future directions\n\n- More lamps\n\n## Directions\n\n- Left of the crane'),
      ['5 todo - - task.section-todo'],
    ],
  ]);
});
