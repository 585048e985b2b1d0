/** What a query says of how its tasks are to be shown: `group by owner then due`, `按截止倒序`, `20 件まで`. */
import { messagesFor } from '../../messages/index.ts';
import type { Locale } from '../../model.ts';
import { QueryError } from './error.ts';
import { type FieldName, type GroupKey, groupKeys, keyWords, type SortKey, sortKeys } from './fields.ts';
import { longestPhrase } from './match.ts';
import { explainWords, instructions, nextWords, reverseWords } from './operators.ts';
import { narrow, type Scanner } from './scan.ts';
import type { Layout, QuerySort } from './syntax.ts';
import { keyName, type Way } from './words.ts';

export type Instruction =
  | { name: 'group'; keys: GroupKey[]; end: number }
  | { name: 'sort'; keys: QuerySort[]; end: number }
  | { name: 'limit' | 'limitGroups'; number: number; end: number };

/** The instruction that stands at `offset`; throws QueryError where it names what nothing can be grouped or sorted by. */
export function instructionAt(scanner: Scanner, offset: number, locale: Locale): Instruction | null {
  let best: Instruction | null = null;
  for (const { name, ways } of instructions)
    for (const way of ways) {
      const found = name.startsWith('limit')
        ? limitAt(scanner, offset, way, name as 'limit')
        : keysAt(scanner, offset, way, { name: name as 'sort', locale });
      if (found && found.end > (best?.end ?? -1)) best = found;
    }
  return best;
}

/** Whether an instruction begins at `offset`, a wrong one too. */
export function startsInstruction(scanner: Scanner, offset: number): boolean {
  try {
    return instructionAt(scanner, offset, 'en') !== null;
  } catch (error) {
    if (error instanceof QueryError) return true;
    throw error;
  }
}

/** `explain` as the first or last words between two offsets. */
export function explainAt(scanner: Scanner, offset: number, isFirst: boolean): number {
  const end = longestPhrase(scanner, explainWords, offset, true);
  const isLast = end >= 0 && scanner.skipSpaces(end) >= scanner.text.length;
  return isFirst || isLast ? end : -1;
}

/** Adds an instruction to those before it. */
export function addTo(layout: Layout, found: Instruction): void {
  if (found.name === 'group') layout.groups.push(...found.keys.filter((key) => !layout.groups.includes(key)));
  else if (found.name === 'sort') layout.sorts.push(...found.keys);
  else if (found.name === 'limit') layout.limit = found.number;
  else layout.groupLimit = found.number;
}

/** `before` ends a word, and has something to end. */
function begin(scanner: Scanner, offset: number, { before }: Way): number {
  const end = before === '' ? offset : scanner.phraseEnd(before, offset, false);
  return end < 0 ? -1 : scanner.skipSpaces(end);
}

/** Where the words behind a value end, in which an instruction must end. */
function finish(scanner: Scanner, from: number, { behind }: Way): number {
  const end = behind === '' ? from : scanner.phraseEnd(behind, scanner.skipSpaces(from), true);
  return end >= 0 && scanner.endsWord(end) ? end : -1;
}

function limitAt(scanner: Scanner, offset: number, way: Way, name: 'limit' | 'limitGroups'): Instruction | null {
  const from = begin(scanner, offset, way);
  const digits = from < 0 ? null : /^\d{1,6}/.exec(narrow(scanner.text.slice(from, from + 6)));
  if (!digits) return null;
  const end = finish(scanner, from + digits[0].length, way);
  return end < 0 ? null : { name, number: Number(digits[0]), end };
}

interface Named {
  name: 'group' | 'sort' | 'sortBack';
  locale: Locale;
}

function keysAt(scanner: Scanner, offset: number, way: Way, { name, locale }: Named): Instruction | null {
  const from = begin(scanner, offset, way);
  if (from < 0) return null;
  const possible: readonly FieldName[] = name === 'group' ? groupKeys : sortKeys;
  const keys: QuerySort[] = [];
  let end = from;
  let bare = -1;
  for (let at = from; ; ) {
    const key = keyAt(scanner, at, possible);
    if (!key) break;
    const back = longestPhrase(scanner, reverseWords, scanner.skipSpaces(key.end), false);
    keys.push({ key: key.key as SortKey, reverse: name === 'sortBack' || back >= 0 });
    end = back >= 0 ? back : key.end;
    bare = key.end;
    const then = longestPhrase(scanner, nextWords, scanner.skipSpaces(end), false);
    if (then < 0) break;
    at = scanner.skipSpaces(then);
  }
  let closed = finish(scanner, end, way);
  // `按截止倒序`: what turns the order round may be the words behind.
  if (closed < 0 && bare > 0) closed = finish(scanner, bare, way);
  if (keys.length === 0 || closed < 0) {
    if (way.before !== '') throwUnknown(scanner, end, way, { possible, name, locale });
    return null;
  }
  const back = longestPhrase(scanner, reverseWords, scanner.skipSpaces(closed), true);
  if (back >= 0) keys.at(-1)!.reverse = true;
  const last = Math.max(back, closed);
  return name === 'group'
    ? { name, keys: keys.map(({ key }) => key as GroupKey), end: last }
    : { name: 'sort', keys, end: last };
}

function keyAt(scanner: Scanner, offset: number, possible: readonly FieldName[]) {
  let best: { key: FieldName; end: number } | null = null;
  for (const key of possible) {
    const end = longestPhrase(scanner, words.get(key)!, offset, false);
    if (end > (best?.end ?? -1)) best = { key, end };
  }
  return best;
}

const words = new Map([...groupKeys, ...sortKeys].map((key) => [key as FieldName, keyWords(key)]));

/** `按` alone, and `group`, begin other things too; `按颜色分组` is meant as an instruction. */
function throwUnknown(
  scanner: Scanner,
  at: number,
  { before, behind }: Way,
  { possible, name, locale }: Named & { possible: readonly FieldName[] },
): void {
  const end = scanner.wordEnd(at);
  const word = scanner.text.slice(at, end);
  if (behind !== '' && !narrow(word).endsWith(behind)) return;
  const wrong = word.slice(0, word.length - behind.length);
  const wanted = { kind: name === 'group' ? ('group' as const) : ('sort' as const) };
  const names = possible.map((field) => keyName(field, locale));
  const { query } = messagesFor(locale);
  if (wrong !== '') throw new QueryError(query.expected(wrong, names), at, at + wrong.length, wanted);
  const said = scanner.text.slice(0, at).trimEnd();
  throw new QueryError(query.missing(said || before, names), said.length, scanner.text.length, wanted);
}
