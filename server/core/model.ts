/**
 * The words of the domain, as types. Plain data only: every value here can be compared, printed and sent.
 * Nothing in this file has a value at run time, so that every layer may import it.
 */
import type { RuleId } from './messages/en.ts';
import type { Settings } from './settings.ts';

export type { DateSettings, DiagnosticCode, ReadingSettings, Settings, Severity } from './settings.ts';

/** A day of the user's local calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** UTF-16 offsets into the text of a note, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Zero-based, UTF-16: the Position of the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A language that notes are written in: the id of its lexicon, as in BCP 47. */
export type LanguageId = string;

/** A language that the interface speaks. */
export type Locale = 'en' | 'zh' | 'ja';

export type NoteKind = 'plan' | 'minutes' | 'runbook' | 'log' | 'other';

export type Status = 'todo' | 'doing' | 'waiting' | 'done' | 'cancelled';

/**
 * How sure a reader can be that something is a task: `explicit` (a checkbox, an action marker), `stated` (a status
 * word, a planned day, an owner with a deed, a heading that says so), `inferred` (a sibling's or a section's word).
 */
export type Certainty = 'explicit' | 'stated' | 'inferred';

/** What a date says of the thing it stands by. `created`: it was written down then; `at`: it happens then; `until`: open before; `period`: a stretch. */
export type DateRole = 'due' | 'start' | 'done' | 'at' | 'until' | 'period' | 'created';

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Why something is believed: the words it was read from and the rule that read them. */
export interface Evidence {
  field:
    | 'task'
    /** What speaks for the evidence before it. */
    | 'sign'
    | 'status'
    | 'owner'
    | 'due'
    | 'start'
    | 'done'
    | 'priority'
    | 'estimate'
    | 'progress'
    | 'issue'
    | 'date'
    | 'kind';
  rule: RuleId;
  span: Span;
}

/** A first and a last day; null where that side is open (`by Friday`: from null). */
export interface Days {
  from: Day | null;
  to: Day | null;
}

/** A date expression of a note, resolved against the note's own date. */
export interface DateFact extends Days {
  span: Span;
  role: DateRole;
  grain: Grain;
  rule: RuleId;
  /** True where the words alone do not name the day (`下周三`, `3月5日` without a year). */
  relative: boolean;
  /** The day it was counted from; null where none was needed or none is known. */
  reference: Day | null;
  /** Other days that the same words may mean. Where there are any, nothing may be called overdue by this date. */
  otherReadings?: Days[];
  /** The weekday that is written beside the day (1 Monday … 7 Sunday) where it is not that day's weekday. */
  statedWeekday?: { weekday: number; span: Span };
  /** No calendar has this day (`2月30日`): from and to are null. */
  impossible?: true;
}

/** A human or a team as spelled here, without the honorific or the `@`. */
export interface PersonFact {
  span: Span;
  name: string;
}

/** Another spelling that stands beside a person's name: `Ann Lee (@annlee)`. */
export interface AliasFact {
  span: Span;
  name: string;
  alias: string;
  /** False for initials: what they stand for, each note says for itself. */
  everywhere: boolean;
}

/** A thing in a tracker. `key` is canonical: `#123`, `group/repo#5`, `group/repo!2268`, `ABC-12`. */
export interface IssueFact {
  span: Span;
  key: string;
  /** Where it lives, if that is known. */
  url?: string;
  /** Why it is of this repository, where only a number is written. */
  repository?: Evidence;
}

export interface LinkFact {
  span: Span;
  /** `image`: it shows what it leads to; `wiki`: `[[target]]`, which need not be there yet. */
  form?: 'image' | 'wiki';
  /** The destination as written, decoded: a URL, a path relative to the note, `#heading`, or a wiki link's target. */
  target: string;
  text: string;
}

/**
 * What keeps words from being the markup that they were meant to be. `invisible`: a character that nobody sees stands where
 * Markdown wants a space or none; `unspaced`: a heading lacks the space behind its `#`.
 */
export interface FlawFact {
  span: Span;
  kind: 'invisible' | 'unspaced';
}

/**
 * A password, key or token that stands in a note. Of the secret itself nothing is kept: neither here nor in any other fact, in
 * which `mask` stands in its place.
 */
export interface SecretFact {
  span: Span;
  /** `token`: given out by a service; `key`: a private key; `address`: a password in a URL or in a header of a request. */
  kind: 'password' | 'token' | 'key' | 'address';
  /** What is shown of it: `ghp_••••••••`. */
  mask: string;
}

/** A comment that keeps findings quiet: `<!-- dueline-disable-next-line task-overdue -->`. */
export interface DirectiveFact {
  span: Span;
  /** Of what it speaks: its own line, the next, what follows (until `enable`), or the whole note; `tasks`: nothing in it is a task. */
  kind: 'line' | 'next-line' | 'disable' | 'enable' | 'file' | 'tasks';
  /** Codes as written; none for all. */
  codes: string[];
}

/** The query of a fenced `dueline` block, as it is written. */
export interface QueryFact {
  span: Span;
  query: string;
}

export interface Section {
  title: string;
  /** 1 to 6. */
  depth: number;
  /** The heading itself. */
  span: Span;
  /** Where the section ends: the next heading of its depth or above, or the end of the note. */
  end: number;
  /** Index of the section that holds this one, or null. */
  parent: number | null;
}

export interface Task {
  /** Index in `Note.tasks`. */
  id: number;
  title: string;
  /** The item, heading, table row or paragraph, its children left out. */
  span: Span;
  status: Status;
  certainty: Certainty;
  /** `form`: a box of a template, checklist or procedure, kept in the tree and silent in diagnostics. */
  kind: 'task' | 'form';
  owners: string[];
  due: Day | null;
  /** Index in `Note.dates` of the date that `due` was read from. */
  dueDate: number | null;
  start: Day | null;
  done: Day | null;
  priority: string | null;
  /** How long it takes, in minutes of work: a day is eight hours. */
  estimate: number | null;
  /** How much of it is done, in percent. */
  progress: number | null;
  /** Canonical keys, see IssueFact. */
  issues: string[];
  /** Index in `Note.sections`, or null above the first heading. */
  section: number | null;
  /** Index in `Note.tasks`. */
  parent: number | null;
  /** The character between the brackets of its checkbox. */
  checkbox: Span | null;
  /** The word that states its status, where one stands in the item itself. */
  statusWord: Span | null;
  /** The word in the item itself by which it is still open, although its checkbox is ticked. */
  contradiction?: Span;
  evidence: Evidence[];
}

/** Something decided, or asked and still open. */
export interface Statement {
  /** `answered`: a question whose answer stands with it. */
  kind: 'decision' | 'question' | 'answered';
  text: string;
  span: Span;
  section: number | null;
  evidence: Evidence[];
}

export interface RunbookStep {
  text: string;
  span: Span;
  commands: string[];
}

/** A section that says how to do something. */
export interface Runbook {
  title: string;
  /** Index in `Note.sections`, or null where the whole note is the runbook. */
  section: number | null;
  span: Span;
  steps: RunbookStep[];
  /** Names of services, scripts, hosts and paths that it is about, lower case. */
  names: string[];
}

/** A path or an address, alone on its line with what the note says of it. */
export interface EndpointFact {
  span: Span;
  /** As it is written. */
  target: string;
  state: 'live' | 'retired';
}

/** Everything that is known of one note. Depends on its source and the reading settings alone. */
export interface Note {
  /** Its identity: a URI in the editor, a path on the command line. */
  uri: string;
  /** Path inside its workspace folder, with `/`, for showing and for what folders and names say. */
  path: string;
  title: string;
  kind: NoteKind;
  language: LanguageId;
  /** The day the note speaks from. */
  date: { day: Day; evidence: Evidence } | null;
  /** Offset of each line's first character. */
  lines: readonly number[];
  sections: Section[];
  tasks: Task[];
  statements: Statement[];
  runbooks: Runbook[];
  endpoints: EndpointFact[];
  dates: DateFact[];
  people: PersonFact[];
  aliases: AliasFact[];
  issues: IssueFact[];
  links: LinkFact[];
  /** Places that links may lead to beside headings: the ids of HTML, `{#id}`. */
  anchors: string[];
  flaws: FlawFact[];
  queries: QueryFact[];
  secrets: SecretFact[];
  directives: DirectiveFact[];
}

/** A note before it is read. */
export interface NoteSource {
  uri: string;
  path: string;
  text: string;
  /** The URL of the git remote of its folder, where that is known: whose issue a bare `#123` is. */
  remote?: string;
}

/** The world in which a question is asked. */
export interface Ask {
  today: Day;
  settings: Settings;
  locale: Locale;
}
