/**
 * Cuts a text into blocks line by line: the rules of CommonMark and GFM as micromark applies them. What it is not sure of
 * it says of the unit that holds it; where that ends, too, is a guess then.
 */
import { matchContainers, openContainer } from './containers.ts';
import { type DraftUnit, doubt, type Scan, unitOf } from './draft.ts';
import { indentOf } from './indent.ts';
import { closeLeaf, goesOn, lengthen, readRaw, startLeaf } from './leaves.ts';

/** Lines that are longer are no prose: remark's room leaves a part of them out. */
const longestLine = 20_000;

/** The units of a text without front matter and byte order mark, in order. */
export function scanBlocks(text: string): DraftUnit[] {
  const scan: Scan = {
    text,
    from: 0,
    end: 0,
    next: 0,
    at: 0,
    column: 0,
    containers: [],
    leaf: null,
    units: [],
    swallowed: false,
  };
  const returns = text.includes('\r');
  while (scan.next < text.length) {
    scan.from = scan.next;
    findLineEnd(scan, returns);
    scan.at = scan.from;
    scan.column = 0;
    scan.swallowed = false;
    readLine(scan);
  }
  scan.from = text.length;
  scan.end = text.length;
  closeTo(scan, 0, true);
  return scan.units;
}

function findLineEnd(scan: Scan, returns: boolean): void {
  const { text, from } = scan;
  const newline = text.indexOf('\n', from);
  scan.end = newline < 0 ? text.length : newline;
  scan.next = newline < 0 ? text.length : newline + 1;
  if (!returns) return;
  for (let at = from; at < scan.end; at++) {
    if (text.charCodeAt(at) !== 13) continue;
    scan.next = text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    scan.end = at;
  }
}

function readLine(scan: Scan): void {
  const { leaf, containers } = scan;
  const matched = matchContainers(scan, indentOf(scan).at >= scan.end);
  const all = matched === containers.length;
  if (scan.end - scan.from > longestLine) doubt(scan);
  if (all && (leaf?.type === 'fence' || leaf?.type === 'html')) {
    readRaw(scan, leaf);
    return;
  }
  const interrupts = all && (leaf?.type === 'paragraph' || leaf?.type === 'indented');
  let opened = false;
  const close = (): void => {
    if (!opened) closeTo(scan, matched);
    opened = true;
  };
  while (openContainer(scan, interrupts, close));
  if (indentOf(scan).at >= scan.end) readBlank(scan, opened ? containers.length : matched);
  else {
    const lazy = !all && !opened;
    if (!goesOn(scan, { lazy })) {
      closeTo(scan, opened ? containers.length : matched);
      startLeaf(scan, { lazy });
    }
    if (scan.containers.length > 0) unitOf(scan).end = scan.end;
    if (scan.end - scan.from > longestLine) doubt(scan);
  }
}

function readBlank(scan: Scan, matched: number): void {
  if (matched < scan.containers.length) closeTo(scan, matched);
  if (scan.leaf?.type === 'indented') {
    if (indentOf(scan).columns > 3) lengthen(scan, scan.leaf.draft);
  } else if (scan.leaf) closeTo(scan, scan.containers.length);
}

/** Closes the open block, and all containers but the outer `count`. */
function closeTo(scan: Scan, count: number, atEnd = false): void {
  closeLeaf(scan, atEnd);
  scan.containers.length = count;
}
