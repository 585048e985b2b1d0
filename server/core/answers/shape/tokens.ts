/**
 * Semantic tokens: what the words of a note were read as. A grammar guesses by their shape (syntaxes/), which is there at once;
 * these know. Both use the same colours, so that nothing changes its own when they come.
 */
import { isOpen, isOverdue } from '../../index/due.ts';
import type { RuleId } from '../../messages/index.ts';
import type { DateRole, Note, Range, Span, Status, Task } from '../../model.ts';
import { isNewest } from '../copies/newest.ts';
import { offsetAt, positionAt } from '../place.ts';
import type { World } from '../world.ts';
import type { TokenModifier, TokenType } from './token-types.ts';

/** Words on one line. */
export interface Token {
  line: number;
  start: number;
  length: number;
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/** The tokens of a note, or of a range of it, in order; none overlaps another. Linear in the note's facts. */
export function tokensOf(note: Note, world: World, range?: Range): Token[] {
  const text = world.text(note.uri);
  const asked = range
    ? { start: offsetAt(note, range.start), end: offsetAt(note, range.end) }
    : { start: 0, end: text.length };
  const isAsked = ({ span }: { span: Span }): boolean => span.start < asked.end && asked.start < span.end;
  const closed = note.tasks.filter((task) => isAsked(task) && isMarkedClosed(task));
  const named = mentionsOf(note, world, isAsked).sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  return withRest(apart(named), closed).flatMap((word) => onLines(word, note, text));
}

interface Word {
  span: Span;
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

function mentionsOf(note: Note, world: World, isAsked: (fact: { span: Span }) => boolean): Word[] {
  const late = note.tasks.filter((task) => isOverdue({ note, task }, world.ask) && isNewest(note, task, world));
  const overdue = new Set(late.map(({ dueDate }) => dueDate));
  const words: Word[] = [];
  const headings = new Set(note.sections.map(({ span }) => positionAt(note, span.start).line));
  note.dates.forEach((date, at) => {
    const modifiers = overdue.has(at) ? [...ofRole[date.role], 'overdue' as const] : ofRole[date.role];
    // `## This week` is a heading first.
    const isTitle = modifiers.length === 0 && date.relative && headings.has(positionAt(note, date.span.start).line);
    if (isAsked(date) && !isTitle) words.push({ span: date.span, type: 'date', modifiers });
  });
  for (const { statusWord, status } of note.tasks)
    if (statusWord && isAsked({ span: statusWord }))
      words.push({ span: statusWord, type: 'status', modifiers: ofStatus[status] });
  for (const { span } of note.people.filter(isAsked)) words.push({ span, type: 'person', modifiers: [] });
  for (const { span } of note.issues.filter(isAsked)) words.push({ span, type: 'issue', modifiers: [] });
  return words;
}

const ofRole: Record<DateRole, readonly TokenModifier[]> = {
  due: ['due'],
  start: ['start'],
  done: ['done'],
  at: [],
  until: [],
  period: [],
  created: [],
};

const ofStatus: Record<Status, readonly TokenModifier[]> = {
  todo: [],
  doing: [],
  waiting: [],
  done: ['done'],
  cancelled: ['deprecated'],
};

/** What says of one task that it is closed. A section does not, nor the way a report is told: whole notes would fade. */
const marks: ReadonlySet<RuleId> = new Set<RuleId>([
  'status.checkbox',
  'status.keyword',
  'status.format',
  'status.word',
  'status.sign',
  'status.percent',
  'status.struck',
]);

const isMarkedClosed = ({ status, evidence }: Task): boolean =>
  !isOpen(status) && evidence.some(({ field, rule }) => field === 'status' && marks.has(rule));

/** Without those that begin within another. */
function apart(words: readonly Word[]): Word[] {
  let end = 0;
  return words.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** With what else stands in closed tasks; what is named there is as closed as they are. */
function withRest(words: readonly Word[], closed: readonly Task[]): Word[] {
  const all: Word[] = [];
  let at = 0;
  let end = 0;
  for (const { span, status } of closed) {
    const modifiers = ofStatus[status];
    const rest = (from: number, to: number) =>
      to > from && all.push({ span: { start: from, end: to }, type: 'task', modifiers });
    while (at < words.length && words[at]!.span.start < span.start) all.push(words[at++]!);
    let from = Math.max(span.start, end, all.at(-1)?.span.end ?? 0);
    for (; at < words.length && words[at]!.span.start < span.end; at++) {
      const word = words[at]!;
      rest(from, word.span.start);
      all.push(word.type === 'status' ? word : { ...word, modifiers });
      from = word.span.end;
    }
    rest(from, span.end);
    end = Math.max(from, span.end);
  }
  return [...all, ...words.slice(at)];
}

/** A token ends where its line does, and begins with a letter. */
function onLines({ span, type, modifiers }: Word, note: Note, text: string): Token[] {
  const tokens: Token[] = [];
  for (let { line } = positionAt(note, span.start); (note.lines[line] ?? span.end) < span.end; line++) {
    const from = Math.max(span.start, note.lines[line]!);
    const words = text.slice(from, Math.min(span.end, note.lines[line + 1] ?? span.end));
    const length = words.trim().length;
    const start = from - note.lines[line]! + words.length - words.trimStart().length;
    if (length > 0) tokens.push({ line, start, length, type, modifiers });
  }
  return tokens;
}
