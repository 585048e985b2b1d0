/** Owners that are most likely a slip of the pen for somebody known, and what can be done about them. */
import { isOpenTask } from '../../index/due.ts';
import { personKey } from '../../index/keys.ts';
import { likelyMeant } from '../../index/people/misspelling.ts';
import type { Note, Span } from '../../model.ts';
import type { World } from '../world.ts';

export interface Stranger {
  span: Span;
  words: string;
  /** Who is meant, as most notes have the name. */
  meant: string;
}

/** The owners of open tasks whom nobody knows, each where it stands, once. */
export function strangersIn(note: Note, { index, ask, text }: World): Stranger[] {
  const found = new Map<number, Stranger>();
  const asked = new Map<string, string | null>();
  const meantBy = (words: string): string | null => {
    const known = asked.get(words);
    if (known !== undefined) return known;
    const meant = likelyMeant(words, note, index.people);
    asked.set(words, meant);
    return meant;
  };
  for (const task of note.tasks) {
    if (!isOpenTask({ task }) || (task.certainty === 'inferred' && !ask.settings.diagnoseInferred)) continue;
    const strangers = new Map(task.owners.flatMap((words) => entryOf(words, meantBy(words))));
    if (strangers.size === 0) continue;
    for (const { field, span } of task.evidence) {
      if (field !== 'owner' || found.has(span.start)) continue;
      const written = text(note.uri).slice(span.start, span.end);
      const words = task.owners.find((owner) => written.includes(owner));
      const meant = words === undefined ? undefined : strangers.get(words);
      if (words === undefined || meant === undefined) continue;
      const start = span.start + written.indexOf(words);
      found.set(span.start, { span: { start, end: start + words.length }, words, meant });
    }
  }
  return [...found.values()];
}

const entryOf = (words: string, meant: string | null): [words: string, meant: string][] =>
  meant === null || personKey(words) === personKey(meant) ? [] : [[words, meant]];
