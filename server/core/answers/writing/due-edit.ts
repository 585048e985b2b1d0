/**
 * Giving a task another due day: in place of the words that say it, in their own form; else behind the task, in the manner in
 * which the nearest other task has its due day, or as is common in the note's language.
 */
import { lexicons } from '../../lexicons/index.ts';
import type { DateFact, Day, Note, Span, Task } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { formsOf, isInField, languageAt, redated, singleDay, waysToWrite } from './date-forms.ts';
import { dayPart } from './date-text.ts';
import type { Change } from './patch.ts';
import { endOfFirstParagraph } from './status-edit.ts';
import { emptyCell, isTableRow } from './table-row.ts';

interface Wanted {
  day: Day;
  text: string;
}

/** The due date that stands in a task or in a field below it; null where it has none, or takes that of what it stands under. */
export function ownDueDate(note: Note, { span, dueDate, id }: Task): DateFact | null {
  const date = dueDate === null ? undefined : note.dates[dueDate];
  if (!date || date.span.start < span.start) return null;
  const between = note.tasks.some(
    (it) => it.id !== id && it.span.start > span.start && it.span.start <= date.span.start,
  );
  return date.span.start < span.end || !between ? date : null;
}

/** The ways to make a task due on a day, the most natural first; each is what would have to change. None is judged here. */
export function* dueWays(note: Note, task: Task, wanted: Wanted): Generator<Change[]> {
  const { text } = wanted;
  const own = ownDueDate(note, task);
  if (own) {
    for (const newText of waysToWrite(note, own, wanted)) yield [{ span: own.span, newText }];
    return;
  }
  // Beside a field of the front matter no words may stand.
  if (task.evidence.some(({ rule }) => rule === 'task.front')) return;
  if (isTableRow(text, task.span)) {
    for (const word of plainWays(note, wanted)) {
      const cell = emptyCell(note, task, { text, word, columns: ['due'] });
      if (cell) yield [cell];
    }
    return;
  }
  for (const manner of mannersNear(note, task, wanted)) yield [manner];
  const language = languageAt(note, task.span, text);
  const { beforeDue, behindDue } = (lexicons.find(({ id }) => id === language) ?? lexicons[0]!).notes;
  const words = plainWays(note, wanted).map((day) => beforeDue + day + behindDue);
  for (const newText of words) yield [behind(task, text, newText)];
  // A name at the end is an owner as long as it is the last word.
  for (const newText of words) yield* beforeOwner(task, text, newText);
}

function* beforeOwner(task: Task, text: string, newText: string): Generator<Change[]> {
  const { end } = behind(task, text, '').span;
  const owner = task.evidence.find(({ field, span }) => field === 'owner' && text.slice(span.end, end).trim() === '');
  if (!owner || owner.span.start <= task.span.start || owner.span.end > end) return;
  const at =
    task.span.start + trimEndOf(text.slice(task.span.start, owner.span.start), /[\s@(（【[\-–—,，、;；]/).length;
  if (at > task.span.start) yield [{ span: { start: at, end: at }, newText }];
}

/** A day as the note writes days, most used first, then as ISO does. */
const plainWays = (note: Note, { day, text }: Wanted): string[] => [
  ...new Set([...formsOf(note, text).flatMap((form) => form.write(day) ?? []), day]),
];

/** So many other tasks are looked at for how they have their due day. */
const mostModels = 12;

function* mannersNear(note: Note, task: Task, wanted: Wanted): Generator<Change> {
  const distance = (other: Task) => Math.abs(other.span.start - task.span.start);
  const dated = note.tasks.filter((it) => it !== task && it.dueDate !== null && !isTableRow(wanted.text, it.span));
  const near = dated.sort((a, b) => distance(a) - distance(b)).slice(0, mostModels);
  for (const model of near) {
    const date = ownDueDate(note, model);
    const manner = date && mannerOf(model, date, wanted.text);
    if (!date || !manner) continue;
    const words = wanted.text.slice(date.span.start, date.span.end);
    for (const day of modelled(note, date, { ...wanted, words })) yield manner(task, day);
  }
}

/** The words of another task's date with this day. */
function modelled(note: Note, date: DateFact, { day, text, words }: Wanted & { words: string }): string[] {
  const old = singleDay(date);
  const same = old === null ? null : redated(words, old, day);
  const { start, end } = dayPart(words);
  const put = plainWays(note, { day, text }).map((it) => words.slice(0, start) + it + words.slice(end));
  const ways = isInField(date, text) ? [day] : [...(same === null ? [] : [same]), ...put];
  return [...new Set(ways)];
}

/** Writes a day at a task as another one has it. */
type Manner = (task: Task, day: string) => Change;

const labels = lexicons
  .flatMap(({ dates, notes }) => [...dates.labels.due, ...notes.columns.due])
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const label = `(?:(?:${labels.join('|')})\\s{0,2}[:：]?\\s{0,2})`;
/** What joins a due day to a task, with its label: a field's sign, a bracket, a comma or dash, or a space. */
export const joined = new RegExp(
  `(?:\\s{0,40}(?:[📅📆🗓]\\ufe0f?\\s{0,2}|[[(]due::\\s{0,2}|@due\\(|(?<=\\s)due:)|\\s{0,40}[(（【[]\\s?${label}?|\\s{0,40}[-–—,，、;；]\\s?${label}?|\\s{1,40}${label}?|${label})$`,
  'iu',
);
/** What closes the brackets that a due day may stand in. */
export const closing: Record<string, string> = { '(': ')', '（': '）', '[': ']', '【': '】' };

/** How a task has its due day; null where it stands within the sentence, where no other task may be given one. */
function mannerOf(task: Task, date: DateFact, text: string): Manner | null {
  if (date.span.start >= task.span.end) return below(task, date, text);
  const { end } = endOfFirstParagraph(text, task.span);
  const from = Math.max(task.span.start, date.span.start - 40);
  const before = joined.exec(text.slice(from, date.span.start))?.[0];
  if (
    before === undefined ||
    from + before.length >= date.span.start + 40 ||
    date.span.start - before.length <= task.span.start
  )
    return null;
  const open = [...before].find((sign) => closing[sign]);
  const close = open === undefined ? '' : closing[open]!;
  if (text.slice(date.span.end, date.span.end + close.length) !== close) return null;
  const isField = isInField(date, text) || /due:$/i.test(before);
  // In brackets or a field it may stand anywhere; else what stands behind it belongs to the sentence.
  const rest = text.slice(date.span.end, Math.max(date.span.end, end));
  if (close === '' && !isField && withoutTail(rest, true).trim() !== '') return null;
  const lead = /^\s/.test(before) || !isField ? before : ` ${before}`;
  return ({ span }, day) => behind({ span }, text, lead + day + close, isField);
}

/** On a line of its own below the task: `  - 截止：3/27`. */
function below(task: Task, date: DateFact, text: string): Manner | null {
  const start = text.lastIndexOf('\n', date.span.start - 1) + 1;
  const end = lineEnd(text, date.span.end);
  const before = text.slice(start, date.span.start);
  const indent = (at: number) => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0];
  const deeper = indent(date.span.start).slice(indent(task.span.start).length);
  if (!new RegExp(`^[ \\t]*(?:[-*+] )?(?:\\*\\*)?${label}(?:\\*\\*)?\\s?$`, 'i').test(before)) return null;
  const after = text.slice(date.span.end, end).trimEnd();
  return ({ span }, day) => {
    const at = lineEnd(text, endOfFirstParagraph(text, span).end);
    const newline = text.slice(0, at + 2).endsWith('\r\n') || /\r\n/.test(text.slice(at, at + 2)) ? '\r\n' : '\n';
    return {
      span: { start: at, end: at },
      newText: newline + indent(span.start) + deeper + before.trimStart() + day + after,
    };
  };
}

/** Where a line ends, its carriage return left out. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** A text without what has to stay last in it: a comment, a block's name, and with `signs` a mark of the end of the sentence. */
function withoutTail(text: string, signs: boolean): string {
  let kept = text;
  for (;;) {
    const said = trimEndOf(kept, /[ \t]/);
    const comment = said.endsWith('-->') ? said.lastIndexOf('<!--') : -1;
    const block = /[ \t]\^[\w-]{1,40}$/.exec(said.slice(-42))?.[0].length ?? 0;
    const mark = signs && /(?<![.。．])[.。．:：]$/.test(said.slice(-2)) ? 1 : 0;
    if (comment >= 0 && !said.includes('\n', comment)) kept = said.slice(0, comment);
    else if (block + mark > 0) kept = said.slice(0, said.length - Math.max(block, mark));
    else return kept;
  }
}

/** Puts words behind a task: behind its first line where they are a field, which no other program would read below it. */
function behind({ span }: { span: Span }, text: string, newText: string, isField = false): Change {
  const { end } = endOfFirstParagraph(text, span);
  const own = text.slice(span.start, end);
  const line = isField ? own.split(/\r?\n/, 1)[0]! : own;
  const at = span.start + withoutTail(line, !isField).trimEnd().length;
  return { span: { start: at, end: at }, newText };
}
