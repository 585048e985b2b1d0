/** What the words of a lexicon say to the reader of dates. */
import type { NamedDate } from '../lexicons/types/dates.ts';
import type { DateRole } from '../model.ts';
import type { Part, Unit } from './expression.ts';

/** What a word may be; one word can be several things (`月` a marker and a weekday), its letter is the first. */
export interface Word {
  kind: string;
  value?: number;
  unit?: Unit;
  part?: Part;
  weekday?: number;
  role?: DateRole;
  /** Where it stands by a period, leaves the period out: `before 2015`. */
  exclusive?: true;
  /** Also says where something comes from: `from last week`. */
  origin?: true;
  /** The nearest of its kind on one side: `coming Friday`. */
  near?: true;
  /** Behind a number, what it counts: `passed`, `楼`. */
  counted?: true;
  /** As that, but `about` behind what is no number: `あたり`. */
  about?: true;
  /** Behind a fraction, what it counts. */
  measure?: true;
  /** Before a weekday, that it comes again and again; of a whole date that says nothing: `weekly on Mon 3/9`. */
  repeats?: true;
  /** Before a number of days, that something takes so many: `期間を 14日に`. */
  long?: true;
  /** Behind it, an amount counts from it: `到期5天后`. */
  event?: true;
  /** A part, of the present month where no month is said. */
  alone?: true;
  /** More than one of a kind: `weeks`. */
  plural?: true;
  /** Behind a day, that it is past: `已发`. */
  did?: true;
  /** Behind a day with nothing behind it, that it opens there: `3/24〜`. */
  opens?: true;
  /** The week that holds the day beside it. */
  weekOf?: true;
  between?: true;
  particle?: true;
  /** Before a day (`on`) or a longer period (`in`), so that a weak one is believed. */
  leads?: 'day' | 'period';
  ago?: true;
  later?: true;
  /** Counts from the reference where it is a marker behind a shift (`上月`), or a duration behind a number. */
  counts?: Unit;
  range?: true;
  /** By two days, that the second takes the place of the first. */
  moves?: true;
  fiscal?: true;
  list?: true;
  fill?: true;
  within?: true;
  hour?: true;
  time?: true;
  /** Before a number, that it is an hour: `at`. */
  clock?: true;
  doubtful?: true;
  label?: DateRole;
  weekend?: number;
  named?: NamedDate;
  /** Counts from the day beside it: `翌日`. */
  beside?: true;
  /** Behind a weekday, a week more: `Friday week`. */
  besideWeek?: true;
  /** First and last of neighbouring days. */
  pair?: [number, number];
  /** An amount in one word. */
  amount?: [number, Unit];
  halfMore?: true;
  /** The day is past: `since`. */
  past?: true;
  /** Also closes: `截止` behind a day. */
  closes?: true;
  untilNow?: true;
  /** The year before the first of an era. */
  era?: number;
}

/** What most words say nothing of. */
const unsaid: { [Name in keyof Required<Word>]: Word[Name] | undefined } = {
  kind: '',
  value: undefined,
  unit: undefined,
  part: undefined,
  weekday: undefined,
  role: undefined,
  exclusive: undefined,
  origin: undefined,
  near: undefined,
  counted: undefined,
  about: undefined,
  measure: undefined,
  repeats: undefined,
  long: undefined,
  event: undefined,
  alone: undefined,
  plural: undefined,
  did: undefined,
  opens: undefined,
  weekOf: undefined,
  between: undefined,
  particle: undefined,
  leads: undefined,
  ago: undefined,
  later: undefined,
  counts: undefined,
  range: undefined,
  moves: undefined,
  fiscal: undefined,
  list: undefined,
  fill: undefined,
  within: undefined,
  hour: undefined,
  time: undefined,
  clock: undefined,
  doubtful: undefined,
  label: undefined,
  weekend: undefined,
  named: undefined,
  beside: undefined,
  besideWeek: undefined,
  pair: undefined,
  amount: undefined,
  halfMore: undefined,
  past: undefined,
  closes: undefined,
  untilNow: undefined,
  era: undefined,
};

/** The same word with a place for each thing that any word says: all words are of one shape, and quick to ask. */
export const evenly = (word: Word): Word => Object.assign({ ...unsaid }, word) as Word;
