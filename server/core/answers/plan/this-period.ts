/**
 * What the last plan had for next week, the next one has for this week: `下周计划` goes on below `本周计划`, `Next week` below `This
 * week`, where a plan has both. Only where all reads there as it does below its own heading.
 */
import { fold } from '../../index/keys.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Note, Section, Task } from '../../model.ts';
import type { Change } from '../writing/patch.ts';
import { changed } from '../writing/status-safe.ts';

/** The text with the items of the time to come below the headings of the present one. */
export function broughtForward(text: string, read: (text: string) => Note): string {
  let now = text;
  for (let nth = 0; nth < 4; nth++) {
    const note = read(now);
    const moved = movesIn(note, now)
      .map((way) => changed(now, way))
      .find((after) => isSame(note, read(after)));
    if (moved === undefined) return now;
    now = moved;
  }
  return now;
}

/** From the words for a time that comes to those for the present one: `next week` to `this week`. */
const pairs: [next: string, present: string][] = lexicons.flatMap(({ dates: { shifts, periods } }) => [
  ...ofDistance(Object.entries(shifts), 1).flatMap((next) =>
    ofDistance(Object.entries(shifts), 0).map((present): [string, string] => [next, present]),
  ),
  ...Object.entries(periods)
    .filter(([, [, distance]]) => distance === 1)
    .flatMap(([next, [unit]]) =>
      Object.entries(periods)
        .filter(([, [other, distance]]) => other === unit && distance === 0)
        .map(([present]): [string, string] => [next, present]),
    ),
]);

function ofDistance(words: [string, number][], distance: number): string[] {
  return words.filter(([, value]) => value === distance).map(([word]) => word);
}

/** For each section of the time to come that has one of the present beside it: what it holds, cut out and put there. */
function movesIn({ sections, tasks }: Note, text: string): Change[][] {
  return sections.flatMap((from, at) => {
    const into = sections.find(
      (section, nth) => nth !== at && section.parent === from.parent && isPresent(from, section),
    );
    const start = from.span.end;
    const own = text.slice(start, from.end);
    const holds = tasks.some(({ span }) => start <= span.start && span.start < from.end);
    const hasSections = [from, into].some((one) =>
      sections.some(({ parent }) => one && sections[parent ?? -1] === one),
    );
    if (!into || !holds || hasSections) return [];
    const items = own.trim();
    const begin = start + own.indexOf(items);
    const end = into.span.start + text.slice(into.span.start, into.end).trimEnd().length;
    const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
    const isEmpty = end <= into.span.end;
    const gap = isEmpty || !/^(?:[-*+]|\d)/.test(items) ? eol + eol : eol;
    const rest = /^(?:[ \t]*\r?\n){0,2}/.exec(text.slice(begin + items.length))![0];
    return [
      [
        { span: { start: begin, end: begin + items.length + rest.length }, newText: '' },
        { span: { start: end, end }, newText: gap + items },
      ],
    ];
  });
}

const isPresent = (next: Section, present: Section): boolean => {
  const [one, other] = [fold(next.title), fold(present.title)];
  return pairs.some(([ahead, now]) => one.includes(ahead) && one.replace(ahead, now) === other);
};

/** Whether both have the same tasks, in whatever order. */
function isSame(before: Note, after: Note): boolean {
  const facts = ({ title, status, owners, due, start, issues, certainty }: Task) =>
    JSON.stringify([title, status, owners, due, start, issues, certainty === 'inferred']);
  return before.tasks.map(facts).sort().join() === after.tasks.map(facts).sort().join();
}
