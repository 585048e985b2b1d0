/** `dueline check`: what is overdue or wrong in the notes, for people and for CI. */
import type { Finding } from '../core/answers/types.ts';
import type { Severity } from '../core/model.ts';
import { type Command, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { type CheckedNote, findingFormats } from './formats/findings.ts';
import { askAt, lookUp, readNotes } from './notes.ts';
import { print } from './output.ts';

/** From the worst to the least. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const checkCommand: Command = {
  name: 'check',
  summary: 'what is overdue, or wrong in the notes',
  usage: '[OPTIONS] PATH...',
  details: `\
Reports what the editor reports, as gravely as there: overdue tasks, days that no calendar has, boxes
and words that disagree, links that lead nowhere, and more. The README explains each; a comment in a note
keeps it quiet. Ends with exit code 1 where something was found that is at least as severe as --fail-on
says.`,
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
    const notes = readNotes(call.operands, ask.settings);
    lookUp(notes);
    const { service, all, peopleFiles } = notes;
    const uris = [
      ...all.map(({ uri }) => uri),
      ...[...peopleFiles].filter((uri) => service.findings(uri, ask).length > 0),
    ];
    const checked: CheckedNote[] = uris.map((note) => ({ note, findings: service.findings(note, ask) }));
    const fails = ({ severity }: Finding) => failing.includes(severity);
    print(write(checked, ask.today));
    return checked.some(({ findings }) => findings.some(fails)) ? 1 : 0;
  },
};
