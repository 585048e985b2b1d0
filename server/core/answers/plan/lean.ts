/**
 * What was merely said and done at a time: of minutes, and of a log, all but headings, attendees, labels, open questions and what
 * is to do. It stays where it was said; in a plan such words go on, since nobody can tell whether they still hold.
 */
import { cut } from '../../markdown/index.ts';
import type { Unit } from '../../markdown/unit.ts';
import { scopeOf } from '../../mentions/label.ts';
import { leadOf } from '../../mentions/leadIn.ts';
import type { Note, Span } from '../../model.ts';
import { cutOf } from '../commands/archive.ts';
import { isDateLabel, isLabel } from './frame.ts';

interface Question {
  note: Note;
  text: string;
  /** The note, or the part of it that is gone on with. */
  whole: Span;
  /** Whether something in a stretch is a task that goes on. */
  goesOn(span: Span): boolean;
}

/** The stretches of a note that stay with their time. */
export function saidIn(question: Question): Span[] {
  const { note, text, whole, goesOn } = question;
  const top = note.sections[1]?.span.start ?? note.sections[0]?.span.end ?? 0;
  return cut(text)
    .filter((unit) => unit.start >= whole.start && unit.start < whole.end && unit.start > whole.start)
    .filter((unit) => whole.start > 0 || unit.start >= top)
    .filter((unit) => !goesOn(unit) && !isFrame(unit, question))
    .map(({ start, end }) => cutOf({ start: text.lastIndexOf('\n', start - 1) + 1, end }, text));
}

/** What a note of its kind has each time, and what is asked and not answered. */
function isFrame(unit: Unit, { note, text }: Question): boolean {
  const [first] = unit.blocks;
  const kind = first?.kind;
  if (!first || kind === 'heading' || kind === 'frontmatter' || kind === 'definition' || kind === 'rule') return true;
  const words = text.slice(unit.start, unit.end);
  if (/^\s*(?:\[\^|<!--)/.test(words)) return true;
  const asks = note.statements.some(
    (it) => it.kind === 'question' && unit.start <= it.span.start && it.span.start < unit.end,
  );
  if (asks || isOfAttendees(unit, note)) return true;
  if (kind !== 'paragraph') return false;
  const lines = words.split(/\r?\n/);
  return lines.every((line) => isLabel(line) || isDateLabel(line)) || leadOf(lines.at(-1)!) === 'todo';
}

function isOfAttendees({ start }: Span, { sections }: Note): boolean {
  return sections.some(({ span, end, title }) => span.end <= start && start < end && scopeOf(title) === 'attendees');
}
