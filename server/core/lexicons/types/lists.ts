/** What a list is told by whose heading says nothing of the kind. */
export interface ListWords {
  /** In the words above it: those that name work, `tasks`; those for what is described, explained or required, `features`. */
  work: string[];
  matter: string[];
  /** What a line above a list among what was done ends with, where the list explains something: `测试环境：`. */
  explained: string[];
  /** Labels of the line that says what a section is all about: `主题`. */
  themes: string[];
  /** In the title of a note that says what is planned over a long time: `roadmap`. */
  roadmaps: string[];
  /** In the words above it: that it tells who does what, `役割分担`. */
  shares: string[];
  /** In the words above a list, how something goes on: described, and in a plan to do: `流れ`. */
  courses: string[];
  /** What a sentence says that there are, above what is weighed: `2つの案がある`. */
  choices: string[];
  /** What people come together for, or what happens by itself: `開催`. */
  meetings: string[];
  /** What a heading counts one by one: `完了 issue`. */
  tickets: string[];
  /** Within the words that open what was done, that it is finished: `Accomplishments of the week`, `やったこと`. */
  finished: string[];
  /** In its points: words for whoever reads it, `you`; first words of what is only talked about, `discuss`. */
  reader: string[];
  talk: string[];
  /** First words of a sentence that refers its reader to what it links: `see`. */
  referring: string[];
  /** First words of what something is for (`to`), and what a reader is then told to do with what is linked: `follow`. */
  purposes: string[];
  /** First words by which there is nothing of the kind: `no`. */
  absences: string[];
  directing: string[];
  /** Words of a question without a mark (`谁`), and with what it ends: `吗`. */
  asking: string[];
  askingEnds: string[];
  /** Behind the word of a deed, what says that it is a thing: `review of`. */
  things: string[];
  /** Words that begin as those do and are what is dealt with (`时间` in `确认时间`); what some verbs make (`方案`), and these verbs (`撰写`). */
  dealtWith: string[];
  made: string[];
  making: string[];
  /** Deeds at the beginning of a point alone, and things at its end: `规范` in `规范命名` and `命名规范`. */
  nouns: string[];
  /** Nouns that name a piece of work where a point ends with them: `lamp replacement`. */
  labours: string[];
  /** Stages of work that are numbered, and what a heading behind their number says to be of a meeting: `sprint 12`, `sprint 12 review`. */
  stages: string[];
  talks: string[];
  /** Before a time, that something is of it, and not to be done in it: `the report of this week`. */
  beforeTimes: string[];
  /** Nouns that name no deed behind what something is done to: `を希望`. */
  idle: string[];
  /**
   * A first word before an article is a deed too, unless it is one of `links` or ends as `endings` do: `soap the rail`, but
   * `with the rail`, `soaping the rail`.
   */
  articles: string[];
  links: string[];
  endings: string[];
  /** Where the deed may stand behind how it is done, what begins that: `根据`. */
  leads: string[];
  /** Before where or when something is done, and with what that ends: `在` + `码头` + `上`. */
  within: string[];
  withinEnds: string[];
  /** Before what something is done with, and behind it what it comes to: `将…改成`. */
  disposing: string[];
  /** What stands before whom or what a deed is done with, by or to, ahead of the deed: `按照计划更换灯具`. */
  toward: string[];
  /** How something is, may or should be, in a clause before a deed that nobody takes on. */
  stating: string[];
  results: string[];
  /** Behind a verb, what says that it is asked for: `跑一下`. */
  passing: string[];
  /** How something is done, before the word of the deed: `进一步`; and that it will be: `将`. */
  manners: string[];
  /** What a word ends with that names a part of a product, before what is done to it: `界面增设灯塔图`. */
  places: string[];
  /** Verbs by which a part of a product becomes other than it was: `增设`, `改为`. */
  changes: string[];
  wills: string[];
  /** Verbs of one character, with what they are done to behind them (`写文档`), and words that begin so and are none: `问题`. */
  short: string[];
  notShort: string[];
  /**
   * Verbs of two characters, each of them a verb: with what they begin and end (`拆` and `洗` of `拆洗缆绳`), and what makes a thing of
   * them: `承建方`.
   */
  compoundFirsts: string[];
  compoundSeconds: string[];
  compoundThings: string[];
  /** Deeds by which a meeting settles something as it decides: `采用`. */
  settling: string[];
  /** What says of a thing how, where or what it is, though its name begins as a deed does: `导入功能需按…`. */
  described: string[];
  /**
   * Last words of a line that names what there is, above a list of that: `分别是`; and the last clause of a deed above its
   * parts: `…，包括：`.
   */
  naming: string[];
  parting: string[];
  /** What says of a deed that it goes on: `继续`. */
  resuming: string[];
  /**
   * With what a later clause begins that says what is yet to be done: `下一步`; or that has to be done (`需`), where the first gives no
   * condition by how it begins (`如果`) or ends (`时`).
   */
  coming: string[];
  owed: string[];
  ifs: string[];
  whens: string[];
  /** A deed waits for another: before that (`等`), behind it (`后`, `好了`), and before the deed itself (`再`). */
  awaiting: string[];
  awaited: string[];
  onlyThen: string[];
  /** With what the Latin name of a whole group ends: `release SIG`. */
  groups: string[];
  /** Parts of a team (`前端`), and what the names of such parts end with (`测试组`). */
  teams: string[];
  teamEndings: string[];
  /** With what a clause ends that says when somebody or all are away: `月曜は休み`. */
  leaves: string[];
}
