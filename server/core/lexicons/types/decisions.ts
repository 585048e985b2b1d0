/** How minutes say what was decided, and what was asked. */
export interface DecisionWords {
  /** Labels of decisions and of questions, before a colon. */
  decisionLabels: string[];
  questionLabels: string[];
  /** A judgement in a word or two: `Approved`, `→採用`. */
  verdicts: string[];
  /**
   * What begins, and what ends, a sentence that tells a decision: `we agreed`, `ことになった`; of the ends those that stand
   * behind a deed (`塗り直す` + `ことになった`), and what before them settles how something is to be and does nothing: `赤にする`;
   * and the nouns that do so: `統一`.
   */
  deciding: Record<'begins' | 'ends' | 'deeds' | 'settles' | 'nouns' | 'fixed', string[]>;
  /** A judgement that something is not to be yet, before a clause that says what it takes: `暂不同意更换，补充图纸`. */
  refusals: string[];
  /** Behind a clause, that it comes first; and that something is done then: `确认来源` + `后` + `再` + `订货`. */
  afterwards: string[];
  anew: string[];
  /** How an agenda is called above its topics, and each of them with its number: `议题`. */
  agendas: string[];
  /** How something is to stay, and nothing that is done: `需支持`. */
  keeping: string[];
  /** Behind such a label, where nothing was decided yet: `待定`. */
  undecided: string[];
  /** Before an answer, and answers in a word. */
  answers: { labels: string[]; words: string[] };
  /** Words that open what was agreed, so that it is no task although a marker introduces it: `consensus`. */
  agreed: string[];
}
