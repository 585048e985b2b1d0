/** Tasks as Markdown, to be pasted into a note or anywhere else. */
import type { Note, Task } from '../model.ts';
import { placesNow } from './commands/places-now.ts';
import { tasksAt } from './commands/task-places.ts';
import { encodedPath, pathFrom } from './links/path.ts';
import { positionAt } from './place.ts';
import type { IssueLink, MarkdownForm, Place } from './types.ts';
import { brief, type World } from './world.ts';

/** More of a title nobody reads in a link. */
const longestLink = 120;

/**
 * The tasks at places: `item` as a list with boxes, owners, days and links; `link` as the links alone, several as a list. A link
 * leads from the note `from`, else from the folder of the workspace. What is no longer found is left out.
 */
export function tasksAsMarkdown(places: readonly Place[], { form, from }: MarkdownForm, world: World): string {
  const lines = tasksOf(places, world).map(({ note, task }) => {
    const link = (label: string) => `[${label}](${targetOf(note, task, from)})`;
    if (form === 'item') return checklistLine(task, link(plain(lineOf(note, task))));
    return link(plain(brief(withoutAddresses(task.title), longestLink)));
  });
  return form === 'link' && lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : lines.join('\n');
}

function tasksOf(places: readonly Place[], world: World): { note: Note; task: Task }[] {
  const seen = new Set<Task>();
  return places.flatMap((place) => {
    const note = world.index.note(place.uri);
    const [now] = placesNow([place], world).found;
    const tasks = note && now ? tasksAt(note, now).filter((task) => !seen.has(task)) : [];
    for (const task of tasks) seen.add(task);
    return tasks.map((task) => ({ note: note!, task }));
  });
}

/** `week-12.md:7`, where the task is found. */
const lineOf = (note: Note, { span }: Task): string =>
  `${note.path.split('/').at(-1)}:${positionAt(note, span.start).line + 1}`;

/** Editors, the Markdown preview and code hosts alike follow the number of a line. */
function targetOf(note: Note, { span }: Task, from: string | null): string {
  const path = from === null ? `/${note.path}` : from === note.uri ? '' : pathFrom(from, note.uri);
  return `${encodedPath(path)}#L${positionAt(note, span.start).line + 1}`;
}

/** A link holds no other: of an address the words beside it are enough. */
const withoutAddresses = (title: string): string => title.replace(/\s?https?:\/\/[^\s)）]+/g, '').trim() || title;

/** A task as an item of a list, with what its words do not say themselves: `- [ ] paint the pier (@ann, due 2026-03-27) [link](…)`. */
function checklistLine(
  { status, title, owners, due }: Pick<Task, 'title' | 'owners' | 'due'> & { status: Task['status'] | null },
  link: string,
): string {
  const box = status === null ? '' : status === 'done' || status === 'cancelled' ? '[x] ' : '[ ] ';
  const words = status === 'cancelled' ? `~~${plain(title)}~~` : plain(title);
  const names = owners.filter((owner) => !title.includes(owner)).map((owner) => `@${plain(owner)}`);
  const facts = [...names, ...(due && !title.includes(due) ? [`due ${due}`] : [])].join(', ');
  return `- ${box}${words}${facts && ` (${facts})`} ${link}`;
}

/** What Markdown would take for markup, made plain. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** The issues of a task that have an address, its own first. */
export function issueLinks(place: Place, world: World): IssueLink[] {
  const [found] = tasksOf([place], world);
  if (!found) return [];
  const { note, task } = found;
  const links = new Map<string, IssueLink>();
  for (const key of task.issues) {
    const fact = note.issues.find((issue) => issue.key === key && issue.url);
    if (fact) links.set(key, { key, url: fact.url! });
  }
  return [...links.values()];
}
