/** What is said of the things below a heading, label or lead-in. */
import { lexicons } from '../../lexicons/index.ts';
import { isAgenda, isContents } from '../../mentions/label.ts';
import { anyOf, numeral, wordsOf } from '../../mentions/words.ts';
import { type Entry, type Opening, Scope } from '../parts.ts';
import { perEntry } from '../words.ts';

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

/** The same, and `Agenda`, below which minutes tell what came of each matter: no list, but whoever takes something on in a sentence does. */
export const opensMatters = (scope: Scope): boolean =>
  opensContents(scope) ||
  (scope.mode === 'none' && scope.from !== null && isAgenda(scope.from.label?.text ?? scope.from.text));

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
