/** How a language writes dates: read by core/dates. Words are in lower case; full-width forms are folded before. */
export interface DateLexicon {
  /** What `3/4` means. `either`: the other order is a second reading. */
  numericOrder: 'month-first' | 'either';
  /** Whether months and days are written as `4.30`, so that `3.9-3.13` needs no word beside it. */
  dotted: boolean;
  /** Month in which a fiscal year begins: 4 in Japan. */
  fiscalStart: number;
  /** Characters that are digits (`三` 3) and multipliers (`十` 10). */
  digits: Record<string, number>;
  /** Words for numbers: `twenty` 20. */
  numbers: Record<string, number>;
  /** Words for places in an order: `third` 3, `last` -1. */
  ordinals: Record<string, number>;
  ordinalPrefixes: string[];
  ordinalSuffixes: string[];
  /** Words for single days, as distance from the reference day: `tomorrow` 1. */
  dayWords: Record<string, number>;
  /** Monday to Sunday, each with all its spellings. */
  weekdays: string[][];
  /** Monday to Sunday in one character; read in brackets and behind a week only. */
  shortWeekdays: string[];
  /** January to December. */
  months: string[][];
  /** Of the above, those that are also other words: read with a capital and beside another part of a date only. */
  doubtful: string[];
  /** Words that move a weekday or a unit: `next` 1, `本` 0. */
  shifts: Record<string, number>;
  /** Words for the nearest weekday or unit on one side: `coming` 1, `今度の` 1. */
  nearest: Record<string, number>;
  /** Periods in one word: `来週` ['week', 1]. */
  periods: Record<string, [DateUnit | 'fiscalYear', number]>;
  /** What a number counts: `days`, `周`. */
  units: Record<string, DateUnit>;
  /** Of the units and weekdays, those that name several: `the coming weeks` is no week, `two Fridays ago` is a day. */
  plurals?: string[];
  /** What stands behind the number of a year, month or day: `年`, `月`, `日`. */
  markers: { year: string[]; fiscalYear: string[]; month: string[]; day: string[] };
  /** Amounts in one word: `半年` [6, 'month']. */
  amounts?: Record<string, [number, DateUnit]>;
  /** Behind a unit, half of it more: `一年半`. */
  halfMore?: string[];
  /** Days and periods with a name of their own: `Christmas`, `週明け`. */
  named?: Record<string, NamedDate>;
  /** Of the day words, those that count from the day beside them, if there is one: `4月7日の翌日`. */
  besides?: string[];
  /** Two or more neighbouring days in one word, as first and last distance: `明后天` [1, 2]. */
  dayPairs?: Record<string, [number, number]>;
  /** Parts of a period, before or behind it: `early`, `底`. */
  parts: Record<string, DatePart>;
  /** Of these, the ones that are of the present month where no month is said: `下旬`. */
  partsAlone?: string[];
  /** Behind or before a year, or behind `this`: `Spring 2026`, `2026年秋`. */
  seasons: Record<string, Season>;
  /** `上半年` 1. */
  halves: Record<string, number>;
  /** Halves of the fiscal year: `上期` 1. */
  fiscalHalves: Record<string, number>;
  /** `weekend` 0, `来週末` 1: weeks from this one. */
  weekends: Record<string, number>;
  /** The end of the present period in one word: `eom` 'month'. */
  ends: Record<string, DateUnit>;
  /** Before or behind a day, for the week that holds it: `week of`, `の週`. */
  weekOf: { before: string[]; behind: string[] };
  /** Behind a weekday, for that of the week after: `Friday week`. */
  weekMore?: string[];
  /** Before a number: `Q2`, `H1`, `W13`, `FY24`. */
  codes: Record<string, 'quarter' | 'half' | 'week' | 'fiscalYear'>;
  /** Eras, by the year before their first: `令和` 2018. */
  eras: Record<string, number>;
  /** Behind an amount: `ago`, `later`. */
  ago: string[];
  later: string[];
  /** Around an amount, up to its end: `within`; at its end: `in`. */
  withinPrefixes: string[];
  withinSuffixes: string[];
  inPrefixes: string[];
  /** Before an amount, so far back (-1) or ahead (1): `past`, `未来`. */
  stretches: Record<string, number>;
  /** The day is the last (`by`, `前`), or the thing stays so until then (`until`), or begins there (`from`, `から`). */
  duePrefixes: string[];
  dueSuffixes: string[];
  untilPrefixes: string[];
  startPrefixes: string[];
  startSuffixes: string[];
  /** Of these, the ones behind or before which the day is past: `since Monday`. */
  pasts?: string[];
  /** Behind the beginning of a stretch that goes on until today: `至今`, `to date`. */
  untilNow?: string[];
  /** Behind a day, with nothing more behind: it begins there (`3/24〜`). */
  openEnds?: string[];
  /** Behind a day: what was done on it (`已发`). */
  doneSuffixes?: string[];
  /** Of these, the ones that also say where something comes from: `the report from last week` opens nothing. */
  origins: string[];
  /** Of these, the ones that leave a named month or year itself out: `before`, `より前`. */
  exclusive: string[];
  /** Before a day, not part of the expression: `due`, `完成时间`, `ETA`. */
  labels: { due: string[]; start: string[]; done: string[]; at: string[] };
  /** Between two ends of a range; before two that `and` joins, or behind them; and between neighbours in a list. */
  rangeWords: string[];
  /** By two ends of which the second takes the place of the first: `moved from Monday to Friday`, `から金曜に変更`. */
  moves: string[];
  between: { before: string[]; behind: string[] };
  listWords: string[];
  /** Before a day, or before a month or year, where a doubtful one (`May`, `the 6th`, `2024`) is believed behind them only. */
  leads: { day: string[]; period: string[] };
  /** May stand between the parts of one date: `of`, `の`. */
  fillers: string[];
  /** Times of the day and zones: read with the day, without effect on it. */
  times: string[];
  /** Behind a day, and nothing else: `に` lets `10/2` be no fraction. */
  dayParticles: string[];
  /** Before a number alone that is an hour: `at`. */
  clockLeads?: string[];
  /** `时`, `点`, `o'clock`: what makes a number before it a time. */
  hours: string[];
  /** What makes the words behind or before it no date: `every`, `版本`. */
  refusals: string[];
  /** What makes the words before it no date: `5号` in `5号楼`, `本周` in `本周期`. */
  refusalsBehind: string[];
  /** Of those, words that say `about` behind what is no number: `1日あたり` is no date, `来週あたり` is one. */
  abouts?: string[];
  /** What says before a weekday that it comes again and again: `weekly`. */
  repeats?: string[];
  /** What says before a number and `日` that something takes so many days, and names none: `期間を 14日に`. */
  lengths?: string[];
  /** Behind a fraction, what it counts: `11/12件`. */
  measures?: string[];
  /** What happens some day, behind which an amount counts from it: `到期5天后`. */
  events?: string[];
  /** Words that begin like one of the above and are none: `前端` is no `前`. */
  others: string[];
  /**
   * Days that are offered where one is typed, each as it is written here and read by the above. `common`: before anything is
   * typed, in this order; `others`: once they begin as what is typed; `past`: where something is done.
   */
  offers: Record<'common' | 'others' | 'past', string[]>;
}

/** A stretch of a longer period: thirds, halves, its first or last day, all or the rest of it, or what is past of it. */
export type DatePart =
  | 'first'
  | 'start'
  | 'early'
  | 'early-mid'
  | 'mid'
  | 'mid-late'
  | 'late'
  | 'end'
  | 'first-half'
  | 'second-half'
  | 'within'
  | 'rest'
  | 'so-far'
  | Season;

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What a name says; `week` and `year` are distances from the present ones. */
export interface NamedDate {
  month?: number;
  day?: number;
  weekday?: number;
  week?: number;
  year?: number;
  part?: DatePart;
  /** Month and day of the Chinese calendar. */
  lunar?: [number, number];
  /** So many days, or working days, from the day that is named. */
  days?: number;
  workday?: number;
}

export type DateUnit = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';
