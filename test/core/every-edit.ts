/**
 * Takes every action that the service offers at every task and date of a note, and every command that edits, and holds each edit
 * to what holds for all: it names the words that it changes and no others, keeps the line ends and the byte order mark of its
 * note, and cuts no character in two. What actions and commands there are is asked, not listed.
 */
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { CodeAction, Edit, EditArguments, EditCommandName, NoteEdits } from '../../server/core/answers/types.ts';
import type { Ask, Note, Position } from '../../server/core/model.ts';
import { createService, editCommandNames, type Service } from '../../server/core/service.ts';
import { applied } from './desk.ts';

/** A note and what is taken of it. */
export interface Subject {
  path: string;
  text: string;
  ask: Ask;
  /** Whether a place is looked at, by its number: large notes have many. */
  takes?: (place: number) => boolean;
  /** Whether a command is called for the whole note, by its number. */
  takesWhole?: (call: number) => boolean;
}

export interface Tally {
  edits: number;
  refused: number;
  /** The commands that were called. */
  called: Set<string>;
  /** What was wrong, each with its action and place. */
  faults: string[];
}

/** What commands are called with at a task, where no action says it. More than one does them all. */
const wishes: { [Name in EditCommandName]?: Omit<EditArguments[Name], 'uri' | 'position' | 'range'>[] } = {
  'dueline.setStatus': [{ status: 'doing' }, { status: 'toggle' }],
  'dueline.assign': [{ owner: 'Mira Holt' }, { owner: '高远' }, { owner: null }],
  'dueline.setDue': [{ due: 'tomorrow' }, { due: null }],
  'dueline.postpone': [{ to: 'nextWeek' }],
  'dueline.moveTo': [
    { group: 'due:nextWeek' },
    { group: 'due:none' },
    { group: 'owner:' },
    { group: 'status:waiting' },
  ],
  'dueline.makeDateAbsolute': [{}],
  'dueline.normaliseDates': [{}],
  'dueline.shiftDate': [{ days: 1 }, { days: -7 }],
  'dueline.addToBaseline': [{}],
  'dueline.dateNote': [{}],
  'dueline.ignore': [{ code: 'task-overdue', scope: 'line' }],
  'dueline.fixAll': [{ code: null }, { code: 'date-weekday-mismatch' }],
  'dueline.toggleCheckbox': [{}],
  'dueline.confirmTask': [{}],
  'dueline.sortDone': [{}],
  'dueline.archiveDone': [{}],
  'dueline.startNextPlan': [{}, { mark: true }],
  'dueline.startRunSheet': [{}],
};

/** These are about a position alone. */
const atPositions: ReadonlySet<EditCommandName> = new Set(['dueline.ignore', 'dueline.startRunSheet']);

/** Takes them all. */
export function everyEdit({ path, text, ask, takes = () => true, takesWhole = () => true }: Subject): Tally {
  const uri = `file:///${path}`;
  const service = createService();
  const note = service.set({ uri, path, text }, ask.settings);
  const tally: Tally = { edits: 0, refused: 0, called: new Set(), faults: [] };
  const spans = [...note.tasks, ...note.dates].map(({ span }) => span.start);
  const places = [...new Set(spans)].sort((a, b) => a - b).map((start) => positionAt(note, start));
  const made: Made = { service, note, text, ask, tally };
  places.forEach((position, nth) => {
    if (!takes(nth)) return;
    for (const action of service.actions(uri, { start: position, end: position }, ask))
      takeAction(made, action, position);
    for (const name of editCommandNames)
      for (const wish of wishes[name] ?? []) takeCommand(made, name, { uri, position, ...wish });
  });
  note.dates.forEach(({ span, from, to, otherReadings = [] }, nth) => {
    const range = { start: positionAt(note, span.start), end: positionAt(note, span.end) };
    const days = [to ?? from, ...otherReadings.map((other) => other.to ?? other.from)];
    for (const day of days) if (day && takes(nth)) takeCommand(made, 'dueline.writeDate', { uri, range, day });
  });
  const whole = { start: { line: 0, character: 0 }, end: positionAt(note, text.length) };
  const calls = editCommandNames
    .filter((one) => !atPositions.has(one))
    .flatMap((name) => (wishes[name] ?? []).map((wish) => [name, wish] as const));
  calls.forEach(([name, wish], nth) => {
    if (takesWhole(nth)) takeCommand(made, name, { uri, range: whole, ...wish });
  });
  return tally;
}

interface Made {
  service: Service;
  note: Note;
  text: string;
  ask: Ask;
  tally: Tally;
}

function takeAction(made: Made, { title, how }: CodeAction, { line }: Position): void {
  if ('edits' in how) check(made, how.edits, `${title} (line ${line + 1})`);
  if ('command' in how) takeCommand(made, how.command, how.argument, `${title} (line ${line + 1})`);
}

function takeCommand(made: Made, name: EditCommandName, argument: unknown, what = ''): void {
  const { service, note, ask, tally } = made;
  const outcome = service.outcome(name, argument, ask);
  tally.called.add(name);
  if ('refused' in outcome) {
    tally.refused += 1;
    if (outcome.refused.length < 4) tally.faults.push(`${note.path}: ${name} is refused without a reason`);
    return;
  }
  const own = (outcome.changes as NoteEdits[]).filter(({ uri }) => uri === note.uri);
  for (const { edits } of own) check(made, edits, what || `${name} ${JSON.stringify(argument)}`);
}

function check({ note, text, tally }: Made, edits: readonly Edit[], what: string): void {
  tally.edits += 1;
  const fault = faultOf(note, text, edits);
  if (fault) tally.faults.push(`${note.path}: ${what}: ${fault}`);
}

/** What is wrong with edits; null where nothing is. */
function faultOf(note: Note, text: string, edits: readonly Edit[]): string | null {
  const changes = edits
    .map(({ range, newText }) => ({ start: offsetAt(note, range.start), end: offsetAt(note, range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const isWindows = text.includes('\r\n');
  const isUnix = /(?:^|[^\r])\n/.test(text);
  let last = 0;
  const after = applied(note, text, edits);
  const lines = new Set(linesOf(after));
  for (const { start, end, newText } of changes) {
    if (start < last || end < start || end > text.length) return 'edits overlap, or lie outside of the note';
    for (const place of [start, end])
      if (isWithin(text, place)) return 'an edit begins or ends within a character or line end';
    if (text.slice(start, end) === newText) return 'an edit changes nothing';
    if (isWindows && !isUnix && /(?:^|[^\r])\n/.test(newText)) return 'a line ends as no other line does';
    if (!isWindows && newText.includes('\r')) return 'a line ends as no other line does';
    // Lines are moved, but none is lost but the one that names the owner who goes.
    const gone = linesOf(text.slice(start, end)).slice(1, -1);
    if (gone.filter((line) => line.trim() !== '' && !lines.has(line)).length > 1) return 'lines are lost';
    last = end;
  }
  if (text.startsWith('\ufeff') !== after.startsWith('\ufeff')) return 'the byte order mark moves';
  return edits.length === 0 ? 'there are no edits' : null;
}

/** The lines, without the numbers of their items: those stay where they are. */
const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).map((line) => line.replace(/^([ \t]*)\d+(?=[.)])/, '$1'));

/** Whether a place lies between the halves of a character, or between those of a line end. */
const isWithin = (text: string, place: number): boolean =>
  (/[\ud800-\udbff]/.test(text.charAt(place - 1)) && /[\udc00-\udfff]/.test(text.charAt(place))) ||
  (text[place - 1] === '\r' && text[place] === '\n');

/** The same note as others write it. */
export const variants: [name: string, write: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte order mark and tabs', (text) => `\ufeff${text.replace(/^ {2,4}(?=[-*+\d])/gm, '\t')}`],
  ['with blanks at the ends of lines', (text) => text.replace(/(?<=[^\r\n-])(?=\r?\n)/g, '  ')],
];
