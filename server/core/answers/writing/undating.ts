/** Taking a due day out of its task: with its field, its label, its brackets, or what joins it to the words before it. */
import { lexicons } from '../../lexicons/index.ts';
import type { DateFact, Note, Span, Task } from '../../model.ts';
import { positionAt } from '../place.ts';
import { isInField } from './date-forms.ts';
import { closing, joined } from './due-edit.ts';
import type { Change } from './patch.ts';
import { endOfFirstParagraph } from './status-edit.ts';
import { isTableRow } from './table-row.ts';

interface Undated {
  /** The due date that stands in the task or in a field below it. */
  date: DateFact;
  text: string;
}

/** The ways to take a due day out of its task, the most that may go first; each is what would have to change. None is judged here. */
export function* undatedWays(note: Note, task: Task, { date, text }: Undated): Generator<Change[]> {
  const { span } = date;
  const isFront = task.evidence.some(({ rule }) => rule === 'task.front');
  if (isFront || isTableRow(text, task.span)) return yield [without(span)];
  if (span.start >= task.span.end) return yield* fieldLine(note, span, text);
  const { end } = endOfFirstParagraph(text, task.span);
  const from = Math.max(task.span.start, span.start - 40);
  const before = joined.exec(text.slice(from, span.start))?.[0] ?? '';
  const open = [...before].find((sign) => closing[sign]);
  const close = open === undefined ? '' : closing[open]!;
  const start = span.start - before.length;
  if (close !== '' && text.startsWith(close, span.end)) yield [without({ start, end: span.end + close.length })];
  else if (open !== undefined) {
    // More stands in the same brackets: `（岡本さん、〆切 11/26）`, `(due Friday, @ann)`.
    const rest = /^[ \t]*[、，,；;][ \t\u3000]?/.exec(text.slice(span.end, span.end + 4))?.[0];
    const bracket = before.indexOf(open) + 1;
    if (rest) yield [without({ start: start + bracket, end: span.end + rest.length })];
  } else if (before !== '' && start > task.span.start && isEnd(text.slice(span.end, Math.max(span.end, end))))
    yield [without({ start, end: span.end })];
  if (isInField(date, text)) yield [without({ start, end: span.end })];
  if (open !== undefined) return;
  yield* inSentence(task, { date, text });
}

/** At an end of the words it can go; within them only where its own words say by when: `下周三前`, `by Friday`, `来週水曜までに`. */
function* inSentence(task: Task, { date: { span }, text }: Undated): Generator<Change[]> {
  const { end } = endOfFirstParagraph(text, task.span);
  const behind = text.slice(span.end, Math.max(span.end, end));
  const isFirst = text.slice(task.span.start, span.start).trim() === '';
  const words = text.slice(span.start, span.end);
  const gap = /^[ \t\u3000]?[、，,:：]?[ \t\u3000]?/.exec(behind)![0];
  if (isFirst && behind.trim() !== '') yield [without({ start: span.start, end: span.end + gap.length })];
  const space = /[ \t\u3000]$/.test(text.slice(0, span.start)) ? 1 : 0;
  if (!isFirst && isLast(behind)) yield [without({ start: span.start - space, end: span.end })];
  else if (!isFirst && saysByWhen(words)) {
    const follows = /^[ \t\u3000]/.test(behind) ? 1 : 0;
    const start = space && follows ? span.start - 1 : span.start;
    yield [without({ start, end: span.end + (space ? 0 : follows) })];
  }
}

/** Whether a part of the sentence, or what stands in brackets, ends there. */
const isEnd = (behind: string): boolean => /^[ \t]*[、，,；;)）】\]]/.test(behind) || isLast(behind);

/** Whether nothing stands behind but owners, tags, what is in brackets, fields that stand last, and the end of the sentence. */
const isLast = (behind: string): boolean => last.test(behind.trim());
const last =
  /^(?:<!--(?:(?!-->)[^\n]){0,200}-->|\^[\w-]{1,40}|@(?:[\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}_-])){1,40}|#[\p{L}\p{N}_/-]{1,40}|[(（][^()（）\n]{0,80}[)）]|[.。．!！]|[ \t])*$/u;

const beforeWords = lexicons.map(({ notes }) => notes.beforeLastDay.trim()).filter(Boolean);
const behindWords = lexicons.map(({ notes }) => notes.behindLastDay.trim()).filter(Boolean);

const saysByWhen = (words: string): boolean =>
  beforeWords.some((word) => words.toLowerCase().startsWith(word)) ||
  // A particle may follow.
  behindWords.some((word) => words.slice(-word.length - 1).includes(word));

/** `- 截止：3/27` below an item goes as a line, where it says nothing else. */
function* fieldLine(note: Note, span: Span, text: string): Generator<Change[]> {
  const { line } = positionAt(note, span.start);
  const whole = { start: note.lines[line] ?? 0, end: note.lines[line + 1] ?? text.length };
  const said = (text.slice(whole.start, span.start) + text.slice(span.end, whole.end)).replace(/[ \t>]+/g, ' ').trim();
  if (/^(?:[-*+]|\d{1,9}[.)])? ?[^\n:：]{0,16}[:：]?[ *]{0,9}$/.test(said)) yield [without(whole)];
}

const without = (span: Span): Change => ({ span, newText: '' });
