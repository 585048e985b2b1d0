/** Which rows of tables are tasks. */
import { anyOf, bare, isNothing, oneOf, wordsOf } from '../../mentions/words.ts';
import type { NoteKind } from '../../model.ts';
import { type Claiming, stated } from '../claim.ts';
import type { Columns } from '../columns.ts';
import type { Claim } from '../parts.ts';
import { isComing } from '../scopes/listed.ts';
import { opensContents } from '../scopes/scope.ts';
import { cellOf, taskCellOf } from '../tables.ts';
import { isReportTable, rowStatus, saysHowFar } from './rows.ts';

/** `…结论：同意上线 遗留问题：1) …` within a cell. */
const innerList = new RegExp(
  `(${anyOf(wordsOf((notes) => notes.scopes.todo).filter((word) => /^\p{Script=Han}{3,}$/u.test(word)))})[：:]\\s{0,3}([^\\s|]{1,60})`,
);

/** `| item | who |`: a form that nobody has filled in says in a row what its columns are for. */
const isColumn = oneOf(wordsOf((notes) => notes.columns.task));

/** `|---|:-:|` further down, and `### 第二周` right below a row: another table begins there. */
const isRule = /^\s{0,3}(?:\|?\s{0,9}:?-[\s|:-]*$|#{1,6}[^#|]*$)/;

/** A row of a table of tasks. */
export function inTable(index: number, context: Claiming): Claim | null {
  const entry = context.entries[index]!;
  const inner = innerList.exec(entry.kind === 'row' && !entry.block.header ? entry.text.slice(0, 4000) : '');
  if (inner && !isNothing(inner[2]!))
    return stated('task.table', { start: entry.at + inner.index, end: entry.at + inner.index + inner[1]!.length });
  const { columns } = entry;
  if (isRule.test(entry.text)) return null;
  if (!columns || !isListed(index, columns, context)) return null;
  const said = cellOf(entry, columns.task);
  // `| Ann | |` below `| Name | To do |`
  const empty = said?.text === '' && columns.task === columns.todo;
  // `| Training | all done | - | closed |`: nothing is left to do of what is told.
  const ended = isReportTable(columns) && !empty && cellOf(entry, columns.status)?.text;
  const told = ended ? cellOf(entry, columns.told) : null;
  if (told?.text && !isNothing(told.text) && said && isNothing(said.text)) return stated('task.table', told);
  if (empty || (said?.text && isNothing(said.text))) return null;
  const cell = taskCellOf(entry, columns);
  return cell && !isNothing(cell.text) && bare(cell.text) && !isColumn(cell.text) ? stated('task.table', cell) : null;
}

/** Whether the status of a row is a word for one or a share. */
function worded(index: number, context: Claiming): boolean {
  const word = rowStatus(index, context)?.word;
  return word != null && saysHowFar(context.text.slice(word.start, word.end));
}

/** `| Key | Type | Description |` in a document: what there is, and of which kind. */
const isReference = ({ task, value, owner, person, due, status }: Columns, kind: NoteKind): boolean =>
  (kind === 'other' || kind === 'runbook') &&
  value !== undefined &&
  value < (task ?? Number.POSITIVE_INFINITY) &&
  [owner, person, due, status].every((column) => column === undefined);

/** `| Symptom | Action |`: what is done whenever something comes to pass, by whoever is there then. */
const isRemedy = ({ condition, task, owner, person, status }: Columns): boolean =>
  condition !== undefined &&
  condition < (task ?? Number.POSITIVE_INFINITY) &&
  [owner, person, status].every((column) => column === undefined);

/** `| 2026/3/2 | 2026/3/6 |` below `| 开始 | 结束 |`: from one day to another, whatever the note is. */
function isSpan(index: number, { start, due }: Columns, { entries, kind }: Claiming): boolean {
  const entry = entries[index]!;
  const daysIn = (column: number | undefined): boolean => {
    const cell = cellOf(entry, column);
    return (
      cell !== null &&
      entry.dates.some(({ grain, span }) => grain === 'day' && span.start >= cell.start && span.end <= cell.end)
    );
  };
  return kind !== 'runbook' && daysIn(start) && daysIn(due);
}

/** Whether the columns of a table, where it stands, say that its rows are on a list of work. */
function isListed(index: number, columns: Columns, context: Claiming): boolean {
  const { task, todo, owner, person, due, start, rank, value, day, week, dated } = columns;
  const { scopes, kind, planned } = context;
  const { mode } = scopes[index]!;
  if (isReference(columns, kind) || ((mode !== 'todo' || kind === 'other') && isRemedy(columns))) return false;
  // Below `## 分工` whatever the columns are called.
  const { from } = scopes[index]!;
  if (mode === 'todo' && from && from.kind !== 'row' && value === undefined && kind !== 'runbook') return true;
  if (due !== undefined && (owner !== undefined || (task !== undefined && mode !== 'none'))) return true;
  if (due !== undefined && start !== undefined && (kind === 'plan' || isSpan(index, columns, context))) return true;
  // `| 星期 | 工作内容 |`, `| 成员 | 周一 | 周二 | 周三 |`: what is for which day.
  if (kind === 'plan' && mode !== 'none' && (week !== undefined || (task !== undefined && day !== undefined)))
    return true;
  // `| 3月2日 | 周一 | 周二 |`: a week of the calendar, and no timetable, whatever the note is.
  if (dated !== undefined && kind !== 'runbook') return true;
  // `| 模块 | 本周进展 | 下周计划 |`: what was done, and what comes next.
  if (isReportTable(columns) && kind !== 'runbook') return true;
  // `| 阶段 | 文件 | 责任人 | 提交时间 |`
  if (kind === 'plan' && mode !== 'none' && owner !== undefined && day !== undefined) return true;
  // `| 模块 | 工作量 | 负责人 |`: how much it is and whose, whatever it is called.
  if (task === undefined && rank !== undefined && owner !== undefined && mode !== 'none' && kind !== 'runbook')
    return true;
  // `| 要望 | 状態 |` in a plan: whatever the others are called, how far it is says that it is work.
  const tracked = mode !== 'none' && rowStatus(index, context) !== null;
  if (task === undefined && tracked && owner !== undefined && kind !== 'runbook') return true;
  if (task === undefined) return tracked && worded(index, context) && (kind === 'plan' || kind === 'log');
  // `| 议题 | 负责人 |` below `## 议程` says who speaks; below `## 年間スケジュール` in a plan, who does it.
  const onAgenda = mode === 'none' && !opensContents(scopes[index]!) && !(kind === 'plan' && isComing(scopes[index]!));
  if (mode === 'todo' || (owner !== undefined && !onAgenda)) return true;
  if (person !== undefined && (kind === 'plan' || kind === 'minutes')) return true;
  // `| 成员 | 任务 |`: what is to do stands beside somebody's name, whatever the note is.
  if (person !== undefined && todo !== undefined && kind !== 'runbook') return true;
  // What is below `完了した作業` in a plan or log was done.
  if (mode === 'done' && value === undefined && (kind === 'plan' || kind === 'log')) return true;
  if (mode === 'none') return false;
  // `| 作業 | 優先度 |` in a plan.
  if (kind === 'plan' && rank !== undefined) return true;
  // `| 項目 | 状態 |`: what each of them is at, where the note is of work; `| タスク | 状態 |` says that it is.
  const ofWork = kind === 'plan' || kind === 'log' || (kind === 'other' && planned);
  return (ofWork || (todo !== undefined && kind !== 'runbook')) && tracked;
}
