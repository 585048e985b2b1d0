/**
 * From units to a note: pure, linear in its text, and total. A caller who will read the note again passes in where the
 * readings of its units are kept meanwhile.
 *
 * Beside this file stands what a note is made of while it is read. What is said of it has folders: `scopes` what headings
 * and labels open and which lines stand in it, `sentences` who takes what on, `tasks` why an entry is one and what is known
 * of it, `people` who is meant, `day` from when the note speaks, `runbooks`, `statements` (decisions, questions), and
 * `projects` whose a bare issue is.
 */
import { copy, createStepwiseCutter } from '../markdown/index.ts';
import { readUnits } from '../mentions/index.ts';
import { wordsOf } from '../mentions/words.ts';
import type { LanguageId, Note, NoteKind, NoteSource, ReadingSettings } from '../model.ts';
import { atOnce, eachInSteps, type Steps, stage } from '../steps.ts';
import { listAgain, setAgain } from './again.ts';
import { chaptersOf } from './chapters.ts';
import type { Claiming } from './claim.ts';
import type { Context } from './context.ts';
import { courseOf } from './course.ts';
import { datingOf, lookForDates } from './day/noteDate.ts';
import { endpointsIn } from './endpoints.ts';
import { fieldsOf } from './fields.ts';
import { isForm, isRunSheet } from './forms.ts';
import { judge } from './judge.ts';
import { isListNote, isOfWeek, isReport, isWorkLog, kindOf, tellsOfWork } from './kind.ts';
import { languageOf } from './language.ts';
import type { Entry, Piece, Run } from './parts.ts';
import { areBracketed } from './people/bracketed.ts';
import { type Names, namesOf } from './people/heads.ts';
import { inheritedOwners } from './people/inherited.ts';
import { openersOf } from './people/openers.ts';
import { signsOf } from './people/people.ts';
import { teamsBeforeStrokes } from './people/strokes.ts';
import { pieceOf, placed } from './pieces.ts';
import { repositoriesOf } from './projects/repositories.ts';
import { type Facts, publish } from './publish.ts';
import type { Readings, Taken } from './readings.ts';
import { findRunbooks } from './runbooks/runbooks.ts';
import { headingsOf, perRun, runsOf } from './runs.ts';
import { scopesOf } from './scopes/scopes.ts';
import { partsOfTeams } from './scopes/shares.ts';
import { masked } from './secrets.ts';
import { sectionsOf } from './sections.ts';
import { bidsThroughout } from './sentences/namedDeeds.ts';
import type { Surroundings } from './standing.ts';
import { type Memory, takenFrom } from './standings.ts';
import { frontTaskOf } from './tasks/frontTask.ts';
import { markedScopes } from './tasks/tasks.ts';
import { titleOf } from './title.ts';

export { createReadings, readingsByNote } from './readings.ts';

/** Reads a note. Depends on its source and the settings alone; never throws. */
export const readNote = (source: NoteSource, settings: ReadingSettings, readings: Readings | null = null): Note =>
  atOnce(readInSteps(source, settings, readings));

/** The same in steps. Its readings are to be asked for nothing else before it has come to its end. */
export function* readInSteps(
  source: NoteSource,
  settings: ReadingSettings,
  readings: Readings | null = null,
): Steps<Note> {
  const { text, path, uri } = source;
  const language = languageOf(text);
  const parts = yield* readings ? readings.of(text, language) : taken(text, language);
  const { pieces, lines, back } = parts;
  const memory = readings?.memory ?? null;
  const last = takenFrom(memory);
  const { entries, runs, course: begun } = yield* arranged(parts, last);
  yield* lookForDates(runs);
  const dating = datingOf({ source, entries, runs, course: begun, language, settings });
  const { note: date, of: references, hints } = dating;
  yield stage;
  const { scopes, course } = yield* scopesOf({ entries, runs, course: begun }, isListNote(nameOf(path), entries));
  const kind = kindOf({ path, entries, runs, scopes, days: new Set(references).size });
  yield stage;
  const { known, heads, headNames } = yield* namesIn({ text, runs, course, met: kind === 'minutes' }, entries, last);
  yield stage;
  const openers = setAgain(openersIn({ entries, runs, scopes }, known), last.openers);
  const planned = scopes.some(({ mode }) => mode === 'todo');
  const context: Context = {
    text,
    kind,
    language,
    entries,
    runs,
    course,
    scopes,
    known,
    heads,
    headNames,
    openers,
    fields: fieldsOf(entries, runs, known),
    references,
    dialogue: isDialogue(runs),
    planned,
    bracketed: areBracketed({ entries, heads }),
    ...tellingOf(kind, { name: nameOf(path), planned, runs, people: heads.size }),
  };
  yield stage;
  const marked = setAgain(markedScopes(context), last.marked);
  const surroundings = yield* surroundingsOf({ ...context, markedScopes: marked }, source, settings);
  yield stage;
  const judging = { pieces, context: surroundings, known, openers, reckoning: { language, settings, hints }, back };
  const judged = yield* judge(judging, last, memory === null);
  if (memory) Object.assign(memory, { ...begun, ...judged, entries, runs, known, openers, headNames, marked });
  yield stage;
  const { list: sections, begins } = sectionsOf(runs, text);
  const title = copy(titleIn(runs, source));
  const front = () => frontTaskOf(title, context);
  const { tasks, statements, ...facts } = withoutTasks(yield* publish({ pieces, begins, date, front }));
  yield stage;
  const units = pieces.map(({ unit }) => unit);
  const runbooks = isRunSheet(text) ? [] : findRunbooks({ units, sections, kind, title });
  const found = { sections, tasks, statements, runbooks, endpoints: endpointsIn(runs) };
  return masked({ uri, path, title, kind, language, date, lines, ...found, ...facts }, text);
}

/** Whether a note is minutes that bid throughout what is to do, or report of work, or a report by its name. */
const tellingOf = (
  kind: NoteKind,
  { name, planned, runs, people }: { name: string; planned: boolean; runs: readonly Run[]; people: number },
): Pick<Context, 'bidding' | 'report' | 'reported'> => ({
  bidding: kind === 'minutes' && bidsThroughout(runs),
  report: kind === 'plan' && isReport(name, runs),
  reported:
    kind === 'minutes' && (((planned || people > 1) && tellsOfWork(runs, people)) || isOfWeek(runs) || isWorkLog(runs)),
});

/** The entries of a note, in runs and chapters, and how far its reading has to look. */
function* arranged(taken: Taken, last: Memory): Steps<Pick<Context, 'entries' | 'runs' | 'course'>> {
  const { pieces } = taken;
  const { entries, still } = yield* placed({ ...taken, last: last.entries });
  const layout = still && last.count === entries.length ? last.layout : {};
  const { list: chapters, ...changed } = chaptersOf(pieces, last.chapters);
  const course = courseOf({ chapters, count: entries.length, layout, kept: last.kept }, changed);
  yield stage;
  return { entries, runs: runsOf(pieces, last.runs), course };
}

/** The people of a note, and the entries that are nothing but their names. */
function* namesIn(
  naming: Parameters<typeof signsOf>[0],
  entries: readonly Entry[],
  last: Memory,
): Steps<Names & Pick<Context, 'headNames'>> {
  const { known, heads } = namesOf(yield* signsOf(naming), naming);
  const list = [...heads].flatMap(([index, names]) => [entries[index], names]);
  return { known: setAgain(known, last.known), heads, headNames: listAgain(list, last.headNames) };
}

/** Whoever stands before a colon, a stroke or in brackets in a list of what is to do. */
const openersIn = ({ entries, runs, scopes }: Pick<Context, 'entries' | 'runs' | 'scopes'>, known: Context['known']) =>
  new Set([...openersOf(runs, scopes, known), ...partsOfTeams(entries, runs, scopes), ...teamsBeforeStrokes(runs)]);

/** A note that repeats what others say, such as a report, says so in a comment: nothing in it is a task of its own. */
const withoutTasks = (facts: Facts): Facts =>
  facts.directives.some(({ kind }) => kind === 'tasks') ? { ...facts, tasks: [], statements: [] } : facts;

/** What the whole note says of each entry, beside what all rules ask. */
function* surroundingsOf(context: Claiming, source: NoteSource, settings: ReadingSettings): Steps<Surroundings> {
  const { kind, entries, runs } = context;
  const form = isForm(kind, source.path, runs) || isRunSheet(source.text);
  const { inherited, course } = yield* inheritedOwners(context);
  yield stage;
  const repositories = repositoriesOf({ source, entries, runs, course, settings });
  return {
    ...context,
    course,
    remote: source.remote ?? '',
    form,
    inherited,
    repositories,
  };
}

/** The pieces of a text that is read once. */
function* taken(text: string, language: LanguageId): Steps<Taken> {
  const { units, lines } = yield* createStepwiseCutter()(text);
  yield stage;
  const readings = yield* readUnits(units, language);
  const pieces: Piece[] = [];
  yield* eachInSteps(units, (unit, at) => pieces.push(pieceOf(unit, readings[at]!, text)));
  yield stage;
  return { pieces, same: 0, from: 0, lines, back: null };
}

/** The first heading, else the file's name. */
function titleIn(runs: readonly Run[], { path, text }: NoteSource): string {
  const [heading] = headingsOf(runs);
  return (heading && titleOf(heading, text)) || nameOf(path);
}

/** `notes/TODO.md` → `TODO` */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, '');

const markers = new Set(wordsOf((notes) => notes.markers));
const speakersIn = perRun((entries) =>
  entries.flatMap(({ label, text }) =>
    label && /^[A-Z]{2,4}:/.test(text) && !markers.has(label.text) ? [label.text] : [],
  ),
);

/** Three or more speakers, in capitals before a colon, on two lines each: who speaks, not who is to do it. */
function isDialogue(runs: readonly Run[]): boolean {
  const lines = new Map<string, number>();
  for (const run of runs) for (const speaker of speakersIn(run)) lines.set(speaker, (lines.get(speaker) ?? 0) + 1);
  return [...lines.values()].filter((count) => count > 1).length >= 3;
}
