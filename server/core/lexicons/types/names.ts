/** What names are made of, and what looks like one. */
export interface NameWords {
  /** First characters of family names, where a name is two or three characters and nothing else shows it to be one. */
  surnames: string;
  /** Before a family name, among people who know each other: `老王`. */
  familiars: string;
  /** Labels before those who were there or took a turn: `现场：张伟、小李`. */
  presence: string[];
  /** Characters of which given names are made, where they are written without the family name. */
  givenCharacters: string;
  /** Family names of two characters or more, and those of one that stand alone. */
  familyNames: string[];
  /** Common first names, in lower case: a name that begins with one is one. */
  givenNames: string[];
  /** Words that have the shape of a name and are none, beside those that other lists have. */
  notNames: string[];
  /** What no name begins with: `Pre-Deploy`. */
  notNameBeginnings: string[];
  /** Ends of words of three characters or more that are no names, unless they begin with a family name: `運用中`. */
  notNameEndings: string[];
  /** Endings of words for things and doings, which unknown names are not told from otherwise. */
  thingEndings: string[];
}
