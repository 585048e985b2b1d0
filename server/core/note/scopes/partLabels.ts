/**
 * Numbered labels that part a note as headings do, with headings of their own below them.
 *
 *     1.上周工作：
 *     #### 码头        →  was done last week, whatever these headings say
 *     2.本周计划：     →  ends that, and what was above it
 */
import { chapter } from '../../mentions/label.ts';
import type { Entry, Scope } from '../parts.ts';
import { type Heading, headingOf, over } from './scope.ts';

const number = /^(\d{1,2})([.、．)）])$/;

/** `3.困难` ends what `2.下周计划` has opened; where a list of its own stands between them, its points count on. */
export function comesNext(entry: Entry, opener: Entry, before: Entry | undefined): boolean {
  const [last, next] = [number.exec(opener.bullet), number.exec(entry.bullet)];
  const counting = before !== opener && before !== undefined && number.test(before.bullet);
  return last !== null && next !== null && !counting && last[2] === next[2] && Number(next[1]) === Number(last[1]) + 1;
}

/** `二、天气` and `一、本周完成` */
export const areChapters = (entry: Entry, opener: Entry): boolean =>
  chapter.test(opener.bullet) && chapter.test(entry.bullet);

/** Right below its heading, and above all those that are deeper. */
const step = 0.5;

/** The headings above what follows a label that has opened a scope; `isLast`: nothing but a heading can follow it. */
export function behindLabel(entry: Entry, scope: Scope, last: Heading | null, isLast: boolean): Heading | null {
  if (entry.kind !== 'line' || !(number.test(entry.bullet) || chapter.test(entry.bullet))) return last;
  for (let at = last; at; at = at.above) {
    const { from } = at.scope;
    if (from?.kind !== 'line' || at.level % 1 === 0) continue;
    if (comesNext(entry, from, undefined) || areChapters(entry, from))
      return headingOf(entry, { level: at.level, scope, above: over(last, at.level) });
  }
  if (!isLast || (scope.mode !== 'todo' && scope.mode !== 'done')) return last;
  return headingOf(entry, { level: (last?.level ?? 0) + step, scope, above: last });
}
