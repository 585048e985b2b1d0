/** What stands around the caret, as far as a completion has to know it: the line, what it is part of, the cell of its table. */
import { languageByLetters } from '../../dates/index.ts';
import { languages } from '../../dates/languages.ts';
import { fold } from '../../index/keys.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Block, Unit } from '../../markdown/unit.ts';
import type { LanguageId, Note, Span } from '../../model.ts';
import type { World } from '../world.ts';

export interface Caret {
  note: Note;
  world: World;
  /** The text of the note. */
  text: string;
  offset: number;
  /** The caret's line up to it: as it is written, and with code, addresses and markup masked (see markdown/unit.ts). */
  raw: string;
  before: string;
  /** The rest of the line, as it is written. */
  after: string;
  /** Where it stands: `blank` is a line without a block. */
  kind: 'item' | 'heading' | 'row' | 'paragraph' | 'front' | 'blank';
  /** The cell of a table row; null elsewhere. */
  cell: Cell | null;
  /** Asked for by the person, and not by a character that was typed. */
  explicit: boolean;
}

export interface Cell {
  /** The words above its column, folded. */
  header: string;
  /** What stands in it before the caret, without the blanks before. */
  typed: Typed;
}

/** What was typed so far of something to be completed, and where it begins. */
export interface Typed {
  start: number;
  text: string;
}

/** A place in a note. */
export interface Place {
  note: Note;
  world: World;
  offset: number;
  explicit: boolean;
}

/** What stands around a place; null within code, HTML, comments and addresses, where nothing is ever offered. */
export const caretAt = (place: Place, units: readonly Unit[]): Caret | null =>
  caretIn(place, place.world.text(place.note.uri), unitAt(units, place.offset));

/** The unit that holds an offset or ends there. */
function unitAt(units: readonly Unit[], offset: number): Unit | null {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return units[low - 1] ?? null;
}

const kinds: Partial<Record<Block['kind'], Caret['kind']>> = {
  item: 'item',
  heading: 'heading',
  row: 'row',
  paragraph: 'paragraph',
  frontmatter: 'front',
};

function caretIn(place: Place, text: string, unit: Unit | null): Caret | null {
  const { offset } = place;
  const start = 1 + Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + MOST_BEHIND))![0];
  const raw = text.slice(Math.max(start, offset - MOST_BEFORE), offset);
  const block = unit && blockAt(unit, offset, text);
  const kind = block ? kinds[block.kind] : 'blank';
  if (!kind || isInCode(unit, block, offset) || isInAddress(raw)) return null;
  const before = unit && block ? masked({ unit, block, raw, offset }) : raw;
  const caret: Caret = {
    ...place,
    text,
    raw,
    before,
    after: rest,
    kind: isItem(kind, raw) ? 'item' : kind,
    cell: null,
  };
  return kind === 'row' && unit && block ? { ...caret, cell: cellAt(caret, unit, block) } : caret;
}

/** How much of a line is looked at: what is longer is no line that somebody writes by hand. */
const [MOST_BEFORE, MOST_BEHIND] = [2000, 500];

/** The innermost block whose lines hold the caret; blanks behind its words are its own, as far as its last line goes. */
function blockAt(unit: Unit, offset: number, text: string): Block | null {
  let found: Block | null = null;
  for (const block of unit.blocks) {
    const [start, end] = [unit.start + block.start, unit.start + block.end];
    if (start > offset) break;
    const goesOn = offset <= end || (block.kind !== 'code' && /^[ \t\u3000]*$/.test(text.slice(end, offset)));
    if (goesOn) found = block;
  }
  return found;
}

function isInCode(unit: Unit | null, block: Block | null, offset: number): boolean {
  if (!unit || !block) return false;
  const at = offset - unit.start - block.start;
  return block.code.some(({ start, end }) => start <= at && at <= end);
}

/** Within an address, be it one that Markdown does not know as such yet; or behind a backtick that is still to be closed. */
const isInAddress = (raw: string): boolean =>
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\bmailto:)[^\s\u3000]{0,300}$/i.test(raw.slice(-300)) ||
  (raw.match(/`/g)?.length ?? 0) % 2 > 0;

/** The line up to the caret, with the words of the block in place of its source. */
function masked({ unit, block, raw, offset }: { unit: Unit; block: Block; raw: string; offset: number }): string {
  const start = Math.max(0, unit.start + block.start - (offset - raw.length));
  const from = offset - raw.length + start - unit.start - block.start;
  const words = block.text.slice(from, from + raw.length - start);
  return raw.slice(0, start) + words + raw.slice(start + words.length);
}

/** Numbers and signs that serve as bullets without being Markdown's. */
const isItem = (kind: Caret['kind'], raw: string): boolean =>
  kind === 'paragraph' && /^[\s\u3000>]*(?:[(（]?\d{1,3}[、．.)）]|[①-⑳・•●○■□→]|\[[ xX]?\]\s)/.test(raw);

/** The cell that holds the caret. A bar behind a backslash is none. */
function cellAt({ raw, offset }: Caret, unit: Unit, block: Block): Cell | null {
  const bars = barsOf(raw);
  const header = unit.blocks.filter(({ header: isHeader, start }) => isHeader && start <= block.start).at(-1);
  if (!header || header === block) return null;
  const outer = /^[\s>]*\|/.test(raw) ? 1 : 0;
  const cell = header.cells?.[bars.length - outer];
  const inside = raw.slice((bars.at(-1) ?? -1) + 1);
  const text = inside.trimStart();
  return cell
    ? { header: fold(header.text.slice(cell.start, cell.end)), typed: { start: offset - text.length, text } }
    : null;
}

function barsOf(line: string): number[] {
  const bars: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') bars.push(at);
  }
  return bars;
}

const telling = lexicons.flatMap(({ id, writing }) =>
  writing?.letters ? [{ id, letters: new RegExp(`[${writing.letters}]`) }] : [],
);

/** The language of what is being written: the line's or the title's where letters tell, else the note's, which few letters tell badly. */
export function languageAt({ note: { language, title }, before }: Caret): LanguageId {
  const told = telling.find(({ letters }) => letters.test(before) || letters.test(title));
  return told?.id ?? (language === languages[0] ? languageByLetters(before || title) : language);
}

/** Where what was typed stands. */
export const spanOf = ({ start, text }: Typed): Span => ({ start, end: start + text.length });

/** What a pattern's first group has found at the end of the line before the caret. */
export function typedBy(pattern: RegExp, { before, offset }: Caret): Typed | null {
  const text = pattern.exec(before)?.[1];
  return text === undefined ? null : { start: offset - text.length, text };
}

/** Whether a word goes on behind the caret: who writes before it writes something else. */
export const isInWord = ({ after }: Caret): boolean => /^[A-Za-z0-9_]/.test(after);

/** Whether nothing stands behind the caret but what closes a bracket, and in a table the next cells. */
export const isAtEnd = ({ after, kind }: Caret): boolean =>
  /^[ \t\u3000]*(?:[)）\]】][ \t\u3000]*)?(?:[.。][ \t\u3000.。]*)?$/.test(after) ||
  (kind === 'row' && /^\s*\|/.test(after));
