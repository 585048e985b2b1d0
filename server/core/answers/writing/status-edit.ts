/**
 * Giving a task another status in its line's own manner: the character in its checkbox, the word that states its status,
 * or, where it has neither, a word put behind it the way the note's other tasks have theirs.
 */
import { isOpen } from '../../index/due.ts';
import { fold } from '../../index/keys.ts';
import { type Lexicon, lexicons } from '../../lexicons/index.ts';
import type { Day, LanguageId, Note, Span, Status, Task } from '../../model.ts';
import { sameCase } from './date-text.ts';
import type { Change } from './patch.ts';
import { stampOf, todoTxtChanges, unstamped } from './status-stamp.ts';
import { emptyCell, isTableRow } from './table-row.ts';

interface Wanted {
  status: Status;
  text: string;
  today: Day;
}

/**
 * The ways to make `task` have `status`, the most natural first; each is what would have to change. None where it has it
 * already, and none for a table row without a place for it, since a new cell would break the table.
 */
export function statusWays(note: Note, task: Task, wanted: Wanted): Change[][] {
  const { status, text } = wanted;
  const fixed = fixedWays(note, task, wanted);
  if (fixed) return fixed.filter((way) => way.length > 0);
  const { box, changed, said } = ownChanges(note, task, wanted);
  const taken = status === 'todo' ? takenBack(note, task, text) : null;
  const added = wordWays(note, task, wanted).map((way) => [...box, ...way]);
  const first = said ? [...(taken ? [[...box, taken]] : []), changed] : [];
  const stamped = status === 'done' ? stampOf(note, task, wanted) : unstamped(task, text);
  const inKind = stamped ? [[...changed, stamped]] : [];
  return [...inKind, ...first, ...added].filter((way) => way.length > 0);
}

/** Ways to put a word for the status behind a task. */
export const wordWays = (note: Note, task: Task, { status, text }: Wanted): Change[][] =>
  mannersFor(note, task, text).map(({ before, after, language }) => [
    { span: endOfFirstParagraph(text, task.span), newText: before + wordFor(status, language) + after },
  ]);

/** Whether there are such ways, at the cost of a look at the line. */
export function isStatusPossible(note: Note, task: Task, wanted: Wanted): boolean {
  const fixed = fixedWays(note, task, wanted);
  return fixed === null || fixed.some((way) => way.length > 0);
}

/** The ways where the line has but one place for a status; null where a word can be put behind it. */
function fixedWays(note: Note, task: Task, wanted: Wanted): Change[][] | null {
  const { status, text } = wanted;
  if (task.status === status) return [];
  // Beside a field of the front matter no words may stand.
  if (task.evidence.some(({ rule }) => rule === 'task.front')) return [wordChange(note, task, wanted) ?? []];
  const headed = todoTxtChanges(task, wanted);
  if (headed) return [headed];
  if (!isTableRow(text, task.span)) return null;
  const { changed, said } = ownChanges(note, task, wanted);
  const word = wordFor(status, note.language);
  const cell = said ? null : emptyCell(note, task, { text, word, columns: ['status'] });
  return [[...changed, ...(cell ? [cell] : [])]];
}

/** What changes of the box and the word that the line has; and whether they say it all. */
function ownChanges(note: Note, task: Task, wanted: Wanted): { box: Change[]; changed: Change[]; said: boolean } {
  const box = boxChange(note, task, wanted) ?? [];
  const word = wordChange(note, task, wanted);
  const told = wanted.status === 'todo' || wanted.status === 'done' || /^[-/☒]$/.test(box[0]?.newText ?? '');
  return { box, changed: [...box, ...(word ?? [])], said: word !== null || (task.checkbox !== null && told) };
}

/** What Dueline itself would put behind a task that is done: opened again, the task loses it. Null where nothing such stands. */
function takenBack(note: Note, task: Task, text: string): Change | null {
  if (!task.statusWord) return null;
  const { end } = endOfFirstParagraph(text, task.span);
  const { start } = task.statusWord;
  const ours = mannersFor(note, task, text).map(({ before, after, language }) => [
    before,
    wordFor(task.status, language) + after,
  ]);
  for (const [before = '', rest = ''] of [...ours, [' ', signs[task.status] ?? '']]) {
    const from = start - before.length;
    if (rest !== '' && from > task.span.start && text.slice(from, end) === before + rest)
      return { span: { start: from, end }, newText: '' };
  }
  return null;
}

/**
 * Open is an empty box; done is `x`, or `X` where the note writes that; a state of its own has a mark only where the note
 * uses it (`[-]`, `[/]`); a box that is a sign has signs for all.
 */
function boxChange(note: Note, { checkbox }: Task, { status, text }: Wanted): Change[] | null {
  if (!checkbox) return null;
  const old = text.slice(checkbox.start, checkbox.end);
  const mark = /^[☐-☒✓-✘]$/.test(old)
    ? boxSigns[status]
    : (ownMark(note, status, text) ?? plainMark(note, status, text));
  if (mark === null) return null;
  return old.toLowerCase() === mark.toLowerCase() ? null : [{ span: checkbox, newText: mark }];
}

const boxSigns: Record<Status, string> = { todo: '☐', doing: '☐', waiting: '☐', done: '☑', cancelled: '☒' };
const ownMarks: Partial<Record<Status, string>> = { cancelled: '-', doing: '/' };

/** The mark that another box of the note has for this status alone. */
function ownMark(note: Note, status: Status, text: string): string | null {
  const mark = ownMarks[status];
  const used = note.tasks.some(({ checkbox }) => checkbox && text.slice(checkbox.start, checkbox.end) === mark);
  return mark && used ? mark : null;
}

const plainMark = (note: Note, status: Status, text: string): string | null =>
  status === 'cancelled' ? null : isOpen(status) ? ' ' : doneMark(note, text);

function doneMark(note: Note, text: string): string {
  const marks = note.tasks.flatMap(({ checkbox }) => (checkbox ? [text.slice(checkbox.start, checkbox.end)] : []));
  return marks.includes('X') && !marks.includes('x') ? 'X' : 'x';
}

/** A word gives way to the word of its language, a share or a sign to its like; null where there is none. */
function wordChange(note: Note, { statusWord }: Task, { status, text }: Wanted): Change[] | null {
  if (!statusWord) return null;
  const old = text.slice(statusWord.start, statusWord.end);
  const share = shares[status];
  const by = (newText: string): Change[] => [{ span: statusWord, newText }];
  if (/^\d+\s*[%％]$/.test(old)) return share ? by(old.replace(/^\d+/, share)) : null;
  if (/^\p{So}/u.test(old)) return by(signs[status] ?? wordFor(status, note.language));
  if (keywords.has(old) && text.charAt(statusWord.end) === ' ') return by(keyword(status, old));
  const lexicon = lexiconOf(old, note.language);
  return lexicon && by(sameCase(wordFor(status, lexicon.id), old));
}

/** Of Org and Logseq, which also says `LATER` and `NOW`. */
const keywords = new Set('TODO LATER DOING NOW IN-PROGRESS WAITING DONE CANCELED CANCELLED'.split(' '));
function keyword(status: Status, old: string): string {
  const logseq = old === 'LATER' || old === 'NOW';
  if (status === 'todo') return logseq ? 'LATER' : 'TODO';
  if (status === 'doing') return logseq ? 'NOW' : 'DOING';
  return status.toUpperCase();
}

const shares: Partial<Record<Status, string>> = { todo: '0', done: '100' };
const signs: Partial<Record<Status, string>> = { doing: '🚧', waiting: '⏳', done: '✅', cancelled: '❌' };

/** The lexicon that has the word, the note's own first. */
function lexiconOf(word: string, language: LanguageId): Lexicon | null {
  const own = lexicons.filter(({ id }) => id === language);
  const has = ({ notes }: Lexicon) =>
    Object.values(notes.statuses).some((words) => words.map(fold).includes(fold(word)));
  return [...own, ...lexicons].find(has) ?? null;
}

/** The word to write is the first of its list. */
function wordFor(status: Status, language: LanguageId): string {
  const lexicon = lexicons.find(({ id }) => id === language) ?? lexicons[0]!;
  return lexicon.notes.statuses[status][0] ?? status;
}

interface Manner {
  before: string;
  after: string;
  language: LanguageId;
}

/** The manners to try: that of the nearest task that has one, then those that are common, the note's language first. */
function mannersFor(note: Note, task: Task, text: string): Manner[] {
  const { language } = note;
  const own = lexicons.filter(({ id }) => id === language);
  const marks = new Map([...own, ...lexicons].map(({ notes }) => [notes.beforeStatus, notes.behindStatus]));
  const common = [...marks].map(([before, after]) => ({ before, after, language }));
  const near = mannerNear(note, task, text);
  return near ? [near, ...common] : common;
}

/** How the nearest task with a status word at its end has it joined to its text: ` - 待做`, `（完了）`, `, done`. */
function mannerNear(note: Note, task: Task, text: string): Manner | null {
  const distance = (other: Task) => Math.abs(other.span.start - task.span.start);
  const near = note.tasks.filter((it) => it.statusWord && it !== task).sort((a, b) => distance(a) - distance(b));
  for (const other of near) {
    const { start, end } = other.statusWord!;
    const before = /\s{0,4}(?:[-–—:：,，、]|[(（【[])\s?$/.exec(
      text.slice(Math.max(start - 4, other.span.start), start),
    )?.[0];
    const behind = text.slice(end, other.span.end).trimEnd();
    const after = before === undefined || !/[(（【[]/.test(before) ? '' : (/^[)）】\]]/.exec(behind)?.[0] ?? '');
    if (before === undefined || behind.length > after.length || /^\s/.test(behind)) continue;
    return { before, after, language: lexiconOf(text.slice(start, end), note.language)?.id ?? note.language };
  }
  return null;
}

/** Where a word can be put behind an item: not behind its second paragraph or its code, nor behind spaces. */
export function endOfFirstParagraph(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  const paragraph = own.split(/\r?\n[ \t]*(?:\r?\n|```|~~~)/, 1)[0] ?? own;
  const at = start + paragraph.replace(/[ \t]#+[ \t]*$/, '').trimEnd().length;
  return { start: at, end: at };
}
