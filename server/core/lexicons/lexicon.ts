/** The words that a lexicon has a place for, and what each of them is read as. */
import type { LanguageId } from '../model.ts';
import type { DateLexicon } from './dates.ts';
import type { ListWords } from './listWords.ts';
import type { QueryLexicon } from './queries.ts';
import type { RunbookWords } from './runbookWords.ts';

/**
 * How a language writes people, statuses, tasks and headings: read by core/mentions and core/note. Words that begin or end
 * with a Latin letter are matched as whole words, others as they are; case does not matter.
 */
export interface NoteLexicon {
  /** Words that state a status, at the end or the beginning of an item, or alone in a cell. The first is the one to write. */
  statuses: Record<'todo' | 'doing' | 'waiting' | 'done' | 'cancelled', string[]>;
  /** What stands before and behind a status that is put behind a task: ` - done`, `（完了）`. */
  beforeStatus: string;
  behindStatus: string;
  /** The same for a due day: ` (due 3/27)`, `（截止：3/27）`. */
  beforeDue: string;
  behindDue: string;
  /** The same for the last day of a time within which something is to be done: `by 3/27`, `3月27日前`. */
  beforeLastDay: string;
  behindLastDay: string;
  /** A clause that begins with one of the first and ends with one of the second says what is waited for: `等…回复`. */
  awaited: { begins: string[]; ends: string[] };
  /** A last clause of few characters that begins or ends so is finished too: `已送出`, `送付済み`. */
  finishedShapes: { begins: string[]; ends: string[] };
  /** Words that say within a sentence that something is finished (`完成`), and that something is left (`剩余`). */
  finished: string[];
  /** Beside a share of what is to be done: `完成70%`, `80% done`. */
  progress: string[];
  /** Words that make something more or less: a share behind them tells by how much (`减少缆绳用量（30%）`). */
  changes: string[];
  /** Before a day on which something happened (`sent on`), behind it (`已`), at the end of its clause (`送った`), and behind those; `passives`: before a status that somebody brought about (`was` + `merged`). */
  past: Record<'passives' | 'before' | 'behind' | 'endings' | 'nouns' | 'after' | 'circumstances', string[]>;
  /**
   * How a point tells what somebody did: first words (`added`), a word behind its first ones (`了`), last words (`した`); and
   * words that hold one of those and tell no deed (`为了`, `だった`).
   */
  told: Record<'begins' | 'inside' | 'ends' | 'never', string[]>;
  remaining: string[];
  /** What a sentence begins with that says that something was begun: `we are working on`, `正在`. */
  underway: string[];
  /** What makes of a deed at the end of a clause one that goes on: `联调` + `中`. */
  underwayEndings: string[];
  /** What stands in parentheses at the end of something that is not yet finished: `（部分）`, `(continue)`. */
  unfinished: string[];
  /** Endings of a sentence that tells what is or was so, and asks for nothing: `ている`. */
  tellings: string[];
  /** Endings of a sentence that wishes for something, so that it is no such telling: `たい`. */
  wishes: string[];
  /** Headings, labels and lead-ins, by what they make of the things below them. */
  scopes: Record<'todo' | 'done' | 'none' | 'attendees' | 'decisions' | 'questions', string[]>;
  /** Ends of headings and labels that say so whatever stands before them: `会議の前にやること`. Those of `none` go first. */
  scopeEndings: Record<'none' | 'todo' | 'done' | 'topics', string[]>;
  /**
   * Words with which a heading of what is to do begins, where one of the others follows (`to do` + `before next Monday`),
   * and the same of what was done: `what did you do` + `since yesterday`. `what`: before a status (`what's` + `done`);
   * `intents`: before a deed (`to` + `repair`).
   */
  scopeBeginnings: Record<'words' | 'behind' | 'what' | 'intents' | 'done' | 'since', string[]>;
  /** Headings of two words, the first of which says when and the second what: `remaining` + `work`, `次回` + `作業`. */
  scopePairs: Record<'todoWhen' | 'todoWhat' | 'doneWhen' | 'doneWhat', string[]>;
  /**
   * How headings are built that no list holds: they end with one of the forms and, right behind it, one of the heads:
   * `プログラムで直し` + `たい` + `点`, `需要完成` + `的工作`. The first of these that holds says what they open.
   */
  scopeForms: { opens: 'none' | 'todo' | 'done'; forms: string[]; heads: string[] }[];
  /**
   * Times by which headings tell what was done from what is to do where both stand side by side: `昨日` and `今日`, `上周`
   * and `本周工作`; and what may stand behind them.
   */
  turns: Record<'before' | 'now' | 'what', string[]>;
  /** Headings that say no more than that there is more of the kind: `その他`. */
  rests: string[];
  /** Labels that say no more than that the matter itself follows: `会議内容`. */
  contents: string[];
  /** What a link is called that says no more than that it is one: `here`. */
  linkWords: string[];
  /** What is written down or kept, and not done: `minutes`, `录音`. */
  records: string[];
  /** Words of a heading under which what begins with a day is an appointment: `schedule`, `予定`. */
  appointments: string[];
  /** What a sentence says that announces a list: `如下`; what the boxes of a form begin with: `是否`. */
  announcing: string[];
  asking: string[];
  /** What may stand around such words in a heading without changing it: `new`, `今後の`. */
  fillers: string[];
  /** Words that introduce a task: `TODO`, `宿題`. */
  markers: string[];
  /** Names of files that hold nothing but what is to do: `TODO.md`, `やること.md`. */
  listNames: string[];
  /** Words that introduce a finished task in place of those, in capitals as here: `DONE`. */
  doneMarkers: string[];
  /** What is written where there is nothing: `None`, `无`. */
  nothing: string[];
  /** What begins a short line that says so: `nothing else to report`. */
  nothingElse: string[];
  /** Before the names of those who are to do it, and before those who are not. */
  ownerLabels: string[];
  /** The same where no colon stands between them: `assigned to`. */
  ownerPhrases: string[];
  roleLabels: string[];
  /** What a heading for finished items is called that were put away; the first is the one to write. */
  archiveHeadings: string[];
  /** How often the notes of a series come, in their names and titles: `weekly`, `周报`, `日次`. */
  rhythms: Record<'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year', string[]>;
  /** What a link to the note says to which an item was carried over. */
  carriedOver: string;
  /** Before and behind the number of a note of a series: `sprint 12`, `第12回`. */
  counters: { before: string[]; behind: string[] };
  /** What stands before and behind an owner who is put behind a task, the most usual first: ` @ann`, `（王五）`. */
  ownerManners: [before: string, behind: string][];
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
  /** Behind a number of tenths that are done: `8割方`. */
  tenths: string[];
  /** Before the repository whose issues are meant: `仓库`. */
  repositoryLabels: string[];
  /** Behind (`さん`) a name. */
  honorifics: string[];
  /** First characters of family names, where a name is two or three characters and nothing else shows it to be one. */
  surnames: string;
  /** Before a family name, among people who know each other: `老王`. */
  familiars: string;
  /** Characters of which given names are made, where they are written without the family name. */
  givenCharacters: string;
  /** Family names of two characters or more, and those of one that stand alone. */
  familyNames: string[];
  /** `ALL`, `全員`: no owner, but everybody. */
  everyone: string[];
  /** Behind a name, that there are more of them: `等`. */
  andOthers: string[];
  /** Words that have the shape of a name and are none, beside those that other lists have. */
  notNames: string[];
  /** Common first names, in lower case: a name that begins with one is one. */
  givenNames: string[];
  /** Small words with which the name of a group may begin or end (`Docs team`), and those for all who do the same: `chairs`. */
  groups: string[];
  roles: string[];
  /** Ends of words of three characters or more that are no names, unless they begin with a family name: `運用中`. */
  notNameEndings: string[];
  /**
   * Headers of table columns. `person`: who takes part, so that a task beside the name is theirs; `raised`: the day on which
   * it came up.
   */
  columns: Record<'task' | 'owner' | 'person' | 'due' | 'status' | 'done' | 'start' | 'raised', string[]>;
  /** Headers over what somebody or something is called: `name`. */
  nameColumns: string[];
  /** Headers over what something is set to, in tables that list no work: `値`. */
  valueColumns: string[];
  /** Headers over a day that is when something was done, where it was done: `日付`. */
  dayColumns: string[];
  /** Labels that give the day of the note; the first is the one to write. */
  noteDate: string[];
  /** What else may stand in a title or heading that is the date of what follows: `weekly meeting`. */
  dated: string[];
  /** Words that open a deed: `修改`, `review`. */
  deeds: string[];
  /** Between somebody's name and a deed (`will`), of which `promises` are said of people alone; of a thing, `will be` + `moved`. */
  commits: string[];
  promises: string[];
  passives: string[];
  /** The word for being before what is done with something (`be` + `moved`), and endings of what is done: `ed`. */
  beings: string[];
  participles: string[];
  /** How the end of a deed changes behind the name of the one who does it (`review`, `reviews`); the first ending that fits. */
  thirdPerson: [string, string][];
  /** What a speaker begins with who takes something on (`I'll`), what may stand right before it (`ok`); and no such thing behind: `see`. */
  pledges: string[];
  assents: string[];
  asides: string[];
  /** Endings of words for things and doings, which unknown names are not told from otherwise. */
  thingEndings: string[];
  /** Behind such words, and no deed: `be away`, `not`. */
  idle: string[];
  /** Endings of an item that says that the speaker, or the one before `が`, takes it on: `やります`. */
  undertakings: string[];
  /** Nouns for such deeds, where they end what is said behind the one who does it: `藤田さんが対応`. */
  undertakingNouns: string[];
  /**
   * Small words around a name: before the one who does something (`由`), behind the one who does it (`が`), behind several (`で`), who is spoken
   * of (`は`), who is asked (`に`), from whom something comes (`から`), or whose it is (`的`);
   * `adverb`: before a verb, so that no name ends with it: `未`; `object`: behind what something is done to: `を`.
   */
  particles: Record<
    'agent' | 'subject' | 'together' | 'topic' | 'target' | 'source' | 'possessive' | 'adverb' | 'object',
    string[]
  >;
  /** Words for a day that count from something told: `当日` is the day of the event, not of the note. */
  retold: string[];
  /** Behind a day as of which something is so: `時点`. */
  asOf: string[];
  /** Endings of a clause that says under what condition the next holds: `れば`. */
  conditions: string[];
  /** Behind a deed, where the sentence goes on: `ので`. */
  reasons: string[];
  /** Between a label and its value in place of a colon: `为`, `は`. */
  copulas: string[];
  /** Between the names of a list: `and`, `と`. */
  joiners: string[];
  /** Whether what is done follows such words (`负责联系机房`) or they end the sentence. */
  objectFollows: boolean;
  /**
   * Endings of a sentence in which somebody does something: `見直す`; verbs that do although they end in words of a state
   * (`入れる`); what leaves it a deed behind such an ending (`見直す` + `こと`); and how it is wished for: `したい`.
   */
  doing: Record<'endings' | 'verbs' | 'tails' | 'wishes', string[]>;
  /** Endings of a sentence in which something is so: `ている`. */
  stateEndings: string[];
  /** Endings of a sentence in which the speaker takes something on, and the word before who says so: `しておきます`, `by`. */
  volitional: string[];
  bylines: string[];
  /**
   * Words by which somebody is asked: `please`; at the end of a sentence, behind the one asked: `に依頼したい`, and behind one
   * who is only to be told or heard: `に連絡`; and where something is to be had from them: `もらう`. Around a name, before a
   * deed: `could Ann …`, `Ann, can you …`, `we need Ann to …`, `for Ann: …`.
   */
  requests: Record<'begins' | 'ends' | 'consults' | 'receives' | 'before' | 'behind' | 'wants' | 'for', string[]>;
  /**
   * First and last words of a point that bids do something, whoever it is: `make sure`, `务必`, `してください`; and words beside
   * which they bid nothing: `please see`. `intents`: what all mean to do, before a deed: `we will`; `weak`: not before these,
   * as in `we will see`.
   */
  bids: Record<'begins' | 'ends' | 'never' | 'intents' | 'weak', string[]>;
  lists: ListWords;
  /** Words that oblige, where plans are made: `需要`. */
  obligations: string[];
  /** Words that hold one of those and oblige to nothing: `重要`. */
  notObligations: string[];
  /** Before a day on which something is meant to happen: `预计`. */
  plans: string[];
  /** First words of a sentence that says by when something is to be done: `争取`. */
  aims: string[];
  /** Before the colon of a priority, and behind it; those levels that are more urgent than most, and less. */
  priorities: Record<'labels' | 'levels' | 'high' | 'low', string[]>;
  /**
   * Keys of front matter that say something of the note as a task, in lower case, with blanks for dashes. `assignee`: only
   * tasks have one; `owner`: texts and services have one too.
   */
  frontMatter: Record<'title' | 'due' | 'start' | 'done' | 'status' | 'assignee' | 'owner' | 'priority', string[]>;
  /** What is counted with `#` and is no issue (`step #2`), and colours. */
  counted: string[];
  /** Behind the number of a part of a text: `章`. */
  chapters: string[];
  /** Whether `#word` at the head of a paragraph is a tag more often than a heading that lacks its space. */
  hashTags: boolean;
  /** Words of every text, which do not tell what it is about. */
  common: string[];
  /**
   * What comes again and again, so that the same words in the next note are another task: words that say so by themselves
   * (`weekly`, `每周`), duties that do where hardly anything stands beside them (`on call`, `值班`), and words of headings over such.
   */
  recurring: Record<'always' | 'duties' | 'headings', string[]>;
  /** Labels of decisions and of questions, before a colon. */
  decisionLabels: string[];
  questionLabels: string[];
  /** A judgement in a word or two: `Approved`, `→採用`. */
  verdicts: string[];
  /** What begins, and what ends, a sentence that tells a decision: `we agreed`, `ことになった`. */
  deciding: { begins: string[]; ends: string[] };
  /** Behind such a label, where nothing was decided yet: `待定`. */
  undecided: string[];
  /** Before an answer, and answers in a word. */
  answers: { labels: string[]; words: string[] };
  /** Words that open what was agreed, so that it is no task although a marker introduces it: `consensus`. */
  agreed: string[];
  /**
   * Words of titles and headings that tell what kind of note this is; `releases` tells what others made, and `notMinutes`
   * hold a word for a meeting and name none: `on call`.
   */
  kinds: Record<'releases' | 'plan' | 'minutes' | 'notMinutes' | 'runbook' | 'form', string[]>;
  runbooks: RunbookWords;
  /**
   * What a secret is called: those that people think up (`password`, `密码`) and those that machines give out (`token`, `密钥`);
   * what stands before the name of a user, and before a name and a password at once (`login`, `账号密码`); words that say that
   * something is no secret of this kind (`hash`), and those of meetings, whose codes are for whoever reads the note; and what
   * stands between a name and what it is: `is`, `是`.
   */
  secrets: Record<'passwords' | 'tokens' | 'users' | 'logins' | 'others' | 'meetings' | 'copulas', string[]>;
  /**
   * What is offered at the start of a line, by the words that somebody types for it. In its lines `‹…›` is a place to be
   * filled in, `{today}` the day and `{week}` that of a week from then.
   */
  snippets: Record<SnippetName, { words: string[]; lines: string[] }>;
}

/** What can be offered at the start of a line. */
export type SnippetName = 'task' | 'action' | 'minutes';

/** By what letters, none of them ASCII, a language is told from others; where these tell of none, the first is taken. */
export interface Writing {
  /** Letters that no other language here writes, as a character class: a text that has one is read by this one first. */
  letters?: string;
  /** Letters that it shares with others: a text that has one is read first by the first language that writes so. */
  script?: string;
  /** How many Latin letters a note in this language may hold for each of those. */
  latin: number;
}

export interface Lexicon {
  id: LanguageId;
  writing?: Writing;
  dates: DateLexicon;
  notes: NoteLexicon;
  queries: QueryLexicon;
}
