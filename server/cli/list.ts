/** `dueline list`: tasks, decisions, questions and runbooks, one a row. */
import type { Note, Statement } from '../core/model.ts';
import { explainQuery, hasLayout, positionAt, runbookName, sectionPath } from '../core/service.ts';
import { type Command, meOption, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { Failure } from './failure.ts';
import { type Row, rowFormats } from './formats/rows.ts';
import { askAt, type Notes, readNotes } from './notes.ts';
import { complain, print } from './output.ts';
import { queryOf, queryOptions, understand } from './query.ts';

const kinds = ['task', 'decision', 'question', 'runbook'] as const;

export const listCommand: Command = {
  name: 'list',
  summary: 'what is to be done, by whom and until when',
  usage: '[OPTIONS] PATH...',
  details: `\
Lists the open tasks of notes and of folders of notes. A task need not be a checkbox: '对接人：张伟',
'田中さん：金曜まで' and 'Ana to call the vendor by Friday' are read as well. Tasks that are only inferred
from what stands around them, and the boxes of forms and templates, are left out without --all, and so are
older copies of an item that a newer note of the same series has too, and questions that were asked again in a
later note and answered there.

A query is words that must stand in the task, and conditions, joined by and, or, not and brackets:
  overdue   due today   due this week   due soon   no due date  due before next Friday  due on 2026-03-05
  done   not done   status is waiting   mine   no owner   owner is 田中   starts after today
  path, section, title, issue or priority is, is not, includes or does not include WORDS
  kind is minutes   certainty is inferred
  group by owner then due   sort by priority   sort by due reverse   limit 20   limit groups to 3
Chinese and Japanese words do as well: 逾期且负责人是张伟 按截止排序, 期限切れ 担当でグループ化. A word that is a
condition too is meant as a word in quotes: "done". With the word explain before it a query is told as it was
understood, with the days that it means today. The README has the whole table.

A query that is asked for often is kept in a file of .dueline/views, as the views of the editor's side bar are,
and called by its name: --view.`,
  options: {
    all: { about: 'also what is done, cancelled, inferred, a box of a form, or an older copy' },
    ...queryOptions,
    query: { value: 'QUERY', about: 'only tasks that the query holds for' },
    kind: { value: 'KIND', choices: kinds, about: 'what to list, tasks if left out' },
    format: { value: 'FORMAT', choices: Object.keys(rowFormats), about: 'how to write it, a table if left out' },
    today: todayOption,
    ...settingOptions,
    me: meOption,
  },
  examples: [
    ['dueline list notes', 'the open tasks of all notes in the folder'],
    ["dueline list --query 'overdue and owner is 田中' notes", 'what Tanaka should have done by now'],
    ["dueline list --query 'due this week group by owner limit groups to 3' notes", 'the week, three tasks for each'],
    ['dueline list --view late notes', 'what the saved view .dueline/views/late.yaml shows'],
    ['dueline list --format ics notes > tasks.ics', 'tasks for a calendar'],
    ['dueline list --kind decision minutes/2026-03-05.md', 'what was decided in that meeting'],
  ],
  async run(call) {
    const format = rowFormats[call.value('format') ?? 'table']!;
    const kind = call.value('kind') ?? 'task';
    if (kind !== 'task' && format.tasksOnly) throw new Failure(`--format ${call.value('format')} is for tasks only`);
    for (const name of Object.keys(queryOptions))
      if (kind !== 'task' && call.value(name) !== undefined) throw new Failure(`--${name} is for tasks only`);
    const ask = askAt(todayOf(call), settingsOf(call));
    const query = queryOf(call, ask);
    const asked = understand(query, ask);
    // On standard error, so that what reads the list need not know of it.
    if (asked.explain) complain(`${explainQuery(query, ask)}\n`);
    const notes = await readNotes(call.operands, ask.settings);
    const question = { filter: query, all: call.has('all'), grouped: format.grouped === true };
    const rows = kind === 'task' ? notes.service.rows(question, ask) : otherRows(notes, kind, call.has('all'));
    if (!hasLayout(asked)) sortAsNamed(rows, notes);
    if (!rows.length && format.saysNothing) complain(`Nothing found; notes read: ${notes.uris.length}\n`);
    return print(format.write(rows, ask.today));
  },
};

/** In the order that the notes were named in. */
function sortAsNamed(rows: Row[], { uris }: Notes): void {
  const order = new Map(uris.map((uri, index) => [uri, index]));
  rows.sort((a, b) => order.get(a.note)! - order.get(b.note)!);
}

/** Without what was asked once more and answered then, unless `all` is wanted. */
function otherRows({ uris, service }: Notes, kind: string, all: boolean): Row[] {
  const notes = uris.map((uri) => service.note(uri)!);
  return notes.flatMap((note) =>
    kind === 'runbook'
      ? note.runbooks.map((it) =>
          plainRow(note, { kind: 'runbook', title: runbookName(note, it), span: it.span, section: it.section }),
        )
      : note.statements
          .filter((statement) => statement.kind === kind && (all || !service.answerTo(statement)))
          .map(({ text, span, section }) => plainRow(note, { kind: kind as Row['kind'], title: text, span, section })),
  );
}

type Plain = Pick<Statement, 'span' | 'section'> & { kind: Row['kind']; title: string };

const plainRow = (note: Note, { kind, title, span, section }: Plain): Row => ({
  note: note.uri,
  line: positionAt(note, span.start).line + 1,
  title,
  status: null,
  owners: [],
  due: null,
  start: null,
  done: null,
  priority: null,
  issues: [],
  section: sectionPath(note, section),
  certainty: null,
  kind,
  estimate: null,
  progress: null,
  trail: null,
  carried: 0,
  id: null,
});
