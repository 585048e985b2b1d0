/** What is said of the things below a heading, label or lead-in. */
import { lexicons } from '../lexicons/index.ts';
import { isContents, type ScopeMode } from '../mentions/label.ts';
import { anyOf, numeral, wordsOf } from '../mentions/words.ts';
import type { Span, Status } from '../model.ts';
import { type Chapter, perChapter } from './chapters.ts';
import type { Entry } from './entries.ts';
import { perEntry } from './words.ts';

/** A scope, and the entries that it hangs on: where these move, so does what it says of places. */
export class Scope {
  readonly mode: ScopeMode | null;
  readonly kind: 'none' | 'heading' | 'label' | 'lead-in';
  /** How far all is that stands in it, where its words are a status: `In progress`. */
  readonly status: Status | null;
  /** The entry that opened it, and the innermost heading. */
  readonly from: Entry | null;
  readonly under: Entry | null;
  /** Whose words say it, and how many of them. */
  readonly words: Entry | null;
  readonly length: number;

  constructor({ mode, kind, status, from, under, words, length }: Opening) {
    this.mode = mode;
    this.kind = kind;
    this.status = status;
    this.from = from;
    this.under = under;
    this.words = words;
    this.length = length;
  }

  /** The words that opened it. */
  get span(): Span {
    const start = this.words?.at ?? 0;
    return { start, end: start + this.length };
  }

  /** Index of the entry that opened it, or -1. */
  get opener(): number {
    return this.from?.index ?? -1;
  }

  /** Index of the innermost heading, or -1. */
  get heading(): number {
    return this.under?.index ?? -1;
  }
}

export type Opening = Pick<Scope, 'mode' | 'kind' | 'status' | 'from' | 'under' | 'words' | 'length'>;

/** What is said of things that stand nowhere. */
export const nothing: Opening = {
  mode: null,
  kind: 'none',
  status: null,
  from: null,
  under: null,
  words: null,
  length: 0,
};
/** Of a place above all headings. */
export const open = new Scope(nothing);
/** The same in a note that is a list of what is to do. */
export const listing = new Scope({ ...nothing, mode: 'todo' });

/** `会议内容：` says no more than that the matter follows: what it is says each list itself. */
export const opensContents = ({ mode, from }: Scope): boolean =>
  mode === 'none' && from !== null && announcesContents(from);

const counted = new RegExp(
  `(?:${anyOf(lexicons.flatMap(({ dates }) => dates.ordinalPrefixes))})(?:${numeral}|\\d){1,3}(?:${anyOf(wordsOf((notes) => notes.counters.behind))})`,
);

/** `会议内容：`, `会议纪要 2026-03-02`, `第三次会议纪要` */
const announcesContents = perEntry(({ label, text, mentions }) => {
  let said = label?.text ?? text;
  for (const mention of mentions) if (mention.kind === 'date') said = said.replace(mention.text, '');
  return isContents(said.replace(counted, ''));
});

/** Those that an entry has opened: what hangs on one need not be looked at again where it is the same object. */
const openedBy = perEntry((): { scopes: Scope[] } => ({ scopes: [] }));

/** The scope that an entry opens: the same as last time, where nothing of it has changed. */
export function opened(entry: Entry, scope: Opening): Scope {
  const known = openedBy(entry);
  const same = known.scopes.find(
    ({ mode, kind, status, from, under, words, length }) =>
      mode === scope.mode &&
      kind === scope.kind &&
      status === scope.status &&
      from === scope.from &&
      under === scope.under &&
      words === scope.words &&
      length === scope.length,
  );
  if (same) return same;
  const fresh = new Scope(scope);
  known.scopes = [...known.scopes.slice(-2), fresh];
  return fresh;
}

/** The innermost heading that a place stands under, with the scope that it opens. */
export interface Heading {
  level: number;
  scope: Scope;
  above: Heading | null;
}

const lastHeading = perEntry((): { heading: Heading | null } => ({ heading: null }));

/** That of an entry: the same object as last time, where it is the same. */
export function headingOf(entry: Entry, { level, scope, above }: Heading): Heading {
  const last = lastHeading(entry);
  const { heading } = last;
  if (heading?.level !== level || heading.scope !== scope || heading.above !== above)
    last.heading = { level, scope, above };
  return last.heading!;
}

/** The innermost of a level above that one. */
export function over(heading: Heading | null, level: number): Heading | null {
  let at = heading;
  while (at && at.level >= level) at = at.above;
  return at;
}

/** Who opened the scopes of a chapter from above it. */
const openersAbove = perChapter(({ entries, scopes }): readonly Entry[] => {
  const found = new Set<Entry>();
  for (const { from } of scopes) if (from) found.add(from);
  for (const entry of entries) found.delete(entry);
  return [...found];
});

/** What stands right below those who opened the scopes of a chapter from above it: how their lists begin. */
export function belowOpeners(chapter: Chapter, entries: readonly Entry[]): readonly (Entry | undefined)[] {
  const openers = openersAbove(chapter, [chapter.scopes]);
  return openers.length === 0 ? none : openers.flatMap(({ index }) => [entries[index + 1], entries[index + 2]]);
}

const none: readonly Entry[] = [];
