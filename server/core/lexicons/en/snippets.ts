import type { SnippetWords } from '../types/snippets.ts';

export const snippets: SnippetWords = {
  task: { words: ['task', 'todo'], lines: ['- [ ] ‹what to do› @‹name› by ‹{week}›'] },
  action: { words: ['action', 'ai'], lines: ['- AI: ‹Name› to ‹do what› by ‹{week}›'] },
  minutes: {
    words: ['minutes', 'meeting'],
    lines: [
      '# ‹Meeting› {today}',
      '',
      'Attendees: ‹names›',
      '',
      '## Agenda',
      '',
      '- ‹topic›',
      '',
      '## Decisions',
      '',
      '- ‹what was decided›',
      '',
      '## Action items',
      '',
      '- [ ] ‹what to do› @‹name› by ‹{week}›',
      '',
    ],
  },
};
