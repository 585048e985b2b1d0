import type { Lexicon } from './index.ts';

export const ja: Lexicon = {
  id: 'ja',
  dates: {
    dayWords: {},
  },
  notes: {
    statuses: { todo: [], doing: [], waiting: [], done: [], cancelled: [] },
  },
};
