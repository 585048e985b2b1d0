/** The messages in English. A message with holes is a function of what fills them. */
export const en = {
  /** Why something was read as it was, by the rule that read it: a sentence that a newcomer understands. */
  rules: {
    'date.full': 'The words name the day in full.',
    'date.month-day': 'A month and a day without a year: the one nearest to the day it counts from.',
    'date.day': 'A day alone: the next such day, or the last one in a log.',
    'date.day-of-month': 'A day of a month that is counted from the day of the note.',
    'date.weekday': 'A weekday alone: the next one, that day included, or the last one in a log.',
    'date.weekday-of-week': 'A weekday of a week that is counted from the week of the note.',
    'date.day-word': 'A word such as today or tomorrow, counted from the day of the note.',
    'date.offset': 'So many days, weeks or months from the day of the note.',
    'date.nth-weekday': 'A weekday by its place in a month.',
    'date.weekend': 'Saturday and Sunday of that week.',
    'date.week-number': 'A week by its number (ISO 8601).',
    'date.week-of': 'The week that holds the named day.',
    'date.month': 'A whole month.',
    'date.quarter': 'A quarter or a half of a year.',
    'date.year': 'A whole year.',
    'date.period': 'A week, month, quarter or year counted from that of the note.',
    'date.part': 'A part of a period, such as its beginning or its last day.',
    'date.window': 'A stretch of days beside the day of the note.',
    'date.range': 'From one day to another.',
    'date.unanchored': 'It counts from a day that the note does not give.',
    'task.checkbox': 'It is a checkbox item.',
  },

  statuses: { todo: 'To do', doing: 'In progress', waiting: 'Waiting', done: 'Done', cancelled: 'Cancelled' },
  certainties: {
    explicit: 'marked as a task',
    stated: 'stated in words',
    inferred: 'inferred from what stands around it',
  },
  kinds: { plan: 'plan', minutes: 'minutes', runbook: 'runbook', log: 'log', other: 'note' },
  /** A day as the hover and the diagnostics name it. */
  day: (day: string, weekday: string) => `${day} (${weekday})`,
  /** A day as the tree names it, in short. */
  shortDay: (weekday: string, month: number, date: number) => `${weekday} ${date} ${months[month - 1]}`,
  withYear: (day: string, year: number) => `${day} ${year}`,
  /** How far a day is from today. */
  distance: (days: number) => near[days] ?? (days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`),
  over: (days: number) => `${plural(days, 'day')} over`,
  list: (items: string[]) => items.join(', '),
  quote: (text: string) => `“${text}”`,
  nobody: 'Nobody',
  form: 'form',
  inferred: 'inferred',

  diagnostics: {
    overdue: (title: string, days: number, due: string) =>
      `“${title}” is ${plural(days, 'day')} overdue: it was due on ${due}.`,
    dueSoon: (title: string, days: number, due: string) =>
      `“${title}” is due ${near[days] ?? `in ${plural(days, 'day')}`}, on ${due}.`,
    weekdayMismatch: (day: string, actual: string, stated: string) => `${day} is a ${actual}, not a ${stated}.`,
    impossible: (words: string) => `No calendar has this day: “${words}”.`,
    ownedBy: (owners: string) => `It is up to ${owners}.`,
    dueRead: (due: string) => `Due on ${due}.`,
    noteDate: (day: string) => `The note speaks from ${day}.`,
    countedFrom: (day: string) => `Counted from ${day}.`,
  },

  tree: {
    bands: {
      overMonth: 'Overdue for over a month',
      month: 'Overdue for up to a month',
      week: 'Overdue since this week',
      unsure: 'Date has passed, not for sure',
      today: 'Today',
      thisWeek: 'This week',
      nextWeek: 'Next week',
      later: 'Later',
      none: 'No due date',
      closed: 'Done or cancelled',
    },
    noSection: 'Above the first heading',
    count: (tasks: number, overdue: number) => (overdue > 0 ? `${tasks} · ${overdue} overdue` : `${tasks}`),
    spokenGroup: (label: string, tasks: number, overdue: number) =>
      `${label}: ${plural(tasks, 'task')}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    spokenTask: (title: string, facts: string[]) => `${title}; ${facts.join(', ')}`,
    spokenDue: (day: string, distance: string) => `due ${day}, ${distance}`,
    spokenOverdue: (days: number) => `overdue by ${plural(days, 'day')}`,
    spokenOwner: (owners: string) => `owner ${owners}`,
  },

  hover: {
    status: 'Status',
    owner: 'Owner',
    due: 'Due',
    start: 'Start',
    done: 'Done on',
    priority: 'Priority',
    issue: 'Issue',
    section: 'Section',
    certainty: 'Certainty',
    form: 'A box of a template or checklist: shown, never overdue.',
    why: 'Why',
    read: (words: string, because: string) => `“${words}”: ${because}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    until: (to: string) => `by ${to}`,
    since: (from: string) => `from ${from}`,
    today: (distance: string) => `${distance}, counted from today`,
    note: (days: number) =>
      days === 0 ? 'the day of the note' : `${plural(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the note`,
    unresolved: 'Not counted: the note names no day to count from.',
    impossible: 'No calendar has this day.',
    otherReadings: (readings: string) => `It may also mean ${readings}. Nothing is called overdue by it.`,
    mismatch: (stated: string, actual: string) => `It says ${stated}, but that day is a ${actual}.`,
    person: (open: number, overdue: number, dueThisWeek: number) =>
      `${open} open · ${overdue} overdue · ${dueThisWeek} due this week`,
    nothingOpen: 'Nothing open.',
    mostUrgent: 'Most urgent',
    where: 'Where',
    more: (count: number) => `and ${count} more`,
    mentions: (count: number) => `Mentioned in ${plural(count, 'note')}`,
    openTasks: (count: number) => plural(count, 'open task'),
    noteKind: (kind: string, day: string | null) => (day === null ? kind : `${kind} of ${day}`),
  },

  actions: {
    markDone: 'Mark as done',
    markTodo: 'Mark as to do',
    absoluteDate: (words: string, day: string) => `Write “${day}” for “${words}”`,
    fixWeekday: (words: string) => `Write “${words}”: trust the day`,
    fixDay: (words: string) => `Write “${words}”: trust the weekday`,
  },

  query: {
    expected: (words: string, possible: string[]) => `“${words}”: expected ${oneOf(possible)}.`,
    missing: (after: string, possible: string[]) => `After “${after}” something is missing: ${oneOf(possible)}.`,
    unclosed: 'This bracket is never closed.',
    unopened: 'This bracket was never opened.',
    term: 'a condition such as not done, overdue, due this week, owner is NAME, or words of the title',
    value: 'a value',
    date: 'a date such as today, next Friday or 2026-03-05',
  },
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Words for the days around today. */
const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function oneOf(items: string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
