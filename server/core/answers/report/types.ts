/** What a report is: what became of the tasks of a stretch of days, each line with the place that it was read from. */
import type { Day, Locale, Range } from '../../model.ts';

/** How a report is cut into parts; `none`: it is one list. */
export type ReportGrouping = 'none' | 'person' | 'project';

/** Days, the first and the last included. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** Which report is wanted. What is left out is as for a newcomer: this week, one list, in the language of the notes. */
export interface ReportQuestion {
  /** A stretch of days in words (`last week`, `10月`, `2026-11-02 – 2026-11-15`), in any language. */
  span?: string;
  by?: ReportGrouping;
  /** A query; only tasks that it holds for, and no decisions. */
  filter?: string;
  language?: Locale;
}

/** What became of a task, in the order of the report. */
export type ReportHeading = 'done' | 'doing' | 'slipped' | 'new' | 'blocked' | 'decided';

/** A task, or what was decided. */
export interface ReportLine {
  heading: ReportHeading;
  title: string;
  owners: string[];
  due: Day | null;
  /** By how many days it is late or was put off; null where it is not. */
  slipped: number | null;
  /** In how many older notes it stands too. */
  carried: number;
  /** What is worth saying of it, in the language of the report. */
  remarks: string[];
  /** Empty where none is named. */
  project: string;
  /** Where it was read. */
  uri: string;
  path: string;
  range: Range;
  /** How many lines of this heading it stands below. */
  depth: number;
}

/** What belongs to a person or a project. */
export interface ReportPart {
  /** Empty where the report has one part only. */
  title: string;
  lines: ReportLine[];
}

export interface Report {
  from: Day;
  to: Day;
  language: Locale;
  parts: ReportPart[];
  /** How many tasks are overdue for longer and stand in no note of these days: they are not told one by one. */
  older: number;
  /** `Weekly report 2026-11-16 to 2026-11-22`, how many there are of each, and what is to be said at the end, if anything. */
  title: string;
  summary: string;
  remark: string;
  /** The report in Markdown. */
  text: string;
}

/** A template or a note of the sample workspace, by its path with `/`. */
export interface SampleFile {
  path: string;
  text: string;
}
