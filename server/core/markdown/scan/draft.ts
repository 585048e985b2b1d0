/** What the scanner knows of a block before its words are read. All offsets are those of the whole text. */
import type { Span } from '../../model.ts';
import type { BlockKind } from '../unit.ts';

/** A block whose words are still to be read. */
export interface Draft extends Span {
  kind: BlockKind;
  look: 'text' | 'code' | 'html' | 'masked' | 'none';
  /** Where its words stand; one for each cell of a row. */
  texts: Span[];
  /** What stands between its lines where that is not mere space: the marks of quotes. */
  gaps: Span[];
  depth: number;
  parent: number | null;
  level: number;
  marker: string;
  quotes: number;
  header: boolean;
  info: string;
  definition: { label: string; target: string } | null;
}

/** A unit of drafts. */
export interface DraftUnit extends Span {
  /** The start of its first line. */
  from: number;
  drafts: Draft[];
  /** Whether the scanner knows what it is; else it is remark's. */
  sure: boolean;
  /** Whether a scan that begins with its first line gives the same units as one that comes from above. */
  safe: boolean;
}

/** A quote, or an item with how far its content is indented. */
export interface Container {
  /** The start of its first line. */
  from: number;
  quote: boolean;
  size: number;
  /** The item's own block in the unit. */
  draft: number;
  /** Nothing stands in it yet. */
  empty: boolean;
  /** Its marker stands alone on its line; and then a blank line followed. */
  bare: boolean;
  barren: boolean;
}

/** A line of a paragraph: all of it, and where its words begin. */
export interface Line extends Span {
  from: number;
  /** Indented so far that it could begin no block. */
  deep: boolean;
}

/** The block that further lines may belong to. */
export type Leaf =
  | { type: 'paragraph'; lines: Line[]; lazy: boolean; sure: boolean }
  | { type: 'table' }
  | { type: 'indented'; draft: Draft }
  | { type: 'fence'; draft: Draft; closes: RegExp }
  /** Raw HTML; without `closes`, a blank line closes it. */
  | { type: 'html'; draft: Draft; closes: RegExp | null };

/** The scanner at a line. */
export interface Scan {
  text: string;
  /** The line's start, its end without the line end, and the start of the next. */
  from: number;
  end: number;
  next: number;
  /** What of the line is read, and the column there: it may lie within a tab. */
  at: number;
  column: number;
  /** Where the words that follow begin, and their column. */
  words: number;
  wordsColumn: number;
  /** How many containers the line goes on with, and whether it has opened one. */
  matched: number;
  opened: boolean;
  /** The start of the last line that what stands above could not have gone on with. */
  clear: number;
  containers: Container[];
  leaf: Leaf | null;
  units: DraftUnit[];
  /** The line holds a list marker that is none, because it would interrupt a block: on its own it would be one. */
  swallowed: boolean;
}

/** A unit that begins at `start`, in the line that begins at `from`. */
export function openUnit(scan: Scan, { start, from }: { start: number; from: number }): DraftUnit {
  const before = scan.units.at(-1)?.drafts.at(-1);
  const safe = from === scan.clear && !(before && isBare(before));
  const unit: DraftUnit = { from, start, end: scan.end, drafts: [], sure: true, safe };
  scan.units.push(unit);
  return unit;
}

/** The unit that the line belongs to, where one is open. */
export const unitOf = (scan: Scan): DraftUnit => scan.units.at(-1)!;

/** Hands what the line belongs to over to remark. */
export function doubt(scan: Scan): void {
  if (scan.leaf?.type === 'paragraph') scan.leaf.sure = false;
  const unit = scan.units.at(-1);
  if (unit && (scan.containers.length > 0 || scan.leaf?.type !== 'paragraph')) unit.sure = false;
}

/** Hands it over together with the unit before it, without which remark would read it otherwise. */
export function doubtSince(scan: Scan): void {
  doubt(scan);
  for (const unit of scan.units.slice(-2)) unit.sure = false;
}

/** A draft at the place where the scanner is, not yet in its unit. */
export function draftOf(scan: Scan, draft: Pick<Draft, 'kind' | 'look' | 'start' | 'end'> & Partial<Draft>): Draft {
  let depth = 0;
  let quotes = 0;
  let parent: number | null = null;
  for (const container of scan.containers) {
    if (container.quote) quotes++;
    else {
      depth++;
      parent = container.draft;
    }
  }
  return {
    kind: draft.kind,
    look: draft.look,
    start: draft.start,
    end: draft.end,
    texts: draft.texts ?? [],
    gaps: draft.gaps ?? [],
    depth,
    parent,
    level: draft.level ?? 0,
    marker: draft.marker ?? '',
    quotes,
    header: draft.header ?? false,
    info: draft.info ?? '',
    definition: draft.definition ?? null,
  };
}

/** Puts a draft into its unit: the open one in a container, else one of its own. */
export function add(scan: Scan, draft: Draft, from = scan.from): Draft {
  const inside = scan.containers.at(-1);
  const unit = inside ? unitOf(scan) : openUnit(scan, { start: draft.start, from });
  if (inside) inside.empty = false;
  else unit.end = draft.end;
  unit.drafts.push(draft);
  doubtBrackets(scan, draft);
  return draft;
}

/** micromark takes brackets after an item without words for that item's checkbox, in it or not. */
function doubtBrackets(scan: Scan, draft: Draft): void {
  const start = draft.texts[0]?.start;
  if (start === undefined || scan.text.charAt(start) !== '[' || scan.text.charAt(start + 2) !== ']') return;
  const before = scan.units.slice(-2).flatMap(({ drafts }) => drafts);
  const item = before[before.indexOf(draft) - 1];
  if (item && isBare(item)) doubtSince(scan);
}

/** An item without words. */
const isBare = ({ kind, look }: Draft): boolean => kind === 'item' && look === 'none';
