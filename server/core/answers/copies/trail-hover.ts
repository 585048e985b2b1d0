/** One task in many notes, as Markdown for the hover and the tooltip of a task. */
import type { FoundTask } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import { linkTo } from '../place.ts';
import type { Trail } from '../types.ts';
import { escapeMarkdown, longDay } from '../words.ts';
import { brief, type World } from '../world.ts';
import { trailOf } from './trail.ts';

/** More copies than these nobody follows: the first, and the last ones. */
const MOST_COPIES = 6;

/** How a task moved from note to note, with links to them, and why they are held to be the same; empty where it stands in one. */
export function trailPart({ note, task }: FoundTask, world: World): string {
  const trail = trailOf(note, task, world);
  if (!trail) return '';
  const words = messagesFor(world.ask.locale).trail;
  const { copies, here, summary, because } = trail;
  const lines = copies.map((_, at) => `- ${copyLine(trail, at, world)}`);
  const left = copies.length - MOST_COPIES;
  if (left > 0) lines.splice(1, left, `- ${words.more(left)}`);
  const older = here < copies.length - 1 ? words.newest : '';
  return [`**${summary}**`, lines.join('\n'), [older, escapeMarkdown(because)].filter(Boolean).join(' ')].join('\n\n');
}

/** `[2026-11-09 (Mon)](uri#L9) · To do → In progress` */
function copyLine({ copies, moves, here }: Trail, at: number, { ask: { locale }, index }: World): string {
  const { uri, path, day, range } = copies[at]!;
  const name = escapeMarkdown(day === null ? brief(path, 40) : longDay(day, locale));
  const note = index.note(uri)!;
  const place = at === here ? `**${name}**` : `[${name}](${linkTo(note)}#L${range.start.line + 1})`;
  return [place, ...(at === here ? [messagesFor(locale).trail.here] : []), ...moves[at]!.map(escapeMarkdown)].join(
    ' · ',
  );
}
