/**
 * Runbooks: sections that say how to do something, and their steps.
 *
 *     ## Restart the gateway          →  title `Restart the gateway`
 *     1. take it out: `lb drain gw-1` →  step with the command `lb drain gw-1`
 */
import { copy, cut } from '../../markdown/index.ts';
import type { Unit } from '../../markdown/unit.ts';
import { readCommands } from '../../mentions/command.ts';
import { operandsOf } from '../../mentions/operands.ts';
import type { NoteKind, Runbook, Section } from '../../model.ts';
import { namesIn, procedureOf, stepsIn } from './runbookSteps.ts';
import { isHowTo, isOfReport, isPart, namesInText, namesInTitle } from './runbookTitle.ts';

/** What is known of a note when its runbooks are looked for. */
export interface RunbookSource {
  units: readonly Unit[];
  sections: readonly Section[];
  kind: NoteKind;
  title: string;
}

/** The runbooks of a note in order, none within another. */
export function findRunbooks(source: RunbookSource): Runbook[] {
  const { sections, kind, units } = source;
  let begins: number[] | null = null;
  const wholes = findWholes(sections);
  if ((wholes.has(null) && !isTalk(kind)) || (kind === 'runbook' && sections.length === 0)) {
    const book = runbookOf(null, source, units);
    return book.steps.length > 0 ? [book] : [];
  }
  const found: Runbook[] = [];
  for (let section = 0; section < sections.length; section++) {
    const last = wholes.has(section) ? lastWithin(sections, section) : section;
    const says = wholes.has(section) || saysHow(sections, section, isTalk(kind) ? 1 : deepest);
    if (says || !isTalk(kind)) {
      begins ??= chapterStarts(source);
      const within = units.slice(begins[section], begins[last + 1]);
      if (qualifies(within, kind, says)) found.push(runbookOf(section, source, within));
    }
    section = last;
  }
  return found;
}

/** The commands of a piece of text, and the names in it, as runbooks are matched by. */
export function subjectsOf(text: string): { commands: string[]; names: string[] } {
  const commands = cut(text).flatMap((unit) =>
    unit.blocks.flatMap((block) => readCommands(block).map((it) => it.text)),
  );
  return { commands, names: [...new Set([...operandsOf(text), ...namesInText(text)])] };
}

/** The index of the unit with which each section begins, and one past the last unit. */
function chapterStarts({ units, sections }: RunbookSource): number[] {
  const starts: number[] = [];
  units.forEach((unit, index) => {
    while ((sections[starts.length]?.span.start ?? Number.POSITIVE_INFINITY) <= unit.start) starts.push(index);
  });
  return [...starts, units.length];
}

/**
 * The sections whose text is one how-to in parts: of those right below, two or more are such parts by their names
 * (`Impact`, `处理步骤`), they are at least half, and none tells of what has happened
 * (`Timeline`) where the heading above does not say how. Null stands for the whole note.
 */
function findWholes(sections: readonly Section[]): Set<number | null> {
  const all = new Map<number | null, number>();
  const parts = new Map<number | null, Set<string>>();
  const reports = new Set<number | null>();
  for (const { parent, title } of sections) {
    all.set(parent, (all.get(parent) ?? 0) + 1);
    if (isOfReport(title) && !(parent !== null && isHowTo(sections[parent]!.title))) reports.add(parent);
    if (isPart(title)) parts.set(parent, (parts.get(parent) ?? new Set()).add(title));
  }
  const wholes = [...parts].filter(
    ([parent, { size }]) => !reports.has(parent) && size >= 2 && size * 2 >= all.get(parent)!,
  );
  return new Set(wholes.map(([section]) => section));
}

/** The last of the sections that stand within one; itself where none does. */
function lastWithin(sections: readonly Section[], outer: number): number {
  let last = outer;
  while (last + 1 < sections.length && sections[last + 1]!.span.start < sections[outer]!.end) last++;
  return last;
}

const deepest = 6;

/** Whether its heading, or one of `levels` above it, says how to do something. */
function saysHow(sections: readonly Section[], section: number, levels: number): boolean {
  let up: number | null = section;
  for (let level = 0; level < levels && up !== null; level++) {
    if (isHowTo(sections[up]!.title)) return true;
    up = sections[up]!.parent;
  }
  return false;
}

/** These tell of commands as well: there, a heading must say that it is a procedure, and a block must show it. */
const isTalk = (kind: NoteKind): boolean => kind === 'minutes' || kind === 'plan' || kind === 'log';

/** Whether the steps of a section are a runbook; `says`: its heading says how to do something. */
function qualifies(units: readonly Unit[], kind: NoteKind, says: boolean): boolean {
  let [steps, commands, numbered, shown] = [0, 0, 0, false];
  for (const unit of units) {
    const procedure = procedureOf(unit);
    steps += procedure.steps.length;
    commands += procedure.commands;
    numbered += procedure.numbered;
    shown ||= procedure.shown;
  }
  if (isTalk(kind)) return says && shown && commands > 0;
  if (commands > 1 || (commands > 0 && (says || numbered > 1))) return true;
  return kind === 'runbook' ? steps > 0 : says && numbered > 1;
}

function runbookOf(section: number | null, { sections, title: whole }: RunbookSource, units: readonly Unit[]): Runbook {
  const head = section === null ? null : sections[section]!;
  const title = head?.title ?? whole;
  const start = head?.span.start ?? 0;
  const span = { start, end: Math.max(units.at(-1)?.end ?? 0, head?.span.end ?? 0) };
  const names = new Set([...namesInTitle(title), ...units.flatMap(namesIn)]);
  return { title, section, span, steps: stepsIn(units), names: [...names].slice(0, mostNames).map(copy) };
}

/** A page of a thousand hosts is a list, and tells nothing about any of them. */
const mostNames = 200;
