/** What `--help` shows: made from the same data that arguments are parsed by. */
import type { Command } from './command.ts';

/** Help for the whole program. */
export const programHelp = (commands: readonly Command[]): string => `\
dueline reads notes - weekly plans, minutes, runbooks in Markdown - in Chinese, Japanese and English,
and tells what is due, who has it and how it is done.

Usage: dueline COMMAND [OPTIONS] [PATH...]

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

A PATH is a note, or a folder: then every .md and .markdown file below it, hidden folders and
node_modules left out; - is a note on standard input. Nothing is changed but by check --fix, and nothing is
sent anywhere. Settings are read from .dueline/settings.json and .vscode/settings.json.

Start with:
${columns([
  ['dueline list notes', 'what is open, in the notes of that folder'],
  ['dueline report notes', 'what became of the tasks of this week'],
  ['dueline check notes', 'what is overdue or has a date that cannot be'],
  ['dueline explain notes/plan.md:12', 'why line 12 was read as it was'],
])}

'dueline COMMAND --help' tells more of each; 'dueline --version' which version this is.
Exit codes: 0 all well, 1 check found something, 2 the command could not run.
`;

/** Help for one command. */
export const commandHelp = (command: Command): string => `\
dueline ${command.name}: ${command.summary}

Usage: dueline ${command.name} ${command.usage}

${command.details}
${optionHelp(command)}
Examples:
${command.examples.map(([line, about]) => `  ${line}\n      ${about}`).join('\n')}
`;

function optionHelp({ options }: Command): string {
  const rows = Object.entries(options).map(([name, { value, choices, about }]): [string, string] => [
    `--${name}${value ? ` ${value}` : ''}`,
    choices ? `${about}: ${choices.join(', ')}` : about,
  ]);
  return rows.length ? `\nOptions:\n${columns(rows)}\n` : '';
}

function columns(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
