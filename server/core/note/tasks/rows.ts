/** What the cells of a table row say of its task. */

import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { isEveryone, type Name, readNames, withoutHonorific } from '../../mentions/names.ts';
import { isStatusWord, readStatuses, statusAlone } from '../../mentions/status.ts';
import { statusOfShare } from '../../mentions/statusShare.ts';
import { lookAt } from '../../mentions/vocabulary.ts';
import { anyOf, isNothing } from '../../mentions/words.ts';
import type { Span, Status } from '../../model.ts';
import { checksIn } from '../checks.ts';
import type { Claiming } from '../claim.ts';
import type { Columns } from '../columns.ts';
import { evidence, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import type { Owners } from '../people/owners.ts';
import { cellOf } from '../tables.ts';
import type { StatusReading } from './status.ts';

/** Whom the owner column of a table row names; null where the table has none or the cell is empty. */
export function rowOwners(index: number, { entries }: Claiming): Owners | null {
  const entry = entries[index]!;
  const { owner, person, check } = entry.columns ?? {};
  if (check !== undefined) return null;
  const cell = cellOf(entry, owner ?? person);
  if (!cell) return null;
  const people = peopleIn(entry, 'handle', 'profile', 'honorific').filter(
    ({ start, end }) => start >= cell.start && end <= cell.end,
  );
  const names = readNames(cell.text, cell.start) ?? (people.length > 0 ? people : [...linkedIn(cell), ...teamIn(cell)]);
  return {
    names: [...new Set(names.map(({ name }) => name))],
    evidence: names.map((name) => evidence('owner', 'owner.column', name)),
  };
}

/** `Eng leads`, `QA team`: few words in the owner column that say nothing else are a team. */
function teamIn({ start, end, text }: Span & { text: string }): Name[] {
  const words = text.split(/[ \u3000]/).length;
  const team = words <= 3 && text.length <= 24 && /^\p{L}[\p{L}\p{N} \u3000&'’-]*$/u.test(text);
  if (!team || isNothing(text) || isEveryone(text) || readStatuses(text, { start }).length > 0) return [];
  const name = withoutHonorific(text);
  return [{ name, start, end: end - text.length + name.length }];
}

/** `[crane], [docs-team]`, behind a picture or none: those to whose pages a cell of nothing but links refers. */
function linkedIn({ start, text }: Span & { text: string }): Name[] {
  if (!text.includes('[') || /[\p{L}\p{N}]/u.test(text.replace(link, ''))) return [];
  return allOf(link, text).flatMap(({ 0: whole, 1: name, index }) => {
    const at = start + index + 1;
    return whole.startsWith('!') || !name ? [] : [{ name, start: at, end: at + name.length }];
  });
}
const link = /!?\[([^[\]\n]{2,30})\](?:\[[^[\]\n]{0,60}\]|\([^()\n]{0,200}\))?/g;

/** A share alone in its cell: `60%`. */
function shareIn({ text, start }: { text: string; start: number }): (Span & { status: Status }) | null {
  const found = /^[^\d]{0,4}(\d{1,3})\s{0,2}[%％][^\d]{0,4}$/.exec(text);
  if (!found) return null;
  const at = start + found[0].indexOf(found[1]!);
  const end = start + found[0].search(/[%％]/) + 1;
  return { start: at, end, status: statusOfShare(Number(found[1])) };
}

/** Whether what a cell says of its row is how far it is: a word for that or a share, and no mere sign. */
export const saysHowFar = (said: string): boolean => isStatusWord(said) || /^\d{1,3}\s{0,2}[%％]$/.test(said);

/** A box alone in its cell: `[ ]`, `[x]`. */
function boxIn({ text, start, end }: Span & { text: string }): (Span & { status: Status }) | null {
  const mark = /^\[([ xX])\]$/.exec(text)?.[1];
  return mark ? { start, end, status: mark === ' ' ? 'todo' : 'done' } : null;
}

/** What still holds something up says more of it than what is over: `联调好了，差文档`. */
const openFirst = ['cancelled', 'waiting', 'todo', 'doing', 'done'] as const;
const shapes = openFirst.map((status) => {
  const all = lexicons.flatMap(({ notes: { cellShapes } }) => cellShapes[status] ?? []);
  const words = (place: 'begins' | 'ends' | 'wholes'): string => anyOf(all.flatMap((shape) => shape[place] ?? []));
  const built = `^(?:${words('begins')}\\S{0,11}|\\S{1,11}${words('ends')}|${words('wholes')})$`;
  return [status, new RegExp(built, 'i')] as const;
});

/** `受講中`, `未登録`, `是`, `联调好了，差文档`: few characters in the status column whose clauses are built like the words for one. */
function builtIn({ text, start, end }: Span & { text: string }): (Span & { status: Status }) | null {
  const clauses = text.length > 40 ? [] : text.split(/[，,；;。]\s?/).filter((clause) => clause !== '');
  const status = shapes.find(([, shape]) => clauses.some((clause) => clause.length <= 16 && shape.test(clause)))?.[0];
  return status ? { start, end, status } : null;
}

/** `| 模块 | 本周进展 | 下周计划 |`: whose rows say what was done, and what comes next. */
export const isReportTable = ({ todo, told }: Columns): boolean => todo !== undefined && told !== undefined;

/** In such a table what has been told of goes on. */
function toldStatus(entry: Entry): StatusReading | null {
  if (!entry.columns || !isReportTable(entry.columns) || entry.columns.status !== undefined) return null;
  const cell = cellOf(entry, entry.columns.told);
  if (!cell?.text || isNothing(cell.text)) return null;
  return { status: 'doing', word: null, evidence: [evidence('status', 'status.column', cell)] };
}

/** `| OK | OK | 缆绳已检查 |`: over where it holds for all, begun where it does for some. */
function checkStatus(entry: Entry): StatusReading | null {
  const found = checksIn(entry);
  if (!found || found.all === 0) return null;
  const { held, left, all } = found;
  const status = held + left === all && held > 0 ? 'done' : held > 0 ? 'doing' : left === all ? 'cancelled' : 'todo';
  const cell = cellOf(entry, entry.columns!.check)!;
  return { status, word: null, evidence: [evidence('status', 'status.column', cell)] };
}

/** What the status column of a table row says, or where it has none another cell: null where nothing does. */
export function rowStatus(index: number, { entries }: Claiming): StatusReading | null {
  const entry = entries[index]!;
  const own = checkStatus(entry) ?? toldStatus(entry);
  if (own) return own;
  const cell = entry.columns?.status === undefined ? statusCellOf(entry) : cellOf(entry, entry.columns.status);
  if (!cell) return null;
  const found = readStatuses(cell.text, { start: cell.start });
  const built = entry.columns?.status === undefined ? null : builtIn(cell);
  const word = found.find(({ place }) => place !== 'inside') ?? shareIn(cell) ?? boxIn(cell) ?? built;
  if (!word) return null;
  return {
    status: word.status,
    word: { start: word.start, end: word.end },
    evidence: [evidence('status', 'status.column', word)],
  };
}

/** `| Paint the pier | Ann | Done |` below `Notes`: the last cell that says that it is over, and nothing else. */
function statusCellOf(entry: Entry): ReturnType<typeof cellOf> {
  const cells = (entry.kind === 'row' && entry.block.cells) || [];
  for (let at = cells.length - 1; at > 0; at--) {
    const cell = cellOf(entry, at)!;
    const status = cell.text.length < 24 ? statusAlone(cell.text, lookAt(cell.text)) : null;
    if (status === 'done' || status === 'cancelled') return cell;
  }
  return null;
}
