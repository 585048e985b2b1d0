/** What sentences say that tell what was or is so, and ask for nothing. */
export interface TellingWords {
  /** Before a day on which something happened (`sent on`), behind it (`已`), at the end of its clause (`送った`), and behind those; `passives` and `behindDone`: before and behind a status that somebody brought about (`was` + `merged`, `fixed` + `in`). */
  past: Record<
    'passives' | 'behindDone' | 'before' | 'behind' | 'endings' | 'nouns' | 'after' | 'circumstances',
    string[]
  >;
  /**
   * How a point tells what somebody did: first words (`added`), a word behind its first ones (`了`), last words (`した`); and
   * words that hold one of those and tell no deed (`为了`, `だった`); `idle`: behind an hour, what is no work done: `saw`.
   */
  told: Record<'manners' | 'begins' | 'inside' | 'ends' | 'never' | 'idle', string[]>;
  /** Whether verbs say alike what was done and what is to do: `修复栏杆`. */
  tenseless: boolean;
  /** Endings of a sentence that tells what is or was so, and asks for nothing: `ている`. */
  tellings: string[];
  /** Endings of a sentence that wishes for something, so that it is no such telling: `たい`. */
  wishes: string[];
  /** Endings of a sentence in which something is so: `ている`. */
  stateEndings: string[];
  /** Endings of a clause that says under what condition the next holds: `れば`. */
  conditions: string[];
  /** Behind a deed, where the sentence goes on: `ので`. */
  reasons: string[];
  /** Words for a day that count from something told: `当日` is the day of the event, not of the note. */
  retold: string[];
  /** A day as of which something is so: behind it (`時点`); before it (`截至`), where behind it comes what was so by then (`进展`). */
  asOf: Record<'behind' | 'until' | 'of', string[]>;
  /**
   * Where deeds stand first in a sentence, what says something of them: before them how often or of what time (`经常`), behind them
   * an aspect (`的成本`) and what follows that (`较`), a degree (`很`) and what asks for one (`让`), what they take (`需要`) and its
   * units (`天`), and other ends (`是为了`).
   */
  ofDeeds: Record<'begins' | 'aspects' | 'aspectVerbs' | 'degrees' | 'raising' | 'takes' | 'units' | 'ends', string[]>;
}
