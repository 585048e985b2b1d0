/** By what English notes are read as of a meeting or a week, and whose lists are; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('who came, in whatever words', () => {
  cases([
    [
      'several names behind a small word, one in brackets as well',
      'Harbour crew\n3 March 2026\n\nHere: Mia, Ove, old Liv, two new faces (Wim & Bo)\n\n- Wim paints the rail\n- Liv knows a smith and will ask him\n- Jon paints the rail',
      ['6 todo Wim - task.undertaking', '7 todo Liv - task.undertaking', '8 todo Jon - task.undertaking'],
    ],
    ['what lies here is nobody', 'Harbour crew\n\nHere: ropes\n\n- Wim paints the rail', []],
    [
      'a hangout is a meeting; `Report from Mia` is what somebody says',
      '# Harbour hangout 2026-03-03\n\nAttending: Mia, Ove\n\n- Ove orders the rope\n- Lamps are dim\n- Ropes are old\n- Report from Mia',
      ['5 todo Ove - task.undertaking'],
    ],
    [
      'what a note is called is no task, though it begins as one does',
      'Open boats - harbour crew\n3 March 2026\n\nAttending: Mia, Ove\n\n- Ove orders the rope',
      ['6 todo Ove - task.undertaking'],
    ],
  ]);
});

describe('lists of a week below names', () => {
  cases([
    [
      'they speak to whoever is named; when somebody is away is no task',
      '# Week of March 2nd 2026\n\n**Mia**\n\n- paint the rail\n- order the rope that you need\n- Tue afternoon off\n\n**Ove**\n\n- repair the crane\n- clean the shed\n',
      ['5 todo Mia - task.list', '6 todo Mia - task.list', '11 todo Ove - task.list', '12 todo Ove - task.list'],
    ],
  ]);
});

describe('who came stands in a row, without a label', () => {
  const group = (line: string): string => `# Pier group\n\n${line}\n\n## Lamps\n\nLiv orders two ropes.\n`;
  cases([
    [
      'beside a day',
      group('4 March 2026, the shed. Ann (chair), Liv, Bo'),
      ['7 todo Liv - task.undertaking'],
      'pier.md',
    ],
    [
      'beside a day, from which other days count',
      '# Pier group\n\n4 March 2026, the shed. Ann (chair), Liv, Bo\n\nLiv orders two ropes by Friday.\n',
      ['5 todo Liv 2026-03-06 task.undertaking'],
      'pier.md',
    ],
    ['below a day', group('4 March 2026\n\nAnn, Liv, Dr Moe'), ['9 todo Liv - task.undertaking'], 'pier.md'],
    ['of no day', group('Ann, Liv, Bo'), [], 'pier.md'],
    ['which are things', group('4 March 2026. Copper, Brass, Steel'), [], 'pier.md'],
    ['with a word before it', group('there: Ann, Liv / excused: Bo'), ['7 todo Liv - task.undertaking'], 'pier.md'],
  ]);
});
