/** What English minutes say below an agenda, ask of whoever will, and what a week's report lists; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string =>
  `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe (@mia), Ove Lunde\n\n${text}`;

describe('what minutes ask of whoever will do it', () => {
  cases([
    [
      'somebody is needed, at the beginning of a clause; a doubt, a question and a telling ask for nobody',
      minutes(
        '- Ove is away: need someone to check the lamps\n- Looking for two people to paint the rail\n- Request for crews or members to read the list\n- We might need someone to check them\n- If we need people to help, ask\n- Do we need someone to check them?\n- We needed people to paint it',
      ),
      ['5 todo - - task.request', '6 todo - - task.request', '7 todo - - task.request'],
    ],
    [
      'a plea for a deed, behind whose it is or a sentence; without a deed, or to add to the agenda, it is none',
      minutes(
        '- Old ropes. Crews, please order your own ropes\n- Please add the fair to the calendar\n- Please note that ropes are old\n- Please add your items to the list\n- Thanks: please enjoy the fair',
      ),
      ['5 todo - - task.request', '6 todo - - task.request'],
    ],
  ]);
});

describe('what stands below an agenda', () => {
  cases([
    [
      'a sentence that takes something on, or asks for it; the matters themselves are none',
      minutes(
        '## Agenda\n\n- Rope list\n  - Will order two ropes\n  - Long ropes rot\n- Repair the crane\n  - Let’s set up a crew for it\n- Announce the fair',
      ),
      ['8 todo - - task.undertaking', '11 todo - - task.request'],
    ],
    [
      'without a subject, by a verb that no list has; what things do, or what merely happens, is none',
      minutes('- The list\n  - will caulk ropes with Ove\n  - will generate heat\n  - will probably rain on Friday\n'),
      ['6 todo - - task.undertaking'],
    ],
    [
      'a deed and at the end of it the day on which it is done; a day that is over, and one within, are none',
      minutes(
        '## Agenda\n\n- March is for votes:\n  - Open the vote March 20\n  - Close the vote April 4\n  - Close the list March 1\n  - Order March 20 lists\n',
      ),
      ['8 todo - 2026-03-20 task.planned', '9 todo - 2026-04-04 task.planned'],
    ],
  ]);
});

describe('what speakers take on', () => {
  cases([
    [
      'behind what they are still at, a condition, or with an adverb; what only might be is none',
      minutes(
        'Mia: Still working on the list, will finish it by 6 March.\n\nOve: If nobody minds, I’ll order a rope.\n\nMia: Will also follow up with the yard.\n\nOve: I need to write the list.\n\nMia: If I will order it, nobody minds.\n\n### Ove\n\n- Will be working on the crane\n- Was working on the rail',
      ),
      [
        '5 doing Mia 2026-03-06 task.undertaking',
        '7 todo Ove - task.undertaking',
        '9 todo Mia - task.undertaking',
        '11 todo Ove - task.undertaking',
        '17 todo Ove - task.undertaking',
      ],
    ],
    [
      'whose name stands behind a doubt; what is being built is nobody',
      minutes(
        '- Maybe Ove should write a list\n- Building Boats to order ropes\n- Night-heron to summarize the list\n- Mia to read it',
      ),
      ['5 todo Ove - task.undertaking', '7 todo Night-heron - task.undertaking', '8 todo Mia - task.undertaking'],
    ],
  ]);
});

const week = (text: string): string =>
  `---\ntitle: Week 4\n---\n\n## Meeting 7\n\n### Attendees\n\n- Mia Moe\n- Ove Lunde\n\n${text}`;

describe('a report of a week, beside a meeting', () => {
  cases([
    [
      'what a section of it tells as done; without a week, minutes list nothing that was done',
      week('### Progress\n\n- Ropes can be counted now\n- The rail was painted'),
      ['14 done - - task.section-done', '15 done - - task.section-done'],
    ],
    [
      'a week in the heading itself, with a hyphen',
      '## Meeting 7\n\n### Attendees\n\n- Mia Moe\n\n### Week-2 progress\n\n- Ropes can be counted now\n\n## Next week’s expectations\n\n- More lamps',
      ['9 done - - task.section-done', '13 todo - - task.section-todo'],
    ],
    ['a week nowhere', '## Meeting 7\n\n### Attendees\n\n- Mia Moe\n\n### Progress\n\n- Ropes can be counted now', []],
    [
      'where to turn is no deed, nor a list of links; what is done but for a part goes on',
      week(
        '### Progress\n\n- To try the crane, follow the guide [here](https://ropes.example/a)\n- Samples: [ropes](https://ropes.example/a), [lamps](https://ropes.example/b)\n- The crane is complete except the hook\n- Mended [ropes](https://ropes.example/a)',
      ),
      ['16 doing - - task.section-done', '17 done - - task.section-done'],
    ],
  ]);
});

describe('what minutes bid below a matter', () => {
  cases([
    [
      'a deed with what it is done to; a thing, a placeholder, a page and what is told are none',
      minutes(
        '- The list is old\n  - Send a copy to the crews\n  - Release took long\n  - _Add your ropes here_\n  - [Paint the pier](https://ropes.example/a)\n  - order ropes',
      ),
      ['6 todo - - task.request'],
    ],
    [
      'below an agenda one that stands alone; several are what is done each time',
      minutes(
        '## Agenda\n\n- Fair\n  - Send a copy to the crews\n- General\n  - Find a scribe\n  - Ask the crews for more\n- Crane: please try the hook #12',
      ),
      ['8 todo - - task.request'],
    ],
    [
      'that somebody is wanted, below such words; that nobody is, is none',
      minutes('## Volunteers wanted\n\n- Somebody needed to count the lamps\n- No lamps this week\n'),
      ['7 todo - - task.section-todo'],
    ],
    [
      'as the next or first step, or as an action that somebody took',
      minutes('- First step is to write a list\n- Ove took action to order ropes\n- First step is too long'),
      ['5 todo - - task.request', '6 todo Ove - task.undertaking'],
    ],
    [
      'behind a reason, by a speaker; a thing that will be so is none',
      minutes('Mia: No objections, so plan to order it. Nice.\n\nMia: No objections, so it will be nice.'),
      ['5 todo Mia - task.undertaking'],
    ],
    [
      'with a marker behind whose it is, or in bold that is not closed',
      minutes('- [Ove] AI: talk about the fair\n- **AI: **Mia - will paint it\n- [Ove] AIs: talk'),
      ['5 todo Ove - task.marker', '6 todo Mia - task.marker'],
    ],
    [
      'a login at the end of a line, and on the next what they are to do',
      minutes(
        '- Ove has a stub, Mia had one as well. @mia\n  will merge the two.\n- Ove has a stub, thanks @mia\n  for the other.',
      ),
      ['5 todo mia - task.undertaking'],
    ],
  ]);
});

describe('how far what is taken on has come', () => {
  cases([
    [
      'of a speaker in brackets; a deed before one that goes on is to do, and so is what a later line tells of others',
      minutes(
        '- [Mia] Still working on the list, will finish it\n\n## Action items\n\n- Consider painting the pier\n- Ove to order ropes\n  that Mia is preparing a list of',
      ),
      ['5 doing Mia - task.undertaking', '9 todo - - task.section-todo', '10 todo Ove - task.section-todo'],
    ],
  ]);
});

describe('minutes that only a day is the title of', () => {
  cases([
    [
      'where a heading says that people met',
      '# 2026-03-03\n\n## Crane group sync\n\n- We will order a hook\n',
      ['5 todo - - task.request'],
    ],
    ['where none does', '# 2026-03-03\n\n## Crane group\n\n- We will order a hook\n', []],
  ]);
});

describe('what is asked and meant in few words', () => {
  cases([
    [
      'help with a deed; help that may be needed is none',
      minutes('- Need some help reviewing the lists\n- Might need help reviewing them\n- Help was great'),
      ['5 todo - - task.request'],
    ],
    [
      'any deed as the next step, and what will be going on; what takes place is none',
      minutes(
        '- The next step is to work on the rail\n- Will be pushing for a vote\n- Will be taking place on the pier',
      ),
      ['5 todo - - task.request', '6 todo - - task.undertaking'],
    ],
    ['a plea in what a page is called', minutes('- Crane: please try [the hook](https://ropes.example/a)'), []],
  ]);
});
