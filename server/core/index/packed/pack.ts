/**
 * A note as bytes, a fraction of what its objects take: for keeping closed notes, for the store on disk, and for passing
 * from thread to thread. `unpack` gives the note back; `packed.ts` reads parts of it.
 */
import type { RuleId } from '../../messages/index.ts';
import type { DateFact, Day, Evidence, Note, Span, Task } from '../../model.ts';
import { sketchOf } from '../../reading.ts';
import { packSketches } from '../copies/sketch.ts';
import { hashesOf, keyNames } from '../note-keys.ts';
import type { Fingerprint } from './fingerprint.ts';
import {
  directives,
  endpointStates,
  evidenceFields,
  flaws,
  grains,
  head,
  linkForms,
  noteKinds,
  put,
  roles,
  rules,
  secretKinds,
  statementKinds,
} from './layout.ts';
import { dayNumber, isOpenMark, markOf } from './mark.ts';
import { Writer } from './writer.ts';

export { unpack } from './unpack.ts';

/**
 * Packs a note. The bytes lie in a buffer of their own, so that they can be transferred. They hold no URI: the note must be
 * unpacked under the one that it has. `fingerprint` is of what it was read from.
 */
export function pack(note: Note, fingerprint: Fingerprint = [0, 0]): Uint8Array {
  const writer = new Writer();
  const marks = note.tasks.map((task) => markOf(note, task));
  for (let at = 0; at < head.marks; at += 4) writer.fixed(0);
  const fill = (field: keyof typeof head, value: number) => writer.fixed(value, head[field]);
  const part = (field: keyof typeof head, write: (writer: Writer, note: Note) => void) => {
    fill(field, writer.length);
    writer.beginPart();
    write(writer, note);
  };
  fill('day', dayNumber(note.date?.day ?? null));
  fill('kind', noteKinds.indexOf(note.kind));
  fill('tasks', marks.length);
  fill('open', marks.filter(isOpenMark).length);
  fill('runbooks', note.runbooks.length);
  fill('fingerprint', fingerprint[0]);
  writer.fixed(fingerprint[1], head.fingerprint + 4);
  for (const mark of marks) writer.fixed(mark);
  for (const text of [note.path, note.title]) writer.text(text);
  part('keys', packKeys);
  part('names', packNames);
  part('outline', packOutline);
  part('titles', () => {
    for (const { title } of note.tasks) writer.text(title);
  });
  part('fields', packFields);
  part('sketches', () =>
    packSketches(
      writer,
      note.tasks.map((task) => sketchOf(task, note.sections)),
    ),
  );
  part('statements', packStatements);
  part('rest', packRest);
  return writer.done();
}

function packKeys(writer: Writer, note: Note): void {
  for (const name of keyNames) {
    writer.list(hashesOf(note, name), (hash) => {
      writer.fixed(hash);
      writer.fixed(hash / 2 ** 32);
    });
  }
}

/** All names once; whether each is written as a person's or an owner's; which stand side by side; who owns what. */
function packNames(writer: Writer, note: Note): void {
  const owners = note.tasks.flatMap((task) => task.owners);
  const named = new Set([...note.people.map(({ name }) => name), ...owners]);
  const beside = note.aliases.flatMap(({ name, alias }) => [name, alias]);
  const ids = new Map([...new Set([...named, ...beside])].map((name, at) => [name, at]));
  writer.word(note.language);
  writer.list([...ids.keys()], (name) => {
    writer.text(name);
    writer.byte(named.has(name) ? 1 : 0);
  });
  writer.list(note.aliases, ({ name, alias, everywhere }) => {
    writer.uint(ids.get(name)!);
    writer.uint(ids.get(alias)!);
    writer.byte(everywhere ? 1 : 0);
  });
  for (const task of note.tasks) writer.list(task.owners, (owner) => writer.uint(ids.get(owner)!));
  for (const { name } of note.people) writer.uint(ids.get(name)!);
}

function packOutline(writer: Writer, { sections }: Note): void {
  let last = 0;
  writer.list(sections, ({ title, depth, span, end, parent }) => {
    writer.text(title);
    writer.uint(depth);
    packSpan(writer, span, last);
    writer.int(end - span.end);
    writer.uint(parent === null ? 0 : parent + 1);
    last = span.start;
  });
}

/** What can be asked of a task beside its mark, title and owners. */
function packFields(writer: Writer, { tasks }: Note): void {
  for (const { start, done, priority, estimate, issues, section } of tasks) {
    writer.byte(
      (start === null ? 0 : 1) |
        (done === null ? 0 : 2) |
        (priority === null ? 0 : 4) |
        (issues.length > 0 ? 8 : 0) |
        (estimate === null ? 0 : 16),
    );
    writer.uint(section === null ? 0 : section + 1);
    if (start !== null) packDay(writer, start);
    if (done !== null) packDay(writer, done);
    if (priority !== null) writer.word(priority);
    if (issues.length > 0) writer.list(issues, (issue) => writer.word(issue));
    if (estimate !== null) writer.number(estimate);
  }
}

function packStatements(writer: Writer, { statements }: Note): void {
  writer.list(statements, ({ kind, text, span, section, evidence }) => {
    put(writer, statementKinds, kind);
    writer.text(text);
    packSpan(writer, span, 0);
    packIndex(writer, section);
    writer.list(evidence, (item) => packEvidence(writer, item, span.start));
  });
}

function packRest(writer: Writer, note: Note): void {
  writer.byte(note.date ? 1 : 0);
  if (note.date) packEvidence(writer, note.date.evidence, 0);
  let last = 0;
  writer.list(note.lines, (line) => {
    writer.int(line - last);
    last = line;
  });
  packTasks(writer, note.tasks);
  packRunbooks(writer, note);
  inRow(writer, note.endpoints, ({ target, state }) => {
    writer.word(target);
    put(writer, endpointStates, state);
  });
  inRow(writer, note.dates, (date) => packDate(writer, date));
  // Who they are stands among the names.
  inRow(writer, note.people, () => {});
  inRow(writer, note.aliases, () => {});
  inRow(writer, note.issues, ({ key, url, repository, span }) => {
    writer.word(key);
    writer.byte((url === undefined ? 0 : 1) | (repository ? 2 : 0));
    if (url !== undefined) writer.word(url);
    if (repository) packEvidence(writer, repository, span.start);
  });
  inRow(writer, note.links, ({ target, text, form }) => {
    writer.word(target);
    writer.word(text);
    writer.byte(linkForms.indexOf(form));
  });
  writer.list(note.anchors, (anchor) => writer.word(anchor));
  inRow(writer, note.flaws, ({ kind }) => put(writer, flaws, kind));
  inRow(writer, note.queries, ({ query }) => writer.text(query));
  inRow(writer, note.secrets, ({ kind, mask }) => {
    put(writer, secretKinds, kind);
    writer.word(mask);
  });
  inRow(writer, note.directives, ({ kind, codes }) => {
    put(writer, directives, kind);
    writer.list(codes, (code) => writer.word(code));
  });
}

function packTasks(writer: Writer, tasks: readonly Task[]): void {
  let last = 0;
  for (const task of tasks) {
    const { span, progress, parent, checkbox, statusWord, contradiction, dueDate, evidence } = task;
    packSpan(writer, span, last);
    last = span.start;
    writer.byte((progress === null ? 0 : 1) | (checkbox ? 2 : 0) | (statusWord ? 4 : 0) | (contradiction ? 8 : 0));
    if (progress !== null) writer.number(progress);
    if (checkbox) packSpan(writer, checkbox, last);
    if (statusWord) packSpan(writer, statusWord, last);
    if (contradiction) packSpan(writer, contradiction, last);
    packIndex(writer, parent);
    packIndex(writer, dueDate);
    writer.list(evidence, (item) => packEvidence(writer, item, span.start));
  }
}

function packRunbooks(writer: Writer, { runbooks }: Note): void {
  writer.list(runbooks, ({ title, section, span, steps, names }) => {
    writer.word(title);
    packIndex(writer, section);
    packSpan(writer, span, 0);
    inRow(writer, steps, ({ text, commands }) => {
      writer.text(text);
      writer.list(commands, (command) => writer.text(command));
    });
    writer.list(names, (name) => writer.word(name));
  });
}

function packDate(writer: Writer, date: DateFact): void {
  const { otherReadings, statedWeekday } = date;
  put(writer, roles, date.role);
  put(writer, grains, date.grain);
  packRule(writer, date.rule);
  writer.byte(
    (date.relative ? 1 : 0) | (otherReadings ? 2 : 0) | (statedWeekday ? 4 : 0) | ('impossible' in date ? 8 : 0),
  );
  for (const day of [date.from, date.to, date.reference]) packDay(writer, day);
  if (otherReadings)
    writer.list(otherReadings, ({ from, to }) => {
      packDay(writer, from);
      packDay(writer, to);
    });
  if (!statedWeekday) return;
  writer.byte(statedWeekday.weekday);
  packSpan(writer, statedWeekday.span, date.span.start);
}

/** Things that stand one after the other in the text: each by its distance from the one before. */
function inRow<Item extends { span: Span }>(writer: Writer, items: readonly Item[], write: (item: Item) => void): void {
  let last = 0;
  writer.list(items, (item) => {
    packSpan(writer, item.span, last);
    last = item.span.start;
    write(item);
  });
}

function packSpan(writer: Writer, { start, end }: Span, base: number): void {
  writer.int(start - base);
  writer.int(end - start);
}

function packEvidence(writer: Writer, { field, rule, span }: Evidence, base: number): void {
  put(writer, evidenceFields, field);
  packRule(writer, rule);
  packSpan(writer, span, base);
}

const numberOf = new Map(rules.map((rule, at) => [rule, at]));
const packRule = (writer: Writer, rule: RuleId): void => writer.uint(numberOf.get(rule)!);

const packIndex = (writer: Writer, index: number | null): void => writer.uint(index === null ? 0 : index + 1);

const packDay = (writer: Writer, day: Day | null): void => writer.uint(dayNumber(day));
