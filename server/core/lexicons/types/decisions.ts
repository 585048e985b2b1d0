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
  deciding: Record<'begins' | 'ends' | 'deeds' | 'settles' | 'nouns', string[]>;
  /** Behind such a label, where nothing was decided yet: `待定`. */
  undecided: string[];
  /** Before an answer, and answers in a word. */
  answers: { labels: string[]; words: string[] };
  /** Words that open what was agreed, so that it is no task although a marker introduces it: `consensus`. */
  agreed: string[];
}
