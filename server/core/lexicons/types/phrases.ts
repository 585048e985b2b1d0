/**
 * How headings, labels and lead-ins are said that no list of words holds: phrases, each read as a whole.
 *
 *     {left}[ {work}] (for|from) …        remaining work for …, leftovers from …
 *
 * `{name}` is one of the phrases of `parts`; `[…]` may be missing, `(a|b)` is a choice, and `…` is a few words where a blank
 * stands beside it, else a few characters. A time that can be read is `{past}`, `{now}`, `{ahead}` or, where it says by when,
 * `{due}`; `{time}` is any of these. `{n}` is a number or a version, `{handle}` is `@ann` or `ann`,
 * `{surname}` the first character of a name as it is written in Han, `{han}` any such character.
 */
export interface PhraseWords {
  phrases: {
    parts: Record<string, string[]>;
    /** Characters of another way to write the language, each with the one that the phrases have for it. */
    alike?: Record<string, string>;
    /** Of headings and labels. `neither` goes first: what looks like work to do and is something else. */
    headings: Record<PhraseMode, string[]>;
    /** What a sentence says, beside a colon and the words of `announcing`, that may be a lead of `leads`: `次の`, `のは`. */
    announced: string[];
    /** Of sentences that lead to a list. */
    leads: Record<PhraseMode, string[]>;
  };
}

/** What a phrase makes of the things below it: work to do, work that was done, or neither. */
export type PhraseMode = 'neither' | 'todo' | 'done';
