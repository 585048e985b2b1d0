/** What a user can set. */
import type { Region } from './dates/regions.ts';

/** Each has a severity setting and a section in the documentation. */
export type DiagnosticCode =
  | 'task-overdue'
  | 'task-due-soon'
  | 'task-contradicts-copy'
  | 'task-no-owner'
  | 'task-no-due'
  | 'task-status-conflict'
  | 'date-weekday-mismatch'
  | 'date-impossible'
  | 'date-ambiguous'
  | 'date-on-holiday'
  | 'person-unknown'
  | 'link-broken'
  | 'link-empty'
  | 'note-no-date'
  | 'runbook-link-broken'
  | 'runbook-heading-missing'
  | 'runbook-file-missing'
  | 'runbook-endpoint-retired'
  | 'runbook-stale'
  | 'text-invisible'
  | 'heading-no-space'
  | 'secret-in-note'
  | 'ignore-unknown'
  | 'query-invalid'
  | 'people-file';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user can set. Declared in package.json under `dueline.*` with the same names and these defaults. */
export interface Settings {
  /** Globs, relative to the workspace folder. */
  files: { include: string[]; exclude: string[] };
  /** The day that `this week` begins on. */
  weekStart: 'monday' | 'sunday';
  /** Whose public holidays are no working days. */
  region: Region;
  /** A task whose due day is at most so many days ahead is due soon. */
  dueSoonDays: number;
  /** Of which repository a bare `#123` is, where the note does not say so: `group/app`, or its URL. */
  issues: { repository: string };
  /** The spellings of the user's own name. */
  me: string[];
  /**
   * How overdue tasks are told, by age and priority: after so many days one step more softly, after so many not at all (0 for
   * never), and whether urgent ones are a step graver, others a step less grave.
   */
  overdue: { fadeAfterDays: number; quietAfterDays: number; byPriority: boolean };
  /** Whether inferred tasks raise diagnostics too. */
  diagnoseInferred: boolean;
  /** Whether headings say what is open below them, and commands of runbooks what can be done with them. */
  codeLens: Record<'headings' | 'commands', boolean>;
  /** The template of the status bar, see answers/tree/bar.ts; empty for the usual words. */
  statusBar: { format: string };
  /** Where finished items go that are archived: to the end of their note, or into `<name>.archive.md` beside it. */
  archive: 'note' | 'file';
  /** Whether items that are carried over to the next plan are marked in the old one, with a link to it. */
  markCarried: 'offer' | 'always' | 'never';
  /** After so many days without a newer day in it a runbook is stale that open tasks link to; 0 for never. */
  runbooks: { staleAfterDays: number };
  diagnostics: Record<DiagnosticCode, Severity | 'off'>;
  /** Which inlay hints are shown (answers/shape/inlay-hints.ts says what each is). */
  inlayHints: Record<'dates' | 'distance' | 'owners' | 'repositories', boolean>;
}

/** What the reading of dates depends on beside the words and the day to count from. */
export type DateSettings = Pick<Settings, 'weekStart' | 'region'>;

/** What the reading of a note depends on beside the note: when one of these changes, notes are read anew. */
export type ReadingSettings = DateSettings & Pick<Settings, 'issues'>;

/** The settings of a user who has set nothing. `package.json` declares the same values; a test holds the two equal. */
export const defaultSettings: Settings = {
  files: { include: ['**/*.{md,markdown}'], exclude: ['**/node_modules/**', '**/.git/**'] },
  weekStart: 'monday',
  region: 'none',
  dueSoonDays: 3,
  issues: { repository: '' },
  me: [],
  overdue: { fadeAfterDays: 30, quietAfterDays: 90, byPriority: true },
  diagnoseInferred: false,
  codeLens: { headings: true, commands: true },
  statusBar: { format: '' },
  archive: 'note',
  markCarried: 'offer',
  runbooks: { staleAfterDays: 180 },
  diagnostics: {
    'task-overdue': 'warning',
    'task-due-soon': 'information',
    'task-contradicts-copy': 'warning',
    'task-no-owner': 'hint',
    'task-no-due': 'off',
    'task-status-conflict': 'warning',
    'date-weekday-mismatch': 'warning',
    'date-impossible': 'warning',
    'date-ambiguous': 'information',
    'date-on-holiday': 'off',
    'person-unknown': 'hint',
    'link-broken': 'warning',
    'link-empty': 'information',
    'note-no-date': 'information',
    'runbook-link-broken': 'warning',
    'runbook-heading-missing': 'warning',
    'runbook-file-missing': 'warning',
    'runbook-endpoint-retired': 'warning',
    'runbook-stale': 'information',
    'text-invisible': 'warning',
    'heading-no-space': 'information',
    'secret-in-note': 'warning',
    'ignore-unknown': 'hint',
    'query-invalid': 'warning',
    'people-file': 'warning',
  },
  inlayHints: { dates: true, distance: true, owners: false, repositories: true },
};
