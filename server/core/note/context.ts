/** What the rules of a note know while they judge its entries one by one. */

import type { DateMention } from '../dates/index.ts';
import type { FieldMention, FieldName } from '../mentions/formats.ts';
import type { IssueMention } from '../mentions/issue.ts';
import type { Name } from '../mentions/names.ts';
import type { PersonForm, PersonMention } from '../mentions/passage.ts';
import type { StatusMention } from '../mentions/status.ts';
import type { RuleId } from '../messages/index.ts';
import type { Day, Evidence, LanguageId, NoteKind, Span } from '../model.ts';
import type { Course } from './course.ts';
import type { Entry, Fields, Known, Run, Scope } from './parts.ts';
import { perEntry } from './words.ts';

export interface Context {
  text: string;
  kind: NoteKind;
  language: LanguageId;
  entries: readonly Entry[];
  /** The same, see `runs.ts`. */
  runs: readonly Run[];
  /** The same from heading to heading, and how far the reading has to look, see `course.ts`. */
  course: Course;
  scopes: readonly Scope[];
  /** Values given below an entry: `- 期日：…`, `- Status: …`. */
  fields: Fields;
  /** The day that each entry counts from. */
  references: readonly (Day | null)[];
  known: Known;
  /** Entries that are nothing but names, and speak for what stands below them. */
  heads: Pick<ReadonlyMap<number, Name[]>, 'has' | 'get'>;
  /** The same as a list of entries and their names: the same object as in the last reading, if they are the same. */
  headNames: readonly unknown[];
  /** Names before a colon or in brackets in lists of things to do that are named so, and parts of a team in such a list. */
  openers: Known;
  /** Speakers stand before colons: what is said is no task of theirs. */
  dialogue: boolean;
  /** Something is said to be to do. */
  planned: boolean;
  /** Minutes whose points bid throughout what is to do. */
  bidding: boolean;
  /** A plan that is called a report of work: `周报`. */
  report: boolean;
  /** Names in brackets stand above what is whose. */
  bracketed: boolean;
  /** It is told, below a heading with a time (`上周工作`), what was done, and what is to do. */
  reported: boolean;
}

/** The evidence of a field: the rule that read it, and from where. */
export function evidence(field: Evidence['field'], rule: RuleId, span: Span): Evidence {
  return { field, rule, span: { start: span.start, end: span.end } };
}

/** What an entry names, by kind; the mentions are those of the entry, and move with it. */
const allPeople = perEntry(({ mentions }) => some(mentions.filter((each) => each.kind === 'person')));
const allFields = perEntry(({ mentions }) => some(mentions.filter((each) => each.kind === 'field')));
const allStatuses = perEntry(({ mentions }) => some(mentions.filter((each) => each.kind === 'status')));
const allIssues = perEntry(({ mentions }) => some(mentions.filter((each) => each.kind === 'issue')));
const allDates = perEntry(({ mentions }) => some(mentions.filter((each) => each.kind === 'date')));
const none: never[] = [];
const some = <One>(list: One[]): One[] => (list.length > 0 ? list : none);

export const issueMentions = (entry: Entry): readonly IssueMention[] => allIssues(entry);
export const personMentions = (entry: Entry): readonly PersonMention[] => allPeople(entry);
export const dateMentions = (entry: Entry): readonly (DateMention & { kind: 'date' })[] => allDates(entry);

/** The people that an entry names in one of these forms. */
export function peopleIn(entry: Entry, ...forms: PersonForm[]): PersonMention[] {
  const people = allPeople(entry);
  return people.length > 0 ? people.filter(({ form }) => forms.includes(form)) : none;
}

/** The box of an entry with its brackets, or the sign that is one. */
export const boxSpan = ({ mark, at }: NonNullable<Entry['checkbox']>): Span =>
  /[☐-☒✓-✘]/.test(mark) ? { start: at, end: at + 1 } : { start: at - 1, end: at + mark.length + 1 };

/** The fields of an entry that are called so. */
export function fieldsIn(entry: Entry, ...names: FieldName[]): FieldMention[] {
  const fields = allFields(entry);
  return fields.length > 0 ? fields.filter(({ name }) => names.includes(name)) : none;
}

const arrow = /(?:→|⇒|➡|->|=>)\s*$/;

/** `→ Ann: …` hands something to somebody. */
export const handsOn = ({ start, at }: Entry, { text }: Context): boolean => arrow.test(text.slice(start, at));

export const statusesIn = (entry: Entry): StatusMention[] => allStatuses(entry);

/** The entries that hold this one, innermost first; beyond fifty nobody means anything by it. */
export function* holders(entries: readonly Entry[], index: number): Generator<number> {
  let left = 50;
  for (let at = entries[index]!.parent; at !== null && left-- > 0; at = entries[at]!.parent) yield at;
}

/** Whether an entry stands in a list of things to do, by its heading or by how the list reads. */
export const isOnList = ({ listed }: Entry, { mode }: Scope): boolean =>
  mode === 'todo' || listed?.rule === 'task.list';

/** Whether finished work is on the list too: in reports and logs, and in minutes that tell of work in turn. */
export const listsDone = ({ kind, reported }: Pick<Context, 'kind' | 'reported'>): boolean =>
  kind === 'plan' || kind === 'log' || reported;
