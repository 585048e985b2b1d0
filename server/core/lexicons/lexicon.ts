/** The words that a lexicon has a place for: each file in `types` says what those of one topic are read as. */
import type { LanguageId } from '../model.ts';
import type { ColumnWords } from './types/columns.ts';
import type { DateLexicon } from './types/dates.ts';
import type { DecisionWords } from './types/decisions.ts';
import type { DeedWords } from './types/deeds.ts';
import type { DoerWords } from './types/doers.ts';
import type { HeadingWords } from './types/headings.ts';
import type { ListWords } from './types/lists.ts';
import type { NameWords } from './types/names.ts';
import type { NoteWords } from './types/notes.ts';
import type { OwnerWords } from './types/owners.ts';
import type { PhraseWords } from './types/phrases.ts';
import type { QueryLexicon } from './types/queries.ts';
import type { RunbookWords } from './types/runbooks.ts';
import type { ScopeWords } from './types/scopes.ts';
import type { SecretWords } from './types/secrets.ts';
import type { SnippetWords } from './types/snippets.ts';
import type { StatusWords } from './types/statuses.ts';
import type { TaskWords } from './types/tasks.ts';
import type { TellingWords } from './types/tellings.ts';

/**
 * How a language writes people, statuses, tasks and headings: read by core/mentions and core/note. Words that begin or end
 * with a Latin letter are matched as whole words, others as they are; case does not matter.
 */
export interface NoteLexicon
  extends StatusWords,
    TellingWords,
    ScopeWords,
    HeadingWords,
    PhraseWords,
    ColumnWords,
    DecisionWords,
    NoteWords,
    TaskWords,
    OwnerWords,
    NameWords,
    DeedWords,
    DoerWords {
  lists: ListWords;
  runbooks: RunbookWords;
  secrets: SecretWords;
  snippets: SnippetWords;
}

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
