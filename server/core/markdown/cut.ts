/** From a text to its units: front matter by hand, the rest by the scanner. */
import type { Span } from '../model.ts';
import { lineStarts, withPlainLineEnds } from './lines.ts';
import { type Scanned, scan, unitsOf } from './scan.ts';
import { type Block, blankBlock, type Unit } from './unit.ts';

/**
 * The units of a note in order. Total: any text gives units, and the offsets are those of the text as it is, byte order
 * mark, CRLF and all. `cutBody` makes the units of what is below the front matter. Blocks hold slices of the note: who keeps a fact for long copies its strings (`copy`).
 */
export function cut(text: string, cutBody = (body: string): Unit[] => unitsOf(scan(body))): Unit[] {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const front = frontMatterOf(text, bom);
  const bodyStart = front?.end ?? bom;
  // A second mark would be swallowed by the parser, which does not count it.
  const body = text.slice(bodyStart).replace(/^\ufeff/, '\u200b');
  const units = cutBody(body);
  for (const unit of units) {
    unit.start += bodyStart;
    unit.end += bodyStart;
  }
  if (front) units.unshift({ ...front, line: 0, blocks: [frontMatterBlock(text, front)] });
  setLines(units, lineStarts(text));
  return units;
}

/** What a cut of a note gives that was cut before. */
export interface Cut {
  /** The units in order. One that did not change is the same object as before, with the same blocks, moved in place. */
  units: Unit[];
  /**
   * How many units, from the beginning and from the end, are those of the cut before: nothing of the first kind moved,
   * all of the second moved alike. What lies between is new, but for single units that an edit elsewhere left alone.
   */
  kept: { before: number; after: number };
}

/** Cuts one note again and again: only what an edit touches is made anew. */
export function createCutter(): (text: string) => Cut {
  let before: Scanned | undefined;
  let last: Unit[] = [];
  let starts: number[] = [];
  return (text) => {
    const known = new Map(last.map((unit) => [unit.blocks, unit]));
    const units = cut(text, (body) => {
      before = scan(body, before);
      // The caller's units are moved to where they stand in the whole text; those that are kept are not.
      return unitsOf(before).map((unit) => ({ ...unit }));
    }).map((unit) => Object.assign(known.get(unit.blocks) ?? unit, unit));
    const most = Math.min(units.length, last.length);
    const kept = { before: 0, after: 0 };
    while (
      kept.before < most &&
      units[kept.before]!.blocks === last[kept.before]!.blocks &&
      starts[kept.before] === units[kept.before]!.start
    )
      kept.before++;
    while (kept.after < most - kept.before && units.at(-1 - kept.after) === last.at(-1 - kept.after)) kept.after++;
    last = units;
    starts = units.map(({ start }) => start);
    return { units, kept };
  };
}

function setLines(units: Unit[], lines: readonly number[]): void {
  let line = 0;
  for (const unit of units) {
    while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= unit.start) line++;
    unit.line = line;
  }
}

/** Front matter is what stands between a first line `---` and the next such line; never where that is missing. */
function frontMatterOf(text: string, start: number): Span | null {
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, start + 100));
  if (!open) return null;
  const close = /[\r\n]---[ \t]*(?=\r|\n|$)/g;
  close.lastIndex = start + open[0].length - 1;
  const found = close.exec(text);
  return found && { start, end: found.index + found[0].length };
}

/** The lines between the marks, as they are. */
function frontMatterBlock(text: string, { start, end }: Span): Block {
  const raw = text.slice(start, end);
  const source = withPlainLineEnds(raw);
  const body = source.slice(3, source.lastIndexOf('---'));
  return { ...blankBlock, kind: 'frontmatter', end: end - start, text: `   ${body}`.padEnd(raw.length), source: raw };
}
