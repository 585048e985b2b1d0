/**
 * A note as a flat list of what a reader takes in one by one: headings, items, table rows, and the lines of paragraphs
 * that begin something new. All offsets are those of the note.
 */
import type { Block, Unit } from '../markdown/unit.ts';
import type { Mention, Reading } from '../mentions/index.ts';
import type { Line } from '../mentions/lines.ts';
import type { Entry } from './parts.ts';
import { columnsOf, labelDates } from './tables.ts';
import { noFindings } from './words.ts';

/** A point of a list, as Markdown or as people write it. */
export const isPoint = ({ kind, bullet }: Entry): boolean => kind === 'item' || (kind === 'line' && bullet !== '');

/**
 * `后面先修栏杆`, `We will order the ropes.`, `来週縄を注文する`, a paragraph of one line: as good as a point to whoever leaves a
 * blank line between them; and a line with a full stop behind its last Japanese word, as good as a paragraph to whoever breaks
 * lines where sentences end.
 */
export function isSentence(index: number, entries: readonly Entry[]): boolean {
  const { kind, parent, text, unit, more } = entries[index]!;
  if (kind !== 'line' || parent !== null || text.length + more.length > 200) return false;
  const isJapanese = /[\u3040-\u30ff]/.test(text);
  if (!isJapanese && !(text.length <= 60 && /^(?:\d{1,4}\s?)?[\u4e00-\u9fff]/.test(text)) && !/^[A-Z@[(]/.test(text))
    return false;
  const isApart = entries[index - 1]?.unit !== unit && entries[index + 1]?.unit !== unit;
  return isApart || (isJapanese && !more && /[。．]\s*$/.test(text));
}

/** `縄を注文する` in a paragraph of its own, beside another: few words and no sentence, as good as a point to whoever leaves a blank line between them. */
export const isApart = (index: number, entries: readonly Entry[]): boolean =>
  standsApart(index, entries) && (standsApart(index - 1, entries) || standsApart(index + 1, entries));

function standsApart(index: number, entries: readonly Entry[]): boolean {
  const entry = entries[index];
  if (entry?.kind !== 'line' || entry.parent !== null || entry.bullet || entry.more || entry.label) return false;
  if (entry.text.length > 60 || entry.text.includes('。') || entries[index + 1]?.kind === 'item') return false;
  return entries[index - 1]?.unit !== entry.unit && entries[index + 1]?.unit !== entry.unit;
}

/** The entries of one unit, as if they were all that the note has: their parents are counted from its first. */
export function entriesOf(unit: Unit, reading: Reading, source: string): Entry[] {
  const entries: Entry[] = [];
  /** The entry with which each block begins. */
  const firsts: number[] = [];
  unit.blocks.forEach((block, at) => {
    const parent = block.parent === null ? null : (firsts[block.parent] ?? null);
    firsts.push(entries.length);
    addBlock({ entries, unit, block, parent, source }, reading[at]!);
  });
  for (const { parent } of entries) if (parent !== null) entries[parent]!.children++;
  if (unit.blocks[0]?.cells || unit.blocks.length > 1) {
    labelDates(entries);
    for (const [index, columns] of columnsOf(entries)) entries[index]!.columns = columns;
  }
  return entries;
}

interface Adding {
  entries: Entry[];
  unit: Unit;
  block: Block;
  parent: number | null;
  source: string;
}

function addBlock(adding: Adding, reading: Reading[number]): void {
  const { entries, block } = adding;
  const offset = adding.unit.start + block.start;
  if (reading.lines.length === 0) {
    const kind = block.kind === 'code' ? 'code' : 'other';
    entries.push({ ...makeEntry(adding, null), kind, end: offset + (block.end - block.start) });
    share(entries, entries.length - 1, reading.mentions, offset);
    return;
  }
  const own = entries.length;
  reading.lines.forEach((line, number) => {
    if (line.fresh) {
      const entry = makeEntry(adding, line);
      entry.first = number === 0;
      entry.kind = number === 0 && block.kind !== 'paragraph' ? (block.kind as Entry['kind']) : 'line';
      if (number > 0 && block.kind === 'item') {
        const lazy = indentOf(adding.source, entry.start) < columnOf(adding.source, entries[own]!.at);
        entry.parent = lazy ? adding.parent : own;
        entry.depth = block.depth + (lazy ? 0 : 1);
      }
      if (entry.kind === 'heading') entry.mode = reading.mode;
      entries.push(entry);
    } else {
      const entry = entries.at(-1)!;
      entry.more += `${entry.more ? '\n' : ''}${block.text.slice(line.start, line.end)}`;
      entry.end = endOf(adding.source, offset + line.end, offset + line.until);
    }
  });
  share(entries, own, reading.mentions, offset);
}

function makeEntry({ unit, block, parent, source }: Adding, line: Line | null): Entry {
  const offset = unit.start + block.start;
  const isItem = block.kind === 'item' && (line === null || line.from <= (/\S/.exec(block.text)?.index ?? 0));
  const until = endOf(source, offset + (line?.end ?? 0), offset + (line?.until ?? 0));
  const text = line ? block.text.slice(line.start, line.end) : '';
  const box = line?.checkbox ? { mark: line.checkbox.mark, at: line.checkbox.at + offset } : null;
  return {
    kind: 'other',
    start: offset + (line?.from ?? 0),
    end: until,
    until,
    at: offset + (line?.start ?? 0),
    text,
    more: '',
    block,
    offset,
    unit,
    level: block.level,
    depth: block.depth,
    bullet: (isItem ? block.marker : '') || (line?.bullet ?? ''),
    checkbox: isItem && block.checkbox ? { mark: block.checkbox.mark, at: block.checkbox.at + unit.start } : box,
    label: line?.label ?? null,
    marker: line?.marker ?? null,
    mode: line?.label?.mode ?? null,
    mentions: [],
    parent,
    children: 0,
    quoted: block.quoted,
    first: true,
    columns: null,
    dates: [],
    counted: null,
    issues: [],
    claim: null,
    listed: null,
    standing: null,
    index: -1,
    kept: noFindings(),
    spans: [],
  };
}

/** A line that begins left of an item's words was never meant to be inside it, whatever CommonMark says. */
const columnOf = (source: string, at: number): number => {
  let start = at;
  while (start > 0 && !isLineEnd(source.charCodeAt(start - 1))) start--;
  return at - start;
};

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Where the first character of a line stands, its marks included: `**Next**` begins with its asterisks. */
function indentOf(source: string, at: number): number {
  const line = at - columnOf(source, at);
  let end = line;
  while (end < at && /\s/.test(source.charAt(end))) end++;
  return end - line;
}

/** The end of a line in the source, without the blanks and comments behind it; its painted words may end before. */
function endOf(source: string, end: number, until: number): number {
  const behind = source.slice(end, until);
  const plain = behind.includes('<!--') ? behind.replace(/<!--.{0,1000}?-->/gs, (it) => ' '.repeat(it.length)) : behind;
  return Math.max(end, end + plain.trimEnd().length);
}

/** Gives each mention of a block to the entry on whose lines it stands, in the coordinates of the note. */
function share(entries: Entry[], own: number, mentions: readonly Mention[], offset: number): void {
  let at = own;
  for (const mention of mentions) {
    const start = mention.start + offset;
    while (at + 1 < entries.length && entries[at + 1]!.start <= start) at++;
    const moved = { ...mention, start, end: mention.end + offset };
    if (moved.kind === 'field') moved.at += offset;
    entries[at]!.mentions.push(moved);
  }
}
