/**
 * The lines of a block. CommonMark merges what people write as lists of their own (`1、…`, `・…`, `→ …`, `[ ] …`, `■ …`)
 * into one paragraph; here each of them opens a line of its own again.
 *
 *     1、call the vendor      →  bullet `1、`, text `call the vendor`
 */

import type { Block } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import { latinDeedAt } from './deedWords.ts';
import { isHeadline, type Label, readLabel, scopeOf } from './label.ts';
import { type Marker, readMarker } from './marker.ts';
import { search } from './search.ts';
import { either, meets, type Need, picture, signs } from './vocabulary.ts';
import { anyOf, isBlank, isNumeral, numeral, wordsOf } from './words.ts';

/** A line of a block, in the coordinates of the block: its text, without indentation, bullet and box. */
export interface Line extends Span {
  /** Where the line begins, its bullet included. */
  from: number;
  /** Where the line ends, the blanks of its markup included. */
  until: number;
  /** What stands before its text as a bullet or number; empty where nothing does. */
  bullet: string;
  /** A box without a Markdown bullet, or one that is closed too early: `[ ] text`, `[] text`. */
  checkbox: { mark: string; at: number } | null;
  label: Label | null;
  marker: Marker | null;
  /** Whether it begins something new, or goes on with the line before. */
  fresh: boolean;
}

const kinds: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'item', 'row']);

/** `No consensus on the new lamps: Ann asks again` on a further line of a point: a clause of its sentence, and no label. */
const isClause = ({ alone, mode, text }: Label): boolean =>
  !alone && mode === null && /^(?:[a-z'’-]{1,20} ){3,}/i.test(text);

/** `sight`: of the block's text. */
export function readLines(block: Block, sight: Need): Line[] {
  if (!kinds.has(block.kind)) return [];
  if (block.kind === 'row') return [readLine(block, { start: 0, end: block.text.length }, true, sight)];
  const lines: Line[] = [];
  for (let start = 0; start <= block.text.length; ) {
    const next = block.text.indexOf('\n', start);
    const end = next < 0 ? block.text.length : next;
    const line = readLine(block, { start, end }, lines.length === 0, sight);
    line.fresh ||= isListed(lines, block) || isBrokenOff(lines, block, line) || writesOn(lines, block, line);
    line.fresh &&= !isSetInDeeper(lines.at(-1), block, line);
    if (line.end > line.start || line.checkbox || lines.length === 0) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** How long a line is that a margin may have broken. */
const LONG = 24;

/** Set in deeper than a long line above it, in a paragraph: a line goes on with that. */
function isSetInDeeper(
  last: Line | undefined,
  { kind, text }: Block,
  { from, bullet, label, checkbox, marker }: Line,
): boolean {
  if (!last || kind !== 'paragraph' || bullet || label || checkbox || marker || last.end - last.from < LONG)
    return false;
  return columnIn(text, from) > columnIn(text, last.from) + 3;
}
const columnIn = (text: string, at: number): number => at - 1 - text.lastIndexOf('\n', at - 1);

/** A line this short was broken off on purpose, and not at a margin. */
const SHORT = 50;

/** `TODO:` with lines below it that are no points of Markdown: those behind a line that was broken off early are points. */
function isListed(lines: readonly Line[], { kind, parent }: Block): boolean {
  const label = lines[0]?.label;
  if (kind !== 'paragraph' || parent !== null || !label?.alone || label.mode !== 'todo') return false;
  return lines.at(-1)!.end - lines.at(-1)!.start <= SHORT;
}

/** `Order two ropes` above `Paint the rail`: deeds on lines of their own, each behind one that was broken off early or says a whole sentence. */
function isBrokenOff(lines: readonly Line[], { kind, parent, text }: Block, { start, end }: Span): boolean {
  const last = lines.at(-1);
  if (kind !== 'paragraph' || parent !== null || !last || !beginsDeed(text, start, end)) return false;
  if (last.end - last.start <= SHORT) return true;
  return text.charAt(last.end - 1) === '.' && beginsDeed(text, lines[0]!.start, lines[0]!.end);
}

/** `Ann to order it`, `Order a rope`, left of the words of the point above it: a point has such lines where somebody writes on below it. */
function writesOn(
  lines: readonly Line[],
  { kind, text, marker }: Block,
  { from, start, end }: Span & { from: number },
): boolean {
  const last = lines.at(-1);
  const isLazy = kind === 'item' && /^[-*+]/.test(marker) && from === text.lastIndexOf('\n', from) + 1;
  if (!last || !isLazy) return false;
  if (isCapital(text.charCodeAt(start)) && doer.test(text.slice(start, start + 60))) return true;
  return (last.end - last.start <= SHORT || text.charAt(last.end - 1) === '.') && beginsDeed(text, start, end);
}

/** With a capital, and an object behind it. */
const beginsDeed = (text: string, start: number, end: number): boolean =>
  isCapital(text.charCodeAt(start)) && latinDeedAt(text.slice(start, end), 0, (at) => at < end - start) > 0;

const isCapital = (code: number): boolean => code > 0x40 && code < 0x5b;

/** What a bullet begins with: a digit or a sign, or a numeral that is a letter elsewhere. */
const mayBeBullet = (code: number): boolean =>
  code < 0x3005 || code > 0xff01
    ? !((code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x250 && code !== 0xb7))
    : isNumeral(code) || code === 0x30fb;

/** `a. 梳理`, `b）检查`: a small letter and a sign behind it; `A. 来週` answers a question. */
const mayBeLettered = (text: string, at: number): boolean => '.、．)）'.includes(text.charAt(at + 1) || ' ');

/** Numbers as Chinese and Japanese writers set them, signs that serve as bullets, and arrows. */
const bullet = new RegExp(
  `(?:[(（]?(?:\\d{1,3}|[０-９]{1,3}|[①-⑳])(?:[、．）)，]|\\.(?!\\d))|[①-⑳]|[（(]${numeral}{1,3}[）)]|${numeral}{1,3}、|` +
    '[a-z][.、．)）](?=[ \\t]?[\\u3040-\\u30ff\\u4e00-\\u9fff])|' +
    '[・·•◦●○◆◇■□▪▶►☆★※→⇒➡＞]|->|=>|\\*{2,6}(?=[ \\t])|[-–—*+](?=[ \\t\\u3000])|-(?=[A-Z][a-z]{2}|[\\u3040-\\u30ff\\u4e00-\\u9fff]))[ \\t\\u3000]*',
  'y',
);
/** What Org, Logseq and Dataview write below a point, each on a line of its own. */
const below = search(
  [signs(':')],
  () => /^(?:(?:DEADLINE|SCHEDULED|CLOSED|CLOCK):\s{0,3}[<[]|:[A-Z][A-Z_-]{1,20}:\s*$|[A-Za-z][\w -]{0,24}::[ \t])/,
);
const boxes = either(signs('['), picture);
/** Further states that editors give to the boxes of items, and boxes that are signs: a tick alone may be a bullet. */
const stated = /\[([-~/<>?!*.o✅✔✓])\ufe0f?\](?=[ \t\u3000])[ \t\u3000]*/y;
const sign = /([☐☑☒]|[✔✓✘✗](?=.{1,300}@(?:done|cancell?ed)))\ufe0f?(?=[ \t\u3000\u00a0])[ \t\u3000\u00a0]*/y;
/** `[ ]柵を塗る`, without a blank behind it, is no link either. */
const box = /\[([ xX\u3000]?)\](?=[ \t\u3000]|$)[ \t\u3000]*|\[([ xX\u3000])\](?=[^\s(:[\]])/y;

function readLine(block: Block, { start, end }: Span, first: boolean, sight: Need): Line {
  let at = skipBlank(block.text, start, end);
  const from = at;
  let marks = '';
  const starts = mayBeBullet(block.text.charCodeAt(at)) || mayBeLettered(block.text, at);
  if (block.kind !== 'row' && starts) {
    bullet.lastIndex = at;
    const found = bullet.exec(block.text);
    if (found && found.index + found[0].length <= end) {
      marks = found[0].trim();
      at += found[0].length;
    }
  }
  let checkbox: Line['checkbox'] = null;
  const boxed = block.checkbox && first ? null : boxAt(block, at, first, sight);
  if (boxed && !block.links.some((link) => link.start === at)) {
    checkbox = { mark: boxed[1] ?? boxed[2] ?? ' ', at: boxed[0].startsWith('[') ? at + 1 : at };
    at = Math.min(end, at + boxed[0].length);
  }
  const span = { start: Math.min(at, end), end: trimEnd(block.text, at, end) };
  const text = block.text.slice(span.start, span.end);
  const goesOn = !first && below.test(text, sight);
  const said = goesOn
    ? null
    : readLabelOf(block, { text, marks, below: first ? null : block.source.slice(start, end) }, sight);
  const label = !first && block.kind === 'item' && marks === '' && said && isClause(said) ? null : said;
  const marker = goesOn ? null : readMarker(text, block.kind === 'item' || marks !== '', sight);
  const fresh =
    first ||
    marks !== '' ||
    checkbox !== null ||
    marker?.place === 'opening' ||
    label !== null ||
    standsAlone(block, text);
  return { ...span, from, until: end, bullet: marks, checkbox, label, marker, fresh };
}

/** The box at an offset, if there is one. */
function boxAt(block: Block, at: number, first: boolean, sight: Need): RegExpExecArray | null {
  if (!meets(sight, boxes)) return null;
  for (const pattern of block.kind === 'item' && first ? [box, stated, sign] : [box, sign]) {
    pattern.lastIndex = at;
    const found = pattern.exec(block.text);
    if (found) return found;
  }
  return null;
}

/** Chinese and Japanese break lines where a thought ends, not where the margin is; a name before a verb opens one too. */
const standsAlone = (block: Block, text: string): boolean =>
  block.kind === 'paragraph' && block.parent === null && beginning.test(text);

const doer = new RegExp(`^\\p{Lu}\\p{L}{1,20} ${anyOf(wordsOf((notes) => notes.commits))} \\p{Ll}`, 'u');
const beginning = new RegExp(
  `^(?:(?:[「『“《]?|[A-Za-z\\d][\\w.+/:-]{0,20}[ ，、]?(?:\\d{1,7} )?)[\\u3040-\\u30ff\\u4e00-\\u9fff]|@\\w|\\p{Lu}\\p{L}{1,20} ${anyOf(wordsOf((notes) => notes.commits))} \\p{Ll})`,
  'u',
);

/** `柵の色` and such on lines of their own, of which none is a sentence or tells what was done. */
const areShort = (lines: string): boolean =>
  lines.length < 1000 && shortLines.test(lines) && !lines.split('\n').some(isTold);
const shortLines = /^(?:[ \t\u3000]{0,9}[^\s -~][^\n。:：]{0,38}[^\n。:：、\s][ \t]{0,3}(?:\n|$)){1,20}$/;
/** By its last characters: what is looked for anywhere in many lines takes long. */
const isTold = (line: string): boolean => told.test(line.slice(-16));
const told = new RegExp(`${anyOf(wordsOf((notes) => notes.past.endings))}\\s{0,3}$`);

/** Whether the first line of a paragraph is all of it, or the next one is a point of a list: `・…`, or all others are as short as those. */
function opensPoints(text: string): boolean {
  const next = text.indexOf('\n') + 1;
  if (next === 0 || areShort(text.slice(next))) return true;
  bullet.lastIndex = skipBlank(text, next, text.length);
  return mayBeBullet(text.charCodeAt(bullet.lastIndex)) && bullet.test(text);
}

/** `below`: the source of a line that is not the first of its block. */
function readLabelOf(
  block: Block,
  { text, marks, below }: { text: string; marks: string; below: string | null },
  sight: Need,
): Label | null {
  const framed = marks === '' && frame.test(text) && scopeOf(text.slice(1, -1)) !== null;
  if (framed) {
    const label = readLabel(text.slice(1, -1), true, marks, sight);
    return label && { ...label, end: text.length, ...(block.text.includes('\n') ? {} : { section: true }) };
  }
  if (below !== null) return readLabel(text, isStrong(below), marks, sight);
  if (block.kind !== 'paragraph') return readLabel(text, false, marks, sight);
  const section = isSection(block, text, marks);
  const named =
    (marks === '' && opensPoints(block.text) && isHeadline(text)) ||
    (sectionSigns.has(marks) && block.text.includes('\n') && isHeadline(text));
  const label = readLabel(text, section || named || isBold(block, text) || isSlantedName(block, text), marks, sight);
  return label?.alone && section ? { ...label, section: true } : label;
}

/** A paragraph of one line whose words all stand between asterisks: the blanks at its ends are the marks. */
function isBold(block: Block, text: string): boolean {
  return !block.text.includes('\n') && text.length < 60 && /^ {2}\S/.test(block.text) && / {2}[:：]?$/.test(block.text);
}

/** `_Ann_`, `*Ann Lee*` on a line of its own: who the list below is for. */
function isSlantedName({ text: whole, source }: Block, text: string): boolean {
  if (whole.includes('\n') || text.length > 40 || !/^\s{0,3}(?:_[^_*]+_|\*[^_*]+\*)\s*$/.test(source)) return false;
  return /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?$/u.test(text);
}

/** `【今後の予定】`, `＜TODO＞`: a line in brackets, as headings are set apart, that opens something. */
const frame = /^(?:【[^【】]{1,24}】|[＜〈《≪［][^＜＞〈〉《》≪≫［］]{1,24}[＞〉》≫］])$/;

/** `■ 今週の作業`, `【今後の予定】`: a paragraph of one line behind a sign or in brackets that set headings apart. */
function isSection({ text: whole }: Block, text: string, marks: string): boolean {
  if (whole.includes('\n') || text.length > 30) return false;
  return sectionSigns.has(marks) || (marks === '' && /^【[^【】]{1,24}】$/.test(text));
}

const sectionSigns: ReadonlySet<string> = new Set('■□◆◇●▼★☆');

/** `**Next steps**` on a line of its own right below a point or a sentence. */
const isStrong = (source: string): boolean =>
  /^\s*(?:\*\*[^*\n]{2,60}\*\*|__[^_\n]{2,60}__)\s*(?:[:：]\s*)?$/.test(source);

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return Math.max(at, Math.min(start, end));
}
