/**
 * What of a note is its frame, by which it says for which time it is: front matter, title, a line such as `日時：…` below it,
 * headings that are called by days. In the next note of the series the frame is that of its own time, whereas a day that stands
 * in what is carried over stays the same day.
 */
import { lexicons } from '../../lexicons/index.ts';
import { frontNameOf } from '../../mentions/frontMatter.ts';
import { chapter, scopeOf } from '../../mentions/label.ts';
import { leadOf } from '../../mentions/leadIn.ts';
import { anyOf, bare, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Note, Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import type { Change } from '../writing/patch.ts';
import { periodIn } from './day-token.ts';
import type { Frame } from './frame-rule.ts';
import { movedWords } from './frame-words.ts';

export interface FrameOfNote {
  changes: Change[];
  /** Where words such as `next week` are said of the note's own time, and stay: headings and labels. */
  spans: Span[];
  /** Lines that announce tasks: where they say `today's tasks`, that is said of the note's own day. */
  leads: Span[];
}

/** A line, its line end left out. */
export interface Line extends Span {
  text: string;
}

/** The frame of a note, or of one of the plans in it, moved on. */
export function frameOf(note: Note, text: string, { frame, part }: { frame: Frame; part: Span | null }): FrameOfNote {
  const lines = linesOf(note, text).filter(({ start }) => !part || (part.start <= start && start < part.end));
  const front = part ? 0 : frontEnd(text);
  const body = lines.filter(({ start }) => start >= front);
  const firstTask = note.tasks[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const first = body.find((line) => line.text.trim() !== '');
  const titleAt = part?.start ?? note.sections[0]?.span.start ?? (first && first.end < firstTask ? first.start : -1);
  const title = body.find((line) => line.start <= titleAt && titleAt <= line.end);
  const dueHere = new Set(note.tasks.flatMap(({ dueDate }) => dueDate ?? []));
  const isDue = ({ start, end }: Span) =>
    note.dates.some(({ span }, at) => dueHere.has(at) && start <= span.start && span.end <= end);
  const headings = note.sections
    .flatMap(({ span }) => lines.find((line) => line.start <= span.start && span.start <= line.end) ?? [])
    .filter((line) => line !== title && !isDue(line));
  const top = body
    .slice(0, part ? 0 : 40)
    .filter((line) => line !== title && line.end < firstTask && !headings.includes(line) && !isDue(line));
  const labels = body.filter((line) => isLabel(line.text) && !isDue(line));
  return {
    changes: [
      ...lines.filter(({ end }) => end < front).flatMap((line) => inFront(line, frame)),
      ...(title && !isDue(title) ? movedLine(title, frame) : []),
      ...headings
        .filter((line) => isDated(line, frame))
        .flatMap((line) => movedLine(line, { ...frame, counts: false })),
      ...top.filter((line) => isDateLabel(line.text) || isDated(line, frame)).flatMap((line) => movedLine(line, frame)),
    ],
    leads: body.filter((line) => isLead(note, line)),
    spans: [...(title && !isDue(title) ? [title] : []), ...headings, ...labels],
  };
}

/** Where the front matter ends. */
const frontEnd = (text: string): number =>
  /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;

/** The lines of a note. */
export const linesOf = ({ lines }: Note, text: string): Line[] =>
  lines.map((start, at) => {
    const own = text.slice(start, lines[at + 1] ?? text.length).replace(/\r?\n$/, '');
    return { start, end: start + own.length, text: own };
  });

const movedLine = ({ start, text }: Line, frame: Frame): Change[] =>
  movedWords(text, frame).map(({ span, newText }) => ({
    span: { start: start + span.start, end: start + span.end },
    newText,
  }));

const counted = oneOf([
  ...wordsOf((notes) => notes.counters.before),
  ...wordsOf((notes) => notes.counters.behind),
  ...lexicons.flatMap(({ dates }) => Object.keys(dates.units)),
  'number',
]);

/** `date: 2026-03-23`, `title: Week 13`, `week: 13`; but not the day by which the note itself has to be done. */
function inFront(line: Line, frame: Frame): Change[] {
  const found = /^([\p{L}][\p{L}\p{N}_ -]{0,40}?)\s*:(?=\s)/u.exec(line.text);
  if (!found) return [];
  const key = found[1]!;
  const name = frontNameOf(key);
  if (name && name !== 'title') return [];
  const from = found[0].length;
  const value = { start: line.start + from, end: line.end, text: line.text.slice(from) };
  if (!counted(key)) return movedLine(value, frame);
  const number = /^(\s*["']?)(\d{1,4})(?=["']?\s*$)/.exec(value.text);
  if (!number) return movedLine(value, frame);
  // `week: 13` says what `week 13` says.
  const said = `${key} ${number[2]}`;
  const [moved] = movedWords(said, frame);
  if (!moved) return [];
  const start = value.start + number[1]!.length;
  return [
    {
      span: { start, end: start + number[2]!.length },
      newText: /(?<!\d)\d{1,9}$/.exec(moved.newText)?.[0] ?? number[2]!,
    },
  ];
}

const isNoteDate = oneOf(wordsOf((notes) => notes.noteDate));

/** `Date: …`, `- 日時：…`, `| 日時 | … |` */
export function isDateLabel(line: string): boolean {
  const label = /^[\s>|*_-]*([^：:|\s>*_-][^：:|]{0,30})[：:|]/.exec(line)?.[1];
  return (
    label !== undefined &&
    (isNoteDate(trimEndOf(label, /[*_\s]/)) || isNoteDate(bare(label.replace(/[(（][\s\S]*$/, ''))))
  );
}

const dated = new RegExp(anyOf(wordsOf((notes) => notes.dated)), 'gi');
const weekdays = new RegExp(
  anyOf(lexicons.flatMap(({ dates }) => [...dates.weekdays.flat(), ...dates.shortWeekdays])),
  'gi',
);

/** Whether a line is called by a time of the note: a day with little beside it, or all its days. */
export function isDated(line: Line, frame: Frame): boolean {
  if (!frame.step || line.text.length > 80) return false;
  const changes = movedWords(line.text, { ...frame, counts: false });
  if (changes.length === 0) return false;
  if (periodIn(line.text, frame.step.from) !== null) return true;
  let rest = line.text;
  for (const { span } of [...changes].reverse()) rest = rest.slice(0, span.start) + rest.slice(span.end);
  const left = rest
    .replace(weekdays, '')
    .replace(dated, '')
    .replace(/[\d\s\p{P}\p{S}]/gu, '');
  return left.length <= (/^[ -~]*$/.test(left) ? 8 : 4);
}

/** `@name 今天的任务，增加以下统计`: no task itself. */
const isLead = ({ tasks }: Note, { start, end, text }: Line): boolean =>
  leadOf(text) === 'todo' && !tasks.some(({ span }) => span.start < end && start < span.end);

/** A line that says what stands below it: `本周进展：`, `二、下周计划`, `**This week**`. */
export function isLabel(line: string): boolean {
  const plain = line.replace(/^[\s>]*(?:[-*+][ \t]|\d{1,3}[.)][ \t])?/, '').trim();
  if (plain.length === 0 || plain.length > 40) return false;
  const words = bare(plain);
  if (/[：:][*_]*$/.test(plain)) return true;
  const lead = /^[^\s、]{1,4}、/.exec(plain)?.[0];
  if (lead && chapter.test(lead)) return scopeOf(words.slice(lead.length)) !== null;
  return /^(?:\*\*|__).+(?:\*\*|__)$/.test(plain) && scopeOf(words) !== null;
}
