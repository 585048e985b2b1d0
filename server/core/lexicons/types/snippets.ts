/**
 * What is offered at the start of a line, by the words that somebody types for it. In its lines `‹…›` is a place to be
 * filled in, `{today}` the day and `{week}` that of a week from then.
 */
export type SnippetWords = Record<SnippetName, { words: string[]; lines: string[] }>;

/** What can be offered at the start of a line. */
export type SnippetName = 'task' | 'action' | 'minutes';
