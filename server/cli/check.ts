/** `dueline check`: what is overdue or wrong in the notes, for people and for CI. */
import type { Finding } from '../core/answers/types.ts';
import type { Severity } from '../core/model.ts';
import { type Command, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { type CheckedNote, findingFormats } from './formats/findings.ts';
import { askAt, readNotes } from './notes.ts';
import { print } from './output.ts';

/** From the worst to the least. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const checkCommand: Command = {
  name: 'check',
  summary: 'what is overdue, or has a date that cannot be',
  usage: '[OPTIONS] PATH...',
  details: `\
Reports overdue tasks (warning), tasks that are due within three days (information), days that no
calendar has and weekdays that do not fit their day (warnings). Ends with exit code 1 where something
was found that is at least as severe as --fail-on says.`,
  options: {
    'fail-on': { value: 'SEVERITY', choices: severities, about: 'what ends with exit code 1, warning if left out' },
    format: { value: 'FORMAT', choices: Object.keys(findingFormats), about: 'how to write it, pretty if left out' },
    today: todayOption,
    ...settingOptions,
  },
  examples: [
    ['dueline check notes', 'what needs attention today'],
    ['dueline check --today 2026-04-01 notes', 'what will be overdue on 1 April if nothing is done'],
    ['dueline check --format github notes', 'as annotations of a pull request'],
    ['dueline check --format sarif notes > dueline.sarif', 'for code scanning'],
  ],
  run(call) {
    const write = findingFormats[call.value('format') ?? 'pretty']!;
    const failing = severities.slice(0, severities.indexOf((call.value('fail-on') ?? 'warning') as Severity) + 1);
    const ask = askAt(todayOf(call), settingsOf(call));
    const { service, all, peopleFiles } = readNotes(call.operands, ask.settings);
    const uris = [
      ...all.map(({ uri }) => uri),
      ...[...peopleFiles].filter((uri) => service.findings(uri, ask).length > 0),
    ];
    const notes: CheckedNote[] = uris.map((note) => ({ note, findings: service.findings(note, ask) }));
    const fails = ({ severity }: Finding) => failing.includes(severity);
    print(write(notes, ask.today));
    return notes.some(({ findings }) => findings.some(fails)) ? 1 : 0;
  },
};
