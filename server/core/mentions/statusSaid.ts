/**
 * How far something is, as the last words of a note in few words say it of their subject, or of a deed. No sentence with its
 * end, as diaries have them, and nothing that is merely so: `受付は開催中`, `場所は確認中`.
 *
 *     柵の塗装は未着手      縄を注文済みです      灯りの点検中
 */
import { lexicons } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import { search } from './search.ts';
import { type Need, words } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

const languages = lexicons.flatMap(({ notes }) => (notes.statusSaid.behind.length > 0 ? [notes] : []));
type Words = (typeof languages)[number];
const all = (pick: (notes: Words) => readonly string[]): string[] => [...new Set(languages.flatMap(pick))];

/** The words of lists by status, and the status of each. */
function byStatus(pick: (notes: Words) => Partial<Record<Status, string[]>>): Map<string, Status> {
  const lists = languages.flatMap((notes) => Object.entries(pick(notes)) as [Status, string[]][]);
  return new Map(lists.flatMap(([status, list]) => list.map((word) => [word, status] as const)));
}

const statusOfWord = byStatus(({ statusSaid }) => statusSaid.words);
const statusOfEnding = byStatus(({ statusSaid }) => statusSaid.endings);
const longestFirst = (list: Iterable<string>): string =>
  anyOf([...list].sort((one, other) => other.length - one.length));
const [word, ending] = [longestFirst(statusOfWord.keys()), longestFirst(statusOfEnding.keys())];
/** What may say how far something is at the end of a clause. */
export const closes = words([
  ...new Set([...wordsOf((notes) => notes.underwayEndings), ...statusOfWord.keys(), ...statusOfEnding.keys()]),
]);
const closing = `(?:${anyOf(all(({ equating }) => equating.ends))})?[)）!！\\s]{0,4}$`;
const [behind, matters, states] = (['behind', 'matters', 'states'] as const).map((name) =>
  anyOf(all(({ statusSaid }) => statusSaid[name])),
);
/** `柵の塗装は未着手` */
const ofSubject = search([closes], () => new RegExp(`(?:^|[^\\s])(?<!${matters})${behind}(${word})${closing}`, 'u'));
/** `灯りの点検中` */
const ofDeed = search(
  [closes],
  () => new RegExp(`(?<!${states})((?:${anyOf(all(({ deeds }) => deeds))})(${ending}))${closing}`, 'u'),
);
const isState = new RegExp(`^${states}|${matters}${behind}$`);

/** What the last words of a text say so, with their place in it; null where they say nothing. */
export function readSaid(text: string, sight: Need): { status: Status; start: number; length: number } | null {
  const found = ofSubject.exec(text, sight);
  if (found) {
    const start = text.indexOf(found[1]!, found.index + 1);
    return { status: statusOfWord.get(found[1]!)!, start, length: found[1]!.length };
  }
  const deed = ofDeed.exec(text, sight);
  if (!deed || isState.test(deed[1]!) || isState.test(text.slice(0, deed.index))) return null;
  return { status: statusOfEnding.get(deed[2]!)!, start: deed.index, length: deed[1]!.length };
}
