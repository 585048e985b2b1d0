/**
 * How a packed note is laid out: a head of fixed size, the marks of its tasks, then parts that can be read one without the
 * others. Words of closed tables are numbers.
 */
import { en } from '../../messages/en.ts';
import type { RuleId } from '../../messages/index.ts';
import type {
  DateRole,
  DirectiveFact,
  EndpointFact,
  Evidence,
  FlawFact,
  Grain,
  LinkFact,
  NoteKind,
  SecretFact,
  Statement,
} from '../../model.ts';
import { fixedAt, type Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Names of rules by number. */
export const rules = Object.keys(en.rules).sort() as RuleId[];
/** What evidence may be of, by number. */
export const evidenceFields: readonly Evidence['field'][] = [
  'task',
  'status',
  'owner',
  'due',
  'start',
  'done',
  'priority',
  'estimate',
  'progress',
  'issue',
  'date',
  'kind',
  'sign',
];
/** Kinds of notes by number. */
export const noteKinds: readonly NoteKind[] = ['plan', 'minutes', 'runbook', 'log', 'other'];
/** Roles of dates by number. */
export const roles: readonly DateRole[] = ['due', 'start', 'done', 'at', 'until', 'period', 'created'];
/** Grains of dates by number. */
export const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];
/** How links are written, by number. */
export const linkForms: readonly LinkFact['form'][] = [undefined, 'image', 'wiki'];
/** Kinds of statements by number. */
export const statementKinds: readonly Statement['kind'][] = ['decision', 'question', 'answered'];
/** Kinds of flaws by number. */
export const flaws: readonly FlawFact['kind'][] = ['invisible', 'unspaced'];
/** Kinds of secrets by number. */
export const secretKinds: readonly SecretFact['kind'][] = ['password', 'token', 'key', 'address'];
/** What is said of endpoints, by number. */
export const endpointStates: readonly EndpointFact['state'][] = ['live', 'retired'];
/** Kinds of directives by number. */
export const directives: readonly DirectiveFact['kind'][] = ['line', 'next-line', 'disable', 'enable', 'file', 'tasks'];

/** Numbers in the head of a packed note, each of four bytes, and where the parts begin. */
export const head = {
  day: 0,
  kind: 4,
  tasks: 8,
  open: 12,
  runbooks: 16,
  /** Of what the note was read from, see fingerprint.ts. */
  fingerprint: 20,
  /** Hashes of the keys that the note is looked up by. */
  keys: 28,
  names: 32,
  outline: 36,
  titles: 40,
  fields: 44,
  /** What tasks are recognised by in other notes, see sketch.ts. */
  sketches: 48,
  /** What was decided and asked. */
  statements: 52,
  rest: 56,
  marks: 60,
} as const;

/** One of the numbers. */
export const headOf = (bytes: Uint8Array, field: keyof typeof head): number => fixedAt(bytes, head[field]);

/** The place of a value in its table, written as a byte. */
export const put = <Value>(writer: Writer, table: readonly Value[], value: Value): void =>
  writer.byte(table.indexOf(value));

/** The value of a table that `put` wrote. */
export const take = <Value>(reader: Reader, table: readonly Value[]): Value => table[reader.byte()]!;
