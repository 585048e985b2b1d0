/** What the user chose to see in the Tasks view: kept for the workspace, and put into words. */
import { l10n, type Memento } from 'vscode';
import type { FolderChoice, Grouping, NoteKind, Shown, Sort } from '../../server/protocol.ts';
import type { Question } from './taskRow.ts';

/** All of it is said, so that what is left out does not fall back to something else. */
export interface Choice extends Question {
  subgrouping: Grouping | null;
  sort: Sort | null;
  show: Shown;
  mine: boolean;
  scope: NoteKind | null;
  folders: FolderChoice;
  /** Whether the tree follows the cursor. */
  follow: boolean;
}

/** All tasks of all notes. */
export const everything = {
  filter: '',
  mine: false,
  scope: null,
  folders: { only: null, hidden: [] },
} satisfies Partial<Choice>;

const first: Choice = {
  ...everything,
  grouping: 'due',
  subgrouping: null,
  sort: null,
  show: { done: false, inferred: true, forms: false },
  follow: false,
};

const memoryKey = 'dueline.tasks';

/** As it was left; what a newer version knows and an older one did not is as at first. */
export const remembered = (memory: Memento): Choice => ({ ...first, ...memory.get<Partial<Choice>>(memoryKey) });

export const remember = (memory: Memento, choice: Choice): Thenable<void> => memory.update(memoryKey, choice);

/** What the server is asked with it. */
export const questionOf = ({ follow: _, ...question }: Choice): Question => question;

/** Whether folders are left out. */
export const hasFolders = ({ folders }: Choice): boolean => folders.only !== null || folders.hidden.length > 0;

/** Whether tasks are left out that could be shown. */
export const isNarrowed = (choice: Choice): boolean =>
  choice.filter !== '' || choice.mine || choice.scope !== null || hasFolders(choice);

/** In few words: how it is grouped, and what is left out; `me` is the user's name. */
export function inWords(choice: Choice, me = ''): string {
  const { grouping, subgrouping, mine, scope, folders, filter } = choice;
  return [
    groupingName(grouping, subgrouping),
    mine ? me || l10n.t('my tasks') : '',
    scope ? scopeNames()[scope] : '',
    folders.only ? `${folders.only.path || '.'}${folders.only.below ? '/…' : ''}` : '',
    folders.hidden.length > 0 ? l10n.t('without {0}', folders.hidden.map((path) => path || '.').join(', ')) : '',
    filter,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `by owner`, `by owner › due day`. */
export const groupingName = (grouping: Grouping, subgrouping: Grouping | null): string =>
  [groupingNames()[grouping], ...(subgrouping ? [levelNames()[subgrouping]] : [])].join(' › ');

/** The groupings in the order in which they are offered. */
export const groupingNames = (): Record<Grouping, string> => ({
  due: l10n.t('by due day'),
  owner: l10n.t('by owner'),
  status: l10n.t('by status'),
  issue: l10n.t('by issue'),
  note: l10n.t('by note'),
  folder: l10n.t('by folder'),
  section: l10n.t('by section'),
  kind: l10n.t('by kind of note'),
});

/** What groups in groups are by. */
export const levelNames = (): Record<Grouping, string> => ({
  due: l10n.t('due day'),
  owner: l10n.t('owner'),
  status: l10n.t('status'),
  issue: l10n.t('issue'),
  note: l10n.t('note'),
  folder: l10n.t('folder'),
  section: l10n.t('section'),
  kind: l10n.t('kind of note'),
});

/** The orders in which they are offered. */
export const sortNames = (): Record<Sort, string> => ({
  due: l10n.t('most urgent first, by due day'),
  priority: l10n.t('by priority'),
  status: l10n.t('by status, under way first'),
  title: l10n.t('by title'),
  place: l10n.t('as in the notes, overdue first'),
});

/** Kinds of notes in the order in which they are offered. */
export const scopeNames = (): Record<NoteKind, string> => ({
  plan: l10n.t('plans'),
  minutes: l10n.t('minutes'),
  runbook: l10n.t('runbooks'),
  log: l10n.t('logs'),
  other: l10n.t('other notes'),
});
