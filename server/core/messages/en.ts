import { signed } from './signed.ts';

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
    'task.marker': 'A word such as TODO or Action introduces it.',
    'task.tag': 'A tag in brackets marks it as open.',
    'task.table': 'It is a row of a table of tasks.',
    'task.section-todo': 'It stands under words that say what is to do.',
    'task.section-done': 'It stands under words that say what was done.',
    'task.lead-in': 'The sentence above announces a list of tasks.',
    'task.owner': 'It names who answers for it.',
    'task.status': 'It states how far it is.',
    'task.planned': 'It has a planned day.',
    'task.undertaking': 'Somebody takes it on.',
    'task.request': 'Somebody is asked to do it.',
    'task.obligation': 'It says that this has to be done.',
    'task.sibling': 'It stands in one list with tasks of the plan.',
    'task.heading': 'Its section holds nothing but a status.',
    'task.priority': 'A sign or word of priority.',
    'task.issue': 'It names this issue.',
    'status.checkbox': 'The sign in the checkbox says so.',
    'status.word': 'A status word says so.',
    'status.percent': 'The share that is done says so.',
    'status.sign': 'A sign such as ✅ says so.',
    'status.struck': 'It is struck through.',
    'status.field': 'The status given below it says so.',
    'status.column': 'The status column says so.',
    'status.section-done': 'It stands under words that say what was done.',
    'status.section-todo': 'It stands under words that say what is to do.',
    'status.partly': 'One part of it is finished, another is left.',
    'status.phrase': 'The way it is put says so.',
    'owner.label': 'A label such as owner or assignee names them.',
    'owner.asked': 'They are the one who is asked.',
    'owner.agent': 'They are the one who takes it on.',
    'owner.bracket': 'The name stands in brackets before it.',
    'owner.verb': 'The sentence says that they will do it.',
    'owner.opener': 'The name stands before a colon.',
    'owner.handle': 'The handle stands where an owner stands.',
    'owner.profile': 'It links to their profile.',
    'owner.dash': 'The name stands behind a dash at the end.',
    'owner.segment': 'The name stands between commas.',
    'owner.parentheses': 'The name stands in parentheses at the end.',
    'owner.line': 'A line of names follows.',
    'owner.field': 'They are named below it.',
    'owner.column': 'The owner column names them.',
    'owner.lead-in': 'The words above the list name them.',
    'owner.heading': 'The heading above names them.',
    'owner.person-heading': 'The section is theirs: its heading is their name.',
    'note.date.name': 'The file name or folder gives the day.',
    'note.date.front': 'The front matter gives the day.',
    'note.date.title': 'The title gives the day.',
    'note.date.label': 'A label such as Date gives the day.',
    'note.date.solved': 'A weekday and a day that agree in one year only give the day.',
    'note.date.part': 'A dated heading gives the day.',
    'statement.decision': 'A word such as decision introduces it.',
    'statement.decision-section': 'It stands under a heading of decisions.',
    'statement.question': 'A word such as question introduces it.',
    'statement.question-section': 'It stands under a heading of questions.',
    'statement.question-mark': 'It ends with a question mark.',
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
  },

  tree: {
    bands: {
      overMonth: 'Overdue by over a month',
      month: 'Overdue by up to a month',
      week: 'Overdue, due this week',
      unsure: 'Date has passed, not for sure',
      today: 'Today',
      thisWeek: 'This week',
      nextWeek: 'Next week',
      later: 'Later',
      none: 'No due date',
      closed: 'Done or cancelled',
    },
    noSection: 'Above the first heading',
    due: (weekday: string, days: number) => (days === 0 ? 'today' : `${weekday} ${signed(days)}d`),
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
    missing: (after: string, possible: string[]) =>
      `${after ? `After “${after}” something` : 'Something'} is missing: ${oneOf(possible)}.`,
    uncompared: (word: string, possible: string[]) =>
      `“${word}” asks for a comparison: ${oneOf(possible)}. To look for the word itself, write "${word}".`,
    unclosed: 'This bracket is never closed.',
    unopened: 'This bracket was never opened.',
    term: 'a condition such as not done, overdue, due this week, owner is NAME, or words of the title',
    value: 'a value',
    date: 'a date such as today, next Friday or 2026-03-05',
  },

  runbooks: {
    link: (words: string) => `linked here: ${words}`,
    command: (command: string) => `uses ${command} too`,
    name: (names: string[]) => `names ${names.join(', ')} too`,
    words: (words: string[]) => `shares the words ${words.join(', ')}`,
  },
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Words for the days around today. */
const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function oneOf(items: string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
