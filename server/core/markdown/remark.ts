/**
 * What a unit is, by definition: remark with GFM. The only file that knows mdast.
 *
 *     - [ ] call **the** vendor   →  one unit, one block `item`, text `call   the   vendor`
 */
import type { ListItem, Nodes, Parents, Root, RootContent, TableRow } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { Span } from '../model.ts';
import { kindOf } from './canvas.ts';
import { type Definitions, paint } from './paint.ts';
import { type Block, type BlockKind, blankBlock, type Unit } from './unit.ts';

/** What a text may refer to: destinations and footnotes by label, as mdast writes identifiers. */
export interface Known {
  definitions: Definitions;
  footnotes: ReadonlySet<string>;
}

/**
 * Cuts a text without front matter and byte order mark; offsets and lines count from its start. `known` is what else its
 * note defines; where both define a label, the note does.
 */
export function cutWithRemark(text: string, known?: Known): Unit[] {
  const root = parse(text, known);
  const definitions = new Map([...definedIn(root).definitions, ...(known?.definitions ?? [])]);
  const units: Unit[] = [];
  let last = 0;
  for (const node of root.children) {
    const { start, end } = node.position!;
    // A heading that is underlined right below definitions begins with them in micromark.
    if (start.offset! < last) start.offset = last + /^\s*/.exec(text.slice(last, end.offset))![0].length;
    last = end.offset!;
    const parts = node.type === 'list' ? apart(node.children, text) : [node];
    for (const part of parts) {
      const unit = unitOf(part, text, definitions);
      if (unit) units.push(unit);
    }
  }
  return units;
}

/** The items of a list, none of which reaches into the next: an unclosed fence does in micromark (`- ~~~` above `- a`). */
function apart(items: ListItem[], text: string): ListItem[] {
  items.forEach((item, index) => {
    const next = items[index + 1]?.position?.start.offset;
    if (next === undefined || item.position!.end.offset! <= next) return;
    const start = item.position!.start.offset!;
    const end = start + text.slice(start, next).trimEnd().length;
    let node: Nodes | undefined = item;
    for (let depth = 0; node && depth < 2 * deepest; depth++) {
      const { position }: Nodes = node;
      if (position!.end.offset! > end) position!.end.offset = Math.max(position!.start.offset!, end);
      node = isContainer(node) ? node.children.at(-1) : undefined;
    }
  });
  return items;
}

/** What a text defines. The first definition of a label holds, as in CommonMark. */
export const definitionsIn = (text: string): Known => definedIn(parse(text));

function definedIn(root: Root): Known {
  const definitions = new Map<string, string>();
  const footnotes = new Set<string>();
  const visit = (node: Nodes, depth: number): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition') footnotes.add(node.identifier);
    if (isContainer(node) && depth < 2 * deepest) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return { definitions, footnotes };
}

function parse(text: string, known?: Known): Root {
  knownToParser = known;
  return parser.parse(text) as Root;
}

/** GFM without the pass that looks for addresses once more in finished text: it makes nodes that have no position. */
function gfmSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfm(), foreknowledge];
  data.fromMarkdownExtensions = [gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))];
}

/** What the text that is being parsed may refer to beyond itself. */
let knownToParser: Known | undefined;

/** Tells the parser, before it reads the first line, which labels are defined elsewhere. */
const foreknowledge: NonNullable<Data['micromarkExtensions']>[number] = {
  document: {
    null: {
      tokenize(_effects, _ok, nok) {
        if (knownToParser) {
          const { definitions, footnotes } = knownToParser;
          const labels = (ids: Iterable<string>): string[] => [...ids].map((id) => id.toUpperCase());
          this.parser.defined.push(...labels(definitions.keys()));
          Object.assign(this.parser, { gfmFootnotes: labels(footnotes) });
          knownToParser = undefined;
        }
        return nok;
      },
    },
  },
};

const parser = unified().use(remarkParse).use(gfmSyntax).freeze();

/** Containers nested deeper than this are no note's; what they hold is not read. */
const deepest = 150;

/** What holds blocks rather than text. */
function isContainer(node: Nodes): node is Extract<Nodes, Parents> {
  return ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

/** Where a block stands: in what item, how deep, in how many quotes. */
interface Place {
  parent: number | null;
  depth: number;
  quotes: number;
}

interface Making {
  unit: Unit;
  text: string;
  definitions: Definitions;
}

function unitOf(node: RootContent, text: string, definitions: Definitions): Unit | null {
  const span = spanOf(node);
  const unit: Unit = { ...span, line: node.position!.start.line - 1, blocks: [] };
  addBlocks(node, { parent: null, depth: 0, quotes: 0 }, { unit, text, definitions });
  return unit.blocks.length > 0 ? unit : null;
}

function addBlocks(node: RootContent, place: Place, making: Making): void {
  if (place.depth + place.quotes > deepest) return;
  if (node.type === 'listItem') addItem(node, place, making);
  else if (node.type === 'list') addAll(apart(node.children, making.text), place, making);
  else if (node.type === 'footnoteDefinition') addAll(node.children, place, making);
  else if (node.type === 'blockquote') addAll(node.children, { ...place, quotes: place.quotes + 1 }, making);
  else if (node.type === 'table') addRows(node.children, place, making);
  else add(node, spanOf(node), { place, making, kind: kinds[node.type] ?? 'paragraph' });
}

function addAll(nodes: RootContent[], place: Place, making: Making): void {
  for (const node of nodes) addBlocks(node, place, making);
}

const kinds: Partial<Record<RootContent['type'], BlockKind>> = {
  heading: 'heading',
  code: 'code',
  html: 'html',
  thematicBreak: 'rule',
  definition: 'definition',
};

/** The item itself, with its first paragraph as its own text, then everything else that it holds. */
function addItem(item: ListItem, place: Place, making: Making): void {
  const first = item.children[0];
  const own = first?.type === 'paragraph' ? first : null;
  const source = making.text.slice(item.position!.start.offset, item.position!.end.offset);
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source)?.[0] ?? '';
  const afterMarker = item.position!.start.offset! + marker.length;
  const span = own ? spanOf(own) : { start: afterMarker, end: afterMarker };
  const block = add(own, span, { place, making, kind: 'item' });
  block.marker = marker;
  if (typeof item.checked === 'boolean') {
    const at = making.text.indexOf('[', afterMarker) + 1;
    block.checkbox = { mark: making.text.charAt(at), at: at - making.unit.start };
  }
  const inside = { parent: making.unit.blocks.length - 1, depth: place.depth + 1, quotes: place.quotes };
  addAll(own ? item.children.slice(1) : item.children, inside, making);
}

function addRows(rows: TableRow[], place: Place, making: Making): void {
  for (const row of rows) {
    const span = spanOf(row);
    const block = add(row, span, { place, making, kind: 'row' });
    block.header = row === rows[0];
    block.cells = row.children.map((cell) => cellOf(spanOf(cell), span, making.text));
  }
}

/** The words of a cell, without its bars and the spaces around them. */
function cellOf({ start, end }: Span, row: Span, text: string): Span {
  const from = start + /^\|?[ \t]*/.exec(text.slice(start, end))![0].length;
  const content = text
    .slice(from, end)
    .trimEnd()
    .replace(/(?<!\\)\|$/, '');
  return { start: from - row.start, end: from + content.trimEnd().length - row.start };
}

/** Adds the block that `node` (null for an item without text) makes of `span`. */
function add(node: Nodes | null, span: Span, how: { place: Place; making: Making; kind: BlockKind }): Block {
  const { place, making, kind } = how;
  const painted = paint(node, span, { text: making.text, definitions: making.definitions, quotes: place.quotes });
  const block: Block = {
    ...blankBlock,
    ...painted,
    kind: kindOf(kind, painted),
    start: span.start - making.unit.start,
    end: span.end - making.unit.start,
    depth: place.depth,
    parent: place.parent,
    level: node?.type === 'heading' ? node.depth : 0,
    quoted: place.quotes > 0,
    info: node?.type === 'code' ? (node.lang ?? '') : '',
  };
  making.unit.blocks.push(block);
  return block;
}

function spanOf(node: Nodes): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
