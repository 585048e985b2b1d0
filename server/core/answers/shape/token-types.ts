/** What semantic tokens may be. */

/** In the order of the legend. `task`: the words of a task that is marked as done or cancelled. */
export const tokenTypes = ['task', 'person', 'date', 'status', 'issue'] as const;
/** `done` is said of a date, a status, and of all that stands in a task that is marked so; `deprecated` of what is cancelled. */
export const tokenModifiers = ['due', 'start', 'done', 'overdue', 'deprecated'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
