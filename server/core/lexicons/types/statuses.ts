import type { Status } from '../../model.ts';

/** How a status is said, and how far something has come. */
export interface StatusWords {
  /** Words that state a status, at the end or the beginning of an item, or alone in a cell. The first is the one to write. */
  statuses: Record<'todo' | 'doing' | 'waiting' | 'done' | 'cancelled', string[]>;
  /** What stands before and behind a status that is put behind a task: ` - done`, `（完了）`. */
  beforeStatus: string;
  behindStatus: string;
  /** Within a sentence, that something waits: `is waiting`, `is blocked`. */
  held: string[];
  /** A clause that begins with one of the first and ends with one of the second says what is waited for: `等…回复`. */
  awaited: { begins: string[]; ends: string[] };
  /** A last clause of few characters that begins or ends so is finished too: `已送出`, `送付済み`. */
  finishedShapes: { begins: string[]; ends: string[] };
  /** What a clause of few characters in a column of statuses begins or ends with, or is, by what it says: `受講中`, `未登録`, `是`, `砍掉`. */
  cellShapes: Partial<Record<Status, { begins?: string[]; ends?: string[]; wholes?: string[] }>>;
  /** Words that say within a sentence that something is finished: `完成`. */
  finished: string[];
  /** Beside a share of what is to be done: `完成70%`, `80% done`. */
  progress: string[];
  /** Behind a number of tenths that are done: `8割方`. */
  tenths: string[];
  /** Words that make something more or less: a share behind them tells by how much (`减少缆绳用量（30%）`). */
  changes: string[];
  /** Words that say within a sentence that something is left: `剩余`. */
  remaining: string[];
  /** What a sentence begins with that says that something was begun: `we are working on`, `正在`. */
  underway: string[];
  /** The same right behind somebody's name: `Ann preparing the list`. */
  atWork: string[];
  /** What makes of a deed at the end of a clause one that goes on: `联调` + `中`. */
  underwayEndings: string[];
  /** In the clause before such a word, that it says where something comes to: `扩展到测试中`. */
  reaching: string[];
  /**
   * How far something is in the last words of a sentence: `words` behind a particle (`柵の塗装は` + `未着手`), or `endings`
   * of a deed (`点検` + `中`). Deeds that say how something is, `states`, are none, nor is what is said of `matters`.
   */
  statusSaid: {
    behind: string[];
    words: Partial<Record<Status, string[]>>;
    endings: Partial<Record<Status, string[]>>;
    states: string[];
    matters: string[];
  };
  /** Around a word for what is finished, that a part of it is not: `mostly` done, done `except` the gate. */
  nearly: string[];
  except: string[];
  /** By which a clause among what was done says that something of it goes on or is left: `LTP 还在跑`, `half way`. */
  leftOver: string[];
  /** What a clause begins with that says which one is meant, or why: `the lamp that is still dim`. */
  relatives: string[];
  /** What stands in parentheses at the end of something that is not yet finished: `（部分）`, `(continue)`. */
  unfinished: string[];
  /** What is not yet finished ends with it, whatever stands in parentheses behind: `本の途中（3章まで）`. */
  unfinishedEnds: string[];
  /**
   * How far work is, in a sentence that begins with who is at it or with what it is. `begins`: behind who, or first of all, before
   * what they do: `started to`; `progress` and `past`: before a verb that goes on (`still` + `painting`, `finished` + `painting`), `onset`
   * the same of what was begun; `be`: between what it is and how far that is, one of `states`; behind it and before what was or is
   * to be done to it: that it goes on (`being` + `painted`), or is not done (`not yet` + `painted`, or `negated` and `yet` around it: `not painted yet`).
   */
  statusTold: {
    begins: Partial<Record<Status, string[]>>;
    progress: string[];
    onset: string[];
    past: string[];
    be: string[];
    states: Partial<Record<Status, string[]>>;
    partly: string[];
    not: string[];
    negated: string[];
    yet: string[];
  };
}
