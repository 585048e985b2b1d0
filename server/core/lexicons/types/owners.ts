/** What says whose something is. */
export interface OwnerWords {
  /** Before the names of those who are to do it, and before those who are not. */
  ownerLabels: string[];
  /** The same where no colon stands between them: `assigned to`. */
  ownerPhrases: string[];
  roleLabels: string[];
  /** Before a name, what somebody is called by: `Dr`. */
  nameTitles: string[];
  /** Of those, labels of who wrote a change, and so did the work: `author`. */
  authors: string[];
  /** What stands before and behind an owner who is put behind a task, the most usual first: ` @ann`, `（王五）`. */
  ownerManners: [before: string, behind: string][];
  /** Behind (`さん`) a name. */
  honorifics: string[];
  /** Those of them that stand behind family names alone: `岡本` + `課長`, but not `担当課長`. */
  titles: string[];
  /** Words that hold an honorific and are not polite: `仕様`. */
  notHonorific: string[];
  /** Words right before a name where no blank parts them: `和王老师`. */
  beforeNames: string[];
  /** `ALL`, `全員`: no owner, but everybody. */
  everyone: string[];
  /** Behind a name, that there are more of them: `等`. */
  andOthers: string[];
  /** Small words with which the name of a group may begin or end (`Docs team`), and those for all who do the same: `chairs`. */
  groups: string[];
  roles: string[];
  /** Beside a name of which one is not sure: `(maybe Ann?)`. */
  hedges: string[];
  /** Between what somebody says of a thing and what they do for it: `so`. */
  reasonings: string[];
  /** Between the names of a list: `and`, `と`. */
  joiners: string[];
  /** Between a pause and a further sentence: `…, so Ann will ask`. */
  conjunctions: string[];
  /** Between a name and what they will do, or between that and the deed: `Ann still needs to …`, `Ann will also …`. */
  adverbs: string[];
  /** Before what somebody will do as a meeting settled it: `agreed that Ann will …`. */
  agreeing: string[];
  /** What a sentence begins with before who does it: a word (`then Ann will`), or a phrase by its first (`on Friday Ann will`). */
  leads: Record<'words' | 'phrases', string[]>;
  /** What is left of words that commit, behind an apostrophe: `Ann'll`. */
  clipped: string[];
  /** Before a name that is no subject, whatever follows: `talk to Ann to learn more`. */
  governing: string[];
  /** Between a label and its value in place of a colon: `为`, `は`. */
  copulas: string[];
}
