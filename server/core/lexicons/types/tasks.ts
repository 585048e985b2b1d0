/** What introduces a task, and what stands beside it. */
export interface TaskWords {
  /** Words that introduce a task: `TODO`, `宿題`. */
  markers: string[];
  /** Words that introduce a finished task in place of those, in capitals as here: `DONE`. */
  doneMarkers: string[];
  /** What is written where there is nothing: `None`, `无`. */
  nothing: string[];
  /** What begins a short line that says so: `nothing else to report`. */
  nothingElse: string[];
  /** The same for a due day: ` (due 3/27)`, `（截止：3/27）`. */
  beforeDue: string;
  behindDue: string;
  /** The same for the last day of a time within which something is to be done: `by 3/27`, `3月27日前`. */
  beforeLastDay: string;
  behindLastDay: string;
  /**
   * How long a task takes: words before it, its units and those that count people (`人日`), each with its minutes; of the
   * former those that mean something else at the end of a sentence; and words before an amount that is no such thing.
   */
  estimates: {
    labels: string[];
    units: Record<string, number>;
    peoples: Record<string, number>;
    vague: string[];
    leads: string[];
  };
  /** Before the colon of a priority, and behind it; those levels that are more urgent than most, and less. */
  priorities: Record<'labels' | 'levels' | 'high' | 'low', string[]>;
  /** Before the repository whose issues are meant: `仓库`. */
  repositoryLabels: string[];
  /** What is counted with `#` and is no issue (`step #2`), and colours. */
  counted: string[];
  /** Behind the number of a part of a text: `章`. */
  chapters: string[];
  /** What a link is called that says no more than that it is one: `here`. */
  linkWords: string[];
  /** What is written down or kept, and not done: `minutes`, `录音`. */
  records: string[];
}
