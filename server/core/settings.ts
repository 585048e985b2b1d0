import type { Settings } from './model.ts';

/** The settings of a user who has set nothing. `package.json` declares the same values; a test holds the two equal. */
export const defaultSettings: Settings = {
  files: { include: ['**/*.{md,markdown}'], exclude: ['**/node_modules/**', '**/.git/**'] },
  weekStart: 'monday',
  region: 'none',
  dueSoonDays: 3,
  issues: { repository: '' },
  me: [],
  diagnoseInferred: false,
  diagnostics: {
    'task-overdue': 'warning',
    'task-due-soon': 'information',
    'task-contradicts-copy': 'warning',
    'date-weekday-mismatch': 'warning',
    'date-impossible': 'warning',
    'person-unknown': 'hint',
    'people-file': 'warning',
  },
  inlayHints: { dates: true, distance: true, owners: false, repositories: true },
};
