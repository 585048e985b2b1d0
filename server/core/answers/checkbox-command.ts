/**
 * `dueline.toggleCheckbox`: turns lines into checkboxes and back. Marker, indentation, numbers and words stay; what is written
 * was read first: it is a box or none, and nothing else is another than it was.
 */
import { messagesFor } from '../messages/index.ts';
import type { Note, Task } from '../model.ts';
import type { EditCommand } from './edit-commands.ts';
import { positionAt, rangeOf } from './place.ts';
import { type Change, wordWays } from './status-edit.ts';
import { changed } from './status-safe.ts';
import { isPlace, linesOf } from './task-places.ts';
import type { EditArguments } from './types.ts';
import type { World } from './world.ts';

type Argument = EditArguments['dueline.toggleCheckbox'];

export const toggleCheckbox: EditCommand<Argument> = {
  needs: '{ uri, position or range, to? }',
  takes: isPlace,
  together(list, { world }) {
    const note = world.index.note(list[0]!.uri);
    if (!note) return list;
    const text = world.text(note.uri);
    const chosen = new Set(list.flatMap((one) => linesIn(one)));
    const lines = [...chosen].map((line) => lineAt(note, line, text)).filter(({ words }) => words !== '');
    const items = lines.filter(({ bullet }) => bullet !== '');
    const isAllBoxes = items.length > 0 && items.every(({ box }) => box !== '');
    const to = list[0]!.to ?? (isAllBoxes ? 'plain' : 'box');
    if (lines.length === 0) return [{ ...list[0]!, to }];
    // Among items a line of text is left as it is, unless it is all that is chosen.
    return (items.length > 0 ? items : lines).map(({ line }) => ({
      uri: note.uri,
      to,
      position: { line, character: 0 },
      ...(list[0]!.range && {
        range: {
          start: { line: Math.min(...chosen), character: 0 },
          end: { line: Math.max(...chosen) + 1, character: 0 },
        },
      }),
    }));
  },
  make(argument, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(argument.uri);
    if (!note) return { refused: refusals.noTask };
    const text = world.text(note.uri);
    const line = lineAt(note, linesIn(argument.position ? { ...argument, range: undefined } : argument)[0]!, text);
    const way =
      argument.to === 'plain' ? unboxed(note, line, { text, world }) : boxed(note, line, { text, world, argument });
    if (typeof way === 'string') return { refused: refusals[way] };
    const edits = way.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
    return { changes: edits.length > 0 ? [{ uri: note.uri, edits }] : [] };
  },
};

function linesIn({
  position,
  range,
}: {
  position?: Argument['position'];
  range?: Argument['range'] | undefined;
}): number[] {
  if (!range) return [position!.line];
  const { first, last } = linesOf(range);
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}

/** A line in its parts: `  - [ ] words`. */
interface Line {
  line: number;
  start: number;
  indent: string;
  /** With the blanks behind it; empty where there is none. */
  bullet: string;
  /** As well: `[ ] `. */
  box: string;
  words: string;
}

function lineAt(note: Note, line: number, text: string): Line {
  const start = note.lines[line] ?? text.length;
  const whole = text.slice(start, note.lines[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const parts = /^(\ufeff?[ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\[[^\]\n]\][ \t]+)?(.*)$/.exec(whole)!;
  const [, indent = '', bullet = '', box = '', rest = ''] = parts;
  const own = bullet === '' ? box + rest : rest;
  return { line, start, indent, bullet, box: bullet === '' ? '' : box, words: own.trim() };
}

interface Boxing {
  text: string;
  world: World;
}

type Why = 'noLine' | 'notAlone' | 'boxReadsOtherwise' | 'doneWithoutBox';

/** The change that gives a line a box; a line of text becomes an item where no other line is a part of it. */
function boxed(note: Note, line: Line, { text, world, argument }: Boxing & { argument: Argument }): Change[] | Why {
  const { start, indent, bullet, box, words } = line;
  if (
    words === '' ||
    (bullet === '' && /^(?:#{1,6}[ \t]|\||```|~~~|<|\[[^\]]*\]:|(?:[-*_][ \t]*){3,}$|=+$|:::)/.test(words))
  )
    return 'noLine';
  if (box !== '') return [];
  if (bullet === '' && !isAlone(note, line, { text, argument })) return 'notAlone';
  const at = start + indent.length + bullet.length;
  const task = taskOn(note, line.line);
  const mark = task?.status === 'done' || task?.status === 'cancelled' ? 'x' : ' ';
  const newText = `${bullet === '' ? `${bulletOf(note, text)} ` : ''}[${mark}] `;
  const way = [{ span: { start: at, end: at }, newText }];
  const after = world.read(note, changed(text, way));
  const now = taskOn(after, line.line);
  const isRight =
    now?.checkbox?.start === at + newText.length - 3 &&
    (!task ? now.status === 'todo' : areAlike(task, now)) &&
    isElseAsBefore(note, after, line.line);
  return isRight ? way : 'boxReadsOtherwise';
}

/** Whether no other line of text stands right above or below it but such as are chosen too. */
function isAlone(note: Note, { line }: Line, { text, argument }: { text: string; argument: Argument }): boolean {
  const { first, last } = argument.range ? linesOf(argument.range) : { first: line, last: line };
  const isText = (at: number) => {
    const { words, bullet } = lineAt(note, at, text);
    return words !== '' && bullet === '' && !/^#{1,6}[ \t]/.test(words);
  };
  let [above, below] = [line, line];
  while (above > 0 && isText(above - 1)) above -= 1;
  while (below + 1 < note.lines.length && isText(below + 1)) below += 1;
  const next = lineAt(note, below + 1, text);
  const before = above > 0 ? lineAt(note, above - 1, text) : null;
  return (
    above >= first && below <= last && (next.bullet === '' || below < last) && (before === null || before.bullet === '')
  );
}

/** The sign that most items of the note begin with. */
function bulletOf(note: Note, text: string): string {
  const counts = new Map([['-', 0.5]]);
  for (const { checkbox, span } of note.tasks.slice(0, 500)) {
    const line = note.lines[positionAt(note, checkbox?.start ?? span.start).line] ?? 0;
    const sign = /^[ \t>]*([-*+])[ \t]/.exec(text.slice(line, line + 100))?.[1];
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

/** The change that takes a box away; where it alone says that something is done, a word says so from now on. */
function unboxed(note: Note, { line, start, indent, bullet, box }: Line, { text, world }: Boxing): Change[] | Why {
  if (box === '') return bullet === '' ? 'noLine' : [];
  const from = start + indent.length + bullet.length;
  const gone = { span: { start: from, end: from + box.length }, newText: '' };
  const task = taskOn(note, line);
  const isOpen = !task || task.status === 'todo';
  const words = task && !isOpen ? wordWays(note, task, { status: task.status, text, today: world.ask.today }) : [];
  const ways = [[gone], ...words.map((way) => [gone, ...way])];
  const right = ways.find((way) => {
    const after = world.read(note, changed(text, way));
    const now = taskOn(after, line);
    return (now && task ? areAlike(task, now) : isOpen) && isElseAsBefore(note, after, line);
  });
  return right ?? (isOpen ? 'boxReadsOtherwise' : 'doneWithoutBox');
}

/** The task that begins on a line. */
const taskOn = (note: Note, line: number): Task | undefined =>
  note.tasks.find(({ span }) => positionAt(note, span.start).line === line);

const areAlike = (a: Task, b: Task): boolean =>
  a.status === b.status && a.due === b.due && a.owners.join() === b.owners.join();

/** Whether all other tasks read as before; what is only inferred from its neighbours may come and go. */
function isElseAsBefore(before: Note, after: Note, line: number): boolean {
  const facts = (note: Note, sure: boolean) =>
    note.tasks
      .filter(
        ({ span, certainty }) => (!sure || certainty !== 'inferred') && positionAt(note, span.start).line !== line,
      )
      .map(({ title, status, due, start, owners, kind }) => JSON.stringify([title, status, due, start, owners, kind]));
  const has = (list: string[], all: string[]) => {
    const left = new Set(all);
    return list.every((one) => left.has(one));
  };
  return has(facts(before, true), facts(after, false)) && has(facts(after, true), facts(before, false));
}
