/**
 * Initials at an edge of a point, parted from it by a dash, a colon or an arrow: whose it is.
 *
 *     - JW & RW: add the panda       →  JW, RW
 *     - IP –> Introduction           →  IP
 *     - Filter the metadata –> TW    →  TW
 */
import type { Name } from '../../mentions/names.ts';
import type { Entry, Known, Run } from '../parts.ts';
import { perRun } from '../runs.ts';
import { bidEnd } from '../sentences/namedDeeds.ts';
import { anchored, perEntry } from '../words.ts';

const group = '\\p{Lu}{2,3}(?:(?:\\s{0,2}[&/+,]\\s{0,2}|\\s)\\p{Lu}{2,3}){0,3}';
const arrow = '(?:[-–—]{1,2}>|→|=>)';
const opening = new RegExp(`^(${group})\\s{0,2}(?:${arrow}|[-–—:](?=\\s))`, 'u');
const closing = new RegExp(`${arrow}\\s{0,2}(${group})[.\\s]*$`, 'u');
const each = /\p{Lu}{2,3}/gu;

interface Initials {
  names: Name[];
  arrowed: boolean;
}

/** The initials at an edge of an entry; null where there are none. */
const initialsIn = perEntry((entry): Initials | null => {
  const { text, at, kind, bullet } = entry;
  if (kind !== 'item' && !(kind === 'line' && bullet)) return null;
  const first = /^\p{Lu}{2}/u.test(text) ? opening.exec(text.slice(0, 60)) : null;
  const last = first || !/[>→]/.test(text) ? null : closing.exec(text.slice(-60));
  const found = first ?? last;
  if (!found) return null;
  const from = at + (last ? Math.max(0, text.length - 60) + last.index + last[0].lastIndexOf(last[1]!) : 0);
  const names = [...found[1]!.matchAll(each)].map(({ 0: name, index }) => ({
    name,
    start: from + index,
    end: from + index + name.length,
  }));
  return { names: anchored(entry, names), arrowed: last !== null || new RegExp(`${arrow}$`).test(found[0]) };
});

const inBrackets = /^\[\p{Lu}{2,3}(?:(?:\s?[&/+,]\s?|\s)\p{Lu}{2,3}){0,3}\]\s{1,8}(?=\S)/u;
/** `- [AB] Order ropes`, but not `- [AB] Ropes are dear`: whose a deed is, as whoever speaks does not stand before one. */
export const beginsInInitials = perEntry(({ text }) => {
  const end = inBrackets.exec(text.slice(0, 60))?.[0].length ?? 0;
  return end > 0 && bidEnd(text.slice(end)) > 0;
});

const arrowedIn = perRun((entries) =>
  entries.flatMap((entry) => {
    const found = initialsIn(entry);
    return found?.arrowed ? found.names.map(({ name }) => name) : [];
  }),
);

const spelled = /^(\p{Lu})(\p{Lu})\p{Lu}?: (?:\p{Lu}[\p{L}'’-]{1,20} ?){2,3}/u;
const bracketed =
  /^\[(\p{Lu})\p{Lu}?(\p{Lu})\] (\p{Lu})[\p{L}'’.-]{0,20}(?: [\p{L}'’.-]{1,20}){0,2} (\p{Lu})[\p{L}'’-]{1,20}/u;
const behindName =
  /^(\p{Lu})[\p{L}'’.-]{0,20}(?: [\p{L}'’.-]{1,20}){0,2} (\p{Lu})[\p{L}'’-]{1,20} [[(](\p{Lu})\p{Lu}?(\p{Lu})[\])]/u;

/** `[JW] Jen Weber`, `Jen Weber (JW)`: initials beside the name that they are of. */
function besideName(text: string): string[] {
  const found = bracketed.exec(text) ?? behindName.exec(text);
  if (!found || found[1] !== found[3] || found[2] !== found[4]) return [];
  return [/[[(](\p{Lu}{2,3})[\])]/u.exec(found[0])![1]!];
}

/** `JW: Jen Weber @jen`: initials, whose they are, and where to reach them. */
const spelledIn = perRun((entries) =>
  entries.flatMap(({ text, label, mentions }) => {
    const beside = /^\[?\p{Lu}/u.test(text) && /[[(]\p{Lu}{2}/u.test(text) ? besideName(text.slice(0, 80)) : [];
    if (beside.length > 0) return beside;
    const found = label && /^\p{Lu}{2}/u.test(text) ? spelled.exec(text.slice(0, 80)) : null;
    if (!found || !mentions.some((it) => it.kind === 'person' && it.form === 'handle')) return [];
    const [first, ...rest] = text.slice(label!.end).trim().split(' ');
    return first![0] === found[1] && rest.some((word) => word[0] === found[2])
      ? [text.slice(0, text.indexOf(':'))]
      : [];
  }),
);

/** Initials that a note spells out as somebody's. */
export const spelledOut = (runs: readonly Run[]): string[] => runs.flatMap(spelledIn);

/** Initials that an arrow hands something to, twice or more in a note: `IP –> Methods`, `Figures –> IP`. */
export function handedTo(runs: readonly Run[]): string[] {
  const count = new Map<string, number>();
  for (const run of runs) for (const name of arrowedIn(run)) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].flatMap(([name, times]) => (times > 1 ? [name] : []));
}

/** Whose an entry is by initials of people who are known. */
export function initialOwners(entry: Entry, known: Known): readonly Name[] {
  const names = initialsIn(entry)?.names ?? [];
  return names.every(({ name }) => known.has(name)) ? names : [];
}
