/** Deeds that English minutes bid with somebody, a day or all of them beside; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (...points: string[]): string =>
  `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe (@mia), Ove Lunde\n\n- The pier is wet\n${points.join('\n')}\n`;

describe('a deed in minutes', () => {
  cases([
    [
      'behind the name of somebody known; what they report is no deed, and the name of a thing is what it is about',
      minutes(
        '- Mia: order the ropes',
        '- Mia: update on the ropes',
        '- Mia: the ropes are old',
        '- Crane: order ropes',
      ),
      ['6 todo Mia - task.owner', '9 todo - - task.request'],
    ],
    [
      'behind names in brackets, with a dash or an arrow',
      minutes(
        '- [Mia, Ove] order the ropes',
        '- @mia - paint the pier',
        '- Ove -> sweep the shed',
        '- [Crane] order ropes',
      ),
      ['6 todo Mia,Ove - task.owner', '7 todo mia - task.owner', '8 todo Ove - task.owner'],
    ],
    [
      'before names in parentheses or brackets; behind a thing they say who spoke of it',
      minutes('- Order the ropes (Mia, Ove)', '- Sweep the shed [Ove]', '- Old ropes (Mia)'),
      ['6 todo Mia,Ove - task.owner', '7 todo Ove - task.owner'],
    ],
    [
      'with a verb of few lists, or of two words; a noun that looks like one is none',
      minutes(
        '- Mia: reindex the rope list',
        '- Mia: carry out a drill',
        '- Mia: model of a crane',
        '- Mia: scale model',
      ),
      ['6 todo Mia - task.owner', '7 todo Mia - task.owner'],
    ],
    [
      'that all mean to do, in verbs of two words as well; to look at something is only talk',
      minutes('- We will set up a crane', '- Let’s put together a rope list', '- We will look at the ropes'),
      ['6 todo - - task.request', '7 todo - - task.request'],
    ],
    [
      'of a speaker behind a dash, in any of their sentences; what they tell is none, nor are nouns that look like deeds',
      minutes(
        '- Mia - asked the yard. Talked of ropes. Will order\n  two of them.',
        '- Ove - asked the yard. It will order two.',
        '- Mia - use cases of ropes',
      ),
      ['6 todo Mia - task.undertaking'],
    ],
    [
      'of somebody known behind a pause and a conjunction; of a thing it is none',
      minutes('- The crane is old, so Ove will order a new one', '- The crane is old, and it will stop one day'),
      ['6 todo Ove - task.undertaking'],
    ],
    [
      'that all mean to do, in any sentence or behind a first clause; behind a condition, or as talk, it is none',
      minutes(
        '- The pier is wet. We will order two mats',
        '- Instead of a rope, we’ll order a chain',
        '- We’ll be painting the rail',
        '- If the rope breaks, we will order a chain',
        '- We’ll be looking at the rail',
      ),
      ['6 todo - - task.request', '7 todo - - task.request', '8 todo - - task.request'],
    ],
    [
      'that is the next step or the plan; an aim is none',
      minutes(
        '- Our next steps here are to order a crane',
        '- The plan for now is to paint it',
        '- The goal is to paint it',
      ),
      ['6 todo - - task.request', '7 todo - - task.request'],
    ],
    [
      'below a heading that says no more than that the matter follows',
      minutes('\n## Notes\n\n- We will order a mat\n\n## Ideas\n\n- We may order a mat'),
      ['9 todo - - task.request'],
    ],
    [
      'that somebody volunteers for; the name of a thing, or what is said of volunteers, gives it to nobody',
      minutes(
        '- The rail needs paint. Mia volunteered.',
        '- Ove and @mia volunteered for a walk along the pier',
        '- Order a mat (Ove volunteered)',
        '- Cranes volunteered',
        '- Mia thanked those who volunteered',
      ),
      ['6 todo Mia - task.undertaking', '7 todo Ove,mia - task.undertaking', '8 todo Ove - task.undertaking'],
    ],
    [
      'that is told of somebody without their name again; of two nobody knows who, and another thing does it by itself',
      minutes(
        '- Mia has asked the yard. Will report back',
        '- Ove asked the yard, and will order a mat',
        '- Mia: I asked the yard, and will order a mat',
        '- Mia said that the crane is old. It will stop',
        '- Mia: the crane is old, and will stop',
      ),
      ['6 todo Mia - task.undertaking', '7 todo Ove - task.undertaking', '8 todo Mia - task.undertaking'],
    ],
    [
      'far behind in a point of many sentences',
      minutes(`- ${'The old pier is wet. '.repeat(20)}Ove will order two mats`),
      ['6 todo Ove - task.undertaking'],
    ],
    [
      'within the week or month of the note; the week that something is of says nothing of when',
      minutes(
        '- Ove to order ropes this week',
        '- Ove to paint the pier this month.',
        '- Ove to print the list of this week',
      ),
      [
        '6 todo Ove 2026-03-08 task.undertaking',
        '7 todo Ove 2026-03-31 task.undertaking',
        '8 todo Ove - task.undertaking',
      ],
    ],
    [
      'that is only talk',
      minutes('- Discuss the ropes (Mia)', '- Share news of the pier - Mia', '- The rope is old'),
      [],
    ],
    [
      'by a day; what happens on a day is nothing to do',
      minutes(
        '- Order the ropes by Friday',
        '- Sweep the shed (due 2026-03-10)',
        '- The fair is on Friday',
        '- Mia talked on Friday',
      ),
      ['6 todo - 2026-03-06 task.planned', '7 todo - 2026-03-10 task.planned'],
    ],
    [
      'that all mean to do; what they go on with or only see is none',
      minutes(
        '- We will order the ropes',
        "- Let's paint the pier",
        '- We will see how it goes',
        "- We'll keep the old rope",
      ),
      ['6 todo - - task.request', '7 todo - - task.request'],
    ],
    [
      'for everyone, or for somebody yet to be found',
      minutes(
        '- Everyone: read the rope list',
        '- Someone should sweep the shed',
        '- All: the pier is wet',
        '- Someone swept it',
      ),
      ['6 todo - - task.request', '7 todo - - task.request'],
    ],
    [
      'for several handles side by side',
      minutes('- @mia @ove to order the ropes', '- @mia @ove talked of ropes'),
      ['6 todo mia,ove - task.undertaking'],
    ],
  ]);
});

describe('minutes', () => {
  cases([
    [
      'are known by who came, on the line of a label; a label of parts says nothing of the kind',
      '# Harbour\n\nAttending: Mia Moe, Ove Lunde\n\n## Rope\n\n- Ove will order two ropes\n',
      ['7 todo Ove - task.undertaking'],
    ],
    ['are none', '# Harbour\n\nMembers: ropes, lamps\n\n## Rope\n\n- We will order two ropes\n', []],
  ]);
});

describe('a deed about a topic', () => {
  cases([
    [
      'behind a few words for it; the title of an issue, what is talked over or asked, and how something is are none',
      minutes(
        '- Fence: order the planks',
        '- Fence: order the planks #12',
        '- Fence: discuss the planks',
        '- Fence: order the planks?',
        '- Step 2: order the planks',
        '- Idea: order the planks',
        '- Fence: Access Control is open at night',
        '- Fence: planks are wet',
      ),
      ['6 todo - - task.request'],
    ],
    [
      'in a paragraph',
      `${minutes('- The lamp is old')}\nFence: send a reminder to the office\n\nFence: a reminder for all\n\nABC: send it if you must\n`,
      ['8 todo - - task.request'],
    ],
  ]);
});
