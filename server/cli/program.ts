/** What `dueline` does with its arguments, but for saying its version: all commands, and what runs them. */
import { checkCommand } from './check.ts';
import { type Command, parseCall } from './command.ts';
import { completionCommand } from './completion.ts';
import { datesCommand } from './dates.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { Failure } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import { listCommand } from './list.ts';
import { lspCommand } from './lsp.ts';
import { complain, print } from './output.ts';
import { reportCommand } from './report.ts';

/** All commands. A new one is one file and one entry. */
const commands: readonly Command[] = [
  listCommand,
  reportCommand,
  exportCommand,
  checkCommand,
  datesCommand,
  explainCommand,
  lspCommand,
  completionCommand(() => commands),
];

/** Gives the exit code; what goes wrong is said on standard error, in a sentence where it is a user's to mend. */
export async function run(args: string[]): Promise<number> {
  try {
    return await runCommand(args);
  } catch (error) {
    complain(`dueline: ${error instanceof Failure ? error.message : error instanceof Error ? error.stack : error}\n`);
    return 2;
  }
}

async function runCommand([first, ...rest]: string[]): Promise<number> {
  if (first === undefined) {
    complain(programHelp(commands));
    return 2;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return print(programHelp(commands));
  const command = commandOf(first === 'help' ? String(rest[0]) : first);
  if (first === 'help' || wantsHelp(rest)) return print(commandHelp(command));
  return command.run(parseCall(command, rest));
}

function commandOf(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const names = commands.map((one) => one.name).join(', ');
  throw new Failure(
    name.startsWith('-')
      ? `unknown option '${name}'; a command comes first: ${names}`
      : `unknown command '${name}'; there are ${names}`,
  );
}

/** Whether the options, not what follows `--`, ask for help. */
function wantsHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}
