/**
 * Giving a task another owner, or none: its own owner's words are replaced exactly where they stand; where it has none, or only
 * inherits one, the name is put to it the way its note writes owners.
 */
import type { Note, Span, Task } from '../../model.ts';
import { positionAt } from '../place.ts';
import { mannerOf, type OwnerManner, ownerManners, ownRuns, wordsStart } from './owner-manner.ts';
import type { Change } from './patch.ts';
import { endOfFirstParagraph } from './status-edit.ts';
import { emptyCell, isTableRow } from './table-row.ts';

/** Ways to make `owner` the one who has the task, the most natural first. */
export function assigningWays(note: Note, task: Task, { owner, text }: { owner: string; text: string }): Change[][] {
  const [first, ...others] = ownRuns(note, task, text);
  if (!first) return addingWays(note, task, { owner, text });
  const replaced = { span: linkAround(note, first) ?? first, newText: owner };
  if (replaced.span !== first && !text.startsWith('@', replaced.span.start - 1)) replaced.newText = `@${owner}`;
  const gone = others.flatMap((run) => removal(note, task, { run, text })[0] ?? []);
  return gone.length < others.length ? [] : [[replaced, ...gone]];
}

/** Ways to take the task's own owners out of it; none where they are a part of its sentence. */
export function unassigningWays(note: Note, task: Task, text: string): Change[][] {
  const runs = ownRuns(note, task, text).map((run) => removal(note, task, { run, text }));
  if (runs.some((ways) => ways.length === 0)) return [];
  const most = Math.max(0, ...runs.map((ways) => ways.length));
  return Array.from({ length: most }, (_, nth) => runs.map((ways) => ways[Math.min(nth, ways.length - 1)]!));
}

/** The link to a profile is replaced as a whole: another's name must not lead there. */
const linkAround = (note: Note, { start, end }: Span): Span | undefined =>
  note.links.find(({ span }) => span.start < start && end < span.end)?.span;

function addingWays(note: Note, task: Task, { owner, text }: { owner: string; text: string }): Change[][] {
  if (task.evidence.some(({ rule }) => rule === 'task.front')) return [];
  if (isTableRow(text, task.span)) {
    const cell = emptyCell(note, task, { text, word: owner, columns: ['owner', 'person'] });
    return cell ? [[cell]] : [];
  }
  const ends = placesFor(task, text);
  const ways = ownerManners(note, task, text).flatMap((manner) => {
    const places = manner.front ? [wordsStart(note, task, text)] : ends;
    return places.map((at) => put(at, manner, owner));
  });
  // `@Ann Lee` is the less usual.
  const words = ({ newText }: Change) => Number(/\s/.test(owner) && newText.includes('@'));
  return ways.sort((a, b) => words(a[0]!) - words(b[0]!));
}

const put = (at: number, { before, behind }: OwnerManner, owner: string): Change[] => [
  { span: { start: at, end: at }, newText: before + owner + behind },
];

/** Fields of neighbours' formats stand last: `📅 2026-03-05`, `[due:: …]`, `@due(…)`, `^id`. */
const fields =
  /(?:[ \t]{1,4}(?:(?:\p{Extended_Pictographic}\ufe0f?(?: {0,2}\d{4}-\d\d-\d\d)?|[[(]\w{2,20}:: ?[^\])\n]{0,40}[\])]|@\w{2,12}\([^)\n]{0,40}\)|\w{2,10}:\d{4}-\d\d-\d\d|\^[\w-]{1,40}|#[\p{L}\w/-]{1,40}))){1,8}$/u;

/** A text without the sign at its end that parts it from what follows. */
const beforeSign = (text: string): string =>
  text
    .trimEnd()
    .replace(/[-–—,，、:：(（【[]$/, '')
    .trimEnd();

/** Where a name may be put: behind the words, before what must stand last, and before a status that does. */
function placesFor(task: Task, text: string): number[] {
  const { start: end } = endOfFirstParagraph(text, task.span);
  const own = text.slice(task.span.start, end);
  const tail = fields.exec(own.slice(-300));
  const last = tail ? end - tail[0].length : end;
  const said = task.statusWord;
  const status =
    said && said.start > task.span.start && last - said.end < 3
      ? task.span.start + beforeSign(text.slice(task.span.start, said.start)).length
      : last;
  const line = task.span.start + (own.split(/\r?\n/, 1)[0] ?? own).trimEnd().length;
  return [...new Set([last, status, end, line])].filter((at) => at > task.span.start);
}

interface Removing {
  run: Span;
  text: string;
}

/** Ways to take a run of names out of its task with what joins it, the neatest first. */
function removal(note: Note, task: Task, { run, text }: Removing): Change[] {
  const link = linkAround(note, run) ?? run;
  if (task.evidence.some(({ rule, span }) => rule === 'owner.column' && run.start <= span.start && span.end <= run.end))
    return [without(link)];
  if (run.start >= task.span.end) return fieldLine(note, run, text);
  const manner = mannerOf(note, task, { names: link, text });
  if (!manner) return [];
  const { before, behind, front } = manner;
  const from = { start: link.start - before.length, end: link.end };
  if (text.startsWith(behind, link.end)) return [without({ ...from, end: link.end + behind.length })];
  if (front) return [];
  // More stands in the same brackets: `（岡本さん、〆切 11/26）`.
  const title = /^[^、，,；;)）】\]\s]{0,6}/.exec(text.slice(link.end, link.end + 8))![0];
  const rest =
    /^[、，,；;][ \t\u3000]?/.exec(text.slice(link.end + title.length, link.end + title.length + 3))?.[0] ?? '';
  const start = link.start - (/@$/.test(before) ? 1 : 0);
  return rest ? [without({ start, end: link.end + title.length + rest.length })] : [];
}

const without = (span: Span): Change => ({ span, newText: '' });

/** `- 责任人：王五` below an item goes as a line, where it says nothing else. */
function fieldLine(note: Note, { start, end }: Span, text: string): Change[] {
  const { line } = positionAt(note, start);
  const span = { start: note.lines[line] ?? 0, end: note.lines[line + 1] ?? text.length };
  const said = (text.slice(span.start, start) + text.slice(end, span.end)).replace(/[ \t>]+/g, ' ').trim();
  return /^(?:[-*+]|\d{1,9}[.)])? ?[^\n:：]{0,16}[:：]? ?@?\p{L}{0,3}$/u.test(said) ? [without(span)] : [];
}
