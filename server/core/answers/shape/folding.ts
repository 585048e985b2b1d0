/** What of a note can be folded: sections, items with what stands in them, runs of done items, tables, code, comments. */
import { isOpen } from '../../index/due.ts';
import { belongTogether, type Node, treeOf, unitAt } from '../../markdown/index.ts';
import type { Unit } from '../../markdown/unit.ts';
import type { Note } from '../../model.ts';
import { positionAt } from '../place.ts';
import type { FoldingRange } from '../types.ts';

/**
 * By line, and of each line the longest that begins on it. Whole lines: the first stays. Where there are more than `most`, the
 * innermost are left out. Linear in the note's blocks.
 */
export function foldingOf(note: Note, units: readonly Unit[], most = Number.POSITIVE_INFINITY): FoldingRange[] {
  const folding: Folding = { note, ...standingOf(note), found: [] };
  addSections(folding, units);
  addBlocks(
    folding,
    units.flatMap((unit) => treeOf(unit)),
  );
  const all = folding.found.sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
  return outermost(
    all.filter(({ startLine }, at) => startLine !== all[at - 1]?.startLine),
    most,
  );
}

interface Folding {
  note: Note;
  /** The lines on which tasks begin. */
  open: ReadonlySet<number>;
  closed: ReadonlySet<number>;
  found: FoldingRange[];
}

function standingOf(note: Note): Pick<Folding, 'open' | 'closed'> {
  const open = new Set<number>();
  const closed = new Set<number>();
  for (const { status, span } of note.tasks) (isOpen(status) ? open : closed).add(lineOf(note, span.start));
  return { open, closed };
}

const lineOf = (note: Note, offset: number): number => positionAt(note, offset).line;

/** From the start of one thing to the end of another, where that is more than a line. */
function add({ note, found }: Folding, start: number, end: number, kind: FoldingRange['kind'] = null): void {
  const [startLine, endLine] = [lineOf(note, start), lineOf(note, Math.max(start, end - 1))];
  if (endLine > startLine) found.push({ startLine, endLine, kind });
}

/** A section ends with its last words: the blank lines before the next heading stay. */
function addSections(folding: Folding, units: readonly Unit[]): void {
  for (const { span, end } of folding.note.sections) {
    const last = units[unitAt(units, end - 1)];
    if (last) add(folding, span.start, Math.min(end, last.end));
  }
}

function addBlocks(folding: Folding, siblings: readonly Node[]): void {
  for (let at = 0; at < siblings.length; at++) {
    const node = siblings[at]!;
    if (node.block.kind === 'item') add(folding, node.start, node.end);
    else if (node.block.kind === 'html') add(folding, node.start, node.end, isComment(node) ? 'comment' : null);
    else if (node.block.kind === 'code' || node.block.kind === 'frontmatter') add(folding, node.start, node.end);
    addBlocks(folding, node.children);
  }
  for (const run of runsIn(siblings, (node) => node.block.kind === 'row')) addRun(folding, run, null);
  for (const run of runsIn(siblings, (node) => isDone(folding, node))) addRun(folding, run, 'region');
}

function addRun(folding: Folding, run: readonly Node[], kind: FoldingRange['kind']): void {
  if (run.length > 1) add(folding, run[0]!.start, run.at(-1)!.end, kind);
}

/** Neighbours of one list or table for which something holds. */
function runsIn(siblings: readonly Node[], holds: (node: Node) => boolean): Node[][] {
  const runs: Node[][] = [];
  let before: Node | null = null;
  for (const node of siblings) {
    const fits = holds(node);
    if (fits && before && belongTogether(before, node)) runs.at(-1)!.push(node);
    else if (fits) runs.push([node]);
    before = fits ? node : null;
  }
  return runs;
}

const isComment = ({ block }: Node): boolean => block.source.startsWith('<!--');

/** An item that is done or cancelled, with nothing open in it that the fold would hide. */
function isDone({ note, open, closed }: Folding, node: Node): boolean {
  const hasOpen = ({ start, children }: Node): boolean => open.has(lineOf(note, start)) || children.some(hasOpen);
  return node.block.kind === 'item' && closed.has(lineOf(note, node.start)) && !hasOpen(node);
}

/** Those that stand in the fewest others, in their order. */
function outermost(all: FoldingRange[], most: number): FoldingRange[] {
  if (all.length <= most) return all;
  const holders: FoldingRange[] = [];
  const depths = all.map((range) => {
    while (holders.length > 0 && holders.at(-1)!.endLine < range.startLine) holders.pop();
    return holders.push(range) - 1;
  });
  const kept = new Set(
    all
      .map((_, at) => at)
      .sort((one, other) => depths[one]! - depths[other]! || one - other)
      .slice(0, most),
  );
  return all.filter((_, at) => kept.has(at));
}
