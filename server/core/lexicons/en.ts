import type { Lexicon } from './index.ts';

export const en: Lexicon = {
  id: 'en',
  dates: {
    dayWords: {},
  },
  notes: {
    statuses: { todo: [], doing: [], waiting: [], done: [], cancelled: [] },
  },
};
