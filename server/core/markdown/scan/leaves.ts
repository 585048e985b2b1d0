/** Blocks that hold no blocks: what a line starts, goes on with, or ends. */
import { isBlank } from './characters.ts';
import { isRule } from './containers.ts';
import { add, type Draft, doubt, doubtSince, draftOf, type Leaf, type Scan, unitOf } from './draft.ts';
import { indentOf, isWithinTab, skipColumns } from './indent.ts';
import { fenceAt, headingAt, htmlAt } from './openings.ts';
import { addDefinitions, addParagraph, trimmedEnd } from './paragraph.ts';
import { addRow, cellsOf, columnsOf } from './table.ts';

/** Whether the line goes on with the open block, which then has it. */
export function goesOn(scan: Scan, lazy: boolean): boolean {
  const { leaf, words: at } = scan;
  if (!leaf) return false;
  const columns = indentOf(scan);
  if (isFootnote(scan, at)) doubt(scan);
  if (leaf.type === 'paragraph') return paragraphGoesOn(scan, leaf, lazy);
  if (lazy || leaf.type === 'fence' || leaf.type === 'html') return false;
  if (leaf.type === 'indented') {
    if (columns < 4) return false;
    lengthen(scan, leaf.draft);
    return true;
  }
  if (columns > 3 || startsBlock(scan, at, { interrupts: false, lazy })) return false;
  addRow(scan, { start: at, end: scan.end }, false);
  return true;
}

type Paragraph = Extract<Leaf, { type: 'paragraph' }>;

function paragraphGoesOn(scan: Scan, leaf: Paragraph, lazy: boolean): boolean {
  const { text, end, words: at } = scan;
  const columns = indentOf(scan);
  if (columns < 4) {
    if (!lazy && isUnderline(text, at, end)) return endHeading(scan, leaf, at);
    if (startsBlock(scan, at, { interrupts: true, lazy })) return false;
    if (!lazy && beginsTable(scan, leaf, at)) return true;
  }
  leaf.lines.push({ from: scan.from, start: at, end, deep: columns > 3 });
  leaf.lazy ||= lazy;
  return true;
}

/** A line of `=` or `-` under a paragraph. */
function isUnderline(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== 61 && mark !== 45) return false;
  let at = start;
  while (text.charCodeAt(at) === mark) at++;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at === end;
}

function endHeading(scan: Scan, leaf: Paragraph, at: number): boolean {
  const [first, last] = [leaf.lines[0]!, leaf.lines.at(-1)!];
  if (scan.text.charAt(first.start) === '[') doubt(scan);
  scan.leaf = null;
  const span = { start: first.start, end: trimmedEnd(scan.text, last) };
  addParagraph(scan, leaf, { ...span, end: scan.end, kind: 'heading', texts: [span] });
  const heading = unitOf(scan).drafts.at(-1)!;
  heading.level = scan.text.charAt(at) === '=' ? 1 : 2;
  return true;
}

/** Whether the line is the row of dashes under the last line so far: then that is the header of a table. */
function beginsTable(scan: Scan, leaf: Paragraph, at: number): boolean {
  const columns = columnsOf(scan.text.slice(at, Math.min(scan.end, at + 10_000)));
  const header = leaf.lines.at(-1)!;
  if (columns === 0 || header.deep || cellsOf(scan.text, header).length !== columns) return false;
  if (leaf.lazy || scan.text.charAt(header.start) === '[') leaf.sure = false;
  leaf.lines.pop();
  const { sure } = leaf;
  closeLeaf(scan, false);
  addRow(scan, header, true);
  if (!sure) unitOf(scan).sure = false;
  if (scan.containers.length === 0) unitOf(scan).end = scan.end;
  scan.leaf = { type: 'table' };
  return true;
}

const isFootnote = ({ text, end }: Scan, at: number): boolean =>
  text.startsWith('[^', at) && text.slice(at, Math.min(end, at + 1010)).includes(']:');

/** Whether a block other than a paragraph starts here. */
function startsBlock(scan: Scan, at: number, how: { interrupts: boolean; lazy: boolean }): boolean {
  const { text, end } = scan;
  switch (text.charCodeAt(at)) {
    case 35:
      return headingAt(text, at, end) !== null;
    case 96:
    case 126:
      return fenceAt(text, at, end) !== null;
    case 42:
    case 45:
    case 95:
      return isRule(text, at, end);
    case 60: {
      const html = htmlAt(text, at, { end, ...how });
      if (html === 'unsure') doubt(scan);
      return html !== null && html !== 'unsure';
    }
    default:
      return false;
  }
}

/** Starts the block that begins with this line, which is not blank; `lazy` where that ends a container. */
export function startLeaf(scan: Scan, lazy: boolean): void {
  const { text, end, words: at } = scan;
  const columns = indentOf(scan);
  const within = isWithinTab(scan);
  const own = scan.at;
  if (columns > 3) {
    if (lazy) scan.clear = -1;
    const draft = add(scan, draftOf(scan, { kind: 'code', look: 'code', start: own, end }));
    scan.leaf = { type: 'indented', draft };
    if (within) doubt(scan);
    if (lazy) doubtSince(scan);
    return;
  }
  skipColumns(scan, columns);
  const heading = headingAt(text, at, end);
  const fence = fenceAt(text, at, end);
  const html = htmlAt(text, at, { end, interrupts: false, lazy: false });
  if (heading) {
    const { level, span } = heading;
    const draft = draftOf(scan, { kind: 'heading', look: 'text', start: at, end });
    add(scan, { ...draft, level, texts: [span] });
    if (text.charAt(span.start) === '[' && scan.containers.length > 0) doubt(scan);
  } else if (fence) {
    const draft = add(scan, draftOf(scan, { kind: 'code', look: 'code', start: at, end, info: fence.info }));
    scan.leaf = { type: 'fence', draft, closes: fence.closes };
    if (/[\\&]/.test(fence.info)) doubt(scan);
  } else if (html && html !== 'unsure') {
    const draft = add(scan, draftOf(scan, { kind: 'html', look: 'html', start: own, end }));
    if (!html.closed) scan.leaf = { type: 'html', draft, closes: html.closes };
    if (within) doubt(scan);
  } else if (isRule(text, at, end)) {
    add(scan, draftOf(scan, { kind: 'rule', look: 'none', start: at, end }));
  } else {
    const line = { from: scan.from, start: at, end, deep: false };
    const sure = html !== 'unsure' && !scan.swallowed;
    scan.leaf = { type: 'paragraph', lines: [line], lazy: false, sure };
    if (isFootnote(scan, at)) doubtSince(scan);
  }
}

/** The block has the line to its end. */
export function lengthen(scan: Scan, draft: Draft): void {
  draft.end = scan.end;
  unitOf(scan).end = scan.end;
}

/** A line within a fence or raw HTML. */
export function readRaw(scan: Scan, leaf: Extract<Leaf, { type: 'fence' | 'html' }>): void {
  const { text, end, words: at } = scan;
  if (leaf.type === 'html' && !leaf.closes && at >= end) {
    scan.leaf = null;
    return;
  }
  lengthen(scan, leaf.draft);
  const from = leaf.type === 'fence' ? at : scan.at;
  if (leaf.type === 'fence' && indentOf(scan) > 3) return;
  if (leaf.closes?.test(text.slice(from, end))) scan.leaf = null;
}

/** Ends the open block, where there is one. */
export function closeLeaf(scan: Scan, atEnd: boolean): void {
  const { leaf, text } = scan;
  scan.leaf = null;
  if (leaf?.type === 'paragraph' && leaf.lines.length > 0) {
    if (!addDefinitions(scan, leaf)) {
      const [first, last] = [leaf.lines[0]!, leaf.lines.at(-1)!];
      const span = { start: first.start, end: trimmedEnd(text, last) };
      addParagraph(scan, leaf, { start: first.start, end: last.end, kind: 'paragraph', texts: [span] });
    }
  } else if (leaf?.type === 'fence' || (leaf?.type === 'html' && leaf.closes)) {
    if (scan.containers.length > 0) unitOf(scan).sure = false;
    else if (atEnd) {
      leaf.draft.end = text.length;
      unitOf(scan).end = text.length;
    }
  }
}
