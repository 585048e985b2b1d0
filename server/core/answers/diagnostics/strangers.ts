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
    const other = meant !== null && personKey(words) !== personKey(meant) ? meant : null;
    asked.set(words, other);
    return other;
  };
  for (const task of note.tasks) {
    if (!isOpenTask({ task }) || (task.certainty === 'inferred' && !ask.settings.diagnoseInferred)) continue;
    if (task.owners.every((words) => meantBy(words) === null)) continue;
    for (const { field, span } of task.evidence) {
      if (field !== 'owner' || found.has(span.start)) continue;
      const written = text(note.uri).slice(span.start, span.end);
      const words = task.owners.find((owner) => written.includes(owner));
      const meant = words === undefined ? null : meantBy(words);
      if (words === undefined || meant === null) continue;
      const start = span.start + written.indexOf(words);
      found.set(span.start, { span: { start, end: start + words.length }, words, meant });
    }
  }
  return [...found.values()];
}
