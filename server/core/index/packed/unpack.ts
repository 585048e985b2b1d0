/** From the bytes of a packed note back to the note. */
import type {
  AliasFact,
  DateFact,
  Days,
  IssueFact,
  LinkFact,
  Note,
  PersonFact,
  Runbook,
  Span,
  Task,
} from '../../model.ts';
import {
  directives,
  endpointStates,
  flaws,
  grains,
  headOf,
  linkForms,
  noteKinds,
  roles,
  rules,
  secretKinds,
  take,
} from './layout.ts';
import { certaintyOf, dayOf, dueOf, isFormMark, statusOf } from './mark.ts';
import {
  readEvidence,
  readFields,
  readHead,
  readIndex,
  readMarks,
  readNames,
  readOutline,
  readSpan,
  readStatements,
  readTitles,
} from './packed.ts';
import { Reader } from './reader.ts';

/** The note that was packed, as it was; `uri` is the one that it had then. */
export function unpack(bytes: Uint8Array, uri: string): Note {
  const { path, title } = readHead(bytes);
  const { language, names, aliases, owners, people } = readNames(bytes);
  const rest = new Reader(bytes, headOf(bytes, 'rest'));
  const day = dayOf(headOf(bytes, 'day'));
  const date = rest.byte() === 1 ? { day: day!, evidence: readEvidence(rest, 0) } : null;
  let last = 0;
  const lines = rest.list(() => (last += rest.int()));
  return {
    uri,
    path,
    title,
    kind: noteKinds[headOf(bytes, 'kind')]!,
    language,
    date,
    lines,
    sections: readOutline(bytes),
    tasks: readTasks(bytes, rest, owners),
    statements: readStatements(bytes),
    runbooks: rest.list(() => readRunbook(rest)),
    endpoints: inRow(rest, (span) => ({ span, target: rest.word(), state: take(rest, endpointStates) })),
    dates: inRow(rest, (span) => readDate(rest, span)),
    people: inRow(rest, (span, at): PersonFact => ({ span, name: names[people[at]!]! })),
    aliases: inRow(rest, (span, at): AliasFact => ({ span, ...aliases[at]! })),
    issues: inRow(rest, (span) => readIssue(rest, span)),
    links: inRow(rest, (span) => readLink(rest, span)),
    anchors: rest.list(() => rest.word()),
    flaws: inRow(rest, (span) => ({ span, kind: take(rest, flaws) })),
    queries: inRow(rest, (span) => ({ span, query: rest.text() })),
    secrets: inRow(rest, (span) => ({ span, kind: take(rest, secretKinds), mask: rest.word() })),
    directives: inRow(rest, (span) => ({
      span,
      kind: take(rest, directives),
      codes: rest.list(() => rest.word()),
    })),
  };
}

function readTasks(bytes: Uint8Array, rest: Reader, owners: string[][]): Task[] {
  const titles = readTitles(bytes);
  const fields = readFields(bytes);
  let last = 0;
  return readMarks(bytes).map((mark, id): Task => {
    const span = readSpan(rest, last);
    last = span.start;
    const has = rest.byte();
    const { start, done, priority, estimate, issues, section } = fields[id]!;
    return {
      id,
      title: titles[id]!,
      span,
      status: statusOf(mark),
      certainty: certaintyOf(mark),
      kind: isFormMark(mark) ? 'form' : 'task',
      owners: owners[id]!,
      due: dayOf(dueOf(mark)),
      start,
      done,
      priority,
      issues,
      section,
      estimate,
      progress: has & 1 ? rest.number() : null,
      checkbox: has & 2 ? readSpan(rest, last) : null,
      statusWord: has & 4 ? readSpan(rest, last) : null,
      ...(has & 8 && { contradiction: readSpan(rest, last) }),
      parent: readIndex(rest),
      dueDate: readIndex(rest),
      evidence: rest.list(() => readEvidence(rest, span.start)),
    };
  });
}

const readRunbook = (rest: Reader): Runbook => ({
  title: rest.word(),
  section: readIndex(rest),
  span: readSpan(rest, 0),
  steps: inRow(rest, (span) => ({ text: rest.text(), span, commands: rest.list(() => rest.text()) })),
  names: rest.list(() => rest.word()),
});

function readDate(rest: Reader, span: Span): DateFact {
  const [role, grain, rule] = [take(rest, roles), take(rest, grains), rules[rest.uint()]!];
  const has = rest.byte();
  const date: DateFact = { span, role, grain, rule, relative: (has & 1) !== 0, ...readDays(rest), reference: null };
  date.reference = dayOf(rest.uint());
  if (has & 2) date.otherReadings = rest.list(() => readDays(rest));
  if (has & 4) date.statedWeekday = { weekday: rest.byte(), span: readSpan(rest, span.start) };
  if (has & 8) date.impossible = true;
  return date;
}

function readIssue(rest: Reader, span: Span): IssueFact {
  const issue: IssueFact = { span, key: rest.word() };
  const has = rest.byte();
  if (has & 1) issue.url = rest.word();
  if (has & 2) issue.repository = readEvidence(rest, span.start);
  return issue;
}

function readLink(rest: Reader, span: Span): LinkFact {
  const link: LinkFact = { span, target: rest.word(), text: rest.word() };
  const form = take(rest, linkForms);
  return form ? { ...link, form } : link;
}

function inRow<Item>(rest: Reader, read: (span: Span, at: number) => Item): Item[] {
  let last = 0;
  let at = 0;
  return rest.list(() => {
    const span = readSpan(rest, last);
    last = span.start;
    return read(span, at++);
  });
}

const readDays = (rest: Reader): Days => ({ from: dayOf(rest.uint()), to: dayOf(rest.uint()) });
