/** Who takes part in English minutes, as attendees are written, and what is theirs by a few words; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Harbour meeting 2026-03-03\n\n${text}`;

describe('who takes part, and what is jotted down as theirs', () => {
  cases([
    [
      'a login or a house behind the name of somebody who takes part',
      minutes(
        '## Present\n\n* Marta Tusk: @martatu\n* Jory Vane - Acme\n* Minute taker: @lind\n\n## Notes\n\n- Crane\n  - Marta will order a rope\n  - Jory will paint the pier\n  - Minute will hold a lamp',
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
      'at the end of a box its handle says whose it is; within the sentence, and without a box, who will do it does',
      minutes(
        'Present: Marta Tusk\n\n- [ ] the rope is short, so Marta will ask the mill @jory\n- [ ] the rope is short, so Marta will ask @jory about the mill\n- the rope is short, so Marta will ask the mill @jory',
      ),
      ['5 todo jory - task.checkbox', '6 todo Marta - task.checkbox', '7 todo Marta - task.undertaking'],
    ],
    [
      'behind a single hyphen somebody known, behind a dash anybody',
      minutes(
        'Present: Marta Tusk\n\n- [ ] paint the pier - Marta\n- [ ] paint the pier - Docks\n- [ ] paint the pier -- Docks',
      ),
      ['5 todo Marta - task.checkbox', '6 todo - - task.checkbox', '7 todo Docks - task.checkbox'],
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
    [
      'a login or a house in parentheses between a name and what they will do',
      minutes(
        '## Actions\n\n- Marta Tusk ([@martatu](https://github.com/martatu)) will order a rope\n- Zorin (Acme) to paint the pier\n- Zorin to order a lamp',
      ),
      ['5 todo Marta Tusk - task.section-todo', '6 todo Zorin - task.section-todo', '7 todo Zorin - task.section-todo'],
    ],
    [
      'who is joined to somebody known; a word before a deed alone is nobody',
      minutes(
        'Present: Marta Tusk\n\n## Actions\n\n- Zorin/Marta: pin the list\n- The lamp is dim, Zorin will order one\n- The crane squeaks, Dock will oil it',
      ),
      ['7 todo Zorin,Marta - task.section-todo', '8 todo Zorin - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'somebody of whom one is not sure, not a thing with a question mark',
      minutes(
        'Present: Marta Tusk\n\n## Actions\n\n- Order ropes (maybe Marta?)\n- Order sand (Marta?)\n- Order tar (Tar?)',
      ),
      ['7 todo Marta - task.section-todo', '8 todo Marta - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'a login that the note speaks to elsewhere, not a tag',
      minutes('If you like to help, let martatu know.\n\n## Actions\n\n- Order ropes (martatu)\n- Order sand (pier)'),
      ['7 todo martatu - task.section-todo', '8 todo - - task.section-todo'],
    ],
    [
      'who is working on something is somebody; what is so is not',
      minutes('## Actions\n\n- Velka is working on the pier\n- Velka is worn'),
      ['5 doing Velka - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'a list in which points begin with who does them, one of them with a common first name; not topics before a word that may be a deed',
      minutes(
        '## Actions\n\n- Erin order ropes\n- Zorin create a plan\n- Velka open an issue\n\n## Next steps\n\n- Pier plan\n- Crane test\n- Lamp order',
      ),
      [
        '5 todo Erin - task.section-todo',
        '6 todo Zorin - task.section-todo',
        '7 todo Velka - task.section-todo',
        '11 todo - - task.section-todo',
        '12 todo - - task.section-todo',
        '13 todo - - task.section-todo',
      ],
    ],
    [
      'behind a comma somebody takes something on; an adverb does not',
      minutes('- The rope is worn\n  - Erin, will order one\n  - Finally, will order one'),
      ['4 todo Erin - task.undertaking'],
    ],
    [
      'a word in small letters within a sentence that was wrapped is no login, behind a clause it is',
      minutes(
        'Present: @martatu\n\nErin to order a lamp. We all would rather\nlike to see a rope.\n\nNow that the lamp is here,\nmartatu will order a rope.',
      ),
      ['5 todo Erin - task.undertaking', '8 todo martatu - task.undertaking'],
    ],
    [
      'a noun before what it is for is nobody',
      minutes('## Actions\n\n- Newsletter to invite all to the pier\n- Zorin to invite all to the pier'),
      ['5 todo - - task.section-todo', '6 todo Zorin - task.section-todo'],
    ],
    [
      'within a sentence, what waits',
      minutes('## Actions\n\n- Order a lamp, this is waiting for the vendor\n- Order a rope for the waiting room'),
      ['5 waiting - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'what is outstanding from last time, not what is for the next',
      minutes(
        '## Outstanding items from the previous meeting\n\n- Post on lamps\n\n## Items from the previous meeting\n\n- Post on sand',
      ),
      ['5 todo - - task.section-todo'],
    ],
    [
      'a further line of a point that goes on behind a colon, with whose it is; who said it stands in brackets',
      minutes(
        'Present: Marta Tusk, Jory Vane\n\n- (Marta) The lamp is dim.\n  No consensus on new ones: Jory needs to ask the vendor.\n- (Marta) The rope is thin.\n  Nobody knows how thin it is: more next time.',
      ),
      ['5 todo Jory - task.undertaking'],
    ],
    [
      'a comma between somebody known and what they are to do; behind a word it is no name',
      minutes('Present: Marta Tusk\n\n## Actions\n\n- Marta, to order a lamp\n- Lamp, to order by phone'),
      ['7 todo Marta - task.section-todo', '8 todo - - task.section-todo'],
    ],
    [
      'the day of a meeting is not the day by which',
      minutes('## Actions\n\n- Order the lamps named in today discussions\n- Order a rope today'),
      ['5 todo - - task.section-todo', '6 todo - 2026-03-03 task.section-todo'],
    ],
  ]);
});

describe('somebody known', () => {
  const known = (...points: string[]): string =>
    `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe, Ove Lunde\n\n${points.join('\n')}\n`;
  cases([
    [
      'is at something; how somebody is, and what a thing is at, is none',
      known(
        '- Mia is preparing the list',
        '- Ove still testing the crane',
        '- Mia is tall',
        '- Rain is testing the crane',
      ),
      ['5 doing Mia - task.undertaking', '6 doing Ove - task.undertaking'],
    ],
    [
      'with a word of time or manner beside what they will do; a doubt is none',
      known('- Mia still needs to order ropes', '- Ove will also paint the pier', '- Mia maybe needs ropes'),
      ['5 todo Mia - task.undertaking', '6 todo Ove - task.undertaking'],
    ],
    [
      'joined by a plus, or by a comma and a word',
      known('- Mia + Ove to order ropes', '- Mia, and Ove will paint the pier', '- Ropes + Lamps to order'),
      ['5 todo Mia,Ove - task.undertaking', '6 todo Mia,Ove - task.undertaking'],
    ],
    [
      'as it was agreed; as it was seen is none',
      known('- Agreed that Mia will order ropes', '- Seen that Mia was there'),
      ['5 todo Mia - task.undertaking'],
    ],
  ]);
});
