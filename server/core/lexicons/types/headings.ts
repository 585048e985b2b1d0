/** How headings, labels and lead-ins are built that no list holds, and what else their words say. */
export interface HeadingWords {
  /** Ends of headings and labels that say so whatever stands before them: `会議の前にやること`. Those of `none` go first. */
  scopeEndings: Record<'none' | 'todo' | 'done' | 'topics', string[]>;
  /**
   * Words with which a heading of what is to do begins, where one of the others follows (`to do` + `before next Monday`),
   * and the same of what was done: `what did you do` + `since yesterday`. `what`: before a status (`what's` + `done`);
   * `counted`: what a status is said of that is counted one by one (`PRs` + `merged`), and `asked`: with what a question begins;
   * `intents`: before a deed (`to` + `repair`), and `passive` before its participle (`to be` + `repaired`); `errands` and `aims`: what there is to do, and
   * before what it is for (`open tasks` + `for` + `the crane`).
   */
  scopeBeginnings: Record<
    'words' | 'behind' | 'what' | 'counted' | 'asked' | 'intents' | 'passive' | 'errands' | 'aims' | 'done',
    string[]
  >;
  /** Headings of two words, the first of which says when and the second what: `remaining` + `work`, `次回` + `作業`. */
  scopePairs: Record<'todoWhen' | 'todoWhat' | 'doneWhen' | 'doneWhat', string[]>;
  /**
   * How headings are built that no list holds: they end with one of the forms and, right behind it, one of the heads:
   * `プログラムで直し` + `たい` + `点`, `需要完成` + `的工作`. The first of these that holds says what they open.
   */
  scopeForms: { opens: 'none' | 'todo' | 'done'; forms: string[]; heads: string[] }[];
  /** What a heading counts (`第三周计划`), and the word for such a time that it is read as. */
  countedTimes: string[];
  timeLike: string[];
  /** What a label ends with that leads to a list, whatever list it is: `下周的任务` + `是`. */
  announcingTails: string[];
  /**
   * Times by which headings tell what was done from what is to do where both stand side by side: `昨日` and `今日`, `上周`
   * and `本周工作`; what may stand behind them, and which of that names work rather than a plan. Beside headings that are
   * statuses, those that name a stage of work (`harbour` + `review`) or how soon it is to be done (`later`).
   */
  turns: Record<'before' | 'now' | 'what' | 'works' | 'told' | 'plans' | 'stages' | 'ranks', string[]>;
  /** Labels of what was done, in reports of work, and what headings begin with that open such a report: `achieved`. */
  achieved: string[];
  /** Headings that say no more than that there is more of the kind: `その他`. */
  rests: string[];
  /** What labels end with before what is said of the note or the meeting as a whole: `会议地点`. */
  particulars: string[];
  /** Labels that say no more than that the matter itself follows: `会議内容`. */
  contents: string[];
  /** Headings and labels of what a meeting has before it, below which minutes often say what came of each: `agenda`. */
  matters: string[];
  /** Ends of headings that say no more than that what stands before them is listed: `やる事リスト`. */
  tails: string[];
  /** What may stand around such words in a heading without changing it: `new`, `今後の`. */
  fillers: string[];
  /** What the report of one of several people is called in the heading above it, with the name behind it in brackets: `週報（岡本）`. */
  reports: string[];
  /** Words of a heading under which what begins with a day is an appointment: `schedule`, `予定`. */
  appointments: string[];
  /** What a sentence says that announces a list: `如下`; what the boxes of a form begin with: `是否`. */
  announcing: string[];
  /** What makes of words what the list below them is, and what may end such a sentence: `Xは以下` + `です`. */
  equating: { words: string[]; ends: string[] };
  /** Words that are like those of things to do, in sentences that announce none: `two ways to do this:`. */
  announcingNever: string[];
  asking: string[];
  /** What a heading for finished items is called that were put away; the first is the one to write. */
  archiveHeadings: string[];
}
