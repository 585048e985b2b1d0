/**
 * The reading of a unit: what its text names, and nothing that depends on anything else. A reading may be kept for ever
 * under the text of its unit. A new kind of mention is a file beside this one and a line in `readers`.
 */
import { type DateMention, readDates } from '../dates/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import type { LanguageId } from '../model.ts';
import { atOnce, eachInSteps, type Steps, stage } from '../steps.ts';
import { cutsWord } from './characters.ts';
import { readEstimates } from './estimate.ts';
import { type FieldMention, fieldRole, readFields, withoutFields } from './formats.ts';
import { type FrontMention, readFrontMatter } from './frontMatter.ts';
import { type IssueMention, readIssues } from './issue.ts';
import { type ScopeMode, scopeOf } from './label.ts';
import { type Line, readLines } from './lines.ts';
import { readNames } from './names.ts';
import type { PersonMention } from './passage.ts';
import { readPeople } from './person.ts';
import { readStatuses, type StatusMention } from './status.ts';
import { blank, either, everything, type Look, lookAt, type Need } from './vocabulary.ts';

/** A span of a block's text that names something, in the coordinates of the block. */
export type Mention =
  | (DateMention & { kind: 'date' })
  | PersonMention
  | StatusMention
  | IssueMention
  | FieldMention
  | FrontMention;

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

/**
 * What some units say; `language` is the note's: it has the first say where languages share words (`3日前`). `look` tells what
 * a text can hold: with `() => everything` all is read for everything, to the same end.
 */
export function* readUnits(units: readonly Unit[], language: LanguageId, look: Look = lookAt): Steps<Reading[]> {
  const readings = units.map(({ blocks }) => blocks.map(blankReading));
  const desks: Desk[] = [];
  for (const [nth, { blocks }] of units.entries())
    for (const [at, block] of blocks.entries()) {
      const reading = readings[nth]![at]!;
      if (block.kind === 'frontmatter') reading.mentions = readFront(block, language);
      else if (!silent.has(block.kind) && !isTags(block)) desks.push(deskOf(block, reading, language, look));
    }
  for (const read of readers) {
    yield* eachInSteps(desks, read, 1);
    yield stage;
  }
  return readings;
}

/** What one unit says, in steps. */
export function* unitInSteps(unit: Unit, language: LanguageId, look: Look = lookAt): Steps<Reading> {
  return (yield* readUnits([unit], language, look))[0]!;
}

/** The same at once. */
export const readUnit = (...given: Parameters<typeof unitInSteps>): Reading => atOnce(unitInSteps(...given));

const blankReading = ({ text, links }: Block): BlockReading => ({
  text,
  links: links.length,
  lines: [],
  mentions: [],
  mode: null,
});

/** A block while it is read, with what was found in it so far. */
interface Desk {
  block: Block;
  reading: BlockReading;
  language: LanguageId;
  look: Look;
  sight: Need;
  fields: FieldMention[];
  dates: ReturnType<typeof datesOf>;
  issues: IssueMention[];
  rows: Row[];
}

/** A line of it, without its fields. */
interface Row {
  line: Line;
  /** Whether the next line goes on with it. */
  wrapsOn: boolean;
  text: string;
  sight: Need;
  /** The block of the line, without its fields. */
  plain: Block;
  dates: DateMention[];
  people: PersonMention[];
  statuses: StatusMention[];
}

const deskOf = (block: Block, reading: BlockReading, language: LanguageId, look: Look): Desk => ({
  block,
  reading,
  language,
  look,
  sight: everything,
  fields: [],
  dates: [],
  issues: [],
  rows: [],
});

const silent: ReadonlySet<Block['kind']> = new Set(['code', 'html', 'rule', 'definition']);

/** HackMD's tags are about the note and no part of it: "###### tags: `pier` `quay`", or the line `tags: pier, quay`. */
function isTags({ kind, level, text, source }: Block): boolean {
  const tags = (kind === 'heading' || kind === 'paragraph') && /^[#\s]{0,8}tags:/.test(source.slice(0, 20));
  if (!tags) return false;
  if (kind === 'paragraph') return /^\s*tags:[^\n.!?。；;]{0,300}$/.test(text.trimEnd());
  return level === 6 || !/[^\s\ufffc,、]/.test(text.slice(text.indexOf(':') + 1, 1000));
}

/** What is read of a block, one thing of all blocks before the next of any. */
const readers: readonly ((desk: Desk) => void)[] = [
  (desk) => {
    desk.sight = desk.look(desk.block.text);
    desk.reading.lines = readLines(desk.block, desk.sight);
  },
  (desk) => {
    desk.fields = fieldsOf(desk.block.text, desk.reading.lines, desk.sight);
  },
  (desk) => {
    desk.dates = datesOf(parted(desk.block), desk.language, desk.fields, desk.sight);
  },
  (desk) => {
    desk.issues = readIssues(desk.block, desk.sight);
  },
  layRows,
  ({ rows }) => {
    for (const row of rows) row.people = peopleOf(row);
  },
  ({ rows }) => {
    for (const row of rows) row.statuses = readStatuses(row.text, row.line, row.sight);
  },
  gather,
];

/** Takes the lines of a block apart: what fields say is said by nothing else in them. */
function layRows(desk: Desk): void {
  const { block, fields, dates, sight, look } = desk;
  const { lines } = desk.reading;
  const plain = fields.length > 0 ? { ...block, text: withoutFields(block.text, fields) } : block;
  const whole = lines.length < 2 && !fields.some(({ start, end }) => cutsWord(block.text, start, end));
  const blanked = fields.length > 0 ? either(sight, blank) : sight;
  let next = 0;
  for (const [at, line] of lines.entries()) {
    while (next < dates.length && dates[next]!.end <= line.start) next++;
    const text = plain.text.slice(line.start, line.end);
    const own = datesWithin(dates, next, line.end);
    const wrapsOn = lines[at + 1]?.fresh === false;
    desk.rows.push({
      line,
      wrapsOn,
      text,
      sight: whole ? blanked : look(text),
      plain,
      dates: own,
      people: [],
      statuses: [],
    });
  }
}

/** `@phone` in a line of todo.txt is a place, not a person. */
function peopleOf({ line, wrapsOn, plain, dates, sight }: Row): PersonMention[] {
  const people = readPeople(line, plain, dates, { seen: sight, wrapsOn });
  return line.marker?.fields ? people.filter(({ form }) => form !== 'handle') : people;
}

function gather({ block, reading, look, dates, fields, issues, rows }: Desk): void {
  const mentions: Mention[] = [...dates, ...fields, ...issues];
  for (const { people, statuses } of rows) mentions.push(...people, ...statuses);
  if (mentions.length > 1) mentions.sort((one, other) => one.start - other.start);
  reading.mentions = mentions;
  if (block.kind === 'heading') reading.mode = scopeOf(block.text, look);
}

/** What the keys of a front matter say, with the people and days that are their values. */
function readFront(block: Block, language: LanguageId): Mention[] {
  const mentions: Mention[] = [];
  for (const field of readFrontMatter(block.text)) {
    const { name, value, start } = field;
    mentions.push(field);
    if (name === 'assignee' || name === 'owner')
      for (const person of readNames(value, start) ?? []) mentions.push({ ...person, kind: 'person', form: 'label' });
    if (name === 'due' || name === 'start' || name === 'done')
      for (const date of readDates(value, [language]))
        mentions.push({ ...date, kind: 'date', role: name, start: date.start + start, end: date.end + start });
  }
  return mentions;
}

/** The fields of a block, with those that only the head of a line shows. */
function fieldsOf(text: string, lines: readonly Line[], sight: Need): FieldMention[] {
  const heads = lines.flatMap(({ start, marker }) =>
    (marker?.fields ?? []).map((field) => ({
      ...field,
      start: field.start + start,
      end: field.end + start,
      at: field.at + start,
    })),
  );
  const all = [...heads, ...readFields(text, sight), ...readEstimates(text, sight)];
  if (all.length === 0) return all;
  return apart(all.sort((one, other) => one.start - other.start || other.end - one.end));
}

/** Without those that begin within another. */
function apart(fields: readonly FieldMention[]): FieldMention[] {
  let end = 0;
  return fields.filter((field) => {
    if (field.start < end) return false;
    end = field.end;
    return true;
  });
}

/** The text of a row with a sign again between its cells: `March 2026 | week 6` are two. */
function parted({ text, cells }: Block): string {
  let out = text;
  for (const { start } of cells?.slice(1) ?? []) out = `${out.slice(0, start - 1)}|${out.slice(start)}`;
  return out;
}

/** The dates of a block, with the roles that fields give them; those in an aside are none of it. */
function datesOf(text: string, language: LanguageId, fields: readonly FieldMention[], sight: Need) {
  let next = 0;
  return readDates(text, [language]).flatMap((mention) => {
    while (next < fields.length && fields[next]!.end < mention.end) next++;
    const field = fields[next] && fields[next]!.start <= mention.start ? fields[next] : undefined;
    const role = fieldRole(text, mention.start, field, sight);
    if (role === 'aside') return [];
    const { expression } = (field && yearFirst(field)) ?? mention;
    return [{ ...mention, expression, role: role ?? mention.role, kind: 'date' as const }];
  });
}

/** `@done(26-03-05 10:22)`: Todo+ writes the year first, in two digits. */
const yearFirst = ({ value }: FieldMention): DateMention | undefined =>
  /^\d\d-\d\d-\d\d(?!\d)/.test(value) ? readDates(`20${value.slice(0, 8)}`)[0] : undefined;

/** The dates from one on that begin before an offset. */
function datesWithin(dates: readonly DateMention[], from: number, end: number): DateMention[] {
  let to = from;
  while (to < dates.length && dates[to]!.start < end) to++;
  return dates.slice(from, to);
}
