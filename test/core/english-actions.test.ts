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
      'with their name in brackets',
      minutes(
        'Present: Mia Moe\n\n- [mia] (afterwards) I’ll order a rope\n- [mia] the rope is new\n- [crane] I’ll order a rope',
      ),
      ['5 todo mia - task.undertaking'],
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
      'behind what else the sentence says: two of them, or a first name in small letters',
      minutes(
        'Present: Mia Moe, Ove Lunde\n\n- Crane - Mia and Ove will order a rope later\n- it is worn, mia to order a rope\n- it is worn, diesel to order a rope',
      ),
      ['5 todo Mia,Ove - task.undertaking', '6 todo mia - task.undertaking'],
    ],
    [
      'nouns before what they are for are nobody',
      minutes(
        '- Desire to simplify the crane\n- Reason to order a rope\n- Hard to order a rope\n- Niko to order a rope',
      ),
      ['6 todo Niko - task.undertaking'],
    ],
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

describe('what a sentence begins with before who does it', () => {
  cases([
    [
      'a word, a phrase of a few words, or a day; it is no part of the name',
      minutes(
        'Present: Mia Moe, Ove Lunde\n\n- Then Mia will order a rope\n- After the fair Ove will order a rope\n- On 6 March 2026 Mia will order a rope\n- Both Mia and Ove will order a rope\n- After the fair the rope will be worn',
      ),
      [
        '5 todo Mia - task.undertaking',
        '6 todo Ove - task.undertaking',
        '7 todo Mia 2026-03-06 task.undertaking',
        '8 todo Mia,Ove - task.undertaking',
      ],
    ],
    [
      'a first sentence without a comma; who is only spoken of beside another does nothing',
      minutes(
        'Present: Mia Moe, Ove Lunde\n\n- The crane is worn and Mia will order a rope\n- The crane was shown to Mia and Ove to be worn',
      ),
      ['5 todo Mia - task.undertaking'],
    ],
    [
      'a name with what is left of will',
      minutes(
        "Present: Mia Moe\n\n- Mia'll order a rope\n- Mia's going to order a rope\n- Mia's rope is going to be worn",
      ),
      ['5 todo Mia - task.undertaking', '6 todo Mia - task.undertaking'],
    ],
  ]);
});

describe('words that mark an action, with a name beside them', () => {
  cases([
    [
      'a handle behind them, or the name before them',
      minutes(
        '- TODO @mia: order a rope\n- AI @mia - order a rope\n- @Mia TODO: order a rope\n- AI models order ropes',
      ),
      ['3 todo mia - task.marker', '4 todo mia - task.marker', '5 todo Mia - task.section-todo'],
    ],
    [
      'as a word of the sentence',
      minutes('- Action on Mia to order a rope\n- Action to order a rope\n- Action on the ropes\n- Action is needed'),
      ['3 todo Mia - task.marker', '4 todo - - task.marker'],
    ],
    [
      'set apart by emphasis alone',
      minutes('- **AI** Mia to order a rope\n- **AI** models order ropes'),
      ['3 todo Mia - task.marker'],
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
      ['7 todo Ann 2026-03-10 task.section-todo', '11 todo Ben - task.section-todo'],
    ],
    [
      'somebody in parentheses behind what is to happen to a thing',
      minutes(
        '- The ropes will be moved to the shed (Ann)\n- The ropes are in the shed (Ann)\n- The ropes will be cheap (Ann)',
      ),
      ['3 todo Ann - task.undertaking'],
    ],
    [
      'names set apart above the points of a list, though these stand beside them',
      minutes('## Action items\n* **Ann**:\n* Paint the pier\n* **Quill**\n* Order a rope\n* **Two ropes**'),
      ['5 todo Ann - task.section-todo', '7 todo Quill - task.section-todo', '8 todo Quill - task.section-todo'],
    ],
    [
      'next steps, whose in parentheses, or behind a dash',
      minutes('Next steps (AL)\n\n1. paint the pier\n\n## Crane\n- Next steps - order a rope\n- Pier - order a rope'),
      ['5 todo AL - task.section-todo', '8 todo - - task.section-todo'],
    ],
    [
      'a topic of the agenda is no list of steps',
      minutes(
        '## Agenda\n- Ann - Crane next steps\n\n## Notes\n### Crane next steps\n- the crane is old\n\n### Pier next steps\n- paint the pier',
      ),
      ['11 todo - - task.section-todo'],
    ],
    [
      'names before an arrow, whatever stands at the end',
      minutes('## Follow-ups\n- **Ann** → Paint the pier. *(Due: 2026-03-10)*\n- Rope → Paint it'),
      ['4 todo Ann 2026-03-10 task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'handles that take something on in a later sentence; what is to happen to a thing names nobody',
      minutes(
        '## Action items\n- The crane is worn. @mia will order a rope\n- Ropewalks to be painted by 10 March 2026\n- Ask the crew of @mia about it',
      ),
      ['4 todo mia - task.section-todo', '5 todo - 2026-03-10 task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'in parentheses, when or how it was done',
      minutes(
        '## Action items\n- Paint the pier (done during the storm)\n- Paint the shed (done by nobody yet)\n- Paint the gate (complete set)',
      ),
      ['4 done - - task.section-todo', '5 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    ['tasks that individuals may have are no list', minutes('## Individual taskings\n\n- paint the pier'), []],
  ]);
});

describe('boards in words, in minutes', () => {
  cases([
    [
      'what is to do, under way and over stand side by side',
      minutes('## TODO\n- Order a rope\n\n## WIP\n- Paint the pier\n\n## Done\n- Sweep the pier'),
      ['4 todo - - task.section-todo', '7 doing - - task.section-todo', '10 done - - task.section-done'],
    ],
    ['what happened stands alone and is told', minutes('## Crane\n- it is old\n\n## Highlights\n- Sweep the pier'), []],
    [
      'what is to be done with a thing, unless it is talked about',
      minutes('## To repair\n- the crane\n\n## To discuss\n- the rope'),
      ['4 todo - - task.section-todo'],
    ],
  ]);
});

describe('how far things are, said in passing', () => {
  cases([
    [
      'in parentheses at the end',
      minutes(
        '- Paint the pier (in progress)\n- Sweep the pier (todo)\n- The pier (open to all)\n- Its colour went on, in progress',
      ),
      ['3 doing - - task.status', '4 todo - - task.status'],
    ],
    [
      'by a heading that names work beside it',
      '# Week 4 log\n## Completed tasks\n- sweep the pier\n\n## In progress tasks\n- paint it\n\n## Progress on the pier\n- it is long',
      ['3 done - - task.section-done', '6 doing - - task.section-todo'],
      'week-4.md',
    ],
    [
      'who is called what is nothing to do',
      '# Week plan\n- Ann Lee → @annlee\n- Paint the pier → @annlee\n',
      ['3 todo annlee - task.owner'],
      'week.md',
    ],
    [
      'a column of those responsible, and what is to do during a time to come',
      minutes(
        '**Tasks and roles during the next period:**\n\n- Paint the pier\n\n| Action | Responsible party |\n| --- | --- |\n| Order a rope | Ann |',
      ),
      ['5 todo - - task.section-todo', '9 todo Ann - task.table'],
    ],
  ]);
});

describe('who sees to it, beside what is to happen', () => {
  const present = 'Present: Ann Lee, Bo Moe\n\n';
  cases([
    [
      'the one by whom it will be done',
      minutes(`${present}- The log will be kept by Ann\n- The log was kept by Ann\n- The log will be kept by noon`),
      ['5 todo Ann - task.undertaking'],
    ],
    [
      'in parentheses with what they are to do',
      minutes(`${present}- Harbour page (ann and bo to tidy the links)\n- Harbour page (easy to tidy up)`),
      ['5 todo ann,bo - task.undertaking'],
    ],
    [
      'a group or a role',
      minutes('- Lamps team to order bulbs\n- Chairs to send the list\n- Chairs will be painted\n- Topics to review'),
      ['3 todo Lamps team - task.undertaking', '4 todo Chairs - task.undertaking'],
    ],
    [
      'at the end of a deed',
      minutes(
        `${present}- Two piers are old.\n- Paint the pier - Ann\n- The pier was long - Ann\n- It is a long one, all said.`,
      ),
      ['6 todo Ann - task.owner'],
    ],
    [
      'at the end of what is to be talked about is who talks',
      minutes(`${present}- Two piers are old.\n- Discuss the pier - Ann\n- It is a long one, all said.`),
      [],
    ],
    [
      'before a dash and what they will do',
      minutes(`${present}- Bo - will order a rope\n- Bo - the rope is old\n- Bo must order a lamp`),
      ['5 todo Bo - task.undertaking', '7 todo Bo - task.undertaking'],
    ],
    [
      'words around a name ask somebody who is known for a deed',
      minutes(
        `${present}- Could Bo order a rope?\n- Ann, can you please paint it?\n- We need Ann to order a lamp\n- For Bo: two ropes`,
      ),
      [
        '5 todo Bo - task.request',
        '6 todo Ann - task.request',
        '7 todo Ann - task.request',
        '8 todo Bo - task.request',
      ],
    ],
    [
      'they ask a question, or nobody',
      minutes(
        `${present}- Can Bo be there?\n- Could we order a rope?\n- We need ropes to tie it\n- For the pier: two ropes`,
      ),
      [],
    ],
    [
      'what is done stands among what is not',
      minutes(
        '- Order a rope, red if there is one (done)\n- Paint the pier, all of it (todo)\n\nThe pier is old.\n\n- The rope is red (done)',
      ),
      ['3 done - - task.status', '4 todo - - task.status'],
    ],
  ]);
});

describe('a round of all who take part, in minutes', () => {
  cases([
    [
      'what each did, and will do',
      '# Missing:\n- Bo Lunde\n\n# Reports\n- Ann Moe\n  - What did you do since yesterday?\n    - Swept the pier\n  - What will you do today?\n    - Paint it\n- Mia Moe\n  - What did you do since yesterday?\n    - Ordered a rope',
      [
        '7 done Ann Moe - task.section-done',
        '9 todo Ann Moe - task.section-todo',
        '12 done Mia Moe - task.section-done',
      ],
    ],
    [
      'what one meeting did is told, and no work of anybody',
      '# Present:\n- Bo Lunde\n\n# What did we do since last time?\n- Swept the pier\n\n# Next steps\n- Paint it',
      ['8 todo - - task.section-todo'],
    ],
    [
      'a place in an agenda, its minutes and who leads it; how long work takes and who does it is a task',
      minutes(
        '## Agenda\n\n1. Agree on the harbour rules (1m, Mia)\n2. Look for somebody to take notes (5 min, Anna)\n\n## Lamps\n\n- order the ropes (4h, Mia)\n- paint the pier (Anna)\n',
      ),
      ['10 todo Mia - task.owner', '11 todo Anna - task.owner'],
    ],
    [
      'who writes down the actions, a list that a link leads to, and what is voted on',
      '# Harbour meeting 2026-03-02\n\n## Roles\n\n- Action item scribe: annlee\n- Action item: sweep the pier\n\n## Action item review\n\n- [Action items list](https://pad.example.org/abc)\n- [Ready for review](https://github.com/harbour/pier/issues?q=is%3Aopen)\n- [Repair the crane](https://github.com/harbour/pier/issues/12)\n\n## Lamps\n\nPoll: rename the lamps to lights\n',
      ['6 todo - - task.marker', '12 todo - - task.section-todo'],
    ],
  ]);
});
