/**
 * What a query can ask of a task: a table. A new field is one entry; its words are data, in every language at once.
 * Of words that overlap the longest counts, wherever they stand in the table.
 */
import { addDays, daysBetween, startOfWeek } from '../dates/day.ts';
import { lexicons } from '../lexicons/index.ts';
import type { Ask, Day, Status } from '../model.ts';
import { isDueSoon, isOpen, isOverdue } from './due.ts';
import type { Entry } from './entry.ts';
import type { FoundTask, Index } from './index.ts';
import { fold, personKey } from './keys.ts';
import type { Look } from './look.ts';
import { isOf } from './mine.ts';
import { sectionPath } from './section.ts';
import { endOfWeek } from './when.ts';

/** What a query needs to know of the index: whom names mean, and in which notes a task stands. */
export type Known = Pick<Index, 'people' | 'trails' | 'entry'>;

/** A task: itself, or as much of it as somebody looks at. */
export type Asked = FoundTask | Look;

export type Test = (found: Asked, ask: Ask, known: Known) => boolean;

/** A condition without a value: `overdue`. */
export interface Flag {
  /** What it speaks of. */
  field: string;
  words: string[];
  test: Test;
}

/** Compared with a text: `owner is X`. */
export interface TextField {
  shape: 'text';
  field: string;
  words: string[];
  valuesOf(found: Asked, known: Known): string[];
  /** Makes spellings that mean the same equal. */
  key: (text: string) => string;
  /** The only values that there are, each with other words for it. */
  choices?: Record<string, string[]>;
}

/** Compared with a day: `due before next Friday`. */
export interface DateField {
  shape: 'date';
  field: string;
  words: string[];
  dayOf(found: Asked): Day | null;
}

/** Compared with a number: `carried at least 2`. */
export interface CountField {
  shape: 'count';
  field: string;
  words: string[];
  /** What may be counted, with the words behind the number; the first where there are none. */
  units: { words: string[]; countOf(found: Asked, known: Known): number }[];
}

export type Field = TextField | DateField | CountField;

const flag = (field: string, words: string[], test: Test): Flag => ({ field, words, test });

const statuses: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];

const statusWords = (status: Status): string[] => lexicons.flatMap(({ notes }) => notes.statuses[status]).map(fold);

const isMine: Test = (found, { settings }, { people }) => isOf(settings, people)(found);

/** All that the owners of a task are called: who asks for one spelling means the person. */
const ownersOf = ({ note, task }: Asked, { people }: Known): string[] =>
  task.owners.flatMap((owner) => {
    const person = people.of(owner, note);
    return [owner, person.name, ...people.keysOf(person)];
  });

const entryOf = ({ note }: Asked, known: Known): Entry | undefined =>
  'entry' in note ? note.entry : known.entry(note.uri);

/** In how many notes a task stood before. */
function carried(found: Asked, known: Known): number {
  const entry = entryOf(found, known);
  return entry ? known.trails.carried(entry, found.task.id) : 0;
}

/** For how many weeks it has stood in notes. */
function carriedWeeks(found: Asked, known: Known): number {
  const entry = entryOf(found, known);
  const first = entry && known.trails.trailOf({ entry, id: found.task.id })[0]!.entry.day;
  return first && entry.day ? Math.round(daysBetween(first, entry.day) / 7) : 0;
}

const dueThisWeek: Test = ({ task: { due } }, ask) =>
  due !== null && startOfWeek(ask.today, ask.settings.weekStart) <= due && due <= endOfWeek(ask);

/** Conditions that are words alone. */
export const flags: Flag[] = [
  flag('status', ['done', 'completed', '已完成', '完成', '完了'], ({ task }) => task.status === 'done'),
  flag('status', ['cancelled', 'canceled', '已取消', '中止'], ({ task }) => task.status === 'cancelled'),
  flag('status', ['open', 'not done', '未完成', '未完了'], ({ task }) => isOpen(task.status)),
  flag('due', ['overdue', 'late', '逾期', '已逾期', '期限切れ', '期限超過'], isOverdue),
  flag('due', ['due today', '今天到期', '今日到期', '今日期限', '今日まで'], ({ task }, ask) => task.due === ask.today),
  flag('due', ['due tomorrow', '明天到期', '明日期限'], ({ task }, ask) => task.due === addDays(ask.today, 1)),
  flag('due', ['due this week', '本周到期', '这周到期', '今週期限', '今週まで'], dueThisWeek),
  flag('due', ['due soon', '即将到期', '期限間近'], isDueSoon),
  flag('due', ['no due date', 'no due', '无截止日期', '没有截止日期', '期限なし'], ({ task }) => task.due === null),
  flag('due', ['has due date', '有截止日期', '期限あり'], ({ task }) => task.due !== null),
  flag(
    'owner',
    ['no owner', 'unassigned', '无负责人', '没有负责人', '担当なし'],
    ({ task }) => task.owners.length === 0,
  ),
  flag('owner', ['has owner', 'assigned', '有负责人', '担当あり'], ({ task }) => task.owners.length > 0),
  flag('owner', ['mine', '我的', '自分の', '自分'], isMine),
  flag(
    'carried',
    ['carried', 'carried over', '延续', '已延续', '顺延', '已顺延', '持ち越し', '持ち越した', '繰り越し'],
    (found, _ask, known) => carried(found, known) > 0,
  ),
];

/** What can be compared with a value. */
export const fields: Field[] = [
  {
    shape: 'text',
    field: 'owner',
    words: ['owner', 'assignee', '负责人', '責任人', '责任人', '担当', '担当者'],
    valuesOf: ownersOf,
    key: personKey,
  },
  {
    shape: 'text',
    field: 'status',
    words: ['status', '状态', '状態', 'ステータス'],
    valuesOf: ({ task }) => [task.status],
    key: fold,
    choices: Object.fromEntries(statuses.map((status) => [status, statusWords(status)])),
  },
  {
    shape: 'text',
    field: 'path',
    words: ['path', '路径', '文件路径', 'パス'],
    valuesOf: ({ note }) => [note.path],
    key: fold,
  },
  {
    shape: 'text',
    field: 'section',
    words: ['section', '章节', '節', '見出し'],
    valuesOf: ({ note, task }) => sectionPath(note, task.section),
    key: fold,
  },
  {
    shape: 'text',
    field: 'issue',
    words: ['issue', '事项', '工单', '課題', 'チケット'],
    // `acme/app#12` is found as `#12` too.
    valuesOf: ({ task }) => task.issues.flatMap((key) => [key, key.replace(/^[^#!]+(?=[#!])/, '')]),
    key: fold,
  },
  {
    shape: 'text',
    field: 'priority',
    words: ['priority', '优先级', '優先度'],
    valuesOf: ({ task }) => (task.priority === null ? [] : [task.priority]),
    key: fold,
  },
  {
    shape: 'text',
    field: 'kind',
    words: ['kind', '类型', '種別', '種類'],
    valuesOf: ({ note, task }) => [task.kind, note.kind],
    key: fold,
    choices: {
      task: ['任务', 'タスク'],
      form: ['表单', 'フォーム'],
      plan: ['计划', '計画'],
      minutes: ['纪要', '会议纪要', '議事録'],
      runbook: ['手册', '运维手册', '手順書'],
      log: ['日志', 'ログ', '日報'],
      other: ['其他', 'その他'],
    },
  },
  {
    shape: 'text',
    field: 'certainty',
    words: ['certainty', '确定程度', '確かさ'],
    valuesOf: ({ task }) => [task.certainty],
    key: fold,
    choices: { explicit: [], stated: [], inferred: ['推断', '推定'] },
  },
  {
    shape: 'text',
    field: 'title',
    words: ['title', '标题', '題名', '件名'],
    valuesOf: ({ task }) => [task.title],
    key: fold,
  },
  {
    shape: 'date',
    field: 'due',
    words: ['due', '截止', '到期', '期限', '締切', '〆切'],
    dayOf: ({ task }) => task.due,
  },
  { shape: 'date', field: 'start', words: ['starts', '开始', '開始'], dayOf: ({ task }) => task.start },
  { shape: 'date', field: 'done', words: ['done', '完成', '完了'], dayOf: ({ task }) => task.done },
  {
    shape: 'count',
    field: 'carried',
    words: ['carried', 'carried over', '延续', '已延续', '顺延', '已顺延', '持ち越し', '繰り越し'],
    units: [
      { words: ['times', 'time', 'notes', '次', '回'], countOf: carried },
      { words: ['weeks', 'week', '周', '个星期', '週間', '週'], countOf: carriedWeeks },
    ],
  },
];

/** How often something is; behind the number as well as before it: `2 回以上`. The last one is meant where no word stands. */
export const countOperators: { words: string[]; holds(count: number, number: number): boolean }[] = [
  { words: ['at least', '>=', '至少', '不少于', '以上'], holds: (count, number) => count >= number },
  { words: ['more than', '>', '超过', '多于', 'より多い'], holds: (count, number) => count > number },
  { words: ['at most', '<=', '至多', '最多', '不超过', '以下'], holds: (count, number) => count <= number },
  { words: ['less than', 'fewer than', '<', '少于', '不到', '未満'], holds: (count, number) => count < number },
  { words: ['exactly', 'is', '=', ':', '是', '为', 'は', 'が'], holds: (count, number) => count === number },
];

/** Words of comparison. `not` turns the answer round. */
export const textOperators: { words: string[]; whole: boolean; not: boolean }[] = [
  { words: ['is not', '!=', '不是', 'ではない'], whole: true, not: true },
  { words: ['is', '=', ':', '是', '为', 'は', 'が'], whole: true, not: false },
  { words: ['does not include', '不包含', '含まない'], whole: false, not: true },
  { words: ['includes', 'include', 'contains', 'has', '~', '包含', '含む', '含'], whole: false, not: false },
];

/** `from` and `to` are the days that the words name; either may be open. The last one is meant where no word stands. */
export const dateOperators: { words: string[]; holds(day: Day, from: Day | null, to: Day | null): boolean }[] = [
  { words: ['before', '<', '早于', 'より前'], holds: (day, from, to) => day < (from ?? to ?? '') },
  { words: ['after', '>', '晚于', 'より後'], holds: (day, from, to) => day > (to ?? from ?? '9999') },
  { words: ['on or before', 'by', '<=', '不晚于'], holds: (day, from, to) => day <= (to ?? from ?? '') },
  { words: ['on or after', '>=', '不早于'], holds: (day, from, to) => day >= (from ?? to ?? '9999') },
  { words: ['on', 'in', 'is', '=', ':', '在', '于', 'は', 'が'], holds: between },
];

function between(day: Day, from: Day | null, to: Day | null): boolean {
  return (from !== null || to !== null) && (from ?? day) <= day && day <= (to ?? day);
}

/** Words that join conditions. */
export const connectives = {
  and: ['and', '&&', '且', '并且', 'かつ'],
  or: ['or', '||', '或', '或者', 'または'],
  not: ['not', '!', '非'],
};
