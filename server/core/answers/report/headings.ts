import type { ReportHeading } from './types.ts';

/** What becomes of tasks, in the order of the report. */
export const reportHeadings: readonly ReportHeading[] = ['done', 'doing', 'slipped', 'new', 'blocked', 'decided'];
