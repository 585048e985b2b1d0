/** Findings as SARIF 2.1.0, which code scanning services read. */
import { isAbsolute, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import type { DiagnosticCode, Range, Severity } from '../../core/model.ts';
import { defaultSettings } from '../../core/settings.ts';
import { manual } from '../../lsp/build.ts';
import type { CheckedNote } from './checked.ts';

export function sarif(notes: CheckedNote[]): string {
  const codes = Object.keys(rules) as DiagnosticCode[];
  const results = notes.flatMap(({ note, findings }) =>
    findings.map(({ code, severity, message, range, related }) => ({
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: place(note, range) }],
      relatedLocations: related.map((one, id) => ({
        id,
        physicalLocation: place(one.uri, one.range),
        message: { text: one.message },
      })),
    })),
  );
  const driver = { name: 'Dueline', version: manifest.version, rules: codes.map(ruleOf) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** What each rule looks for, and what to do about it. */
const rules: Record<DiagnosticCode, { short: string; help: string }> = {
  'task-overdue': {
    short: 'An open task is past its due day.',
    help: 'Do it and mark it done, give it another day, or cancel it.',
  },
  'task-contradicts-copy': {
    short: 'A task is open that an older copy says is done.',
    help: 'Mark it as done here too, or reopen the other one.',
  },
  'task-due-soon': {
    short: 'An open task is due within a few days.',
    help: 'See that it gets done in time, or give it another day.',
  },
  'task-no-owner': {
    short: 'An open task has no owner, while others around it have one.',
    help: 'Name who has it.',
  },
  'task-no-due': {
    short: 'An open task has no due date.',
    help: 'Write by when it is to be done.',
  },
  'task-status-conflict': {
    short: 'A task says two things of how far it is.',
    help: 'Make its checkbox and its words agree.',
  },
  'date-weekday-mismatch': {
    short: 'A weekday does not fit the day beside it.',
    help: 'Find out which of the two was meant, and correct the other.',
  },
  'date-impossible': {
    short: 'A date names a day that no calendar has.',
    help: 'Write the day that was meant.',
  },
  'date-ambiguous': {
    short: 'A due date may mean two days.',
    help: 'Write the day so that it can be read in one way.',
  },
  'date-on-holiday': {
    short: 'A due date falls on a day that is no working day.',
    help: 'Move it to a working day.',
  },
  'person-unknown': {
    short: 'An owner is nearly somebody known, and nobody known.',
    help: 'Write the known name, or add this one to the people file.',
  },
  'link-broken': {
    short: 'A link leads to a file or heading that is not there.',
    help: 'Correct the link, or make what it leads to.',
  },
  'link-empty': {
    short: 'A link leads nowhere, or has no words.',
    help: 'Write where it leads and what it shows.',
  },
  'note-no-date': {
    short: 'A due date counts from the day of the note, which the note does not give.',
    help: 'Write the date of the note below its title.',
  },
  'runbook-link-broken': {
    short: 'A link of a runbook leads to a file that is not there.',
    help: 'Correct the link, or put the file back.',
  },
  'runbook-heading-missing': {
    short: 'A link of a runbook leads to a heading that is not there.',
    help: 'Correct the link, or write the section.',
  },
  'runbook-file-missing': {
    short: 'A command of a runbook names a file that is not there.',
    help: 'Correct the path, or put the file back.',
  },
  'runbook-endpoint-retired': {
    short: 'A command of a runbook calls an endpoint that a note calls retired.',
    help: 'Call the endpoint that has taken its place.',
  },
  'runbook-stale': {
    short: 'A runbook that open tasks point at has not been looked after for long.',
    help: 'Go through its steps, and write the day on which you did.',
  },
  'text-invisible': {
    short: 'An invisible character keeps a marker from being read.',
    help: 'Write a plain space, or take the character away.',
  },
  'heading-no-space': {
    short: 'A heading lacks the space behind its #.',
    help: 'Write the space.',
  },
  'secret-in-note': {
    short: 'A password, key or token stands in a note.',
    help: 'Change it where it is used, keep it in a vault, and write in the note where to find it.',
  },
  'ignore-unknown': {
    short: 'A comment names a finding that there is not.',
    help: 'Write a code of the documentation, or take it away.',
  },
  'query-invalid': {
    short: 'A query cannot be understood.',
    help: 'Write what the message says is possible there.',
  },
  'people-file': {
    short: 'A part of the people file cannot be understood.',
    help: 'Write it as the README shows.',
  },
};

function ruleOf(id: DiagnosticCode) {
  const severity = defaultSettings.diagnostics[id];
  return {
    id,
    shortDescription: { text: rules[id].short },
    help: { text: rules[id].help },
    ...(manual?.home && { helpUri: `${manual.home}#${id}` }),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

const place = (note: string, { start, end }: Range) => ({
  artifactLocation: {
    uri: isAbsolute(note)
      ? pathToFileURL(note).href
      : posix.normalize(note).split('/').map(encodeURIComponent).join('/'),
  },
  region: {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  },
});
