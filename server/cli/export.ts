/** `dueline export`: tasks for calendars, spreadsheets and other programs. */
import { exportFormatNames } from '../core/service.ts';
import { type Command, meOption, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { askAt, readNotes } from './notes.ts';
import { print } from './output.ts';
import { queryOf, queryOptions, understand } from './query.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'tasks for calendars, spreadsheets and other programs',
  usage: '[OPTIONS] PATH...',
  details: `\
Writes the open tasks of notes, or those that a query holds for, in a format that others read:

  ics         a calendar (iCalendar): every task as a to-do, and those with a due day as an event of that
              day too, for calendars that show no to-dos; ics-todos and ics-events have one of the two
  csv, excel  a row a task with a header; excel is marked so that Excel shows every letter as it is, and
              holds nothing that it would take for a formula
  json        an array of objects, with the fields of 'dueline list --format json'
  md          a list a note, in Markdown, each task with a link

A task keeps its UID in calendars, wherever in its note it is moved, however its day, owner and status change,
and from note to note that it is carried to: importing a newer file brings what is there up to date.`,
  options: {
    format: { value: 'FORMAT', choices: exportFormatNames, about: 'how to write it, ics if left out' },
    ...queryOptions,
    all: { about: 'also what is done, cancelled, inferred, a box of a form, or an older copy' },
    today: todayOption,
    ...settingOptions,
    me: meOption,
  },
  examples: [
    ['dueline export notes > tasks.ics', 'all open tasks for a calendar'],
    ["dueline export --format ics-events --query 'mine' --me 田中 notes > mine.ics", 'your own due days as events'],
    ['dueline export --format excel --all notes > tasks.csv', 'all tasks for a spreadsheet'],
  ],
  async run(call) {
    const ask = askAt(todayOf(call), settingsOf(call));
    const filter = queryOf(call, ask);
    understand(filter, ask);
    const format = exportFormatNames.find((one) => one === call.value('format')) ?? 'ics';
    const { service } = await readNotes(call.operands, ask.settings);
    return print(service.export({ format, filter, all: call.has('all') }, ask).text);
  },
};
