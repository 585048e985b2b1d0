/**
 * `dueline.confirmTask`: a task that is one by its words alone becomes a checkbox in the manner of its note, its words and all
 * that they say kept. A line within a paragraph is parted from it where it must be, by blank lines. What is written was read
 * first: it is a box, it is the same task, and nothing else is another than it was.
 */
import { messagesFor, type RuleId } from '../../messages/index.ts';
import type { Note, Task } from '../../model.ts';
import { positionAt, rangeOf } from '../place.ts';
import type { Boxless, EditArguments } from '../types.ts';
import type { World } from '../world.ts';
import type { Change } from '../writing/patch.ts';
import { changed } from '../writing/status-safe.ts';
import { areAlike, bulletOf, isElseAsBefore, type Line, lineAt, taskOn } from './box-lines.ts';
import type { EditCommand } from './edit-command.ts';
import { isPlace, oneForEach, tasksAt } from './task-places.ts';

/** Needs a task at its place; more than one of a note are parted from their paragraphs together. */
export const confirmTask: EditCommand<EditArguments['dueline.confirmTask']> = {
  needs: '{ uri, position or range }',
  takes: isPlace,
  together: (list, { world }) => oneForEach(list, world).map(({ argument }) => argument),
  make(place, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(place.uri);
    const [task] = note ? tasksAt(note, place) : [];
    if (!note || !task) return { refused: refusals.noTask };
    if (task.checkbox) return { changes: [] };
    const text = world.text(note.uri);
    const boxless = boxlessForm(note, task, text);
    if (boxless) return { refused: refusals.boxless[boxless] };
    const way = boxWays(note, task, text).find((one) => isSame(note, task, { way: one, text, world }));
    if (!way) return { refused: refusals.boxReadsOtherwise };
    const edits = way.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
    return { changes: [{ uri: note.uri, edits }] };
  },
};

/** Signs that stand for a bullet and are none to Markdown. A sign such as `→` or `※` says something of its own. */
const typed = /^(?:[・•●○◦▪■◆＊])[ \t\u3000]*/;

/** Lines that are something else to Markdown: a heading, a row of a table, code, a rule, a definition. */
const other = /^(?:#{1,6}[ \t]|\||```|~~~|<|\[[^\]]*\]:|(?:[-*_][ \t]*){3,}$|=+$|:::)/;

/** In which form a task is whose line cannot become a checkbox; null where it may: at the cost of a look at the line. */
export function boxlessForm(note: Note, task: Task, text: string): Boxless | null {
  const line = lineAt(note, positionAt(note, task.span.start).line, text);
  const begins = line.start + line.indent.length + line.bullet.length;
  const isBy = (rule: RuleId) => task.evidence.some((evidence) => evidence.rule === rule);
  if (isBy('task.front')) return 'front';
  if (note.sections.some(({ span }) => span.start <= task.span.start && task.span.start < span.end)) return 'heading';
  if (isBy('task.table') || (line.bullet === '' && line.words.startsWith('|'))) return 'table';
  const fits = line.words !== '' && !(line.bullet === '' && other.test(line.words));
  return task.checkbox === null && fits && task.span.start <= begins + markupAt(text, begins) ? null : 'inside';
}

/** How much emphasis words begin with: `**ACTION**`. */
const markupAt = (text: string, at: number): number => /^(?:[*_]{1,3}|\[)?/.exec(text.slice(at, at + 3))![0].length;

/** Ways to give the line of a task a box, the neatest first. */
function boxWays(note: Note, task: Task, text: string): Change[][] {
  const number = positionAt(note, task.span.start).line;
  const line = lineAt(note, number, text);
  const at = line.start + line.indent.length + line.bullet.length;
  if (line.bullet !== '') return [[{ span: { start: at, end: at }, newText: '[ ] ' }]];
  const sign = typed.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  const box = { span: { start: at, end: at + sign }, newText: `${bulletOf(note, text)} [ ] ` };
  const last = positionAt(note, Math.max(task.span.start, task.span.end - 1)).line;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  // A blank line in a quote has its sign.
  const blank = line.indent.trimEnd() + newline;
  const before = { span: { start: line.start, end: line.start }, newText: blank };
  const end = note.lines[last + 1];
  const after = end === undefined ? [] : [{ span: { start: end, end }, newText: blank }];
  const followed = isText(lineAt(note, last + 1, text));
  const ways = followed ? [] : [[box]];
  return [
    ...ways,
    [box, ...after],
    ...(number > 0
      ? [
          [before, box],
          [before, box, ...after],
        ]
      : []),
  ];
}

/** Whether a line would go on with what stands above it. */
const isText = ({ words, bullet }: Line): boolean => words !== '' && bullet === '' && !other.test(words);

interface Trial {
  way: Change[];
  text: string;
  world: World;
}

/** Whether the note says after a way what it said before, but for the box. */
function isSame(note: Note, task: Task, { way, text, world }: Trial): boolean {
  const line = positionAt(note, task.span.start).line;
  const after = world.read(note, changed(text, way));
  const nowAt = line + Number(way[0]!.newText.endsWith('\n'));
  const now = taskOn(after, nowAt);
  if (!now?.checkbox || !areAlike(task, now) || now.title.length < task.title.length) return false;
  return isElseAsBefore(note, after, line, nowAt);
}
