/** Quotes and list items: which of them a line goes on with, and which it opens. */
import { isBlank, isDigit } from './characters.ts';
import { type Container, doubt, doubtSince, draftOf, openUnit, type Scan, unitOf } from './draft.ts';
import { indentOf, skipCharacters, skipColumns } from './indent.ts';
import { skipBlank } from './resources.ts';

/** Deeper nesting is no note's, and remark reads it otherwise; what is deeper by far is not looked at. */
const deepest = 40;
const bottom = 60;

/** How many of the open containers the line belongs to; what marks them is read. */
export function matchContainers(scan: Scan, blank: boolean): number {
  let matched = 0;
  for (const container of scan.containers) {
    if (!(container.quote ? matchQuote(scan) : matchItem(scan, container, blank))) break;
    matched++;
  }
  return matched;
}

function matchQuote(scan: Scan): boolean {
  const columns = indentOf(scan);
  if (columns > 3 || scan.text.charCodeAt(scan.words) !== 62 || scan.words >= scan.end) return false;
  skipColumns(scan, columns);
  readQuoteMark(scan);
  return true;
}

function readQuoteMark(scan: Scan): void {
  skipCharacters(scan, 1);
  skipColumns(scan, 1);
  unitOf(scan).end = scan.end;
}

function matchItem(scan: Scan, container: Container, whole: boolean): boolean {
  if (whole || scan.words >= scan.end) {
    container.barren ||= container.bare;
    skipColumns(scan, container.size);
    return true;
  }
  const { barren } = container;
  container.barren = false;
  container.bare = false;
  if (barren || indentOf(scan) < container.size) return false;
  skipColumns(scan, container.size);
  return true;
}

/** Opens what quote or item begins here; `interrupts` says whether a paragraph goes on otherwise. */
export function openContainer(scan: Scan, interrupts: boolean, close: (scan: Scan) => void): boolean {
  const { words: at, text } = scan;
  const columns = indentOf(scan);
  if (columns > 3 || at >= scan.end || scan.containers.length >= bottom) return false;
  if (text.charCodeAt(at) === 62) {
    close(scan);
    startIn(scan, at);
    skipColumns(scan, columns);
    readQuoteMark(scan);
    push(scan, { quote: true, size: 0, draft: -1, bare: false });
  } else {
    const marker = markerAt(scan, at);
    if (marker === 0 || isRule(text, at, scan.end)) return false;
    const bare = skipBlank(text, at + marker) >= scan.end;
    if (interrupts && (bare || !mayInterrupt(text, at, marker))) {
      swallow(scan);
      return false;
    }
    close(scan);
    openItem(scan, { marker, columns, bare });
  }
  if (scan.containers.length > deepest) doubt(scan);
  return true;
}

function openItem(scan: Scan, { marker, columns, bare }: { marker: number; columns: number; bare: boolean }): void {
  const { words: at } = scan;
  startIn(scan, at);
  const draft = draftOf(scan, { kind: 'item', look: 'none', start: at + marker, end: at + marker });
  draft.marker = scan.text.slice(at, at + marker);
  skipColumns(scan, columns);
  skipCharacters(scan, marker);
  const space = bare || indentOf(scan) > 4 ? 1 : indentOf(scan);
  skipColumns(scan, space);
  const own = unitOf(scan).drafts.push(draft) - 1;
  push(scan, { quote: false, size: columns + marker + space, draft: own, bare });
}

/** What is no marker only because of what stands before it must not be read without that. */
function swallow(scan: Scan): void {
  if (scan.leaf?.type === 'paragraph') return;
  doubtSince(scan);
  scan.swallowed = true;
}

function push(scan: Scan, container: Pick<Container, 'quote' | 'size' | 'draft' | 'bare'>): void {
  scan.containers.push({ ...container, from: scan.from, empty: true, barren: false });
}

/** A container begins: at the top with a unit of its own, else in the one that is open. */
function startIn(scan: Scan, at: number): void {
  const inside = scan.containers.at(-1);
  if (inside) inside.empty = false;
  else openUnit(scan, { start: at, from: scan.from });
  unitOf(scan).end = scan.end;
}

/** The length of the list marker at a place, or 0. */
function markerAt({ text, end }: Scan, at: number): number {
  const code = text.charCodeAt(at);
  let after = at + 1;
  if (isDigit(code)) {
    while (isDigit(text.charCodeAt(after)) && after - at < 10) after++;
    const mark = text.charCodeAt(after);
    if (after - at > 9 || (mark !== 46 && mark !== 41) || after >= end) return 0;
    after++;
  } else if (code !== 45 && code !== 42 && code !== 43) return 0;
  return after >= end || isBlank(text.charCodeAt(after)) ? after - at : 0;
}

/** A number that is not 1 begins no list where a paragraph goes on. */
const mayInterrupt = (text: string, at: number, marker: number): boolean =>
  !isDigit(text.charCodeAt(at)) || (marker === 2 && text.charAt(at) === '1');

/** Whether the line is a thematic break from `at` on: three or more of one mark, and space. */
export function isRule(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 42 && mark !== 45 && mark !== 95) return false;
  let count = 0;
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count > 2;
}
