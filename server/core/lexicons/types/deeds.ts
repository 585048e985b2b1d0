/** What is done: verbs, and how they end. */
export interface DeedWords {
  /** Words that open a deed: `修改`, `review`. */
  deeds: string[];
  /** Nouns for such deeds, where they end what is said behind the one who does it: `藤田さんが対応`. */
  undertakingNouns: string[];
  /**
   * The word for being before what is done with something (`be` + `moved`), and endings of what is done: `ed`; of what goes
   * on (`be ordering`); and what is brought about by somebody: `be ready`.
   */
  beings: string[];
  participles: string[];
  progressives: string[];
  outcomes: string[];
  /** What comes to pass by itself, behind the words of `commits`: `will happen`. */
  happenings: string[];
  /** How the end of a deed changes behind the name of the one who does it (`review`, `reviews`); the first ending that fits. */
  thirdPerson: [string, string][];
  /** Whether what is done follows such words (`负责联系机房`) or they end the sentence. */
  objectFollows: boolean;
  /**
   * Endings of a sentence in which somebody does something: `見直す`; verbs that do although they end in words of a state
   * (`入れる`); what leaves it a deed behind such an ending (`見直す` + `こと`); and how it is wished for: `したい`. `light`: verbs behind a deed
   * that is a noun, `点検` + `する`; `plans`: behind a deed that is to come, `見直す` + `予定`; `into`: verbs of what is put or
   * said somewhere, `資料に` + `まとめる`; `favours`: behind a verb, that somebody does it for others (`聞い` + `てくれる`); `hearsay`: that it was
   * heard; `orders`: that it is to be; `going`: that somebody is at it; `quoting`: behind a comma, that what stands before it is only said; `musts`: ends of what has to be done;
   * `crews`: how the names of teams end, `設備` + `班`, and `notCrews`: such words that name none;
   * `gatherings`: those that are as well where people come together.
   */
  doing: Record<
    | 'endings'
    | 'verbs'
    | 'tails'
    | 'wishes'
    | 'light'
    | 'plans'
    | 'into'
    | 'favours'
    | 'crews'
    | 'gatherings'
    | 'notCrews'
    | 'hearsay'
    | 'orders'
    | 'going'
    | 'quoting'
    | 'musts',
    string[]
  >;
}
