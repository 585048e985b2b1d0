/** A task as Markdown: its facts, and its line in a list. */
import type { FoundTask } from '../index/index.ts';
import { sectionPath } from '../index/section.ts';
import { messagesFor } from '../messages/index.ts';
import { trailPart } from './copies/trail-hover.ts';
import { linkTo, placeOf } from './place.ts';
import { distance, dueDistance, dueWords, escapeMarkdown, longDay } from './words.ts';
import { brief, type World } from './world.ts';

/** A paragraph may be a task: more than this nobody reads in a hover. */
const LONGEST_TITLE = 300;

/** Title, facts, and how it moved from note to note. */
export const taskFacts = (found: FoundTask, world: World): string =>
  [
    `**${escapeMarkdown(brief(found.task.title, LONGEST_TITLE))}**`,
    factLines(found, world).join('  \n'),
    trailPart(found, world),
  ]
    .filter(Boolean)
    .join('\n\n');

/** `[title](uri#L12) · Wed · in 2 days`, for a list. */
export function taskLine(found: FoundTask, world: World): string {
  const due = dueWords(found, world.ask);
  const place = escapeMarkdown(placeOf(found.note, found.task.span));
  const title = escapeMarkdown(brief(found.task.title));
  return [`[${title}](${linkTo(found.note, found.task.span)})`, due, place].filter(Boolean).join(' · ');
}

function factLines(found: FoundTask, world: World): string[] {
  const { note, task } = found;
  const { locale } = world.ask;
  const { hover, statuses, certainties, effort, list } = messagesFor(locale);
  const day = (value: string | null) =>
    value === null ? '' : `${longDay(value, locale)} · ${distance(value, world.ask)}`;
  const facts: [string, string][] = [
    [hover.status, statuses[task.status]],
    [hover.owner, list(task.owners)],
    [hover.due, task.due === null ? '' : `${longDay(task.due, locale)} · ${dueDistance(found, world.ask)}`],
    [hover.start, day(task.start)],
    [hover.done, day(task.done)],
    [hover.priority, task.priority ?? ''],
    [hover.estimate, task.estimate === null ? '' : effort(task.estimate)],
    [hover.progress, task.progress === null ? '' : `${task.progress} %`],
    [hover.issue, list(task.issues)],
    [hover.section, sectionPath(note, task.section).join(' › ')],
    [hover.certainty, certainties[task.certainty]],
  ];
  const lines = facts.filter(([, value]) => value).map(([name, value]) => `${name}: ${escapeMarkdown(value)}`);
  return task.kind === 'form' ? [...lines, hover.form] : lines;
}
