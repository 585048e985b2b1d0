/** What a note names as matters of a meeting: headings and points that are called as lists of work are, and open none. */
import { anyOf, bare, wordsOf } from '../../mentions/words.ts';
import { farthest } from '../course.ts';
import type { Entry, Scope } from '../parts.ts';
import { perEntry } from '../words.ts';

const spoken = perEntry(({ text }) => bare(text).toLowerCase());

/** `### The pier` below `## Action items`, and `- The pier` in a list above that: a topic of the meeting, on a level too deep. */
export function isOnAgenda(entries: readonly Entry[], index: number, { mode, opener }: Scope): boolean {
  if (mode !== 'todo' && mode !== 'done') return false;
  const title = spoken(entries[index]!);
  for (let at = Math.max(0, opener - farthest); at < opener; at++)
    if (entries[at]!.kind === 'item' && spoken(entries[at]!) === title) return title !== '';
  return false;
}

const topicEnding = new RegExp(`\\S ${anyOf(wordsOf((notes) => notes.scopeEndings.topics))}$`);

/** `### Crane next steps`, and `- Ann - Crane next steps` above it: what the meeting is to talk about, and no list of steps. */
export function isDiscussed(entries: readonly Entry[], { kind, mode, index, text }: Entry): boolean {
  if (kind !== 'heading' || mode !== 'todo' || !topicEnding.test(text.toLowerCase().trim())) return false;
  const title = spoken(entries[index]!);
  for (let at = Math.max(0, index - farthest); at < index; at++) {
    if (entries[at]!.kind !== 'item') continue;
    const said = spoken(entries[at]!);
    if (said.endsWith(title) && /(?:^|[-–—:]\s{1,3})$/.test(said.slice(0, said.length - title.length))) return true;
  }
  return false;
}

/** `3. 任务分配` in an agenda is one of its items: where it opened a list, a colon or the list itself would follow. */
export const isAgendaItem = ({ kind, text, children }: Entry): boolean =>
  kind === 'item' && children === 0 && !/[:：]\s*$/.test(text);
