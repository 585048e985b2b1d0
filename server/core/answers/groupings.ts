/** How the task tree may be grouped: a table. A new grouping is one entry here and one word in `Grouping`. */
import { addDays, daysBetween, startOfWeek } from '../dates/day.ts';
import { endOfWeek, isOpen, isOverdue } from '../index/due.ts';
import type { FoundTask } from '../index/index.ts';
import { sectionPath } from '../index/section.ts';
import { type Messages, messagesFor } from '../messages/index.ts';
import type { Ask, Note, Span, Status } from '../model.ts';
import type { Grouping } from './types.ts';
import type { World } from './world.ts';

/** A group that a task belongs to. */
export interface Membership {
  /** Stable while notes change: no line numbers. */
  key: string;
  label: string;
  /** Groups stand by rank, then those with something overdue, then by `order`. */
  rank: number;
  order: string;
  /** What a click on the group shows. */
  place?: { note: Note; span: Span };
  /** Greyed text before the count. */
  detail?: string;
}

interface GroupingRule {
  /** Whether boxes of templates and checklists are shown. */
  forms: boolean;
  /** Whether tasks stand as in their notes, rather than by due day. */
  inNoteOrder: boolean;
  groupsOf(found: FoundTask, world: World): Membership[];
}

type Band = keyof Messages['tree']['bands'];

const bands: Band[] = [
  'overMonth',
  'month',
  'week',
  'today',
  'thisWeek',
  'nextWeek',
  'later',
  'unsure',
  'none',
  'closed',
];
const statuses: Status[] = ['waiting', 'doing', 'todo', 'done', 'cancelled'];

export const groupings: Record<Grouping, GroupingRule> = {
  due: {
    forms: false,
    inNoteOrder: false,
    groupsOf(found, { ask }) {
      const band = bandOf(found, ask);
      return [{ key: band, label: messagesFor(ask.locale).tree.bands[band], rank: bands.indexOf(band), order: '' }];
    },
  },
  owner: {
    forms: false,
    inNoteOrder: false,
    groupsOf({ note, task }, { ask: { locale }, index: { people } }) {
      const owners = new Map(task.owners.map((owner) => people.of(owner, note)).map(({ key, name }) => [key, name]));
      if (owners.size === 0) return [{ key: '', label: messagesFor(locale).nobody, rank: 1, order: '' }];
      return [...owners].map(([key, label]) => ({ key, label, rank: 0, order: key }));
    },
  },
  status: {
    forms: false,
    inNoteOrder: false,
    groupsOf: ({ task: { status } }, { ask: { locale } }) => [
      { key: status, label: messagesFor(locale).statuses[status], rank: statuses.indexOf(status), order: '' },
    ],
  },
  note: {
    forms: true,
    inNoteOrder: true,
    groupsOf: ({ note }) => [
      {
        key: note.uri,
        label: note.title || note.path,
        rank: 0,
        order: note.path,
        detail: note.title ? note.path : '',
        place: { note, span: { start: 0, end: 0 } },
      },
    ],
  },
  section: {
    forms: true,
    inNoteOrder: true,
    groupsOf({ note, task }, { ask: { locale } }) {
      const path = sectionPath(note, task.section);
      const span = task.section === null ? { start: 0, end: 0 } : note.sections[task.section]!.span;
      return [
        {
          key: `${note.uri}#${path.join('#')}`,
          label: path.at(-1) ?? messagesFor(locale).tree.noSection,
          rank: 0,
          order: `${note.path} ${String(span.start).padStart(9, '0')}`,
          detail: note.path,
          place: { note, span },
        },
      ];
    },
  },
};

function bandOf(found: FoundTask, ask: Ask): Band {
  const { due, status } = found.task;
  if (!isOpen(status)) return 'closed';
  if (due === null) return 'none';
  if (due < ask.today) return isOverdue(found, ask) ? overdueBand(due, ask) : 'unsure';
  if (due === ask.today) return 'today';
  if (due <= endOfWeek(ask)) return 'thisWeek';
  return due <= addDays(endOfWeek(ask), 7) ? 'nextWeek' : 'later';
}

function overdueBand(due: string, { today, settings }: Ask): Band {
  if (due >= startOfWeek(today, settings.weekStart)) return 'week';
  return daysBetween(due, today) <= 31 ? 'month' : 'overMonth';
}
