/** What a command of `dueline` is: data for parsing and for `--help`, and a function. */
import { parseArgs } from 'node:util';
import { isDay } from '../core/dates/day.ts';
import { regions } from '../core/dates/regions.ts';
import type { Day, Settings } from '../core/model.ts';
import { localDay } from '../lsp/clock.ts';
import { named, readSettings } from '../lsp/settings.ts';
import { Failure } from './failure.ts';
import { userOf } from './repository.ts';
import { workspaceSection } from './settings.ts';

export interface Option {
  /** What stands for the value in the help; an option without it is a switch. */
  value?: string;
  /** The only values that there are. */
  choices?: readonly string[];
  about: string;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What comes after `dueline NAME`. */
  usage: string;
  /** What a newcomer should know, in short paragraphs. */
  details: string;
  options: Record<string, Option>;
  /** Command lines, each with what it does. */
  examples: [command: string, about: string][];
  /** Gives the exit code. Throws Failure where it cannot run. */
  run(call: Call): number | Promise<number>;
}

export interface Call {
  /** What is not an option. */
  operands: string[];
  /** An option's value; undefined where it was not given. */
  value(name: string): string | undefined;
  /** Whether a switch was given. */
  has(name: string): boolean;
}

/** Options that several commands have. */
export const todayOption: Option = { value: 'DAY', about: 'take DAY (YYYY-MM-DD) for today, to look back or ahead' };

/** What an editor's settings say of how notes are read. */
export const settingOptions: Record<string, Option> = {
  'week-start': {
    value: 'WEEKDAY',
    choices: ['monday', 'sunday'],
    about: 'what a week begins on, if not what the settings say',
  },
  region: {
    value: 'REGION',
    choices: regions,
    about: 'whose public holidays are no working days, if not what the settings say',
  },
};

/** Whom the query `mine` asks for. */
export const meOption: Option = {
  value: 'NAMES',
  about: 'your own name for the query mine: its spellings, with commas; that of git if left out',
};

/**
 * The settings of the workspace that the first operand lies in, with what the options say; the name that git has for whoever
 * neither says his.
 */
export function settingsOf(call: Call): Settings {
  const path = call.operands.find((operand) => operand !== standardInput) ?? '.';
  const section = workspaceSection(path);
  const me = call
    .value('me')
    ?.split(/[,，、]/)
    .map((name) => name.trim());
  const settings = readSettings({
    ...section,
    weekStart: call.value('week-start') ?? section.weekStart,
    region: call.value('region') ?? section.region,
    me: me ?? section.me,
  });
  return settings.me.length > 0 ? settings : named(settings, userOf(path));
}

/** The operand that stands for what comes in on standard input. */
export const standardInput = '-';

/** The day that `--today` names, or today. */
export const todayOf = (call: Call): Day => dayOf(call.value('today'), '--today') ?? localDay(new Date());

/** Checks a day that a person wrote; `where` says what it was written for. */
export function dayOf(text: string | undefined, where: string): Day | undefined {
  if (text !== undefined && !isDay(text)) throw new Failure(`${where}: '${text}' is no day; write it as YYYY-MM-DD`);
  return text;
}

/** Reads the arguments that follow the command's name. Throws Failure for what the command does not know. */
export function parseCall(command: Command, args: string[]): Call {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
  );
  const { values, positionals } = parse(command, args, options);
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = values[name];
    if (choices && typeof value === 'string' && !choices.includes(value))
      throw new Failure(`--${name}: '${value}' is none of ${choices.join(', ')}`);
  }
  return {
    operands: positionals,
    value: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    has: (name) => values[name] === true,
  };
}

function parse(command: Command, args: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node's second sentence is on how to pass a name that begins with a dash; the first says what is wrong.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Failure(`${first.replace(/\.$/, '')}; see 'dueline ${command.name} --help'`);
  }
}
