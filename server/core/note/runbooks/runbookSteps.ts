/** The steps of a procedure, unit by unit. */
import { copy } from '../../markdown/index.ts';
import type { Block, Unit } from '../../markdown/unit.ts';
import { type CommandMention, readCommands } from '../../mentions/command.ts';
import { operandsOf } from '../../mentions/operands.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { RunbookStep, Span } from '../../model.ts';

/** What the steps of one unit are, counted from its start. */
export interface Procedure {
  steps: RunbookStep[];
  commands: number;
  /** Its numbered items and lines. */
  numbered: number;
  /** A command stands in a block of its own, not only within a sentence. */
  shown: boolean;
  /** Command lines between prose. */
  lines: number;
  /** Said in a line, where command lines stand around it: `查看版本号：https://…`. */
  aside: Aside | null;
  /** It is a block of commands and nothing else. */
  isBlock: boolean;
  /** Its last step is numbered. */
  endsNumbered: boolean;
}

/** A line of prose that may be a step; `points`: it names an address or a path. */
interface Aside {
  step: RunbookStep;
  points: boolean;
}

const procedures = new WeakMap<readonly Block[], Procedure>();

/** The steps of a unit, which depend on its blocks alone. */
export function procedureOf({ blocks }: Unit): Procedure {
  const known = procedures.get(blocks);
  if (known) return known;
  const commands = blocks.map(readCommands);
  const steps = stepsOf(blocks, commands);
  const procedure: Procedure = {
    steps,
    commands: steps.reduce((sum, step) => sum + step.commands.length, 0),
    numbered: countNumbered(blocks),
    shown: blocks.some(({ kind }) => kind === 'code'),
    lines: blocks.reduce((sum, block, at) => sum + (isPlain(block) ? commands[at]!.length : 0), 0),
    aside: steps.length === 0 ? asideOf(blocks) : null,
    isBlock: blocks.length === 1 && blocks[0]!.kind === 'code',
    endsNumbered: endsNumbered(blocks),
  };
  procedures.set(blocks, procedure);
  return procedure;
}

const names = new WeakMap<readonly Block[], string[]>();

/** What the blocks of a unit name, see `operandsOf`. Asked of runbooks alone: most units are in none. */
export function namesIn({ blocks }: Unit): string[] {
  const known = names.get(blocks);
  if (known) return known;
  const found = blocks.flatMap((block) => (block.kind === 'html' ? [] : operandsOf(block.source))).map(copy);
  names.set(blocks, found);
  return found;
}

const countNumbered = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + Number(/^\d/.test(block.marker)) + numberedLines(block).length, 0);

/** Items are steps with the commands in them; so is each command that stands outside of items, and each numbered line. */
function stepsOf(blocks: readonly Block[], commandsOf: readonly (readonly CommandMention[])[]): RunbookStep[] {
  const steps: RunbookStep[] = [];
  for (const [at, block] of blocks.entries()) {
    const { start } = block;
    const commands = commandsOf[at]!;
    const step = steps.at(-1);
    if (block.depth > 0 && step) {
      step.commands.push(...commands.map(({ text }) => copy(text)));
    } else if (block.kind === 'item') {
      const text = plain(block.source.trim() || 'item');
      steps.push({ text, span: { start, end: block.end }, commands: commands.map((it) => copy(it.text)) });
    } else if (block.kind === 'paragraph' || block.kind === 'code' || block.kind === 'row') {
      const lines = numberedLines(block);
      steps.push(...lines);
      for (const command of commands) {
        const span = { start: start + command.start, end: start + command.end };
        const holder = lines.find((other) => other.span.start <= span.start && span.end <= other.span.end);
        if (holder) holder.commands.push(copy(command.text));
        else steps.push({ text: plain(command.text.split('\n', 1)[0]!), span, commands: [copy(command.text)] });
      }
    }
  }
  return steps;
}

const stepWords = anyOf(wordsOf((notes) => notes.runbooks.steps));
const numbered = new RegExp(
  `^[ \\t\\u3000]{0,12}(?:[(（]?\\d{1,2}[、．)）]|\\d{1,2}\\.(?!\\d)|[①-⑳]|${stepWords}\\s?\\d)`,
  'i',
);

/** Lines of a paragraph that are numbered as Chinese and Japanese writers do: `1、…`, `①…`. */
function numberedLines(block: Block): RunbookStep[] {
  if (block.kind !== 'paragraph' || block.source.length > 20_000) return [];
  const steps: RunbookStep[] = [];
  for (let start = 0; start < block.source.length; ) {
    const next = block.source.indexOf('\n', start);
    const end = next < 0 ? block.source.length : next;
    const line = block.source.slice(start, end);
    const span: Span = { start: block.start + start, end: block.start + start + line.trimEnd().length };
    if (numbered.test(line)) steps.push({ text: plain(line), span, commands: [] });
    start = end + 1;
  }
  return steps;
}

/** Whether the last thing here is a numbered point or line, with nothing below it. */
function endsNumbered(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last?.kind === 'item') return last.depth === 0 && /^\d/.test(last.marker);
  return last?.kind === 'paragraph' && numbered.test(last.source.slice(last.source.trimEnd().lastIndexOf('\n') + 1));
}

/** The words of a source on one line: no backticks and stars, links by their label. */
function plain(source: string): string {
  const text = source
    .slice(0, 1000)
    .replace(/!?\[([^[\]]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return copy(text.length > 200 ? `${text.slice(0, 199)}…` : text);
}

/** A paragraph of its own, not in a list. */
const isPlain = ({ kind, depth, code }: Block): boolean => kind === 'paragraph' && depth === 0 && code.length === 0;

/** A single short line that neither ends a sentence nor announces what comes. */
function asideOf(blocks: readonly Block[]): Aside | null {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'paragraph') return null;
  const line = block.source.trim();
  if (line === '' || line.length > longestAside || /\n/.test(line) || /[。.!！?？:：]$/.test(line)) return null;
  const span = { start: block.start, end: block.start + block.source.trimEnd().length };
  return { step: { text: plain(line), span, commands: [] }, points: /:\/\/\S|(?<![\w.])\/[\w.-]+\/[\w.-]/.test(line) };
}

const longestAside = 120;

/**
 * The steps of units in order. Where command lines stand between prose, what is said in a line between them is a step as well,
 * and so is what follows them up to a line that points somewhere. A block right behind a number belongs to what is numbered.
 */
export function stepsIn(units: readonly Unit[]): RunbookStep[] {
  const all = units.map(procedureOf);
  const isAside = asidesAmong(all);
  const steps: RunbookStep[] = [];
  units.forEach((unit, at) => {
    const { steps: own, aside, isBlock } = all[at]!;
    const holder = steps.at(-1);
    if (isBlock && holder && all[at - 1]?.endsNumbered)
      holder.commands = [...holder.commands, ...own.flatMap(({ commands }) => commands)];
    else steps.push(...[...own, ...(isAside(at) ? [aside!.step] : [])].map((step) => movedStep(step, unit.start)));
  });
  return steps;
}

/** Which units are steps although they are mere lines. */
function asidesAmong(all: readonly Procedure[]): (at: number) => boolean {
  const withLines = all.flatMap(({ lines }, at) => (lines > 0 ? [at] : []));
  if (withLines.length < 2) return () => false;
  const [first, last] = [withLines[0]!, withLines.at(-1)!];
  let end = last;
  for (let at = last + 1; all[at]?.aside; at++) if (all[at]!.aside!.points) end = at;
  return (at) => first < at && at <= end && all[at]!.aside !== null;
}

const movedStep = ({ text, span, commands }: RunbookStep, by: number): RunbookStep => ({
  text,
  span: { start: span.start + by, end: span.end + by },
  commands,
});
