/** What every answer is computed from. Made anew for each question; nothing in it is kept. */
import type { Index } from '../index/index.ts';
import type { Ask, Span } from '../model.ts';

export interface World {
  index: Index;
  ask: Ask;
  /** The text that a note was read from; empty where there is none. */
  text(uri: string): string;
}

const LONGEST_QUOTE = 60;

/** The words at a span as one short line, for quoting. */
export function wordsAt(world: World, uri: string, span: Span): string {
  const words = world
    .text(uri)
    .slice(span.start, Math.min(span.end, span.start + 4 * LONGEST_QUOTE))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : words;
}
