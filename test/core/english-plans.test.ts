/** English plans: lists that name work by nouns, stages by their number, tables whose status is a share. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('lists in plans', () => {
  cases([
    [
      'names of work, behind a label too',
      '# Harbour plan\n\n## Lamps\n\n- Lamp replacement\n- East pier: rail setup (Ann)\n- Brighter bulbs\n',
      ['5 todo - - task.list', '6 todo Ann - task.list', '7 todo - - task.list'],
      'harbour-plan.md',
    ],
    [
      'things are no work, and nor is what a document names',
      '# Harbour\n\n## Lamps\n\n- Lamp replacement\n- Rail setup\n- Brighter bulbs\n',
      [],
      'harbour.md',
    ],
    [
      'a stage by its number, whatever its parts are called',
      '# Sprint 12: 3 March - 14 March 2026\n\nCranes:\n- Engine design\n- A look at the chains\n\nLamps:\n- Brighter bulbs\n- Two more posts\n',
      ['4 todo - - task.list', '5 todo - - task.list', '8 todo - - task.list', '9 todo - - task.list'],
      'sprint-12.md',
    ],
    [
      'goals below a week or a month, their parts too',
      '# Week 12\n\n## Goals\n\n### Lamps\n\n- Brighter bulbs\n- Two more posts\n',
      ['7 todo - - task.section-todo', '8 todo - - task.section-todo'],
      'week.md',
    ],
    [
      'but not of a year',
      '# Harbour plan 2026\n\n## Goals\n\n- Brighter bulbs\n- Two more posts\n',
      [],
      'harbour-plan.md',
    ],
    [
      'but not what a meeting of it said',
      '# Harbour plan\n\n## Sprint 12 review\n\n- Brighter bulbs\n- Two more posts\n',
      [],
      'harbour-plan.md',
    ],
    [
      'a table of shares, none of them whole',
      '# Harbour plan\n\n### Status\n\n| Part | Feature | Status |\n| --- | --- | --- |\n| Lamps | Brighter bulbs | 0% |\n| Cranes | Two engines | 15% |\n',
      ['7 todo - - task.table', '8 doing - - task.table'],
      'harbour-plan.md',
    ],
    [
      'shares in a document tell of something else',
      '# Harbour\n\n| Part | Feature | Status |\n| --- | --- | --- |\n| Lamps | Brighter bulbs | 0% |\n| Cranes | Two engines | 15% |\n',
      [],
      'harbour.md',
    ],
  ]);
});
