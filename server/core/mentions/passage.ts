/** What the readers of people share: the words that they look at, and what they find in them. */
import type { Name } from './names.ts';
import type { Need } from './vocabulary.ts';

/** How a person is written, see `person.ts`. */
export type PersonForm =
  | 'handle'
  | 'honorific'
  | 'label'
  | 'role'
  | 'profile'
  | 'dash'
  | 'parentheses'
  | 'opener'
  | 'verb'
  | 'later'
  | 'present'
  | 'segment'
  | 'bracket'
  | 'inside'
  | 'agent'
  | 'charged'
  | 'names';

export interface PersonMention extends Name {
  kind: 'person';
  form: PersonForm;
}

/** The text of a line without its dates, what it holds, and where the people go that are found in it. */
export interface Passage {
  text: string;
  sight: Need;
  /** How the next line begins, where that goes on with this one. */
  beyond: string;
  /** The words before it, where it goes on with a line, govern the name that it begins with: `… talk to` / `Ann to learn more`. */
  governed: boolean;
  /** It goes on with a clause of the line before. */
  within: boolean;
  add(form: PersonForm, names: Name[] | null): void;
}
