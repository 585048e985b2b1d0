/**
 * What a query can ask of a task: a table. A new field is one entry; its words stand in the lexicons. Of words that overlap
 * the longest counts, wherever they stand in the table.
 */
import { addDays, daysBetween, startOfWeek } from '../../dates/day.ts';
import type { QueryLexicon } from '../../lexicons/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Ask, Day, Days, Status } from '../../model.ts';
import { changes } from '../copies/trails.ts';
import { isDueSoon, isOpen, isOverdue } from '../due.ts';
import type { Entry } from '../entry.ts';
import type { FoundTask, Index } from '../index.ts';
import { fold, personKey } from '../keys.ts';
import type { Look } from '../look.ts';
import { dueOf } from '../packed/mark.ts';
import { isOf } from '../people/mine.ts';
import { sectionPath } from '../section.ts';
import { endOfWeek } from '../when.ts';
import { wordsOf } from './words.ts';

export type FlagName = keyof QueryLexicon['flags'];
export type FieldName = keyof QueryLexicon['fields'];

/** What a query needs to know of the index: whom names mean, and in which notes a task stands. */
export type Known = Pick<Index, 'people' | 'trails' | 'entry'>;

/** A task: itself, or as much of it as somebody looks at. */
export type Asked = FoundTask | Look;

export type Test = (found: Asked, ask: Ask, known: Known) => boolean;

/** A condition without a value: `overdue`. */
export interface Flag {
  name: FlagName;
  /** What it speaks of. */
  field: FieldName;
  words: string[];
  test: Test;
  /** The days that the words mean today. */
  days?(ask: Ask): Days;
}

/** Compared with a text: `owner is X`. */
export interface TextField {
  shape: 'text';
  field: FieldName;
  words: string[];
  valuesOf(found: Asked, known: Known): string[];
  /** Makes spellings that mean the same equal. */
  key: (text: string) => string;
  /** The only values that there are, each with other words for it. */
  choices?: Record<string, string[]>;
}

/** Compared with a day: `due before next Friday`. */
export interface DateField {
  shape: 'date';
  field: FieldName;
  words: string[];
  daysOf(found: Asked): (Day | null)[];
}

/** Compared with a number: `carried at least 2`. */
export interface CountField {
  shape: 'count';
  field: FieldName;
  words: string[];
  /** What may be counted; the first where no word stands behind the number. */
  units: { name: keyof QueryLexicon['units']; words: string[]; countOf(found: Asked, known: Known): number }[];
}

export type Field = TextField | DateField | CountField;

const statuses: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];

const isMine: Test = (found, { settings }, { people }) => isOf(settings, people)(found);

/** All that the owners of a task are called: who asks for one spelling means the person. */
const ownersOf = ({ note, task }: Asked, { people }: Known): string[] =>
  task.owners.flatMap((owner) => {
    const person = people.of(owner, note);
    return [owner, person.name, ...people.keysOf(person)];
  });

const entryOf = ({ note }: Asked, known: Known): Entry | undefined =>
  'entry' in note ? note.entry : known.entry(note.uri);

/** In how many notes a task stood before. */
function carried(found: Asked, known: Known): number {
  const entry = entryOf(found, known);
  return entry ? known.trails.carried(entry, found.task.id) : 0;
}

/** For how many weeks it has stood in notes. */
function carriedWeeks(found: Asked, known: Known): number {
  const entry = entryOf(found, known);
  const first = entry && known.trails.trailOf({ entry, id: found.task.id })[0]!.entry.day;
  return first && entry.day ? Math.round(daysBetween(first, entry.day) / 7) : 0;
}

/** How often its due day differs from that in the note before. */
function moved(found: Asked, known: Known): number {
  const entry = entryOf(found, known);
  const places = entry ? known.trails.trailOf({ entry, id: found.task.id }) : [];
  return changes(places.map((place) => dueOf(place.entry.markAt(place.id))).filter((due) => due > 0));
}

const titleOf = ({ note }: Asked): string => ('entry' in note ? note.entry.title() : note.title);

const on = (day: Day): Days => ({ from: day, to: day });
const thisWeek = (ask: Ask): Days => ({
  from: startOfWeek(ask.today, ask.settings.weekStart),
  to: endOfWeek(ask),
});
const isDueIn =
  (days: (ask: Ask) => Days): Test =>
  ({ task: { due } }, ask) =>
    due !== null && between(due, days(ask));

/** Whether a day lies between two, both included; of which at least one is there. */
export const between = (day: Day, { from, to }: Days): boolean =>
  (from !== null || to !== null) && (from ?? day) <= day && day <= (to ?? day);

const today = (ask: Ask): Days => on(ask.today);
const tomorrow = (ask: Ask): Days => on(addDays(ask.today, 1));

/** Conditions that are words alone. */
export const flags: Flag[] = (
  [
    ['done', 'status', ({ task }) => task.status === 'done'],
    ['cancelled', 'status', ({ task }) => task.status === 'cancelled'],
    ['open', 'status', ({ task }) => isOpen(task.status)],
    ['overdue', 'due', isOverdue, (ask) => ({ from: null, to: addDays(ask.today, -1) })],
    ['dueToday', 'due', isDueIn(today), today],
    ['dueTomorrow', 'due', isDueIn(tomorrow), tomorrow],
    ['dueThisWeek', 'due', isDueIn(thisWeek), thisWeek],
    ['dueSoon', 'due', isDueSoon, (ask) => ({ from: ask.today, to: addDays(ask.today, ask.settings.dueSoonDays) })],
    ['noDue', 'due', ({ task }) => task.due === null],
    ['hasDue', 'due', ({ task }) => task.due !== null],
    ['noStart', 'start', ({ task }) => task.start === null],
    ['hasStart', 'start', ({ task }) => task.start !== null],
    ['noOwner', 'owner', ({ task }) => task.owners.length === 0],
    ['hasOwner', 'owner', ({ task }) => task.owners.length > 0],
    ['mine', 'owner', isMine],
    ['noIssue', 'issue', ({ task }) => task.issues.length === 0],
    ['hasIssue', 'issue', ({ task }) => task.issues.length > 0],
    ['noPriority', 'priority', ({ task }) => task.priority === null],
    ['hasPriority', 'priority', ({ task }) => task.priority !== null],
    ['carried', 'carried', (found, _ask, known) => carried(found, known) > 0],
  ] satisfies [FlagName, FieldName, Test, Flag['days']?][]
).map(([name, field, test, days]) => ({
  name,
  field,
  words: wordsOf(({ flags }) => flags[name]),
  test,
  ...(days && { days }),
}));

/** What a field is called. */
export const fieldWords = (field: FieldName): string[] => wordsOf(({ fields }) => fields[field]);

const text = (
  field: FieldName,
  valuesOf: TextField['valuesOf'],
  more: Partial<Pick<TextField, 'key' | 'choices'>> = {},
): TextField => ({ shape: 'text', field, words: fieldWords(field), valuesOf, key: fold, ...more });

const date = (field: FieldName, daysOf: DateField['daysOf']): DateField => ({
  shape: 'date',
  field,
  words: fieldWords(field),
  daysOf,
});

const count = (field: FieldName, ...units: [keyof QueryLexicon['units'], CountField['units'][0]['countOf']][]) => ({
  shape: 'count' as const,
  field,
  words: fieldWords(field),
  units: units.map(([name, countOf]) => ({ name, words: wordsOf(({ units }) => units[name]), countOf })),
});

type ChoiceName = keyof QueryLexicon['choices'];

const choices = (...names: ChoiceName[]): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, wordsOf(({ choices }) => choices[name])]));

const statusWords = (status: Status): string[] => lexicons.flatMap(({ notes }) => notes.statuses[status]).map(fold);

/** What can be compared with a value. */
export const fields: Field[] = [
  text('owner', ownersOf, { key: personKey }),
  text('status', ({ task }) => [task.status], {
    choices: Object.fromEntries(statuses.map((status) => [status, statusWords(status)])),
  }),
  text('path', ({ note }) => [note.path]),
  text('folder', ({ note }) => [note.path.slice(0, Math.max(0, note.path.lastIndexOf('/')))]),
  text('note', (found) => [titleOf(found)]),
  text('section', ({ note, task }) => sectionPath(note, task.section)),
  // `acme/app#12` is found as `#12` too.
  text('issue', ({ task }) => task.issues.flatMap((key) => [key, key.replace(/^[^#!]+(?=[#!])/, '')])),
  text('priority', ({ task }) => (task.priority === null ? [] : [task.priority])),
  text('kind', ({ note, task }) => [task.kind, note.kind], {
    choices: choices('task', 'form', 'plan', 'minutes', 'runbook', 'log', 'other'),
  }),
  text('certainty', ({ task }) => [task.certainty], { choices: choices('explicit', 'stated', 'inferred') }),
  text('title', ({ task }) => [task.title]),
  date('due', ({ task }) => [task.due]),
  date('start', ({ task }) => [task.start]),
  date('done', ({ task }) => [task.done]),
  date('happens', ({ task }) => [task.due, task.start, task.done]),
  count('carried', ['times', carried], ['weeks', carriedWeeks]),
  count('moved', ['times', moved]),
];

/** What tasks can be grouped by. */
export const groupKeys = ['due', 'owner', 'status', 'issue', 'note', 'folder', 'section', 'kind'] as const;
/** What tasks can be sorted by. */
export const sortKeys = [
  'urgency',
  'due',
  'start',
  'done',
  'owner',
  'status',
  'priority',
  'title',
  'note',
  'carried',
] as const;
export type GroupKey = (typeof groupKeys)[number];
export type SortKey = (typeof sortKeys)[number];

/** What a field is called where only a field can stand. */
export const keyWords = (field: FieldName): string[] => [...fieldWords(field), ...wordsOf(({ keys }) => keys[field])];
