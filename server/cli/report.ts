/** `dueline report`: what became of the tasks of a week, or of any days. */
import type { ReportGrouping } from '../core/answers/types.ts';
import type { Ask, Locale } from '../core/model.ts';
import { createService, SpanError } from '../core/service.ts';
import { type Command, meOption, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { Failure } from './failure.ts';
import { reportFormats } from './formats/reports.ts';
import { askAt, readNotes } from './notes.ts';
import { print } from './output.ts';
import { queryOf, queryOptions, understand } from './query.ts';

const groupings: Record<string, ReportGrouping> = { list: 'none', person: 'person', project: 'project' };
const languages: readonly Locale[] = ['en', 'zh', 'ja'];

export const reportCommand: Command = {
  name: 'report',
  summary: 'what was done, slipped and decided in a week, or in any days',
  usage: '[OPTIONS] PATH...',
  details: `\
Drafts a report in Markdown: what was done, what is in progress, what slipped and by how much, what is new,
what is blocked and what was decided. Every line is a link to the line of the note that it was read from;
the links count from where the command was called.

Each task stands in the report once, under the heading that says most. It is told from all notes that it was
copied to: whose it was, since when it is carried on, how its due day was moved. What an older week was like
is told as it was when that week ended. A day of its own (done 3/5) or a dated heading (上周完成) says when a
task was done; without one it was done on the day of its note.

The days are any words that name some: last week, October, 先週, 2026-03-02..2026-03-13, since Monday.`,
  options: {
    span: { value: 'DAYS', about: 'which days to report on, this week if left out' },
    by: { value: 'GROUPING', choices: Object.keys(groupings), about: 'how to cut it, one list if left out' },
    ...queryOptions,
    language: { value: 'LANGUAGE', choices: languages, about: 'what to write it in, that of the notes if left out' },
    format: { value: 'FORMAT', choices: Object.keys(reportFormats), about: 'how to write it, md if left out' },
    today: todayOption,
    ...settingOptions,
    me: meOption,
  },
  examples: [
    ["dueline report --span 'last week' notes > report.md", 'last week, in Markdown'],
    ['dueline report --by person --language ja notes', 'this week by person, in Japanese'],
    ["dueline report --query 'owner is 田中' --format text notes", "Tanaka's week, to be read in the terminal"],
  ],
  async run(call) {
    const ask = askAt(todayOf(call), settingsOf(call));
    const filter = queryOf(call, ask);
    understand(filter, ask);
    const language = languages.find((one) => one === call.value('language'));
    const span = call.value('span') ?? '';
    checkSpan(span, ask);
    const question = { span, by: groupings[call.value('by') ?? 'list']!, filter, ...(language && { language }) };
    const { service } = await readNotes(call.operands, ask.settings);
    return print(reportFormats[call.value('format') ?? 'md']!(service.report(question, ask)));
  },
};

/** Before all notes are read. Throws Failure. */
function checkSpan(span: string, ask: Ask): void {
  try {
    createService().stretch(span, ask);
  } catch (error) {
    throw error instanceof SpanError ? new Failure(`--span: ${error.message}`) : error;
  }
}
