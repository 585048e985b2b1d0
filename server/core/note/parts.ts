/**
 * What a note is made of while it is read, from the smallest part to the largest, with what each of them keeps: entries,
 * the pieces that they come in, runs, chapters, and the scopes in which they stand. The modules beside this one make
 * these parts, and say what is read in them.
 */
import type { Block, Unit } from '../markdown/unit.ts';
import type { Mention, Reading } from '../mentions/index.ts';
import type { Label, ScopeMode } from '../mentions/label.ts';
import type { Marker } from '../mentions/marker.ts';
import type { Name } from '../mentions/names.ts';
import type { Repository } from '../mentions/repository.ts';
import type { RuleId } from '../messages/index.ts';
import type { Certainty, DateFact, Day, IssueFact, Note, Span, Status, Task } from '../model.ts';
import type { Columns } from './columns.ts';

/** Names, of which one may ask whether they are among them. */
export type Known = Pick<ReadonlySet<string>, 'has'>;

/** That an entry is a task: by which rule, how sure, and by which words. */
export interface Claim {
  rule: RuleId;
  certainty: Certainty;
  span: Span;
  /** Of what the shape of a list says: whose words say it. */
  by?: object;
  /** What else speaks for it, where that was weighed. */
  signs?: readonly RuleId[];
}

/** The claims of a note by entry; null where nothing makes it a task. */
export type Claims = (Claim | null)[];

/** A date of the note while it is judged; `index` is its place among all of them. */
export interface Dated extends DateFact {
  index: number;
  /** What the last note shows of it. */
  shown: DateFact | null;
}

/** A repository, and whose words name it. */
export interface NamedRepository extends Repository {
  rule: RuleId;
  span: Span;
  by?: Entry;
}

/** Which value of a task, or of the note, stands in an entry of its own, see `fields.ts`. */
export type FieldName = 'owner' | 'due' | 'status' | 'role' | 'date';

/** The values that stand in entries of their own. */
export interface Fields {
  /** For an entry that is a field: which, and of what entry; -1 where it speaks for the note. */
  own: Map<number, { name: FieldName; of: number }>;
  /** For an entry that has fields: which entries they are. */
  of: Map<number, number[]>;
}

/** By which rule a heading, label or lead-in names whom. */
export interface Inherited {
  rule: RuleId;
  people: readonly Name[];
}

/** What a reader takes in at once: a heading, an item, a row, or a line that begins something new; see `entries.ts`. */
export interface Entry extends Span {
  kind: 'heading' | 'item' | 'line' | 'row' | 'code' | 'other';
  /** Its first line, without bullet and box, painted. */
  text: string;
  /** Where `text` begins. */
  at: number;
  /** Where its first line ends, markup included. */
  until: number;
  /** Its place among the entries of the note. */
  index: number;
  /** What further lines belong to it, painted. */
  more: string;
  block: Block;
  /** Added to an offset of the block. */
  offset: number;
  /** The unit in which it stands. */
  unit: Unit;
  level: number;
  depth: number;
  bullet: string;
  checkbox: { mark: string; at: number } | null;
  label: Label | null;
  marker: Marker | null;
  mode: ScopeMode | null;
  /** Of all its lines, in the coordinates of the note. */
  mentions: Mention[];
  /** Index of the entry that holds it, or null. */
  parent: number | null;
  /** Whether entries stand inside it. */
  children: number;
  quoted: boolean;
  /** First line of its block. */
  first: boolean;
  /** Of a row below the header of a table of tasks: which column is which. */
  columns: Columns | null;
  /** Its dates, counted from the day that it speaks from. */
  dates: Dated[];
  /** What they were counted from; null before. */
  counted: { reference: Day | null; direction: 'next' | 'last' } | null;
  issues: IssueFact[];
  /** Why it is a task by itself; and by the shape of its list, where nothing else says so. */
  claim: Claim | null;
  listed: Claim | null;
  /** What its reading depended on beside its words. */
  standing: Standing | null;
  /** What was found in its words alone, see `words.ts`. */
  kept: unknown[];
  /** The spans among that: they move with the entry. */
  spans: Span[];
}

/** A scope, and the entries that it hangs on: where these move, so does what it says of places. */
export class Scope {
  readonly mode: ScopeMode | null;
  readonly kind: 'none' | 'heading' | 'label' | 'lead-in';
  /** How far all is that stands in it, where its words are a status: `In progress`. */
  readonly status: Status | null;
  /** The entry that opened it, and the innermost heading. */
  readonly from: Entry | null;
  readonly under: Entry | null;
  /** Whose words say it, and how many of them. */
  readonly words: Entry | null;
  readonly length: number;

  constructor({ mode, kind, status, from, under, words, length }: Opening) {
    this.mode = mode;
    this.kind = kind;
    this.status = status;
    this.from = from;
    this.under = under;
    this.words = words;
    this.length = length;
  }

  /** The words that opened it. */
  get span(): Span {
    const start = this.words?.at ?? 0;
    return { start, end: start + this.length };
  }

  /** Index of the entry that opened it, or -1. */
  get opener(): number {
    return this.from?.index ?? -1;
  }

  /** Index of the innermost heading, or -1. */
  get heading(): number {
    return this.under?.index ?? -1;
  }
}

/** How a scope begins. */
export type Opening = Pick<Scope, 'mode' | 'kind' | 'status' | 'from' | 'under' | 'words' | 'length'>;

/** What the reading of an entry depends on beside its words, see `standing.ts`. */
export interface Standing {
  mode: ScopeMode | null;
  kind: Scope['kind'];
  status: Status | null;
  opener: Entry | null;
  /** How its list begins: bullets of another style are parts of a point. */
  style: string;
  marked: boolean;
  reference: Day | null;
  /** Of a lead-in, what its days count from. */
  announced: Day | null;
  field: FieldName | null;
  fields: readonly Field[];
  head: readonly Name[] | null;
  inherited: Inherited | null;
  repository: NamedRepository | null;
  defined: boolean;
}

/** A value below an entry, how far away it is, and what its days count from. */
export interface Field {
  entry: Entry;
  gap: number;
  reference: Day | null;
  mode: ScopeMode | null;
}

/** A task whose place among the tasks, dates and sections of the note is still to be said. */
export interface Drafted {
  task: Task;
  /** The date that it is due by. */
  due: Dated | null;
}

/** What pieces say, each for itself. */
export const apart = [
  'statements',
  'people',
  'aliases',
  'issues',
  'links',
  'anchors',
  'flaws',
  'queries',
  'secrets',
  'directives',
] as const;
export type Apart = (typeof apart)[number];

/** What a piece says, with the offsets of the note; tasks and statements without their places among those of the note. */
export interface Judged extends Pick<Note, Apart> {
  /** Which of the lists of `apart` hold anything: as a rule none or one of them. */
  filled: readonly Apart[];
  tasks: Drafted[];
}

/** A unit of the note with what was read from it, kept from one reading to the next; see `pieces.ts`. */
export interface Piece {
  unit: Unit;
  reading: Reading;
  entries: Entry[];
  /** Whether a heading of the note begins it. */
  isHead: boolean;
  /** Where the unit began when its entries were placed. */
  start: number;
  /** The index of its first entry in the note. */
  first: number;
  /** Whether its entries have their places. */
  placed: boolean;
  /** How it was moved since the last reading. */
  move: Move | null;
  /** Its neighbours in the last reading. */
  before: Piece | null;
  after: Piece | null;
  /** Of what names the rules asked whether they are known. */
  asked: Set<string>;
  /** The dates of its entries, and the number of the first. */
  dates: readonly Dated[];
  firstDate: number;
  /** The section of its tasks, and the number of the first. */
  section: number | null;
  firstTask: number;
  /** What it says; null until it is read, or read anew. */
  judged: Judged | null;
  /** What it says is in no note yet. */
  fresh: boolean;
}

/** What begins at or behind `from` in the text before has moved `down` so many characters. */
export interface Move {
  from: number;
  down: number;
}

/** Some dozens of entries of which one may ask something at once, see `runs.ts`. */
export interface Run {
  pieces: readonly Piece[];
  entries: readonly Entry[];
  /** What was found in it. */
  kept: unknown[];
}

/** The entries from one heading to the next, see `chapters.ts`. */
export interface Chapter {
  pieces: readonly Piece[];
  entries: readonly Entry[];
  /** The headings above it. */
  above: Outline | null;
  /** Those above what follows it, as of the last reading. */
  behind: Outline | null | undefined;
  /** The scopes of its entries, and whose they are by what stands above, as of the last reading. */
  scopes: readonly Scope[];
  owners: readonly (Inherited | null)[];
  /** The headings that may be a name, with sections of things to do or done in this chapter below them, as of the last reading. */
  leading: readonly Entry[];
  /** What was found in it, and what each of that rests on beside its entries. */
  kept: unknown[];
}

/** The innermost heading above a place, and those above that. */
export interface Outline {
  heading: Entry;
  above: Outline | null;
}
