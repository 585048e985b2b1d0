/**
 * Runbooks: sections that say how to do something, and their steps.
 *
 *     ## Restart the gateway          →  title `Restart the gateway`
 *     1. take it out: `lb drain gw-1` →  step with the command `lb drain gw-1`
 */
import { copy, cut } from '../markdown/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import { readCommands } from '../mentions/command.ts';
import { operandsOf } from '../mentions/operands.ts';
import type { NoteKind, Runbook, RunbookStep, Section, Span } from '../model.ts';
import { isHowTo, isPart, namesInTitle } from './runbookTitle.ts';

/** What is known of a note when its runbooks are looked for. */
export interface RunbookSource {
  units: readonly Unit[];
  sections: readonly Section[];
  kind: NoteKind;
  title: string;
}

export function findRunbooks(source: RunbookSource): Runbook[] {
  const chapters = chaptersOf(source);
  const wholes = new Set(source.sections.flatMap((_, at) => (countParts(source, at) >= 2 ? [at] : [])));
  const found: Runbook[] = [];
  if (countParts(source, null) >= 2 || (source.kind === 'runbook' && source.sections.length === 0)) {
    return [runbookOf(chapters, null, source)].filter(({ steps }) => steps.length > 0);
  }
  for (const chapter of chapters) {
    const { section } = chapter;
    if (section === null || isInside(section, wholes, source)) continue;
    const content = wholes.has(section)
      ? chapters.filter((other) => isWithin(other.section, section, source))
      : [chapter];
    const runbook = runbookOf(content, section, source);
    if (qualifies(runbook, content, source)) found.push(runbook);
  }
  return found;
}

/** The commands of a piece of text, and the names in it, as runbooks are matched by. */
export function subjectsOf(text: string): { commands: string[]; names: string[] } {
  const commands = cut(text).flatMap((unit) =>
    unit.blocks.flatMap((block) => readCommands(block).map((it) => it.text)),
  );
  return { commands, names: [...new Set([...operandsOf(text), ...commands.flatMap(operandsOf)])] };
}

/** What stands between a heading and the next. */
interface Chapter {
  section: number | null;
  units: Unit[];
}

function chaptersOf({ units, sections }: RunbookSource): Chapter[] {
  const chapters: Chapter[] = [{ section: null, units: [] }];
  let next = 0;
  for (const unit of units) {
    while (next < sections.length && sections[next]!.span.start <= unit.start) {
      chapters.push({ section: next, units: [] });
      next++;
    }
    chapters.at(-1)!.units.push(unit);
  }
  return chapters;
}

/** Of the sections right below another, how many are parts of one how-to (`Impact`, `处理步骤`). */
function countParts({ sections }: RunbookSource, parent: number | null): number {
  return sections.filter((section) => section.parent === parent && isPart(section.title)).length;
}

const isWithin = (section: number | null, outer: number, { sections }: RunbookSource): boolean =>
  section !== null &&
  sections[section]!.span.start >= sections[outer]!.span.start &&
  sections[section]!.span.start < sections[outer]!.end;

function isInside(section: number, wholes: ReadonlySet<number>, { sections }: RunbookSource): boolean {
  for (let up = sections[section]!.parent; up !== null; up = sections[up]!.parent) if (wholes.has(up)) return true;
  return false;
}

/** Minutes and plans talk about commands as well: there, a heading must say so too. */
function qualifies(runbook: Runbook, chapters: Chapter[], source: RunbookSource): boolean {
  const commands = runbook.steps.reduce((sum, step) => sum + step.commands.length, 0);
  let said = countParts(source, runbook.section) >= 2;
  for (let up = runbook.section; up !== null && !said; up = source.sections[up]!.parent) {
    said = isHowTo(source.sections[up]!.title);
  }
  if (source.kind === 'minutes' || source.kind === 'plan' || source.kind === 'log') return said && commands > 0;
  const isProcedure = countNumbered(chapters) > 1;
  if (commands > 1 || (commands > 0 && (said || isProcedure))) return true;
  return source.kind === 'runbook' ? runbook.steps.length > 0 : said && isProcedure;
}

const countNumbered = (chapters: Chapter[]): number =>
  chapters
    .flatMap(({ units }) => units.flatMap(({ blocks }) => blocks))
    .reduce((sum, block) => sum + Number(/^\d/.test(block.marker)) + numberedLines(block, 0).length, 0);

function runbookOf(chapters: Chapter[], section: number | null, source: RunbookSource): Runbook {
  const head = section === null ? null : source.sections[section]!;
  const blocks = chapters.flatMap(({ units }) =>
    units.flatMap((unit) => unit.blocks.map((block) => ({ block, unit }))),
  );
  const last = source.units.at(-1);
  const end = chapters.length === 1 ? (chapters[0]!.units.at(-1)?.end ?? 0) : (head?.end ?? 0);
  const span = head ? { start: head.span.start, end: Math.max(end, head.span.end) } : { start: 0, end: last?.end ?? 0 };
  const title = head?.title ?? source.title;
  const texts = blocks.flatMap(({ block }) => (block.kind === 'html' ? [] : operandsOf(block.source)));
  const steps = stepsOf(blocks);
  const names = [...namesInTitle(title), ...texts, ...steps.flatMap((step) => step.commands.flatMap(operandsOf))];
  return { title, section, span, steps, names: [...new Set(names)].slice(0, mostNames).map(copy) };
}

/** A page of a thousand hosts is a list, and tells nothing about any of them. */
const mostNames = 200;

interface Placed {
  block: Block;
  unit: Unit;
}

/** Items are steps with the commands in them; so is each command that stands outside of items, and each numbered line. */
function stepsOf(blocks: readonly Placed[]): RunbookStep[] {
  const steps: RunbookStep[] = [];
  for (const { block, unit } of blocks) {
    const start = unit.start + block.start;
    const commands = readCommands(block);
    const step = steps.at(-1);
    if (block.depth > 0 && step && step.span.start >= unit.start) {
      step.commands.push(...commands.map(({ text }) => copy(text)));
    } else if (block.kind === 'item') {
      const text = plain(block.source.trim() || 'item');
      steps.push({ text, span: { start, end: unit.start + block.end }, commands: commands.map((it) => copy(it.text)) });
    } else if (block.kind === 'paragraph' || block.kind === 'code' || block.kind === 'row') {
      steps.push(...numberedLines(block, start));
      for (const command of commands) {
        const span = { start: start + command.start, end: start + command.end };
        const holder = steps.find((other) => other.span.start <= span.start && span.end <= other.span.end);
        if (holder) holder.commands.push(copy(command.text));
        else steps.push({ text: plain(command.text.split('\n', 1)[0]!), span, commands: [copy(command.text)] });
      }
    }
  }
  return steps;
}

const numbered = /^[ \t\u3000]{0,12}(?:[(（]?\d{1,2}[、．)）]|\d{1,2}\.(?!\d)|[①-⑳]|手順\d|步骤\s?\d|step\s\d)/i;

/** Lines of a paragraph that are numbered as Chinese and Japanese writers do: `1、…`, `①…`. */
function numberedLines(block: Block, offset: number): RunbookStep[] {
  if (block.kind !== 'paragraph' || block.source.length > 20_000) return [];
  const steps: RunbookStep[] = [];
  for (let start = 0; start < block.source.length; ) {
    const next = block.source.indexOf('\n', start);
    const end = next < 0 ? block.source.length : next;
    const line = block.source.slice(start, end);
    const span: Span = { start: offset + start, end: offset + start + line.trimEnd().length };
    if (numbered.test(line)) steps.push({ text: plain(line), span, commands: [] });
    start = end + 1;
  }
  return steps;
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
