/**
 * The day that a line between the title and the first heading below it begins with, in full:
 *
 *     # 港の会
 *     2026/03/05(木) 19:00〜 @ 桟橋
 */
import type { DateMention, ResolvedDate } from '../../dates/index.ts';
import type { Day, Span } from '../../model.ts';
import { dateMentions } from '../context.ts';
import type { Entry } from '../parts.ts';
import { namesInRow } from '../people/attendeeNames.ts';

/** How many entries below the title such a line may stand. */
const reach = 6;
/** Behind the day: a weekday, a time or a place, and no sentence of what was then. */
const aside = /^[)）(（\p{Script=Han}]{0,4}(?:$|[\s@＠~〜～|｜/／(（,，·])/u;
/** How long such a line may be; and one that names who came as well. */
const longest = { day: 80, people: 200 };

/** Such a day, as `resolve` counts it, and where it stands; `title`: the index of the title, or of the first entry. */
export function dayBelowTitle(
  entries: readonly Entry[],
  title: number,
  resolve: (mention: DateMention) => ResolvedDate,
): { day: Day; span: Span } | null {
  for (const entry of entries.slice(title + 1, title + 1 + reach)) {
    if (entry.kind === 'heading') return null;
    const [first] = dateMentions(entry);
    if (entry.kind !== 'line' || !first || first.start - entry.at > 3) continue;
    const inRow = namesInRow(entry).length > 0;
    if (entry.text.length > (inRow ? longest.people : longest.day)) continue;
    if ((!inRow && /[。.]\s*$/.test(entry.text)) || !aside.test(entry.text.slice(first.end - entry.at))) continue;
    const { grain, from, to, role } = resolve(first);
    const day = grain === 'day' && (role === 'at' || role === 'start') ? (to ?? from) : null;
    if (day) return { day, span: first };
  }
  return null;
}

const year = /(?<![\d./-])20\d\d(?![\d./\p{Script=Han}-])/u;

/** `# 3/9 港の会 (2026)`: the middle of the year that a title names apart from its day. */
export function yearBeside({ text }: Entry): Day | null {
  const found = year.exec(text.slice(0, 120));
  return found && `${found[0]}-07-01`;
}
