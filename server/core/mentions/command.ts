/**
 * Command lines: in fences, in code spans, and on lines of their own between prose.
 *
 *     ```sh
 *     $ ./checkMC.sh --all     →  text `./checkMC.sh --all`
 *     3 of 3 up
 *     ```
 */
import type { Block } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import { programs, sentenceWords, shellInfos, subcommands, targets, wordPrograms } from './programs.ts';
import { isBlank } from './words.ts';

export interface CommandMention extends Span {
  kind: 'command';
  /** What is typed, without prompts; more than one line where it goes on over them. */
  text: string;
}

/** The commands of a block, in order, in its coordinates. */
export function readCommands(block: Block): CommandMention[] {
  if (block.kind === 'code') return block.code.flatMap((span) => readFence(block, span));
  const spans = block.code.flatMap((span) => readSpan(block, span));
  if (block.kind !== 'paragraph' && block.kind !== 'item') return spans;
  return [...spans, ...readPlain(block)].sort((one, other) => one.start - other.start);
}

/** Whether a line is one that people type into a shell. `certain`: it stands where commands stand. */
export function isCommand(line: string, certain = false): boolean {
  if (!(certain || mayBeCommand(line))) return false;
  const words = line
    .slice(0, 400)
    .trim()
    .replace(/^(?:sudo|nohup|time|exec)\s+/, '')
    .replace(/^(?:[A-Z_]+=\S{0,80}\s+){1,5}/, '')
    .split(/\s+/);
  const [program = '', next = ''] = words;
  if (isScript.test(program)) return certain || words.length > 1 || program.includes('/');
  const ordinary = wordPrograms.has(program);
  const asked = certain && words.length < 5 && isProgram.test(program) && subcommands.has(next);
  if (!ordinary && !asked && !programs.has(program)) return false;
  if (words.some((word) => sentenceWords.has(word)) && !/["'|]/.test(line)) return false;
  const rest = line.slice(line.indexOf(program) + program.length, 400);
  if (hasSign.test(rest) || (!ordinary && hasVersion.test(rest))) return true;
  if (words.length === 1 || asked) return asked;
  if (words.length === 2 && (program === 'cd' || (program === 'make' && targets.has(next)))) return true;
  return !ordinary && (certain || (subcommands.has(next) && words.length <= 6 && !cjk.test(line)));
}

/** Whether a line begins with a program, a script or a value: nearly no line of prose does. */
function mayBeCommand(line: string): boolean {
  let start = 0;
  while (start < line.length && isBlank(line.charCodeAt(start))) start++;
  if (line.charCodeAt(start) > 0x7f) return false;
  let end = start;
  while (end < line.length && !isBlank(line.charCodeAt(end))) end++;
  const word = line.slice(start, end);
  return programs.has(word) || wordPrograms.has(word) || word.includes('.') || word.includes('=');
}

const isScript =
  /^(?:\.{0,2}\/)?[\w@.-]{1,60}(?:\/[\w@.-]{1,60}){0,10}(?:\.(?:sh|bash|ps1|bat)|(?<=^\.{1,2}\/[\w@./-]{1,200}))$/;
/** The shape of a program's name: `edgectl`. */
const isProgram = /^[a-z][\w.-]{1,30}$/;
/** What no sentence has: flags, paths, assignments, pipes, variables, placeholders, versions, file names. */
const hasSign =
  /\s-{1,2}[a-z]|\s\.{0,2}\/[\w.]|\s[\w.-]{1,40}=|\s[|>&]|&&|\$[\w{(]|<[\w-]{1,40}>|\{\{|\s(?:[\w.-]{1,40}\/){0,6}[\w-]{1,40}\.(?:py|js|sh|sql|ya?ml|conf|txt|log|json|md|gz|zip|jar|service)\b|:\/\/|\w@\w/i;
const hasVersion = /\sv?\d{1,4}\.\d/;
const cjk = /[\u3040-\u30ff\u3400-\u9fff]/;

const mention = (text: string, span: Span): CommandMention => ({ kind: 'command', ...span, text });

function readSpan(block: Block, span: Span): CommandMention[] {
  const text = block.source.slice(span.start, span.end).trim();
  return text.length < 2000 && (isCommand(text, true) || isCall(text)) ? [mention(text, span)] : [];
}

/** A program that nobody knows, with an option, a path, or what is to be filled in: `payctl channel switch <channel>`. */
const isCall = (text: string): boolean =>
  /^[a-z][\w.-]{1,30}\s/.test(text) &&
  /\s(?:--?[a-z]|\.{0,2}\/[\w.]|<[^<>\s]{1,40}>|\{\{)/.test(text) &&
  !/[;{,.:]$/.test(text) &&
  !cjk.test(withoutValues(text)) &&
  !text.split(/\s+/).some((word) => sentenceWords.has(word));

/** Lines between prose that are a command from end to end. */
function readPlain(block: Block): CommandMention[] {
  if (block.source.length > 20_000) return [];
  return linesOf(block.text, 0).flatMap(({ start, end }) => {
    const source = block.source.slice(start, end);
    const text = source
      .trim()
      .replace(numbering, '')
      .replace(/^\$\s+/, '');
    if (
      text.length > 400 ||
      !mayBeCommand(text) ||
      cjk.test(withoutValues(text)) ||
      block.code.some((code) => code.start < end && start < code.end)
    )
      return [];
    if (/(?:\S[.!?]|:)$/.test(text) || !isCommand(text)) return [];
    const from = start + source.indexOf(text);
    return [mention(text, { start: from, end: from + text.length })];
  });
}

/** `1、`, `（2）`, `③`: the number of a line, which is not typed. */
const numbering = /^(?:[(（]?\d{1,2}[、．)）]|[①-⑳])\s{0,9}/;

/** Without what stands in quotes, is to be filled in, or is said behind the command: that may be in any language. */
const withoutValues = (line: string): string =>
  line.replace(/"[^"\n]{0,200}"|'[^'\n]{0,200}'|<[^<>\n]{1,40}>|\{\{[^{}\n]{1,40}\}\}|\s#\s.{0,200}$/g, '');

const prompt =
  /^\s*(?:\[[^\]\n]{1,60}\][$#]|[\w.-]{1,30}@[\w.-]{1,60}[:~ ][^\s$#]{0,60}[$#]|PS [^>\n]{0,80}>|[$❯➜])\s+(?=\S)/;
const comment = /^\s*(?:#|\/\/|::|--\s|REM\b)/i;

/** Lines of a fence: with prompts, those that have one; else those that look like commands, output left out. */
function readFence(block: Block, span: Span): CommandMention[] {
  const info = block.info.toLowerCase();
  if (info && !shellInfos.has(info)) return [];
  const lines = linesOf(block.source.slice(0, span.end), span.start).map((line) => withoutQuoteMarks(line, block));
  const prompted = lines.some(({ start, end }) => prompt.test(block.source.slice(start, Math.min(end, start + 300))));
  const found: CommandMention[] = [];
  for (let at = 0; at < lines.length; ) {
    const last = endOfCommand(lines, at, block.source);
    const text = typed(lines.slice(at, last + 1), block, prompted);
    if (text !== null && (prompted || isTyped(text, info))) {
      const { start, end } = { start: lines[at]!.start, end: lines[last]!.end };
      const raw = block.source.slice(start, end);
      const from = start + (prompt.exec(raw)?.[0].length ?? raw.length - raw.trimStart().length);
      found.push(mention(text, { start: from, end: start + raw.trimEnd().length }));
    }
    at = last + 1;
  }
  return found;
}

/** The text of a command without prompts; null where the lines are none. */
function typed(lines: Span[], block: Block, prompted: boolean): string | null {
  const [first = '', ...more] = lines.map(({ start, end }) => block.source.slice(start, end).trimEnd());
  if (first.length > 4000 || comment.test(first) || !first.trim()) return null;
  if (prompted && !prompt.test(first)) return null;
  // A block in a list is indented as a whole: a here-document must end where its word stands alone.
  const indented = first.length - first.trimStart().length;
  const outdented = more.map((line) => line.slice(Math.min(indented, line.length - line.trimStart().length)));
  return [first.replace(prompt, '').trim(), ...outdented.map((line) => line.replace(/^>\s/, ''))].join('\n');
}

/** In a block that says it is shell, nearly everything is typed; in one that says nothing, what looks like it. */
function isTyped(text: string, info: string): boolean {
  const line = text.split('\n', 1)[0]!;
  if (isCommand(line, true)) return true;
  if (!info || cjk.test(withoutValues(line))) return false;
  return /^[a-z_.~/$][\w.~/${}-]{0,80}(?:\s+\S|$|=)/.test(line) && !/^\S{1,80}:(?:\s|$)|\.$/.test(line);
}

/** The last line of the command that begins at `at`: continuation lines and here-documents belong to it. */
function endOfCommand(lines: Span[], at: number, source: string): number {
  const lineAt = (index: number) =>
    source.slice(lines[index]!.start, Math.min(lines[index]!.end, lines[index]!.start + 4000)).trimEnd();
  let last = at;
  if (comment.test(lineAt(at))) return at;
  while (last + 1 < lines.length && /(?<!\\)\\$/.test(lineAt(last))) last++;
  const here = /<<-?\s{0,3}(["']?)([A-Za-z_]\w{0,40})\1/.exec(lineAt(last));
  if (!here) return last;
  for (let index = last + 1; index < Math.min(lines.length, last + longestHere); index++)
    if (lineAt(index).trim() === here[2]) return index;
  return last;
}

/** Lines of a here-document beyond this are not looked for. */
const longestHere = 200;

/** In a quote, a line of code begins behind the marks of the quote. */
function withoutQuoteMarks({ start, end }: Span, block: Block): Span {
  if (!block.quoted) return { start, end };
  const marks = /^(?:[ \t]{0,3}>[ \t]?){0,20}/.exec(block.source.slice(start, Math.min(end, start + 200)))!;
  return { start: Math.min(end, start + marks[0].length), end };
}

function linesOf(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
