/**
 * What is typed at a place of a note: the text for a terminal, what is to be asked and said before it is sent, and what is next.
 * Nothing is sent from here, and nothing is run.
 */
import type { Unit } from '../../markdown/unit.ts';
import { dangersIn } from '../../mentions/dangers.ts';
import { filledIn, type Placeholder, readPlaceholders } from '../../mentions/placeholders.ts';
import { seen } from '../../mentions/unseen.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Position, Runbook, Span } from '../../model.ts';
import { isRunSheet } from '../../note/forms.ts';
import { commandsIn, type NoteCommand } from '../commands/note-commands.ts';
import { offsetAt, positionAt, rangeOf, touches } from '../place.ts';
import type { CommandLens, CommandQuestion, CommandToSend } from '../types.ts';
import { brief, type World } from '../world.ts';
import { runbookHead } from './head.ts';

/** What is asked about: a note with its units. */
export interface NoteWithUnits {
  note: Note;
  units: readonly Unit[];
}

/** What is typed at a position; null where no command stands there. */
export function commandAt(asked: NoteWithUnits, question: CommandQuestion, world: World): CommandToSend | null {
  const { note, units } = asked;
  const all = commandsIn(units);
  const found = commandTouched(note, all, question.position);
  if (!found) return null;
  const together =
    question.whole && found.fence ? all.filter(({ fence }) => fence?.start === found.fence!.start) : [found];
  const last = together.at(-1)!;
  const written = seen(together.map(({ text }) => text).join('\n'));
  const filled = seen(filledIn(written.text, question.answers ?? {}));
  const hidden = [...new Set([...written.hidden, ...filled.hidden])];
  const say = messagesFor(world.ask.locale).runbooks;
  const dangers = dangersIn(filled.text).map(({ kind, words }) => say.dangers[kind](brief(words, 60)));
  const isSheet = isRunSheet(world.text(note.uri));
  const isLastOfBox = all.filter(({ box }) => box === last.box).at(-1) === last;
  return {
    uri: note.uri,
    range: rangeOf(note, { start: together[0]!.start, end: last.end }),
    text: filled.text.trim(),
    placeholders: readPlaceholders(written.text).map(asPlaceholder),
    isOpen: readPlaceholders(filled.text).some(({ kind }) => kind === 'blank'),
    isTooLong: filled.text.length > longest || filled.text.split('\n').length > mostLines,
    dangers: [...new Set(dangers)],
    hidden: hidden.length > 0 ? say.hidden(hidden.slice(0, 5)) : null,
    step: isSheet
      ? boxWords(note, last, world)
      : stepWords(note, { start: together[0]!.start, end: last.start }, world),
    next: nextOf(note, all, last),
    box: isSheet && isLastOfBox && last.box !== null ? positionAt(note, last.box) : null,
  };
}

/** What can be shown whole in one question. */
const longest = 6000;
const mostLines = 40;

/** The command at the position, else the first on its line, else the first of the step or heading there. */
function commandTouched(note: Note, all: readonly NoteCommand[], position: Position): NoteCommand | undefined {
  const offset = offsetAt(note, position);
  const line = {
    start: note.lines[position.line] ?? 0,
    end: (note.lines[position.line + 1] ?? Number.POSITIVE_INFINITY) - 1,
  };
  const isIn = (outer: Span) => (command: NoteCommand) => outer.start <= command.start && command.start <= outer.end;
  const step = note.runbooks.flatMap(({ steps }) => steps).find(({ span }) => overlaps(span, line));
  const nextStep = step && note.runbooks.flatMap(({ steps }) => steps).find(({ span }) => span.start > step.span.start);
  const book = note.runbooks.find((runbook) => overlaps(runbookHead(note, runbook), line));
  return (
    all.find((command) => touches(command, offset)) ??
    all.find((command) => overlaps(command, line)) ??
    (step &&
      all.find(isIn({ start: step.span.start, end: (nextStep?.span.start ?? endOfBook(note, step.span)) - 1 }))) ??
    (book && all.find(isIn(book.span)))
  );
}

const overlaps = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

const bookOf = (note: Note, { start }: Span): Runbook | undefined =>
  note.runbooks.find(({ span }) => touches(span, start));

const endOfBook = (note: Note, span: Span): number => bookOf(note, span)?.span.end ?? span.end;

/** `step 3 of 7`, `steps 1 to 6 of 7`; empty outside of runbooks. */
function stepWords(note: Note, commands: Span, { ask }: World): string {
  const book = bookOf(note, commands);
  const [first = -1, last = -1] = [commands.start, commands.end].map(
    (at) => book?.steps.findLastIndex(({ span }) => span.start <= at) ?? -1,
  );
  if (!book || first < 0) return '';
  const say = messagesFor(ask.locale).runbooks;
  return first === last ? say.step(first + 1, book.steps.length) : say.steps(first + 1, last + 1, book.steps.length);
}

/** The same in a run sheet, by its boxes. */
function boxWords(note: Note, { box }: NoteCommand, { ask }: World): string {
  const boxes = note.tasks.flatMap(({ checkbox }) => checkbox ?? []);
  const at = boxes.findIndex(({ start, end }) => box !== null && start <= box && box <= end);
  return at < 0 ? '' : messagesFor(ask.locale).runbooks.step(at + 1, boxes.length);
}

/** The command behind one, in the same runbook. */
function nextOf(note: Note, all: readonly NoteCommand[], last: NoteCommand): CommandToSend['next'] {
  const book = bookOf(note, last);
  const next = all.find(({ start }) => start > last.start && (!book || touches(book.span, start)));
  return next ? rangeOf(note, next) : null;
}

const secrets = new RegExp(anyOf(wordsOf(({ runbooks }) => runbooks.secrets)), 'i');

const asPlaceholder = ({ name, kind, written }: Placeholder): CommandToSend['placeholders'][number] => ({
  name,
  kind,
  written,
  isSecret: secrets.test(name.replace(/[_-]/g, ' ')),
});

/** The commands of a note's runbooks, and the blocks of several, by place. */
export function commandLenses({ note, units }: NoteWithUnits, text: () => string): CommandLens[] {
  const isSheet = note.runbooks.length === 0 && isRunSheet(text());
  if (note.runbooks.length === 0 && !isSheet) return [];
  const all = commandsIn(units).filter((command) => isSheet || bookOf(note, command));
  return all.map((command, at) => {
    const { fence } = command;
    const block = fence ? all.filter((other) => other.fence?.start === fence.start) : [command];
    const next = all[at + 1];
    return {
      range: rangeOf(note, command),
      words: sharesLine(note, command, all) ? brief(command.text, 30) : '',
      block:
        block.length > 1 && command.isScript && block[0] === command
          ? { range: rangeOf(note, fence!), commands: block.length }
          : null,
      hasNext: next !== undefined && bookOf(note, next) === bookOf(note, command),
    };
  });
}

const sharesLine = (note: Note, command: NoteCommand, all: readonly NoteCommand[]): boolean =>
  all.some((other) => other !== command && positionAt(note, other.start).line === positionAt(note, command.start).line);
