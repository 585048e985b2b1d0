/** How minutes, reports and plans are written in English: shapes that a reader knows without being told, each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Minutes\n\n${text}`;

describe('who is to do it, though the note never introduces them', () => {
  cases([
    [
      'a name before what somebody is to do',
      minutes('- the rope is worn\n  - Niko to message the vendor\n- Ropes to order'),
      ['4 todo Niko - task.undertaking'],
    ],
    [
      'a word that the note has in small letters, an adjective, or the name of a thing',
      minutes(
        '- Anchor to replace\n- we keep the anchor\n- Sufficient to discuss it\n- Server to check\n- Hoped to paint it',
      ),
      [],
    ],
    [
      'initials that stand where those of people stand, or do two things',
      minutes(
        'Present: Mia Moe (MM)\n\n- MM will look into the crane\n- PR to fix the crane\n- KL to paint it\n- KL to check it',
      ),
      ['5 todo MM - task.undertaking', '7 todo KL - task.undertaking', '8 todo KL - task.undertaking'],
    ],
    [
      'the short form of a login of those who take part',
      minutes('## Attendees\n- sandrolunde, bo\n\n## Crane\n- Sandro will review the rope\n- Webpack will build it'),
      ['7 todo Sandro - task.undertaking'],
    ],
    [
      'small and capital letters tell of one',
      minutes('- niko to check the rope\n- rust to check\n\n## Crane\n- Niko will review it\n- Diesel will review it'),
      ['3 todo niko - task.undertaking', '7 todo Niko - task.undertaking'],
    ],
    [
      'in a plan as well, but only before a deed',
      '# Week plan\n## Pier\n- Ann to paint the pier\n- Ann to the pier',
      ['3 todo Ann - task.undertaking'],
    ],
  ]);
});

describe('lists of actions', () => {
  cases([
    [
      'a few words that name no deed head the points below them',
      minutes(
        '## Action items\n- Harbour fund\n  - Check the balance\n  - Ann: Ask the bank\n- Paint the pier\n  - Check the weather\n- Harbour light\n  - it was broken',
      ),
      [
        '4 todo - - task.section-todo',
        '5 todo - - task.section-todo',
        '6 todo Ann - task.section-todo',
        '7 todo - - task.section-todo',
        '9 todo - - task.section-todo',
      ],
    ],
    [
      'a deed in a sentence is a point, though its parts follow',
      '# Weekly report\n## Done\n- Trained the new crew for two ships:\n  - the ferry\n  - the tug\n## Next week\n- Ferry:\n  - paint it',
      ['3 done - - task.section-done', '8 todo - - task.section-todo'],
    ],
    [
      'a topic of the agenda on a level too deep is none of them, nor is one beside it',
      minutes(
        '## Agenda\n- Crane\n- Rope\n\n## Action items\n- Ann: paint the pier\n\n### Crane\n- It works again\n\n### Weather\n- It rains',
      ),
      ['8 todo Ann - task.section-todo'],
    ],
    [
      'a part of the list is',
      minutes('## Agenda\n- Crane\n\n## Action items\n- Ann: paint the pier\n\n### Rope\n- buy more'),
      ['7 todo Ann - task.section-todo', '10 todo - - task.section-todo'],
    ],
    [
      'a marker in bold italics with a name in brackets',
      minutes('***ACTION*** [Kim] to paint the pier\n\n***NOTE*** [Kim] to paint the pier is hard'),
      ['3 todo Kim - task.marker'],
    ],
    [
      'an address behind a deed is where to look, behind a label what the line gives',
      minutes(
        '## Action items\n- Review the plan of the pier: https://example.com/pier\n- Drawings: https://example.com/pier',
      ),
      ['4 todo - - task.section-todo'],
    ],
    [
      'below a speaker of a dialogue, what somebody should do is an opinion',
      minutes(
        '- LB: ropes differ\n   - make sure they are of one kind\n- MH: why\n- JS: no\n- LB: yes\n- MH: so\n- JS: well\n\n## Boats\n- make sure the boats are dry',
      ),
      ['12 todo - - task.request'],
    ],
  ]);
});

describe('reports of a week', () => {
  cases([
    [
      'the owner in parentheses, though the point goes on for two lines',
      '# Weekly report\n## Planned tasks for next week\n- **Pier:** Paint it with the grey colour that\n  we have left (Spencer).\n- **Rope:** Buy the kind that was\n  praised (twice) last year.',
      ['3 todo Spencer - task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'what each plans and what hinders them, below lines that are names',
      '# Weekly report\n## Contributions\n**Ann Lee:**\n+ What I plan to do next week: Paint the pier.\n+ Roadblocks: Rain next week.\n\n**Wendeline Iask:**\n+ What I plan to do next week: Buy rope.\n+ Link: https://example.com/rope',
      ['4 todo Ann Lee - task.section-todo', '8 todo Wendeline Iask - task.section-todo'],
    ],
  ]);
});

describe('headings of two words and more', () => {
  cases([
    [
      'next, what of, and for whom',
      minutes(
        '## Next week goals\n- paint\n\n## Next sprint planning\n### Crane\n- sweep\n\n## Action items for all members\n- row\n\n## Goals of the harbour\n- be quiet',
      ),
      ['4 todo - - task.section-todo', '8 todo - - task.section-todo', '11 todo - - task.section-todo'],
    ],
    [
      'joined words that open the same, and such as do not',
      minutes(
        '## Action items/To-do\n- paint\n\n## Next steps & action items\n- sweep\n\n## Next steps and weather\n- rain',
      ),
      ['4 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'boxes below a status, unless they say otherwise',
      '# Weekly report\n## In progress\n- [ ] paint\n- [x] sweep\n- [ ] row (not started)\n## Next week\n- [ ] wash',
      ['3 doing - - task.checkbox', '4 done - - task.checkbox', '5 todo - - task.checkbox', '7 todo - - task.checkbox'],
    ],
  ]);
});

describe('owners and days within the sentence', () => {
  cases([
    [
      'lines without bullets that begin with a name, known or beside those known',
      minutes(
        '## Next steps\nBen: Paint the pier\nSebastian: Check the rope\nTomoko : Order the paint\n\n## Weather\nTomoko : it rains',
      ),
      ['4 todo Ben - task.section-todo', '5 todo Sebastian - task.section-todo', '6 todo Tomoko - task.section-todo'],
    ],
    [
      'in parentheses, before why or when',
      minutes(
        '## Attendees\n- Ann\n- Bo\n\n## Next steps\n- Paint the pier (Ann and Bo) so that it lasts\n- Check the rope (Ann) of the crane',
      ),
      ['8 todo Ann,Bo - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'between an article and a noun a day says which one is meant',
      minutes(
        '## Action items\n- Post the link for the March 20th meetup\n- Post the link on the March 20th\n- Order it for the weekly Friday lunch',
      ),
      ['4 todo - - task.section-todo', '5 todo - 2026-03-20 task.section-todo', '6 todo - - task.section-todo'],
    ],
  ]);
});

describe('whose it is, and who took it on', () => {
  cases([
    [
      'names in italics on a line of their own, known or beside one that is',
      minutes('## Todo\n\n_Ann_\n\n- [ ] paint\n\n_Tellulah_\n\n- [ ] sweep\n\n### Boats\n\n_for now_\n\n- [ ] row'),
      ['7 todo Ann - task.checkbox', '11 todo Tellulah - task.checkbox', '17 todo - - task.checkbox'],
    ],
    [
      'in parentheses, with what they do or towards whom',
      minutes(
        '## Next steps\n- A survey of the pier (Ann to Bo)\n- A plan of the crane (Ann to draw and send it)\n- A road (north to south)',
      ),
      ['4 todo Ann - task.section-todo', '5 todo Ann - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'words that are only said of people',
      minutes('- Jorunn volunteered to take the minutes\n- Stormglass needs to take the water'),
      ['3 todo Jorunn - task.undertaking'],
    ],
    [
      'behind a label, and in the words of a speaker',
      minutes(
        '## Attendees\n- Ann\n- Bo\n\n## Boats\n- Old boats: Ann will look at them\n- Bo: will check the new ones\n- Bo: will it rain?',
      ),
      ['8 todo Ann - task.undertaking', '9 todo Bo - task.undertaking'],
    ],
    [
      'struck out but for code within, and struck out in part',
      minutes(
        '## Action items\n- ~~Ann to write the list of~~ `boats` ~~and to send it round~~\n- Ann to write ~~the list of boats~~ `boats` and to ~~send~~ keep it',
      ),
      ['4 done Ann - task.section-todo', '5 todo Ann - task.section-todo'],
    ],
  ]);
});

describe('initials and names at the edges', () => {
  cases([
    [
      'initials of those who take part, before a dash or colon, one or several',
      minutes(
        '## Attendees\nWho (initials: name)\n- JW: Jen Weber @jen\n- RK: Ria Kay @ria\n\n## Action items\n- JW - mark the ropes\n- JW & RK: paint\n- RK JW - sweep\n- PR - mark the ropes',
      ),
      [
        '9 todo JW - task.section-todo',
        '10 todo JW,RK - task.section-todo',
        '11 todo RK,JW - task.section-todo',
        '12 todo - - task.section-todo',
      ],
    ],
    [
      'before and behind an arrow, where the note hands things out so',
      minutes(
        '## Action items\n- IP –> the hull\n- TW + SK –> the mast\n- paint the deck –> SK/TW\n- sweep -> IP\n- north -> NE',
      ),
      [
        '4 todo IP - task.section-todo',
        '5 todo TW,SK - task.section-todo',
        '6 todo SK,TW - task.section-todo',
        '7 todo IP - task.section-todo',
        '8 todo - - task.section-todo',
      ],
    ],
    [
      'in brackets, in paragraphs of their own',
      minutes(
        'Present: Chris, Marc (CM, MS)\n\n### Actions\n#### Assigned\n[CM] Suggest two ropes\n\n[MS] Check the mast\n\n[UI] Check the mast',
      ),
      ['7 todo CM - task.section-todo', '9 todo MS - task.section-todo'],
    ],
    [
      'a name that a word of the sentence governs is nobody who does it',
      minutes('## Attendees\n- Ann\n\n## Action items\n- Paint the pier, Ann\n- Meet with Ann\n- Ask Captain Ann'),
      ['7 todo Ann - task.section-todo', '8 todo - - task.section-todo', '9 todo - - task.section-todo'],
    ],
  ]);
});

describe('numbered questions', () => {
  cases([
    [
      'with the answers right below, up to the next of them',
      '## Weekly update of Bo\n1. ***What did you accomplish this week?*** _(be specific)_\n  - Painted the pier\n2. ***How do you feel about it?***\n  - Good\n3. **What are you planning to do next week?**\n  - Sweep the pier\n4. **What is in the way?**\n  - Rain',
      ['3 done - - task.section-done', '7 todo - - task.section-todo'],
    ],
  ]);
});

describe('headings of stand-ups and rolling notes', () => {
  cases([
    [
      'what was done since a day',
      '# Monday\n\n- Ann\n  - What did you do since yesterday?\n    - swept the pier\n  - What will you do today?\n    - paint it\n  - What did you think of it?\n    - it is blue',
      ['5 done Ann - task.section-done', '7 todo Ann - task.section-todo'],
    ],
    [
      'what is left',
      minutes('## Work left TODO on the pier\n- the lamp\n\n## Work by the old crew\n- the rail'),
      ['4 todo - - task.section-todo'],
    ],
    [
      'a day among days begins anew',
      minutes('# March 14\n\n## Action items\n- Ann: paint the pier\n\n### March 21\n- the crane is old'),
      ['6 todo Ann - task.section-todo'],
    ],
    [
      'a marker in capitals before a sentence',
      minutes('- ACTION renew the rope licence\n- ACTION PLAN of the harbour office\n- Action renew the rope licence'),
      ['3 todo - - task.marker'],
    ],
    [
      'dashes without a blank',
      minutes('## Action items\n-Paint the pier\n-Order two ropes\n\nthe crane\n-off the pier'),
      ['4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
  ]);
});
