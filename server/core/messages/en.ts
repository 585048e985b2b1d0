import { signed } from './signed.ts';

/** What the day's sentence tells of. */
interface Digest {
  mine: boolean;
  today: number;
  late: number;
  oldest: number;
  week: number;
}

/** The messages in English. A message with holes is a function of what fills them. */
export const en = {
  /** Why something was read as it was, by the rule that read it, each with an example: sentences that a newcomer understands. */
  rules: {
    /** `2026-03-05`, `2026年3月5日`, `March 5, 2026` */
    'date.full': 'The words name the day in full.',
    /** `3月5日前`, `3/5`, `by March 5` */
    'date.month-day': 'A month and a day without a year: the one nearest to the day it counts from.',
    /** `7/1` in a note that has `25/12` elsewhere */
    'date.order': 'Day and month stand in the order that the other dates of the note have.',
    /** `11月20日` in a note without a day that names `2026-11-24` elsewhere */
    'date.near': 'A month and a day in a note without a day: nearest to what the note or its folder names with a year.',
    /** `3/24(火)`, `3/27(金)` */
    'date.agrees': 'The nearest year in which all weekdays beside the days of the note are right.',
    /** `29日までに`, `20号`, `by the 20th` */
    'date.day': 'A day alone: the next such day, or the last one in a log.',
    /** `下个月5号`, `来月10日` */
    'date.day-of-month': 'A day of a month that is counted from the day of the note.',
    /** `by Friday`, `周五前`, `金曜まで` */
    'date.weekday': 'A weekday alone: the next one, that day included, or the last one in a log.',
    /** `下周三`, `来週水曜`, `next Wednesday` */
    'date.weekday-of-week': 'A weekday of a week that is counted from the week of the note.',
    /** `tomorrow`, `明天`, `本日中` */
    'date.day-word': 'A word such as today or tomorrow, counted from the day of the note.',
    /** `in 3 days`, `两周后`, `3日後` */
    'date.offset': 'So many days, weeks or months from the day of the note.',
    /** `in 3 working days`, `3个工作日内`, `最終営業日まで` */
    'date.workday': 'Working days: Saturdays and Sundays are passed over.',
    /** `5営業日後` over Golden Week, where the setting says `JP` */
    'date.workday-region': 'Working days of the region that is set: no weekends, no public holidays, but make-up days.',
    /** `first Friday of April`, `第2水曜` */
    'date.nth-weekday': 'A weekday by its place in a month.',
    /** `this weekend`, `这周末`, `週末` */
    'date.weekend': 'Saturday and Sunday of that week.',
    /** `W13`, `第13周` */
    'date.week-number': 'A week by its number (ISO 8601).',
    /** `week of March 16`, `3月16日の週` */
    'date.week-of': 'The week that holds the named day.',
    /** `April 2026`, `4月中` */
    'date.month': 'A whole month.',
    /** `Q2 2026`, `上半年`, `上期` */
    'date.quarter': 'A quarter or a half of a year.',
    /** `2027年`, `in 2027` */
    'date.year': 'A whole year.',
    /** `next week`, `下个月`, `来週` */
    'date.period': 'A week, month, quarter or year counted from that of the note.',
    /** `月底`, `4月下旬`, `early next week` */
    'date.part': 'A part of a period, such as its beginning or its last day.',
    /** `近三天`, `the past two weeks` */
    'date.window': 'A stretch of days beside the day of the note.',
    /** `3/24~3/28`, `Mon–Wed`, `3日から5日まで` */
    'date.range': 'From one day to another.',
    /** `by Friday` in a note without a day */
    'date.unanchored': 'It counts from a day that the note does not give.',
    /** `- [ ] paint the pier` */
    'task.checkbox': 'It is a checkbox item.',
    /** `TODO: paint the pier`, `宿題：色を選ぶ` */
    'task.marker': 'A word such as TODO or Action introduces it.',
    /** `- paint it @due(2026-03-06)` */
    'task.field': 'A field that only tasks have, such as @due(…), stands in it.',
    /** `- the pier is old ([TODO] paint it)` */
    'task.tag': 'A tag in brackets marks it as open.',
    /** `| Paint it | Ann |` below `| Task | Owner |` */
    'task.table': 'It is a row of a table of tasks.',
    /** `- paint the pier` below `## Next steps` */
    'task.section-todo': 'It stands under words that say what is to do.',
    /** `1. 刷漆` below `### 本周完成` */
    'task.section-done': 'It stands under words that say what was done.',
    /** `- paint the pier` in `TODO.md`. */
    'task.named': 'The name of the note says that it lists what is to do.',
    /** `- 刷漆` below a sentence that ends with `任务如下：` */
    'task.lead-in': 'The sentence above announces a list of tasks.',
    /** `- 刷好整个码头。负责人：王芳` */
    'task.owner': 'It names who answers for it.',
    /** `- 刷漆 - 待做` */
    'task.status': 'It states how far it is.',
    /** `- 预计周五刷漆` in a plan */
    'task.planned': 'It has a planned day.',
    /** `- 柵を塗り直す` in minutes */
    'task.plain': 'It says what is done to what, in the form in which nothing is told.',
    /** `- 田中さんが塗ります` in minutes */
    'task.undertaking': 'Somebody takes it on.',
    /** `- 田中さんに塗装を依頼したい`, `@ann please paint it` */
    'task.request': 'Somebody is asked to do it.',
    /** `- 码头需要刷漆` in a plan */
    'task.obligation': 'It says that this has to be done.',
    /** `due: 2026-03-06` and `status: open` in the front matter */
    'task.front': 'The front matter of the note says of it what is said of tasks.',
    /** `- 换灯` beside `- 刷漆 - 待做` */
    'task.sibling': 'It stands in one list with tasks of the plan.',
    /** `- paint the pier` and `- order ropes` below `## 3 March` */
    'task.list': 'It stands in a list that reads like one of things to do.',
    /** Nearly all points of a list begin as `- Paint the pier` or `- 修复登录页` do, or end as `- 灯の交換` does. */
    'list.deeds': 'Nearly all points of its list name a deed.',
    /** `- Order ropes` beside `- the crane is old` */
    'list.some-deeds': 'Many points of its list name a deed.',
    /** `- Ann will order ropes` among them */
    'list.siblings': 'Other points of its list are tasks by their own words.',
    /** `- Paint the pier` in a plan */
    'list.plan': 'The note is a plan.',
    /** `- Paint the pier` and no `- painting of the pier` in minutes */
    'list.bids': 'Points of its list bid what to do.',
    /** `- Order ropes` where a third of all points begin so */
    'list.habit': 'Points throughout the note bid what to do.',
    /** `### 3 March` above a list */
    'list.dated': 'Its list is of a day.',
    /** `## Division of labour` above a list */
    'list.work': 'The words above its list name work.',
    /** `- Order ropes (@ann)` in a list */
    'list.people': 'Its list names people of the note.',
    /** `Lamps to full height` below `# Harbour roadmap` */
    'list.roadmap': 'The note is a roadmap.',
    /** `## Lighthouse (岡本)` above a list */
    'list.charged': 'The heading or point above its list says whose it is.',
    /** `- [AB] Order ropes` */
    'list.initials': 'The points of its list begin with the initials of whoever does it.',
    /** `## Phase 2` in a plan */
    'list.stage': 'Its list stands below a stage of the plan.',
    /** `- The east lamp` beside `- ~~Order ropes~~` */
    'list.struck': 'Others of its list are struck out.',
    /** `- Tide gauge (@ann)` in a plan */
    'list.assigned': 'Points of its list close with whose they are.',
    /** `- Lamp replacement` in a plan */
    'list.labours': 'Many points of its list name pieces of work, in a plan.',
    /** `- 栏杆颜色改为蓝色` in minutes */
    'list.changes': 'Many points of its list say how something is to become other than it is.',
    /** `- 修好了栏杆` below `## 3月2日~3月6日` in a report */
    'task.told': 'The report tells it, among others, as done.',
    /** `## 码头刷漆` and nothing below but `> 进行中` */
    'task.heading': 'Its section holds nothing but a status.',
    /** `P0`, `[#A]`, `⏫` */
    'task.priority': 'A sign or word of priority.',
    /** `見積 3h`, `(20 min)`, `3人日` */
    'task.estimate': 'An amount of time, as an estimate is written.',
    /** `完成60%`, `80% done` */
    'task.progress': 'The share that is done.',
    /** `port/pier#7`, `HARB-83` */
    'task.issue': 'It names this issue.',
    /** `- fix #12 (repo: port/pier)`, `port/pier#5, #6` */
    'issue.repository.item': 'The item says of which repository it is.',
    /** `- fix #12` below `## port/pier` */
    'issue.repository.heading': 'The heading above names the repository.',
    /** `- fix #12` below `仓库：port/pier` */
    'issue.repository.label': 'A label names the repository.',
    /** `| #12 |` beside `port/pier` below `Repository` */
    'issue.repository.column': 'The repository column names it.',
    /** `repository: port/pier` */
    'issue.repository.front': 'The front matter names the repository.',
    /** `"dueline.issues.repository": "port/pier"` */
    'issue.repository.setting': 'The setting dueline.issues.repository names the repository.',
    /** `url = git@github.com:port/pier.git` in `.git/config` */
    'issue.repository.remote': 'It is the repository of the folder: its git remote “origin”.',
    /** `[x]` */
    'status.checkbox': 'The sign in the checkbox says so.',
    /** `- DOING paint the pier` */
    'status.keyword': 'It begins with a keyword such as DOING.',
    /** `- paint it @done(2026-03-05)` */
    'status.format': 'A field such as @done(…) says so.',
    /** `… - WIP`, `…，进行中` */
    'status.word': 'A status word says so.',
    /** `完成60%`, `80% done` */
    'status.percent': 'The share that is done says so.',
    /** `✅`, `🚧` */
    'status.sign': 'A sign such as ✅ says so.',
    /** `~~paint the pier~~` */
    'status.struck': 'It is struck through.',
    /** `- Status: doing`, or `- Done` alone, below the item */
    'status.field': 'The status given below it says so.',
    /** `status: in-progress` in the front matter */
    'status.front': 'The front matter says so.',
    /** `doing` below `Status` */
    'status.column': 'The status column says so.',
    /** `- paint the pier` below `## In progress` */
    'status.section': 'The heading or label above says so.',
    /** `- painted the pier` below `## Done` */
    'status.section-done': 'It stands under words that say what was done.',
    /** `- 修好了栏杆` below `## 3月2日~3月6日` in a report */
    'status.told': 'The report tells it as done.',
    /** `- 完成刷漆` below `## 下周计划` */
    'status.section-todo': 'It stands under words that say what is to do.',
    /** `西段完成，剩余东段` */
    'status.partly': 'One part of it is finished, another is left.',
    /** `完成西段刷漆` as the way a report begins */
    'status.phrase': 'The way it is put says so.',
    /** `- paint the pier` */
    'status.unsaid': 'Nothing says how far it is, so it is still to do.',
    /** `负责人：王芳`, `Owner: Ann` */
    'owner.label': 'A label such as owner or assignee names them.',
    /** `田中さんに塗装を依頼したい` */
    'owner.asked': 'They are the one who is asked.',
    /** `田中さんが塗ります` */
    'owner.agent': 'They are the one who takes it on.',
    /** `- [ ] [Ann] paint the pier` */
    'owner.bracket': 'The name stands in brackets before it.',
    /** `Ann will paint the pier` */
    'owner.verb': 'The sentence says that they will do it.',
    /** `TODO: Ann: paint the pier` */
    'owner.opener': 'The name stands before a colon.',
    /** `Paint the pier (Ann)` in minutes */
    'owner.beside': 'The name stands before or behind what is to be done.',
    /** `paint the pier @ann` */
    'owner.handle': 'The handle stands where an owner stands.',
    /** `paint the pier [ann](https://github.com/ann)` */
    'owner.profile': 'It links to their profile.',
    /** `刷漆 --- 王芳` */
    'owner.dash': 'The name stands behind a dash at the end.',
    /** `paint the pier, Ann, next Friday`, where Ann is known */
    'owner.segment': 'The name stands apart from the sentence: between commas, before a dash, or at the end.',
    /** `刷漆（王芳）` */
    'owner.parentheses': 'The name stands in parentheses at the end.',
    /** `田中さん、鈴木さん` on the line below */
    'owner.line': 'A line of names follows.',
    /** `- owner: Ann` below the item */
    'owner.field': 'They are named below it.',
    /** `assignee: Ann` in the front matter */
    'owner.front': 'The front matter names them.',
    /** `Ann` below `Owner` */
    'owner.column': 'The owner column names them.',
    /** `@王芳 今天的任务如下：` */
    'owner.lead-in': 'The words above the list name them.',
    /** `## 灯塔 @lee` */
    'owner.heading': 'The heading or point above names them.',
    /** `## Ann`, where each has a section of things done or to do */
    'owner.person-heading': 'The section is theirs: its heading is their name.',
    /** `2026-03-02 plan.md`, `2026/minutes-03-02.md` */
    'note.date.name': 'The file name or folder gives the day.',
    /** `date: 2026-03-02` */
    'note.date.front': 'The front matter gives the day.',
    /** `# Pier meeting 2026-03-02` */
    'note.date.title': 'The title gives the day.',
    /** `日時：2026年3月2日` */
    'note.date.label': 'A label such as Date gives the day.',
    /** `2026年3月2日下午，…召开` */
    'note.date.convening': 'One of the first lines tells when people met.',
    /** `来週水曜(24日)` and `7/19以降`, in a note that was stamped later */
    'note.date.solved': 'A weekday and a day that agree in one year only give the day.',
    /** `## 2026-03-02` */
    'note.date.part': 'A dated heading gives the day.',
    /** `Decision: the pier will be blue` */
    'statement.decision': 'A word such as decision introduces it.',
    /** `- 桟橋は青にする` below `## 決定事項` */
    'statement.decision-section': 'It stands under a heading of decisions.',
    /** `→採用`, `Approved without change`, `We agreed to …` */
    'statement.verdict': 'It is a judgement, or a sentence that tells what was decided.',
    /** `Question: which blue` */
    'statement.question': 'A word such as question introduces it.',
    /** `- which blue` below `## Open questions` */
    'statement.question-section': 'It stands under a heading of questions.',
    /** `- 何色にするか？` in minutes */
    'statement.question-mark': 'It ends with a question mark.',
    /** `  - Answer: blue` below the question */
    'statement.answered': 'An answer stands with it.',
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
  /** An amount of work in minutes; a day is eight hours. */
  effort: (minutes: number) =>
    minutes % 480 === 0 ? `${minutes / 480} d` : minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`,
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
    contradicts: (title: string, where: string) => `“${title}” is open here, but done in the note of ${where}.`,
    doneThere: (path: string) => `Done there: ${path}`,
    impossible: (words: string) => `No calendar has this day: “${words}”.`,
    unknownPerson: (words: string, meant: string) => `“${words}” is unknown: ${meant} is known and nearly the same.`,
    noOwner: (title: string, others: number) => `“${title}” has no owner, while ${others} others here have one.`,
    noDue: (title: string) => `“${title}” has no due date.`,
    tickedButOpen: (word: string) => `The box is ticked, but “${word}” says that it is still open.`,
    openButDone: (word: string) => `“${word}” says that it is done, but the box is empty.`,
    tickedBox: 'The ticked box.',
    emptyBox: 'The empty box.',
    partsOpen: (title: string, parts: number) =>
      `“${title}” is done, but ${parts === 1 ? 'a part of it is' : `${parts} parts of it are`} open.`,
    partOpen: (title: string) => `“${title}” is open.`,
    ambiguous: (words: string, readings: string[]) =>
      `“${words}” may mean ${oneOf(readings)}. Nothing is called overdue until one is written.`,
    holiday: (day: string, next: string) => `${day} is not a working day; the next one is ${next}.`,
    noDate: (words: string) => `“${words}” counts from the day of the note, which the note does not give.`,
    retired: (path: string) => `“${path}” is not to be used any more, as this note says.`,
    retiredIn: (path: string, title: string) => `“${path}” is not to be used any more, as “${title}” says.`,
    retiredHere: 'Here it says so.',
    stale: (days: number, tasks: number) =>
      `Nothing here is newer than ${plural(days, 'day')}, and ${plural(tasks, 'open task')} ${tasks === 1 ? 'points' : 'point'} at it.`,
    staleCommit: (days: number, tasks: number) =>
      `This was last changed ${plural(days, 'day')} ago, as git says, and ${plural(tasks, 'open task')} ${tasks === 1 ? 'points' : 'point'} at it.`,
    meantHere: (title: string, because: string) => `Means this: “${title}” (${because})`,
    pointsHere: (title: string) => `Links here: “${title}”`,
    noFile: (path: string) => `Nothing is found at “${path}”.`,
    noHeading: (heading: string) => `No heading here is called “${heading}”.`,
    noHeadingIn: (heading: string, title: string) => `No heading of “${title}” is called “${heading}”.`,
    emptyLink: 'This link leads nowhere.',
    linkWithoutWords: (target: string) => `This link to “${target}” has no words to show.`,
    invisible: (code: string) => `A character that nobody sees (${code}) keeps this from being read as Markdown.`,
    unspaced: 'Without a space behind the # this is not a heading.',
    secret: (kind: 'password' | 'token' | 'key' | 'address', mask: string) =>
      `${{ password: 'A password', token: 'A token', key: 'A private key', address: 'A password or token for an address' }[kind]} seems to stand here (${mask}), for everybody who reads this note.`,
    unknownCode: (code: string) => `There is no finding called “${code}”, so this has no effect.`,
  },

  /** What is wrong in a people file. */
  peopleFile: {
    syntax: (words: string) => `This people file is no YAML, so what it said before still holds: ${words}`,
    shape: (_words: string) => 'A people file is a list of people, or names with their spellings.',
    nameless: (_words: string) => 'This entry has no name.',
    'no-text': (_words: string) => 'A spelling is text, or a list of texts.',
    double: (words: string) => `Two entries have the spelling “${words}”: it is taken for neither.`,
  },

  viewFile: {
    syntax: (words: string) => `This view is no YAML: ${words}`,
    shape: (_words: string) => 'A saved view is a query, or a name, a description and a query.',
    unknown: (words: string, possible: string[]) => `“${words}”: a saved view has ${allOf(possible)}.`,
    text: (words: string) => `${words} is text.`,
    query: (_words: string) => 'A saved view needs a query.',
    line: (line: number, message: string) => `Line ${line}: ${message}`,
  },

  /** The day in a sentence; `oldest`: by how many days the task is late that is late the longest. */
  digest: ({ mine, today, late, oldest, week }: Digest) =>
    `${mine ? 'Your day' : 'Today'}: ${[
      `${today} due today`,
      late > 0 ? `${late} overdue (${late === 1 ? 'by' : 'the oldest by'} ${plural(oldest, 'day')})` : '',
      week > 0 ? `${week} more due this week` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`,

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
    noIssue: 'No issue',
    noFolder: 'Not in a folder',
    noteKinds: { plan: 'Plans', minutes: 'Minutes', runbook: 'Runbooks', log: 'Logs', other: 'Other notes' },
    noSection: 'Above the first heading',
    due: (weekday: string, days: number) => (days === 0 ? 'today' : `${weekday} ${signed(days)}d`),
    more: (count: number) => `and ${count} more`,
    count: (tasks: number, overdue: number) => (overdue > 0 ? `${tasks} · ${overdue} overdue` : `${tasks}`),
    spokenGroup: (label: string, tasks: number, overdue: number) =>
      `${label}: ${plural(tasks, 'task')}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    spokenTask: (title: string, facts: string[]) => `${title}; ${facts.join(', ')}`,
    spokenDue: (day: string, distance: string) => `due ${day}, ${distance}`,
    spokenOverdue: (days: number) => `overdue by ${plural(days, 'day')}`,
    spokenOwner: (owners: string) => `owner ${owners}`,
  },

  /** What was decided, and what was asked and is open. */
  statements: {
    parts: { question: 'Open questions', decision: 'Decisions' },
    one: { answered: 'Answered question', question: 'Open question', decision: 'Decision' },
    month: (year: number, month: number) => `${longMonths[month - 1]} ${year}`,
    noDay: 'No date',
    times: (times: number) => `in ${times} notes`,
    inNote: (title: string) => `in ${title}`,
    spokenPart: (label: string, count: number) => `${label}: ${count}`,
    spoken: {
      question: (text: string, facts: string[]) => `Open question: ${text}; asked ${facts.join(', ')}`,
      decision: (text: string, facts: string[]) => `Decision: ${text}; ${facts.join(', ')}`,
    },
  },

  hover: {
    status: 'Status',
    owner: 'Owner',
    due: 'Due',
    start: 'Start',
    done: 'Done on',
    priority: 'Priority',
    estimate: 'Estimate',
    progress: 'Progress',
    issue: 'Issue',
    section: 'Section',
    certainty: 'Certainty',
    form: 'A box of a template or checklist: shown, never overdue.',
    why: 'Why',
    read: (words: string, because: string) => `“${words}”: ${because}`,
    repository: (project: string, because: string) => `Repository: ${project} · ${because}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    until: (to: string) => `by ${to}`,
    since: (from: string) => `from ${from}`,
    today: (distance: string) => `${distance}, counted from today`,
    note: (days: number) =>
      days === 0 ? 'the day of the note' : `${plural(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the note`,
    write: (words: string) => `Write “${words}”`,
    /** What a date says of the thing it stands by. */
    roles: {
      due: 'due day',
      start: 'start',
      done: 'day it was done',
      at: 'day it takes place',
      until: 'open until then',
      period: 'stretch of days',
      created: 'day it was written down',
    },
    countedFrom: (day: string, because: string) =>
      because ? `Counted from ${day}: ${because}` : `Counted from ${day}.`,
    unresolved: 'Not counted: the note names no day to count from.',
    impossible: 'No calendar has this day.',
    otherReadings: (readings: string) => `It may also mean ${readings}. Nothing is called overdue by it.`,
    mismatch: (stated: string, actual: string) => `It says ${stated}, but that day is a ${actual}.`,
    person: (open: number, overdue: number, dueThisWeek: number) =>
      `${open} open · ${overdue} overdue · ${dueThisWeek} due this week`,
    doneLastWeek: (done: number) => `${done} done last week`,
    nothingOpen: 'Nothing open.',
    couldBe: (name: string, people: string) => `“${name}” may be ${people}: kept apart.`,
    spellings: (spellings: string) => `Also written ${spellings}.`,
    spelling: (words: string, why: string) => `${words} (${why})`,
    /** Why a spelling is a person's. */
    because: {
      file: 'people file',
      beside: 'beside the name in',
      letters: 'the same letters',
      part: 'part of the name',
    },
    mostUrgent: 'Most urgent',
    more: (count: number) => `and ${count} more`,
    mentions: (count: number) => (count === 0 ? 'In no other note.' : `In ${plural(count, 'other note')}`),
    openTasks: (open: number, overdue: number) =>
      `${plural(open, 'open task')}${overdue > 0 ? ` · ${overdue} overdue` : ''}`,
    firstSteps: (title: string) => (title ? `First steps of ${title}` : 'First steps'),
    noteKind: (kind: string, day: string | null) => (day === null ? kind : `${kind} of ${day}`),
  },

  /** One task in many notes. */
  board: {
    views: { timeline: 'Timeline', workload: 'Workload', flow: 'Flow' },
    columns: {
      lane: 'Group',
      task: 'Task',
      status: 'Status',
      from: 'From',
      due: 'Due',
      done: 'Done',
      story: 'History',
      owner: 'Owner',
      total: 'Total',
      now: 'This week',
      earlier: 'Earlier',
      later: 'Later',
      none: 'No date',
      week: 'Week from',
      scope: 'Tasks',
      open: 'Open',
      carryOver: 'Carried over',
    },
    ages: ['Under a week', '1–2 weeks', '2–4 weeks', 'Over 4 weeks'],
    weekOf: (day: string) => `week from ${day}`,
    overdue: (status: string) => `${status}, overdue`,
    story: (carried: number, moved: number) => `carried ${carried}×${moved > 0 ? `, due moved ${moved}×` : ''}`,
    cell: (open: number, overdue: number) => (overdue > 0 ? `${open} (${overdue} overdue)` : `${open}`),
    spokenCell: (owner: string, column: string, open: number, overdue: number) =>
      `${owner}, ${column}: ${plural(open, 'task')}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    /** What the flow was counted from: a history, from a day on, for all of its weeks or the last; null for the notes' own days. */
    source: (git: { from: string; versions: number; notes: number; isWhole: boolean } | null) => {
      if (!git) return 'Counted from the notes’ own dates.';
      const told = `Counted from git: ${plural(git.versions, 'version')} of ${plural(git.notes, 'note')}`;
      return git.isWhole ? `${told}.` : `${told}, since ${git.from}; the weeks before that from the notes’ own dates.`;
    },
    spokenBurnUp: (done: number, scope: number) => `${done} of ${plural(scope, 'task')} done`,
    spokenCarryOver: (percent: number | null) =>
      percent === null ? 'No note lists tasks yet' : `On average ${percent}% of what a week lists was carried over`,
    spokenAges: (open: number, old: number) => `${plural(open, 'open task')}, ${old} of them known for over four weeks`,
  },

  trail: {
    /** From its first note to the newest, in days; null where that is not known. */
    carried: (times: number, days: number | null) =>
      days === null || days === 0
        ? `Carried over ${times === 1 ? 'once' : `${times} times`}`
        : `Carried ${days < 7 ? plural(days, 'day') : plural(Math.round(days / 7), 'week')}`,
    dueMoved: (times: number) => `due moved ${times === 1 ? 'once' : `${times} times`}`,
    here: 'here',
    newest: 'The newest copy stands for all of them.',
    more: (count: number) => `… ${count} more …`,
    unowned: 'nobody',
    due: (day: string) => `due ${day}`,
    noDue: 'no due date',
    changed: (before: string, after: string) => `${before} → ${after}`,
    because: {
      issue: (keys: string) => `both name ${keys}`,
      sameWords: 'the words are the same',
      words: (words: string[]) => `both say ${words.map((word) => `“${word}”`).join(', ')}`,
      owner: (names: string) => `both belong to ${names}`,
      section: (title: string) => `both stand under “${title}”`,
      sentence: (reasons: string[]) => `Taken for one task: ${reasons.join('; ')}.`,
    },
  },

  actions: {
    mark: {
      todo: 'Mark as to do',
      doing: 'Mark as doing',
      waiting: 'Mark as waiting',
      done: 'Mark as done',
      cancelled: 'Mark as cancelled',
    },
    fixAll: (code: string, count: number) => `Fix all ${count} in this note: ${code}`,
    fixAllSafe: 'Fix all that can be fixed in one way alone',
    makeCheckbox: 'Turn into a checkbox',
    removeCheckbox: 'Turn into a plain item',
    sortDone: 'Move done items to the end of the list',
    archiveDone: 'Archive',
    assign: (name: string) => `Assign to ${name}`,
    unassign: 'Unassign',
    /** An action on so many tasks at once. */
    onTasks: (action: string, count: number) => `${action} (${plural(count, 'task')})`,
    reopenThere: (where: string) => `Reopen it in the note of ${where}`,
    absoluteDate: (words: string, day: string) => `Write “${day}” for “${words}”`,
    absoluteDates: (count: number) => `Write ${count} dates in full`,
    absoluteNote: 'Write all relative dates of the note in full',
    normaliseDates: (model: string) => `Write the full dates of the note alike: ${model}`,
    postpone: {
      tomorrow: (day: string) => `Postpone to tomorrow (${day})`,
      nextMonday: (day: string) => `Postpone to next Monday (${day})`,
      nextWeek: (day: string) => `Postpone to next week (${day})`,
      nextMeeting: (day: string) => `Postpone to the next meeting (${day})`,
    },
    postponeAll: {
      tomorrow: (count: number) => `Postpone ${count} tasks to tomorrow`,
      nextMonday: (count: number) => `Postpone ${count} tasks to next Monday`,
      nextWeek: (count: number) => `Postpone ${count} tasks to next week`,
      nextMeeting: (count: number) => `Postpone ${count} tasks to the next meeting`,
    },
    fixWeekday: (words: string) => `Write “${words}”: trust the day`,
    fixDay: (words: string) => `Write “${words}”: trust the weekday`,
    writeName: (name: string) => `Write “${name}”`,
    addSpelling: (words: string, name: string) => `Add “${words}” as another spelling of ${name} to the people file`,
    addPerson: (words: string) => `Add “${words}” to the people file as a person`,
    linkTo: (address: string) => `Link to “${address}”`,
    unlink: 'Take the link away and leave its words',
    nameLink: (words: string) => `Show “${words}”`,
    writeSpace: 'Write a space',
    removeInvisible: 'Take the invisible character away',
    tick: 'Tick the box',
    untick: 'Empty the box',
    tickParts: 'Tick the boxes below too',
    wordFollowsBox: 'Make the word say what the box says',
    moveToWork: (day: string) => `Move to the next working day: ${day}`,
    dateNote: (day: string) => `Write today's date into the note: ${day}`,
    replaceSecret: (words: string) => `Write “${words}” in place of the secret`,
    ignoreSecret: (reason: string) => `Keep secret-in-note quiet on this line: ${reason}`,
    secretReasons: { example: 'only an example', revoked: 'no longer valid' },
    ignoreHere: (code: string) => `Keep ${code} quiet on this line`,
    ignoreInNote: (code: string) => `Keep ${code} quiet in this note`,
    keepInBaseline: (code: string) => `Keep ${code} quiet as known, in the baseline`,
  },

  /** Why an edit command leaves the notes as they are. */
  refusals: {
    noRunbook: 'No runbook stands here.',
    changedMeanwhile: 'It has changed since the list was shown, and is no longer found in its note.',
    dueAbove: 'The due day is given above, for all that stands there: please edit it there.',
    dueInSentence: 'The due day is a part of the sentence: please edit the line yourself.',
    noMove: 'A task cannot be put there by moving it: that group says where it stands or what it is about.',
    noDayLeft: 'No day of this week is left.',
    noSingleDay: 'That group is no single day: please set a due date instead.',
    pastDay: 'Those days have passed: nothing can become due then.',
    noLine: 'This line cannot be a checkbox.',
    boxless: {
      table: 'A row of a table holds no checkbox: set its status instead.',
      heading: 'A heading holds no checkbox: set its status instead.',
      front: 'Front matter holds no checkbox: set its status instead.',
      inside: 'The task begins in the middle of its line, where no checkbox can stand.',
    },
    notAlone: 'Other lines belong to this one: please select them too, or part them by a blank line.',
    boxReadsOtherwise: 'With this change something else would be read in another way: please edit the line yourself.',
    doneWithoutBox: 'Without its box nothing would say that this is finished: please edit the line yourself.',
    noList: 'There is no list here.',
    sortReadsOtherwise: 'In another order something would be read in another way: please move the lines yourself.',
    nothingDone: 'Nothing here is finished.',
    notInList: 'It is no item of a list, and cannot be cut out safely.',
    openBeside: 'It stays with what it belongs to: something there is still open.',
    readsOtherwise: 'At its new place it would be read in another way: what stands above says something of it.',
    isArchive: 'This note is an archive itself.',
    noName: 'This is no name.',
    ownerAbove: 'The owner is named above, for all that stands there: name somebody in the task itself.',
    ownerInSentence: 'The owner is a part of the sentence: please edit the line yourself.',
    noPlaceForOwner: (name: string) =>
      `No way to write “${name}” here so that it reads as the owner and nothing else changes: please edit the line yourself.`,
    noRelativeDate: 'No date here waits to be written in full.',
    datesAlike: 'The full dates of this note are all written alike.',
    noDate: 'There is no date here.',
    noDue: 'This task has no due day to move.',
    noRhythm: 'The notes of this series show no rhythm: when the next meeting is, is not known.',
    alreadyLater: 'This task is due later than that already.',
    severalDays: 'These words name several days: change them yourself.',
    noPlaceForDay:
      'No way to write this day here without changing something else is known: please edit the line yourself.',
    noFolderForBaseline: 'The note is in no workspace folder, so no baseline can name it.',
    nothingForBaseline: 'Nothing is found in this note that the baseline does not name yet.',
    noBaseline: (path: string) => `${path} cannot be read as a baseline, so nothing is added to it.`,
    noPlaceForComment: 'There is no place for a comment here that would change nothing else.',
    noPlaceForDate: 'The note has a date, or no place for one that would be read as it is meant.',
    noTask: 'There is no task here.',
    otherDate: 'The date that was meant is no longer here.',
    noPlaceForStatus:
      'No way to write this status here without changing something else is known: please edit the line yourself.',
  },

  completion: {
    snippets: { task: 'Task', action: 'Action item', minutes: 'Minutes' },
    /** Behind a day that is not counted from today. */
    fromNote: (day: string) => `from the note’s day ${day}`,
  },

  nextPlan: {
    label: (path: string) => `Start ${path}`,
    description: (open: number, finished: number, doubts: number) =>
      [
        `${open} open`,
        finished > 0 ? `${finished} finished left behind` : '',
        doubts > 0 ? `${plural(doubts, 'thing')} to look at` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    offer: (path: string) => `Mark in ${path} what goes on`,
    offered: (count: number) => `${plural(count, 'link')} to the new plan, on wish`,
    noNote: 'There is no plan here to start the next one from.',
    noName: (path: string) =>
      `Nothing in the name of ${path} says for which day, week or month it is, so that the next one has no name.`,
    allThere: (path: string) => `All that is open stands in ${path} already.`,
    /** What could not be decided, and was carried over. */
    doubts: {
      openBelow: 'It is finished, and was kept because something below it is still open.',
      notCut: 'It is finished, but shares its line with something open, and was kept.',
      otherReading: 'These words may mean two days: the likelier one was written.',
      lostDay: 'No other words for this day were found: in the new plan it reads as another.',
      readsOtherwise: 'In the new plan it reads otherwise than in the old one: please look at it.',
      noPlace: 'No place was found for it in the plan that is there.',
    },
  },

  rename: {
    label: (before: string, after: string) => `Rename “${before}” to “${after}”`,
    nothing: 'Only people, issues and headings, and links to headings, can be renamed here.',
    file: 'A note is renamed where files are: the links to it follow.',
    empty: 'A name needs at least one letter.',
    lineBreak: 'A name has no line break.',
    couldBe: (name: string, others: string) =>
      `“${name}” could be ${others}. Rename the person where the full name stands.`,
    notName: (words: string) => `“${words}” cannot be read as a person’s name.`,
    notLogin: (words: string) => `“${words}” cannot be a login: letters, digits, dots, dashes, no blanks.`,
    taken: (name: string, other: string) =>
      `“${name}” means ${other} already: afterwards nobody could tell the two apart.`,
    heading: 'This heading has more than one line, or no words.',
    headingReads: (words: string) => `With the words “${words}” this would not be the same heading any more.`,
    issueShape: (words: string) => `“${words}” is no key of an issue, such as #12, group/app#12 or ABC-12.`,
    issueKnown: (key: string) => `${key} is named in notes already: afterwards nobody could tell the two apart.`,
    issueAddress: (before: string, after: string) =>
      `${before} stands in addresses too, and what the address of ${after} is cannot be known.`,
    doubt: {
      stray: 'Not read as a person’s name here',
      couldBe: (others: string) => `Could be ${others}`,
      login: 'Could be a login, which stays',
      taken: (name: string, other: string) => `“${name}” means ${other} elsewhere`,
      guess: 'Where the family name ends is a guess',
    },
  },

  /** A day that is typed into a box. */
  typedDay: {
    empty: 'Type a day: fri, +3d, 20, next Wednesday, 2026-03-27.',
    unknown: (words: string) => `“${words}” is no day that Dueline knows: try fri, +3d, 20 or 2026-03-27.`,
    impossible: (words: string) => `No calendar has “${words}”.`,
    or: (long: string, day: string) => ` · not ${long}, which is ${day}`,
  },

  query: {
    expected: (words: string, possible: string[]) => `“${words}”: expected ${oneOf(possible)}.`,
    missing: (after: string, possible: string[]) =>
      `${after ? `After “${after}” something` : 'Something'} is missing: ${oneOf(possible)}.`,
    uncompared: (word: string, possible: string[]) =>
      `“${word}” asks for a comparison: ${oneOf(possible)}. To look for the word itself, write "${word}".`,
    tooLong: (most: number) => `A query has at most ${most} characters.`,
    inside: 'How tasks are grouped, sorted and limited cannot stand in brackets.',
    nobody: 'nobody: dueline.me is empty',
    unclosed: 'This bracket is never closed.',
    unopened: 'This bracket was never opened.',
    term: 'a condition such as not done, overdue, due this week, owner is NAME, or words of the title',
    value: 'a value',
    date: 'a date such as today, next Friday or 2026-03-05',
    number: 'a number',
  },

  /** Draft Report. */
  report: {
    titles: { day: 'Daily report', week: 'Weekly report', month: 'Monthly report', any: 'Report' },
    span: (from: string, to: string) => `${from} to ${to}`,
    headings: {
      done: 'Done',
      doing: 'In progress',
      slipped: 'Slipped',
      new: 'New',
      blocked: 'Blocked',
      decided: 'Decided',
    },
    /** How many there are of each, on one line. */
    counts: {
      done: (count: number) => `${count} done`,
      doing: (count: number) => `${count} in progress`,
      slipped: (count: number) => `${count} slipped`,
      new: (count: number) => `${count} new`,
      blocked: (count: number) => `${count} blocked`,
      decided: (count: number) => `${count} decided`,
    },
    /** Stands over what was decided where the report has a part for each person. */
    everybody: 'All',
    doneOn: (day: string) => `done on ${day}`,
    due: (day: string) => `due ${day}`,
    moved: (before: string, after: string, days: number) =>
      `put off ${plural(days, 'day')}, from ${before} to ${after}`,
    over: (day: string, days: number) => `was due ${day}, ${plural(days, 'day')} late`,
    /** Weeks is 0 where it is less than half a week, or not known. */
    carried: (weeks: number, times: number) =>
      weeks > 0 ? `carried ${plural(weeks, 'week')}` : `carried over ${times === 1 ? 'once' : `${times} times`}`,
    older: (count: number, day: string) =>
      `${plural(count, 'more task')} ${count === 1 ? 'was' : 'were'} due before ${day} and ${count === 1 ? 'stands' : 'stand'} in no note of these days.`,
    nothing: 'There is nothing to tell of these days.',
    noSpan: (words: string) =>
      `“${words}” names no days: try last week, October, 2026-11-02 – 2026-11-15 or since Monday.`,
  },

  /** What stands above a heading. */
  lens: {
    title: (open: number, overdue: number, owners: string[]) =>
      [`${open} open`, overdue > 0 ? `${overdue} overdue` : '', owners.join(', ')].filter(Boolean).join(' · '),
    more: (count: number) => `${count} more`,
  },

  /** Said on the way from task to task. */
  steps: {
    first: 'That was the last one. This is the first again.',
    last: 'That was the first one. This is the last.',
    only: 'There is no other.',
    noneOpen: 'Nothing is open in this note.',
    noneOverdue: 'Nothing is overdue in this note.',
  },

  runbooks: {
    link: (words: string) => `linked here: ${words}`,
    command: (command: string) => `uses ${command} too`,
    /** `words`: what it says in the same words beside. */
    name: (names: string[], words: string[]) =>
      `names ${names.join(', ')} too${words.length > 0 ? `, shares the words ${words.join(', ')}` : ''}`,
    words: (words: string[]) => `shares the words ${words.join(', ')}`,
    /** The lead of a run sheet; the runbook as a link. */
    sheet: (runbook: string) => `A copy of ${runbook}, to be ticked as it is done.`,
    /** Where in its runbook a command stands. */
    step: (nth: number, all: number) => `step ${nth} of ${all}`,
    steps: (first: number, last: number, all: number) => `steps ${first} to ${last} of ${all}`,
    hidden: (characters: string[]) =>
      `Characters that nobody sees were left out or made blanks: ${characters.join(', ')}.`,
    /** What a command does that cannot be taken back. */
    dangers: {
      deletesFiles: (words: string) => `“${words}” deletes files for good.`,
      deletesData: (words: string) => `“${words}” deletes data for good.`,
      deletesResources: (words: string) => `“${words}” takes away what is running or kept there.`,
      rewritesHistory: (words: string) => `“${words}” throws away commits or changes.`,
      stops: (words: string) => `“${words}” stops something that runs.`,
      overwritesDisk: (words: string) => `“${words}” overwrites a disk.`,
      opensRights: (words: string) => `“${words}” changes rights or owners of many files.`,
      runsDownload: (words: string) => `“${words}” runs what it downloads, unseen.`,
    },
  },
};

const longMonths = 'January February March April May June July August September October November December'.split(' ');
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Words for the days around today. */
const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const allOf = (items: string[]): string => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

function oneOf(items: string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

export type Messages = typeof en;

/** The name of a rule of reading. Each is explained in every language. */
export type RuleId = keyof Messages['rules'];
