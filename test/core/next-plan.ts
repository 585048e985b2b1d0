/**
 * Starts the next plan of a note and holds it to what holds for all: each open task is there once, with its owners, status,
 * issues and days; what is finished is not; line ends stay; the note speaks from its own time; done twice, nothing is doubled.
 */
import { positionAt } from '../../server/core/answers/place.ts';
import type { NoteEdits } from '../../server/core/answers/types.ts';
import { isOpen } from '../../server/core/index/due.ts';
import type { Ask, DateFact, Note, Task } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { applied } from './desk.ts';

/** A note, and the lines (from 1) that somebody else holds to be open tasks. */
export interface PlanCase {
  path: string;
  text: string;
  ask: Ask;
  openLines?: readonly number[];
}

export interface PlanTally {
  /** The path of the next note; null where it was refused, with the reason. */
  path: string | null;
  refused: string;
  /** How many open tasks, lines from elsewhere and days were looked at. */
  tasks: number;
  lines: number;
  dates: number;
  faults: string[];
  /** The next note. */
  text: string;
}

/** Makes the next plan and looks at it. */
export function nextPlan({ path, text, ask, openLines = [] }: PlanCase): PlanTally {
  const uri = `file:///${path.split('/').map(encodeURIComponent).join('/')}`;
  const service = createService();
  const note = service.set({ uri, path, text }, ask.settings);
  const tally: PlanTally = { path: null, refused: '', tasks: 0, lines: 0, dates: 0, faults: [], text: '' };
  const outcome = service.outcome('dueline.startNextPlan', { uri, mark: false }, ask);
  if ('refused' in outcome) return { ...tally, refused: outcome.refused };
  const [made] = outcome.changes;
  if (!made || outcome.changes.length !== 1) return { ...tally, faults: ['it makes nothing, or more than a note'] };
  if (!made.create) return { ...tally, ...partMade(made, { note, text, ask }) };
  tally.path = decodeURIComponent(made.uri.slice('file:///'.length));
  tally.text = made.edits.map(({ newText }) => newText).join('');
  const next = service.set({ uri: made.uri, path: tally.path, text: tally.text }, ask.settings);
  compareTasks({ note, text }, { note: next, text: tally.text }, tally);
  compareLines(text, note, { openLines, tally });
  if (eolOf(text) !== eolOf(tally.text)) tally.faults.push('the line ends are others');
  if (text.startsWith('\ufeff') !== tally.text.startsWith('\ufeff')) tally.faults.push('the byte order mark is lost');
  if (note.date && (next.date?.day ?? '') <= note.date.day)
    tally.faults.push(`the next note speaks from ${next.date?.day}`);
  tally.faults.push(...again(service, uri, ask));
  return tally;
}

interface PartOf {
  note: Note;
  text: string;
  ask: Ask;
}

/** Of a note that holds one plan below the other: nothing in it changes but that the next one comes, and means what that one means. */
function partMade({ edits }: NoteEdits, { note, text, ask }: PartOf): Partial<PlanTally> {
  const [edit] = edits;
  if (edits.length !== 1 || edit?.range.start.line !== edit?.range.end.line)
    return { faults: ['more changes than that'] };
  const after = createService().set({ ...note, text: applied(note, text, edits) }, ask.settings);
  const [first, count] = [edit!.range.start.line, edit!.newText.split('\n').length - 1];
  // Behind the end of a line it begins on the next.
  const from = /^\r?\n/.test(edit!.newText) ? first + 1 : first;
  const open = after.tasks.filter(({ status }) => isOpen(status));
  const isAdded = ({ span }: Task) => {
    const { line } = positionAt(after, span.start);
    return from <= line && line <= first + count;
  };
  const added = open.filter(isAdded);
  const before = note.tasks.filter(({ status }) => isOpen(status));
  const whole = applied(note, text, edits);
  const facts = (read: Read, task: Task) => `${seen(read, task).key}: ${task.due} ${task.owners}`;
  const known = new Set(before.map((task) => facts({ note, text }, task)));
  const strange = added.filter((task) => !known.has(facts({ note: after, text: whole }, task)));
  return {
    path: `${note.path}, within it`,
    text: edit!.newText,
    tasks: added.length,
    faults: [
      ...(added.length === 0 ? ['nothing goes on'] : []),
      ...(open.length - added.length === before.length ? [] : ['what was there reads otherwise']),
      ...strange.map((task) => `is not as it was: ${facts({ note: after, text: whole }, task)}`),
    ],
  };
}

interface Read {
  note: Note;
  text: string;
}

function compareTasks(before: Read, after: Read, tally: PlanTally): void {
  const open = (read: Read) => read.note.tasks.filter(({ status }) => isOpen(status)).map((task) => seen(read, task));
  const [old, now] = [open(before), open(after)];
  tally.tasks += old.length;
  for (const task of old) tally.dates += task.days.length;
  for (const { key, facts, days } of old) {
    const like = now.filter((one) => one.key === key);
    const count = old.filter((one) => one.key === key).length;
    if (like.length !== count) tally.faults.push(`“${key}” is open ${like.length} times in place of ${count}`);
    else if (!like.some((one) => one.facts === facts))
      tally.faults.push(`“${key}”: ${facts} became ${like.map((one) => one.facts).join(' or ')}`);
    else if (!like.some((one) => one.days.join() === days.join()))
      tally.faults.push(`“${key}”: ${days} became ${like.map((one) => `${one.days}`).join(' or ')}`);
  }
  const boxed = after.note.tasks.filter(
    ({ id, status, checkbox }) =>
      !isOpen(status) &&
      checkbox &&
      !after.note.tasks.some((task) => isOpen(task.status) && isUnder(after.note, task, id)),
  );
  for (const { title } of boxed) tally.faults.push(`“${title}” is finished, and there all the same`);
}

const isUnder = ({ tasks }: Note, task: Task, id: number): boolean => {
  for (let at = task.parent; at !== null; at = tasks[at]!.parent) if (at === id) return true;
  return false;
};

/** What must stay of a task; its words are compared without its days. */
function seen({ note, text }: Read, task: Task): { key: string; facts: string; days: string[] } {
  const own = note.dates.filter(({ span }) => task.span.start <= span.start && span.end <= task.span.end);
  const facts = JSON.stringify([
    task.status,
    task.due,
    task.owners,
    task.issues.map((key) => key.replace(/^.*(?=[#!])/, '')),
  ]);
  return { key: wordsIn(text, task.span, own), facts, days: own.filter(hasDay).map(dayIn) };
}

const hasDay = ({ from, to }: DateFact): boolean => (from ?? to) !== null;
const dayIn = ({ from, to, role }: DateFact): string => (role === 'due' ? `… ${to}` : `${from} ${to}`);

/** The words of a stretch without its days, its numbers in a list and its blanks. */
function wordsIn(text: string, { start, end }: { start: number; end: number }, dates: readonly DateFact[]): string {
  let words = text.slice(start, end);
  for (const { span } of [...dates].reverse())
    words = words.slice(0, Math.max(0, span.start - start)) + words.slice(span.end - start);
  // A day in brackets goes with its label.
  return bare(words.replace(/[（(][\p{L} ]{0,8}[:：]?\s*[）)]/gu, ''));
}

const bare = (words: string): string =>
  words
    .replace(/^\s*[（(]?\d{1,2}[.)、）．]/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Lines of others: each once, their days aside. */
function compareLines(
  text: string,
  note: Note,
  { openLines, tally }: { openLines: readonly number[]; tally: PlanTally },
): void {
  const lines = text.split('\n');
  const plain = (line: string): string => bare(line).replace(/^(?:[-*+] )?(?:\[.\] )?/, '');
  for (const line of openLines) {
    tally.lines += 1;
    const start = note.lines[line - 1]!;
    const own = note.dates.filter(({ span }) => start <= span.start && span.end <= start + lines[line - 1]!.length);
    const parts = own.reduceRight(
      (list, { span }) => [list[0]!.slice(0, span.start - start), list[0]!.slice(span.end - start), ...list.slice(1)],
      [lines[line - 1]!],
    );
    const wanted = parts.map(plain).filter((part) => part.length > 3);
    const holds = (one: string) => wanted.every((part) => plain(one).includes(part));
    const [before, after] = [lines, tally.text.split('\n')].map((list) => list.filter(holds).length);
    if (after === 0 || after! > before!)
      tally.faults.push(`line ${line} is there ${after} times in place of ${before}`);
  }
}

const eolOf = (text: string): string => (/\r\n/.test(text) ? (/(?:^|[^\r])\n/.test(text) ? 'both' : 'CRLF') : 'LF');

/** With the next note there, there is nothing more to carry over. */
function again(service: Service, uri: string, ask: Ask): string[] {
  const outcome = service.outcome('dueline.startNextPlan', { uri }, ask);
  return 'refused' in outcome ? [] : [`done twice, ${outcome.changes.length} notes change`];
}
