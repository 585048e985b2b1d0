/**
 * Cuts a text into blocks line by line: the rules of CommonMark and GFM as micromark applies them. What it is not sure of
 * it says of the unit that holds it; where that ends, too, is a guess then.
 */
import { isLineEnd, longestLine } from './characters.ts';
import { matchContainers, openContainer } from './containers.ts';
import { type DraftUnit, doubt, type Scan, unitOf } from './draft.ts';
import { findWords, indentOf } from './indent.ts';
import { closeLeaf, goesOn, lengthen, readRaw, startLeaf } from './leaves.ts';

/**
 * The units of a text from `from` on, in order: where its body begins, or at the first line of a unit that is safe. The
 * scan ends where `isKnown` says of a safe unit that it is one of an earlier scan: those before it are returned.
 */
export function scanBlocks(text: string, from = 0, isKnown: (unit: DraftUnit) => boolean = () => false): DraftUnit[] {
  const scan: Scan = {
    text,
    from: 0,
    end: 0,
    next: from,
    at: 0,
    column: 0,
    words: 0,
    wordsColumn: 0,
    matched: 0,
    opened: false,
    clear: -1,
    containers: [],
    leaf: null,
    units: [],
    swallowed: false,
  };
  const returns = text.includes('\r', from);
  let [seen, known] = [0, Number.POSITIVE_INFINITY];
  // What a line says of the units before it reaches back no further than two of them.
  for (let ended = false; !ended && scan.units.length < known + 3; ) {
    ended = scan.next >= text.length;
    if (ended) closeAll(scan);
    else nextLine(scan, returns);
    for (; seen < scan.units.length && known > seen; seen++) {
      if (scan.units[seen]!.safe && isKnown(scan.units[seen]!)) known = seen;
    }
  }
  return known < scan.units.length ? scan.units.slice(0, known) : scan.units;
}

function nextLine(scan: Scan, returns: boolean): void {
  scan.from = scan.next;
  findLineEnd(scan, returns);
  scan.at = scan.from;
  scan.column = 0;
  scan.opened = false;
  scan.swallowed = false;
  findWords(scan);
  readLine(scan);
}

function closeAll(scan: Scan): void {
  scan.from = scan.text.length;
  scan.end = scan.text.length;
  closeTo(scan, 0, true);
}

function findLineEnd(scan: Scan, returns: boolean): void {
  const { text, from } = scan;
  let end = returns ? from : text.indexOf('\n', from);
  while (returns && end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  if (end < 0) end = text.length;
  scan.end = end;
  scan.next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function readLine(scan: Scan): void {
  const { leaf, containers } = scan;
  if (!leaf) scan.clear = scan.from;
  scan.matched = matchContainers(scan, scan.words >= scan.end);
  const all = scan.matched === containers.length;
  if (scan.end - scan.from > longestLine) doubt(scan);
  if (all && (leaf?.type === 'fence' || leaf?.type === 'html')) {
    readRaw(scan, leaf);
    return;
  }
  const interrupts = all && (leaf?.type === 'paragraph' || leaf?.type === 'indented');
  while (openContainer(scan, interrupts, closeUnmatched));
  if (scan.words >= scan.end) readBlank(scan, scan.opened ? containers.length : scan.matched);
  else {
    const lazy = !all && !scan.opened;
    if (!goesOn(scan, lazy)) {
      closeTo(scan, scan.opened ? containers.length : scan.matched);
      startLeaf(scan, lazy);
    }
    if (containers.length > 0) unitOf(scan).end = scan.end;
    if (scan.end - scan.from > longestLine) doubt(scan);
  }
}

/** A container begins: what the line does not go on with ends here. */
function closeUnmatched(scan: Scan): void {
  if (scan.opened) return;
  if (scan.matched < scan.containers.length) scan.clear = scan.from;
  closeTo(scan, scan.matched);
  scan.opened = true;
}

function readBlank(scan: Scan, matched: number): void {
  if (matched < scan.containers.length) closeTo(scan, matched);
  if (scan.leaf?.type === 'indented') {
    if (indentOf(scan) > 3) lengthen(scan, scan.leaf.draft);
  } else if (scan.leaf) closeTo(scan, scan.containers.length);
}

/** Closes the open block, and all containers but the outer `count`. */
function closeTo(scan: Scan, count: number, atEnd = false): void {
  closeLeaf(scan, atEnd);
  scan.containers.length = count;
}
