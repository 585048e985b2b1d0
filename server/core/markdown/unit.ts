/**
 * The seam between Markdown and everything else. A note is cut into units: its top-level blocks, and the items of its
 * top-level lists. What a unit is, remark with GFM defines (`remark.ts`); whoever makes units faster must make the same.
 * Nothing beyond this folder knows mdast.
 */
import type { Span } from '../model.ts';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'code'
  | 'html'
  | 'frontmatter'
  | 'rule'
  | 'definition';

/** Stands in a block's text for each character of code, addresses and HTML: no space, no letter, no digit. */
export const MASK = '\uFFFC';

/** A link, image or bare address, in the coordinates of its block. */
export interface Link extends Span {
  target: string;
  /** The part that is shown; equals the whole where the link is a bare address. */
  label: Span;
}

/** A piece of text that is read at once: a heading, a paragraph, the own text of a list item, a table row. */
export interface Block {
  kind: BlockKind;
  /** Relative to the unit's start. */
  start: number;
  end: number;
  /**
   * The source from `start` to `end`, of the same length, with markup and comments as spaces and code, addresses and HTML
   * as MASK.
   * An item's text begins after its marker and checkbox, and leaves its children out (they are blocks of their own).
   * All line ends are `\n` (of CRLF, the CR is a space), and so is the first character of `<br>`.
   */
  text: string;
  /** The source from `start` to `end` as it is, for what reads code. */
  source: string;
  /** Nesting: 0 for a top-level block or item; a heading's level is in `level`. */
  depth: number;
  /** Index in `Unit.blocks` of the item or quote that holds this block, or null. */
  parent: number | null;
  /** Heading level 1 to 6, else 0. */
  level: number;
  /** `-`, `*`, `+`, `1.`, `1)`; empty for anything but an item. */
  marker: string;
  /** The character between an item's brackets, and where it stands in the unit; null where it has no checkbox. */
  checkbox: { mark: string; at: number } | null;
  /** Whether it stands in a block quote. */
  quoted: boolean;
  /** Cells of a table row, in the coordinates of the block; `header` for the row above the rule. */
  cells: { start: number; end: number }[] | null;
  header: boolean;
  links: Link[];
  /** The content of code spans, without their backticks, or of a fenced or indented block, without its fences. */
  code: Span[];
  /** Stretches that are struck through. */
  struck: Span[];
  /** Language of a fenced block. */
  info: string;
}

export interface Unit {
  /** Offset in the note. */
  start: number;
  end: number;
  /** Zero-based line of its start. */
  line: number;
  blocks: Block[];
}

/** What most blocks are not. */
export const blankBlock: Block = {
  kind: 'paragraph',
  start: 0,
  end: 0,
  text: '',
  source: '',
  depth: 0,
  parent: null,
  level: 0,
  marker: '',
  checkbox: null,
  quoted: false,
  cells: null,
  header: false,
  links: [],
  code: [],
  struck: [],
  info: '',
};
