/** Who takes something on in English minutes, whom the note never introduces, and what is settled or left without a name; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# Harbour meeting 2026-03-03\n\n${text}`;

describe('somebody whom the note never introduces', () => {
  cases([
    [
      'one deed that people do is enough where a note is of a meeting; what things do as well is not, nor a name of things',
      minutes(
        '- Marlo will order ropes\n- Lathe will build ropes\n- Docks will order ropes\n- The rope is worn, Tirreth will ask the office\n',
      ),
      ['3 todo Marlo - task.undertaking', '6 todo Tirreth - task.undertaking'],
    ],
    [
      'a full name, and one with a capital inside or a hyphen',
      minutes('- Marlo Quint will ask the office\n- Anne-Lou will ask them\n- McKay should order a rope\n'),
      [
        '3 todo Marlo Quint - task.undertaking',
        '4 todo Anne-Lou - task.undertaking',
        '5 todo McKay - task.undertaking',
      ],
    ],
    [
      'initials behind an article are a group; without one they may be anything',
      minutes('- The PSC will write a letter\n- RPX will write a letter\n'),
      ['3 todo PSC - task.undertaking'],
    ],
    [
      'what is spoken of elsewhere as a thing is, and so is what a question asks of',
      minutes('- We keep the ropes in Wharf\n- Wharf will order ropes\n- Marlo will order ropes?\n'),
      [],
    ],
    ['in another note one deed is not', '# Harbour 2026-03-03\n\n- Marlo will order ropes\n', []],
  ]);
});

describe('what is settled, and what is left', () => {
  cases([
    [
      'what was agreed somebody will do, but not what somebody said',
      minutes('Present: Ann Lee\n\n- It was agreed that Ann will order ropes\n- Bo hears that Ann will order ropes\n'),
      ['5 todo Ann - task.undertaking'],
    ],
    [
      'what all will do, in a paragraph of its own as in a point; not what they did or will see',
      minutes(
        'We will order the ropes.\n\nWe ordered the lamps.\n\nWe will see.\n\nIt was decided to paint the pier.\n',
      ),
      ['3 todo - - task.request', '9 todo - - task.request'],
    ],
    [
      'what is to be done with a thing; not what allows that',
      minutes(
        '- Ropes to be ordered by 6 March 2026\n- This gate allows the ropes to be ordered\n- Topics to be new\n',
      ),
      ['3 todo - 2026-03-06 task.request'],
    ],
    [
      'what somebody known is working on; not what a thing is',
      minutes('Present: Ann Lee\n\n- Ann is working on the lamps\n- Lathe is working on the lamps\n'),
      ['5 doing Ann - task.undertaking'],
    ],
    [
      'what follows behind an arrow',
      minutes('- The rope is worn\n- → order the ropes\n- → the ropes are worn\n'),
      ['4 todo - - task.request'],
    ],
  ]);
});

describe('deeds on lines without a bullet', () => {
  cases([
    [
      'below words for what is to do, each in a paragraph or a line of its own; no question, and nothing that is told',
      minutes(
        '## Next steps\n\nOrder two ropes.\nPaint the rail.\n\nWe will order lamps.\n\nThe pier is old.\n\nOrder lamps?\n',
      ),
      ['5 todo - - task.section-todo', '6 todo - - task.section-todo', '8 todo - - task.section-todo'],
    ],
    [
      'behind a label as well, up to what is no deed',
      minutes('**Action items**\n\nOrder two ropes.\n\nPaint the rail.\n\nThe pier is old.\n\nOil the winch.\n'),
      ['5 todo - - task.section-todo', '7 todo - - task.section-todo'],
    ],
    [
      'not below a heading further in that is no name, nor in a note that is of no work',
      `${minutes('## Next steps\n\n### How to reach us\n\nFollow the quay.\n')}`,
      [],
    ],
    ['a guide bids its readers', '# Ropes\n\n## Next steps\n\nOrder two ropes.\n', []],
  ]);
});

describe('what is written on below a point, and what was achieved', () => {
  cases([
    [
      'a line left of the words of a point gives somebody a deed; one that goes on with them says no more than they do',
      minutes(
        'Present: Ann Lee\n\n- The rope is worn\nAnn to order one\n- The lamp that is dark and that\n  Ann will leave\n',
      ),
      ['6 todo Ann - task.undertaking', '7 todo Ann - task.undertaking'],
    ],
    [
      'a login behind but, in a later clause',
      minutes('- #4 - leave it open but @marlo to add a note\n- #5 - leave it open but @marlo is away\n'),
      ['3 todo marlo - task.undertaking'],
    ],
    [
      'a label in a report of work says that it was done; another says what it was like',
      '# Harbour 2026-03-02\n\n- _achieved_: painted the pier\n- _next_: order ropes\n- _weather_: rain\n',
      ['3 done - - task.section-done', '4 todo - - task.section-todo'],
      'weekly-plan.md',
    ],
    [
      'minutes with a section of accomplishments list what was done',
      minutes('## Accomplishments of the week\n\n- Painted the pier\n\n## Action items\n\n- Order ropes\n'),
      ['5 done - - task.section-done', '9 todo - - task.section-todo'],
    ],
    [
      'minutes that only tell of the last time list none',
      minutes('## Last time\n\n- Painted the pier\n\n## Action items\n\n- Order ropes\n'),
      ['9 todo - - task.section-todo'],
    ],
  ]);
});

describe('days in the cells of a table', () => {
  cases([
    [
      'a day ends where its cell does, and the next cell says no more of it',
      minutes(
        '| Task | Who | When | Week |\n| --- | --- | --- | --- |\n| Paint the pier | Ann | 10th March 2026 | week 6 |\n',
      ),
      ['5 todo Ann 2026-03-10 task.table'],
    ],
    [
      'within a cell a year belongs to its week',
      minutes('| Task | Who | Due |\n| --- | --- | --- |\n| Paint the pier | Ann | 2026 week 11 |\n'),
      ['5 todo Ann 2026-03-15 task.table'],
    ],
  ]);
});

describe('what a writer takes on without a name', () => {
  cases([
    [
      'as a point, a paragraph or a later sentence; not among rules, and not what is only seen',
      minutes(
        '- Will order ropes\n- The crane is away. Will ask the office\n- Will see\n\nStill need to paint the pier.\n\n## Resources\n\n- Will order ropes\n',
      ),
      ['3 todo - - task.undertaking', '4 todo - - task.undertaking', '7 todo - - task.undertaking'],
    ],
    [
      'as oneself; a question is none',
      minutes('- I will order ropes\n- I need to ask the office\n- I will order ropes?\n'),
      ['3 todo - - task.undertaking', '4 todo - - task.undertaking'],
    ],
    [
      'what a body means to do; what is so of it is not',
      minutes(
        '- The steering committee will order ropes\n- The maintainers should write a guide\n- The steering committee is large\n',
      ),
      ['3 todo - - task.request', '4 todo maintainers - task.request'],
    ],
  ]);
});

describe('what is meant to be done', () => {
  cases([
    [
      'behind a clause with a number, with a verb of no list; what is only seen is none',
      minutes("- It lifts 5.0 tons, let's caulk the boat\n- We will caulk a boat\n- We will see the boat\n"),
      ['3 todo - - task.request', '4 todo - - task.request'],
    ],
    [
      'as it was resolved, by whomever; what was resolved to be so is none',
      minutes('**Resolution**: all crews should order ropes\n\n**Resolution**: all ropes should be long\n'),
      ['3 todo - - task.request'],
    ],
    [
      'and is going on, below a name; below a thing it is told of that',
      minutes(
        '### Ann\n\n- Painted the rail. Currently working on the pier\n\n### Crane\n\n- Painted. Currently working on the pier\n',
      ),
      ['5 doing Ann - task.undertaking'],
    ],
    [
      'an address below a label is where a thing is; at the top of a list it is a thing to do',
      minutes('## Next steps\n\n- The lamps:\n  - https://harbour.test/1\n- https://harbour.test/2\n'),
      ['7 todo - - task.section-todo'],
    ],
  ]);
});
