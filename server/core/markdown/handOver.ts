/**
 * Hands stretches of a note over to remark. Its time grows faster than its text (1 MB: 3 s), and some lines (a minified
 * file, a thousand stars) cost it minutes on their own: what is longer or harder than here is not handed over.
 */
import { cutWithRemark, definitionsIn, type Known } from './remark.ts';
import type { Unit } from './unit.ts';

/** Characters that remark gets at once: some ten milliseconds. */
const mostHanded = 10_000;
/** The cost of emphasis and brackets grows with the square of their number in a paragraph. */
const mostMarks = 1000;
const deepContainers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;

/** The units of a text that stands at `start` of its note; null where it is too much. */
export function handOver(text: string, start: number, known: Known): Unit[] | null {
  if (text.length > mostHanded || countMarks(text) > mostMarks || deepContainers.test(text)) return null;
  const lead = leadOf(text);
  const units = cutWithRemark(lead + text, known);
  for (const unit of units) {
    unit.start += start - lead.length;
    unit.end += start - lead.length;
  }
  return units;
}

/** What a text defines that was handed over. */
export const definedIn = (text: string): Known[] => (text.includes(']:') ? [definitionsIn(leadOf(text) + text)] : []);

/** At the start of a text remark would swallow a byte order mark. */
const leadOf = (text: string): string => (text.startsWith('\ufeff') ? '\n' : '');

function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95 || code === 91 || code === 126) count++;
  }
  return count;
}
