/**
 * `dueline.toggleCheckbox`: turns lines into checkboxes and back. Marker, indentation, numbers and words stay; what is written
 * was read first: it is a box or none, and nothing else is another than it was.
 */
import { messagesFor } from '../../messages/index.ts';
import type { Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { EditArguments } from '../types.ts';
import type { World } from '../world.ts';
import type { Change } from '../writing/patch.ts';
import { wordWays } from '../writing/status-edit.ts';
import { changed } from '../writing/status-safe.ts';
import { areAlike, bulletOf, isElseAsBefore, type Line, lineAt, taskOn } from './box-lines.ts';
import type { EditCommand } from './edit-command.ts';
import { isPlace, linesOf } from './task-places.ts';

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
