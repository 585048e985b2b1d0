/** Headings, labels and lead-ins that are known as they stand. */
export interface ScopeWords {
  /** Headings, labels and lead-ins, by what they make of the things below them. */
  scopes: Record<'todo' | 'done' | 'none' | 'attendees' | 'decisions' | 'questions', string[]>;
}
