/**
 * How owners are written: what joins a name to the words of its task, on either side of it.
 *
 *     paint the pier @ann     ` @`, ``          刷漆（王芳）        `（`, `）`
 *     刷漆，负责人：王芳      `，负责人：`, ``   [ann] paint         `[`, `] ` in front
 */
import { lexicons } from '../../lexicons/index.ts';
import type { Evidence, Note, Span, Task } from '../../model.ts';
import { positionAt } from '../place.ts';

/** What is written around a name, and whether before or behind the words of the task. */
export interface OwnerManner {
  before: string;
  behind: string;
  front: boolean;
}

const choice = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|') || '(?!)';

const labels = choice(lexicons.flatMap(({ notes }) => notes.ownerLabels));
const honorifics = choice(lexicons.flatMap(({ notes }) => notes.honorifics));
const joiners = choice(lexicons.flatMap(({ notes }) => notes.joiners));

/** Before a name, the closest first. */
const joints: RegExp[] = [
  new RegExp(
    `[ \\t\\u3000]{0,3}[,，、。;；(（【\\[–—-]{0,3}[ \\t\\u3000]{0,2}(?:${labels})[ \\t]?[:：][ \\t]?@?$`,
    'i',
  ),
  /[ \t\u3000]{0,2}[(（【[［][ \t]?@?$/,
  /[ \t\u3000]{0,3}(?:-{1,3}|[—–]{1,2}|→|->|=>)[ \t\u3000]{0,2}@?$/,
  /[ \t\u3000]{1,3}@$|@$/,
  /[,，、][ \t\u3000]?$/,
];
const closers: Record<string, string> = { '(': ')', '（': '）', '【': '】', '[': ']', '［': '］' };
const polite = new RegExp(`^(?:${honorifics})`);
/** Between two names of one list. */
const between = new RegExp(
  `^(?:${honorifics})?[\\s\\u3000]{0,2}(?:[、,，/／&＆;；+]|,?\\s?(?:${joiners}))[\\s\\u3000@]{0,2}$`,
  'i',
);

/** The words of an item stand behind its bullet, number and box. */
const lead = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[^\]\n]\][ \t]+)?(?:#{1,6}[ \t]+)?/;

/** Where the own words of a task begin: behind its bullet and box. */
export function wordsStart(note: Note, { span }: Task, text: string): number {
  const line = note.lines[positionAt(note, span.start).line] ?? 0;
  return Math.max(span.start, line + lead.exec(text.slice(line, line + 400))![0].length);
}

/** The names that a task itself has for its owners, in order; each run stands together: `@ann, @bob`. */
export function ownRuns(note: Note, task: Task, text: string): Span[] {
  const own = task.evidence
    .filter((one) => one.field === 'owner' && isOwn(note, task, { one, text }))
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  for (const { start, end } of own) {
    const last = runs.at(-1);
    if (last && between.test(text.slice(last.end, start).slice(0, 20))) last.end = end;
    else if (!last || start >= last.end) runs.push({ start, end });
  }
  return runs;
}

/** Not what a heading or the item above says for it, nor who spoke the words. */
function isOwn(note: Note, { span }: Task, { one, text }: { one: Evidence; text: string }): boolean {
  const { start, end } = one.span;
  if (one.rule === 'owner.agent' && /^[ \t]?[:：]/.test(text.slice(end, end + 2))) return false;
  if (span.start <= start && end <= span.end) return true;
  if (one.rule !== 'owner.field' || start < span.end) return false;
  return columnOf(note, start, text) > columnOf(note, span.start, text);
}

/** How far the line of an offset is indented. */
function columnOf(note: Note, offset: number, text: string): number {
  const line = note.lines[positionAt(note, offset).line] ?? 0;
  return /^[ \t>]*/.exec(text.slice(line, line + 200))![0].replaceAll('\t', '    ').length;
}

/** What joins names to their task: null where they are a part of its sentence (`Ann will paint`). */
export function mannerOf(note: Note, task: Task, { names, text }: { names: Span; text: string }): OwnerManner | null {
  const from = wordsStart(note, task, text);
  const before = text.slice(Math.max(from, names.start - 40), names.start);
  const behind = text.slice(names.end, Math.min(task.span.end, names.end + 40));
  const title = polite.exec(behind)?.[0] ?? '';
  if (from <= names.start && /^[@[［(（【]{0,2}$/.test(text.slice(from, names.start))) {
    const shut = /^[)）】\]］]?(?:[ \t]?[:：])?[ \t\u3000]*/.exec(behind.slice(title.length))![0];
    const opened = before !== '' && closers[before.charAt(0)] !== undefined;
    if (opened === /^[)）】\]］]/.test(shut) && (before !== '' || /[:：]/.test(shut)))
      return { before, behind: title + shut, front: true };
    return null;
  }
  const joint = joints.map((pattern) => pattern.exec(before)?.[0]).find((found) => found !== undefined);
  if (joint === undefined) return null;
  const opener = /[(（【[［]/.exec(joint)?.[0];
  return { before: joint, behind: title + (opener ? closers[opener]! : ''), front: false };
}

/** The manners to try: that of the nearest task that has one of its own, then those of the languages, the note's first. */
export function ownerManners(note: Note, task: Task, text: string): OwnerManner[] {
  const own = lexicons.filter(({ id }) => id === note.language);
  const common = [...own, ...lexicons].flatMap(({ notes }) => notes.ownerManners);
  const near = nearest(note, task, text);
  return [...(near ? [near] : []), ...common.map(([before, behind]) => ({ before, behind, front: false }))];
}

const leastTasks = 200;

/** Of the tasks around it: those of its own section are nearer than all others. */
function nearest(note: Note, task: Task, text: string): OwnerManner | null {
  const around = note.tasks.slice(Math.max(0, task.id - leastTasks), task.id + leastTasks);
  const distance = (other: Task) =>
    Math.abs(other.span.start - task.span.start) + (other.section === task.section ? 0 : text.length);
  const others = around.filter(({ id, owners }) => id !== task.id && owners.length > 0);
  for (const other of others.sort((a, b) => distance(a) - distance(b))) {
    const [names] = ownRuns(note, other, text);
    if (!names || names.end > other.span.end || other.evidence.some(({ rule }) => rule === 'owner.column')) continue;
    const manner = mannerOf(note, other, { names, text });
    if (manner) return manner;
  }
  return null;
}
