/**
 * The reading of a unit: what its text names, and nothing that depends on anything else. A reading may be kept for ever
 * under the text of its unit. A new kind of mention is a file beside this one and a line in `readBlock`.
 */
import { type DateMention, readDates } from '../dates/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import type { LanguageId } from '../model.ts';
import { fieldRole } from './formats.ts';
import { type IssueMention, readIssues } from './issue.ts';
import { type ScopeMode, scopeOf } from './label.ts';
import { type Line, readLines } from './lines.ts';
import { type PersonMention, readPeople } from './person.ts';
import { readStatuses, type StatusMention } from './status.ts';

/** A span of a block's text that names something, in the coordinates of the block. */
export type Mention = (DateMention & { kind: 'date' }) | PersonMention | StatusMention | IssueMention;

export interface BlockReading {
  /** What was read: the block's text, and how many links stand in it. */
  text: string;
  links: number;
  lines: Line[];
  /** In order of their start. */
  mentions: Mention[];
  /** What the words of a heading open. */
  mode: ScopeMode | null;
}

/** One for each block of the unit. */
export type Reading = BlockReading[];

/** What a unit says; `language` is the note's: it has the first say where languages share words (`3日前`). */
export function readUnit(unit: Unit, language: LanguageId): Reading {
  return unit.blocks.map((block) => readBlock(block, language));
}

const silent: ReadonlySet<Block['kind']> = new Set(['code', 'html', 'rule', 'definition']);

function readBlock(block: Block, language: LanguageId): BlockReading {
  const what = { text: block.text, links: block.links.length };
  if (silent.has(block.kind)) return { ...what, lines: [], mentions: [], mode: null };
  const lines = readLines(block);
  const dates = readDates(block.text, [language]).map((mention) => ({
    ...mention,
    role: fieldRole(block.text, mention.start) ?? mention.role,
    kind: 'date' as const,
  }));
  const mentions: Mention[] = [...dates, ...readIssues(block)];
  let next = 0;
  for (const line of lines) {
    while (next < dates.length && dates[next]!.end <= line.start) next++;
    mentions.push(...readPeople(line, block, datesWithin(dates, next, line.end)));
    mentions.push(...readStatuses(block.text.slice(line.start, line.end), line));
  }
  mentions.sort((one, other) => one.start - other.start);
  return { ...what, lines, mentions, mode: block.kind === 'heading' ? scopeOf(block.text) : null };
}

/** The dates from one on that begin before an offset. */
function datesWithin(dates: readonly DateMention[], from: number, end: number): DateMention[] {
  let to = from;
  while (to < dates.length && dates[to]!.start < end) to++;
  return dates.slice(from, to);
}
