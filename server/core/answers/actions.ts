/** What can be done at a place of a note: quick fixes for its findings, and rewritings that need no finding. */
import { isOpen } from '../index/due.ts';
import { messagesFor } from '../messages/index.ts';
import type { DateFact, Note, Range, Status, Task } from '../model.ts';
import { absoluteDate, fixedDay, fixedWeekday, type Rewriting } from './date-edit.ts';
import { findingsOf } from './diagnostics.ts';
import { offsetAt, rangeOf, taskAt } from './place.ts';
import { statusWays } from './status-edit.ts';
import { type Stranger, strangersIn } from './strangers.ts';
import type { CodeAction, Finding } from './types.ts';
import type { World } from './world.ts';

export function actionsAt(note: Note, range: Range, world: World): CodeAction[] {
  const [start, end] = [offsetAt(note, range.start), offsetAt(note, range.end)];
  const dates = note.dates.filter(({ span }) => span.start <= end && start <= span.end);
  const task = taskAt(note, range.start);
  const findings = findingsOf(note, world);
  return [
    ...dates.flatMap((date) => dateActions(note, date, { findings, world })),
    ...strangersIn(note, world)
      .filter(({ span }) => span.start <= end && start <= span.end)
      .flatMap((stranger) => personActions(note, stranger, { findings, world })),
    ...(task ? taskActions(note, task, { findings, world }) : []),
  ];
}

interface Context {
  findings: Finding[];
  world: World;
}

function dateActions(note: Note, date: DateFact, { findings, world }: Context): CodeAction[] {
  const text = world.text(note.uri);
  const { actions } = messagesFor(world.ask.locale);
  const place = rangeOf(note, date.span);
  const mended = findings.filter(({ code, range }) => code === 'date-weekday-mismatch' && isSame(range, place));
  const offers: { rewriting: Rewriting | null; title(it: Rewriting): string; fixes: Finding[]; preferred: boolean }[] =
    [
      {
        rewriting: fixedWeekday(note, date, text),
        title: (it) => actions.fixWeekday(it.after),
        fixes: mended,
        preferred: true,
      },
      {
        rewriting: fixedDay(note, date, text),
        title: (it) => actions.fixDay(it.after),
        fixes: mended,
        preferred: false,
      },
      {
        rewriting: absoluteDate(note, date, text),
        title: (it) => actions.absoluteDate(it.before, it.after),
        fixes: [],
        preferred: false,
      },
    ];
  return offers.flatMap(({ rewriting, title, fixes, preferred }) =>
    rewriting
      ? [
          {
            ...actionFor(title(rewriting), fixes),
            edits: rewriting.edits,
            setStatus: null,
            people: null,
            isPreferred: preferred && fixes.length > 0,
          },
        ]
      : [],
  );
}

/**
 * Editors ask at each move of the cursor, so the edit is not made here: which way of writing a status reads back as meant
 * is found out when the action is taken (`Service.setStatus`).
 */
function taskActions(note: Note, task: Task, { findings, world }: Context): CodeAction[] {
  const status: Status = isOpen(task.status) ? 'done' : 'todo';
  if (statusWays(note, task, { status, text: world.text(note.uri), today: world.ask.today }).length === 0) return [];
  const { actions } = messagesFor(world.ask.locale);
  const mended = findings.filter((finding) => finding.task === task.id);
  const title = status === 'done' ? actions.markDone : actions.markTodo;
  const position = rangeOf(note, task.span).start;
  const setStatus = { position, status };
  return [{ ...actionFor(title, mended), edits: [], setStatus, people: null, isPreferred: false }];
}

/** Write the known name; or know this one too, as another spelling of the same person or as somebody else's. */
function personActions(note: Note, { span, words, meant }: Stranger, { findings, world }: Context): CodeAction[] {
  const { actions } = messagesFor(world.ask.locale);
  const place = rangeOf(note, span);
  const mended = findings.filter(({ code, range }) => code === 'person-unknown' && isSame(range, place));
  if (mended.length === 0) return [];
  const none = { edits: [], setStatus: null, people: null, isPreferred: false };
  return [
    {
      ...actionFor(actions.writeName(meant), mended),
      ...none,
      edits: [{ range: place, newText: meant }],
      isPreferred: true,
    },
    { ...actionFor(actions.addSpelling(words, meant), mended), ...none, people: { spelling: words, of: meant } },
    { ...actionFor(actions.addPerson(words), mended), ...none, people: { spelling: words, of: null } },
  ];
}

const actionFor = (
  title: string,
  findings: Finding[],
): Omit<CodeAction, 'edits' | 'setStatus' | 'people' | 'isPreferred'> => ({
  title,
  kind: findings.length > 0 ? 'quickfix' : 'refactor.rewrite',
  findings,
});

const isSame = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
