/**
 * Tables that list tasks: by their header row.
 *
 *     | 任务 | 责任人 | 截止日期 |
 *     | Action | Owner | Due |
 */
import { readDates } from '../dates/index.ts';
import { lexicons } from '../lexicons/index.ts';
import type { Mention } from '../mentions/index.ts';
import { scopeOf } from '../mentions/label.ts';
import { hasSurname } from '../mentions/names.ts';
import { anyOf, latinOf, oneOf, wordsOf } from '../mentions/words.ts';
import type { Span } from '../model.ts';
import { areChecked } from './checks.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { Entry } from './parts.ts';

const names = ['owner', 'person', 'due', 'status', 'done', 'start', 'raised', 'task', 'condition'] as const;
const tests: [name: ColumnName, test: (text: string) => boolean][] = [
  ...names.map((name): [ColumnName, (text: string) => boolean] => [
    name,
    oneOf(wordsOf((notes) => notes.columns[name])),
  ]),
  ['check', oneOf(wordsOf((notes) => notes.checks.items))],
  ['repository', oneOf(wordsOf((notes) => notes.repositoryLabels))],
  ['value', oneOf(wordsOf((notes) => notes.valueColumns))],
  ['rank', oneOf(wordsOf(({ priorities, estimates }) => [...priorities.labels, ...estimates.labels]))],
];

const isDay = oneOf(wordsOf((notes) => notes.dayColumns));
const isWhose = oneOf(wordsOf((notes) => notes.nameColumns));

/** `周一`, `星期三`: a day of the week, whatever date it is. */
const isWeekday = (text: string): boolean => {
  const said = text.trim();
  const [first] = said.length > 1 && said.length < 12 && !/\d/.test(said) ? readDates(said) : [];
  return first !== undefined && first.text.length === said.length && weekday.test(said);
};
const weekday = new RegExp(`${anyOf(lexicons.flatMap(({ dates }) => dates.shortWeekdays))}$`, 'i');

/** For each row below such a header: its columns. */
export function columnsOf(entries: readonly Entry[]): Map<number, Columns> {
  const found = new Map<number, Columns>();
  let columns: Columns | null = null;
  let unit: Entry['unit'] | null = null;
  let width = 0;
  entries.forEach((entry, index) => {
    if (entry.kind !== 'row') return;
    if (entry.block.header) {
      columns = headerOf(entry);
      if (namesPeople(entries, index, columns)) columns.owner = 0;
      if (columns.check !== undefined && !areChecked(entries, index, columns.check)) delete columns.check;
      unit = entry.unit;
      width = entry.block.cells?.length ?? 0;
    } else if (columns && entry.unit === unit) found.set(index, shifted(entry, columns, width));
  });
  return found;
}

/** `| | 工作 |` above `| 王小明 | 刷漆 |`: a first column without a header in which all rows, two at least, name somebody. */
function namesPeople(entries: readonly Entry[], header: number, { owner, person, task }: Columns): boolean {
  const { block, unit } = entries[header]!;
  const [first] = block.cells ?? [];
  if (!first || task === undefined || owner !== undefined || person !== undefined) return false;
  if (/\p{L}/u.test(block.text.slice(first.start, first.end))) return false;
  let at = header + 1;
  for (let row = entries[at]; row?.kind === 'row' && row.unit === unit; row = entries[++at])
    if (!hasSurname(cellOf(row, 0)?.text ?? '')) return false;
  return at > header + 2;
}

/**
 * A row whose first cells are left out (`| 换灯 | 王小明 | 3月6日 |` below four headers), or one that is left out before its
 * days so that its last is empty, is read from its end, if names or days say so.
 */
function shifted(entry: Entry, columns: Columns, width: number): Columns {
  const cells = entry.block.cells?.length ?? 0;
  const left = width - cells || (columns.due !== undefined && isEmpty(entry, cells - 1) ? 1 : 0);
  if (left <= 0) return columns;
  const fits = (by: number): number => {
    const owner = columns.owner === undefined ? null : cellOf(entry, columns.owner - by);
    const due = columns.due === undefined ? null : cellOf(entry, columns.due - by);
    return Number(owner !== null && hasSurname(owner.text)) + Number(due !== null && datesIn(entry, due).length > 0);
  };
  if (fits(left) <= fits(0)) return columns;
  const moved = Object.entries(columns).map(([name, at]) => [name, Math.max(0, at - left)] as const);
  return Object.fromEntries(moved);
}

const isEmpty = (entry: Entry, at: number): boolean => cellOf(entry, at)?.text === '';

/** Between the words of `Owner or team`, `Owner/Team`, `Owner(s)`. */
const between = new RegExp(
  `\\(s\\)|\\s?[/&]\\s?|\\s${anyOf(latinOf(lexicons.flatMap(({ dates }) => dates.listWords)))}\\s`,
  'i',
);
/** Whether a header, or one of the words of which it has several for the same, says what a column is for. */
const headed = (text: string, test: (text: string) => boolean): boolean =>
  test(text) || (text.length < 40 && text.split(between).some((part) => part.length < text.length && test(part)));

function headerOf(entry: Entry): Columns {
  const columns: Columns = {};
  let whose: number | undefined;
  const week: number[] = [];
  let firstDated = false;
  (entry.block.cells ?? []).forEach((cell, at) => {
    // `工作量（人/天）`
    const text = entry.block.text
      .slice(cell.start, cell.end)
      .replace(/(?<=\S)\s?(?:[(（][^()（）]{1,12}[)）]|[?？])[\s|]{0,9}$/, '');
    const named = tests.find(([name, test]) => columns[name] === undefined && headed(text, test))?.[0];
    if (named) columns[named] = at;
    if ((!named || named === 'due') && isDay(text)) columns.day ??= at;
    if (!named && isWeekday(text)) week.push(at);
    if (at === 0) firstDated = /\d/.test(text) && (readDates(text)[0]?.text.length ?? 0) > 3;
    if (!named && isWhose(text)) whose ??= at;
    const mode = !named || named === 'task' || named === 'status' ? scopeOf(text) : null;
    if (mode === 'todo' && named !== 'status') columns.todo ??= at;
    if (mode === 'done') columns.told ??= at;
  });
  // `| 模块 | 本周进展 | 下周计划 |`
  if (columns.todo !== undefined) columns.task ??= columns.todo;
  // `| | 周一 | 周二 | 周三 |`; below `3月2日` as the first of them stands what is done in that week.
  if (week.length > 2) {
    columns.week = week[0]!;
    if (firstDated) columns.dated = 0;
    columns.task ??= columns.dated ?? columns.week;
  }
  // `| Name | To do |`
  if (columns.todo !== undefined && whose !== undefined) columns.person ??= whose;
  return columns;
}

/** The span of a cell's words in the note, without the blanks around them. */
export function cellOf(entry: Entry, at: number | undefined): { start: number; end: number; text: string } | null {
  const cell = at === undefined ? undefined : entry.block.cells?.[at];
  if (!cell) return null;
  const raw = entry.block.text.slice(cell.start, cell.end).replace(/^\|/, ' ').replace(/\|$/, ' ');
  const text = raw.trim();
  const start = cell.start + raw.indexOf(text);
  return { start: start + entry.offset, end: start + text.length + entry.offset, text };
}

/**
 * The cell that says what is to do: that of the task column, unless it only numbers the rows; then the longest. Where no
 * column is called so, the first, or the one behind the numbers: `| 3 | 换灯 | 王小明 |`.
 */
export function taskCellOf(entry: Entry, columns: Columns | null): ReturnType<typeof cellOf> {
  const named = cellOf(entry, columns?.task ?? 0);
  if (named && /\p{L}{2}/u.test(named.text)) return named;
  const second = columns?.task === undefined && /^\d{1,3}\.?$/.test(named?.text ?? '') ? cellOf(entry, 1) : null;
  if (second && /\p{L}{2}/u.test(second.text)) return second;
  const cells = (entry.block.cells ?? []).map((_, at) => cellOf(entry, at)!);
  return cells.reduce((best, cell) => (cell.text.length > (best?.text.length ?? 0) ? cell : best), named);
}

/**
 * The days in columns of days: they are what their header says, and what is in doubt elsewhere is a day there (`4.30`).
 * Changes the dates of the entries in place.
 */
export function labelDates(entries: readonly Entry[]): void {
  for (const [index, found] of columnsOf(entries))
    for (const name of ['due', 'done', 'raised'] as const) {
      const entry = entries[index]!;
      const cell = cellOf(entry, found[name]);
      if (!cell || cell.text.length > 40) continue;
      const dates = datesIn(entry, cell);
      const role = name === 'raised' ? 'created' : name;
      for (const date of dates) if (date.role !== 'start') date.role = role;
      if (name === 'raised' || dates.length > 0 || !/\d/.test(cell.text)) continue;
      entry.mentions.push(...readCell(cell, name));
      entry.mentions.sort((one, other) => one.start - other.start);
    }
}

type DateIn = Extract<Mention, { kind: 'date' }>;

const datesIn = ({ mentions }: Entry, { start, end }: Span): DateIn[] =>
  mentions.filter((it): it is DateIn => it.kind === 'date' && it.start >= start && it.end <= end);

/** Reads a cell as if its header stood before it. */
function readCell({ start, text }: Span & { text: string }, role: 'due' | 'done'): DateIn[] {
  const header = `${lexicons.flatMap(({ dates }) => dates.labels[role])[0]}: `;
  // `3-15` among days is one.
  return readDates(header + text.replace(/^(\d{1,2})-(\d{1,2})$/, '$1/$2'))
    .filter((date) => date.start >= header.length)
    .map((date) => ({
      ...date,
      kind: 'date',
      role,
      start: date.start - header.length + start,
      end: date.end - header.length + start,
    }));
}
