import type { Lexicon } from './index.ts';

export const zh: Lexicon = {
  id: 'zh',
  dates: {
    dayWords: {},
  },
  notes: {
    statuses: { todo: [], doing: [], waiting: [], done: [], cancelled: [] },
  },
};
