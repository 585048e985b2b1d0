/** What says of a note, as a whole, of which kind and of which day it is. */
export interface NoteWords {
  /**
   * Words of titles and headings that tell what kind of note this is; `releases` tells what others made, and `notMinutes`
   * hold a word for a meeting and name none: `on call`; `spoke`: within a first line, that whoever writes met others (`had a call with`); `titlesOnly`: of those for minutes, the ones that say so in titles alone. `makers`: headings above who made something, and not who met. `came`: labels before the names of those who met. `process`: what a title
   * ends with whose many untouched boxes are a form.
   */
  kinds: Record<
    | 'releases'
    | 'plan'
    | 'goals'
    | 'minutes'
    | 'came'
    | 'did'
    | 'notMinutes'
    | 'spoke'
    | 'titlesOnly'
    | 'makers'
    | 'runbook'
    | 'form'
    | 'process',
    string[]
  >;
  /** How often the notes of a series come, in their names and titles: `weekly`, `周报`, `日次`. */
  rhythms: Record<'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year', string[]>;
  /** Before and behind the number of a note of a series: `sprint 12`, `第12回`. */
  counters: { before: string[]; behind: string[] };
  /** What a link to the note says to which an item was carried over. */
  carriedOver: string;
  /** Labels that give the day of the note; the first is the one to write. */
  noteDate: string[];
  /** Within a sentence, that people met: `召开`. */
  convening: string[];
  /** What else may stand in a title or heading that is the date of what follows: `weekly meeting`. */
  dated: string[];
  /** What a title ends with before the days in brackets that a list of what is to do is for: `码头任务（3月2日-6日）`. */
  datedLists: string[];
  /** Names of files that hold nothing but what is to do: `TODO.md`, `やること.md`. */
  listNames: string[];
  /**
   * Keys of front matter that say something of the note as a task, in lower case, with blanks for dashes. `assignee`: only
   * tasks have one; `owner`: texts and services have one too.
   */
  frontMatter: Record<'title' | 'due' | 'start' | 'done' | 'status' | 'assignee' | 'owner' | 'priority', string[]>;
  /** Whether `#word` at the head of a paragraph is a tag more often than a heading that lacks its space. */
  hashTags: boolean;
  /**
   * What comes again and again, so that the same words in the next note are another task: words that say so by themselves
   * (`weekly`, `每周`), duties that do where hardly anything stands beside them (`on call`, `值班`), and words of headings over such.
   */
  recurring: Record<'always' | 'duties' | 'headings', string[]>;
  /** Words of every text, which do not tell what it is about. */
  common: string[];
}
