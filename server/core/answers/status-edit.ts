/**
 * Giving a task another status in its line's own manner: the character in its checkbox, the word that states its status,
 * or, where it has neither, a word put behind it the way the note's other tasks have theirs.
 */
import { isOpen } from '../index/due.ts';
import { fold } from '../index/keys.ts';
import { type Lexicon, lexicons } from '../lexicons/index.ts';
import type { LanguageId, Note, Span, Status, Task } from '../model.ts';
import { sameCase } from './date-text.ts';
import { rangeOf } from './place.ts';
import type { Edit } from './types.ts';

/**
 * The edits that make `task` have `status`; none where it has it already, and none for a table row without a status
 * word, since a new cell would break the table.
 */
export function statusEdits(note: Note, task: Task, change: { status: Status; text: string }): Edit[] {
  const { status, text } = change;
  if (task.status === status) return [];
  const box = boxEdit(note, task, change);
  const word = wordEdit(note, task, change);
  const edits = [box, word].filter((it) => it !== null);
  const said = word !== null || (task.checkbox !== null && (status === 'todo' || status === 'done'));
  if (said || isTableRow(text, task.span)) return edits;
  const end = endOfFirstParagraph(text, task.span);
  const { before, after, language } = mannerNear(note, task, text);
  return [...edits, edit(note, { start: end, end }, before + wordFor(status, language) + after)];
}

/** Open is an empty box; done is `x`, or `X` where the note writes that; cancelled is said by the word alone. */
function boxEdit(note: Note, { checkbox }: Task, { status, text }: { status: Status; text: string }): Edit | null {
  if (!checkbox || status === 'cancelled') return null;
  const old = text.slice(checkbox.start, checkbox.end);
  const mark = isOpen(status) ? ' ' : doneMark(note, text);
  return old.toLowerCase() === mark.toLowerCase() ? null : edit(note, checkbox, mark);
}

function doneMark(note: Note, text: string): string {
  const marks = note.tasks.flatMap(({ checkbox }) => (checkbox ? [text.slice(checkbox.start, checkbox.end)] : []));
  return marks.includes('X') && !marks.includes('x') ? 'X' : 'x';
}

/** A word gives way to the word of its language, a share or a sign to its like; null where there is none. */
function wordEdit(note: Note, { statusWord }: Task, { status, text }: { status: Status; text: string }): Edit | null {
  if (!statusWord) return null;
  const old = text.slice(statusWord.start, statusWord.end);
  const share = shares[status];
  if (/^\d+\s*[%％]$/.test(old)) return share ? edit(note, statusWord, old.replace(/^\d+/, share)) : null;
  if (/^\p{So}/u.test(old)) return edit(note, statusWord, signs[status] ?? wordFor(status, note.language));
  const lexicon = lexiconOf(old, note.language);
  return lexicon && edit(note, statusWord, sameCase(wordFor(status, lexicon.id), old));
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

const manners: Record<LanguageId, Manner> = {
  en: { before: ' - ', after: '', language: 'en' },
  zh: { before: ' - ', after: '', language: 'zh' },
  ja: { before: '（', after: '）', language: 'ja' },
};

/** How the nearest task with a status word at its end has it joined to its text: ` - 待做`, `（完了）`, `, done`. */
function mannerNear(note: Note, task: Task, text: string): Manner {
  const distance = (other: Task) => Math.abs(other.span.start - task.span.start);
  const near = note.tasks.filter(({ statusWord }) => statusWord).sort((a, b) => distance(a) - distance(b));
  for (const other of near) {
    const { start, end } = other.statusWord!;
    const before = /\s*(?:[-–—:：,，、]|[(（【[])\s?$/.exec(
      text.slice(Math.max(start - 4, other.span.start), start),
    )?.[0];
    const behind = text.slice(end, other.span.end).trimEnd();
    const after = before === undefined || !/[(（【[]/.test(before) ? '' : (/^[)）】\]]/.exec(behind)?.[0] ?? '');
    if (before === undefined || behind.length > after.length || /^\s/.test(behind)) continue;
    return { before, after, language: lexiconOf(text.slice(start, end), note.language)?.id ?? note.language };
  }
  return manners[note.language];
}

/** Where a word can be put behind an item: not behind its second paragraph or its code, nor behind spaces. */
function endOfFirstParagraph(text: string, { start, end }: Span): number {
  const own = text.slice(start, end);
  const paragraph = own.split(/\r?\n[ \t]*(?:\r?\n|```|~~~)/, 1)[0] ?? own;
  return start + paragraph.replace(/[ \t]#+[ \t]*$/, '').trimEnd().length;
}

function isTableRow(text: string, { start, end }: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end);
  return /^[ \t>]*\|/.test(line);
}

const edit = (note: Note, span: Span, newText: string): Edit => ({ range: rangeOf(note, span), newText });
