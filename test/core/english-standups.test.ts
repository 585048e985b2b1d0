/** What people say in turn of what they do, and what is said beside it, in English minutes; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Minutes 2026-03-03\n\nPresent: Ann Lee, Bo Kim\n\n${text}`;

describe('what is left to whom a point stands below', () => {
  cases([
    [
      'a point without a subject below a name takes on, and tells as little as any other',
      minutes(
        '## Round\n\n- Ann\n  - Will order a rope\n  - Will be out on Friday\n  - Will the rope last?\n- Bo - the crane is worn\n  - Need to file a ticket\n',
      ),
      ['8 todo Ann - task.undertaking', '12 todo Bo - task.undertaking'],
    ],
    [
      'so does one below a heading that is a name; below a thing it tells what that does',
      minutes('### Ann\n\n- Will paint the pier\n\n### The crane\n\n- Will generate heat for the pier\n'),
      ['7 todo Ann - task.undertaking'],
    ],
    [
      'behind a name and a dash',
      minutes('- Ann - need to order a rope\n- Bo: plans to paint the pier\n- Ann - ropes need to order themselves\n'),
      ['5 todo Ann - task.undertaking', '6 todo Bo - task.undertaking'],
    ],
    [
      'what a speaker expects of things nobody takes on',
      minutes('- Ann: We expect that many piers will order ropes\n- Bo: We looked at it, and will order ropes\n'),
      ['6 todo Bo - task.undertaking'],
    ],
    [
      'whoever is known by a login in small letters, in a later sentence',
      '# Minutes 2026-03-03\n\nPresent: @tidal, @ann\n\nThe piers need paint. Tidal will order it. The rail, which is as long as the pier and as old, has to wait until the paint is there, and then somebody has to look at what is left of the wood and of the nails.\n\nThe piers need paint. Quays will order it.\n',
      ['5 todo Tidal - task.undertaking'],
    ],
  ]);
});

describe('what they are at, and mean to do', () => {
  cases([
    [
      'below a name also in a later sentence or clause; what a thing will be nobody takes on',
      minutes(
        '- Ann\n  - Finished the rail. Will order a rope\n  - Finished the rail, and will be painting the pier\n  - Finished the rail, the rope will be red\n  - Finished the rail. Will be in Oslo\n',
      ),
      ['6 todo Ann - task.undertaking', '7 todo Ann - task.undertaking'],
    ],
    [
      'words that ask what everyone is at head what they have to do; what everyone likes heads nothing',
      minutes(
        "- What everyone's working on:\n  - Ann: ropes\n  - Bo: a lamp\n- What everyone likes:\n  - Ann: ropes\n",
      ),
      ['6 todo Ann - task.section-todo', '7 todo Bo - task.section-todo'],
    ],
    [
      'what all mean to do on the second line of a point; what they meant before is told',
      minutes(
        '- The rail is worn, and so are all of the ropes\n  there. We will order new ones\n- The rail is worn, and so are all of the ropes\n  there. We would order new ones\n',
      ),
      ['5 todo - - task.request'],
    ],
    [
      'a list that tells what was done, whatever says how, is none of things to do',
      minutes('Bo:\n\n- Fully painted the pier\n- Successfully ordered a rope\n- Ropes by Friday\n'),
      [],
    ],
  ]);
});

describe('when and how far', () => {
  cases([
    [
      'a first word before a dash tells how it ended; before a colon it says what else was done',
      minutes(
        '## Action items\n\n- Ann to order ropes\n  - Done - see the list\n- Bo to sweep\n  - Bo asked: done - really\n',
      ),
      ['7 done Ann - task.section-todo', '9 todo Bo - task.section-todo'],
    ],
    [
      'a sentence before that of the deed says when something else is; one that is nothing but a day, when the deed is',
      minutes(
        '- The fair is on Thursday this week. Ann to order ropes\n- Friday. Bo to order lamps\n- Ann - no update this week, will paint the pier\n',
      ),
      ['5 todo Ann - task.undertaking', '6 todo Bo 2026-03-06 task.undertaking', '7 todo Ann - task.undertaking'],
    ],
    [
      'a point below tells that it was completed somewhere; that it is to be done by a day it bids',
      minutes(
        '## Action items\n\n- Ann to order ropes\n  - Ordered and completed\n- Ann to paint\n  - Completed on the north pier\n- Bo to sweep\n  - Done by Friday\n',
      ),
      ['7 todo Ann - task.section-todo', '9 done Ann - task.section-todo', '11 todo Bo - task.section-todo'],
    ],
    [
      'a day before nothing but a status is no task of its own',
      minutes('## Action items\n\n- Ann to paint\n  - Bo looked at it\n    Today - done\n'),
      ['7 todo Ann - task.section-todo'],
    ],
    [
      'a first sentence that is struck out is all there was to do; a word that is struck is not',
      minutes('## Action items\n\n- ~~Paint the whole pier~~. The rail is enough\n- ~~Monday~~: paint the rail\n'),
      ['7 done - - task.section-todo', '8 todo - - task.section-todo'],
    ],
  ]);
});
