import type { PhraseWords } from '../types/phrases.ts';

export const phrases: PhraseWords['phrases'] = {
  parts: {},
  headings: { neither: [], todo: [], done: [] },
  leads: { neither: [], todo: [], done: [] },
};
