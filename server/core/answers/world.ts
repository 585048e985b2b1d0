/** What every answer is computed from. Made anew for each question; nothing in it is kept. */
import type { Index } from '../index/index.ts';
import type { Ask, Note, SecretFact, Span } from '../model.ts';

export interface World {
  index: Index;
  ask: Ask;
  /** The text that a note was read from; empty where there is none. Throws TextNeeded where it is not kept. */
  text(uri: string): string;
  /** How a note would read with another text. */
  read(note: Note, text: string): Note;
}

const LONGEST_QUOTE = 80;

/** The words at a span as one short line, for quoting. */
export function wordsAt(world: World, uri: string, { start, end }: Span): string {
  const text = world.text(uri);
  const last = Math.min(end, start + 4 * LONGEST_QUOTE);
  return brief(withMasks(text, { start, end: last }, world.index.note(uri)?.secrets ?? []));
}

/** The words at a span with masks in place of the secrets in it: nothing that is shown, logged or reported holds one. */
export function withMasks(text: string, { start, end }: Span, secrets: readonly SecretFact[]): string {
  let words = '';
  let at = start;
  for (const { span, mask } of secrets) {
    if (span.end <= at || span.start >= end) continue;
    words += text.slice(at, Math.max(at, span.start)) + mask;
    at = span.end;
  }
  return words + text.slice(at, Math.max(at, end));
}

/** A text as one line of at most `most` characters, cut between them. */
export function brief(text: string, most: number = LONGEST_QUOTE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = line.length > most ? [...line] : [];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
