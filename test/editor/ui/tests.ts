/** What a user does with Dueline, in order. */
import { paths } from '../notes.ts';
import type { UiTest } from './run.ts';

export const tests: UiTest[] = [
  {
    name: 'a note opens',
    run: ({ vs }) => vs.openFile(paths.plan),
  },
];
