/** Words that name no stretch of days, with a sentence that says so. */
export class SpanError extends Error {}
