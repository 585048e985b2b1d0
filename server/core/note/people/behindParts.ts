/**
 * Headings and bold lines that name a part of the work, and behind a stroke or dot whose it is:
 *
 *     ### Backend - Ann
 *     **栏杆 · 小青**
 */
import { hasGivenName, hasSurname, type Name, readNames } from '../../mentions/names.ts';
import { dateMentions } from '../context.ts';
import type { Entry, Known, Run } from '../parts.ts';
import { entriesThat, headingsOf } from '../runs.ts';
import { anchored, perEntry } from '../words.ts';

const parting =
  /^[\s*_]{0,4}([^·•・|｜:：]{1,24}?)(?:\s?[·•・|｜]\s?|\s[-–—]{1,2}\s)([^·•・|｜:：]{1,40}?)[\s*_]{0,4}[:：]?[\s*_]{0,4}$/;

/** The names behind the part; null where the line is of another form. */
const namesBehind = perEntry((entry): Name[] | null => {
  const { kind, text, at, parent, block, bullet, level, children, checkbox } = entry;
  const bold = kind === 'line' && !bullet && /^\s*\*\*.*\*\*[:：]?\s*$/.test(block.source.split('\n', 1)[0]!);
  if (parent !== null || checkbox || children > 0 || !(bold || (kind === 'heading' && level > 1))) return null;
  if (text.length > 70 || dateMentions(entry).length > 0) return null;
  const found = parting.exec(text);
  if (!found) return null;
  const start = found[0].lastIndexOf(found[2]!);
  const names = readNames(found[2]!, at + start);
  return names ? anchored(entry, names) : null;
});

/** All of that form. */
export const divided = entriesThat((entry) => namesBehind(entry) !== null);

/**
 * Such headings of one level, or such lines, with whom they name: two or more, most of whom are known or look like names (in
 * Chinese half of them), and most of the headings of that level.
 */
export function behindParts(runs: readonly Run[], known: Known): Map<number, Name[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of divided(runs)) groups.set(entry.level, [...(groups.get(entry.level) ?? []), entry]);
  const found = new Map<number, Name[]>();
  for (const [level, group] of groups) {
    const beside = level > 0 ? headingsOf(runs).filter((heading) => heading.level === level).length : group.length;
    const sure = group.filter((entry) =>
      namesBehind(entry)!.every(({ name }) => known.has(name) || hasGivenName(name) || hasSurname(name)),
    );
    if (group.length < 2 || group.length * 2 <= beside) continue;
    const han = group.every((entry) => namesBehind(entry)!.every(({ name }) => /^\p{Script=Han}/u.test(name)));
    if (sure.length * 2 < group.length + (han ? 0 : 1)) continue;
    for (const entry of group) found.set(entry.index, namesBehind(entry)!);
  }
  return found;
}
