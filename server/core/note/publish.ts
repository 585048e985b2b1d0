/**
 * From what was judged to the facts of a note: numbered, with offsets as they are now. What neither moved nor has another
 * number is the same object as in the note before; nothing that an earlier note holds is ever changed.
 */
import type { DateFact, Evidence, Note, Span, Task } from '../model.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { Apart, Dated, Drafted, Judged, Move, Piece } from './parts.ts';

/** What all pieces say together. */
export type Facts = Pick<Note, 'tasks' | 'dates' | Apart>;

interface Publishing {
  pieces: readonly Piece[];
  /** The index of the entry with which each section begins. */
  begins: readonly number[];
  date: Note['date'];
  /** The task that the note itself is. */
  front(): Task | null;
}

/** Numbers the dates of a note; and says whether any has another number than before. */
function numberDates(pieces: readonly Piece[]): boolean {
  let first = 0;
  let others = false;
  for (const piece of pieces) {
    if (piece.firstDate !== first) {
      for (const [at, dated] of piece.dates.entries()) dated.index = first + at;
      others ||= piece.dates.length > 0;
      piece.firstDate = first;
    }
    first += piece.dates.length;
  }
  return others;
}

/** The facts of all pieces in order. */
export function* publish({ pieces, begins, date, front }: Publishing): Steps<Facts> {
  const facts: Facts = {
    tasks: [],
    statements: [],
    dates: [],
    people: [],
    aliases: [],
    issues: [],
    links: [],
    anchors: [],
    flaws: [],
    queries: [],
    secrets: [],
    directives: [],
  };
  const due = new Set<Dated>();
  const own = ownDay(date);
  const renumbered = numberDates(pieces);
  const whole = front();
  if (whole) facts.tasks.push(whole);
  let section = -1;
  yield* eachInSteps(pieces, (piece) => {
    const judged = piece.judged!;
    if (piece.move && !piece.fresh) moveFacts(judged, piece.move);
    while (section + 1 < begins.length && begins[section + 1]! <= piece.first) section++;
    const place = { section: section < 0 ? null : section, first: facts.tasks.length, fresh: piece.fresh };
    if (piece.fresh || renumbered || piece.section !== place.section || piece.firstTask !== place.first) {
      placeTasks(judged.tasks, place);
      placeStatements(judged, place);
      piece.section = place.section;
      piece.firstTask = place.first;
    }
    for (const drafted of judged.tasks) {
      if (drafted.due && (drafted.due.role === 'at' || own(drafted.due))) due.add(drafted.due);
      facts.tasks.push(drafted.task);
    }
    for (const name of judged.filled) append<unknown>(facts[name], judged[name]);
    piece.fresh = false;
    piece.move = null;
  });
  facts.dates = yield* datesOf(pieces, due, own);
  return facts;
}

/** Whether a date is the day of the note. */
function ownDay(date: Note['date']): (dated: Dated) => boolean {
  const { start, end } = date?.evidence.span ?? { start: -1, end: -1 };
  return ({ span, role }) => span.start === start && span.end === end && (role === 'due' || role === 'start');
}

function append<Fact>(list: Fact[], more: readonly Fact[]): void {
  for (const one of more) list.push(one);
}

interface Place {
  section: number | null;
  /** The number of the first task. */
  first: number;
  /** They are in no note yet. */
  fresh: boolean;
}

/** Gives tasks their numbers, sections and dates. */
function placeTasks(drafts: Drafted[], { section, first, fresh }: Place): void {
  drafts.forEach((drafted, at) => {
    const { task, due } = drafted;
    const by = first + at - task.id;
    const dueDate = due ? due.index : null;
    if (by === 0 && task.section === section && task.dueDate === dueDate) return;
    const placed = fresh ? task : { ...task };
    placed.id += by;
    if (placed.parent !== null) placed.parent += by;
    placed.section = section;
    placed.dueDate = dueDate;
    drafted.task = placed;
  });
}

function placeStatements(judged: Judged, { section, fresh }: Place): void {
  if (judged.statements.every((statement) => statement.section === section)) return;
  if (fresh) for (const statement of judged.statements) statement.section = section;
  else judged.statements = judged.statements.map((statement) => ({ ...statement, section }));
}

/** A day is for what it was taken for: the due day of a task, the day of a note (`计划 2026-03-02` is planned then, not for it). */
function* datesOf(
  pieces: readonly Piece[],
  due: ReadonlySet<Dated>,
  own: (dated: Dated) => boolean,
): Steps<DateFact[]> {
  const facts: DateFact[] = [];
  yield* eachInSteps(pieces, ({ dates }) => {
    for (const dated of dates) {
      const { shown, span } = dated;
      const said = own(dated) ? 'at' : dated.role;
      const role = said === 'at' && due.has(dated) ? 'due' : said;
      if (shown?.role !== role || shown.span.start !== span.start) dated.shown = shownAs(dated, role);
      facts.push(dated.shown!);
    }
  });
  return facts;
}

function shownAs({ index: _, shown: __, ...fact }: Dated, role: DateFact['role']): DateFact {
  const shown: DateFact = { ...fact, role, span: spanOf(fact.span) };
  if (fact.statedWeekday) shown.statedWeekday = { ...fact.statedWeekday, span: spanOf(fact.statedWeekday.span) };
  return shown;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Moves what was judged, but for the words above that it rests on. */
function moveFacts(judged: Judged, move: Move): void {
  for (const drafted of judged.tasks) drafted.task = movedTask(drafted.task, move);
  for (const name of judged.filled) Object.assign(judged, { [name]: movers[name](judged, move) });
}

const movers: { [Name in Apart]: (judged: Judged, move: Move) => Judged[Name] } = {
  statements: ({ statements }, move) =>
    statements.map((statement) => ({
      ...moved(statement, move),
      evidence: movedEvidence(statement.evidence, move),
    })),
  people: ({ people }, move) => people.map(({ span, name }) => ({ span: movedSpan(span, move), name })),
  aliases: ({ aliases }, move) => movedAll(aliases, move),
  issues: ({ issues }, move) =>
    issues.map((fact) => {
      const issue = moved(fact, move);
      if (issue.repository) issue.repository = moved(issue.repository, move);
      return issue;
    }),
  links: ({ links }, move) => movedAll(links, move),
  // Names, without places.
  anchors: ({ anchors }) => anchors,
  flaws: ({ flaws }, move) => movedAll(flaws, move),
  queries: ({ queries }, move) => movedAll(queries, move),
  secrets: ({ secrets }, move) => movedAll(secrets, move),
  directives: ({ directives }, move) => movedAll(directives, move),
};

const movedAll = <Fact extends { span: Span }>(facts: readonly Fact[], move: Move): Fact[] =>
  facts.map((fact) => moved(fact, move));

/** Written out: to copy all and then change some takes twice as long, and a key moves thousands of tasks. */
const movedTask = (task: Task, move: Move): Task => ({
  id: task.id,
  title: task.title,
  span: movedSpan(task.span, move),
  status: task.status,
  certainty: task.certainty,
  kind: task.kind,
  owners: task.owners,
  due: task.due,
  dueDate: task.dueDate,
  start: task.start,
  done: task.done,
  priority: task.priority,
  estimate: task.estimate,
  progress: task.progress,
  issues: task.issues,
  section: task.section,
  parent: task.parent,
  checkbox: task.checkbox && movedSpan(task.checkbox, move),
  statusWord: task.statusWord && movedSpan(task.statusWord, move),
  ...(task.contradiction && { contradiction: movedSpan(task.contradiction, move) }),
  evidence: movedEvidence(task.evidence, move),
});

const movedEvidence = (evidence: readonly Evidence[], move: Move): Evidence[] =>
  evidence.map((one) => ({ field: one.field, rule: one.rule, span: movedSpan(one.span, move) }));

const moved = <Fact extends { span: Span }>(fact: Fact, move: Move): Fact => ({
  ...fact,
  span: movedSpan(fact.span, move),
});

const movedSpan = (span: Span, { from, down }: Move): Span =>
  span.start >= from ? { start: span.start + down, end: span.end + down } : span;
