/**
 * Notes that hold one plan below the other, each below a heading or line that is called by its day: `### 8月18号`, `## Week 13
 * (23–27 March)`. What follows the newest of them is a part of the same note.
 */
import { addDays } from '../../dates/day.ts';
import type { DateFact, Day, Note, Span } from '../../model.ts';
import { dayIn } from './day-token.ts';
import { isDated, type Line, linesOf } from './frame.ts';
import type { Frame } from './frame-rule.ts';

/** A plan within a note. */
export interface Part extends Span {
  day: Day;
  /** Its first line. */
  line: Line;
}

/** The plans of a note, as they stand; none where it is one plan. */
export function partsOf(note: Note, text: string, today: Day): Part[] {
  const lines = linesOf(note, text);
  const heads = lines.flatMap((line): { line: Line; day: Day; depth: number }[] => {
    const day = dayOf(note, line, today);
    const section = note.sections.find(({ span }) => line.start <= span.start && span.start <= line.end);
    return day === null || !isHead(note, line, { day, isHeading: section !== undefined })
      ? []
      : [{ line, day, depth: section?.depth ?? 7 }];
  });
  // All are headings of one level, or all are lines.
  const depth = heads.map((head) => head.depth).sort((a, b) => count(heads, b) - count(heads, a))[0];
  const alike = heads.filter((head) => head.depth === depth);
  return alike.map(({ line, day }, nth) => {
    const closing = note.sections.find((section) => section.span.start > line.end && section.depth <= depth!);
    const end = Math.min(alike[nth + 1]?.line.start ?? text.length, closing?.span.start ?? text.length);
    return { start: line.start, end, day, line };
  });
}

const count = (heads: readonly { depth: number }[], depth: number): number =>
  heads.filter((head) => head.depth === depth).length;

/** The day that a line names; without a year, and with nothing in the note that gives one, the nearest. */
function dayOf({ dates }: Note, { start, end, text }: Line, today: Day): Day | null {
  const date = dates.find(({ span }) => start <= span.start && span.end <= end);
  if (!date || !isNamed(date)) return null;
  return date.from ?? dayIn(text, today);
}

/** Not `today` or `next week`: those name no part. */
const isNamed = ({ rule, grain }: DateFact): boolean =>
  grain !== 'year' && !/day-word|period|offset|weekday/.test(rule);

/** Whether a line that names a day does little else: a heading does, and a line between blank ones that is no item. */
function isHead(note: Note, line: Line, { day, isHeading }: { day: Day; isHeading: boolean }): boolean {
  if (/^\s*(?:[-*+>|]|\d{1,3}[.)、])/.test(line.text)) return false;
  // Moved by whatever, what is left beside its words is asked for.
  const move = (it: Day) => addDays(it, 40);
  const frame: Frame = {
    step: { rhythm: 'day', from: day, to: move(day), first: day, last: day, move },
    counts: false,
  };
  const isAlone = note.tasks.every(({ span }) => span.start > line.end || span.end < line.start);
  return isDated(line, frame) && (isHeading || isAlone);
}

/** The newest part, and whether parts stand newest first. */
export function newestOf(parts: readonly Part[]): { part: Part; newestFirst: boolean } | null {
  const [part] = [...parts].sort((a, b) => (a.day < b.day ? 1 : -1));
  if (!part) return null;
  const at = parts.indexOf(part);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return { part, newestFirst: !before && after !== undefined };
}
