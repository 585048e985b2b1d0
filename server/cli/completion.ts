/** `dueline completion`: what makes a shell complete the command's words. */
import type { Command, Option } from './command.ts';
import { Failure } from './failure.ts';
import { print } from './output.ts';

/** The command that writes the script of a shell, for all commands that there are. */
export function completionCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'a script that makes your shell complete what you type',
    usage: 'SHELL',
    details: `\
Writes a script for bash, zsh or fish: commands, options and their values are completed, and paths elsewhere.
Put the line of the example that is for your shell into its start-up file.`,
    options: {},
    examples: [
      ['source <(dueline completion bash)', 'in ~/.bashrc'],
      ['source <(dueline completion zsh)', 'in ~/.zshrc, below compinit'],
      ['dueline completion fish | source', 'in ~/.config/fish/config.fish'],
    ],
    run({ operands: [shell, ...more] }) {
      const script = shell === undefined || more.length > 0 ? undefined : scripts[shell];
      if (!script) throw new Failure(`name a shell: ${Object.keys(scripts).join(', ')}`);
      return print(script(commands()));
    },
  };
}

const scripts: Record<string, (commands: readonly Command[]) => string> = { bash, zsh, fish };

const optionsOf = ({ options }: Command): [name: string, option: Option][] => [
  ...Object.entries(options),
  ['help', { about: 'what the command does' }],
];

/** In single quotes, as all three shells read them. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(commands: readonly Command[]): string {
  const flags = (command: Command) => optionsOf(command).map(([name]) => `--${name}`);
  const values = commands.flatMap((command) =>
    optionsOf(command).flatMap(([name, { value, choices }]) =>
      value ? [`    ${command.name}:--${name}) words=${quoted((choices ?? []).join(' '))} ;;`] : [],
    ),
  );
  const operands = commands.map((command) => `    ${command.name}) words=${quoted(flags(command).join(' '))} ;;`);
  return `\
_dueline() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$word"))
    return
  fi
  case "$command:$before" in
${values.join('\n')}
    completion:completion) words=${quoted(Object.keys(scripts).join(' '))} ;;
    *) [[ $word == -* ]] && case "$command" in
${operands.map((line) => `  ${line}`).join('\n')}
      esac ;;
  esac
  [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _dueline dueline
`;
}

function zsh(commands: readonly Command[]): string {
  const described = (text: string) => text.replace(/[\\[\]:]/g, '\\$&');
  const spec = ([name, { value, choices, about }]: [string, Option]): string => {
    const values = choices ? `:${described(value!)}:(${choices.join(' ')})` : value ? `:${described(value)}: ` : '';
    return quoted(`--${name}[${described(about)}]${values}`);
  };
  const cases = commands.map((command) => {
    const rest = command.name === 'completion' ? `'1:shell:(${Object.keys(scripts).join(' ')})'` : "'*:path:_files'";
    return `    ${command.name}) _arguments ${[...optionsOf(command).map(spec), rest].join(' ')} ;;`;
  });
  return `\
#compdef dueline
_dueline() {
  local -a names
  names=(${commands.map(({ name, summary }) => quoted(`${name}:${described(summary)}`)).join(' ')})
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
compdef _dueline dueline
`;
}

function fish(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap((command) => {
    const here = `-n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
    const first = `complete -c dueline -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -f -a ${command.name} -d ${quoted(command.summary)}`;
    const options = optionsOf(command).map(([name, { value, choices, about }]) => {
      const values = choices ? ` -x -a ${quoted(choices.join(' '))}` : value ? ' -x' : '';
      return `complete -c dueline ${here} -l ${name} -d ${quoted(about)}${values}`;
    });
    const shells = `complete -c dueline ${here} -f -a ${quoted(Object.keys(scripts).join(' '))}`;
    return [first, ...options, ...(command.name === 'completion' ? [shells] : [])];
  });
  return `${lines.join('\n')}\n`;
}
