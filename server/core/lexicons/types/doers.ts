/** What makes a deed one that somebody is to do, and says who. */
export interface DoerWords {
  /** Between somebody's name and a deed (`will`), of which `promises` are said of people alone; of a thing, `will be` + `moved`. */
  commits: string[];
  promises: string[];
  passives: string[];
  /** Behind such words, and no deed: `be away`, `not`. */
  idle: string[];
  /**
   * What a speaker begins with who takes something on (`I'll`), or without a word for themselves (`will`); what may stand
   * right before it (`ok`); and no such thing behind: `see`.
   */
  pledges: string[];
  resumes: string[];
  /** By which speakers speak of themselves: `I`. */
  oneself: string[];
  assents: string[];
  asides: string[];
  /**
   * Where what somebody does follows their name without a sign between (`张伟换灯`). Before the name: what asks them, and what
   * leads to a clause. Behind it: by what they only say, think or are; that something is to come, by its first words or its
   * time; verbs of one character, and words that only begin so; what says within a clause that it is over, or how it is. `roles`:
   * what a family name is called by; `teams`: with what the name of several people ends, what looks like one and is none,
   * and what binds them to something.
   */
  acts: {
    asking: string[];
    leads: string[];
    telling: string[];
    signs: string[];
    soon: string[];
    verbs: string[];
    notVerbs: string[];
    over: string[];
    roles: string[];
    teams: string[];
    notTeams: string[];
    bound: string[];
    /** Before what somebody says or thinks: `也`; and by which they say that they will do something themselves (`说` + `她先`). */
    adverbs: string[];
    pledges: string[];
    selves: string[];
    /** What somebody is asked to do at a meeting, and not to come: `主持`. */
    serving: string[];
    /** What only people do, behind a name that stands nowhere else; and what looks like a name there and is none: `有人`. */
    tells: string[];
    notTellers: string[];
    /** By which somebody has taken something on: `认领了`. */
    taken: string[];
    /** How whoever writes speaks of themselves: `我`. */
    me: string[];
    /** And right behind it, that they take something on: `来`; or that a deed which follows is yet to come (`会尽快`), unless that is to lead through what is said (`先看`). */
    serves: string[];
    intends: string[];
    notIntended: string[];
    /** Behind a deed, before whom it is given to: `交给`. */
    given: string[];
    /** Who was spoken of before: `他`. */
    pronouns: string[];
    /** What a clause ends with in which somebody takes on what is spoken of: `来`; and what a verb comes to: `完`. */
    steps: string[];
    results: string[];
    /** With what a clause ends that says when or once what another deed is done: `确认后`. */
    once: string[];
    /** Behind a time: `之内`. */
    within: string[];
  };
  /**
   * Clauses of minutes that say what somebody does (`Ann orders new ropes`). Before them: what joins them to another (`and`), and by
   * which people agree on one (`agreed` + that). Behind the name: that they will (`is going to`) or can, by which they take a share
   * (`covers`), that they are at it (`on it`), and how somebody is, and no deed (`become`). Behind the verb: that they only tell
   * (`whether`), what may stand before one thing or some (`over`), and what is before those (`his`); `unlikely`: ends as such a verb
   * does and is none. `musts`: that something has to be done, whoever does it; `reminders`: what a log tells itself to do;
   * `unspecific`: behind `to be`, nothing that is left to do.
   */
  clauses: {
    links: string[];
    agrees: string[];
    ables: string[];
    wills: string[];
    shares: string[];
    busy: string[];
    states: string[];
    tells: string[];
    particles: string[];
    determiners: string[];
    unlikely: string[];
    musts: string[];
    reminders: string[];
    unspecific: string[];
  };
  /** Behind somebody's name, that they take on what is spoken of: `volunteered`. */
  offers: string[];
  /**
   * What minutes say somebody does (`Ann explains the plan`, `Bo is leaving`) that is no work: what they say, think or are at in the meeting, or how
   * things are with them; who was spoken of just before (`she`); and that they have begun something (`has started`).
   */
  narrated: string[];
  /** What speakers close with who take on what is spoken of: `give it to me`. */
  selfOffers: string[];
  spokenOf: string[];
  begun: string[];
  /** What is said of people alone, with `…` for the name: `let … know`. */
  addressed: string[];
  /** Endings of an item that says that the speaker, or the one before `が`, takes it on: `やります`. */
  undertakings: string[];
  /** Endings of a sentence in which the speaker takes something on, and the word before who says so: `しておきます`, `by`. */
  volitional: string[];
  bylines: string[];
  /**
   * Small words around a name: before the one who does something (`由`), behind the one who does it (`が`), behind several (`で`), who is spoken
   * of (`は`), who is asked (`に`), from whom something comes (`から`), or whose it is (`的`); `cause`: begins like one, and says why (`由于`);
   * `adverb`: before a verb, so that no name ends with it: `未`; `object`: behind what something is done to: `を`.
   */
  particles: Record<
    'agent' | 'cause' | 'subject' | 'together' | 'topic' | 'target' | 'source' | 'possessive' | 'adverb' | 'object',
    string[]
  >;
  /**
   * Words by which somebody is asked: `please`; at the end of a sentence, behind the one asked: `に依頼したい`, and behind one
   * who is only to be told or heard: `に連絡`; and where something is to be had from them: `もらう`. Around a name, before a
   * deed: `could Ann …`, `Ann, can you …`, `we need Ann to …`, `for Ann: …`; `asks`: behind another's name, `Bo asked Ann to …`.
   */
  requests: Record<
    | 'begins'
    | 'ends'
    | 'consults'
    | 'receives'
    | 'pending'
    | 'handing'
    | 'sends'
    | 'stuck'
    | 'before'
    | 'behind'
    | 'wants'
    | 'for'
    | 'asks',
    string[]
  >;
  /**
   * First and last words of a point that bids do something, whoever it is: `make sure`, `务必`, `してください`; and words beside
   * which they bid nothing: `please see`. `intents`: what all mean to do, before a deed: `we will`; `undone`: behind a thing and before what is to be done with it (`to be` + `ordered`); `proposals`: labels before what is only thought of (`idea`); `weak`: not before these,
   * as in `we will see`; `things`: of what things do as well, as in `Docker will build`. `steps`: behind which any deed is one: `next step is to`; `nouns`: deeds that are as often things: `release`; `always`: of what is done each time, as in `必ず`; `once`: of
   * what is done when something else is over, as in `終わったら`; `rules`: of a heading above what is always so; `casual`: ends of what is asked of somebody who is called by name, and `idle` those that only look so.
   */
  bids: Record<
    | 'begins'
    | 'casual'
    | 'idle'
    | 'ends'
    | 'never'
    | 'intents'
    | 'undone'
    | 'proposals'
    | 'weak'
    | 'things'
    | 'nouns'
    | 'steps'
    | 'always'
    | 'once'
    | 'rules',
    string[]
  >;
  /**
   * Where minutes ask whoever will: that somebody is needed (`looking for`), who that may be (`volunteers`) or that it is `help`, and words before
   * it by which nobody is asked yet (`might`). `ownerless`: of something to do, that nobody has taken it; `anyone`: who has to, whoever it be.
   */
  calls: Record<'needs' | 'whom' | 'help' | 'doubts' | 'ownerless' | 'anyone', string[]>;
  /** Behind somebody's name, that they say or think what follows: `thinks`. */
  reporting: string[];
  /** Before a name, that they are only to read it or are thanked (`cc`), and names by which all are called: `here`. */
  addressing: string[];
  broadcasts: string[];
  /** Words that oblige, where plans are made: `需要`. */
  obligations: string[];
  /** Without a subject, of whoever writes: `Still need to …`. */
  owes: string[];
  /** Words that hold one of those and oblige to nothing: `重要`. */
  notObligations: string[];
  /** Before a day on which something is meant to happen: `预计`. */
  plans: string[];
  /** First words of a sentence that says by when something is to be done: `争取`. */
  aims: string[];
}
